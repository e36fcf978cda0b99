from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.debt import Balance
from debt_desk.domain.money import Money
from debt_desk.domain.plan_menu import Claim, Option, menu
from debt_desk.domain.terms import Method, Terms

CUT_OFF = date(2026, 11, 20)


def claim(principal: int, others: int = 0, **limits: object) -> Claim:
    return Claim(1, Money(principal), Money(others), **limits)  # type: ignore[arg-type]


def terms_of(of: Claim, option: Option) -> Terms:
    method = Method.EQUAL_INSTALMENTS if of.annual_rate else Method.INTEREST_FREE
    return Terms(
        covered=Balance(of.principal, of.others, on=CUT_OFF),
        first_due=Month(2026, 12).plus(option.grace).day(10),
        count=option.parts,
        method=method,
        annual_rate=of.annual_rate,
        grace=option.grace,
    )


@given(
    st.integers(1, 5_000_000),
    st.integers(0, 900_000),
    st.sampled_from([Decimal(0), Decimal("4.8"), Decimal(12), Decimal("18.25"), Decimal(36)]),
    st.data(),
)
def test_an_option_pays_what_the_same_terms_pay(
    principal: int, others: int, rate: Decimal, data: st.DataObject
):
    of = claim(principal, others, annual_rate=rate, most_parts=24, most_grace=3)
    options = menu(of)
    if not options:
        assert of.total.cents < 24 or rate
        return
    option = data.draw(st.sampled_from(options))
    amounts = [instalment.amount.cents for instalment in terms_of(of, option).schedule()]
    assert amounts == [option.due(month) for month in range(option.grace, option.end)]
    assert option.payable == sum(amounts)
    assert option.due(option.end) == option.due(option.grace - 1) == 0


def test_a_menu_goes_by_its_end_and_then_by_its_grace():
    options = menu(claim(10_000, most_parts=3, most_grace=2))
    order = [(option.end, option.grace) for option in options]
    assert order == sorted(order)
    assert len(options) == 9


def test_a_decision_of_the_users_leaves_one_option():
    assert menu(claim(100_01, fixed=(4, 2))) == (Option(2, 4, 25_00, 25_01),)


@pytest.mark.parametrize(
    ("of", "parts"),
    [
        (claim(3, most_parts=5), {1, 2, 3}),
        (claim(2, most_parts=5, annual_rate=Decimal(12)), {1, 2}),
    ],
)
def test_a_few_cents_are_not_cut_into_more_parts_than_there_are(of: Claim, parts: set[int]):
    assert {option.parts for option in menu(of)} == parts


def test_a_sum_that_rounding_would_clear_early_is_no_equal_plan():
    # Six payments of two cents would repay ten cents with the fifth.
    options = menu(claim(10, most_parts=6, most_grace=0, annual_rate=Decimal(24)))
    assert {option.parts for option in options} == {1, 2, 3, 4, 5}
