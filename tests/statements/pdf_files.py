"""Small PDF statements: ruled tables and tables without lines, as banks and wallets print them."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pypdf import PdfWriter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Sequence

FONT = "STSong-Light"  # of every PDF reader: nothing is embedded
pdfmetrics.registerFont(UnicodeCIDFont(FONT))

SIZE = 8
LEADING = 10.0
PAGE = (842.0, 595.0)


@dataclass(frozen=True)
class Print:
    """How a statement is printed.

    ``widths``: of the columns in points. ``rows_a_page``: of every page. ``straddles``: wrapped
    cells stand around the line of the row's day, not below it. ``sums``: a line below each page.
    ``packed``: the pages' content is compressed, as in every real file.
    """

    title: str
    header: Sequence[str]
    widths: Sequence[float]
    notes: Sequence[str] = ()
    foot: Sequence[str] = ()
    sums: Sequence[str] = ()
    rows_a_page: int = 12
    header_again: bool = True
    title_again: bool = True
    title_below: bool = False
    watermark: str = ""
    bold: bool = False
    straddles: bool = False
    right: frozenset[int] = field(default_factory=frozenset)
    centred: bool = False
    rotated: bool = False
    packed: bool = True


def ruled(how: Print, rows: Sequence[Sequence[str]], password: str = "") -> bytes:
    """A table between lines; cells wrap at the width of their column."""
    return _printed(how, rows, password, _ruled_row)


def unruled(how: Print, rows: Sequence[Sequence[str]], password: str = "") -> bytes:
    """A table without lines."""
    return _printed(how, rows, password, _unruled_row)


def blank_pages(count: int = 2, watermark: str = "") -> bytes:
    """A scan: pages that hold a picture and no text, but perhaps a slanted mark."""
    file = io.BytesIO()
    canvas = Canvas(file, PAGE)
    for _ in range(count):
        canvas.setFont(FONT, SIZE)
        canvas.rect(100, 100, 300, 300, fill=1)
        _watermark(canvas, watermark)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _printed(how: Print, rows: Sequence[Sequence[str]], password: str, draw_row: object) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, PAGE, pageCompression=int(how.packed), invariant=1)
    pages = [rows[at : at + how.rows_a_page] for at in range(0, len(rows), how.rows_a_page)] or [[]]
    for number, page in enumerate(pages):
        if how.rotated:
            canvas.setPageRotation(90)
            canvas.translate(PAGE[0], 0)
            canvas.rotate(90)
            canvas.scale(0.7, 0.7)
        _page(canvas, how, page, number, len(pages), draw_row)
        canvas.showPage()
    canvas.save()
    return locked(file.getvalue(), password) if password else file.getvalue()


def locked(data: bytes, password: str, algorithm: str = "AES-256") -> bytes:
    """The same document, encrypted."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(password, algorithm=algorithm)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def _page(canvas, how, rows, number, pages, draw_row) -> None:
    canvas.setFont(FONT, SIZE)
    y = PAGE[1] - 40
    if not how.title_below and (number == 0 or how.title_again):
        canvas.drawCentredString(PAGE[0] / 2, y, how.title)
        y -= 2 * LEADING
    for note in how.notes if number == 0 or how.title_again else ():
        canvas.drawString(20, y, note)
        y -= 1.5 * LEADING
    if number == 0 or how.header_again:
        y = draw_row(canvas, how, how.header, y, is_header=True)
    for row in rows:
        y = draw_row(canvas, how, row, y)
    if number < len(how.sums):
        canvas.drawString(20, y - 3 * LEADING, how.sums[number])
    if number == pages - 1:
        for index, note in enumerate(how.foot):
            canvas.drawString(20, y - (5 + 1.5 * index) * LEADING, note)
    if how.title_below:
        canvas.drawCentredString(PAGE[0] / 2, 30, how.title)
    canvas.drawCentredString(PAGE[0] / 2, 15, f"第{number + 1}页，共{pages}页")
    if how.watermark:
        _watermark(canvas, how.watermark)


def _watermark(canvas: Canvas, text: str) -> None:
    for x in range(0, int(PAGE[0]), 240):
        for y in range(0, int(PAGE[1]), 90):
            canvas.saveState()
            canvas.translate(x, y)
            canvas.rotate(30)
            canvas.setFillGray(0.85)
            canvas.drawString(0, 0, text)
            canvas.restoreState()


def _wrapped(text: str, width: float) -> list[str]:
    found = [""]
    for char in text:
        if char == "\n" or pdfmetrics.stringWidth(found[-1] + char, FONT, SIZE) > width:
            found.append("")
        if char != "\n":
            found[-1] += char
    return found


def _draw(canvas: Canvas, how: Print, column: int, x: float, y: float, text: str) -> None:
    width = how.widths[column]
    wide = pdfmetrics.stringWidth(text, FONT, SIZE)
    if column in how.right:
        x += width - 6 - wide
    elif how.centred:
        x += (width - 4 - wide) / 2
    canvas.drawString(x, y, text)
    if how.bold:
        canvas.drawString(x + 0.3, y, text)


def _ruled_row(canvas, how, cells, y, *, is_header=False) -> float:
    wrapped = [_wrapped(cell, w - 4) for cell, w in zip(cells, how.widths, strict=True)]
    height = max(map(len, wrapped)) * LEADING + 4
    x = 20.0
    for column, part in enumerate(wrapped):
        canvas.rect(x, y - height, how.widths[column], height)
        for index, line in enumerate(part):
            _draw(canvas, how, column, x + 2, y - LEADING * (index + 1) + 1, line)
        x += how.widths[column]
    return y - height


def _unruled_row(canvas, how, cells, y, *, is_header=False) -> float:
    wrapped = [_wrapped(cell, w - 4) for cell, w in zip(cells, how.widths, strict=True)]
    most = max(map(len, wrapped))
    straddles = how.straddles and not is_header
    x = 20.0
    for column, part in enumerate(wrapped):
        for index, line in enumerate(part):
            down = index + (most - len(part)) / 2 if straddles else index
            _draw(canvas, how, column, x, y - down * LEADING, line)
        x += how.widths[column]
    return y - most * LEADING - LEADING * 0.8
