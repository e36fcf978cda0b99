"""Several statements together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.books import (
    AccountName,
    Gap,
    gaps,
    income_and_living,
    known_months,
    moved,
)
from debt_desk.domain.calendar import Month
from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    Statement,
    StatementKind,
    StatementLine,
    change,
    direction,
)


def line(day: date = date(2026, 3, 5), cents: int = 2500, **changed: object) -> StatementLine:
    made = StatementLine(Place(2), day, "支出", Money(cents), LineClass.SPENDING)
    return replace(made, **changed)  # type: ignore[arg-type]


def statement(*lines: StatementLine, **changed: object) -> Statement:
    made = Statement("icbc", "icbc", "0315", "CNY", StatementKind.ACCOUNT, lines)
    return replace(made, **changed)  # type: ignore[arg-type]


def period(first: date, last: date) -> Statement:
    return statement(declared_from=first, declared_to=last)


@pytest.mark.parametrize(
    ("label", "line_class", "way"),
    [
        ("收入", LineClass.INCOME, 1),
        ("credit", LineClass.DEBT_REPAYMENT, 1),
        ("out", LineClass.NEUTRAL, -1),
        ("charge", LineClass.SPENDING, -1),
        ("支出", LineClass.VOID, -1),
        ("收入", LineClass.VOID, 1),
        ("不计收支", LineClass.REFUND, 1),
        ("不计收支", LineClass.DEBT_REPAYMENT, -1),
        ("/", LineClass.OWN_TRANSFER, 0),
    ],
)
def test_which_way_money_moved(label: str, line_class: LineClass, way: int) -> None:
    told = line(label=label, line_class=line_class)
    assert direction(told) == way
    assert change(told) == Money(2500 * way)
    assert moved(told) == (0 if line_class is LineClass.VOID else 2500 * way)


def test_living_costs_are_spending_less_what_came_back() -> None:
    assert income_and_living(line()) == (0, 2500)
    assert income_and_living(line(line_class=LineClass.REFUND)) == (0, -2500)
    assert income_and_living(line(line_class=LineClass.INCOME)) == (2500, 0)
    assert income_and_living(line(refunded=Money(500))) == (0, 2000)
    assert income_and_living(line(line_class=LineClass.OWN_TRANSFER)) == (0, 0)


@given(
    st.lists(
        st.builds(
            line,
            st.dates(date(2026, 1, 1), date(2026, 4, 30)),
            st.integers(0, 10**6),
            line_class=st.sampled_from(LineClass),
            refunded=st.none() | st.builds(Money, st.integers(0, 500)),
        ),
        max_size=30,
    )
)
def test_a_statements_own_months_come_to_the_same(lines: list[StatementLine]) -> None:
    months = statement(*lines).months()
    summed = [income_and_living(one) for one in lines]
    assert sum(month.income.cents for month in months) == sum(income for income, _ in summed)
    assert sum(month.spending.cents for month in months) == sum(living for _, living in summed)


def test_files_that_touch_cover_their_months_together() -> None:
    halves = [
        period(date(2026, 2, 16), date(2026, 3, 31)),
        period(date(2026, 1, 10), date(2026, 2, 15)),
        period(date(2026, 3, 1), date(2026, 3, 9)),
    ]
    name = AccountName("icbc", "0315", "CNY")
    assert known_months(halves) == {name: {Month(2026, 2), Month(2026, 3)}}
    assert gaps(halves) == ()


def test_an_empty_file_covers_nothing() -> None:
    assert known_months([statement()]) == {}


def test_days_between_two_stated_periods_are_missing() -> None:
    told = [
        period(date(2026, 1, 1), date(2026, 3, 15)),
        period(date(2026, 3, 20), date(2026, 4, 30)),
    ]
    name = AccountName("icbc", "0315", "CNY")
    assert gaps(told) == (Gap(name, date(2026, 3, 16), date(2026, 3, 19)),)


def test_without_stated_periods_only_whole_months_are_missing() -> None:
    quiet = [statement(line(date(2026, 1, 3))), statement(line(date(2026, 2, 27)))]
    assert gaps(quiet) == ()
    apart = [statement(line(date(2026, 1, 3))), statement(line(date(2026, 3, 2)))]
    assert [(gap.first, gap.last) for gap in gaps(apart)] == [(date(2026, 1, 4), date(2026, 3, 1))]


def test_a_period_that_ends_before_it_starts_is_a_slip() -> None:
    march, april = line(date(2026, 3, 5)), line(date(2026, 4, 7))
    slip = statement(march, april, declared_from=date(2026, 5, 1), declared_to=date(2026, 4, 1))
    assert slip.period == (march.day, april.day)
    assert replace(slip, declared_to=None).period == (march.day, april.day)
    assert replace(slip, declared_from=None).period == (march.day, date(2026, 4, 1))
    assert replace(slip, lines=()).period == statement().period == (None, None)
    assert slip.complete_months() == gaps([slip]) == ()
