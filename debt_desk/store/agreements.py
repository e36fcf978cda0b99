"""Agreements with their dues; a case has one in force at most."""

from __future__ import annotations

from datetime import date

from sqlalchemy import Select, delete, select
from sqlalchemy.orm import Session, selectinload

from debt_desk.domain.agreement import Agreement, AgreementState, Due
from debt_desk.domain.channel import Channel
from debt_desk.domain.missing import AgreementMissing
from debt_desk.domain.money import Money
from debt_desk.errors import RuleError
from debt_desk.store.columns import one_currency, reading
from debt_desk.store.references import check_case, check_document
from debt_desk.store.tables import AgreementRow, DueRow


class AgreementInForce(RuleError):
    """A case has one agreement in force; it must be replaced first. data: confirmed_on."""


class AgreementRepository:
    """Agreements by id."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, id: int) -> Agreement:
        """Errors: AgreementMissing, FileDamaged."""
        row = self._row(id)
        with reading():
            return agreement_of(row)

    def of_case(self, case: int) -> tuple[Agreement, ...]:
        """The case's agreements, oldest first."""
        rows = self._session.scalars(
            _with_dues().where(AgreementRow.case_number == case).order_by(AgreementRow.id)
        )
        with reading():
            return tuple(agreement_of(row) for row in rows)

    def in_force(self, case: int) -> Agreement | None:
        """The agreement that counts in the case."""
        in_force = AgreementRow.state == AgreementState.IN_FORCE.value
        row = self._session.scalar(_with_dues().where(AgreementRow.case_number == case, in_force))
        with reading():
            return None if row is None else agreement_of(row)

    def all_in_force(self) -> dict[int, Agreement]:
        """Every agreement that counts, by its case."""
        in_force = AgreementRow.state == AgreementState.IN_FORCE.value
        rows = self._session.scalars(_with_dues().where(in_force))
        with reading():
            return {row.case_number: agreement_of(row) for row in rows}

    def add(self, agreement: Agreement) -> Agreement:
        """Store a new agreement. One that is in force must be saved as replaced first.

        Errors: CaseMissing, DocumentMissing, AgreementInForce, CurrenciesDiffer.
        """
        check_case(self._session, agreement.case)
        check_document(self._session, agreement.written_copy)
        row = AgreementRow(case_number=agreement.case, dues=[])
        self._check_only(agreement)
        fill_agreement(row, agreement)
        self._session.add(row)
        self._session.flush()
        return agreement_of(row)

    def save(self, agreement: Agreement) -> Agreement:
        """Errors: AgreementMissing, DocumentMissing, AgreementInForce, CurrenciesDiffer."""
        row = self._row(agreement.id)
        check_document(self._session, agreement.written_copy)
        self._check_only(agreement)
        fill_agreement(row, agreement)
        self._session.flush()
        return agreement_of(row)

    def remove(self, id: int) -> None:
        """The agreement with its payments. Errors: AgreementMissing."""
        self._row(id)
        self._session.execute(delete(AgreementRow).where(AgreementRow.id == id))
        self._session.expire_all()

    def _check_only(self, agreement: Agreement) -> None:
        if agreement.state is not AgreementState.IN_FORCE:
            return
        other = self.in_force(agreement.case)
        if other is not None and other.id != agreement.id:
            raise AgreementInForce(confirmed_on=other.confirmed_on)

    def _row(self, id: int | None) -> AgreementRow:
        row = self._session.scalar(_with_dues().where(AgreementRow.id == id))
        if row is None:
            raise AgreementMissing
        return row


def _with_dues() -> Select[AgreementRow]:
    return select(AgreementRow).options(selectinload(AgreementRow.dues))


def fill_agreement(row: AgreementRow, agreement: Agreement) -> None:
    """All but the case; with its dues. Errors: CurrenciesDiffer."""
    row.confirmed_on = agreement.confirmed_on.isoformat()
    row.channel = agreement.channel
    row.confirmed_with = agreement.confirmed_with
    row.offer = agreement.offer
    row.written_copy = agreement.written_copy
    row.payee = agreement.payee
    row.note = agreement.note
    row.state = agreement.state
    row.currency = one_currency(due.amount for due in agreement.dues)
    wanted = [(due.number, due.day.isoformat(), due.amount.cents) for due in agreement.dues]
    if wanted != [(due.number, due.day, due.cents) for due in row.dues]:
        row.dues = [DueRow(number=number, day=day, cents=cents) for number, day, cents in wanted]


def agreement_of(row: AgreementRow) -> Agreement:
    """An agreement; its dues must be loaded."""
    return Agreement(
        case=row.case_number,
        confirmed_on=date.fromisoformat(row.confirmed_on),
        dues=tuple(
            Due(due.number, date.fromisoformat(due.day), Money(due.cents, row.currency))
            for due in row.dues
        ),
        channel=Channel(row.channel),
        confirmed_with=row.confirmed_with,
        offer=row.offer,
        written_copy=row.written_copy,
        payee=row.payee,
        note=row.note,
        state=AgreementState(row.state),
        id=row.id,
    )
