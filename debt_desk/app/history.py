"""Undo and redo: each step is one command of the user's."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.app.changes import Bell
    from debt_desk.store.desk_store import Store


class HistoryDesk:
    """The steps since the file was opened; closing it, or sending a letter, ends them."""

    def __init__(self, store: Store, bell: Bell) -> None:
        self._log = store.undo_log
        self._bell = bell

    @property
    def undo_label(self) -> str | None:
        """The code of the step that undo would take back."""
        return self._log.undo_label

    @property
    def redo_label(self) -> str | None:
        """The code of the step that redo would bring back."""
        return self._log.redo_label

    def undo(self) -> str | None:
        """Take the last step back; the answer is its code, None if there was none."""
        return self._rung(self._log.undo())

    def redo(self) -> str | None:
        """Bring the last undone step back; the answer is its code, None if there was none."""
        return self._rung(self._log.redo())

    def _rung(self, label: str | None) -> str | None:
        if label is not None:
            self._bell.ring()
        return label
