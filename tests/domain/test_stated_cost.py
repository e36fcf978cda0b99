"""What a contract's own words for its cost come to."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.money import Money, MorePartsThanCents
from debt_desk.domain.rates import PaymentsOutOfReach, monthly_rates
from debt_desk.domain.stated_cost import PERIOD_OF, CostWords, flat_fee, stated_instalment

yuan = Money.parse


def test_a_fee_of_six_thousandths_a_month_is_the_fee_trap():
    instalment = stated_instalment(CostWords.FEE, yuan("12000"), 12, Decimal("7.2"))
    assert instalment == yuan("1072")
    rates = monthly_rates(yuan("12000"), [instalment] * 12)
    assert (round(rates.nominal or 0, 6), round(rates.effective or 0, 6)) == (0.130342, 0.138418)
    assert flat_fee(yuan("12000"), [instalment] * 12) == Fraction(6, 1000)


@pytest.mark.parametrize(
    ("words", "annual"), [(CostWords.DAILY, "18.25"), (CostWords.YEARLY, "18.25")]
)
def test_a_rate_runs_on_what_is_left(words, annual):
    instalment = stated_instalment(words, yuan("10000"), 12, Decimal(annual))
    assert instalment == yuan("917.99")
    nominal = monthly_rates(yuan("10000"), [instalment] * 12).nominal
    assert round(nominal or 0, 4) == 0.1825


def test_every_way_has_its_period():
    assert set(PERIOD_OF) == set(CostWords)


def test_what_cannot_be_cut_is_refused():
    with pytest.raises(PaymentsOutOfReach):
        stated_instalment(CostWords.YEARLY, yuan("100"), 0, Decimal(5))
    with pytest.raises(MorePartsThanCents):
        stated_instalment(CostWords.FEE, Money(5), 6, Decimal(5))


@given(st.integers(1_000_00, 10_000_000_00), st.integers(1, 600), st.decimals(0, 60, places=2))
def test_a_fee_is_found_again_in_its_instalments(cents, count, annual):
    face = Money(cents)
    instalment = stated_instalment(CostWords.FEE, face, count, annual)
    found = flat_fee(face, [instalment] * count)
    # An instalment is rounded to the cent twice: its part of the principal and its fee.
    assert abs(found - Fraction(annual) / 1200) <= Fraction(2, cents)
