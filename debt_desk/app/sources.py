"""Where a figure stands: its places looked up again in the documents as they are now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.household import SourcePlace
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.statement import Place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.household import Source
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import StatementLine


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place behind a figure. ``document`` None: it was removed; ``line``: the payment there.

    ``gone``: the document is there, but no such row is in it.
    """

    place: SourcePlace
    document: EvidenceDocument | None
    line: StatementLine | None = None
    gone: bool = False

    @property
    def at(self) -> Place:
        """What to mark in the document; row 0 and no page: nothing, it is meant as a whole."""
        if self.line is not None:
            return self.line.place
        page, row = self.place.page, 0 if self.gone else self.place.row or 0
        return Place(row, self.place.sheet, page)


def places_of(source: Source) -> tuple[SourcePlace, ...]:
    """The places of a source; a document without one stands for itself."""
    placed = {place.document for place in source.places}
    whole = (SourcePlace(number) for number in source.documents if number not in placed)
    return (*source.places, *whole)


def found_places(
    source: Source, documents: Mapping[int, EvidenceDocument], evidence: EvidenceDesk, job: Job
) -> tuple[FoundPlace, ...]:
    """Every place of a source with the payment that stands there; for a worker thread.

    ``documents``: all that are there, by number. Errors: JobCancelled.
    """
    rows: dict[int, dict[tuple[str, int], StatementLine]] = {}
    found = []
    for place in places_of(source):
        stop_if_cancelled(job)
        document = documents.get(place.document)
        if document is None or place.row is None:
            found.append(FoundPlace(place, document))
            continue
        if place.document not in rows:
            rows[place.document] = _rows(document, evidence)
        line = rows[place.document].get((place.sheet, place.row))
        found.append(FoundPlace(place, document, line, gone=line is None))
    return tuple(found)


def _rows(
    document: EvidenceDocument, evidence: EvidenceDesk
) -> dict[tuple[str, int], StatementLine]:
    statements = evidence.statements_if_any(document)
    lines = (line for statement in statements for line in statement.lines)
    return {(line.place.sheet, line.place.row): line for line in lines}
