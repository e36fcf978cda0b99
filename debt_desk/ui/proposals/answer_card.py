"""What became of an offer: recorded with its day, how, who and the words; then where it leads."""

from __future__ import annotations

from functools import reduce
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from debt_desk.domain.offer import Answer, OfferState, Side
from debt_desk.ui.proposals.answer_form import AnswerForm
from debt_desk.ui.proposals.states import state_word
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext

_OPEN = frozenset({OfferState.SENT})
# A late yes is a yes; a late no is one too.
_LATE = frozenset({OfferState.EXPIRED, OfferState.COUNTERED})


class AnswerCard(SectionCard):
    """``answered(state, Answer)``; ``countered``: there is a counter-offer to write down.

    ``agreed`` when the user goes on to record the agreement.
    """

    answered = Signal(object, object)
    countered = Signal()
    agreed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.answer")
        self._wording = context.wording
        self._today = context.desk.clock.today
        self._shown: tuple[int, int | None, OfferState] | None = None
        self._side = Side.DEBTOR
        self.text = plain_label(name="proposals.answer_text")
        self.words = plain_label(name="proposals.answer_words")
        self.accepted = self._button("accepted")
        self.refused = self._button("refused")
        self.counter = self._button("counter")
        self.expired = self._button("expired")
        self.withdrawn = self._button("withdrawn")
        self.record = self._button("record")
        self.record.setProperty("look", "primary")
        self._choices = {
            OfferState.ACCEPTED: self.accepted,
            OfferState.REFUSED: self.refused,
            OfferState.COUNTERED: self.counter,
            OfferState.EXPIRED: self.expired,
            OfferState.WITHDRAWN: self.withdrawn,
        }
        self.form = AnswerForm(context.wording)
        self.form.hide()
        self.body.addWidget(self.text)
        self.body.addWidget(self.words)
        self.buttons = button_row(*self._choices.values(), self.record)
        self.body.addWidget(self.buttons)
        self.body.addWidget(self.form)
        for state, button in self._choices.items():
            button.clicked.connect(lambda _on=False, s=state: self._on_choice(s))
        self.form.confirmed.connect(self.answered)
        self.form.put_off.connect(self._on_put_off)
        self.record.clicked.connect(self.agreed)

    def show_offer(self, offer: Offer, *, agreed: bool, read_only: bool) -> None:
        """Show what can be recorded of the offer, and what was.

        ``agreed``: an agreement is recorded already.
        """
        self.setVisible(offer.state is not OfferState.DRAFT)
        shown = (offer.case, offer.number, offer.state)
        if shown != self._shown or read_only:
            self._shown = shown
            self.form.hide()
        self._side = offer.side
        ours = offer.side is Side.DEBTOR
        waiting, accepted = offer.state in _OPEN, offer.state is OfferState.ACCEPTED
        self._word(ours=ours)
        self.title.setVisible(waiting)
        possible = self._possible(offer, ours=ours)
        for state, button in self._choices.items():
            button.setVisible(state in possible)
            button.setEnabled(not read_only)
        self.record.setVisible(accepted)
        self.record.setText(
            self.tr("&Show the agreement") if agreed else self.tr("Record &the agreement")
        )
        self.buttons.setVisible(bool(possible or accepted))
        self.text.setText(self._sentences(offer, agreed=agreed, ours=ours))
        said = offer.answer.words if offer.answer else ""
        self.words.setText(self.tr("“{words}”").format(words=said))
        self.words.setVisible(bool(said))

    def complain(self, sentence: str) -> None:
        """Why the answer was not recorded."""
        self.form.complain(sentence)

    def _possible(self, offer: Offer, *, ours: bool) -> frozenset[OfferState]:
        if offer.state in _OPEN:
            never = frozenset() if self._can_expire(offer) else frozenset({OfferState.EXPIRED})
            every = frozenset(self._choices) - never
            return every if ours else every - {OfferState.WITHDRAWN}
        if offer.state in _LATE:
            late = frozenset({OfferState.ACCEPTED, OfferState.REFUSED})
            return late if ours else late | {OfferState.COUNTERED}
        return frozenset()

    def _can_expire(self, offer: Offer) -> bool:
        """Nobody can say that no answer came before the day on which it was expected has passed.

        An offer with a last day expires by itself; one without any day, when the user says so.
        """
        last = offer.valid_until or offer.reply_due
        return last is None or last < self._today()

    def _word(self, *, ours: bool) -> None:
        if ours:
            self.title.setText(self.tr("What did they answer?"))
            words = (
                self.tr("They &accepted"),
                self.tr("They refuse&d"),
                self.tr("&They made another offer…"),
                self.tr("No an&swer came"),
                self.tr("I take it &back"),
            )
        else:
            self.title.setText(self.tr("What do you answer?"))
            words = (
                self.tr("I &accept it"),
                self.tr("I refu&se it"),
                self.tr("Coun&ter it"),
                self.tr("It no longer stan&ds"),
                "",
            )
        for button, text in zip(self._choices.values(), words, strict=True):
            button.setText(text)

    def _sentences(self, offer: Offer, *, agreed: bool, ours: bool) -> str:
        parts = [self._sent(offer, ours=ours)] if offer.sent_on else []
        if offer.state is OfferState.EXPIRED and offer.answer is None:
            parts.append(self.tr("Its last day has passed without an answer."))
        if offer.state is OfferState.EXPIRED and offer.answer is not None:
            parts.append(self._lapsed(offer.answer, ours=ours))
        elif offer.answer is not None:
            parts.append(
                self._recorded(state_word(offer.state, offer.side, self._wording), offer.answer)
            )
        if offer.state is OfferState.ACCEPTED:
            parts.append(
                self.tr("The agreement is recorded.")
                if agreed
                else self.tr("Record what was agreed and ask for it in writing before you pay.")
            )
        joined = self.tr("{before} {after}")
        return reduce(lambda a, b: joined.format(before=a, after=b), parts) if parts else ""

    def _lapsed(self, answer: Answer, *, ours: bool) -> str:
        """What was noted of a silence; its day is the one on which it was noted."""
        said = self.tr("By {day} no answer had come.")
        if not ours:
            said = self.tr("You noted on {day} that it no longer stands.")
        return said.format(day=self._wording.day(answer.on))

    def _sent(self, offer: Offer, *, ours: bool) -> str:
        assert offer.sent_on is not None
        day = self._wording.day(offer.sent_on)
        if not ours:
            until = offer.valid_until
            last = "" if until is None else self.tr("valid until {last}")
            return self._joined(
                self.tr("Received on {day}").format(day=day),
                offer.who,
                last.format(last="" if until is None else self._wording.day(until)),
            )
        if offer.reply_due is None or offer.state not in (OfferState.SENT, OfferState.EXPIRED):
            return self.tr("Sent on {day}.").format(day=day)
        text = self.tr("Sent on {day}; an answer is expected by {due}.")
        if offer.reply_due < self._today():
            text = self.tr("Sent on {day}; an answer was expected by {due}.")
        return text.format(day=day, due=self._wording.day(offer.reply_due))

    def _recorded(self, word: str, answer: Answer) -> str:
        first = self.tr("{state} on {day}").format(state=word, day=self._wording.day(answer.on))
        how = self._wording.label(answer.channel) if answer.channel else ""
        return self._joined(first, how, answer.who)

    def _joined(self, *facts: str) -> str:
        return self.tr("{facts}.").format(facts=" · ".join(fact for fact in facts if fact))

    def _on_choice(self, state: OfferState) -> None:
        if state is OfferState.COUNTERED:
            self.countered.emit()
            return
        if state is OfferState.EXPIRED:
            # A silence has no words, and nobody through whom it came.
            self.form.hide()
            self.answered.emit(state, Answer(self._today()))
            return
        self.form.ask(state, state_word(state, self._side, self._wording), self._today())

    def _on_put_off(self) -> None:
        self.form.hide()
        self._choices[self.form.state].setFocus()

    def _button(self, what: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(f"proposals.{what}")
        return button
