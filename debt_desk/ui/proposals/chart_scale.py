"""The measure of a drawing over months: months together where they are many, round sums."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import months_between
from debt_desk.domain.money import Money

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.domain.calendar import Month

_TOGETHER = (1, 3, 6, 12, 24)


@dataclass(frozen=True, slots=True)
class Span:
    """Months that are drawn as one step; mostly a single one."""

    months: tuple[Month, ...]

    @property
    def first(self) -> Month:
        """Its first month."""
        return self.months[0]

    @property
    def last(self) -> Month:
        """Its last month."""
        return self.months[-1]

    def heaviest(self, dues: Mapping[Month, Money]) -> Money:
        """What falls due in its heaviest month: a sum over more than one would look like more."""
        currency = next(iter(dues.values())).currency
        due = max(dues[month].cents if month in dues else 0 for month in self.months)
        return Money(due, currency)

    def scarcest(self, capacity: Mapping[Month, Money] | Money) -> Money:
        """What is free in its scarcest month; before and after what is known, months stay alike."""
        if isinstance(capacity, Money):
            return capacity
        first, last = min(capacity), max(capacity)
        return min(capacity[max(first, min(month, last))] for month in self.months)


def spans(first: Month, last: Month, most: int) -> tuple[Span, ...]:
    """The months from ``first`` to ``last``, as many of them together as leave ``most`` steps."""
    months = months_between(first, last)
    size = next((n for n in _TOGETHER if len(months) <= n * most), _TOGETHER[-1])
    starts = range(0, len(months), size)
    return tuple(Span(months[start : start + size]) for start in starts)
