"""A letter that is told by a text with named places: the facts that it states, frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from debt_desk.domain.capacity import gap
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.figures import figures
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import (
    DERIVED,
    NEEDS,
    Fact,
    LetterBlock,
    LetterCondition,
    LetterPlace,
    RecipientRole,
    Value,
    check_facts,
    says,
)
from debt_desk.domain.offer import CapacityUnknown, check_printable
from debt_desk.letters.enclosed import Budget
from debt_desk.letters.proposal import (
    DebtorNameMissing,
    HardshipMissing,
    OfferOfAnotherCase,
    check_ours,
    named_causes,
)

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from enum import Enum

    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.case import Case
    from debt_desk.domain.channel import Channel
    from debt_desk.domain.contact import Promise
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.household import Cause, Household
    from debt_desk.domain.letter import LetterLanguage
    from debt_desk.domain.letter_facts import Recipient
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.money import Money
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.schedule import Instalment


@dataclass(frozen=True, slots=True)
class Event:
    """One line of a chronology. ``at`` with a time of day where it is known; ``documents``: by
    number, cited where they go along.
    """

    at: date | datetime
    what: str
    channel: Channel | None = None
    who: str = ""
    ticket: str = ""
    documents: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PaymentMade:
    """A payment, with the number of the document that proves it."""

    day: date
    amount: Money
    document: int | None = None


@dataclass(frozen=True, slots=True)
class Inconsistency:
    """What happened, and the published rule that it appears inconsistent with."""

    what: str
    rule: str


@dataclass(frozen=True)
class PlainLetter:
    """All that such a letter states. ``values``: what was typed for it, by place.

    ``enclosures``, ``kept``: as in a proposal. ``theirs``, ``ours``: the lender's offer and the one
    that answers it; ``schedule``: that of the agreement in question, else ours.
    Errors: DebtorNameMissing, HardshipMissing, LetterRecipientWrong, LetterFactMissing,
    OfferNotOurs, OfferOfAnotherCase, CapacityUnknown, OfferAboveCapacity, OfferIsFallback.
    """

    kind: LetterKind
    language: LetterLanguage
    household: Household
    case: Case
    recipient: Recipient
    written_on: date
    values: Mapping[LetterPlace, Value] = field(default_factory=dict)
    enclosures: tuple[EvidenceDocument, ...] = ()
    kept: frozenset[int] = frozenset()
    capacity: Capacity | None = None
    theirs: Offer | None = None
    ours: Offer | None = None
    schedule: tuple[Instalment, ...] = ()
    materials: tuple[MaterialRequest, ...] = ()
    promises: tuple[Promise, ...] = ()
    payments: tuple[PaymentMade, ...] = ()
    findings: tuple[Inconsistency, ...] = ()
    chronology: tuple[Event, ...] = ()

    def __post_init__(self) -> None:
        if not self.household.person.name.strip():
            raise DebtorNameMissing
        if NEEDS[self.kind].hardship and not self._why:
            raise HardshipMissing
        check_facts(self.kind, self.known, self.recipient.role)
        for offer in (self.ours, self.theirs):
            if offer and self.case.number is not None and offer.case != self.case.number:
                raise OfferOfAnotherCase(case=offer.case)
        if self.ours is not None:
            check_ours(self.ours)
            if self.capacity is None:
                raise CapacityUnknown
            check_printable(self.ours, self.capacity, self.written_on)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The causes that say something."""
        return named_causes(self.household.hardship)

    @property
    def budget(self) -> Budget | None:
        """What the table of the household states, where anything is known of it."""
        if self.capacity is None or not self.capacity.known:
            return None
        return Budget(self.household, self.capacity, self.enclosures, self.kept)

    @property
    def instalments(self) -> tuple[Instalment, ...]:
        """The schedule to print."""
        return self.schedule or (self.ours.terms.schedule() if self.ours else ())

    @property
    def typed(self) -> dict[LetterPlace, Value]:
        """What was typed and says something; what is derived is never taken from there."""
        return {
            place: value
            for place, value in self.values.items()
            if place not in DERIVED and says(value)
        }

    @property
    def reckoned(self) -> dict[LetterPlace, Value]:
        """What follows from the case, the household and the offers.

        A letter that acknowledges nothing is told nothing that does.
        """
        if self.kind is LetterKind.BALANCE:
            return {}
        found: dict[LetterPlace, Value | None] = {
            LetterPlace.OVERDUE_SINCE: self.case.debt.overdue_since,
            LetterPlace.TERM_END: self.case.debt.term_end,
        }
        if self.ours is not None:
            found[LetterPlace.OUR_MONTHLY] = figures(self.ours.terms, self.written_on).monthly
        if self.budget is not None:
            found[LetterPlace.FREE] = self.budget.capacity.free
        if self.theirs is not None:
            monthly = figures(self.theirs.terms, self.written_on).monthly
            found[LetterPlace.THEIR_MONTHLY] = monthly
            if self.budget is not None and monthly.currency == self.budget.capacity.currency:
                over = gap(monthly, self.budget.capacity.free)
                found[LetterPlace.GAP] = over if over.cents > 0 else None
        return {place: value for place, value in found.items() if value is not None}

    @property
    def known(self) -> frozenset[Fact]:
        """The facts of which there is something: places and what the program draws."""
        return frozenset({*self.typed, *self.reckoned, *self._drawn})

    @property
    def holding(self) -> frozenset[Enum]:
        """What a line of the text may depend on and finds to be so."""
        person, due = self.household.person, self.typed.get(LetterPlace.DUE_ON)
        role = self.recipient.role
        private = self.case.kind is CreditorKind.PERSON and role is RecipientRole.LENDER
        conditions = {
            LetterCondition.PRIVATE: private,
            LetterCondition.CARD: self.case.kind is CreditorKind.CARD,
            LetterCondition.REACHABLE: bool(person.phone.strip() or person.address.strip()),
            LetterCondition.TO_COLLECTOR: role is RecipientRole.COLLECTOR,
            LetterCondition.ENCLOSED: bool(self.enclosures),
            LetterCondition.REDACTED: any(d.redacted_from is not None for d in self.enclosures),
            LetterCondition.PAST_DUE: isinstance(due, date) and due < self.written_on,
        }
        why = {LetterPlace.BECAUSE} if self.tells_why else set()
        causes = {LetterPlace.CAUSES} if why and self.causes else set()
        so = {condition for condition, holds in conditions.items() if holds}
        return frozenset({*self.known, *so, *why, *causes})

    @property
    def tells_why(self) -> bool:
        """Whether the letter may say why the payments cannot be kept."""
        return self._why and self.kind is not LetterKind.BALANCE

    @property
    def _why(self) -> bool:
        return bool(self.causes or self.household.hardship.story.strip())

    @property
    def _drawn(self) -> set[LetterBlock]:
        balance = self.case.debt.balance
        tells_debt = self.kind is not LetterKind.BALANCE
        drawn = {
            LetterBlock.PARTIES: True,
            LetterBlock.HARDSHIP: self._why and tells_debt,
            LetterBlock.BUDGET: self.budget is not None and tells_debt,
            LetterBlock.BALANCE: bool(balance.total) and tells_debt,
            LetterBlock.THEIR_OFFER: self.theirs is not None and tells_debt,
            LetterBlock.OUR_OFFER: self.ours is not None and tells_debt,
            LetterBlock.SCHEDULE: bool(self.instalments) and tells_debt,
            LetterBlock.MATERIALS: bool(self.materials),
            LetterBlock.PROMISES: bool(self.promises) and tells_debt,
            LetterBlock.PAYMENTS: bool(self.payments) and tells_debt,
            LetterBlock.FINDINGS: bool(self.findings),
            LetterBlock.CHRONOLOGY: bool(self.chronology),
            LetterBlock.ENCLOSURES: bool(self.enclosures),
            LetterBlock.SIGNATURE: True,
            LetterBlock.SIGNED: True,
        }
        return {block for block, something in drawn.items() if something}
