"""One offer on screen: its terms, what they come to, its schedule, its letter, its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.law_card import LawPlace
from debt_desk.domain.offer import OfferState, Side
from debt_desk.domain.stress import outlay
from debt_desk.domain.terms import OfferKind
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.law.law_cards import LawCards, LawFold
from debt_desk.ui.proposals.answer_card import AnswerCard
from debt_desk.ui.proposals.capacity_caution import CapacityCaution
from debt_desk.ui.proposals.instalment_chart import InstalmentChart
from debt_desk.ui.proposals.offer_figures import OfferFigures
from debt_desk.ui.proposals.schedule_card import ScheduleCard
from debt_desk.ui.proposals.sent_letters import SentLetters
from debt_desk.ui.proposals.sketch import Sketch
from debt_desk.ui.proposals.states import LOOKS, name_text, state_text
from debt_desk.ui.proposals.survival_card import SurvivalCard
from debt_desk.ui.proposals.terms_form import TermsForm
from debt_desk.ui.proposals.what_if import WhatIf
from debt_desk.ui.theme import GAP, STEP, letters
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label, set_tip
from debt_desk.ui.widgets.notes import Badge, Banner
from debt_desk.wording import formats

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.accrual import DebtOn
    from debt_desk.domain.calendar import Month
    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.case import Case
    from debt_desk.domain.debt_payment import DebtPayment
    from debt_desk.domain.letter import Letter
    from debt_desk.domain.money import Money
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext

# Below this many letters of width, what stands side by side goes one above the other.
_SIDE_BY_SIDE = 84
_HEAD_IN_ONE_ROW = 96
_IN_ONE_ROW = 54
_PAUSE = 80


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
        self._known: tuple[Case, tuple[DebtPayment, ...]] | None = None
        self._owed: DebtOn | None = None
        self._view: OfferView | None = None
        self._pots: dict[Month, Money] | None = None
        self._dragged = False
        self._behind = False
        # What takes longest waits for a pause: the marks, and the table while a slider is dragged.
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._build()
        self._pause.timeout.connect(self._on_pause)
        self.form.edited.connect(self._on_edited)
        self.caution.reasoned.connect(self._on_reason)
        self.stale.acted.connect(self._on_new_balance)
        self.what_if.moved.connect(self._on_dragged)

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
        # Read once: a slider that is dragged reads nothing anew.
        case = self._desk.cases.get(offer.case)
        self._known = case, self._desk.debts.payments(offer.case)
        dated = case.debt.balance.on is not None
        self._owed = self._desk.debts.to_cover(offer.case) if dated else None
        self._sketch = sketch
        self._capacity = capacity
        setting = self._desk.offers.setting(offer.case)
        self._pots = {pot.month: pot.amount for pot in setting.pots} if setting.known else None
        self.survival.show_setting(setting)
        fixed = self._desk.read_only or offer.state is not OfferState.DRAFT
        ours = offer.side is Side.DEBTOR
        self.title.setText(name_text(offer))
        self.badge.show_state(state_text(offer, self._context.wording), *LOOKS[offer.state])
        self.form.word(ours=ours)
        self.form.show_sketch(sketch, read_only=fixed)
        self.caution.show_reason(sketch.reason, read_only=fixed)
        self.letters.show_letters(letters)
        self.law.show_places([LawPlace.PROPOSAL], case.kind)
        agreed = self._desk.agreements.in_force(offer.case) is not None
        self.answer.show_offer(offer, agreed=agreed, read_only=self._desk.read_only)
        self._show_buttons(offer, fixed=fixed)
        self.what_if.setVisible(not fixed)
        self._show_results()

    def _show_buttons(self, offer: Offer, *, fixed: bool) -> None:
        private = offer.rank is not None
        for button in (self.save, self.delete):
            button.setVisible(not fixed)
        self.letter.setVisible(not fixed and not private)
        self.keep.setVisible(not fixed and not private)
        self.duplicate.setVisible(offer.side is Side.DEBTOR)
        self.duplicate.setEnabled(not self._desk.read_only)

    def view(self) -> OfferView | None:
        """What the sketch comes to; None, with a sentence beside the field, where it cannot be."""
        assert self._offer is not None
        assert self._sketch is not None
        try:
            view = self._desk.offers.view(
                self._offer.case, self._sketch.terms(), self._capacity, self._known
            )
        except DeskError as error:
            self.form.complain(error)
            return None
        self.form.complain(None)
        return view

    def _build(self) -> None:
        self._make_head()
        self._make_parts()
        self.side_by_side = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.side_by_side.setSpacing(GAP)
        self.side_by_side.addWidget(self.form, 1)
        right = QVBoxLayout()
        right.setSpacing(GAP)
        right.addWidget(self.figures)
        right.addWidget(self.what_if)
        right.addStretch(1)
        self.side_by_side.addLayout(right, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addLayout(self._head())
        column.addWidget(self.stale)
        column.addWidget(self.answer)
        column.addLayout(self.side_by_side)
        column.addWidget(self.extension)
        column.addWidget(self.law)
        column.addWidget(self.caution)
        column.addWidget(self._drawing())
        column.addWidget(self.survival)
        column.addWidget(self.letters)
        column.addWidget(self.schedule)

    def _make_head(self) -> None:
        self.title = plain_label(name="proposals.title", look="title", wrap=False)
        self.badge = Badge(name="proposals.state")
        self.unsaved = Badge(self.tr("not saved"), Tone.INFO, "pencil", "proposals.unsaved")
        self.save = self._button("save", self.tr("&Save"))
        self.letter = self._button("letter", self.tr("&Letter…"))
        self.letter.setProperty("look", "primary")
        self.keep = self._button("keep_as_fallback", self.tr("Keep as fall&back"))
        set_tip(self.keep, self.tr("Keep it to yourself: it is never printed or sent."))
        self.duplicate = self._button("duplicate", self.tr("Dupl&icate"))
        self.delete = self._button("delete", self.tr("&Delete draft"))
        for button in (self.keep, self.duplicate, self.delete):
            button.setProperty("look", "link")

    def _make_parts(self) -> None:
        words = self._context.wording
        self.stale = Banner("proposals.stale")
        self.form = TermsForm(self._context)
        self.figures = OfferFigures(words)
        self.what_if = WhatIf()
        self.extension = LawCards(words, self._context.state)
        self.law = LawFold("proposals.law", words, self._context.state)
        self.chart = InstalmentChart("proposals.chart", words)
        self.survival = SurvivalCard(self._context)
        self.caution = CapacityCaution(words)
        self.answer = AnswerCard(self._context)
        self.letters = SentLetters(self._context)
        self.schedule = ScheduleCard(self._context)

    def _drawing(self) -> SectionCard:
        card = SectionCard(self.tr("Month by month"), "proposals.drawing")
        card.body.addWidget(self.chart)
        return card

    def _head(self) -> QBoxLayout:
        names, links, buttons = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        for widget in (self.title, self.badge, self.unsaved):
            names.addWidget(widget)
        names.addStretch(1)
        links.addStretch(1)
        for button in (self.delete, self.keep, self.duplicate):
            links.addWidget(button)
        buttons.addStretch(1)
        for button in (self.save, self.letter):
            buttons.addWidget(button)
        self.head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.doing = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.doing.addLayout(links, 1)
        self.doing.addLayout(buttons)
        self.head.addLayout(names)
        self.head.addLayout(self.doing, 1)
        for part in (names, links, buttons, self.doing):
            part.setSpacing(STEP)
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
        if self._owed is not None:
            self.form.put(covered=self._owed.balance)
            self.form.show_sketch(self.form.sketch(), read_only=False)

    def _on_dragged(self, sketch: Sketch) -> None:
        self._dragged = True
        self.form.move_to(sketch)
        self._dragged = False

    def _take(self, sketch: Sketch) -> None:
        before, self._sketch = self._sketch, sketch
        if before is None or before.without_words() != sketch.without_words():
            self._show_results()
        else:
            self._show_whether_saved()
        self.sketched.emit(sketch)

    def _show_whether_saved(self) -> None:
        assert self._offer is not None
        assert self._sketch is not None
        changed = self._sketch.settled() != Sketch.of(self._offer).settled()
        self.unsaved.setVisible(changed)
        self.save.setEnabled(changed)

    def _show_results(self) -> None:
        assert self._offer is not None
        assert self._sketch is not None
        assert self._known is not None
        self._show_whether_saved()
        draft, today = self._offer.state is OfferState.DRAFT, self._desk.clock.today()
        self._view = view = self.view()
        self.caution.show_view(view if draft else None)
        longer = view is not None and OfferKind.EXTENSION in view.kinds
        self.extension.show_place(LawPlace.EXTENSION if longer else None, self._known[0].kind)
        if view is None:
            self.figures.clear()
        else:
            self.figures.show_view(view, self._known[0].debt, today)
        if draft:
            key = (self._offer.case, self._offer.number)
            monthly = None if view is None else view.figures.monthly
            self.what_if.show_sketch(key, self._sketch, monthly, self._capacity, today)
        terms = None if view is None else view.terms
        taken = {} if terms is None else outlay(terms, today)
        self.chart.show_plans([(name_text(self._offer), taken)], self._pots)
        self.survival.show_terms(terms)
        self._show_whether_stale(draft=draft)
        self._behind = self._dragged
        if not self._behind:
            self._show_schedule()
        self._pause.start()

    def _show_schedule(self) -> None:
        schedule = () if self._view is None else self._view.schedule
        self.schedule.show_schedule(schedule)
        self.form.rows.show_schedule(schedule)

    def _on_pause(self) -> None:
        if self._behind:
            self._behind = False
            self._show_schedule()
        if self.what_if.isVisibleTo(self):
            self.what_if.show_marks()

    def _show_whether_stale(self, *, draft: bool) -> None:
        """What the draft covers, where that is not plainly the lender's balance of today."""
        assert self._sketch is not None
        owed, covered = self._owed, self._sketch.covered
        if not draft or owed is None or (covered == owed.balance and not owed.paid):
            self.stale.hide()
            return
        if covered == owed.balance:
            text = self.tr(
                "Covers the balance of {day} less payments recorded since: {paid}. What interest "
                "has been added since then, the lender can tell."
            )
        elif covered == owed.start:
            text = self.tr(
                "Since {day}, the day of this balance, you have paid {paid}, which it does not "
                "contain. {amount} of it is still owed."
            )
        else:
            text = self.tr("The balance of the debt has changed since: it is {amount} on {day}.")
            if owed.paid:
                text = self.tr(
                    "The balance of the debt has changed since: that of {day}, less payments "
                    "recorded since ({paid}), is {amount}."
                )
        assert owed.balance.on is not None
        filled = text.format(
            amount=formats.money(owed.balance.total),
            day=self._context.wording.day(owed.balance.on),
            paid=formats.money(owed.paid),
        )
        stays = covered == owed.balance or self._desk.read_only
        tone = Tone.CAUTION if covered == owed.start else Tone.INFO
        action = "" if stays else self.tr("Use &the new balance")
        self.stale.say(filled, tone, action, dismissable=False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width, direction = event.size().width(), QBoxLayout.Direction
        for row, least in (
            (self.head, _HEAD_IN_ONE_ROW),
            (self.side_by_side, _SIDE_BY_SIDE),
            (self.doing, _IN_ONE_ROW),
        ):
            wide = width >= letters(self, least)
            row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
