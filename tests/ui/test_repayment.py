"""The repayment tab: recording payments as they come."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog

from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.money import Money
from debt_desk.domain.repayment import Payment, PaymentInFuture
from debt_desk.ui.repayment.repayment_tab import RepaymentTab
from debt_desk.ui.theme import ThemeChoice
from tests.ui.debts import add_card, add_loan, agree, settle_household, shown
from tests.ui.hands import retype, type_text
from tests.ui.test_text_size import cut_off

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case(desk, clock):
    settle_household(desk)
    number = add_loan(desk, clock)
    agree(desk, number)
    return number


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, RepaymentTab(context), case)


def rows(table):
    """A table's texts."""
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def pay(qtbot, tab, day, amount=None):
    """Type a payment and press Enter."""
    retype(qtbot, tab.form.day.line, day)
    if amount is not None:
        retype(qtbot, tab.form.amount.line, amount)
    qtbot.keyClick(tab.form.amount.line, Qt.Key.Key_Return)


def payments(desk, case):
    """What is recorded: days and amounts."""
    agreement = desk.agreements.in_force(case)
    return [(p.day, p.amount.cents) for p in desk.payments.of_agreement(agreement.id)]


def test_without_an_agreement_one_step_leads_on(qtbot, context, desk, went):
    tab = shown(qtbot, RepaymentTab(context), add_card(desk))
    assert tab.empty.isVisible()
    assert not tab.content.isVisible()
    qtbot.mouseClick(tab.empty.action, LEFT)
    assert went == [("agreement", tab.case)]


def test_enter_records_what_is_due(qtbot, tab, desk, case):
    assert tab.form.amount.text() == "500.00"
    pay(qtbot, tab, "2026-09-09")
    assert payments(desk, case) == [(date(2026, 9, 9), 500_00)]
    first, second = rows(tab.dues.table)[:2]
    assert first == [
        "1",
        "10 September 2026",
        "10 September 2026",
        "Paid",
        *("500.00",) * 2,
        "0.00",
    ]
    assert second[3:] == ["Past its date", "500.00", "0.00", "500.00"]
    assert tab.form.day.day() == date(2026, 11, 23)
    assert tab.form.amount.text() == "500.00"
    assert tab.notices.history[-1].undo
    assert desk.history.undo() == "payment.record"
    assert payments(desk, case) == []
    assert rows(tab.dues.table)[0][3] == "Past its date"


def test_part_of_it_leaves_the_rest_suggested(qtbot, tab, desk, case):
    pay(qtbot, tab, "2026-09-09", "123.45")
    assert rows(tab.dues.table)[0][4:] == ["500.00", "123.45", "376.55"]
    assert tab.form.amount.text() == "376.55"


def test_more_than_due_goes_to_the_next(qtbot, tab, desk, case):
    pay(qtbot, tab, "2026-09-09", "1200")
    states = [row[3:] for row in rows(tab.dues.table)[:3]]
    assert states[0] == ["Paid", "500.00", "500.00", "0.00"]
    assert states[2] == ["Past its date", "500.00", "200.00", "300.00"]
    assert rows(tab.dues.table)[-1][4:] == ["12,000.00", "1,200.00", "10,800.00"]
    assert tab.progress.parts.text() == "2 of 24 instalments paid in full, 10.0% of the sum"
    assert tab.progress.bar.accessibleName() == "Repaid: 10.0%"
    assert tab.progress.left.figure.text() == "¥10,800.00"


def test_late_is_late_but_paid(qtbot, tab):
    pay(qtbot, tab, "2026-10-01")
    assert rows(tab.dues.table)[0][3] == "Paid after its date"


def test_what_is_past_its_date_is_said_with_a_way_out(qtbot, tab, desk):
    text = tab.progress.overdue.text()
    assert "¥1,500.00" in text
    assert "10 September 2026" in text
    assert "contact the lender" in text
    for _ in range(3):
        pay(qtbot, tab, "2026-11-20")
    assert not tab.progress.overdue.isVisible()
    assert tab.progress.next.text() == "Next: ¥500.00, due on 10 December 2026."


