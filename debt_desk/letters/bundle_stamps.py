"""What lies on top of each page of a bundle: which exhibit it is of, and its running number."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.pdfgen.canvas import Canvas

from debt_desk.letters import fonts
from debt_desk.letters.styles import ACCENT, QUIET

if TYPE_CHECKING:
    from collections.abc import Iterable

SIZE = 9
NUMBER_SIZE = 8
_FROM_TOP, _FROM_SIDE = 10, 20
_HEIGHT, _INSIDE = 18, 7
_NUMBER_BASELINE = 14


@dataclass(frozen=True, slots=True)
class Stamped:
    """A page's size in points, its stamp (none on cover and index), its running number."""

    width: float
    height: float
    stamp: str
    number: str


def print_stamps(pages: Iterable[Stamped]) -> bytes:
    """A PDF with a page for each, empty but for them. Errors: GlyphMissing."""
    fonts.register()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=fonts.REGULAR)
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        if page.stamp:
            _stamp(canvas, page)
        canvas.setFont(fonts.REGULAR, NUMBER_SIZE)
        canvas.setFillColor(HexColor(QUIET))
        canvas.drawCentredString(page.width / 2, _NUMBER_BASELINE, fonts.printable(page.number))
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _stamp(canvas: Canvas, page: Stamped) -> None:
    text = fonts.printable(page.stamp)
    width = fonts.width(text, fonts.BOLD, SIZE) + 2 * _INSIDE
    left, bottom = page.width - _FROM_SIDE - width, page.height - _FROM_TOP - _HEIGHT
    canvas.setFillColor(HexColor("#ffffff"))
    canvas.setStrokeColor(HexColor(ACCENT))
    canvas.setLineWidth(0.8)
    canvas.roundRect(left, bottom, width, _HEIGHT, 3, stroke=1, fill=1)
    canvas.setFont(fonts.BOLD, SIZE)
    canvas.setFillColor(HexColor(ACCENT))
    canvas.drawString(left + _INSIDE, bottom + (_HEIGHT - SIZE) / 2 + 1.5, text)
