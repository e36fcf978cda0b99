"""The instalments that were agreed: filled in from a total, then changed by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.agreement import MOST_DUES, equal_dues
from debt_desk.domain.calendar import add_months
from debt_desk.errors import DeskError
from debt_desk.ui.agreement.dues_model import AMOUNT, DAY, DuesModel
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.spins import CountSpin
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import money_label, plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.ui.widgets.tables import selected_rows, set_up_table
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.agreement import Due
    from debt_desk.domain.money import Money
    from debt_desk.ui.case_page import PageContext

_ROWS_IN_SIGHT = 8


class DuesEditor(QWidget):
    """A table to type in and a way to fill it. ``edited`` after each change."""

    edited = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._wording = context.wording
        self._today = context.desk.clock.today()
        self._make_generator()
        self._make_table(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        generator = QHBoxLayout()
        generator.addLayout(self._generator(), 3)
        generator.addStretch(2)
        column.addLayout(generator)
        column.addWidget(self.table, 1)
        column.addWidget(self.problem)
        column.addLayout(self._foot())
        self._connect()

    def dues(self) -> tuple[Due, ...]:
        """The instalments as they stand."""
        return self.model.dues()

    def show_dues(self, dues: Sequence[Due], suggested: Money | None) -> None:
        """Show instalments; ``suggested``: the sum to fill in from where there are none."""
        self.complain("")
        self.model.show_dues(dues)
        self.total.set_money(self.model.total() if dues else suggested)
        self.count.setValue(len(dues) or 12)
        self.first_due.set_day(dues[0].day if dues else add_months(self._today, 1))

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the instalments."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _make_generator(self) -> None:
        self.total = MoneyEdit("agreement.total", self.tr("Total"), self._wording)
        self.count = CountSpin("agreement.count", self.tr("Number of instalments"), MOST_DUES)
        self.first_due = DateEdit("agreement.first_due", self.tr("First due date"), self._wording)
        self.fill = self._button("fill", self.tr("Fill in e&qual parts"))

    def _make_table(self, context: PageContext) -> None:
        headers = [self.tr("No."), self.tr("Due"), self.tr("Amount")]
        self.model = DuesModel(headers)
        self.model.setParent(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        set_up_table(
            self.table,
            "agreement.dues",
            self.tr("Instalments"),
            context.state,
            money=(AMOUNT,),
            stretch=DAY,
            sortable=False,
            opened=self._on_open,
            removed=self._on_remove,
        )
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(DAY, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(AMOUNT, QHeaderView.ResizeMode.Stretch)
        # Enter and a double click open a cell through ``opened``; any other key starts typing.
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.AnyKeyPressed)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(row * _ROWS_IN_SIGHT)
        self.problem = plain_label(name="agreement.dues_problem", tone=Tone.ERROR)
        self.problem.hide()
        self.add = self._button("add_due", self.tr("&Add a row"))
        self.remove = self._button("remove_due", self.tr("Remove row&s"))
        self.sum = money_label(name="agreement.sum", look="strong")

    def _generator(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("Total to pa&y"), self.total)
        form.addRow(self.tr("&Instalments"), self.count)
        form.addRow(self.tr("First &due date"), self.first_due)
        row = QHBoxLayout()
        row.addWidget(self.fill)
        row.addStretch(1)
        form.addRow("", row)
        return form

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(STEP)
        foot.addWidget(self.sum)
        foot.addWidget(button_row(self.add, self.remove))
        return foot

    def _connect(self) -> None:
        self.fill.clicked.connect(self._on_fill)
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.model.edited.connect(self._on_edited)
        # Qt tells a delegate's editor to close only after this: the sentence must come later.
        self.model.refused.connect(self._on_refused, Qt.ConnectionType.QueuedConnection)

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"agreement.{what}")
        return button

    def _on_fill(self) -> None:
        whole, first = self.total.money(), self.first_due.day()
        if whole is None or first is None:
            for field in (self.total, self.first_due):
                if not field.text():
                    field.complain(self.tr("Fill this in first."))
            return
        try:
            self.model.show_dues(equal_dues(whole, self.count.value(), first))
        except DeskError as error:
            self.complain(self._wording.sentence(error))
            return
        self.complain("")
        self.table.setFocus()

    def _on_add(self) -> None:
        row = self.model.add_row(self._today)
        if row >= 0:
            index = self.model.index(row, DAY)
            self.table.setCurrentIndex(index)
            self.table.setFocus()
            self.table.edit(index)

    def _on_open(self) -> None:
        # The Enter that ends an edit comes by here too: then the cell's line has the focus.
        if self.table.hasFocus():
            self.table.edit(self.table.currentIndex())

    def _on_remove(self) -> None:
        rows = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        self.model.remove_rows(sorted(rows or set(selected_rows(self.table))))

    def _on_edited(self) -> None:
        self.complain("")
        text = self.tr("Instalments: {count} · total: {total}")
        filled = text.format(count=self.model.rowCount(), total=formats.money(self.model.total()))
        self.sum.setText(filled)
        self.remove.setEnabled(self.model.rowCount() > 0)
        self.edited.emit()

    def _on_refused(self, error: DeskError) -> None:
        self.complain(self._wording.sentence(error))
