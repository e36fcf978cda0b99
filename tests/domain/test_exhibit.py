"""Where exhibits stand in a bundle, in which order, and whose names must not be told unasked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.exhibit import (
    Span,
    core_name,
    in_order,
    lenders_named,
    offered,
    other_lenders,
    spans,
    without_originals,
)


def document(number, kind=EvidenceKind.OTHER, **facts):
    return EvidenceDocument(f"d{number}", kind, "d.pdf", Content("0" * 64, 1), number, **facts)


def test_the_first_exhibit_begins_behind_cover_and_index():
    assert spans(2, [3, 1, 10]) == (Span(3, 5), Span(6, 6), Span(7, 16))
    assert spans(2, []) == ()


@given(st.integers(1, 50), st.lists(st.integers(1, 400), min_size=1, max_size=60))
def test_every_page_belongs_to_exactly_one_exhibit(front, counts):
    placed = spans(front, counts)
    pages = [page for span in placed for page in range(span.first, span.last + 1)]
    assert pages == list(range(front + 1, front + sum(counts) + 1))
    assert [span.last - span.first + 1 for span in placed] == counts


def test_documents_come_as_a_reader_wants_them():
    listed = [
        document(1, EvidenceKind.OTHER),
        document(2, EvidenceKind.BANK_STATEMENT, covers_from=date(2026, 3, 1)),
        document(3, EvidenceKind.BANK_STATEMENT, document_date=date(2025, 3, 1)),
        document(4, EvidenceKind.IDENTITY),
        document(5, EvidenceKind.BANK_STATEMENT),
        document(6, EvidenceKind.OTHER),
    ]
    assert [d.number for d in in_order(listed)] == [4, 5, 3, 2, 1, 6]


def test_an_order_is_known_for_every_kind():
    assert len(in_order(document(n, kind) for n, kind in enumerate(EvidenceKind))) == 11


def test_a_copy_stands_for_its_original():
    other = replace(document(2), content=Content("b" * 64, 1))
    listed = (document(1), other, document(3, redacted_from=1), document(4))
    assert [d.number for d in without_originals(listed)] == [2, 3]


def test_what_is_offered_is_known_told_once_and_covered_where_it_can_be():
    same = Content("a" * 64, 1)
    bill, again, covered = (
        replace(document(n, EvidenceKind.BILL), content=same) for n in (1, 2, 3)
    )
    contract = replace(document(5, EvidenceKind.CONTRACT), content=Content("c" * 64, 1))
    assert [d.number for d in offered((again, bill, document(4), contract))] == [5, 1]
    copy = replace(covered, redacted_from=9)
    assert [d.number for d in offered((bill, again, copy))] == [3]


@pytest.mark.parametrize(
    ("creditor", "core"),
    [
        ("招商银行股份有限公司信用卡中心", "招商银行"),
        ("招商银行 信用卡中心", "招商银行"),
        ("示例消费金融有限公司", "示例消费金融"),
        ("Example Loans Co., Ltd.", "exampleloans"),
        ("信用卡", "信用卡"),
        ("张三", "张三"),
    ],
)
def test_a_name_is_known_by_its_core(creditor, core):
    assert core_name(creditor) == core


def test_other_lenders_are_named_once_and_never_the_own_one():
    creditors = ["招商银行", "招商银行信用卡中心", "蚂蚁消费金融有限公司", "蚂蚁消费金融", "借"]
    assert other_lenders("招商银行", creditors) == ("蚂蚁消费金融有限公司",)


@pytest.mark.parametrize(
    "text",
    ["还款 蚂蚁消费金融有限公司", "蚂蚁 消费\n金融", "向蚂蚁消费金融还款500元"],
)
def test_a_lender_is_found_however_it_is_written(text):
    assert lenders_named(text, ["蚂蚁消费金融有限公司", "招商银行"]) == ("蚂蚁消费金融有限公司",)


def test_half_and_full_width_letters_are_the_same():
    assert lenders_named("ＥＸＡＭＰＬＥ Loans", ["Example Loans Ltd."]) == ("Example Loans Ltd.",)
    assert lenders_named("nothing", ["Example Loans"]) == ()
