"""A debt: what is owed, in its parts and on its day."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import add_months, checked
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


# Civil Code, article 188: three years.
_LIMITATION_MONTHS = 36


class RateOutOfReach(RuleError):
    """A yearly rate below 0% or above 1000%. data: percent."""


class CreditorKind(StrEnum):
    """What sort of lender it is: rules differ by kind."""

    CARD = "card"
    BANK_LOAN = "bank_loan"
    CONSUMER_FINANCE = "consumer_finance"
    MICROLOAN = "microloan"
    ASSISTED_PLATFORM = "assisted_platform"
    PERSON = "person"
    OTHER = "other"


class Part(StrEnum):
    """The parts of a balance."""

    PRINCIPAL = "principal"
    INTEREST = "interest"
    PENALTY = "penalty"
    FEES = "fees"


@dataclass(frozen=True, slots=True)
class Balance:
    """What is owed, split in four. ``on``: the day of the lender's figures; None: not known yet."""

    principal: Money = field(default_factory=Money.zero)
    interest: Money = field(default_factory=Money.zero)
    penalty: Money = field(default_factory=Money.zero)
    fees: Money = field(default_factory=Money.zero)
    on: date | None = None

    def __post_init__(self) -> None:
        for amount in self.parts.values():
            if amount.cents < 0:
                raise AmountNegative(amount=amount)
        if self.on is not None:
            checked(self.on)

    @property
    def parts(self) -> dict[Part, Money]:
        """The four parts by name, in the order in which they are written."""
        return {
            Part.PRINCIPAL: self.principal,
            Part.INTEREST: self.interest,
            Part.PENALTY: self.penalty,
            Part.FEES: self.fees,
        }

    @property
    def total(self) -> Money:
        """The sum of the four parts."""
        return self.principal + self.interest + self.penalty + self.fees

    @property
    def currency(self) -> str:
        """The currency that all four parts are in."""
        return self.principal.currency


@dataclass(frozen=True, slots=True)
class Debt:
    """One debt as its contract and its bill tell it.

    ``annual_rate``: percent a year as the contract states it, None if not known. ``term_end``: the
    day on which the contract's term ends; an extension is asked for before it. ``overdue_since``:
    the first day on which a payment was missed.
    """

    balance: Balance = field(default_factory=Balance)
    annual_rate: Decimal | None = None
    term_end: date | None = None
    overdue_since: date | None = None

    def __post_init__(self) -> None:
        for day in (self.term_end, self.overdue_since):
            if day is not None:
                checked(day)
        check_rate(self.annual_rate)


def check_rate(percent: Decimal | None) -> None:
    """Errors: RateOutOfReach."""
    if percent is not None and not (percent.is_finite() and 0 <= percent <= 1000):
        raise RateOutOfReach(percent=percent)


def may_be_time_barred(debt: Debt, today: date) -> bool:
    """Whether the first missed payment lies more than three years back (Civil Code, article 188).

    Nothing is known of what interrupted the period since (article 195): a caution, no finding.
    """
    since = debt.overdue_since
    return since is not None and add_months(since, _LIMITATION_MONTHS) < today
