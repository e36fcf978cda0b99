"""PDF pages and pictures on screen."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton
from reportlab.pdfgen.canvas import Canvas

from debt_desk.ui.widgets.pages import PagesView
from debt_desk.ui.widgets.pdfium import MOST_PIXELS, Pdf, PdfDamaged, PdfLocked, page_images
from debt_desk.ui.widgets.pictures import PictureDamaged, is_picture, read_picture

CTRL = Qt.KeyboardModifier.ControlModifier


def pdf(pages=5, size=(595, 842)):
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=size)
    for number in range(pages):
        canvas.setFillColorRGB(0.8, 0, 0)
        canvas.rect(0, size[1] / 2, size[0], size[1] / 2, stroke=0, fill=1)
        canvas.drawString(72, 72, f"page {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def locked():
    writer = PdfWriter(PdfReader(io.BytesIO(pdf(1))))
    writer.encrypt("secret", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def png(width=30, height=20):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "PNG")
    return bytes(device.data().data())


@pytest.fixture
def view(qtbot, theme):
    shown = PagesView("test.pages")
    qtbot.addWidget(shown)
    shown.resize(500, 600)
    shown.show_pdf(pdf())
    shown.show()
    qtbot.waitExposed(shown)
    shown.canvas.setFocus()
    return shown


def test_a_pdf_tells_pages_sizes_text_and_pictures():
    opened = Pdf(pdf(2))
    assert opened.page_count == 2
    assert (opened.size(0).width(), opened.size(0).height()) == (595, 842)
    assert "page 2" in opened.text(1)
    image = opened.image(0, 1)
    assert (image.width(), image.height()) == (595, 842)
    assert image.pixelColor(300, 100) == QColor(204, 0, 0)
    assert image.pixelColor(300, 600) == QColor("white")


def test_a_huge_page_is_drawn_within_bounds():
    image = Pdf(pdf(1, (14_400, 14_400))).image(0, 4)
    assert image.width() * image.height() <= MOST_PIXELS * 1.01


def test_pages_for_a_printer_have_its_resolution():
    first, second = page_images(pdf(2), 144)
    assert (first.width(), second.width()) == (1190, 1190)


@pytest.mark.parametrize("data", [b"", b"junk", b"%PDF-1.7\n", pdf(1)[:200]])
def test_damaged_pdfs_are_refused(data):
    with pytest.raises(PdfDamaged):
        Pdf(data)


def test_a_locked_pdf_is_refused():
    with pytest.raises(PdfLocked):
        Pdf(locked())


def test_pages_turn_by_keys(qtbot, view):
    assert view.label.text() == "1 / 5"
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageDown)
    assert view.label.text() == "2 / 5"
    qtbot.keyClick(view.canvas, Qt.Key.Key_End)
    assert view.label.text() == "5 / 5"
    qtbot.keyClick(view.canvas, Qt.Key.Key_PageUp)
    assert view.label.text() == "4 / 5"
    qtbot.keyClick(view.canvas, Qt.Key.Key_Home)
    assert view.label.text() == "1 / 5"


def test_zoom_by_keys_buttons_and_wheel(qtbot, view):
    fitted = view.canvas.zoom
    qtbot.keyClick(view.canvas, Qt.Key.Key_Plus, CTRL)
    assert view.canvas.zoom > fitted
    qtbot.keyClick(view.canvas, Qt.Key.Key_0, CTRL)
    assert view.canvas.zoom == fitted
    larger = view.findChild(QToolButton, "test.pages.zoom_in")
    qtbot.mouseClick(larger, Qt.MouseButton.LeftButton)
    assert view.canvas.zoom > fitted
    middle = QPointF(200, 200)
    down = QWheelEvent(
        middle,
        view.canvas.viewport().mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        CTRL,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = view.canvas.zoom
    QApplication.sendEvent(view.canvas.viewport(), down)
    assert view.canvas.zoom < before


def test_the_page_in_sight_is_drawn(qtbot, view):
    qtbot.waitUntil(lambda: view.canvas.drawn)
    picture = view.canvas.viewport().grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 100) == QColor(204, 0, 0)


def test_fit_follows_the_width(qtbot, view):
    narrow = view.canvas.zoom
    view.resize(900, 600)
    assert view.canvas.zoom > narrow


def test_clear_shows_nothing(view):
    view.clear()
    assert view.label.text() == ""
    assert view.canvas.count == 0


def test_a_picture_is_shown(qtbot, view):
    view.show_image(png())
    assert view.label.text() == "1 / 1"


def test_a_photo_is_turned_as_it_was_taken():
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("navy"))
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(device, "JPEG")
    plain = bytes(device.data().data())
    # An EXIF block that says: turn by 90 degrees (orientation 6).
    exif = b"Exif\x00\x00MM\x00*\x00\x00\x00\x08\x00\x01\x01\x12\x00\x03\x00\x00\x00\x01"
    exif += b"\x00\x06\x00\x00\x00\x00\x00\x00"
    segment = b"\xff\xe1" + (len(exif) + 2).to_bytes(2, "big") + exif
    turned = read_picture(plain[:2] + segment + plain[2:])
    assert (turned.width(), turned.height()) == (20, 40)


def test_what_is_no_picture_is_refused():
    assert is_picture(png())
    assert not is_picture(b"no picture")
    with pytest.raises(PictureDamaged):
        read_picture(png()[:40])


def test_a_picture_of_hostile_size_is_refused():
    huge = bytearray(png())
    huge[16:24] = (60_000).to_bytes(4, "big") * 2
    with pytest.raises(PictureDamaged):
        read_picture(bytes(huge))
