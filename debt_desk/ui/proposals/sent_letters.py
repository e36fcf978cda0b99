"""The letters that went out with an offer: kept exactly as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.letters.letter_window import PaperWindow
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label, set_tip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.letter import Letter
    from debt_desk.ui.case_page import PageContext


class SentLetters(SectionCard):
    """One row a letter, with a button that shows it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.letters")
        self._context = context
        self._wording = context.wording
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
        """When it was sent, and in which language."""
        day = letter.sent_on or letter.written_on
        return self.tr("Sent on {day} · {language}").format(
            day=self._wording.day(day), language=self._wording.label(letter.language)
        )

    def _row(self, letter: Letter) -> QHBoxLayout:
        button = QPushButton(self.tr("Open &letter"))
        button.setObjectName(f"proposals.letter_{letter.id}")
        button.clicked.connect(lambda: self._open(letter))
        row = QHBoxLayout()
        row.setSpacing(STEP)
        facts = plain_label(self.facts(letter))
        # Proof for whoever asks for it; to everybody else it says nothing.
        set_tip(facts, self.tr("SHA-256: {hash}").format(hash=letter.content.sha256))
        row.addWidget(facts, 1)
        row.addWidget(button)
        return row

    def _open(self, letter: Letter) -> None:
        letters = self._context.desk.letters
        facts = self.tr("{facts}\nKept exactly as it was sent. SHA-256: {hash}").format(
            facts=self.facts(letter), hash=letter.content.sha256
        )
        window = PaperWindow(self._context, self._wording.label(letter.kind), facts, self)
        name = self.tr("Sent letter {number}.pdf").format(number=letter.id)
        window.read(lambda: letters.content(letter), name)
        window.open()
