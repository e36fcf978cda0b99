"""A choice among values, one of which may be that nothing is known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QWheelEvent

Value = TypeVar("Value")


class Choice(QComboBox, Generic[Value]):
    """``chosen(value)`` when the user picks one. ``options``: each value with its words."""

    chosen = Signal(object)

    def __init__(self, name: str, label: str, options: Sequence[tuple[Value, str]]) -> None:
        super().__init__()
        self._values = [value for value, _ in options]
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Long words are shown in the list; the field need not be as wide as the longest.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        for _, words in options:
            self.addItem(words)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def value(self) -> Value:
        """The value that is shown."""
        return self._values[self.currentIndex()]

    def show_value(self, value: Value) -> None:
        """Show a value; no signal is sent."""
        self.setCurrentIndex(self._values.index(value))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # Scrolling a page must not change what it passes over.
        event.ignore()
