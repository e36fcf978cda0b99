"""What a letter of a case is told before it is written, where each fact comes from, what lacks."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.letter_facts import LetterBlock, LetterPlace, says
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from debt_desk.domain.letter import LetterKind
    from debt_desk.domain.letter_facts import Fact, Recipient, Value


class LetterFactsMissing(RuleError):
    """All that a letter still needs, with where it is entered. data: kind, missing."""


class Origin(StrEnum):
    """Where a value comes from that is filled in beforehand. SUGGESTED: from no one but us."""

    CASE = "case"
    HOUSEHOLD = "household"
    TALK = "talk"
    MATERIALS = "materials"
    OFFER = "offer"
    AGREEMENT = "agreement"
    PAYMENTS = "payments"
    LETTER = "letter"
    COURT_PAPER = "court_paper"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class Filled:
    """A value filled in beforehand. ``day``: that of the entry from which it was taken."""

    value: Value
    origin: Origin
    day: date | None = None


class Where(StrEnum):
    """Where in the program a missing fact is entered."""

    PERSON = "person"
    HARDSHIP = "hardship"
    BUDGET = "budget"
    TALKS = "talks"
    MATERIALS = "materials"
    OFFERS = "offers"
    AGREEMENT = "agreement"
    PAYMENTS = "payments"
    LETTER = "letter"


# What is no matter of the single letter; all else is typed for it.
_KEPT_AT: dict[Fact, Where] = {
    LetterPlace.NAME: Where.PERSON,
    LetterPlace.BECAUSE: Where.HARDSHIP,
    LetterPlace.FREE: Where.BUDGET,
    LetterPlace.TALKED_ON: Where.TALKS,
    LetterPlace.AGREED: Where.TALKS,
    LetterBlock.CHRONOLOGY: Where.TALKS,
    LetterBlock.MATERIALS: Where.MATERIALS,
    LetterPlace.ANSWERED_ON: Where.OFFERS,
    LetterBlock.OUR_OFFER: Where.OFFERS,
    LetterPlace.AGREEMENT_ON: Where.AGREEMENT,
    LetterPlace.DUE_ON: Where.AGREEMENT,
    LetterPlace.AMOUNT: Where.AGREEMENT,
    LetterPlace.PAID_OFF_ON: Where.PAYMENTS,
}


@dataclass(frozen=True, slots=True)
class Missing:
    """A fact without which there is no letter."""

    what: Fact

    @property
    def where(self) -> Where:
        """Where it is entered."""
        return _KEPT_AT.get(self.what, Where.LETTER)


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """What a letter of a case is told; whoever writes it may change all of it.

    ``recipient``: None where nobody can be named from the file; ``recipients``: who can, the
    likeliest first. ``values``: what will be printed; ``filled``: what the file gave, with where
    it came from. ``offered``: the documents by number that may go along, ``enclosed``: those that
    do, in the letter's order. ``blocks``: what of the program's own drawing there is something of
    and may be left out; ``left_out``: what of it is. ``theirs``, ``ours``: offers by number.
    ``contact``: the id of the talk that it confirms.
    """

    case: int
    kind: LetterKind
    recipient: Recipient | None
    recipients: tuple[Recipient, ...] = ()
    values: Mapping[LetterPlace, Value] = field(default_factory=dict)
    filled: Mapping[LetterPlace, Filled] = field(default_factory=dict)
    offered: tuple[int, ...] = ()
    enclosed: tuple[int, ...] = ()
    blocks: frozenset[LetterBlock] = frozenset()
    left_out: frozenset[LetterBlock] = frozenset()
    theirs: int | None = None
    ours: int | None = None
    contact: int | None = None

    @property
    def typed(self) -> frozenset[LetterPlace]:
        """The places that have a value that says something."""
        return frozenset(place for place, value in self.values.items() if says(value))
