"""A table in a file: the lines above its header, its columns by name, its rows."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from operator import itemgetter
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.statement import Place, SetAside, StatementWarning
from debt_desk.errors import InputError
from debt_desk.statements.cells import NegativeAmount, NoDateInCell

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from debt_desk.domain.statement import StatementLine

# Where it stands in its file; its stripped cells.
Row = tuple[Place, list[str]]


@dataclass(frozen=True, slots=True)
class Table:
    """``notes``: the lines above the header, cells joined by spaces. ``rows`` serve once."""

    name: str
    notes: tuple[str, ...]
    header: tuple[str, ...]
    rows: Iterator[Row]

    def repeats_header(self, cells: list[str]) -> bool:
        """Whether a row is the header once more, as where two exports were put into one file."""
        return tuple(column_name(cell) for cell in cells[: len(self.header)]) == self.header

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
)


@dataclass(slots=True)
class Reading:
    """What has been read of a table so far."""

    lines: list[StatementLine] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    warnings: list[StatementWarning] = field(default_factory=list)
    # Each line's, where the format has them.
    merchant_numbers: list[str] = field(default_factory=list)

    def refuse(self, place: Place, why: str) -> None:
        """Set a row aside that ought to have been a payment, and say so."""
        self.set_aside.append(SetAside(place, why))
        self.warnings.append(StatementWarning("row_not_read", place.row, {"why": why}))

    def warn(self, what: str, row: int | None = None, **data: object) -> None:
        """Note something that the user should know."""
        self.warnings.append(StatementWarning(what, row, data))


def column_name(cell: str) -> str:
    """A header cell as the readers name it: half-width brackets, no blanks, no byte order mark."""
    return "".join(unicodedata.normalize("NFKC", cell).replace("\ufeff", "").split())


def find_table(
    rows: Iterable[Row], wanted: Sequence[frozenset[str]], name: str
) -> tuple[int, Table] | None:
    """The first table whose header has all columns of one of ``wanted``, and which of them.

    None where there is no such table.
    """
    fewest = min(map(len, wanted))
    notes: list[str] = []
    walk = iter(rows)
    for _, cells in walk:
        if len(cells) >= fewest:
            header = tuple(column_name(cell) for cell in cells)
            for which, columns in enumerate(wanted):
                if columns.issubset(header):
                    return which, Table(name, tuple(notes), header, walk)
        notes.append(" ".join(filter(None, cells)))
    return None
