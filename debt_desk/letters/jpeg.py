"""JPEG files as others may see them."""

from __future__ import annotations

# EXIF and XMP, Photoshop's notes, comments: where and when and by whom a photo was taken.
_TELLING_SEGMENTS = frozenset({0xE1, 0xED, 0xFE})
_SCAN = 0xDA


def bare_jpeg(data: bytes) -> bytes:
    """A JPEG without what tells of its taking; its picture stays byte for byte."""
    if not data.startswith(b"\xff\xd8"):
        return data
    kept, at = [b"\xff\xd8"], 2
    while at + 4 <= len(data) and data[at] == 0xFF and data[at + 1] != _SCAN:
        end = at + 2 + int.from_bytes(data[at + 2 : at + 4], "big")
        if data[at + 1] not in _TELLING_SEGMENTS:
            kept.append(data[at:end])
        at = end
    return b"".join([*kept, data[at:]])
