from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.agenda import AgendaItem, AgendaKind, CaseFacts, Certainty, agenda
from debt_desk.domain.agreement import Agreement, dues_of
from debt_desk.domain.case import Case
from debt_desk.domain.contact import Contact, Promise
from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind
from debt_desk.domain.debt import Debt
from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer, OfferState, Side
from debt_desk.domain.repayment import Payment, progress
from debt_desk.domain.terms import Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.wording.agenda import stale
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.domain.strategies import CUT_OFF, add_days, balance, terms

TODAY = date(2026, 11, 23)
FAR = date(2099, 12, 31)
TERM_END = date(2026, 12, 31)
CASE = Case("招商银行", number=1)
WITH_TERM = replace(CASE, debt=Debt(annual_rate=Decimal(18), term_end=TERM_END))
PLAN = Terms(balance("900", "90"), date(2026, 12, 5), 3)
AGREEMENT = Agreement(1, CUT_OFF, dues_of(PLAN), written_copy=4)


def offer(state: OfferState, reply_due: date | None = None, plan: Terms = PLAN) -> Offer:
    return Offer(1, plan, CUT_OFF, state=state, number=7, reply_due=reply_due)


def proof(on: date | None, number: int = 1, kind: EvidenceKind = EvidenceKind.INCOME_PROOF):
    return EvidenceDocument("工资单", kind, "a.pdf", Content("0" * 64, 1), number, document_date=on)


def of_case(case: Case = CASE, *offers: Offer, until: date = FAR) -> list[tuple[AgendaKind, date]]:
    return [
        (item.kind, item.day) for item in agenda([CaseFacts(case, offers, None, None)], [], until)
    ]


def test_a_reply_is_expected_only_while_the_offer_is_out():
    reply_due = date(2026, 12, 3)
    (item,) = agenda([CaseFacts(CASE, [offer(OfferState.SENT, reply_due)], None, None)], [], FAR)
    assert item == AgendaItem(
        reply_due, AgendaKind.REPLY_DUE, Certainty.EXPECTED, case=1, creditor="招商银行", offer=7
    )
    for state in set(OfferState) - {OfferState.SENT}:
        assert of_case(CASE, offer(state, reply_due)) == []
    assert of_case(CASE, offer(OfferState.SENT)) == []


def test_the_end_of_an_offer_that_stands_is_on_the_agenda():
    end = date(2026, 12, 18)
    of_lender = replace(offer(OfferState.SENT), side=Side.LENDER, valid_until=end)
    (item,) = agenda([CaseFacts(CASE, [of_lender], None, None)], [], FAR)
    assert item == AgendaItem(
        end, AgendaKind.OFFER_ENDS, Certainty.FIXED, case=1, creditor="招商银行", offer=7
    )
    both = replace(of_lender, reply_due=date(2026, 12, 3))
    assert [kind for kind, _ in of_case(CASE, both)] == [
        AgendaKind.REPLY_DUE,
        AgendaKind.OFFER_ENDS,
    ]
    for state in set(OfferState) - {OfferState.SENT}:
        assert of_case(CASE, replace(of_lender, state=state)) == []
    assert of_case(CASE, of_lender.seen_on(date(2026, 12, 19))) == []


BEYOND_TERM = replace(PLAN, count=12)
WITHIN_TERM = Terms(balance("900", "90"), TERM_END, waived=Waiver(interest=Money.parse("90")))


@pytest.mark.parametrize(
    ("sent", "open_item"),
    [
        ([], True),
        ([offer(OfferState.DRAFT, plan=BEYOND_TERM)], True),
        ([offer(OfferState.WITHDRAWN, plan=BEYOND_TERM)], True),
        ([offer(OfferState.SENT, plan=WITHIN_TERM)], True),
        ([offer(OfferState.SENT, plan=BEYOND_TERM)], False),
        ([offer(OfferState.REFUSED, plan=BEYOND_TERM)], False),
        ([offer(OfferState.ACCEPTED, plan=BEYOND_TERM)], False),
        ([replace(offer(OfferState.SENT, plan=BEYOND_TERM), side=Side.LENDER)], True),
    ],
)
def test_an_extension_is_to_be_asked_for_until_it_was(sent: list[Offer], open_item: bool):
    expected = [(AgendaKind.TERM_END, TERM_END)] if open_item else []
    assert of_case(WITH_TERM, *sent) == expected


