"""Every error has its sentence in both languages, and the sentences ask for the same facts."""

from __future__ import annotations

import importlib
import pkgutil
import re
import string
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

import debt_desk
from debt_desk.errors import DeskError, FileError, InputError, RuleError

I18N = Path(__file__).parent.parent / "resources" / "i18n"
LANGUAGES = ("zh_CN", "en")
BASES = {RuleError, InputError, FileError}
CHINESE = re.compile(r"[\u4e00-\u9fff]")
IN_BRACKETS = re.compile(r"\([^)]*\)")


def _subclasses(error: type[DeskError]) -> set[type[DeskError]]:
    return {error}.union(*(_subclasses(narrower) for narrower in error.__subclasses__()))


def _errors() -> dict[str, type[DeskError]]:
    for found in pkgutil.walk_packages(debt_desk.__path__, "debt_desk."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
    every = _subclasses(DeskError) - {DeskError} - BASES
    return {
        error.__name__: error
        for error in sorted(every, key=lambda error: error.__name__)
        if error.__module__.startswith("debt_desk.")
    }


@cache
def _sentences(language: str) -> dict[str, str]:
    text = (I18N / f"wording.{language}.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["errors"]


def _places(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


def _documented(error: type[DeskError]) -> set[str]:
    """The names after ``data:`` in the error's docstring."""
    names = re.search(r"data: ([\w,\s]+)", error.__doc__ or "")
    return set(re.findall(r"\w+", names[1])) if names else set()


ERRORS = _errors()
each_error = pytest.mark.parametrize("name", ERRORS)


def test_no_two_errors_share_a_name():
    counted = Counter(error.__name__ for error in _subclasses(DeskError))
    assert [name for name, count in counted.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
@each_error
def test_every_error_has_its_sentence(name: str, language: str):
    sentence = _sentences(language).get(name, "")
    assert sentence.strip()
    # An English sentence may give the Chinese name of a thing, in brackets after its own.
    assert bool(CHINESE.search(IN_BRACKETS.sub("", sentence))) == (language == "zh_CN")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_sentence_is_left_of_an_error_that_is_gone(language: str):
    assert _sentences(language).keys() - ERRORS.keys() == set()


@each_error
def test_both_languages_tell_the_same_facts(name: str):
    chinese, english = (_sentences(language).get(name, "") for language in LANGUAGES)
    assert _places(chinese) == _places(english)


@each_error
def test_a_sentence_tells_only_facts_that_the_error_carries(name: str):
    for language in LANGUAGES:
        assert _places(_sentences(language).get(name, "")) <= _documented(ERRORS[name])
