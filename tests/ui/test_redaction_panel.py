"""Blacking out: boxes by hand and by rule, and a copy of which nothing can be read any more."""

from __future__ import annotations

import io
import tracemalloc

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from PySide6.QtCore import QPoint, Qt

from debt_desk.app.jobs import QuietJob
from debt_desk.app.redactions import Coding
from debt_desk.domain.case import Case
from debt_desk.domain.redaction import Box
from debt_desk.ui.evidence.documents_page import DocumentsPage
from debt_desk.ui.viewer.painting import PaintedDocument
from debt_desk.ui.widgets.pages import open_pages
from debt_desk.ui.widgets.pdfium import Pdf
from tests.ui.mnemonics import doubles
from tests.ui.papers import ACCOUNT, IDENTITY, MOBILE, contract, photo

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def case(desk):
    return desk.cases.add(Case("招商银行")).number


@pytest.fixture
def tab(qtbot, context, case):
    shown = DocumentsPage(context)
    qtbot.addWidget(shown)
    shown.resize(1200, 900)
    shown.show_case(case)
    shown.show()
    shown.activateWindow()
    qtbot.waitExposed(shown)
    return shown


def open_document(qtbot, tab, desk, tmp_path, name, data):
    """Attach a file and wait until its pages are on screen."""
    file = tmp_path / name
    file.write_bytes(data)
    document = desk.evidence.attach(file, tab.case)
    qtbot.waitUntil(lambda: tab.preview.redact.isVisible() and tab.preview.pages.canvas.drawn)
    assert tab.preview.document == document
    return document


@pytest.fixture
def document(qtbot, tab, desk, tmp_path):
    """The contract, ready to be blacked out."""
    found = open_document(qtbot, tab, desk, tmp_path, "借款合同.pdf", contract())
    begin(qtbot, tab)
    return found


def begin(qtbot, tab):
    qtbot.mouseClick(tab.preview.redact, LEFT)
    qtbot.waitUntil(tab.preview.redaction.isVisible)
    qtbot.waitUntil(lambda: tab.preview.pages.canvas.drawn)


def drag(qtbot, tab, start, end):
    """Draw a box between two points of the first page."""
    canvas = tab.preview.pages.canvas
    canvas.go_to_page(0)
    transform, port = canvas.transform(0), canvas.viewport()
    first, last = transform.map(QPoint(*start)), transform.map(QPoint(*end))
    qtbot.mousePress(port, LEFT, pos=first)
    qtbot.mouseMove(port, last)
    qtbot.mouseRelease(port, LEFT, pos=last)


def make(qtbot, tab, desk):
    """Make the copy and give its bytes."""
    before = len(desk.evidence.of_case(None))
    qtbot.mouseClick(tab.preview.redaction.make, LEFT)
    qtbot.waitUntil(lambda: len(desk.evidence.of_case(None)) == before + 1, timeout=20_000)
    copy = desk.evidence.of_case(None)[-1]
    return copy, desk.evidence.content(copy)


def test_what_is_blacked_out_is_gone(qtbot, tab, desk, document):
    original = desk.evidence.content(document)
    drag(qtbot, tab, (60, 80), (400, 120))
    qtbot.mouseClick(tab.preview.redaction.mask_numbers, LEFT)
    qtbot.waitUntil(lambda: len(tab.preview.redaction.boxes) == 4)
    assert "identity numbers 1" in tab.preview.redaction.said.text()
    copy, data = make(qtbot, tab, desk)
    assert (copy.title, copy.redacted_from) == ("借款合同 (redacted copy)", document.number)
    assert tab.preview.redaction.isHidden()
    assert tab.table.chosen().number == copy.number
    assert desk.evidence.content(document) == original

    reader = PdfReader(io.BytesIO(data), strict=True)
    assert reader.metadata is None
    assert [page.extract_text() for page in reader.pages] == ["", "", ""]
    for secret in (IDENTITY, ACCOUNT, MOBILE, "Borrower", "Lin Xiaohe", "secret"):
        assert secret.encode() not in data
    seen = Pdf(data)
    assert (seen.size(0).width(), seen.size(0).height()) == (595, 842)
    first = seen.image(0, 2)
    assert first.pixelColor(400, 200).lightness() == 0
    before = Pdf(original)
    assert all(
        seen.image(1, 2).pixelColor(round(x * 2), round(y * 2)).lightness() < 30
        for x, y in hidden(before, IDENTITY[:-4]) + hidden(before, ACCOUNT[:-4])
    )
    kept = darkest(seen, before, ACCOUNT[-4:])
    assert kept < 120  # the last four can still be read
    assert lightest(seen, before, ACCOUNT[-4:]) > 200


