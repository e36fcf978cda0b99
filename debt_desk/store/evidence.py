"""Evidence documents; their bytes are in ``contents``."""

from __future__ import annotations

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from debt_desk.domain.evidence import EvidenceDocument, EvidenceKind
from debt_desk.domain.missing import DocumentMissing
from debt_desk.store.columns import as_day, as_text, reading
from debt_desk.store.references import admit, check_case, content_of, next_number
from debt_desk.store.tables import DocumentRow


class EvidenceRepository:
    """Evidence documents by number."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, number: int) -> EvidenceDocument:
        """Errors: DocumentMissing, FileDamaged."""
        row = self._row(number)
        with reading():
            return document_of(row)

    def all(self, case: int | None = None) -> tuple[EvidenceDocument, ...]:
        """Every document, by number; with ``case`` those of that case only."""
        wanted = select(DocumentRow).options(joinedload(DocumentRow.content))
        if case is not None:
            wanted = wanted.where(DocumentRow.case_number == case)
        rows = self._session.scalars(wanted.order_by(DocumentRow.number))
        with reading():
            return tuple(document_of(row) for row in rows)

    def of_kind(self, kind: EvidenceKind) -> tuple[EvidenceDocument, ...]:
        """Every document of a kind, by number."""
        wanted = select(DocumentRow).options(joinedload(DocumentRow.content))
        rows = self._session.scalars(
            wanted.where(DocumentRow.kind == kind.value).order_by(DocumentRow.number)
        )
        with reading():
            return tuple(document_of(row) for row in rows)

    def is_empty(self) -> bool:
        """Whether there is no document at all."""
        return self._session.scalar(select(DocumentRow.number).limit(1)) is None

    def add(self, document: EvidenceDocument) -> EvidenceDocument:
        """Store a new document under the next number; its bytes must have been staged.

        Errors: ContentMissing, CaseMissing.
        """
        check_case(self._session, document.case)
        content = admit(self._session, document.content)
        row = DocumentRow(number=next_number(self._session, "document"), content=content)
        fill_document(row, document, content.id)
        self._session.add(row)
        self._session.flush()
        return document_of(row)

    def save(self, document: EvidenceDocument) -> EvidenceDocument:
        """Errors: DocumentMissing, ContentMissing, CaseMissing."""
        row = self._row(document.number)
        check_case(self._session, document.case)
        row.content = admit(self._session, document.content)
        fill_document(row, document, row.content.id)
        self._session.flush()
        return document_of(row)

    def remove(self, number: int) -> None:
        """The document; its bytes stay until the file closes, for undo. Errors: DocumentMissing."""
        self._row(number)
        self._session.execute(delete(DocumentRow).where(DocumentRow.number == number))
        # The database itself cleared agreements and payments that named it as their proof.
        self._session.expire_all()

    def _row(self, number: int | None) -> DocumentRow:
        wanted = select(DocumentRow).options(joinedload(DocumentRow.content))
        row = self._session.scalar(wanted.where(DocumentRow.number == number))
        if row is None:
            raise DocumentMissing(number=number)
        return row


def fill_document(row: DocumentRow, document: EvidenceDocument, content_id: int) -> None:
    """All but the number."""
    row.case_number = document.case
    row.content_id = content_id
    row.title = document.title
    row.kind = document.kind
    row.file_name = document.file_name
    row.document_date = as_text(document.document_date)
    row.covers_from = as_text(document.covers_from)
    row.covers_to = as_text(document.covers_to)
    row.note = document.note
    row.redacted_from = document.redacted_from
    row.turned = document.turned


def document_of(row: DocumentRow) -> EvidenceDocument:
    """An evidence document; its content's row must be loaded."""
    return EvidenceDocument(
        title=row.title,
        kind=EvidenceKind(row.kind),
        file_name=row.file_name,
        content=content_of(row.content),
        number=row.number,
        case=row.case_number,
        document_date=as_day(row.document_date),
        covers_from=as_day(row.covers_from),
        covers_to=as_day(row.covers_to),
        note=row.note,
        redacted_from=row.redacted_from,
        turned=row.turned,
    )
