"""Plans worked by hand, or taken from where their figures are published."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from debt_desk.domain.amortisation import annuity
from debt_desk.domain.figures import figures
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Interval, Method, Step, Terms
from tests.domain.strategies import balance

FIRST_DUE = date(2026, 12, 15)


def amounts(plan: Terms) -> list[str]:
    return [part.amount.plain() for part in plan.schedule()]


def yuan(*texts: str) -> tuple[Money, ...]:
    return tuple(Money.parse(text) for text in texts)


@pytest.mark.parametrize("method", [Method.INTEREST_FREE, Method.EQUAL_INSTALMENTS])
def test_sixty_equal_parts_of_28765_43(method: Method):
    plan = Terms(balance("25000.00", "2000.00", "1500.00", "265.43"), FIRST_DUE, 60, method)
    assert amounts(plan) == ["479.42"] * 59 + ["479.65"]
    assert plan.schedule()[-1].due == date(2031, 11, 15)


def test_interest_deducted_in_advance_leaves_an_instalment_of_799_64():
    # Face 10000 at 12%, of which 9000 arrived: by article 670 the loan is 9000.
    plan = Terms(balance("9000"), FIRST_DUE, 12, annual_rate=Decimal(12))
    *level, last = amounts(plan)
    assert level == ["799.64"] * 11
    # Every half cent that rounding gave or took happens to cancel out.
    assert last == "799.64"


def test_ten_thousand_at_18_percent_are_twelve_times_916_80():
    plan = Terms(balance("10000"), FIRST_DUE, 12, annual_rate=Decimal(18))
    *level, last = amounts(plan)
    assert level == ["916.80"] * 11
    assert last == "916.81"


def test_interest_only_and_then_the_whole():
    plan = Terms(
        balance("10000"), FIRST_DUE, 12, Method.INTEREST_ONLY, Decimal(18), interest_only=11
    )
    assert amounts(plan) == ["150.00"] * 11 + ["10150.00"]


def test_interest_only_for_two_months_then_level():
    # 1000.00 at 1% a month: 10.00 twice, then the two payments of the plan below.
    plan = Terms(balance("1000"), FIRST_DUE, 4, Method.INTEREST_ONLY, Decimal(12), interest_only=2)
    assert amounts(plan) == ["10.00", "10.00", "507.51", "507.51"]


def test_a_level_plan_of_two_months():
    # 1000 × 0.01 / (1 − 1.01⁻²) = 507.5124…; interest 10.00, then 5.02.
    plan = Terms(balance("1000"), FIRST_DUE, 2, annual_rate=Decimal(12)).schedule()
    assert [part.interest.plain() for part in plan] == ["10.00", "5.02"]
    assert [part.principal.plain() for part in plan] == ["497.51", "502.49"]
    assert [part.amount.plain() for part in plan] == ["507.51", "507.51"]


def test_the_level_payment_of_numpy_financials_documentation():
    payment = annuity(Fraction("0.075") / 12, 12 * 15) * 200_000
    assert round(payment, 6) == Fraction("1854.024720")


def test_equal_principal_of_three_months():
    # 1200.00 at 1% a month on 1200, 800, 400.
    plan = Terms(balance("1200"), FIRST_DUE, 3, Method.EQUAL_PRINCIPAL, Decimal(12))
    assert amounts(plan) == ["412.00", "408.00", "404.00"]


def test_steps_without_interest():
    # Weights 1, 1, 1.5, 1.5 of 1000.00 and 50.00 of old fees that go along in proportion.
    step = Step(2, Decimal(50))
    plan = Terms(balance("950", fees="50"), FIRST_DUE, 4, Method.STEP_UP, step=step)
    assert amounts(plan) == ["200.00", "200.00", "300.00", "300.00"]
    assert [part.others.plain() for part in plan.schedule()] == ["10.00", "10.00", "15.00", "15.00"]


def test_steps_with_interest():
    # x/1.01 + 1.1x/1.01² = 1000 → x = 1000 × 1.0201 / (1.01 + 1.1) = 483.4597…
    plan = Terms(
        balance("1000"), FIRST_DUE, 2, Method.STEP_UP, Decimal(12), step=Step(1, Decimal(10))
    )
    assert amounts(plan) == ["483.46", "531.81"]
    assert [part.interest.plain() for part in plan.schedule()] == ["10.00", "5.27"]


def test_a_plan_of_weeks_bears_interest_by_actual_days():
    # 36500.00 at 10% are 10.00 a day: 70.00 in the first week, 35.00 when half is paid.
    plan = Terms(
        balance("36500"), FIRST_DUE, 2, Method.EQUAL_PRINCIPAL, Decimal(10), interval=Interval.WEEK
    )
    assert [part.interest.plain() for part in plan.schedule()] == ["70.00", "35.00"]
    fortnightly = Terms(
        balance("36500"),
        FIRST_DUE,
        2,
        Method.EQUAL_PRINCIPAL,
        Decimal(10),
        interval=Interval.TWO_WEEKS,
    )
    assert [part.interest.plain() for part in fortnightly.schedule()] == ["140.00", "70.00"]


def test_stated_dates_bear_interest_from_the_cut_off_day_on():
    dates = (date(2026, 11, 30), date(2027, 1, 29))
    plan = Terms(
        balance("36500"),
        dates[0],
        2,
        Method.EQUAL_PRINCIPAL,
        Decimal(10),
        interval=Interval.STATED,
        dates=dates,
    )
    assert [part.interest.plain() for part in plan.schedule()] == ["100.00", "300.00"]
    assert [part.due for part in plan.schedule()] == list(dates)


def test_months_of_grace_bear_simple_interest_that_is_spread():
    # 12000.00 at 12%: 120.00 for each of three months, 30.00 of it with each of twelve parts.
    plan = Terms(
        balance("12000", "500"), FIRST_DUE, 12, Method.EQUAL_PRINCIPAL, Decimal(12), grace=3
    )
    assert plan.grace_interest.plain() == "360.00"
    first, *_, last = plan.schedule()
    assert first.interest.plain() == "150.00"
    assert last.interest.plain() == "40.00"
    assert figures(plan).interest.plain() == "1140.00"
    for free_of_interest in (Decimal(0), Decimal(12)):
        no_grace = Terms(balance("12000"), FIRST_DUE, 12, Method.EQUAL_PRINCIPAL, free_of_interest)
        assert not no_grace.grace_interest


def test_stated_amounts_of_just_the_balance_bear_no_interest():
    plan = Terms(
        balance("900", "100"), FIRST_DUE, 3, Method.STATED, amounts=yuan("500", "250", "250")
    )
    assert amounts(plan) == ["500.00", "250.00", "250.00"]
    assert [part.others.plain() for part in plan.schedule()] == ["50.00", "25.00", "25.00"]
    assert figures(plan).interest == Money(0)


def test_what_stated_amounts_come_to_beyond_the_balance_is_interest():
    plan = Terms(
        balance("900", "100"), FIRST_DUE, 2, Method.STATED, amounts=yuan("600", "600")
    ).schedule()
    assert [part.interest.plain() for part in plan] == ["100.00", "100.00"]
    assert [part.principal.plain() for part in plan] == ["450.00", "450.00"]
    assert [part.others.plain() for part in plan] == ["50.00", "50.00"]


def test_a_lump_sum_of_sixty_days():
    plan = Terms(
        balance("10000"), date(2027, 1, 19), method=Method.LUMP_SUM, annual_rate=Decimal("7.3")
    )
    assert figures(plan).interest.plain() == "120.00"


def test_old_interest_and_fees_bear_no_interest():
    plan = Terms(balance("1000", "100", fees="20"), FIRST_DUE, 2, annual_rate=Decimal(12))
    assert [part.others.plain() for part in plan.schedule()] == ["60.00", "60.00"]
    assert figures(plan).interest.plain() == "15.02"


@pytest.mark.parametrize("rate", [0, 6])
@pytest.mark.parametrize("method", [Method.EQUAL_INSTALMENTS, Method.EQUAL_PRINCIPAL])
def test_a_debt_of_which_only_interest_is_left_can_be_cut_at_any_rate(method: Method, rate: int):
    plan = Terms(balance(interest="300"), FIRST_DUE, 3, method, Decimal(rate))
    assert amounts(plan) == ["100.00"] * 3


def test_equal_parts_of_a_few_cents_repay_no_more_principal_than_there_is():
    plan = Terms(balance("0.02", "0.08"), FIRST_DUE, 4).schedule()
    assert [part.amount.cents for part in plan] == [3, 3, 3, 1]
    assert [part.principal.cents for part in plan] == [1, 1, 0, 0]
    assert [part.others.cents for part in plan] == [2, 2, 3, 1]


def test_a_small_loan_that_rounding_would_clear_early_keeps_a_cent_for_every_part():
    plan = Terms(balance("50.50"), FIRST_DUE, 240, annual_rate=Decimal(12)).schedule()
    assert all(part.amount.cents > 0 for part in plan)
    assert sum(part.principal.cents for part in plan) == 5050