def hidden(pdf, words):
    """Points within every letter of these words on page two."""
    letters = pdf.letters(1)
    (span,) = letters.find(words)
    return [
        (box.center().x(), box.center().y())
        for box in (letters.box(index) for index in range(*span))
    ]


def shades(seen, before, words):
    letters = before.letters(1)
    span = letters.find(words)[-1]
    (box,) = letters.boxes(*span)
    image = seen.image(1, 3)
    return [
        image.pixelColor(x, y).lightness()
        for x in range(round(box.left() * 3) + 4, round(box.right() * 3) - 1)
        for y in range(round(box.top() * 3) + 2, round(box.bottom() * 3) - 2)
    ]


def darkest(*args):
    return min(shades(*args))


def lightest(*args):
    return max(shades(*args))


def test_a_copy_is_undone_and_done_again(qtbot, tab, desk, document, context):
    drag(qtbot, tab, (60, 80), (400, 120))
    make(qtbot, tab, desk)
    assert context.notices.history[-1].undo
    desk.history.undo()
    assert [d.number for d in desk.evidence.of_case(None)] == [document.number]
    desk.history.redo()
    assert len(desk.evidence.of_case(None)) == 2


def test_boxes_are_chosen_moved_resized_removed_and_taken_back_by_keys(qtbot, tab, desk, document):
    canvas, panel = tab.preview.pages.canvas, tab.preview.redaction
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Insert)
    (box,) = panel.boxes
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    qtbot.keyClick(canvas, Qt.Key.Key_Down, SHIFT)
    (moved,) = panel.boxes
    assert moved.left == pytest.approx(box.left + 2)
    assert moved.bottom - moved.top == pytest.approx(box.bottom - box.top + 2)
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert panel.boxes == ()
    assert not panel.make.isEnabled()
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CTRL)
    qtbot.keyClick(canvas, Qt.Key.Key_Z, CTRL)
    assert panel.boxes == (box,)
    drag(qtbot, tab, (60, 80), (200, 120))
    assert panel.list.count() == 2
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Up)
    qtbot.mouseClick(panel.remove, LEFT)
    assert len(panel.boxes) == 1
    assert panel.boxes[0] != box
    qtbot.mouseClick(panel.undo, LEFT)
    assert box in panel.boxes


def test_a_click_is_no_box_and_a_box_ends_at_the_page(qtbot, tab, desk, document):
    drag(qtbot, tab, (60, 80), (61, 81))
    assert tab.preview.redaction.boxes == ()
    drag(qtbot, tab, (-10, 80), (100, 120))
    (box,) = tab.preview.redaction.boxes
    assert box.left == 0


def test_hits_are_covered_without_a_mouse(qtbot, tab, desk, document):
    panel, viewer = tab.preview.redaction, tab.preview.viewer
    qtbot.mouseClick(panel.cover_hit, LEFT)
    assert "Ctrl+F" in panel.said.text()
    viewer.show_words("Borrower")
    qtbot.waitUntil(lambda: len(viewer.pages.searching.hits) == 3 and panel.cover_hits.isEnabled())
    qtbot.mouseClick(panel.cover_hit, LEFT)
    assert [box.page for box in panel.boxes] == [1]
    qtbot.mouseClick(panel.cover_hits, LEFT)
    assert [box.page for box in panel.boxes] == [1, 2, 3]


def test_boxes_wait_while_another_document_is_looked_at(qtbot, tab, desk, document, tmp_path):
    drag(qtbot, tab, (60, 80), (400, 120))
    prepared = tab.preview.redaction.boxes
    qtbot.mouseClick(tab.preview.redaction.close_button, LEFT)
    assert tab.preview.redaction.isHidden()
    begin(qtbot, tab)
    assert tab.preview.redaction.boxes == prepared


