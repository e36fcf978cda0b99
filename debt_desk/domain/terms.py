"""Terms of an offer: what it covers, what is waived, and the schedule, exact to the cent.

Interest during a plan runs on the remaining principal only: what is kept of old interest, penalty
and fees is spread over the instalments without interest, because nothing may be compounded unless
a contract says so.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain import schedule
from debt_desk.domain.calendar import DAYS_OF_A_YEAR, MONTHS_OF_A_YEAR, add_months, checked
from debt_desk.domain.debt import Balance, Debt, check_rate
from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.money import Money, total
from debt_desk.domain.waiver import Waiver
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.schedule import Instalment

MOST_INSTALMENTS = 360
MOST_GRACE_MONTHS = 24
MOST_CURE_DAYS = 90


class CountOutOfReach(RuleError):
    """Fewer than one instalment or more than the program plans. data: count, most."""


class CutOffMissing(RuleError):
    """The balance has no day, so nobody could say what the offer covers."""


class FirstDueTooEarly(RuleError):
    """The first instalment would not fall due after the cut-off day. data: first_due, cut_off."""


class NothingToPay(RuleError):
    """After the waiver there is not even a cent left for every instalment."""


class DueDayDiffers(RuleError):
    """The first due date is not the month's due day. data: first_due, due_day."""


class DatesOutOfOrder(RuleError):
    """Stated dates begin with the first due date and follow one another. data: number, day."""


class DatesAndCountDiffer(RuleError):
    """As many dates, or amounts, are stated as the terms need. data: stated, count."""


class RateNotWanted(RuleError):
    """A plan without interest, or with stated amounts, has no rate. data: method, percent."""


class InterestOnlyNeedsRate(RuleError):
    """Without interest there is nothing to pay in an interest-only time. No data."""


class InterestOnlyOutOfReach(RuleError):
    """At least one instalment is interest only, and at least one repays. data: wanted, most."""


class StepOutOfReach(RuleError):
    """A step comes after at least one instalment, by above 0% to 100%. data: every, percent."""


class GraceOutOfReach(RuleError):
    """Months of grace that the program does not plan, or none are possible. data: months, most."""


class GraceBeforeCutOff(RuleError):
    """The months of grace would have begun before the balance's day. data: months, first_due."""


class CureDaysOutOfReach(RuleError):
    """Days to make good a missed payment that no lender gives. data: days, most."""


class StatedBelowBalance(RuleError):
    """The stated amounts do not come to what is to be paid. data: stated, to_pay, gap."""


class Method(StrEnum):
    """How the sum is cut into instalments, in the order in which they are offered to choose."""

    INTEREST_FREE = "interest_free"
    EQUAL_INSTALMENTS = "equal_instalments"
    EQUAL_PRINCIPAL = "equal_principal"
    STEP_UP = "step_up"
    INTEREST_ONLY = "interest_only"
    LUMP_SUM = "lump_sum"
    STATED = "stated"


class Interval(StrEnum):
    """How far apart the due dates lie."""

    MONTH = "month"
    TWO_WEEKS = "two_weeks"
    WEEK = "week"
    STATED = "stated"


_DAYS = {Interval.TWO_WEEKS: 14, Interval.WEEK: 7}


class OfferKind(StrEnum):
    """What an offer asks for; freely combined, derived from its terms."""

    INSTALMENTS = "instalments"
    LUMP_SUM = "lump_sum"
    EXTENSION = "extension"
    REDUCTION = "reduction"


@dataclass(frozen=True, slots=True)
class Step:
    """Instalments that rise by ``percent`` after every ``every`` instalments."""

    every: int
    percent: Decimal

    def __post_init__(self) -> None:
        reachable = self.percent.is_finite() and 0 < self.percent <= 100
        if not (1 <= self.every < MOST_INSTALMENTS and reachable):
            raise StepOutOfReach(every=self.every, percent=self.percent)


