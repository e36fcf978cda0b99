"""What the loan really costs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind, LoanContract, Part
from debt_desk.domain.money import Money
from debt_desk.ui.situation.situation_tab import SituationTab
from tests.ui.debt_hands import DEBT, change, how, typed, unfold
from tests.ui.debts import shown


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, SituationTab(context), case)


def enter_contract(qtbot, tab, face, received, drawn, instalment, count):
    card = tab.contract
    if not card.fold.is_open():
        unfold(qtbot, card.fold)
    for field, text in (
        (card.face, face),
        (card.received, received),
        (card.drawn_on, drawn),
        (card.instalment, instalment),
    ):
        typed(qtbot, field, text)
    card.count.setFocus()
    card.count.selectAll()
    qtbot.keyClicks(card.count, count)
    qtbot.keyClick(card.count, Qt.Key.Key_Return)


def test_a_contract_tells_its_real_cost(qtbot, tab, desk, case):
    enter_contract(qtbot, tab, "12000", "", "2026-01-15", "1072", "12")
    contract = desk.cases.get(case).debt.contract
    assert contract == LoanContract(Money(12_000_00), None, date(2026, 1, 15), Money(1_072_00), 12)
    figures = tab.contract.figures
    assert figures.cost.figure.text() == "¥864.00"
    assert figures.nominal.figure.text() == "13.0342%"
    assert figures.effective.figure.text() == "13.8418%"
    assert figures.xirr.figure.text() == "13.9030%"
    assert "12 × 1.0862%" in how(qtbot, figures.nominal)
    assert "(1 + 1.0862%) ^ 12 − 1" in how(qtbot, figures.effective)
    assert "2027-01-15" in how(qtbot, figures.xirr)
    assert "12 instalments of ¥1,072.00" in how(qtbot, figures.cost)
    assert "lower than 24%" in figures.verdicts.text()
    assert "2026" in figures.about.text()  # the month in which it was looked up
    assert not figures.article_670.isVisible()


def test_above_is_said_only_by_the_one_cent_rule(tab, desk, case):
    for instalment, clearly in ((94_560, False), (97_680, True)):
        contract = LoanContract(Money(10_000_00), None, None, Money(instalment), 12)
        change(desk, case, contract=contract)
        assert ("clearly above" in tab.contract.figures.verdicts.text()) is clearly
    assert not tab.contract.figures.xirr.isVisible()
    assert "XIRR" in tab.contract.figures.missing.text()


def test_interest_kept_back_in_advance_is_counted_on_what_arrived(qtbot, tab, desk, case):
    change(desk, case, annual_rate=Decimal(12))
    enter_contract(qtbot, tab, "10000", "9000", "", "888.49", "12")
    figures = tab.contract.figures
    assert figures.kept_back.figure.text() == "¥799.64"
    assert "¥1,066.20" in how(qtbot, figures.kept_back)
    assert "article 670" in figures.article_670.text()
    assert figures.nominal.figure.text() == "32.5003%"
    change(desk, case, annual_rate=None)
    assert not figures.kept_back.isVisible()
    assert "yearly rate" in figures.article_670.text()


def test_what_is_missing_of_a_contract_is_asked_for(qtbot, tab, desk, case):
    card = tab.contract
    unfold(qtbot, card.fold)
    typed(qtbot, card.received, "9000")
    assert card.face_wanted.isVisible()
    typed(qtbot, tab.debt.parts[Part.FEES], "1")
    assert card.received.text() == "9,000.00"
    assert desk.cases.get(case).debt.contract is None
    typed(qtbot, card.face, "10000")
    assert desk.cases.get(case).debt.contract == LoanContract(Money(10_000_00), Money(9_000_00))
    assert not card.face_wanted.isVisible()
    assert "one instalment" in card.figures.missing.text()
    assert not card.figures.nominal.isVisible()


def test_more_cannot_arrive_than_was_lent(qtbot, tab, desk, case):
    card = tab.contract
    unfold(qtbot, card.fold)
    typed(qtbot, card.face, "10000")
    typed(qtbot, card.received, "10001")
    assert "10,001.00" in card.received.problem.text()
    assert desk.cases.get(case).debt.contract == LoanContract(Money(10_000_00))
    typed(qtbot, card.instalment, "x")
    typed(qtbot, card.face, "11000")
    assert desk.cases.get(case).debt.contract == LoanContract(Money(11_000_00), Money(10_001_00))
    assert card.instalment.problem.isVisible()
    assert not card.received.problem.isVisible()


def test_a_contract_goes_with_the_last_of_its_facts(qtbot, tab, desk, case):
    change(desk, case, contract=LoanContract(Money(10_000_00), Money(9_000_00)))
    card = tab.contract
    typed(qtbot, card.face, "")
    assert card.face.problem.isVisible()
    assert desk.cases.get(case).debt.contract is not None
    typed(qtbot, card.received, "")
    assert desk.cases.get(case).debt.contract is None
    assert not card.face.problem.isVisible()
    assert not card.figures.isVisible()


def test_a_lender_without_a_line_is_told_so_and_a_person_by_date(tab, desk, case):
    contract = LoanContract(Money(10_000_00), None, None, Money(900_00), 12)
    stored = desk.cases.get(case)
    debt = replace(stored.debt, contract=contract)
    desk.cases.change(replace(stored, kind=CreditorKind.OTHER, debt=debt))
    figures = tab.contract.figures
    assert "No reference line" in figures.verdicts.text()
    desk.cases.change(replace(stored, kind=CreditorKind.PERSON, debt=debt))
    assert figures.verdicts.text().count("nothing is judged") == 1
    dated = replace(contract, drawn_on=date(2026, 1, 15))
    desk.cases.change(replace(stored, kind=CreditorKind.PERSON, debt=replace(debt, contract=dated)))
    assert "12%" in figures.about.text()
