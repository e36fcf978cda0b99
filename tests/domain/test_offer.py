from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.capacity import Capacity, capacity
from debt_desk.domain.channel import Channel
from debt_desk.domain.debt import Balance
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
    Answer,
    AnswerBeforeSending,
    CapacityUnknown,
    Offer,
    OfferAboveCapacity,
    OfferIsFallback,
    OfferNotComparable,
    OfferNotDraft,
    OfferState,
    OfferStepImpossible,
    ReplyDueTooEarly,
    ValidUntilTooEarly,
    check_printable,
)
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver
from tests.domain.strategies import balance

MADE_ON = date(2026, 11, 20)
SENT_ON = date(2026, 11, 21)
PLAN = Terms(balance("6000"), date(2026, 12, 15), 12)
DRAFT = Offer(1, PLAN, MADE_ON, number=3)
D, S, C, A, R, E, W = OfferState
STEPS = {(D, W), (S, C), (S, A), (S, R), (S, E), (S, W), (C, A), (C, R), (E, C), (E, A), (E, R)}


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
        sent = offer.sent(SENT_ON, date(2026, 12, 5), Channel.POST, date(2026, 12, 31))
        assert sent.state is OfferState.SENT
        assert (sent.sent_on, sent.reply_due) == (SENT_ON, date(2026, 12, 5))
        assert (sent.channel, sent.valid_until) == (Channel.POST, date(2026, 12, 31))
        assert sent.terms == PLAN
        return
    with pytest.raises(OfferStepImpossible) as refused:
        offer.sent(SENT_ON, None)
    assert refused.value.data == {"number": 3, "state": state, "wanted": OfferState.SENT}


def test_an_answer_says_when_how_and_by_whom():
    sent = DRAFT.sent(SENT_ON, None)
    answer = Answer(SENT_ON, Channel.PHONE, "工号 1024", "可以\n分十二期")
    assert sent.answered(OfferState.ACCEPTED, answer).answer == answer
    countered = sent.answered(OfferState.COUNTERED, answer)
    assert countered.answered(OfferState.REFUSED).answer == answer
    later = Answer(date(2026, 12, 1))
    assert countered.answered(OfferState.ACCEPTED, later).answer == later


def test_an_answer_never_comes_before_the_offer():
    sent = DRAFT.sent(SENT_ON, None)
    with pytest.raises(AnswerBeforeSending) as refused:
        sent.answered(OfferState.ACCEPTED, Answer(MADE_ON))
    assert refused.value.data == {"on": MADE_ON, "sent_on": SENT_ON}
    assert DRAFT.answered(OfferState.WITHDRAWN, Answer(MADE_ON)).state is OfferState.WITHDRAWN


def test_an_answer_is_held_against_its_rules():
    for wrong, error in (
        (lambda: Answer(date(2100, 1, 1)), DateOutOfReach),
        (lambda: Answer(MADE_ON, who="长" * 201), TextTooLong),
        (lambda: Answer(MADE_ON, who="两\n行"), TextNotPrintable),
        (lambda: Answer(MADE_ON, words="长" * 1001), TextTooLong),
    ):
        with pytest.raises(error):
            wrong()


@pytest.mark.parametrize("state", list(OfferState))
def test_what_nobody_answered_expires_after_its_last_day(state: OfferState):
    last = date(2026, 12, 31)
    offer = replace(in_state(state), sent_on=SENT_ON, valid_until=last)
    assert offer.seen_on(last) == offer
    seen = offer.seen_on(date(2027, 1, 1))
    assert seen == replace(offer, state=OfferState.EXPIRED if state is S else state)
    open_end = replace(offer, valid_until=None)
    assert open_end.seen_on(date(2099, 12, 31)) == open_end


def test_a_late_answer_is_an_answer():
    expired = DRAFT.sent(SENT_ON, None, None, date(2026, 12, 1)).seen_on(date(2026, 12, 2))
    assert expired.state is OfferState.EXPIRED
    for answer in (OfferState.ACCEPTED, OfferState.COUNTERED, OfferState.REFUSED):
        assert expired.answered(answer, Answer(date(2026, 12, 24))).state is answer


def test_an_offer_does_not_end_before_it_is_sent():
    with pytest.raises(ValidUntilTooEarly) as refused:
        DRAFT.sent(SENT_ON, None, None, MADE_ON)
    assert refused.value.data == {"valid_until": MADE_ON, "sent_on": SENT_ON}
    assert DRAFT.sent(SENT_ON, None, None, SENT_ON).valid_until == SENT_ON


@pytest.mark.parametrize("state", list(OfferState))
def test_only_a_draft_is_kept_as_a_fallback(state: OfferState):
    if state is OfferState.DRAFT:
        assert DRAFT.ranked(2).rank == 2
        assert DRAFT.ranked(2).ranked(None) == DRAFT
        return
    with pytest.raises(OfferNotDraft) as refused:
        in_state(state).ranked(1)
    assert refused.value.data == {"number": 3, "state": state}


def test_a_fallback_is_neither_sent_nor_printed_and_ends_with_its_draft():
    fallback = DRAFT.ranked(1)
    for wrong in (
        lambda: fallback.sent(SENT_ON, None),
        lambda: check_printable(replace(fallback, reason="x"), with_income("9000"), MADE_ON),
    ):
        with pytest.raises(OfferIsFallback) as refused:
            wrong()
        assert refused.value.data == {"number": 3}
    assert fallback.answered(OfferState.WITHDRAWN).rank is None
    assert fallback.ranked(None).sent(SENT_ON, None).state is OfferState.SENT


def test_an_answer_is_not_expected_before_the_offer_is_sent():
    with pytest.raises(ReplyDueTooEarly) as refused:
        DRAFT.sent(SENT_ON, date(2026, 11, 20))
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
    with pytest.raises(TextNotPrintable):
        replace(DRAFT, who="两\n行")
    with pytest.raises(DateOutOfReach):
        replace(DRAFT, valid_until=date(2100, 1, 1))


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


def test_an_offer_in_another_currency_prints_only_with_a_reason():
    none = Money.zero("EUR")
    owed = Balance(Money(600_00, "EUR"), none, none, none, MADE_ON, none)
    waived = Waiver(none, none, none, none, none)
    offer = Offer(1, Terms(owed, date(2026, 12, 15), 12, waived=waived), MADE_ON)
    wages = HouseholdLine(LineKind.INCOME, Topic.WAGES, "", Money(9_000_00))
    has = capacity(Household(lines=(wages,)), Money(0), MADE_ON)
    with pytest.raises(OfferNotComparable) as refused:
        check_printable(offer, has, MADE_ON)
    assert refused.value.data == {"currency": "EUR", "household": "CNY"}
    check_printable(replace(offer, reason="工资另有欧元"), has, MADE_ON)
