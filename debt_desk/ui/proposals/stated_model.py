"""The rows of stated dates and amounts as a table that is edited in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from typing_extensions import override

from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.money import Money
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.edited_rows import EditedRows
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.ui.widgets.edit_cells import Choices
    from debt_desk.wording.catalogue import Wording


class Column(IntEnum):
    """The columns, in the order in which Tab goes through them."""

    NUMBER = 0
    DAY = 1
    AMOUNT = 2


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table; ``key`` stays its own while others come and go."""

    key: int
    number: int
    day: date | None = None
    amount: Money | None = None

    @property
    def blank(self) -> bool:
        """Whether nothing is said in it."""
        return self.day is None and self.amount is None


class StatedModel(EditedRows[Line]):
    """The rows, and one more to type the next one into."""

    def __init__(self, wording: Wording) -> None:
        super().__init__(wording)
        self._headings = (self.tr("No."), self.tr("Due"), self.tr("Amount"))
        self._fixed = frozenset({Column.NUMBER})
        self._figures = frozenset({Column.AMOUNT})

    @override
    def _key(self, row: Line) -> int | None:
        return row.key

    @override
    def _text(self, row: Line, column: int) -> str:
        if column == Column.NUMBER:
            return str(row.number)
        if column == Column.DAY:
            return row.day.isoformat() if row.day else ""
        return formats.grouped(row.amount) if row.amount is not None else ""

    @override
    def _choices(self, row: Line, column: int) -> Choices | None:
        return None

    @override
    def _changed(self, row: Line, column: int, value: Any) -> Line:
        text = str(value).strip()
        if column == Column.DAY:
            return replace(row, day=read_date(text) if text else None)
        amount = Money.parse(text) if text else None
        if amount is not None and amount.cents <= 0:
            raise AmountNotPositive(amount=amount)
        return replace(row, amount=amount)
