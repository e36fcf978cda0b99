"""Money paid on a debt while no agreement says what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import AmountNotPositive, check_text

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.money import Money


@dataclass(frozen=True, slots=True)
class DebtPayment:
    """One payment to the creditor. ``proof``: the number of the document that shows it."""

    case: int
    day: date
    amount: Money
    proof: int | None = None
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        checked(self.day)
        if self.amount.cents <= 0:
            raise AmountNotPositive(amount=self.amount)
        check_text(self.note, 500)
