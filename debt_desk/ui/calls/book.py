"""The notes of the call that is being made: every change is remembered at once."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from debt_desk.domain.call_notes import CallNotes, Heard, Mark
    from debt_desk.domain.contact import Contact
    from debt_desk.ui.case_page import PageContext


class CallBook(QObject):
    """Shared by the three stages. ``changed`` after every change."""

    changed = Signal()

    def __init__(self, context: PageContext, case: int, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = context.desk
        self._wording = context.wording
        self.notes: CallNotes = context.desk.call_sheets.notes(case)

    def now(self) -> datetime:
        """This moment."""
        return self._desk.clock.now()

    def seconds(self) -> int:
        """How long the call has lasted."""
        return self.notes.seconds(self.now())

    def put(self, **values: Any) -> None:
        """Note other values."""
        self._take(replace(self.notes, **values))

    def start(self) -> None:
        """The timer runs."""
        self._take(self.notes.start(self.now()))

    def stop(self) -> None:
        """The timer stands."""
        self._take(self.notes.stop(self.now()))

    def press(self, heard: Heard) -> None:
        """Something is heard now."""
        self._take(self.notes.press(heard, self.now()))

    def take_back(self, index: int) -> None:
        """Forget a press."""
        self._take(self.notes.take_back(index))

    def told(self, mark: Mark) -> str:
        """A press in words, with its minute."""
        return f"{mark.at:%H:%M} {self._wording.label(mark.heard)}"

    def summary(self) -> str:
        """What was said: the presses by the minute, then what was typed."""
        return "\n".join((*map(self.told, self.notes.marks), self.notes.text)).strip()

    def keep(self) -> Contact:
        """Put the call into the log. Errors: those of ``CallSheetsDesk.keep``."""
        kept = self._desk.call_sheets.keep(self.notes, self.summary())
        self.notes = self._desk.call_sheets.notes(kept.case)
        self.changed.emit()
        return kept

    def throw_away(self) -> None:
        """Forget everything that was noted."""
        self._take(type(self.notes)(self.notes.case, self.notes.way))

    def _take(self, notes: CallNotes) -> None:
        if notes == self.notes:
            return
        self.notes = notes
        self._desk.call_sheets.note(notes, self.summary())
        self.changed.emit()
