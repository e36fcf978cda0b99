"""An unknown table explained with the keyboard and the mouse; a locked statement opened."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from debt_desk.domain.case import Case
from debt_desk.domain.own_layout import OWN_TABLE
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.evidence.reading_card import ReadingCard
from tests.statements.pdf_files import Print, locked, ruled
from tests.statements.wallet_files import packed_aes
from tests.ui.hands import type_text

LEFT = Qt.MouseButton.LeftButton
ROWS = [
    "2026-01-02,饭,支,20.00,980.00",
    "2026-01-03,工资,收,500.00,1480.00",
    "2026-01-05,房租,支,1000.00,480.00",
    "以下为第二页",
]
TABLE = "\n".join(["某某银行流水", "日,事项,支或收,数额,剩余", *ROWS]).encode()


@pytest.fixture
def page(qtbot, context, desk):
    shown = DocumentsPage(context)
    qtbot.addWidget(shown)
    shown.resize(1100, 720)
    shown.show_case(desk.cases.add(Case("招商银行")).number)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


def attach(qtbot, page, desk, folder, name, data):
    path = folder / name
    path.write_bytes(data)
    before = len(desk.evidence.of_case(None))
    page.attach([path])
    qtbot.waitUntil(lambda: len(desk.evidence.of_case(None)) == before + 1)
    return desk.evidence.of_case(None)[-1]


def opened(qtbot, card):
    """Click the banner's button and wait for the dialog."""
    qtbot.waitUntil(lambda: not card.banner.isHidden() and card.banner.action.isVisible())
    qtbot.waitUntil(lambda: card._job is None)
    before = card.dialog
    qtbot.mouseClick(card.banner.action, LEFT)
    qtbot.waitUntil(lambda: card.dialog is not before, timeout=10_000)
    qtbot.waitExposed(card.dialog)
    return card.dialog


def choose(qtbot, box, text):
    """Choose in a box with the arrow keys until it says so."""
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.count()):
        if box.currentText() == text:
            return
        qtbot.keyClick(box, Qt.Key.Key_Down)
    raise AssertionError(text)


def test_explained_saved_undone_changed_and_forgotten(qtbot, page, desk, tmp_path, context):
    document = attach(qtbot, page, desk, tmp_path, "一月.csv", TABLE)
    card = page.preview.reading
    dialog = opened(qtbot, card)
    assert "does not know yet" in card.banner.text()
    preview, columns = dialog.preview, dialog.columns
    assert preview.sums.text() == "CNY: in 1 (500.00), out 2 (1,020.00)"
    assert preview.chain.text().startswith("✓")
    assert "Row 6: " in preview.aside.text()
    assert [columns.words[word].currentText() for word in ("支", "收")] == [
        "money out",
        "money in",
    ]
    assert not dialog.forget.isVisible()
    type_text(qtbot, columns.bank.line, "村镇银行")
    type_text(qtbot, columns.tail.line, "6222000012345678")
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.mouseClick(dialog.save, LEFT)
    statement_of = lambda: desk.evidence.statements(document)[0]  # noqa: E731
    assert (statement_of().format, statement_of().institution) == (OWN_TABLE, "村镇银行")
    assert statement_of().account == "****5678"  # the whole number is never kept
    qtbot.waitUntil(lambda: page.preview.stack.currentWidget() is page.preview.statement)
    assert "as you explained" in card.banner.text()

    desk.history.undo()
    qtbot.waitUntil(lambda: "does not know yet" in card.banner.text())
    qtbot.waitUntil(lambda: page.preview.stack.currentWidget() is page.preview.viewer)
    desk.history.redo()
    qtbot.waitUntil(lambda: "as you explained" in card.banner.text())

    dialog = opened(qtbot, card)
    assert dialog.columns.bank.text() == "村镇银行"
    choose(qtbot, dialog.columns.words["收"], "money out")
    choose(qtbot, dialog.columns.words["支"], "money in")
    assert dialog.preview.sums.text() == "CNY: in 2 (1,020.00), out 1 (500.00)"
    assert dialog.preview.chain.text() == (
        "⚠ The balance does not go on at 2 rows, first at row 4."
    )
    qtbot.mouseClick(dialog.save, LEFT)
    qtbot.waitUntil(lambda: statement_of().lines[0].label == "in")

    dialog = opened(qtbot, card)
    qtbot.mouseClick(dialog.forget, LEFT)
    qtbot.waitUntil(lambda: "does not know yet" in card.banner.text())


