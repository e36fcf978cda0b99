from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from debt_desk.domain.amortisation import (
    PaymentBelowInterest,
    along,
    annuity,
    level,
    spread,
    weighted,
)
from debt_desk.domain.money import Money, total
from tests.domain.strategies import amounts, counts, positive_amounts

A_MONTH = Fraction(1, 100)


@given(st.fractions(Fraction(1, 10_000), 1, max_denominator=10_000), counts)
def test_the_present_value_of_level_payments_is_the_loan(rate: Fraction, count: int):
    payment = annuity(rate, count)
    factor = 1 / (1 + rate)
    assert payment * factor * (1 - factor**count) / (1 - factor) == 1


@given(amounts, counts)
def test_a_spread_sums_exactly_and_fewer_cents_than_parts_fall_on_the_last(
    amount: Money, count: int
):
    parts = spread(amount, count)
    assert len(parts) == count
    assert total(parts) == amount
    if amount.cents < count:
        assert not any(parts[:-1])


@given(positive_amounts, st.lists(st.integers(1, 1000), min_size=1, max_size=60))
def test_weighted_parts_sum_exactly_and_stand_as_their_weights(amount: Money, weights: list[int]):
    parts = weighted(amount, weights)
    assert len(parts) == len(weights)
    assert total(parts) == amount
    assert min(part.cents for part in parts) >= 0
    for part, weight in zip(parts[:-1], weights[:-1], strict=True):
        exact = Fraction(amount.cents * weight, sum(weights))
        assert -1 < part.cents - exact <= Fraction(1, 2)


@given(positive_amounts, counts, st.integers(1, 10**6))
def test_equal_weights_give_equal_parts(amount: Money, count: int, weight: int):
    assume(amount.cents >= count)
    assert weighted(amount, [weight] * count) == amount.parts(count)


def test_the_last_weighted_part_is_never_taken_by_rounding():
    # Half a cent each rounds up four times: the last would owe a negative cent.
    assert [part.cents for part in weighted(Money(3), [1] * 5 + [1])] == [0, 0, 0, 0, 0, 3]
    assert [part.cents for part in weighted(Money(8), [1] * 5)] == [1, 1, 1, 1, 4]


@given(st.lists(st.integers(0, 10**9), min_size=1, max_size=60), st.data())
def test_what_is_spread_along_payments_never_exceeds_one(cents: list[int], data: st.DataObject):
    assume(sum(cents))
    payments = [Money(number, "EUR") for number in cents]
    amount = Money(data.draw(st.integers(0, sum(cents))), "EUR")
    parts = along(amount, payments)
    assert total(parts, "EUR") == amount
    for part, payment in zip(parts, payments, strict=True):
        assert 0 <= part.cents <= payment.cents


def test_payments_below_their_interest_are_refused_with_their_number():
    with pytest.raises(PaymentBelowInterest) as refused:
        level(Money(100_000), [A_MONTH] * 3, [1, 100, 100])
    assert refused.value.data == {"number": 1}
    # 400 months of interest before the second payment.
    with pytest.raises(PaymentBelowInterest) as refused:
        level(Money(100_000), [A_MONTH, 400 * A_MONTH, A_MONTH], [3, 1, 1])
    assert refused.value.data == {"number": 2}


def test_a_weight_of_nothing_pays_interest_alone():
    assert level(Money(100_000), [A_MONTH] * 3, [0, 0, 1]) == (
        (Money(0), Money(1000)),
        (Money(0), Money(1000)),
        (Money(100_000), Money(1000)),
    )


@given(st.integers(1, 10**13), counts, st.fractions(0, 1, max_denominator=100_000))
def test_level_payments_clear_any_loan_to_the_cent(cents: int, count: int, rate: Fraction):
    assume(cents >= count)
    parts = level(Money(cents), [rate] * count, [1] * count)
    assert sum(principal.cents for principal, _ in parts) == cents
    left = cents
    for principal, interest in parts:
        assert interest == Money(left).times(rate)
        assert principal.cents >= 0
        assert principal.cents + interest.cents >= 1
        left -= principal.cents
