"""The written copy of an agreement: what it is, how to read it, or a reminder to ask for it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.evidence import EvidenceKind
from debt_desk.errors import DeskError
from debt_desk.ui.agreement.document_choice import DocumentChoice
from debt_desk.ui.colours import Tone
from debt_desk.ui.file_dialogs import ask_save
from debt_desk.ui.letters.letter_window import PaperWindow
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.ui.case_page import PageContext


class CopyCard(SectionCard):
    """``taken(agreement id, document number)`` when a document is to be the written copy."""

    taken = Signal(object, int)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "agreement.copy")
        self._context = context
        self._desk = context.desk
        self._agreement: int | None = None
        self._document: EvidenceDocument | None = None
        self.title.setText(self.tr("Written copy"))
        self.title.show()
        self.reminder = Banner("agreement.reminder")
        self.body.addWidget(self.reminder)
        self.body.addWidget(self._document_part())
        self.body.addWidget(self._choice_part())
        self.open.clicked.connect(self._on_open)
        self.export.clicked.connect(self._on_export)
        self.another.clicked.connect(self._on_another)
        self.use.clicked.connect(self._on_use)
        self.choice.attached.connect(self.taken)
        self.choice.combo.currentIndexChanged.connect(self._on_chosen)

    def show_agreement(self, agreement: Agreement) -> None:
        """Show the copy, or where to get it from."""
        self._agreement = agreement.id
        self._document = self._found(agreement.written_copy)
        self.choice.show_documents(agreement.case, agreement.id)
        self.choice_part.setVisible(self._document is None)
        self.choice_part.setEnabled(not self._desk.read_only)
        self.another.setVisible(not self._desk.read_only)
        self.document_part.setVisible(self._document is not None)
        self.reminder.hide()
        if self._document is None:
            text = self.tr(
                "Nothing is sure until it is on paper. Ask the lender for the written agreement, "
                "and keep proof of what was said until it arrives: screenshots, names, times."
            )
            self.reminder.say(text, Tone.INFO, dismissable=False)
            return
        self.name.setText(self._document.title)
        facts = self.tr("{file} · {size}\nSHA-256: {hash}")
        self.facts.setText(
            facts.format(
                file=self._document.file_name,
                size=formats.size(self._document.content.size),
                hash=self._document.content.sha256,
            )
        )

    def _document_part(self) -> QWidget:
        self.name = plain_label(name="agreement.copy_title", look="strong")
        self.facts = plain_label(name="agreement.copy_facts", look="small")
        self.open = self._button("open_copy", self.tr("&Open"))
        self.export = self._button("export_copy", self.tr("Save a cop&y…"))
        self.another = self._button("another_copy", self.tr("&Use another document"))
        self.document_part = QWidget()
        column = QVBoxLayout(self.document_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addWidget(button_row(self.open, self.export, self.another))
        return self.document_part

    def _choice_part(self) -> QWidget:
        self.use = self._button("use_copy", self.tr("Use this &document"))
        self.use.setEnabled(False)
        self.choice = DocumentChoice(
            "agreement.copy_choice",
            self.tr("Document that holds the agreement"),
            self._context,
            EvidenceKind.AGREEMENT,
            self.use,
        )
        self.choice_part = self.choice
        return self.choice

    def _found(self, number: int | None) -> EvidenceDocument | None:
        if number is None:
            return None
        try:
            return self._desk.evidence.get(number)
        except DeskError:
            # It was removed from the evidence: the reminder comes back.
            return None

    def _on_chosen(self) -> None:
        self.use.setEnabled(self.choice.number() is not None)

    def _on_use(self) -> None:
        number = self.choice.number()
        if number is not None:
            self.taken.emit(self._agreement, number)

    def _on_another(self) -> None:
        self.choice_part.show()
        self.choice.setFocus()

    def _on_open(self) -> None:
        document = self._document
        if document is None:
            return

        evidence = self._desk.evidence
        facts = self.tr("SHA-256: {hash}").format(hash=document.content.sha256)
        window = PaperWindow(self._context, document.title, facts, self)
        window.read(lambda: evidence.content(document), document.file_name)
        window.open()

    def _on_export(self) -> None:
        document = self._document
        if document is None:
            return
        name, state = document.file_name, self._context.state
        suffix = Path(name).suffix.lower()
        destination = ask_save(self, self.tr("Save a copy"), state, "", name, suffix)
        if destination is None:
            return
        said = self.tr("Saved as “{name}”.").format(name=destination.name)
        self._context.tasks.run_task(
            self,
            lambda _job: self._desk.evidence.export(document, destination),
            lambda _none: self._context.notices.say(said),
            title=self.tr("Saving the copy…"),
        )

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"agreement.{what}")
        return button
