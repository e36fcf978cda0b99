"""Pages of other PDFs inside ours: only what is drawn comes along.

A page becomes a form of ours (ISO 32000-1, 8.10): its content written anew (``pdf_content``) and
the parts that it draws with, key by key (``pdf_parts``). Everything is written as it is found, so
that no more than one source is in memory.
"""

from __future__ import annotations

import io
import logging
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from debt_desk.errors import InputError
from debt_desk.letters.pdf_out import (
    ArrayObject,
    DictionaryObject,
    NameObject,
    PdfOut,
    PdfReader,
    StreamObject,
    figures,
    name,
    named,
)
from debt_desk.letters.pdf_parts import Parts

if TYPE_CHECKING:
    from collections.abc import Callable

# Its remarks on damage quote the file, and whoever calls us is told in our own words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

Matrix = tuple[float, float, float, float, float, float]

_DEEPEST = 60
_MOST_PAGES = 5_000
_SMALLEST_SIDE = 1.0


class PdfNotMergeable(InputError):
    """A PDF whose pages cannot be taken over as they are: locked, damaged, or with layers."""


@dataclass(frozen=True, slots=True)
class Form:
    """A page that was written as a form. ``width`` and ``height``: as it is shown, in points.

    ``matrix`` takes the page's own points to points from its lower left corner as it is shown.
    """

    number: int
    width: float
    height: float
    matrix: Matrix


class SourcePdf:
    """A PDF that pages are taken from. Pages count from 0."""

    def __init__(self, data: bytes) -> None:
        """Errors: PdfNotMergeable."""
        self._parts = Parts()
        self._reader = _trying(lambda: PdfReader(io.BytesIO(data), strict=False))
        if self._reader.is_encrypted:
            raise PdfNotMergeable
        self._pages: list[Any] = _trying(self._all_pages)
        if not self._pages:
            raise PdfNotMergeable

    def close(self) -> None:
        """Give its memory back at once: pypdf's things refer to each other in circles."""
        self._pages.clear()
        self._parts.clear()
        stream = self._reader.stream
        self._reader.close()
        stream.close()

    @property
    def page_count(self) -> int:
        """How many pages: one at least."""
        return len(self._pages)

    @property
    def has_layers(self) -> bool:
        """Whether parts of its pages may be hidden; copied, they would come to light."""
        return "/OCProperties" in self._reader.root_object

    @property
    def has_notes(self) -> bool:
        """Whether something is laid upon its pages: seals, stamps, fields that were filled in."""
        return bool(_trying(lambda: any(map(_has_notes, self._pages))))

    def put(self, out: PdfOut, page: int, turned: int = 0) -> Form:
        """Write a page as a form, with all that it draws with. Errors: PdfNotMergeable."""
        form: Form = _trying(lambda: self._put(out, self._pages[page], turned))
        return form

    def _all_pages(self) -> list[Any]:
        if len(self._reader.pages) > _MOST_PAGES:
            raise PdfNotMergeable
        return list(self._reader.pages)

    def _put(self, out: PdfOut, page: Any, turned: int) -> Form:
        box = _shown_box(page)
        if any(
            abs(a - b) > _SMALLEST_SIDE for a, b in zip(box, _sides(page.mediabox), strict=True)
        ):
            raise PdfNotMergeable  # what was cropped away would still be there to be read
        unit = float(page.get("/UserUnit", 1))
        form = self._parts.content(out, _content(page), _inherited(page, "/Resources"))
        form.update(named(Type=name("XObject"), Subtype=name("Form"), BBox=figures(*box)))
        if "/Group" in page:
            form[NameObject("/Group")] = self._parts.group(out, page["/Group"])
        number = out.put(form)
        self._parts.put_waiting(out)
        width, height, matrix = upright(box, (page.rotation + turned) % 360)
        scaled = tuple(unit * part for part in matrix)
        return Form(number, unit * width, unit * height, scaled)  # type: ignore[arg-type]


class _Nowhere(io.RawIOBase):
    """Takes bytes and keeps none."""

    def write(self, data: Any, /) -> int:
        return len(data)


def can_be_merged(data: bytes, *, flattened: bool = False) -> bool:
    """Whether all pages can be taken over without losing or uncovering anything.

    ``flattened``: what was laid upon the pages has been drawn into them already.
    """
    try:
        with closing(SourcePdf(data)) as source:
            if source.has_layers or (source.has_notes and not flattened):
                return False
            out = PdfOut(_Nowhere())  # type: ignore[arg-type]  # it is only written to
            for page in range(source.page_count):
                source.put(out, page)
    except PdfNotMergeable:
        return False
    return True


def _trying(step: Callable[[], Any]) -> Any:
    """pypdf stumbles on damage in as many ways as there is damage. Errors: PdfNotMergeable."""
    try:
        return step()
    except (MemoryError, OSError):
        raise
    except Exception:
        raise PdfNotMergeable from None


def _has_notes(page: Any) -> bool:
    notes = page.get("/Annots")
    listed = notes.get_object() if notes is not None else None
    return isinstance(listed, ArrayObject) and any("/AP" in note.get_object() for note in listed)


def _content(page: Any) -> bytes:
    """What a page draws: its one stream, or several as one."""
    found: Any = page.get("/Contents", ArrayObject()).get_object()
    parts: list[Any] = [found] if isinstance(found, StreamObject) else list(found)
    return b"\n".join(part.get_object().get_data() for part in parts)


def _inherited(page: Any, key: str) -> Any:
    """What a page has itself or from the branches above it."""
    for _ in range(_DEEPEST):
        if key in page:
            return page[key]
        if "/Parent" not in page:
            break
        page = page["/Parent"]
    return DictionaryObject()


def _shown_box(page: Any) -> tuple[float, float, float, float]:
    """Left, bottom, right, top of what is shown: the crop box as far as it lies on the sheet."""
    sheet, crop = _sides(page.mediabox), _sides(page.cropbox)
    left, bottom = max(sheet[0], crop[0]), max(sheet[1], crop[1])
    right, top = min(sheet[2], crop[2]), min(sheet[3], crop[3])
    if right - left < _SMALLEST_SIDE or top - bottom < _SMALLEST_SIDE:
        left, bottom, right, top = sheet
    if right - left < _SMALLEST_SIDE or top - bottom < _SMALLEST_SIDE:
        raise PdfNotMergeable
    return left, bottom, right, top


def _sides(box: Any) -> tuple[float, float, float, float]:
    x, y = sorted((float(box[0]), float(box[2]))), sorted((float(box[1]), float(box[3])))
    return x[0], y[0], x[1], y[1]


def upright(box: tuple[float, float, float, float], turned: int) -> tuple[float, float, Matrix]:
    """Width, height and matrix of a page that is shown turned clockwise."""
    left, bottom, right, top = box
    width, height = right - left, top - bottom
    if turned == 90:
        return height, width, (0, -1, 1, 0, -bottom, right)
    if turned == 180:
        return width, height, (-1, 0, 0, -1, right, top)
    if turned == 270:
        return height, width, (0, 1, -1, 0, top, -left)
    return width, height, (1, 0, 0, 1, -left, -bottom)
