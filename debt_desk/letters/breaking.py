"""Where a line ends: Chinese between any two characters but before no comma, Latin between words.

reportlab's own rule for Chinese lets a line begin with a full-width comma and cuts numbers in two.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.letters import fonts

if TYPE_CHECKING:
    from collections.abc import Iterator

_OPENING = "([{“‘（［｛〔【《〈「『￥＄"
_CLOSING = ")]}”’）］｝〕】》〉」』、。，．；：！？％·—…‰℃,.;:!?%～"
_FIRST_IDEOGRAPH = "\u2e80"

# One unit: what stays on one line. A word or a number (with its CNY or 元), or an ideograph, and
# the marks that open before it and close after it; the spaces behind it vanish at a line's end.
_UNIT = re.compile(
    rf"[{re.escape(_OPENING)}]*(?:CNY (?=\d))?"
    rf"(?:[^\s{re.escape(_OPENING)}{_FIRST_IDEOGRAPH}-\U0010ffff]+元?|[^\s{re.escape(_OPENING)}])?"
    rf"[{re.escape(_CLOSING)}]*\s*"
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a paragraph. ``indent`` and ``width`` in points; ``last`` is never stretched."""

    text: str
    width: float
    indent: float = 0
    last: bool = False


def broken(
    text: str, font: str, size: float, room: float, first_indent: float = 0
) -> tuple[Line, ...]:
    """The lines of one paragraph within ``room`` points; a word longer than a line is cut."""
    lines: list[Line] = []
    current, used = "", 0.0
    left = room - first_indent

    def finish(*, last: bool) -> None:
        bare = current.rstrip(" ")
        indent = 0 if lines else first_indent
        lines.append(Line(bare, fonts.width(bare, font, size), indent, last))

    for unit in _units(text, font, size, left):
        bare_width = fonts.width(unit.rstrip(" "), font, size)
        if current and used + bare_width > left:
            finish(last=False)
            current, used, left = "", 0.0, room
        current += unit
        used += fonts.width(unit, font, size)
    finish(last=True)
    return tuple(lines)


def _units(text: str, font: str, size: float, room: float) -> Iterator[str]:
    for match in _UNIT.finditer(text):
        unit = match.group()
        if unit and fonts.width(unit.rstrip(" "), font, size) > room:
            yield from _cut(unit, font, size, room)
        elif unit:
            yield unit


def _cut(unit: str, font: str, size: float, room: float) -> Iterator[str]:
    piece, used = "", 0.0
    for character in unit:
        step = fonts.width(character, font, size)
        if piece and used + step > room:
            yield piece
            piece, used = "", 0.0
        piece += character
        used += step
    yield piece
