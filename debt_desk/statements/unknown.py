"""Tables that no reader knows: told from other files, and read by the user's word.

What a user has said about a header holds for every table with the very same column names.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from pathlib import PurePath
from typing import TYPE_CHECKING

from debt_desk.domain.layout_guess import is_day
from debt_desk.domain.own_layout import LETTERS_MOST, TableSample
from debt_desk.statements.banks import ledger
from debt_desk.statements.table import is_payment, is_sum, names, table_below

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.own_layout import OwnLayout
    from debt_desk.domain.statement import Statement
    from debt_desk.statements.table import Row, Table

ROWS_SHOWN = 300
HEADER_WITHIN = 100  # rows; what stands above a table is short
_HEADERS_MOST = 3
_COLUMNS_LEAST = 3
_ROWS_AFTER = 5  # of them one must hold a payment
_DAYS_AT_END = re.compile(r"[\d\s._年月日至到~()（）-]+$")


def read_own(rows: Iterable[Row], layouts: Sequence[OwnLayout], name: str) -> tuple[Statement, ...]:
    """The first table whose header the user has explained; ``()`` where there is none."""
    found = own_table(rows, layouts, name)
    return read_table(*found) if found else ()


def own_table(
    rows: Iterable[Row], layouts: Sequence[OwnLayout], name: str
) -> tuple[Table, OwnLayout] | None:
    """The first table whose header the user has explained, and what was said of it."""
    if not layouts:
        return None
    known = {_without_blanks(layout.header): layout for layout in layouts}
    before: list[Row] = []
    walk = iter(rows)
    for place, cells in islice(walk, HEADER_WITHIN):
        header = names(cells)
        if own := known.get(_without_blanks(header)):
            return table_below(before, header, walk, name), own
        before.append((place, cells))
    return None


def read_table(table: Table, own: OwnLayout) -> tuple[Statement, ...]:
    """A table by the user's word; one that names neither bank nor account goes by its file's name.

    Without the days and numbers at its end, which tell one month's file from the next one's.
    """
    stem = PurePath(table.name).stem
    named = (_DAYS_AT_END.sub("", stem) or stem)[:LETTERS_MOST]
    read = []
    for statement in ledger.read(table, own.layout()):
        account = statement.account or own.account
        institution = statement.institution or ("" if account else named)
        read.append(replace(statement, account=account, institution=institution))
    return tuple(read)


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
    if len(said) < _COLUMNS_LEAST or any(is_day(cell) or is_sum(cell) for cell in said):
        return False
    return any(map(is_payment, (cells for _, cells in rows[at + 1 : at + 1 + _ROWS_AFTER])))
