"""A paragraph on paper. Its text is drawn as it stands: no markup is read, so none slips in.

reportlab's ``Paragraph`` reads its text as markup (a name like ``<img src=…>`` would open a file)
and breaks Chinese lines badly; this one does neither, and stands everywhere in its place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.platypus import Flowable

from debt_desk.letters.breaking import broken
from debt_desk.letters.fonts import printable, width
from debt_desk.letters.styles import Align

if TYPE_CHECKING:
    from debt_desk.letters.breaking import Line
    from debt_desk.letters.styles import TextStyle

# A line is stretched by at most so many ems a character: beyond it a ragged edge reads better.
MOST_STRETCH = 0.06
# Lines of a paragraph that stay together at the foot and at the head of a page.
FEWEST_LINES = 2
CAP_HEIGHT = 0.72
ROUNDING = 0.01


class Prose(Flowable):  # type: ignore[misc]  # reportlab has no types
    """One paragraph of plain text. Errors: GlyphMissing."""

    def __init__(self, text: str, style: TextStyle, marker: str = "") -> None:
        super().__init__()
        self.style = style
        self.text = printable(text).replace("\n", " ")
        self.marker = printable(marker)
        self._lines: tuple[Line, ...] = ()
        self._broken_for: float | None = None
        self._is_part = False

    def wrap(self, room: float, _height: float) -> tuple[float, float]:
        """Break the text for ``room`` points."""
        if self._broken_for is None or (self._broken_for != room and not self._is_part):
            style = self.style
            within = room - style.hang
            self._lines = broken(self.text, style.font, style.size, within, style.first_indent)
            self._broken_for = room
        self.width, self.height = room, len(self._lines) * self.style.leading
        return self.width, self.height

    def split(self, room: float, height: float) -> list[Prose]:
        """Cut between two pages, never leaving a single line behind or ahead."""
        self.wrap(room, height)
        fitting = int(height / self.style.leading + ROUNDING)
        fitting = min(fitting, len(self._lines) - FEWEST_LINES)
        if fitting < FEWEST_LINES:
            return []
        return [self._part(0, fitting), self._part(fitting, len(self._lines))]

    def draw(self) -> None:
        """Draw the lines, each baseline where its ink stands in the middle of its leading."""
        style = self.style
        text = self.canv.beginText()
        text.setFont(style.font, style.size)
        text.setFillColor(HexColor(style.colour))
        baseline = self.height - (style.leading + style.size * CAP_HEIGHT) / 2
        if self.marker:
            text.setTextOrigin(0, baseline)
            text.textOut(self.marker)
        for line in self._lines:
            text.setTextOrigin(self._start(line), baseline)
            text.setCharSpace(self._stretch(line))
            text.textOut(line.text)
            baseline -= style.leading
        self.canv.drawText(text)

    def natural_width(self) -> float:
        """How wide the text is on one line, in points."""
        return width(self.text, self.style.font, self.style.size) + ROUNDING

    def getSpaceBefore(self) -> float:  # noqa: N802 - reportlab's name
        """Points above."""
        return self.style.before

    def getSpaceAfter(self) -> float:  # noqa: N802 - reportlab's name
        """Points below."""
        return self.style.after

    def minWidth(self) -> float:  # noqa: N802 - reportlab's name
        """A paragraph fits any column: it is broken to it."""
        return 0

    def _start(self, line: Line) -> float:
        left = self.width - self.style.hang - line.width
        if self.style.align is Align.RIGHT:
            return left
        return left / 2 if self.style.align is Align.CENTRE else self.style.hang + line.indent

    def _stretch(self, line: Line) -> float:
        if self.style.align is not Align.BLOCK or line.last or len(line.text) < FEWEST_LINES:
            return 0
        left = self.width - self.style.hang - line.indent - line.width
        space = left / (len(line.text) - 1)
        return space if 0 < space <= MOST_STRETCH * self.style.size else 0

    def _part(self, start: int, end: int) -> Prose:
        part = Prose("", self.style, self.marker if start == 0 else "")
        # A part keeps its lines: broken anew, spaces and indents would be lost.
        part._lines, part._broken_for, part._is_part = (
            self._lines[start:end],
            self._broken_for,
            True,
        )
        return part
