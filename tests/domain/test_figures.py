from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.figures import by_month, figures, months_to_save
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import Interval, Method, Terms
from debt_desk.domain.waiver import Waiver
from tests.domain.strategies import balance, terms


@given(st.data(), st.sampled_from(["CNY", "EUR"]))
def test_figures_are_the_sums_of_the_schedule(data: st.DataObject, currency: str):
    plan = data.draw(terms(currency=currency))
    schedule = plan.schedule()
    found = figures(plan)
    assert found.total == total((part.amount for part in schedule), currency)
    assert found.interest == found.total - plan.to_pay
    assert found.against_today == found.interest - plan.waived.total
    assert found.last_due == max(part.due for part in schedule)
    assert found.monthly.currency == currency


@given(terms())
def test_the_heaviest_month_is_that_in_which_most_falls_due(plan: Terms):
    in_month: Counter[tuple[int, int]] = Counter()
    for part in plan.schedule():
        in_month[part.due.year, part.due.month] += part.amount.cents
    months = by_month(plan.schedule())
    assert {(m.year, m.number): amount.cents for m, amount in months.items()} == in_month
    assert list(months) == sorted(months)
    if plan.count > 1:
        assert figures(plan).monthly.cents == max(in_month.values())


def test_five_weeks_may_fall_into_one_month():
    plan = Terms(balance("900"), date(2027, 1, 1), 9, interval=Interval.WEEK)
    assert by_month(plan.schedule()) == {
        Month(2027, 1): Money(500_00),
        Month(2027, 2): Money(400_00),
    }
    assert figures(plan).monthly == Money(500_00)


def test_of_no_instalments_no_month_has_any():
    assert by_month(()) == {}


@given(terms(st.just(Method.LUMP_SUM)))
def test_a_single_sum_is_put_aside_over_the_months_until_it_is_due(plan: Terms):
    found = figures(plan)
    months = months_to_save(plan)
    assert months * (found.monthly.cents - 1) < found.total.cents <= months * found.monthly.cents


def test_a_single_instalment_is_saved_for_whatever_its_method():
    plan = Terms(balance("1200"), date(2027, 5, 20))
    assert figures(plan).monthly.plain() == "200.00"


@pytest.mark.parametrize(
    ("cut_off", "due", "months"),
    [
        (date(2026, 11, 20), date(2026, 11, 21), 1),
        (date(2026, 11, 20), date(2026, 12, 20), 1),
        (date(2026, 11, 20), date(2027, 1, 19), 1),
        (date(2026, 11, 20), date(2027, 1, 20), 2),
        (date(2027, 1, 31), date(2027, 4, 29), 2),
        (date(2027, 1, 31), date(2027, 4, 30), 3),
        (date(2027, 1, 31), date(2027, 2, 28), 1),
        (date(2028, 2, 29), date(2029, 2, 28), 12),
    ],
)
def test_only_whole_months_count_for_saving(cut_off: date, due: date, months: int):
    plan = Terms(replace(balance("100"), on=cut_off), due)
    assert months_to_save(plan) == months


def test_nobody_saves_in_months_that_had_passed_when_the_offer_was_made():
    plan = Terms(balance("1200"), date(2027, 5, 20), method=Method.LUMP_SUM)
    assert figures(plan).monthly.plain() == "200.00"
    assert figures(plan, made_on=date(2026, 10, 1)).monthly.plain() == "200.00"
    assert figures(plan, made_on=date(2027, 2, 20)).monthly.plain() == "400.00"
    assert figures(plan, made_on=date(2027, 6, 1)).monthly.plain() == "1200.00"


def test_a_waiver_saves_and_interest_costs_against_paying_today():
    plan = Terms(
        balance("10000", "300", "200"),
        date(2027, 1, 19),
        method=Method.LUMP_SUM,
        annual_rate=Decimal("7.3"),
        waived=Waiver(penalty=Money(200_00)),
    )
    found = figures(plan)
    assert (found.interest.plain(), found.against_today.plain()) == ("120.00", "-80.00")
    assert found.total.plain() == "10420.00"
    assert found.last_due - plan.cut_off == timedelta(days=60)
