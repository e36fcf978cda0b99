"""Evidence documents; their bytes are in ``contents``."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session, joinedload

from debt_desk.domain.evidence import Content, EvidenceDocument, EvidenceKind
from debt_desk.domain.missing import DocumentMissing
from debt_desk.store.columns import as_day, as_text, reading
from debt_desk.store.references import admit, check_case, content_of, next_number
from debt_desk.store.tables import ContentRow, DocumentRow

if TYPE_CHECKING:
    from sqlalchemy import Select


@dataclass(slots=True)
class KnownDocuments:
    """The documents of an open file that were read before: pages ask for thousands at every step.

    ``by_number``: each with the columns that it was made from, which hardly ever change.
    ``listed``: all of them as they are since the ``changes``-th change of the file.
    """

    by_number: dict[int, tuple[tuple[Any, ...], EvidenceDocument]] = field(default_factory=dict)
    listed: tuple[EvidenceDocument, ...] | None = None
    changes: int = 0

    def forget_list(self) -> None:
        """The file was changed."""
        self.listed = None
        self.changes += 1


_WANTED = (
    select(
        DocumentRow.number,
        DocumentRow.case_number,
        DocumentRow.title,
        DocumentRow.kind,
        DocumentRow.file_name,
        DocumentRow.document_date,
        DocumentRow.covers_from,
        DocumentRow.covers_to,
        DocumentRow.note,
        DocumentRow.redacted_from,
        DocumentRow.turned,
        ContentRow.sha256,
        ContentRow.size,
    )
    .join(DocumentRow.content)
    .order_by(DocumentRow.number)
)


class EvidenceRepository:
    """Evidence documents by number."""

    def __init__(self, session: Session, known: KnownDocuments, *, keeps: bool) -> None:
        """``known``: those of the same file that were read before.

        ``keeps``: whether ``known`` hears of every change, and ``session`` makes none itself.
        """
        self._session = session
        self._known = known
        self._since = known.changes if keeps else None

    def get(self, number: int) -> EvidenceDocument:
        """Errors: DocumentMissing, FileDamaged."""
        row = self._row(number)
        with reading():
            return document_of(row)

    def all(self, case: int | None = None) -> tuple[EvidenceDocument, ...]:
        """Every document, by number; with ``case`` those of that case only."""
        if case is not None:
            return self._read(_WANTED.where(DocumentRow.case_number == case))
        if self._since != self._known.changes:
            return self._read(_WANTED)
        if self._known.listed is None:
            self._known.listed = self._read(_WANTED)
        return self._known.listed

    def of_kind(self, kind: EvidenceKind) -> tuple[EvidenceDocument, ...]:
        """Every document of a kind, by number."""
        return self._read(_WANTED.where(DocumentRow.kind == kind.value))

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

    def _read(self, wanted: Select[*tuple[Any, ...]]) -> tuple[EvidenceDocument, ...]:
        # Of the connection: the session would take as long again to hand over plain columns.
        rows = self._session.connection().execute(wanted)
        with reading():
            return tuple(map(self._document, rows))

    def _document(self, row: Any) -> EvidenceDocument:
        known, columns = self._known.by_number, tuple(row)
        kept = known.get(row.number)
        if kept is None or kept[0] != columns:
            kept = known[row.number] = (columns, _made(row, content_of(row)))
        return kept[1]

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
    return _made(row, content_of(row.content))


def _made(row: DocumentRow | Any, content: Content) -> EvidenceDocument:
    return EvidenceDocument(
        title=row.title,
        kind=EvidenceKind(row.kind),
        file_name=row.file_name,
        content=content,
        number=row.number,
        case=row.case_number,
        document_date=as_day(row.document_date),
        covers_from=as_day(row.covers_from),
        covers_to=as_day(row.covers_to),
        note=row.note,
        redacted_from=row.redacted_from,
        turned=row.turned,
    )
