"""The journal in the file: entries are added, never changed, not even by undo."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from debt_desk.domain.journal import BEGINNING, JournalEntry, first_broken
from debt_desk.store.columns import reading
from debt_desk.store.contact_tables import JournalRow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from sqlalchemy import Connection
    from sqlalchemy.orm import Session

    from debt_desk.domain.journal import Fact


class JournalRepository:
    """Entries by their number."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[tuple[JournalEntry, str], ...]:
        """Every entry with the hash that is kept beside it, in their order. Errors: FileDamaged."""
        rows = self._session.scalars(select(JournalRow).order_by(JournalRow.number))
        with reading():
            return tuple((journal_entry_of(row), row.hash) for row in rows)

    def first_broken(self) -> int | None:
        """The number of the first entry that is not what was written; None where all are."""
        read: list[tuple[JournalEntry, str]] = []
        rows = self._session.scalars(select(JournalRow).order_by(JournalRow.number))
        for expected, row in enumerate(rows, 1):
            try:
                read.append((journal_entry_of(row), row.hash))
            except (ValueError, TypeError):  # not even an entry any more
                return first_broken(read) or expected
        return first_broken(read)


class JournalWriter:
    """Adds entries, each within the transaction that it tells of."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        """``now`` gives this moment with its zone."""
        self._now = now

    def add(
        self, connection: Connection, deed: str, case: int | None, facts: Mapping[str, Fact]
    ) -> None:
        """Add an entry behind the newest."""
        newest = connection.execute(
            select(JournalRow.number, JournalRow.hash).order_by(JournalRow.number.desc()).limit(1)
        ).first()
        number, previous = (0, BEGINNING) if newest is None else newest
        at = self._now().replace(microsecond=0)
        entry = JournalEntry(number + 1, at, deed, case, facts, previous)
        connection.execute(
            insert(JournalRow).values(
                number=entry.number,
                at=entry.at.isoformat(),
                deed=entry.deed,
                case_number=entry.case,
                facts=json.dumps(dict(entry.facts), ensure_ascii=False, sort_keys=True),
                previous=entry.previous,
                hash=entry.hash,
            )
        )


def journal_entry_of(row: JournalRow) -> JournalEntry:
    """An entry as it stands in a row, whatever its kept hash says."""
    return JournalEntry(
        number=row.number,
        at=datetime.fromisoformat(row.at),
        deed=row.deed,
        case=row.case_number,
        facts=json.loads(row.facts),
        previous=row.previous,
    )
