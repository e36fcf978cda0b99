"""Days and months: months as values, due days that return after a short month, days to pay by."""

from __future__ import annotations

import calendar as _calendar
from dataclasses import dataclass
from datetime import date, timedelta

from debt_desk.domain import working_days
from debt_desk.errors import InputError

EARLIEST = date(1990, 1, 1)
LATEST = date(2099, 12, 31)
DAYS_OF_A_YEAR = 365
MONTHS_OF_A_YEAR = 12


class DateOutOfReach(InputError):
    """A year that no debt of a living person has. data: day."""


def checked(day: date) -> date:
    """``day`` itself, if it lies between 1990 and 2099. Errors: DateOutOfReach."""
    if not EARLIEST <= day <= LATEST:
        raise DateOutOfReach(day=day)
    return day


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A calendar month."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month that ``day`` lies in."""
        return cls(day.year, day.month)

    @property
    def first(self) -> date:
        """Its first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """Its last day."""
        return date(self.year, self.number, _calendar.monthrange(self.year, self.number)[1])

    def plus(self, months: int) -> Month:
        """The month ``months`` later (earlier, if negative)."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)

    def day(self, number: int) -> date:
        """Day ``number`` of this month, or its last day where the month is shorter."""
        return date(self.year, self.number, min(number, self.last.day))

    def __str__(self) -> str:
        return f"{self.year:04d}-{self.number:02d}"


def months_between(first: Month, last: Month) -> tuple[Month, ...]:
    """Every month from ``first`` to ``last``, both included; none if ``last`` lies before."""
    count = (last.year - first.year) * 12 + last.number - first.number + 1
    return tuple(first.plus(i) for i in range(max(0, count)))


def complete_months(start: date, end: date) -> tuple[Month, ...]:
    """The months that lie wholly within ``start`` … ``end`` (both days included)."""
    first = Month.of(start) if start.day == 1 else Month.of(start).plus(1)
    last = Month.of(end) if end == Month.of(end).last else Month.of(end).plus(-1)
    return months_between(first, last)


def add_months(start: date, months: int, due_day: int | None = None) -> date:
    """The same day ``months`` later, or the last day of a month that is shorter.

    ``due_day`` is the day to return to after a short month; None: the day of ``start``. It is given
    where ``start`` itself was already cut short (28 February for the 31st).
    """
    return Month.of(start).plus(months).day(due_day or start.day)


def pay_by(due: date) -> date | None:
    """The last working day on or before ``due``; None where its year's holidays are not published.

    In such a year even a weekday may become a holiday, so nothing is claimed for it.
    """
    day = due
    while True:
        works = working_days.is_working_day(day)
        if works is None:
            return None
        if works:
            return day
        day -= timedelta(days=1)
