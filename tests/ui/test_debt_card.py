"""The card of the debt itself: what is folded away, hinted at, and asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QScrollArea

from debt_desk.app.desk import Desk
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Compounding, CreditorKind, LoanContract, Part, PaymentOrder
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.money import Money
from debt_desk.ui.situation.situation_tab import SituationTab
from debt_desk.ui.theme import ThemeChoice
from debt_desk.ui.widgets.cards import HowPopup
from tests.ui.debt_hands import DEBT, change, click, how, typed, unfold
from tests.ui.debts import shown


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, SituationTab(context), case)


def test_what_few_debts_have_is_folded_away_until_it_is_wanted(qtbot, tab, desk, case):
    more = tab.debt.more
    assert not more.is_open()
    assert not more.costs.isVisible()
    unfold(qtbot, more)
    typed(qtbot, more.costs, "200")
    typed(qtbot, more.penalty_rate, "9.125%")
    for choice, key in (
        (more.day_basis, Qt.Key.Key_End),
        (more.compounding, Qt.Key.Key_End),
        (more.contract_order, Qt.Key.Key_End),
        (more.agreed_order, Qt.Key.Key_Down),
    ):
        choice.setFocus()
        qtbot.keyClick(choice, key)
    qtbot.mouseClick(more.secured, Qt.MouseButton.LeftButton, pos=QPoint(8, 12))
    debt = desk.cases.get(case).debt
    assert debt.balance.costs == Money(200_00)
    assert debt.penalty_rate == Decimal("9.125")
    assert debt.day_basis == 360
    assert debt.compounding is Compounding.MONTHLY
    assert debt.contract_order is PaymentOrder.PRINCIPAL_FIRST
    assert debt.agreed_order is PaymentOrder.INTEREST_FIRST
    assert debt.secured
    assert tab.debt.total.figure.text() == "¥25,100.00"


def test_a_choice_is_one_step_of_undo_and_the_fold_stays(qtbot, tab, desk, case):
    more = tab.debt.more
    unfold(qtbot, more)
    more.compounding.setFocus()
    qtbot.keyClick(more.compounding, Qt.Key.Key_End)
    desk.history.undo()
    assert desk.cases.get(case).debt.compounding is Compounding.NONE
    assert more.compounding.currentIndex() == 0
    assert more.is_open()


def test_a_fold_opens_where_something_is_in_it_and_keeps_the_users_choice(
    qtbot, tab, desk, case, context, state
):
    change(desk, case, secured=True)
    assert tab.debt.more.is_open()
    click(qtbot, tab.debt.more.button)
    assert not tab.debt.more.is_open()
    assert state.fold("situation.more") is False
    again = SituationTab(context)
    qtbot.addWidget(again)
    again.show_case(case)
    again.show()
    assert not again.debt.more.is_open()


def test_scrolling_over_a_choice_changes_nothing(qtbot, tab, desk, case):
    unfold(qtbot, tab.debt.more)
    choice = tab.debt.more.day_basis
    here = QPointF(choice.rect().center())
    turned = QWheelEvent(
        here,
        choice.mapToGlobal(here),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(choice, turned)
    assert desk.cases.get(case).debt == DEBT
    assert choice.currentIndex() == 0


def test_a_total_put_into_the_principal_is_hinted_at_quietly(qtbot, tab, desk, case):
    assert not tab.debt.whole_bill.isVisible()
    typed(qtbot, tab.debt.parts[Part.INTEREST], "")
    assert tab.debt.whole_bill.isVisible()
    typed(qtbot, tab.debt.parts[Part.FEES], "1")
    assert not tab.debt.whole_bill.isVisible()


def test_without_a_case_there_is_no_debt(tab):
    tab.show_case(None)
    for card in (tab.debt, tab.balance, tab.contract):
        assert not card.isVisible()


def test_another_case_begins_anew(qtbot, tab, desk, case):
    change(desk, case, contract=LoanContract(Money(100)), secured=True)
    typed(qtbot, tab.balance.on, "2026-12-24")
    typed(qtbot, tab.balance.paid.amount, "77")
    other = desk.cases.add(Case("借呗")).number
    tab.show_case(other)
    assert tab.balance.on.text() == "2026-11-23"
    assert tab.balance.paid.amount.text() == ""
    assert tab.contract.face.text() == ""
    assert not tab.debt.more.is_open()
    assert not tab.contract.fold.is_open()


def test_names_and_reading_aids_are_there(tab):
    for field in (
        tab.balance.on,
        tab.balance.paid.amount,
        tab.balance.bill.total,
        tab.contract.face,
        tab.debt.more.costs,
    ):
        assert field.objectName().startswith("situation.")
        assert field.line.accessibleName()


def test_a_long_reckoning_in_large_letters_fits_the_screen(qtbot, tab, desk, case, theme):
    change(desk, case, compounding=Compounding.MONTHLY)
    typed(qtbot, tab.balance.on, "2028-11-13")
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        row = tab.balance.parts[Part.INTEREST]
        click(qtbot, row.how_button)
        popup = row.findChild(HowPopup)
        assert popup.height() <= popup.screen().availableGeometry().height()
        bar = popup.findChild(QScrollArea).verticalScrollBar()
        assert bar.maximum() > 0
        qtbot.keyClick(popup.focusWidget(), Qt.Key.Key_PageDown)
        assert bar.value() > 0
        qtbot.keyClick(popup.focusWidget(), Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: row.findChild(HowPopup) is None)
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_a_file_that_is_only_read_can_still_be_asked(qtbot, context, clock, tmp_path):
    file = tmp_path / "elsewhere.debtdesk"
    writing = Desk.create(file, clock)
    contract = LoanContract(Money(10_000_00), None, None, Money(900_00), 12)
    debt = replace(DEBT, contract=contract)
    case = writing.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=debt)).number
    writing.debts.record(DebtPayment(case, date(2026, 11, 18), Money(1_000_00)))
    writing.close()
    reading = Desk.open(file, clock, read_only=True)
    page = shown(qtbot, SituationTab(replace(context, desk=reading)), case)
    assert not page.debt.rate.line.isEnabled()
    assert not page.contract.face.line.isEnabled()
    assert not page.balance.paid.add.isEnabled()
    page.balance.paid.table.setFocus()
    page.balance.paid.table.selectRow(0)
    qtbot.keyClick(page.balance.paid.table, Qt.Key.Key_Delete)
    assert not page.balance.paid.remove.isEnabled()
    assert len(reading.debts.payments(case)) == 1
    typed(qtbot, page.balance.on, "2026-12-13")
    assert "On 13 December 2026" in how(qtbot, page.balance.total)
    assert "12 instalments of ¥900.00" in how(qtbot, page.contract.figures.cost)
    reading.close()
