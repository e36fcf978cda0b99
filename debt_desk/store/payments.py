"""Payments under agreements."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.missing import AgreementMissing, PaymentMissing
from debt_desk.domain.money import Money
from debt_desk.domain.repayment import Payment
from debt_desk.store.columns import reading
from debt_desk.store.references import check_document
from debt_desk.store.tables import AgreementRow, PaymentRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class PaymentRepository:
    """Payments by id."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, id: int) -> Payment:
        """Errors: PaymentMissing, FileDamaged."""
        row = self._row(id)
        with reading():
            return payment_of(row)

    def of_agreement(self, agreement: int) -> tuple[Payment, ...]:
        """The agreement's payments, by day."""
        rows = self._session.scalars(
            select(PaymentRow)
            .where(PaymentRow.agreement_id == agreement)
            .order_by(PaymentRow.day, PaymentRow.id)
        )
        with reading():
            return tuple(payment_of(row) for row in rows)

    def by_agreement(self) -> dict[int, list[Payment]]:
        """Every payment by its agreement, by day."""
        rows = self._session.scalars(select(PaymentRow).order_by(PaymentRow.day, PaymentRow.id))
        found: dict[int, list[Payment]] = defaultdict(list)
        with reading():
            for row in rows:
                found[row.agreement_id].append(payment_of(row))
        return found

    def add(self, payment: Payment) -> Payment:
        """Errors: AgreementMissing, DocumentMissing."""
        if self._session.get(AgreementRow, payment.agreement) is None:
            raise AgreementMissing
        check_document(self._session, payment.proof)
        row = PaymentRow(agreement_id=payment.agreement)
        fill_payment(row, payment)
        self._session.add(row)
        self._session.flush()
        return payment_of(row)

    def save(self, payment: Payment) -> Payment:
        """Errors: PaymentMissing, DocumentMissing."""
        row = self._row(payment.id)
        check_document(self._session, payment.proof)
        fill_payment(row, payment)
        self._session.flush()
        return payment_of(row)

    def remove(self, id: int) -> None:
        """Errors: PaymentMissing."""
        self._session.delete(self._row(id))
        self._session.flush()

    def _row(self, id: int | None) -> PaymentRow:
        row = self._session.get(PaymentRow, id) if id is not None else None
        if row is None:
            raise PaymentMissing
        return row


def fill_payment(row: PaymentRow, payment: Payment) -> None:
    """All but the agreement."""
    row.day = payment.day.isoformat()
    row.currency = payment.amount.currency
    row.cents = payment.amount.cents
    row.proof = payment.proof
    row.note = payment.note


def payment_of(row: PaymentRow) -> Payment:
    """Money paid."""
    return Payment(
        agreement=row.agreement_id,
        day=date.fromisoformat(row.day),
        amount=Money(row.cents, row.currency),
        proof=row.proof,
        note=row.note,
        id=row.id,
    )
