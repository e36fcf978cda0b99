"""A line to type in that says at once, in one sentence below, what is wrong with what was typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.wording.catalogue import Wording


class TextField(QWidget):
    """One line of text.

    ``changed(value)`` while typing, whenever what stands there is good; ``committed(value)`` when
    the user leaves the line or presses Enter and the value differs from the one shown before.
    ``check`` raises a DeskError for what cannot be taken.
    """

    changed = Signal(object)
    committed = Signal(object)

    def __init__(
        self,
        name: str,
        label: str,
        wording: Wording,
        *,
        check: Callable[[str], object] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.wording = wording
        self._check = check
        self.line = QLineEdit()
        self.problem = plain_label(look="small", tone=Tone.ERROR)
        self._shown: object = self._parsed("")
        self._last = self._shown
        self._build(name, label)
        self.line.textEdited.connect(self._on_edited)
        self.line.editingFinished.connect(self._on_finished)

    def value(self) -> object:
        """What stands there. Errors: those of the check."""
        return self._parsed(self.line.text())

    def text(self) -> str:
        """What stands there, as it was typed, without the blanks around it."""
        return self.line.text().strip()

    def is_good(self) -> bool:
        """Whether the value can be taken; if not, the sentence is shown."""
        try:
            self.value()
        except DeskError as error:
            self.complain(self.wording.sentence(error))
            return False
        self.complain("")
        return True

    def show_value(self, value: object) -> None:
        """Show ``value``; no signal is sent.

        What is being typed stays while nothing new is to be shown: a refresh takes no one's words.
        """
        if self.line.hasFocus() and self.line.isModified() and value == self._shown:
            return
        self._shown = self._last = value
        self.line.setText(self._written(value))
        self.line.setModified(False)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Show one sentence below the line; an empty one takes it away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        self.line.setAccessibleDescription(sentence)
        if self.line.property("wrong") != bool(sentence):
            self.line.setProperty("wrong", bool(sentence))
            self.line.style().unpolish(self.line)
            self.line.style().polish(self.line)

    def _parsed(self, text: str) -> object:
        if self._check is not None:
            self._check(text.strip())
        return text.strip()

    def _written(self, value: object) -> str:
        return str(value)

    def _beside(self) -> QWidget | None:
        """A button at the line's right, if the field has one."""
        return None

    def _build(self, name: str, label: str) -> None:
        self.setObjectName(name)
        self.line.setObjectName(f"{name}.line")
        self.line.setAccessibleName(label)
        self.problem.setObjectName(f"{name}.problem")
        self.problem.hide()
        self.setFocusProxy(self.line)
        row = QHBoxLayout()
        row.setSpacing(HALF)
        row.addWidget(self.line, 1)
        beside = self._beside()
        if beside is not None:
            row.addWidget(beside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addLayout(row)
        column.addWidget(self.problem)

    def _on_edited(self) -> None:
        try:
            value = self.value()
        except DeskError:
            return  # Nobody is interrupted in the middle of a number.
        self.complain("")
        if value != self._last:
            self._last = value
            self.changed.emit(value)

    def _on_finished(self) -> None:
        if not self.line.isModified() or not self.is_good():
            return
        value = self.value()
        self.line.setModified(False)
        self.line.setText(self._written(value))
        if value != self._shown:
            self._shown = value
            self.committed.emit(value)
