"""Private fallbacks: drafts that one would settle for, in order; they are never printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton

from debt_desk.ui.proposals.offers_table import OffersTable
from debt_desk.ui.proposals.states import kinds_text
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.widgets.whole_table import Cell


class FallbacksCard(SectionCard):
    """``chosen(number)``; ``moved(places)``: rank the chosen one earlier or later.

    ``wanted``: make the chosen one a draft again; ``removed`` on Delete.
    """

    chosen = Signal(int)
    moved = Signal(int)
    wanted = Signal()
    removed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.fallbacks_card")
        self._wording = context.wording
        self.title.setText(self.tr("Private fallbacks: never printed"))
        self.subtitle.setText(
            self.tr("What you would settle for, the best first. Only you see this list.")
        )
        self.title.show()
        self.subtitle.show()
        headers = [
            self.tr("Rank"),
            self.tr("Offer"),
            self.tr("Asks for"),
            self.tr("A month"),
            self.tr("Total payable"),
            self.tr("Last date"),
        ]
        self.table = OffersTable(
            "proposals.fallbacks",
            self.tr("Private fallbacks"),
            context.state,
            headers,
            money=(3, 4),
            stretch=2,
            removed=self.removed.emit,
        )
        self.up = self._button("fallback_up", self.tr("Move up (Alt+Up)"))
        self.down = self._button("fallback_down", self.tr("Move down (Alt+Down)"))
        self.use = self._button("use_fallback", self.tr("M&ake it a draft"))
        self.body.addWidget(self.table)
        self.body.addWidget(button_row(self.up, self.down, self.use))
        self._connect()

    def show_offers(self, offers: Sequence[tuple[Offer, OfferView]], chosen: int) -> None:
        """Show the fallbacks by rank; no signal is sent. Hidden where there are none."""
        self.setVisible(bool(offers))
        rows = {offer.number: self._row(offer, view) for offer, view in offers}
        self.table.show_offers(rows, chosen)

    def allow(self, chosen: int, *, writing: bool) -> None:
        """What the buttons can do for the chosen offer."""
        numbers = self.table.numbers
        place = numbers.index(chosen) if chosen in numbers else -1
        self.up.setEnabled(writing and place > 0)
        self.down.setEnabled(writing and 0 <= place < len(numbers) - 1)
        self.use.setEnabled(writing and place >= 0)

    def _connect(self) -> None:
        self.table.chosen.connect(self.chosen)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.use.clicked.connect(self.wanted)
        for keys, places in (("Alt+Up", -1), ("Alt+Down", 1)):
            key = QShortcut(QKeySequence(keys), self.table)
            key.setContext(Qt.ShortcutContext.WidgetShortcut)
            key.activated.connect(lambda p=places: self._move(p))

    def _move(self, places: int) -> None:
        button = self.up if places < 0 else self.down
        if button.isEnabled():
            self.moved.emit(places)

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"proposals.{what}")
        return button

    def _row(self, offer: Offer, view: OfferView) -> list[str | Cell]:
        return [
            str(offer.rank),
            str(offer.number),
            kinds_text(view, self._wording),
            formats.grouped(view.figures.monthly),
            formats.grouped(view.figures.total),
            self._wording.day(view.figures.last_due),
        ]
