"""A few lines to write in."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy
from typing_extensions import override

from debt_desk.ui.theme import GAP


class LinesEdit(QPlainTextEdit):
    """As tall as ``lines`` lines of the text size of the day; Tab leaves it."""

    def __init__(self, name: str, label: str, lines: int, hint: str = "") -> None:
        super().__init__()
        self._lines = lines
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setPlaceholderText(hint)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def text(self) -> str:
        """What stands there."""
        return self.toPlainText()

    def show_text(self, text: str) -> None:
        """Show a text; no signal is sent, and what is the same stays as it is, cursor included."""
        if self.toPlainText() != text:
            self.blockSignals(True)
            self.setPlainText(text)
            self.blockSignals(False)

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().lineSpacing() * self._lines + GAP + 2 * self.frameWidth()
        return QSize(super().sizeHint().width(), height)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())
