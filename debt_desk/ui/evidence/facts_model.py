"""A plain table of facts to be read: each cell is a text, or a text with what it is sorted by."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.ui.widgets.tables import SORT_ROLE

if TYPE_CHECKING:
    from collections.abc import Sequence

    Index = QModelIndex | QPersistentModelIndex

Fact = str | tuple[str, int]


class FactsModel(RowsModel[tuple[Fact, ...]]):
    """Rows of facts under ``headings``; a column whose facts are numbers has its heading right."""

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)

    @override
    def fill(self, rows: Sequence[tuple[Fact, ...]]) -> None:
        first = rows[0] if rows else ()
        self._figures = frozenset(n for n, fact in enumerate(first) if isinstance(fact, tuple))
        super().fill(rows)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        fact = self._rows[index.row()][index.column()]
        text, number = fact if isinstance(fact, tuple) else (fact, None)
        if role == Qt.ItemDataRole.DisplayRole:
            return text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(text)}</span>" if text else None
        if role == SORT_ROLE:
            return text.casefold() if number is None else number
        return None
