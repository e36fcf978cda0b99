"""From a date cell to a day, in the ways in which banks write dates."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from debt_desk.domain.table_layout import Dates
from debt_desk.errors import InputError
from debt_desk.statements.cells import NoDateInCell, moment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, time

_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(.*)", re.ASCII)
_MONTH_AND_DAY = re.compile(r"(\d{1,2})[-/.月](\d{1,2})日?", re.ASCII)
_MONTH_OF_TITLE = re.compile(r"(\d{4})\s*年\s*(\d{1,2})\s*月", re.ASCII)


class NoYear(InputError):
    """Days without a year, and no month in the title that would tell it. data: text."""


def month_of_title(text: str) -> tuple[int, int] | None:
    """The year and month that a bill's title names; None where it names none."""
    found = _MONTH_OF_TITLE.search(text)
    return (int(found[1]), int(found[2])) if found else None


def reader(dates: Dates, notes: Iterable[str]) -> Callable[[str], tuple[date, time | None]]:
    """A function that gives the day of a cell, and its time where there is one.

    ``notes``: the lines above the table. Errors of what it gives: NoDateInCell, NoYear,
    DateOutOfReach.
    """
    if dates in (Dates.DAY_FIRST, Dates.MONTH_FIRST):
        return partial(_year_last, dates is Dates.DAY_FIRST)
    if dates is Dates.NO_YEAR:
        return partial(_of_month, month_of_title("\n".join(notes)))
    return moment


def _year_last(day_first: bool, text: str) -> tuple[date, time | None]:  # noqa: FBT001
    found = _YEAR_LAST.fullmatch(text)
    if not found:
        raise NoDateInCell(text=text[:40])
    one, other, year, clock = found.groups()
    day, month = (one, other) if day_first else (other, one)
    return moment(f"{year}-{month}-{day}{clock}")


def _of_month(title: tuple[int, int] | None, text: str) -> tuple[date, time | None]:
    """A day of the bill of this month: a later month than the bill's is of the year before."""
    found = _MONTH_AND_DAY.fullmatch(text)
    if found:
        month, of_month = int(found[1]), found[2]
    else:
        # Excel makes a whole date of it, with the year in which the file was opened.
        day, _ = moment(text)
        month, of_month = day.month, str(day.day)
    if title is None:
        raise NoYear(text=text[:40])
    return moment(f"{title[0] - (month > title[1])}-{month}-{of_month}")
