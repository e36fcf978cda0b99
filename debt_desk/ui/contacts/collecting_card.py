"""How collecting went: every call with its words, and what it appears inconsistent with."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from debt_desk.ui.contacts.entry_row import clear
from debt_desk.ui.law.law_cards import LawCards
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.whole_table import WholeTable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.case import Case
    from debt_desk.domain.collector import Collector
    from debt_desk.domain.conduct import Finding, Pattern
    from debt_desk.domain.contact import Contact
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.widgets.whole_table import Cell


class CollectingCard(SectionCard):
    """``opened(Contact)``: its talk is to be shown."""

    opened = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "contacts.collecting")
        self._context = context
        self._wording = context.wording
        self._talks: list[Contact] = []
        self._shown: object = None
        self.title.setText(self.tr("How collecting went"))
        self.title.show()
        when, who = self.tr("When"), self.tr("Who called, and for whom")
        number, words = self.tr("Number"), self.tr("What was said")
        self.table = WholeTable(
            "contacts.collecting.talks",
            self.tr("Talks about collecting"),
            context.state,
            [when, who, number, self.tr("Who else was called"), words],
            stretch=4,
            opened=self._on_opened,
        )
        self._found = QVBoxLayout()
        self._found.setSpacing(STEP)
        self.body.addWidget(self.table)
        self.body.addLayout(self._found)

    def show_collecting(
        self,
        case: Case,
        contacts: Sequence[Contact],
        collectors: Sequence[Collector],
        findings: Sequence[Finding],
    ) -> None:
        """Show a case's talks about collecting; without any the card is hidden."""
        names = {collector.id: collector.name for collector in collectors}
        self._talks = [contact for contact in contacts if contact.collection is not None]
        self.setVisible(bool(self._talks))
        self.table.show_rows([self._row(contact, names) for contact in self._talks])
        if (shown := (case, tuple(findings))) == self._shown:
            return
        self._shown = shown
        clear(self._found)
        by_pattern: dict[Pattern, list[Finding]] = defaultdict(list)
        for finding in findings:
            by_pattern[finding.pattern].append(finding)
        for pattern, of_pattern in by_pattern.items():
            cards = self._context.desk.law.cards_on(pattern, case.kind)
            if cards:  # where nothing is published for such a lender, nothing is said
                law = LawCards(self._wording, self._context.state)
                self._found.addWidget(self._finding(pattern, of_pattern, law))
                law.show_cards(cards)

    def _row(self, contact: Contact, names: dict[int | None, str]) -> list[str | Cell]:
        part = contact.collection
        assert part is not None
        caller = part.caller or contact.who or contact.staff
        agency = names.get(part.collector, "") if part.collector is not None else ""
        who = " · ".join(filter(None, (caller, agency)))
        when = f"{self._wording.day(contact.at.date())} {contact.at:%H:%M}"
        said = (part.words or contact.summary).partition("\n")[0]
        return [when, who, part.number, part.others, said]

    def _finding(self, pattern: Pattern, findings: Sequence[Finding], law: LawCards) -> QWidget:
        entry = QWidget()
        entry.setObjectName(f"contacts.collecting.{pattern}")
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, STEP, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(plain_label(self._wording.label(pattern), look="strong"))
        days = self.tr("; ").join(map(self._day, findings))
        column.addWidget(plain_label(days, f"contacts.collecting.{pattern}.days"))
        column.addWidget(plain_label(self.tr("Appears inconsistent with what is written here:")))
        column.addWidget(law)
        return entry

    def _day(self, finding: Finding) -> str:
        """``12 November 2026 (4 calls; 3 are published as the most)``."""
        day = self._wording.day(finding.day)
        if finding.count is None:
            return day
        text = self.tr("{day} ({count} in one day; at most {most} are spoken of)")
        return text.format(day=day, count=finding.count, most=finding.most)

    def _on_opened(self) -> None:
        row = self.table.row()
        if 0 <= row < len(self._talks):
            self.opened.emit(self._talks[row])
