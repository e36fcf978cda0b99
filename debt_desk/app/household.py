"""The household: every change is one step that can be undone; capacity follows from it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.domain.calendar import Month
from debt_desk.domain.capacity import Capacity, capacity
from debt_desk.domain.money import total

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.household import Household, HouseholdLine
    from debt_desk.domain.money import Money
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
        """Add a line, or change the one of the same id; the answer carries its id."""
        what = "household.add_line" if line.id is None else "household.change_line"
        with self._store.write(what) as uow:
            saved = uow.household.save(uow.household.get().with_line(line))
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


def capacity_of(uow: Snapshot, on: date, without: int | None = None) -> Capacity:
    """The capacity with the agreements in force taken off, but for the case ``without``.

    An offer is held against what the *other* cases leave: its own agreement would be replaced.
    """
    return capacity(uow.household.get(), agreed_monthly(uow, on, without), on)


def agreed_monthly(uow: Snapshot, on: date, without: int | None = None) -> Money:
    """What agreements in force take in their heaviest month from the month of ``on`` on."""
    agreements = [
        agreement
        for case in uow.cases.all()
        if case.number != without and case.number is not None
        if (agreement := uow.agreements.in_force(case.number)) is not None
    ]
    months = {
        Month.of(due.day)
        for agreement in agreements
        for due in agreement.dues
        if Month.of(due.day) >= Month.of(on)
    }
    heaviest = (total(a.monthly(month) for a in agreements) for month in sorted(months))
    return max(heaviest, key=lambda amount: amount.cents, default=total(()))
