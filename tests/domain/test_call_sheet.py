"""The page for a call: what the facts allow to ask, and never more than is free."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.app.law import known_cards
from debt_desk.domain.call_request import Ask, BeforeCall
from debt_desk.domain.call_sheet import CautionKind, FigureKind, Question, call_sheet
from debt_desk.domain.capacity import LeftOut, LeftOutKind, capacity
from debt_desk.domain.case import Case
from debt_desk.domain.contact import Collection, Contact, Direction, Promise, Stance
from debt_desk.domain.debt import Balance, CreditorKind, Debt
from debt_desk.domain.household import (
    Cause,
    Hardship,
    Household,
    HouseholdLine,
    LineKind,
    Source,
    SourceKind,
    Topic,
)
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer, OfferState, Side
from debt_desk.domain.rehearsal import Said, rehearsal
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver

TODAY = date(2026, 11, 23)


def yuan(text: str) -> Money:
    return Money.parse(text)


BALANCE = Balance(yuan("10000"), yuan("500"), yuan("500"), yuan("0"), date(2026, 11, 1))
CASE = Case("某银行", CreditorKind.CARD, "信用卡", "8841", debt=Debt(BALANCE), number=1)
PERSON = replace(CASE, kind=CreditorKind.PERSON)
TEN = Terms(BALANCE, date(2026, 12, 20), 10, Method.INTEREST_FREE)


def before(
    income: str = "5000", costs: str = "4000", case: Case = CASE, *offers: Offer, **more: object
) -> BeforeCall:
    lines = (
        HouseholdLine(
            LineKind.INCOME,
            Topic.WAGES,
            "",
            yuan(income),
            source=Source(SourceKind.STATEMENT, (7, 3)),
        ),
        HouseholdLine(LineKind.ESSENTIAL, Topic.FOOD, "", yuan(costs)),
    )
    household = Household(lines=lines)
    known = BeforeCall(household, case, capacity(household, yuan("0"), TODAY), TODAY, offers)
    return replace(known, **more)  # type: ignore[arg-type]


def empty(case: Case = CASE) -> BeforeCall:
    household = Household()
    return BeforeCall(household, case, capacity(household, yuan("0"), TODAY), TODAY)


def own(terms: Terms = TEN, **more: object) -> Offer:
    return replace(Offer(1, terms, TODAY, number=1), **more)  # type: ignore[arg-type]


def theirs(terms: Terms) -> Offer:
    return Offer(1, terms, TODAY, Side.LENDER, OfferState.SENT, 2, sent_on=TODAY)


def kinds(known: BeforeCall) -> set[CautionKind]:
    return {caution.kind for caution in call_sheet(known).cautions}


def said(known: BeforeCall) -> dict[Said, str]:
    return {r.said: r.variant for r in rehearsal(call_sheet(known), known_cards())}


def test_an_own_offer_that_fits_is_put_forward() -> None:
    offer = own(replace(TEN, count=20, waived=Waiver(penalty=yuan("500"))), rank=None)
    asked = call_sheet(before("5000", "4000", CASE, offer)).asked
    assert (asked.what, asked.offer, asked.count) == (Ask.OFFER, 1, 20)
    assert (asked.monthly, asked.total) == (yuan("525"), yuan("10500"))
    assert asked.waived is not None
    assert asked.waived.penalty == yuan("500")
    answers = said(before("5000", "4000", CASE, offer))
    assert answers[Said.NO_WAIVER] == "others"
    assert answers[Said.PAY_TODAY] == "offer"
    cut = replace(offer, terms=replace(offer.terms, waived=Waiver(principal=yuan("1000"))))
    assert said(before("5000", "4000", CASE, cut))[Said.NO_WAIVER] == "principal"
    fallback = replace(offer, rank=1)
    assert call_sheet(before("5000", "4000", CASE, fallback)).asked.offer is None


def test_a_single_payment_is_told_with_what_is_saved_for_it() -> None:
    offer = own(Terms(BALANCE, date(2027, 11, 23), method=Method.LUMP_SUM))
    known = before("5000", "4000", CASE, offer)
    assert call_sheet(known).asked.monthly == yuan("916.67")
    assert said(known)[Said.PAY_TODAY] == "once"


def test_an_own_offer_above_capacity_or_past_is_not_put_forward() -> None:
    known = before("5000", "4000", CASE, own())
    sheet = call_sheet(known)
    assert sheet.asked.what is Ask.INSTALMENTS
    assert sheet.asked.monthly == yuan("900")  # a tenth of what is free stays free
    assert sheet.asked.count == 13
    assert sheet.share == Fraction(9, 10)
    assert CautionKind.OWN_ABOVE in kinds(known)
    past = own(replace(TEN, first_due=date(2026, 11, 20), count=20))
    assert CautionKind.OWN_PAST in kinds(before("5000", "4000", CASE, past))
    assert said(known)[Said.TOO_LOW] == "figure"


def test_other_debts_get_their_part() -> None:
    sheet = call_sheet(before(others=(yuan("11000"), Money(5_00, "USD"))))
    assert sheet.asked.monthly == yuan("450")
    many = call_sheet(before("4100", "4000"))
    assert many.asked.count is None  # longer than five years: no number is named
    assert call_sheet(before("4001", "4000")).asked.what is Ask.PAUSE


def test_a_deficit_asks_for_a_pause_and_names_no_sum() -> None:
    known = before("3000", "4000", CASE, own())
    sheet = call_sheet(known)
    assert (sheet.asked.what, sheet.asked.monthly, sheet.asked.until) == (Ask.PAUSE, None, None)
    assert sheet.cautions[0].figures == {"deficit": yuan("1000")}
    assert sheet.figures[-1].kind is FigureKind.FREE
    answers = said(known)
    assert (answers[Said.TOO_LOW], answers[Said.PAY_TODAY]) == ("deficit", "pause")
    assert answers[Said.PAY_MINIMUM] == "pause"
    assert Said.NO_WAIVER not in answers
    assert said(before("4000", "4000"))[Said.TOO_LOW] == "nothing"
    assert CautionKind.NOTHING_LEFT in kinds(before("4000", "4000"))


def test_a_pause_ends_where_the_offer_or_the_hardship_does() -> None:
    later = own(replace(TEN, first_due=date(2027, 3, 20), grace=3))
    assert call_sheet(before("1", "2", CASE, later)).asked.until == date(2027, 3, 20)
    known = before("1", "2")
    ends = Hardship(frozenset({Cause.ILLNESS, Cause.OTHER}), TODAY, date(2027, 5, 1))
    sheet = call_sheet(replace(known, household=replace(known.household, hardship=ends)))
    assert (sheet.asked.until, sheet.causes) == (date(2027, 5, 1), (Cause.ILLNESS,))


def test_without_figures_none_is_named() -> None:
    known = empty()
    sheet = call_sheet(known)
    assert (sheet.asked.what, sheet.figures, sheet.free) == (Ask.HOLD, (), None)
    assert kinds(known) == {CautionKind.NO_FIGURE, CautionKind.UNSURE_DATE, CautionKind.BORROW}
    answers = said(known)
    assert (answers[Said.TOO_LOW], answers[Said.PAY_TODAY]) == ("unknown", "unknown")
    assert (answers[Said.NEED_PROOF], answers[Said.LUMP_SUM]) == ("declared", "plain")
    unbilled = replace(CASE, debt=Debt())
    assert call_sheet(before(case=unbilled)).asked.what is Ask.HOLD
    assert said(before(case=unbilled))[Said.TOO_LOW] == "free"
    assert said(before(case=unbilled))[Said.LUMP_SUM] == "plain"
    draft = Offer(1, TEN, TODAY)
    assert CautionKind.OWN_ABOVE not in kinds(replace(known, offers=(draft, own())))


@pytest.mark.parametrize(
    "case",
    [
        replace(CASE, disputed="利息不对"),
        replace(CASE, debt=Debt(BALANCE, overdue_since=date(2022, 1, 1))),
    ],
)
def test_of_an_old_or_disputed_debt_only_details_are_asked_for(case: Case) -> None:
    talk = Contact(1, datetime(2026, 11, 1, 9, 0))
    known = before("5000", "4000", case, theirs(TEN), contacts=(talk,))
    sheet = call_sheet(known)
    assert (sheet.asked.what, sheet.share) == (Ask.DETAILS, None)
    assert Question.BASIS in sheet.questions
    assert Question.STOP_ACCRUAL not in sheet.questions
    assert said(known) == {
        Said.PAY_TODAY: "details",
        Said.SUE: "plain",
        Said.FAMILY: "plain",
        Said.SIGN_NOW: "plain",
    }
    sent = own(replace(TEN, count=20), state=OfferState.SENT, sent_on=TODAY)
    told = before("5000", "4000", case, sent)
    assert call_sheet(told).asked.what is Ask.OFFER
    assert kinds(told) & {CautionKind.OLD_DEBT, CautionKind.DISPUTED}


def test_the_lenders_offer_is_held_against_what_is_free() -> None:
    known = before("5000", "4000", CASE, theirs(TEN))
    sheet = call_sheet(known)
    assert sheet.theirs is not None
    assert (sheet.theirs.monthly, sheet.theirs.gap) == (yuan("1100"), yuan("100"))
    assert Question.THEIR_TERMS in sheet.questions
    assert said(known)[Said.TOO_LOW] == "gap"
    fits = call_sheet(before("9000", "4000", CASE, theirs(TEN))).theirs
    assert fits is not None
    assert fits.gap is None
    assert said(before("9000", "4000", CASE, theirs(TEN)))[Said.TOO_LOW] == "figure"
    once = theirs(Terms(BALANCE, date(2026, 12, 20), method=Method.LUMP_SUM))
    assert said(before("5000", "4000", CASE, once))[Said.LUMP_SUM] == "theirs"
    unheld = call_sheet(replace(empty(), offers=(theirs(TEN),))).theirs
    assert unheld is not None
    assert unheld.gap is None


def test_talks_promises_and_requests_come_along() -> None:
    at = datetime(2026, 11, 3, 9, 0)
    missed = Contact(1, at.replace(day=1), stances=frozenset({Stance.NOT_REACHED}))
    promise = Promise(Side.LENDER, "三日内回电")
    kept = replace(promise, kept_on=TODAY)
    talk = Contact(1, at, who="李", ticket="T-1", promises=(promise, kept))
    called = Contact(1, at.replace(day=5), direction=Direction.INCOMING, collection=Collection())
    asked = MaterialRequest(1, "收入证明", at.date())
    given = replace(asked, given_on=TODAY)
    known = before(contacts=(missed, talk, called), requests=(asked, given))
    sheet = call_sheet(known)
    assert (sheet.promises, sheet.requests) == ((promise,), (asked,))
    assert sheet.last is not None
    assert sheet.last.on == date(2026, 11, 5)
    assert sheet.asking_since == date(2026, 11, 3)
    assert Question.COLLECTOR in sheet.questions
    assert said(known)[Said.NEED_PROOF] == "asked"
    assert said(known)[Said.SUE] == "asking"
    assert said(before())[Said.NEED_PROOF] == "papers"
    assert call_sheet(before()).documents == (3, 7)


def test_a_person_is_not_asked_for_tickets_nor_a_loan_for_its_minimum() -> None:
    sheet = call_sheet(before(case=PERSON))
    assert not {Question.TICKET, Question.RECORDING, Question.WHO_DECIDES} & set(sheet.questions)
    assert Said.NO_POLICY not in said(before(case=PERSON))
    assert Said.PAY_MINIMUM not in said(before(case=PERSON))
    ending = replace(CASE, debt=replace(CASE.debt, term_end=date(2027, 1, 1)))
    assert said(before(case=ending))[Said.NO_POLICY] == "before_end"
    over = replace(CASE, debt=replace(CASE.debt, term_end=TODAY))
    assert said(before(case=over))[Said.NO_POLICY] == "plain"
    small = replace(CASE, debt=Debt(Balance(yuan("100"), on=TODAY)))
    assert said(before(case=small))[Said.LUMP_SUM] == "plain"
    assert said(before())[Said.LUMP_SUM] == "saving"


def test_what_is_in_no_sum_and_who_else_waits_is_said() -> None:
    known = before(others=(yuan("1"),))
    left = (LeftOut(LeftOutKind.LINE, "USD", 2),)
    sheet = call_sheet(replace(known, capacity=replace(known.capacity, left_out=left)))
    figures = {caution.kind: caution.figures for caution in sheet.cautions}
    assert figures[CautionKind.OTHERS] == {"count": 1}
    assert figures[CautionKind.LEFT_OUT] == {"count": 2}


@pytest.mark.parametrize("kind", list(CreditorKind))
def test_a_card_is_cited_only_for_the_lenders_it_is_written_for(kind: CreditorKind) -> None:
    replies = rehearsal(call_sheet(before(case=replace(CASE, kind=kind))), known_cards())
    cited = {card.key: card for reply in replies for card in reply.cards}
    assert all(card.concerns(kind) for card in cited.values())
    assert ("card_plan" in cited) == (kind is CreditorKind.CARD)
    assert {"payment_order", "written_form"} <= cited.keys()


cents = st.integers(0, 3_000_000)


@given(income=cents, costs=cents, owed=cents, beside=cents, count=st.integers(1, 80))
def test_no_figure_that_is_put_forward_is_above_the_free_capacity(
    income: int, costs: int, owed: int, beside: int, count: int
) -> None:
    case = replace(CASE, debt=Debt(Balance(Money(owed), on=date(2026, 11, 1))))
    offers = ()
    if owed >= count:
        offers = (own(Terms(case.debt.balance, date(2026, 12, 20), count, Method.INTEREST_FREE)),)
    known = before(Money(income).plain(), Money(costs).plain(), case, *offers)
    sheet = call_sheet(replace(known, others=(Money(beside),)))
    free, monthly = known.capacity.free, sheet.asked.monthly
    assert monthly is None or Money(0) < monthly <= free
    assert (free.cents <= 0) <= (sheet.asked.what in {Ask.PAUSE, Ask.HOLD})
    for reply in rehearsal(sheet, ()):
        for name, value in reply.figures.items():
            if name in {"monthly", "free"}:
                assert isinstance(value, Money)
                assert value <= free
