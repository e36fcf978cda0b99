"""What was paid on a debt while no agreement says what for: a table, and a line to add to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFormLayout, QPushButton

from debt_desk.domain.accrual import AlreadyCounted, Clearing
from debt_desk.domain.household import AmountNotPositive, check_text
from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.repayment import PaymentInFuture
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.domain.accrual import DebtOn
    from debt_desk.domain.debt import CreditorKind
    from debt_desk.domain.debt_payment import DebtPayment
    from debt_desk.domain.money import Money
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_NAME = "situation.paid"


@dataclass(frozen=True, slots=True)
class Paid:
    """What the user has typed: one payment, not yet of any case."""

    day: date
    amount: Money
    note: str


class PaymentsMade(Fold):
    """``added(Paid)`` and ``removed(DebtPayment)`` when the user wants that."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(_NAME, "", state)
        self._wording = wording
        self._payments: list[DebtPayment] = []
        self._today: date | None = None
        self.table = self._table(state)
        self.law = LawCards(wording, state)
        self._make_fields(wording)
        self._lay_out()
        self._connect()

    def show_payments(
        self,
        payments: Sequence[DebtPayment],
        there: DebtOn | None,
        today: date,
        kind: CreditorKind,
        *,
        fresh: bool,
    ) -> None:
        """Show the payments, the latest first, and what each cleared as far as ``there`` tells."""
        self._payments = sorted(payments, key=lambda paid: (paid.day, paid.id or 0), reverse=True)
        self._today = today
        events = there.events if there is not None else ()
        told = {e.payment: e for e in events if isinstance(e, Clearing | AlreadyCounted)}
        self.table.show_rows([self._row(paid, told.get(paid.id), there) for paid in self._payments])
        for widget in (self.table, self.remove):
            widget.setVisible(bool(payments))
        cleared = any(isinstance(event, Clearing) for event in events)
        self.law.show_place(LawPlace.ALLOCATION if cleared else None, kind)
        title = self.tr("&Payments made: {count}") if payments else self.tr("&Payments made")
        self.button.setText(title.format(count=len(payments)))
        if fresh:
            self.clear()
        self.show_filled(bool(payments), fresh=fresh)
        self._on_selected()

    def clear(self) -> None:
        """Make ready for another payment."""
        self.day.set_day(self._today)
        self.amount.set_money(None)
        self.note.show_value("")

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be changed."""
        self._form.setEnabled(editable)
        self._on_selected()

    def _table(self, state: WindowState) -> WholeTable:
        table = WholeTable(
            f"{_NAME}.table",
            self.tr("Payments made"),
            state,
            [
                self.tr("Paid on"),
                self.tr("Amount"),
                self.tr("To principal"),
                self.tr("To the rest"),
                self.tr("Cleared"),
                self.tr("Note"),
            ],
            money=(1, 2, 3),
            stretch=5,
            removed=self._on_remove,
        )
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        return table

    def _make_fields(self, wording: Wording) -> None:
        self.day = DateEdit(f"{_NAME}.day", self.tr("Paid on"), wording)
        self.amount = MoneyEdit(f"{_NAME}.amount", self.tr("Amount paid"), wording)
        self.note = TextField(f"{_NAME}.note", self.tr("Note"), wording, check=_check_note)
        self.add = QPushButton(self.tr("Add pa&yment"))
        self.add.setObjectName(f"{_NAME}.add")
        self.remove = QPushButton(self.tr("De&lete"))
        self.remove.setObjectName(f"{_NAME}.remove")

    def _lay_out(self) -> None:
        left, right = QFormLayout(), QFormLayout()
        left.addRow(self.tr("Paid on"), self.day)
        left.addRow(self.tr("Amount paid"), self.amount)
        right.addRow(self.tr("Note"), self.note)
        right.addRow("", self.add)
        right.setAlignment(self.add, Qt.AlignmentFlag.AlignRight)
        self.body.addWidget(self.table)
        self.body.addWidget(self.law)
        self.body.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignRight)
        self._form = SideBySide(left, right)
        self.body.addWidget(self._form)

    def _connect(self) -> None:
        self.add.clicked.connect(self._on_add)
        self.remove.clicked.connect(self._on_remove)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)
        for field in (self.day, self.amount, self.note):
            field.line.returnPressed.connect(self._on_add)

    def _row(
        self, paid: DebtPayment, told: Clearing | AlreadyCounted | None, there: DebtOn | None
    ) -> list[str | Cell]:
        principal = rest = ""
        how = "" if there is None else self.tr("after the day shown")
        if isinstance(told, Clearing):
            cleared = told.allocation.cleared
            principal = formats.grouped(cleared.principal)
            rest = formats.grouped(cleared.total - cleared.principal)
            how = self._wording.label(told.rule.basis)
        elif isinstance(told, AlreadyCounted):
            how = self.tr("in the lender's figures already")
        day, amount = paid.day.isoformat(), formats.grouped(paid.amount)
        return [day, amount, principal, rest, how, paid.note]

    def _on_selected(self) -> None:
        self.remove.setEnabled(self.table.row() >= 0 and self._form.isEnabled())

    def _on_remove(self) -> None:
        row = self.table.row()
        if 0 <= row < len(self._payments) and self._form.isEnabled():
            self.removed.emit(self._payments[row])

    def _on_add(self) -> None:
        # What was typed is taken now; leaving the line later must not take a sentence away again.
        for field in (self.day, self.amount, self.note):
            field.line.setModified(False)
        day, amount = self.day.day(), self.amount.money()
        if day is None or amount is None or not self.note.is_good():
            self._ask_for_missing()
        elif not amount:
            self._refuse(self.amount, self._wording.sentence(AmountNotPositive(amount=amount)))
        elif self._today is not None and day > self._today:
            late = PaymentInFuture(day=day, today=self._today)
            self._refuse(self.day, self._wording.sentence(late))
        else:
            self.added.emit(Paid(day, amount, self.note.text()))

    def _ask_for_missing(self) -> None:
        for field, words in (
            (self.amount, self.tr("Enter the amount.")),
            (self.day, self.tr("Enter the day.")),
        ):
            if not field.text():
                self._refuse(field, words)

    def _refuse(self, field: TextField, sentence: str) -> None:
        field.complain(sentence)
        field.setFocus()


def _check_note(text: str) -> None:
    check_text(text, 500)
