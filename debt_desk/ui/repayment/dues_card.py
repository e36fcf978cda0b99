"""The instalments with what was paid on each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.money import total
from debt_desk.domain.repayment import DueProgress, DueState
from debt_desk.ui.colours import Tone
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.pay_by import pay_by_text
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.repayment import Progress
    from debt_desk.ui.case_page import PageContext

_LOOKS: dict[DueState, tuple[Tone, str]] = {
    DueState.PAID: (Tone.POSITIVE, "done"),
    DueState.PAID_LATE: (Tone.POSITIVE, "done"),
    DueState.PARTIAL: (Tone.ACCENT, "current"),
    DueState.UPCOMING: (Tone.MUTED, "open"),
    DueState.DUE_TODAY: (Tone.INFO, "clock"),
    DueState.OVERDUE: (Tone.CAUTION, "caution"),
}


class DuesCard(SectionCard):
    """One row an instalment, and the sums."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "repayment.dues_card")
        self._wording = context.wording
        self.title.setText(self.tr("Instalments"))
        self.title.show()
        headers = [
            self.tr("No."),
            self.tr("Due"),
            self.tr("Pay by"),
            self.tr("State"),
            self.tr("Amount"),
            self.tr("Paid"),
            self.tr("Left"),
        ]
        self.table = WholeTable(
            "repayment.dues",
            self.tr("Instalments"),
            context.state,
            headers,
            money=(0, 4, 5, 6),
            stretch=3,
        )
        self.body.addWidget(self.table)

    def show_progress(self, progress: Progress) -> None:
        """Show every instalment."""
        rows = [self._row(line) for line in progress.dues]
        sums = (
            total(line.due.amount for line in progress.dues),
            total(line.paid for line in progress.dues),
            progress.left,
        )
        cells = [Cell(formats.grouped(amount), strong=True) for amount in sums]
        self.table.show_rows([*rows, ["", Cell(self.tr("Total"), strong=True), "", "", *cells]])

    def _row(self, line: DueProgress) -> list[str | Cell]:
        tone, symbol = _LOOKS[line.state]
        return [
            str(line.due.number),
            self._wording.day(line.due.day),
            pay_by_text(line.due.day, self._wording),
            Cell(self._wording.label(line.state), tone, symbol),
            *(formats.grouped(amount) for amount in (line.due.amount, line.paid, line.left)),
        ]
