"""Cases, each with its debt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.case import Case
from debt_desk.domain.debt import Bill, Compounding, CreditorKind, Debt, LoanContract, PaymentOrder
from debt_desk.domain.missing import CaseMissing
from debt_desk.domain.money import Money
from debt_desk.store.columns import (
    as_day,
    as_rate,
    as_text,
    balance_of,
    fill_balance,
    one_currency,
    rate_of,
    reading,
)
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
    row.disputed = case.disputed
    debt = case.debt
    fill_balance(row, debt.balance)
    row.balance_on = as_text(debt.balance.on)
    row.annual_rate = as_rate(debt.annual_rate)
    row.term_end = as_text(debt.term_end)
    row.overdue_since = as_text(debt.overdue_since)
    row.penalty_rate = as_rate(debt.penalty_rate)
    row.day_basis = debt.day_basis
    row.compounding = debt.compounding
    row.contract_order = debt.contract_order
    row.agreed_order = debt.agreed_order
    row.secured = int(debt.secured)
    bill = debt.bill
    row.bill_cents = None if bill is None else _cents(row, bill.total)
    row.bill_on = None if bill is None else bill.on.isoformat()
    _fill_contract(row, debt.contract)


def _fill_contract(row: CaseRow, contract: LoanContract | None) -> None:
    row.face_cents = None if contract is None else _cents(row, contract.face)
    row.received_cents = None if contract is None else _cents(row, contract.received)
    row.drawn_on = None if contract is None else as_text(contract.drawn_on)
    row.contract_instalment_cents = None if contract is None else _cents(row, contract.instalment)
    row.contract_instalments = None if contract is None else contract.count


def _cents(row: CaseRow, amount: Money | None) -> int | None:
    """In the one currency of the case. Errors: CurrenciesDiffer."""
    if amount is None:
        return None
    one_currency((Money(0, row.currency), amount))
    return amount.cents


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
            annual_rate=rate_of(row.annual_rate),
            term_end=as_day(row.term_end),
            overdue_since=as_day(row.overdue_since),
            penalty_rate=rate_of(row.penalty_rate),
            day_basis=row.day_basis,
            compounding=Compounding(row.compounding),
            contract_order=_order(row.contract_order),
            agreed_order=_order(row.agreed_order),
            bill=_bill(row),
            contract=_contract(row),
            secured=bool(row.secured),
        ),
        note=row.note,
        disputed=row.disputed,
        number=row.number,
    )


def _order(value: str | None) -> PaymentOrder | None:
    return None if value is None else PaymentOrder(value)


def _bill(row: CaseRow) -> Bill | None:
    day = as_day(row.bill_on)
    if row.bill_cents is None or day is None:
        return None
    return Bill(Money(row.bill_cents, row.currency), day)


def _contract(row: CaseRow) -> LoanContract | None:
    face = _money(row, row.face_cents)
    if face is None:
        return None
    return LoanContract(
        face=face,
        received=_money(row, row.received_cents),
        drawn_on=as_day(row.drawn_on),
        instalment=_money(row, row.contract_instalment_cents),
        count=row.contract_instalments,
    )


def _money(row: CaseRow, cents: int | None) -> Money | None:
    return None if cents is None else Money(cents, row.currency)
