"""The agreement in force: its facts, its written copy, its instalments."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.agreement.copy_card import CopyCard
from debt_desk.ui.agreement.differences_card import DifferencesCard
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP, WIDE
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.pay_by import pay_by_text
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.agreement import Agreement, Due
    from debt_desk.ui.case_page import PageContext


class AgreementView(QWidget):
    """Shows one agreement; its buttons are connected by the tab."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self._wording = context.wording
        self.copy_card = CopyCard(context)
        self.differences = DifferencesCard(context)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (self._facts(), self.copy_card, self.differences, self._instalments()):
            column.addWidget(card)

    def show_agreement(self, agreement: Agreement, offered: Sequence[Due]) -> None:
        """Show the agreement, held against the instalments of its offer."""
        words = self._wording
        texts = {
            "total": formats.money(agreement.total),
            "count": str(len(agreement.dues)),
            "last": words.day(agreement.dues[-1].day),
            "day": words.day(agreement.confirmed_on),
            "channel": words.label(agreement.channel),
            "who": agreement.confirmed_with,
            "payee": agreement.payee,
            "note": agreement.note,
        }
        for what, text in texts.items():
            self.facts[what].setText(text)
            self.form.setRowVisible(self.facts[what], bool(text))
        for button in (self.correct, self.new):
            button.setVisible(not self._context.desk.read_only)
        self.copy_card.show_agreement(agreement)
        self.differences.show_dues(agreement.offer, offered, agreement.dues)
        self.table.show_rows([self._row(due) for due in agreement.dues])

    def _facts(self) -> SectionCard:
        card = SectionCard(self.tr("Agreement in force"), "agreement.card")
        self.correct = QPushButton(self.tr("Correct a &mistake…"))
        self.correct.setObjectName("agreement.correct")
        self.new = QPushButton(self.tr("&New agreement…"))
        self.new.setObjectName("agreement.new")
        facts = (
            ("total", self.tr("Total")),
            ("count", self.tr("Number of instalments")),
            ("last", self.tr("Last date")),
            ("day", self.tr("Confirmed on")),
            ("channel", self.tr("How it was confirmed")),
            ("who", self.tr("With whom")),
            ("payee", self.tr("Payee")),
            ("note", self.tr("Note")),
        )
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(WIDE)
        self.form.setVerticalSpacing(STEP)
        self.facts = {what: plain_label(name=f"agreement.{what}_text") for what, _ in facts}
        for what, words in facts:
            self.form.addRow(plain_label(words, tone=Tone.MUTED, wrap=False), self.facts[what])
        self.facts["total"].setProperty("look", "strong")
        card.body.addLayout(self.form)
        card.body.addWidget(button_row(self.correct, self.new))
        return card

    def _instalments(self) -> SectionCard:
        card = SectionCard(self.tr("Instalments"), "agreement.dues_card")
        headers = [self.tr("No."), self.tr("Due"), self.tr("Pay by"), self.tr("Amount")]
        self.table = WholeTable(
            "agreement.dues_table",
            self.tr("Instalments"),
            self._context.state,
            headers,
            money=(0, 3),
            stretch=2,
        )
        card.body.addWidget(self.table)
        return card

    def _row(self, due: Due) -> list[str | Cell]:
        words = self._wording
        pay_by = pay_by_text(due.day, words)
        return [str(due.number), words.day(due.day), pay_by, formats.grouped(due.amount)]
