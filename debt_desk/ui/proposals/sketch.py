"""A draft as it stands in the form, saved or not; it becomes terms if its figures allow it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.terms import Method, Terms, Waiver

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.debt import Balance
    from debt_desk.domain.offer import Offer


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the fields of a draft hold. ``annual_rate``: percent a year during the plan."""

    covered: Balance
    first_due: date
    count: int
    method: Method = Method.EQUAL_INSTALMENTS
    annual_rate: Decimal = Decimal(0)
    interest: Money = field(default_factory=Money.zero)
    penalty: Money = field(default_factory=Money.zero)
    fees: Money = field(default_factory=Money.zero)
    due_day: int | None = None
    reason: str = ""
    note: str = ""

    @classmethod
    def of(cls, offer: Offer) -> Sketch:
        """The offer as it is saved."""
        terms = offer.terms
        return cls(
            covered=terms.covered,
            first_due=terms.first_due,
            count=terms.count,
            method=terms.method,
            annual_rate=terms.annual_rate,
            interest=terms.waived.interest,
            penalty=terms.waived.penalty,
            fees=terms.waived.fees,
            due_day=terms.due_day,
            reason=offer.reason,
            note=offer.note,
        )

    def terms(self) -> Terms:
        """The terms that it makes. Errors: those of Terms and Waiver."""
        lump = self.method is Method.LUMP_SUM
        return Terms(
            covered=self.covered,
            first_due=self.first_due,
            count=1 if lump else self.count,
            method=self.method,
            annual_rate=self.annual_rate,
            waived=Waiver(self.interest, self.penalty, self.fees),
            due_day=self.due_day,
        )

    def without_words(self) -> Sketch:
        """Its figures alone: reason and note change nothing of what it comes to."""
        return replace(self, reason="", note="")

    def due_first_on(self, day: date) -> Sketch:
        """With another first due date, and its day of the month for all that follow."""
        return self if day == self.first_due else replace(self, first_due=day, due_day=None)
