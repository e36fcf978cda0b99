"""One kept thing in a few lines of text, with the buttons that belong to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QLayout


class EntryRow(QWidget):
    """``first``: what to do before all else. ``buttons``: name, text and what each of them does."""

    def __init__(
        self,
        name: str,
        title: str,
        facts: str,
        buttons: Sequence[tuple[str, str, Callable[[], None]]],
        first: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(plain_label(title, f"{name}.title", look="heading" if first else "strong"))
        if first:
            column.addWidget(plain_label(first, f"{name}.first", look="strong"))
        if facts:
            column.addWidget(plain_label(facts, f"{name}.facts"))
        made = []
        for what, text, clicked in buttons:
            button = QPushButton(text)
            button.setObjectName(f"{name}.{what}")
            button.setAccessibleName(f"{text} {title}")
            button.clicked.connect(clicked)
            made.append(button)
        if made:
            column.addWidget(button_row(*made))


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete it."""
    while (item := layout.takeAt(0)) is not None:
        old = item.widget()
        if old is not None:
            old.hide()
            old.deleteLater()
