"""Where words stand: in titles and notes, on pages, in lines of statements."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.app.readings import ReadingsDesk
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Place, StatementLine
    from debt_desk.store.desk_store import Store
    from debt_desk.store.readings import Hit

MOST_HITS = 200
_LETTERS_BEFORE, _LETTERS_AFTER = 16, 44


class FoundIn(StrEnum):
    """What of a document or of a line holds the words and is not seen at once."""

    TITLE = "title"
    NOTE = "note"
    FILE_NAME = "file_name"
    METHOD = "method"
    REFERENCE = "reference"


@dataclass(frozen=True, slots=True)
class Found:
    """One place where the words stand.

    ``place`` and ``line``: of a statement's line; ``page``: of a page, from 1. Neither: the words
    stand with the document itself, in ``within``; of a line that is where it does not show them.
    ``snippet``: the words with what is around.
    """

    document: EvidenceDocument
    snippet: str
    within: FoundIn | None = None
    page: int | None = None
    place: Place | None = None
    line: StatementLine | None = None


class ToldIn(StrEnum):
    """What of the contacts holds the words."""

    TALK = "talk"
    ROUTE = "route"
    COLLECTOR = "collector"
    COURT_PAPER = "court_paper"


@dataclass(frozen=True, slots=True)
class Told:
    """A talk, a way, a collector or a court's paper of ``case``; ``on``: its day, if it has one."""

    within: ToldIn
    case: int
    id: int | None
    snippet: str
    on: date | None = None


class SearchDesk:
    """Documents are searched in worker threads, and handed in; contacts on the desk's own."""

    def __init__(self, store: Store, readings: ReadingsDesk) -> None:
        self._store = store
        self._readings = readings

    def find(
        self, wanted: str, documents: Sequence[EvidenceDocument], job: Job
    ) -> tuple[Found, ...]:
        """Every place, at most 200 on pages and in lines; the words of titles first.

        All words must stand together in one place, in any order, the last may be a beginning.
        Errors: JobCancelled.
        """
        words = _plain(wanted).split()
        if not words:
            return ()
        titles = (_of_document(document, words) for document in documents)
        found = [one for one in titles if one is not None]
        return (*found, *self._inside(wanted, words, documents, job))

    def contacts(self, wanted: str, case: int) -> tuple[Told, ...]:
        """What of a case's contacts holds all of the words, the newest talk first."""
        words = _plain(wanted).split()
        if not words:
            return ()
        with self._store.read() as uow:
            talks, papers = uow.contacts.all(case), uow.court_papers.all(case)
            routes, collectors = uow.contact_routes.all(case), uow.collectors.all(case)
        told: list[tuple[ToldIn, int | None, date | None, tuple[str, ...]]] = [
            *((ToldIn.TALK, one.id, one.at.date(), _of_talk(one)) for one in reversed(talks)),
            *(
                (ToldIn.COURT_PAPER, one.id, one.received_on, (one.sender, one.reference, one.note))
                for one in papers
            ),
            *((ToldIn.ROUTE, one.id, one.tried_on, (one.address, one.note)) for one in routes),
            *(
                (ToldIn.COLLECTOR, one.id, one.told_on, (one.name, one.reached_at, one.note))
                for one in collectors
            ),
        ]
        return tuple(
            Told(within, case, number, _around(text, words), on)
            for within, number, on, texts in told
            if _has_all(text := "\n".join(filter(None, texts)), words)
        )

    def _inside(
        self, wanted: str, words: list[str], documents: Sequence[EvidenceDocument], job: Job
    ) -> Iterable[Found]:
        owners: dict[str, list[EvidenceDocument]] = defaultdict(list)
        for document in documents:
            owners[document.content.sha256].append(document)
        for hit in self._store.readings.search(wanted, MOST_HITS):
            stop_if_cancelled(job)
            for document in owners.get(hit.sha256, ()):
                found = self._shown(hit, document, words)
                if found is not None:
                    yield found

    def _shown(self, hit: Hit, document: EvidenceDocument, words: list[str]) -> Found | None:
        if hit.line is None:
            text = self._readings.texts(document.content).get(hit.page or 1, "")
            return Found(document, _around(text, words), page=hit.page)
        try:
            statements = self._readings.statements(document.file_name, document.content)
            line = statements[hit.statement or 0].lines[hit.line]
        except (InputError, IndexError):
            return None  # it was read anew meanwhile
        within, said = _said(line, words)
        return Found(document, said, within, page=hit.page, place=line.place, line=line)


def _of_talk(talk: Contact) -> tuple[str, ...]:
    """Everything that was written down of a talk."""
    heard = talk.collection
    collected = (heard.caller, heard.number, heard.others, heard.words) if heard else ()
    promised = tuple(promise.what for promise in talk.promises)
    said = (talk.summary, talk.who, talk.staff, talk.ticket, talk.recording_number)
    return (*said, *promised, *collected)


def _of_document(document: EvidenceDocument, words: Sequence[str]) -> Found | None:
    """The document, if its title, note and file name together hold all of the words."""
    told = {
        FoundIn.TITLE: document.title,
        FoundIn.NOTE: document.note,
        FoundIn.FILE_NAME: document.file_name,
    }
    if not _has_all("\n".join(told.values()), words):
        return None
    within = max(told, key=lambda one: sum(word in _plain(told[one]) for word in words))
    return Found(document, _around(told[within], words), within)


def _said(line: StatementLine, words: Iterable[str]) -> tuple[FoundIn | None, str]:
    """What a line says; or what holds the words that it does not show."""
    said = " · ".join(filter(None, (line.counterparty, line.description)))
    hidden = [word for word in words if word not in _plain(said)]
    for within, told in ((FoundIn.METHOD, line.method), (FoundIn.REFERENCE, line.reference)):
        if any(word in _plain(told) for word in hidden):
            return within, told
    return None, said


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold()


def _has_all(text: str, words: Iterable[str]) -> bool:
    plain = _plain(text)
    return all(word in plain for word in words)


def _around(text: str, words: Sequence[str]) -> str:
    """The first of the words with what is around it, on one line."""
    flat = " ".join(text.split())
    plain = _plain(flat)
    at = min((found for word in words if (found := plain.find(word)) >= 0), default=0)
    start = max(0, at - _LETTERS_BEFORE)
    end = min(len(flat), at + _LETTERS_AFTER)
    return f"{'…' if start else ''}{flat[start:end]}{'…' if end < len(flat) else ''}"
