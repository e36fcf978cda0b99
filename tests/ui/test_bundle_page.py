"""The page "For the lender": ticking, ordering, being asked, seeing it before it goes out."""

from __future__ import annotations

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLineEdit

from debt_desk.app.scratch import Scratch
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.exhibit import Exhibit
from debt_desk.ui.evidence.bundle_page import BundlePage
from debt_desk.ui.evidence.exhibits_model import BELOW_ROLE
from tests.app.builders import card_case, household
from tests.letters.pdf_sources import plain_pdf
from tests.ui.hands import save_as

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def case(desk):
    household(desk)
    number = desk.cases.add(card_case()).number
    desk.cases.add(replace(card_case(), creditor="示例消费金融有限公司"))
    return number


@pytest.fixture
def attached(desk, case, tmp_path):
    """A contract of the case, a statement that names the other lender, the other lender's bill."""

    def attach(name, words, of, kind):
        path = tmp_path / name
        path.write_bytes(plain_pdf(words))
        return desk.evidence.attach(path, of, kind).number

    return {
        "contract": attach("contract.pdf", ["This contract 6222021234567890123"], case, None),
        "proof": attach(
            "proof.pdf", ["Laid off; before 6,000.00 a month"], None, EvidenceKind.HARDSHIP_PROOF
        ),
        "telling": attach("示例消费金融还款.pdf", ["repaid"], None, EvidenceKind.BANK_STATEMENT),
        "foreign": attach("bill.pdf", ["their bill"], case + 1, EvidenceKind.BILL),
    }


@pytest.fixture
def page(qtbot, context, case, attached):
    shown = BundlePage(context)
    qtbot.addWidget(shown)
    shown.resize(1200, 700)
    shown.show()
    shown.show_case(case)
    qtbot.waitUntil(lambda: shown.list.rows.rowCount() == 4)
    return shown


def titles(page):
    return [page.list.rows.index(at, 0).data() for at in range(page.list.rows.rowCount())]


def stored(desk, case):
    return desk.bundles.inputs(case).stored


def tick(qtbot, page, number):
    """Space on a document's row."""
    page.list.choose_row(number)
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Space)


def test_what_needs_no_question_is_ticked_and_stands_first(page, attached):
    assert page.list.rows.ticked_numbers() == (attached["contract"], attached["proof"])
    assert titles(page) == ["contract", "proof", "示例消费金融还款", "bill"]
    remarks = [page.list.rows.remark(at) for at in range(4)]
    assert remarks == [
        "",
        "",
        "Names 示例消费金融有限公司",
        "Belongs to the debt with 示例消费金融有限公司",
    ]


def test_taking_a_tick_away_is_kept_and_can_be_undone(qtbot, page, desk, case, attached):
    tick(qtbot, page, attached["proof"])
    qtbot.waitUntil(lambda: stored(desk, case) == (Exhibit(attached["contract"]),))
    qtbot.waitUntil(lambda: bool(page.notices.history))
    assert page.notices.history[-1].text == "“proof” no longer goes to this lender."
    assert page.notices.history[-1].undo
    desk.history.undo()
    assert stored(desk, case) == ()
    qtbot.waitUntil(lambda: len(page.list.rows.ticked_numbers()) == 2)


def test_the_last_tick_stays(qtbot, page, desk, case, attached, context):
    tick(qtbot, page, attached["proof"])
    qtbot.waitUntil(lambda: stored(desk, case) == (Exhibit(attached["contract"]),))
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    tick(qtbot, page, attached["contract"])
    qtbot.waitUntil(lambda: len(context.notices.history) == 2)
    assert "at least one document" in context.notices.history[-1].text
    assert page.list.rows.ticked_numbers() == (attached["contract"],)


