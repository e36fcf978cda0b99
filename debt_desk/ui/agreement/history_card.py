"""Agreements that a newer one has replaced."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.money import Money
    from debt_desk.ui.case_page import PageContext


class HistoryCard(SectionCard):
    """One row an agreement, with what was paid under it; hidden where there is none."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "agreement.history")
        self._wording = context.wording
        self.title.setText(self.tr("Replaced agreements"))
        self.title.show()
        headers = [
            self.tr("Confirmed on"),
            self.tr("Instalments"),
            self.tr("Total"),
            self.tr("Paid under it"),
        ]
        self.table = WholeTable(
            "agreement.history_table",
            self.tr("Replaced agreements"),
            context.state,
            headers,
            money=(1, 2, 3),
        )
        self.body.addWidget(self.table)

    def show_agreements(self, replaced: Sequence[tuple[Agreement, Money]]) -> None:
        """Show replaced agreements and what was paid under each."""
        self.setVisible(bool(replaced))
        self.table.show_rows([self._row(agreement, paid) for agreement, paid in replaced])

    def _row(self, agreement: Agreement, paid: Money) -> list[str | Cell]:
        return [
            self._wording.day(agreement.confirmed_on),
            str(len(agreement.dues)),
            formats.grouped(agreement.total),
            formats.grouped(paid),
        ]
