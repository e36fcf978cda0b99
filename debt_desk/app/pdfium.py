"""What pdfium sees of a PDF that we have made: the use cases' one door to it.

pdfium is not safe to enter from two threads at once: whoever calls it, here or in the window, holds
this one lock.
"""

from __future__ import annotations

import io
from contextlib import contextmanager
from ctypes import c_double, c_int, c_void_p, cast
from dataclasses import dataclass
from math import sqrt
from threading import Lock
from typing import TYPE_CHECKING, Any

import pypdfium2
import pypdfium2.raw as raw

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import RawIOBase

LOCK = Lock()
_MOST_PIXELS_LOOKED_AT = 24_000_000
_SMALLEST_SIGN = 1.0
_FINE = 100  # pdfium tells places on a page in whole pixels: this many to one
_EAST_ASIA = 0x2E80
_SHADES = bytes(shade >> 1 for shade in range(256))


class PdfNotReadable(InputError):
    """Bytes that pdfium cannot open, or a page of them."""


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

    def __init__(self, data: bytes | RawIOBase) -> None:
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
        """Width and height of a page as it is shown, in points. Errors: PdfNotReadable."""
        with LOCK, _page(self._document, number) as page:
            return float(page.get_width()), float(page.get_height())

    def text(self, number: int) -> str:
        """The text that can be taken out of a page, also unseen. Errors: PdfNotReadable."""
        with LOCK, _page(self._document, number) as page:
            layer = page.get_textpage()
            found = str(layer.get_text_range()).strip()
            layer.close()
            return found

    def hides_text(self, number: int) -> bool:
        """Whether text can be taken out of a page that is not to be seen on it.

        A sign that is seen leaves ink: without it the page looks otherwise there. A watermark that
        runs off the page hides nothing, as the same words are seen. Errors: PdfNotReadable.
        """
        with LOCK, _page(self._document, number) as page:
            width, height = page.get_width(), page.get_height()
            scale = min(1.0, sqrt(_MOST_PIXELS_LOOKED_AT / (width * height)))
            signs = _signs(page, scale)
            if not signs:
                return False
            drawn = _coarse(page, scale)
            for thing in page.get_objects([raw.FPDF_PAGEOBJ_TEXT]):
                raw.FPDFPageObj_SetIsActive(thing.raw, False)  # noqa: FBT003 - pdfium's own call
            bare = _coarse(page, scale)
        inked = [sign.inked(drawn, bare) for sign in signs]
        # On a system without a font for them, none of such signs is drawn.
        known = {sign.font for sign, ink in zip(signs, inked, strict=True) if ink}
        looked_at = [
            (sign.letter, ink)
            for sign, ink in zip(signs, inked, strict=True)
            if ink or not sign.lent or sign.font in known
        ]
        seen = "".join(letter if ink else " " for letter, ink in looked_at)
        unseen = "".join(" " if ink else letter for letter, ink in looked_at)
        return any(words not in seen for words in unseen.split())

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


@dataclass(frozen=True, slots=True)
class _Sign:
    """A letter or digit and where it stands, in pixels from the page's upper left corner.

    ``lent``: a sign of East Asia whose font the file does not bring along.
    """

    letter: str
    left: float
    top: float
    right: float
    bottom: float
    font: int
    lent: bool

    def inked(self, drawn: Seen, bare: Seen) -> bool:
        """Whether at least half of its height differs between the page and the page without."""
        left, right = max(0, int(self.left)), min(drawn.width, int(self.right) + 1)
        rows = range(max(0, int(self.top)), min(drawn.height, int(self.bottom) + 1))
        if left >= right or max(self.right - self.left, self.bottom - self.top) < _SMALLEST_SIGN:
            return False
        differ = sum(drawn.row(y, left, right) != bare.row(y, left, right) for y in rows)
        return 2 * differ >= self.bottom - self.top


def _signs(page: Any, scale: float) -> list[_Sign]:
    """The letters and digits that can be taken out of a page and are meant to be seen."""
    layer, found = page.get_textpage(), []
    width, height = (round(_FINE * scale * side) for side in page.get_size())
    for index in range(layer.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(layer, index))
        thing = raw.FPDFText_GetTextObject(layer, index)
        if (
            not letter.isalnum()
            or not thing
            # It is left out wherever the page goes: see ``pdf_content``.
            or raw.FPDFTextObj_GetTextRenderMode(thing) == raw.FPDF_TEXTRENDERMODE_INVISIBLE
        ):
            continue
        left, right, bottom, top = _box(layer, index)
        corners = []
        for x, y in ((left, top), (right, bottom)):
            across, down = c_int(), c_int()
            raw.FPDF_PageToDevice(page, 0, 0, width, height, 0, x, y, across, down)
            corners.append((across.value / _FINE, down.value / _FINE))
        (x1, x2), (y1, y2) = map(sorted, zip(*corners, strict=True))
        font = raw.FPDFTextObj_GetFont(thing)
        lent = ord(letter) >= _EAST_ASIA and raw.FPDFFont_GetIsEmbedded(font) == 0
        found.append(_Sign(letter, x1, y1, x2, y2, cast(font, c_void_p).value or 0, lent))
    layer.close()
    return found


def _box(layer: Any, index: int) -> tuple[float, float, float, float]:
    sides = c_double(), c_double(), c_double(), c_double()
    raw.FPDFText_GetCharBox(layer, index, *sides)
    left, right, bottom, top = (side.value for side in sides)
    return left, right, bottom, top


def _coarse(page: Any, scale: float) -> Seen:
    """A page in so few shades that what no eye tells apart is the same."""
    bitmap = page.render(scale=scale, maybe_alpha=False)
    pixels = bytes(bitmap.buffer).translate(_SHADES)
    seen = Seen(bitmap.width, bitmap.height, bitmap.n_channels, bitmap.stride, pixels)
    bitmap.close()
    return seen


@contextmanager
def _page(document: Any, number: int) -> Iterator[Any]:
    try:
        page = document[number - 1]
        try:
            yield page
        finally:
            page.close()
    except pypdfium2.PdfiumError:
        raise PdfNotReadable from None
