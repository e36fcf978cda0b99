"""The whole thread in the window: from a bank statement to a printed letter to a due date paid."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QLineEdit, QPlainTextEdit

from debt_desk.app.example_statement import example_statement
from debt_desk.domain.case import Stage
from debt_desk.domain.debt import Part
from debt_desk.domain.household import Cause, LineKind
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState
from debt_desk.domain.repayment import DueState
from debt_desk.ui.letters.letter_window import LetterWindow
from debt_desk.ui.situation.income_dialog import IncomeDialog
from debt_desk.ui.situation.lines_model import Column
from debt_desk.ui.widgets.edit_cells import ChoiceEditor
from debt_desk.ui.widgets.pdfium import Pdf
from debt_desk.wording import formats
from tests.ui.hands import CONTROL, SHIFT, press, retype, type_text

LEFT = Qt.MouseButton.LeftButton
ROOT = Path(__file__).resolve().parents[2]
NAMES = {"now": "示例物流", "before": "旧厂", "summary": "工资", "shop": "超市"}
SINCE = date(2026, 4, 20)
STORY = "The warehouse was closed; I now sort parcels on a short contract."


def go(qtbot, window, number):
    """Ctrl+1 … Ctrl+7 go from tab to tab."""
    press(qtbot, window, getattr(Qt.Key, f"Key_{number}"), CONTROL)
    return window.view.tabs.currentWidget()


def typed(qtbot, field, text):
    """Replace what stands in a field and leave it."""
    retype(qtbot, field.line, text)
    qtbot.keyClick(field.line, Qt.Key.Key_Tab)


def a_new_case(qtbot, window):
    press(qtbot, window, Qt.Key.Key_N, CONTROL | SHIFT)
    dialog = window.findChildren(QDialog, "case")[-1]
    type_text(qtbot, dialog.creditor.line, "招商银行")
    type_text(qtbot, dialog.tail.line, "8841")
    qtbot.keyClick(dialog.creditor.line, Qt.Key.Key_Return)
    assert window.view.case == 1


def the_situation(qtbot, window):
    tab = go(qtbot, window, 2)
    typed(qtbot, tab.debt.parts[Part.PRINCIPAL], "24300")
    typed(qtbot, tab.debt.parts[Part.INTEREST], "2,890.43")
    typed(qtbot, tab.debt.parts[Part.PENALTY], "1275")
    typed(qtbot, tab.debt.parts[Part.FEES], "300")
    typed(qtbot, tab.debt.on, "2026-11-20")
    assert tab.debt.total.figure.text() == "¥28,765.43"
    box = tab.hardship.causes[Cause.UNEMPLOYMENT]
    qtbot.mouseClick(box, LEFT, pos=QPoint(8, box.height() // 2))
    typed(qtbot, tab.hardship.since, "2026-04-20")
    tab.hardship.story.setFocus()
    qtbot.keyClicks(tab.hardship.story, STORY)
    qtbot.keyClick(tab.hardship.story, Qt.Key.Key_Tab)
    typed(qtbot, tab.person.fields["name"], "林晓禾")
    typed(qtbot, tab.household.reserve, "200")
    a_living_cost(qtbot, tab.lines[LineKind.ESSENTIAL], "3600")
    # Nothing comes in yet, and a deficit is shown as one.
    assert tab.panel.free.figure.text() == "−¥3,800.00"


def a_living_cost(qtbot, card, amount):
    qtbot.mouseClick(card.add, LEFT)
    topic = card.table.viewport().findChild(ChoiceEditor)
    qtbot.keyClick(topic, Qt.Key.Key_Escape)
    card.table.setFocus()
    card.table.setCurrentIndex(card.model.index(0, Column.AMOUNT))
    qtbot.keyClick(card.table, Qt.Key.Key_F2)
    editor = card.table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, amount)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not card.table.viewport().findChildren(QLineEdit))


def the_evidence(qtbot, window, folder, monkeypatch):
    statement = folder / "hisdetail.csv"
    statement.write_bytes(example_statement(NAMES, SINCE, date(2026, 11, 23)))
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(statement)], ""))
    tab = go(qtbot, window, 3).documents
    qtbot.mouseClick(tab.advice.action, LEFT)
    qtbot.waitUntil(lambda: len(window.desk.evidence.of_case(None)) == 1)
    tab = go(qtbot, window, 2)
    qtbot.mouseClick(tab.from_statements, LEFT)
    qtbot.waitUntil(lambda: tab.findChild(IncomeDialog) is not None)
    dialog = tab.findChild(IncomeDialog)
    assert [payer.source.payer for payer in dialog.payers] == ["示例物流"]
    qtbot.mouseClick(dialog.take_button, LEFT)
    assert tab.panel.income.figure.text() == "¥5,105.00"
    assert tab.panel.free.figure.text() == "¥1,305.00"


def the_proposal(qtbot, window):
    """Drafted in one click, pushed above the capacity, and given its reason."""
    tab = go(qtbot, window, 5)
    qtbot.mouseClick(tab.empty.action, LEFT)
    offer = window.desk.offers.latest(1)
    assert max(i.amount for i in offer.terms.schedule()) <= Money(1_305_00)
    retype(qtbot, tab.editor.form.count.lineEdit(), "12")
    qtbot.keyClick(tab.editor.form.count, Qt.Key.Key_Tab)
    press(qtbot, window, Qt.Key.Key_S)
    reason = tab.editor.caution.findChild(QPlainTextEdit)
    reason.setFocus()
    qtbot.keyClicks(reason, "My sister helps until the summer.")
    press(qtbot, window, Qt.Key.Key_S)
    offer = window.desk.offers.latest(1)
    assert offer.terms.count == 12
    assert offer.reason == "My sister helps until the summer."


def the_letter(qtbot, window):
    tab = go(qtbot, window, 5)
    qtbot.mouseClick(tab.editor.letter, LEFT)
    letter = next(d for d in tab.findChildren(LetterWindow) if d.isVisible())
    qtbot.waitUntil(lambda: letter.paper.data != b"", timeout=20_000)
    pdf = letter.paper.data
    pages = Pdf(pdf)
    text = "".join(pages.text(n) for n in range(pages.page_count))
    schedule = window.desk.offers.latest(1).terms.schedule()
    for instalment in schedule:
        assert formats.grouped(instalment.amount) in text
    assert formats.grouped(Money(sum(i.amount.cents for i in schedule))) in text
    for words in ("林晓禾", "招商银行", STORY[:30]):
        assert words in text
    assert "sister" not in text, "a private reason never prints"
    qtbot.mouseClick(letter.send_button, LEFT)
    letter.sending.confirm.setFocus()
    qtbot.keyClick(letter.sending.confirm, Qt.Key.Key_Space)
    (sent,) = window.desk.letters.of_case(1)
    assert sent.content.sha256 == hashlib.sha256(pdf).hexdigest()
    assert window.desk.offers.latest(1).state is OfferState.SENT


def the_agreement(qtbot, window, folder, monkeypatch):
    tab = go(qtbot, window, 6)
    qtbot.mouseClick(tab.empty.action, LEFT)
    type_text(qtbot, tab.form.confirmed_with.line, "6021")
    qtbot.mouseClick(tab.form.record, LEFT)
    assert window.desk.offers.latest(1).state is OfferState.ACCEPTED
    copy = folder / "agreement.txt"
    copy.write_text("As agreed by telephone.")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(copy), ""))
    qtbot.mouseClick(tab.view.copy_card.choice.attach, LEFT)
    agreement = window.desk.agreements.in_force
    qtbot.waitUntil(lambda: agreement(1).written_copy == 2)


def the_payments(qtbot, window, clock):
    """The first instalment is paid in two parts, the second one late."""
    dues = window.desk.agreements.in_force(1).dues
    tab = go(qtbot, window, 7)
    for day, amount in ((dues[0].day, "1000"), (dues[0].day, None), (dues[1].day, None)):
        clock.day = day if day == dues[0].day else date(2027, 1, 29)
        tab.refresh()
        retype(qtbot, tab.form.day.line, clock.day.isoformat())
        if amount is not None:
            retype(qtbot, tab.form.amount.line, amount)
        qtbot.keyClick(tab.form.amount.line, Qt.Key.Key_Return)
    progress = window.desk.payments.progress(1)
    assert [line.state for line in progress.dues[:3]] == [
        DueState.PAID,
        DueState.PAID_LATE,
        DueState.UPCOMING,
    ]


def test_from_statement_to_letter_to_due_date(
    qtbot, empty_window, tmp_path, monkeypatch, clock
) -> None:
    window = empty_window
    qtbot.mouseClick(window.welcome.new, LEFT)
    dialog = window.findChild(QDialog, "new")
    retype(qtbot, dialog.place, str(tmp_path / "mine.debtdesk"))
    qtbot.mouseClick(dialog.create_button, LEFT)

    a_new_case(qtbot, window)
    the_situation(qtbot, window)
    the_evidence(qtbot, window, tmp_path, monkeypatch)
    the_proposal(qtbot, window)
    the_letter(qtbot, window)
    the_agreement(qtbot, window, tmp_path, monkeypatch)
    the_payments(qtbot, window, clock)

    overview = window.desk.cases.overview(1)
    assert overview.stage is Stage.REPAY
    path = window.desk.path
    press(qtbot, window, Qt.Key.Key_W)
    assert sorted(file.name for file in tmp_path.glob("mine*")) == ["mine.debtdesk"]
    what_the_command_line_says(path, overview.progress.next_due)


def what_the_command_line_says(path, next_due) -> None:
    """The same file, the same date, another door."""
    done = subprocess.run(
        [sys.executable, "-m", "debt_desk", "due", str(path), "--days", "400", "--json"],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    items = [item for item in json.loads(done.stdout) if item["kind"] == "instalment"]
    assert items[0]["date"] == next_due.due.day.isoformat()
    assert items[0]["amount"] == next_due.left.plain()
    assert len(items) == 10
