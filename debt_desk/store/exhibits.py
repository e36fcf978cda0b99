"""What goes to each case's lender."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.exhibit import Exhibit
from debt_desk.store.evidence_tables import ExhibitRow
from debt_desk.store.references import check_case, check_document

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


class ExhibitRepository:
    """Each case's exhibits in their order."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of_case(self, case: int) -> tuple[Exhibit, ...]:
        """In the user's order."""
        rows = self._session.scalars(
            select(ExhibitRow).where(ExhibitRow.case_number == case).order_by(ExhibitRow.position)
        )
        return tuple(map(exhibit_of, rows))

    def save(self, case: int, exhibits: Sequence[Exhibit]) -> None:
        """Put them in the place of all that the case had. Errors: CaseMissing, DocumentMissing."""
        check_case(self._session, case)
        self._session.execute(delete(ExhibitRow).where(ExhibitRow.case_number == case))
        for position, exhibit in enumerate(exhibits, 1):
            check_document(self._session, exhibit.document)
            row = ExhibitRow(
                case_number=case,
                position=position,
                document=exhibit.document,
                agreed=int(exhibit.agreed),
            )
            self._session.add(row)
        self._session.flush()


def exhibit_of(row: ExhibitRow) -> Exhibit:
    """An exhibit as it stands in a row."""
    return Exhibit(row.document, bool(row.agreed))
