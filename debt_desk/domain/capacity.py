"""Capacity: what is left for debts in a month, line by line, so that every figure answers "how?".

surplus = reliable income − essential living costs − irregular costs spread over the year − reserve
free capacity = surplus − instalments of agreements in force − payments that rank first
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.household import LineKind
from debt_desk.domain.money import Money, total

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.household import Household, HouseholdLine


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
