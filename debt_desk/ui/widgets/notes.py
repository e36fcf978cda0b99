"""What a page says by itself: a badge, a banner, an empty page."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import Symbol, icon
from debt_desk.ui.theme import GAP, HALF, STEP, WIDE
from debt_desk.ui.widgets.labels import plain_label, set_tone

_SYMBOLS = {
    Tone.PLAIN: "open",
    Tone.MUTED: "open",
    Tone.ACCENT: "current",
    Tone.POSITIVE: "done",
    Tone.CAUTION: "caution",
    Tone.ERROR: "error",
    Tone.INFO: "info",
}


def _dress(widget: QWidget, tone: Tone) -> None:
    widget.setProperty("badge", tone.value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


class Badge(QFrame):
    """A state: symbol and word, on a quiet ground."""

    def __init__(
        self, text: str = "", tone: Tone = Tone.MUTED, symbol: str | None = None, name: str = ""
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        self._symbol = Symbol(symbol or _SYMBOLS[tone], tone)
        self._label = plain_label(wrap=False, selectable=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(STEP, 2, STEP, 2)
        row.setSpacing(HALF + 2)
        row.addWidget(self._symbol)
        row.addWidget(self._label)
        self.show_state(text, tone, symbol)

    def show_state(self, text: str, tone: Tone, symbol: str | None = None) -> None:
        """Show another state."""
        self._symbol.show_symbol(symbol or _SYMBOLS[tone], tone)
        self._label.setText(text)
        set_tone(self._label, tone)
        self.setAccessibleName(text)
        _dress(self, tone)

    def text(self) -> str:
        """The word."""
        return self._label.text()


class Banner(QFrame):
    """A notice inside a page: one sentence, an action or two, and a way to put it away.

    ``acted`` when the action is clicked, ``second_acted`` for the other one.
    """

    acted = Signal()
    second_acted = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._symbol = Symbol("info", Tone.INFO)
        self._label = plain_label(name=f"{name}.text")
        self.action = QPushButton()
        self.action.setObjectName(f"{name}.action")
        self.second = QPushButton()
        self.second.setObjectName(f"{name}.second")
        self.close_button = QToolButton()
        self.close_button.setObjectName(f"{name}.dismiss")
        self.close_button.setAccessibleName(self.tr("Dismiss"))
        self.close_button.setToolTip(self.tr("Dismiss"))
        row = QHBoxLayout(self)
        row.setContentsMargins(GAP, STEP, STEP, STEP)
        row.setSpacing(STEP)
        row.addWidget(self._symbol)
        row.addWidget(self._label, 1)
        row.addWidget(self.action)
        row.addWidget(self.second)
        row.addWidget(self.close_button)
        self.action.clicked.connect(self.acted)
        self.second.clicked.connect(self.second_acted)
        self.close_button.clicked.connect(self.hide)
        self._colour()
        self.hide()

    def say(
        self,
        text: str,
        tone: Tone = Tone.INFO,
        action: str = "",
        second: str = "",
        *,
        dismissable: bool = True,
    ) -> None:
        """Show one sentence; ``action``, ``second``: the words of its buttons, empty for none."""
        self._symbol.show_symbol(_SYMBOLS[tone], tone)
        self._label.setText(text)
        for button, words in ((self.action, action), (self.second, second)):
            button.setText(words)
            button.setVisible(bool(words))
        self.close_button.setVisible(dismissable)
        self.setAccessibleName(text)
        _dress(self, tone)
        self.show()

    def text(self) -> str:
        """The sentence."""
        return self._label.text()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colour()

    def _colour(self) -> None:
        self.close_button.setIcon(icon("close", colours_of(self.palette()).of(Tone.MUTED)))


class EmptyState(QWidget):
    """A page with nothing on it yet: what it is for, and one thing to do. ``acted`` on click."""

    acted = Signal()

    def __init__(
        self, name: str, title: str, text: str, action: str = "", symbol: str = "document"
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self.action = QPushButton(action)
        self.action.setObjectName(f"{name}.action")
        self.action.setProperty("look", "primary")
        self.action.setVisible(bool(action))
        self._title = plain_label(title, look="heading")
        self._text = plain_label(text, tone=Tone.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(STEP)
        column.addStretch(1)
        middle = Qt.AlignmentFlag.AlignHCenter
        column.addWidget(_Large(symbol), 0, middle)
        for label in (self._title, self._text):
            label.setAlignment(middle)
            column.addWidget(label)
        column.addSpacing(STEP)
        column.addWidget(self.action, 0, middle)
        column.addStretch(2)
        self.action.clicked.connect(self.acted)


class _Large(Symbol):
    """A symbol three times as tall as the text."""

    def __init__(self, name: str) -> None:
        super().__init__(name, Tone.MUTED)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * 2.6)
        self.setFont(font)
