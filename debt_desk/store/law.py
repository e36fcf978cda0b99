"""The user's own entries of the loan prime rate."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.law import LprChange, LprEntryMissing
from debt_desk.store.columns import reading
from debt_desk.store.tables import LprEntryRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class LprRepository:
    """Entries by id; no two of one day."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[LprChange, ...]:
        """Every entry, by day. Errors: FileDamaged."""
        rows = self._session.scalars(select(LprEntryRow).order_by(LprEntryRow.starts_on))
        with reading():
            return tuple(entry_of(row) for row in rows)

    def add(self, entry: LprChange) -> LprChange:
        """A new entry; whoever adds it has made sure that its day has none yet."""
        row = LprEntryRow(
            starts_on=entry.start.isoformat(),
            one_year=f"{entry.one_year:f}",
            five_years=f"{entry.five_years:f}",
            note=entry.note,
        )
        self._session.add(row)
        self._session.flush()
        return entry_of(row)

    def remove(self, id: int) -> None:
        """Errors: LprEntryMissing."""
        row = self._session.get(LprEntryRow, id)
        if row is None:
            raise LprEntryMissing
        self._session.delete(row)
        self._session.flush()


def entry_of(row: LprEntryRow) -> LprChange:
    """An entry of the user's own."""
    return LprChange(
        start=date.fromisoformat(row.starts_on),
        one_year=Decimal(row.one_year),
        five_years=Decimal(row.five_years),
        note=row.note,
        id=row.id,
    )
