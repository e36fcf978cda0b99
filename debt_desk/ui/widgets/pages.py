"""PDFs and pictures inside the window: pages with a zoom and a page number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.page_canvas import Fit, PageCanvas
from debt_desk.ui.widgets.pdfium import Pdf
from debt_desk.ui.widgets.pictures import Picture, is_picture, read_picture

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.ui.widgets.page_drawing import Pages


# The format allows some bytes before the header.
PDF_HEADER_WITHIN = 1024


def open_pages(data: bytes, password: str | None = None) -> Pages | None:
    """The pages of a PDF, or a picture as one; None: it is neither. For a worker thread.

    ``password`` opens a locked PDF. Errors: PdfDamaged, PdfLocked, PictureDamaged.
    """
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return Pdf(data, password)
    return Picture(read_picture(data)) if is_picture(data) else None


class PagesView(QWidget):
    """Pages, drawn as they come into sight.

    Ctrl with plus, minus or the wheel zooms, Ctrl+0 fits the width; Page Up and Down, Home and End
    turn pages. ``name`` heads the object names. ``turn_wanted`` with the degrees that the pages
    are to be turned; only where they are ``turnable``.
    """

    turn_wanted = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None, *, turnable: bool = False) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.canvas = PageCanvas(f"{name}.canvas", self.tr("Pages"))
        self.label = plain_label(name=f"{name}.page", tone=Tone.MUTED, wrap=False, selectable=False)
        self._percent = plain_label(
            name=f"{name}.zoom", tone=Tone.MUTED, wrap=False, selectable=False
        )
        canvas = self.canvas
        canvas.moved.connect(self._on_moved)
        smaller = self._button("zoom_out", "minus", self.tr("Smaller"), lambda: canvas.zoom_by(-1))
        larger = self._button("zoom_in", "plus", self.tr("Larger"), lambda: canvas.zoom_by(1))
        turning = (
            self._button("turn_left", "turn_left", self.tr("Turn left"), lambda: self._turn(-90)),
            self._button("turn_right", "turn_right", self.tr("Turn right"), lambda: self._turn(90)),
        )
        fitting = (
            self._button(
                "fit", "fit_width", self.tr("Fit the width"), lambda: canvas.fit(Fit.WIDTH)
            ),
            self._button(
                "fit_page", "fit_page", self.tr("Fit the page"), lambda: canvas.fit(Fit.PAGE)
            ),
        )
        self._buttons = (smaller, larger, *fitting, *turning)
        row = QHBoxLayout()
        row.setContentsMargins(HALF, HALF, HALF, HALF)
        row.setSpacing(HALF)
        row.addWidget(self.label)
        row.addStretch(1)
        for widget in (smaller, self._percent, larger, *fitting, *turning):
            row.addWidget(widget)
        for button in turning:
            button.setVisible(turnable)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addLayout(row)
        self._column.addWidget(canvas, 1)
        self.setFocusProxy(canvas)
        self._colour()
        self._on_moved()

    def show_pdf(self, data: bytes) -> None:
        """Show a PDF from its first page. Errors: PdfDamaged, PdfLocked."""
        self.show_pages(Pdf(data))

    def show_image(self, data: bytes) -> None:
        """Show a picture. Errors: PictureDamaged."""
        self.show_pages(Picture(read_picture(data)))

    def show_pages(self, pages: Pages, turned: int = 0) -> None:
        """Show what a worker has opened already, turned by so many degrees clockwise."""
        self.canvas.show_pages(pages, turned)

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

    def _turn(self, by: int) -> None:
        self.turn_wanted.emit((self.canvas.turned + by) % 360)

    def _colour(self) -> None:
        colour = colours_of(self.palette()).of(Tone.MUTED)
        for button in getattr(self, "_buttons", ()):
            button.setIcon(icon(button.property("symbol"), colour))

    def _on_moved(self) -> None:
        canvas = self.canvas
        shown = canvas.count > 0
        self.label.setText(f"{canvas.page() + 1} / {canvas.count}" if shown else "")
        self._percent.setText(f"{round(canvas.zoom * 100)}%" if shown else "")
        canvas.setAccessibleDescription(self._description())
        for button in getattr(self, "_buttons", ()):
            button.setEnabled(shown)

    def _description(self) -> str:
        """What a screen reader says of what is in sight."""
        return self.label.text()
