"""The thread of a case: what both sides have offered, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton

from debt_desk.app.suggestions import Preset
from debt_desk.domain.offer import Side
from debt_desk.ui.proposals.offers_table import OffersTable
from debt_desk.ui.proposals.states import LOOKS, kinds_text, state_text
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.whole_table import Cell
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext


# The columns that are not always shown, and the one that takes the room left over.
_FROM, _ASKS_FOR, _DATE, _HOW = 1, 2, 6, 7


class OffersCard(SectionCard):
    """``chosen(number)`` when the user picks another offer; ``removed`` on Delete.

    ``wanted(Preset)`` for a new draft; ``received`` to record what the lender offers.
    """

    chosen = Signal(int)
    removed = Signal()
    wanted = Signal(object)
    received = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.offers_card")
        self._wording = context.wording
        self.title.setText(self.tr("Offers of both sides"))
        self.title.show()
        self.compare = self._button("compare", self.tr("Com&pare…"))
        self.receive = self._button("receive", self.tr("&Record the lender's offer…"))
        self.new = self._button("new", self.tr("Ne&w draft"))
        self.kinds = self._button("new_kinds", self.tr("&Other kinds"))
        self.kinds.setAccessibleName(self.tr("New draft of another kind"))
        self.plan = self._button("plan", self.tr("Plan all debts together…"))
        self.plan.setProperty("look", "link")
        self.kinds.setMenu(self._menu())
        headers = [
            self.tr("No."),
            self.tr("From"),
            self.tr("Asks for"),
            self.tr("State"),
            self.tr("A month"),
            self.tr("Total payable"),
            self.tr("Date"),
            self.tr("How"),
            self.tr("Valid until"),
        ]
        self.table = OffersTable(
            "proposals.offers",
            self.tr("Offers of both sides"),
            context.state,
            headers,
            money=(4, 5),
            stretch=_FROM,
            removed=self.removed.emit,
        )
        self.table.gives_way = (_HOW, _ASKS_FOR, _DATE)
        self.body.addWidget(self.table)
        self.body.addWidget(button_row(self.new, self.kinds, self.receive, self.compare, self.plan))
        self.table.chosen.connect(self.chosen)
        self.new.clicked.connect(lambda: self.wanted.emit(Preset.INSTALMENTS))
        self.receive.clicked.connect(self.received)

    def show_offers(self, offers: Sequence[tuple[Offer, OfferView]], chosen: int) -> None:
        """Show the offers with ``chosen``, if it is among them, selected; no signal is sent."""
        rows = {offer.number: self._row(offer, view) for offer, view in offers}
        self.table.show_offers(rows, chosen)
        self.table.setVisible(bool(offers))

    def allow(self, *, writing: bool, comparing: bool) -> None:
        """What the buttons can do."""
        for button in (self.new, self.kinds, self.receive):
            button.setEnabled(writing)
        self.compare.setEnabled(comparing)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName("proposals.new_kinds.menu")
        for preset in Preset:
            action = menu.addAction(self._wording.label(preset).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, p=preset: self.wanted.emit(p))
        return menu

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"proposals.{what}")
        return button

    def _row(self, offer: Offer, view: OfferView) -> list[str | Cell]:
        tone, symbol = LOOKS[offer.state]
        words = self._wording
        day, last = offer.sent_on, offer.valid_until
        return [
            str(offer.number),
            self._who(offer),
            kinds_text(view, words),
            Cell(state_text(offer, words), tone, symbol),
            formats.grouped(view.figures.monthly),
            formats.grouped(view.figures.total),
            day.isoformat() if day else "",
            words.label(offer.channel) if offer.channel else "",
            last.isoformat() if last else "",
        ]

    def _who(self, offer: Offer) -> str:
        ours = offer.side is Side.DEBTOR
        if offer.counters is None:
            return self.tr("you") if ours else self.tr("lender")
        answering = self.tr("you, to {number}") if ours else self.tr("lender, to {number}")
        return answering.format(number=offer.counters)
