"""What a bad month does, said without a number that promises anything."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from debt_desk.domain.calendar import Month
from debt_desk.domain.money import Money
from debt_desk.domain.stress import ReplayedMonth, Shock, Strain
from debt_desk.wording import survival
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

MONTH = Month(2027, 3)
CHINESE, ENGLISH = Wording(Language.CHINESE), Wording(Language.ENGLISH)


def strain(shock: Shock = Shock.MEDICAL_BILL, cost: int = 2_000_00, **more: Any) -> Strain:
    return Strain(shock, MONTH, Money(cost), **more)


def broken(shock: Shock = Shock.MEDICAL_BILL, cost: int = 2_000_00, **more: Any) -> Strain:
    return strain(shock, cost, breaks=MONTH, gap=Money(1_500_00), **more)


@pytest.mark.parametrize(
    ("found", "chinese", "english"),
    [
        (strain(), "撑得住：一笔医药费。", "A medical bill: the plan gets through."),
        (
            broken(),
            "一笔医药费：2027年3月会缺 ¥1,500.00。",
            "A medical bill: ¥1,500.00 is missing in March 2027.",
        ),
        (
            broken(even_without=True),
            "一笔医药费：2027年3月会缺 ¥1,500.00；即使当月不还款也不够，需要先留出应急钱。",
            "A medical bill: ¥1,500.00 is missing in March 2027, and would be even without any "
            "repayment. Put something aside first.",
        ),
        (
            broken(Shock.NONE, 0),
            "即使一切照常，2027年3月也会缺 ¥1,500.00。",
            "Even if nothing happens, ¥1,500.00 is missing in March 2027.",
        ),
    ],
)
def test_what_was_found_is_one_sentence(found: Strain, chinese: str, english: str):
    assert survival.found(found, CHINESE) == chinese
    assert survival.found(found, ENGLISH) == english


def test_a_month_that_cannot_be_paid_without_the_plan_is_not_put_down_to_it():
    assert "even without" in survival.found(broken(Shock.NONE, 0, even_without=True), ENGLISH)


def test_assumed_figures_are_called_assumptions():
    for shock in (Shock.MEDICAL_BILL, Shock.FORGOTTEN_FEE, Shock.RENT_RISE):
        assert survival.what_it_costs(strain(shock), CHINESE).startswith("假设：")
        assert survival.what_it_costs(strain(shock), ENGLISH).startswith("Assumption: ")
    for shock in (Shock.NO_INCOME, Shock.OWN_MONTHS):
        assert "ssum" not in survival.what_it_costs(strain(shock), ENGLISH)
        assert "¥2,000.00" in survival.what_it_costs(strain(shock), CHINESE)
    assert survival.what_it_costs(strain(Shock.NONE), ENGLISH) == ""


def test_what_would_help_is_a_payment_or_a_way():
    assert survival.what_would_help(strain(), ENGLISH) == ""
    assert survival.what_would_help(broken(even_without=True), ENGLISH) == ""
    assert "ask for a pause" in survival.what_would_help(broken(), ENGLISH)
    helped = survival.what_would_help(broken(bearable=Money(320_00)), ENGLISH)
    assert helped == "With ¥320.00 a month, over more months, the plan would get through."


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
def test_nothing_is_said_of_a_plan_that_gets_through(words: Wording):
    assert survival.before_letter([strain(), strain(Shock.NONE, 0)], words) == ""


def test_before_a_letter_the_worst_that_breaks_the_plan_is_told_and_how_many_do():
    tested = [
        strain(Shock.NONE, 0),
        broken(Shock.FORGOTTEN_FEE, 300_00, bearable=Money(320_00)),
        replace(broken(Shock.NO_INCOME, 5_000_00, bearable=Money(1)), gap=Money(4_800_00)),
        strain(Shock.MEDICAL_BILL),
    ]
    assert survival.before_letter(tested, ENGLISH) == (
        "Before it goes out: this plan does not get through all that was tested. A month without "
        "income: ¥4,800.00 is missing in March 2027. With ¥0.01 a month, over more months, the "
        "plan would get through. Of 3 kinds of bad months that were tested, 2 break it."
    )
    assert survival.before_letter(tested, CHINESE) == (
        "发出之前请留意，这份方案不是每种情况都撑得住。一个月没有收入：2027年3月会缺 ¥4,800.00。"
        "如果每月只还 ¥0.01、期数更长，就撑得住。一共测试了 3 种意外情况，其中 2 种撑不住。"
    )


def test_a_plan_that_breaks_by_itself_says_that_first():
    told = survival.before_letter([broken(Shock.NONE, 0), broken(Shock.NO_INCOME)], ENGLISH)
    assert told.index("Even if nothing happens") < told.index("A month without income")
    alone = survival.before_letter([broken(Shock.NONE, 0)], ENGLISH)
    assert "kinds of bad months" not in alone


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
@pytest.mark.parametrize("shock", Shock)
def test_never_a_probability_and_never_more_than_a_line(words: Wording, shock: Shock):
    for found in (strain(shock), broken(shock), broken(shock, bearable=Money(1))):
        told = (
            survival.found(found, words),
            survival.what_it_costs(found, words),
            survival.what_would_help(found, words),
            survival.before_letter([found], words),
        )
        for sentence in told:
            for word in ("%", "probab", "likely", "chance", "概率", "可能性", "\n"):
                assert word not in sentence.lower()


def test_a_plan_that_only_the_cushion_pays_is_not_said_to_be_well():
    def month(number: int, due: int) -> ReplayedMonth:
        return ReplayedMonth(
            MONTH.plus(number), Money(1_000_00), Money(due), Money(0), Money(200_00), Money(50_00)
        )

    drawing = strain(Shock.NONE, 0, course=(month(0, 1_100_00), month(1, 1_150_00)))
    assert survival.found(drawing, CHINESE) == (
        "一切照常：有 2 个月高于可还款能力，要动用积蓄或应急预留才付得起，最多一个月动用 ¥150.00。"
    )
    within = strain(Shock.NONE, 0, course=(month(0, 1_000_00),))
    assert survival.found(within, CHINESE) == "撑得住：一切照常。"
