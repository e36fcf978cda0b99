"""Large buttons for what is heard; every press stands below with its minute, to be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.call_notes import Heard
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.ui.calls.book import CallBook
    from debt_desk.wording.catalogue import Wording


class PressButtons(QWidget):
    """Alt and its figure reach each button, wherever one is typing."""

    def __init__(self, wording: Wording, book: CallBook) -> None:
        super().__init__()
        self.setObjectName("call.presses")
        self._book = book
        self._shown: tuple[object, ...] = ()
        self.buttons: dict[Heard, QPushButton] = {}
        for figure, heard in enumerate(Heard, 1):
            word = wording.label(heard)
            button = QPushButton(f"&{figure} {word}")
            button.setObjectName(f"call.press.{heard}")
            button.setAccessibleName(word)
            button.setProperty("look", "press")
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._on_pressed, heard))
            self.buttons[heard] = button
        self.none = plain_label(
            self.tr("Nothing is pressed yet. Alt and the figure press a button while you type."),
            "call.presses.none",
            look="small",
        )
        self._marks = QWidget()
        self._flow = FlowLayout(self._marks, STEP)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF + STEP)
        column.addWidget(button_row(*self.buttons.values()))
        column.addWidget(self.none)
        column.addWidget(self._marks)

    def show_marks(self) -> None:
        """Show the presses of the book, each as a button that takes it back."""
        marks = self._book.notes.marks
        if marks == self._shown:
            return
        self._shown = marks
        self._flow.clear()
        for index, mark in enumerate(marks):
            told = self._book.told(mark)
            button = QPushButton(f"{told}  ✕")
            button.setObjectName(f"call.mark.{index}")
            button.setAccessibleName(self.tr("Take back: {what}").format(what=told))
            button.setAutoDefault(False)
            button.clicked.connect(partial(self._on_taken_back, index))
            self._flow.addWidget(button)
        self.none.setVisible(not marks)
        self._marks.setVisible(bool(marks))

    def _on_pressed(self, heard: Heard) -> None:
        self._book.press(heard)

    def _on_taken_back(self, index: int) -> None:
        heard = self._book.notes.marks[index].heard
        self._book.take_back(index)
        # The button that had the focus is gone.
        self.buttons[heard].setFocus()
