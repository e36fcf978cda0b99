from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.debt import Balance, Part
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import CurrenciesDiffer, Money, round_half_up
from debt_desk.domain.waiver import (
    Waiver,
    WaiverAboveBalance,
    WaiverShareDiffers,
    WaiverShareOutOfReach,
)
from tests.domain.strategies import CUT_OFF, balance, balances, shares, waivers

OWED = balance("100", "33.33", "0.01", "5", costs="2")


@pytest.mark.parametrize("part", list(Part))
def test_a_waiver_is_never_negative(part: Part):
    with pytest.raises(AmountNegative) as refused:
        Waiver(**{part.value: Money(-1)})
    assert refused.value.data == {"amount": Money(-1)}


def test_amounts_and_shares_are_asked_for_part_by_part():
    waived = Waiver.of(OWED, {Part.FEES: Money(1_00), Part.INTEREST: Decimal(50)})
    assert waived == Waiver(
        interest=Money(16_67), fees=Money(1_00), shares=((Part.INTEREST, Decimal(50)),)
    )
    assert waived.total == Money(17_67)
    assert waived.share(Part.INTEREST) == 50
    assert waived.share(Part.FEES) is None
    waived.check(OWED)


@given(balances(), st.sampled_from(Part), shares)
def test_a_share_is_rounded_to_the_nearest_cent(owed: Balance, part: Part, percent: Decimal):
    waived = Waiver.of(owed, {part: percent})
    exact = Fraction(owed.parts[part].cents) * Fraction(percent) / 100
    assert waived.total == waived.parts[part] == Money(round_half_up(exact))
    waived.check(owed)


@given(st.data(), st.sampled_from(["CNY", "EUR"]))
def test_any_waiver_fits_its_own_balance_in_its_own_currency(data: st.DataObject, currency: str):
    owed = data.draw(balances(currency))
    waived = data.draw(waivers(owed))
    waived.check(owed)
    assert waived.total <= owed.total
    assert {amount.currency for amount in waived.parts.values()} == {currency}
    assert list(waived.parts) == [
        Part.INTEREST,
        Part.PENALTY,
        Part.FEES,
        Part.COSTS,
        Part.PRINCIPAL,
    ]


def test_all_of_every_part_is_all_there_is():
    waived = Waiver.of(OWED, dict.fromkeys(Part, Decimal(100)))
    assert waived.total == OWED.total


@pytest.mark.parametrize("percent", ["0", "-1", "100.01", "NaN", "Infinity"])
def test_a_share_lies_above_nothing_and_within_the_whole(percent: str):
    with pytest.raises(WaiverShareOutOfReach) as refused:
        Waiver.of(OWED, {Part.FEES: Decimal(percent)})
    assert refused.value.data["part"] is Part.FEES
    stated = Waiver(shares=((Part.FEES, Decimal(percent)),))
    with pytest.raises(WaiverShareOutOfReach):
        stated.check(OWED)


def test_an_amount_that_is_not_its_share_is_refused():
    waived = Waiver.of(OWED, {Part.PRINCIPAL: Decimal(40)})
    with pytest.raises(WaiverShareDiffers) as refused:
        waived.check(replace(OWED, principal=Money(99_00)))
    assert refused.value.data == {
        "part": Part.PRINCIPAL,
        "percent": Decimal(40),
        "waived": Money(40_00),
    }


def test_more_than_there_is_cannot_be_given_up():
    with pytest.raises(WaiverAboveBalance) as refused:
        Waiver(penalty=Money(2)).check(OWED)
    assert refused.value.data == {
        "part": Part.PENALTY,
        "waived": Money(2),
        "balance": Money(1),
    }


def test_another_currency_is_refused():
    euros = Balance(*(Money(100, "EUR") for _ in range(4)), CUT_OFF, Money(0, "EUR"))
    with pytest.raises(CurrenciesDiffer):
        Waiver(fees=Money(1)).check(euros)