@dataclass(frozen=True, slots=True)
class Terms:
    """What one side offers. ``annual_rate``: percent a year during the plan, zero by default.

    ``due_day``: the day of the month to return to after a short month; None: that of ``first_due``.
    ``grace``: months before the first instalment's own period in which nothing is paid; their
    interest is spread over the instalments, not compounded. ``step``: with Method.STEP_UP.
    ``interest_only``: with that method, how many instalments pay interest only. ``dates``: with
    Interval.STATED, every due date; ``amounts``: with Method.STATED, every instalment. ``cure``:
    days in which a missed payment can be made good before the plan ends; None: nothing is said.

    A lump sum has one instalment, on ``first_due``; its interest runs by actual days from the
    cut-off day. Monthly instalments bear a twelfth of the yearly rate, from one month before the
    first; others by actual days (365), stated dates from the cut-off day.

    Errors: CutOffMissing, CountOutOfReach, FirstDueTooEarly, DueDayDiffers, DatesOutOfOrder,
    DatesAndCountDiffer, RateNotWanted, InterestOnlyNeedsRate, InterestOnlyOutOfReach,
    GraceOutOfReach, CureDaysOutOfReach, StatedBelowBalance, NothingToPay, PaymentBelowInterest,
    RateOutOfReach, DateOutOfReach, AmountNotPositive and those of ``Waiver.check``.
    """

    covered: Balance
    first_due: date
    count: int = 1
    method: Method = Method.EQUAL_INSTALMENTS
    annual_rate: Decimal = Decimal(0)
    waived: Waiver = field(default_factory=Waiver)
    due_day: int | None = None
    interval: Interval = Interval.MONTH
    grace: int = 0
    step: Step | None = None
    interest_only: int = 0
    dates: tuple[date, ...] = ()
    amounts: tuple[Money, ...] = ()
    cure: int | None = None

    def __post_init__(self) -> None:
        self._check_days()
        check_rate(self.annual_rate)
        self._check_method()
        self.waived.check(self.covered)
        if self.cure is not None and not 1 <= self.cure <= MOST_CURE_DAYS:
            raise CureDaysOutOfReach(days=self.cure, most=MOST_CURE_DAYS)
        if self._smallest_sum_to_cut.cents < self.count:
            raise NothingToPay
        # Payments that are no level ones, or at no even distances, may fall short of the interest.
        uneven = self.method in {Method.STEP_UP, Method.INTEREST_ONLY}
        if (uneven or self.interval is Interval.STATED) and not all(
            instalment.amount for instalment in self.schedule()
        ):
            raise NothingToPay

    @property
    def to_pay(self) -> Money:
        """What of the covered balance remains to be paid, before interest during the plan."""
        return self.covered.total - self.waived.total

    @property
    def principal(self) -> Money:
        """What of the principal remains to be paid."""
        return self.covered.principal - self.waived.principal

    @property
    def others(self) -> Money:
        """What is kept of old interest, penalty, fees and costs."""
        return self.to_pay - self.principal

    @property
    def cut_off(self) -> date:
        """The day of the balance that is covered."""
        assert self.covered.on is not None
        return self.covered.on

    @property
    def last_due(self) -> date:
        """The last instalment's date."""
        return self.due(self.count)

    @property
    def grace_interest(self) -> Money:
        """The plan's interest of the months of grace, simple: a twelfth of the rate for each."""
        rate = Fraction(self.annual_rate) / (100 * MONTHS_OF_A_YEAR)
        return self.principal.times(rate * self.grace)

    @property
    def weights(self) -> tuple[int, ...]:
        """How the level payments stand to one another: all alike, in steps, or at first none.

        Steps are whole numbers too, with powers of one denominator taken out: sums of fractions
        that grow at every step would take seconds.
        """
        if self.step is not None:
            growth = 1 + Fraction(self.step.percent) / 100
            steps = [number // self.step.every for number in range(self.count)]
            return tuple(
                growth.numerator**taken * growth.denominator ** (steps[-1] - taken)
                for taken in steps
            )
        return (0,) * self.interest_only + (1,) * (self.count - self.interest_only)

    @property
    def rates(self) -> tuple[Fraction, ...]:
        """The rate of each instalment's period, as a fraction of one."""
        yearly = Fraction(self.annual_rate) / 100
        if self.interval is Interval.MONTH:
            return (yearly / MONTHS_OF_A_YEAR,) * self.count
        if self.interval is Interval.STATED:
            days = [
                (after - before).days for before, after in pairwise((self.cut_off, *self.dates))
            ]
        else:
            days = [_DAYS[self.interval]] * self.count
        return tuple(yearly * Fraction(number, DAYS_OF_A_YEAR) for number in days)

    def due(self, number: int) -> date:
        """The date of one instalment, from 1. Errors: DateOutOfReach."""
        if self.interval is Interval.STATED:
            return self.dates[number - 1]
        if self.interval is Interval.MONTH:
            return checked(add_months(self.first_due, number - 1, self.due_day))
        return checked(self.first_due + timedelta(days=_DAYS[self.interval] * (number - 1)))

    def schedule(self) -> tuple[Instalment, ...]:
        """Every instalment, earliest first; the last takes the remainder.

        Principal parts sum exactly to the principal that is kept, others to what is kept of the
        rest.
        """
        by_method: dict[Method, Callable[[Terms], tuple[Instalment, ...]]] = {
            Method.LUMP_SUM: schedule.lump_sum,
            Method.STATED: schedule.stated,
            Method.EQUAL_PRINCIPAL: schedule.equal_principal,
        }
        if self.annual_rate == 0 and self.method not in {Method.LUMP_SUM, Method.STATED}:
            return schedule.interest_free(self)
        return by_method.get(self.method, schedule.levelled)(self)

    def check_grace(self) -> None:
        """Hold the grace against the cut-off day; terms that were saved earlier may not obey it.

        Counted back from the first instalment, the months of grace lie after the balance's day:
        what was due for a month before it, the balance holds already.
        Errors: GraceBeforeCutOff.
        """
        if self.grace and add_months(self.first_due, -self.grace) <= self.cut_off:
            raise GraceBeforeCutOff(months=self.grace, first_due=self.first_due)

    def kinds(self, debt: Debt) -> tuple[OfferKind, ...]:
        """What these terms ask for, held against the debt's own contract.

        Without the contract's end nobody can say whether a day lies after it.
        """
        asked = [OfferKind.INSTALMENTS if self.count > 1 else OfferKind.LUMP_SUM]
        if debt.term_end is not None and self.last_due > debt.term_end:
            asked.append(OfferKind.EXTENSION)
        lower = debt.annual_rate is not None and self.annual_rate < debt.annual_rate
        if self.waived.total or (lower and not self._interest_without_rate):
            asked.append(OfferKind.REDUCTION)
        return tuple(asked)

    def _check_days(self) -> None:
        most = 1 if self.method is Method.LUMP_SUM else MOST_INSTALMENTS
        if not 1 <= self.count <= most:
            raise CountOutOfReach(count=self.count, most=most)
        if self.covered.on is None:
            raise CutOffMissing
        checked(self.first_due)
        if self.first_due <= self.covered.on:
            raise FirstDueTooEarly(first_due=self.first_due, cut_off=self.covered.on)
        self._check_dates()
        if not self._due_day_fits:
            raise DueDayDiffers(first_due=self.first_due, due_day=self.due_day)
        checked(self.last_due)
        no_grace = self.interval is Interval.STATED or self.method is Method.LUMP_SUM
        most_grace = 0 if no_grace else MOST_GRACE_MONTHS
        if not 0 <= self.grace <= most_grace:
            raise GraceOutOfReach(months=self.grace, most=most_grace)

    @property
    def _due_day_fits(self) -> bool:
        exists = self.due_day is None or 1 <= self.due_day <= 31
        return exists and self.due(1) == self.first_due

    def _check_dates(self) -> None:
        wanted = self.count if self.interval is Interval.STATED else 0
        if len(self.dates) != wanted:
            raise DatesAndCountDiffer(stated=len(self.dates), count=wanted)
        if self.dates and self.dates[0] != self.first_due:
            raise DatesOutOfOrder(number=1, day=self.dates[0])
        for number, (before, after) in enumerate(pairwise(self.dates), 2):
            if after <= before:
                raise DatesOutOfOrder(number=number, day=after)

    def _check_method(self) -> None:
        no_rate = self.method in {Method.INTEREST_FREE, Method.STATED}
        if no_rate and self.annual_rate != 0:
            raise RateNotWanted(method=self.method, percent=self.annual_rate)
        if (self.method is Method.STEP_UP) is not (self.step is not None):
            raise StepOutOfReach(every=0, percent=Decimal(0))
        if self.method is Method.INTEREST_ONLY:
            if self.annual_rate == 0:
                raise InterestOnlyNeedsRate
            if not 1 <= self.interest_only < self.count:
                raise InterestOnlyOutOfReach(wanted=self.interest_only, most=self.count - 1)
        elif self.interest_only:
            raise InterestOnlyOutOfReach(wanted=self.interest_only, most=0)
        self._check_amounts()

    def _check_amounts(self) -> None:
        wanted = self.count if self.method is Method.STATED else 0
        if len(self.amounts) != wanted:
            raise DatesAndCountDiffer(stated=len(self.amounts), count=wanted)
        for amount in self.amounts:
            if amount.cents <= 0:
                raise AmountNotPositive(amount=amount)
        stated = total(self.amounts, self.covered.currency)
        if self.amounts and stated < self.to_pay:
            gap = self.to_pay - stated
            raise StatedBelowBalance(stated=stated, to_pay=self.to_pay, gap=gap)

    @property
    def _interest_without_rate(self) -> bool:
        """Whether stated amounts come to more than the balance, at a rate that nobody named."""
        stated = total(self.amounts, self.covered.currency)
        return bool(self.amounts) and stated > self.to_pay

    @property
    def _smallest_sum_to_cut(self) -> Money:
        # With interest, principal and rest are cut apart, and one of them must reach every part.
        together = self.annual_rate == 0
        return self.to_pay if together else max(self.principal, self.others)
