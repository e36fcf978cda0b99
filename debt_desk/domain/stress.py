"""The survival test: a plan is replayed through bad months, and where it breaks is said.

What a shock costs is first taken from what the month leaves beside the instalments, then from the
cushion: savings, and the reserve that is put aside every month. Money left over in good months is
not counted on: it is rarely there when the bad month comes. Bad months come while the plan runs;
until it begins all goes as expected. It is a test, never a probability.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import accumulate
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import months_between
from debt_desk.domain.figures import by_month, months_to_save
from debt_desk.domain.household import LineKind, Topic
from debt_desk.domain.money import CNY, Money, total
from debt_desk.domain.pot import counts_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from debt_desk.domain.calendar import Month
    from debt_desk.domain.household import Household
    from debt_desk.domain.pot import MonthPot
    from debt_desk.domain.terms import Terms

# Assumptions, shown as such: no statistic stands behind them.
MEDICAL_BILL = Money(2_000_00)
FORGOTTEN_FEE = Money(300_00)
RENT_RISE = Fraction(10, 100)
# The same draws every time: who opens the file tomorrow sees what was seen today.
SEED = 20
DRAWS = 12
MOST_PAYMENTS = 120


class Shock(StrEnum):
    """What can happen. ``NONE``: nothing does; a plan may break even so."""

    NONE = "none"
    NO_INCOME = "no_income"
    MEDICAL_BILL = "medical_bill"
    FORGOTTEN_FEE = "forgotten_fee"
    RENT_RISE = "rent_rise"
    OWN_MONTHS = "own_months"


@dataclass(frozen=True, slots=True)
class ReplayedMonth:
    """A month of a replay. ``free``: its pot; ``due``: what the plan takes; ``cost``: the shock.

    ``reserve``: what is put aside for bad months. ``cushion``: what is left of savings and reserve
    at the month's end; below zero, that much is missing.
    """

    month: Month
    free: Money
    due: Money
    cost: Money
    reserve: Money
    cushion: Money

    @property
    def left(self) -> Money:
        """What the month leaves; only a lack counts, and is taken from the cushion."""
        return self.free - self.due - self.cost


@dataclass(frozen=True, slots=True)
class Strain:
    """What one shock does, in the month in which it does most harm.

    ``hits``: the month in which it takes most, ``cost``: how much. ``course``: month by month to
    the one that cannot be paid, or to the plan's end. ``breaks``: the first month that cannot be
    paid, ``gap``: what is missing then; None where the plan gets through. ``even_without``: whether
    that month could not be paid even if the plan asked for nothing. ``bearable``: the largest
    monthly payment within the pots, over more months, that would get through; None: none would
    within ten years.
    """

    shock: Shock
    hits: Month
    cost: Money
    course: tuple[ReplayedMonth, ...] = ()
    breaks: Month | None = None
    gap: Money | None = None
    even_without: bool = False
    bearable: Money | None = None

    @property
    def survives(self) -> bool:
        """Whether the plan gets through, whenever the shock comes."""
        return self.breaks is None

    @property
    def draws(self) -> tuple[Money, ...]:
        """What the plan's months take out of the cushion, each; a plan within the pots takes none
        as long as nothing happens.
        """
        return tuple(-m.left for m in self.course if m.due and m.left.cents < 0)

    @property
    def sound(self) -> bool:
        """Whether all is well: what is for bad months is not needed where nothing happens."""
        return self.survives and (self.shock is not Shock.NONE or not self.draws)


@dataclass(frozen=True, slots=True)
class Setting:
    """What a plan is tested in: the pots from the next month on, what is put aside, the past.

    ``housing``: what living costs in each month of the pots. ``own``: by how much the income of
    real months, as statements show them, lay beside what is counted on; none where no statements
    are attached.
    """

    pots: tuple[MonthPot, ...]
    savings: Money
    housing: tuple[Money, ...]
    own: tuple[Money, ...] = ()

    @property
    def known(self) -> bool:
        """Whether anything was entered: nothing can be tested in an empty household."""
        return any(pot.income or pot.essential or pot.irregular for pot in self.pots)

    def comparable(self, dues: Mapping[Month, Money]) -> bool:
        """Whether a plan can be tested in it at all.

        What it asks for must be in the household's currency, and that the one in which the shocks
        are assumed: no rate of exchange is known.
        """
        return {self.savings.currency, *(due.currency for due in dues.values())} == {CNY}


def setting(household: Household, pots: Sequence[MonthPot], own: Sequence[Money]) -> Setting:
    """From the household as it stands. ``pots``: one at least."""
    currency = household.savings.currency
    lines = [
        line
        for line in household.of_kind(LineKind.ESSENTIAL)
        if line.topic is Topic.HOUSING and line.amount.currency == currency
    ]
    housing = tuple(
        total((line.monthly() for line in lines if counts_in(line, pot.month)), currency)
        for pot in pots
    )
    return Setting(tuple(pots), household.savings, housing, tuple(own))


def outlay(terms: Terms, today: date) -> dict[Month, Money]:
    """What terms take from the household month by month, earliest first.

    A single payment is put aside in the whole months until it is due, rounded up: it comes out of
    no single month. They start on the cut-off day or ``today``, whichever is later.
    """
    due = by_month(terms.schedule())
    if terms.count > 1:
        return due
    ((month, whole),) = due.items()
    months = months_to_save(terms, today)
    share = -(-whole.cents // months)
    aside = {}
    for number in range(months):
        part = min(share, whole.cents - share * number)
        if part > 0:
            aside[month.plus(number + 1 - months)] = Money(part, whole.currency)
    return aside


def survival(where: Setting, dues: Mapping[Month, Money]) -> tuple[Strain, ...]:
    """Every shock that can come, each where it breaks the plan first, or comes closest to it.

    ``dues``: what the plan takes in each of its months (``outlay``), more than nothing in all. None
    at all where they are not ``comparable`` with the household.
    """
    if not where.comparable(dues):
        return ()
    test = _Test(where, dues)
    return tuple(test.strain(shock) for shock in Shock if _can_come(shock, where))


def breaking(strains: Iterable[Strain]) -> tuple[Strain, ...]:
    """The shocks that break the plan, worst first: the earliest month, then the largest gap.

    What happens where nothing does is no shock and not among them, nor one that had not come yet
    when the plan broke. None is hidden because the household could not bear it without the plan
    either: it is what a lender would ask about first.
    """
    broken = (s for s in strains if s.cost)
    found = [(s.breaks, -s.gap.cents, s) for s in broken if s.breaks and s.gap]
    return tuple(strain for *_, strain in sorted(found, key=lambda each: each[:2]))


def _can_come(shock: Shock, where: Setting) -> bool:
    """Who pays no rent fears no rise of it."""
    if shock is Shock.NO_INCOME:
        return any(pot.income for pot in where.pots)
    if shock is Shock.RENT_RISE:
        return any(where.housing)
    if shock is Shock.OWN_MONTHS:
        return any(month.cents < 0 for month in where.own)
    return True


class _Test:
    """A plan and its setting in plain cents by month, read once for hundreds of replays."""

    def __init__(self, where: Setting, dues: Mapping[Month, Money]) -> None:
        pots = where.pots
        self._start = min(pots[0].month, *dues)
        self._amounts = [
            dues[month].cents if month in dues else 0
            for month in months_between(self._start, max(dues))
        ]
        self._first = next(number for number, amount in enumerate(self._amounts) if amount)
        count = max(len(self._amounts), self._first + MOST_PAYMENTS)
        # Before the first pot that is known, and after the last, months are as those are.
        ahead = len(months_between(self._start, pots[0].month)) - 1
        places = [min(max(0, number - ahead), len(pots) - 1) for number in range(count)]
        self._savings = where.savings.cents
        self._free = [pots[at].amount.cents for at in places]
        # What was put aside before the first of them lies in the savings already.
        self._reserve = [0] * ahead + [pots[at].reserve.cents for at in places[ahead:]]
        self._once = {
            Shock.NO_INCOME: [pots[at].income.cents for at in places],
            Shock.MEDICAL_BILL: [MEDICAL_BILL.cents] * count,
            Shock.FORGOTTEN_FEE: [FORGOTTEN_FEE.cents] * count,
        }
        self._lasting = {
            Shock.NONE: [[0] * count],
            Shock.RENT_RISE: [[where.housing[at].times(RENT_RISE).cents for at in places]],
            Shock.OWN_MONTHS: _drawn(where.own, count),
        }

    def strain(self, shock: Shock) -> Strain:
        """What a shock does to the plan."""
        costs = min(self._tries(len(self._amounts), shock), key=self._harm)
        cushions = self._cushions(self._amounts, costs)
        breaks = next((number for number, left in enumerate(cushions) if left < 0), None)
        reached = len(costs) if breaks is None else breaks + 1
        hits = max(range(reached), key=costs.__getitem__)
        found = Strain(
            shock,
            hits=self._start.plus(hits),
            cost=Money(costs[hits]),
            course=self._course(costs, cushions, reached),
        )
        return found if breaks is None else self._broken(found, costs, breaks, -cushions[breaks])

    def _broken(self, found: Strain, costs: Sequence[int], breaks: int, gap: int) -> Strain:
        nothing = [0] * len(costs)
        without = self._cushions(nothing, costs)[breaks] < 0
        return Strain(
            found.shock,
            hits=found.hits,
            cost=found.cost,
            course=found.course,
            breaks=self._start.plus(breaks),
            gap=Money(gap),
            even_without=without,
            bearable=None if without else self._bearable(found.shock),
        )

    def _bearable(self, shock: Shock) -> Money | None:
        """Tried one by one: more months are smaller payments, but also more months to get through.

        Interest that a longer plan would add is not reckoned: it adds payments, not their size.
        """
        whole = Money(sum(self._amounts))
        for count in range(len(self._amounts) - self._first + 1, MOST_PAYMENTS + 1):
            if whole.cents < count:
                break
            parts = whole.parts(count)
            longer = [0] * self._first + [part.cents for part in parts]
            # Nobody is told to pay more than a month leaves, whatever the cushion would bear.
            if any(due > free for due, free in zip(longer, self._free, strict=False) if due):
                continue
            tries = self._tries(len(longer), shock)
            if all(min(self._cushions(longer, costs)) >= 0 for costs in tries):
                return parts[0]
        return None

    def _tries(self, count: int, shock: Shock) -> Iterator[list[int]]:
        """What the shock costs month by month, each time it could come.

        Before the plan begins all goes as expected: it can break nothing that is not there yet.
        """
        first = self._first
        for costs in self._lasting.get(shock, ()):
            yield [0] * first + costs[first:count]
        for number, cost in enumerate(self._once.get(shock, ())[first:count], first):
            yield [0] * number + [cost] + [0] * (count - number - 1)

    def _harm(self, costs: Sequence[int]) -> tuple[int, int]:
        """The smaller the worse: when the plan breaks and by how much; if never, how closely."""
        cushions = self._cushions(self._amounts, costs)
        lowest = min(cushions)
        if lowest >= 0:
            return len(cushions), lowest
        return next((number, left) for number, left in enumerate(cushions) if left < 0)

    def _cushions(self, amounts: Sequence[int], costs: Sequence[int]) -> list[int]:
        """The cushion at each month's end; below zero, that much is missing."""
        changes = [
            reserve + min(0, free - due - cost)
            for free, reserve, due, cost in zip(
                self._free, self._reserve, amounts, costs, strict=False
            )
        ]
        changes[0] += self._savings
        return list(accumulate(changes))

    def _course(
        self, costs: Sequence[int], cushions: Sequence[int], reached: int
    ) -> tuple[ReplayedMonth, ...]:
        columns = (self._free, self._amounts, costs, self._reserve, cushions)
        return tuple(
            ReplayedMonth(self._start.plus(number), *(Money(cents[number]) for cents in columns))
            for number in range(reached)
        )


def _drawn(own: Sequence[Money], count: int) -> list[list[int]]:
    """Courses of months that came before, drawn anew; only what they lacked counts.

    Each has its own seed, so that a longer plan meets the same months as a shorter one.
    """
    if not own:
        return []
    lacks = [max(0, -month.cents) for month in own]
    courses = []
    for seed in range(SEED, SEED + DRAWS):
        draw = random.Random(seed)
        # Of all draws only random() is promised to stay the same in every version of Python.
        courses.append([lacks[int(draw.random() * len(lacks))] for _ in range(count)])
    return courses
