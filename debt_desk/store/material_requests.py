"""What lenders asked for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.channel import Channel
from debt_desk.domain.material_request import MaterialRequest, MaterialRequestMissing
from debt_desk.store.columns import as_day, as_text, reading
from debt_desk.store.evidence_tables import MaterialRequestRow
from debt_desk.store.references import check_case, check_document

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class MaterialRequestRepository:
    """Requests by id."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self, case: int | None = None) -> tuple[MaterialRequest, ...]:
        """Every request by the day it was made; with ``case`` those of that case. FileDamaged."""
        wanted = select(MaterialRequestRow)
        if case is not None:
            wanted = wanted.where(MaterialRequestRow.case_number == case)
        rows = self._session.scalars(
            wanted.order_by(MaterialRequestRow.asked_on, MaterialRequestRow.id)
        )
        with reading():
            return tuple(request_of(row) for row in rows)

    def add(self, request: MaterialRequest) -> MaterialRequest:
        """Errors: CaseMissing, DocumentMissing."""
        row = MaterialRequestRow()
        self._fill(row, request)
        self._session.add(row)
        self._session.flush()
        return request_of(row)

    def save(self, request: MaterialRequest) -> None:
        """Errors: MaterialRequestMissing, CaseMissing, DocumentMissing."""
        self._fill(self._row(request.id), request)
        self._session.flush()

    def remove(self, id: int) -> None:
        """Errors: MaterialRequestMissing."""
        self._session.delete(self._row(id))
        self._session.flush()

    def _row(self, id: int | None) -> MaterialRequestRow:
        row = None if id is None else self._session.get(MaterialRequestRow, id)
        if row is None:
            raise MaterialRequestMissing
        return row

    def _fill(self, row: MaterialRequestRow, request: MaterialRequest) -> None:
        check_case(self._session, request.case)
        check_document(self._session, request.document)
        row.case_number = request.case
        row.what = request.what
        row.asked_on = request.asked_on.isoformat()
        row.due_on = as_text(request.due_on)
        row.channel = request.channel
        row.who = request.who
        row.document = request.document
        row.given_on = as_text(request.given_on)
        row.note = request.note


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
        id=row.id,
    )
