from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.evidence import (
    Content,
    EvidenceDocument,
    EvidenceKind,
    serves_every_case,
    suggested_kind,
)
from debt_desk.domain.household import (
    EndBeforeStart,
    TextMissing,
    TextNotPrintable,
    TextTooLong,
)

CONTENT = Content(sha256="0" * 64, size=12)


def document(title: str = "工资单", **facts: object) -> EvidenceDocument:
    return EvidenceDocument(title, EvidenceKind.INCOME_PROOF, "工资单.pdf", CONTENT, **facts)


def test_a_document_keeps_what_it_was_given():
    kept = document(number=3, covers_from=date(2026, 5, 1), covers_to=date(2026, 5, 31))
    assert (kept.title, kept.number, kept.content) == ("工资单", 3, CONTENT)


@pytest.mark.parametrize("title", ["", "  "])
def test_a_document_has_a_title(title: str):
    with pytest.raises(TextMissing):
        document(title)


def test_a_title_or_a_note_fits_on_a_letter():
    with pytest.raises(TextTooLong):
        document("长" * 201)
    with pytest.raises(TextNotPrintable):
        document("两\n行")
    with pytest.raises(TextTooLong):
        document(note="长" * 2001)
    assert document(note="两\n行").note == "两\n行"


def test_the_period_of_a_document_runs_forwards():
    with pytest.raises(EndBeforeStart) as refused:
        document(covers_from=date(2026, 6, 1), covers_to=date(2026, 5, 31))
    assert refused.value.data == {"start": date(2026, 6, 1), "end": date(2026, 5, 31)}


@pytest.mark.parametrize("which", ["document_date", "covers_from", "covers_to"])
def test_days_beyond_reach_are_refused(which: str):
    with pytest.raises(DateOutOfReach):
        document(**{which: date(1900, 1, 1)})


@pytest.mark.parametrize(
    ("file_name", "kind"),
    [
        ("支付宝交易明细(20260101-20260331).csv", EvidenceKind.WALLET_STATEMENT),
        ("微信支付账单(20260101-20260331).xlsx", EvidenceKind.WALLET_STATEMENT),
        ("微信支付交易流水证明.pdf", EvidenceKind.WALLET_STATEMENT),
        ("alipay_statement.CSV", EvidenceKind.WALLET_STATEMENT),
        ("招商银行交易流水.pdf", EvidenceKind.BANK_STATEMENT),
        ("Statement_2026.ofx", EvidenceKind.BANK_STATEMENT),
        ("信用卡账单2026-10.pdf", EvidenceKind.BILL),
        ("收入证明.pdf", EvidenceKind.INCOME_PROOF),
        ("解除劳动合同通知书.pdf", EvidenceKind.HARDSHIP_PROOF),
        ("花呗借款合同.pdf", EvidenceKind.CONTRACT),
        ("支付宝借呗合同.pdf", EvidenceKind.CONTRACT),
        ("还款协议.pdf", EvidenceKind.AGREEMENT),
        ("转账回单.png", EvidenceKind.PAYMENT_PROOF),
        ("身份证正面.jpg", EvidenceKind.IDENTITY),
        ("IMG_2041.jpg", EvidenceKind.OTHER),
    ],
)
def test_a_files_name_suggests_its_kind(file_name: str, kind: EvidenceKind):
    assert suggested_kind(file_name) is kind


@pytest.mark.parametrize(
    ("kind", "every"),
    [
        (EvidenceKind.BANK_STATEMENT, True),
        (EvidenceKind.WALLET_STATEMENT, True),
        (EvidenceKind.INCOME_PROOF, True),
        (EvidenceKind.HARDSHIP_PROOF, True),
        (EvidenceKind.IDENTITY, True),
        (EvidenceKind.CONTRACT, False),
        (EvidenceKind.BILL, False),
        (EvidenceKind.AGREEMENT, False),
        (EvidenceKind.PAYMENT_PROOF, False),
        (EvidenceKind.CORRESPONDENCE, False),
        (EvidenceKind.OTHER, False),
    ],
)
def test_what_speaks_of_the_household_serves_every_case(kind: EvidenceKind, *, every: bool):
    assert serves_every_case(kind) is every
