"""Several statements together."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.books import (
    AccountName,
    Gap,
    direction,
    gaps,
    income_and_living,
    known_months,
    told_elsewhere,
)
from debt_desk.domain.calendar import Month
from debt_desk.domain.money import Money
from debt_desk.domain.pairing import LineIndex
from debt_desk.domain.statement import LineClass, Place, Statement, StatementKind, StatementLine


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
        ("支出", LineClass.VOID, 0),
        ("不计收支", LineClass.REFUND, 1),
        ("不计收支", LineClass.DEBT_REPAYMENT, -1),
        ("/", LineClass.OWN_TRANSFER, 0),
    ],
)
def test_which_way_money_moved(label: str, line_class: LineClass, way: int) -> None:
    assert direction(line(label=label, line_class=line_class)) == way


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


def test_what_two_exports_tell_counts_once_and_the_later_one_stays() -> None:
    january, march = line(date(2026, 1, 9), balance=Money(1)), line(balance=Money(2))
    old, new = statement(january, march), statement(march, line(cents=1))
    assert told_elsewhere([old, new]) == {LineIndex(0, 1): LineIndex(1, 0)}
    assert told_elsewhere([old, replace(new, account="9999")]) == {}
    assert told_elsewhere([old, replace(new, currency="USD")]) == {}


def test_a_payments_own_number_makes_it_known_under_any_account_name() -> None:
    waiting = line(reference="2026030522001", status="等待确认收货")
    done = replace(waiting, status="交易成功", clock=time(8, 1))
    wallet = StatementKind.WALLET
    web = statement(waiting, account="zhang@example.com", kind=wallet)
    mobile = statement(done, account="张三", kind=wallet)
    assert told_elsewhere([web, mobile]) == {LineIndex(0, 0): LineIndex(1, 0)}
    other_way = replace(done, label="收入")
    assert told_elsewhere([web, statement(other_way)]) == {}


def test_banks_number_within_an_account() -> None:
    one, other = (statement(line(reference="ATM"), account=name) for name in ("****1", "****2"))
    assert told_elsewhere([one, other]) == {}
    assert told_elsewhere([one, one]) == {LineIndex(0, 0): LineIndex(1, 0)}


def test_a_balance_makes_a_row_known_in_another_kind_of_export() -> None:
    table = line(balance=Money(9_000_00), description="代发工资")
    paper = replace(table, description="工资 一月", counterparty="某公司", clock=None)
    assert told_elsewhere([statement(table), statement(paper)]) == {
        LineIndex(0, 0): LineIndex(1, 0)
    }
    other = replace(paper, balance=Money(8_000_00))
    assert told_elsewhere([statement(table), statement(other)]) == {}


def test_two_equal_rows_of_one_file_are_two() -> None:
    twice = line()
    assert told_elsewhere([statement(twice, twice)]) == {}
    assert told_elsewhere([statement(twice, twice), statement(twice)]) == {
        LineIndex(0, 0): LineIndex(1, 0)
    }
    three = [statement(twice), statement(twice, twice), statement(twice)]
    assert told_elsewhere(three) == {
        LineIndex(0, 0): LineIndex(2, 0),
        LineIndex(1, 0): LineIndex(2, 0),
    }


@given(st.lists(st.integers(0, 3), max_size=8), st.lists(st.integers(0, 3), max_size=8))
def test_what_is_left_is_the_larger_number_of_each(one: list[int], other: list[int]) -> None:
    both = [statement(*(line(cents=cents) for cents in told)) for told in (one, other)]
    left = len(one) + len(other) - len(told_elsewhere(both))
    assert left == sum(max(one.count(cents), other.count(cents)) for cents in range(4))


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
