"""The proposals tab: the case's offers above, the chosen one below."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.app.suggestions import ContractRateMissing, Preset
from debt_desk.domain.offer import OfferState, Side
from debt_desk.domain.terms import CutOffMissing, NothingToPay
from debt_desk.errors import DeskError
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.letters.letter_window import LetterWindow
from debt_desk.ui.proposals.comparison import ComparisonWindow
from debt_desk.ui.proposals.draft_note import draft_note
from debt_desk.ui.proposals.fallbacks_card import FallbacksCard
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.proposals.no_offers import NoOffers
from debt_desk.ui.proposals.offer_editor import OfferEditor
from debt_desk.ui.proposals.offers_card import OffersCard
from debt_desk.ui.proposals.sketches import Sketches
from debt_desk.ui.proposals.states import name_text, state_text, state_word
from debt_desk.ui.tabs import PLAN
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.notes import Banner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.app.changes import Changes
    from debt_desk.app.offers import OfferView
    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.debt import Balance
    from debt_desk.domain.offer import Answer, Offer
    from debt_desk.domain.terms import Terms
    from debt_desk.ui.proposals.sketch import Sketch


class ProposalsTab(CasePage):
    """Drafts are kept as sketches until they are saved; walking away loses none of them."""

    name = "proposals"
    areas = frozenset({Area.OFFERS, Area.LETTERS, Area.CASES, Area.HOUSEHOLD, Area.AGREEMENTS})

    @override
    def _build(self) -> None:
        self._chosen: dict[int, int] = {}
        self._sketches = Sketches(self.desk.offers)
        self._offers: dict[int, Offer] = {}
        self._capacity: Capacity | None = None
        column = self.scrolled()
        self.banner = Banner("proposals.banner")
        self.empty = NoOffers(self.wording)
        self.offers = OffersCard(self.context)
        self.fallbacks = FallbacksCard(self.context)
        self.editor = OfferEditor(self.context)
        self.content = QWidget()
        inside = QVBoxLayout(self.content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.offers)
        inside.addWidget(self.fallbacks)
        inside.addWidget(self.editor)
        column.addWidget(self.banner)
        column.addWidget(self.empty, 1)
        column.addWidget(self.content)
        column.addStretch(0)
        self._save_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        self._save_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @override
    def _connect(self) -> None:
        self.empty.wanted.connect(lambda: self._on_new())
        self.empty.received.connect(lambda: self._receive(None))
        self.empty.told.connect(self._on_first_balance)
        self.offers.wanted.connect(self._on_new)
        self.offers.received.connect(self._on_receive)
        self.offers.compare.clicked.connect(self._on_compare)
        self.offers.plan.clicked.connect(lambda: self.context.go_to(PLAN, None))
        for listed in (self.offers, self.fallbacks):
            listed.chosen.connect(self._on_chosen)
            listed.removed.connect(self._on_delete)
        self.fallbacks.moved.connect(self._on_move_fallback)
        self.fallbacks.wanted.connect(self._on_use_fallback)
        self.banner.acted.connect(lambda: self.context.go_to("situation", self.case))
        editor = self.editor
        editor.sketched.connect(self._on_sketched)
        editor.save.clicked.connect(self._on_save)
        editor.letter.clicked.connect(self._on_letter)
        editor.keep.clicked.connect(self._on_keep)
        editor.duplicate.clicked.connect(self._on_duplicate)
        editor.delete.clicked.connect(self._on_delete)
        editor.answer.answered.connect(self._on_answered)
        editor.answer.countered.connect(self._on_countered)
        editor.answer.agreed.connect(lambda: self.context.go_to("agreement", self.case))
        self._save_key.activated.connect(self._on_save)

    @override
    def refresh(self) -> None:
        offers = () if self.case is None else self.desk.offers.of_case(self.case)
        self._offers = {offer.number or 0: offer for offer in offers}
        self.content.setVisible(bool(offers))
        self.setEnabled(self.case is not None)
        self.banner.hide()
        self._show_empty()
        if self.case is None or not offers:
            return
        # Reckoned once: every offer and every keystroke is held against the same.
        self._capacity = self.desk.offers.capacity(self.case)
        if self._chosen.get(self.case) not in self._offers:
            open_ones = [n for n, offer in self._offers.items() if offer.rank is None]
            self._chosen[self.case] = max(open_ones or self._offers)
        self._show_lists()
        self._show_chosen()

    @override
    def on_changes(self, changes: Changes) -> None:
        super().on_changes(changes)
        # What other cases agreed to pay, and paid, leaves less or more for this one.
        if changes.areas & {Area.AGREEMENTS, Area.PAYMENTS}:
            self._mark_stale()

    def _show_empty(self) -> None:
        """Without offers: what is owed is asked for, or a first draft is offered."""
        self.empty.setVisible(not self._offers)
        balance = None if self.case is None else self.desk.cases.get(self.case).debt.balance
        self.empty.show_balance(balance, self.desk.clock.today(), writing=not self.desk.read_only)

    def _show_lists(self) -> None:
        """The thread of both sides, and apart from it what is kept private."""
        views = [(offer, self._view(offer.terms)) for offer in self._offers.values()]
        self.offers.show_offers([row for row in views if row[0].rank is None], self._number)
        private = [row for row in views if row[0].rank is not None]
        self.fallbacks.show_offers(sorted(private, key=lambda row: row[0].rank or 0), self._number)
        self._allow()

    def _allow(self) -> None:
        writing = not self.desk.read_only
        self.offers.allow(writing=writing, comparing=len(self._offers) > 1)
        self.fallbacks.allow(self._number, writing=writing)

    @property
    def _number(self) -> int:
        return self._chosen[self.case or 0]

    @property
    def _offer(self) -> Offer:
        return self._offers[self._number]

    @override
    def settle(self) -> None:
        """Before the file closes or another case is shown, every draft that can be is saved."""
        super().settle()
        if not self.desk.read_only:
            self._sketches.save_all()

    def save(self) -> bool:
        """Save what was changed in the chosen draft; whether nothing unsaved is left in it."""
        number = self._number
        try:
            saved = self._sketches.save(self._offer)
        except DeskError as error:
            self.editor.form.complain(error)
            return False
        if saved:
            self.notices.say(self.tr("Offer {number} is saved.").format(number=number), undo=True)
        return True

    def _show_chosen(self) -> None:
        assert self.case is not None
        offer = self._offer
        sent = [x for x in self.desk.letters.of_case(self.case) if x.offer == offer.number]
        self.editor.show_offer(offer, self._sketches.of(offer), sent, self._capacity)

    def _on_save(self) -> None:
        if self._offers and not self.desk.read_only:
            self.save()

    def _on_sketched(self, sketch: Sketch) -> None:
        if self.case is not None:
            self._sketches.put(self._offer, sketch)

    def _on_chosen(self, number: int) -> None:
        if self.case is not None and number != self._number:
            self._chosen[self.case] = number
            self._show_lists()
            self._show_chosen()

    def _on_first_balance(self, balance: Balance) -> None:
        assert self.case is not None
        kept = self.desk.cases.get(self.case)
        try:
            self.desk.cases.change(replace(kept, debt=replace(kept.debt, balance=balance)))
        except DeskError as error:
            self.empty.complain(self.wording.sentence(error))
            return
        self._on_new()

    def _on_new(self, preset: Preset = Preset.INSTALMENTS) -> None:
        if self.case is None:
            return
        try:
            first = self.desk.offers.first_draft(self.case, preset)
        except DeskError as error:
            self._refused(error)
            return
        self._draft(first.terms, draft_note(first, self.wording))

    def _on_duplicate(self) -> None:
        view = self.editor.view()
        if view is not None:
            self._draft(view.terms, self._offer.note)

    def _draft(self, terms: Terms, note: str, counters: int | None = None) -> None:
        try:
            with self._choosing_newest():
                self.desk.offers.draft(self.case or 0, terms, note=note, counters=counters)
        except DeskError as error:
            self.notices.error(error)
            return
        self.editor.form.method.setFocus()
        text = self.tr("Offer {number} is drafted.").format(number=self._number)
        self.notices.say(text, undo=True)

    @contextmanager
    def _choosing_newest(self) -> Iterator[None]:
        """With none chosen, the refresh that follows a step shows the newest: its own."""
        case = self.case or 0
        before = self._chosen.pop(case, None)
        try:
            yield
        except DeskError:
            if before is not None:
                self._chosen[case] = before
            raise

    def _on_delete(self) -> None:
        if self.case is None or self.desk.read_only or self._offer.state is not OfferState.DRAFT:
            return
        case, number = self.case, self._number
        if self.attempt(lambda: self.desk.offers.remove(case, number)):
            text = self.tr("The draft of offer {number} is deleted.").format(number=number)
            self.notices.say(text, undo=True)

    def _on_answered(self, state: OfferState, answer: Answer) -> None:
        assert self.case is not None
        number, side = self._number, self._offer.side
        try:
            self.desk.offers.answer(self.case, number, state, answer)
        except DeskError as error:
            if state is OfferState.EXPIRED:  # nothing was asked, so there is no form to say it in
                self.notices.error(error)
            else:
                self.editor.answer.complain(self.wording.sentence(error))
            return
        text = self.tr("Recorded for offer {number}: {state}.")
        word = state_word(state, side, self.wording)
        self.notices.say(text.format(number=number, state=word), undo=True)

    def _on_countered(self) -> None:
        """Their answer to ours is written down; ours to theirs begins with their terms."""
        if self._offer.side is Side.LENDER:
            self._draft(self._offer.terms, "", self._number)
        else:
            self._receive(self._number)

    def _on_receive(self) -> None:
        waiting = [
            number
            for number, offer in self._offers.items()
            if offer.side is Side.DEBTOR and offer.state is OfferState.SENT
        ]
        self._receive(waiting[-1] if waiting else None)

    def _receive(self, answering: int | None) -> None:
        assert self.case is not None
        balance = self.desk.cases.get(self.case).debt.balance
        dialog = LenderOfferDialog(
            self.context, self.case, balance, tuple(self._offers.values()), answering, self
        )
        dialog.wanted.connect(lambda offer: self._on_received(dialog, offer))
        dialog.open()

    def _on_received(self, dialog: LenderOfferDialog, offer: Offer) -> None:
        try:
            with self._choosing_newest():
                received = self.desk.offers.receive(offer)
        except DeskError as error:
            dialog.complain(error)
            return
        dialog.accept()
        text = self.tr("The lender's offer is recorded as number {number}.")
        self.notices.say(text.format(number=received.number), undo=True)

    def _on_keep(self) -> None:
        case, number = self.case or 0, self._number
        kept = self.save() and self.attempt(lambda: self.desk.offers.keep_as_fallback(case, number))
        if kept:
            text = self.tr("Offer {number} is a private fallback now; it is never printed.")
            self.notices.say(text.format(number=number), undo=True)

    def _on_use_fallback(self) -> None:
        case, number = self.case or 0, self._number
        if self.attempt(lambda: self.desk.offers.use_fallback(case, number)):
            text = self.tr("Offer {number} is a draft again.").format(number=number)
            self.notices.say(text, undo=True)

    def _on_move_fallback(self, places: int) -> None:
        case, number = self.case or 0, self._number
        self.attempt(lambda: self.desk.offers.move_fallback(case, number, places))

    def _on_letter(self) -> None:
        if self.case is None or not self.save():
            return
        if self.editor.caution.wants_reason(self._view(self._offer.terms)):
            self.show_widget(self.editor.caution)
            self.editor.caution.reason.setFocus()
            self.notices.say(
                self.tr("First write down why; then the letter can be printed."), tone=Tone.CAUTION
            )
            return
        window = LetterWindow(self.context, self.case, self._number, self)
        window.survival_wanted.connect(lambda: self.show_widget(self.editor.survival))
        window.open()

    def _on_compare(self) -> None:
        assert self.case is not None
        numbers = sorted(self._offers)
        compared = []
        for number in numbers:
            offer = self._offers[number]
            name = self.tr("{offer} ({state})").format(
                offer=name_text(offer), state=state_text(offer, self.wording)
            )
            compared.append((name, self._view(self._sketches.terms_of(offer))))
        chosen = numbers.index(self._number)
        ComparisonWindow(self.context, self.case, compared, chosen, self).open()

    def _view(self, terms: Terms) -> OfferView:
        assert self.case is not None
        return self.desk.offers.view(self.case, terms, self._capacity)

    def _refused(self, error: DeskError) -> None:
        lacking = isinstance(error, (ContractRateMissing, CutOffMissing, NothingToPay))
        action = self.tr("&Go there") if lacking else ""
        self.banner.say(self.wording.sentence(error), Tone.CAUTION, action)
