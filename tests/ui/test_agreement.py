"""The agreement tab: what was agreed, its copy, and where it differs."""

from __future__ import annotations

import hashlib
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from debt_desk.domain.agreement import AgreementState
from debt_desk.domain.channel import Channel
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState
from debt_desk.domain.repayment import Payment
from debt_desk.ui.agreement.agreement_tab import AgreementTab
from debt_desk.ui.agreement.dues_model import AMOUNT, DAY
from debt_desk.ui.letters.letter_window import PaperWindow
from debt_desk.ui.theme import ThemeChoice
from tests.ui.debts import add_card, add_loan, agree, settle_household, shown
from tests.ui.hands import retype, save_as, type_text
from tests.ui.test_text_size import cut_off

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case(desk, clock):
    settle_household(desk)
    return add_loan(desk, clock)


@pytest.fixture
def tab(qtbot, context, case):
    return shown(qtbot, AgreementTab(context), case)


@pytest.fixture
def form(qtbot, tab):
    """The form of a first agreement."""
    qtbot.mouseClick(tab.empty.action, LEFT)
    return tab.form


@pytest.fixture
def copy(desk, case, tmp_path):
    """The lender's text: a real PDF."""
    path = tmp_path / "还款协议.pdf"
    path.write_bytes(desk.letters.content(desk.letters.of_case(case)[0]))
    return path


def write(qtbot, table, row, column, text):
    """Type into a cell and press Enter."""
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    line = QApplication.focusWidget()
    line.selectAll()
    qtbot.keyClicks(line, text)
    qtbot.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(table.hasFocus)


def rows(table):
    """A table's texts."""
    model = table.model()
    columns = range(model.columnCount())
    return [[model.index(r, c).data() for c in columns] for r in range(model.rowCount())]


def test_a_sent_offer_is_recorded_as_agreed(qtbot, tab, form, desk, case):
    assert form.source.currentText() == "Offer 1 (Sent)"
    type_text(qtbot, form.confirmed_with.line, "客服 8012")
    type_text(qtbot, form.payee.line, "示例消费金融 对公账户")
    retype(qtbot, form.confirmed_on.line, "2026-11-20")
    qtbot.mouseClick(form.record, LEFT)
    agreement = desk.agreements.in_force(case)
    assert agreement.dues == desk.agreements.dues_of_offer(case, 1)
    assert (agreement.confirmed_with, agreement.channel) == ("客服 8012", Channel.PHONE)
    assert agreement.confirmed_on == date(2026, 11, 20)
    assert desk.offers.get(case, 1).state is OfferState.ACCEPTED
    assert tab.view.isVisible()
    assert tab.form is None
    assert tab.view.copy_card.reminder.isVisible()
    assert "as in offer 1" in tab.view.differences.text.text()
    assert desk.history.undo() == "agreement.record"
    assert tab.empty.isVisible()
    assert desk.offers.get(case, 1).state is OfferState.SENT


def test_differences_are_listed_to_the_cent_and_the_day(qtbot, tab, form, desk, case):
    write(qtbot, form.dues.table, 1, DAY, "2026-10-15")
    write(qtbot, form.dues.table, 1, AMOUNT, "520.01")
    assert form.dues.sum.text() == "Instalments: 24 · total: ¥12,020.01"
    assert rows(form.differences.table) == [
        ["2", "10 October 2026", "500.00", "15 October 2026", "520.01", "+5", "+¥20.01"]
    ]
    assert "+¥20.01" in form.differences.text.text()
    qtbot.mouseClick(form.record, LEFT)
    dues = desk.agreements.in_force(case).dues
    assert (dues[1].day, dues[1].amount) == (date(2026, 10, 15), Money(520_01))
    assert tab.view.differences.table.isVisible()


def test_what_is_no_date_or_amount_is_refused_below_the_table(qtbot, form):
    before = form.dues.dues()
    write(qtbot, form.dues.table, 0, DAY, "tomorrow")
    qtbot.waitUntil(lambda: form.dues.problem.isVisible())
    assert "tomorrow" in form.dues.problem.text()
    write(qtbot, form.dues.table, 0, AMOUNT, "0")
    qtbot.waitUntil(lambda: "tomorrow" not in form.dues.problem.text())
    assert form.dues.dues() == before


