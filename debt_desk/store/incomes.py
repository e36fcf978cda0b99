"""What the user confirmed of the payers that the statements show."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.income import IncomeConfirmation
from debt_desk.domain.money import Money
from debt_desk.store.columns import reading
from debt_desk.store.tables import IncomeConfirmationRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class IncomeRepository:
    """Confirmations by payer."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[IncomeConfirmation, ...]:
        """Every confirmation, by payer."""
        rows = self._session.scalars(
            select(IncomeConfirmationRow).order_by(IncomeConfirmationRow.payer)
        )
        with reading():
            return tuple(confirmation_of(row) for row in rows)

    def save(self, confirmation: IncomeConfirmation) -> None:
        """Store it in the place of what was said of the payer before."""
        row = self._row(confirmation.payer)
        if row is None:
            row = IncomeConfirmationRow(payer=confirmation.payer)
            self._session.add(row)
        fill_confirmation(row, confirmation)
        self._session.flush()

    def remove(self, payer: str) -> None:
        """Forget what was said of the payer; nothing happens where nothing was said."""
        row = self._row(payer)
        if row is not None:
            self._session.delete(row)
            self._session.flush()

    def _row(self, payer: str) -> IncomeConfirmationRow | None:
        return self._session.scalar(
            select(IncomeConfirmationRow).where(IncomeConfirmationRow.payer == payer)
        )


def fill_confirmation(row: IncomeConfirmationRow, confirmation: IncomeConfirmation) -> None:
    """All but the payer, which is what finds the row."""
    chosen = confirmation.chosen
    row.running = confirmation.running
    row.currency = chosen.currency if chosen else None
    row.chosen_cents = chosen.cents if chosen else None


def confirmation_of(row: IncomeConfirmationRow) -> IncomeConfirmation:
    """What the user said of one payer."""
    chosen = None
    if row.chosen_cents is not None and row.currency is not None:
        chosen = Money(row.chosen_cents, row.currency)
    return IncomeConfirmation(row.payer, row.running, chosen)
