"""The panel at the left: today and the cases, with a way to take up another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QListView, QPushButton, QVBoxLayout, QWidget

from debt_desk.app.changes import Area
from debt_desk.ui.cases.case_delegate import CaseDelegate
from debt_desk.ui.cases.case_list_model import ROW_ROLE, CaseListModel
from debt_desk.ui.theme import STEP, letters

if TYPE_CHECKING:
    from debt_desk.app.cases import CaseRow
    from debt_desk.app.changes import Changes
    from debt_desk.ui.case_page import PageContext

_DAYS_AHEAD = 7
_FEWEST_LETTERS = 16  # a lender's name


class CaseList(QWidget):
    """``chosen(number | None)`` when another case, or today, is selected; ``new_wanted``.

    ``refreshed`` when the rows were read again.
    """

    chosen = Signal(object)
    refreshed = Signal()
    edit_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._desk = context.desk
        self.model = CaseListModel(context.wording, self)
        self.view = QListView()
        self._build()
        self._connect()
        context.signals.changed.connect(self._on_changes)
        self.refresh()

    @property
    def number(self) -> int | None:
        """The case that is selected; None for today."""
        return self.model.number_at(self.view.currentIndex())

    @property
    def row(self) -> CaseRow | None:
        """What the list knows of the selected case; None for today."""
        row: CaseRow | None = self.view.currentIndex().data(ROW_ROLE)
        return row

    def select(self, number: int | None) -> None:
        """Select a case, or today."""
        self.view.setCurrentIndex(self.model.index_of(number))

    def refresh(self) -> None:
        """Read the cases again; the selection stays where its case still exists."""
        before = self.number
        self.model.show_rows(self._desk.cases.rows(), len(self._desk.agenda.items(_DAYS_AHEAD)))
        if not self.view.currentIndex().isValid() or self.number != before:
            self.select(before)
        self.refreshed.emit()

    def _build(self) -> None:
        self.view.setObjectName("cases.list")
        self.view.setAccessibleName(self.tr("Cases"))
        self.view.setProperty("look", "cases")
        self.view.setModel(self.model)
        self.view.setItemDelegate(CaseDelegate(self.view))
        self.view.setMouseTracking(True)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.new = QPushButton(self.tr("&New case…"))
        self.new.setObjectName("cases.new")
        self.new.setEnabled(not self._desk.read_only)
        self.setMinimumWidth(letters(self, _FEWEST_LETTERS))
        column = QVBoxLayout(self)
        column.setContentsMargins(STEP, STEP, STEP, STEP)
        column.setSpacing(STEP)
        column.addWidget(self.view, 1)
        column.addWidget(self.new)

    def _connect(self) -> None:
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.doubleClicked.connect(self._on_double_click)
        self.new.clicked.connect(self.new_wanted)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self.model.number_at(index))

    def _on_double_click(self, index: QModelIndex) -> None:
        if self.model.number_at(index) is not None:
            self.edit_wanted.emit()

    def _on_changes(self, changes: Changes) -> None:
        if changes.areas - {Area.HOUSEHOLD}:
            self.refresh()
