"""Payments under an agreement, and how far the repayment has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of
from debt_desk.app.changes import Area, Bell
from debt_desk.domain.journal import sum_of
from debt_desk.domain.repayment import Payment, PaymentInFuture, Progress

if TYPE_CHECKING:
    from debt_desk.app.clock import Clock
    from debt_desk.store.desk_store import Store


class PaymentsDesk:
    """What one can do with payments."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def of_agreement(self, agreement_id: int) -> tuple[Payment, ...]:
        """Every payment recorded under an agreement, by day."""
        with self._store.read() as uow:
            return uow.payments.of_agreement(agreement_id)

    def progress(self, case: int) -> Progress | None:
        """The instalments of the case's agreement in force with what was paid; None without one."""
        with self._store.read() as uow:
            return facts_of(uow, uow.cases.get(case), self._clock.today()).repayment

    def record(self, payment: Payment) -> Payment:
        """Record what was paid. Errors: PaymentInFuture, AgreementMissing."""
        today = self._clock.today()
        if payment.day > today:
            raise PaymentInFuture(day=payment.day, today=today)
        with self._store.write("payment.record") as uow:
            agreement = uow.agreements.get(payment.agreement)
            recorded = uow.payments.add(payment)
            uow.tell(agreement.case, amount=sum_of(payment.amount), on=payment.day.isoformat())
            uow.commit()
        self._bell.ring(Area.PAYMENTS, case=agreement.case)
        return recorded

    def remove(self, payment_id: int) -> None:
        """Take back a payment that was recorded by mistake."""
        with self._store.write("payment.remove") as uow:
            uow.payments.remove(payment_id)
            uow.commit()
        self._bell.ring(Area.PAYMENTS)
