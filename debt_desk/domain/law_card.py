"""Law cards: what the law or a rule says on one matter, for whom, how surely known, where shown.

A card tells what is written and what is not; it judges no contract, no lender and no debtor. Its
words are data, ``resources/law/cards.<language>.toml``; here is which card belongs where.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.debt import CreditorKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.calendar import Month
    from debt_desk.domain.conduct import Pattern
    from debt_desk.domain.court_paper import CourtPaperKind
    from debt_desk.domain.law import Confidence


class LawPlace(StrEnum):
    """A moment in which some of the cards matter."""

    COURT_PAPERS = "court_papers"
    LIMITATION = "limitation"
    EXTENSION = "extension"
    PROPOSAL = "proposal"
    REFUSAL = "refusal"
    INTEREST = "interest"
    ALLOCATION = "allocation"
    ORAL_DEAL = "oral_deal"
    AGREEMENT = "agreement"
    SIGNATURE = "signature"
    COLLECTION = "collection"
    ASSIGNMENT = "assignment"
    CREDIT_RECORD = "credit_record"
    COMPLAINT = "complaint"
    THIRD_PARTY = "third_party"
    NO_RATE = "no_rate"
    DEDUCTED = "deducted"
    LATE_JUDGMENT = "late_judgment"
    DEFICIT = "deficit"


@dataclass(frozen=True, slots=True)
class Law:
    """A law, rule or standard; ``in_force``: since when, None where its name carries its year."""

    key: str
    in_force: date | None = None


@dataclass(frozen=True, slots=True)
class Citation:
    """Articles of a law, each a number or a range (``1032–1039``); none: the whole of it."""

    law: Law
    articles: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LawCard:
    """A fact of law with its scope.

    ``kinds``: the lenders it is written for, and no others. ``as_of``: the month in which it was
    last looked up. ``urgent``: a deadline runs, so it comes before all others. ``patterns``: the
    conduct in collecting that it speaks of. ``papers``: the papers of a court that it explains.
    """

    key: str
    cites: tuple[Citation, ...]
    places: frozenset[LawPlace]
    as_of: Month
    confidence: Confidence
    kinds: frozenset[CreditorKind] = frozenset(CreditorKind)
    urgent: bool = False
    patterns: frozenset[Pattern] = frozenset()
    papers: frozenset[CourtPaperKind] = frozenset()

    def concerns(self, kind: CreditorKind | None) -> bool:
        """Whether it may be shown for a lender; None, an unknown one: only if it holds for all."""
        return self.kinds >= (frozenset(CreditorKind) if kind is None else {kind})


def cards_for(
    place: LawPlace, kind: CreditorKind | None, known: Iterable[LawCard]
) -> tuple[LawCard, ...]:
    """The cards of a place that hold for a lender: those with a deadline first, else as known."""
    shown = [card for card in known if place in card.places and card.concerns(kind)]
    return tuple(sorted(shown, key=lambda card: not card.urgent))


def cards_on(
    pattern: Pattern, kind: CreditorKind | None, known: Iterable[LawCard]
) -> tuple[LawCard, ...]:
    """What is published on a pattern for such a lender; none: nothing may be said of it."""
    return tuple(card for card in known if pattern in card.patterns and card.concerns(kind))


def cards_on_paper(
    paper: CourtPaperKind, kind: CreditorKind | None, known: Iterable[LawCard]
) -> tuple[LawCard, ...]:
    """What is written about such a paper: those with a deadline first, else as known."""
    shown = [card for card in known if paper in card.papers and card.concerns(kind)]
    return tuple(sorted(shown, key=lambda card: not card.urgent))
