"""Fees instead of interest, daily rates, interest deducted in advance, late judgments."""

from __future__ import annotations

from decimal import Decimal

import pytest

from debt_desk.domain.debt import RateOutOfReach
from debt_desk.domain.household import AmountNegative, AmountNotPositive
from debt_desk.domain.money import CurrenciesDiffer, Money, MorePartsThanCents, total
from debt_desk.domain.rates import (
    MOST_PAYMENTS,
    DelayNegative,
    PaymentsOutOfReach,
    fee_plan,
    from_daily,
    judgment_delay,
    on_received,
)

yuan = Money.parse


def test_a_small_fee_a_month_is_the_fee_trap():
    received, payments = fee_plan(yuan("12000"), 12, fee_rate_a_month=Decimal("0.6"))
    assert received == yuan("12000")
    assert list(payments) == [yuan("1072")] * 12


def test_fees_of_every_sort_add_up():
    received, payments = fee_plan(
        yuan("28765.43"),
        60,
        fee_rate_a_month=Decimal("0.5"),
        fee_per_instalment=yuan("3"),
        upfront_fee=yuan("800"),
    )
    assert received == yuan("27965.43")
    assert payments[0] == yuan("479.42") + yuan("143.83") + yuan("3")
    assert payments[-1] - payments[0] == yuan("0.23")
    assert total(payments) == yuan("28765.43") + (yuan("143.83") + yuan("3")).times(60)


@pytest.mark.parametrize(
    ("fees", "error"),
    [
        ({"fee_per_instalment": Money(-1)}, AmountNegative),
        ({"upfront_fee": Money(-1)}, AmountNegative),
        ({"upfront_fee": yuan("100")}, AmountNotPositive),
        ({"fee_rate_a_month": Decimal(-1)}, RateOutOfReach),
        ({"upfront_fee": Money(1, "HKD")}, CurrenciesDiffer),
    ],
)
def test_a_fee_that_is_none(fees: dict, error: type[Exception]):
    with pytest.raises(error):
        fee_plan(yuan("100"), 3, **fees)


def test_too_many_parts():
    with pytest.raises(MorePartsThanCents):
        fee_plan(Money(5), 6)
    for count in (0, -1, MOST_PAYMENTS + 1):
        with pytest.raises(PaymentsOutOfReach):
            fee_plan(yuan("100"), count)
        with pytest.raises(PaymentsOutOfReach):
            on_received(yuan("100"), Decimal(5), count)


def test_sums_that_make_no_sense():
    with pytest.raises(AmountNotPositive):
        on_received(Money.zero(), Decimal(5), 12)
    with pytest.raises(RateOutOfReach):
        on_received(yuan("1"), Decimal(1001), 12)
    with pytest.raises(RateOutOfReach):
        from_daily(Decimal(3))
    with pytest.raises(DelayNegative):
        judgment_delay(yuan("1"), -1)
    with pytest.raises(AmountNegative):
        judgment_delay(yuan("-1"), 1)


def test_half_a_thousandth_a_day():
    daily = from_daily(Decimal("0.05"))
    assert (round(daily.simple, 6), round(daily.compounded, 6)) == (0.1825, 0.200159)


def test_interest_deducted_in_advance():
    assert on_received(yuan("9000"), Decimal(12), 12) == yuan("799.64")
    assert on_received(yuan("9000"), Decimal(0), 12) == yuan("750")


def test_late_payment_of_a_judgment():
    assert judgment_delay(yuan("10000"), 100) == yuan("175.00")
    assert judgment_delay(yuan("10000"), 0) == Money.zero()
