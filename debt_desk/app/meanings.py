"""What all attached statements say together: nothing twice, and the user's word on any line."""

from __future__ import annotations

from dataclasses import dataclass
from operator import is_
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.meaning import Reclassing, by_subject, line_ref, payee_of, told
from debt_desk.domain.pairing import repeated_lines
from debt_desk.domain.refunds import told_by_banks, told_by_other_files
from debt_desk.domain.same_lines import told_elsewhere
from debt_desk.statements.classing import purse, wallet_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.meaning import LineRef, Payee, Told
    from debt_desk.domain.pairing import LineIndex
    from debt_desk.domain.statement import LineClass, Statement, StatementLine
    from debt_desk.store.desk_store import Store


@dataclass(frozen=True, slots=True)
class Account:
    """One statement of one document as it is to be counted.

    ``read``: as its readers classed it. ``repeats``: for the index of a line that repeats another
    account's, where that line is: ``Books.accounts[…].told.statement.lines[…]``. ``again``: the
    indexes of lines that a later document tells again; in a sum over several they do not count.
    """

    document: EvidenceDocument
    read: Statement
    told: Told
    repeats: dict[int, LineIndex]
    again: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Books:
    """Every attached statement, by document number."""

    accounts: tuple[Account, ...]

    def of(self, document: int) -> tuple[Account, ...]:
        """The accounts that a document tells of."""
        return tuple(account for account in self.accounts if account.document.number == document)


@dataclass(frozen=True, slots=True)
class BooksInputs:
    """What ``read`` needs, gathered on the window's thread."""

    documents: tuple[EvidenceDocument, ...]
    words: tuple[Reclassing, ...]


@dataclass(frozen=True, slots=True)
class _Together:
    """What statements have to do with each other; the user's words change nothing of it.

    ``counted``: the reads, a refund that two files tell taken from one of them only.
    """

    reads: tuple[Statement, ...]
    counted: tuple[Statement, ...]
    again: tuple[frozenset[int], ...]
    repeats: tuple[dict[int, LineIndex], ...]


class MeaningsDesk:
    """From what statements say to what counts."""

    def __init__(self, store: Store, bell: Bell, evidence: EvidenceDesk) -> None:
        self._store = store
        self._bell = bell
        self._evidence = evidence
        self._together = _Together((), (), (), ())

    def inputs(self) -> BooksInputs:
        """The attached documents and the user's words."""
        with self._store.read() as uow:
            return BooksInputs(uow.evidence.all(), uow.reclassings.all())

    def read(self, inputs: BooksInputs, job: Job | None = None) -> Books:
        """All statements among the documents, rows of banks that repeat a wallet's set apart.

        For a worker thread. Errors: JobCancelled.
        """
        found = self._statements(inputs.documents, job or QuietJob())
        together = self._put_together(tuple(read for _, read in found))
        words = by_subject(inputs.words)
        return Books(
            tuple(
                Account(
                    document,
                    read,
                    told(counted, document.content.sha256, words, repeats),
                    repeats,
                    again,
                )
                for (document, read), counted, repeats, again in zip(
                    found, together.counted, together.repeats, together.again, strict=True
                )
            )
        )

    def reclass_line(
        self, document: EvidenceDocument, line: StatementLine, line_class: LineClass | None
    ) -> None:
        """Say what one line means; None: what the rules say. One step that can be undone."""
        self.reclass_lines([(document, line)], line_class)

    def reclass_lines(
        self,
        lines: Sequence[tuple[EvidenceDocument, StatementLine]],
        line_class: LineClass | None,
    ) -> None:
        """Say what several lines mean, in one step."""
        refs = [line_ref(document.content.sha256, line) for document, line in lines]
        self._say(refs, line_class)

    def reclass_payee(self, line: StatementLine, line_class: LineClass | None) -> None:
        """Say what all lines of this line's payee mean, in the same direction."""
        payee = payee_of(line)
        if payee is not None:
            self._say([payee], line_class)

    def _say(self, subjects: Sequence[LineRef | Payee], line_class: LineClass | None) -> None:
        with self._store.write("meaning.change") as uow:
            for of in subjects:
                if line_class is None:
                    uow.reclassings.remove(of)
                else:
                    uow.reclassings.save(Reclassing(of, line_class))
            uow.commit()
        self._bell.ring(Area.EVIDENCE)

    def _put_together(self, reads: tuple[Statement, ...]) -> _Together:
        known = self._together
        if len(known.reads) == len(reads) and all(map(is_, known.reads, reads)):
            return known
        self._together = _put_together(reads)
        return self._together

    def _statements(
        self, documents: Sequence[EvidenceDocument], job: Job
    ) -> list[tuple[EvidenceDocument, Statement]]:
        found = []
        for done, document in enumerate(documents, 1):
            stop_if_cancelled(job)
            statements = self._evidence.statements_if_any(document)
            found += [(document, statement) for statement in statements]
            job.progress(done, len(documents))
        return found


def _put_together(reads: tuple[Statement, ...]) -> _Together:
    # A purchase has one line in each account: what is told again must not take another's partner.
    again = told_elsewhere(reads)
    once = told_by_other_files(reads, again)
    pairs = repeated_lines(once, wallet_names(), purse(), again)
    counted = told_by_banks(once, wallet_names(), purse(), {**again, **pairs})
    repeats: list[dict[int, LineIndex]] = [{} for _ in reads]
    for at, wallet in pairs.items():
        repeats[at.statement][at.line] = wallet
    for at, later in again.items():
        if later in pairs:
            repeats[at.statement][at.line] = pairs[later]
    indexes: list[list[int]] = [[] for _ in reads]
    for at in again:
        indexes[at.statement].append(at.line)
    return _Together(reads, counted, tuple(map(frozenset, indexes)), tuple(repeats))
