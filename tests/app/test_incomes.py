"""From an attached statement to a household line that one can defend."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.example_statement import example_statement
from debt_desk.app.incomes import IncomeAboveReliable
from debt_desk.domain.household import Hardship, LineKind, SourceKind, Topic
from debt_desk.domain.income import IncomeRule
from tests.app.builders import yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk

NAMES = {"before": "旧公司", "now": "新公司", "summary": "工资", "shop": "超市"}
SINCE = date(2026, 4, 20)


@pytest.fixture
def statement(desk: Desk, tmp_path: Path) -> int:
    """Seven months of an account: wages of the old employer, then of the new one."""
    path = tmp_path / "hisdetail.csv"
    path.write_bytes(example_statement(NAMES, SINCE, TODAY))
    desk.household.change(replace(desk.household.get(), hardship=Hardship(since=SINCE)))
    number = desk.evidence.attach(path).number
    assert number is not None
    return number


def test_only_months_after_the_hardship_count(desk: Desk, statement: int) -> None:
    by_payer = {source.payer: source for source in desk.incomes.sources()}
    new, old = by_payer["新公司"], by_payer["旧公司"]
    assert [str(month) for month, _ in new.months] == [f"2026-{n:02d}" for n in range(5, 11)]
    assert new.rule is IncomeRule.MEDIAN
    assert new.reliable == yuan("5105")  # 5105 5320 4960 4870 5230 5105 → middle of the two middles
    assert new.seems_to_run
    assert old.rule is IncomeRule.SILENT
    assert old.reliable == yuan("0")
    assert not old.seems_to_run


def test_a_source_is_taken_in_one_step_and_never_twice(desk: Desk, statement: int) -> None:
    source = desk.incomes.sources()[0]
    desk.incomes.take([(source, source.reliable)])
    desk.incomes.take([(source, yuan("4000"))])
    (line,) = desk.household.get().of_kind(LineKind.INCOME)
    assert line.amount == yuan("4000")
    assert line.title == "新公司"
    assert line.source.kind is SourceKind.STATEMENT
    assert line.source.documents == (statement,)
    assert "2026-05: 5105.00" in line.source.note
    assert desk.history.undo() == "incomes.take"
    assert desk.household.get().lines[0].amount == source.reliable


def test_more_than_the_statements_show_is_refused(desk: Desk, statement: int) -> None:
    source = desk.incomes.sources()[0]
    with pytest.raises(IncomeAboveReliable):
        desk.incomes.take([(source, source.reliable + yuan("0.01"))])
    assert desk.household.get().lines == ()


def test_evidence_that_is_no_statement_is_passed_over(
    desk: Desk, statement: int, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 not really")
    desk.evidence.attach(photo)
    assert len(desk.incomes.sources()) == 2


def test_a_renamed_line_is_still_that_payers(desk: Desk, statement: int) -> None:
    source = desk.incomes.sources()[0]
    desk.incomes.take([(source, source.reliable)])
    (line,) = desk.household.get().lines
    desk.household.save_line(replace(line, title="分拣"))
    desk.incomes.take([(source, yuan("4000"))])
    (line,) = desk.household.get().lines
    assert (line.title, line.amount) == ("分拣", yuan("4000"))


def test_what_is_paid_for_work_is_wages_and_the_rest_is_other(desk: Desk, tmp_path: Path) -> None:
    for summary, topic in (("工资", Topic.WAGES), ("他行汇入", Topic.OTHER)):
        path = tmp_path / f"{summary}.csv"
        path.write_bytes(example_statement({**NAMES, "summary": summary}, SINCE, TODAY))
        number = desk.evidence.attach(path).number or 0
        source = next(one for one in desk.incomes.sources() if one.payer == "新公司")
        assert source.is_wage == (topic is Topic.WAGES)
        desk.incomes.take([(source, source.reliable)])
        (line,) = desk.household.get().of_kind(LineKind.INCOME)
        assert line.topic is topic
        desk.history.undo()
        desk.evidence.remove(number)
