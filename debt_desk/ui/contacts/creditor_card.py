"""Who the lender is, and who collects for it or says that the debt is its own now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from debt_desk.domain.collector import Collector, CollectorRole
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.law_card import LawPlace
from debt_desk.errors import DeskError
from debt_desk.ui.agreement.document_choice import DocumentChoice
from debt_desk.ui.cases.case_dialog import CaseDialog
from debt_desk.ui.contacts.entry_form import EntryForm
from debt_desk.ui.contacts.entry_row import EntryRow, clear
from debt_desk.ui.law.law_cards import LawFold
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.case import Case
    from debt_desk.ui.case_page import PageContext

_NAME = "contacts.collector"


class CreditorCard(SectionCard):
    """``case_changed(CaseDialog, Case)``; ``kept(Collector)``: new or changed; ``removed``."""

    case_changed = Signal(object, object)
    kept = Signal(object)
    removed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "contacts.creditor")
        self._context = context
        self._case: Case | None = None
        self._before: Collector | None = None
        self.title.setText(self.tr("The lender, and who collects"))
        self.title.show()
        self.change = QPushButton(self.tr("Change the lender…"))
        self.change.setObjectName("contacts.creditor.change")
        self.header.addWidget(self.change)
        self.facts = plain_label(name="contacts.creditor.facts")
        self._rows = QVBoxLayout()
        self._rows.setSpacing(GAP)
        self.add = QPushButton(self.tr("Somebody else collects…"))
        self.add.setObjectName("contacts.creditor.add")
        self.law = LawFold("contacts.creditor.law", context.wording, context.state)
        self._make_form()
        self.body.addWidget(self.facts)
        self.body.addLayout(self._rows)
        self.body.addWidget(button_row(self.add))
        self.body.addWidget(self.form)
        self.body.addWidget(self.law)
        self.change.clicked.connect(self._on_change)
        self.add.clicked.connect(lambda: self._ask(None))
        self.form.put_off.connect(self.close_form)
        self.form.confirmed.connect(self.kept)

    def show_creditor(self, case: Case, collectors: Sequence[Collector]) -> None:
        """Show a case's lender and who collects."""
        fresh = self._case is None or self._case.number != case.number
        if fresh:
            self.form.hide()
        if fresh or (self._case is not None and self._case.kind is not case.kind):
            self.law.show_places((LawPlace.ASSIGNMENT,), case.kind)
        self._case = case
        self.facts.setText(self._facts(case))
        clear(self._rows)
        for collector in collectors:
            self._rows.addWidget(self._row(collector))
        for button in (self.change, self.add):
            button.setVisible(not self._context.desk.read_only)

    def close_form(self) -> None:
        """Put the form away."""
        had_focus = self.form.isVisible()
        self.form.hide()
        if had_focus:
            self.add.setFocus()

    def _make_form(self) -> None:
        words, name = self._context.wording, f"{_NAME}.form"
        self.name = TextField(f"{name}.name", self.tr("Company or person"), words)
        self.role = EnumCombo(f"{name}.role", self.tr("In whose name"), CollectorRole, words)
        told = self.tr("The lender told me on")
        self.told_on = PastDay(f"{name}.told_on", told, words)
        self.authority = DocumentChoice(
            f"{name}.authority",
            self.tr("Mandate or notice of assignment"),
            self._context,
            EvidenceKind.CORRESPONDENCE,
        )
        self.authority.attach.setText(self.tr("Attach a file…"))  # its letter may be another's here
        self.reached_at = TextField(
            f"{name}.reached_at", self.tr("Its number or address, as it gave it"), words
        )
        self.note = TextField(f"{name}.note", self.tr("Note"), words)
        rows = (
            (self.tr("Company or person"), self.name),
            (self.tr("In whose name"), self.role),
            (told, self.told_on),
            (self.tr("Mandate or notice of assignment"), self.authority),
            (self.tr("Its number or address, as it gave it"), self.reached_at),
            (self.tr("Note"), self.note),
        )
        self.form = EntryForm(name, words, rows, self._entered)

    def _ask(self, collector: Collector | None) -> None:
        assert self._case is not None
        assert self._case.number is not None
        case = self._case.number
        self._before = collector
        self.name.show_value(collector.name if collector else "")
        self.role.set_member(collector.role if collector else CollectorRole.UNCLEAR)
        self.told_on.today = self._context.desk.clock.today()
        self.told_on.set_day(collector.told_on if collector else None)
        self.authority.show_documents(case, (case, collector.id if collector else None))
        self.authority.choose(collector.authority if collector else None)
        self.reached_at.show_value(collector.reached_at if collector else "")
        self.note.show_value(collector.note if collector else "")
        self.form.begin(self.name)

    def _entered(self) -> Collector:
        assert self._case is not None
        assert self._case.number is not None
        return Collector(
            self._case.number,
            self.name.text(),
            self.role.member(),
            self.told_on.day(),
            self.authority.number(),
            self.reached_at.text(),
            self.note.text(),
            id=self._before.id if self._before else None,
        )

    def _on_change(self) -> None:
        assert self._case is not None
        dialog = CaseDialog(self._context.wording, self.window(), self._case)
        dialog.wanted.connect(partial(self.case_changed.emit, dialog))
        dialog.open()

    def _facts(self, case: Case) -> str:
        tail = self.tr("ends in {digits}").format(digits=case.account_tail)
        contract = self.tr("contract {number}").format(number=case.contract)
        without = self.tr("contract number not noted yet")
        facts = (
            case.creditor,
            self._context.wording.label(case.kind),
            case.product,
            tail if case.account_tail else "",
            contract if case.contract else without,
        )
        # The product is often called what its kind is.
        return " · ".join(dict.fromkeys(filter(None, facts)))

    def _row(self, collector: Collector) -> EntryRow:
        words = self._context.wording
        told = self.tr("The lender has not told you of it, as far as is noted.")
        if collector.told_on is not None:
            told = self.tr("The lender told you on {day}.")
            told = told.format(day=words.day(collector.told_on))
        shown = self.tr("It has shown no paper that proves its authority.")
        if collector.authority is not None:
            shown = self.tr("Its authority: {document}.")
            shown = shown.format(document=self._title(collector.authority))
        role = " · ".join(filter(None, (words.label(collector.role), collector.reached_at)))
        facts = "\n".join(filter(None, (role, f"{told} {shown}", collector.note)))
        buttons = (
            ("change", self.tr("Change…"), partial(self._ask, collector)),
            ("remove", self.tr("Remove"), partial(self.removed.emit, collector)),
        )
        writing = not self._context.desk.read_only
        name = f"{_NAME}.{collector.id}"
        return EntryRow(name, collector.name, facts, buttons if writing else ())

    def _title(self, number: int) -> str:
        try:
            return self._context.desk.evidence.get(number).title
        except DeskError:
            return str(number)
