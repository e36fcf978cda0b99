"""What became of a sent offer: recorded by one of three buttons, then where it leads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from debt_desk.domain.offer import OfferState
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext


class AnswerCard(SectionCard):
    """``answered(state)`` by one of the buttons; ``agreed`` when the user goes on to record it."""

    answered = Signal(object)
    agreed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.answer")
        self._wording = context.wording
        self.title.setText(self.tr("What did they answer?"))
        self.text = plain_label(name="proposals.answer_text")
        self.accepted = self._button("accepted", self.tr("They &accepted"))
        self.refused = self._button("refused", self.tr("They &refused"))
        self.withdrawn = self._button("withdrawn", self.tr("I &withdraw it"))
        self.record = self._button("record", "")
        self.record.setProperty("look", "primary")
        self.body.addWidget(self.text)
        self.body.addWidget(button_row(self.accepted, self.refused, self.withdrawn, self.record))
        self.accepted.clicked.connect(lambda: self.answered.emit(OfferState.ACCEPTED))
        self.refused.clicked.connect(lambda: self.answered.emit(OfferState.REFUSED))
        self.withdrawn.clicked.connect(lambda: self.answered.emit(OfferState.WITHDRAWN))
        self.record.clicked.connect(self.agreed)

    def show_offer(self, offer: Offer, *, agreed: bool, read_only: bool) -> None:
        """Show what can be recorded of the offer; ``agreed``: an agreement is recorded already."""
        waiting = offer.state is OfferState.SENT
        accepted = offer.state is OfferState.ACCEPTED
        self.setVisible(waiting or accepted)
        self.title.setVisible(waiting)
        for button in (self.accepted, self.refused, self.withdrawn):
            button.setVisible(waiting)
            button.setEnabled(not read_only)
        self.record.setVisible(accepted)
        self.record.setText(
            self.tr("Show the a&greement") if agreed else self.tr("&Record the agreement")
        )
        self.text.setText(self._waiting(offer) if waiting else self._accepted(agreed=agreed))

    def _waiting(self, offer: Offer) -> str:
        sent = "" if offer.sent_on is None else self._wording.day(offer.sent_on)
        if offer.reply_due is None:
            return self.tr("Sent on {day}.").format(day=sent)
        return self.tr("Sent on {day}; an answer is expected by {due}.").format(
            day=sent, due=self._wording.day(offer.reply_due)
        )

    def _accepted(self, *, agreed: bool) -> str:
        if agreed:
            return self.tr("They accepted, and the agreement is recorded.")
        return self.tr(
            "They accepted. Record what was agreed and ask for it in writing before you pay."
        )

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"proposals.{what}")
        return button
