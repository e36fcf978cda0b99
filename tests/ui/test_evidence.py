"""The Evidence tab, used as a person uses it: files in, in order, on screen, and out again."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QFileDialog, QLineEdit
from reportlab.pdfgen.canvas import Canvas

from debt_desk.app.example_statement import example_statement
from debt_desk.domain.case import Case
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.household import Cause, Hardship
from debt_desk.ui.evidence.documents_model import Column
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.evidence.loading import plain_text
from debt_desk.ui.widgets.edit_cells import ChoiceEditor

NAMES = {"now": "新公司", "before": "旧厂", "summary": "工资", "shop": "超市"}


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("招商银行")).number


@pytest.fixture
def tab(qtbot, context, case):
    shown = DocumentsPage(context)
    qtbot.addWidget(shown)
    shown.resize(1100, 720)
    shown.show_case(case)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def files(tmp_path):
    """A bank statement, a PDF of three pages, a picture and a text."""
    folder = tmp_path / "papers"
    folder.mkdir()
    statement = example_statement(NAMES, date(2026, 4, 20), date(2026, 11, 23))
    (folder / "hisdetail.csv").write_bytes(statement)
    pdf = Canvas(str(folder / "借款合同.pdf"))
    for _ in range(3):
        pdf.drawString(72, 720, "contract")
        pdf.showPage()
    pdf.save()
    image = QImage(60, 40, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    image.save(str(folder / "诊断证明.png"))
    (folder / "说明.txt").write_text("因工厂关闭失业。", encoding="gb18030")
    return folder


def choose(monkeypatch, *paths):
    names = [str(path) for path in paths]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (names, ""))


def attached(qtbot, tab, desk, *paths):
    """Attach files and wait until they are there."""
    wanted = len(desk.evidence.of_case(None)) + len(paths)
    tab.attach(list(paths))
    qtbot.waitUntil(lambda: len(desk.evidence.of_case(None)) == wanted)


def select(tab, number):
    tab.table.choose(number)
    assert tab.table.chosen().number == number


def edit(qtbot, tab, column, text):
    """Open a cell of the chosen document with F2 and type over it."""
    tab.table.setFocus()
    tab.table.setCurrentIndex(tab.table.currentIndex().siblingAtColumn(column))
    qtbot.keyClick(tab.table, Qt.Key.Key_F2)
    editor = tab.table.viewport().findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not tab.table.viewport().findChildren(QLineEdit))


def test_before_the_first_document_the_page_says_what_helps(qtbot, tab, desk):
    assert tab.advice.isVisible()
    assert "six months" in tab.advice.list.text()
    hardship = Hardship(frozenset({Cause.ILLNESS}))
    desk.household.change(replace(desk.household.get(), hardship=hardship))
    assert "diagnosis" in tab.advice.list.text()
    assert "dismissal" not in tab.advice.list.text()


def test_attach_several_files_in_one_step(qtbot, tab, desk, case, files, monkeypatch, context):
    choose(monkeypatch, *sorted(files.iterdir()))
    qtbot.mouseClick(tab.advice.action, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(desk.evidence.of_case(None)) == 4)
    by_name = {d.file_name: d for d in desk.evidence.of_case(None)}
    statement = by_name["hisdetail.csv"]
    assert statement.kind is EvidenceKind.BANK_STATEMENT
    assert statement.case is None
    assert statement.covers_to == date(2026, 10, 31)
    assert by_name["借款合同.pdf"].case == case
    assert by_name["借款合同.pdf"].kind is EvidenceKind.CONTRACT
    assert by_name["诊断证明.png"].kind is EvidenceKind.HARDSHIP_PROOF
    assert context.notices.history[-1].text == "Files attached: 4."
    assert context.notices.history[-1].undo
    assert context.state.last_folder == files
    assert tab.table.isVisible()
    desk.history.undo()
    assert desk.evidence.of_case(None) == ()
    assert tab.advice.isVisible()


def test_what_cannot_be_attached_is_said_and_the_rest_is_attached(qtbot, tab, desk, files):
    empty = files / "leer.txt"
    empty.touch()
    attached_before = len(desk.evidence.of_case(None))
    tab.attach([files, empty, files / "none.pdf", files / "说明.txt"])
    qtbot.waitUntil(tab.banner.isVisible)
    assert len(desk.evidence.of_case(None)) == attached_before + 1
    said = tab.banner.text()
    assert len(said.splitlines()) == 3
    assert "papers" in said
    assert "leer.txt" in said
    assert "none.pdf" in said


def test_the_same_bytes_are_not_attached_twice(qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "说明.txt")
    copy = files / "copy.txt"
    copy.write_bytes((files / "说明.txt").read_bytes())
    tab.attach([copy])
    qtbot.waitUntil(tab.banner.isVisible)
    assert "no. 1" in tab.banner.text()
    assert len(desk.evidence.of_case(None)) == 1


def test_files_can_be_dropped(qtbot, tab, desk, files):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(files / "说明.txt"))])
    drop = QDropEvent(
        QPointF(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    tab.dropEvent(drop)
    qtbot.waitUntil(lambda: len(desk.evidence.of_case(None)) == 1)


def test_a_desk_file_is_left_to_the_window(qtbot, tab, desk, tmp_path):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "other.debtdesk"))])
    enters = QDragEnterEvent(
        QPoint(100, 100),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    enters.ignore()
    tab.dragEnterEvent(enters)
    assert not enters.isAccepted()


def test_cancel_attaches_nothing(qtbot, tab, desk, files, context):
    large = files / "large.bin"
    large.write_bytes(bytes(range(256)) * 4096 * 24)
    tab.attach([large])
    (task,) = (task for task in context.tasks._running if not task.quiet)
    task.job.cancel()
    qtbot.waitUntil(lambda: context.tasks.running == 0)
    assert desk.evidence.of_case(None) == ()
    assert not context.notices.history


def test_a_statement_shows_its_months(qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "hisdetail.csv")
    view = tab.preview.statement
    qtbot.waitUntil(view.isVisible)
    qtbot.waitUntil(view.months.isVisible)
    first = [view.months.cells.index(0, column).data() for column in range(4)]
    assert first == ["March 2026", "9,150.00", "2,554.15", "complete"]
    qtbot.keyClick(view.parts.tabBar(), Qt.Key.Key_Right)
    assert view.table.isVisible()
    assert view.table.lines.rowCount() == 40


def test_pdf_picture_and_text_are_shown(qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "借款合同.pdf", files / "诊断证明.png", files / "说明.txt")
    numbers = {d.file_name: d.number for d in desk.evidence.of_case(None)}
    preview = tab.preview
    select(tab, numbers["借款合同.pdf"])
    qtbot.waitUntil(lambda: preview.pages.isVisible() and preview.pages.label.text() == "1 / 3")
    select(tab, numbers["诊断证明.png"])
    qtbot.waitUntil(lambda: preview.pages.isVisible() and preview.pages.label.text() == "1 / 1")
    select(tab, numbers["说明.txt"])
    qtbot.waitUntil(preview.text.isVisible)
    assert preview.text.toPlainText() == "因工厂关闭失业。"


def test_what_cannot_be_shown_says_so(qtbot, tab, desk, files):
    broken = files / "broken.pdf"
    broken.write_bytes(b"%PDF-1.7\nnothing")
    other = files / "odd.bin"
    other.write_bytes(bytes(range(200)))
    attached(qtbot, tab, desk, broken, other)
    select(tab, 1)
    qtbot.waitUntil(lambda: "damaged" in tab.preview.message.text())
    select(tab, 2)
    qtbot.waitUntil(lambda: "no preview" in tab.preview.message.text())


def test_a_very_large_file_is_kept_but_not_opened(qtbot, tab, desk, files):
    large = files / "scan.pdf"
    with large.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(65 * 2**20)
    attached(qtbot, tab, desk, large)
    qtbot.waitUntil(lambda: "scan.pdf" in tab.preview.message.text())
    assert tab.preview.save.isEnabled()


def test_facts_are_edited_in_the_table(qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "说明.txt")
    edit(qtbot, tab, Column.TITLE, "My statement")
    edit(qtbot, tab, Column.DATE, "2026-05-02")
    edit(qtbot, tab, Column.COVERS_FROM, "2026-05-40")
    document = desk.evidence.get(1)
    assert document.title == "My statement"
    assert document.document_date == date(2026, 5, 2)
    assert document.covers_from is None
    assert tab.problem.isVisible()
    assert tab.table.currentIndex().data() == "2026-05-40"
    assert tab.preview.title.text() == "My statement"
    tab.table.setCurrentIndex(tab.table.currentIndex().siblingAtColumn(Column.KIND))
    qtbot.keyClick(tab.table, Qt.Key.Key_F2)
    kinds = tab.table.viewport().findChild(ChoiceEditor)
    qtbot.keyClick(kinds, Qt.Key.Key_Home)
    qtbot.keyClick(kinds, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.evidence.get(1).kind is EvidenceKind.BANK_STATEMENT)


def test_delete_removes_and_undo_brings_back(qtbot, tab, desk, files, context):
    attached(qtbot, tab, desk, files / "说明.txt")
    tab.table.setFocus()
    qtbot.keyClick(tab.table, Qt.Key.Key_Delete)
    assert desk.evidence.of_case(None) == ()
    assert context.notices.history[-1].undo
    desk.history.undo()
    assert desk.evidence.get(1).title == "说明"
    assert tab.model.rowCount() == 1


def test_a_copy_is_saved_byte_for_byte(qtbot, tab, desk, files, tmp_path, monkeypatch, context):
    attached(qtbot, tab, desk, files / "借款合同.pdf")
    out = tmp_path / "out"
    out.mkdir()
    destination = out / "copy.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(destination), ""))
    qtbot.mouseClick(tab.preview.save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "copy.pdf" in context.notices.history[-1].text)
    assert destination.read_bytes() == (files / "借款合同.pdf").read_bytes()
    assert context.state.last_folder == out


def test_the_filter_finds_by_any_column(qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "借款合同.pdf", files / "说明.txt")
    tab.filter.setFocus()
    qtbot.keyClicks(tab.filter, "contract")
    assert tab.proxy.rowCount() == 1
    assert tab.proxy.index(0, Column.TITLE).data() == "借款合同"
    qtbot.keyClick(tab.filter, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(tab.filter, Qt.Key.Key_Delete)
    assert tab.proxy.rowCount() == 2


def test_the_chosen_row_stays_through_sorting_a_new_name_and_another_case(
    qtbot, tab, desk, case, files
):
    attached(qtbot, tab, desk, *sorted(files.iterdir()))
    desk.evidence.change(replace(tab.model.at(0), title="ABC bill"))
    titles = {document.title for document in desk.evidence.of_case(None)}

    def shown():
        rows = range(tab.proxy.rowCount())
        return [tab.proxy.index(row, Column.TITLE).data() for row in rows]

    tab.table.sortByColumn(Column.TITLE, Qt.SortOrder.DescendingOrder)
    assert shown() == sorted(titles, key=str.casefold, reverse=True)
    select(tab, tab.model.at(2).number)
    chosen = tab.table.chosen()
    edit(qtbot, tab, Column.TITLE, "000")
    assert shown()[-1] == "000"
    assert tab.table.chosen().number == chosen.number
    tab.show_case(desk.cases.add(Case("花呗")).number)
    assert len(shown()) < len(titles)
    tab.show_case(case)
    assert shown() == sorted({*titles, "000"} - {chosen.title}, key=str.casefold, reverse=True)
    qtbot.keyClicks(tab.filter, "aBc BILL")
    assert shown() == ["ABC bill"]
    desk.history.undo()  # the other case
    desk.history.undo()
    tab.filter.clear()
    assert {*shown()} == titles


def test_another_cases_documents_are_not_shown(qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "借款合同.pdf", files / "诊断证明.png")
    tab.show_case(desk.cases.add(Case("借呗")).number)
    titles = [tab.model.at(row).title for row in range(tab.model.rowCount())]
    assert titles == ["诊断证明"]


def test_two_thousand_documents_are_shown(qtbot, context, desk, case, tmp_path):
    paper = tmp_path / "paper.txt"
    paper.write_text("one paper", encoding="utf-8")
    document = desk.evidence.attach(paper)
    with desk._store.write("many") as uow:
        for number in range(1999):
            uow.evidence.add(replace(document, number=None, title=f"paper {number}"))
        uow.commit()
    tab = DocumentsPage(context)
    qtbot.addWidget(tab)
    tab.resize(1100, 720)
    tab.show_case(case)
    tab.show()
    qtbot.waitExposed(tab)
    assert tab.model.rowCount() == 2000


def test_the_preview_stands_below_where_room_is_short(tab, qtbot, desk, files):
    attached(qtbot, tab, desk, files / "说明.txt")
    tab.resize(1300, 720)
    assert tab.splitter.orientation() is Qt.Orientation.Horizontal
    tab.resize(854, 560)  # what a window of 1000×700 leaves
    assert tab.splitter.orientation() is Qt.Orientation.Horizontal
    tab.resize(560, 720)
    assert tab.splitter.orientation() is Qt.Orientation.Vertical
    qtbot.waitUntil(lambda: tab.table.rowAt(tab.table.viewport().height() - 1) in (-1, 3))


def test_documents_model_keeps_the_rules_of_models(qtmodeltester, qtbot, tab, desk, files):
    attached(qtbot, tab, desk, files / "说明.txt")
    qtmodeltester.check(tab.model)


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("流水".encode("gb18030"), "流水"),
        (b"\xef\xbb\xbfa", "a"),
        (b"\x00\x01", ""),
        (b"\xff\xff\xff", ""),
    ],
)
def test_plain_text_is_told_from_bytes(data, text):
    assert plain_text(data) == text


def test_files_on_their_way_stay_with_the_case_they_were_attached_in(qtbot, tab, desk, case, files):
    other = desk.cases.add(Case("借呗")).number
    tab.attach([files / "借款合同.pdf"])
    tab.show_case(other)
    qtbot.waitUntil(lambda: len(desk.evidence.of_case(None)) == 1)
    assert desk.evidence.of_case(None)[0].case == case
    assert tab.model.rowCount() == 0


def test_a_preview_that_was_stopped_can_be_tried_again(qtbot, tab, desk, files, case, context):
    context.tasks.started.connect(context.tasks.stop)
    desk.evidence.attach(files / "说明.txt", case)
    qtbot.waitUntil(tab.preview.again.isVisible)
    context.tasks.started.disconnect(context.tasks.stop)
    assert "stopped" in tab.preview.message.text()
    qtbot.mouseClick(tab.preview.again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(tab.preview.text.isVisible)


def test_every_column_is_seen_in_an_ordinary_window(qtbot, tab, desk, files):
    tab.resize(1010, 720)
    attached(qtbot, tab, desk, files / "说明.txt", files / "借款合同.pdf")
    assert tab.splitter.orientation() is Qt.Orientation.Horizontal
    qtbot.mouseClick(tab.alone, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tab.table.horizontalScrollBar().maximum() == 0)
