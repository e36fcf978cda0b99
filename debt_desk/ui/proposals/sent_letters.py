"""The letters that went out with an offer: kept as they were, with their hash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.letter import Letter
    from debt_desk.wording.catalogue import Wording


class SentLetters(SectionCard):
    """One row a letter. ``opened(letter)`` when its button is clicked."""

    opened = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "proposals.letters")
        self._wording = wording
        self.title.setText(self.tr("Sent letter"))
        self.title.show()
        self._rows = QWidget()
        self.body.addWidget(self._rows)
        QVBoxLayout(self._rows).setContentsMargins(0, 0, 0, 0)

    def show_letters(self, letters: Iterable[Letter]) -> None:
        """Show these letters, or nothing at all."""
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        count = 0
        for letter in letters:
            column.addLayout(self._row(letter))
            count += 1
        self.body.replaceWidget(self._rows, fresh)
        self._rows.deleteLater()
        self._rows = fresh
        self.setVisible(count > 0)

    def facts(self, letter: Letter) -> str:
        """When it was sent, in which language, and the beginning of its hash."""
        day = letter.sent_on or letter.written_on
        return self.tr("Sent on {day} · {language} · SHA-256 {hash}…").format(
            day=self._wording.day(day),
            language=self._wording.label(letter.language),
            hash=letter.content.sha256[:12],
        )

    def _row(self, letter: Letter) -> QHBoxLayout:
        button = QPushButton(self.tr("Open &letter"))
        button.setObjectName(f"proposals.letter_{letter.id}")
        button.clicked.connect(lambda: self.opened.emit(letter))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        row.addWidget(plain_label(self.facts(letter)), 1)
        row.addWidget(button)
        return row
