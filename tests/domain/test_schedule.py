"""Schedules: sums exact to the cent, days right, and every method against figures of its own."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from debt_desk.domain.amortisation import spread
from debt_desk.domain.calendar import Month
from debt_desk.domain.debt import Balance
from debt_desk.domain.figures import figures
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from tests.domain.strategies import CUT_OFF, any_rate, balance, monthly, rates, terms

if TYPE_CHECKING:
    from debt_desk.domain.schedule import Instalment

FIRST_DUE = date(2026, 12, 15)
WITH_RATE = st.sampled_from(
    [Method.EQUAL_INSTALMENTS, Method.EQUAL_PRINCIPAL, Method.STEP_UP, Method.INTEREST_ONLY]
)
everyday_rates = st.integers(1, 3600).map(lambda number: Decimal(number) / 100)
everyday_sums = st.integers(100_000, 10**8).map(Money)


def nearest(value: Fraction) -> int:
    """Half up, for what is not negative."""
    return (value + Fraction(1, 2)).__floor__()


def check_sums(plan: Terms, schedule: tuple[Instalment, ...]) -> None:
    currency = plan.covered.currency
    kept = {part: owed - plan.waived.parts[part] for part, owed in plan.covered.parts.items()}
    principal = kept.pop(next(iter(kept)))
    assert [part.number for part in schedule] == list(range(1, plan.count + 1))
    assert total((part.principal for part in schedule), currency) == principal
    assert total((part.others for part in schedule), currency) == total(kept.values(), currency)
    for part in schedule:
        assert part.amount == part.principal + part.interest + part.others
        assert part.amount.cents >= 1
        assert min(part.principal.cents, part.interest.cents, part.others.cents) >= 0


@settings(max_examples=25)
@given(st.data())
@pytest.mark.parametrize("currency", ["CNY", "EUR"])
@pytest.mark.parametrize("interval", Interval)
@pytest.mark.parametrize("method", Method)
def test_every_schedule_sums_exactly(
    method: Method, interval: Interval, currency: str, data: st.DataObject
):
    plan = data.draw(terms(st.just(method), any_rate, st.just(interval), currency))
    check_sums(plan, plan.schedule())


@given(terms())
def test_dates_follow_one_another_as_the_interval_says(plan: Terms):
    days = [part.due for part in plan.schedule()]
    assert (days[0], days[-1]) == (plan.first_due, plan.last_due)
    assert all(before < after for before, after in pairwise(days))
    distances = {(after - before).days for before, after in pairwise(days)}
    match plan.interval:
        case Interval.WEEK:
            assert distances <= {7}
        case Interval.TWO_WEEKS:
            assert distances <= {14}
        case Interval.STATED:
            assert tuple(days) == plan.dates
        case Interval.MONTH:
            first = Month.of(plan.first_due)
            for number, day in enumerate(days):
                assert Month.of(day) == first.plus(number)
                assert day.day == min(plan.first_due.day, Month.of(day).last.day)


def test_due_days_return_after_a_short_month():
    plan = Terms(balance("900"), date(2027, 12, 31), 5)
    assert [str(part.due) for part in plan.schedule()] == [
        "2027-12-31",
        "2028-01-31",
        "2028-02-29",
        "2028-03-31",
        "2028-04-30",
    ]


@pytest.mark.parametrize(
    ("first_due", "due_day", "days"),
    [
        (date(2027, 2, 28), 31, [28, 31, 30]),
        (date(2027, 2, 28), 30, [28, 30, 30]),
        (date(2027, 2, 28), None, [28, 28, 28]),
        (date(2028, 2, 29), None, [29, 29, 29]),
        (date(2028, 2, 29), 30, [29, 30, 30]),
    ],
)
def test_a_plan_that_starts_on_a_shortened_day_returns_to_its_due_day(
    first_due: date, due_day: int | None, days: list[int]
):
    plan = Terms(balance("900"), first_due, 3, due_day=due_day)
    assert [part.due.day for part in plan.schedule()] == days


def test_a_plan_from_29_february_falls_on_the_28th_in_other_years():
    plan = Terms(balance("9000"), date(2028, 2, 29), 37)
    february = [part.due for part in plan.schedule() if part.due.month == 2]
    assert [day.day for day in february] == [29, 28, 28, 28]


def test_weeks_run_on_through_months_and_leap_days():
    weekly = Terms(balance("900"), date(2028, 2, 22), 3, interval=Interval.WEEK)
    assert [str(part.due) for part in weekly.schedule()] == [
        "2028-02-22",
        "2028-02-29",
        "2028-03-07",
    ]
    two = replace(weekly, interval=Interval.TWO_WEEKS)
    assert [str(part.due) for part in two.schedule()] == ["2028-02-22", "2028-03-07", "2028-03-21"]


def rates_of(plan: Terms) -> list[Fraction]:
    """Every period's rate, reckoned from the schedule's own days."""
    yearly = Fraction(plan.annual_rate) / 100
    if plan.interval is Interval.MONTH:
        return [yearly / 12] * plan.count
    days = [part.due for part in plan.schedule()]
    gaps = {
        Interval.WEEK: 7,
        Interval.TWO_WEEKS: 14,
        Interval.STATED: (days[0] - plan.cut_off).days,
    }
    lengths = [gaps[plan.interval], *((after - before).days for before, after in pairwise(days))]
    return [yearly * length / 365 for length in lengths]


@given(terms(WITH_RATE, rates))
def test_interest_is_that_of_the_period_on_the_principal_that_is_left(plan: Terms):
    left = plan.principal.cents
    grace = spread(plan.grace_interest, plan.count)
    for part, rate, extra in zip(plan.schedule(), rates_of(plan), grace, strict=True):
        assert part.interest.cents == nearest(left * rate) + extra.cents
        left -= part.principal.cents


@given(terms(WITH_RATE, everyday_rates))
def test_todays_value_of_all_payments_is_the_loan(plan: Terms):
    # Interest is rounded by half a cent at most in each period, and nothing else is lost.
    grace = spread(plan.grace_interest, plan.count)
    factor = 1.0
    worth = allowed = 0.0
    for part, rate, extra in zip(plan.schedule(), rates_of(plan), grace, strict=True):
        factor /= 1 + float(rate)
        worth += (part.principal + part.interest - extra).cents * factor
        allowed += factor / 2
    assert abs(worth - plan.principal.cents) <= allowed + plan.principal.cents * 1e-9


@given(everyday_sums, st.integers(2, 60), everyday_rates, st.sampled_from([*Interval][:3]))
def test_level_payments_are_equal_but_for_the_rounding_of_the_last(
    principal: Money, count: int, rate: Decimal, interval: Interval
):
    covered = Balance(principal, fees=Money(4711), on=CUT_OFF)
    plan = Terms(covered, FIRST_DUE, count, annual_rate=rate, interval=interval)
    level = [(part.principal + part.interest).cents for part in plan.schedule()]
    (period,) = set(rates_of(plan))
    assert len(set(level[:-1])) == 1
    # Half a cent of the payment and half a cent of interest a month, with interest on them.
    assert abs(level[-1] - level[0]) <= count * (1 + period) ** count


@given(everyday_sums, st.integers(2, 60), everyday_rates)
def test_the_rate_that_bisection_finds_is_the_rate_of_the_plan(
    principal: Money, count: int, rate: Decimal
):
    plan = Terms(Balance(principal, on=CUT_OFF), FIRST_DUE, count, annual_rate=rate)
    payments = [part.amount.cents for part in plan.schedule()]

    def worth(monthly_rate: float) -> float:
        return sum(cents / (1 + monthly_rate) ** n for n, cents in enumerate(payments, 1))

    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if worth(middle) > principal.cents else (low, middle)
    # Half a cent too much or too little in every period moves the rate by no more than this.
    allowed = 24 / principal.cents
    assert abs(12 * low - float(rate) / 100) <= allowed


@given(
    st.integers(1_000_000, 10**10).map(Money),
    st.integers(2, 120),
    everyday_rates,
    st.integers(1, 24),
    st.integers(1, 2000).map(lambda number: Decimal(number) / 100),
)
def test_steps_with_interest_are_those_of_the_present_value(
    principal: Money, count: int, rate: Decimal, every: int, percent: Decimal
):
    step = Step(every, percent)
    monthly_rate, growth = rate / 1200, 1 + percent / 100
    value = sum(growth ** (n // every) / (1 + monthly_rate) ** (n + 1) for n in range(count))
    first = principal.cents / value
    assume(first > principal.cents * monthly_rate + 1)
    covered = Balance(principal, on=CUT_OFF)
    plan = Terms(covered, FIRST_DUE, count, Method.STEP_UP, rate, step=step)
    for part in plan.schedule()[:-1]:
        exact = first * growth ** ((part.number - 1) // every)
        assert abs(part.amount.cents - exact) <= Decimal("0.5001")


@given(
    st.integers(0, 10**10), st.integers(1, 10**6), st.integers(1, 120), any_rate, st.integers(0, 24)
)
def test_equal_principal_is_what_a_pocket_calculator_gives(
    principal: int, fees: int, count: int, rate: Decimal, grace: int
):
    assume(max(principal, fees) >= count)
    covered = Balance(Money(principal), fees=Money(fees), on=CUT_OFF)
    plan = Terms(covered, FIRST_DUE, count, Method.EQUAL_PRINCIPAL, rate, grace=grace).schedule()
    if not rate:
        assert tuple(p.amount for p in plan) == Money(principal + fees).parts(count)
        return
    assert tuple(p.principal for p in plan) == spread(Money(principal), count)
    left, waiting = (
        principal,
        spread(Money(nearest(Fraction(rate) * principal * grace / 1200)), count),
    )
    for part, extra in zip(plan, waiting, strict=True):
        # rate / 1200 never ends in decimal digits: the division comes last.
        exact = Fraction(Decimal(left) * rate) / 1200
        assert part.interest.cents == nearest(exact) + extra.cents
        left -= part.principal.cents
    interest = [p.interest for p in plan[:-1]]
    assert interest == sorted(interest, key=lambda money: money.cents, reverse=True)


@given(terms(st.just(Method.INTEREST_ONLY), everyday_rates, monthly))
def test_interest_only_repays_nothing_until_its_time_is_over(plan: Terms):
    schedule = plan.schedule()
    waiting, paying = schedule[: plan.interest_only], schedule[plan.interest_only :]
    assert not any(part.principal for part in waiting)
    assert total(part.principal for part in paying) == plan.principal


@given(terms(percent=st.just(Decimal(0)), methods=st.sampled_from([Method.INTEREST_FREE])))
def test_without_interest_all_parts_but_the_last_are_equal(plan: Terms):
    schedule = plan.schedule()
    assert tuple(part.amount for part in schedule) == plan.to_pay.parts(plan.count)
    assert not any(part.interest for part in schedule)


@given(st.integers(60, 10**13), st.integers(0, 10**13), st.integers(1, 60), st.integers(1, 10_000))
def test_steps_without_interest_rise_by_their_percent(
    principal: int, fees: int, every: int, hundredths: int
):
    assume(principal > 10**7)
    percent = Decimal(hundredths) / 100
    covered = Balance(Money(principal), fees=Money(fees), on=CUT_OFF)
    plan = Terms(covered, FIRST_DUE, 24, Method.STEP_UP, step=Step(every, percent))
    check_sums(plan, plan.schedule())
    first = plan.schedule()[0].amount.cents
    for part in plan.schedule()[:-1]:
        growth = (1 + Fraction(percent) / 100) ** ((part.number - 1) // every)
        assert abs(part.amount.cents - first * growth) <= (growth + 1) / 2


@given(terms(st.just(Method.STATED)))
def test_stated_amounts_stay_as_they_were_stated(plan: Terms):
    schedule = plan.schedule()
    assert tuple(part.amount for part in schedule) == plan.amounts
    assert figures(plan).interest == total(plan.amounts) - plan.to_pay


@given(terms(st.just(Method.LUMP_SUM)))
def test_a_lump_sum_bears_interest_by_actual_days(plan: Terms):
    (part,) = plan.schedule()
    elapsed = (plan.first_due - plan.cut_off).days
    yearly = Fraction(plan.principal.cents) * Fraction(plan.annual_rate) / 100
    assert part.interest.cents == nearest(yearly * elapsed / 365)
    assert part.due == plan.first_due


@pytest.mark.parametrize("method", [m for m in Method if m is not Method.LUMP_SUM])
@pytest.mark.parametrize("principal", [10**13, 10**13 - 1, 360, 361])
@pytest.mark.parametrize("rate", ["0.0001", "1000"])
@pytest.mark.parametrize("interval", [Interval.MONTH, Interval.WEEK])
def test_the_longest_plans_of_the_smallest_and_the_largest_sums_are_exact(
    method: Method, principal: int, rate: str, interval: Interval
):
    no_rate = method in {Method.INTEREST_FREE, Method.STATED}
    plan = Terms(
        # Enough old charges that even a rate of next to nothing leaves a cent for every part.
        Balance(Money(principal), fees=Money(720), on=CUT_OFF),
        FIRST_DUE,
        360,
        method,
        Decimal(0) if no_rate else Decimal(rate),
        interval=interval,
        grace=24,
        step=Step(359, Decimal("0.01")) if method is Method.STEP_UP else None,
        interest_only=1 if method is Method.INTEREST_ONLY else 0,
        amounts=(Money(principal // 360 + 3),) * 360 if method is Method.STATED else (),
    )
    check_sums(plan, plan.schedule())


@pytest.mark.parametrize("method", [Method.INTEREST_FREE, Method.EQUAL_PRINCIPAL, Method.LUMP_SUM])
@pytest.mark.parametrize("rate", [0, 18])
def test_a_single_cent_is_paid_once(method: Method, rate: int):
    percent = Decimal(0 if method is Method.INTEREST_FREE else rate)
    for covered, waived in [
        (balance("0.01"), Waiver()),
        (balance(fees="0.01"), Waiver()),
        (balance("100", "5", "5", "5", costs="0.02"), _all_but_a_cent()),
    ]:
        (part,) = Terms(covered, FIRST_DUE, 1, method, percent, waived).schedule()
        assert part.amount.cents == 1
        assert part.interest.cents == 0


def _all_but_a_cent() -> Waiver:
    return Waiver(Money(500), Money(500), Money(500), Money(1), Money(10_000))


def test_a_day_after_the_cut_off_the_first_stated_date_bears_one_day_of_interest():
    dates = (CUT_OFF + timedelta(days=1), CUT_OFF + timedelta(days=366))
    plan = Terms(
        balance("36500"),
        dates[0],
        2,
        Method.EQUAL_PRINCIPAL,
        Decimal(10),
        dates=dates,
        interval=Interval.STATED,
    )
    assert [part.interest.plain() for part in plan.schedule()] == ["10.00", "1825.00"]
