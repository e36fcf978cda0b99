"""What is due in all cases, as long as no case is selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Signal
from PySide6.QtWidgets import (
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from debt_desk.ui.overview.agenda_model import AMOUNT, WHAT, AgendaModel
from debt_desk.ui.theme import GAP, WIDE
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import EmptyState
from debt_desk.ui.widgets.tables import fit_rows, selected_rows, set_up_table, sorted_by

if TYPE_CHECKING:
    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.ui.case_page import PageContext

DAYS_AHEAD = 60


class TodayView(QStackedWidget):
    """``item_opened(AgendaItem)`` on Enter or double click; ``new_wanted`` if there is no case.

    ``plan_wanted``: all debts are to be planned together.
    """

    item_opened = Signal(object)
    new_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._desk = context.desk
        self.model = AgendaModel(context.wording, self)
        self.table = QTableView()
        self._build(context)

    def refresh(self) -> None:
        """Read the agenda again."""
        items = self._desk.agenda.items(DAYS_AHEAD)
        self.model.show_items(items, self._desk.clock.today())
        fit_rows(self.table)
        if items:
            self.setCurrentWidget(self._due)
        else:
            self.setCurrentWidget(self._calm if self._desk.cases.rows() else self._none)

    def _build(self, context: PageContext) -> None:
        self._set_up_table(context)
        self._due = self._due_page()
        self._calm = EmptyState(
            "overview.calm",
            self.tr("Nothing is due"),
            self.tr(
                "Instalments, expected replies and ends of terms appear here by themselves. "
                "Choose a case at the left to go on with it."
            ),
            self.tr("&Plan all debts together…"),
            "done",
        )
        self._calm.acted.connect(self.plan_wanted)
        self._none = EmptyState(
            "overview.none",
            self.tr("Begin with one lender"),
            self.tr(
                "Each debt becomes a case, with its figures, papers, proposals and dates. "
                "The one that worries you most is a good start."
            ),
            self.tr("&New case…"),
            "folder",
        )
        self._none.action.setEnabled(not self._desk.read_only)
        self._none.acted.connect(self.new_wanted)
        for page in (self._due, self._calm, self._none):
            self.addWidget(page)

    def _set_up_table(self, context: PageContext) -> None:
        proxy = sorted_by(QSortFilterProxyModel(self))
        proxy.setSourceModel(self.model)
        self.table.setModel(proxy)
        set_up_table(
            self.table,
            "overview.agenda",
            self.tr("What is due"),
            context.state,
            money=(AMOUNT,),
            stretch=WHAT,
            opened=self._on_opened,
        )

    def _due_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        heading = self.tr("What is due within {days} days").format(days=DAYS_AHEAD)
        self.plan_button = QPushButton(self.tr("&Plan all debts together…"))
        self.plan_button.setObjectName("overview.plan")
        self.plan_button.clicked.connect(self.plan_wanted)
        column.addWidget(plain_label(heading, look="heading"))
        column.addWidget(self.table, 1)
        column.addWidget(button_row(self.plan_button))
        return page

    def _on_opened(self) -> None:
        rows = selected_rows(self.table)
        if rows:
            item: AgendaItem = self.model.at(rows[0])
            self.item_opened.emit(item)
