"""Pages of other PDFs inside ours: only what is drawn comes along. The one door to pypdf.

A page becomes a form of ours (ISO 32000-1, 8.10): its content and the resources that it draws with.
Whatever else a PDF may hold (scripts, actions, notes, links, attachments, properties, the tree of a
form) is never followed, so it cannot slip in. Everything is written as it is found, so that no more
than one source is in memory.
"""

from __future__ import annotations

import io
import logging
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, BinaryIO

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

from debt_desk.errors import InputError
from debt_desk.letters.jpeg import bare_jpeg

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

# Its remarks on damage quote the file, and whoever calls us is told in our own words.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)

Matrix = tuple[float, float, float, float, float, float]

# Never copied, wherever it stands: what tells of the source, or leads out of the page.
_LEFT_OUT = frozenset(
    (
        *("/Metadata", "/PieceInfo", "/LastModified", "/Parent", "/StructParent", "/StructParents"),
        *("/Thumb", "/Annots", "/A", "/AA", "/JS", "/JavaScript", "/URI", "/Dest", "/AF", "/EF"),
        *("/Ref", "/OPI", "/Alternates", "/OC", "/Properties"),
    )
)
# What their entries are called is the source's free choice, so nothing is told by it.
_MAPS = frozenset(
    ("/Font", "/XObject", "/ExtGState", "/ColorSpace", "/Pattern", "/Shading", "/CharProcs")
)
# A stream's bytes stand in the file itself; of another file we want nothing.
_LEFT_OUT_OF_STREAMS = _LEFT_OUT | {"/F", "/FFilter", "/FDecodeParms", "/Length"}
_DEEPEST = 60
_MOST_OBJECTS = 400_000
_MOST_PAGES = 5_000
_SMALLEST_SIDE = 1.0
_JPEG = ("/DCTDecode", ["/DCTDecode"])


class PdfNotMergeable(InputError):
    """A PDF whose pages cannot be taken over as they are: locked, damaged, or with layers."""


