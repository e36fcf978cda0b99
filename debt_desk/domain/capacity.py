"""Capacity: what is left for debts in a month, line by line, so that every figure answers "how?".

surplus = reliable income − essential living costs − irregular costs spread over the year − reserve
free capacity = surplus − instalments of agreements in force − payments that rank first
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.household import LineKind
from debt_desk.domain.money import Money, total

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


@dataclass(frozen=True, slots=True)
class CountedLine:
    """A household line with what it counts for in one month."""

    line: HouseholdLine
    monthly: Money


@dataclass(frozen=True, slots=True)
class Capacity:
    """The two figures with everything that leads to them. ``on``: the day whose lines count."""

    on: date
    incomes: tuple[CountedLine, ...]
    essentials: tuple[CountedLine, ...]
    irregulars: tuple[CountedLine, ...]
    first_ranking: tuple[CountedLine, ...]
    reserve: Money
    agreed: Money

    @property
    def income(self) -> Money:
        """Reliable income a month."""
        return _sum(self.incomes)

    @property
    def essential(self) -> Money:
        """Essential living costs a month."""
        return _sum(self.essentials)

    @property
    def irregular(self) -> Money:
        """Irregular costs, spread over the year, a month."""
        return _sum(self.irregulars)

    @property
    def ranking_first(self) -> Money:
        """Payments that rank before card and loan debts, a month."""
        return _sum(self.first_ranking)

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
        if self.free.cents <= 0:
            return Share.NOTHING_LEFT if instalment else Share.FITS
        return Share.FITS if instalment <= self.free else Share.ABOVE

    def share_of(self, instalment: Money) -> Fraction | None:
        """``instalment`` as a share of the free capacity; None where there is none."""
        return Fraction(instalment.cents, self.free.cents) if self.free.cents > 0 else None


def agreed_monthly(repayments: Iterable[Progress], on: date) -> Money:
    """What agreements in force still take in their heaviest month from that of ``on`` on.

    Only what is unpaid counts; what is overdue falls on the month of ``on``. A single payment is
    held against the whole months until it is due, rounded up: it comes out of no single month.
    """
    by_month: dict[Month, int] = defaultdict(int)
    put_aside = 0
    this_month = Month.of(on)
    for repayment in repayments:
        for line in repayment.dues:
            month = max(Month.of(line.due.day), this_month)
            if len(repayment.dues) == 1:
                months = max(1, len(months_between(this_month, month)) - 1)
                put_aside += -(-line.left.cents // months)
            else:
                by_month[month] += line.left.cents
    return Money(max(by_month.values(), default=0) + put_aside)


def capacity(household: Household, agreed: Money, on: date) -> Capacity:
    """The household's capacity on a day. ``agreed``: what agreements in force take in a month."""

    def counted(kind: LineKind) -> tuple[CountedLine, ...]:
        return tuple(
            CountedLine(line, line.monthly())
            for line in household.of_kind(kind)
            if line.runs_on(on)
        )

    return Capacity(
        on=on,
        incomes=counted(LineKind.INCOME),
        essentials=counted(LineKind.ESSENTIAL),
        irregulars=counted(LineKind.IRREGULAR),
        first_ranking=counted(LineKind.FIRST_RANKING),
        reserve=household.reserve,
        agreed=agreed,
    )


def _sum(lines: tuple[CountedLine, ...]) -> Money:
    return total(line.monthly for line in lines)
