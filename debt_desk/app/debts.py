"""Debts: what each has come to on a day, and what was paid on it outside an agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.domain import accrual
from debt_desk.domain.journal import sum_of
from debt_desk.domain.repayment import PaymentInFuture

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.accrual import BillDifference, DebtOn
    from debt_desk.domain.debt_payment import DebtPayment
    from debt_desk.store.desk_store import Store


class DebtsDesk:
    """What one can ask of a debt, and the payments on it while no agreement is in force."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def on(self, case: int, day: date | None = None) -> DebtOn:
        """The debt on ``day`` (None: today), with every step that led there.

        Errors: CaseMissing, CutOffMissing, DayBeforeBalance, DateOutOfReach.
        """
        with self._store.read() as uow:
            found, payments = uow.cases.get(case), uow.debt_payments.of_case(case)
        return accrual.balance_on(found.debt, found.kind, payments, day or self._clock.today())

    def to_cover(self, case: int) -> DebtOn:
        """What an offer made today covers: the lender's figures less the payments since.

        Errors: CaseMissing, CutOffMissing.
        """
        with self._store.read() as uow:
            found, payments = uow.cases.get(case), uow.debt_payments.of_case(case)
        today = self._clock.today()
        day = max(today, found.debt.balance.on or today)
        return accrual.less_payments(found.debt, found.kind, payments, day)

    def bill_difference(self, case: int) -> BillDifference | None:
        """The lender's later bill beside the computed figure of its day; None without a bill.

        Errors: those of ``on``.
        """
        with self._store.read() as uow:
            found, payments = uow.cases.get(case), uow.debt_payments.of_case(case)
        return accrual.bill_difference(found.debt, found.kind, payments)

    def payments(self, case: int) -> tuple[DebtPayment, ...]:
        """What was paid on the debt outside an agreement, by day."""
        with self._store.read() as uow:
            return uow.debt_payments.of_case(case)

    def record(self, payment: DebtPayment) -> DebtPayment:
        """Record what was paid. Errors: PaymentInFuture, CaseMissing, DocumentMissing."""
        today = self._clock.today()
        if payment.day > today:
            raise PaymentInFuture(day=payment.day, today=today)
        with self._store.write("debt.pay") as uow:
            recorded = uow.debt_payments.add(payment)
            uow.tell(payment.case, amount=sum_of(payment.amount), on=payment.day.isoformat())
            uow.commit()
        self._bell.ring(Area.CASES, case=recorded.case)
        return recorded

    def remove(self, payment_id: int) -> None:
        """Take back a payment that was recorded by mistake. Errors: PaymentMissing."""
        with self._store.write("debt.unpay") as uow:
            case = _case_of(uow.debt_payments.by_case(), payment_id)
            uow.debt_payments.remove(payment_id)
            uow.commit()
        self._bell.ring(Area.CASES, case=case)


def _case_of(payments: dict[int, list[DebtPayment]], payment_id: int) -> int | None:
    return next((c for c, paid in payments.items() for p in paid if p.id == payment_id), None)
