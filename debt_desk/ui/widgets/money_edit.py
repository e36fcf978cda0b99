"""A line for an amount of money."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from typing_extensions import override

from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money
from debt_desk.ui.theme import tabular
from debt_desk.ui.widgets.fields import TextField
from debt_desk.wording.formats import grouped

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from debt_desk.wording.catalogue import Wording


class MoneyEdit(TextField):
    """An amount in yuan as people write it, never below zero; empty is None."""

    def __init__(
        self, name: str, label: str, wording: Wording, parent: QWidget | None = None
    ) -> None:
        super().__init__(name, label, wording, parent=parent)
        self.line.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.line.setFont(tabular(self.line.font()))
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("¥ 0,000,000.00"))

    def money(self) -> Money | None:
        """The amount; None where the line is empty or no amount (then a sentence is shown)."""
        if not self.is_good():
            return None
        value = self.value()
        return value if isinstance(value, Money) else None

    def set_money(self, money: Money | None) -> None:
        """Show an amount, grouped by thousands."""
        self.show_value(money)

    @override
    def _parsed(self, text: str) -> Money | None:
        if not text.strip():
            return None
        money = Money.parse(text)
        if money.cents < 0:
            raise AmountNegative(amount=money)
        return money

    @override
    def _written(self, value: object) -> str:
        return grouped(value) if isinstance(value, Money) else ""
