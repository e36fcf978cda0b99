"""Pages of a PDF onto paper, through the system's own print dialog."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from debt_desk.ui.widgets.pdfium import page_images

if TYPE_CHECKING:
    from collections.abc import Iterator
    from io import RawIOBase

    from PySide6.QtGui import QImage

    from debt_desk.domain.job import Job

# Characters stay sharp at 300 dots an inch, and a page takes 35 MB while it is drawn.
DOTS_AN_INCH = 300


def printer() -> QPrinter:
    """A printer for A4 letters whose margins are already part of the page."""
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    made.setPageOrientation(QPageLayout.Orientation.Portrait)
    made.setFullPage(True)
    return made


def print_pages(data: bytes | RawIOBase, target: QPrinter, job: Job) -> bool:
    """Draw the chosen pages of a PDF, for a worker thread; whether the printer took them all.

    ``job`` is asked before every page. Errors: PdfDamaged, PdfLocked.
    """
    painter = QPainter()
    if not painter.begin(target):
        return False
    try:
        return _draw(painter, target, _chosen(data, target), job)
    finally:
        painter.end()


def _chosen(data: bytes | RawIOBase, target: QPrinter) -> Iterator[QImage]:
    first, last = target.fromPage(), target.toPage()
    for number, image in enumerate(page_images(data, DOTS_AN_INCH), 1):
        if not first or first <= number <= last:
            yield image


def _draw(painter: QPainter, target: QPrinter, pages: Iterator[QImage], job: Job) -> bool:
    begun = False
    for image in pages:
        if job.cancelled or (begun and not target.newPage()):
            return False
        begun = True
        paper = QRectF(painter.viewport())
        size = QSizeF(image.size()).scaled(paper.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRectF(paper.topLeft(), size)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
    return True
