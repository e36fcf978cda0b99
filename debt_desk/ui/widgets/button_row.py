"""Buttons side by side, in further rows where there is no room for all of them in one."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.flow_layout import FlowLayout


def button_row(*buttons: QPushButton) -> QWidget:
    """A row that holds these buttons."""
    row = QWidget()
    flow = FlowLayout(row, STEP)
    for button in buttons:
        flow.addWidget(button)
    return row