def test_a_photo_has_no_numbers_to_find_but_is_blacked_out(qtbot, tab, desk, tmp_path):
    document = open_document(qtbot, tab, desk, tmp_path, "银行卡.jpg", photo())
    begin(qtbot, tab)
    qtbot.mouseClick(tab.preview.redaction.mask_numbers, LEFT)
    qtbot.waitUntil(lambda: "pictures without text" in tab.preview.redaction.said.text())
    drag(qtbot, tab, (160, 20), (290, 200))
    copy, data = make(qtbot, tab, desk)
    assert copy.redacted_from == document.number
    (page,) = PdfReader(io.BytesIO(data)).pages
    assert page.images[0].image.size == (400, 300)
    shown = Pdf(data).image(0, 1)
    assert shown.pixelColor(220, 100).lightness() < 20
    assert shown.pixelColor(50, 100).lightness() > 20


def test_a_turned_page_is_turned_for_good_in_its_copy(qtbot, tab, desk, document):
    qtbot.mouseClick(tab.preview.redaction.close_button, LEFT)
    tab.preview.viewer.turn_wanted.emit(90)
    assert desk.evidence.get(document.number).turned == 90
    assert tab.preview.pages.canvas.turned == 90
    desk.history.undo()
    assert tab.preview.pages.canvas.turned == 0
    desk.history.redo()
    begin(qtbot, tab)
    tab.preview.redaction._boxes.add([Box(1, 60, 80, 400, 120)])
    copy, data = make(qtbot, tab, desk)
    assert copy.turned == 0
    seen = Pdf(data)
    assert (seen.size(0).width(), seen.size(0).height()) == (842, 595)
    assert seen.image(0, 1).pixelColor(842 - 100, 200).lightness() == 0


def test_a_cancelled_copy_leaves_boxes_and_nothing_else(qtbot, tab, desk, document, context):
    drag(qtbot, tab, (60, 80), (400, 120))
    context.tasks.started.connect(context.tasks.stop)
    qtbot.mouseClick(tab.preview.redaction.make, LEFT)
    qtbot.waitUntil(lambda: "Stopped" in tab.preview.redaction.said.text())
    context.tasks.started.disconnect(context.tasks.stop)
    assert len(desk.evidence.of_case(None)) == 1
    assert len(tab.preview.redaction.boxes) == 1


def test_keys_lead_to_one_place_while_blacking_out(qtbot, window, desk, case, tmp_path):
    file = tmp_path / "借款合同.pdf"
    file.write_bytes(contract())
    desk.evidence.attach(file, case)
    window.go_to("evidence", case)
    tab = window.findChild(DocumentsPage)
    qtbot.waitUntil(tab.preview.redact.isVisible)
    assert doubles(window) == {}
    begin(qtbot, tab)
    assert doubles(window) == {}


def test_text_is_packed_without_loss_and_photos_small():
    text = PaintedDocument(open_pages(contract(1)))
    page = text.painted(1, [], 0)
    assert (page.coding, page.colours) == (Coding.DEFLATE, 1)
    assert (page.width, page.height) == (1653, 2339)  # 200 dots an inch
    assert len(page.data) < 100_000
    picture = PaintedDocument(open_pages(photo(1200, 900))).painted(1, [], 0)
    assert (picture.coding, picture.width) == (Coding.JPEG, 1200)


def test_attachments_notes_and_forms_do_not_come_along(qtbot, tab, desk, tmp_path):
    writer = PdfWriter(PdfReader(io.BytesIO(contract(1))))
    writer.add_attachment("secret.txt", b"secret words")
    writer.add_annotation(0, Text(rect=(50, 50, 90, 90), text="a secret note"))
    writer.add_metadata({"/Author": "Lin Xiaohe"})
    out = io.BytesIO()
    writer.write(out)
    open_document(qtbot, tab, desk, tmp_path, "借款合同.pdf", out.getvalue())
    begin(qtbot, tab)
    drag(qtbot, tab, (60, 80), (400, 120))
    _, data = make(qtbot, tab, desk)
    reader = PdfReader(io.BytesIO(data), strict=True)
    assert set(reader.trailer["/Root"]) == {"/Type", "/Pages"}
    assert "/Annots" not in reader.pages[0]
    assert not dict(reader.attachments)
    assert b"secret" not in data


def test_memory_stays_flat_over_many_pages(desk, tmp_path):
    file = tmp_path / "long.pdf"
    file.write_bytes(contract(40))
    document = desk.evidence.attach(file)
    pages = PaintedDocument(open_pages(file.read_bytes()))
    tracemalloc.start()
    desk.redactions.make(document, pages, [Box(1, 60, 80, 400, 120)], QuietJob())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 40 * 2**20  # one page has 4 to 12 MB of pixels
