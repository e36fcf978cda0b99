from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from hypothesis import given

from debt_desk.domain.agreement import (
    Agreement,
    AgreementReplaced,
    AgreementState,
    Due,
    DuesOutOfOrder,
    NoInstalments,
    TooManyInstalments,
    dues_of,
    equal_dues,
)
from debt_desk.domain.calendar import DateOutOfReach, Month
from debt_desk.domain.figures import figures
from debt_desk.domain.household import AmountNotPositive, TextNotPrintable, TextTooLong
from debt_desk.domain.money import Money, MorePartsThanCents, total
from tests.domain.strategies import terms

if TYPE_CHECKING:
    from debt_desk.domain.terms import Terms

CONFIRMED_ON = date(2026, 11, 20)
DUES = (
    Due(1, date(2026, 12, 1), Money(10_000)),
    Due(2, date(2026, 12, 31), Money(10_000)),
    Due(3, date(2027, 2, 1), Money(10_050)),
)
AGREEMENT = Agreement(1, CONFIRMED_ON, DUES)


@given(terms())
def test_any_offer_can_become_an_agreement_over_the_same_sum(plan: Terms):
    agreement = Agreement(1, CONFIRMED_ON, dues_of(plan))
    assert agreement.total == figures(plan).total
    months = {Month.of(due.day) for due in agreement.dues}
    assert total(agreement.monthly(month) for month in months) == agreement.total


def test_a_month_takes_all_that_falls_due_in_it():
    assert AGREEMENT.total.plain() == "300.50"
    assert AGREEMENT.monthly(Month(2026, 12)).plain() == "200.00"
    assert AGREEMENT.monthly(Month(2027, 1)).plain() == "0.00"
    assert AGREEMENT.monthly(Month(2027, 2)).plain() == "100.50"


def test_a_replaced_agreement_is_history():
    replaced = AGREEMENT.replaced()
    assert replaced.state is AgreementState.REPLACED
    assert replaced.dues == DUES
    with pytest.raises(AgreementReplaced):
        replaced.replaced()


def test_an_agreement_names_its_days_of_payment():
    with pytest.raises(NoInstalments):
        Agreement(1, CONFIRMED_ON, ())
    one_a_day = tuple(
        Due(number, CONFIRMED_ON + timedelta(days=number), Money(1)) for number in range(361)
    )
    assert Agreement(1, CONFIRMED_ON, one_a_day[:360]).total == Money(360)
    with pytest.raises(TooManyInstalments) as refused:
        Agreement(1, CONFIRMED_ON, one_a_day)
    assert refused.value.data == {"most": 360}


@pytest.mark.parametrize("cents", [0, -1])
def test_an_instalment_is_more_than_nothing(cents: int):
    with pytest.raises(AmountNotPositive):
        replace(AGREEMENT, dues=(Due(1, date(2026, 12, 1), Money(cents)),))


@pytest.mark.parametrize("second", [date(2026, 12, 1), date(2026, 11, 30)])
def test_instalments_follow_one_another(second: date):
    with pytest.raises(DuesOutOfOrder) as refused:
        replace(AGREEMENT, dues=(DUES[0], Due(2, second, Money(1))))
    assert refused.value.data == {"number": 2, "due": second}


def test_an_agreement_is_held_against_its_rules():
    with pytest.raises(DateOutOfReach):
        replace(AGREEMENT, confirmed_on=date(1900, 1, 1))
    with pytest.raises(DateOutOfReach):
        replace(AGREEMENT, dues=(Due(1, date(2100, 1, 1), Money(1)),))
    with pytest.raises(TextTooLong):
        replace(AGREEMENT, confirmed_with="长" * 201)
    with pytest.raises(TextNotPrintable):
        replace(AGREEMENT, payee="两\n行")
    with pytest.raises(TextTooLong):
        replace(AGREEMENT, note="长" * 2001)
    assert replace(AGREEMENT, note="两\n行").note == "两\n行"


def test_equal_dues_are_monthly_and_the_last_takes_the_remainder():
    dues = equal_dues(Money(100_00), 3, date(2027, 1, 31))
    assert dues == (
        Due(1, date(2027, 1, 31), Money(33_33)),
        Due(2, date(2027, 2, 28), Money(33_33)),
        Due(3, date(2027, 3, 31), Money(33_34)),
    )


def test_equal_dues_of_too_little_or_too_late_are_refused():
    with pytest.raises(MorePartsThanCents):
        equal_dues(Money(2), 3, date(2027, 1, 31))
    with pytest.raises(DateOutOfReach):
        equal_dues(Money(100_00), 3, date(2099, 11, 30))
