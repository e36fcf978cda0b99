"""From a figure to the place in its file: one call, one click."""

from __future__ import annotations

import io
from datetime import date

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import Qt

from debt_desk.app.example_statement import example_statement
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.case import Case
from debt_desk.domain.statement import Place
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.evidence.loading import load
from tests.statements.statement_files import ICBC_DEBIT_HEADER, icbc, icbc_row
from tests.ui.papers import contract, workbook

NAMES = {"now": "新公司", "before": "旧厂", "summary": "工资", "shop": "超市"}


@pytest.fixture
def tab(qtbot, context, desk):
    shown = DocumentsPage(context)
    qtbot.addWidget(shown)
    shown.resize(1200, 800)
    shown.show_case(desk.cases.add(Case("招商银行")).number)
    shown.show()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def statement(desk, tab, tmp_path):
    """A bank statement as CSV."""
    file = tmp_path / "hisdetail.csv"
    file.write_bytes(example_statement(NAMES, date(2026, 4, 20), date(2026, 11, 23)))
    return desk.evidence.attach(file)


def test_a_line_of_a_statement_is_marked_in_its_file(qtbot, tab, desk, statement):
    preview = tab.preview
    qtbot.waitUntil(preview.statement.isVisible)
    line = desk.evidence.statements(statement)[0].lines[4]
    tab.show_place(statement.number, line.place)
    qtbot.waitUntil(preview.viewer.table.isVisible)
    model = preview.viewer.table.model
    row = preview.viewer.table.view.currentIndex().row()
    assert model.headerData(row, Qt.Orientation.Vertical) == f"▶ {line.place.row}"
    cells = {model.index(row, column).data() for column in range(model.columnCount())}
    assert line.counterparty in cells
    qtbot.mouseClick(preview.figures, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(preview.statement.isVisible)
    qtbot.mouseClick(preview.figures, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(preview.viewer.table.isVisible)


def test_the_amount_of_a_marked_row_is_in_sight(qtbot, tab, desk, tmp_path):
    file = tmp_path / "icbc.csv"
    rows = [icbc_row(ICBC_DEBIT_HEADER, "消费", expense="31.00", party="便利店")] * 3
    file.write_bytes(icbc(ICBC_DEBIT_HEADER, rows))
    paper = desk.evidence.attach(file)
    tab.resize(860, 560)
    line = desk.evidence.statements(paper)[0].lines[1]
    tab.show_place(paper.number, line.place)
    table = tab.preview.viewer.table
    qtbot.waitUntil(lambda: table.isVisible() and table.model.marked is not None)
    index = table.model.index(table.model.marked.row, table.model.marked.column)
    assert index.data() == "31.00"
    shown = table.view.viewport().rect()
    qtbot.waitUntil(lambda: shown.contains(table.view.visualRect(index)))
    assert table.view.horizontalScrollBar().value() > 0


def test_a_place_of_another_document_is_chosen_and_marked(qtbot, tab, desk, statement, tmp_path):
    file = tmp_path / "借款合同.pdf"
    file.write_bytes(contract())
    paper = desk.evidence.attach(file)
    tab.show_place(paper.number, Place(3, page=3, box=(72, 80, 300, 110)))
    pages = tab.preview.pages
    qtbot.waitUntil(lambda: pages.isVisible() and pages.canvas.count == 3)
    assert tab.table.chosen().number == paper.number
    assert pages.canvas.page() == 2
    assert "page 3" in pages.canvas.accessibleDescription()
    tab.show_place(paper.number, Place(0, page=2), "Borrower")
    qtbot.waitUntil(lambda: len(pages.searching.hits) == 3)
    assert pages.canvas.page() == 1
    assert tab.preview.viewer.find_bar.count.text() == "2 of 3"


def test_a_row_of_a_pdf_statement_gets_its_box(desk, tmp_path, monkeypatch):
    file = tmp_path / "流水.pdf"
    file.write_bytes(contract())
    document = desk.evidence.attach(file)
    known = Place(7, page=2, box=(1.0, 2.0, 3.0, 4.0))

    class Read:
        lines = ()
        set_aside = (type("Aside", (), {"place": known}),)

    monkeypatch.setattr(desk.evidence, "statements", lambda *_, **__: (Read,))
    loaded = load(desk.evidence, document, QuietJob(), place=Place(7, page=2))
    assert loaded.place == known
    other = load(desk.evidence, document, QuietJob(), place=Place(9, page=2))
    assert other.place == Place(9, page=2)


def test_a_table_that_is_no_statement_is_shown_as_rows(qtbot, tab, desk, tmp_path):
    file = tmp_path / "收支.xlsx"
    file.write_bytes(workbook())
    desk.evidence.attach(file)
    table = tab.preview.viewer.table
    qtbot.waitUntil(table.isVisible)
    assert table.model.rowCount() == 41
    assert not tab.preview.redact.isVisible()


def test_the_list_makes_room_for_a_wide_view(qtbot, tab, statement):
    qtbot.waitUntil(tab.preview.wide.isVisible)
    qtbot.mouseClick(tab.preview.wide, Qt.MouseButton.LeftButton)
    assert not tab.table.isVisible()
    assert tab.preview.wide.text() == "Brin&g back the list"
    qtbot.mouseClick(tab.preview.wide, Qt.MouseButton.LeftButton)
    assert tab.table.isVisible()


def test_a_locked_pdf_is_shown_once_its_password_was_given(qtbot, tab, desk, tmp_path):
    writer = PdfWriter(PdfReader(io.BytesIO(contract())))
    writer.encrypt("260115", algorithm="RC4-128")
    file = tmp_path / "电子合同.pdf"
    with file.open("wb") as out:
        writer.write(out)
    desk.evidence.attach(file)
    password = tab.preview.reading.password
    qtbot.waitUntil(password.isVisible, timeout=20_000)
    assert not tab.preview.redact.isVisible()
    qtbot.keyClicks(password.line, "260115")
    qtbot.keyClick(password.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: tab.preview.pages.canvas.count == 3, timeout=20_000)
    assert tab.preview.redact.isVisible()
    assert b"260115" not in desk.path.read_bytes()
