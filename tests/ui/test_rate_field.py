"""A rate, typed as the contract or the app has it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind
from debt_desk.ui.situation.situation_tab import SituationTab
from tests.ui.debt_hands import DEBT, change, click, scroll_to, typed, unfold
from tests.ui.debts import shown
from tests.ui.hands import type_text


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, SituationTab(context), case)


@pytest.fixture
def field(tab):
    return tab.debt.rate


def answers(field):
    return [button.text() for button in field.answers if button.isVisible()]


def rate(desk, case):
    return desk.cases.get(case).debt.annual_rate


@pytest.mark.parametrize(
    ("text", "annual", "reading"),
    [
        ("日息万五", "18.25", "0.05% a day = 18.25% a year, by 365 days (simple interest)"),
        ("万分之六", "21.9", "0.06% a day = 21.9% a year, by 365 days (simple interest)"),
        ("0.06%/天", "21.9", "0.06% a day = 21.9% a year, by 365 days (simple interest)"),
        ("月息1分5", "18", "1.5% a month = 18% a year, by 12 months (simple interest)"),
        ("年化24%", "24", ""),
        ("36", "36", ""),
        ("18%/年", "18", ""),
    ],
)
def test_what_people_type_is_taken_and_its_reading_shown(
    qtbot, field, desk, case, text, annual, reading
):
    typed(qtbot, field, text)
    assert rate(desk, case) == Decimal(annual)
    assert field.text() == f"{annual}%"
    assert field.reading.text() == reading
    assert field.reading.isVisible() is bool(reading)
    assert not field.problem.isVisible()


def test_the_reading_follows_while_typing_and_goes_with_its_rate(qtbot, field, desk, case):
    qtbot.mouseClick(field.line, Qt.MouseButton.LeftButton)
    field.line.selectAll()
    type_text(qtbot, field.line, "0.05%/d")
    assert not field.reading.isVisible()
    type_text(qtbot, field.line, "ay")
    assert "0.05% a day = 18.25% a year" in field.reading.text()
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)
    assert field.reading.isVisible()
    typed(qtbot, field, "24")
    assert not field.reading.isVisible()
    typed(qtbot, field, "0.06%/day")
    assert field.reading.isVisible()
    desk.history.undo()
    assert field.text() == "24%"
    assert not field.reading.isVisible()


def test_a_very_small_rate_is_asked_about_and_not_taken(qtbot, field, desk, case):
    typed(qtbot, field, "0.06")
    assert rate(desk, case) == DEBT.annual_rate
    assert "0.06% a year, which is rare" in field.problem.text()
    assert answers(field) == [
        "It is 0.06% a day (21.9% a year)",
        "It is 6% a year",
        "It is 0.06% a year",
    ]
    scroll_to(field.answers[0])
    click(qtbot, field.answers[0])
    assert rate(desk, case) == Decimal("21.9")
    assert field.text() == "21.9%"
    assert "0.06% a day" in field.reading.text()
    assert answers(field) == []
    assert not field.problem.isVisible()


def test_a_very_great_rate_is_asked_about_too(qtbot, field, desk, case):
    typed(qtbot, field, "500")
    assert rate(desk, case) == DEBT.annual_rate
    assert answers(field) == ["It is 5% a year", "It is 50% a year", "It is 500% a year"]
    field.answers[2].setFocus()
    qtbot.keyClick(field.answers[2], Qt.Key.Key_Space)
    assert rate(desk, case) == Decimal(500)
    assert field.text() == "500%"
    assert answers(field) == []


def test_a_question_goes_when_something_else_is_typed(qtbot, field, desk, case):
    typed(qtbot, field, "0.05")
    assert answers(field)
    typed(qtbot, field, "abc")
    assert answers(field) == []
    assert "“abc”" in field.problem.text()
    typed(qtbot, field, "0.05")
    typed(qtbot, field, "")
    assert answers(field) == []
    assert rate(desk, case) is None
    typed(qtbot, field, "0.05")
    typed(qtbot, field, "24")
    assert answers(field) == []
    assert rate(desk, case) == Decimal(24)


def test_an_open_question_is_forgotten_with_its_case(qtbot, tab, field, desk):
    typed(qtbot, field, "0.05")
    other = desk.cases.add(Case("借呗")).number
    tab.show_case(other)
    assert answers(field) == []
    assert field.text() == ""


def test_days_are_those_of_the_contracts_year(qtbot, tab, desk, case):
    change(desk, case, day_basis=360)
    more = tab.debt.more
    assert more.is_open()
    typed(qtbot, more.penalty_rate, "0.05%/day")
    assert desk.cases.get(case).debt.penalty_rate == Decimal(18)
    assert "by 360 days" in more.penalty_rate.reading.text()


def test_a_day_that_has_not_come_is_told_below_its_field(qtbot, tab, desk, case):
    unfold(qtbot, tab.balance.bill)
    unfold(qtbot, tab.contract.fold)
    typed(qtbot, tab.balance.bill.total, "100")
    before = desk.cases.get(case)
    for day in (tab.balance.bill.on, tab.debt.on, tab.debt.overdue_since, tab.contract.drawn_on):
        typed(qtbot, day, "2026-11-24")
        assert "24 November 2026 has not come yet" in day.problem.text()
        assert day.text() == "2026-11-24"
    assert desk.cases.get(case) == before
    typed(qtbot, tab.balance.bill.on, "2026-11-23")
    assert desk.cases.get(case).debt.bill is not None
    assert not tab.balance.bill.on.problem.isVisible()
