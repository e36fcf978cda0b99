"""What lenders asked for."""

from __future__ import annotations

from datetime import date

from typing_extensions import override

from debt_desk.domain.channel import Channel
from debt_desk.domain.material_request import MaterialRequest, MaterialRequestMissing
from debt_desk.store.by_case import ByCase
from debt_desk.store.columns import as_day, as_text
from debt_desk.store.evidence_tables import MaterialRequestRow
from debt_desk.store.references import check_case, check_document


class MaterialRequestRepository(ByCase[MaterialRequest]):
    """By the day they were made."""

    row = MaterialRequestRow
    order = (MaterialRequestRow.asked_on, MaterialRequestRow.id)
    missing = MaterialRequestMissing

    @override
    def _fill(self, row: MaterialRequestRow, entity: MaterialRequest) -> None:
        check_case(self._session, entity.case)
        check_document(self._session, entity.document)
        row.case_number = entity.case
        row.what = entity.what
        row.asked_on = entity.asked_on.isoformat()
        row.due_on = as_text(entity.due_on)
        row.channel = entity.channel
        row.who = entity.who
        row.document = entity.document
        row.given_on = as_text(entity.given_on)
        row.note = entity.note
        row.contact = entity.contact

    @override
    def _read(self, row: MaterialRequestRow) -> MaterialRequest:
        return request_of(row)


def request_of(row: MaterialRequestRow) -> MaterialRequest:
    """A request as it stands in a row."""
    return MaterialRequest(
        case=row.case_number,
        what=row.what,
        asked_on=date.fromisoformat(row.asked_on),
        due_on=as_day(row.due_on),
        channel=None if row.channel is None else Channel(row.channel),
        who=row.who,
        document=row.document,
        given_on=as_day(row.given_on),
        note=row.note,
        contact=row.contact,
        id=row.id,
    )
