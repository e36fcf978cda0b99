"""The call is in the log: what comes next, and the letter that confirms what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.contact import Stance
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.domain.contact import Contact
    from debt_desk.wording.catalogue import Wording


class KeptPage(QWidget):
    """``letter_wanted(contact's id)``; ``again``: another call; ``closed``."""

    letter_wanted = Signal(int)
    again = Signal()
    closed = Signal()

    def __init__(self, wording: Wording, *, letters: bool) -> None:
        super().__init__()
        self._words = wording
        self._letters = letters
        self._contact: Contact | None = None
        card = SectionCard("", "call.kept")
        card.title.setText(self.tr("The talk is kept"))
        card.title.show()
        self.next = plain_label(name="call.kept.next")
        self.advice = plain_label(name="call.kept.advice")
        self.letter = QPushButton(self.tr("Draft the &letter that confirms it…"))
        self.letter.setObjectName("call.letter")
        self.letter.setProperty("look", "primary")
        self.another = QPushButton(self.tr("A&nother call"))
        self.another.setObjectName("call.another")
        self.close_button = QPushButton(self.tr("&Close"))
        self.close_button.setObjectName("call.close")
        for widget in (self.next, self.advice):
            card.body.addWidget(widget)
        card.body.addWidget(button_row(self.letter, self.another, self.close_button))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(card)
        column.addStretch(1)
        self.letter.clicked.connect(self._on_letter)
        self.another.clicked.connect(self.again)
        self.close_button.clicked.connect(self.closed)

    def show_contact(self, contact: Contact) -> None:
        """Say what comes next after this talk."""
        self._contact = contact
        day = self._words.day(contact.follow_up) if contact.follow_up else ""
        text = self.tr("It stands among the talks. Ask again on {day}; the overview reminds you.")
        self.next.setText(text.format(day=day))
        # Only what somebody said they would do can be confirmed.
        deal = bool(contact.promises) or contact.offer is not None
        deal = deal or Stance.AGREED in contact.stances
        self.advice.setText(
            self.tr(
                "What was only said is easily remembered differently. A short letter tells them "
                "what you understood and asks them to correct it; nothing is sent before you say "
                "so."
            )
        )
        self.advice.setVisible(deal and self._letters)
        self.letter.setVisible(deal and self._letters)
        (self.letter if self.letter.isVisibleTo(self) else self.close_button).setFocus()

    def _on_letter(self) -> None:
        if self._contact is not None and self._contact.id is not None:
            self.letter_wanted.emit(self._contact.id)
