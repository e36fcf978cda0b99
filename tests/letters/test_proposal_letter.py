"""What the proposal says, in both languages; what it never says; when there is none."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from letter_builders import (
    CANARY,
    CARD,
    CHINESE,
    ENGLISH,
    HOUSEHOLD,
    LATER,
    LOAN,
    PERSON,
    SIX,
    SIXTY,
    letter,
    named,
    poorer,
    text,
    unbroken,
    with_story,
    yuan,
)

from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.household import Cause, Dependants, Hardship
from debt_desk.domain.money import total
from debt_desk.domain.offer import CapacityUnknown, OfferAboveCapacity, Side
from debt_desk.domain.terms import Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.letters.printing import print_proposal
from debt_desk.letters.proposal import (
    DebtorNameMissing,
    HardshipMissing,
    OfferNotOurs,
    OfferOfAnotherCase,
)
from debt_desk.wording.formats import grouped

LANGUAGES = pytest.mark.parametrize("language", [CHINESE, ENGLISH])


@LANGUAGES
def test_names_both_sides_and_the_account(language):
    printed = unbroken(print_proposal(letter(language=language)))
    for fact in ("王小䶮", "13800001234", "文一西路998号", "123X", CARD.creditor, "8841"):
        assert fact in printed
    assert "HT-2025-001" in printed


@LANGUAGES
@pytest.mark.parametrize(
    ("terms", "case"), [(SIXTY, CARD), (SIX, LOAN), (LATER, PERSON)], ids=["60", "6", "1"]
)
def test_every_instalment_is_on_its_line_and_the_sum_is_the_stated_total(language, terms, case):
    wanted = letter(terms, language, case=case)
    lines = text(print_proposal(wanted)).splitlines()
    found = []
    for instalment in wanted.schedule:
        due = instalment.due
        day = (
            f"{due.year}年{due.month}月{due.day}日"
            if language is CHINESE
            else f"{due.day} {due:%B} {due.year}"
        )
        row = re.compile(rf"{instalment.number} {day} ([\d,.]+) ")
        amounts = [match[1] for line in lines if (match := row.match(line))]
        assert amounts == [grouped(instalment.amount)], day
        found.append(yuan(amounts[0]))
    word = "合计" if language is CHINESE else "Total"
    stated = "应还总额为人民币" if language is CHINESE else "totalpayableisCNY"
    assert total(found) == wanted.figures.total
    summed = grouped(wanted.figures.total)
    assert any(line.startswith(f"{word} {summed} ") for line in lines)
    assert stated + summed in unbroken(print_proposal(wanted))


def test_the_oracle_of_sixty_parts():
    printed = text(print_proposal(letter()))
    assert len(re.findall(r"^\d+ \S+ 479\.42 ", printed, re.MULTILINE)) == 59
    assert len(re.findall(r"^60 \S+ 479\.65 ", printed, re.MULTILINE)) == 1
    assert "第1期至第59期每期人民币479.42元，第60期人民币479.65元。" in unbroken(
        print_proposal(letter())
    )


@pytest.mark.parametrize(
    ("terms", "case", "chinese", "english"),
    [
        (SIXTY, CARD, "个性化分期还款、减免息费和降低利率", "a personalised instalment plan"),
        (
            SIX,
            LOAN,
            "关于协商分期还款、延长还款期限和降低利率",
            "an instalment plan, a longer term",
        ),
        (LATER, PERSON, "关于协商一次性还款和减免息费", "one payment and a waiver"),
    ],
)
def test_the_subject_follows_the_terms(terms, case, chinese, english):
    printed = unbroken(print_proposal(letter(terms, case=case)))
    assert chinese in printed
    assert ("个性化" in printed) == (case is CARD)
    assert english.replace(" ", "") in unbroken(print_proposal(letter(terms, ENGLISH, case=case)))


def test_more_than_five_years_is_no_personalised_plan_of_a_card():
    longer = replace(SIXTY, count=61)
    assert "个性化" not in unbroken(print_proposal(letter(longer)))


@pytest.mark.parametrize(
    ("kind", "address"),
    [
        (CreditorKind.CARD, "贵行"),
        (CreditorKind.BANK_LOAN, "贵行"),
        (CreditorKind.CONSUMER_FINANCE, "贵公司"),
        (CreditorKind.MICROLOAN, "贵公司"),
        (CreditorKind.ASSISTED_PLATFORM, "贵公司"),
        (CreditorKind.PERSON, "您"),
        (CreditorKind.OTHER, "贵方"),
    ],
)
def test_the_recipient_is_addressed_as_what_it_is(kind, address):
    printed = unbroken(print_proposal(letter(case=replace(CARD, kind=kind))))
    assert f"恳请{address}审阅" in printed
    others = {"贵行", "贵公司", "贵方"} - {address}
    assert not any(other in printed for other in others)
    assert ("客户服务、贷后管理部门" in printed) == (kind is not CreditorKind.PERSON)


def test_the_balance_stands_in_four_parts_with_its_day_and_the_waiver():
    printed = text(print_proposal(letter()))
    assert "截至2026年11月20日" in printed
    assert "以贵行核对结果为准" in printed
    for row in (
        "本金 26,500.00 0.00 26,500.00",
        "利息 1,265.43 0.00 1,265.43",
        "罚息及违约金 1,800.00 1,800.00 0.00",
        "其他费用 1,000.00 0.00 1,000.00",
        "合计 30,565.43 1,800.00 28,765.43",
    ):
        assert row in printed.splitlines()


def test_figures_cite_their_enclosure_or_are_self_declared():
    lines = text(print_proposal(letter())).splitlines()
    assert "工资：超市工资 6,100.00 附件2" in lines
    assert "失业金、救助金等 420.00 本人申报" in lines
    # Its document does not go with the letter: to its reader the figure is only declared.
    assert "房租 2,600.00 本人申报" in lines
    assert "交通（每周 40.00） 173.33 本人申报" in lines
    assert "月结余 3,146.67" in lines
    assert "每月可还款能力 2,946.67" in lines
    without = text(print_proposal(letter(enclosures=()))).splitlines()
    assert "工资：超市工资 6,100.00 本人申报" in without
    assert not any("附件清单" in line for line in without)


def test_enclosures_are_listed_under_the_cited_numbers():
    printed = unbroken(print_proposal(letter()))
    assert "附件1解除劳动合同证明书（困难证明，出具日期2026年6月3日）" in printed
    assert "附件2工商银行流水（银行流水，2026年6月1日至2026年10月31日）" in printed


@LANGUAGES
def test_a_deficit_is_printed_as_one(language):
    wanted = letter(household=poorer("6000"), language=language, reason="a reason", agreed="10")
    printed = text(print_proposal(wanted))
    assert "−253.33" in printed
    assert "−463.33" in printed
    assert "253.33" in printed
    admitted = "前者高于后者" if language is CHINESE else "Theinstalmentexceedsit"
    assert admitted in unbroken(print_proposal(wanted))


@LANGUAGES
@pytest.mark.parametrize(("terms", "case"), [(SIXTY, CARD), (SIX, LOAN), (LATER, PERSON)])
def test_what_is_private_never_prints(language, terms, case):
    wanted = letter(
        terms, language, case=replace(case, note=CANARY), household=poorer("5000"), reason=CANARY
    )
    assert CANARY not in unbroken(print_proposal(wanted))
    assert CANARY.encode() not in print_proposal(wanted)


@LANGUAGES
def test_nothing_is_claimed_or_promised(language):
    printed = unbroken(print_proposal(letter(language=language)))
    for claim in (
        "第七十条",
        "民法典",
        "保证按时",
        "有权",
        "Article",
        "Art.",
        "entitled",
        "promise",
    ):
        assert claim not in printed
    confirmed = "须经双方书面确认" if language is CHINESE else "oncebothsideshaveconfirmed"
    assert confirmed in printed


def test_the_story_keeps_its_words_and_paragraphs():
    lines = text(print_proposal(letter())).splitlines()
    first = next(i for i, line in enumerate(lines) if "公司裁员" in line)
    second = next(i for i, line in enumerate(lines) if line.startswith("母亲春天"))
    assert second > first
    plain = print_proposal(letter(household=with_story("  缩进的一段。\n\n\n\t第二段。 ")))
    assert "缩进的一段。" in text(plain).splitlines()


def test_dependants_are_told_only_where_there_are_some():
    assert "子女1人、老人2人" in unbroken(print_proposal(letter()))
    alone = replace(HOUSEHOLD, dependants=Dependants())
    assert "依靠本家庭收入" not in unbroken(print_proposal(letter(household=alone)))


def test_unknown_facts_leave_no_empty_rows():
    bare = replace(
        HOUSEHOLD, person=replace(HOUSEHOLD.person, phone="", address="", identity_tail="")
    )
    case = replace(CARD, product="", account_tail="", contract="")
    printed = unbroken(print_proposal(letter(household=bare, case=case)))
    for label in ("联系电话", "通信地址", "产品", "账号或卡号", "合同编号"):
        assert label not in printed
    assert "（由本人手写）" in printed
    assert "预留的联系方式" in printed


def test_one_payment_without_concessions_is_called_just_that():
    once = Terms(CARD.debt.balance, date(2027, 12, 20))
    case = replace(CARD, debt=replace(CARD.debt, annual_rate=None))
    printed = unbroken(print_proposal(letter(once, case=case, reason="x")))
    assert "关于协商一次性还款的申请" in printed
    assert "于2027年12月20日一次还清人民币30,565.43元" in printed


def test_rate_and_waiver_sentences():
    printed = unbroken(print_proposal(letter(LATER, case=PERSON)))
    assert (
        "减免利息人民币60.00元和罚息及违约金人民币50.00元，合计人民币110.00元。本金不申请减免。"
        in printed
    )
    assert "按年利率4.5%计收利息" in printed
    lower = unbroken(print_proposal(letter(SIX, case=LOAN)))
    assert "年利率由合同约定的18.25%降为6%" in lower
    assert "由原定的2027年3月1日相应延长至2027年6月30日" in lower
    free = replace(SIXTY, annual_rate=Decimal(0), waived=Waiver())
    case = replace(CARD, debt=replace(CARD.debt, annual_rate=None))
    unpriced = unbroken(print_proposal(letter(free, case=case)))
    assert "不再计收利息（年利率0%）" in unpriced
    assert "减免" not in unpriced.split("五、协商请求")[1].split("六、")[0]


@pytest.mark.parametrize("name", ["", "   "])
def test_no_letter_without_a_name(name):
    with pytest.raises(DebtorNameMissing):
        letter(household=named(name))


def test_no_letter_without_a_reason_for_asking():
    for causes in (frozenset(), frozenset({Cause.OTHER})):
        silent = replace(HOUSEHOLD, hardship=Hardship(causes=causes, story=" \n "))
        with pytest.raises(HardshipMissing):
            letter(household=silent)
    told = replace(HOUSEHOLD, hardship=Hardship(frozenset({Cause.OTHER}), story="房子漏水。"))
    assert "由于下文所述的情况" in unbroken(print_proposal(letter(household=told)))


def test_no_letter_for_an_offer_that_cannot_be_kept_or_is_not_ours():
    with pytest.raises(OfferAboveCapacity):
        letter(household=poorer("6000"))
    with pytest.raises(CapacityUnknown):
        letter(household=replace(HOUSEHOLD, lines=()))
    ours = letter()
    with pytest.raises(OfferNotOurs):
        replace(ours, offer=replace(ours.offer, side=Side.LENDER))
    with pytest.raises(OfferOfAnotherCase):
        replace(ours, case=replace(ours.case, number=2))


def test_an_answer_is_asked_for_by_its_day():
    ours = letter()
    asked = replace(ours, offer=replace(ours.offer, reply_due=date(2026, 12, 15)))
    assert "敬请于2026年12月15日前答复" in unbroken(print_proposal(asked))
    assert "敬请于" not in unbroken(print_proposal(ours))


@pytest.mark.parametrize(
    ("language", "told"),
    [(CHINESE, "已扣除我此后偿还的"), (ENGLISH, "that I have paid since then")],
)
def test_what_was_paid_since_the_balance_is_said_to_be_taken_off(language, told):
    plain = letter(language=language)
    assert told.replace(" ", "") not in unbroken(print_proposal(plain)).replace(" ", "")
    printed = unbroken(print_proposal(replace(plain, paid=yuan("1000")))).replace(" ", "")
    assert told.replace(" ", "") in printed
    assert "1,000.00" in printed
