"""The household's figures with the papers that go along, and the places in them that are cited."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.household import Household, Source, SourcePlace


@dataclass(frozen=True, slots=True)
class Citation:
    """An enclosure by its number, with the places in it where a figure stands, first to last."""

    enclosure: int
    places: tuple[SourcePlace, ...]


@dataclass(frozen=True, slots=True)
class Budget:
    """What the table of the household states. ``kept``: documents that may be shown on demand."""

    household: Household
    capacity: Capacity
    enclosures: tuple[EvidenceDocument, ...]
    kept: frozenset[int]

    def cited(self, source: Source) -> tuple[Citation, ...]:
        """The enclosures behind a figure, in their order; none where none of them is enclosed."""
        found = {
            number: enclosure
            for number in source.documents
            if (enclosure := enclosure_of(number, self.enclosures)) is not None
        }
        return tuple(
            Citation(found[number], source.places_in(number))
            for number in sorted(found, key=lambda number: found[number])
        )

    def keeps_more(self, source: Source) -> bool:
        """Whether a document behind a figure stays with the debtor and may be shown."""
        return any(
            number in self.kept and enclosure_of(number, self.enclosures) is None
            for number in source.documents
        )


def enclosure_of(number: int, enclosures: tuple[EvidenceDocument, ...]) -> int | None:
    """A document's place among the enclosures, or that of its redacted copy, page by page."""
    for of_copy in (False, True):
        for position, document in enumerate(enclosures, 1):
            named = document.redacted_from if of_copy else document.number
            if named == number:
                return position
    return None
