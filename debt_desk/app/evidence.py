"""Evidence: files come in, are kept byte for byte, are read, and are given back."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.jobs import QuietJob
from debt_desk.app.output import check_destination
from debt_desk.domain.evidence import (
    Content,
    EvidenceDocument,
    EvidenceKind,
    serves_every_case,
    suggested_kind,
)
from debt_desk.domain.statement import StatementKind
from debt_desk.errors import InputError
from debt_desk.intake import open_regular
from debt_desk.statements.refusals import CashBookIsNoEvidence, OrdersAreNoPayments

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.app.readings import ReadingsDesk
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Statement
    from debt_desk.store.desk_store import Store

MOST_BYTES_TO_SHOW = 64 * 2**20
MOST_LETTERS_OF_A_TITLE = 200


class ContentTooLarge(InputError):
    """Too large to be shown or read as a whole, but not to be saved elsewhere. data: name, size."""


class DeskFileAsEvidence(InputError):
    """A desk file cannot hold itself. data: name."""


class EmptyFile(InputError):
    """A file without a single byte proves nothing. data: name."""


@dataclass(frozen=True, slots=True)
class Staged:
    """A file whose bytes are already in the desk file, but which is not yet a document.

    ``statements``: what it says, if it is a statement that can be read. ``proves_nothing``: it is
    known as a list that is no evidence of payments.
    """

    file_name: str
    content: Content
    statements: tuple[Statement, ...] = ()
    proves_nothing: bool = False

    @property
    def kind(self) -> EvidenceKind:
        """What it seems to be: by what it says, else by its name."""
        if self.proves_nothing:
            return EvidenceKind.OTHER
        if not self.statements:
            return suggested_kind(self.file_name)
        wallet = self.statements[0].kind is StatementKind.WALLET
        return EvidenceKind.WALLET_STATEMENT if wallet else EvidenceKind.BANK_STATEMENT

    @property
    def covers(self) -> tuple[date | None, date | None]:
        """The period that its statements speak of, by their own words or else by their lines."""
        spans = [statement.period for statement in self.statements]
        start = min((start for start, _ in spans if start), default=None)
        return start, max((end for _, end in spans if end), default=None)

    def document(self, case: int | None, title: str = "") -> EvidenceDocument:
        """What it becomes when it is added as it is."""
        return EvidenceDocument(
            title=(title or Path(self.file_name).stem)[:MOST_LETTERS_OF_A_TITLE],
            kind=self.kind,
            file_name=self.file_name,
            content=self.content,
            case=case,
            covers_from=self.covers[0],
            covers_to=self.covers[1],
        )


class EvidenceDesk:
    """What one can do with evidence documents."""

    def __init__(self, store: Store, bell: Bell, readings: ReadingsDesk) -> None:
        self._store = store
        self._bell = bell
        self._readings = readings

    def stage(self, path: Path, job: Job) -> Staged:
        """Copy a file's bytes in, hashed, in pieces; for a worker thread.

        Errors: FileCannotBeRead, NoRegularFile, EmptyFile, JobCancelled (nothing is left behind).
        """
        # Opening the desk file here would drop the locks that SQLite holds on it.
        if path.exists() and path.samefile(self._store.path):
            raise DeskFileAsEvidence(name=path.name)
        with open_regular(path) as (source, size):
            if not size:
                raise EmptyFile(name=path.name)
            content = self._store.contents.stage(source, size, job)
        try:
            return Staged(
                path.name, content, self._readings.statements(path.name, content, None, job)
            )
        except InputError as refusal:
            no_proof = isinstance(refusal, (CashBookIsNoEvidence, OrdersAreNoPayments))
            return Staged(path.name, content, proves_nothing=no_proof)

    def add(
        self,
        staged: Staged,
        *,
        case: int | None,
        kind: EvidenceKind | None = None,
        title: str = "",
        document_date: date | None = None,
        covers_from: date | None = None,
        covers_to: date | None = None,
    ) -> EvidenceDocument:
        """Make a staged file a document; one step that can be undone.

        Without a kind or a period, the file's own words and name decide.
        """
        document = replace(
            staged.document(case, title),
            document_date=document_date,
            covers_from=covers_from or staged.covers[0],
            covers_to=covers_to or staged.covers[1],
        )
        return self._add([document if kind is None else replace(document, kind=kind)])[0]

    def add_all(
        self, arrivals: Sequence[tuple[Staged, int | None]]
    ) -> tuple[EvidenceDocument, ...]:
        """Make several staged files documents, each of a case or the household: one step."""
        return self._add([staged.document(case) for staged, case in arrivals])

    def attach(
        self,
        path: Path,
        case: int | None = None,
        kind: EvidenceKind | None = None,
        job: Job | None = None,
    ) -> EvidenceDocument:
        """Attach a file in one go. Errors: as ``stage``; CaseMissing before anything is copied."""
        if case is not None:
            with self._store.read() as uow:
                uow.cases.get(case)
        return self.add(self.stage(path, job or QuietJob()), case=case, kind=kind)

    def of_case(self, case: int | None) -> tuple[EvidenceDocument, ...]:
        """The documents that a case can use: its own and the household's; all of them for None."""
        with self._store.read() as uow:
            documents = uow.evidence.all()
        return tuple(d for d in documents if case is None or d.case in (None, case))

    def get(self, number: int) -> EvidenceDocument:
        """One document. Errors: DocumentMissing."""
        with self._store.read() as uow:
            return uow.evidence.get(number)

    def change(self, document: EvidenceDocument) -> bool:
        """Save a document's title, kind, dates, case or note; its bytes never change.

        Whether anything was to be saved.
        """
        assert document.number is not None
        with self._store.write("evidence.change") as uow:
            before = uow.evidence.get(document.number)
            if before == document:
                return False
            uow.evidence.save(replace(document, content=before.content))
            uow.commit()
        self._bell.ring(Area.EVIDENCE)
        return True

    def recognise(self, document: EvidenceDocument, statements: tuple[Statement, ...]) -> None:
        """Give a document that could not be read before the kind and period it would have got then.

        What the user has said of it stays. One step that can be undone.
        """
        if statements and not self._store.read_only:
            self.change(recognised(document, statements))

    def remove(self, number: int) -> None:
        """Take a document out; undo brings it back until the file is closed."""
        with self._store.write("evidence.remove") as uow:
            uow.tell(None, document=number, sha256=uow.evidence.get(number).content.sha256)
            uow.evidence.remove(number)
            uow.commit()
        self._bell.ring(Area.EVIDENCE, Area.AGREEMENTS, Area.PAYMENTS)

    def export(self, document: EvidenceDocument, destination: Path) -> None:
        """Write a document's very bytes to ``destination``; for a worker thread.

        Errors: DestinationIsDeskFile, DestinationNotWritable, DiskFull, ContentDamaged.
        """
        check_destination(destination, self._store.path)
        self._store.contents.export(document.content.sha256, destination, overwrite=True)

    def content(self, document: EvidenceDocument, most: int = MOST_BYTES_TO_SHOW) -> bytes:
        """A document's bytes, for a worker thread. Errors: ContentTooLarge."""
        return self._bytes(document.file_name, document.content, most)

    def head(self, content: Content) -> bytes:
        """The first of a document's bytes, 1 MiB at most; in any thread."""
        with closing(self._store.contents.read(content.sha256)) as pieces:
            return next(pieces, b"")

    def thumbnail(self, content: Content) -> bytes | None:
        """A document's small picture as PNG, ``b""``: it has none, None: nobody has looked yet.

        In any thread, as the two that follow.
        """
        return self._store.readings.thumbnail(content.sha256)

    def keep_thumbnail(self, content: Content, png: bytes) -> None:
        """Keep a small picture in the file. Errors: DiskFull, FileBusy."""
        if not self._store.read_only:
            self._store.readings.keep_thumbnail(content.sha256, png)

    def without_thumbnail(self) -> frozenset[str]:
        """The hashes of documents that nobody has looked at for a small picture yet."""
        return frozenset(self._store.readings.without_thumbnail())

    def statements(
        self, document: EvidenceDocument, password: str | None = None, job: Job | None = None
    ) -> tuple[Statement, ...]:
        """What a document says if it is a statement; for a worker thread, read once and kept.

        ``password`` opens a locked one and is not kept. Errors: the refusals of the statement
        readers; JobCancelled.
        """
        return self._readings.statements(document.file_name, document.content, password, job)

    def statements_if_any(self, document: EvidenceDocument) -> tuple[Statement, ...]:
        """As ``statements``, nothing where there are none to be read: a photo, a locked file."""
        return self._readings.statements_if_any(document.file_name, document.content)

    def _add(self, documents: Sequence[EvidenceDocument]) -> tuple[EvidenceDocument, ...]:
        with self._store.write("evidence.attach") as uow:
            for case in {document.case for document in documents if document.case is not None}:
                uow.cases.get(case)
            added = tuple(uow.evidence.add(document) for document in documents)
            for document in added:
                uow.tell(document.case, document=document.number, sha256=document.content.sha256)
            uow.commit()
        self._bell.ring(Area.EVIDENCE)
        return added

    def _bytes(self, file_name: str, content: Content, most: int = MOST_BYTES_TO_SHOW) -> bytes:
        if content.size > most:
            raise ContentTooLarge(name=file_name, size=content.size)
        return b"".join(self._store.contents.read(content.sha256))


def recognised(
    document: EvidenceDocument,
    now: tuple[Statement, ...],
    before: tuple[Statement, ...] = (),
) -> EvidenceDocument:
    """A document that reads otherwise than before, with the kind, case and period of attaching.

    Only what it had been given then changes: what the user has said of it stays.
    """
    was, told = (Staged(document.file_name, document.content, read) for read in (before, now))
    if document.kind is was.kind is not told.kind:
        case = None if serves_every_case(told.kind) else document.case
        document = replace(document, kind=told.kind, case=case)
    if (document.covers_from, document.covers_to) == was.covers:
        document = replace(document, covers_from=told.covers[0], covers_to=told.covers[1])
    return document
