"""Asks for the password of a locked statement; it is used and never kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.labels import plain_label


class PasswordCard(QWidget):
    """``given(password)`` when the user has entered one."""

    given = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("evidence.password")
        self.sentence = plain_label(name="evidence.password.sentence")
        self.line = QLineEdit()
        self.line.setObjectName("evidence.password.line")
        self.line.setAccessibleName(self.tr("Password of this file"))
        self.line.setPlaceholderText(self.tr("Password of this file"))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        # Nothing that completes or learns words may see it.
        self.line.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.open = QPushButton(self.tr("&Read it"))
        self.open.setObjectName("evidence.password.open")
        self.open.setProperty("look", "primary")
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(self.line, 1)
        row.addWidget(self.open)
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.sentence)
        column.addLayout(row)
        self.open.clicked.connect(self._on_open)
        self.line.returnPressed.connect(self._on_open)
        self.hide()

    def ask(self, sentence: str) -> None:
        """Ask, with a sentence of what is the matter."""
        again = self.isVisible()
        self.sentence.setText(sentence)
        self.set_busy(busy=False)
        self.show()
        if again:
            self.line.setFocus()

    def set_busy(self, *, busy: bool) -> None:
        """Whether a password is being tried."""
        self.line.setEnabled(not busy)
        self.open.setEnabled(not busy)

    def forget(self) -> None:
        """Keep nothing of what was typed, and go away."""
        self.line.clear()
        self.hide()

    def _on_open(self) -> None:
        password = self.line.text()
        self.line.clear()
        if password:
            self.given.emit(password)
