"""Recording a payment: day, amount, proof, note; Enter is enough."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QHBoxLayout, QPushButton
from typing_extensions import override

from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.repayment import Payment, PaymentInFuture
from debt_desk.errors import DeskError
from debt_desk.ui.agreement.document_choice import DocumentChoice
from debt_desk.ui.theme import GAP, STEP, WIDE, letters
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.money_edit import MoneyEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.money import Money
    from debt_desk.ui.case_page import PageContext


# Below this many letters of width, the fields stand in one column.
_SIDE_BY_SIDE = 64


class PaymentForm(SectionCard):
    """``recorded(Payment)`` when the fields hold a payment and the user is done with them."""

    recorded = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "repayment.form")
        self._context = context
        self._wording = context.wording
        self._agreement: int | None = None
        self._payment = object()  # the one being typed: a proof that comes too late is not its
        self._shown_amount = ""
        self.title.setText(self.tr("Record a payment"))
        self.title.show()
        self.day = DateEdit("repayment.day", self.tr("Paid on"), self._wording)
        self.amount = MoneyEdit("repayment.amount", self.tr("Amount"), self._wording)
        self.note = TextField("repayment.note", self.tr("Note"), self._wording)
        self.proof = DocumentChoice(
            "repayment.proof", self.tr("Proof of payment"), context, EvidenceKind.PAYMENT_PROOF
        )
        self.record = QPushButton(self.tr("&Record payment"))
        self.record.setObjectName("repayment.record")
        self.record.setProperty("look", "primary")
        left, right = _column(), _column()
        left.addRow(self.tr("Paid &on"), self.day)
        left.addRow(self.tr("&Amount"), self.amount)
        right.addRow(self.tr("&Note"), self.note)
        right.addRow(self.tr("&Proof"), self.proof)
        self.fields = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.fields.addLayout(left, 2)
        self.fields.addLayout(right, 3)
        self.body.addLayout(self.fields)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.record)
        self.body.addLayout(row)
        self.record.clicked.connect(self._on_record)
        for field in (self.day, self.amount, self.note):
            field.line.returnPressed.connect(self._on_record)

    def show_agreement(self, agreement: Agreement, suggested: Money | None) -> None:
        """Make ready for a payment; ``suggested``: what is left of the oldest open instalment.

        What the user has typed meanwhile stays, unless it belongs to another agreement.
        """
        fresh = agreement.id != self._agreement
        untouched = self.amount.text() in ("", self._shown_amount)
        self._agreement = agreement.id
        if fresh or not self.day.text():
            self.day.set_day(self._context.desk.clock.today())
        if fresh or untouched:
            self.amount.set_money(suggested)
        if fresh:
            self.note.show_value("")
            self._payment = object()
        self._shown_amount = self.amount.text()
        self.proof.show_documents(agreement.case, self._payment)

    def clear(self) -> None:
        """Forget what was recorded: the next showing is that of another payment."""
        self._agreement = None

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = event.size().width() >= letters(self, _SIDE_BY_SIDE)
        direction = QBoxLayout.Direction
        self.fields.setDirection(direction.LeftToRight if wide else direction.TopToBottom)
        self.fields.setSpacing(WIDE if wide else STEP)

    def _on_record(self) -> None:
        # What was typed is taken now; leaving the line later must not take a sentence away again.
        for field in (self.day, self.amount, self.note):
            field.line.setModified(False)
        day, amount = self.day.day(), self.amount.money()
        if day is None or amount is None or self._agreement is None:
            self._ask_for_missing()
            return
        today = self._context.desk.clock.today()
        if day > today:
            self.day.complain(self._wording.sentence(PaymentInFuture(day=day, today=today)))
            self.day.setFocus()
            return
        try:
            payment = Payment(self._agreement, day, amount, self.proof.number(), self.note.text())
        except DeskError as error:
            self.amount.complain(self._wording.sentence(error))
            self.amount.setFocus()
            return
        self.recorded.emit(payment)

    def _ask_for_missing(self) -> None:
        for field, words in (
            (self.amount, self.tr("Enter the amount.")),
            (self.day, self.tr("Enter the day.")),
        ):
            if not field.text():
                field.complain(words)
            if field.problem.text():
                field.setFocus()


def _column() -> QFormLayout:
    form = QFormLayout()
    form.setHorizontalSpacing(GAP)
    form.setVerticalSpacing(STEP)
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    return form
