"""What is due, as a table."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from debt_desk.domain.agenda import AgendaItem
from debt_desk.ui.overview.agenda_words import AgendaWords
from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.ui.widgets.tables import SORT_ROLE
from debt_desk.wording import formats
from debt_desk.wording.agenda import title

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from debt_desk.wording.catalogue import Wording

DAY, PAY_BY, CREDITOR, WHAT, AMOUNT, WHEN = range(6)
Index = QModelIndex | QPersistentModelIndex


class AgendaModel(RowsModel[AgendaItem]):
    """One row an item."""

    _figures = frozenset({AMOUNT})

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._words = AgendaWords(wording, self)
        self._today = date.max
        self._headings = (
            self.tr("Date"),
            self.tr("Pay by"),
            self.tr("Lender"),
            self.tr("What"),
            self.tr("Amount"),
            self.tr("When"),
        )

    def show_items(self, items: Sequence[AgendaItem], today: date) -> None:
        """Show these items as they stand on ``today``."""
        self._today = today
        self.fill(items)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        item = self.at(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(item, index.column())
        if role == SORT_ROLE:
            return self._sorted_by(item, index.column())
        return None

    def _text(self, item: AgendaItem, column: int) -> str:
        texts = {
            DAY: item.day.isoformat(),
            PAY_BY: item.pay_by.isoformat() if item.pay_by else "",
            CREDITOR: item.creditor,
            WHAT: title(item, self._wording),
            AMOUNT: formats.money(item.amount) if item.amount else "",
            WHEN: self._words.when(item, self._today),
        }
        return texts[column]

    def _sorted_by(self, item: AgendaItem, column: int) -> str | int:
        if column == AMOUNT:
            return item.amount.cents if item.amount else 0
        if column == WHEN:
            return item.day.toordinal()
        return self._text(item, column)