def test_an_agreement_puts_its_own_days_in_the_place_of_the_term():
    repayment = progress(AGREEMENT.dues, [], TODAY)
    found = agenda([CaseFacts(WITH_TERM, [], AGREEMENT, repayment)], [], FAR)
    assert [item.kind for item in found] == [AgendaKind.INSTALMENT] * 3


def test_the_written_copy_is_asked_for_after_a_week():
    spoken = replace(AGREEMENT, written_copy=None)
    (item,) = agenda([CaseFacts(CASE, [], spoken, None)], [], FAR)
    assert (item.kind, item.certainty) == (AgendaKind.WRITTEN_COPY, Certainty.SUGGESTED)
    assert item.day == date(2026, 11, 27)


def test_once_all_is_paid_nothing_more_is_asked_for():
    spoken = replace(AGREEMENT, written_copy=None)
    settled = progress(AGREEMENT.dues, [Payment(1, TODAY, AGREEMENT.total)], TODAY)
    assert agenda([CaseFacts(CASE, [], spoken, settled)], [], FAR) == ()


def test_an_instalment_says_how_much_which_one_and_the_day_to_pay_by():
    paid = [Payment(1, TODAY, Money.parse("400"))]
    repayment = progress(AGREEMENT.dues, paid, TODAY)
    found = agenda([CaseFacts(CASE, [], AGREEMENT, repayment)], [], FAR)
    assert [(item.day, item.amount, item.part, item.parts, item.pay_by) for item in found] == [
        (date(2027, 1, 5), Money.parse("260"), 2, 3, None),
        (date(2027, 2, 5), Money.parse("330"), 3, 3, None),
    ]
    unpaid = progress(AGREEMENT.dues, [], TODAY)
    first = agenda([CaseFacts(CASE, [], AGREEMENT, unpaid)], [], FAR)[0]
    assert (first.day, first.pay_by) == (date(2026, 12, 5), date(2026, 12, 4))


def test_income_proof_goes_stale_after_three_months_and_a_newer_one_supersedes():
    (item,) = agenda([], [proof(date(2026, 11, 30), 1), proof(date(2026, 8, 1), 2)], FAR)
    assert item == AgendaItem(
        date(2027, 2, 28), AgendaKind.INCOME_PROOF, Certainty.SUGGESTED, document=1
    )


def test_only_dated_income_proof_goes_stale():
    others = [proof(None), proof(TODAY, 2, EvidenceKind.CONTRACT)]
    assert agenda([], others, FAR) == ()


def test_income_proof_without_a_day_of_issue_counts_from_the_end_of_its_period():
    payslip = replace(proof(None), covers_to=date(2026, 10, 31))
    (item,) = agenda([], [payslip], FAR)
    assert item.day == date(2027, 1, 31)


def test_what_the_lender_asked_for_by_a_day_is_due_until_it_is_given():
    asked = MaterialRequest(1, "收入证明", TODAY, date(2026, 11, 30), id=5)
    requests = [
        asked,
        replace(asked, due_on=None, id=6),
        replace(asked, given_on=TODAY, id=7),
    ]
    (item,) = agenda([CaseFacts(CASE, [], None, None, requests)], [], FAR)
    assert item == AgendaItem(
        date(2026, 11, 30),
        AgendaKind.MATERIALS,
        Certainty.FIXED,
        case=1,
        creditor="招商银行",
        request=5,
        what="收入证明",
    )


@pytest.mark.parametrize(
    ("covers_to", "day"),
    [
        (date(2026, 10, 31), date(2026, 12, 1)),
        (date(2026, 11, 22), date(2026, 12, 1)),
        (date(2026, 10, 30), date(2026, 11, 1)),
    ],
)
def test_statements_are_renewed_once_another_month_is_complete(covers_to: date, day: date):
    kinds = (EvidenceKind.BANK_STATEMENT, EvidenceKind.WALLET_STATEMENT)
    documents = [
        replace(proof(None, number, kind), covers_to=end)
        for kind in kinds
        for number, end in ((1, date(2026, 2, 28)), (2, covers_to), (3, None))
    ]
    found = agenda([CaseFacts(CASE, [], None, None)], documents, FAR)
    assert [(item.kind, item.day, item.document) for item in found] == [
        (AgendaKind.BANK_STATEMENT, day, 2),
        (AgendaKind.WALLET_STATEMENT, day, 2),
    ]


