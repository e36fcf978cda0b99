"""One signal up: what changed in the desk file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk


class DeskSignals(QObject):
    """``changed(Changes)`` after every step, undo and redo included."""

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe = desk.subscribe(self.changed.emit)

    def close(self) -> None:
        """Listen no longer."""
        self._unsubscribe()
