from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    MonthFigures,
    Place,
    Statement,
    StatementKind,
    StatementLine,
)
from tests.domain.strategies import add_days, amounts

JANUARY = date(2026, 1, 1)


def line(day: date, yuan: str, line_class: LineClass, label: str = "", **facts: object):
    return StatementLine(Place(1), day, label, Money.parse(yuan), line_class, **facts)


def statement(
    *lines: StatementLine, kind: StatementKind = StatementKind.WALLET, **facts: object
) -> Statement:
    return Statement("alipay", "支付宝", "138****0000", "CNY", kind, lines, **facts)


lines = st.lists(
    st.builds(
        StatementLine,
        st.just(Place(1)),
        st.integers(0, 120).map(lambda number: add_days(JANUARY, number)),
        st.sampled_from(["收入", "支出", ""]),
        amounts,
        st.sampled_from(LineClass),
    ),
    max_size=15,
)


@given(lines)
def test_labels_and_classes_each_sum_every_line_once(drawn: list[StatementLine]):
    read = statement(*drawn)
    in_all = sum(entry.amount.cents for entry in drawn)
    by_label, by_class = read.sums_by_label(), read.sums_by_class()
    assert sum(amount.cents for _, amount in by_label.values()) == in_all
    assert sum(count for count, _ in by_label.values()) == len(drawn)
    assert sum(amount.cents for _, amount in by_class.values()) == in_all
    assert sum(count for count, _ in by_class.values()) == sum(
        bool(entry.amount) for entry in drawn
    )


@given(lines)
def test_months_hold_all_income_and_all_spending_less_refunds(drawn: list[StatementLine]):
    def summed(line_class: LineClass) -> int:
        return sum(entry.amount.cents for entry in drawn if entry.line_class is line_class)

    months = statement(*drawn).months()
    assert [figures.month for figures in months] == sorted({Month.of(entry.day) for entry in drawn})
    assert sum(figures.income.cents for figures in months) == summed(LineClass.INCOME)
    assert sum(figures.spending.cents for figures in months) == summed(LineClass.SPENDING) - summed(
        LineClass.REFUND
    )


def test_a_zero_row_of_a_plain_account_has_no_direction():
    zero = line(JANUARY, "0", LineClass.NEUTRAL)
    paid_in = line(JANUARY, "5", LineClass.INCOME, "in")
    account = statement(zero, paid_in, kind=StatementKind.ACCOUNT)
    assert account.sums_by_label() == {"in": (1, Money(500))}
    assert statement(zero, paid_in).sums_by_label() == {
        "": (1, Money(0)),
        "in": (1, Money(500)),
    }


def test_more_may_come_back_in_a_month_than_was_spent():
    read = statement(
        line(date(2026, 1, 5), "20", LineClass.SPENDING),
        line(date(2026, 1, 9), "50", LineClass.REFUND),
    )
    assert [figures.spending.plain() for figures in read.months()] == ["-30.00"]


def test_what_came_back_on_a_payments_own_row_is_a_refund():
    read = statement(
        line(date(2026, 1, 5), "20", LineClass.SPENDING, refunded=Money.parse("8")),
    )
    assert read.months()[0].spending.plain() == "12.00"
    assert read.sums_by_class() == {
        "spending": (1, Money.parse("20")),
        "refund": (1, Money.parse("8")),
    }


def test_a_statements_edges_bound_what_is_known():
    read = statement(
        line(date(2026, 3, 30), "1", LineClass.SPENDING),
        line(date(2026, 1, 1), "1", LineClass.SPENDING),
    )
    assert (read.first, read.last) == (date(2026, 1, 1), date(2026, 3, 30))
    assert read.complete_months() == (Month(2026, 1), Month(2026, 2))


def test_a_declared_period_makes_a_month_complete_without_lines_at_its_edges():
    read = statement(
        line(date(2026, 2, 10), "1", LineClass.INCOME),
        declared_from=date(2026, 2, 1),
        declared_to=date(2026, 3, 31),
    )
    assert read.complete_months() == (Month(2026, 2), Month(2026, 3))
    assert read.months() == (MonthFigures(Month(2026, 2), Money(100), Money(0), complete=True),)


def test_an_empty_statement_covers_what_it_declares_or_nothing():
    assert statement().first is None
    assert statement().last is None
    assert statement().complete_months() == ()
    assert statement().months() == ()
    declared = statement(declared_from=JANUARY, declared_to=date(2026, 1, 31))
    assert declared.complete_months() == (Month(2026, 1),)
