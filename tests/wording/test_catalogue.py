"""Both languages say the same things, and say everything."""

from __future__ import annotations

import importlib
import pkgutil
import re
import tomllib
from enum import Enum
from pathlib import Path

import pytest

import debt_desk
from debt_desk import paths
from debt_desk.wording.catalogue import Wording, places
from debt_desk.wording.languages import Language, first_known


def flat(table, before=()):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, (*before, key))
        else:
            yield (*before, key), value


def texts(language: Language) -> dict[tuple[str, ...], str]:
    file = paths.resources() / "i18n" / f"wording.{language}.toml"
    return dict(flat(tomllib.loads(file.read_text(encoding="utf-8"))))


def shown_enums() -> list[type[Enum]]:
    found = []
    for module in pkgutil.walk_packages(debt_desk.domain.__path__, "debt_desk.domain."):
        for value in vars(importlib.import_module(module.name)).values():
            if isinstance(value, type) and issubclass(value, Enum) and len(value):
                found.append(value)
    return sorted(set(found), key=lambda enum: enum.__name__)


def test_both_languages_have_the_same_keys_and_places() -> None:
    chinese, english = texts(Language.CHINESE), texts(Language.ENGLISH)
    assert chinese.keys() == english.keys()
    for key, text in chinese.items():
        assert places(text) == places(english[key]), key


def test_english_holds_no_chinese_and_chinese_holds_some() -> None:
    def has_chinese(text: str) -> bool:
        return any("一" <= letter <= "鿿" for letter in text)

    for key, text in texts(Language.ENGLISH).items():
        # The cash book is named as Alipay names it, so that the reader finds it there.
        assert not has_chinese(text) or key == ("errors", "CashBookIsNoEvidence"), key
    for key, text in texts(Language.CHINESE).items():
        short = (
            key[-1] in {"sha256", "part", "complete", "told"} or len(re.sub(r"{\w+}", "", text)) < 8
        )
        assert has_chinese(text) or short, key


@pytest.mark.parametrize("language", list(Language))
def test_every_member_of_every_enum_has_its_name(language: Language) -> None:
    words = Wording(language)
    for enum in shown_enums():
        for member in enum:
            assert words.label(member).strip(), member


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["zh-Hans-CN", "en"], Language.CHINESE),
        (["en_GB.UTF-8"], Language.ENGLISH),
        (["fr_FR", "en_US"], Language.ENGLISH),
        (["C"], Language.CHINESE),
        (["", "C.UTF-8"], Language.CHINESE),
        ([], Language.CHINESE),
    ],
)
def test_the_systems_first_known_language_is_taken(names: list[str], language: Language) -> None:
    assert first_known(names) is language


def test_the_catalogues_lie_where_the_program_looks() -> None:
    assert paths.resources() == Path(__file__).resolve().parents[2] / "resources"
