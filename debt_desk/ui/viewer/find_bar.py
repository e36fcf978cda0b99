"""A line to search within the document that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.ui.viewer.searching import Searching


class FindBar(QWidget):
    """``sought`` with what is typed, ``stepped`` with 1 or −1, ``closed`` by Escape."""

    sought = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.line = QLineEdit()
        self.line.setObjectName(f"{name}.words")
        self.line.setAccessibleName(self.tr("Find in the document"))
        self.line.setPlaceholderText(self.tr("Find in the document"))
        self.line.setClearButtonEnabled(True)
        self.count = plain_label(name=f"{name}.count", tone=Tone.MUTED, wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(HALF, HALF, HALF, HALF)
        row.setSpacing(HALF)
        row.addWidget(self.line, 1)
        row.addWidget(self.count)
        self._buttons = (
            self._button("previous", self.tr("Previous hit (Shift+F3)")),
            self._button("next", self.tr("Next hit (F3)")),
            self._button("close", self.tr("End the search (Esc)")),
        )
        for button in self._buttons:
            row.addWidget(button)
        previous, following, close = self._buttons
        previous.clicked.connect(lambda: self.stepped.emit(-1))
        following.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        self.line.textChanged.connect(self.sought)
        self.line.installEventFilter(self)
        self._colour()
        self.hide()

    def show_count(self, searching: Searching) -> None:
        """How many there are, and which is shown."""
        found, current = len(searching.hits), searching.current
        words = ""
        if self.line.text().strip():
            if found and current is not None:
                words = self.tr("{number} of {count}").format(number=current + 1, count=found)
            elif searching.complete:
                words = self.tr("Not found")
            else:
                words = self.tr("Searching…")
        self.count.setText(words)
        for button in self._buttons[:2]:
            button.setEnabled(found > 0)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.stepped.emit(-1 if back else 1)
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return False

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _button(self, symbol: str, words: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(f"{self.objectName()}.{symbol}")
        button.setProperty("symbol", symbol)
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return button

    def _colour(self) -> None:
        colour = colours_of(self.palette()).of(Tone.MUTED)
        for button in getattr(self, "_buttons", ()):
            button.setIcon(icon(button.property("symbol"), colour))
