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
    assert not figures.law.isVisible()


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
    assert "may be interest" in figures.kept_back_said.text()
    assert figures.law.isVisible()
    assert figures.law.keys == ("interest_deducted",)
    assert figures.nominal.figure.text() == "32.5003%"
    change(desk, case, annual_rate=None)
    assert not figures.kept_back.isVisible()
    assert "yearly rate" in figures.kept_back_said.text()


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


def enter_stated(qtbot, tab, face, count, way, text):
    """What the contract names: ``way`` presses of the down arrow in its list, then the rate."""
    card = tab.contract
    if not card.fold.is_open():
        unfold(qtbot, card.fold)
    typed(qtbot, card.face, face)
    card.count.setFocus()
    card.count.selectAll()
    qtbot.keyClicks(card.count, count)
    qtbot.keyClick(card.count, Qt.Key.Key_Return)
    card.stated.ways.setFocus()
    qtbot.keyClick(card.stated.ways, Qt.Key.Key_Home)
    for _ in range(way):
        qtbot.keyClick(card.stated.ways, Qt.Key.Key_Down)
    typed(qtbot, card.stated.rate, text)


@pytest.mark.parametrize("fee", ["0.6", "0.6%", "0.6%/月", "月费率0.6%", "千分之六", "7.2%/年"])
def test_a_fee_a_month_is_turned_into_its_real_cost(qtbot, tab, desk, case, fee):
    enter_stated(qtbot, tab, "12000", "12", 1, fee)
    contract = desk.cases.get(case).debt.contract
    assert contract == LoanContract(Money(12_000_00), None, None, Money(1_072_00), 12)
    card = tab.contract
    assert card.instalment.text() == "1,072.00"
    assert card.stated.rate.text() == "0.6%/month"
    assert "0.6% a month = 7.2% a year" in card.stated.rate.reading.text()
    assert card.stated.result.figure.text() == "¥1,072.00"
    told = how(qtbot, card.stated.result)
    assert "¥12,000.00 ÷ 12" in told
    assert "¥12,000.00 × 0.6%" in told
    assert card.figures.nominal.figure.text() == "13.0342%"
    assert card.figures.effective.figure.text() == "13.8418%"
    assert card.figures.flat.figure.text() == "0.60%"
    assert "7.20%" in how(qtbot, card.figures.flat)
    assert card.figures.beside.text() == (
        "An advertisement may say 0.60% a month, 7.20% a year; by what is really paid it is"
        " 13.0342% a year, 13.8418% with compounding."
    )


def test_a_rate_a_day_is_turned_into_instalments(qtbot, tab, desk, case):
    enter_stated(qtbot, tab, "10000", "12", 2, "0.05")
    assert desk.cases.get(case).debt.contract.instalment == Money(917_99)
    told = how(qtbot, tab.contract.stated.result)
    assert "A year: 0.05% × 365 days" in told
    assert "18.25%" in told
    assert "20.0159%" in told
    assert tab.contract.figures.effective.figure.text().startswith("19.8")


def test_the_instalment_follows_the_facts_and_gives_way_to_a_typed_one(qtbot, tab, desk, case):
    enter_stated(qtbot, tab, "12000", "12", 3, "18")
    card = tab.contract
    first = desk.cases.get(case).debt.contract.instalment
    typed(qtbot, card.face, "24000")
    assert abs((desk.cases.get(case).debt.contract.instalment - first.times(2)).cents) <= 1
    assert card.stated.result.isVisible()
    typed(qtbot, card.instalment, "2300")
    assert desk.cases.get(case).debt.contract.instalment == Money(2_300_00)
    assert not card.stated.names_a_rate
    assert not card.stated.rate.isVisible()
    assert not card.stated.result.isVisible()


def test_undo_takes_back_what_followed(qtbot, tab, desk, case):
    enter_stated(qtbot, tab, "12000", "12", 1, "0.6")
    desk.history.undo()
    assert desk.cases.get(case).debt.contract.instalment is None
    assert tab.contract.instalment.text() == ""
    assert not tab.contract.stated.result.isVisible()


def test_another_case_names_an_instalment_again(qtbot, tab, desk, case):
    enter_stated(qtbot, tab, "12000", "12", 1, "0.6")
    tab.show_case(desk.cases.add(Case("借呗")).number)
    assert not tab.contract.stated.names_a_rate
    assert tab.contract.stated.rate.text() == ""


def test_a_doubtful_rate_is_asked_about_before_anything_follows(qtbot, tab, desk, case):
    change(desk, case, annual_rate=None)
    enter_stated(qtbot, tab, "12000", "12", 2, "5")
    assert desk.cases.get(case).debt.contract.instalment is None
    offered = [a.text() for a in tab.contract.stated.rate.answers if a.isVisible()]
    assert offered[0] == "It is 0.05% a day (18.25% a year)"


def test_what_is_never_paid_back_has_no_rate(tab, desk, case):
    change(desk, case, contract=LoanContract(Money(12_000_00), None, None, Money(100_00), 12))
    figures = tab.contract.figures
    assert "¥10,800.00 less than what was received" in figures.missing.text()
    for row in (figures.cost, figures.nominal, figures.effective, figures.flat, figures.verdicts):
        assert not row.isVisible()


def test_the_debts_own_rate_stands_there_already(qtbot, tab, desk, case):
    card = tab.contract
    unfold(qtbot, card.fold)
    typed(qtbot, card.face, "10000")
    card.count.setFocus()
    card.count.selectAll()
    qtbot.keyClicks(card.count, "12")
    qtbot.keyClick(card.count, Qt.Key.Key_Return)
    card.stated.ways.setFocus()
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down):
        qtbot.keyClick(card.stated.ways, key)
    card.stated.ways.setFocus()
    assert card.stated.rate.text() == "0.05%/day"
    assert desk.cases.get(case).debt.contract.instalment == Money(917_99)
    qtbot.keyClick(card.stated.ways, Qt.Key.Key_Up)
    assert card.stated.rate.text() == ""
    assert desk.cases.get(case).debt.contract.instalment == Money(917_99)


def test_looking_what_can_be_chosen_keeps_a_typed_instalment(qtbot, tab, desk, case):
    enter_contract(qtbot, tab, "10000", "", "", "950", "12")
    ways = tab.contract.stated.ways
    for _ in range(3):
        ways.setFocus()
        qtbot.keyClick(ways, Qt.Key.Key_Down)
    assert desk.cases.get(case).debt.contract.instalment == Money(950_00)
    assert tab.contract.instalment.text() == "950.00"