def test_alt_down_moves_a_row(qtbot, page, desk, case, attached):
    page.list.choose_row(attached["contract"])
    qtbot.keyClick(page.list, Qt.Key.Key_Down, ALT)
    expected = (Exhibit(attached["proof"]), Exhibit(attached["contract"]))
    qtbot.waitUntil(lambda: stored(desk, case) == expected)
    qtbot.waitUntil(lambda: titles(page)[:2] == ["proof", "contract"])
    assert page.list.current() == attached["contract"]


def test_a_row_is_dragged_and_says_what_it_is(qtbot, page, desk, case, attached, tmp_path):
    page.list.choose_row(attached["contract"])
    where = page.list.visualRect(page.list.rows.index(1, 0)).bottomLeft().toPointF()
    move, left, none = Qt.DropAction.MoveAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0)
    page.list.dropEvent(QDropEvent(where, move, QMimeData(), left, none))
    expected = (Exhibit(attached["proof"]), Exhibit(attached["contract"]))
    qtbot.waitUntil(lambda: stored(desk, case) == expected)
    below = [page.list.rows.index(at, 0).data(BELOW_ROLE) for at in range(4)]
    assert below[0] == "Original · no. 2 · Proof of hardship"
    assert below[3].endswith(" · Belongs to the debt with 示例消费金融有限公司 · Bill")


def test_a_title_is_changed_in_its_row_and_can_be_undone(qtbot, page, desk, attached):
    def typed(text):
        page.list.choose_row(attached["contract"])
        page.list.setFocus()
        qtbot.keyClick(page.list, Qt.Key.Key_F2)
        line = page.list.findChild(QLineEdit)
        line.selectAll()
        qtbot.keyClicks(line, text)
        qtbot.keyClick(line, Qt.Key.Key_Return)

    typed("Card contract")
    qtbot.waitUntil(lambda: desk.evidence.get(attached["contract"]).title == "Card contract")
    qtbot.waitUntil(lambda: titles(page)[0] == "Card contract")
    assert page.list.rows.ticked_numbers() == (attached["contract"], attached["proof"])
    assert desk.history.undo() == "evidence.change"
    qtbot.waitUntil(lambda: titles(page)[0] == "contract")
    typed(" ")  # a title is needed: said below the list, and nothing is changed
    qtbot.waitUntil(lambda: page.remark.text() == page.list.rows.problem() != "")
    assert desk.evidence.get(attached["contract"]).title == "contract"


def test_of_thousands_only_what_is_seen_is_asked_for(qtbot, page, attached):
    found = page.list.rows.at(0)
    many = [replace(found, document=replace(found.document, number=n)) for n in range(1, 5001)]
    asked = set()
    remark = page.list.rows.remark
    page.list.rows.remark = lambda row: asked.add(row) or remark(row)
    page.list.show_candidates(many, editable=True)
    page.list.grab()
    assert 0 < len(asked) < 100


@pytest.mark.parametrize(("which", "says"), [("telling", "names 示例"), ("foreign", "belongs to")])
def test_another_lenders_document_waits_for_an_answer(
    qtbot, page, desk, case, attached, which, says
):
    tick(qtbot, page, attached[which])
    qtbot.waitUntil(page.question.isVisible)
    assert says in page.question.text()
    assert attached[which] not in page.list.rows.ticked_numbers()
    assert stored(desk, case) == ()
    qtbot.waitUntil(page.question.action.hasFocus)
    qtbot.keyClick(page.question.action, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: Exhibit(attached[which], agreed=True) in stored(desk, case))
    qtbot.waitUntil(lambda: attached[which] in page.list.rows.ticked_numbers())
    assert not page.question.isVisible()


def test_dismissing_the_question_leaves_it_out(qtbot, page, desk, case, attached):
    tick(qtbot, page, attached["foreign"])
    qtbot.waitUntil(page.question.isVisible)
    qtbot.mouseClick(page.question.close_button, Qt.MouseButton.LeftButton)
    assert stored(desk, case) == ()


