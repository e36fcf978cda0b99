"""The monthly pot: what each month to come holds for debts that nothing is agreed on yet.

pot = income − essential costs − irregular costs − reserve − agreed instalments − what ranks first
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.household import LineKind
from debt_desk.domain.money import Money, total

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.household import Household, HouseholdLine
    from debt_desk.domain.repayment import Progress


@dataclass(frozen=True, slots=True)
class MonthPot:
    """One month with all that leads to its pot; every amount is positive and taken off."""

    month: Month
    income: Money
    essential: Money
    irregular: Money
    reserve: Money
    agreed: Money
    ranking_first: Money

    @property
    def surplus(self) -> Money:
        """What is left for debts; negative is a deficit."""
        return self.income - self.essential - self.irregular - self.reserve

    @property
    def amount(self) -> Money:
        """What is left for debts without an agreement; negative is a deficit."""
        return self.surplus - self.agreed - self.ranking_first


def pots(
    household: Household, repayments: Iterable[Progress], first: Month, count: int
) -> tuple[MonthPot, ...]:
    """The pots of ``count`` months from ``first`` on.

    An income counts in a month that it runs through wholly, a cost in every month that it touches.
    Of agreements only what is unpaid counts; what is overdue falls on the first month. Lines and
    agreements in another currency than the household's are left out, as in its capacity.
    """
    own = household.reserve.currency
    months = [first.plus(number) for number in range(count)]
    agreed = _agreed([each for each in repayments if each.paid.currency == own], first)
    found = []
    for month in months:
        kinds = {
            kind: total(
                (
                    line.monthly()
                    for line in household.of_kind(kind)
                    if line.amount.currency == own and counts_in(line, month)
                ),
                own,
            )
            for kind in LineKind
        }
        found.append(
            MonthPot(
                month=month,
                income=kinds[LineKind.INCOME],
                essential=kinds[LineKind.ESSENTIAL],
                irregular=kinds[LineKind.IRREGULAR],
                reserve=household.reserve,
                agreed=Money(agreed.get(month, 0), own),
                ranking_first=kinds[LineKind.FIRST_RANKING],
            )
        )
    return tuple(found)


def counts_in(line: HouseholdLine, month: Month) -> bool:
    """Whether a line counts in a month: an income runs through all of it, a cost touches it."""
    begins, ends = line.runs_on(month.first), line.runs_on(month.last)
    if line.kind is LineKind.INCOME:
        return begins and ends
    inside = line.start is not None and Month.of(line.start) == month
    return begins or ends or inside


def _agreed(repayments: Iterable[Progress], first: Month) -> dict[Month, int]:
    """What agreements take by month, in cents; a single payment is put aside until it is due."""
    cents: dict[Month, int] = {}
    for repayment in repayments:
        for line in repayment.dues:
            month = max(Month.of(line.due.day), first)
            for each, amount in _shares(line.left, first, month, single=len(repayment.dues) == 1):
                cents[each] = cents.get(each, 0) + amount
    return cents


def _shares(left: Money, first: Month, due: Month, *, single: bool) -> Sequence[tuple[Month, int]]:
    if not single:
        return [(due, left.cents)]
    months = months_between(first, due)
    return [(month, -(-left.cents // len(months))) for month in months]