def test_tomorrow_cannot_be_recorded(qtbot, tab, desk, case):
    pay(qtbot, tab, "2026-11-24")
    assert "24 November 2026" in tab.form.day.problem.text()
    pay(qtbot, tab, "2026-11-23", "0")
    assert tab.form.amount.problem.isVisible()
    tab.form.amount.line.selectAll()
    qtbot.keyClick(tab.form.amount.line, Qt.Key.Key_Delete)
    qtbot.keyClick(tab.form.amount.line, Qt.Key.Key_Return)
    assert tab.form.amount.problem.text() == "Enter the amount."
    assert payments(desk, case) == []


def test_a_payment_with_its_proof(qtbot, tab, desk, case, tmp_path, monkeypatch):
    receipt = tmp_path / "转账.png"
    receipt.write_bytes(b"\x89PNG\r\n\x1a\nreceipt")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(receipt), ""))
    retype(qtbot, tab.form.amount.line, "480")
    type_text(qtbot, tab.form.note.line, "手机银行")
    qtbot.mouseClick(tab.form.proof.attach, LEFT)
    qtbot.waitUntil(lambda: tab.form.proof.number() is not None)
    assert tab.form.amount.money() == Money(480_00)
    qtbot.mouseClick(tab.form.record, LEFT)
    agreement = desk.agreements.in_force(case)
    (payment,) = desk.payments.of_agreement(agreement.id)
    assert desk.evidence.get(payment.proof).kind is EvidenceKind.PAYMENT_PROOF
    assert (payment.note, payment.amount) == ("手机银行", Money(480_00))
    assert rows(tab.payments.table) == [["23 November 2026", "转账", "手机银行", "480.00"]]
    assert tab.form.proof.number() is None
    assert tab.form.note.text() == ""


def test_a_payment_is_taken_back_by_key_and_comes_again(qtbot, tab, desk, case):
    agreement = desk.agreements.in_force(case)
    desk.payments.record(Payment(agreement.id, date(2026, 9, 9), Money(500_00)))
    desk.payments.record(Payment(agreement.id, date(2026, 10, 9), Money(400_00)))
    assert not tab.payments.remove.isEnabled()
    table = tab.payments.table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_Down)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert payments(desk, case) == [(date(2026, 10, 9), 400_00)]
    desk.history.undo()
    assert len(payments(desk, case)) == 2


def test_all_paid_asks_for_the_certificate(qtbot, tab, desk, case):
    pay(qtbot, tab, "2026-09-09", "12000")
    assert "settlement certificate" in tab.progress.next.text()
    assert tab.progress.bar.accessibleName() == "Repaid: 100.0%"
    assert tab.form.amount.text() == ""
    pay(qtbot, tab, "2026-09-10", "20")
    assert "¥20.00" in tab.progress.next.text()
    assert tab.progress.left.figure.text() == "¥0.00"


def test_each_case_has_its_own_suggestion(qtbot, tab, desk, case, clock):
    retype(qtbot, tab.form.amount.line, "77")
    other = add_loan(desk, clock)
    agree(desk, other)
    tab.show_case(other)
    assert tab.form.amount.text() == "500.00"


def test_nothing_is_cut_off_at_twice_the_text_size(tab, theme):
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        QApplication.processEvents()
        assert cut_off(tab) == []
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_the_table_keeps_the_rules_of_a_model(qtmodeltester, tab):
    qtmodeltester.check(tab.dues.table.model())


def test_what_was_typed_stays_where_recording_fails(qtbot, tab, desk, case, monkeypatch):
    def refuse(_payment):
        raise PaymentInFuture(day=date(2026, 9, 9), today=date(2026, 9, 8))

    monkeypatch.setattr(desk.payments, "record", refuse)
    type_text(qtbot, tab.form.note.line, "手机银行")
    pay(qtbot, tab, "2026-09-09", "77")
    assert (tab.form.note.text(), tab.form.amount.text()) == ("手机银行", "77")
    assert tab.form.day.day() == date(2026, 9, 9)
