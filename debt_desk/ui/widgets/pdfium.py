"""PDF pages as pictures and text: the window's one door to pdfium.

pdfium is not safe to enter from two threads at once, so every call holds one lock.
"""

from __future__ import annotations

import atexit
from math import sqrt
from threading import Lock
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import pypdfium2
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

POINTS_AN_INCH = 72
# A page of 200 inches is allowed by the format; its picture must still fit into memory.
MOST_PIXELS = 24_000_000

_LOCK = Lock()
_OPEN: WeakSet[Pdf] = WeakSet()
_PASSWORD_WANTED = 4  # FPDF_ERR_PASSWORD


class PdfDamaged(InputError):
    """The bytes are no PDF, or one that is cut off or has no page."""


class PdfLocked(InputError):
    """The PDF opens with a password only."""


class Pdf:
    """An open PDF. Pages count from 0; sizes are in points of 1/72 inch. Any thread may ask."""

    def __init__(self, data: bytes) -> None:
        """Errors: PdfDamaged, PdfLocked."""
        with _LOCK:
            try:
                self._document: Any = pypdfium2.PdfDocument(data)
                count = len(self._document)
                self._sizes = tuple(self._document.get_page_size(n) for n in range(count))
            except pypdfium2.PdfiumError as error:
                locked = getattr(error, "err_code", None) == _PASSWORD_WANTED
                raise (PdfLocked if locked else PdfDamaged)() from None
        if not count:
            raise PdfDamaged
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
        with _LOCK:
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
        with _LOCK:
            self._document.close()

    def text(self, number: int) -> str:
        """The text of a page, empty if it is a scan. Errors: PdfDamaged."""
        with _LOCK:
            try:
                page = self._document[number]
                found = str(page.get_textpage().get_text_bounded())
                page.close()
            except pypdfium2.PdfiumError:
                raise PdfDamaged from None
        return found.replace("\r\n", "\n")


@atexit.register
def _close_all() -> None:
    """A page may be on screen when the program ends; pdfium complains of what it has to close."""
    for pdf in list(_OPEN):
        pdf.close()


def page_images(data: bytes, dpi: int) -> Iterator[QImage]:
    """Every page of a PDF in turn, as a printer of ``dpi`` dots an inch wants it.

    Errors: PdfDamaged, PdfLocked.
    """
    pdf = Pdf(data)
    for number in range(pdf.page_count):
        yield pdf.image(number, dpi / POINTS_AN_INCH)
