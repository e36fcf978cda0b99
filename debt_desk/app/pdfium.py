"""What pdfium sees of a PDF that we have made: the use cases' one door to it.

pdfium is not safe to enter from two threads at once: whoever calls it, here or in the window, holds
this one lock.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as raw

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

LOCK = Lock()


class PdfNotReadable(InputError):
    """Bytes that pdfium cannot open."""


class PdfNeedsPassword(InputError):
    """A PDF that opens with a password only."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A page as it is printed: ``rows`` of ``width`` pixels, ``channels`` bytes each."""

    width: int
    height: int
    channels: int
    stride: int
    pixels: bytes

    def row(self, number: int, left: int, right: int) -> bytes:
        """The bytes of a row's pixels from ``left`` up to ``right``."""
        start = number * self.stride
        return self.pixels[start + left * self.channels : start + right * self.channels]


class PdfCheck:
    """An open PDF to look over. Pages count from 1."""

    def __init__(self, data: bytes) -> None:
        """Errors: PdfNotReadable."""
        with LOCK:
            try:
                self._document: Any = pypdfium2.PdfDocument(data)
                self.page_count = len(self._document)
            except pypdfium2.PdfiumError:
                raise PdfNotReadable from None

    def metadata(self) -> dict[str, str]:
        """What the file says about itself, as far as it says anything."""
        with LOCK:
            return {name: said for name, said in self._document.get_metadata_dict().items() if said}

    def size(self, number: int) -> tuple[float, float]:
        """Width and height of a page as it is shown, in points."""
        with LOCK:
            width, height = self._document.get_page_size(number - 1)
            return float(width), float(height)

    def text(self, number: int) -> str:
        """The text that can be taken out of a page."""
        with LOCK, _page(self._document, number) as page:
            layer = page.get_textpage()
            found = str(layer.get_text_bounded()).strip()
            layer.close()
            return found

    def objects(self, number: int) -> int:
        """How many things are drawn on a page."""
        with LOCK, _page(self._document, number) as page:
            return sum(1 for _ in page.get_objects())

    def render(self, number: int, width: int) -> Seen:
        """A page on white, ``width`` pixels wide."""
        with LOCK, _page(self._document, number) as page:
            scale = width / page.get_width()
            bitmap = page.render(scale=scale, maybe_alpha=False)
            seen = Seen(
                bitmap.width, bitmap.height, bitmap.n_channels, bitmap.stride, bytes(bitmap.buffer)
            )
            bitmap.close()
            return seen

    def close(self) -> None:
        """Give its memory back."""
        with LOCK:
            self._document.close()


def flattened(data: bytes) -> bytes:
    """The same PDF with seals, stamps and filled-in fields drawn into its pages, and not locked.

    Errors: PdfNotReadable, PdfNeedsPassword.
    """
    out = io.BytesIO()
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(data)
            for index in range(len(document)):
                page = document[index]
                raw.FPDFPage_Flatten(page, raw.FLAT_NORMALDISPLAY)
                page.close()
            document.save(out, flags=raw.FPDF_REMOVE_SECURITY)
            document.close()
        except pypdfium2.PdfiumError as error:
            locked = getattr(error, "err_code", None) == raw.FPDF_ERR_PASSWORD
            raise (PdfNeedsPassword if locked else PdfNotReadable)() from None
    return out.getvalue()


@contextmanager
def _page(document: Any, number: int) -> Iterator[Any]:
    page = document[number - 1]
    try:
        yield page
    finally:
        page.close()
