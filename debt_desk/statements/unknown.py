"""Tables that no reader knows: told from other files, and read by the user's word.

What a user has said about a header holds for every table with the very same column names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from debt_desk.domain.layout_guess import is_day
from debt_desk.domain.own_layout import TableSample
from debt_desk.statements import markup
from debt_desk.statements.banks import ledger
from debt_desk.statements.table import Table, column_name
from debt_desk.statements.text import csv_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from debt_desk.domain.own_layout import OwnLayout
    from debt_desk.domain.statement import Statement
    from debt_desk.statements.table import Row

ROWS_SHOWN = 300
HEADER_WITHIN = 100  # rows; what stands above a table is short
_HEADERS_MOST = 3
_COLUMNS_LEAST = 3
_ROWS_AFTER = 5  # of them one must hold a payment
_OTHER_DELIMITERS = "\t|;"
# Longer whole numbers are those of accounts and orders.
_SUM = re.compile(r"[-+−－]?[¥￥$]?(?:\d{1,8}|[\d,]{1,14}\.\d{1,2})[-+]?", re.ASCII)


def ways_to_read(text: str, name: str) -> Iterator[Iterator[Row]]:
    """The rows of the text as each form of table that it may be: banks call all of them .xls."""
    if markup.is_markup(text):
        yield markup.rows(text, name)
        return
    yield csv_rows(text, name)
    for delimiter in _OTHER_DELIMITERS:
        if delimiter in text:
            yield csv_rows(text, name, delimiter)


def names(cells: Sequence[str]) -> tuple[str, ...]:
    """A header's column names, each of them once; what is blank at its end stays blank."""
    plain = [column_name(cell) for cell in cells]
    last = max((at for at, name in enumerate(plain, 1) if name), default=0)
    found: list[str] = []
    for at, name in enumerate(plain, 1):
        if at <= last and (not name or name in found):
            name = f"{name}#{at}"
        found.append(name)
    return tuple(found)


def read_own(rows: Iterable[Row], layouts: Sequence[OwnLayout], name: str) -> tuple[Statement, ...]:
    """The first table whose header the user has explained; ``()`` where there is none."""
    if not layouts:
        return ()
    known = {_without_blanks(layout.header): layout for layout in layouts}
    notes: list[str] = []
    walk = iter(rows)
    for _, cells in islice(walk, HEADER_WITHIN):
        header = names(cells)
        if own := known.get(_without_blanks(header)):
            return read_table(Table(name, tuple(notes), header, walk), own)
        notes.append(" ".join(filter(None, cells)))
    return ()


def read_table(table: Table, own: OwnLayout) -> tuple[Statement, ...]:
    """A table by the user's word."""
    return tuple(
        replace(statement, account=statement.account or own.account)
        for statement in ledger.read(table, own.layout())
    )


def sample_of(rows: Iterable[Row]) -> TableSample | None:
    """The beginning of a table of days and sums; None where it is no such table."""
    shown = list(islice(rows, ROWS_SHOWN + HEADER_WITHIN))
    headers = [at for at in range(min(len(shown), HEADER_WITHIN)) if _is_header(shown, at)]
    if not headers:
        return None
    kept = shown[: headers[0] + 1 + ROWS_SHOWN]
    return TableSample(
        tuple((place, tuple(cells)) for place, cells in kept), tuple(headers[:_HEADERS_MOST])
    )


def _without_blanks(header: Sequence[str]) -> tuple[str, ...]:
    """Without the blank names at its end, which are as many as a row happens to have."""
    return tuple(filter(None, header))


def _is_header(rows: Sequence[Row], at: int) -> bool:
    """Whether a row holds names, and payments follow it."""
    said = list(filter(None, rows[at][1]))
    if len(said) < _COLUMNS_LEAST or any(is_day(cell) or _SUM.fullmatch(cell) for cell in said):
        return False
    return any(map(_is_payment, (cells for _, cells in rows[at + 1 : at + 1 + _ROWS_AFTER])))


def _is_payment(cells: Sequence[str]) -> bool:
    days = sum(map(is_day, cells))
    return days > 0 and any(_SUM.fullmatch(cell) and not is_day(cell) for cell in cells if cell)
