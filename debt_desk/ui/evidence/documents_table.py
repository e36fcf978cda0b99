"""The documents as a table: found by what is typed, edited in place, one of them chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView
from typing_extensions import override

from debt_desk.ui.evidence.documents_model import Column, DocumentsModel
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.edit_cells import EditCells, EditKeys
from debt_desk.ui.widgets.tables import selected_rows, set_up_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.evidence.found_panel import FoundPanel

_NAME = "evidence.table"
_SAMPLES = {
    Column.NUMBER: "000",
    Column.TITLE: "00000000000000000000",
    Column.KIND: "000000000000000000",
    Column.DATE: "0000-00-00",
    Column.COVERS_FROM: "0000-00-00",
    Column.COVERS_TO: "0000-00-00",
    Column.OWNER: "0000000000",
    Column.SIZE: "000.0 MB",
}
_BESIDE_TEXT = 28
# However little room there is, so many documents are seen at once.
_LEAST_ROWS = 4


class DocumentsTable(QTableView):
    """``documents``: the model; ``sought``: what of it ``found`` and the typed words leave."""

    def __init__(
        self,
        context: PageContext,
        found: FoundPanel,
        opened: Callable[[], None],
        removed: Callable[[], None],
    ) -> None:
        super().__init__()
        self.documents = DocumentsModel(context.wording, self)
        self.sought = _Sought(found, self.documents)
        self._sized = bool(context.state.column_widths(_NAME))
        EditKeys(self)
        self.setModel(self.sought)
        # What a column needs is known beforehand: no need to look at a thousand rows for it.
        self.horizontalHeader().setResizeContentsPrecision(1)
        label, state = self.tr("Documents"), context.state
        set_up_table(self, _NAME, label, state, opened=opened, removed=removed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.SelectedClicked)
        side = self.verticalHeader().defaultSectionSize() - STEP
        self.setIconSize(QSize(side, side))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        days = (Column.DATE, Column.COVERS_FROM, Column.COVERS_TO)
        self.setItemDelegate(EditCells(self, (Column.NUMBER, Column.SIZE), days))
        self.horizontalHeader().setMinimumSectionSize(2 * _BESIDE_TEXT)

    def size_columns(self) -> None:
        """Before the user has chosen widths: what most documents need."""
        if not self._sized and self.documents.rowCount():
            self._sized = True
            header = self.horizontalHeader()
            metrics = header.fontMetrics()
            for column, sample in _SAMPLES.items():
                heading = self.documents.headerData(column, Qt.Orientation.Horizontal)
                needed = max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(heading))
                header.resizeSection(column, needed + _BESIDE_TEXT)

    def chosen(self) -> EvidenceDocument | None:
        """The chosen document."""
        rows = selected_rows(self)
        return self.documents.at(rows[0]) if rows else None

    def choose(self, number: int | None) -> None:
        """Choose a document; one that is not here leaves the choice, or takes the first."""
        row = self.documents.row_of(number)
        current = self.selectionModel().selectedRows()
        if row is None:
            row = 0 if self.documents.rowCount() and not current else None
        elif current and self.sought.mapToSource(current[0]).row() == row:
            return
        if row is not None:
            index = self.sought.mapFromSource(self.documents.index(row, Column.TITLE))
            self.setCurrentIndex(index)

    def is_shown(self, row: int) -> bool:
        """Whether what is typed leaves this row of the model in the list."""
        return self.sought.mapFromSource(self.documents.index(row, 0)).isValid()

    @override
    def minimumSizeHint(self) -> QSize:
        rows = _LEAST_ROWS * self.verticalHeader().defaultSectionSize()
        bars = self.horizontalHeader().sizeHint().height() + self.horizontalScrollBar().height()
        return QSize(super().minimumSizeHint().width(), rows + bars)


class _Sought(QSortFilterProxyModel):
    """The documents whose line holds what is typed, and those in which it was found."""

    def __init__(self, found: FoundPanel, documents: DocumentsModel) -> None:
        super().__init__(documents)
        self._found = found
        self._documents = documents
        self._wanted = ""
        self.setSourceModel(documents)

    def seek(self, wanted: str) -> None:
        """Leave only the documents that say this, in whatever letters."""
        self._wanted = wanted.strip().casefold()
        self.invalidate()

    @override
    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        # Here each comparison would ask for two cells; the model sorts thousands at once.
        self._documents.sort(column, order)

    @override
    def filterAcceptsRow(
        self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        documents, found = self._documents, self._found.documents
        if not self._wanted or self._wanted in documents.said(source_row):
            return True
        return documents.at(source_row).number in found
