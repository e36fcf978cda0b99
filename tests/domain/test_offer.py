from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.capacity import Capacity, capacity
from debt_desk.domain.household import (
    Household,
    HouseholdLine,
    LineKind,
    TextNotPrintable,
    TextTooLong,
    Topic,
)
from debt_desk.domain.money import Money
from debt_desk.domain.offer import (
    CapacityUnknown,
    Offer,
    OfferAboveCapacity,
    OfferNotDraft,
    OfferState,
    OfferStepImpossible,
    ReplyDueTooEarly,
    check_printable,
)
from debt_desk.domain.terms import Method, Terms
from tests.domain.strategies import balance

MADE_ON = date(2026, 11, 20)
PLAN = Terms(balance("6000"), date(2026, 12, 15), 12)
DRAFT = Offer(1, PLAN, MADE_ON, number=3)
STEPS = {
    (OfferState.DRAFT, OfferState.WITHDRAWN),
    (OfferState.SENT, OfferState.ACCEPTED),
    (OfferState.SENT, OfferState.REFUSED),
    (OfferState.SENT, OfferState.WITHDRAWN),
}


def in_state(state: OfferState) -> Offer:
    return replace(DRAFT, state=state)


@pytest.mark.parametrize("state", list(OfferState))
@pytest.mark.parametrize("wanted", list(OfferState))
def test_an_answer_follows_only_what_was_sent(state: OfferState, wanted: OfferState):
    offer = in_state(state)
    if (state, wanted) in STEPS:
        assert offer.answered(wanted) == in_state(wanted)
        return
    with pytest.raises(OfferStepImpossible) as refused:
        offer.answered(wanted)
    assert refused.value.data == {"number": 3, "state": state, "wanted": wanted}


@pytest.mark.parametrize("state", list(OfferState))
def test_only_a_draft_is_sent_and_its_day_is_kept(state: OfferState):
    offer = in_state(state)
    if state is OfferState.DRAFT:
        sent = offer.sent(date(2026, 11, 21), date(2026, 12, 5))
        assert sent.state is OfferState.SENT
        assert (sent.sent_on, sent.reply_due) == (date(2026, 11, 21), date(2026, 12, 5))
        assert sent.terms == PLAN
        return
    with pytest.raises(OfferStepImpossible) as refused:
        offer.sent(date(2026, 11, 21), None)
    assert refused.value.data == {"number": 3, "state": state, "wanted": OfferState.SENT}


def test_an_answer_is_not_expected_before_the_offer_is_sent():
    with pytest.raises(ReplyDueTooEarly) as refused:
        DRAFT.sent(date(2026, 11, 21), date(2026, 11, 20))
    assert refused.value.data == {
        "reply_due": date(2026, 11, 20),
        "sent_on": date(2026, 11, 21),
    }
    assert DRAFT.sent(MADE_ON, MADE_ON).reply_due == MADE_ON
    assert DRAFT.sent(MADE_ON, None).reply_due is None


@pytest.mark.parametrize("state", list(OfferState))
def test_only_a_draft_takes_other_terms(state: OfferState):
    other = replace(PLAN, count=24)
    if state is OfferState.DRAFT:
        revised = DRAFT.revised(other, "年底有奖金", "先打电话")
        assert (revised.terms, revised.reason) == (other, "年底有奖金")
        assert revised.number == DRAFT.number
        return
    with pytest.raises(OfferNotDraft) as refused:
        in_state(state).revised(other, "", "")
    assert refused.value.data == {"number": 3, "state": state}


def test_an_offer_is_held_against_its_rules():
    with pytest.raises(DateOutOfReach):
        Offer(1, PLAN, date(1900, 1, 1))
    with pytest.raises(DateOutOfReach):
        DRAFT.sent(date(2100, 1, 1), None)
    with pytest.raises(TextTooLong):
        replace(DRAFT, reason="长" * 1001)
    with pytest.raises(TextNotPrintable):
        replace(DRAFT, note="\x00")


def with_income(yuan: str) -> Capacity:
    income = HouseholdLine(LineKind.INCOME, Topic.WAGES, "", Money.parse(yuan))
    return capacity(Household(lines=(income,)), Money.zero(), MADE_ON)


def test_an_offer_that_fits_prints_without_a_reason():
    check_printable(DRAFT, with_income("500"), MADE_ON)


@pytest.mark.parametrize("income", ["499.99", "0"])
def test_an_offer_above_capacity_prints_only_with_a_reason(income: str):
    with pytest.raises(OfferAboveCapacity) as refused:
        check_printable(DRAFT, with_income(income), MADE_ON)
    assert refused.value.data == {"monthly": Money.parse("500"), "free": Money.parse(income)}
    with pytest.raises(OfferAboveCapacity):
        check_printable(replace(DRAFT, reason="  "), with_income(income), MADE_ON)
    check_printable(replace(DRAFT, reason="父母答应每月帮一点"), with_income(income), MADE_ON)


def test_an_offer_of_an_unknown_household_does_not_print():
    with pytest.raises(CapacityUnknown):
        check_printable(
            replace(DRAFT, reason="x"), capacity(Household(), Money.zero(), MADE_ON), MADE_ON
        )


def test_a_lump_sum_is_held_against_what_can_be_saved_after_it_is_printed():
    terms = Terms(
        balance("6000"), date(2027, 5, 20), method=Method.LUMP_SUM, annual_rate=Decimal(0)
    )
    offer = Offer(1, terms, MADE_ON)
    check_printable(offer, with_income("1000"), MADE_ON)
    with pytest.raises(OfferAboveCapacity) as refused:
        check_printable(offer, with_income("1000"), date(2027, 3, 20))
    assert refused.value.data["monthly"] == Money.parse("3000")
