"""What the program tells the user at the window's foot: one sentence, perhaps with an Undo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from debt_desk.errors import DeskError
    from debt_desk.wording.catalogue import Wording

_READ_FOR_MS = 12_000


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that was said. ``undo``: it offers to take the step back."""

    text: str
    tone: Tone = Tone.POSITIVE
    undo: bool = False


class Notices(QObject):
    """Says things; whoever listens shows them. ``history`` keeps what was said in this window."""

    said = Signal(object)
    cleared = Signal()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self.history: list[Notice] = []

    def say(self, text: str, *, undo: bool = False, tone: Tone = Tone.POSITIVE) -> None:
        """Say that something was done, or is worth knowing."""
        self._add(Notice(text, tone, undo))

    def error(self, error: DeskError) -> None:
        """Say why something was not done."""
        self._add(Notice(self._wording.sentence(error), Tone.ERROR))

    def clear(self) -> None:
        """Take the last notice away."""
        self.cleared.emit()

    def _add(self, notice: Notice) -> None:
        self.history.append(notice)
        self.said.emit(notice)


class NoticeBar(QWidget):
    """The banner at the window's foot. Good news leaves by itself, an error stays.

    ``undo_wanted`` when its Undo is clicked.
    """

    undo_wanted = Signal()

    def __init__(self, notices: Notices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.banner = Banner("notice")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_READ_FOR_MS)
        self._timer.timeout.connect(self.banner.hide)
        self.banner.acted.connect(self._on_undo)
        notices.said.connect(self._show)
        notices.cleared.connect(self.banner.hide)

    def _show(self, notice: Notice) -> None:
        action = self.tr("&Undo") if notice.undo else ""
        self.banner.say(notice.text, notice.tone, action)
        if notice.tone in (Tone.ERROR, Tone.CAUTION):
            self._timer.stop()
        else:
            self._timer.start()

    def _on_undo(self) -> None:
        self.banner.hide()
        self.undo_wanted.emit()
