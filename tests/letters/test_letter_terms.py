"""Every term of an offer in words, in both languages: the very figures, and nothing beside them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from letter_builders import (
    BALANCE,
    CANARY,
    CARD,
    CHINESE,
    ENGLISH,
    LATER,
    LOAN,
    PERSON,
    SIX,
    letter,
    poorer,
    unbroken,
    yuan,
)

from debt_desk.domain.debt import Part
from debt_desk.domain.offer import Offer, Side
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.letters.printing import print_proposal
from debt_desk.letters.proposal import OfferOfAnotherCase
from debt_desk.wording.formats import grouped

LANGUAGES = pytest.mark.parametrize("language", [CHINESE, ENGLISH])
FOOT = re.compile(
    r"还款协商方案2026年11月23日第\d+页，共\d+页|Repaymentproposal,23November2026Page\d+of\d+"
)
FIRST = date(2026, 12, 20)
COSTLY = replace(BALANCE, costs=yuan("640"))
PRINCIPAL = replace(BALANCE, interest=yuan("0"), penalty=yuan("0"), fees=yuan("0"))
FREE = Terms(PRINCIPAL, FIRST, 24, Method.INTEREST_FREE)
STEPPED = Terms(PRINCIPAL, FIRST, 24, Method.STEP_UP, step=Step(6, Decimal(20)))
LEVEL = replace(FREE, method=Method.EQUAL_INSTALMENTS, annual_rate=Decimal(6))
DATES = (date(2026, 12, 28), date(2027, 2, 5), date(2027, 4, 1))
STATED = Terms(
    PRINCIPAL,
    DATES[0],
    3,
    Method.STATED,
    interval=Interval.STATED,
    dates=DATES,
    amounts=(yuan("9000"), yuan("9000"), yuan("8700")),
)


def said(terms, language=CHINESE, case=CARD, **changes):
    """The letter's text without spaces and without what stands at its pages' feet."""
    printed = unbroken(print_proposal(letter(terms, language, case=case, reason="x", **changes)))
    return FOOT.sub("", printed)


def asked(terms, language=CHINESE, case=CARD):
    """What stands between "what I ask for" and the schedule."""
    printed = said(terms, language, case)
    start, end = ("协商请求", "六、") if language is CHINESE else ("WhatIaskfor", "6.Repayment")
    return printed.split(start, 1)[1].split(end, 1)[0]


def assert_says(terms, chinese, english, case=CARD):
    assert chinese in asked(terms, CHINESE, case)
    assert english.replace(" ", "") in asked(terms, ENGLISH, case)


@pytest.mark.parametrize(
    ("terms", "chinese", "english"),
    [
        (
            replace(FREE, count=20),
            "末期还款日为2028年7月20日；每期人民币1,325.00元。",
            "the last on 20 July 2028: CNY 1,325.00 each.",
        ),
        (
            FREE,
            "第1期至第23期每期人民币1,104.17元，第24期人民币1,104.09元。",
            "CNY 1,104.17 each for instalments 1 to 23 and CNY 1,104.09 for instalment 24.",
        ),
        (
            LEVEL,
            "按等额本息方式，第1期至第23期每期人民币1,174.50元，第24期人民币1,174.40元。",
            "level payments of principal and interest, CNY 1,174.50 each",
        ),
        (
            replace(LEVEL, method=Method.EQUAL_PRINCIPAL),
            "按等额本金方式，各期金额见还款计划，最高一期人民币1,236.67元，最低一期人民币1,109.61元",
            "equal parts of the principal with the interest due; the amounts are in the repayment "
            "schedule, at most CNY 1,236.67 and at least CNY 1,109.61.",
        ),
        (
            STATED,
            "第1期至第2期每期人民币9,000.00元，第3期人民币8,700.00元。",
            "CNY 9,000.00 each for instalments 1 to 2 and CNY 8,700.00 for instalment 3.",
        ),
    ],
    ids=["equal", "equal but last", "level", "equal principal", "stated"],
)
def test_how_the_sum_is_cut(terms, chinese, english):
    assert_says(terms, chinese, english)


def test_few_steps_are_spelled_out_and_many_left_to_the_schedule():
    assert_says(
        STEPPED,
        "每满6期，其后各期金额提高20%；第1期至第6期每期人民币822.78元，第7期至第12期每期人民币"
        "987.33元，第13期至第18期每期人民币1,184.80元，第19期至第23期每期人民币1,421.76元，"
        "第24期人民币1,421.74元。",
        "rising by 20% after every 6 instalments; CNY 822.78 each for instalments 1 to 6, ",
    )
    each = replace(STEPPED, step=Step(1, Decimal("2.5")))
    most, least = (grouped(pick(i.amount for i in each.schedule())) for pick in (max, min))
    assert_says(
        each,
        f"每期比上一期提高2.5%；各期金额见还款计划，最高一期人民币{most}元，最低一期人民币{least}元",
        f"each instalment 2.5% more than the one before; the amounts are in the repayment "
        f"schedule, at most CNY {most} and at least CNY {least}.",
    )
    never = replace(STEPPED, step=Step(24, Decimal(20)))
    assert "提高" not in asked(never)
    assert "第1期至第23期每期人民币1,104.17元" in asked(never)


def test_what_does_not_rise_with_the_steps_is_named():
    priced = replace(STEPPED, annual_rate=Decimal(6))
    assert "不随之提高" not in asked(priced)
    others = replace(priced, covered=BALANCE)
    assert_says(
        others,
        "提高20%（均摊到各期的原有息费不随之提高）；",
        "(not counting earlier interest and charges, which are spread evenly);",
    )
    assert_says(
        replace(others, grace=2),
        "（均摊到各期的原有息费和宽限期利息不随之提高）",
        "(not counting earlier interest and charges and interest for the grace period,",
    )
    # Without interest the whole is cut in steps, old charges included.
    assert "不随之提高" not in asked(replace(STEPPED, covered=BALANCE))


def test_interest_first():
    first = replace(LEVEL, method=Method.INTEREST_ONLY, interest_only=6)
    level, last = first.schedule()[6].amount, first.schedule()[-1].amount
    assert_says(
        first,
        "先息后本，第1期至第6期不还本金，只支付利息，每期人民币132.50元；自第7期起按等额本息"
        f"方式还本付息，第7期至第23期每期人民币{grouped(level)}元，第24期人民币{grouped(last)}元。",
        "instalments 1 to 6 pay interest only and no principal, CNY 132.50 each; from instalment "
        f"7 on, level payments of principal and interest, CNY {grouped(level)} each",
    )
    # The level payments are level: the last differs by its rounding alone.
    assert abs(last.cents - level.cents) < 24
    assert_says(
        replace(first, covered=BALANCE, interest_only=1),
        "第1期不还本金，只支付利息和均摊的原有息费，计人民币301.89元；自第2期起",
        "instalment 1 pays interest and a share of earlier interest and charges only",
    )


@pytest.mark.parametrize(
    ("interval", "chinese", "english", "last"),
    [
        (Interval.MONTH, "每月一期", "one a month", "2028年11月20日"),
        (Interval.TWO_WEEKS, "每两周一期", "one every two weeks", "2027年11月7日"),
        (Interval.WEEK, "每周一期", "one a week", "2027年5月30日"),
    ],
)
def test_how_often_is_paid(interval, chinese, english, last):
    terms = replace(FREE, interval=interval)
    assert_says(terms, f"分24期偿还，{chinese}，首期还款日为2026年12月20日", english)
    assert f"末期还款日为{last}" in asked(terms)
    assert ("每月一期" in said(terms)) == (interval is Interval.MONTH)
    assert ("oneamonth" in said(terms, ENGLISH)) == (interval is Interval.MONTH)


def test_stated_dates_are_those_of_the_schedule():
    assert_says(STATED, "各期按还款计划所列日期支付", "on the dates in the repayment schedule")
    printed = said(STATED)
    assert "每月一期" not in printed
    for day in ("2026年12月28日", "2027年2月5日", "2027年4月1日"):
        assert day in printed


def test_the_heaviest_month_is_what_is_held_against_the_household():
    weekly = replace(FREE, interval=Interval.WEEK, count=52)
    heaviest = letter(weekly).figures.monthly
    assert heaviest > weekly.schedule()[0].amount
    assert_says(
        weekly,
        f"最高一个月合计为人民币{grouped(heaviest)}元，占上表每月可还款能力人民币2,946.67元的",
        f"in the heaviest month the payments come to CNY {grouped(heaviest)}, which is",
    )
    assert "最高一期" not in asked(weekly)
    assert "本方案最高一期为人民币1,104.17元" in asked(FREE)
    above = unbroken(print_proposal(letter(weekly, household=poorer("5500"), reason="x")))
    assert f"最高一个月合计为人民币{grouped(heaviest)}元，而按上表计算" in above
    assert "前者高于后者" in above


def test_months_of_grace():
    assert_says(
        replace(FREE, grace=3, first_due=date(2027, 3, 20)),
        "请给予3个月的宽限期，于2027年3月20日开始还款，此前不还款、不计息。",
        "to allow 3 months of grace; payments begin on 20 March 2027, nothing is paid before that "
        "day, and no interest is charged",
    )
    assert_says(
        replace(LEVEL, grace=1),
        "宽限期内按本方案的利率计息，共人民币132.50元，均摊到各期支付，不计复利。",
        "to allow 1 month of grace; payments begin on 20 December 2026, and nothing is paid before "
        "that day. Interest for the grace period runs at the rate of this plan and comes to CNY "
        "132.50; it is spread over the instalments",
    )
    assert_says(
        replace(LEVEL, grace=2, count=1),
        "于2026年12月20日还款，此前不还款；宽限期内按本方案的利率计息，共人民币265.00元，届时一并",
        "comes to CNY 265.00; it is paid on that day",
    )
    amounts = replace(STATED, interval=Interval.MONTH, dates=(), grace=2)
    assert_says(
        amounts, "于2026年12月28日开始还款，此前不还款。", "nothing is paid before that day."
    )
    assert "宽限期" not in said(FREE)
    assert "grace" not in said(FREE, ENGLISH)


@pytest.mark.parametrize(
    ("wishes", "chinese", "english"),
    [
        (
            {Part.PENALTY: Decimal(50)},
            "减免息费：减免罚息及违约金的50%（即人民币900.00元）。本金不申请减免。",
            "to waive 50% of the penalty interest and late charges (CNY 900.00). I do not ask for "
            "any waiver of principal.",
        ),
        (
            {Part.PENALTY: Decimal(100), Part.FEES: yuan("250")},
            "减免全部罚息及违约金（即人民币1,800.00元）和其他费用人民币250.00元，合计人民币2,050.00"
            "元。本金不申请减免。",
            "all of the penalty interest and late charges (CNY 1,800.00) and fees of CNY 250.00, "
            "CNY 2,050.00 in all. I do not ask",
        ),
        (
            {Part.COSTS: Decimal("12.5")},
            "减免诉讼及执行费用的12.5%（即人民币80.00元）。",
            "12.5% of the court and enforcement costs (CNY 80.00).",
        ),
        (
            {Part.PRINCIPAL: Decimal(10)},
            "减免本金：减免本金的10%（即人民币2,650.00元）。",
            "Waiver of principal: to waive 10% of the principal (CNY 2,650.00).",
        ),
        (
            {Part.PRINCIPAL: yuan("1500"), Part.INTEREST: yuan("1000")},
            "减免息费和本金：减免利息人民币1,000.00元和本金人民币1,500.00元，合计人民币2,500.00元。",
            "Waiver of charges and principal: to waive interest of CNY 1,000.00 and principal of "
            "CNY 1,500.00, CNY 2,500.00 in all.",
        ),
    ],
    ids=["share", "whole", "costs", "principal", "both"],
)
def test_what_is_waived(wishes, chinese, english):
    terms = replace(FREE, covered=COSTLY, waived=Waiver.of(COSTLY, wishes))
    assert_says(terms, chinese, english)
    keeps_principal = not terms.waived.principal
    assert ("本金不申请减免" in said(terms)) == keeps_principal
    assert ("donotaskforanywaiver" in said(terms, ENGLISH)) == keeps_principal
    principal = grouped(terms.principal)
    assert f"其中本金人民币{principal}元和原有息费人民币{grouped(terms.others)}元" in asked(terms)
    subject = said(terms).split("的申请")[0]
    assert ("减免息费" in subject) == (set(wishes) != {Part.PRINCIPAL})
    assert ("本金" in subject) == (Part.PRINCIPAL in wishes)


def test_enforcement_costs_have_a_row_only_where_there_are_any():
    waived = Waiver.of(COSTLY, {Part.COSTS: Decimal(50)})
    printed = said(replace(FREE, covered=COSTLY, waived=waived))
    assert "诉讼及执行费用640.00320.00320.00" in printed
    assert "合计31,205.43320.0030,885.43" in printed
    assert "诉讼及执行费用" not in said(FREE)
    assert "enforcement" not in said(FREE, ENGLISH)


@pytest.mark.parametrize(
    ("terms", "chinese", "english"),
    [
        (LEVEL, "每期按一个月（年利率的十二分之一）计算", "a twelfth of the yearly rate for each"),
        (replace(LEVEL, interval=Interval.WEEK), "每期按7天（一年按365天）计算", "for 7 days of"),
        (
            replace(LEVEL, interval=Interval.TWO_WEEKS),
            "每期按14天（一年按365天）计算",
            "for 14 days of a 365-day year",
        ),
        (
            replace(LEVEL, interval=Interval.STATED, dates=DATES, count=3, first_due=DATES[0]),
            "自2026年11月20日起按实际天数（一年按365天）计算",
            "from 20 November 2026 by actual days of a 365-day year",
        ),
        (LATER, "自2026年11月20日起按实际天数（一年按365天）计算", "by actual days"),
        (
            FREE,
            "自上列欠款的截止日（2026年11月20日）起至还清为止，不再计收利息（年利率由合同约定的"
            "18.25%降为0%）。",
            "no further interest from the day of the balance above (20 November 2026) until",
        ),
    ],
    ids=["month", "week", "two weeks", "dates", "lump sum", "none"],
)
def test_the_rate_and_how_it_is_charged(terms, chinese, english):
    assert_says(terms, chinese, english)


def test_stated_amounts_tell_their_interest_and_no_rate():
    assert_says(
        STATED,
        "各期金额合计比拟偿还的款项多出人民币200.00元，即为还款期间的利息；除此之外不再计收利息。",
        "the instalments come to CNY 200.00 more than the sum to repay.",
    )
    printed = said(STATED)
    assert "年利率" not in printed
    assert "降低利率" not in printed
    bare = replace(STATED, amounts=(yuan("9000"), yuan("9000"), yuan("8500")))
    assert "年利率由合同约定的18.25%降为0%" in asked(bare)
    assert "降低利率" in said(bare)


def test_days_to_make_a_missed_payment_good():
    assert_says(
        replace(FREE, cure=10),
        "如某期未能按时足额支付，请给予10日的补缴期；期内补足的，本方案继续履行。",
        "if an instalment is not paid in full on its due date, to allow 10 days to make it good;",
    )
    assert_says(
        replace(LATER, cure=1),
        "如届时未能按时足额支付，请给予1日的补缴期；期内补足的，视为按本方案履行。",
        "if the sum is not paid in full on the due date, to allow 1 day to make it good;",
    )
    assert "补缴" not in said(FREE)


def test_five_years_of_a_card_are_counted_in_months():
    weekly = replace(FREE, interval=Interval.WEEK, count=200)
    assert "个性化分期还款" in said(weekly)
    assert "个性化" not in said(replace(weekly, count=270))
    assert "个性化" in said(replace(FREE, count=60))
    assert "个性化" not in said(replace(FREE, count=60, grace=1))


def test_a_sum_within_the_term_is_no_later_payment():
    within = replace(LATER, first_due=date(2027, 2, 20))
    assert_says(within, "一次还款：于2027年2月20日一次还清", "in one sum on 20 February 2027", LOAN)
    assert "延期" not in said(within, case=LOAN)
    assert_says(LATER, "将原定2027年3月1日到期的借款延至2027年11月20日", "from 1 March 2027", LOAN)
    # Without a term's end nobody can say that the day lies after it: it is one payment.
    assert "一次还款：于2027年11月20日一次还清" in asked(LATER, case=PERSON)


@LANGUAGES
def test_an_answer_to_the_lenders_offer_says_when_that_came_and_nothing_else(language):
    theirs = Offer(
        1,
        SIX,
        date(2026, 11, 9),
        Side.LENDER,
        number=3,
        sent_on=date(2026, 11, 12),
        note=CANARY,
        who=CANARY,
        reason=CANARY,
    )
    ours = letter(FREE, language)
    answer = replace(ours, offer=replace(ours.offer, counters=3), counters=theirs)
    printed = unbroken(print_proposal(answer))
    wanted = (
        "贵行提出的方案，我已于2026年11月12日收到，本函是对该方案的答复。"
        if language is CHINESE
        else "Ireceivedyourofferon12November2026;thisletterismyanswertoit."
    )
    assert wanted in printed
    assert printed.replace(wanted, "") == unbroken(print_proposal(ours))
    for silent in (replace(theirs, side=Side.DEBTOR), replace(theirs, sent_on=None)):
        assert print_proposal(replace(ours, counters=silent)) == print_proposal(ours)
    with pytest.raises(OfferOfAnotherCase):
        replace(ours, counters=replace(theirs, case=2))


@LANGUAGES
@pytest.mark.parametrize("terms", [STEPPED, STATED, replace(LEVEL, grace=2, cure=9)])
def test_no_new_sentence_tells_what_is_private_or_claims_a_right(language, terms):
    wanted = letter(terms, language, household=poorer("5000"), reason=CANARY)
    printed = unbroken(print_proposal(wanted))
    assert CANARY not in printed
    for claim in ("第七十条", "民法典", "有权", "必须", "保证", "Article", "entitled", "must"):
        assert claim not in printed
