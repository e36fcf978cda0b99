"""The balance on a day, and how each of its figures came about."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Compounding, CreditorKind, Part
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.money import Money
from debt_desk.ui.situation.situation_tab import SituationTab
from tests.ui.debt_hands import DEBT, change, how, typed
from tests.ui.debts import shown


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, SituationTab(context), case)


def test_today_is_shown_at_once_and_another_day_on_demand(qtbot, tab):
    card = tab.balance
    assert card.on.text() == "2026-11-23"
    assert card.parts[Part.INTEREST].figure.text() == "¥721.50"
    assert card.total.figure.text() == "¥25,021.50"
    assert not card.parts[Part.COSTS].isVisible()
    typed(qtbot, card.on, "2026-12-13")
    assert card.total.figure.text() == "¥25,264.50"
    typed(qtbot, card.on, "2026-11-12")
    assert "13 November 2026" in card.refusal.text()
    assert not card.total.isVisible()
    typed(qtbot, card.on, "2026-11-13")
    assert card.total.figure.text() == "¥24,900.00"


def test_every_figure_says_how_it_came_about(qtbot, tab, desk, case):
    desk.debts.record(DebtPayment(case, date(2026, 11, 18), Money(1_000_00)))
    card = tab.balance
    interest = how(qtbot, card.parts[Part.INTEREST])
    assert "2026-11-13 to 2026-11-18: 24,300.00 × 18.25% × 5/365" in interest
    assert "+ ¥60.75" in interest
    assert "2026-11-18: paid, by the Civil Code, article 561" in interest
    assert "− ¥660.75" in interest
    principal = how(qtbot, card.parts[Part.PRINCIPAL])
    assert "¥24,300.00" in principal
    assert "− ¥339.25" in principal
    total = how(qtbot, card.total)
    assert "¥23,960.75" in total
    assert "On 23 November 2026" in total


def test_a_long_story_is_told_short(qtbot, tab, desk, case):
    change(desk, case, compounding=Compounding.MONTHLY)
    typed(qtbot, tab.balance.on, "2028-11-13")
    texts = how(qtbot, tab.balance.parts[Part.INTEREST])
    assert any("Earlier steps together" in text for text in texts)
    assert any("bears interest as well" in text for text in texts)
    assert len(texts) < 30


def test_penalty_has_its_own_lines(qtbot, tab, desk, case):
    change(desk, case, penalty_rate=Decimal("9.125"), overdue_since=date(2026, 11, 13))
    texts = how(qtbot, tab.balance.parts[Part.PENALTY])
    assert "2026-11-13 to 2026-11-23: 24,300.00 × 9.125% × 10/365" in texts
    assert "+ ¥60.75" in texts


def test_what_is_not_known_is_said_and_not_guessed(qtbot, tab, desk, case):
    change(desk, case, annual_rate=None)
    assert "no interest is added" in tab.balance.remarks.text()
    assert tab.balance.law.isVisible()
    assert tab.balance.law.keys == ("no_interest_clause",)
    assert tab.balance.total.figure.text() == "¥24,900.00"
    change(desk, case, annual_rate=Decimal(1), penalty_rate=Decimal(9))
    assert not tab.balance.law.isVisible()
    assert "missed" in tab.balance.remarks.text()
    change(desk, case, penalty_rate=None, overdue_since=date(2026, 11, 1))
    assert "No penalty rate" in tab.balance.remarks.text()
    change(desk, case, overdue_since=None)
    assert not tab.balance.remarks.isVisible()
    change(desk, case, balance=replace(DEBT.balance, on=None))
    assert "Enter the day" in tab.balance.refusal.text()


def test_an_agreement_in_force_is_pointed_to(tab, desk, case):
    desk.agreements.record(
        Agreement(case, date(2026, 11, 20), (Due(1, date(2026, 12, 1), Money(100)),))
    )
    assert "Repayment page" in tab.balance.remarks.text()
