"""``plan``: one plan for all debts of a file, held against every month."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.household import HouseholdLine, LineKind, Topic
from debt_desk.domain.money import Money
from debt_desk.domain.plan_wish import PlanWish
from tests.cli.conftest import EXAMPLE_DAY

if TYPE_CHECKING:
    from pathlib import Path

GOALS = ["fair", "shortest", "cheapest"]
SUM = re.compile(r"\d+\.\d\d")
each_goal = pytest.mark.parametrize("goal", GOALS)


def cents(text: str) -> int:
    assert SUM.fullmatch(text), text
    return int(text.replace(".", ""))


@pytest.fixture(autouse=True)
def _on_the_examples_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("debt_desk.cli.command.Clock", lambda: FixedClock(EXAMPLE_DAY))


@pytest.fixture
def tight(tmp_path: Path) -> Path:
    """A household with 1,000.00 a month, and a debt that wants 1,100.00 in ten parts."""
    path = tmp_path / "tight.debtdesk"
    desk = Desk.create(path, FixedClock(EXAMPLE_DAY))
    desk.household.save_line(
        HouseholdLine(LineKind.INCOME, Topic.WAGES, "工资", Money(1_000_00)),
    )
    owed = Balance(Money(9_500_00), Money(900_00), Money(600_00), on=date(2026, 11, 1))
    desk.cases.add(Case("招商银行", debt=Debt(owed)))
    desk.plans.wish(PlanWish(1, most_parts=10, most_grace=0))
    desk.close()
    return path


def change(path: Path, wish: PlanWish) -> None:
    desk = Desk.open(path, FixedClock(EXAMPLE_DAY))
    desk.plans.wish(wish)
    desk.close()


# --- JSON -------------------------------------------------------------------------------------


def check(answer: dict[str, Any]) -> None:
    """The form that is promised, and the sums that must hold in it."""
    assert list(answer) == ["goal", "pot", "cases", "infeasible"]
    pots = {}
    for pot in answer["pot"]:
        assert list(pot) == ["month", "amount"]
        assert re.fullmatch(r"\d{4}-\d\d", pot["month"])
        pots[pot["month"]] = cents(pot["amount"])
    assert list(pots) == sorted(pots)
    due: Counter[str] = Counter()
    for case in answer["cases"]:
        assert list(case) == [
            "case",
            "covered",
            "waived",
            "parts",
            "first_due",
            "total",
            "instalments",
            "concession",
            "reason",
        ]
        assert isinstance(case["case"], int)
        assert case["parts"] == len(case["instalments"])
        days = [date.fromisoformat(part["due"]) for part in case["instalments"]]
        assert days == sorted(set(days))
        assert case["first_due"] == case["instalments"][0]["due"]
        assert cents(case["total"]) == sum(cents(part["amount"]) for part in case["instalments"])
        assert cents(case["total"]) >= cents(case["covered"]) - cents(case["waived"])
        for part in case["instalments"]:
            assert list(part) == ["due", "amount"]
            due[part["due"][:7]] += cents(part["amount"])
        assert case["concession"]
        assert case["reason"]
    for month, amount in due.items():
        assert amount <= pots[month], month


@each_goal
def test_the_example_can_be_kept_in_every_month(say, example, goal: str) -> None:
    answer = say("plan", example, "--goal", goal, "--json")
    assert answer.code == 0, answer.err
    check(answer.json)
    assert answer.json["goal"] == goal
    assert answer.json["infeasible"] is None
    assert [case["case"] for case in answer.json["cases"]] == [1, 4]
    assert [case["covered"] for case in answer.json["cases"]] == ["28765.43", "5086.30"]
    assert [case["total"] for case in answer.json["cases"]] == ["28765.43", "5086.30"]


def test_the_pots_are_those_of_the_household_less_what_is_agreed(say, example) -> None:
    pots = say("plan", example, "--json").json["pot"]
    assert pots[0] == {"month": "2026-12", "amount": "1563.67"}
    # 22 of 24 instalments of 500.00 are still to come, the last one in September 2028.
    assert next(pot["month"] for pot in pots if pot["amount"] != "1563.67") == "2028-10"
    assert len(pots) == 66


def test_fair_gives_each_debt_about_its_share_of_principal(say, example) -> None:
    answer = say("plan", example, "--json").json
    assert answer["goal"] == "fair"
    pot = cents(answer["pot"][0]["amount"])
    shares = [Fraction(cents(c["instalments"][0]["amount"]), pot) for c in answer["cases"]]
    principal = [Fraction(24_300, 29_300), Fraction(5_000, 29_300)]
    gaps = [abs(a - b) for a, b in zip(shares, principal, strict=True)]
    assert max(gaps) < Fraction(1, 100)


def test_the_shortest_is_not_longer_than_the_fair_one(say, example) -> None:
    def last(goal: str) -> str:
        cases = say("plan", example, "--goal", goal, "--json").json["cases"]
        return max(case["instalments"][-1]["due"] for case in cases)

    assert last("shortest") <= last("fair")


def test_the_same_file_gives_the_same_plan(say, example) -> None:
    assert say("plan", example, "--json").out == say("plan", example, "--json").out


@each_goal
def test_a_waiver_that_must_be_is_named_and_reckoned_with(say, tight, goal: str) -> None:
    answer = say("plan", tight, "--goal", goal, "--json").json
    check(answer)
    assert set(answer["infeasible"]) == {"reason", "smallest_waiver"}
    assert answer["infeasible"]["smallest_waiver"] == "1000.00"
    assert "¥1,000.00" in answer["infeasible"]["reason"]
    (case,) = answer["cases"]
    assert (case["waived"], case["total"]) == ("1000.00", "10000.00")
    assert "减免" in case["concession"]


def test_where_no_waiver_is_enough_there_is_no_plan(say, tight) -> None:
    change(tight, PlanWish(1, most_parts=9, most_grace=0))
    answer = say("plan", tight, "--json")
    assert answer.code == 0
    assert answer.json["cases"] == []
    assert answer.json["infeasible"]["smallest_waiver"] is None
    assert "第三方" in answer.json["infeasible"]["reason"]


def test_a_month_of_a_deficit_holds_nothing(say, tight) -> None:
    desk = Desk.open(tight, FixedClock(EXAMPLE_DAY))
    desk.household.save_line(
        HouseholdLine(LineKind.ESSENTIAL, Topic.HOUSING, "房租", Money(2_000_00)),
    )
    desk.close()
    answer = say("plan", tight, "--json").json
    check(answer)
    assert {pot["amount"] for pot in answer["pot"]} == {"0.00"}
    assert "−¥1,000.00" in answer["infeasible"]["reason"]


# --- the table --------------------------------------------------------------------------------


def test_the_table_in_chinese(say, example) -> None:
    told = say("plan", example, "--goal", "fair").out
    for part in (
        "案件",
        "每期",
        "合计",
        "1 招商银行",
        "免息分 22 期",
        "¥28,765.43",
        "占各笔本金的 82.9%",
    ):
        assert part in told
    assert "没有排进计划" not in told


def test_the_table_in_english(say, example, monkeypatch) -> None:
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    told = say("plan", example, "--goal", "shortest").out
    for part in ("Case", "Total", "22 parts without interest", "¥28,765.43", "Paid last"):
        assert part in told


def test_the_table_says_what_is_missing_and_what_to_ask_for(say, tight) -> None:
    told = say("plan", tight).out
    assert told.startswith("需要安排的债务共 ¥11,000.00")
    assert "减免息费 ¥1,000.00" in told


def test_what_is_not_planned_is_told_with_its_reason(say, tight) -> None:
    desk = Desk.open(tight, FixedClock(EXAMPLE_DAY))
    for owed in (Balance(), Balance(Money(100_00), on=date(2026, 11, 1))):
        desk.cases.add(Case("示例小贷", debt=Debt(owed)))
    desk.plans.wish(PlanWish(3, left_out=True, reason="亲戚\n不急"))
    desk.close()
    told = say("plan", tight).out
    assert "2: 欠款的金额或日期还没有填写" in told
    assert "3: 按您的决定没有排进计划：亲戚 不急\n" in told


def test_with_every_case_left_out_it_says_so(say, tight) -> None:
    change(tight, PlanWish(1, left_out=True, reason="先放一放"))
    assert say("plan", tight).out.startswith("所有案件都按您的决定排除在外")
    answer = say("plan", tight, "--json").json
    assert (answer["cases"], answer["infeasible"]) == ([], None)


def test_help_names_the_goals(say) -> None:
    told = say("plan", "--help").out
    assert "{fair,shortest,cheapest}" in told
    assert "公平" in told


# --- files that have no plan ------------------------------------------------------------------


def test_a_file_without_open_cases_gets_one_sentence(say, tmp_path) -> None:
    path = tmp_path / "new.debtdesk"
    Desk.create(path, FixedClock(EXAMPLE_DAY)).close()
    for more in ([], ["--json"]):
        answer = say("plan", path, *more)
        assert (answer.code, answer.out) == (1, "")
        assert answer.err.startswith("debt-desk: 没有")
        assert answer.err.count("\n") == 1


def test_without_a_household_it_asks_for_one(say, tmp_path) -> None:
    path = tmp_path / "new.debtdesk"
    desk = Desk.create(path, FixedClock(EXAMPLE_DAY))
    desk.cases.add(Case("招商银行", debt=Debt(Balance(Money(100_00), on=date(2026, 11, 1)))))
    desk.close()
    answer = say("plan", path)
    assert (answer.code, answer.out) == (1, "")
    assert "还没有填写收入和支出" in answer.err


def test_an_encrypted_file_is_planned_with_its_passphrase(say, tight, tmp_path) -> None:
    path = tmp_path / "secret.debtdesk"
    desk = Desk.create(path, FixedClock(EXAMPLE_DAY), "四个随便的词")
    desk.household.save_line(HouseholdLine(LineKind.INCOME, Topic.WAGES, "", Money(1_000_00)))
    desk.cases.add(Case("招商银行", debt=Debt(Balance(Money(2_000_00), on=date(2026, 11, 1)))))
    desk.close()
    words = tmp_path / "words"
    words.write_text("四个随便的词\n", encoding="utf-8")
    answer = say("plan", path, "--json", "--passphrase-file", words)
    assert answer.code == 0, answer.err
    check(answer.json)
    assert answer.json["cases"][0]["parts"] == 2
    words.write_text("别的词\n", encoding="utf-8")
    assert say("plan", path, "--json", "--passphrase-file", words).code == 1


def test_planning_changes_nothing_in_the_file(say, example) -> None:
    before = example.read_bytes()
    example.chmod(0o400)
    assert say("plan", example, "--json").code == 0
    assert example.read_bytes() == before


def test_an_unknown_goal_is_a_usage_error(say, example) -> None:
    assert say("plan", example, "--goal", "best").code == 2
