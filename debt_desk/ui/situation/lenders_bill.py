"""A later bill of the lender's beside the computed figure of its day; neither gives way."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QWidget

from debt_desk.domain.debt import Bill
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.situation.saved_fields import forget_mistake, show_saved
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.accrual import BillDifference
    from debt_desk.ui.situation.balance_how import BalanceHow
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class LendersBill(Fold):
    """``changed(Bill | None)``: the user wants this bill saved, or none."""

    changed = Signal(object)

    def __init__(self, wording: Wording, state: WindowState, how: BalanceHow) -> None:
        super().__init__("situation.bill", "", state)
        self.button.setText(self.tr("A later bill, if yo&u have one"))
        self._wording = wording
        self._how = how
        self._bill: Bill | None = None
        self.total = MoneyEdit("situation.bill.total", self.tr("Total on the bill"), wording)
        self.on = PastDay("situation.bill.on", self.tr("Day of the bill"), wording)
        self.half = plain_label(name="situation.bill.half", look="small")
        self.computed = FigureRow("situation.bill.computed", self.tr("Computed for that day"))
        self.difference = FigureRow("situation.bill.difference", self.tr("Difference"), strong=True)
        self.advice = plain_label(name="situation.bill.advice")
        left, right = QFormLayout(), QFormLayout()
        left.addRow(self.tr("Total on the bill"), self.total)
        right.addRow(self.tr("Day of the bill"), self.on)
        self._figures: tuple[QWidget, ...] = (self.computed, self.difference, self.advice)
        self._fields = SideBySide(left, right)
        for widget in (self._fields, self.half, *self._figures):
            self.body.addWidget(widget)
        self.total.committed.connect(self._on_committed)
        self.on.committed.connect(self._on_committed)

    def show_bill(
        self, bill: Bill | None, found: BillDifference | None, refusal: str, *, fresh: bool
    ) -> None:
        """Show the bill; ``refusal``: the sentence that says why it has no computed figure."""
        # Half a bill is not kept, and what is typed of it is not taken away.
        if fresh or bill != self._bill:
            for field, value in (
                (self.total, bill.total if bill else None),
                (self.on, bill.on if bill else None),
            ):
                if fresh:
                    forget_mistake(field)
                show_saved(field, value)
        self._bill = bill
        for widget in self._figures:
            widget.setVisible(found is not None)
        self._say_half(refusal)
        if found is not None:
            self._show_difference(found)
        self.show_filled(bill is not None, fresh=fresh)

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be changed."""
        self._fields.setEnabled(editable)

    def _show_difference(self, found: BillDifference) -> None:
        computed = found.computed.balance.total
        shown = formats.money
        self.computed.show_figure(shown(computed), self._how.of_total(found.computed))
        gap = found.difference
        lines = (
            HowLine(self.tr("Total on the bill"), shown(found.bill.total)),
            HowLine(self.tr("Computed for that day"), f"− {shown(computed)}"),
            HowLine(self.tr("Difference"), shown(gap), is_sum=True),
        )
        how = How(self.tr("The bill's total less the computed balance of the same day."), lines)
        said = self._gap(gap.cents).format(amount=shown(abs(gap)))
        self.difference.show_figure(said, how)
        self.advice.setText(self._advice(gap.cents, rate_known=found.computed.rate_known))

    def _gap(self, cents: int) -> str:
        if cents == 0:
            return self.tr("none")
        return (
            self.tr("the bill is {amount} higher")
            if cents > 0
            else self.tr("the bill is {amount} lower")
        )

    def _advice(self, cents: int, *, rate_known: bool) -> str:
        if cents == 0:
            return self.tr("The bill and the computed figure agree.")
        if not rate_known:
            return self.tr(
                "The contract's rate is not known here, so the computed figure holds no interest"
                " since then. Both figures stay as they are."
            )
        if cents > 0:
            return self.tr(
                "Both figures stay as they are. The bill may hold a fee, a penalty or another way"
                " of counting. Ask the lender for a breakdown by principal, interest, penalty and"
                " fees before you agree to a sum."
            )
        return self.tr(
            "Both figures stay as they are. A payment or a reduction may be missing here. Ask the"
            " lender for a breakdown, so that nothing comes up later."
        )

    def _say_half(self, refusal: str) -> None:
        total, on = self.total.text(), self.on.text()
        said = refusal
        if bool(total) != bool(on):
            said = self.tr("Enter both the total and its day; then they are compared.")
        self.half.setText(said)
        self.half.setVisible(bool(said))

    def _on_committed(self) -> None:
        total, on = self.total.money(), self.on.day()
        self._say_half("")
        if total is not None and on is not None:
            self.changed.emit(Bill(total, on))
        elif self._bill is not None and total is None and not self.total.text():
            self.changed.emit(None)
