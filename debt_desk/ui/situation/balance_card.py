"""What is owed on a day: the parts of it, what was paid, and what the lender's own bill says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from debt_desk.domain.debt import Part
from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.terms import CutOffMissing
from debt_desk.ui.colours import Tone
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.situation.balance_how import BalanceHow
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.late_judgment import LateJudgment
from debt_desk.ui.situation.lenders_bill import LendersBill
from debt_desk.ui.situation.payments_made import PaymentsMade
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import FigureRow, SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.accrual import DebtOn
    from debt_desk.domain.debt import Debt
    from debt_desk.errors import DeskError
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class BalanceCard(SectionCard):
    """``day_wanted`` when the user wants another day; ``day()`` is the one that is wanted."""

    day_wanted = Signal()

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(
            self.tr("Balance on a day"),
            "situation.balance",
            self.tr("The lender's figures, carried on with interest and payments."),
        )
        self._wording = wording
        self._how = BalanceHow(wording, self)
        self.on = DateEdit("situation.balance.day", self.tr("Balance on"), wording)
        self.refusal = plain_label(name="situation.balance.refusal", tone=Tone.MUTED)
        self.parts = {
            part: FigureRow(f"situation.balance.{part.value}", wording.label(part)) for part in Part
        }
        self.total = FigureRow("situation.balance.total", self.tr("Owed in all"), strong=True)
        self.over = FigureRow("situation.balance.over", self.tr("Paid beyond the whole debt"))
        self.remarks = plain_label(name="situation.balance.remarks", look="small")
        self.law = LawCards(wording, state)
        self.paid = PaymentsMade(wording, state)
        self.bill = LendersBill(wording, state, self._how)
        self.judgment = LateJudgment(wording, state)
        self._lay_out()
        self.on.committed.connect(lambda _day: self.day_wanted.emit())

    def day(self, today: date) -> date:
        """The day whose balance is wanted."""
        day = self.on.day()
        return today if day is None else day

    def show_today(self, today: date) -> None:
        """Go back to today."""
        self.on.set_day(today)

    def show_balance(self, debt: Debt, there: DebtOn, *, agreed: bool) -> None:
        """Show the debt of a day; ``agreed``: an agreement is in force."""
        self._show_figures(shown=True)
        for part, row in self.parts.items():
            row.setVisible(part in there.balance.shown)
            amount = formats.money(there.balance.parts[part])
            row.show_figure(amount, self._how.of_part(there, part))
        self.total.show_figure(formats.money(there.balance.total), self._how.of_total(there))
        self.over.setVisible(bool(there.over))
        self.over.show_figure(formats.money(there.over))
        remarks = self._remarks(debt, there, agreed=agreed)
        self.remarks.setText("\n".join(remarks))
        self.remarks.setVisible(bool(remarks))
        self.law.show_place(None if there.rate_known else LawPlace.NO_RATE, None)

    def show_refusal(self, error: DeskError) -> None:
        """There is no balance of that day: say why."""
        undated = self.tr(
            "Enter the day of the lender's figures above; the balance of any later day then stands"
            " here."
        )
        sentence = self._wording.sentence(error)
        self.refusal.setText(undated if isinstance(error, CutOffMissing) else sentence)
        self._show_figures(shown=False)

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be changed; another day can always be looked at."""
        self.paid.set_editable(editable)
        self.bill.set_editable(editable)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.addRow(self.tr("Balance &on"), self.on)
        self._figures = QWidget()
        column = QVBoxLayout(self._figures)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for row in (*self.parts.values(), rule(), self.total, self.over, self.remarks, self.law):
            column.addWidget(row)
        # Half the width is enough for a day.
        for widget in (SideBySide(form, QFormLayout()), self.refusal, self._figures):
            self.body.addWidget(widget)
        for fold in (self.paid, self.bill, self.judgment):
            self.body.addWidget(fold)

    def _show_figures(self, *, shown: bool) -> None:
        self._figures.setVisible(shown)
        self.refusal.setVisible(not shown)

    def _remarks(self, debt: Debt, there: DebtOn, *, agreed: bool) -> list[str]:
        remarks = []
        if not there.rate_known:
            remarks.append(
                self.tr(
                    "The contract's yearly rate is not known, so no interest is added. Enter it"
                    " above; enter 0 if none was agreed."
                )
            )
        elif debt.penalty_rate is not None and debt.overdue_since is None:
            remarks.append(
                self.tr("Enter since when payments are missed: the penalty rate runs from there.")
            )
        elif debt.penalty_rate is None and debt.overdue_since is not None:
            remarks.append(
                self.tr("No penalty rate is entered, so charges for being overdue are not added.")
            )
        if agreed:
            remarks.append(
                self.tr(
                    "An agreement is in force. What is paid under it stands on the Repayment page"
                    " and is not counted here."
                )
            )
        return remarks
