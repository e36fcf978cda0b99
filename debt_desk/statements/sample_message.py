"""The beginning of an unknown table, as the reading child hands it back; see ``message``."""

from __future__ import annotations

from typing import Any

from debt_desk.domain.own_layout import TableSample
from debt_desk.domain.statement import Place
from debt_desk.statements.message import UnfitMessage, header_of, joined, refusal_in


def of_sample(sample: TableSample) -> bytes:
    """The message that brings it."""
    rows = [[place.row, place.sheet, place.page, place.box, cells] for place, cells in sample.rows]
    return joined({"sample": rows, "headers": sample.headers}, [])


def read_sample(message: bytes) -> TableSample:
    """The beginning of a table in a message. Errors: the refusal in it; UnfitMessage."""
    header = header_of(message)
    if "refused" in header:
        raise refusal_in(header)
    try:
        rows = tuple(_row_in(*row) for row in header["sample"])
        headers = tuple(map(int, header["headers"]))
    except Exception:
        raise UnfitMessage from None
    if not headers or not all(0 <= at < len(rows) for at in headers):
        raise UnfitMessage
    return TableSample(rows, headers)


def _row_in(row: Any, sheet: Any, page: Any, box: Any, cells: Any) -> tuple[Place, tuple[str, ...]]:
    if not isinstance(cells, list):
        raise UnfitMessage
    left, top, right, bottom = box or (0, 0, 0, 0)
    sides = (float(left), float(top), float(right), float(bottom)) if box else None
    place = Place(int(row), str(sheet), None if page is None else int(page), sides)
    return place, tuple(map(str, cells))
