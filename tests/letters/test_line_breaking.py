"""Lines: what may begin one, what may end one, and that nothing is lost or too wide."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debt_desk.letters import fonts
from debt_desk.letters.breaking import broken

SIZE = 10.0


@pytest.fixture(autouse=True, scope="module")
def _fonts():
    fonts.register()


def lines(text, room, indent=0.0):
    return [line.text for line in broken(text, fonts.REGULAR, SIZE, room, indent)]


def test_a_line_begins_with_no_closing_mark():
    assert lines("一二三四，五六", 40) == ["一二三", "四，五六"]
    assert lines("一二三四。」五", 40) == ["一二三", "四。」五"]


def test_a_line_ends_with_no_opening_mark():
    assert lines("一二三（四五）", 40) == ["一二三", "（四五）"]


def test_numbers_and_words_stay_whole():
    assert lines("应还¥28,765.43元", 55) == ["应还", "¥28,765.43", "元"]
    assert lines("my own words", 40) == ["my own", "words"]


def test_an_amount_keeps_its_currency():
    assert lines("共计人民币479.42元，", 90) == ["共计人民币", "479.42元，"]
    assert lines("a sum of CNY 479.42 each", 75) == ["a sum of", "CNY 479.42", "each"]


def test_a_word_longer_than_the_line_is_cut():
    cut = lines("W" * 50, 60)
    assert len(cut) > 5
    assert "".join(cut) == "W" * 50


def test_the_first_line_gives_way_to_its_indent():
    assert lines("一二三四五六", 40, 20.0) == ["一二", "三四五六"]


def test_an_empty_text_is_one_empty_line():
    assert lines("", 40) == [""]


ALPHABET = "字的一龘，。、；：？！“”（）《》…—·aZ09.,-¥%()元CNY "


@settings(max_examples=50)
@given(st.text(ALPHABET, max_size=200), st.floats(25, 300))
def test_nothing_is_lost_and_no_line_is_too_wide(text, room):
    found = broken(text, fonts.REGULAR, SIZE, room)
    assert "".join(line.text for line in found).replace(" ", "") == text.replace(" ", "")
    for line in found:
        assert line.width <= room + 0.01
        assert line.width == pytest.approx(fonts.width(line.text, fonts.REGULAR, SIZE))
    assert [line.last for line in found] == [False] * (len(found) - 1) + [True]
