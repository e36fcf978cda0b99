"""Payments on a debt and a later bill of the lender's, beside its computed balance."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from debt_desk.domain.case import Case
from debt_desk.domain.debt import Bill, CreditorKind, Part
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.money import Money
from debt_desk.ui.situation.situation_tab import SituationTab
from tests.ui.debt_hands import DEBT, change, click, how, typed, unfold
from tests.ui.debts import shown
from tests.ui.hands import type_text


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("示例银行", CreditorKind.BANK_LOAN, debt=DEBT)).number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, SituationTab(context), case)


def test_a_payment_is_added_by_keys_and_told_apart(qtbot, tab, desk, case):
    paid = tab.balance.paid
    unfold(qtbot, paid)
    typed(qtbot, paid.day, "2026-11-18")
    typed(qtbot, paid.amount, "1,000")
    type_text(qtbot, paid.note.line, "微信")
    qtbot.keyClick(paid.note.line, Qt.Key.Key_Return)
    (stored,) = desk.debts.payments(case)
    assert (stored.day, stored.amount, stored.note) == (
        date(2026, 11, 18),
        Money(1_000_00),
        "微信",
    )
    row = paid.table.whole_text().splitlines()[1].split("\t")
    assert row == [
        "2026-11-18",
        "1,000.00",
        "339.25",
        "660.75",
        "by the Civil Code, article 561",
        "微信",
    ]
    assert paid.amount.text() == ""
    assert paid.day.text() == "2026-11-23"
    assert "1" in paid.button.text()


def test_delete_takes_a_payment_out_and_undo_brings_it_back(qtbot, tab, desk, case, context):
    desk.debts.record(DebtPayment(case, date(2026, 11, 18), Money(1_000_00)))
    table = tab.balance.paid.table
    assert tab.balance.paid.is_open()
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Home)
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert desk.debts.payments(case) == ()
    assert tab.balance.total.figure.text() == "¥25,021.50"
    assert context.notices.history[-1].undo
    assert tab.balance.paid.is_open()
    desk.history.undo()
    assert len(desk.debts.payments(case)) == 1
    assert table.model().rowCount() == 1
    table.selectRow(0)
    click(qtbot, tab.balance.paid.remove)
    assert desk.debts.payments(case) == ()


def test_payments_of_before_and_after_say_so(qtbot, tab, desk, case):
    desk.debts.record(DebtPayment(case, date(2026, 11, 1), Money(100)))
    desk.debts.record(DebtPayment(case, date(2026, 11, 20), Money(100)))
    typed(qtbot, tab.balance.on, "2026-11-15")
    text = tab.balance.paid.table.whole_text()
    assert "after the day shown" in text
    assert "in the lender's figures already" in text


@pytest.mark.parametrize(
    ("day", "amount", "field", "said"),
    [
        ("2026-11-24", "5", "day", "24 November 2026"),
        ("2026-11-20", "", "amount", "Enter the amount"),
        ("2026-11-20", "0", "amount", "more than zero"),
        ("2026-11-20", "5oo", "amount", "5oo"),
        ("", "5", "day", "Enter the day"),
    ],
)
def test_a_wrong_payment_is_told_below_its_field(qtbot, tab, desk, case, day, amount, field, said):
    paid = tab.balance.paid
    unfold(qtbot, paid)
    typed(qtbot, paid.day, day)
    typed(qtbot, paid.amount, amount)
    click(qtbot, paid.add)
    assert said in getattr(paid, field).problem.text()
    assert getattr(paid, field).problem.isVisible()
    assert desk.debts.payments(case) == ()


def test_a_note_beyond_all_measure_is_refused(qtbot, tab, desk, case):
    paid = tab.balance.paid
    unfold(qtbot, paid)
    typed(qtbot, paid.amount, "5")
    paid.note.line.setText("x" * 501)
    click(qtbot, paid.add)
    assert paid.note.problem.isVisible()
    assert desk.debts.payments(case) == ()


def test_card_rules_are_cited_as_reported_and_for_cards_only(qtbot, tab, desk, case):
    paid = tab.balance.paid
    unfold(qtbot, paid)
    assert not paid.law.isVisible()
    stored = desk.cases.get(case)
    desk.cases.change(
        replace(
            stored,
            kind=CreditorKind.CARD,
            debt=replace(stored.debt, overdue_since=date(2026, 6, 1)),
        )
    )
    desk.debts.record(DebtPayment(case, date(2026, 11, 20), Money(100)))
    assert paid.law.isVisible()
    assert paid.law.keys == ("allocation", "allocation_cards")
    fact = paid.law.findChild(QLabel, "law.allocation_cards.fact")
    assert not fact.isVisible()
    qtbot.keyClick(paid.law.findChild(QToolButton, "law.allocation_cards.fold"), Qt.Key.Key_Space)
    assert fact.isVisible()
    assert fact.text().startswith("As reported")
    desk.cases.change(replace(desk.cases.get(case), kind=CreditorKind.MICROLOAN))
    assert paid.law.keys == ("allocation",)


def test_what_is_paid_beyond_the_debt_is_shown(tab, desk, case):
    assert not tab.balance.over.isVisible()
    desk.debts.record(DebtPayment(case, date(2026, 11, 13), Money(25_000_00)))
    assert tab.balance.over.figure.text() == "¥100.00"


@pytest.mark.parametrize(
    ("bill", "said", "advice"),
    [
        ("25021.50", "none", "agree"),
        ("25100", "¥78.50 higher", "breakdown by principal"),
        ("25000", "¥21.50 lower", "breakdown"),
    ],
)
def test_the_bill_stands_beside_the_computed_figure(qtbot, tab, desk, case, bill, said, advice):
    card = tab.balance.bill
    unfold(qtbot, card)
    typed(qtbot, card.total, bill)
    assert "both" in card.half.text()
    assert desk.cases.get(case).debt.bill is None
    typed(qtbot, card.on, "2026-11-23")
    assert desk.cases.get(case).debt.bill == Bill(Money.parse(bill), date(2026, 11, 23))
    assert not card.half.isVisible()
    assert card.computed.figure.text() == "¥25,021.50"
    assert said in card.difference.figure.text()
    assert advice in card.advice.text()
    assert desk.cases.get(case).debt.balance == DEBT.balance
    assert "− ¥25,021.50" in how(qtbot, card.difference)


def test_half_a_bill_survives_what_else_is_saved_and_no_other_case_inherits_it(
    qtbot, tab, desk, case
):
    other = desk.cases.add(Case("借呗")).number
    card = tab.balance.bill
    unfold(qtbot, card)
    typed(qtbot, card.total, "900")
    typed(qtbot, tab.debt.parts[Part.FEES], "1")
    assert card.total.text() == "900.00"
    tab.show_case(other)
    assert card.total.text() == ""


def test_a_bill_can_be_taken_away(qtbot, tab, desk, case):
    change(desk, case, bill=Bill(Money(900), date(2026, 11, 20)))
    typed(qtbot, tab.balance.bill.total, "")
    assert desk.cases.get(case).debt.bill is None
    assert not tab.balance.bill.difference.isVisible()
    desk.history.undo()
    assert tab.balance.bill.total.text() == "9.00"


def test_a_bill_older_than_the_figures_says_why_it_is_not_compared(qtbot, tab, desk, case):
    change(desk, case, bill=Bill(Money(900), date(2026, 11, 1)))
    assert "1 November 2026" in tab.balance.bill.half.text()
    assert not tab.balance.bill.difference.isVisible()
    change(desk, case, bill=Bill(Money(900), date(2026, 11, 20)), annual_rate=None)
    assert "rate is not known" in tab.balance.bill.advice.text()


def test_a_bill_of_tomorrow_is_refused_at_its_field(qtbot, tab, desk, case, context):
    unfold(qtbot, tab.balance.bill)
    typed(qtbot, tab.balance.bill.total, "900")
    typed(qtbot, tab.balance.bill.on, "2026-11-24")
    assert desk.cases.get(case).debt.bill is None
    assert "24 November 2026" in tab.balance.bill.on.problem.text()
    assert not context.notices.history
