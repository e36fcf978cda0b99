"""Who collects."""

from __future__ import annotations

from typing_extensions import override

from debt_desk.domain.collector import Collector, CollectorMissing, CollectorRole
from debt_desk.store.by_case import ByCase
from debt_desk.store.columns import as_day, as_text
from debt_desk.store.contact_tables import CollectorRow
from debt_desk.store.references import check_case, check_document


class CollectorRepository(ByCase[Collector]):
    """In the order in which they were entered."""

    row = CollectorRow
    order = (CollectorRow.id,)
    missing = CollectorMissing

    @override
    def _fill(self, row: CollectorRow, entity: Collector) -> None:
        check_case(self._session, entity.case)
        check_document(self._session, entity.authority)
        row.case_number = entity.case
        row.name = entity.name
        row.role = entity.role
        row.told_on = as_text(entity.told_on)
        row.authority = entity.authority
        row.reached_at = entity.reached_at
        row.note = entity.note

    @override
    def _read(self, row: CollectorRow) -> Collector:
        return collector_of(row)


def collector_of(row: CollectorRow) -> Collector:
    """A collector as it stands in a row."""
    return Collector(
        case=row.case_number,
        name=row.name,
        role=CollectorRole(row.role),
        told_on=as_day(row.told_on),
        authority=row.authority,
        reached_at=row.reached_at,
        note=row.note,
        id=row.id,
    )
