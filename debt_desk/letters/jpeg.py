"""JPEG files as others may see them."""

from __future__ import annotations

import re

_START, _END, _SCAN, _FILL = 0xD8, 0xD9, 0xDA, 0xFF
# Of the program's own segments only these matter to the picture: JFIF, colour profile, Adobe's
# colour transform. In the others it is told where, when and by whom a photo was taken.
_PICTURE_SEGMENTS = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}
_COMMENT = 0xFE
_APPLICATION = range(0xE0, 0xF0)
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
# Within a scan 0xFF stands before a zero or a restart; anything else ends it.
_AFTER_A_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def bare_jpeg(data: bytes) -> bytes:
    """A JPEG without what tells of its taking; its picture stays byte for byte."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(data) and data[at] == _FILL:
        marker = data[at + 1]
        if marker == _FILL:
            at += 1
        elif marker in _ALONE:
            kept.append(data[at : at + 2])
            at += 2
        elif marker == _END:
            break
        else:
            end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
            if _matters(marker, data[at + 4 : end]):
                kept.append(data[at:end])
            if marker == _SCAN:
                found = _AFTER_A_SCAN.search(data, end)
                after = found.start() if found else len(data)
                kept.append(data[end:after])
                end = after
            at = end
    return b"".join([*kept, b"\xff\xd9"])


def _matters(marker: int, body: bytes) -> bool:
    if marker in _APPLICATION:
        return marker in _PICTURE_SEGMENTS and body.startswith(_PICTURE_SEGMENTS[marker])
    return marker != _COMMENT
