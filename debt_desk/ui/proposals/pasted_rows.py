"""Dates and amounts out of lines that were copied from a spreadsheet or a message."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.money import Money
from debt_desk.errors import DeskError, InputError
from debt_desk.ui.proposals.sketch import StatedRow
from debt_desk.ui.widgets.date_edit import read_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

# A comma may group thousands: it parts two cells only after a date or before a blank.
_BETWEEN_CELLS = re.compile(
    r"\t|[;；、]|\s{2,}|[,，]\s| (?=[¥\d])|(?<=[日号])[,，]?|(?<=\d{4}-\d\d-\d\d)[,，]"
)


class LineNotRead(InputError):
    """A pasted line has no date, or no amount, that can be read. data: number, text."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What was read. ``unsure``: the numbers of lines with several amounts; the first counts."""

    rows: tuple[StatedRow, ...]
    unsure: tuple[int, ...] = ()


def read_rows(text: str, *, days: bool, amounts: bool) -> Pasted:
    """One row a line; ``days``, ``amounts``: what is wanted of it. Headings above are passed over.

    A running number before the rest is no amount. Errors: LineNotRead, AmountNotPositive.
    """
    rows: list[StatedRow] = []
    unsure: list[int] = []
    for number, line in enumerate(text.splitlines(), 1):
        cells = [cell.strip() for cell in _BETWEEN_CELLS.split(line) if cell and cell.strip()]
        if not cells:
            continue
        day, found = _read(cells, len(rows) + 1, days=days)
        if (day is not None or not days) and (found or not amounts):
            if amounts and found[0].cents <= 0:
                raise AmountNotPositive(amount=found[0])
            rows.append(StatedRow(day if days else None, found[0] if amounts else None))
            if amounts and len(found) > 1:
                unsure.append(number)
        elif rows or any(map(_is_figure, cells)):
            raise LineNotRead(number=number, text=line.strip()[:40])
    return Pasted(tuple(rows), tuple(unsure))


def _read(cells: Sequence[str], ordinal: int, *, days: bool) -> tuple[date | None, list[Money]]:
    """The day and the amounts of one line, as far as they are in it."""
    dated = next((place for place, cell in enumerate(cells) if _day(cell)), None)
    # One bare column of amounts may look like dates: 20260110 is twenty million.
    day = _day(cells[dated]) if dated is not None and (days or len(cells) > 1) else None
    rest = list(cells) if day is None or dated is None else list(cells[dated + 1 :])
    if len(rest) > 1 and rest[0].rstrip(".") == str(ordinal):
        rest = rest[1:]
    return day, [money for money in map(_amount, rest) if money is not None]


def _day(cell: str) -> date | None:
    try:
        return read_date(cell)
    except DeskError:
        return None


def _amount(cell: str) -> Money | None:
    try:
        return Money.parse(cell)
    except DeskError:
        return None


def _is_figure(cell: str) -> bool:
    return _day(cell) is not None or _amount(cell) is not None
