"""What is there, what went stale, which months are missing; by what happened and which lender."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.checklist import (
    ChecklistAnswer,
    ChecklistFacts,
    ChecklistItem,
    Coverage,
    ItemState,
    OwnPaper,
    answer_key,
    checklist,
    covered_months,
    last_whole_month,
)
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.household import Cause
from debt_desk.domain.material_request import MaterialRequest

TODAY = date(2026, 11, 23)
FACTS = ChecklistFacts(TODAY, case=1, creditor=CreditorKind.CARD)
IDENTITY = ChecklistItem("identity", kinds=(EvidenceKind.IDENTITY,))
INCOME = ChecklistItem("income_proof", kinds=(EvidenceKind.INCOME_PROOF,), fresh_months=3)
CONTRACT = ChecklistItem("contract", kinds=(EvidenceKind.CONTRACT,), of_case=True)
BANK = ChecklistItem("bank", kinds=(EvidenceKind.BANK_STATEMENT,), least_months=3)
LEAVING = ChecklistItem(
    "leaving",
    frozenset({Cause.UNEMPLOYMENT}),
    (EvidenceKind.HARDSHIP_PROOF,),
    words=("离职", "termination"),
)
DIAGNOSIS = ChecklistItem("diagnosis", frozenset({Cause.ILLNESS}), optional=True)
SALARY = "ccb 4821"


def paper(kind: EvidenceKind, number: int = 1, title: str = "扫描件", **facts) -> EvidenceDocument:
    return EvidenceDocument(title, kind, "scan.pdf", Content("0" * 64, 1), number, **facts)


def only(item: ChecklistItem, facts: ChecklistFacts):
    (entry,) = checklist([item], facts).entries
    return entry


def shown(start: str, end: str, account: str = SALARY, document: int = 1, declared: bool = True):
    return Coverage(document, date.fromisoformat(start), date.fromisoformat(end), account, declared)


def statements(*coverages: Coverage, today: date = TODAY, answers=()):
    numbers = {coverage.document for coverage in coverages}
    documents = [paper(EvidenceKind.BANK_STATEMENT, number) for number in numbers]
    facts = replace(FACTS, today=today, documents=documents, coverages=coverages, answers=answers)
    return checklist([BANK], facts).entries


def test_only_what_happened_and_this_lender_decide_what_is_asked_for():
    iou = ChecklistItem("iou", creditors=frozenset({CreditorKind.PERSON}), of_case=True)
    items = [IDENTITY, CONTRACT, iou, LEAVING, DIAGNOSIS]

    def keys(facts: ChecklistFacts) -> list[str]:
        return [entry.item.key for entry in checklist(items, facts).entries]

    assert keys(FACTS) == ["identity", "contract"]
    assert keys(replace(FACTS, creditor=CreditorKind.PERSON)) == ["identity", "contract", "iou"]
    lost = replace(FACTS, causes=frozenset({Cause.UNEMPLOYMENT}))
    assert keys(lost) == ["identity", "contract", "leaving"]
    assert keys(ChecklistFacts(TODAY)) == ["identity"], "without a case nothing of a case"


def test_a_paper_is_there_once_a_document_of_its_kind_is_attached():
    assert only(IDENTITY, FACTS).state is ItemState.MISSING
    assert only(IDENTITY, FACTS).lacking
    documents = [paper(EvidenceKind.IDENTITY, 4), paper(EvidenceKind.BILL, 5)]
    entry = only(IDENTITY, replace(FACTS, documents=documents))
    assert (entry.state, entry.documents, entry.until) == (ItemState.THERE, (4,), None)
    assert not entry.lacking


def test_of_a_kind_that_many_papers_share_the_title_or_name_decides():
    facts = replace(FACTS, causes=frozenset({Cause.UNEMPLOYMENT}))
    kind = EvidenceKind.HARDSHIP_PROOF
    for title, state in (
        ("离职证明", ItemState.THERE),
        ("Termination letter", ItemState.THERE),
        ("诊断证明", ItemState.MISSING),
    ):
        entry = only(LEAVING, replace(facts, documents=[paper(kind, title=title)]))
        assert entry.state is state, title
    unnamed = replace(facts, documents=[paper(kind, 7)], answers=[ChecklistAnswer("leaving", 7)])
    assert only(LEAVING, unnamed).documents == (7,)


def test_a_contract_is_of_this_very_debt():
    documents = [paper(EvidenceKind.CONTRACT, 1, case=2), paper(EvidenceKind.CONTRACT, 2)]
    assert only(CONTRACT, replace(FACTS, documents=documents)).state is ItemState.MISSING
    documents.append(paper(EvidenceKind.CONTRACT, 3, case=1))
    assert only(CONTRACT, replace(FACTS, documents=documents)).documents == (3,)
    other = [paper(EvidenceKind.IDENTITY, case=2)]
    assert only(IDENTITY, replace(FACTS, documents=other)).state is ItemState.MISSING
    household = ChecklistFacts(TODAY, documents=other)
    assert only(IDENTITY, household).state is ItemState.THERE


def test_an_answer_about_a_contract_speaks_of_one_case_only():
    answers = [ChecklistAnswer("contract#1", not_applicable=True, reason="口头约定")]
    entry = only(CONTRACT, replace(FACTS, answers=answers))
    assert (entry.state, entry.reason) == (ItemState.NOT_APPLICABLE, "口头约定")
    assert not entry.lacking
    assert only(CONTRACT, replace(FACTS, case=2, answers=answers)).state is ItemState.MISSING
    assert answer_key(IDENTITY, 1) == "identity"


def test_an_answer_without_its_document_is_none():
    facts = replace(FACTS, answers=[ChecklistAnswer("identity")])
    assert only(IDENTITY, facts).state is ItemState.MISSING


@pytest.mark.parametrize(
    ("dated", "state", "until", "since"),
    [
        ({"document_date": date(2026, 8, 23)}, ItemState.THERE, TODAY, None),
        ({"document_date": date(2026, 8, 22)}, ItemState.STALE, None, TODAY),
        ({"covers_to": date(2026, 10, 31)}, ItemState.THERE, date(2027, 1, 31), None),
        ({}, ItemState.UNDATED, None, None),
    ],
)
def test_income_proof_is_fresh_for_three_months(dated, state, until, since):
    documents = [paper(EvidenceKind.INCOME_PROOF, **dated)]
    entry = only(INCOME, replace(FACTS, documents=documents))
    assert (entry.state, entry.until, entry.since) == (state, until, since)
    assert entry.lacking is (state is not ItemState.THERE)


def test_the_newest_income_proof_decides_and_stands_first():
    documents = [
        paper(EvidenceKind.INCOME_PROOF, 1, document_date=date(2026, 5, 2)),
        paper(EvidenceKind.INCOME_PROOF, 2),
        paper(EvidenceKind.INCOME_PROOF, 3, document_date=date(2026, 11, 2)),
    ]
    entry = only(INCOME, replace(FACTS, documents=documents))
    assert (entry.state, entry.until) == (ItemState.THERE, date(2027, 2, 2))
    assert entry.documents == (3, 1, 2)


def test_what_only_helps_is_never_called_missing_but_can_go_stale():
    optional = replace(INCOME, optional=True)
    assert not only(optional, FACTS).lacking
    old = [paper(EvidenceKind.INCOME_PROOF, document_date=date(2026, 1, 1))]
    assert only(optional, replace(FACTS, documents=old)).lacking


def test_the_program_s_own_papers_are_there_once_their_figures_are():
    budget = ChecklistItem("budget", own=OwnPaper.BUDGET)
    assert only(budget, FACTS).state is ItemState.MISSING
    known = replace(FACTS, own=frozenset({OwnPaper.BUDGET}))
    assert only(budget, known).state is ItemState.THERE
    by_hand = replace(
        FACTS, documents=[paper(EvidenceKind.OTHER, 8)], answers=[ChecklistAnswer("budget", 8)]
    )
    assert only(budget, by_hand).documents == (8,)


def test_statements_up_to_the_last_complete_month_are_there():
    (entry,) = statements(shown("2026-05-01", "2026-10-31"))
    assert (entry.state, entry.account, entry.months) == (ItemState.THERE, SALARY, ())
    assert entry.until == date(2026, 11, 30)
    (later,) = statements(shown("2026-05-01", "2026-11-22"))
    assert later.state is ItemState.THERE


def test_statements_that_stop_earlier_name_the_months_and_since_when():
    (entry,) = statements(shown("2026-03-01", "2026-09-29"))
    assert (entry.state, entry.since) == (ItemState.STALE, date(2026, 10, 1))
    assert entry.months == (Month(2026, 9), Month(2026, 10))
    (on_the_day,) = statements(shown("2026-03-01", "2026-10-31"), today=date(2026, 12, 1))
    assert on_the_day.since == date(2026, 12, 1)


def test_part_of_a_month_is_no_month():
    (entry,) = statements(shown("2026-10-05", "2026-11-20"))
    assert (entry.state, entry.since) == (ItemState.STALE, None)
    assert len(entry.months) == 3


def test_fewer_months_than_the_least_are_a_gap():
    (entry,) = statements(shown("2026-10-01", "2026-10-31"))
    assert (entry.state, entry.months) == (ItemState.GAP, (Month(2026, 8), Month(2026, 9)))
    (three,) = statements(shown("2026-08-01", "2026-10-31"))
    assert three.state is ItemState.THERE


def test_a_gap_between_two_statements_of_one_account_is_found():
    early, late = shown("2026-03-01", "2026-05-31"), shown("2026-07-01", "2026-10-31", document=2)
    (entry,) = statements(early, late)
    assert (entry.state, entry.months) == (ItemState.GAP, (Month(2026, 6),))
    assert entry.documents == (2, 1)
    assert entry.until == date(2026, 11, 30)
    joined = shown("2026-05-20", "2026-07-02", document=3)
    (whole,) = statements(early, late, joined)
    assert whole.state is ItemState.THERE


def test_a_gap_before_the_last_half_year_troubles_nobody():
    old = shown("2025-01-01", "2025-02-28", document=2)
    (entry,) = statements(shown("2026-05-01", "2026-10-31"), old)
    assert entry.state is ItemState.THERE


def test_each_account_stands_for_itself():
    entries = statements(
        shown("2026-05-01", "2026-10-31"), shown("2026-01-01", "2026-06-30", "icbc 1", 2)
    )
    assert [(e.account, e.state) for e in entries] == [
        (SALARY, ItemState.THERE),
        ("icbc 1", ItemState.STALE),
    ]
    closed = [ChecklistAnswer("bank/icbc 1", not_applicable=True, reason="已销户")]
    answered = statements(
        shown("2026-05-01", "2026-10-31"),
        shown("2026-01-01", "2026-06-30", "icbc 1", 2),
        answers=closed,
    )
    assert (answered[1].state, answered[1].reason) == (ItemState.NOT_APPLICABLE, "已销户")


def test_a_scan_counts_by_its_period_and_without_one_asks_for_it():
    (entry,) = statements(shown("2026-05-01", "2026-10-31", account=""))
    assert (entry.state, entry.key) == (ItemState.THERE, "bank")
    documents = [paper(EvidenceKind.BANK_STATEMENT, 6)]
    undated = only(BANK, replace(FACTS, documents=documents))
    assert (undated.state, undated.documents) == (ItemState.UNDATED, (6,))


def test_coverage_of_documents_that_are_not_of_this_item_does_not_count():
    facts = replace(
        FACTS,
        documents=[paper(EvidenceKind.BANK_STATEMENT, 1), paper(EvidenceKind.BILL, 2)],
        coverages=[shown("2026-05-01", "2026-10-31", document=2)],
    )
    assert only(BANK, facts).state is ItemState.UNDATED


def test_quiet_days_between_statements_without_a_stated_period_are_no_gap():
    first = shown("2026-05-01", "2026-06-28", declared=False)
    second = shown("2026-07-03", "2026-10-31", document=2)
    assert statements(first, second)[0].state is ItemState.THERE
    later = shown("2026-08-03", "2026-10-31", document=2)
    assert statements(first, later)[0].months == tuple(Month(2026, number) for number in (6, 7, 8))
    strict = replace(first, declared=True)
    assert statements(strict, second)[0].months == (Month(2026, 6), Month(2026, 7))
    assert covered_months([]) == frozenset()


def test_a_statement_within_another_changes_nothing():
    whole, within = shown("2026-05-01", "2026-10-31"), shown("2026-06-01", "2026-06-10")
    assert covered_months([whole, within]) == covered_months([whole])


def test_requests_come_first_the_most_urgent_in_front_and_given_ones_last():
    asked = MaterialRequest(1, "收入证明", date(2026, 11, 1), id=1)
    requests = [
        replace(asked, given_on=date(2026, 11, 2), id=4),
        asked,
        replace(asked, due_on=date(2026, 12, 9), id=2),
        replace(asked, due_on=date(2026, 12, 1), id=3),
        replace(asked, case=2, id=5),
    ]
    found = checklist([], replace(FACTS, requests=requests))
    assert [request.id for request in found.requests] == [3, 2, 1, 4]
    assert [request.id for request in found.open_requests] == [3, 2, 1]
    everybody = checklist([], ChecklistFacts(TODAY, requests=requests))
    assert len(everybody.requests) == 5


def test_the_one_line_counts_what_is_to_be_done():
    found = checklist([IDENTITY, INCOME, replace(DIAGNOSIS, causes=frozenset())], FACTS)
    assert [entry.item.key for entry in found.lacking] == ["identity", "income_proof"]


_DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


@given(st.lists(st.tuples(_DAYS, st.integers(0, 200)), max_size=6))
def test_months_are_covered_exactly_if_each_of_their_days_is(spans):
    coverages = [Coverage(1, start, start + timedelta(days=days)) for start, days in spans]
    days = {
        start + timedelta(days=number) for start, length in spans for number in range(length + 1)
    }
    expected = {
        month
        for month in months_between(Month(2026, 1), Month(2027, 12))
        if all(month.day(number) in days for number in range(1, month.last.day + 1))
    }
    assert covered_months(coverages) == expected


@given(_DAYS)
def test_the_last_whole_month_is_over(day: date):
    month = last_whole_month(day)
    assert month.last <= day < month.plus(1).last


def test_a_redacted_copy_is_no_statement_of_its_own():
    original = paper(EvidenceKind.BANK_STATEMENT, 1)
    copy = paper(EvidenceKind.BANK_STATEMENT, 2, redacted_from=1)
    item = ChecklistItem("flow", kinds=(EvidenceKind.BANK_STATEMENT,), least_months=3)
    shown = [Coverage(1, date(2026, 5, 1), date(2026, 10, 31), "icbc 4821")]
    facts = replace(FACTS, documents=[original, copy], coverages=shown)
    (entry,) = checklist([item], facts).entries
    assert (entry.state, entry.documents) == (ItemState.THERE, (1,))
    alone = checklist([item], replace(facts, documents=[copy], coverages=[])).entries
    assert [one.documents for one in alone] == [(2,)]