def test_written_by_hand_from_a_total(qtbot, context, desk):
    case = add_card(desk)
    tab = shown(qtbot, AgreementTab(context), case)
    qtbot.mouseClick(tab.empty.action, LEFT)
    form = tab.form
    assert form.source.currentText() == "Entered by hand"
    qtbot.mouseClick(form.record, LEFT)
    assert form.dues.problem.isVisible()
    retype(qtbot, form.dues.total.line, "28765.43")
    retype(qtbot, form.dues.count, "60")
    retype(qtbot, form.dues.first_due.line, "2027-01-31")
    qtbot.mouseClick(form.dues.fill, LEFT)
    dues = form.dues.dues()
    assert {d.amount for d in dues[:59]} == {Money(479_42)}
    assert dues[59].amount == Money(479_65)
    assert dues[1].day == date(2027, 2, 28)
    assert dues[2].day == date(2027, 3, 31)
    assert not form.differences.isVisible()
    form.channel.setFocus()
    qtbot.keyClick(form.channel, Qt.Key.Key_Down)
    qtbot.mouseClick(form.record, LEFT)
    agreement = desk.agreements.in_force(case)
    assert (agreement.total, agreement.channel) == (Money(28_765_43), Channel.APP)
    assert agreement.offer is None


def test_a_double_click_opens_a_cell_and_escape_leaves_it(qtbot, form):
    before = form.dues.dues()
    table = form.dues.table
    place = table.visualRect(table.model().index(0, AMOUNT)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(table.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    qtbot.keyClicks(QApplication.focusWidget(), "7")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    qtbot.waitUntil(table.hasFocus)
    assert form.dues.dues() == before


def test_rows_come_and_go_by_key(qtbot, form):
    table = form.dues.table
    table.setFocus()
    table.setCurrentIndex(table.model().index(23, DAY))
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert len(form.dues.dues()) == 23
    qtbot.mouseClick(form.dues.add, LEFT)
    assert len(form.dues.dues()) == 24
    assert form.dues.dues()[-1].day == date(2028, 8, 10)


def test_nothing_is_confirmed_tomorrow(qtbot, form, desk, case):
    retype(qtbot, form.confirmed_on.line, "2026-11-24")
    qtbot.mouseClick(form.record, LEFT)
    assert "24 November 2026" in form.confirmed_on.problem.text()
    form.confirmed_on.line.selectAll()
    qtbot.keyClick(form.confirmed_on.line, Qt.Key.Key_Delete)
    qtbot.mouseClick(form.record, LEFT)
    assert form.confirmed_on.problem.text() == "Enter the day on which it was confirmed."
    assert desk.agreements.in_force(case) is None


def test_dates_out_of_order_are_said_at_the_table(qtbot, form, desk, case):
    write(qtbot, form.dues.table, 2, DAY, "2026-09-01")
    qtbot.mouseClick(form.record, LEFT)
    assert "1 September 2026" in form.dues.problem.text()
    assert desk.agreements.in_force(case) is None


def test_a_new_agreement_asks_before_it_replaces(qtbot, tab, desk, case):
    old = agree(desk, case)
    desk.payments.record(Payment(old.id, date(2026, 9, 9), Money(500_00)))
    qtbot.mouseClick(tab.view.new, LEFT)
    qtbot.mouseClick(tab.form.record, LEFT)
    assert desk.agreements.in_force(case) == old
    assert "30 August 2026" in tab.form.banner.text()
    assert tab.form.banner.action.hasFocus()
    qtbot.keyClick(tab.form.banner.action, Qt.Key.Key_Space)
    states = [agreement.state for agreement in desk.agreements.of_case(case)]
    assert states == [AgreementState.REPLACED, AgreementState.IN_FORCE]
    assert rows(tab.history.table) == [["30 August 2026", "24", "12,000.00", "500.00"]]
    desk.history.undo()
    assert desk.agreements.in_force(case) == old
    assert not tab.history.isVisible()


def test_a_mistake_is_corrected(qtbot, tab, desk, case):
    agreement = agree(desk, case)
    qtbot.mouseClick(tab.view.correct, LEFT)
    assert tab.form.confirmed_on.day() == date(2026, 8, 30)
    type_text(qtbot, tab.form.note, "录音编号 7")
    qtbot.mouseClick(tab.form.record, LEFT)
    corrected = desk.agreements.in_force(case)
    assert (corrected.id, corrected.note) == (agreement.id, "录音编号 7")
    assert len(desk.agreements.of_case(case)) == 1
    desk.history.undo()
    assert desk.agreements.in_force(case) == agreement


def test_a_half_filled_form_waits(qtbot, tab, form, desk, case):
    type_text(qtbot, form.confirmed_with.line, "8012")
    tab.show_case(add_card(desk))
    assert not form.isVisible()
    tab.show_case(case)
    assert form.isVisible()
    assert form.confirmed_with.text() == "8012"
    qtbot.mouseClick(form.cancel, LEFT)
    assert tab.empty.isVisible()


def test_the_written_copy_is_attached_from_a_file(qtbot, tab, desk, case, copy, monkeypatch):
    agree(desk, case)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(copy), ""))
    card = tab.view.copy_card
    qtbot.mouseClick(card.choice.attach, LEFT)
    qtbot.waitUntil(lambda: desk.agreements.in_force(case).written_copy is not None)
    document = desk.evidence.get(desk.agreements.in_force(case).written_copy)
    assert (document.kind, document.case) == (EvidenceKind.AGREEMENT, case)
    assert document.content.sha256 == hashlib.sha256(copy.read_bytes()).hexdigest()
    assert card.name.text() == "还款协议"
    assert document.content.sha256 in card.facts.text()
    assert not card.reminder.isVisible()


