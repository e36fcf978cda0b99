"""Takes up a case, or changes what it is called."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QPushButton,
    QVBoxLayout,
)

from debt_desk.domain.case import Case, FullCardNumber
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.household import TextMissing
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from debt_desk.wording.catalogue import Wording


class CaseDialog(QDialog):
    """``wanted(Case)`` once everything that was entered is good; accept or ``complain`` then."""

    wanted = Signal(object)

    def __init__(self, wording: Wording, parent: QWidget, case: Case | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._case = case
        self.setObjectName("case")
        self.setWindowTitle(self.tr("New case") if case is None else self.tr("Edit case"))
        self._build()
        if case is not None:
            self._show(case)

    def complain(self, sentence: str) -> None:
        """Say below everything what is wrong."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _build(self) -> None:
        self.creditor = self._field("case.creditor", self.tr("Lender"))
        self.creditor.line.setPlaceholderText(self.tr("as the contract or the app names it"))
        self.kind = EnumCombo("case.kind", self.tr("Kind of lender"), CreditorKind, self._wording)
        self.product = self._field("case.product", self.tr("Product"))
        self.product.line.setPlaceholderText(self.tr("for example the name of the card or loan"))
        self.tail = self._field("case.tail", self.tr("Last four digits"))
        self.contract = self._field("case.contract", self.tr("Contract number"))
        form = QFormLayout()
        form.setVerticalSpacing(STEP)
        form.setHorizontalSpacing(GAP)
        form.addRow(self.tr("&Lender"), self.creditor)
        form.addRow(self.tr("&Kind"), self.kind)
        form.addRow(self.tr("&Product"), self.product)
        form.addRow(self.tr("Last four &digits"), self.tail)
        form.addRow(self.tr("&Contract number"), self.contract)
        self.problem = plain_label(name="case.problem", tone=Tone.ERROR)
        self.problem.hide()
        about = self.tr("Only the lender is needed to begin; the rest can wait.")
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        column.setSpacing(GAP)
        column.addWidget(plain_label(about, tone=Tone.MUTED))
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(self._build_buttons())
        self.setMinimumWidth(letters(self, 64))

    def _build_buttons(self) -> QDialogButtonBox:
        words = self.tr("&Add the case") if self._case is None else self.tr("&Save")
        self.save = QPushButton(words)
        self.save.setObjectName("case.save")
        self.save.setProperty("look", "primary")
        self.save.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._on_save)
        buttons.rejected.connect(self.reject)
        return buttons

    def _field(self, name: str, label: str) -> TextField:
        return TextField(name, label, self._wording)

    def _show(self, case: Case) -> None:
        self.creditor.show_value(case.creditor)
        self.kind.set_member(case.kind)
        self.product.show_value(case.product)
        self.tail.show_value(case.account_tail)
        self.contract.show_value(case.contract)

    def _on_save(self) -> None:
        for field in (self.creditor, self.product, self.tail, self.contract):
            field.complain("")
        self.complain("")
        try:
            case = self._entered()
        except TextMissing as error:
            self._complain_at(self.creditor, error)
        except FullCardNumber as error:
            self._complain_at(self._with_the_number(), error)
        except DeskError as error:
            self.complain(self._wording.sentence(error))
        else:
            self.wanted.emit(case)

    def _entered(self) -> Case:
        creditor = self.creditor.text()
        return replace(
            self._case or Case(creditor),
            creditor=creditor,
            kind=self.kind.member(),
            product=self.product.text(),
            account_tail=self.tail.text(),
            contract=self.contract.text(),
        )

    def _complain_at(self, field: TextField, error: DeskError) -> None:
        field.complain(self._wording.sentence(error))
        field.setFocus()

    def _with_the_number(self) -> TextField:
        """The field that a card's whole number was put into: the one with most digits."""
        fields = (self.tail, self.creditor, self.product)
        return max(fields, key=lambda field: sum(letter.isdigit() for letter in field.text()))
