"""The page for a call on paper: every figure of the facts, places to write, never too small."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import datetime

import pypdf
import pytest
from letter_builders import BALANCE, CARD, CHINESE, ENGLISH, HOUSEHOLD, PERSON, SIXTY, TODAY, yuan
from plain_builders import LONG_NAME, SENTENCE

from debt_desk.app.law import known_cards
from debt_desk.domain.call_request import BeforeCall
from debt_desk.domain.call_sheet import CallSheet, call_sheet
from debt_desk.domain.capacity import capacity
from debt_desk.domain.case import Case
from debt_desk.domain.contact import Contact, Promise
from debt_desk.domain.household import Household
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.offer import Offer, OfferState, Side
from debt_desk.domain.rehearsal import rehearsal
from debt_desk.letters.call_sheet import print_call_sheet
from debt_desk.letters.layout import FOOT
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language


def sheet(
    household: Household = HOUSEHOLD, case: Case = CARD, agreed: str = "0", **more: object
) -> CallSheet:
    free = capacity(household, yuan(agreed), TODAY)
    return call_sheet(replace(BeforeCall(household, case, free, TODAY), **more))  # type: ignore[arg-type]


def pages(told: CallSheet, language: LetterLanguage = CHINESE) -> list[str]:
    pdf = print_call_sheet(told, rehearsal(told, known_cards()), language)
    read = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return ["".join(page.extract_text().split()) for page in read]


def sides(told: CallSheet, language: LetterLanguage = CHINESE) -> tuple[str, str]:
    """The page itself and the rehearsal, however many pages each takes."""
    read = pages(told, language)
    title = "".join(Wording(Language(language.value)).text("rehearsal.title").split())
    behind = next(number for number, page in enumerate(read) if title in page)
    return "".join(read[:behind]), "".join(read[behind:])


def smallest(pdf: bytes) -> float:
    """The size of the smallest letters above the foot, in points."""
    sizes = []

    def seen(text: str, outer: list[float], inner: list[float], _font: object, size: float) -> None:
        if text.strip() and inner[5] * outer[3] + outer[5] > FOOT:
            sizes.append(size * outer[3] * inner[3])

    for page in pypdf.PdfReader(io.BytesIO(pdf)).pages:
        page.extract_text(visitor_text=seen)
    return min(sizes)


def full() -> CallSheet:
    long = replace(HOUSEHOLD, person=replace(HOUSEHOLD.person, name=LONG_NAME))
    talk = Contact(
        1,
        datetime(2026, 11, 23, 9, 0),
        who="李🙂",
        ticket="T-77",
        promises=tuple(Promise(Side.LENDER, SENTENCE, TODAY) for _ in range(6)),
    )
    return sheet(
        long,
        offers=(
            Offer(1, SIXTY, TODAY, number=1),
            Offer(
                1,
                replace(SIXTY, count=6),
                TODAY,
                Side.LENDER,
                OfferState.SENT,
                2,
                valid_until=TODAY,
            ),
        ),
        contacts=(talk,),
        requests=(MaterialRequest(1, SENTENCE, TODAY),),
        others=(yuan("1000"),),
    )


@pytest.mark.parametrize("language", list(LetterLanguage))
def test_the_fullest_page_has_every_figure_in_letters_that_are_read(
    language: LetterLanguage,
) -> None:
    told = full()
    front, back = sides(told, language)
    pdf = print_call_sheet(told, rehearsal(told, known_cards()), language)
    assert smallest(pdf) >= 10.5
    assert len(pages(told, language)) <= 4
    for figure in (*told.figures, *([] if told.theirs is None else [told.theirs])):
        amount = getattr(figure, "amount", None) or figure.monthly  # type: ignore[union-attr]
        assert amount.plain().lstrip("-") in front.replace(",", "")
    assert "".join(LONG_NAME.split()) in front
    assert "T-77" in front
    assert "李□" in front
    assert front.count("□") > len(told.questions) + len(told.cautions)
    assert str(told.asked.monthly and told.asked.monthly.plain()) in back.replace(",", "")


@pytest.mark.parametrize("language", list(LetterLanguage))
def test_a_deficit_a_single_payment_and_an_empty_file_print(language: LetterLanguage) -> None:
    deficit = sheet(agreed="3000")
    front, back = sides(deficit, language)
    assert deficit.free is not None
    missing = (-deficit.free).plain()
    assert missing in front.replace(",", "")
    assert missing in back.replace(",", "")
    empty = sheet(Household(), Case("某某", CARD.kind))
    assert "_" in pages(empty, language)[0]
    once = replace(SIXTY, count=1, first_due=TODAY.replace(year=2040), due_day=None)
    sent = Offer(1, once, TODAY, number=1, state=OfferState.SENT, sent_on=TODAY)
    assert len([page for page in pages(sheet(), language) if "□" in page]) == 1
    assert "".join(sides(sheet(offers=(sent,)), language)).count("2040") >= 2
    assert all(sides(sheet(case=PERSON, others=(yuan("9999999"),)), language))


def test_an_old_debt_is_neither_told_nor_reckoned() -> None:
    disputed = sheet(case=replace(CARD, disputed="利息不对"))
    front, back = sides(disputed)
    assert "只要明细" in front
    assert BALANCE.total.plain() not in (front + back).replace(",", "")
    assert "失业" not in front + back


def test_english_has_no_chinese_of_ours_and_the_bytes_do_not_change() -> None:
    told = sheet(Household(), Case("Bank", CARD.kind))
    assert not any("一" <= letter <= "鿿" for letter in "".join(pages(told, ENGLISH)))
    assert print_call_sheet(told, (), ENGLISH) == print_call_sheet(told, (), ENGLISH)
    assert len(pypdf.PdfReader(io.BytesIO(print_call_sheet(told, (), ENGLISH))).pages) == 1


def test_every_reply_has_its_text_in_both_languages() -> None:
    """Printing fills each: a place without a figure would be an error."""
    for case in (CARD, PERSON):
        for agreed in ("0", "1500", "3000"):
            for language in LetterLanguage:
                assert pages(sheet(case=case, agreed=agreed), language)
