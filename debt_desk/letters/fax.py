"""Scans packed as a fax (CCITT group 4), unpacked, so that nothing can stand behind their end."""

from __future__ import annotations

from typing import Any

from debt_desk.letters.pdf_content import Unclear
from debt_desk.letters.pdf_out import fax_as_tiff
from debt_desk.letters.picture_pages import rows_of_a_fax


def unpacked_fax(data: bytes, entries: Any, how: Any) -> bytes:
    """Rows of a bit a pixel. ``how``: its ``DecodeParms``. Errors: Unclear, PictureNotReadable."""
    told: Any = {} if how is None else how.get_object()
    width, height = int(entries["/Width"]), int(entries["/Height"])
    if (
        told.get("/K", 0) >= 0  # the older groups, which hardly any scanner writes
        or told.get("/EncodedByteAlign", False)
        or told.get("/Columns", 1728) != width
    ):
        raise Unclear
    return rows_of_a_fax(fax_as_tiff(data, told, height))
