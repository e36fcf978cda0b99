"""The instalments of an agreement while they are being typed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from typing_extensions import override

from debt_desk.domain.agreement import MOST_DUES, Due
from debt_desk.domain.calendar import Month, add_months
from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.money import Money, total
from debt_desk.errors import DeskError
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

Index = QModelIndex | QPersistentModelIndex

NUMBER, DAY, AMOUNT = range(3)


class DuesModel(RowsModel[tuple[date, Money]]):
    """Rows of day and amount, in the order in which they were typed.

    ``edited`` after each change; ``refused(DeskError)`` when what was typed is no day or amount.
    """

    edited = Signal()
    refused = Signal(object)

    def __init__(self, headers: Sequence[str]) -> None:
        super().__init__()
        self._headings = tuple(headers)
        self._figures = frozenset({AMOUNT})
        self._rows: list[tuple[date, Money]] = []

    def dues(self) -> tuple[Due, ...]:
        """The instalments, numbered."""
        return tuple(Due(n, day, amount) for n, (day, amount) in enumerate(self._rows, 1))

    def total(self) -> Money:
        """All of them added up."""
        return total(amount for _, amount in self._rows)

    def show_dues(self, dues: Sequence[Due]) -> None:
        """Other instalments."""
        self.beginResetModel()
        self._rows = [(due.day, due.amount) for due in dues]
        self.endResetModel()
        self.edited.emit()

    def add_row(self, today: date) -> int:
        """One more instalment: a month after the last one and as large; its row, −1 if full."""
        if len(self._rows) >= MOST_DUES:
            return -1
        if self._rows:
            day, amount = self._rows[-1]
            fresh = (_month_after(day, self._rows[0][0].day), amount)
        else:
            fresh = (add_months(today, 1), Money(0))
        row = len(self._rows)
        self.beginInsertRows(QModelIndex(), row, row)
        self._rows.append(fresh)
        self.endInsertRows()
        self.edited.emit()
        return row

    def remove_rows(self, rows: Sequence[int]) -> None:
        """Take instalments out."""
        for row in sorted(rows, reverse=True):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
        self.edited.emit()

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        day, amount = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            texts = (str(index.row() + 1), day.isoformat(), formats.grouped(amount))
            return texts[index.column()]
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        typed = index.isValid() and index.column() != NUMBER
        return flags | Qt.ItemFlag.ItemIsEditable if typed else flags

    @override
    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        try:
            self._rows[index.row()] = self._read(index, str(value))
        except DeskError as error:
            self.refused.emit(error)
            return False
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def _read(self, index: Index, text: str) -> tuple[date, Money]:
        day, amount = self._rows[index.row()]
        if index.column() == DAY:
            return read_date(text), amount
        typed = Money.parse(text)
        if typed.cents <= 0:
            raise AmountNotPositive(amount=typed)
        return day, typed


def _month_after(day: date, due_day: int) -> date:
    """A month later; after a short month back on ``due_day``, the day of the first instalment."""
    cut_short = day == Month.of(day).last and day.day < due_day
    return add_months(day, 1, due_day if cut_short else None)
