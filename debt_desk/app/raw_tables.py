"""The rows of a table file just as they stand in it, numbered as a spreadsheet numbers them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath
from typing import TYPE_CHECKING

from debt_desk.errors import InputError
from debt_desk.statements import markup, sheets
from debt_desk.statements.refusals import TooManyRows
from debt_desk.statements.text import ROWS_MOST, csv_rows, decoded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.statements.table import Row

_DELIMITERS = ",\t|;"
_TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xls", ".tab"})
_HEAD = 20_000


@dataclass(frozen=True, slots=True)
class RawTable:
    """One sheet. ``numbers``: each row's own number; ``rows``: its cells as text."""

    sheet: str
    numbers: tuple[int, ...]
    rows: tuple[tuple[str, ...], ...]


def raw_tables(data: bytes, name: str) -> tuple[RawTable, ...]:
    """Every sheet of a table file; none where it is no table that can be read.

    An archive gives the tables inside it, if it is not locked. The caps on bytes, tags and rows are
    those of the statement readers. For a worker thread.
    """
    try:
        return tuple(table for table in _tables(data, name) if table.rows)
    except InputError:
        return ()


def _tables(data: bytes, name: str) -> list[RawTable]:
    if sheets.is_archive(data):
        return _of_archive(data, name)
    if (listed := sheets.of_workbook(data, name)) is not None:
        return [_table(rows) for rows in listed]
    text = decoded(data, name)
    if markup.is_markup(text):
        return [_table(markup.rows(text, name))]
    if PurePath(name).suffix.lower() not in _TABLE_SUFFIXES:
        return []
    delimiter = max(_DELIMITERS, key=text[:_HEAD].count)
    return [_table(csv_rows(text, name, delimiter))]


def _of_archive(data: bytes, name: str) -> list[RawTable]:
    found: list[tuple[str, RawTable]] = []
    for member, content in sheets.members(data, name, None):
        found += [(member, table) for table in raw_tables(content, member)]
    if len({member for member, _ in found}) < 2:
        return [table for _, table in found]
    # Named as the statements of such an archive are.
    return [
        replace(table, sheet=f"{member} · {table.sheet}" if table.sheet else member)
        for member, table in found
    ]


def _table(rows: Iterable[Row]) -> RawTable:
    sheet, numbers, cells = "", [], []
    for place, row in rows:
        sheet = place.sheet
        numbers.append(place.row)
        cells.append(tuple(row))
        if len(numbers) > ROWS_MOST:
            raise TooManyRows(name=sheet, limit=ROWS_MOST)
    return RawTable(sheet, tuple(numbers), tuple(cells))
