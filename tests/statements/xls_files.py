"""Small XLS files, written record by record, and the OLE2 file around them."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

SECTOR = 512
SMALL = 64
CUTOFF = 4096
FREE, END, IS_TABLE, IS_LIST = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD, 0xFFFFFFFC

# What a cell holds; Dated is a number that its format shows as a date or a time.
Cell = str | int | float | None
DATE_FORMAT, TEXT_FORMAT = 14, 0


@dataclass(frozen=True, slots=True)
class Dated:
    """A count of days."""

    serial: float


def record(kind: int, body: bytes = b"") -> bytes:
    """One record of the stream."""
    return struct.pack("<HH", kind, len(body)) + body


def _begin(part: int) -> bytes:
    return record(0x809, struct.pack("<HHHHII", 0x600, part, 0, 0, 0, 0))


def shared_text(text: str) -> bytes:
    """A text of the shared table, in one byte a character where that is enough."""
    narrow = text.isascii()
    body = text.encode("latin-1" if narrow else "utf-16-le")
    return struct.pack("<HB", len(text), 0 if narrow else 1) + body


def _rk(value: float) -> int | None:
    """The number in 30 bits, if it fits: hundredths or whole."""
    for hundredths in (0, 1):
        scaled = value * (100 if hundredths else 1)
        if scaled == int(scaled) and -(2**29) <= scaled < 2**29:
            return ((int(scaled) << 2) & 0xFFFFFFFC) | 2 | hundredths
    return None


def _cell(row: int, column: int, value: Cell | Dated, texts: list[str]) -> bytes:
    where = struct.pack("<HHH", row, column, int(isinstance(value, Dated)))
    if isinstance(value, str):
        texts.append(value)
        return record(0xFD, where + struct.pack("<I", len(texts) - 1))
    number = value.serial if isinstance(value, Dated) else float(value or 0)
    packed = _rk(number)
    if packed is None:
        return record(0x203, where + struct.pack("<d", number))
    return record(0x27E, where + struct.pack("<I", packed))


def stream(
    sheets: Mapping[str, Iterable[Sequence[Cell | Dated]]],
    *,
    extra: bytes = b"",
    sheet_extra: bytes = b"",
    formats: Sequence[int] = (TEXT_FORMAT, DATE_FORMAT),
) -> bytes:
    """The workbook's stream; ``extra`` goes in its first part, ``sheet_extra`` in each sheet."""
    texts: list[str] = []
    parts = []
    for rows in sheets.values():
        cells = b"".join(
            _cell(row, column, value, texts)
            for row, values in enumerate(rows)
            for column, value in enumerate(values)
            if value is not None
        )
        parts.append(_begin(0x10) + cells + sheet_extra + record(0x0A))
    styles = b"".join(record(0xE0, struct.pack("<HH16x", 0, shown)) for shown in formats)
    table = struct.pack("<II", len(texts), len(texts)) + b"".join(map(shared_text, texts))
    # A table that is longer than a record goes on in the next; here it breaks between texts.
    head = _begin(5) + extra + styles
    tail = _shared(table, texts) + record(0x0A)
    named = [name.encode("utf-16-le") for name in sheets]
    length = len(head) + len(tail) + sum(4 + 8 + len(name) for name in named)
    bounds, at = b"", length
    for name, part in zip(named, parts, strict=True):
        about = struct.pack("<IBBBB", at, 0, 0, len(name) // 2, 1) + name
        bounds, at = bounds + record(0x85, about), at + len(part)
    return head + bounds + tail + b"".join(parts)


def _shared(table: bytes, texts: list[str]) -> bytes:
    pieces, piece = [], table[:8]
    for text in texts:
        one = shared_text(text)
        if len(piece) + len(one) > 8000:
            pieces.append(piece)
            piece = b""
        piece += one
    pieces.append(piece)
    first, *more = pieces
    return record(0xFC, first) + b"".join(record(0x3C, one) for one in more)


def compound(streams: Mapping[str, bytes], *, small: bool = False) -> bytes:
    """An OLE2 file with these streams; ``small``: below the size from which they have sectors."""
    table: list[int] = []
    content = b""

    def put(body: bytes) -> int:
        """Lay a body into sectors of its own; the first of them."""
        nonlocal content
        first, count = len(table), -(-len(body) // SECTOR)
        content += body.ljust(count * SECTOR, b"\0")
        table.extend([*range(first + 1, first + count), END])
        return first

    entries, root, small_table = b"", (END, 0), END
    if small:
        ((name, body),) = streams.items()
        pieces = -(-len(body) // SMALL)
        root = put(body), pieces * SMALL
        small_table = put(struct.pack(f"<{pieces}I", *range(1, pieces), END).ljust(SECTOR, b"\xff"))
        entries = _entry(name, 2, 0, len(body))
    else:
        for number, (name, body) in enumerate(streams.items(), 1):
            padded = body.ljust(CUTOFF, b"\0")
            after = number + 1 if number < len(streams) else FREE
            entries += _entry(name, 2, put(padded), len(padded), after=after)
    directory = put(_entry("Root Entry", 5, *root, child=1) + entries)
    return _header(directory, small_table, table, content)


def _header(directory: int, small_table: int, table: list[int], content: bytes) -> bytes:
    """The header, the sectors, and the table of them with the list of its own sectors."""
    per_sector, in_header = SECTOR // 4, 109
    needed, lists = 1, 0
    while len(table) + needed + lists > needed * per_sector:
        needed += 1
        lists = -(-max(0, needed - in_header) // (per_sector - 1))
    first = len(table)
    where = [*range(first, first + needed)]
    table = [*table, *[IS_TABLE] * needed, *[IS_LIST] * lists]
    content += struct.pack(f"<{len(table)}I", *table).ljust(needed * SECTOR, b"\xff")
    for index in range(lists):
        start = in_header + index * (per_sector - 1)
        listed = where[start : start + per_sector - 1]
        listed += [FREE] * (per_sector - 1 - len(listed))
        after = first + needed + index + 1 if index + 1 < lists else END
        content += struct.pack(f"<{per_sector}I", *listed, after)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16)
    header += struct.pack("<HHHHH6xII", 0x3E, 3, 0xFFFE, 9, 6, 0, needed)
    first_list = first + needed if lists else END
    has_small = int(small_table != END)
    header += struct.pack(
        "<IIIIIII", directory, 0, CUTOFF, small_table, has_small, first_list, lists
    )
    listed = where[:in_header]
    return header + struct.pack("<109I", *listed, *[FREE] * (in_header - len(listed))) + content


def _entry(
    name: str, kind: int, start: int, size: int, *, after: int = FREE, child: int = FREE
) -> bytes:
    named = (name + "\0").encode("utf-16-le")
    about = struct.pack("<HBBIII", len(named), kind, 1, FREE, after, child)
    return named.ljust(64, b"\0") + about + bytes(36) + struct.pack("<IQ", start, size)


def xls(sheets: Mapping[str, Iterable[Sequence[Cell | Dated]]]) -> bytes:
    """A whole XLS file."""
    return compound({"Workbook": stream(sheets)})
