"""Pages as pixels with boxes painted over them: what goes into a redacted copy."""

from __future__ import annotations

import zlib
from math import ceil, floor, sqrt
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter, QTransform

from debt_desk.app.redactions import DOTS_AN_INCH, Coding, PageImage
from debt_desk.domain.redaction import Box, PageSize
from debt_desk.ui.widgets.pdfium import MOST_PIXELS, POINTS_AN_INCH
from debt_desk.ui.widgets.pictures import PictureDamaged

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.ui.widgets.page_drawing import Pages

_JPEG_QUALITY = 88


class PaintedDocument:
    """The pages that the window shows, ready to be painted over; for a worker thread."""

    def __init__(self, pages: Pages) -> None:
        self._pages = pages
        found = (pages.size(number) for number in range(pages.page_count))
        self.sizes = tuple(PageSize(size.width(), size.height()) for size in found)

    def painted(self, page: int, boxes: Sequence[Box], turned: int) -> PageImage:
        """A page (from 1), its boxes black, turned. Errors: PdfDamaged, PictureDamaged."""
        size = self.sizes[page - 1]
        drawn = self._pages.image(page - 1, DOTS_AN_INCH / POINTS_AN_INCH)
        if drawn.isNull():
            raise PictureDamaged
        paper = QImage(_within_reason(drawn.size()), QImage.Format.Format_RGB888)
        paper.fill(Qt.GlobalColor.white)
        painter = QPainter(paper)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(paper.rect(), drawn)
        for box in boxes:
            painter.fillRect(_pixels(box, size, paper), Qt.GlobalColor.black)
        painter.end()
        if turned:
            paper = paper.transformed(QTransform().rotate(turned))
        return _packed(paper, size.turned(turned))


def _within_reason(size: QSize) -> QSize:
    pixels = size.width() * size.height()
    return size if pixels <= MOST_PIXELS else size * sqrt(MOST_PIXELS / pixels)


def _pixels(box: Box, size: PageSize, paper: QImage) -> QRect:
    """Every pixel that the box touches."""
    across, down = paper.width() / size.width, paper.height() / size.height
    left, top = floor(box.left * across), floor(box.top * down)
    return QRect(left, top, ceil(box.right * across) - left, ceil(box.bottom * down) - top)


def _packed(paper: QImage, size: PageSize) -> PageImage:
    """Lossless where that is not larger, as on pages of text; else as a JPEG, as of photos."""
    colours = 3
    if paper.allGray():
        paper, colours = paper.convertToFormat(QImage.Format.Format_Grayscale8), 1
    deflated = zlib.compress(_rows(paper, colours))
    jpeg = _jpeg(paper)
    coding, data = (Coding.DEFLATE, deflated) if len(deflated) <= len(jpeg) else (Coding.JPEG, jpeg)
    return PageImage(size, paper.width(), paper.height(), colours, coding, data)


def _rows(paper: QImage, colours: int) -> bytes:
    width, stride = paper.width() * colours, paper.bytesPerLine()
    bits = bytes(paper.constBits())
    if width == stride:
        return bits
    return b"".join(bits[start : start + width] for start in range(0, len(bits), stride))


def _jpeg(paper: QImage) -> bytes:
    device = QBuffer()
    device.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(device, QByteArray(b"jpeg"))
    writer.setQuality(_JPEG_QUALITY)
    writer.write(paper)
    return bytes(device.data().data())
