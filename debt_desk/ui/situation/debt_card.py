"""The debt of one case: what is owed and its day, the contract's rate and dates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout

from debt_desk.domain.debt import Debt, Part
from debt_desk.domain.money import Money
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.more_about_debt import MoreAboutDebt
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.situation.rate_field import RateField
from debt_desk.ui.situation.saved_fields import forget_mistake, show_saved, try_to_take
from debt_desk.ui.widgets.cards import FigureRow, How, HowLine, SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label, rule
from debt_desk.ui.widgets.money_edit import MoneyEdit
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.ui.widgets.fields import TextField
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

# The parts that every bill has; costs of enforcement stand among what few debts have.
_PARTS = (Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES)


class DebtCard(SectionCard):
    """``changed(Debt)``: the user wants this debt saved."""

    changed = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__(
            self.tr("The debt"),
            "situation.debt",
            self.tr("As the lender states it, in the app, on the bill or by telephone."),
        )
        self._wording = wording
        self._debt = Debt()
        self.parts = {
            part: MoneyEdit(f"situation.{part.value}", wording.label(part), wording)
            for part in _PARTS
        }
        self.whole_bill = plain_label(
            self.tr(
                "If this is the whole bill, interest and charges are in it too. That will do to"
                " begin with, but interest is then reckoned on all of it; ask the lender for the"
                " parts when you can."
            ),
            "situation.whole_bill",
            look="small",
        )
        self.more = MoreAboutDebt(wording, state)
        self.total = FigureRow("situation.total", self.tr("Owed in all"), strong=True)
        day = self.tr("Day of these figures")
        rate = self.tr("Yearly rate in the contract")
        since = self.tr("Payments missed since")
        end = self.tr("End of the loan's term")
        self.on = PastDay("situation.balance_on", day, wording)
        self.rate = RateField("situation.rate", rate, wording)
        self.overdue_since = PastDay("situation.overdue_since", since, wording)
        self.term_end = DateEdit("situation.term_end", end, wording)
        left, right = QFormLayout(), QFormLayout()
        for part, field in self.parts.items():
            left.addRow(wording.label(part).replace("&", "&&"), field)
        right.addRow(self.tr("&Day of these figures"), self.on)
        right.addRow(rate, self.rate)
        right.addRow(self.tr("Payments &missed since"), self.overdue_since)
        right.addRow(self.tr("End of the loan's &term"), self.term_end)
        self._lay_out(left, right)
        self._connect()

    def show_debt(self, debt: Debt, today: date, *, fresh: bool) -> None:
        """Show a debt; ``fresh``: it is another case's, so mistakes in the fields are forgotten."""
        self._debt = debt
        self.on.today = self.overdue_since.today = today
        parts = debt.balance.parts
        self.rate.day_basis = debt.day_basis
        shown: dict[TextField, object] = {
            field: parts[part] or None for part, field in self.parts.items()
        }
        shown |= {
            self.on: debt.balance.on,
            self.rate: debt.annual_rate,
            self.overdue_since: debt.overdue_since,
            self.term_end: debt.term_end,
        }
        for field, value in shown.items():
            if fresh:
                forget_mistake(field)
            show_saved(field, value)
        self.more.show_debt(debt, fresh=fresh)
        self.whole_bill.setVisible(0 < parts[Part.PRINCIPAL].cents == debt.balance.total.cents)
        self._show_total()

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be changed; how a figure came about can always be asked."""
        self._fields.setEnabled(editable)
        self.more.set_editable(editable)

    def _lay_out(self, left: QFormLayout, right: QFormLayout) -> None:
        self._fields = SideBySide(left, right)
        self.body.addWidget(self._fields)
        self.body.addWidget(self.whole_bill)
        self.body.addWidget(self.more)
        self.body.addWidget(rule())
        self.body.addWidget(self.total)

    def _connect(self) -> None:
        for part, field in self.parts.items():
            field.committed.connect(
                lambda money, part=part, field=field: self._save_balance(
                    field, **{part.value: money or Money.zero(self._debt.balance.currency)}
                )
            )
        self.on.committed.connect(lambda day: self._save_balance(self.on, on=day))
        self.rate.committed.connect(lambda rate: self._save(self.rate, annual_rate=rate))
        self.overdue_since.committed.connect(
            lambda day: self._save(self.overdue_since, overdue_since=day)
        )
        self.term_end.committed.connect(lambda day: self._save(self.term_end, term_end=day))
        self.more.changed.connect(self.changed)

    def _save_balance(self, field: TextField, **facts: Any) -> None:
        def take() -> None:
            balance = replace(self._debt.balance, **facts)
            self.changed.emit(replace(self._debt, balance=balance))

        try_to_take(field, take)

    def _save(self, field: TextField, **facts: Any) -> None:
        try_to_take(field, lambda: self.changed.emit(replace(self._debt, **facts)))

    def _show_total(self) -> None:
        balance = self._debt.balance
        lines = [
            HowLine(self._wording.label(part), formats.money(amount))
            for part, amount in balance.shown.items()
        ]
        lines.append(HowLine(self.tr("Owed in all"), formats.money(balance.total), is_sum=True))
        how = How(self.tr("The parts of the lender's figures, added up."), lines)
        self.total.show_figure(formats.money(balance.total), how)
