"""The viewer: pages, tables and texts are searched, turned, selected from, and pointed at."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QToolButton

from debt_desk.app.raw_tables import raw_tables
from debt_desk.domain.statement import Place
from debt_desk.ui.viewer.file_viewer import FileShown, FileViewer
from debt_desk.ui.widgets.page_canvas import Fit
from debt_desk.ui.widgets.pages import open_pages
from debt_desk.ui.widgets.pdfium import Pdf
from tests.ui.papers import ACCOUNT, contract, photo, workbook

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
ERROR_RED = QColor("#9C3D2A")


@pytest.fixture
def viewer(qtbot, theme, state):
    shown = FileViewer("test", state)
    qtbot.addWidget(shown)
    shown.resize(700, 900)
    shown.show()
    shown.activateWindow()
    qtbot.waitExposed(shown)
    return shown


@pytest.fixture
def pages(qtbot, viewer):
    viewer.show_file(FileShown(pages=open_pages(contract())))
    viewer.pages.canvas.setFocus()
    qtbot.waitUntil(lambda: viewer.pages.canvas.drawn)
    return viewer.pages


def find(qtbot, viewer, words):
    """Ctrl+F, and type."""
    qtbot.keyClick(viewer.part.focusProxy() or viewer.part, Qt.Key.Key_F, CTRL)
    qtbot.waitUntil(viewer.find_bar.line.isVisible)
    viewer.find_bar.line.clear()
    qtbot.keyClicks(viewer.find_bar.line, words)
    qtbot.waitUntil(lambda: viewer.part.searching.complete)
    qtbot.wait(0)


def colours(widget, place):
    """The colours within a rectangle of a widget."""
    picture = widget.grab().toImage()
    place = place.toAlignedRect().intersected(picture.rect())
    return {
        picture.pixelColor(x, y).name()
        for x in range(place.left(), place.right())
        for y in range(place.top(), place.bottom())
    }


@pytest.mark.parametrize("turned", [0, 90, 180, 270])
def test_letters_stand_where_the_page_shows_them(turned):
    pdf = Pdf(contract(1, turned))
    letters = pdf.letters(0)
    ((start, end),) = letters.find("Borrower")
    (box,) = letters.boxes(start, end)
    image = pdf.image(0, 2).convertToFormat(QImage.Format.Format_Grayscale8)
    line = image.bytesPerLine()
    greys = enumerate(bytes(image.constBits()))
    dark = [(n % line, n // line) for n, g in greys if g < 100 and n % line < image.width()]
    inside = QRectF(
        box.left() * 2 - 2, box.top() * 2 - 2, box.width() * 2 + 4, box.height() * 2 + 4
    )
    assert any(inside.contains(x, y) for x, y in dark)
    whole = letters.boxes(0, len(letters.text))[0]
    around = QRectF(
        whole.left() * 2 - 4, whole.top() * 2 - 4, whole.width() * 2 + 8, whole.height() * 2 + 8
    )
    assert all(around.contains(x, y) for x, y in dark)


def test_words_are_found_across_blanks_widths_and_cases():
    letters = Pdf(contract(1)).letters(0)
    for words in ("borrower lin", "ＢＯＲＲＯＷＥＲ", "借款 合同", "rLi"):
        assert len(letters.find(words)) == 1, words
    assert letters.find("  ") == []
    assert letters.find("贷款") == []


def test_every_hit_is_marked_and_f3_goes_round(qtbot, viewer, pages):
    find(qtbot, viewer, "lin")
    assert len(pages.searching.hits) == 3
    assert viewer.find_bar.count.text() == "1 of 3"
    qtbot.keyClick(viewer.find_bar.line, Qt.Key.Key_F3)
    assert viewer.find_bar.count.text() == "2 of 3"
    assert pages.canvas.page() == 1
    qtbot.keyClick(viewer.find_bar.line, Qt.Key.Key_F3, SHIFT)
    qtbot.keyClick(viewer.find_bar.line, Qt.Key.Key_F3, SHIFT)
    assert viewer.find_bar.count.text() == "3 of 3"
    qtbot.keyClick(viewer.find_bar.line, Qt.Key.Key_Return)
    assert viewer.find_bar.count.text() == "1 of 3"
    hit = pages.searching.hits[0]
    place = pages.canvas.transform(0).mapRect(hit.boxes[0])
    assert "#ffe08a" in colours(pages.canvas.viewport(), place)
    qtbot.keyClick(viewer.find_bar.line, Qt.Key.Key_Escape)
    assert viewer.find_bar.isHidden()
    assert pages.searching.hits == []


def test_what_is_not_there_is_said(qtbot, viewer, pages):
    find(qtbot, viewer, "nowhere")
    assert viewer.find_bar.count.text() == "Not found"


def test_a_place_is_framed_pointed_at_and_announced(qtbot, viewer, pages):
    letters = pages.canvas.pages.letters(1)
    (box,) = letters.boxes(*letters.find(ACCOUNT)[0])
    edges = (box.left(), box.top(), box.right(), box.bottom())
    viewer.show_place(Place(7, page=2, box=edges))
    assert pages.canvas.page() == 1
    assert "page 2" in pages.canvas.accessibleDescription()
    assert "arrow" in pages.canvas.accessibleDescription()
    frame = pages.canvas.transform(1).mapRect(box)
    assert pages.canvas.viewport().rect().contains(frame.toAlignedRect())
    arrow = QRectF(frame.left() - 20, frame.center().y() - 4, 10, 8)
    assert ERROR_RED.name() in colours(pages.canvas.viewport(), arrow)
    above = QRectF(frame.left() + 20, frame.top() - 6, 10, 4)
    assert ERROR_RED.name() in colours(pages.canvas.viewport(), above)


def test_a_page_that_was_turned_is_marked_in_the_same_place(qtbot, viewer):
    viewer.show_file(FileShown(pages=open_pages(contract())), turned=90)
    canvas = viewer.pages.canvas
    assert canvas.turned == 90
    viewer.show_place(Place(1, page=1, box=(72, 80, 300, 110)))
    frame = canvas.transform(0).mapRect(QRectF(72, 80, 228, 30))
    assert frame.height() > frame.width()
    assert canvas.viewport().rect().contains(frame.toAlignedRect().center())


def test_turning_asks_and_shows(qtbot, viewer, pages):
    asked = []
    viewer.turn_wanted.connect(asked.append)
    qtbot.mouseClick(
        viewer.findChild(QToolButton, "test.pages.turn_right"), Qt.MouseButton.LeftButton
    )
    qtbot.mouseClick(
        viewer.findChild(QToolButton, "test.pages.turn_left"), Qt.MouseButton.LeftButton
    )
    assert asked == [90, 270]
    upright = pages.canvas.transform(0).mapRect(QRectF(0, 0, 595, 842))
    pages.canvas.turn(270)
    lying = pages.canvas.transform(0).mapRect(QRectF(0, 0, 595, 842))
    assert upright.height() > upright.width()
    assert lying.width() > lying.height()


def test_the_whole_page_fits(qtbot, viewer, pages):
    qtbot.mouseClick(
        viewer.findChild(QToolButton, "test.pages.fit_page"), Qt.MouseButton.LeftButton
    )
    place = pages.canvas.transform(0).mapRect(QRectF(0, 0, 595, 842))
    assert place.height() <= pages.canvas.viewport().height()
    pages.canvas.fit(Fit.WIDTH)
    assert pages.canvas.transform(0).mapRect(QRectF(0, 0, 595, 842)).height() > place.height()


def test_text_is_selected_with_the_mouse_and_copied(qtbot, viewer, pages):
    letters = pages.canvas.pages.letters(0)
    start, end = letters.find("Borrower")[0]
    transform, port = pages.canvas.transform(0), pages.canvas.viewport()
    first, last = letters.box(start), letters.box(end - 1)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=transform.map(first.center()).toPoint())
    qtbot.mouseMove(port, transform.map(last.center()).toPoint())
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=transform.map(last.center()).toPoint())
    qtbot.keyClick(pages.canvas, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Borrower"
    qtbot.keyClick(pages.canvas, Qt.Key.Key_A, CTRL)
    qtbot.keyClick(pages.canvas, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("借款合同 第1页")
    qtbot.mouseClick(port, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    assert pages.selection.text() == ""


def test_a_picture_has_nothing_to_find(qtbot, viewer):
    viewer.show_file(FileShown(pages=open_pages(photo())))
    find(qtbot, viewer, "x")
    assert viewer.find_bar.count.text() == "Not found"


@pytest.fixture
def table(viewer):
    viewer.show_file(FileShown(tables=raw_tables(workbook(), "收支.xlsx")))
    return viewer.table


def test_a_row_of_a_table_is_marked_under_its_own_number(qtbot, viewer, table):
    assert table.sheets.isVisible()
    viewer.show_place(Place(40, "收入"))
    header = Qt.Orientation.Vertical
    assert table.model.headerData(39, header) == "▶ 40"
    assert table.model.headerData(38, header) == "39"
    assert table.model.headerData(0, Qt.Orientation.Horizontal) == "A"
    assert "Row 40" in table.view.accessibleDescription()
    row = table.view.visualRect(table.model.index(39, 0))
    assert table.view.viewport().rect().contains(row)
    line = QRectF(row.left() + 4, row.top(), row.width() - 8, 3)
    assert ERROR_RED.name() in colours(table.view.viewport(), line)
    viewer.show_place(Place(2, "支出"))
    assert table.sheets.currentText() == "支出"
    assert table.view.currentIndex().data() == "房租"


def test_cells_are_found_and_copied(qtbot, viewer, table):
    find(qtbot, viewer, "2026-1")
    assert viewer.find_bar.count.text() == "1 of 10"
    assert table.view.currentIndex().data() == "2026-10"
    qtbot.keyClick(viewer.find_bar.line, Qt.Key.Key_F3)
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "2026-11\t1100"


def test_a_table_zooms(qtbot, table):
    before = table.view.rowHeight(0)
    table.view.setFocus()
    qtbot.keyClick(table.view, Qt.Key.Key_Plus, CTRL)
    assert table.view.rowHeight(0) > before
    qtbot.keyClick(table.view, Qt.Key.Key_0, CTRL)
    assert table.view.rowHeight(0) == before


def test_raw_table_keeps_the_rules_of_models(qtmodeltester, table):
    qtmodeltester.check(table.model)


def test_a_line_of_a_text_is_marked_and_words_are_found(qtbot, viewer):
    lines = [f"line {number}" for number in range(1, 200)]
    viewer.show_file(FileShown(text="\n".join(lines)))
    text = viewer.text
    viewer.show_place(Place(150))
    assert "Line 150" in text.accessibleDescription()
    assert text.textCursor().block().text() == "line 150"
    place = text.cursorRect()
    assert text.viewport().rect().contains(place.center())
    assert ERROR_RED.name() in colours(text.viewport(), QRectF(0, place.top(), 40, place.height()))
    text.setFocus()
    find(qtbot, viewer, "LINE 15")
    assert viewer.find_bar.count.text() == "2 of 11"
    assert text.textCursor().selectedText() == "line 15"
    size = text.font().pointSizeF()
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Plus, CTRL)
    assert text.font().pointSizeF() > size
    qtbot.keyClick(text, Qt.Key.Key_0, CTRL)
    assert text.font().pointSizeF() == pytest.approx(size)


@pytest.mark.parametrize(
    ("data", "name", "sheets"),
    [
        (b"a,b\n1,2\n", "x.csv", [((1, 2), (("a", "b"), ("1", "2")))]),
        ("甲\t乙\n\n1\t2\n".encode("gb18030"), "x.xls", [((1, 3), (("甲", "乙"), ("1", "2")))]),
        (b"plain words, and more", "x.txt", []),
        (b"\x00\x01", "x.csv", []),
        (b"PK\x03\x04broken", "x.xlsx", []),
    ],
)
def test_tables_are_told_from_texts(data, name, sheets):
    assert [(table.numbers, table.rows) for table in raw_tables(data, name)] == sheets
