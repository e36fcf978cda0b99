"""Papers of courts."""

from __future__ import annotations

from datetime import date

from typing_extensions import override

from debt_desk.domain.court_paper import CourtPaper, CourtPaperKind, CourtPaperMissing
from debt_desk.store.by_case import ByCase
from debt_desk.store.columns import as_day, as_text
from debt_desk.store.contact_tables import CourtPaperRow
from debt_desk.store.references import check_case, check_document


class CourtPaperRepository(ByCase[CourtPaper]):
    """By the day of their receipt."""

    row = CourtPaperRow
    order = (CourtPaperRow.received_on, CourtPaperRow.id)
    missing = CourtPaperMissing

    @override
    def _fill(self, row: CourtPaperRow, entity: CourtPaper) -> None:
        check_case(self._session, entity.case)
        check_document(self._session, entity.document)
        row.case_number = entity.case
        row.kind = entity.kind
        row.received_on = entity.received_on.isoformat()
        row.acts_on = as_text(entity.acts_on)
        row.sender = entity.sender
        row.reference = entity.reference
        row.document = entity.document
        row.done_on = as_text(entity.done_on)
        row.note = entity.note

    @override
    def _read(self, row: CourtPaperRow) -> CourtPaper:
        return court_paper_of(row)


def court_paper_of(row: CourtPaperRow) -> CourtPaper:
    """A court's paper as it stands in a row."""
    return CourtPaper(
        case=row.case_number,
        kind=CourtPaperKind(row.kind),
        received_on=date.fromisoformat(row.received_on),
        acts_on=as_day(row.acts_on),
        sender=row.sender,
        reference=row.reference,
        document=row.document,
        done_on=as_day(row.done_on),
        note=row.note,
        id=row.id,
    )
