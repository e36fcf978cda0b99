"""What an offer really costs, and what the contract would have asked for the same payments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLabel

from debt_desk.domain.debt import Balance
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Method, Terms
from debt_desk.ui.proposals.proposals_tab import ProposalsTab
from debt_desk.ui.widgets.cards import HowPopup
from tests.ui.debts import add_card, settle_household, shown
from tests.ui.proposing import LEFT

OWED = Balance(Money(12_000_00), on=date(2026, 11, 23))
A_MONTH_LATER = date(2026, 12, 23)


@pytest.fixture
def case(desk):
    settle_household(desk)
    return add_card(desk, balance=OWED)


def drafted(qtbot, context, desk, case, terms):
    """The figures of a draft with these terms."""
    desk.offers.draft(case, terms)
    return shown(qtbot, ProposalsTab(context), case).editor.figures


def explained(qtbot, figures, row):
    """Every text behind the "how?" of a row."""
    qtbot.mouseClick(row.how_button, LEFT)
    popup = row.findChild(HowPopup)
    texts = [label.text() for label in popup.findChildren(QLabel)]
    popup.close()
    return texts


def test_a_plan_at_twelve_percent_costs_what_compounding_makes_of_it(qtbot, context, desk, case):
    terms = Terms(OWED, A_MONTH_LATER, 12, Method.EQUAL_INSTALMENTS, Decimal(12))
    figures = drafted(qtbot, context, desk, case, terms)
    assert figures.cost.figure.text().startswith("12.68")
    texts = explained(qtbot, figures, figures.cost)
    assert "¥12,000.00" in texts
    assert any(text.startswith("1.00") for text in texts)


def test_without_interest_it_costs_nothing(qtbot, context, desk, case):
    terms = Terms(OWED, A_MONTH_LATER, 12, Method.INTEREST_FREE)
    figures = drafted(qtbot, context, desk, case, terms)
    assert figures.cost.figure.text() == "0.00%"


def test_the_contract_would_leave_something_owed(qtbot, context, desk, case):
    terms = Terms(OWED, date(2027, 11, 23), 1, Method.LUMP_SUM)
    figures = drafted(qtbot, context, desk, case, terms)
    # A year at 18.25% on 12,000.00 that nobody pays.
    assert figures.contract.figure.text() == "−¥2,190.00"
    texts = explained(qtbot, figures, figures.contract)
    assert "+¥2,190.00" in texts
    assert "−¥12,000.00" in texts
    assert "18.25%" in texts[1]


def test_an_unknown_contract_is_not_guessed(qtbot, context, desk, case):
    kept = desk.cases.get(case)
    desk.cases.change(replace(kept, debt=replace(kept.debt, annual_rate=None)))
    terms = Terms(OWED, A_MONTH_LATER, 12, Method.INTEREST_FREE)
    figures = drafted(qtbot, context, desk, case, terms)
    assert figures.contract.figure.text() == "not known yet"
    assert "Situation" in explained(qtbot, figures, figures.contract)[1]
