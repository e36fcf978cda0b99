"""The repayment tab: what falls due, what was paid, what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.ui.case_page import CasePage
from debt_desk.ui.repayment.dues_card import DuesCard
from debt_desk.ui.repayment.payment_form import PaymentForm
from debt_desk.ui.repayment.payments_card import PaymentsCard
from debt_desk.ui.repayment.progress_card import ProgressCard
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.notes import EmptyState
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.repayment import Payment


class RepaymentTab(CasePage):
    """Shows the agreement in force as it is being paid."""

    name = "repayment"
    areas = frozenset({Area.AGREEMENTS, Area.PAYMENTS, Area.EVIDENCE, Area.CASES})

    @override
    def _build(self) -> None:
        column = self.scrolled()
        self.empty = EmptyState(
            "repayment.empty",
            self.tr("Nothing to repay yet"),
            self.tr(
                "Once an agreement is recorded, its instalments stand here with their dates, and "
                "each payment that you record is counted towards them."
            ),
            self.tr("&Go to the agreement"),
            "calendar",
        )
        self.progress = ProgressCard(self.wording)
        self.form = PaymentForm(self.context)
        self.payments = PaymentsCard(self.context)
        self.dues = DuesCard(self.context)
        self.content = QWidget()
        inside = QVBoxLayout(self.content)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(GAP)
        for card in (self.progress, self.form, self.payments, self.dues):
            inside.addWidget(card)
        column.addWidget(self.empty, 1)
        column.addWidget(self.content)
        column.addStretch(0)

    @override
    def _connect(self) -> None:
        self.empty.acted.connect(lambda: self.context.go_to("agreement", self.case))
        self.form.recorded.connect(self._on_recorded)
        self.payments.removed.connect(self._on_removed)

    @override
    def refresh(self) -> None:
        self.setEnabled(self.case is not None)
        agreement = None if self.case is None else self.desk.agreements.in_force(self.case)
        progress = None if self.case is None else self.desk.payments.progress(self.case)
        self.empty.setVisible(agreement is None)
        self.content.setVisible(agreement is not None)
        if agreement is None or agreement.id is None or progress is None:
            return
        self.progress.show_progress(progress, agreement.total)
        open_due = progress.next_due
        self.form.setVisible(not self.desk.read_only)
        self.form.show_agreement(agreement, open_due.left if open_due else None)
        self.payments.show_payments(self.desk.payments.of_agreement(agreement.id))
        self.dues.show_progress(progress)

    def _on_recorded(self, payment: Payment) -> None:
        if self.attempt(lambda: self.desk.payments.record(payment)):
            # The refresh by the step itself leaves alone what is typed: it might have failed.
            self.form.clear()
            self.refresh()
            text = self.tr("Payment of {amount} is recorded.")
            self.notices.say(text.format(amount=formats.money(payment.amount)), undo=True)
            self.form.amount.line.selectAll()

    def _on_removed(self, payment: Payment) -> None:
        if payment.id is None:
            return
        id_ = payment.id
        if self.attempt(lambda: self.desk.payments.remove(id_)):
            text = self.tr("The payment of {amount} is taken back.")
            self.notices.say(text.format(amount=formats.money(payment.amount)), undo=True)
