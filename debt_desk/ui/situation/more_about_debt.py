"""What few bills say at first sight: court costs, the penalty rate, how interest is reckoned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout

from debt_desk.domain.debt import DAY_BASES, Compounding, Debt, Part, PaymentOrder
from debt_desk.domain.money import Money
from debt_desk.ui.situation.choice import Choice
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.rate_field import RateField
from debt_desk.ui.situation.saved_fields import forget_mistake, show_saved, try_to_take
from debt_desk.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from debt_desk.ui.widgets.fields import TextField
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording


class MoreAboutDebt(Fold):
    """``changed(Debt)``: the user wants this debt saved."""

    changed = Signal(object)

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__("situation.more", "", state)
        self.button.setText(self.tr("More a&bout this debt"))
        self._wording = wording
        self._debt = Debt()
        costs = wording.label(Part.COSTS)
        penalty = self.tr("Penalty rate a year, on top")
        self.costs = MoneyEdit("situation.costs", costs, wording)
        self.penalty_rate = RateField("situation.penalty_rate", penalty, wording)
        self.day_basis: Choice[int] = Choice(
            "situation.day_basis",
            self.tr("A year has"),
            [(days, self.tr("{days} days").format(days=days)) for days in DAY_BASES],
        )
        self.compounding = Choice(
            "situation.compounding",
            self.tr("Interest on interest"),
            [(way, wording.label(way)) for way in Compounding],
        )
        self.contract_order = self._order(
            "situation.contract_order", self.tr("Payment order in the contract")
        )
        self.agreed_order = self._order(
            "situation.agreed_order", self.tr("Payment order agreed later")
        )
        self.secured = QCheckBox(self.tr("A pledge or mortgage stands behind it"))
        self.secured.setObjectName("situation.secured")
        self._lay_out(costs, penalty)
        self._connect()

    def show_debt(self, debt: Debt, *, fresh: bool) -> None:
        """Show what is stored; ``fresh``: it is another case's."""
        self._debt = debt
        self.penalty_rate.day_basis = debt.day_basis
        shown: dict[TextField, object] = {
            self.costs: debt.balance.costs or None,
            self.penalty_rate: debt.penalty_rate,
        }
        for field, value in shown.items():
            if fresh:
                forget_mistake(field)
            show_saved(field, value)
        self.day_basis.show_value(debt.day_basis)
        self.compounding.show_value(debt.compounding)
        self.contract_order.show_value(debt.contract_order)
        self.agreed_order.show_value(debt.agreed_order)
        self.secured.setChecked(debt.secured)
        plain = Debt()
        filled = (
            bool(debt.balance.costs)
            or debt.penalty_rate is not None
            or debt.day_basis != plain.day_basis
            or debt.compounding is not plain.compounding
            or debt.contract_order is not None
            or debt.agreed_order is not None
            or debt.secured
        )
        self.show_filled(filled, fresh=fresh)

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be changed."""
        self._fields.setEnabled(editable)

    def _order(self, name: str, label: str) -> Choice[PaymentOrder | None]:
        unsaid: list[tuple[PaymentOrder | None, str]] = [(None, self.tr("Nothing is said"))]
        said = [(order, self._wording.label(order)) for order in PaymentOrder]
        return Choice(name, label, [*unsaid, *said])

    def _lay_out(self, costs: str, penalty: str) -> None:
        left, right = QFormLayout(), QFormLayout()
        left.addRow(costs, self.costs)
        left.addRow(penalty, self.penalty_rate)
        left.addRow(self.tr("A year has"), self.day_basis)
        left.addRow(self.tr("Interest on interest"), self.compounding)
        right.addRow(self.tr("Payment order in the contract"), self.contract_order)
        right.addRow(self.tr("Payment order agreed later"), self.agreed_order)
        right.addRow(self.secured)
        self._fields = SideBySide(left, right)
        self.body.addWidget(self._fields)

    def _connect(self) -> None:
        self.costs.committed.connect(self._on_costs)
        self.penalty_rate.committed.connect(
            lambda rate: self._take(self.penalty_rate, penalty_rate=rate)
        )
        self.day_basis.chosen.connect(lambda days: self._save(day_basis=days))
        self.compounding.chosen.connect(lambda way: self._save(compounding=way))
        self.contract_order.chosen.connect(lambda order: self._save(contract_order=order))
        self.agreed_order.chosen.connect(lambda order: self._save(agreed_order=order))
        self.secured.clicked.connect(lambda secured: self._save(secured=secured))

    def _on_costs(self, costs: Money | None) -> None:
        nothing = Money.zero(self._debt.balance.currency)
        balance = replace(self._debt.balance, costs=costs or nothing)
        self._take(self.costs, balance=balance)

    def _take(self, field: TextField, **facts: Any) -> None:
        try_to_take(field, lambda: self._save(**facts))

    def _save(self, **facts: Any) -> None:
        self.changed.emit(replace(self._debt, **facts))
