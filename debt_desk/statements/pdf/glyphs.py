"""From a page's characters to lines and words; places in points from the page's top left."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# What is drawn twice to look bold stands this near to itself, in parts of its width.
_DOUBLED_WITHIN = 0.3
# A gap wider than this part of the letters' height parts words.
_GAP = 0.22
# A clock below its day.
_DAY_ENDS = re.compile(r"(?:^|\D)(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|(?:19|20)\d{6})$")
_CLOCK = re.compile(r"\d{1,2}:\d\d")
_LETTERS_MEET = re.compile(r"[A-Za-z]{2}")

# Some banks' fonts give radicals (⽇, ⾦) where the words have letters (日, 金).
_RADICALS = {
    code: unicodedata.normalize("NFKC", chr(code))
    for code in range(0x2E80, 0x2FE0)
    if unicodedata.normalize("NFKC", chr(code)) != chr(code)
} | str.maketrans(
    "⼾⺠⻓⻔⻋⻢⻚⻉⻅⻛⻜⻥⻦⻩⻬⻰⻨⻆⻘⻝⻄", "户民长门车马页贝见风飞鱼鸟黄齐龙麦角青食西"
)


class Glyph(NamedTuple):
    """One character and its box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


class Word(NamedTuple):
    """Characters that stand together, and their box."""

    text: str
    left: float
    top: float
    right: float
    bottom: float


Box = tuple[float, float, float, float]


def lines(glyphs: Iterable[Glyph]) -> list[list[Glyph]]:
    """The glyphs as lines from the top, each from the left; those in one line share its middle."""
    found: list[list[Glyph]] = []
    middle, reach = 0.0, -1.0
    for glyph in sorted(glyphs, key=_middle):
        if found and _middle(glyph) - middle <= reach:
            found[-1].append(glyph)
        else:
            found.append([glyph])
            middle, reach = _middle(glyph), (glyph.bottom - glyph.top) * 0.3
    return [_once(sorted(line, key=_left)) for line in found]


def words(line: Sequence[Glyph]) -> list[Word]:
    """The words of one line."""
    found: list[list[Glyph]] = []
    end = float("-inf")
    for glyph in line:
        if glyph.text.isspace():
            end = float("-inf")
            continue
        if glyph.left - end > (glyph.bottom - glyph.top) * _GAP or end == float("-inf"):
            found.append([])
        found[-1].append(glyph)
        end = max(end, glyph.right)
    return [_word(glyphs) for glyphs in found]


def joined(rows: Iterable[Sequence[Word]]) -> str:
    """One text of words in lines: a wrapped line goes on where the one above it ended."""
    text = ""
    for row in rows:
        part = " ".join(word.text for word in row)
        if text and part and _parted(text, part):
            text += " "
        text += part
    return text


def _parted(above: str, below: str) -> bool:
    """Whether a line's end stands for a blank: between words in letters, between day and clock."""
    return bool(
        _LETTERS_MEET.match(above[-1] + below[0])
        or (_CLOCK.match(below) and _DAY_ENDS.search(above[-12:]))
    )


def box(words_: Iterable[Word]) -> Box:
    """The rectangle around words."""
    lefts, tops, rights, bottoms = zip(*(word[1:] for word in words_), strict=True)
    return (min(lefts), min(tops), max(rights), max(bottoms))


def _middle(glyph: Glyph) -> float:
    return (glyph.top + glyph.bottom) / 2


def _left(glyph: Glyph) -> float:
    return glyph.left


def _once(line: list[Glyph]) -> list[Glyph]:
    """Without the second print of what is printed twice for boldness."""
    kept: list[Glyph] = []
    for glyph in line:
        near = (glyph.right - glyph.left) * _DOUBLED_WITHIN
        if any(glyph.text == other.text and glyph.left - other.left < near for other in kept[-3:]):
            continue
        kept.append(glyph)
    return kept


def _word(glyphs: Sequence[Glyph]) -> Word:
    return Word(
        "".join(glyph.text for glyph in glyphs).translate(_RADICALS),
        glyphs[0].left,
        min(glyph.top for glyph in glyphs),
        max(glyph.right for glyph in glyphs),
        max(glyph.bottom for glyph in glyphs),
    )
