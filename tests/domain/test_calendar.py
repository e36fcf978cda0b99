from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import (
    EARLIEST,
    LATEST,
    DateOutOfReach,
    Month,
    add_months,
    checked,
    complete_months,
    months_between,
    pay_by,
)
from debt_desk.domain.working_days import is_working_day
from tests.domain.strategies import days

months = days.map(Month.of)


def test_the_thirty_first_falls_on_a_short_months_last_day_and_returns():
    due_days = [add_months(date(2026, 10, 31), months) for months in range(6)]
    assert due_days == [
        date(2026, 10, 31),
        date(2026, 11, 30),
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]


def test_a_due_day_that_starts_in_february_returns_to_its_day():
    assert add_months(date(2027, 2, 28), 1, 31) == date(2027, 3, 31)
    assert add_months(date(2027, 2, 28), 2, 31) == date(2027, 4, 30)
    assert add_months(date(2027, 2, 28), 12, 29) == date(2028, 2, 29)


@given(days, st.integers(-60, 360))
def test_a_later_due_day_lies_in_its_month_on_its_day_or_the_months_last(start: date, count: int):
    due = add_months(start, count)
    assert Month.of(due) == Month.of(start).plus(count)
    assert due.day == min(start.day, Month.of(due).last.day)


@given(days, st.integers(1, 31), st.integers(2, 40))
def test_due_days_follow_one_another_a_month_apart(start: date, due_day: int, count: int):
    dues = [add_months(start, number, due_day) for number in range(count)]
    for before, after in pairwise(dues):
        assert Month.of(before).plus(1) == Month.of(after)
        assert 28 <= (after - before).days <= 31


@given(months, st.integers(-100, 100))
def test_going_forth_and_back_ends_in_the_same_month(month: Month, count: int):
    assert month.plus(count).plus(-count) == month


@given(months)
def test_a_month_runs_from_its_first_day_to_the_day_before_the_next(month: Month):
    assert month.first.day == 1
    assert month.last + timedelta(days=1) == month.plus(1).first
    assert month.day(31) == month.last


def test_a_month_is_written_as_in_the_json():
    assert str(Month(2026, 3)) == "2026-03"


@given(months, st.integers(0, 40))
def test_months_between_include_both_ends(first: Month, count: int):
    between = months_between(first, first.plus(count))
    assert between == tuple(first.plus(number) for number in range(count + 1))
    assert months_between(first, first.plus(-1 - count)) == ()


@given(days, st.integers(-40, 500))
def test_complete_months_lie_wholly_within_the_span(start: date, length: int):
    end = start + timedelta(days=length)
    near = months_between(Month.of(start).plus(-3), Month.of(start).plus(20))
    within = tuple(month for month in near if start <= month.first and month.last <= end)
    assert complete_months(start, end) == within


def test_days_beyond_a_persons_debts_are_refused():
    assert checked(EARLIEST) == EARLIEST
    assert checked(LATEST) == LATEST
    for day in (EARLIEST - timedelta(days=1), LATEST + timedelta(days=1)):
        with pytest.raises(DateOutOfReach) as refused:
            checked(day)
        assert refused.value.data == {"day": day}


@pytest.mark.parametrize(
    ("due", "last_working_day"),
    [
        (date(2026, 11, 27), date(2026, 11, 27)),  # a Friday
        (date(2026, 11, 28), date(2026, 11, 27)),  # a Saturday
        (date(2026, 1, 4), date(2026, 1, 4)),  # a Sunday, worked for New Year's holiday
        (date(2026, 2, 22), date(2026, 2, 14)),  # Spring Festival, after a worked Saturday
        (date(2026, 5, 3), date(2026, 4, 30)),  # Labour Day
        (date(2026, 9, 20), date(2026, 9, 20)),  # a Sunday, worked for National Day
        (date(2026, 10, 7), date(2026, 9, 30)),  # National Day
        (date(2026, 1, 1), date(2025, 12, 31)),  # New Year's Day: last year's end is known
    ],
)
def test_pay_by_is_the_last_working_day(due: date, last_working_day: date):
    assert pay_by(due) == last_working_day


@given(st.dates(date(2020, 1, 1), date(2026, 12, 31)))
def test_no_working_day_lies_between_pay_by_and_the_due_date(due: date):
    day = pay_by(due)
    assert day is not None
    assert is_working_day(day)
    later = (day + timedelta(days=number) for number in range(1, (due - day).days + 1))
    assert not any(is_working_day(skipped) for skipped in later)


@pytest.mark.parametrize("due", [date(2027, 1, 1), date(2027, 3, 15), date(2040, 6, 4)])
def test_for_a_year_that_is_not_published_nothing_is_claimed(due: date):
    assert is_working_day(due) is None
    assert pay_by(due) is None


def test_a_holiday_whose_working_day_lies_in_an_unknown_year_has_no_pay_by():
    assert is_working_day(date(2004, 1, 1)) is False
    assert pay_by(date(2004, 1, 1)) is None
