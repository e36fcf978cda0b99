"""Talks kept with all that came of them, in one step that can be taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.cases import FactsInFuture
from debt_desk.app.contacts import Came
from debt_desk.app.offers import AnswerInFuture
from debt_desk.domain.channel import Channel
from debt_desk.domain.collector import Collector, CollectorMissing
from debt_desk.domain.conduct import Pattern
from debt_desk.domain.contact import (
    Collection,
    Contact,
    ContactInFuture,
    ContactMissing,
    Direction,
    Promise,
    Stance,
)
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind, CourtPaperMissing
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.offer import Offer, OfferState, Side
from tests.app.builders import card_case
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk

TALK = Contact(
    1,
    datetime(2026, 11, 20, 9, 5),
    way=RouteWay.HOTLINE,
    who="王经理",
    stances=frozenset({Stance.ASKED_MATERIALS, Stance.OFFERED}),
    promises=(Promise(Side.LENDER, "回电", date(2026, 11, 25)),),
)


@pytest.fixture
def case(desk: Desk) -> int:
    number = desk.cases.add(card_case()).number
    assert number == 1
    return number


def test_a_talk_is_kept_with_all_that_came_of_it_in_one_step(desk: Desk, case: int) -> None:
    terms = desk.offers.suggestion(case)
    ours = desk.offers.draft(case, terms)
    assert ours.number == 1
    theirs = Offer(case, terms, TODAY, side=Side.LENDER, sent_on=date(2026, 11, 20))
    wanted = MaterialRequest(case, "近六个月流水", date(2026, 1, 1), due_on=date(2026, 12, 1))
    kept = desk.contacts.log(TALK, Came((wanted,), theirs, RouteResult.REACHED))
    assert kept.offer == 2
    assert desk.contacts.of_case(case) == (kept,) == desk.contacts.of_case()
    assert desk.offers.get(case, 2).state is OfferState.SENT
    (request,) = desk.checklists.view(case).requests
    assert request.contact == kept.id
    assert (request.asked_on, request.channel, request.who) == (
        date(2026, 11, 20),
        Channel.PHONE,
        "王经理",
    )
    (hotline,) = [r for r in desk.contacts.routes(case) if r.way is RouteWay.HOTLINE]
    assert (hotline.tried_on, hotline.result) == (date(2026, 11, 20), RouteResult.REACHED)
    assert desk.history.undo() == "contact.log"
    assert desk.contacts.of_case(case) == ()
    assert [offer.number for offer in desk.offers.of_case(case)] == [1]
    assert not desk.checklists.view(case).requests
    assert all(route.tried_on is None for route in desk.contacts.routes(case))


def test_an_offer_of_a_kept_talk_is_taken_with_its_link_in_one_step(desk: Desk, case: int) -> None:
    kept = desk.contacts.log(TALK)
    theirs = Offer(case, desk.offers.suggestion(case), TODAY, side=Side.LENDER, sent_on=TODAY)
    for step in (
        lambda ahead: desk.contacts.take_offer(kept, ahead),
        lambda ahead: desk.contacts.log(TALK, Came(offer=ahead)),
    ):
        with pytest.raises(AnswerInFuture):
            step(replace(theirs, sent_on=TODAY + timedelta(days=1)))
    taken = desk.contacts.take_offer(kept, theirs)
    assert [contact.offer for contact in desk.contacts.of_case(case)] == [taken.number]
    assert desk.history.undo() == "offer.receive"
    assert desk.contacts.of_case(case) == (kept,)
    assert desk.offers.of_case(case) == ()


def test_an_earlier_talk_does_not_hide_a_later_try(desk: Desk, case: int) -> None:
    desk.contacts.put_route(
        ContactRoute(case, RouteWay.HOTLINE, "95555", tried_on=TODAY, result=RouteResult.CLOSED)
    )
    desk.contacts.log(TALK, Came(result=RouteResult.REACHED))
    route = desk.contacts.routes(case)[list(RouteWay).index(RouteWay.HOTLINE)]
    assert (route.address, route.result) == ("95555", RouteResult.CLOSED)
    with pytest.raises(FactsInFuture):
        desk.contacts.put_route(replace(route, tried_on=TODAY + timedelta(days=1)))


def test_a_talk_is_changed_and_removed_and_its_promise_kept(desk: Desk, case: int) -> None:
    with pytest.raises(ContactInFuture):
        desk.contacts.log(replace(TALK, at=datetime(2026, 11, 23, 12, 1)))
    kept = desk.contacts.log(replace(TALK, at=datetime(2026, 11, 23, 12, 0)))
    desk.contacts.keep_promise(kept, 0, TODAY)
    (changed,) = desk.contacts.of_case(case)
    assert not changed.promises[0].open
    with pytest.raises(FactsInFuture):
        desk.contacts.keep_promise(changed, 0, TODAY + timedelta(days=1))
    desk.contacts.remove(changed)
    assert desk.contacts.of_case(case) == ()
    with pytest.raises(ContactMissing):
        desk.contacts.remove(changed)


def test_collectors_and_what_their_talks_appear_inconsistent_with(desk: Desk, case: int) -> None:
    company = desk.contacts.put_collector(Collector(case, "某公司"))
    late = Contact(
        case,
        datetime(2026, 11, 20, 22, 30),
        direction=Direction.INCOMING,
        collection=Collection(collector=company.id),
    )
    desk.contacts.log(late)
    assert {found.pattern for found in desk.contacts.findings(case)} == {
        Pattern.QUIET_HOURS,
        Pattern.AGENT_UNANNOUNCED,
    }
    desk.contacts.put_collector(replace(company, told_on=date(2026, 11, 1)))
    assert [f.pattern for f in desk.contacts.findings(case)] == [Pattern.QUIET_HOURS]
    with pytest.raises(FactsInFuture):
        desk.contacts.put_collector(replace(company, told_on=TODAY + timedelta(days=1)))
    desk.contacts.remove_collector(company)
    assert desk.contacts.collectors(case) == ()
    (talk,) = desk.contacts.of_case(case)
    assert talk.collection is not None
    assert talk.collection.collector is None
    with pytest.raises(CollectorMissing):
        desk.contacts.remove_collector(company)


def test_courts_papers(desk: Desk, case: int) -> None:
    paper = desk.contacts.put_court_paper(
        CourtPaper(case, CourtPaperKind.PAYMENT_ORDER, date(2026, 11, 16))
    )
    desk.contacts.put_court_paper(replace(paper, done_on=TODAY))
    (kept,) = desk.contacts.court_papers(case)
    assert not kept.open
    with pytest.raises(FactsInFuture):
        desk.contacts.put_court_paper(replace(paper, done_on=TODAY + timedelta(days=1)))
    desk.contacts.remove_court_paper(kept)
    with pytest.raises(CourtPaperMissing):
        desk.contacts.remove_court_paper(kept)
