"""An agreement held against the offer it came from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.differences import Difference, differences, total_difference
from debt_desk.domain.money import Money
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.offer_figures import signed
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label, set_tone
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.agreement import Due
    from debt_desk.ui.case_page import PageContext


class DifferencesCard(SectionCard):
    """One sentence; where something differs, one row for each instalment that does."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "agreement.differences")
        self._wording = context.wording
        self.title.setText(self.tr("Compared with your offer"))
        self.title.show()
        self.text = plain_label(name="agreement.differences_text")
        headers = [
            self.tr("No."),
            self.tr("Offered"),
            self.tr("Amount offered"),
            self.tr("Agreed"),
            self.tr("Amount agreed"),
            self.tr("Days"),
            self.tr("Difference"),
        ]
        self.table = WholeTable(
            "agreement.differences_table",
            self.tr("Differences from the offer"),
            context.state,
            headers,
            money=(0, 2, 4, 5, 6),
            stretch=1,
        )
        self.body.addWidget(self.text)
        self.body.addWidget(self.table)

    def show_dues(self, number: int | None, offered: Sequence[Due], agreed: Sequence[Due]) -> None:
        """Hold ``agreed`` against offer ``number``; hidden where it came from none."""
        self.setVisible(number is not None and bool(agreed))
        found = differences(offered, agreed)
        self.table.setVisible(bool(found))
        self.table.show_rows([self._row(difference) for difference in found])
        if not found:
            self.text.setText(
                self.tr("Every date and amount is as in offer {number}.").format(number=number)
            )
            set_tone(self.text, Tone.POSITIVE)
            return
        more = total_difference(offered, agreed)
        text = self.tr(
            "Instalments that are not as in offer {number}: {count}. In total {total} against the "
            "offer."
        )
        self.text.setText(text.format(count=len(found), number=number, total=signed(more)))
        set_tone(self.text, Tone.CAUTION if more > Money(0) else Tone.PLAIN)

    def _row(self, difference: Difference) -> list[str | Cell]:
        days = difference.days
        return [
            str(difference.number),
            *self._due(difference.offered),
            *self._due(difference.agreed),
            "—" if days is None else f"+{days}" if days > 0 else str(days).replace("-", "−"),
            signed(difference.amount),
        ]

    def _due(self, due: Due | None) -> tuple[str, str]:
        if due is None:
            return "—", "—"
        return self._wording.day(due.day), formats.grouped(due.amount)
