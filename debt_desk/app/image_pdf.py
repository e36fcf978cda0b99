"""A PDF of pictures only: no text, no metadata, no layers, nothing but one picture a page.

Written by hand because it is short, and because every byte in it must be accounted for. It is
given piece by piece, so that no more than one page is in memory. Source: ISO 32000-1, 7.5 and 8.9.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from debt_desk.domain.redaction import PageSize

_CATALOG, _PAGES, _FIRST = 1, 2, 3
_SPACES = {1: "/DeviceGray", 3: "/DeviceRGB"}


class Coding(StrEnum):
    """How a picture's bytes are packed, by the format's own names."""

    JPEG = "DCTDecode"
    DEFLATE = "FlateDecode"


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page that is one picture. ``width`` and ``height`` in pixels, of 8 bits a colour.

    ``colours``: 1 (grey) or 3. ``data``: a JPEG file, or rows of pixels without gaps, deflated.
    """

    size: PageSize
    width: int
    height: int
    colours: int
    coding: Coding
    data: bytes


def image_pdf(pages: Iterable[PageImage]) -> Iterator[bytes]:
    """The file in pieces, from its header to its end."""
    writer = _Writer()
    yield writer.raw(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    kids: list[int] = []
    for page in pages:
        number = _FIRST + 3 * len(kids)
        kids.append(number)
        width, height = f"{page.size.width:.3f}", f"{page.size.height:.3f}"
        yield writer.thing(
            number,
            f"<< /Type /Page /Parent {_PAGES} 0 R /MediaBox [0 0 {width} {height}]"
            f" /Resources << /XObject << /P {number + 2} 0 R >> >> /Contents {number + 1} 0 R >>",
        )
        drawn = f"q {width} 0 0 {height} 0 0 cm /P Do Q".encode()
        yield writer.thing(number + 1, f"<< /Length {len(drawn)} >>", drawn)
        yield writer.thing(
            number + 2,
            f"<< /Type /XObject /Subtype /Image /Width {page.width} /Height {page.height}"
            f" /ColorSpace {_SPACES[page.colours]} /BitsPerComponent 8"
            f" /Filter /{page.coding} /Length {len(page.data)} >>",
            page.data,
        )
    listed = " ".join(f"{number} 0 R" for number in kids)
    yield writer.thing(_PAGES, f"<< /Type /Pages /Count {len(kids)} /Kids [{listed}] >>")
    yield writer.thing(_CATALOG, f"<< /Type /Catalog /Pages {_PAGES} 0 R >>")
    yield writer.end()


class _Writer:
    """Counts the bytes, because the table at the end says where each thing begins."""

    def __init__(self) -> None:
        self._at = 0
        self._starts: dict[int, int] = {}

    def raw(self, data: bytes) -> bytes:
        self._at += len(data)
        return data

    def thing(self, number: int, dictionary: str, stream: bytes | None = None) -> bytes:
        self._starts[number] = self._at
        body = b"" if stream is None else b"\nstream\n" + stream + b"\nendstream"
        return self.raw(f"{number} 0 obj\n{dictionary}".encode() + body + b"\nendobj\n")

    def end(self) -> bytes:
        count = len(self._starts) + 1
        table = "".join(f"{self._starts[number]:010d} 00000 n \n" for number in range(1, count))
        return (
            f"xref\n0 {count}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {count} /Root {_CATALOG} 0 R >>\nstartxref\n{self._at}\n%%EOF\n"
        ).encode()


class Pieces(io.RawIOBase):
    """Pieces that are made one after the other, read like a file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        super().__init__()
        self._pieces = pieces
        self._rest = memoryview(b"")

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: bytearray, /) -> int:  # type: ignore[override]
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return 0
            self._rest = memoryview(piece)
        count = min(len(buffer), len(self._rest))
        buffer[:count] = self._rest[:count]
        self._rest = self._rest[count:]
        return count
