"""The payments that were recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton

from debt_desk.errors import DeskError
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.whole_table import Cell, WholeTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.repayment import Payment
    from debt_desk.ui.case_page import PageContext


class PaymentsCard(SectionCard):
    """One row a payment. ``removed(payment)`` on the button or the Delete key."""

    removed = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "repayment.payments_card")
        self._wording = context.wording
        self._desk = context.desk
        self._payments: list[Payment] = []
        self.title.setText(self.tr("Recorded payments"))
        self.title.show()
        self.remove = QPushButton(self.tr("Take &back"))
        self.remove.setObjectName("repayment.remove")
        self.header.addWidget(self.remove)
        headers = [self.tr("Paid on"), self.tr("Proof"), self.tr("Note"), self.tr("Amount")]
        self.none = plain_label(self.tr("Nothing is recorded yet."), "repayment.no_payments")
        self.table = WholeTable(
            "repayment.payments",
            self.tr("Recorded payments"),
            context.state,
            headers,
            money=(3,),
            stretch=2,
            removed=self._on_remove,
        )
        self.body.addWidget(self.none)
        self.body.addWidget(self.table)
        self.remove.clicked.connect(self._on_remove)
        self.table.selectionModel().selectionChanged.connect(self._on_selected)

    def show_payments(self, payments: Sequence[Payment]) -> None:
        """Show the payments, the latest first."""
        self._payments = sorted(payments, key=lambda p: (p.day, p.id or 0), reverse=True)
        self.table.show_rows([self._row(payment) for payment in self._payments])
        self.table.setVisible(bool(payments))
        self.none.setVisible(not payments)
        self.remove.setVisible(bool(payments) and not self._desk.read_only)
        self._on_selected()

    def _row(self, payment: Payment) -> list[str | Cell]:
        return [
            self._wording.day(payment.day),
            self._proof(payment.proof),
            payment.note,
            formats.grouped(payment.amount),
        ]

    def _proof(self, number: int | None) -> str:
        if number is None:
            return self.tr("none")
        try:
            return self._desk.evidence.get(number).title
        except DeskError:
            return self.tr("none")

    def _on_selected(self) -> None:
        self.remove.setEnabled(self.table.row() >= 0)

    def _on_remove(self) -> None:
        row = self.table.row()
        if 0 <= row < len(self._payments) and not self._desk.read_only:
            self.removed.emit(self._payments[row])
