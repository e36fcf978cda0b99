"""Payments on debts, outside agreements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.missing import PaymentMissing
from debt_desk.domain.money import Money
from debt_desk.store.columns import reading
from debt_desk.store.references import check_case, check_document
from debt_desk.store.tables import DebtPaymentRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class DebtPaymentRepository:
    """Payments by id."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_case(self, case: int) -> tuple[DebtPayment, ...]:
        """The case's payments, by day."""
        return tuple(self.by_case(case).get(case, ()))

    def by_case(self, case: int | None = None) -> dict[int, list[DebtPayment]]:
        """Every payment by its case (or those of one case only), by day."""
        wanted = select(DebtPaymentRow).order_by(DebtPaymentRow.day, DebtPaymentRow.id)
        if case is not None:
            wanted = wanted.where(DebtPaymentRow.case_number == case)
        found: dict[int, list[DebtPayment]] = defaultdict(list)
        rows = self._session.scalars(wanted)
        with reading():
            for row in rows:
                found[row.case_number].append(debt_payment_of(row))
        return found

    def add(self, payment: DebtPayment) -> DebtPayment:
        """Errors: CaseMissing, DocumentMissing."""
        check_case(self._session, payment.case)
        check_document(self._session, payment.proof)
        row = DebtPaymentRow(case_number=payment.case)
        row.day = payment.day.isoformat()
        row.currency = payment.amount.currency
        row.cents = payment.amount.cents
        row.proof = payment.proof
        row.note = payment.note
        self._session.add(row)
        self._session.flush()
        return debt_payment_of(row)

    def remove(self, id: int) -> None:
        """Errors: PaymentMissing."""
        row = self._session.get(DebtPaymentRow, id)
        if row is None:
            raise PaymentMissing
        self._session.delete(row)
        self._session.flush()


def debt_payment_of(row: DebtPaymentRow) -> DebtPayment:
    """Money paid on a debt."""
    return DebtPayment(
        case=row.case_number,
        day=date.fromisoformat(row.day),
        amount=Money(row.cents, row.currency),
        proof=row.proof,
        note=row.note,
        id=row.id,
    )