def test_a_redacted_copy_is_offered_in_the_place_of_its_original(
    qtbot, page, desk, case, attached, tmp_path, context
):
    original = desk.evidence.get(attached["proof"])
    path = tmp_path / "copy.pdf"
    path.write_bytes(plain_pdf(["black"]))
    copied = desk.evidence.attach(path, None, EvidenceKind.HARDSHIP_PROOF)
    copy = desk.redactions.add(original, copied.content, "proof, redacted")
    qtbot.waitUntil(lambda: copy.number in page.list.rows.ticked_numbers())
    assert attached["proof"] not in page.list.rows.ticked_numbers()
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    tick(qtbot, page, copy.number)
    qtbot.waitUntil(lambda: bool(stored(desk, case)))
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    tick(qtbot, page, attached["proof"])
    qtbot.waitUntil(page.question.second.hasFocus)
    qtbot.keyClick(page.question.second, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: copy.number in page.list.rows.ticked_numbers())
    assert attached["proof"] not in page.list.rows.ticked_numbers()


def test_the_bundle_is_seen_before_it_is_saved(qtbot, page, tmp_path, monkeypatch, attached):
    assert not page.paper.save_button.isEnabled()
    qtbot.mouseClick(page.preview, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page.paper.pages.canvas.count == 4, timeout=20_000)
    # In a small window all of it can be reached, and nothing is wider than the page.
    page.resize(700, 420)
    qtbot.waitUntil(lambda: page.choice.verticalScrollBar().maximum() > 0)
    assert page.minimumSizeHint().width() <= 700
    inside = page.choice.widget()
    assert inside.width() <= page.choice.viewport().width()
    assert inside.height() >= page.reveals.geometry().bottom()
    told = page.reveals.lines.text()
    assert "number ending in 0123 (page 3)" in told
    assert "¥6,000.00 (page 4)" in told
    out = tmp_path / "out.pdf"
    save_as(monkeypatch, out)
    threads = set()
    save = Scratch.save
    monkeypatch.setattr(
        Scratch, "save", lambda *given: (threads.add(threading.get_ident()), save(*given))
    )
    qtbot.mouseClick(page.paper.save_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "out.pdf" in page.paper.banner.text())
    assert threads.isdisjoint({threading.get_ident()})  # a slow drive must not hold the window
    page.paper.data.seek(0)
    assert out.read_bytes() == page.paper.data.read()
    # What is no longer chosen is no longer shown either.
    tick(qtbot, page, attached["proof"])
    qtbot.waitUntil(lambda: not page.paper.data)
    assert not page.reveals.isVisible()


def test_a_locked_document_is_named(qtbot, page, desk, case, tmp_path):
    path = tmp_path / "locked.pdf"
    path.write_bytes(plain_pdf(["secret"], password="1234"))
    desk.evidence.attach(path, case, EvidenceKind.CONTRACT)
    qtbot.waitUntil(lambda: page.list.rows.rowCount() == 5)
    assert len(page.list.rows.ticked_numbers()) == 2  # it could not be printed
    page.list.choose_row(5)
    assert page.list.current_remark() == "Locked, or no kind of file that can be printed"
    tick(qtbot, page, 5)
    qtbot.waitUntil(lambda: len(desk.bundles.inputs(case).stored) == 3)
    qtbot.waitUntil(lambda: page.context.tasks.running == 0)
    qtbot.mouseClick(page.preview, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(page.paper.banner.isVisible, timeout=20_000)
    assert "“locked”, has a password" in page.paper.banner.text()


def test_without_documents_the_page_offers_to_attach_some(qtbot, context, desk):
    household(desk)
    shown = BundlePage(context)
    qtbot.addWidget(shown)
    shown.show()
    shown.show_case(desk.cases.add(card_case()).number)
    assert shown.stack.currentWidget() is shown.empty
    with qtbot.waitSignal(shown.documents_wanted):
        qtbot.mouseClick(shown.empty.action, Qt.MouseButton.LeftButton)


def test_without_a_case_it_says_what_it_is_for(qtbot, context):
    shown = BundlePage(context)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.stack.currentWidget() is shown.no_case
