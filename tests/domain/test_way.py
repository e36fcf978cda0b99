"""The seven steps and the one next step, from nothing but facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from debt_desk.domain.agenda import CaseFacts
from debt_desk.domain.agreement import Agreement, dues_of
from debt_desk.domain.case import Case
from debt_desk.domain.contact import Contact, Stance
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.debt import Debt
from debt_desk.domain.evidence import Content
from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.offer import Offer, OfferState, Side
from debt_desk.domain.repayment import Payment, progress
from debt_desk.domain.terms import Terms
from debt_desk.domain.way import Known, NextStep, WayStep, next_step, open_papers, way
from tests.domain.strategies import CUT_OFF, balance

TODAY = date(2026, 11, 23)
OWED = balance("900", "90")
CASE = Case("招商银行", debt=Debt(OWED), number=1)
PLAN = Terms(OWED, date(2026, 12, 5), 3)
AGREEMENT = Agreement(1, CUT_OFF, dues_of(PLAN), written_copy=4)
ROUTE = ContactRoute(1, RouteWay.HOTLINE, "95555", tried_on=TODAY, result=RouteResult.REACHED)
TALK = Contact(1, datetime(2026, 11, 20, 10, 5), stances=frozenset({Stance.LISTENED}))
SUMMONS = CourtPaper(1, CourtPaperKind.SUMMONS, date(2026, 11, 16), id=1)
ORDER = CourtPaper(1, CourtPaperKind.PAYMENT_ORDER, date(2026, 11, 17), id=2)
LETTER = Letter(1, LetterKind.HOLD, LetterLanguage.CHINESE, Content("0" * 64, 1), TODAY)


def offer(state: OfferState, side: Side = Side.DEBTOR, **more: object) -> Offer:
    return Offer(1, PLAN, CUT_OFF, state=state, side=side, number=7, **more)


def known(*offers: Offer, **more: object) -> Known:
    """Everything is prepared and the lender was spoken with; ``more`` changes it."""
    facts = {"contacts": (TALK,), "case": CASE, "agreement": None, "repayment": None, **more}
    rest = {key: facts.pop(key) for key in ("routes", "household", "evidence") if key in facts}
    prepared = {"routes": (ROUTE,), "household": True, "evidence": True, **rest}
    return Known(CaseFacts(offers=offers, **facts), TODAY, **prepared)


def under(agreement: Agreement, *paid: Payment, on: date = TODAY) -> dict[str, object]:
    return {"agreement": agreement, "repayment": progress(agreement.dues, paid, on)}


WHOLE = Payment(1, TODAY, AGREEMENT.total)
NOTHING = {"routes": (), "household": False, "evidence": False, "contacts": (), "case": Case("?")}
REFUSED, DRAFT = offer(OfferState.REFUSED), offer(OfferState.DRAFT)
WANTED = MaterialRequest(1, "在职证明", TODAY)


@pytest.mark.parametrize(
    ("there", "step"),
    [
        (known(**NOTHING), NextStep.FIND_ROUTE),
        (known(**{**NOTHING, "routes": (replace(ROUTE, result=RouteResult.CLOSED),)}),
         NextStep.FIND_ROUTE),
        (known(**{**NOTHING, "routes": (ROUTE,)}), NextStep.ENTER_BALANCE),
        (known(case=replace(CASE, debt=Debt(replace(OWED, on=None)))), NextStep.ENTER_BALANCE),
        (known(household=False), NextStep.ENTER_HOUSEHOLD),
        (known(evidence=False), NextStep.ATTACH_EVIDENCE),
        (known(contacts=()), NextStep.TALK_FIRST),
        (known(contacts=(replace(TALK, stances=frozenset({Stance.NOT_REACHED})),)),
         NextStep.TALK_FIRST),
        (known(), NextStep.DRAFT_OFFER),
        (known(contacts=(), letters=(LETTER,)), NextStep.TALK_FIRST),
        (known(contacts=(), letters=(LETTER.sent(TODAY),)), NextStep.DRAFT_OFFER),
        (known(DRAFT), NextStep.SEND_OFFER),
        (known(DRAFT, evidence=False, routes=(), contacts=()), NextStep.SEND_OFFER),
        (known(DRAFT, household=False), NextStep.ENTER_HOUSEHOLD),
        (known(offer(OfferState.DRAFT, rank=1)), NextStep.DRAFT_OFFER),
        (known(offer(OfferState.SENT)), NextStep.WAIT_FOR_REPLY),
        (known(offer(OfferState.SENT, reply_due=TODAY)), NextStep.WAIT_FOR_REPLY),
        (known(offer(OfferState.SENT, reply_due=TODAY - timedelta(1))), NextStep.ASK_AGAIN),
        (known(offer(OfferState.SENT), requests=(WANTED,)), NextStep.HAND_IN_PAPERS),
        (known(requests=(replace(WANTED, given_on=TODAY),)), NextStep.DRAFT_OFFER),
        (known(offer(OfferState.SENT), offer(OfferState.SENT, Side.LENDER), requests=(WANTED,)),
         NextStep.ANSWER_OFFER),
        (known(offer(OfferState.ACCEPTED), offer(OfferState.SENT, Side.LENDER)),
         NextStep.RECORD_AGREEMENT),
        (known(REFUSED), NextStep.DRAFT_OFFER),
        (known(REFUSED, offer(OfferState.REFUSED, Side.LENDER)), NextStep.DRAFT_OFFER),
        (known(REFUSED, REFUSED), NextStep.ASK_OTHERS),
        (known(REFUSED, REFUSED, DRAFT), NextStep.SEND_OFFER),
        (known(**under(AGREEMENT)), NextStep.PAY_NEXT),
        (known(**under(replace(AGREEMENT, written_copy=None))), NextStep.ATTACH_COPY),
        (known(**under(AGREEMENT, on=date(2026, 12, 6))), NextStep.CATCH_UP),
        (known(**under(AGREEMENT, WHOLE)), NextStep.SETTLED),
        (known(agreement=AGREEMENT), NextStep.PAY_NEXT),
        (known(papers=(SUMMONS,), **under(AGREEMENT, on=date(2026, 12, 6))), NextStep.COURT_PAPER),
        (known(offer(OfferState.ACCEPTED), papers=(ORDER,)), NextStep.COURT_PAPER),
        (known(papers=(replace(ORDER, done_on=TODAY),)), NextStep.DRAFT_OFFER),
    ],
)  # fmt: skip
def test_the_one_next_step(there: Known, step: NextStep) -> None:
    assert next_step(there) is step


def states(there: Known) -> str:
    """One letter a step: d(one), n(ow), a(head), i(f needed)."""
    steps = way(there)
    assert [one.step for one in steps] == list(WayStep)
    return "".join(one.state.value[0] for one in steps)


def test_the_way_is_done_by_what_is_in_the_file() -> None:
    assert states(known(**NOTHING)) == "naaaaai"
    assert states(known(**{**NOTHING, "routes": (ROUTE,)})) == "dnaaaai"
    assert states(known(contacts=())) == "ddnaaai"
    assert states(known()) == "dddnaai"
    assert states(known(offer(OfferState.SENT), evidence=False, routes=())) == "dadnaai"
    assert states(known(offer(OfferState.ACCEPTED))) == "ddddnai"
    assert states(known(REFUSED, REFUSED)) == "dddaaan"
    assert states(known(**under(replace(AGREEMENT, written_copy=None)))) == "ddddnai"
    assert states(known(**{**NOTHING, **under(AGREEMENT)})) == "dddddni"
    assert states(known(papers=(SUMMONS,), **under(AGREEMENT))) == "dddddan"
    assert states(known(**under(AGREEMENT, WHOLE))) == "ddddddi"


def test_what_was_only_drafted_or_withdrawn_nobody_has_heard() -> None:
    for state in (OfferState.DRAFT, OfferState.WITHDRAWN):
        assert states(known(offer(state), contacts=(), routes=()))[0] != "d"


def test_a_paper_that_names_no_day_comes_first() -> None:
    later = replace(ORDER, acts_on=date(2026, 12, 24), id=3)
    answered = replace(ORDER, done_on=TODAY, id=4)
    assert open_papers((later, answered, ORDER, SUMMONS)) == (SUMMONS, ORDER, later)
