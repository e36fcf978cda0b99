"""Capacity: what is left for debts in a month, line by line, so that every figure answers "how?".

surplus = reliable income − essential living costs − irregular costs spread over the year − reserve
free capacity = surplus − instalments of agreements in force − payments that rank first

All of it is in the household's own currency, that of its reserve. What is in another is left out of
every sum, because no rate of exchange is known, and what was left out is said.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.household import LineKind
from debt_desk.domain.money import CNY, Money, total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.household import Household, HouseholdLine
    from debt_desk.domain.repayment import Progress


class Share(StrEnum):
    """What an instalment does to the household."""

    FITS = "fits"
    ABOVE = "above"
    NOTHING_LEFT = "nothing_left"
    NOT_COMPARABLE = "not_comparable"


class LeftOutKind(StrEnum):
    """What is in another currency than the household."""

    AGREEMENT = "agreement"
    LINE = "line"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """So many of them, in that currency, that no sum counts."""

    what: LeftOutKind
    currency: str
    count: int


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A household line with what it counts for in one month."""

    line: HouseholdLine
    monthly: Money


@dataclass(frozen=True, slots=True)
class Capacity:
    """The two figures with everything that leads to them. ``on``: the day whose lines count.

    ``left_out``: what is in another currency and so in none of the sums.
    """

    on: date
    incomes: tuple[CountedLine, ...]
    essentials: tuple[CountedLine, ...]
    irregulars: tuple[CountedLine, ...]
    first_ranking: tuple[CountedLine, ...]
    reserve: Money
    agreed: Money
    left_out: tuple[LeftOut, ...] = ()

    @property
    def currency(self) -> str:
        """The household's currency."""
        return self.reserve.currency

    @property
    def income(self) -> Money:
        """Reliable income a month."""
        return self._sum(self.incomes)

    @property
    def essential(self) -> Money:
        """Essential living costs a month."""
        return self._sum(self.essentials)

    @property
    def irregular(self) -> Money:
        """Irregular costs, spread over the year, a month."""
        return self._sum(self.irregulars)

    @property
    def ranking_first(self) -> Money:
        """Payments that rank before card and loan debts, a month."""
        return self._sum(self.first_ranking)

    @property
    def surplus(self) -> Money:
        """What is left for debts a month; negative is a deficit and stays one."""
        return self.income - self.essential - self.irregular - self.reserve

    @property
    def free(self) -> Money:
        """What no agreement and no first-ranking payment has taken yet; negative is a deficit."""
        return self.surplus - self.agreed - self.ranking_first

    @property
    def known(self) -> bool:
        """Whether anything was entered: an empty household has no capacity, not one of zero."""
        return bool(self.incomes or self.essentials or self.irregulars)

    def judge(self, instalment: Money) -> Share:
        """Hold the largest monthly instalment of an offer against the free capacity."""
        if instalment.currency != self.currency:
            return Share.NOT_COMPARABLE
        if self.free.cents <= 0:
            return Share.NOTHING_LEFT if instalment else Share.FITS
        return Share.FITS if instalment <= self.free else Share.ABOVE

    def share_of(self, instalment: Money) -> Fraction | None:
        """``instalment`` as a share of the free capacity; None where there is none."""
        if instalment.currency != self.currency or self.free.cents <= 0:
            return None
        return Fraction(instalment.cents, self.free.cents)

    def _sum(self, lines: tuple[CountedLine, ...]) -> Money:
        return total((line.monthly for line in lines), self.currency)


def gap(due: Money, free: Money) -> Money:
    """What is missing where ``due`` is to be paid and ``free`` is there; nothing if it is enough.

    A deficit counts whole: it is missing as well, and a household that has to find the instalment
    has to find that too. So the gap is the same in chart, caution and survival test.
    """
    return max(due - free, Money.zero(due.currency))


def foreign_agreements(repayments: Iterable[Progress], currency: str = CNY) -> tuple[LeftOut, ...]:
    """The agreements that are not in the household's currency, by theirs."""
    counted = Counter(r.paid.currency for r in repayments if r.paid.currency != currency)
    return tuple(LeftOut(LeftOutKind.AGREEMENT, code, counted[code]) for code in sorted(counted))


def agreed_monthly(repayments: Iterable[Progress], on: date, currency: str = CNY) -> Money:
    """What agreements in force still take in their heaviest month from that of ``on`` on.

    Only what is unpaid counts; what is overdue falls on the month of ``on``. A single payment is
    held against the whole months until it is due, rounded up: it comes out of no single month.
    Agreements in another ``currency`` are left out (``foreign_agreements``).
    """
    by_month: dict[Month, int] = defaultdict(int)
    put_aside = 0
    this_month = Month.of(on)
    for repayment in repayments:
        if repayment.paid.currency != currency:
            continue
        for line in repayment.dues:
            month = max(Month.of(line.due.day), this_month)
            if len(repayment.dues) == 1:
                months = max(1, len(months_between(this_month, month)) - 1)
                put_aside += -(-line.left.cents // months)
            else:
                by_month[month] += line.left.cents
    return Money(max(by_month.values(), default=0) + put_aside, currency)


def capacity(
    household: Household, agreed: Money, on: date, left_out: tuple[LeftOut, ...] = ()
) -> Capacity:
    """The household's capacity on a day. ``agreed``: what agreements in force take in a month.

    ``left_out``: the agreements that are not in it; lines of another currency are added here.
    """
    own = household.reserve.currency
    running = [line for line in household.lines if line.runs_on(on)]
    foreign = Counter(line.amount.currency for line in running if line.amount.currency != own)

    def counted(kind: LineKind) -> tuple[CountedLine, ...]:
        return tuple(
            CountedLine(line, line.monthly())
            for line in running
            if line.kind is kind and line.amount.currency == own
        )

    return Capacity(
        on=on,
        incomes=counted(LineKind.INCOME),
        essentials=counted(LineKind.ESSENTIAL),
        irregulars=counted(LineKind.IRREGULAR),
        first_ranking=counted(LineKind.FIRST_RANKING),
        reserve=household.reserve,
        agreed=agreed,
        left_out=(
            *left_out,
            *(LeftOut(LeftOutKind.LINE, code, foreign[code]) for code in sorted(foreign)),
        ),
    )
