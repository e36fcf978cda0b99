"""PDFs and pictures inside the window: pages with a zoom and a page number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.page_canvas import PageCanvas
from debt_desk.ui.widgets.pdfium import Pdf
from debt_desk.ui.widgets.pictures import Picture, is_picture, read_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.ui.widgets.page_canvas import Pages


# The format allows some bytes before the header.
_PDF_HEADER_WITHIN = 1024


def open_pages(data: bytes) -> Pages | None:
    """The pages of a PDF, or a picture as one; None: it is neither. For a worker thread.

    Errors: PdfDamaged, PdfLocked, PictureDamaged.
    """
    if b"%PDF-" in data[:_PDF_HEADER_WITHIN]:
        return Pdf(data)
    return Picture(read_picture(data)) if is_picture(data) else None


class PagesView(QWidget):
    """Pages, drawn as they come into sight.

    Ctrl with plus, minus or the wheel zooms, Ctrl+0 fits the width; Page Up and Down, Home and End
    turn pages. ``name`` heads the object names.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.canvas = PageCanvas(f"{name}.canvas", self.tr("Pages"))
        self.label = plain_label(name=f"{name}.page", tone=Tone.MUTED, wrap=False, selectable=False)
        self._percent = plain_label(
            name=f"{name}.zoom", tone=Tone.MUTED, wrap=False, selectable=False
        )
        canvas = self.canvas
        self._buttons = (
            self._button("zoom_out", "minus", self.tr("Smaller"), lambda: canvas.zoom_by(-1)),
            self._button("zoom_in", "plus", self.tr("Larger"), lambda: canvas.zoom_by(1)),
            self._button("fit", "fit_width", self.tr("Fit the width"), canvas.fit_width),
        )
        smaller, larger, fit = self._buttons
        row = QHBoxLayout()
        row.setContentsMargins(HALF, HALF, HALF, HALF)
        row.setSpacing(HALF)
        row.addWidget(self.label)
        row.addStretch(1)
        for widget in (smaller, self._percent, larger, fit):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(canvas, 1)
        canvas.moved.connect(self._on_moved)
        self.setFocusProxy(canvas)
        self._colour()
        self._on_moved()

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF from its first page. Errors: PdfDamaged, PdfLocked."""
        self.show_pages(Pdf(data))

    def show_image(self, data: bytes) -> None:
        """Show a picture. Errors: PictureDamaged."""
        self.show_pages(Picture(read_picture(data)))

    def show_pages(self, pages: Pages) -> None:
        """Show what a worker has opened already."""
        self.canvas.show_pages(pages)

    def clear(self) -> None:
        """Show nothing."""
        self.canvas.show_pages(None)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _button(
        self, what: str, symbol: str, words: str, clicked: Callable[[], None]
    ) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self.objectName()}.{what}")
        button.setProperty("symbol", symbol)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda: clicked())
        return button

    def _colour(self) -> None:
        colour = colours_of(self.palette()).of(Tone.MUTED)
        for button in getattr(self, "_buttons", ()):
            button.setIcon(icon(button.property("symbol"), colour))

    def _on_moved(self) -> None:
        canvas = self.canvas
        shown = canvas.count > 0
        self.label.setText(f"{canvas.page() + 1} / {canvas.count}" if shown else "")
        self._percent.setText(f"{round(canvas.zoom * 100)}%" if shown else "")
        canvas.setAccessibleDescription(self.label.text())
        for button in self._buttons:
            button.setEnabled(shown)