def test_the_written_copy_is_dropped_on_the_card(qtbot, tab, desk, case, copy):
    agree(desk, case)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(copy))])
    how = (Qt.DropAction.CopyAction, mime, LEFT, Qt.KeyboardModifier.NoModifier)
    choice = tab.view.copy_card.choice
    QApplication.sendEvent(choice, QDragEnterEvent(QPoint(5, 5), *how))
    QApplication.sendEvent(choice, QDropEvent(QPointF(5, 5), *how))
    qtbot.waitUntil(lambda: desk.agreements.in_force(case).written_copy is not None)


def test_an_attached_document_becomes_the_copy(qtbot, tab, desk, case, copy, tmp_path, monkeypatch):
    agree(desk, case)
    number = desk.evidence.attach(copy, case).number
    card = tab.view.copy_card
    assert not card.use.isEnabled()
    card.choice.combo.setFocus()
    qtbot.keyClick(card.choice.combo, Qt.Key.Key_Down)
    qtbot.keyClick(card.use, Qt.Key.Key_Space)
    assert desk.agreements.in_force(case).written_copy == number
    qtbot.mouseClick(card.open, LEFT)
    qtbot.waitUntil(lambda: tab.findChild(PaperWindow) is not None)
    window = tab.findChild(PaperWindow)
    qtbot.waitUntil(lambda: window.paper.data == copy.read_bytes())
    assert window.paper.pages.canvas.count > 0
    window.close()
    target = tmp_path / "out.pdf"
    save_as(monkeypatch, target)
    qtbot.mouseClick(card.export, LEFT)
    qtbot.waitUntil(target.exists)
    assert target.read_bytes() == copy.read_bytes()
    desk.history.undo()
    assert desk.agreements.in_force(case).written_copy is None
    assert card.reminder.isVisible()


def test_nothing_is_cut_off_at_twice_the_text_size(qtbot, theme, tab, form):
    theme.dress(ThemeChoice.LIGHT, 200)
    try:
        QApplication.processEvents()
        assert cut_off(tab) == []
        qtbot.mouseClick(form.record, LEFT)
        QApplication.processEvents()
        assert cut_off(tab) == []
    finally:
        theme.dress(ThemeChoice.LIGHT, 100)


def test_the_table_being_typed_keeps_the_rules_of_a_model(qtmodeltester, form):
    qtmodeltester.check(form.dues.model)


def test_a_copy_that_comes_in_late_stays_with_its_agreement(
    qtbot, tab, desk, case, clock, copy, monkeypatch
):
    agree(desk, case)
    other = add_loan(desk, clock)
    agree(desk, other)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *a, **k: (str(copy), ""))
    qtbot.mouseClick(tab.view.copy_card.choice.attach, LEFT)
    tab.hide()
    tab.show_case(other)
    qtbot.waitUntil(lambda: desk.agreements.in_force(case).written_copy is not None)
    assert desk.agreements.in_force(other).written_copy is None
    assert desk.evidence.get(desk.agreements.in_force(case).written_copy).case == case


def test_a_row_after_a_short_month_returns_to_the_first_day(qtbot, form):
    write(qtbot, form.dues.table, 0, DAY, "2026-01-31")
    table = form.dues.table
    for _ in range(23):
        table.setCurrentIndex(table.model().index(1, DAY))
        qtbot.keyClick(table, Qt.Key.Key_Delete)
    for _ in range(2):
        qtbot.mouseClick(form.dues.add, LEFT)
    days = [due.day for due in form.dues.dues()]
    assert days == [date(2026, 1, 31), date(2026, 2, 28), date(2026, 3, 31)]
