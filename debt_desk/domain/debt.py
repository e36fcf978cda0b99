"""A debt: what is owed, in its parts and on its day."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import DAYS_OF_A_YEAR, add_months, checked
from debt_desk.domain.household import AmountNegative, AmountNotPositive
from debt_desk.domain.money import Money
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal


# Civil Code, article 188: three years.
_LIMITATION_MONTHS = 36
DAY_BASES = (DAYS_OF_A_YEAR, 360)
MOST_CONTRACT_INSTALMENTS = 600


class RateOutOfReach(RuleError):
    """A yearly rate below 0% or above 1000%. data: percent."""


class DayBasisUnknown(RuleError):
    """Interest is reckoned on 360 or on 365 days a year. data: days."""


class ReceivedAboveFace(RuleError):
    """More has arrived than the contract says was lent. data: received, face."""


class ContractCountOutOfReach(RuleError):
    """Fewer than one contract payment, or more than a lifetime's. data: count, most."""


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
    COSTS = "costs"


@dataclass(frozen=True, slots=True)
class Balance:
    """What is owed, split in four. ``on``: the day of the lender's figures; None: not known yet.

    ``costs``: those of enforcement, a fifth part that most debts do not have.
    """

    principal: Money = field(default_factory=Money.zero)
    interest: Money = field(default_factory=Money.zero)
    penalty: Money = field(default_factory=Money.zero)
    fees: Money = field(default_factory=Money.zero)
    on: date | None = None
    costs: Money = field(default_factory=Money.zero)

    def __post_init__(self) -> None:
        for amount in self.parts.values():
            if amount.cents < 0:
                raise AmountNegative(amount=amount)
        if self.on is not None:
            checked(self.on)

    @property
    def parts(self) -> dict[Part, Money]:
        """The parts by name, in the order in which they are written."""
        return {
            Part.PRINCIPAL: self.principal,
            Part.INTEREST: self.interest,
            Part.PENALTY: self.penalty,
            Part.FEES: self.fees,
            Part.COSTS: self.costs,
        }

    @property
    def shown(self) -> dict[Part, Money]:
        """The parts as a reader wants them: the four, and enforcement costs where there are any."""
        return {part: sum_ for part, sum_ in self.parts.items() if sum_ or part is not Part.COSTS}

    @property
    def total(self) -> Money:
        """The sum of all parts."""
        return self.principal + self.interest + self.penalty + self.fees + self.costs

    @property
    def currency(self) -> str:
        """The currency that all parts are in."""
        return self.principal.currency


class Compounding(StrEnum):
    """Whether unpaid interest bears interest itself: only where the contract says so."""

    NONE = "none"
    MONTHLY = "monthly"


class PaymentOrder(StrEnum):
    """What a payment clears first, where a contract or an agreement says so."""

    INTEREST_FIRST = "interest_first"
    PRINCIPAL_FIRST = "principal_first"


@dataclass(frozen=True, slots=True)
class Bill:
    """A later figure of the lender's own, kept beside the computed one and never in its place."""

    total: Money
    on: date

    def __post_init__(self) -> None:
        if self.total.cents < 0:
            raise AmountNegative(amount=self.total)
        checked(self.on)


@dataclass(frozen=True, slots=True)
class LoanContract:
    """How the loan began: what the contract says was lent, what arrived, what is paid back.

    ``received``: what arrived on the account, None where all of ``face`` did. ``instalment``: one
    monthly payment with every fee in it, ``count`` of them, the first a month after ``drawn_on``.
    """

    face: Money
    received: Money | None = None
    drawn_on: date | None = None
    instalment: Money | None = None
    count: int | None = None

    def __post_init__(self) -> None:
        for amount in (self.face, self.received, self.instalment):
            if amount is not None and amount.cents <= 0:
                raise AmountNotPositive(amount=amount)
        if self.received is not None and self.received > self.face:
            raise ReceivedAboveFace(received=self.received, face=self.face)
        if self.count is not None and not 1 <= self.count <= MOST_CONTRACT_INSTALMENTS:
            raise ContractCountOutOfReach(count=self.count, most=MOST_CONTRACT_INSTALMENTS)
        if self.drawn_on is not None:
            checked(self.drawn_on)

    @property
    def arrived(self) -> Money:
        """What the borrower really had."""
        return self.face if self.received is None else self.received

    @property
    def deducted(self) -> Money:
        """What was kept back in advance; by article 670 it is no part of the principal."""
        return self.face - self.arrived


@dataclass(frozen=True, slots=True)
class Debt:
    """One debt as its contract and its bill tell it.

    ``annual_rate``: percent a year as the contract states it, None if not known; it accrues daily
    on ``day_basis`` days a year. ``penalty_rate``: percent a year that is charged on top while a
    payment is overdue. ``term_end``: the day on which the contract's term ends; an extension is
    asked for before it. ``overdue_since``: the first day on which a payment was missed.
    ``agreed_order`` and ``contract_order``: what a payment clears first, where that is agreed.
    ``secured``: a pledge or mortgage stands behind it, so it ranks before the others.
    """

    balance: Balance = field(default_factory=Balance)
    annual_rate: Decimal | None = None
    term_end: date | None = None
    overdue_since: date | None = None
    penalty_rate: Decimal | None = None
    day_basis: int = DAYS_OF_A_YEAR
    compounding: Compounding = Compounding.NONE
    contract_order: PaymentOrder | None = None
    agreed_order: PaymentOrder | None = None
    bill: Bill | None = None
    contract: LoanContract | None = None
    secured: bool = False

    def __post_init__(self) -> None:
        for day in (self.term_end, self.overdue_since):
            if day is not None:
                checked(day)
        check_rate(self.annual_rate)
        check_rate(self.penalty_rate)
        if self.day_basis not in DAY_BASES:
            raise DayBasisUnknown(days=self.day_basis)


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
