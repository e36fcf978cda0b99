"""Cases, each with its debt."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind, Debt
from debt_desk.domain.missing import CaseMissing
from debt_desk.store.columns import as_day, as_text, balance_of, fill_balance, reading
from debt_desk.store.references import next_number
from debt_desk.store.tables import CaseRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class CaseRepository:
    """Cases by number."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, number: int) -> Case:
        """Errors: CaseMissing, FileDamaged."""
        row = self._row(number)
        with reading():
            return case_of(row)

    def all(self) -> tuple[Case, ...]:
        """Every case, by number."""
        rows = self._session.scalars(select(CaseRow).order_by(CaseRow.number))
        with reading():
            return tuple(case_of(row) for row in rows)

    def add(self, case: Case) -> Case:
        """Store a new case under the next number, which was never given before.

        Errors: CurrenciesDiffer.
        """
        row = CaseRow(number=next_number(self._session, "case"), last_offer=0)
        fill_case(row, case)
        self._session.add(row)
        self._session.flush()
        return case_of(row)

    def save(self, case: Case) -> Case:
        """Errors: CaseMissing, CurrenciesDiffer."""
        row = self._row(case.number)
        fill_case(row, case)
        self._session.flush()
        return case_of(row)

    def remove(self, number: int) -> None:
        """The case with its offers, agreements, payments and letters.

        Its documents stay, and belong to the household from then on.

        Errors: CaseMissing.
        """
        self._row(number)
        self._session.execute(delete(CaseRow).where(CaseRow.number == number))
        # The database itself took what hangs on the case.
        self._session.expire_all()

    def _row(self, number: int | None) -> CaseRow:
        row = self._session.get(CaseRow, number) if number is not None else None
        if row is None:
            raise CaseMissing(number=number)
        return row


def fill_case(row: CaseRow, case: Case) -> None:
    """All but the number. Errors: CurrenciesDiffer."""
    row.creditor = case.creditor
    row.kind = case.kind
    row.product = case.product
    row.account_tail = case.account_tail
    row.contract = case.contract
    row.note = case.note
    debt = case.debt
    fill_balance(row, debt.balance)
    row.balance_on = as_text(debt.balance.on)
    row.annual_rate = None if debt.annual_rate is None else str(debt.annual_rate)
    row.term_end = as_text(debt.term_end)
    row.overdue_since = as_text(debt.overdue_since)


def case_of(row: CaseRow) -> Case:
    """A case with its debt."""
    return Case(
        creditor=row.creditor,
        kind=CreditorKind(row.kind),
        product=row.product,
        account_tail=row.account_tail,
        contract=row.contract,
        debt=Debt(
            balance=balance_of(row, as_day(row.balance_on)),
            annual_rate=None if row.annual_rate is None else Decimal(row.annual_rate),
            term_end=as_day(row.term_end),
            overdue_since=as_day(row.overdue_since),
        ),
        note=row.note,
        number=row.number,
    )
