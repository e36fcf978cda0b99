"""A table in a file: the lines above its header, its columns by name, its rows."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field, replace
from operator import itemgetter
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.layout_guess import is_day
from debt_desk.domain.statement import Place, SetAside, StatementWarning
from debt_desk.errors import InputError
from debt_desk.statements.cells import NegativeAmount, NoDateInCell, amount, with_currency

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from debt_desk.domain.statement import StatementLine

_NAMES_AGAIN = 3  # column names that no payment has as its cells
_DIGITS_OF_SUMS = 8  # longer whole numbers are those of accounts and orders
# What a file says of itself has names beside its days and sums.
_SAYS_OF_ITSELF = re.compile(r".*[:：]|#.*|\S{0,2}(?:日期?|时间|期间|余额|笔数|合计|总计)")

# Where it stands in its file; its stripped cells.
Row = tuple[Place, list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """``notes``: the lines above the header, cells joined by spaces. ``rows`` serve once.

    ``above``: the places of those lines above it that look like payments; they are no notes.
    """

    name: str
    notes: tuple[str, ...]
    header: tuple[str, ...]
    rows: Iterator[Row]
    above: tuple[Place, ...] = ()

    def from_header_in(self, cells: list[str]) -> Table | None:
        """The rest of the table where a row is a header again; None where it is none.

        So it is where two exports were put into one file. Its columns hold from there on: they may
        stand in another order, or be others.
        """
        header = tuple(map(column_name, cells))
        if header[: len(self.header)] == self.header:
            return self
        known = set(filter(None, self.header))
        if len(known.intersection(header)) < min(_NAMES_AGAIN, len(known)):
            return None
        return replace(self, header=names(cells))

    def picker(self, *columns: str) -> Callable[[list[str]], tuple[str, ...]]:
        """A function that gives a row's cells of these columns (two or more).

        ``""`` stands for a column or cell that is not there. ColumnsDiffer is raised for a row with
        more cells than the header has columns: a comma too many has moved them, and a sum with an
        unquoted comma would be read as a smaller one. A comma after the last cell is let pass.
        """
        width = len(self.header)
        named = max(index for index, column in enumerate(self.header, start=1) if column)
        most = max(width, named + 1)
        at = {column: index for index, column in enumerate(self.header)}
        wanted = [at.get(column, most) for column in columns]
        pick, reach = itemgetter(*wanted), max(wanted)
        blanks = [""] * (reach + 1)

        def picked(cells: list[str]) -> tuple[str, ...]:
            count = len(cells)
            if count > named and (count > most or any(cells[named:])):
                raise ColumnsDiffer
            found: tuple[str, ...] = pick(cells if count > reach else cells + blanks[count:])
            return found

        return picked


class ColumnsDiffer(InputError):
    """A row has more cells than the header has columns."""


class NoDirection(InputError):
    """A row that does not say which way its money went. data: text."""


def why_not_read(problem: InputError) -> str:
    """The code of the reason why a row is set aside."""
    for kind, why in _REASONS:
        if isinstance(problem, kind):
            return why
    return "no_amount"


_REASONS: tuple[tuple[type[InputError], str], ...] = (
    (ColumnsDiffer, "columns_differ"),
    (NoDateInCell, "no_date"),
    (DateOutOfReach, "date_out_of_reach"),
    (NegativeAmount, "negative_amount"),
    (NoDirection, "no_direction"),
)
# What is set aside for these reasons would not have been a payment in any reading.
_NO_PAYMENTS = frozenset(
    ("header_again", "total_row", "remark", "on_another_sheet", "sheet_without_header")
)


def payments_told(lines: Sequence[StatementLine], set_aside: Sequence[SetAside]) -> int:
    """How many payments a table has, read or not; a file's own count is held against it."""
    return len(lines) + sum(one.why not in _NO_PAYMENTS for one in set_aside)


