"""What each lender is thought to accept, and where the user decides instead of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView

from debt_desk.ui.colours import Tone
from debt_desk.ui.plan.exception_form import ExceptionForm
from debt_desk.ui.plan.limits_model import (
    DUE_DAY,
    EXCEPTION,
    GRACE,
    NAME,
    PARTS,
    RATE,
    Limits,
    LimitsModel,
    limits_of,
)
from debt_desk.ui.plan.narrow import Narrow
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.edit_cells import EditCells, EditKeys, open_cell
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.tables import set_up_table
from debt_desk.ui.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from debt_desk.domain.plan import PlanInputs
    from debt_desk.ui.case_page import PageContext


class LimitsCard(SectionCard):
    """``wanted(PlanWish)``: the user has changed a limit or an exception."""

    wanted = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "plan.limits")
        self._editable = not context.desk.read_only
        self.title.setText(self.tr("Limits and exceptions"))
        self.title.show()
        self.subtitle.setText(
            self.tr(
                "The most that each lender is thought to accept, the pay day, and the yearly rate "
                "during the plan (0% asks for a plan without interest). Enter or F2 edits a cell."
            )
        )
        self.subtitle.show()
        self._make_table(context)
        self.problem = plain_label(name="plan.limits.problem", look="small", tone=Tone.ERROR)
        self.problem.hide()
        self.form = ExceptionForm(context.wording)
        self.form.setEnabled(self._editable)
        for widget in (self.table, self.problem, Narrow((self.form,))):
            self.body.addWidget(widget)
        self.model.edited.connect(lambda limits: self.wanted.emit(limits.wish))
        self.model.troubled.connect(self._on_troubled)
        self.table.selectionModel().currentRowChanged.connect(self._show_form)
        self.form.wanted.connect(self.wanted)

    def _make_table(self, context: PageContext) -> None:
        self.model = LimitsModel(context.wording, self)
        self.table = TallTable()
        self.table.setModel(self.model)
        set_up_table(
            self.table,
            "plan.limits_table",
            self.tr("Limits of each case"),
            context.state,
            stretch=EXCEPTION,
            sortable=False,
            opened=self._on_opened,
        )
        self.table.setItemDelegate(EditCells(self.table, sums=(PARTS, GRACE, DUE_DAY, RATE)))
        self.table.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.AnyKeyPressed
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        EditKeys(self.table)

    def show_inputs(self, inputs: PlanInputs) -> None:
        """Show the limits of every case; typing goes on."""
        self.model.show_rows(limits_of(inputs), editable=self._editable)
        if not self.table.currentIndex().isValid() and self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, NAME))
        self._show_form()

    def _on_opened(self) -> None:
        open_cell(self.table)

    def _chosen(self) -> Limits | None:
        row = self.table.currentIndex().row()
        return self.model.at(row) if 0 <= row < self.model.rowCount() else None

    def _show_form(self) -> None:
        self.form.show_limits(self._chosen())

    def _on_troubled(self) -> None:
        problem = self.model.problem()
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