def test_with_the_keyboard_alone(qtbot, page, desk, tmp_path):
    document = attach(qtbot, page, desk, tmp_path, "一月.csv", TABLE)
    card = page.preview.reading
    dialog = opened(qtbot, card)
    dialog.activateWindow()
    boxes = dialog.columns.parts
    boxes[0].setFocus()
    for box in boxes:
        assert dialog.focusWidget() is box
        qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.columns.words["支"]
    choose(qtbot, boxes[3], "not needed")
    assert "money is missing" in dialog.preview.sums.text()
    assert not dialog.save.isEnabled()
    choose(qtbot, boxes[3], "description")
    choose(qtbot, boxes[1], "amount")  # words are no sums: nothing can be read
    assert not dialog.save.isEnabled()
    choose(qtbot, boxes[1], "balance")
    assert "balance" in dialog.preview.sums.text()  # said of two columns
    choose(qtbot, boxes[1], "description")
    choose(qtbot, boxes[3], "amount")
    assert dialog.save.isEnabled()
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.keyClick(dialog.columns.bank.line, Qt.Key.Key_Return)
    assert len(desk.evidence.statements(document)[0].lines) == 3


def test_what_is_asked_only_where_it_is_open(qtbot, page, desk, tmp_path):
    rows = ["01/02/2026,饭,20.00", "03/04/2026,面,-30.00", "05/06/2026,茶,5.00"]
    table = "\n".join(["date,what,sum", *rows]).encode()
    document = attach(qtbot, page, desk, tmp_path, "a.csv", table)
    dialog = opened(qtbot, page.preview.reading)
    columns = dialog.columns
    assert columns.dates.isVisible()
    assert columns.sign.isVisible()
    assert not columns.words
    assert dialog.preview.sums.text() == "CNY: in 2 (25.00), out 1 (30.00)"
    choose(qtbot, columns.dates, "month first (01/31/2026)")
    choose(qtbot, columns.sign, "went out (paid by you)")
    choose(qtbot, columns.kind, "Credit card")
    choose(qtbot, columns.currency, "HKD")
    assert dialog.preview.sums.text() == "HKD: in 1 (30.00), out 2 (25.00)"
    with qtbot.waitSignal(dialog.finished, timeout=10_000):
        qtbot.mouseClick(dialog.save, LEFT)
    (read,) = desk.evidence.statements(document)
    assert read.lines[0].day.isoformat() == "2026-01-02"
    assert [line.label for line in read.lines] == ["charge", "credit", "charge"]
    assert read.currency == "HKD"


def test_a_column_that_is_chosen_by_hand_brings_its_words(qtbot, page, desk, tmp_path):
    attach(qtbot, page, desk, tmp_path, "一月.csv", TABLE)
    dialog = opened(qtbot, page.preview.reading)
    columns = dialog.columns
    choose(qtbot, columns.parts[2], "not needed")
    assert not columns.words
    assert columns.sign.isVisible()
    choose(qtbot, columns.parts[2], "in or out")
    assert columns.words["支"].currentText() == "money out"
    choose(qtbot, columns.words["支"], "neither")
    assert dialog.preview.sums.text() == "CNY: in 1 (500.00), out 0 (0.00)"
    choose(qtbot, columns.parts[1], "not needed")
    assert columns.words["支"].currentText() == "neither"  # what was said stays said
    dialog.reject()


def test_a_locked_archive_is_opened_once_and_stays_read(qtbot, page, desk, tmp_path):
    data = packed_aes({"流水.csv": TABLE}, "314159")
    attach(qtbot, page, desk, tmp_path, "账单.zip", data)
    card = page.preview.reading
    qtbot.waitUntil(lambda: card.password.isVisible())
    assert page.preview.message.isHidden()  # the card says what is the matter
    assert card.password.line.echoMode() is QLineEdit.EchoMode.Password
    qtbot.keyClicks(card.password.line, "271828")
    qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "does not open" in card.password.sentence.text(), timeout=10_000)
    assert card.password.line.text() == ""
    qtbot.keyClicks(card.password.line, "314159")
    qtbot.mouseClick(card.password.open, LEFT)
    qtbot.waitUntil(lambda: "does not know yet" in card.banner.text(), timeout=10_000)
    assert card.password.isHidden()
    dialog = opened(qtbot, card)  # nobody is asked for the password again
    qtbot.mouseClick(dialog.save, LEFT)
    qtbot.waitUntil(lambda: "as you explained" in card.banner.text(), timeout=10_000)
    qtbot.waitUntil(lambda: page.preview.stack.currentWidget() is page.preview.statement)
    assert b"314159" not in desk.path.read_bytes()


