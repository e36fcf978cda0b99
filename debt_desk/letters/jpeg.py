"""JPEG files as others may see them."""

from __future__ import annotations

import re

_END, _SCAN, _FILL = 0xD9, 0xDA, 0xFF
# The segments that a picture is unpacked with: its tables, frames, scans, restarts. Of the
# program's own two matter, up to where the format ends them; in the others (and behind those ends)
# it is told where, when and by whom a photo was taken.
_PICTURE = frozenset((*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD))
_JFIF, _ADOBE = (0xE0, b"JFIF\0", 12), (0xEE, b"Adobe", 12)
_NO_THUMBNAIL = b"\0\0"
_ALONE = frozenset((0x01, *range(0xD0, 0xD8)))
# Within a scan 0xFF stands before a zero or a restart; anything else ends it.
_AFTER_A_SCAN = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")


def bare_jpeg(data: bytes) -> bytes:
    """A JPEG without what tells of its taking; its picture stays byte for byte.

    Errors: ValueError, if it does not begin as one.
    """
    if not data.startswith(b"\xff\xd8"):
        raise ValueError
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
            kept.append(_kept(marker, data[at:end]))
            if marker == _SCAN:
                found = _AFTER_A_SCAN.search(data, end)
                after = found.start() if found else len(data)
                kept.append(data[end:after])
                end = after
            at = end
    return b"".join([*kept, b"\xff\xd9"])


def _kept(marker: int, segment: bytes) -> bytes:
    """A segment as far as the picture needs it."""
    if marker in _PICTURE:
        return segment
    for own, begins, length in (_JFIF, _ADOBE):
        body = segment[4 : 4 + length]
        if marker == own and body.startswith(begins) and len(body) == length:
            body += _NO_THUMBNAIL if marker == _JFIF[0] else b""
            return bytes((_FILL, marker)) + (len(body) + 2).to_bytes(2, "big") + body
    return b""
