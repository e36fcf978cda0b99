"""What is owed, asked for in place where there is nothing yet to draft a proposal from."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QPushButton

from debt_desk.domain.debt import Balance, Part
from debt_desk.domain.money import Money
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.wording.catalogue import Wording

_ASKED = (Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES)


class FirstBalance(SectionCard):
    """``told(Balance)`` when the user wants a draft from it."""

    told = Signal(object)

    def __init__(self, wording: Wording) -> None:
        super().__init__("", "proposals.first_balance")
        self._balance = Balance()
        self.title.setText(self.tr("No proposal yet: what is owed?"))
        self.subtitle.setText(
            self.tr(
                "As the lender states it, in the app, on the bill or by telephone. What you do not "
                "know stays empty; everything can be changed later."
            )
        )
        self.title.show()
        self.subtitle.show()
        self.parts = {
            part: MoneyEdit(f"proposals.owed_{part.value}", wording.label(part), wording)
            for part in _ASKED
        }
        self.on = DateEdit("proposals.owed_on", self.tr("Day of these figures"), wording)
        self.problem = plain_label(name="proposals.owed_problem", tone=Tone.ERROR)
        self.problem.hide()
        self.draft = QPushButton(self.tr("D&raft a first proposal"))
        self.draft.setObjectName("proposals.owed_draft")
        self.draft.setProperty("look", "primary")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        for part, field in self.parts.items():
            form.addRow(wording.label(part).replace("&", "&&"), field)
        form.addRow(self.tr("&Day of these figures"), self.on)
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        self.body.addWidget(self.draft, 0, Qt.AlignmentFlag.AlignRight)
        self.draft.clicked.connect(self._on_draft)
        for line in (*(field.line for field in self.parts.values()), self.on.line):
            line.returnPressed.connect(self._on_draft)

    def show_balance(self, balance: Balance, today: date) -> None:
        """Show what is known of it; the day is today's until another is typed."""
        self._balance = balance
        for part, field in self.parts.items():
            field.show_value(balance.parts[part] or None)
        self.on.show_value(balance.on or today)
        self.complain("")

    def complain(self, sentence: str) -> None:
        """Why nothing can be drafted from it."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_draft(self) -> None:
        self.complain("")
        day = self.on.day()
        if not all(field.is_good() for field in (*self.parts.values(), self.on)):
            return
        if day is None:
            self.on.complain(self.tr("Enter the day on which the lender's figures were read."))
            self.on.setFocus()
            return
        none = Money.zero(self._balance.currency)
        amounts = {part.value: field.money() or none for part, field in self.parts.items()}
        balance = replace(self._balance, on=day, **amounts)
        if balance.total == balance.penalty:
            principal = self.parts[Part.PRINCIPAL]
            principal.complain(self.tr("Enter what is owed; the principal at least."))
            principal.setFocus()
            return
        self.told.emit(balance)