def test_stale_statements_are_named_by_their_month_and_copies_do_not_count():
    bank = replace(proof(None, 1, EvidenceKind.BANK_STATEMENT), covers_to=date(2025, 8, 31))
    copy = replace(bank, number=2, covers_to=TODAY, redacted_from=1)
    (item,) = agenda([CaseFacts(CASE, [], None, None)], [bank, copy], FAR)
    assert item.document == 1
    assert stale(item, Wording(Language.CHINESE), TODAY) == "已过期：完整的月份只到2025年8月"
    assert stale(item, Wording(Language.ENGLISH), date(2025, 9, 1)) == ""


def test_nobody_asks_for_newer_statements_once_all_is_agreed():
    documents = [replace(proof(None, 1, EvidenceKind.BANK_STATEMENT), covers_to=TODAY)]
    settled = progress(AGREEMENT.dues, [Payment(1, TODAY, AGREEMENT.total)], TODAY)
    assert agenda([CaseFacts(CASE, [], AGREEMENT, settled)], documents, FAR) == ()


def test_lateness_is_counted_in_days_and_never_below_zero():
    item = AgendaItem(TODAY, AgendaKind.INSTALMENT, Certainty.FIXED)
    assert item.overdue_days(TODAY) == 0
    assert item.overdue_days(TODAY - timedelta(days=3)) == 0
    assert item.overdue_days(TODAY + timedelta(days=400)) == 400


@given(
    st.lists(terms(), max_size=4),
    st.lists(st.none() | st.integers(-60, 60), max_size=4),
    st.dates(date(2020, 1, 1), date(2045, 1, 1)),
)
def test_the_agenda_is_complete_up_to_its_last_day_and_in_order(
    plans: list[Terms], replies: list[int | None], until: date
):
    facts, expected = [], []
    for number, plan in enumerate(plans, 1):
        dues = dues_of(plan)
        agreement = Agreement(number, date(2026, 11, 20), dues, written_copy=1)
        case = replace(CASE, number=number)
        facts.append(CaseFacts(case, [], agreement, progress(dues, [], TODAY)))
        expected += [(due.day, number, due.amount) for due in dues]
    for number, days in enumerate(replies, 100):
        reply_due = None if days is None else add_days(until, days)
        out = offer(OfferState.SENT, reply_due)
        facts.append(CaseFacts(replace(CASE, number=number), [out], None, None))
        expected += [] if reply_due is None else [(reply_due, number, None)]
    found = [(item.day, item.case, item.amount) for item in agenda(facts, [], until)]
    assert found == sorted(
        (item for item in expected if item[0] <= until), key=lambda item: item[:2]
    )


def test_talks_letters_and_courts_put_their_days_on_the_agenda_a_court_first():
    day = date(2026, 12, 1)
    at = datetime(2026, 11, 2, 9, 30)
    ours = Promise(Side.DEBTOR, "交收入证明", day)
    theirs = Promise(Side.LENDER, "回电", day)
    done = Promise(Side.LENDER, "发账单", day, kept_on=day)
    undated = Promise(Side.LENDER, "再看")
    talks = [
        Contact(1, at, follow_up=date(2026, 11, 9), id=1),
        Contact(1, at.replace(day=3), follow_up=day, promises=(ours, theirs, done, undated), id=2),
    ]
    content = Content("0" * 64, 1)
    letter = Letter(1, LetterKind.HOLD, LetterLanguage.CHINESE, content, TODAY, reply_due=day)
    letters = [letter, replace(letter, offer=1), replace(letter, answered_on=day)]
    paper = CourtPaper(1, CourtPaperKind.PAYMENT_ORDER, date(2026, 11, 16), id=4)
    papers = [
        paper,
        replace(paper, done_on=day),
        replace(paper, kind=CourtPaperKind.JUDGMENT),
    ]
    found = agenda([CaseFacts(CASE, [], None, None, [], letters, talks, papers)], [], FAR)
    assert {item.day for item in found} == {day}
    assert [item.kind for item in found] == [
        AgendaKind.COURT_PAPER,
        AgendaKind.FOLLOW_UP,
        AgendaKind.OUR_PROMISE,
        AgendaKind.REPLY_DUE,
        AgendaKind.THEIR_PROMISE,
    ]
    assert [item.what for item in found] == ["", "", "交收入证明", "", "回电"]
    assert [item.contact for item in found] == [None, 2, 2, None, 2]
    assert [item.paper for item in found] == [4, None, None, None, None]
