"""Terms of an offer: what it covers, what is waived, and the schedule, exact to the cent.

Interest during a plan runs on the remaining principal only: what is kept of old interest, penalty
and fees is spread over the instalments without interest, because nothing may be compounded unless
a contract says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, add_months, checked
from debt_desk.domain.debt import Balance, Debt, Part, check_rate
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money, total
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

MOST_INSTALMENTS = 360
DAYS_OF_A_YEAR = 365
MONTHS_OF_A_YEAR = 12


class CountOutOfReach(RuleError):
    """Fewer than one instalment or more than the program plans. data: count, most."""


class CutOffMissing(RuleError):
    """The balance has no day, so nobody could say what the offer covers."""


class FirstDueTooEarly(RuleError):
    """The first instalment would not fall due after the cut-off day. data: first_due, cut_off."""


class WaiverAboveBalance(RuleError):
    """More is waived than there is. data: part, waived, balance."""


class NothingToPay(RuleError):
    """After the waiver there is not even a cent left for every instalment."""


class DueDayDiffers(RuleError):
    """The first due date is not the month's due day. data: first_due, due_day."""


class Method(StrEnum):
    """How the sum is cut into instalments."""

    EQUAL_INSTALMENTS = "equal_instalments"
    EQUAL_PRINCIPAL = "equal_principal"
    LUMP_SUM = "lump_sum"


class OfferKind(StrEnum):
    """What an offer asks for; freely combined, derived from its terms."""

    INSTALMENTS = "instalments"
    EXTENSION = "extension"
    REDUCTION = "reduction"


@dataclass(frozen=True, slots=True)
class Waiver:
    """What the lender is asked to give up. Principal is never asked for here."""

    interest: Money = field(default_factory=Money.zero)
    penalty: Money = field(default_factory=Money.zero)
    fees: Money = field(default_factory=Money.zero)

    def __post_init__(self) -> None:
        for amount in self.parts.values():
            if amount.cents < 0:
                raise AmountNegative(amount=amount)

    @property
    def parts(self) -> dict[Part, Money]:
        """By part of the balance."""
        return {Part.INTEREST: self.interest, Part.PENALTY: self.penalty, Part.FEES: self.fees}

    @property
    def total(self) -> Money:
        """All that is waived."""
        return self.interest + self.penalty + self.fees


@dataclass(frozen=True, slots=True)
class Instalment:
    """One payment due: ``amount`` = ``principal`` + ``interest`` + ``others``.

    ``interest`` is that of the plan; ``others`` is what is kept of old interest, penalty and fees.
    """

    number: int
    due: date
    amount: Money
    principal: Money
    interest: Money
    others: Money


