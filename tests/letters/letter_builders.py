"""One household, one card, three loans, and the letters that can be written from them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pypdfium2

from debt_desk.domain.capacity import capacity
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, CreditorKind, Debt
from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.household import (
    Cause,
    Dependants,
    Hardship,
    Household,
    HouseholdLine,
    LineKind,
    Period,
    Person,
    Source,
    SourceKind,
    Topic,
)
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.letters.proposal import ProposalLetter

TODAY = date(2026, 11, 23)
CHINESE, ENGLISH = LetterLanguage.CHINESE, LetterLanguage.ENGLISH
CANARY = "CANARY7131"


def yuan(text: str) -> Money:
    return Money.parse(text)


STORY = (
    "2026年6月3日公司裁员，我被解除劳动合同，此后四个月没有固定收入。\n"
    "母亲春天做了手术，复查的费用由我承担。"
)

HOUSEHOLD = Household(
    person=Person("王小䶮", "138 0000 1234", "杭州市余杭区文一西路 998 号", "123X"),
    dependants=Dependants(children=1, parents=2),
    hardship=Hardship(
        frozenset({Cause.UNEMPLOYMENT, Cause.INCOME_DROP}), date(2026, 6, 3), None, STORY
    ),
    reserve=yuan("300"),
    savings=yuan("2000"),
    lines=(
        HouseholdLine(
            LineKind.INCOME,
            Topic.WAGES,
            "超市工资",
            yuan("6100"),
            source=Source(SourceKind.STATEMENT, (7,), CANARY),
        ),
        HouseholdLine(LineKind.INCOME, Topic.BENEFIT, "", yuan("420")),
        HouseholdLine(
            LineKind.ESSENTIAL,
            Topic.HOUSING,
            "房租",
            yuan("2600"),
            source=Source(SourceKind.DOCUMENT, (99,)),
        ),
        HouseholdLine(LineKind.ESSENTIAL, Topic.TRANSPORT, "", yuan("40"), Period.WEEK),
        HouseholdLine(LineKind.IRREGULAR, Topic.MEDICAL, "复查", yuan("900"), Period.QUARTER),
        HouseholdLine(LineKind.FIRST_RANKING, Topic.SECURED_DEBT, CANARY, yuan("200")),
    ),
)

ENCLOSURES = (
    EvidenceDocument(
        "解除劳动合同证明书",
        EvidenceKind.HARDSHIP_PROOF,
        f"{CANARY}.pdf",
        Content("0" * 64, 1),
        number=13,
        document_date=date(2026, 6, 3),
        note=CANARY,
    ),
    EvidenceDocument(
        "工商银行流水",
        EvidenceKind.BANK_STATEMENT,
        "b.pdf",
        Content("1" * 64, 1),
        number=7,
        covers_from=date(2026, 6, 1),
        covers_to=date(2026, 10, 31),
    ),
)

BALANCE = Balance(yuan("26500"), yuan("1265.43"), yuan("1800"), yuan("1000"), date(2026, 11, 20))
CARD = Case(
    "招商银行股份有限公司",
    CreditorKind.CARD,
    "信用卡金卡",
    "8841",
    "HT-2025-001",
    Debt(BALANCE, Decimal("18.25")),
    note=CANARY,
    number=1,
)
LOAN = replace(
    CARD,
    creditor="某某消费金融有限公司",
    kind=CreditorKind.CONSUMER_FINANCE,
    debt=replace(CARD.debt, term_end=date(2027, 3, 1)),
)
PERSON = Case("李四", CreditorKind.PERSON, debt=Debt(BALANCE), number=1)

SIXTY = Terms(BALANCE, date(2026, 12, 20), 60, waived=Waiver(penalty=yuan("1800")))
SIX = Terms(
    Balance(yuan("2800"), yuan("100"), on=date(2026, 11, 20)),
    date(2027, 1, 31),
    6,
    Method.EQUAL_PRINCIPAL,
    Decimal(6),
)
LATER = Terms(
    Balance(yuan("5000"), yuan("100"), yuan("50"), on=date(2026, 11, 20)),
    date(2027, 11, 20),
    1,
    Method.LUMP_SUM,
    Decimal("4.5"),
    Waiver(yuan("60"), yuan("50")),
)


def letter(
    terms: Terms = SIXTY,
    language: LetterLanguage = CHINESE,
    *,
    household: Household = HOUSEHOLD,
    case: Case = CARD,
    enclosures: tuple[EvidenceDocument, ...] = ENCLOSURES,
    reason: str = "",
    agreed: str = "0",
) -> ProposalLetter:
    """A letter about ``terms``; its offer and case are number 1 of each."""
    offer = Offer(1, terms, TODAY, number=1, reason=reason, note=CANARY)
    free = capacity(household, yuan(agreed), TODAY)
    return ProposalLetter(household, case, offer, free, enclosures, TODAY, language)


def with_story(story: str) -> Household:
    return replace(HOUSEHOLD, hardship=replace(HOUSEHOLD.hardship, story=story))


def named(name: str) -> Household:
    return replace(HOUSEHOLD, person=replace(HOUSEHOLD.person, name=name))


def poorer(rent: str) -> Household:
    """The household with a rent that leaves less, or nothing, for debts."""
    lines = tuple(
        replace(line, amount=yuan(rent)) if line.topic is Topic.HOUSING else line
        for line in HOUSEHOLD.lines
    )
    return replace(HOUSEHOLD, lines=lines)


def pages(pdf: bytes) -> list[str]:
    """The text of each page, as another program extracts it."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = []
        for page in document:
            text_page = page.get_textpage()
            texts.append(text_page.get_text_range().replace("\r\n", "\n"))
            text_page.close()
            page.close()
        return texts
    finally:
        document.close()


def text(pdf: bytes) -> str:
    return "\n".join(pages(pdf))


def unbroken(pdf: bytes) -> str:
    """The whole text without spaces and line ends, so that a wrapped sentence is found."""
    return re.sub(r"\s", "", text(pdf))
