"""Cases: the list, the way, the one next step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.cases import FactsInFuture
from debt_desk.app.changes import Area, Changes
from debt_desk.domain.agreement import Agreement, dues_of
from debt_desk.domain.case import Stage
from debt_desk.domain.contact import Contact
from debt_desk.domain.contact_route import ContactRoute, RouteResult, RouteWay
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.missing import CaseMissing
from debt_desk.domain.offer import OfferState
from debt_desk.domain.repayment import Payment
from debt_desk.domain.way import NextStep, WayState, WayStep
from tests.app.builders import card_case, household, started, yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk


def test_a_case_gets_its_number_and_is_listed(desk: Desk) -> None:
    added = desk.cases.add(card_case())
    assert added.number == 1
    (row,) = desk.cases.rows()
    assert (row.creditor, row.product, row.account_tail) == ("招商银行", "信用卡", "8841")
    assert row.balance == yuan("28765.43")
    assert row.stage is Stage.PREPARE
    assert row.next_item is None


def test_numbers_are_never_given_twice(desk: Desk) -> None:
    first = desk.cases.add(card_case())
    assert first.number is not None
    desk.cases.remove(first.number)
    assert desk.cases.add(card_case()).number == 2
    with pytest.raises(CaseMissing):
        desk.cases.get(first.number)


def test_listeners_hear_once_and_only_of_real_changes(desk: Desk) -> None:
    heard: list[Changes] = []
    unsubscribe = desk.subscribe(heard.append)
    case = desk.cases.add(card_case())
    desk.cases.change(case)
    assert heard == [Changes(frozenset({Area.CASES}), 1)]
    unsubscribe()
    desk.cases.change(replace(case, product="卡"))
    assert len(heard) == 1


def test_each_step_leads_to_the_next(desk: Desk, tmp_path: Path) -> None:
    def next_step() -> NextStep:
        return desk.cases.overview(1).next_step

    desk.cases.add(
        replace(
            card_case(), debt=replace(card_case().debt, balance=type(card_case().debt.balance)())
        )
    )
    assert next_step() is NextStep.FIND_ROUTE
    way = ContactRoute(1, RouteWay.HOTLINE, "95555", "", TODAY, RouteResult.REACHED)
    desk.contacts.put_route(way)
    assert next_step() is NextStep.ENTER_BALANCE
    desk.cases.change(replace(card_case(), number=1))
    assert next_step() is NextStep.ENTER_HOUSEHOLD
    household(desk)
    assert next_step() is NextStep.ATTACH_EVIDENCE
    proof = tmp_path / "离职证明.txt"
    proof.write_text("兹证明……", encoding="utf-8")
    desk.evidence.attach(proof)
    assert next_step() is NextStep.TALK_FIRST
    desk.contacts.log(Contact(1, datetime(2026, 11, 20, 10, 5), who="小李"))
    assert next_step() is NextStep.DRAFT_OFFER
    offer = desk.offers.draft(1, desk.offers.suggestion(1))
    assert next_step() is NextStep.SEND_OFFER
    pdf = desk.letters.proposal(1, 1, LetterLanguage.CHINESE)()
    desk.letters.send(1, 1, LetterLanguage.CHINESE, pdf, TODAY, TODAY + timedelta(days=15))
    assert next_step() is NextStep.WAIT_FOR_REPLY
    desk.offers.answer(1, 1, OfferState.ACCEPTED)
    assert next_step() is NextStep.RECORD_AGREEMENT
    agreement = desk.agreements.record(Agreement(1, TODAY, dues_of(offer.terms), offer=1))
    assert next_step() is NextStep.ATTACH_COPY
    document = desk.evidence.attach(proof, 1)
    assert agreement.id is not None
    assert document.number is not None
    desk.agreements.attach_copy(agreement.id, document.number)
    assert next_step() is NextStep.PAY_NEXT
    desk.clock.day = agreement.dues[0].day + timedelta(days=1)  # type: ignore[attr-defined]
    assert next_step() is NextStep.CATCH_UP
    desk.payments.record(Payment(agreement.id, desk.clock.today(), agreement.total))
    overview = desk.cases.overview(1)
    assert overview.next_step is NextStep.SETTLED
    assert overview.stage is Stage.SETTLED
    *walked, others = overview.steps
    assert {step.state for step in walked} == {WayState.DONE}
    assert others.state is WayState.IF_NEEDED
    summons = CourtPaper(1, CourtPaperKind.SUMMONS, TODAY)
    paper = desk.contacts.put_court_paper(summons)
    overview = desk.cases.overview(1)
    assert (overview.next_step, overview.papers) == (NextStep.COURT_PAPER, (paper,))


def test_the_way_shows_where_the_case_is(desk: Desk) -> None:
    number = started(desk)
    desk.offers.draft(number, desk.offers.suggestion(number))
    steps = desk.cases.overview(number).steps
    assert [step.step for step in steps] == list(WayStep)
    current = [step.step for step in steps if step.state is WayState.NOW]
    assert current == [WayStep.PROPOSAL]


def test_an_agreement_shows_what_is_left_as_the_balance(desk: Desk) -> None:
    number = started(desk)
    terms = desk.offers.suggestion(number)
    agreement = desk.agreements.record(Agreement(number, TODAY, dues_of(terms)))
    assert agreement.id is not None
    desk.payments.record(Payment(agreement.id, TODAY, yuan("100")))
    (row,) = desk.cases.rows()
    assert row.balance == agreement.total - yuan("100")
    assert row.next_item is not None
    assert row.next_item.day == date(2026, 11, 30)  # the written copy is asked for a week later


def test_removing_a_case_keeps_its_documents(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    bill = tmp_path / "账单.txt"
    bill.write_text("账单", encoding="utf-8")
    document = desk.evidence.attach(bill, number)
    desk.cases.remove(number)
    assert document.number is not None
    assert desk.evidence.get(document.number).case is None
    assert desk.history.undo() == "case.remove"
    assert desk.evidence.get(document.number).case == number


def test_a_balance_of_tomorrow_is_a_slip(desk: Desk) -> None:
    with pytest.raises(FactsInFuture):
        desk.cases.add(card_case(on=TODAY + timedelta(days=1)))
    case = desk.cases.add(card_case())
    late = replace(case.debt, overdue_since=TODAY + timedelta(days=1))
    with pytest.raises(FactsInFuture):
        desk.cases.change(replace(case, debt=late))
    assert desk.cases.get(1) == case
