"""What is needed, used as a person uses it: with the keyboard, with files dropped onto a row."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from debt_desk.app.desk import Desk
from debt_desk.app.example_statement import example_statement
from debt_desk.domain.case import Case
from debt_desk.domain.channel import Channel
from debt_desk.domain.checklist import ItemState
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.household import Cause, Hardship
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.ui.desk_signals import DeskSignals
from debt_desk.ui.evidence.checklist_page import ChecklistPage
from debt_desk.ui.evidence.document_picker import DocumentPicker
from debt_desk.ui.evidence.evidence_tab import EvidenceTab
from tests.ui.conftest import TODAY
from tests.ui.hands import retype, type_text
from tests.ui.mnemonics import doubles

NAMES = {"now": "新公司", "before": "旧厂", "summary": "工资", "shop": "超市"}
KEY = Qt.Key


@pytest.fixture
def case(desk):
    hardship = Hardship(frozenset({Cause.UNEMPLOYMENT}))
    desk.household.change(replace(desk.household.get(), hardship=hardship))
    return desk.cases.add(Case("招商银行")).number


@pytest.fixture
def page(qtbot, context, case):
    shown = ChecklistPage(context)
    qtbot.addWidget(shown)
    shown.resize(900, 800)
    shown.show_case(case)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    qtbot.waitUntil(lambda: bool(shown._rows))
    return shown


@pytest.fixture
def paper(tmp_path):
    path = tmp_path / "IMG_2031.jpg"
    path.write_bytes(b"\xff\xd8\xff a photograph")
    return path


def row(page, key):
    return page._rows[key]


def button(page, name):
    found = page.findChild(QPushButton, f"evidence.needed.{name}")
    assert found.isVisible(), name
    return found


def use(qtbot, page, name):
    """Press a button with the keyboard alone."""
    wanted = button(page, name)
    wanted.setFocus()
    qtbot.keyClick(wanted, KEY.Key_Space)


def drop(widget, *paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    buttons, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), copy, mime, buttons, none)
    QApplication.sendEvent(widget, enter)
    if enter.isAccepted():
        QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), copy, mime, buttons, none))
    return enter.isAccepted()


def state(page, key):
    return row(page, key).badge.text()


def test_the_list_says_in_words_and_symbols_how_each_paper_stands(page):
    assert page.summary.text().startswith("Still to prepare (")
    assert state(page, "identity") == "Not yet there"
    assert state(page, "wallet_statements") == "Would help"
    assert "leaving_certificate" in page._rows
    assert "diagnosis" not in page._rows
    assert not page.to_situation.isVisible()
    assert not doubles(page)
    for found in page.findChildren(QPushButton):
        assert found.objectName()
        assert found.accessibleName() or found.text()


def test_how_to_get_it_unfolds_with_the_keyboard(qtbot, page):
    fold = row(page, "identity").fold
    assert not fold.is_open()
    fold.button.setFocus()
    qtbot.keyClick(fold.button, KEY.Key_Space)
    assert fold.is_open()


def test_a_file_attached_for_a_row_answers_it(qtbot, page, desk, paper, monkeypatch, context):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(paper), ""))
    use(qtbot, page, "leaving_certificate.attach")
    qtbot.waitUntil(lambda: state(page, "leaving_certificate") == "Ready")
    (document,) = desk.evidence.of_case(None)
    assert document.kind is EvidenceKind.HARDSHIP_PROOF
    assert document.title == "Leaving certificate or notice of termination or dismissal"
    assert document.title in row(page, "leaving_certificate").papers.text()
    assert context.notices.history[-1].text == "Files attached: 1."
    assert context.notices.history[-1].undo
    desk.history.undo()
    qtbot.waitUntil(lambda: state(page, "leaving_certificate") == "Not yet there")
    assert desk.evidence.of_case(None) == ()


def test_files_dropped_onto_a_row_answer_it_but_a_desk_file_does_not(
    qtbot, page, desk, paper, tmp_path, context
):
    assert not drop(row(page, "identity"), tmp_path / "other.debtdesk")
    assert drop(row(page, "identity"), paper)
    qtbot.waitUntil(lambda: state(page, "identity") == "Ready")
    assert drop(row(page, "identity"), paper)
    qtbot.waitUntil(
        lambda: context.notices.history[-1].text == "This file is attached here already."
    )
    assert not context.notices.history[-1].undo
    assert not row(page, "budget").acceptDrops()


def test_what_cannot_be_attached_is_said(qtbot, page, tmp_path, context):
    empty = tmp_path / "leer.pdf"
    empty.touch()
    drop(row(page, "identity"), empty)
    qtbot.waitUntil(lambda: bool(context.notices.history))
    assert "leer.pdf" in context.notices.history[-1].text


def test_an_attached_document_is_found_by_typing_and_chosen(qtbot, page, desk, case, tmp_path):
    for name in ("scan.pdf", "letter.pdf"):
        (tmp_path / name).write_bytes(name.encode())
        desk.evidence.attach(tmp_path / name, case)
    qtbot.waitUntil(row(page, "identity").choose.isVisible)
    use(qtbot, page, "identity.choose")
    picker = page.findChild(DocumentPicker)
    assert picker.list.count() == 2
    qtbot.keyClicks(picker.filter, "zzz")
    assert picker.number() is None
    qtbot.keyClick(picker.filter, KEY.Key_Return)
    assert picker.isVisible()
    retype(qtbot, picker.filter, "sca")
    qtbot.keyClick(picker.filter, KEY.Key_Down)
    qtbot.keyClick(picker.filter, KEY.Key_Return)
    qtbot.waitUntil(lambda: state(page, "identity") == "Ready")
    assert "scan" in row(page, "identity").papers.text()


def test_what_does_not_apply_leaves_the_line_with_its_reason(qtbot, page, desk):
    use(qtbot, page, "income_proof.refuse")
    line = row(page, "income_proof").reason.line
    assert line.hasFocus()
    type_text(qtbot, line, "no income now")
    qtbot.keyClick(line, KEY.Key_Return)
    qtbot.waitUntil(lambda: state(page, "income_proof") == "Does not apply")
    assert "no income now" in row(page, "income_proof").detail.text()
    assert not row(page, "income_proof").why.isVisible()
    use(qtbot, page, "income_proof.again")
    qtbot.waitUntil(lambda: state(page, "income_proof") == "Not yet there")
    desk.history.undo()
    qtbot.waitUntil(lambda: state(page, "income_proof") == "Does not apply")


def test_thinking_again_changes_nothing(qtbot, page):
    use(qtbot, page, "identity.refuse")
    use(qtbot, page, "identity.not_yet")
    assert not row(page, "identity").why.isVisible()
    assert row(page, "identity").refuse.hasFocus()
    assert state(page, "identity") == "Not yet there"


def test_a_request_is_noted_with_the_keyboard_alone(qtbot, page, desk, case):
    use(qtbot, page, "add")
    assert page.form.what.line.hasFocus()
    qtbot.keyClick(page.form.what.line, KEY.Key_Return)
    assert page.form.what.problem.text() == "Say which paper it is."
    type_text(qtbot, page.form.what.line, "在职证明")
    retype(qtbot, page.form.due_on.line, "2026-11-30")
    qtbot.keyClick(page.form.channel, KEY.Key_Down)
    type_text(qtbot, page.form.who.line, "8023")
    qtbot.keyClick(page.form.who.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: bool(page._request_rows))
    (request,) = desk.checklists.view(case).requests
    assert request == MaterialRequest(
        case, "在职证明", TODAY, date(2026, 11, 30), Channel.PHONE, "8023", id=request.id
    )
    (shown,) = page._request_rows.values()
    assert shown.badge.text() == "Waited for"
    assert "Wanted by 30 November 2026." in shown.detail.text()
    assert "Telephone, 8023" in shown.detail.text()
    assert page.summary.text().startswith("The lender still waits for 1")
    assert page.add.hasFocus()
    desk.history.undo()
    qtbot.waitUntil(lambda: not page._request_rows)


@pytest.mark.parametrize(
    ("field", "typed", "said"),
    [
        ("asked_on", "2026-12-24", "has not come yet"),
        ("asked_on", "", "Enter the day"),
        ("due_on", "soon", "soon"),
        ("due_on", "2026-11-01", "cannot be wanted by"),
    ],
)
def test_a_request_with_a_wrong_day_is_not_noted(
    qtbot, page, desk, case, context, field, typed, said
):
    use(qtbot, page, "add")
    type_text(qtbot, page.form.what.line, "papers")
    edit = getattr(page.form, field)
    edit.line.setFocus()
    edit.line.selectAll()
    qtbot.keyClick(edit.line, KEY.Key_Delete)
    qtbot.keyClicks(edit.line, typed)
    qtbot.keyClick(edit.line, KEY.Key_Return)
    assert said in edit.problem.text()
    assert not context.notices.history
    assert page.form.isVisible()
    assert desk.checklists.view(case).requests == ()
    qtbot.keyClick(edit.line, KEY.Key_Escape)
    assert not page.form.isVisible()


@pytest.fixture
def requested(qtbot, page, desk, case):
    request = desk.checklists.add_request(
        MaterialRequest(case, "流水", date(2026, 11, 10), date(2026, 11, 18), note="盖章")
    )
    qtbot.waitUntil(lambda: bool(page._request_rows))
    return page._request_rows[request.id]


def test_a_request_is_answered_by_a_dropped_file_given_and_taken_back(
    qtbot, page, desk, case, requested, paper
):
    assert requested.badge.text() == "Its day has passed"
    assert "盖章" in requested.detail.text()
    assert drop(requested, paper)
    qtbot.waitUntil(lambda: "IMG_2031" in requested.papers.text())
    name = f"request.{requested.request.id}"
    use(qtbot, page, f"{name}.give")
    qtbot.waitUntil(lambda: requested.badge.text() == "Given")
    (request,) = desk.checklists.view(case).requests
    assert request.given_on == TODAY
    assert request.document == 1
    assert "Given on 23 November 2026." in requested.detail.text()
    assert not requested.acceptDrops()
    use(qtbot, page, f"{name}.not_given")
    qtbot.waitUntil(lambda: requested.badge.text() == "Its day has passed")


def test_a_request_is_changed_and_removed(qtbot, page, desk, case, requested):
    name = f"request.{requested.request.id}"
    use(qtbot, page, f"{name}.change")
    assert page.form.what.text() == "流水"
    retype(qtbot, page.form.due_on.line, "2026-12-05")
    qtbot.keyClick(page.form.due_on.line, KEY.Key_Return)
    qtbot.waitUntil(lambda: requested.badge.text() == "Waited for")
    (request,) = desk.checklists.view(case).requests
    assert (request.due_on, request.note) == (date(2026, 12, 5), "盖章")
    use(qtbot, page, f"{name}.remove")
    qtbot.waitUntil(lambda: not page._request_rows)
    assert page.add.hasFocus()
    desk.history.undo()
    qtbot.waitUntil(lambda: bool(page._request_rows))


def test_a_request_is_answered_by_an_attached_document(qtbot, page, desk, case, requested, paper):
    desk.evidence.attach(paper, case)
    qtbot.waitUntil(requested.choose.isVisible)
    use(qtbot, page, f"request.{requested.request.id}.choose")
    picker = page.findChild(DocumentPicker)
    qtbot.keyClick(picker.list, KEY.Key_Return)
    qtbot.waitUntil(lambda: "IMG_2031" in requested.papers.text())


def test_statements_are_told_apart_by_account(qtbot, page, desk, clock, tmp_path):
    path = tmp_path / "hisdetail.csv"
    path.write_bytes(example_statement(NAMES, date(2026, 4, 20), TODAY))
    desk.evidence.attach(path)
    qtbot.waitUntil(lambda: any("ICBC" in r.title.text() for r in page._rows.values()))
    (shown,) = (r for r in page._rows.values() if r.entry.account)
    assert shown.badge.text() == "Ready"
    assert "0315" not in shown.objectName() + shown.fold.objectName()
    clock.day = date(2026, 12, 1)
    page._mark_stale()
    qtbot.waitUntil(lambda: shown.badge.text() == "Renew it")
    assert shown.entry.state is ItemState.STALE
    assert "November 2026 missing" in shown.detail.text()


def test_the_keyboard_keeps_its_place_when_rows_are_made_anew(qtbot, page, desk):
    button(page, "identity.attach").setFocus()
    hardship = Hardship(frozenset({Cause.ILLNESS}))
    desk.household.change(replace(desk.household.get(), hardship=hardship))
    qtbot.waitUntil(lambda: "diagnosis" in page._rows)
    assert button(page, "identity.attach").hasFocus()


def test_what_the_program_makes_leads_to_where_it_is_entered(qtbot, page, went, case):
    use(qtbot, page, "plan.place")
    use(qtbot, page, "budget.place")
    assert went == [("proposals", case), ("situation", case)]


def test_before_anything_is_said_the_page_asks_what_happened(qtbot, page, desk, case, went):
    desk.household.change(replace(desk.household.get(), hardship=Hardship()))
    qtbot.waitUntil(page.to_situation.isVisible)
    qtbot.mouseClick(page.to_situation, Qt.MouseButton.LeftButton)
    assert went == [("situation", case)]
    assert "Choose what happened" in page.summary.text()


def test_another_case_shows_its_own_requests(qtbot, page, desk, requested):
    use(qtbot, page, "add")
    other = desk.cases.add(Case("表哥")).number
    page.show_case(other)
    qtbot.waitUntil(lambda: not page._request_rows)
    assert not page.form.isVisible()
    page.show_case(None)
    qtbot.waitUntil(lambda: not page.requests.isVisible())


def test_the_page_is_one_of_the_evidence_tab(qtbot, context, case):
    tab = EvidenceTab(context)
    qtbot.addWidget(tab)
    tab.show_case(case)
    tab.show()
    needed = tab.show_page(ChecklistPage.name)
    qtbot.waitUntil(lambda: bool(needed._rows))
    assert needed.case == case


def test_a_file_opened_for_reading_offers_nothing_that_changes_it(
    qtbot, page, desk, case, clock, tmp_path
):
    desk.checklists.add_request(MaterialRequest(case, "流水", TODAY))
    desk.backup(tmp_path / "copy.debtdesk")
    reader = Desk.open(tmp_path / "copy.debtdesk", clock, read_only=True)
    signals = DeskSignals(reader)
    shown = ChecklistPage(replace(page.context, desk=reader, signals=signals))
    qtbot.addWidget(shown)
    shown.show_case(case)
    shown.show()
    qtbot.waitUntil(lambda: bool(shown._request_rows))
    changing = [b for b in shown.findChildren(QPushButton) if b.isVisible() and b.isEnabled()]
    assert {b.objectName().rpartition(".")[2] for b in changing} == {"fold", "place"}
    assert not any(widget.acceptDrops() for widget in shown._rows.values())
    assert not any(widget.acceptDrops() for widget in shown._request_rows.values())
    signals.close()
    reader.close()


def test_no_letter_leads_to_two_places_in_the_window(qtbot, window, desk):
    case = desk.cases.add(Case("招商银行")).number
    window.go_to("evidence.needed", case)
    shown = window.findChild(ChecklistPage)
    qtbot.waitUntil(shown.to_situation.isVisible)
    qtbot.mouseClick(shown.add, Qt.MouseButton.LeftButton)
    assert shown.form.isVisible()
    assert not doubles(window)
