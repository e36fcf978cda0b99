"""A PDF that is written from its first byte to its last, and the things that stand in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, BinaryIO

from pypdf import PdfReader
from pypdf.filters import CCITTFaxDecode
from pypdf.generic import (
    ArrayObject,
    BooleanObject,
    ByteStringObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NullObject,
    NumberObject,
    StreamObject,
    TextStringObject,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

# The one door to pypdf: the other modules have its things from here.
__all__ = [
    "ArrayObject",
    "BooleanObject",
    "ByteStringObject",
    "DictionaryObject",
    "FloatObject",
    "IndirectObject",
    "NameObject",
    "NullObject",
    "NumberObject",
    "PdfOut",
    "PdfReader",
    "StreamObject",
    "TextStringObject",
    "array",
    "fax_as_tiff",
    "figures",
    "name",
    "named",
    "reference",
    "stream_of",
    "text_of",
    "whole",
]


class PdfOut:
    """Written thing by thing, so that no more than one is in memory."""

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


def array(parts: Iterable[Any]) -> ArrayObject:
    """A row of things."""
    return ArrayObject(parts)


def figures(*parts: float) -> ArrayObject:
    """A row of numbers."""
    return ArrayObject(FloatObject(f"{part:.4f}") for part in parts)


def stream_of(data: bytes, **entries: Any) -> StreamObject:
    """Bytes with what is to be known of them."""
    stream = StreamObject()
    stream.update(named(**entries))
    stream._data = data  # noqa: SLF001 - as they are packed already; pypdf has no other name
    return stream


def fax_as_tiff(data: bytes, how: Any, height: int) -> bytes:
    """A scan packed as a fax, as a file that shows it."""
    return bytes(CCITTFaxDecode.decode(data, how or None, height))
