"""The household: every change is one step that can be undone; capacity follows from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.domain.capacity import (
    Capacity,
    agreed_monthly,
    capacity,
    foreign_agreements,
)
from debt_desk.domain.household import Household, HouseholdLine, Source, SourceKind
from debt_desk.domain.repayment import progress

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot


class HouseholdDesk:
    """What one can do with the household."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def get(self) -> Household:
        """The household as it stands."""
        with self._store.read() as uow:
            return uow.household.get()

    def change(self, household: Household, what: str = "household.change") -> None:
        """Save the whole household in one step; nothing happens if nothing is different."""
        with self._store.write(what) as uow:
            if uow.household.get() == household:
                return
            uow.household.save(household)
            uow.commit()
        self._bell.ring(Area.HOUSEHOLD)

    def save_line(self, line: HouseholdLine) -> HouseholdLine:
        """Add a line, or change the one of the same id; the answer is the line as it was saved.

        A figure read from statements may be lowered; raised, it is the user's own word.
        """
        what = "household.add_line" if line.id is None else "household.change_line"
        with self._store.write(what) as uow:
            household = uow.household.get()
            line = _honest(line, household)
            saved = uow.household.save(household.with_line(line))
            uow.commit()
        self._bell.ring(Area.HOUSEHOLD)
        return saved.lines[-1] if line.id is None else line

    def remove_line(self, line_id: int) -> None:
        """Take a line out."""
        with self._store.write("household.remove_line") as uow:
            household = uow.household.get()
            kept = tuple(line for line in household.lines if line.id != line_id)
            uow.household.save(replace(household, lines=kept))
            uow.commit()
        self._bell.ring(Area.HOUSEHOLD)

    def capacity(self, on: date | None = None) -> Capacity:
        """Surplus and free capacity on a day (today), with all that leads to them."""
        with self._store.read() as uow:
            return capacity_of(uow, on or self._clock.today())


def _honest(line: HouseholdLine, household: Household) -> HouseholdLine:
    before = next((kept for kept in household.lines if kept.id == line.id), None)
    from_statements = line.source.kind is SourceKind.STATEMENT
    if before is not None and from_statements and line.monthly() > before.monthly():
        return replace(line, source=Source())
    return line


def capacity_of(uow: Snapshot, on: date, without: int | None = None) -> Capacity:
    """The capacity with the agreements in force taken off, but for the case ``without``.

    An offer is held against what the *other* cases leave: its own agreement would be replaced.
    """
    agreements = uow.agreements.all_in_force()
    payments = uow.payments.by_agreement()
    repayments = [
        progress(agreement.dues, payments.get(agreement.id or 0, ()), on)
        for case, agreement in agreements.items()
        if case != without
    ]
    household = uow.household.get()
    own = household.reserve.currency
    agreed = agreed_monthly(repayments, on, own)
    return capacity(household, agreed, on, foreign_agreements(repayments, own))