def test_a_locked_pdf(qtbot, page, desk, tmp_path):
    how = Print(
        "中国工商银行借记账户历史明细（电子版）",
        ("交易日期", "币种", "摘要", "收入/支出金额", "余额", "对方户名", "渠道"),
        (70, 50, 90, 90, 90, 160, 80),
    )
    rows = [["2025-01-02", "人民币", "消费", "-1.00", "9.00", "小店", "快捷支付"]]
    pdf = attach(qtbot, page, desk, tmp_path, "流水.pdf", locked(ruled(how, rows), "88"))
    card, stack = page.preview.reading, page.preview.stack
    qtbot.waitUntil(lambda: card.password.isVisible())
    qtbot.waitUntil(lambda: card._job is None)
    qtbot.keyClicks(card.password.line, "88")
    qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stack.currentWidget() is page.preview.viewer, timeout=10_000)
    assert card.isHidden()
    qtbot.mouseClick(page.preview.figures, LEFT)  # from the pages to the figures, and back
    assert stack.currentWidget() is page.preview.statement
    qtbot.mouseClick(page.preview.figures, LEFT)
    qtbot.waitUntil(lambda: stack.currentWidget() is page.preview.viewer, timeout=10_000)
    assert desk.evidence.statements(pdf)[0].lines[0].amount.cents == 100
    attach(qtbot, page, desk, tmp_path, "说明.txt", "因工厂关闭失业。".encode())
    qtbot.waitUntil(lambda: page.preview.document.number != pdf.number)
    assert card.given_password is None
    page.table.choose(pdf.number)
    # What was read with the password stays; its pages ask for it again.
    qtbot.waitUntil(lambda: stack.currentWidget() is page.preview.statement)
    qtbot.mouseClick(page.preview.figures, LEFT)
    qtbot.waitUntil(lambda: card.password.isVisible())
    assert "see the pages" in card.password.sentence.text()


def test_a_locked_letter_is_seen_with_its_password(qtbot, page, desk, tmp_path):
    how = Print("解除劳动合同通知", ("一", "二"), (70, 50))
    attach(qtbot, page, desk, tmp_path, "通知.pdf", locked(ruled(how, [["甲", "乙"]]), "88"))
    card, stack = page.preview.reading, page.preview.stack
    for attempt in range(2):
        qtbot.waitUntil(lambda: card.password.isVisible() and card.password.line.isEnabled())
        qtbot.waitUntil(lambda: card._job is None)
        qtbot.keyClicks(card.password.line, "99")
        qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: card._job is None, timeout=10_000)
        qtbot.waitUntil(lambda: card.password.isVisible() and card.password.line.isEnabled())
        qtbot.keyClicks(card.password.line, "88")
        qtbot.keyClick(card.password.line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: stack.currentWidget() is page.preview.viewer, timeout=10_000)
        assert card.isHidden()
        if not attempt:  # away and back: it was read, yet its pages ask again
            document = page.preview.document
            page.preview.show_document(None)
            page.preview.show_document(document)


def test_other_documents_show_no_card(qtbot, page, desk, tmp_path):
    attach(qtbot, page, desk, tmp_path, "说明.txt", "因工厂关闭失业。".encode())
    card = page.findChild(ReadingCard)
    qtbot.waitUntil(lambda: card._answer is not None)
    assert card.isHidden()
    page.preview.show_document(None)
    assert card._answer is None


def test_what_cannot_be_read_says_why_beside_the_document(qtbot, page, desk, tmp_path):
    card = page.preview.reading
    broken = packed_aes({"流水.csv": TABLE}, "314159")[:40]
    attach(qtbot, page, desk, tmp_path, "账单.zip", broken)
    qtbot.waitUntil(lambda: "export it once more" in card.banner.text(), timeout=10_000)
    assert card.banner.isVisible()
