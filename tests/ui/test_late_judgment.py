"""What paying a judgment late adds to it."""

from __future__ import annotations

import pytest

from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind
from debt_desk.ui.situation.situation_tab import SituationTab
from tests.ui.debt_hands import DEBT, how, typed, unfold
from tests.ui.debts import shown


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    made = shown(qtbot, SituationTab(context), case)
    unfold(qtbot, made.balance.judgment)
    return made


def test_delay_is_reckoned_to_today_and_explained(qtbot, tab, desk, case):
    judgment = tab.balance.judgment
    before = desk.cases.get(case)
    typed(qtbot, judgment.unpaid, "10000")
    assert not judgment.added.isVisible()
    typed(qtbot, judgment.until, "2026-08-15")
    assert judgment.added.figure.text() == "¥175.00"
    assert "¥10,000.00 × 0.0175% × 100" in how(qtbot, judgment.added)
    assert desk.cases.get(case) == before


def test_what_cannot_be_reckoned_is_said_at_its_line(qtbot, tab, desk):
    judgment = tab.balance.judgment
    typed(qtbot, judgment.unpaid, "10000")
    typed(qtbot, judgment.until, "2026-11-24")
    assert "has not come yet" in judgment.until.problem.text()
    assert not judgment.added.isVisible()
    typed(qtbot, judgment.until, "2026-11-23")
    assert judgment.added.figure.text() == "¥0.00"
    typed(qtbot, judgment.unpaid, "much")
    assert judgment.unpaid.problem.isVisible()
    assert not judgment.added.isVisible()
    tab.show_case(desk.cases.add(Case("借呗")).number)
    assert judgment.unpaid.text() == judgment.until.text() == ""
