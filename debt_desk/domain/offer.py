"""An offer: terms that one side puts forward, from draft to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.capacity import Share
from debt_desk.domain.household import check_text
from debt_desk.domain.terms import figures
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.terms import Terms

MOST_LETTERS_OF_A_REASON = 1000


class OfferAboveCapacity(RuleError):
    """It takes more than the household has and no reason is recorded. data: monthly, free."""


class CapacityUnknown(RuleError):
    """Nothing is known of the household yet, so no offer can be held against it."""


class OfferNotDraft(RuleError):
    """Only a draft can be changed; what was sent stays as it was sent. data: number, state."""


class OfferStepImpossible(RuleError):
    """An offer cannot go from this state to that. data: number, state, wanted."""


class ReplyDueTooEarly(RuleError):
    """An answer is expected before the offer was sent. data: reply_due, sent_on."""


class Side(StrEnum):
    """Who puts the offer forward."""

    DEBTOR = "debtor"
    LENDER = "lender"


class OfferState(StrEnum):
    """Where an offer stands."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


# What can become of an offer; a draft is sent by ``Offer.sent`` alone, because that needs a day.
_ANSWERS: dict[OfferState, frozenset[OfferState]] = {
    OfferState.DRAFT: frozenset({OfferState.WITHDRAWN}),
    OfferState.SENT: frozenset({OfferState.ACCEPTED, OfferState.REFUSED, OfferState.WITHDRAWN}),
    OfferState.ACCEPTED: frozenset(),
    OfferState.REFUSED: frozenset(),
    OfferState.WITHDRAWN: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Offer:
    """Terms on their way. ``number`` counts within the case.

    ``reason``: why an offer above capacity is made all the same.
    """

    case: int
    terms: Terms
    made_on: date
    side: Side = Side.DEBTOR
    state: OfferState = OfferState.DRAFT
    number: int | None = None
    sent_on: date | None = None
    reply_due: date | None = None
    reason: str = ""
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        for day in (self.made_on, self.sent_on, self.reply_due):
            if day is not None:
                checked(day)
        check_text(self.reason, MOST_LETTERS_OF_A_REASON, lines=True)
        check_text(self.note, MOST_LETTERS_OF_A_REASON, lines=True)

    def revised(self, terms: Terms, reason: str, note: str) -> Offer:
        """The draft with other terms. Errors: OfferNotDraft."""
        if self.state is not OfferState.DRAFT:
            raise OfferNotDraft(number=self.number, state=self.state)
        return replace(self, terms=terms, reason=reason, note=note)

    def sent(self, on: date, reply_due: date | None) -> Offer:
        """The offer as sent. Errors: OfferStepImpossible, ReplyDueTooEarly."""
        if self.state is not OfferState.DRAFT:
            raise self._impossible(OfferState.SENT)
        if reply_due is not None and reply_due < on:
            raise ReplyDueTooEarly(reply_due=reply_due, sent_on=on)
        return replace(self, state=OfferState.SENT, sent_on=on, reply_due=reply_due)

    def answered(self, state: OfferState) -> Offer:
        """The offer with its answer, or withdrawn. Errors: OfferStepImpossible."""
        if state not in _ANSWERS[self.state]:
            raise self._impossible(state)
        return replace(self, state=state)

    def _impossible(self, wanted: OfferState) -> OfferStepImpossible:
        return OfferStepImpossible(number=self.number, state=self.state, wanted=wanted)


def check_printable(offer: Offer, capacity: Capacity, on: date) -> None:
    """An offer that the household cannot keep prints only with a recorded reason.

    ``on``: the day it is printed, from which a single payment would have to be saved for.
    Errors: CapacityUnknown, OfferAboveCapacity.
    """
    if not capacity.known:
        raise CapacityUnknown
    monthly = figures(offer.terms, on).monthly
    if capacity.judge(monthly) is not Share.FITS and not offer.reason.strip():
        raise OfferAboveCapacity(monthly=monthly, free=capacity.free)
