"""A widget with a quiet hint below it, and the sentence of what is wrong with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractSpinBox


class Explained(QWidget):
    """Holds ``inner``; a label's mnemonic goes to it."""

    def __init__(self, inner: QAbstractSpinBox) -> None:
        super().__init__()
        self.inner = inner
        name = inner.objectName()
        self.hint = plain_label(name=f"{name}.hint", look="small")
        self.problem = plain_label(name=f"{name}.problem", look="small", tone=Tone.ERROR)
        self.setFocusProxy(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        for widget in (inner, self.hint, self.problem):
            column.addWidget(widget)
        self.hint.hide()
        self.problem.hide()

    def explain(self, sentence: str) -> None:
        """Show a hint, or none."""
        self.hint.setText(sentence)
        self.hint.setVisible(bool(sentence))

    def complain(self, sentence: str) -> None:
        """Say what is wrong; an empty sentence: nothing is."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.inner.setAccessibleDescription(sentence)
