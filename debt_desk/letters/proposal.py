"""The proposal letter: the facts it states, and the facts without which there is none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from debt_desk.domain.figures import Figures, figures
from debt_desk.domain.household import Cause
from debt_desk.domain.offer import Side, check_printable
from debt_desk.domain.terms import Method
from debt_desk.errors import RuleError
from debt_desk.letters.enclosed import Budget

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.capacity import Capacity, Share
    from debt_desk.domain.case import Case
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.household import Hardship, Household
    from debt_desk.domain.letter import LetterLanguage
    from debt_desk.domain.money import Money
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.schedule import Instalment
    from debt_desk.domain.terms import OfferKind


class DebtorNameMissing(RuleError):
    """A letter is from somebody. No data."""


class HardshipMissing(RuleError):
    """Neither a cause nor a story: the letter could not say why it asks. No data."""


class OfferNotOurs(RuleError):
    """The lender's own offer is no proposal of the debtor's. data: number."""


class OfferOfAnotherCase(RuleError):
    """The offer belongs to another case: its figures would go to the wrong lender. data: case."""


def check_ours(offer: Offer) -> None:
    """Errors: OfferNotOurs."""
    if offer.side is not Side.DEBTOR:
        raise OfferNotOurs(number=offer.number)


def named_causes(hardship: Hardship) -> tuple[Cause, ...]:
    """The causes that say something, in their own order; what is other stands in the story."""
    return tuple(cause for cause in Cause if cause in hardship.causes - {Cause.OTHER})


@dataclass(frozen=True)
class ProposalLetter:
    """All that a proposal letter states. Notes and the offer's reason are never read from it.

    ``enclosures``: the documents that go with it, in the order in which it numbers them.
    ``kept``: the documents by number that stay with the debtor but may be shown to this lender.
    ``counters``: the lender's offer that this one answers, where one is recorded. ``paid``: what
    payments since the lender's balance have been taken off it; None: nothing.
    Errors: DebtorNameMissing, HardshipMissing, OfferNotOurs, OfferOfAnotherCase, CapacityUnknown,
    OfferAboveCapacity.
    """

    household: Household
    case: Case
    offer: Offer
    capacity: Capacity
    enclosures: tuple[EvidenceDocument, ...]
    written_on: date
    language: LetterLanguage
    kept: frozenset[int] = frozenset()
    counters: Offer | None = None
    paid: Money | None = None

    def __post_init__(self) -> None:
        if not self.household.person.name.strip():
            raise DebtorNameMissing
        if not self.causes and not self.household.hardship.story.strip():
            raise HardshipMissing
        check_ours(self.offer)
        for offer in (self.offer, self.counters):
            if offer and self.case.number is not None and offer.case != self.case.number:
                raise OfferOfAnotherCase(case=offer.case)
        check_printable(self.offer, self.capacity, self.written_on)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """The causes that say something, in their own order; what is other stands in the story."""
        return named_causes(self.household.hardship)

    @cached_property
    def schedule(self) -> tuple[Instalment, ...]:
        """Every instalment."""
        return self.offer.terms.schedule()

    @cached_property
    def figures(self) -> Figures:
        """What the schedule comes to."""
        return figures(self.offer.terms, self.written_on)

    @property
    def kinds(self) -> tuple[OfferKind, ...]:
        """What is asked for."""
        return self.offer.terms.kinds(self.case.debt)

    @property
    def rate_stated(self) -> bool:
        """Whether the terms have a rate; stated amounts above the balance have interest alone."""
        return self.offer.terms.method is not Method.STATED or not self.figures.interest

    @property
    def asks_lower_rate(self) -> bool:
        """Whether the plan's rate lies under the contract's."""
        contract = self.case.debt.annual_rate
        lower = contract is not None and self.offer.terms.annual_rate < contract
        return lower and self.rate_stated

    @property
    def answers_offer_of(self) -> date | None:
        """The day on which the lender's offer came that this one answers."""
        if self.counters is None or self.counters.side is not Side.LENDER:
            return None
        return self.counters.sent_on

    @property
    def judgement(self) -> Share:
        """The heaviest month of the plan held against the household's free capacity."""
        return self.capacity.judge(self.figures.monthly)

    @property
    def budget(self) -> Budget:
        """What the table of the household states."""
        return Budget(self.household, self.capacity, self.enclosures, self.kept)