@dataclass(frozen=True, slots=True)
class Terms:
    """What one side offers. ``annual_rate``: percent a year during the plan, zero by default.

    ``due_day``: the day of the month to return to after a short month; None: that of ``first_due``.
    A lump sum has one instalment, on ``first_due``; its interest runs by actual days from the
    cut-off day. Instalments fall due monthly; their interest runs from one month before the first.
    Errors: CutOffMissing, CountOutOfReach, FirstDueTooEarly, DueDayDiffers, WaiverAboveBalance,
    NothingToPay, RateOutOfReach, DateOutOfReach.
    """

    covered: Balance
    first_due: date
    count: int = 1
    method: Method = Method.EQUAL_INSTALMENTS
    annual_rate: Decimal = Decimal(0)
    waived: Waiver = field(default_factory=Waiver)
    due_day: int | None = None

    def __post_init__(self) -> None:
        most = 1 if self.method is Method.LUMP_SUM else MOST_INSTALMENTS
        if not 1 <= self.count <= most:
            raise CountOutOfReach(count=self.count, most=most)
        if self.covered.on is None:
            raise CutOffMissing
        checked(self.first_due)
        if self.first_due <= self.covered.on:
            raise FirstDueTooEarly(first_due=self.first_due, cut_off=self.covered.on)
        if self._due(1) != self.first_due:
            raise DueDayDiffers(first_due=self.first_due, due_day=self.due_day)
        checked(self._due(self.count))
        check_rate(self.annual_rate)
        for part, waived in self.waived.parts.items():
            if waived > self.covered.parts[part]:
                raise WaiverAboveBalance(part=part, waived=waived, balance=self.covered.parts[part])
        if self._smallest_sum_to_cut.cents < self.count:
            raise NothingToPay

    @property
    def to_pay(self) -> Money:
        """What of the covered balance remains to be paid, before interest during the plan."""
        return self.covered.total - self.waived.total

    @property
    def others(self) -> Money:
        """What is kept of old interest, penalty and fees."""
        return self.to_pay - self.covered.principal

    def schedule(self) -> tuple[Instalment, ...]:
        """Every instalment, earliest first; the last takes the remainder.

        Principal parts sum exactly to the covered principal, others to what is kept of the rest.
        """
        if self.method is Method.LUMP_SUM:
            return (self._lump_sum(),)
        if self.annual_rate == 0:
            return self._interest_free()
        return self._with_interest()

    def kinds(self, debt: Debt) -> tuple[OfferKind, ...]:
        """What these terms ask for, held against the debt's own contract."""
        asked = []
        if self.count > 1:
            asked.append(OfferKind.INSTALMENTS)
        if debt.term_end is None:
            later = self.method is Method.LUMP_SUM
        else:
            later = self._due(self.count) > debt.term_end
        if later:
            asked.append(OfferKind.EXTENSION)
        cheaper = debt.annual_rate is not None and self.annual_rate < debt.annual_rate
        if self.waived.total or cheaper:
            asked.append(OfferKind.REDUCTION)
        return tuple(asked)

    @property
    def _smallest_sum_to_cut(self) -> Money:
        # With interest, principal and rest are cut apart, and one of them must reach every part.
        together = self.annual_rate == 0
        return self.to_pay if together else max(self.covered.principal, self.others)

    def _due(self, number: int) -> date:
        return add_months(self.first_due, number - 1, self.due_day)

    def _interest_free(self) -> tuple[Instalment, ...]:
        # The whole is cut, not principal and rest apart: equal parts is what was asked for.
        left = self.covered.principal
        instalments = []
        amounts = self.to_pay.parts(self.count)
        spread_others = spread(self.others, self.count)
        for number, (amount, others) in enumerate(zip(amounts, spread_others, strict=True), 1):
            principal = left if number == self.count else min(left, amount - others)
            left = left - principal
            instalments.append(self._instalment(number, principal, amount - principal))
        return tuple(instalments)

    def _with_interest(self) -> tuple[Instalment, ...]:
        rate = Fraction(self.annual_rate) / (100 * MONTHS_OF_A_YEAR)
        left = self.covered.principal
        payment = left.times(annuity(rate, self.count))
        shares = spread(left, self.count)
        spread_others = spread(self.others, self.count)
        instalments = []
        for number, (share, others) in enumerate(zip(shares, spread_others, strict=True), 1):
            interest = left.times(rate)
            principal = share
            if self.method is Method.EQUAL_INSTALMENTS:
                principal = self._repaid(number, left, payment - interest)
            left = left - principal
            instalments.append(self._instalment(number, principal, others, interest))
        return tuple(instalments)

    def _repaid(self, number: int, left: Money, wanted: Money) -> Money:
        """What level payments repay of ``left``: each later instalment keeps at least a cent of it.

        Rounding can otherwise clear a small loan early, and an instalment of nothing is none.
        """
        later = self.count - number
        return (
            Money(min(wanted.cents, max(0, left.cents - later)), left.currency) if later else left
        )

    def _instalment(
        self, number: int, principal: Money, others: Money, interest: Money | None = None
    ) -> Instalment:
        interest = interest or Money.zero(principal.currency)
        amount = principal + interest + others
        return Instalment(number, self._due(number), amount, principal, interest, others)

    def _lump_sum(self) -> Instalment:
        assert self.covered.on is not None
        days = (self.first_due - self.covered.on).days
        yearly = Fraction(self.annual_rate) / 100
        interest = self.covered.principal.times(yearly * Fraction(days, DAYS_OF_A_YEAR))
        amount = self.to_pay + interest
        return Instalment(1, self.first_due, amount, self.covered.principal, interest, self.others)


def annuity(rate: Fraction, count: int) -> Fraction:
    """The level payment, per unit lent, that clears a loan in ``count`` periods.

    ``rate``: a period's, as a fraction of one, more than zero.
    """
    return rate / (1 - 1 / (1 + rate) ** count)


def spread(amount: Money, count: int) -> tuple[Money, ...]:
    """``amount`` over ``count`` instalments; fewer cents than instalments fall on the last."""
    if amount.cents < count:
        return (*(Money.zero(amount.currency) for _ in range(count - 1)), amount)
    return amount.parts(count)


@dataclass(frozen=True, slots=True)
class Figures:
    """What a schedule comes to.

    ``against_today``: what it costs beyond paying the covered balance at once (negative: what it
    saves). ``monthly``: what it takes from the household in its heaviest month.
    """

    total: Money
    interest: Money
    against_today: Money
    monthly: Money
    last_due: date


def figures(terms: Terms, made_on: date | None = None) -> Figures:
    """The sums of a schedule, each exact.

    A single instalment's ``monthly`` is what must be put aside each whole month until it is due,
    rounded up, because it cannot come out of one month's income. Saving starts on the cut-off day
    or on ``made_on``, the day the offer is made, whichever is later.
    """
    schedule = terms.schedule()
    payable = total((i.amount for i in schedule), terms.covered.currency)
    return Figures(
        total=payable,
        interest=total((i.interest for i in schedule), terms.covered.currency),
        against_today=payable - terms.covered.total,
        monthly=_heaviest_month(terms, schedule, made_on),
        last_due=schedule[-1].due,
    )


def months_to_save(terms: Terms, made_on: date | None = None) -> int:
    """Whole months until the first due date, at least one.

    They start on the cut-off day or on ``made_on``, the day the offer is made, whichever is later.
    """
    assert terms.covered.on is not None
    start = max(terms.covered.on, made_on or terms.covered.on)
    first, last = Month.of(start), Month.of(terms.first_due)
    whole = (last.year - first.year) * MONTHS_OF_A_YEAR + last.number - first.number
    return max(1, whole - (add_months(start, whole) > terms.first_due))


def _heaviest_month(terms: Terms, schedule: tuple[Instalment, ...], made_on: date | None) -> Money:
    heaviest = max(instalment.amount for instalment in schedule)
    if terms.count > 1:
        return heaviest
    return Money(-(-heaviest.cents // months_to_save(terms, made_on)), heaviest.currency)
