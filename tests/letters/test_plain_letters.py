"""Every kind of letter on paper, in both languages, with the least and the most it can be told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from letter_builders import (
    CARD,
    CHINESE,
    ENCLOSURES,
    ENGLISH,
    HOUSEHOLD,
    LOAN,
    SIXTY,
    TODAY,
    pages,
    poorer,
    text,
    unbroken,
    yuan,
)
from plain_builders import EVENTS, KINDS, LONG_NAME, TYPED, P, least, most, recipient

from debt_desk.domain.capacity import capacity
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.household import Hardship, Household, Person
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import (
    LONG,
    NEEDS,
    TYPES,
    LetterBlock,
    LetterFactMissing,
    LetterRecipientWrong,
    RecipientRole,
)
from debt_desk.domain.offer import CapacityUnknown, Offer, OfferIsFallback, Side
from debt_desk.errors import DeskError
from debt_desk.letters.plain_letter import Event, PlainLetter
from debt_desk.letters.printing import print_plain
from debt_desk.letters.proposal import (
    DebtorNameMissing,
    HardshipMissing,
    OfferNotOurs,
    OfferOfAnotherCase,
)
from debt_desk.letters.template import shipped
from debt_desk.wording.formats import grouped

LANGUAGES = pytest.mark.parametrize("language", [CHINESE, ENGLISH])
EVERY = pytest.mark.parametrize("kind", KINDS)
# What a letter that acknowledges nothing never says.
ACKNOWLEDGING = (
    r"我(愿意|会|将|承诺|同意)[^。]{0,8}(还|付|清偿|履行)|(我|本人)(所)?欠|欠(款|债|您|贵)|借款人|持卡人|债务人"
    r"|向您借|未能按|逾期|还款(方案|计划|协商)|分期|(?<!任何)债务(?!的存在)|债权人"
    r"|\bI (owe|will (re)?pay|promise|agree|am willing|can pay)|\bmy debt|\bdebtor\b|\bcreditor\b"
    r"|you lent me|hold a credit card|have a loan|unable to pay|\brepay|instalment|overdue|arrears"
)


def printed(letter: PlainLetter) -> bytes:
    return print_plain(letter, shipped(letter.kind, letter.language))


def plain(pdf: bytes) -> str:
    """The whole text in one line."""
    return re.sub(r"\s+", " ", text(pdf))


@LANGUAGES
@EVERY
def test_prints_with_the_least_it_needs_on_one_page(kind, language):
    pdf = printed(least(kind, language))
    (page,) = pages(pdf)
    assert "王小明" in page
    assert not re.search(r"[{}\[\]@□]|None|未说明|not stated", page)
    assert pdf == printed(least(kind, language))


@LANGUAGES
@EVERY
def test_prints_all_that_it_is_told(kind, language):
    letter = most(kind, language)
    pdf = printed(letter)
    flat = unbroken(pdf)
    assert not re.search(r"[{}@□]|None", flat)
    assert LONG_NAME in flat
    assert letter.recipient.name in flat
    for place, value in letter.typed.items():
        if place in LONG:
            shown = [re.sub(r"\s", "", line) for line in value.splitlines()]
        elif TYPES.get(place) is date:
            shown = [f"{value.year}年{value.month}月{value.day}日"]
            if language is ENGLISH:
                shown = [f"{value.day}{value:%B}{value.year}"]
        elif place is P.CHANNEL:
            shown = ["沟通方式：电话" if language is CHINESE else "Wayofcontact:Telephone"]
        else:
            shown = [value if isinstance(value, str) else grouped(value)]
        for words in shown:
            assert words in flat, (place, words)
    for page in pages(pdf):
        assert page.strip()
    # Every page says of how many it is, and the last one is signed.
    count = len(pages(pdf))
    of = f"第{count}页，共{count}页" if language is CHINESE else f"Page{count}of{count}"
    last = re.sub(r"\s", "", pages(pdf)[-1])
    assert of in last
    assert ("签名" if language is CHINESE else "Signature") in last
    assert "附件1" in last if language is CHINESE else "Enclosure1" in last


@LANGUAGES
@pytest.mark.parametrize("role", [RecipientRole.LENDER, RecipientRole.COLLECTOR])
@pytest.mark.parametrize("kind", list(CreditorKind))
def test_the_request_for_the_balance_acknowledges_nothing(kind, role, language):
    """Whatever is known of debt and household; what is left says so in as many words."""
    full = most(LetterKind.BALANCE, language, role=role)
    letter = replace(
        full,
        case=replace(full.case, kind=kind),
        values={place: TYPED[place] for place in NEEDS[LetterKind.BALANCE].places},
    )
    flat = plain(printed(letter)) if language is ENGLISH else unbroken(printed(letter))
    assert not re.search(ACKNOWLEDGING, flat, re.IGNORECASE)
    assert "28,765" not in flat
    denial = (
        "不以本函确认任何债务的存在"
        if language is CHINESE
        else "does not confirm that any debt exists"
    )
    assert denial in flat


def test_the_patterns_of_acknowledging_find_what_acknowledges():
    for kind in (LetterKind.HOLD, LetterKind.REPLY, LetterKind.LATE, LetterKind.CHANGE):
        for language in (CHINESE, ENGLISH):
            assert re.search(ACKNOWLEDGING, plain(printed(most(kind, language))), re.IGNORECASE)


@LANGUAGES
@pytest.mark.parametrize("kind", [LetterKind.COMPLAINT, LetterKind.REGULATOR])
def test_a_complaint_is_neutral(kind, language):
    flat = plain(printed(most(kind, language)))
    assert ("似有不一致" if language is CHINESE else "appears inconsistent with") in flat
    assert not re.search(r"违法|非法|犯罪|违规|illegal|unlawful|crime|violat", flat, re.IGNORECASE)


@LANGUAGES
def test_a_chronology_keeps_its_head_on_every_page_and_every_word(language):
    pdf = printed(most(LetterKind.CHRONOLOGY, language))
    head = "序号 时间" if language is CHINESE else "No. When"
    with_rows = [page for page in pages(pdf) if "来电人自称" in page]
    assert len(with_rows) > 5
    assert all(head in page for page in with_rows)
    whole = sum(event.what.count("委托催收") for event in EVENTS)
    assert unbroken(pdf).count("受委托催收") == whole


def test_what_others_wrote_never_keeps_a_chronology_off_paper():
    event = Event(TODAY, "对方发来“还钱💪”。\n\n" + "长" * 3000 + " " + "x" * 900, who="昵称💪")
    flat = unbroken(printed(least(LetterKind.CHRONOLOGY, chronology=(event,))))
    assert "还钱□" in flat
    assert "昵称□" in flat
    assert flat.count("长") == 3000
    assert flat.count("x") == 900


@LANGUAGES
def test_a_collector_a_helper_and_a_friend_are_addressed_as_what_they_are(language):
    collector = plain(printed(most(LetterKind.HOLD, language, role=RecipientRole.COLLECTOR)))
    helper = plain(printed(most(LetterKind.REFERRAL, language)))
    friend = plain(printed(least(LetterKind.HOLD, language)))
    if language is CHINESE:
        assert (
            "本函涉及我在招商银行股份有限公司的信用卡金卡（尾号 8841，合同编号 HT-2025-001）"
            in collector
        )
        assert "贵行" not in collector + helper
        assert "贵" not in friend
        assert "催要" in friend
    else:
        assert "about my account with 招商银行股份有限公司" in collector
        assert "Customer Service" not in collector + helper + friend


def test_a_reply_says_by_how_much_the_lenders_offer_is_too_high():
    full = most(LetterKind.REPLY)
    poor = poorer("4500")
    letter = replace(full, household=poor, capacity=capacity(poor, yuan("0"), TODAY), ours=None)
    flat = unbroken(printed(letter))
    free = letter.capacity.free
    assert f"最高一个月需付人民币{grouped(letter.reckoned[P.THEIR_MONTHLY])}元" in flat
    assert f"每月可还款能力为人民币{grouped(free)}元" in flat
    assert f"相差人民币{grouped(letter.reckoned[P.THEIR_MONTHLY] - free)}元" in flat
    accepted = unbroken(printed(replace(letter, values=letter.values | {P.ACCEPTED: True})))
    assert "我愿意按贵行的上述方案还款" in accepted
    assert "重新审阅" not in accepted


def test_figures_without_papers_are_self_declared():
    flat = text(printed(most(LetterKind.SETTLEMENT)))
    assert len(re.findall(r"479\.42 附件2", flat)) == 6
    assert len(re.findall(r"479\.42 本人申报", flat)) == 5
    assert "合计 5,273.62" in flat


@pytest.mark.parametrize(("due", "said"), [(TODAY, "特提前告知"), (date(2026, 11, 22), "未能按期")])
def test_late_or_soon_late(due, said):
    assert said in unbroken(printed(least(LetterKind.LATE, values=TYPED | {P.DUE_ON: due})))


@EVERY
def test_what_is_needed_and_missing_is_named(kind):
    full = most(kind)
    for group in NEEDS[kind].needed:
        bare = {"values": {p: v for p, v in full.values.items() if p not in group}}
        drop = {
            LetterBlock.OUR_OFFER: {"ours": None},
            LetterBlock.THEIR_OFFER: {"theirs": None},
            LetterBlock.MATERIALS: {"materials": ()},
            LetterBlock.ENCLOSURES: {"enclosures": ()},
            LetterBlock.PROMISES: {"promises": ()},
            LetterBlock.CHRONOLOGY: {"chronology": ()},
        }
        for fact in group:
            bare |= drop.get(fact, {})
        with pytest.raises(LetterFactMissing) as refused:
            replace(full, **bare)
        assert refused.value.data == {"kind": kind, "place": group[0]}
    for role in set(RecipientRole) - NEEDS[kind].to:
        with pytest.raises(LetterRecipientWrong):
            replace(full, recipient=recipient(kind, role))
    with pytest.raises(DebtorNameMissing):
        replace(full, household=replace(HOUSEHOLD, person=Person(" ")))


def test_no_letter_without_a_reason_or_with_an_offer_that_is_not_its_own():
    with pytest.raises(HardshipMissing):
        replace(least(LetterKind.HOLD), household=Household(Person("王"), hardship=Hardship()))
    full = most(LetterKind.REPLY)
    mine = full.ours
    for wrong, error in (
        ({"ours": replace(mine, side=Side.LENDER)}, OfferNotOurs),
        ({"ours": replace(mine, rank=1)}, OfferIsFallback),
        ({"theirs": Offer(2, SIXTY, TODAY, side=Side.LENDER)}, OfferOfAnotherCase),
        ({"capacity": None}, CapacityUnknown),
    ):
        with pytest.raises(error):
            replace(full, **wrong)


def test_what_is_reckoned_cannot_be_typed():
    letter = least(LetterKind.HOLD, values={P.YOU: "某某", P.REPLY_BY: "", P.TICKET: "  "})
    assert letter.typed == {}
    assert "某某" not in unbroken(printed(letter))


words = st.text("张王李赵䶮㛃大事，。；（）“”…—0123456789 abc<>&{}[]@#=\"'/\n", max_size=300)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    kind=st.sampled_from(KINDS),
    language=st.sampled_from([CHINESE, ENGLISH]),
    typed=st.dictionaries(
        st.sampled_from([p for p in TYPED if p not in TYPES]), words, min_size=1, max_size=8
    ),
    dropped=st.sets(st.sampled_from(list(TYPED))),
    case=st.sampled_from([CARD, LOAN]),
    enclosed=st.integers(0, 12),
)
def test_whatever_is_typed_prints_as_it_stands_or_is_refused(
    kind, language, typed, dropped, case, enclosed
):
    full = most(kind, language, enclosures=(ENCLOSURES * 6)[:enclosed], chronology=EVENTS[:3])
    values = {p: v for p, v in (full.values | typed).items() if p not in dropped}
    try:
        letter = replace(full, case=replace(case, debt=full.case.debt), values=values)
    except DeskError:
        return
    pdf = printed(letter)
    flat = unbroken(pdf)
    for place in (P.WANTED, P.TICKET):
        if place in NEEDS[kind].places and place in letter.typed:
            assert (
                re.sub(r"\s", "", str(letter.typed[place]))
                in re.sub(r"\d+．|\d+\.", "", flat) + flat
            )