@dataclass(slots=True)
class Reading:
    """What has been read of a table so far."""

    lines: list[StatementLine] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    warnings: list[StatementWarning] = field(default_factory=list)

    def refuse(self, place: Place, why: str) -> None:
        """Set a row aside that ought to have been a payment, and say so."""
        self.set_aside.append(SetAside(place, why))
        self.warnings.append(StatementWarning("row_not_read", place.row, {"why": why}))

    def refuse_above(self, table: Table) -> None:
        """Refuse what stands above the header and looks like a payment."""
        for place in table.above:
            self.refuse(place, "above_header")

    def leave_out(self, place: Place, why: str) -> None:
        """Set a row aside that is no payment."""
        self.set_aside.append(SetAside(place, why))

    def warn(self, what: str, row: int | None = None, **data: object) -> None:
        """Note something that the user should know."""
        self.warnings.append(StatementWarning(what, row, data))


@dataclass(slots=True)
class Remarks:
    """``texts``: what stands above, below and between a table's rows, a line each.

    ``last``: the places of those of which nobody can say yet where they stand. What stands above
    or below is no row of the table. What has a payment after it, and no header before that, stands
    within it and is set aside: it may be what is left of a payment.
    """

    texts: list[str]
    last: list[Place] = field(default_factory=list)

    def add(self, place: Place, cells: list[str]) -> None:
        """One more."""
        self.texts.append(" ".join(filter(None, cells)))
        self.last.append(place)

    def payment_follows(self, reading: Reading) -> None:
        """The last ones stand within the table."""
        for place in self.last:
            reading.refuse(place, "remark")
        self.last.clear()

    def header_follows(self) -> None:
        """The last ones stand above a table."""
        self.last.clear()


def column_name(cell: str) -> str:
    """A header cell as the readers name it: half-width brackets, no blanks, no byte order mark."""
    return "".join(unicodedata.normalize("NFKC", cell).replace("\ufeff", "").split())


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


def find_table(
    rows: Iterable[Row], wanted: Sequence[frozenset[str]], name: str
) -> tuple[int, Table] | None:
    """The first table whose header has all columns of one of ``wanted``, and which of them.

    None where there is no such table.
    """
    fewest = min(map(len, wanted))
    before: list[Row] = []
    walk = iter(rows)
    for place, cells in walk:
        if len(cells) >= fewest:
            header = tuple(column_name(cell) for cell in cells)
            for which, columns in enumerate(wanted):
                if columns.issubset(header):
                    return which, table_below(before, header, walk, name)
        before.append((place, cells))
    return None


def table_below(
    before: Iterable[Row], header: tuple[str, ...], rows: Iterator[Row], name: str
) -> Table:
    """The table with this header and what stands above it."""
    notes, above = [], []
    for place, cells in before:
        if is_payment(cells) and not any(map(_SAYS_OF_ITSELF.fullmatch, cells)):
            above.append(place)
        else:
            notes.append(" ".join(filter(None, cells)))
    return Table(name, tuple(notes), header, rows, tuple(above))


def is_payment(cells: Sequence[str]) -> bool:
    """Whether a row has a day and a sum, in whatever columns."""
    days = sum(map(is_day, cells))
    return days > 0 and any(is_sum(cell) and not is_day(cell) for cell in cells if cell)


def is_sum(cell: str) -> bool:
    """Whether a cell holds what the readers take for an amount, a currency before it or not."""
    try:
        amount(with_currency(cell)[1])
    except InputError:
        return False
    return "." in cell or "," in cell or sum(map(str.isdigit, cell)) <= _DIGITS_OF_SUMS


def same_columns(rows: Iterable[Row], others: Iterable[Row]) -> bool:
    """Whether the payments of both are as wide and have their days in the same column."""
    shape = _shape(rows)
    return shape is not None and shape == _shape(others)


def _shape(rows: Iterable[Row]) -> tuple[int, int] | None:
    paid = [cells for _, cells in rows if is_payment(cells)]
    if not paid:
        return None
    width = max(at for cells in paid for at, cell in enumerate(cells, 1) if cell)
    return width, next(at for at, cell in enumerate(paid[0]) if is_day(cell))
