"""PDF pages as pictures and text: the window's one door to pdfium.

pdfium is not safe to enter from two threads at once, so every call holds one lock: the same that
the use cases hold.
"""

from __future__ import annotations

import atexit
from collections import OrderedDict
from ctypes import byref, c_int
from math import sqrt
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pypdfium2
import pypdfium2.raw as pdfium
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from debt_desk.app.pdfium import LOCK
from debt_desk.errors import InputError
from debt_desk.ui.widgets.page_text import PageText

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import RawIOBase

POINTS_AN_INCH = 72
# A page of 200 inches is allowed by the format; its picture must still fit into memory.
MOST_PIXELS = 24_000_000

_OPEN: WeakSet[Pdf] = WeakSet()
_PASSWORD_WANTED = 4  # FPDF_ERR_PASSWORD
_LETTERS_A_PAGE = 100_000
_PAGES_OF_TEXT_KEPT = 400
_FINE = 100  # pdfium tells places on a page in whole pixels: this many to a point


class PdfDamaged(InputError):
    """The bytes are no PDF, or one that is cut off or has no page."""


class PdfLocked(InputError):
    """The PDF opens with a password only."""


class Pdf:
    """An open PDF. Pages count from 0; sizes are in points of 1/72 inch. Any thread may ask."""

    def __init__(self, data: bytes | RawIOBase, password: str | None = None) -> None:
        """``password`` opens a locked one. Errors: PdfDamaged, PdfLocked."""
        with LOCK:
            try:
                self._document: Any = pypdfium2.PdfDocument(data, password=password)
                count = len(self._document)
                self._sizes = tuple(self._document.get_page_size(n) for n in range(count))
            except pypdfium2.PdfiumError as error:
                locked = getattr(error, "err_code", None) == _PASSWORD_WANTED
                raise (PdfLocked if locked else PdfDamaged)() from None
        if not count:
            raise PdfDamaged
        self._letters: OrderedDict[int, PageText] = OrderedDict()
        _OPEN.add(self)

    @property
    def page_count(self) -> int:
        """How many pages there are: one at least."""
        return len(self._sizes)

    def size(self, number: int) -> QSizeF:
        """A page's size in points, never empty."""
        width, height = self._sizes[number]
        return QSizeF(max(1.0, width), max(1.0, height))

    def image(self, number: int, scale: float) -> QImage:
        """A page on white; ``scale`` 1 gives one pixel a point. Huge pages come out smaller.

        Errors: PdfDamaged.
        """
        size = self.size(number)
        pixels = size.width() * size.height() * scale * scale
        if pixels > MOST_PIXELS:
            scale *= sqrt(MOST_PIXELS / pixels)
        with LOCK:
            try:
                page = self._document[number]
                bitmap = page.render(scale=scale, prefer_bgrx=True, maybe_alpha=False)
            except pypdfium2.PdfiumError:
                raise PdfDamaged from None
            form = QImage.Format
            picture = QImage(
                bytes(bitmap.buffer),
                bitmap.width,
                bitmap.height,
                bitmap.stride,
                form.Format_RGB32 if bitmap.n_channels == 4 else form.Format_BGR888,
            ).copy()  # the buffer goes with the bitmap
            page.close()
        return picture

    def close(self) -> None:
        """Give its memory back; it is done by itself when nobody holds the PDF any more."""
        with LOCK:
            self._document.close()

    def text(self, number: int) -> str:
        """The text of a page, empty if it is a scan. Errors: PdfDamaged."""
        with LOCK:
            try:
                page = self._document[number]
                found = str(page.get_textpage().get_text_bounded())
                page.close()
            except pypdfium2.PdfiumError:
                raise PdfDamaged from None
        return found.replace("\r\n", "\n")

    def letters(self, number: int) -> PageText:
        """The letters of a page with their places. Errors: PdfDamaged."""
        with LOCK:
            if number in self._letters:
                self._letters.move_to_end(number)
                return self._letters[number]
            try:
                page = self._document[number]
                found = _letters_of(page)
                page.close()
            except pypdfium2.PdfiumError:
                raise PdfDamaged from None
            self._letters[number] = found
            if len(self._letters) > _PAGES_OF_TEXT_KEPT:
                self._letters.popitem(last=False)
        return found


def _letters_of(page: Any) -> PageText:
    layer = page.get_textpage()
    count = min(layer.count_chars(), _LETTERS_A_PAGE)
    shown = _Shown(page)
    text: list[str] = []
    edges: list[float] = []
    box = pdfium.FS_RECTF()
    for index in range(count):
        code = pdfium.FPDFText_GetUnicode(layer, index)
        # Half of a pair stands for a letter that nobody searches for: one letter, one box.
        text.append(chr(code) if code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd")
        drawn = code > 0x20 and pdfium.FPDFText_GetLooseCharBox(layer, index, byref(box))
        edges += shown.box(box.left, box.top, box.right, box.bottom) if drawn else (0, 0, 0, 0)
    layer.close()
    return PageText("".join(text), edges, sideways=shown.sideways)


class _Shown:
    """From pdfium's own measure of a page to points from the top left of the page as shown."""

    def __init__(self, page: Any) -> None:
        self._page = page
        self._size = [round(side * _FINE) for side in page.get_size()]
        (self._x, self._y), (ax, ay), (bx, by) = (
            self._point(x, y) for x, y in ((0, 0), (1000, 0), (0, 1000))
        )
        self._along = (ax - self._x) / 1000, (ay - self._y) / 1000
        self._across = (bx - self._x) / 1000, (by - self._y) / 1000

    @property
    def sideways(self) -> bool:
        """Whether what runs from left to right in the file runs up or down here."""
        return abs(self._along[1]) > abs(self._along[0])

    def box(
        self, left: float, top: float, right: float, bottom: float
    ) -> tuple[float, float, float, float]:
        xs, ys = zip(self._at(left, top), self._at(right, bottom), strict=True)
        return min(xs), min(ys), max(xs), max(ys)

    def _at(self, x: float, y: float) -> tuple[float, float]:
        return (
            self._x + x * self._along[0] + y * self._across[0],
            self._y + x * self._along[1] + y * self._across[1],
        )

    def _point(self, x: float, y: float) -> tuple[float, float]:
        across, down = c_int(), c_int()
        pdfium.FPDF_PageToDevice(self._page, 0, 0, *self._size, 0, x, y, byref(across), byref(down))
        return across.value / _FINE, down.value / _FINE


@atexit.register
def _close_all() -> None:
    """A page may be on screen when the program ends; pdfium complains of what it has to close."""
    for pdf in list(_OPEN):
        pdf.close()


def page_images(data: bytes | RawIOBase, dpi: int) -> Iterator[QImage]:
    """Every page of a PDF in turn, as a printer of ``dpi`` dots an inch wants it.

    Errors: PdfDamaged, PdfLocked.
    """
    pdf = Pdf(data)
    for number in range(pdf.page_count):
        yield pdf.image(number, dpi / POINTS_AN_INCH)
