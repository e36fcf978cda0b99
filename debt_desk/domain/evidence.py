"""Evidence documents: attached files with kind, period and date, stored in the desk file."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import (
    MOST_LETTERS_OF_A_NAME,
    EndBeforeStart,
    TextMissing,
    check_text,
)

if TYPE_CHECKING:
    from datetime import date


class EvidenceKind(StrEnum):
    """What a document proves."""

    BANK_STATEMENT = "bank_statement"
    WALLET_STATEMENT = "wallet_statement"
    INCOME_PROOF = "income_proof"
    HARDSHIP_PROOF = "hardship_proof"
    CONTRACT = "contract"
    BILL = "bill"
    AGREEMENT = "agreement"
    PAYMENT_PROOF = "payment_proof"
    CORRESPONDENCE = "correspondence"
    IDENTITY = "identity"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Content:
    """The stored bytes of a document: identical files are stored once."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class EvidenceDocument:
    """An attached file. ``number`` names it for good; ``case`` None: it is of the household.

    ``document_date``: the day of issue. ``covers_from`` … ``covers_to``: the period it speaks of.
    ``redacted_from``: the document of which this is a copy with parts blacked out. ``turned``: how
    far it is turned to be read, in degrees clockwise, a multiple of 90 below 360.
    """

    title: str
    kind: EvidenceKind
    file_name: str
    content: Content
    number: int | None = None
    case: int | None = None
    document_date: date | None = None
    covers_from: date | None = None
    covers_to: date | None = None
    note: str = ""
    redacted_from: int | None = None
    turned: int = 0

    def __post_init__(self) -> None:
        if not self.title.strip():
            raise TextMissing
        check_text(self.title, MOST_LETTERS_OF_A_NAME)
        check_text(self.note, 2000, lines=True)
        for day in (self.document_date, self.covers_from, self.covers_to):
            if day is not None:
                checked(day)
        if self.covers_from and self.covers_to and self.covers_to < self.covers_from:
            raise EndBeforeStart(start=self.covers_from, end=self.covers_to)
        if self.turned not in (0, 90, 180, 270):
            raise ValueError(self.turned)


# What speaks of the household rather than of one debt.
_SERVING_EVERY_CASE = frozenset(
    {
        EvidenceKind.BANK_STATEMENT,
        EvidenceKind.WALLET_STATEMENT,
        EvidenceKind.INCOME_PROOF,
        EvidenceKind.HARDSHIP_PROOF,
        EvidenceKind.IDENTITY,
    }
)


def serves_every_case(kind: EvidenceKind) -> bool:
    """Whether such a document helps in every case: it speaks of the household, not of one debt."""
    return kind in _SERVING_EVERY_CASE


# What a file's name suggests when it is attached without saying what it is. The first word found
# decides, so what is more special stands first: 支付宝交易明细.csv is a wallet's, and
# 解除劳动合同通知书.pdf proves a hardship.
_KINDS_BY_WORD: tuple[tuple[str, EvidenceKind], ...] = (
    ("解除劳动", EvidenceKind.HARDSHIP_PROOF),
    ("离职", EvidenceKind.HARDSHIP_PROOF),
    ("失业", EvidenceKind.HARDSHIP_PROOF),
    ("诊断", EvidenceKind.HARDSHIP_PROOF),
    ("病历", EvidenceKind.HARDSHIP_PROOF),
    ("协议", EvidenceKind.AGREEMENT),
    ("agreement", EvidenceKind.AGREEMENT),
    ("合同", EvidenceKind.CONTRACT),
    ("contract", EvidenceKind.CONTRACT),
    ("支付宝", EvidenceKind.WALLET_STATEMENT),
    ("alipay", EvidenceKind.WALLET_STATEMENT),
    ("微信", EvidenceKind.WALLET_STATEMENT),
    ("wechat", EvidenceKind.WALLET_STATEMENT),
    ("流水", EvidenceKind.BANK_STATEMENT),
    ("历史明细", EvidenceKind.BANK_STATEMENT),
    ("交易明细", EvidenceKind.BANK_STATEMENT),
    ("工资", EvidenceKind.INCOME_PROOF),
    ("收入", EvidenceKind.INCOME_PROOF),
    ("payslip", EvidenceKind.INCOME_PROOF),
    ("income", EvidenceKind.INCOME_PROOF),
    ("账单", EvidenceKind.BILL),
    ("bill", EvidenceKind.BILL),
    ("statement", EvidenceKind.BANK_STATEMENT),
    ("回单", EvidenceKind.PAYMENT_PROOF),
    ("receipt", EvidenceKind.PAYMENT_PROOF),
    ("身份证", EvidenceKind.IDENTITY),
)


def suggested_kind(file_name: str) -> EvidenceKind:
    """The kind that a file's name suggests, for the user to change; OTHER where there is none."""
    lowered = file_name.lower()
    for word, kind in _KINDS_BY_WORD:
        if word in lowered:
            return kind
    return EvidenceKind.OTHER
