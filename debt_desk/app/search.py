"""Where words stand: in titles and notes, on pages, in lines of statements."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.app.readings import ReadingsDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Place, StatementLine
    from debt_desk.store.desk_store import Store
    from debt_desk.store.readings import Hit

MOST_HITS = 200
_LETTERS_BEFORE, _LETTERS_AFTER = 16, 44


@dataclass(frozen=True, slots=True)
class Found:
    """One place where the words stand.

    ``place`` and ``line``: of a statement's line; ``page``: of a page, from 1. Neither: the words
    stand in the document's title, note or file name. ``snippet``: the words with what is around.
    """

    document: EvidenceDocument
    snippet: str
    page: int | None = None
    place: Place | None = None
    line: StatementLine | None = None


class SearchDesk:
    """For worker threads; the documents to be searched are handed in."""

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
        found = [
            Found(document, document.note)
            for document in documents
            if _has_all(f"{document.title}\n{document.file_name}\n{document.note}", words)
        ]
        return (*found, *self._inside(wanted, words, documents, job))

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
        said = " · ".join(filter(None, (line.counterparty, line.description)))
        return Found(document, said, page=hit.page, place=line.place, line=line)


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
