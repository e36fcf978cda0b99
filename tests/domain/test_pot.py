"""The monthly pot: what each month to come leaves for debts without an agreement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.agreement import Due
from debt_desk.domain.calendar import Month
from debt_desk.domain.household import Household, HouseholdLine, LineKind, Period, Topic
from debt_desk.domain.money import Money, total
from debt_desk.domain.pot import counts_in, pots
from debt_desk.domain.repayment import Payment, progress

FIRST = Month(2026, 12)
TODAY = date(2026, 11, 23)


def yuan(number: int) -> Money:
    return Money(number * 100)


def line(kind: LineKind, amount: int, **more) -> HouseholdLine:
    return HouseholdLine(kind, Topic.OTHER, "", yuan(amount), **more)


def household(*lines: HouseholdLine, reserve: int = 0) -> Household:
    return Household(lines=lines, reserve=yuan(reserve))


def dues(*days_and_yuan: tuple[date, int]):
    return [Due(n, day, yuan(amount)) for n, (day, amount) in enumerate(days_and_yuan, 1)]


def plain(months) -> list[str]:
    return [month.amount.plain() for month in months]


def test_a_pot_is_what_is_left_after_everything_that_comes_first():
    home = household(
        line(LineKind.INCOME, 6_000),
        line(LineKind.ESSENTIAL, 2_500),
        line(LineKind.IRREGULAR, 1_200, period=Period.YEAR),
        line(LineKind.FIRST_RANKING, 400),
        reserve=200,
    )
    agreed = progress(dues((date(2026, 12, 9), 500), (date(2027, 1, 9), 600)), (), TODAY)
    december, january, february = pots(home, [agreed], FIRST, 3)
    assert december.month == FIRST
    assert (december.income, december.essential) == (yuan(6_000), yuan(2_500))
    assert (december.irregular, december.reserve) == (yuan(100), yuan(200))
    assert (december.agreed, december.ranking_first) == (yuan(500), yuan(400))
    assert december.surplus == yuan(3_200)
    assert plain((december, january, february)) == ["2300.00", "2200.00", "2800.00"]


def test_a_deficit_stays_one():
    assert plain(pots(household(line(LineKind.ESSENTIAL, 10)), (), FIRST, 1)) == ["-10.00"]


@pytest.mark.parametrize(
    ("start", "end", "income", "cost"),
    [
        (None, None, True, True),
        (date(2026, 12, 1), date(2026, 12, 31), True, True),
        (date(2026, 12, 2), None, False, True),
        (None, date(2026, 12, 30), False, True),
        (date(2026, 12, 10), date(2026, 12, 20), False, True),
        (date(2026, 12, 31), date(2027, 3, 1), False, True),
        (None, date(2026, 12, 1), False, True),
        (None, date(2026, 11, 30), False, False),
        (date(2027, 1, 1), None, False, False),
        (date(2026, 6, 1), date(2026, 11, 30), False, False),
    ],
)
def test_an_income_runs_through_the_whole_month_and_a_cost_touches_it(start, end, income, cost):
    for kind, counts in (
        (LineKind.INCOME, income),
        (LineKind.ESSENTIAL, cost),
        (LineKind.IRREGULAR, cost),
        (LineKind.FIRST_RANKING, cost),
    ):
        assert counts_in(line(kind, 10, start=start, end=end), FIRST) is counts


def test_a_line_counts_only_while_it_runs():
    home = household(
        line(LineKind.INCOME, 5_000, end=date(2027, 1, 31)),
        line(LineKind.INCOME, 3_000, start=date(2027, 1, 15)),
        line(LineKind.ESSENTIAL, 1_000, start=date(2027, 2, 15)),
    )
    assert plain(pots(home, (), FIRST, 4)) == ["5000.00", "5000.00", "2000.00", "2000.00"]


def test_what_is_overdue_falls_on_the_first_month_and_what_is_paid_on_none():
    three = dues((date(2026, 10, 9), 500), (date(2026, 11, 9), 500), (date(2026, 12, 9), 500))
    paid = [Payment(1, date(2026, 10, 8), yuan(700))]
    (first,) = pots(household(), [progress(three, paid, TODAY)], FIRST, 1)
    assert first.agreed == yuan(800)


def test_this_months_unpaid_instalment_is_taken_from_the_next_months_pot():
    two = dues((date(2026, 11, 28), 500), (date(2026, 12, 28), 500))
    first, second = pots(household(), [progress(two, (), TODAY)], FIRST, 2)
    assert (first.agreed, second.agreed) == (yuan(1_000), Money(0))


def test_a_single_payment_is_put_aside_until_it_is_due():
    once = progress(dues((date(2027, 2, 10), 1_000)), (), TODAY)
    months = pots(household(), [once], FIRST, 4)
    assert [month.agreed.plain() for month in months] == ["333.34", "333.34", "333.34", "0.00"]
    late = progress(dues((date(2026, 10, 10), 1_000)), (), TODAY)
    assert [m.agreed.plain() for m in pots(household(), [late], FIRST, 2)] == ["1000.00", "0.00"]


def test_agreements_add_up():
    one = progress(dues((date(2026, 12, 9), 500), (date(2027, 1, 9), 500)), (), TODAY)
    other = progress(dues((date(2027, 1, 20), 300)), (), TODAY)
    months = pots(household(), [one, other], FIRST, 3)
    assert [month.agreed.plain() for month in months] == ["650.00", "650.00", "0.00"]


days = st.dates(date(2026, 6, 1), date(2029, 1, 1))
lines = st.builds(
    lambda kind, cents, period, start, length: HouseholdLine(
        kind,
        Topic.OTHER,
        "",
        Money(cents),
        period,
        start,
        None if start is None or length is None else start + timedelta(days=length),
    ),
    st.sampled_from(LineKind),
    st.integers(0, 10**6),
    st.sampled_from(Period),
    st.none() | days,
    st.none() | st.integers(0, 900),
)
agreements = st.lists(
    st.tuples(days, st.integers(1, 10**6)), min_size=1, max_size=8, unique_by=lambda due: due[0]
).map(
    lambda found: progress(
        [Due(n, day, Money(cents)) for n, (day, cents) in enumerate(sorted(found), 1)], (), TODAY
    )
)


@given(st.lists(lines, max_size=8), st.integers(0, 10**5), st.lists(agreements, max_size=3))
def test_a_pot_is_the_sum_of_its_parts(found, reserve, repayments):
    home = Household(lines=tuple(found), reserve=Money(reserve))
    months = pots(home, repayments, FIRST, 40)
    assert [month.month for month in months] == [FIRST.plus(number) for number in range(40)]
    for month in months:
        # A cost that comes once weighs on twelve months; an income that comes once on none.
        by_kind = {
            kind: total(
                each.monthly()
                for each in home.of_kind(kind)
                if _runs(each, month.month.first, month.month.last)
            )
            for kind in LineKind
        }
        assert month.income == by_kind[LineKind.INCOME]
        assert month.essential == by_kind[LineKind.ESSENTIAL]
        assert month.irregular == by_kind[LineKind.IRREGULAR]
        assert month.ranking_first == by_kind[LineKind.FIRST_RANKING]
        assert month.reserve == home.reserve
        costs = by_kind[LineKind.ESSENTIAL] + by_kind[LineKind.IRREGULAR] + home.reserve
        assert month.surplus == by_kind[LineKind.INCOME] - costs
        assert month.amount == month.surplus - month.agreed - month.ranking_first
    agreed = sum(month.agreed.cents for month in months)
    owed = sum(repayment.left.cents for repayment in repayments)
    # Single payments are rounded up in each month, by less than a cent.
    assert owed <= agreed <= owed + 40 * len(repayments)


def _runs(each: HouseholdLine, first: date, last: date) -> bool:
    """Day by day, the slow way."""
    inside = [
        each.runs_on(first + timedelta(days=number)) for number in range((last - first).days + 1)
    ]
    return all(inside) if each.kind is LineKind.INCOME else any(inside)


def test_what_is_in_another_currency_fills_no_pot_and_empties_none():
    euros = HouseholdLine(LineKind.INCOME, Topic.OTHER, "", Money(900_00, "EUR"))
    owed = progress([Due(1, date(2026, 12, 10), Money(100_00, "EUR"))], (), TODAY)
    home = household(line(LineKind.INCOME, 10))
    assert plain(pots(replace(home, lines=(*home.lines, euros)), [owed], FIRST, 1)) == ["10.00"]
