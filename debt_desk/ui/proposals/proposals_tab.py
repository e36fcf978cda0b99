"""The proposals tab: the case's offers above, the chosen one below."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.offer import OfferState
from debt_desk.domain.terms import CutOffMissing, NothingToPay
from debt_desk.errors import DeskError
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.colours import Tone
from debt_desk.ui.letters.letter_window import LetterWindow, PaperWindow
from debt_desk.ui.proposals.comparison import ComparisonWindow
from debt_desk.ui.proposals.offer_editor import OfferEditor
from debt_desk.ui.proposals.offers_card import OffersCard
from debt_desk.ui.proposals.sketch import Sketch
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.notes import Banner, EmptyState

if TYPE_CHECKING:
    from debt_desk.app.changes import Changes
    from debt_desk.app.offers import OfferView
    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.letter import Letter
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.terms import Terms


class ProposalsTab(CasePage):
    """Drafts are kept as sketches until they are saved; walking away loses none of them."""

    name = "proposals"
    areas = frozenset({Area.OFFERS, Area.LETTERS, Area.CASES, Area.HOUSEHOLD, Area.AGREEMENTS})

    @override
    def _build(self) -> None:
        self._chosen: dict[int, int] = {}
        self._sketches: dict[tuple[int, int], Sketch] = {}
        self._offers: dict[int, Offer] = {}
        self._capacity: Capacity | None = None
        column = self.scrolled()
        self.banner = Banner("proposals.banner")
        self.empty = EmptyState(
            "proposals.empty",
            self.tr("No proposal yet"),
            self.tr(
                "A proposal says what you can pay, and from when. The program works out a first "
                "draft from the balance and your budget; you then change whatever you like."
            ),
            self.tr("&Draft a first proposal"),
        )
        self.offers = OffersCard(self.context)
        self.editor = OfferEditor(self.context)
        self.content = QWidget()
        inside = QVBoxLayout(self.content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        inside.addWidget(self.offers)
        inside.addWidget(self.editor)
        column.addWidget(self.banner)
        column.addWidget(self.empty, 1)
        column.addWidget(self.content)
        column.addStretch(0)
        self._save_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self)
        self._save_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @override
    def _connect(self) -> None:
        self.empty.acted.connect(self._on_new)
        self.offers.new.clicked.connect(self._on_new)
        self.offers.compare.clicked.connect(self._on_compare)
        self.offers.chosen.connect(self._on_chosen)
        self.offers.removed.connect(self._on_delete)
        self.banner.acted.connect(lambda: self.context.go_to("situation", self.case))
        editor = self.editor
        editor.sketched.connect(self._on_sketched)
        editor.save.clicked.connect(self._on_save)
        editor.letter.clicked.connect(self._on_letter)
        editor.duplicate.clicked.connect(self._on_duplicate)
        editor.delete.clicked.connect(self._on_delete)
        editor.answer.answered.connect(self._on_answered)
        editor.answer.agreed.connect(lambda: self.context.go_to("agreement", self.case))
        editor.letters.opened.connect(self._on_open_letter)
        self._save_key.activated.connect(self._on_save)

    @override
    def refresh(self) -> None:
        offers = () if self.case is None else self.desk.offers.of_case(self.case)
        self._offers = {offer.number or 0: offer for offer in offers}
        self.empty.setVisible(not offers)
        self.content.setVisible(bool(offers))
        self.setEnabled(self.case is not None)
        for button in (self.empty.action, self.offers.new):
            button.setEnabled(not self.desk.read_only)
        self.banner.hide()
        if self.case is None or not offers:
            return
        # Reckoned once: every offer and every keystroke is held against the same.
        self._capacity = self.desk.offers.capacity(self.case)
        if self._chosen.get(self.case) not in self._offers:
            self._chosen[self.case] = max(self._offers)
        views = [(offer, self._view(offer.terms)) for offer in offers]
        self.offers.show_offers(views, self._number)
        self._show_chosen()

    @override
    def on_changes(self, changes: Changes) -> None:
        super().on_changes(changes)
        # What other cases agreed to pay, and paid, leaves less or more for this one.
        if changes.areas & {Area.AGREEMENTS, Area.PAYMENTS}:
            self._mark_stale()

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
        if self.desk.read_only:
            return
        for key in tuple(self._sketches):
            with contextlib.suppress(DeskError):
                self._keep(key)

    def save(self) -> bool:
        """Save what was changed in the chosen draft; whether nothing unsaved is left in it."""
        key = (self.case or 0, self._number)
        if key not in self._sketches:
            return True
        try:
            self._keep(key)
        except DeskError as error:
            self.editor.form.complain(error)
            return False
        text = self.tr("Offer {number} is saved.").format(number=key[1])
        self.notices.say(text, undo=True)
        return True

    def _keep(self, key: tuple[int, int]) -> None:
        """Save a sketch. Errors: those of its terms; then it stays a sketch."""
        sketch = self._sketches[key]
        terms = sketch.terms()
        # Gone before the step: the refresh that follows it shows what is saved.
        del self._sketches[key]
        try:
            self.desk.offers.revise(*key, terms, sketch.reason, sketch.note)
        except DeskError:
            self._sketches[key] = sketch
            raise

    def _show_chosen(self) -> None:
        assert self.case is not None
        offer = self._offer
        key = (self.case, self._number)
        if offer.state is not OfferState.DRAFT:
            self._sketches.pop(key, None)
        sketch = self._sketches.get(key, Sketch.of(offer))
        sent = [x for x in self.desk.letters.of_case(self.case) if x.offer == offer.number]
        self.editor.show_offer(offer, sketch, sent, self._capacity)

    def _on_save(self) -> None:
        if self._offers and not self.desk.read_only:
            self.save()

    def _on_sketched(self, sketch: Sketch) -> None:
        if self.case is None:
            return
        key = (self.case, self._number)
        if sketch == Sketch.of(self._offer):
            self._sketches.pop(key, None)
        else:
            self._sketches[key] = sketch

    def _on_chosen(self, number: int) -> None:
        if self.case is not None and number != self._number:
            self._chosen[self.case] = number
            self._show_chosen()

    def _on_new(self) -> None:
        if self.case is None:
            return
        try:
            terms = self.desk.offers.suggestion(self.case)
        except DeskError as error:
            self._refused(error)
            return
        self._draft(terms, "")

    def _on_duplicate(self) -> None:
        view = self.editor.view()
        if view is not None:
            self._draft(view.terms, self._offer.note)

    def _draft(self, terms: Terms, note: str) -> None:
        assert self.case is not None
        case = self.case
        # With none chosen, the refresh that follows shows the newest: the one just drafted.
        before = self._chosen.pop(case, None)
        if self.attempt(lambda: self.desk.offers.draft(case, terms, note=note)):
            self.editor.form.count.setFocus()
            text = self.tr("Offer {number} is drafted.").format(number=self._number)
            self.notices.say(text, undo=True)
        elif before is not None:
            self._chosen[case] = before

    def _on_delete(self) -> None:
        if self.case is None or self.desk.read_only or self._offer.state is not OfferState.DRAFT:
            return
        case, number = self.case, self._number
        if self.attempt(lambda: self.desk.offers.remove(case, number)):
            text = self.tr("The draft of offer {number} is deleted.").format(number=number)
            self.notices.say(text, undo=True)

    def _on_answered(self, state: OfferState) -> None:
        assert self.case is not None
        case, number = self.case, self._number
        if self.attempt(lambda: self.desk.offers.answer(case, number, state)):
            text = self.tr("Recorded for offer {number}: {state}.")
            word = self.wording.label(state)
            self.notices.say(text.format(number=number, state=word), undo=True)

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
        LetterWindow(self.context, self.case, self._number, self).open()

    def _on_open_letter(self, letter: Letter) -> None:
        letters = self.desk.letters
        kind = self.wording.label(letter.kind)
        facts = self.tr("{facts}\nKept exactly as it was sent. SHA-256: {hash}").format(
            facts=self.editor.letters.facts(letter), hash=letter.content.sha256
        )
        window = PaperWindow(self.context, kind, facts, self)
        name = self.tr("Sent letter {number}.pdf").format(number=letter.id)
        window.read(lambda: letters.content(letter), name)
        window.open()

    def _on_compare(self) -> None:
        assert self.case is not None
        numbers = sorted(self._offers)
        compared = []
        for number in numbers:
            state = self.wording.label(self._offers[number].state)
            name = self.tr("Offer {number} ({state})").format(number=number, state=state)
            compared.append((name, self._view_of(number)))
        second = max(1, numbers.index(self._number))
        first = second - 1
        ComparisonWindow(self.context, compared, first, second, self).open()

    def _view_of(self, number: int) -> OfferView:
        """What an offer comes to as it stands on screen, or as saved where that makes no terms."""
        assert self.case is not None
        saved = self._offers[number].terms
        sketch = self._sketches.get((self.case, number))
        try:
            terms = sketch.terms() if sketch else saved
        except DeskError:
            terms = saved
        return self._view(terms)

    def _view(self, terms: Terms) -> OfferView:
        assert self.case is not None
        return self.desk.offers.view(self.case, terms, self._capacity)

    def _refused(self, error: DeskError) -> None:
        lacking = isinstance(error, (CutOffMissing, NothingToPay))
        action = self.tr("&Go there") if lacking else ""
        self.banner.say(self.wording.sentence(error), Tone.CAUTION, action)