class PdfOut:
    """A PDF that is written from its first byte to its last, thing by thing."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self._at = 0
        self._starts: dict[int, int] = {}
        self._last = 0
        self.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def write(self, data: bytes) -> int:
        """For pypdf's things, which write themselves."""
        self._at += len(data)
        return self._out.write(data)

    def number(self) -> int:
        """The number of a thing that is put later."""
        self._last += 1
        return self._last

    def put(self, thing: Any, number: int | None = None) -> int:
        """Write a thing; the answer is its number."""
        number = number or self.number()
        self._starts[number] = self._at
        self.write(f"{number} 0 obj\n".encode())
        thing.write_to_stream(self)
        self.write(b"\nendobj\n")
        return number

    def finish(self, root: int, info: int) -> None:
        """Write the table of where each thing stands."""
        at, count = self._at, self._last + 1
        self.write(f"xref\n0 {count}\n0000000000 65535 f \n".encode())
        for number in range(1, count):
            self.write(f"{self._starts[number]:010d} 00000 n \n".encode())
        trailer = named(Size=NumberObject(count), Root=reference(root), Info=reference(info))
        self.write(b"trailer\n")
        trailer.write_to_stream(self)  # type: ignore[arg-type]  # it only writes
        self.write(f"\nstartxref\n{at}\n%%EOF\n".encode())


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
        self._numbers: dict[tuple[int, int], int] = {}
        self._waiting: list[tuple[int, IndirectObject, bool]] = []
        self._reader = _trying(lambda: PdfReader(io.BytesIO(data), strict=False))
        if self._reader.is_encrypted:
            raise PdfNotMergeable
        self._pages: list[Any] = _trying(self._all_pages)
        if not self._pages:
            raise PdfNotMergeable

    def close(self) -> None:
        """Give its memory back at once: pypdf's things refer to each other in circles."""
        self._pages.clear()
        self._waiting.clear()
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
        form = _content(page)
        form.update(
            named(
                Type=NameObject("/XObject"),
                Subtype=NameObject("/Form"),
                BBox=ArrayObject(_figure(side) for side in box),
                Resources=self._copied(out, _inherited(page, "/Resources"), 0),
            )
        )
        if "/Group" in page:
            form[NameObject("/Group")] = self._copied(out, page["/Group"], 0)
        number = out.put(form)
        while self._waiting:
            new, old, is_map = self._waiting.pop()
            out.put(self._copied(out, old.get_object(), 0, is_map=is_map), new)
        width, height, matrix = _upright(box, (page.rotation + turned) % 360)
        scaled = tuple(unit * part for part in matrix)
        return Form(number, unit * width, unit * height, scaled)  # type: ignore[arg-type]

    def _copied(self, out: PdfOut, thing: Any, depth: int, *, is_map: bool = False) -> Any:
        """A thing as it goes into our file; what it refers to is put on the list."""
        if depth > _DEEPEST:
            raise PdfNotMergeable
        if isinstance(thing, IndirectObject):
            return reference(self._new_number(out, thing, is_map=is_map))
        if isinstance(thing, StreamObject):
            return self._copied_stream(out, thing, depth)
        if isinstance(thing, DictionaryObject):
            without: frozenset[str] = frozenset() if is_map else _LEFT_OUT
            return self._copied_entries(out, thing, depth, without)
        if isinstance(thing, ArrayObject):
            return ArrayObject(self._copied(out, part, depth + 1) for part in thing)
        return NullObject() if thing is None else thing

    def _copied_stream(self, out: PdfOut, stream: StreamObject, depth: int) -> StreamObject:
        copy = StreamObject()
        copy.update(self._copied_entries(out, stream, depth, _LEFT_OUT_OF_STREAMS))
        data = stream._data  # noqa: SLF001 - the bytes as they are packed; pypdf has no other name
        packing = stream.get("/Filter")
        if packing in _JPEG:
            data = bare_jpeg(data)
        elif isinstance(packing, ArrayObject) and "/DCTDecode" in packing:
            raise PdfNotMergeable  # a photo packed once more, with all that it tells
        copy._data = data  # noqa: SLF001
        return copy

    def _copied_entries(
        self, out: PdfOut, entries: DictionaryObject, depth: int, without: frozenset[str]
    ) -> DictionaryObject:
        copy = DictionaryObject()
        for key, value in dict.items(entries):
            if key not in without and not key.startswith("/PTEX"):
                is_map = bool(without) and key in _MAPS
                copy[NameObject(key)] = self._copied(out, value, depth + 1, is_map=is_map)
        return copy

    def _new_number(self, out: PdfOut, old: IndirectObject, *, is_map: bool) -> int:
        key = (old.idnum, old.generation)
        if key not in self._numbers:
            if len(self._numbers) >= _MOST_OBJECTS:
                raise PdfNotMergeable
            self._numbers[key] = out.number()
            self._waiting.append((self._numbers[key], old, is_map))
        return self._numbers[key]


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


def named(**entries: Any) -> DictionaryObject:
    """A dictionary whose keys are names."""
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in entries.items()})


def reference(number: int) -> IndirectObject:
    """What stands for a thing elsewhere in our file."""
    return IndirectObject(number, 0, None)


def name(text: str) -> NameObject:
    """``/Text``."""
    return NameObject(f"/{text}")


def text_of(text: str) -> TextStringObject:
    """A text for people."""
    return TextStringObject(text)


def whole(number: int) -> NumberObject:
    """A whole number."""
    return NumberObject(number)


def array(parts: Sequence[Any]) -> ArrayObject:
    """A row of things."""
    return ArrayObject(parts)


def figures(*parts: float) -> ArrayObject:
    """A row of numbers."""
    return ArrayObject(_figure(part) for part in parts)


def stream_of(data: bytes, **entries: Any) -> StreamObject:
    """Bytes with what is to be known of them."""
    stream = StreamObject()
    stream.update(named(**entries))
    stream._data = data  # noqa: SLF001 - as they are packed already
    return stream


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


def _content(page: Any) -> StreamObject:
    """What a page draws: its one stream as it is packed, several as one."""
    found = page.get("/Contents")
    found = found.get_object() if found is not None else None
    if isinstance(found, StreamObject):
        packed = {key: found[key] for key in ("/Filter", "/DecodeParms") if key in found}
        form = stream_of(found._data)  # noqa: SLF001 - see above
        form.update({NameObject(key): value for key, value in packed.items()})
        return form
    parts = [part.get_object() for part in found] if isinstance(found, ArrayObject) else []
    return stream_of(b"\n".join(part.get_data() for part in parts))


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


def _upright(box: tuple[float, float, float, float], turned: int) -> tuple[float, float, Matrix]:
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


def _figure(value: float) -> Any:
    return FloatObject(f"{value:.4f}")
