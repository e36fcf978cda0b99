"""Offers: the first draft, what terms come to, and the way to an answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.offers import NoOfferYet
from debt_desk.domain.capacity import Share
from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.offer import OfferNotDraft, OfferState, OfferStepImpossible
from debt_desk.domain.terms import CutOffMissing, GraceBeforeCutOff, NothingToPay, OfferKind
from tests.app.builders import card_case, started, yuan

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk


@pytest.mark.parametrize(
    ("essential", "count"), [("4500", 21), ("5000", 31), ("5500", 60), ("5541.60", 60)]
)
def test_the_first_draft_is_the_shortest_that_leaves_a_tenth_free(
    desk: Desk, essential: str, count: int
) -> None:
    number = started(desk, essential=essential)
    view = desk.offers.view(number, desk.offers.suggestion(number))
    assert view.terms.count == count
    assert view.judgement is Share.FITS
    assert view.figures.total == yuan("27490.43"), "the penalty is asked to be waived, no more"
    assert view.kinds == (OfferKind.INSTALMENTS, OfferKind.REDUCTION)


def test_a_deficit_gives_five_years_and_says_that_nothing_is_left(desk: Desk) -> None:
    number = started(desk, essential="7000")
    view = desk.offers.view(number, desk.offers.suggestion(number))
    assert view.terms.count == 60
    assert view.judgement is Share.NOTHING_LEFT
    assert view.share is None
    assert view.capacity.free == yuan("-1000")


def test_what_is_missing_is_named(desk: Desk) -> None:
    number = started(desk)
    case = desk.cases.get(number)
    desk.cases.change(replace(case, debt=Debt(replace(case.debt.balance, on=None))))
    with pytest.raises(CutOffMissing):
        desk.offers.suggestion(number)
    desk.cases.change(replace(case, debt=Debt(Balance(on=case.debt.balance.on))))
    with pytest.raises(NothingToPay):
        desk.offers.suggestion(number)


def test_drafts_change_and_go_but_answers_stay(desk: Desk) -> None:
    number = started(desk)
    terms = desk.offers.suggestion(number)
    assert desk.offers.draft(number, terms).number == 1
    desk.offers.revise(number, 1, replace(terms, count=30), "", "先试三十期")
    assert desk.offers.get(number, 1).terms.count == 30
    with pytest.raises(OfferStepImpossible):
        desk.offers.answer(number, 1, OfferState.ACCEPTED)
    desk.offers.remove(number, 1)
    with pytest.raises(NoOfferYet):
        desk.offers.latest(number)
    assert desk.offers.draft(number, terms).number == 2, "a number is never given twice"
    desk.offers.answer(number, 2, OfferState.WITHDRAWN)
    with pytest.raises(OfferNotDraft):
        desk.offers.remove(number, 2)


def test_each_case_counts_its_own_offers(desk: Desk) -> None:
    number = started(desk)
    other = desk.cases.add(card_case()).number
    assert other is not None
    terms = desk.offers.suggestion(number)
    assert desk.offers.draft(number, terms).number == 1
    assert desk.offers.draft(other, terms).number == 1
    assert desk.offers.latest(other).case == other


def paid(desk: Desk, case: int, day: date, text: str) -> None:
    desk.debts.record(DebtPayment(case, day, yuan(text)))


def test_a_first_draft_offers_nothing_that_is_paid_already(desk: Desk):
    number = started(desk)
    paid(desk, number, date(2026, 11, 19), "500")  # before the balance: it holds it already
    plain = desk.offers.suggestion(number)
    assert plain.covered.total == yuan("28765.43")
    paid(desk, number, date(2026, 11, 21), "1000")
    terms = desk.offers.suggestion(number)
    assert terms.covered.total == yuan("27765.43")
    assert terms.cut_off == date(2026, 11, 20), "the figures stay the lender's of their day"
    assert terms.covered == desk.debts.to_cover(number).balance
    view = desk.offers.view(number, terms)
    assert view.paid == yuan("1000")
    assert desk.offers.view(number, plain).paid == yuan("0")


def test_a_draft_tells_what_it_has_taken_off_after_a_further_payment(desk: Desk):
    number = started(desk)
    paid(desk, number, date(2026, 11, 21), "1000")
    terms = desk.offers.suggestion(number)
    paid(desk, number, date(2026, 11, 22), "200")
    assert desk.offers.view(number, terms).paid == yuan("1000")
    assert desk.debts.to_cover(number).paid == yuan("1200")


def test_what_is_paid_off_needs_no_draft(desk: Desk):
    number = started(desk)
    paid(desk, number, date(2026, 11, 21), "30000")
    with pytest.raises(NothingToPay):
        desk.offers.suggestion(number)


def test_grace_that_begins_before_the_balance_is_not_kept(desk: Desk):
    number = started(desk)
    drafted = desk.offers.draft(number, desk.offers.suggestion(number))
    assert drafted.number is not None
    early = replace(drafted.terms, grace=3)  # first due on 23 December, balance of 20 November
    with pytest.raises(GraceBeforeCutOff):
        desk.offers.revise(number, drafted.number, early, "", "")
    later = replace(early, first_due=date(2027, 3, 23))
    assert desk.offers.revise(number, drafted.number, later, "", "").terms.grace == 3
