from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.household import AmountNotPositive, TextNotPrintable, TextTooLong
from debt_desk.domain.money import Money

PAID = DebtPayment(1, date(2026, 11, 2), Money(500_00), proof=3, note="微信还款")


@pytest.mark.parametrize("cents", [0, -1])
def test_a_payment_is_more_than_nothing(cents: int):
    with pytest.raises(AmountNotPositive) as refused:
        replace(PAID, amount=Money(cents))
    assert refused.value.data == {"amount": Money(cents)}
    assert replace(PAID, amount=Money(1)).amount == Money(1)


def test_a_payment_has_a_day_that_can_be():
    with pytest.raises(DateOutOfReach):
        replace(PAID, day=date(1989, 12, 31))


def test_a_note_is_one_line():
    assert replace(PAID, note="长" * 500).note == "长" * 500
    with pytest.raises(TextTooLong):
        replace(PAID, note="长" * 501)
    with pytest.raises(TextNotPrintable):
        replace(PAID, note="两\n行")
