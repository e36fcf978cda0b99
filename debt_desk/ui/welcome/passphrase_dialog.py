"""Asks for the passphrase of an encrypted file, and forgets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout
from typing_extensions import override

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import STEP, WIDE, letters
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class PassphraseDialog(QDialog):
    """``entered(passphrase)`` on each attempt; whoever opens the file accepts or complains."""

    entered = Signal(str)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("passphrase")
        self.setWindowTitle(self.tr("Passphrase"))
        self.line = QLineEdit()
        self.line.setObjectName("passphrase.line")
        self.line.setAccessibleName(self.tr("Passphrase"))
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self._problem = plain_label(name="passphrase.problem", tone=Tone.ERROR)
        self._problem.hide()
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Open | QDialogButtonBox.StandardButton.Cancel
        )
        self._open = buttons.button(QDialogButtonBox.StandardButton.Open)
        buttons.accepted.connect(self._on_open)
        buttons.rejected.connect(self.reject)
        asked = self.tr("“{name}” is protected. Its passphrase:").format(name=name)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(STEP)
        column.addWidget(plain_label(asked))
        column.addWidget(self.line)
        column.addWidget(self._problem)
        column.addSpacing(STEP)
        column.addWidget(buttons)
        self.setMinimumWidth(letters(self, 56))

    def complain(self, sentence: str) -> None:
        """Say what is wrong; the user may try again."""
        self._open.setEnabled(True)
        self._problem.setText(sentence)
        self._problem.show()
        self.line.selectAll()
        self.line.setFocus()

    @override
    def done(self, result: int) -> None:
        self.line.clear()
        super().done(result)

    def _on_open(self) -> None:
        self._open.setEnabled(False)  # until it is known whether it fits
        self._problem.hide()
        self.entered.emit(self.line.text())
