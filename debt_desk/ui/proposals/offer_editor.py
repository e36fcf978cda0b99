"""One offer on screen: its terms, what they come to, its schedule, its letter, its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.offer import OfferState
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.answer_card import AnswerCard
from debt_desk.ui.proposals.capacity_caution import CapacityCaution
from debt_desk.ui.proposals.offer_figures import OfferFigures
from debt_desk.ui.proposals.schedule_card import ScheduleCard
from debt_desk.ui.proposals.sent_letters import SentLetters
from debt_desk.ui.proposals.sketch import Sketch
from debt_desk.ui.proposals.states import LOOKS
from debt_desk.ui.proposals.terms_form import TermsForm
from debt_desk.ui.theme import GAP, STEP, letters
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Badge, Banner
from debt_desk.wording import formats

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.letter import Letter
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext

# Below this many letters of width, what stands side by side goes one above the other.
_SIDE_BY_SIDE = 84


class OfferEditor(QWidget):
    """Shows one offer with the sketch of it; ``sketched(sketch)`` whenever the user changes it."""

    sketched = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._desk = context.desk
        self._offer: Offer | None = None
        self._sketch: Sketch | None = None
        self._capacity: Capacity | None = None
        self._build()
        self.form.edited.connect(self._on_edited)
        self.caution.reasoned.connect(self._on_reason)
        self.stale.acted.connect(self._on_new_balance)

    def show_offer(
        self,
        offer: Offer,
        sketch: Sketch,
        letters: list[Letter],
        capacity: Capacity | None,
    ) -> None:
        """Show an offer; ``sketch``: what the user made of it, saved or not.

        ``capacity``: what the household has for it, reckoned here if it is not known.
        """
        self._offer = offer
        self._sketch = sketch
        self._capacity = capacity
        fixed = self._desk.read_only or offer.state is not OfferState.DRAFT
        word = self._context.wording.label(offer.state)
        self.title.setText(self.tr("Offer {number}").format(number=offer.number))
        self.badge.show_state(word, *LOOKS[offer.state])
        self.form.show_sketch(sketch, read_only=fixed)
        self.caution.show_reason(sketch.reason, read_only=fixed)
        self.letters.show_letters(letters)
        agreed = self._desk.agreements.in_force(offer.case) is not None
        self.answer.show_offer(offer, agreed=agreed, read_only=self._desk.read_only)
        self.save.setVisible(not fixed)
        self.letter.setVisible(not fixed)
        self.delete.setVisible(not fixed)
        self.duplicate.setEnabled(not self._desk.read_only)
        self._show_results()

    def view(self) -> OfferView | None:
        """What the sketch comes to; None, with a sentence beside the field, where it cannot be."""
        assert self._offer is not None
        assert self._sketch is not None
        try:
            view = self._desk.offers.view(self._offer.case, self._sketch.terms(), self._capacity)
        except DeskError as error:
            self.form.complain(error)
            return None
        self.form.complain(None)
        return view

    def _build(self) -> None:
        words = self._context.wording
        self.title = plain_label(name="proposals.title", look="title", wrap=False)
        self.badge = Badge(name="proposals.state")
        self.unsaved = Badge(self.tr("not saved"), Tone.INFO, "pencil", "proposals.unsaved")
        self.save = self._button("save", self.tr("&Save"))
        self.letter = self._button("letter", self.tr("&Letter…"))
        self.letter.setProperty("look", "primary")
        self.duplicate = self._button("duplicate", self.tr("D&uplicate"))
        self.delete = self._button("delete", self.tr("Delete d&raft"))
        for button in (self.duplicate, self.delete):
            button.setProperty("look", "link")
        self.stale = Banner("proposals.stale")
        self.form = TermsForm(words)
        self.figures = OfferFigures(words)
        self.caution = CapacityCaution()
        self.answer = AnswerCard(self._context)
        self.letters = SentLetters(words)
        self.schedule = ScheduleCard(self._context)
        self.side_by_side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.side_by_side.setSpacing(GAP)
        self.side_by_side.addWidget(self.form, 1)
        self.side_by_side.addWidget(self.figures, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        column.addWidget(self.stale)
        column.addWidget(self.answer)
        column.addLayout(self.side_by_side)
        column.addWidget(self.caution)
        column.addWidget(self.letters)
        column.addWidget(self.schedule)

    def _head(self) -> QBoxLayout:
        names, buttons = QHBoxLayout(), QHBoxLayout()
        for widget in (self.title, self.badge, self.unsaved):
            names.addWidget(widget)
        names.addStretch(1)
        buttons.addStretch(1)
        for button in (self.delete, self.duplicate, self.save, self.letter):
            buttons.addWidget(button)
        self.head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        for part in (names, buttons):
            part.setSpacing(STEP)
            self.head.addLayout(part)
        return self.head

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"proposals.{what}")
        return button

    def _on_edited(self) -> None:
        self._take(self.form.sketch())

    def _on_reason(self, reason: str) -> None:
        if self._sketch is not None:
            self.form.put(reason=reason)

    def _on_new_balance(self) -> None:
        if self._offer is not None:
            self.form.put(covered=self._desk.cases.get(self._offer.case).debt.balance)
            self.form.show_sketch(self.form.sketch(), read_only=False)

    def _take(self, sketch: Sketch) -> None:
        before, self._sketch = self._sketch, sketch
        if before is None or before.without_words() != sketch.without_words():
            self._show_results()
        else:
            self._show_whether_saved()
        self.sketched.emit(sketch)

    def _show_whether_saved(self) -> None:
        assert self._offer is not None
        changed = self._sketch != Sketch.of(self._offer)
        self.unsaved.setVisible(changed)
        self.save.setEnabled(changed)

    def _show_results(self) -> None:
        assert self._offer is not None
        assert self._sketch is not None
        self._show_whether_saved()
        view = self.view()
        self.caution.show_view(view if self._offer.state is OfferState.DRAFT else None)
        debt = self._desk.cases.get(self._offer.case).debt
        if view is None:
            self.figures.clear()
            self.schedule.show_schedule(())
        else:
            self.figures.show_view(view, debt, self._desk.clock.today())
            self.schedule.show_schedule(view.schedule)
        outdated = self._offer.state is OfferState.DRAFT and debt.balance != self._sketch.covered
        self.stale.setVisible(False)
        if outdated and debt.balance.on is not None:
            text = self.tr("The balance of the debt has changed since: it is {amount} on {day}.")
            self.stale.say(
                text.format(
                    amount=formats.money(debt.balance.total),
                    day=self._context.wording.day(debt.balance.on),
                ),
                Tone.INFO,
                "" if self._desk.read_only else self.tr("Use the new &balance"),
                dismissable=False,
            )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= letters(self, _SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        for row in (self.head, self.side_by_side):
            row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
