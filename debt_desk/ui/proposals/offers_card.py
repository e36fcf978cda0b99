"""The offers of a case, one a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractItemView, QPushButton

from debt_desk.ui.proposals.states import LOOKS, kinds_text
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.offers import OfferView
    from debt_desk.domain.offer import Offer
    from debt_desk.ui.case_page import PageContext


class OffersCard(SectionCard):
    """``chosen(number)`` when the user picks another offer; ``removed`` on Delete."""

    chosen = Signal(int)
    removed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.offers_card")
        self._wording = context.wording
        self._numbers: list[int] = []
        self.title.setText(self.tr("Your offers"))
        self.title.show()
        self.compare = QPushButton(self.tr("Com&pare…"))
        self.compare.setObjectName("proposals.compare")
        self.new = QPushButton(self.tr("&New draft"))
        self.new.setObjectName("proposals.new")
        self.header.addWidget(self.compare)
        self.header.addWidget(self.new)
        headers = [
            self.tr("No."),
            self.tr("Asks for"),
            self.tr("State"),
            self.tr("A month"),
            self.tr("Total payable"),
            self.tr("Last date"),
        ]
        self.table = WholeTable(
            "proposals.offers",
            self.tr("Your offers"),
            context.state,
            headers,
            money=(3, 4),
            stretch=1,
            removed=self.removed.emit,
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.body.addWidget(self.table)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def show_offers(self, offers: Sequence[tuple[Offer, OfferView]], chosen: int) -> None:
        """Show the offers with ``chosen`` selected; no signal is sent."""
        self.table.selectionModel().blockSignals(True)
        self._numbers = [offer.number or 0 for offer, _ in offers]
        self.table.show_rows([self._row(offer, view) for offer, view in offers])
        self.table.selectRow(self._numbers.index(chosen))
        self.table.selectionModel().blockSignals(False)
        self.table.viewport().update()
        self.compare.setEnabled(len(offers) > 1)

    def _row(self, offer: Offer, view: OfferView) -> list[str | Cell]:
        tone, symbol = LOOKS[offer.state]
        return [
            str(offer.number),
            kinds_text(view, self._wording),
            Cell(self._wording.label(offer.state), tone, symbol),
            formats.grouped(view.figures.monthly),
            formats.grouped(view.figures.total),
            self._wording.day(view.figures.last_due),
        ]

    def _on_selected(self) -> None:
        row = self.table.row()
        if 0 <= row < len(self._numbers):
            self.chosen.emit(self._numbers[row])
