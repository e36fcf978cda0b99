"""What documents say: read once by a child process, kept in the file, searched."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import OrderedDict
from contextlib import closing, contextmanager
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING

from debt_desk.app.jobs import QuietJob
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.own_layout import OWN_TABLE
from debt_desk.errors import InputError
from debt_desk.statements import detect, message, sandbox
from debt_desk.statements.refusals import PasswordWrong, StatementTooLarge, UnknownTable
from debt_desk.store.readings import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from debt_desk.domain.evidence import Content, EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.own_layout import OwnLayout, TableSample
    from debt_desk.domain.statement import Statement
    from debt_desk.store.desk_store import Store

# Goes up whenever the readers understand more: older readings are then made anew.
READER = 5
MOST_BYTES = 64 * 2**20
_LINES_REMEMBERED = 200_000
_LOOKS_EVERY = 0.1  # seconds, whether somebody has cancelled

_Outcome = tuple["Statement", ...] | InputError
# Stands before a kept reading: what the user had said of tables when it was made, where that may
# matter; else nothing.
_MARK = 16
_NO_MATTER = bytes(_MARK)


@dataclass(frozen=True, slots=True)
class Reread:
    """What a document said, and what it says by another word on its table; nothing if refused."""

    document: EvidenceDocument
    before: tuple[Statement, ...]
    now: tuple[Statement, ...]


class ReadingsDesk:
    """For worker threads, all of it: nothing here needs the thread that opened the file."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = Lock()
        self._turns: dict[str, Lock] = {}
        self._remembered: OrderedDict[str, tuple[bytes, _Outcome]] = OrderedDict()

    def statements(
        self,
        file_name: str,
        content: Content,
        password: str | None = None,
        job: Job | None = None,
    ) -> tuple[Statement, ...]:
        """What a file says if it is a statement, one for each account and currency.

        ``password`` opens a locked one; it is not kept, what was read with it is.
        Errors: the refusals of the statement readers; JobCancelled.
        """
        asked = job or QuietJob()
        with self._turn(content, asked):
            outcome = None if password else self._known(content)
            if outcome is None:
                outcome = self._read_anew(file_name, content, password, asked)
        if isinstance(outcome, InputError):
            raise type(outcome)(**{**outcome.data, "name": file_name})
        return outcome

    def statements_if_any(
        self, file_name: str, content: Content, job: Job | None = None
    ) -> tuple[Statement, ...]:
        """As ``statements``, nothing where there are none: a photo or a letter is evidence too."""
        try:
            return self.statements(file_name, content, job=job)
        except InputError:
            return ()

    def by_another_word(
        self,
        documents: Sequence[EvidenceDocument],
        layout: OwnLayout,
        passwords: Mapping[str, str],
        job: Job,
    ) -> Iterator[Reread]:
        """How documents read once the user says ``layout``, those to which it may matter.

        ``passwords``: by the hash of a locked one's bytes. Errors: JobCancelled.
        """
        others = [one for one in self._store.table_layouts() if one.header != layout.header]
        for done, document in enumerate(documents, 1):
            content = document.content
            stop_if_cancelled(job)
            with self._turn(content, job):
                kept = self._kept(content)
                if kept is not None and _may_change(kept[1]):
                    now = self._read_anew(
                        document.file_name,
                        content,
                        passwords.get(content.sha256),
                        job,
                        (*others, layout),
                    )
                    yield Reread(document, _read(kept[1]), _read(now))
            job.progress(done, len(documents))

    def texts(self, content: Content) -> dict[int, str]:
        """The text of each page that has any, by its number from 1, once it was read."""
        return self._store.readings.texts(content.sha256)

    def prepare(self, documents: Sequence[EvidenceDocument], job: Job) -> None:
        """Read every document that was not read yet. Errors: JobCancelled."""
        unread = set(self._store.readings.unread(READER))
        for done, document in enumerate(documents, 1):
            stop_if_cancelled(job)
            if document.content.sha256 in unread:
                with self._turn(document.content, job):
                    self._read_anew(document.file_name, document.content, None, job)
            job.progress(done, len(documents))

    def table_sample(
        self,
        file_name: str,
        content: Content,
        password: str | None = None,
        job: Job | None = None,
    ) -> TableSample:
        """The beginning of a table that no reader knows. Errors: as ``statements``."""
        data, asked = self._bytes(file_name, content), job or QuietJob()
        return sandbox.read_sample(data, file_name, password, lambda: asked.cancelled)

    @contextmanager
    def _turn(self, content: Content, job: Job) -> Iterator[None]:
        """One after the other: of two who ask for the same, the second finds what was read."""
        with self._lock:
            turn = self._turns.setdefault(content.sha256, Lock())
        while not turn.acquire(timeout=_LOOKS_EVERY):
            stop_if_cancelled(job)
        try:
            yield
        finally:
            turn.release()

    def _known(self, content: Content) -> _Outcome | None:
        known = self._kept(content)
        if known is None:
            return None
        mark, outcome = known
        # What the user says of tables is asked for only where it may matter: a search asks often.
        fits = mark == _NO_MATTER or mark == _mark(self._store.table_layouts())
        return outcome if fits else None

    def _kept(self, content: Content) -> tuple[bytes, _Outcome] | None:
        """What was read, and by which words of the user on tables."""
        with self._lock:
            known = self._remembered.get(content.sha256)
            if known is not None:
                self._remembered.move_to_end(content.sha256)
        if known is not None:
            return known
        kept = self._store.readings.outcome(content.sha256, READER)
        if kept is None:
            return None
        try:
            known = kept[:_MARK], _unpacked(kept[_MARK:])
        except (zlib.error, message.UnfitMessage):
            return None  # damaged, or planted: the document is read anew
        self._remember(content, *known)
        return known

    def _read_anew(
        self,
        file_name: str,
        content: Content,
        password: str | None,
        job: Job,
        layouts: Sequence[OwnLayout] | None = None,
    ) -> _Outcome:
        if layouts is None:
            layouts = self._store.table_layouts()
        told, texts = self._told(file_name, content, password, job, layouts)
        outcome = _unpacked(told)
        if isinstance(outcome, PasswordWrong):
            return outcome  # of this one attempt: the file is as locked as before
        mark = _mark(layouts) if _may_change(outcome) else _NO_MATTER
        if not self._store.read_only:
            entries = _entries(outcome, texts)
            self._store.readings.keep(content.sha256, READER, mark + told, texts, entries, job)
        self._remember(content, mark, outcome)
        return outcome

    def _told(
        self,
        file_name: str,
        content: Content,
        password: str | None,
        job: Job,
        layouts: Sequence[OwnLayout],
    ) -> tuple[bytes, list[str]]:
        """The message of what was read, packed; and the text of each page."""
        try:
            data = self._bytes(file_name, content)
        except InputError as refusal:
            return zlib.compress(message.of_refusal(refusal)), []
        answer = sandbox.read_document(data, file_name, password, lambda: job.cancelled, layouts)
        return zlib.compress(answer.told), answer.texts

    def _bytes(self, file_name: str, content: Content) -> bytes:
        # A photo is known by its first bytes: it need not be read whole for that.
        with closing(self._store.contents.read(content.sha256)) as pieces:
            detect.check_container(next(pieces, b""), file_name)
        if content.size > MOST_BYTES:
            raise StatementTooLarge(name=file_name, limit=MOST_BYTES // 2**20)
        return b"".join(self._store.contents.read(content.sha256))

    def _remember(self, content: Content, mark: bytes, outcome: _Outcome) -> None:
        with self._lock:
            self._remembered[content.sha256] = mark, outcome
            held = sum(_lines(outcome) for _, outcome in self._remembered.values())
            while held > _LINES_REMEMBERED and len(self._remembered) > 1:
                _, (_, forgotten) = self._remembered.popitem(last=False)
                held -= _lines(forgotten)


def _unpacked(told: bytes) -> _Outcome:
    """Errors: zlib.error, UnfitMessage where these bytes are nobody's reading."""
    try:
        return message.read(zlib.decompressobj().decompress(told, sandbox.ANSWER_MOST))
    except InputError as refusal:
        return refusal


def _mark(layouts: Sequence[OwnLayout]) -> bytes:
    told = json.dumps([[layout.header, layout.as_data()] for layout in layouts])
    return hashlib.sha256(told.encode()).digest()[:_MARK]


def _may_change(outcome: _Outcome) -> bool:
    """Whether another word of the user on some table could change it."""
    if isinstance(outcome, InputError):
        return isinstance(outcome, UnknownTable)
    return any(
        statement.format == OWN_TABLE
        or any(warning.what == "member_skipped" for warning in statement.warnings)
        for statement in outcome
    )


def _read(outcome: _Outcome) -> tuple[Statement, ...]:
    return () if isinstance(outcome, InputError) else outcome


def _lines(outcome: _Outcome) -> int:
    if isinstance(outcome, InputError):
        return 1
    return 1 + sum(len(statement.lines) for statement in outcome)


def _entries(outcome: _Outcome, texts: Sequence[str]) -> Iterable[Entry]:
    """What is to be found of it: each line of a statement, else each page."""
    if isinstance(outcome, InputError):
        for page, text in enumerate(texts, 1):
            if text:
                yield Entry(text, page=page)
        return
    for number, statement in enumerate(outcome):
        for index, line in enumerate(statement.lines):
            said = (line.counterparty, line.description, line.method, line.reference)
            # As people read it on the screen, and as they type it: 1,500.00 and 1500.00.
            figures = f"{line.amount.plain()} {line.amount.cents / 100:,.2f}"
            words = f"{' '.join(said)} {figures} {line.day}"
            yield Entry(words, page=line.place.page, statement=number, line=index)
