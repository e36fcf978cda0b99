"""The letters' texts: complete in both languages, nothing left over; and no markup is ever read."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from debt_desk import letters
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.household import Cause
from debt_desk.domain.letter import LetterLanguage
from debt_desk.letters import fonts
from debt_desk.letters.wording import LetterWording, texts
from debt_desk.wording.catalogue import places

MODULES = sorted(Path(letters.__file__).parent.glob("*.py"))


def flat(table, prefix=""):
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        else:
            yield f"{prefix}{key}", value


def test_both_languages_have_the_same_texts_with_the_same_places():
    chinese, english = (dict(flat(texts(language))) for language in LetterLanguage)
    assert chinese.keys() == english.keys()
    for key, text in chinese.items():
        assert places(text) - {"you"} == places(english[key]) - {"you"}, key


def test_every_creditor_is_addressed_and_every_cause_has_a_word():
    for language in LetterLanguage:
        found = texts(language)
        assert set(found["you"]) == {kind.value for kind in CreditorKind}
        assert set(found["causes"]) == {cause.value for cause in Cause} - {Cause.OTHER.value}


@pytest.mark.parametrize("language", LetterLanguage)
def test_every_text_is_in_the_font(language):
    for _, text in flat(texts(language)):
        assert fonts.printable(text) == text


def test_lists_read_as_sentences():
    chinese = LetterWording(LetterLanguage.CHINESE, CreditorKind.CARD)
    english = LetterWording(LetterLanguage.ENGLISH, CreditorKind.CARD)
    assert chinese.listed(["甲"]) == "甲"
    assert chinese.listed(["甲", "乙", "丙"]) == "甲、乙和丙"
    assert english.listed(["a", "b", "c"]) == "a, b and c"
    assert english.unit("HKD") == "HKD"


@pytest.mark.parametrize("module", MODULES, ids=lambda path: path.stem)
def test_nothing_that_reads_markup_is_used(module):
    """Text reaches paper through Prose alone, which draws it as it stands."""
    tree = ast.parse(module.read_text(encoding="utf-8"))
    imported = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.Import | ast.ImportFrom)
        for alias in node.names
    }
    called = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    readers = {"Paragraph", "XPreformatted", "Preformatted", "ParaParser", "SimpleDocTemplate"}
    assert not readers & (imported | called)
    drawn = {"drawString", "drawRightString", "drawCentredString", "textOut", "textLine"}
    if called & drawn:
        assert module.stem in {"prose", "layout", "bundle_rows", "bundle_stamps"}
