"""The thread of both sides' offers: who offered what, what became of it, what one falls back on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.offers import AnswerInFuture, NoOfferYet
from debt_desk.domain.agenda import AgendaKind
from debt_desk.domain.agreement import Agreement, dues_of
from debt_desk.domain.channel import Channel
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.missing import OfferMissing
from debt_desk.domain.offer import (
    Answer,
    AnswerBeforeSending,
    Offer,
    OfferIsFallback,
    OfferNotDraft,
    OfferState,
    OfferStepImpossible,
    Side,
)
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.way import NextStep
from debt_desk.letters.proposal import OfferNotOurs
from tests.app.builders import started
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk

ZH = LetterLanguage.CHINESE
TOMORROW = TODAY + timedelta(days=1)


def sent(desk: Desk, number: int, on: date = TODAY) -> Offer:
    """Our first draft, printed and sent."""
    offer = desk.offers.draft(number, desk.offers.suggestion(number))
    assert offer.number is not None
    pdf = desk.letters.proposal(number, offer.number, ZH)()
    desk.letters.send(number, offer.number, ZH, pdf, on, None, Channel.POST)
    return desk.offers.get(number, offer.number)


def of_lender(
    desk: Desk, number: int, counters: int | None = None, until: date | None = None
) -> Offer:
    """What the lender says on the telephone: the whole in six parts."""
    covered = desk.cases.get(number).debt.balance
    return Offer(
        number,
        Terms(covered, date(2026, 12, 10), 6, Method.INTEREST_FREE),
        TODAY,
        side=Side.LENDER,
        sent_on=TODAY,
        channel=Channel.PHONE,
        who="工号 1024",
        counters=counters,
        valid_until=until,
    )


def later(desk: Desk, day: date) -> None:
    desk.clock.day = day  # type: ignore[attr-defined]


def test_how_an_offer_was_sent_is_kept(desk: Desk) -> None:
    offer = sent(desk, started(desk))
    assert (offer.state, offer.sent_on, offer.channel) == (OfferState.SENT, TODAY, Channel.POST)


def test_the_lenders_offer_counters_ours_in_one_step_that_can_be_undone(desk: Desk) -> None:
    number = started(desk)
    ours = sent(desk, number)
    received = desk.offers.receive(of_lender(desk, number, ours.number))
    assert (received.number, received.side, received.state) == (2, Side.LENDER, OfferState.SENT)
    countered = desk.offers.get(number, 1)
    assert countered.state is OfferState.COUNTERED
    assert countered.answer == Answer(TODAY, Channel.PHONE, "工号 1024")
    assert desk.history.undo() == "offer.receive"
    assert desk.offers.of_case(number) == (ours,)
    assert desk.history.redo() == "offer.receive"
    assert desk.offers.of_case(number) == (countered, received)


def test_a_second_counter_offer_leaves_the_first_answer_as_it_was(desk: Desk) -> None:
    number = started(desk)
    ours = sent(desk, number)
    desk.offers.receive(of_lender(desk, number, ours.number))
    countered = desk.offers.get(number, 1)
    desk.offers.receive(replace(of_lender(desk, number, ours.number), who="李经理"))
    assert desk.offers.get(number, 1) == countered
    assert [offer.number for offer in desk.offers.of_case(number)] == [1, 2, 3]


def test_a_counter_offer_that_comes_after_ours_has_ended_is_recorded(desk: Desk) -> None:
    number = started(desk)
    first = desk.offers.receive(of_lender(desk, number, until=TODAY))
    assert first.number is not None
    later(desk, TOMORROW)
    assert desk.offers.get(number, first.number).state is OfferState.EXPIRED
    assert desk.offers.of_case(number)[0].state is OfferState.EXPIRED
    second = replace(of_lender(desk, number, first.number), sent_on=TOMORROW)
    desk.offers.receive(second)
    assert [offer.state for offer in desk.offers.of_case(number)] == [
        OfferState.COUNTERED,
        OfferState.SENT,
    ]


def test_the_lenders_word_lies_behind_us_and_after_ours(desk: Desk) -> None:
    number = started(desk)
    ours = sent(desk, number)
    for day, error in (
        (TOMORROW, AnswerInFuture),
        (TODAY - timedelta(days=1), AnswerBeforeSending),
    ):
        with pytest.raises(error):
            desk.offers.receive(replace(of_lender(desk, number, ours.number), sent_on=day))
    with pytest.raises(OfferMissing):
        desk.offers.receive(of_lender(desk, number, 9))
    assert desk.offers.of_case(number) == (ours,)


def test_what_was_withdrawn_cannot_be_countered(desk: Desk) -> None:
    number = started(desk)
    ours = sent(desk, number)
    desk.offers.answer(number, 1, OfferState.WITHDRAWN)
    with pytest.raises(OfferStepImpossible):
        desk.offers.receive(of_lender(desk, number, ours.number))
    assert len(desk.offers.of_case(number)) == 1


def test_an_answer_keeps_its_day_its_way_and_its_words(desk: Desk) -> None:
    number = started(desk)
    sent(desk, number)
    with pytest.raises(AnswerInFuture) as refused:
        desk.offers.answer(number, 1, OfferState.REFUSED, Answer(TOMORROW))
    assert refused.value.data == {"day": TOMORROW, "today": TODAY}
    answer = Answer(TODAY, Channel.APP, "在线客服", "暂不支持")
    answered = desk.offers.answer(number, 1, OfferState.REFUSED, answer)
    assert (answered.state, answered.answer) == (OfferState.REFUSED, answer)
    assert desk.offers.get(number, 1) == answered
    with pytest.raises(OfferStepImpossible):
        desk.offers.answer(number, 1, OfferState.ACCEPTED)


def test_a_late_yes_is_a_yes(desk: Desk) -> None:
    number = started(desk)
    desk.offers.receive(of_lender(desk, number, until=TODAY))
    later(desk, date(2027, 3, 1))
    with pytest.raises(OfferStepImpossible):
        desk.offers.answer(number, 1, OfferState.WITHDRAWN)
    accepted = desk.offers.answer(number, 1, OfferState.ACCEPTED)
    assert accepted.state is OfferState.ACCEPTED
    assert desk.cases.overview(number).next_step is NextStep.RECORD_AGREEMENT


def test_an_agreement_made_from_the_lenders_offer_accepts_it(desk: Desk) -> None:
    number = started(desk)
    ours = sent(desk, number)
    theirs = desk.offers.receive(of_lender(desk, number, ours.number))
    assert theirs.number is not None
    dues = desk.agreements.dues_of_offer(number, theirs.number)
    assert dues == dues_of(theirs.terms)
    desk.agreements.record(Agreement(number, TODAY, dues, offer=theirs.number))
    assert [offer.state for offer in desk.offers.of_case(number)] == [
        OfferState.COUNTERED,
        OfferState.ACCEPTED,
    ]
    desk.history.undo()
    assert desk.offers.get(number, theirs.number) == theirs


@pytest.mark.parametrize("countered", [False, True])
def test_our_offer_may_be_agreed_even_after_a_counter_offer(desk: Desk, *, countered: bool) -> None:
    number = started(desk)
    ours = sent(desk, number)
    if countered:
        desk.offers.receive(of_lender(desk, number, ours.number))
    dues = desk.agreements.dues_of_offer(number, 1)
    desk.agreements.record(Agreement(number, TODAY, dues, offer=1))
    assert desk.offers.get(number, 1).state is OfferState.ACCEPTED


def test_an_offer_that_stands_waits_on_the_agenda_until_its_end(desk: Desk) -> None:
    number = started(desk)
    end = date(2026, 12, 18)
    assert desk.cases.overview(number).next_step is not NextStep.ANSWER_OFFER
    desk.offers.receive(of_lender(desk, number, until=end))
    overview = desk.cases.overview(number)
    assert overview.next_step is NextStep.ANSWER_OFFER
    (item,) = desk.agenda.items(days=60)
    assert (item.kind, item.day, item.offer) == (AgendaKind.OFFER_ENDS, end, 1)
    assert overview.items == (item,)
    later(desk, end + timedelta(days=1))
    assert desk.agenda.items(days=60) == ()
    assert desk.cases.overview(number).next_step is not NextStep.ANSWER_OFFER
    assert desk.cases.overview(number).offers[0].state is OfferState.EXPIRED


def test_the_lenders_offer_is_answered_before_one_waits_for_a_reply(desk: Desk) -> None:
    number = started(desk)
    sent(desk, number)
    assert desk.cases.overview(number).next_step is NextStep.WAIT_FOR_REPLY
    desk.offers.receive(of_lender(desk, number))
    assert desk.cases.overview(number).next_step is NextStep.ANSWER_OFFER


def test_the_lenders_offer_is_no_letter_of_ours(desk: Desk) -> None:
    number = started(desk)
    desk.offers.receive(of_lender(desk, number))
    with pytest.raises(OfferNotOurs):
        desk.letters.proposal(number, 1, ZH)
    with pytest.raises(NoOfferYet):
        desk.offers.latest(number)


def ranks(desk: Desk, number: int) -> list[int | None]:
    return [offer.rank for offer in desk.offers.of_case(number)]


def with_fallbacks(desk: Desk) -> int:
    """Four drafts, of which 2, 3 and 4 are fallbacks in this order."""
    number = started(desk)
    terms = desk.offers.suggestion(number)
    for count in (24, 30, 36, 48):
        desk.offers.draft(number, replace(terms, count=count))
    for fallback in (2, 3, 4):
        desk.offers.keep_as_fallback(number, fallback)
    assert ranks(desk, number) == [None, 1, 2, 3]
    return number


def test_fallbacks_are_ranked_as_they_come_and_never_printed_or_sent(desk: Desk) -> None:
    number = with_fallbacks(desk)
    assert desk.offers.latest(number).number == 1
    with pytest.raises(OfferIsFallback) as refused:
        desk.letters.proposal(number, 2, ZH)
    assert refused.value.data == {"number": 2}
    with pytest.raises(OfferIsFallback):
        desk.letters.send(number, 2, ZH, b"%PDF", TODAY, None)
    assert desk.letters.of_case(number) == ()
    assert desk.history.undo() == "offer.fallback"
    assert ranks(desk, number) == [None, 1, 2, None]


def test_a_draft_kept_twice_goes_to_the_end_of_the_ranks(desk: Desk) -> None:
    number = with_fallbacks(desk)
    desk.offers.keep_as_fallback(number, 2)
    assert ranks(desk, number) == [None, 3, 1, 2]


@pytest.mark.parametrize(
    ("fallback", "places", "after"),
    [
        (2, 1, [None, 2, 1, 3]),
        (2, 2, [None, 3, 1, 2]),
        (4, -1, [None, 1, 3, 2]),
        (4, -9, [None, 2, 3, 1]),
        (4, 1, [None, 1, 2, 3]),
        (2, -1, [None, 1, 2, 3]),
        (3, 0, [None, 1, 2, 3]),
    ],
)
def test_a_fallback_moves_within_the_ranks(
    desk: Desk, fallback: int, places: int, after: list[int | None]
) -> None:
    number = with_fallbacks(desk)
    desk.offers.move_fallback(number, fallback, places)
    assert ranks(desk, number) == after


def test_what_is_no_fallback_does_not_move(desk: Desk) -> None:
    number = with_fallbacks(desk)
    for other in (1, 9):
        with pytest.raises(OfferMissing):
            desk.offers.move_fallback(number, other, 1)


def test_a_fallback_in_use_is_a_draft_like_any_other(desk: Desk) -> None:
    number = with_fallbacks(desk)
    desk.offers.use_fallback(number, 3)
    assert ranks(desk, number) == [None, 1, None, 2]
    assert desk.offers.latest(number).number == 3
    assert desk.letters.proposal(number, 3, ZH)().startswith(b"%PDF")
    with pytest.raises(OfferMissing):
        desk.offers.use_fallback(number, 9)


def test_a_gap_in_the_ranks_is_closed(desk: Desk) -> None:
    number = with_fallbacks(desk)
    desk.offers.remove(number, 2)
    assert ranks(desk, number) == [None, 1, 2]
    desk.offers.answer(number, 3, OfferState.WITHDRAWN)
    assert ranks(desk, number) == [None, None, 1]
    desk.offers.move_fallback(number, 4, -1)
    desk.offers.keep_as_fallback(number, 1)
    assert ranks(desk, number) == [2, None, 1]


def test_only_a_draft_becomes_a_fallback(desk: Desk) -> None:
    number = started(desk)
    sent(desk, number)
    desk.offers.receive(of_lender(desk, number))
    for other in (1, 2):
        with pytest.raises(OfferNotDraft):
            desk.offers.keep_as_fallback(number, other)
        with pytest.raises(OfferNotDraft):
            desk.offers.use_fallback(number, other)


def test_fallbacks_alone_are_nothing_to_send(desk: Desk) -> None:
    number = started(desk)
    desk.offers.draft(number, desk.offers.suggestion(number))
    assert desk.cases.overview(number).next_step is NextStep.SEND_OFFER
    desk.offers.keep_as_fallback(number, 1)
    assert desk.cases.overview(number).next_step is NextStep.FIND_ROUTE
    with pytest.raises(NoOfferYet):
        desk.offers.latest(number)


def test_a_draft_says_which_offer_it_answers(desk: Desk) -> None:
    number = started(desk)
    desk.offers.receive(of_lender(desk, number))
    draft = desk.offers.draft(number, desk.offers.suggestion(number), counters=1)
    assert desk.offers.get(number, 2) == draft
    assert draft.counters == 1


def test_sending_our_answer_counters_the_lenders_offer(desk: Desk) -> None:
    number = started(desk)
    theirs = desk.offers.receive(of_lender(desk, number))
    ours = desk.offers.draft(number, desk.offers.suggestion(number), counters=theirs.number)
    assert desk.cases.overview(number).next_step is NextStep.ANSWER_OFFER
    assert ours.number is not None
    pdf = desk.letters.proposal(number, ours.number, ZH)()
    desk.letters.send(number, ours.number, ZH, pdf, TODAY, None, Channel.EMAIL)
    assert theirs.number is not None
    countered = desk.offers.get(number, theirs.number)
    assert (countered.state, countered.answer) == (
        OfferState.COUNTERED,
        Answer(TODAY, Channel.EMAIL),
    )
    assert desk.cases.overview(number).next_step is NextStep.WAIT_FOR_REPLY
