"""What a plan asks, and why: one sentence each, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from debt_desk.domain.calendar import Month
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.money import Money
from debt_desk.domain.plan import Plan, PlanInputs, Shortfall, make_plan
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.domain.pot import MonthPot
from debt_desk.domain.solver import Goal
from debt_desk.wording import plans
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

CHINESE, ENGLISH = Wording(Language.CHINESE), Wording(Language.ENGLISH)
NOTHING = Money(0)


def owing(number: int, principal: int, penalty: int = 0, *, secured: bool = False) -> Case:
    balance = Balance(Money(principal), penalty=Money(penalty), on=date(2026, 11, 20))
    return Case("招商银行", debt=Debt(balance, secured=secured), number=number)


def inputs_of(cases: list[Case], pot: int, *wishes: PlanWish) -> PlanInputs:
    months = (Month(2026, 12).plus(n) for n in range(66))
    pots = tuple(MonthPot(month, Money(pot), *(NOTHING,) * 5) for month in months)
    return PlanInputs(tuple(cases), {w.case: w for w in wishes}, pots, date(2026, 11, 23))


def planned(goal: Goal, cases: list[Case], pot: int, *wishes: PlanWish) -> Plan:
    return make_plan(inputs_of(cases, pot, *wishes), goal)


@pytest.mark.parametrize(
    ("wish", "chinese", "english"),
    [
        (PlanWish(1), "免息分 4 期", "4 parts without interest"),
        (
            PlanWish(1, parts=5, grace=2, reason="x"),
            "免息分 5 期，宽限 2 个月",
            "5 parts without interest, 2 months of grace",
        ),
        (
            PlanWish(1, parts=5, annual_rate=Decimal("3.60"), reason="x"),
            "按年利率 3.6% 分 5 期",
            "5 parts at 3.6% a year",
        ),
    ],
)
def test_what_is_asked_for(wish: PlanWish, chinese: str, english: str):
    (line,) = planned(Goal.SHORTEST, [owing(1, 1_000_00)], 250_00, wish).lines
    assert plans.concession(line, CHINESE) == chinese
    assert plans.concession(line, ENGLISH) == english


def test_a_waiver_is_asked_for_by_its_sum():
    wish = PlanWish(1, most_parts=4, most_grace=0)
    plan = planned(Goal.FAIR, [owing(1, 1_000_00, 200_00)], 280_00, wish)
    assert plans.concession(plan.lines[0], CHINESE) == "免息分 4 期，减免息费 ¥80.00"
    assert plan.shortfall is not None
    assert "¥80.00" in plans.shortfall(plan.shortfall, ENGLISH)
    assert "¥1,200.00" in plans.shortfall(plan.shortfall, CHINESE)


def reasons(plan: Plan, words: Wording) -> list[str]:
    return [plans.reason(line, plan, words) for line in plan.lines]


def test_why_just_that():
    two = [owing(1, 3_000_00), owing(2, 1_000_00)]
    assert reasons(planned(Goal.FAIR, two, 100_00), CHINESE) == [
        "首期占当月可用金额的 75.0%；这笔本金占各笔本金的 75.0%。",
        "首期占当月可用金额的 25.0%；这笔本金占各笔本金的 25.0%。",
    ]
    fixed = PlanWish(2, parts=50, reason="电话里谈好了")
    assert reasons(planned(Goal.FAIR, two, 100_00, fixed), CHINESE)[1] == ("由您决定：电话里谈好了")
    first = [owing(1, 3_000_00), owing(2, 1_000_00, secured=True)]
    assert reasons(planned(Goal.SHORTEST, first, 1_000_00), CHINESE)[1].startswith("有抵押或质押")
    dear = PlanWish(1, annual_rate=Decimal(12))
    said = reasons(planned(Goal.CHEAPEST, two, 1_000_00, dear), ENGLISH)
    assert said[0].startswith("12% a year during the plan")
    assert "no month exceeds its pot" in said[1] or "Paid last" in said[1]
    shortest = planned(Goal.SHORTEST, [owing(1, 500_00), owing(2, 100_00)], 175_00)
    assert [line.option.end for line in shortest.lines] == [4, 1]
    assert "Paid last" in reasons(shortest, ENGLISH)[0]
    assert "no month exceeds its pot" in reasons(shortest, ENGLISH)[1]


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
def test_why_there_is_no_plan(words: Wording):
    nothing = Shortfall(None, Money(-20_00), Money(500_00))
    assert "−¥20.00" in plans.shortfall(nothing, words)
    too_little = Shortfall(None, Money(20_00), Money(500_00))
    assert "¥500.00" in plans.shortfall(too_little, words)


def test_what_is_not_proven_says_so():
    plan = planned(Goal.FAIR, [owing(1, 100_00)], 100_00)
    assert plans.unproven(plan, CHINESE) == ""
    assert "未能在限定时间内证明" in plans.unproven(replace(plan, proven=False), CHINESE)
    none = replace(plan, lines=(), proven=False)
    assert plans.unproven(none, ENGLISH).startswith("No plan was found in the time")


def test_what_is_not_planned_is_told_by_number():
    inputs = replace(
        inputs_of([owing(3, 100)], 100, PlanWish(3, left_out=True, reason="亲戚不急")),
        undated=(5, 1),
        foreign=(4,),
    )
    told = plans.unplanned(inputs, CHINESE)
    assert list(told) == [1, 3, 4, 5]
    assert told[3] == "按您的决定没有排进计划：亲戚不急"
    assert told[4].startswith("欠款不是人民币")
    assert told[1] == told[5]


def test_what_the_user_fixed_is_not_blamed_on_the_household():
    fixed = Shortfall(None, Money(600_00), Money(6_000_00), overridden=True)
    assert "您自己定下的期数" in plans.shortfall(fixed, CHINESE)
    assert "you fixed" in plans.shortfall(fixed, ENGLISH)
