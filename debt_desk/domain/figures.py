"""What terms come to: total, cost, the heaviest month, the last date."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR, Month, add_months
from debt_desk.domain.money import Money, total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.schedule import Instalment
    from debt_desk.domain.terms import Terms


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


def by_month(schedule: Iterable[Instalment]) -> dict[Month, Money]:
    """What falls due in each month that has an instalment, earliest first."""
    cents: dict[Month, int] = defaultdict(int)
    currency = ""
    for instalment in schedule:
        cents[Month.of(instalment.due)] += instalment.amount.cents
        currency = instalment.amount.currency
    return {month: Money(cents[month], currency) for month in sorted(cents)}


def months_to_save(terms: Terms, made_on: date | None = None) -> int:
    """Whole months until the first due date, at least one.

    They start on the cut-off day or on ``made_on``, the day the offer is made, whichever is later.
    """
    start = max(terms.cut_off, made_on or terms.cut_off)
    first, last = Month.of(start), Month.of(terms.first_due)
    whole = (last.year - first.year) * MONTHS_OF_A_YEAR + last.number - first.number
    return max(1, whole - (add_months(start, whole) > terms.first_due))


def _heaviest_month(terms: Terms, schedule: tuple[Instalment, ...], made_on: date | None) -> Money:
    heaviest = max(by_month(schedule).values())
    if terms.count > 1:
        return heaviest
    return Money(-(-heaviest.cents // months_to_save(terms, made_on)), heaviest.currency)
