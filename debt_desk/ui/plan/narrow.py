"""A column that stays narrow enough for the eye to go from a label to its figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.ui.theme import STEP, letters

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDEST = 84


class Narrow(QWidget):
    """Holds widgets one below the other, never wider than a line of text should be."""

    def __init__(self, widgets: Iterable[QWidget]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        for widget in widgets:
            column.addWidget(widget)
        self._fit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        self.setMaximumWidth(letters(self, _WIDEST))
