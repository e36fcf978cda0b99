"""Every instalment of an offer, with the exact sum of each column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from debt_desk.domain.money import total
from debt_desk.ui.colours import Tone
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.pay_by import pay_by_text
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.schedule import Instalment
    from debt_desk.ui.case_page import PageContext


class ScheduleCard(SectionCard):
    """The schedule, and a button that copies all of it."""

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "proposals.schedule_card")
        self._wording = context.wording
        self._notices = context.notices
        self.title.setText(self.tr("Schedule"))
        self.title.show()
        self.copy_button = QPushButton(self.tr("Cop&y"))
        self.copy_button.setObjectName("proposals.copy_schedule")
        self.copy_button.setProperty("look", "link")
        self.header.addWidget(self.copy_button)
        headers = [
            self.tr("No."),
            self.tr("Due"),
            self.tr("Pay by"),
            self.tr("Amount"),
            self.tr("Principal"),
            self.tr("Interest"),
            self.tr("Earlier charges"),
        ]
        self.table = WholeTable(
            "proposals.schedule",
            self.tr("Schedule"),
            context.state,
            headers,
            money=(0, 3, 4, 5, 6),
            stretch=1,
        )
        self.body.addWidget(self.table)
        self.copy_button.clicked.connect(self._on_copy)

    def show_schedule(self, schedule: Sequence[Instalment]) -> None:
        """Show the instalments and their sum; none while nothing can be reckoned."""
        self.copy_button.setEnabled(bool(schedule))
        rows = [self._row(instalment) for instalment in schedule]
        if schedule:
            rows.append(self._sums(schedule))
        self.table.show_rows(rows)

    def _row(self, instalment: Instalment) -> list[str | Cell]:
        amounts = (instalment.principal, instalment.interest, instalment.others)
        return [
            str(instalment.number),
            self._wording.day(instalment.due),
            pay_by_text(instalment.due, self._wording),
            Cell(formats.grouped(instalment.amount), strong=False),
            *(formats.grouped(amount) for amount in amounts),
        ]

    def _sums(self, schedule: Sequence[Instalment]) -> list[str | Cell]:
        columns = (
            (i.amount for i in schedule),
            (i.principal for i in schedule),
            (i.interest for i in schedule),
            (i.others for i in schedule),
        )
        currency = schedule[0].amount.currency
        sums = [Cell(formats.grouped(total(each, currency)), strong=True) for each in columns]
        return ["", Cell(self.tr("Total"), Tone.PLAIN, strong=True), "", *sums]

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.table.whole_text())
        self._notices.say(self.tr("The schedule is copied."))
