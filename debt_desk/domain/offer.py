"""An offer: terms that one side puts forward, from draft to answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.capacity import Share
from debt_desk.domain.figures import figures
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME, check_text
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.channel import Channel
    from debt_desk.domain.terms import Terms

MOST_LETTERS_OF_A_REASON = 1000


class OfferAboveCapacity(RuleError):
    """It takes more than the household has and no reason is recorded. data: monthly, free."""


class OfferNotComparable(RuleError):
    """It is in another currency than the household and no reason is recorded.

    data: currency, household.
    """


class CapacityUnknown(RuleError):
    """Nothing is known of the household yet, so no offer can be held against it."""


class OfferNotDraft(RuleError):
    """Only a draft can be changed; what was sent stays as it was sent. data: number, state."""


class OfferStepImpossible(RuleError):
    """An offer cannot go from this state to that. data: number, state, wanted."""


class ReplyDueTooEarly(RuleError):
    """An answer is expected before the offer was sent. data: reply_due, sent_on."""


class ValidUntilTooEarly(RuleError):
    """An offer ends before it was made. data: valid_until, sent_on."""


class AnswerBeforeSending(RuleError):
    """An answer cannot come before the offer was sent. data: on, sent_on."""


class OfferIsFallback(RuleError):
    """A private fallback is never printed or sent as one. data: number."""


class Side(StrEnum):
    """Who puts the offer forward."""

    DEBTOR = "debtor"
    LENDER = "lender"


class OfferState(StrEnum):
    """Where an offer stands."""

    DRAFT = "draft"
    SENT = "sent"
    COUNTERED = "countered"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"


_ANSWERS = frozenset(
    {
        OfferState.COUNTERED,
        OfferState.ACCEPTED,
        OfferState.REFUSED,
        OfferState.EXPIRED,
        OfferState.WITHDRAWN,
    }
)
# What can become of an offer; a draft is sent by ``Offer.sent`` alone, because that needs a day.
_NEXT: dict[OfferState, frozenset[OfferState]] = {
    OfferState.DRAFT: frozenset({OfferState.WITHDRAWN}),
    OfferState.SENT: _ANSWERS,
    # A late answer is an answer, and after a counter-offer the first one may still be taken.
    OfferState.COUNTERED: frozenset({OfferState.ACCEPTED, OfferState.REFUSED}),
    OfferState.EXPIRED: frozenset({OfferState.COUNTERED, OfferState.ACCEPTED, OfferState.REFUSED}),
    OfferState.ACCEPTED: frozenset(),
    OfferState.REFUSED: frozenset(),
    OfferState.WITHDRAWN: frozenset(),
}


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of an offer: when, how, by whom (a name or a staff number), in which words."""

    on: date
    channel: Channel | None = None
    who: str = ""
    words: str = ""

    def __post_init__(self) -> None:
        checked(self.on)
        check_text(self.who, MOST_LETTERS_OF_A_NAME)
        check_text(self.words, MOST_LETTERS_OF_A_REASON, lines=True)


@dataclass(frozen=True, slots=True)
class Offer:
    """Terms on their way. ``number`` counts within the case.

    ``sent_on``, ``channel``, ``who``: when it reached the other side, how, and through whom.
    ``valid_until``: the last day on which it can be accepted. ``counters``: the number of the offer
    that it answers. ``rank``: a private fallback, 1 the first to fall back on; it is never printed.
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
    valid_until: date | None = None
    channel: Channel | None = None
    who: str = ""
    counters: int | None = None
    answer: Answer | None = None
    rank: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        for day in (self.made_on, self.sent_on, self.reply_due, self.valid_until):
            if day is not None:
                checked(day)
        check_text(self.reason, MOST_LETTERS_OF_A_REASON, lines=True)
        check_text(self.note, MOST_LETTERS_OF_A_REASON, lines=True)
        check_text(self.who, MOST_LETTERS_OF_A_NAME)
        if self.valid_until and self.sent_on and self.valid_until < self.sent_on:
            raise ValidUntilTooEarly(valid_until=self.valid_until, sent_on=self.sent_on)

    def seen_on(self, today: date) -> Offer:
        """The offer as it stands on a day: unanswered and past its last day, it has expired."""
        late = self.valid_until is not None and self.valid_until < today
        if self.state is OfferState.SENT and late:
            return replace(self, state=OfferState.EXPIRED)
        return self

    def revised(self, terms: Terms, reason: str, note: str) -> Offer:
        """The draft with other terms. Errors: OfferNotDraft."""
        if self.state is not OfferState.DRAFT:
            raise OfferNotDraft(number=self.number, state=self.state)
        return replace(self, terms=terms, reason=reason, note=note)

    def ranked(self, rank: int | None) -> Offer:
        """The draft as a private fallback of that rank, or as none. Errors: OfferNotDraft."""
        if self.state is not OfferState.DRAFT:
            raise OfferNotDraft(number=self.number, state=self.state)
        return replace(self, rank=rank)

    def sent(
        self,
        on: date,
        reply_due: date | None,
        channel: Channel | None = None,
        valid_until: date | None = None,
    ) -> Offer:
        """The offer as sent.

        Errors: OfferStepImpossible, OfferIsFallback, ReplyDueTooEarly, ValidUntilTooEarly.
        """
        if self.state is not OfferState.DRAFT:
            raise self._impossible(OfferState.SENT)
        if self.rank is not None:
            raise OfferIsFallback(number=self.number)
        if reply_due is not None and reply_due < on:
            raise ReplyDueTooEarly(reply_due=reply_due, sent_on=on)
        return replace(
            self,
            state=OfferState.SENT,
            sent_on=on,
            reply_due=reply_due,
            channel=channel,
            valid_until=valid_until,
        )

    def answered(self, state: OfferState, answer: Answer | None = None) -> Offer:
        """The offer with its answer, or withdrawn; as a fallback it then has no rank any more.

        Errors: OfferStepImpossible, AnswerBeforeSending.
        """
        if state not in _NEXT[self.state]:
            raise self._impossible(state)
        if answer is not None and self.sent_on is not None and answer.on < self.sent_on:
            raise AnswerBeforeSending(on=answer.on, sent_on=self.sent_on)
        return replace(self, state=state, answer=answer or self.answer, rank=None)

    def _impossible(self, wanted: OfferState) -> OfferStepImpossible:
        return OfferStepImpossible(number=self.number, state=self.state, wanted=wanted)


def check_printable(offer: Offer, capacity: Capacity, on: date) -> None:
    """An offer that the household cannot keep prints only with a recorded reason.

    ``on``: the day it is printed, from which a single payment would have to be saved for.
    Errors: OfferIsFallback, CapacityUnknown, OfferAboveCapacity, OfferNotComparable.
    """
    if offer.rank is not None:
        raise OfferIsFallback(number=offer.number)
    if not capacity.known:
        raise CapacityUnknown
    monthly = figures(offer.terms, on).monthly
    judgement = capacity.judge(monthly)
    if judgement is Share.FITS or offer.reason.strip():
        return
    if judgement is Share.NOT_COMPARABLE:
        raise OfferNotComparable(currency=monthly.currency, household=capacity.currency)
    raise OfferAboveCapacity(monthly=monthly, free=capacity.free)
