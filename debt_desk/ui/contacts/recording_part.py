"""The recording of a call; where something was settled by word of mouth, it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QVBoxLayout, QWidget

from debt_desk.domain.contact import Recording
from debt_desk.domain.law_card import LawPlace
from debt_desk.ui.law.law_cards import LawFold
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.debt import CreditorKind
    from debt_desk.ui.case_page import PageContext


class RecordingPart(QWidget):
    """What is known of it, its number, and what is written about deals by word of mouth."""

    def __init__(self, name: str, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(name)
        words = context.wording
        self._kind: CreditorKind | None = None
        self.advice = OralAdvice(name, context)
        self.state = EnumCombo(f"{name}.state", self.tr("Recording"), Recording, words)
        self.number = TextField(f"{name}.number", self.tr("Number of the recording"), words)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.addRow(self.tr("Recording"), self.state)
        form.addRow(self.tr("Number of the recording"), self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.advice)
        column.addLayout(form)

    def show_contact(self, contact: Contact, kind: CreditorKind) -> None:
        """Show what is known of a talk's recording."""
        self._kind = kind
        self.state.set_member(contact.recording)
        self.number.show_value(contact.recording_number)

    def show_deal(self, *, by_phone: bool, deal: bool) -> None:
        """Show it for calls, and the advice where something was offered or promised in one."""
        noted = self.state.member() is not Recording.UNKNOWN or bool(self.number.text())
        self.setVisible(by_phone or noted)
        self.advice.show_for(self._kind if by_phone and deal else None)


class OralAdvice(QWidget):
    """Ask for the recording: a sentence, and the law cards that hold for the lender."""

    def __init__(self, name: str, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(f"{name}.advice")
        self._kind: CreditorKind | None = None
        self.law = LawFold(f"{name}.law", context.wording, context.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        said = self.tr(
            "A word on the telephone is easily lost: ask them to keep the recording of this call, "
            "ask for its number, and confirm in writing what was said."
        )
        column.addWidget(plain_label(said, f"{name}.said", look="strong"))
        column.addWidget(self.law)
        self.hide()

    def show_for(self, kind: CreditorKind | None) -> None:
        """Show it for a kind of lender; None: not at all."""
        self.setVisible(kind is not None)
        if kind is not None and kind is not self._kind:
            self._kind = kind
            self.law.show_places((LawPlace.ORAL_DEAL,), kind)
