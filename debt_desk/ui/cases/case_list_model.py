"""The list at the left: today first, then every case."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from debt_desk.ui.cases.case_names import case_name
from debt_desk.wording import formats
from debt_desk.wording.agenda import title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from debt_desk.app.cases import CaseRow
    from debt_desk.wording.catalogue import Wording

ROW_ROLE = int(Qt.ItemDataRole.UserRole) + 1  # the CaseRow, None for today
FIGURE_ROLE = ROW_ROLE + 1  # the balance, or how many things are due
BELOW_ROLE = ROW_ROLE + 2  # the second line: the stage
NEXT_ROLE = ROW_ROLE + 3  # the third line: the next date, empty for none


class CaseListModel(QAbstractListModel):
    """Row 0 is today; row n + 1 the nth case."""

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: tuple[CaseRow, ...] = ()
        self._due = 0

    def show_rows(self, rows: Sequence[CaseRow], due: int) -> None:
        """Show these cases; ``due``: how many things today's row counts.

        Rows that are still the same cases are only told to repaint, so the selection stays.
        """
        new = tuple(rows)
        same = [row.number for row in new] == [row.number for row in self._rows]
        if not same:
            self.beginResetModel()
        self._rows = new
        self._due = due
        if same:
            self.dataChanged.emit(self.index(0), self.index(self.rowCount() - 1))
        else:
            self.endResetModel()

    def index_of(self, number: int | None) -> QModelIndex:
        """Where a case stands; today for None or a case that is gone."""
        for position, row in enumerate(self._rows, 1):
            if row.number == number:
                return self.index(position)
        return self.index(0)

    def number_at(self, index: QModelIndex | QPersistentModelIndex) -> int | None:
        """The case at a row; None for today."""
        row = self._row(index)
        return row.number if row is not None else None

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows) + 1

    @override
    def data(
        self,
        index: QModelIndex | QPersistentModelIndex,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if not index.isValid():
            return None
        row = self._row(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return case_name(row) if row else self.tr("Today")
        if role == ROW_ROLE:
            return row
        if role == FIGURE_ROLE:
            return self._figure(row)
        if role == BELOW_ROLE:
            return self._below(row)
        if role == NEXT_ROLE:
            return self._next(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(self._spoken(row))
        return None

    def _row(self, index: QModelIndex | QPersistentModelIndex) -> CaseRow | None:
        return self._rows[index.row() - 1] if index.row() > 0 else None

    def _figure(self, row: CaseRow | None) -> str:
        if row is None:
            return str(self._due) if self._due else ""
        return formats.money(row.balance)

    def _below(self, row: CaseRow | None) -> str:
        if row is None:
            return self.tr("What is due in all cases")
        return self._wording.label(row.stage)

    def _next(self, row: CaseRow | None) -> str:
        item = row.next_item if row is not None else None
        return f"{item.day.isoformat()} {title(item, self._wording)}" if item else ""

    def _spoken(self, row: CaseRow | None) -> list[str]:
        name = case_name(row) if row else self.tr("Today")
        parts = (name, self._figure(row), self._below(row), self._next(row))
        return [part for part in parts if part]
