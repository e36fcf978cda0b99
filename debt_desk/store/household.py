"""The household: one row and its lines."""

from __future__ import annotations

import json
from dataclasses import asdict

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from debt_desk.domain.household import (
    Cause,
    Dependants,
    Hardship,
    Household,
    HouseholdLine,
    LineKind,
    Period,
    Person,
    Source,
    SourceKind,
    SourcePlace,
    Topic,
)
from debt_desk.domain.money import Money
from debt_desk.store.columns import as_day, as_text, one_currency, reading
from debt_desk.store.failures import FileDamaged
from debt_desk.store.tables import HouseholdLineRow, HouseholdRow


class HouseholdRepository:
    """The one household of the file."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self) -> Household:
        """The household as it is. Errors: FileDamaged."""
        row = self._row()
        with reading():
            return household_of(row)

    def save(self, household: Household) -> Household:
        """Store it, its lines in their order; new lines get their ids, lines left out are deleted.

        Errors: CurrenciesDiffer.
        """
        row = self._row()
        fill_household(row, household)
        known = {line.id: line for line in row.lines}
        kept = [known.get(line.id or 0) or HouseholdLineRow() for line in household.lines]
        for position, (line_row, line) in enumerate(zip(kept, household.lines, strict=True)):
            fill_line(line_row, line, position)
        row.lines = kept
        self._session.flush()
        return household_of(row)

    def _row(self) -> HouseholdRow:
        wanted = select(HouseholdRow).options(selectinload(HouseholdRow.lines))
        row = self._session.scalar(wanted)
        if row is None:
            raise FileDamaged
        return row


def fill_household(row: HouseholdRow, household: Household) -> None:
    """All but the lines. Errors: CurrenciesDiffer."""
    person, dependants, hardship = household.person, household.dependants, household.hardship
    row.name = person.name
    row.phone = person.phone
    row.address = person.address
    row.identity_tail = person.identity_tail
    row.children = dependants.children
    row.parents = dependants.parents
    row.partners = dependants.partners
    row.others = dependants.others
    row.causes = json.dumps(sorted(hardship.causes))
    row.since = as_text(hardship.since)
    row.expected_end = as_text(hardship.expected_end)
    row.story = hardship.story
    row.currency = one_currency((household.reserve, household.savings))
    row.reserve_cents = household.reserve.cents
    row.savings_cents = household.savings.cents


def household_of(row: HouseholdRow) -> Household:
    """The household with its lines, which must be loaded."""
    return Household(
        person=Person(row.name, row.phone, row.address, row.identity_tail),
        dependants=Dependants(row.children, row.parents, row.partners, row.others),
        hardship=Hardship(
            causes=frozenset(Cause(cause) for cause in json.loads(row.causes)),
            since=as_day(row.since),
            expected_end=as_day(row.expected_end),
            story=row.story,
        ),
        reserve=Money(row.reserve_cents, row.currency),
        savings=Money(row.savings_cents, row.currency),
        lines=tuple(line_of(line) for line in row.lines),
    )


def fill_line(row: HouseholdLineRow, line: HouseholdLine, position: int) -> None:
    """One income or cost in its place."""
    row.position = position
    row.kind = line.kind
    row.topic = line.topic
    row.title = line.title
    row.currency = line.amount.currency
    row.cents = line.amount.cents
    row.period = line.period
    row.starts_on = as_text(line.start)
    row.ends_on = as_text(line.end)
    row.source_kind = line.source.kind
    row.source_documents = json.dumps(line.source.documents)
    row.source_note = line.source.note
    row.source_payer = line.source.payer
    row.source_places = json.dumps([asdict(place) for place in line.source.places])


def line_of(row: HouseholdLineRow) -> HouseholdLine:
    """One income or cost."""
    documents = tuple(int(number) for number in json.loads(row.source_documents))
    return HouseholdLine(
        kind=LineKind(row.kind),
        topic=Topic(row.topic),
        title=row.title,
        amount=Money(row.cents, row.currency),
        period=Period(row.period),
        start=as_day(row.starts_on),
        end=as_day(row.ends_on),
        source=Source(
            SourceKind(row.source_kind),
            documents,
            row.source_note,
            row.source_payer,
            tuple(SourcePlace(**place) for place in json.loads(row.source_places)),
        ),
        id=row.id,
    )
