"""What each kind of letter is told: whom it may go to, what it cannot do without, what it may add.

One table, ``NEEDS``, from which the window builds its form, the letters check their facts, and the
texts of ``resources/letters`` are read.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from debt_desk.domain.channel import Channel
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME, TextMissing, check_text
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.money import Money
from debt_desk.errors import RuleError


class LetterFactMissing(RuleError):
    """A letter of this kind says nothing without it. data: kind, place."""


class LetterRecipientWrong(RuleError):
    """A letter of this kind is not for such a recipient. data: kind, role."""


class RecipientRole(StrEnum):
    """What the one who is written to is in the case."""

    LENDER = "lender"
    COLLECTOR = "collector"
    REGULATOR = "regulator"
    HELPER = "helper"


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a letter is addressed to. ``department``: the desk there, where it is known."""

    name: str
    role: RecipientRole = RecipientRole.LENDER
    department: str = ""

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise TextMissing
        for text in (self.name, self.department):
            check_text(text, MOST_LETTERS_OF_A_NAME)


class LetterPlace(StrEnum):
    """A named place in a letter's text."""

    # Known of every letter.
    RECIPIENT = "recipient"
    YOU = "you"
    INTRODUCTION = "introduction"
    NAME = "name"
    CREDITOR = "creditor"
    ACCOUNT = "account"
    DAY = "day"
    # From the household, the case and the offers, where they are known.
    BECAUSE = "because"
    CAUSES = "causes"
    OVERDUE_SINCE = "overdue_since"
    TERM_END = "term_end"
    FREE = "free"
    THEIR_MONTHLY = "their_monthly"
    GAP = "gap"
    OUR_MONTHLY = "our_monthly"
    # Typed for one letter.
    ACCEPTED = "accepted"
    AGREED = "agreed"
    AGREEMENT_ON = "agreement_on"
    ALREADY_PAID = "already_paid"
    AMOUNT = "amount"
    ANSWER = "answer"
    ANSWERED_ON = "answered_on"
    AS_OF = "as_of"
    ASKED_ON = "asked_on"
    CHANGE_FROM = "change_from"
    CHANNEL = "channel"
    COMPLAINED_ON = "complained_on"
    DEADLINE = "deadline"
    DEADLINE_WHAT = "deadline_what"
    DOUBTS = "doubts"
    DUE_ON = "due_on"
    EVENTS = "events"
    HOLD_UNTIL = "hold_until"
    PAID_OFF_ON = "paid_off_on"
    PAY_ON = "pay_on"
    PROPOSAL_BY = "proposal_by"
    REASON = "reason"
    RECORDING = "recording"
    REPLY_BY = "reply_by"
    STAFF = "staff"
    TALKED_AT = "talked_at"
    TALKED_ON = "talked_on"
    TICKET = "ticket"
    TOKEN = "token"
    TOTAL_PAID = "total_paid"
    TRIED = "tried"
    WANTED = "wanted"
    WHO = "who"


class LetterCondition(StrEnum):
    """What a paragraph may depend on besides its places; it prints nothing itself."""

    PRIVATE = "private"
    CARD = "card"
    REACHABLE = "reachable"
    TO_COLLECTOR = "to_collector"
    ENCLOSED = "enclosed"
    REDACTED = "redacted"
    PAST_DUE = "past_due"


class LetterBlock(StrEnum):
    """What the program draws at a line of its own."""

    PARTIES = "parties"
    HARDSHIP = "hardship"
    BUDGET = "budget"
    BALANCE = "balance"
    THEIR_OFFER = "their_offer"
    OUR_OFFER = "our_offer"
    SCHEDULE = "schedule"
    MATERIALS = "materials"
    PROMISES = "promises"
    PAYMENTS = "payments"
    FINDINGS = "findings"
    CHRONOLOGY = "chronology"
    ENCLOSURES = "enclosures"
    SIGNATURE = "signature"
    SIGNED = "signed"


_P, _B, _R = LetterPlace, LetterBlock, RecipientRole

ALWAYS = frozenset(
    {_P.RECIPIENT, _P.YOU, _P.INTRODUCTION, _P.NAME, _P.CREDITOR, _P.ACCOUNT, _P.DAY}
)
DERIVED = ALWAYS | {
    _P.BECAUSE,
    _P.CAUSES,
    _P.OVERDUE_SINCE,
    _P.TERM_END,
    _P.FREE,
    _P.THEIR_MONTHLY,
    _P.GAP,
    _P.OUR_MONTHLY,
}
# What is typed into a place; where nothing is said here, a short text.
TYPES: dict[LetterPlace, type] = {
    **dict.fromkeys((_P.AMOUNT, _P.ALREADY_PAID, _P.TOKEN, _P.TOTAL_PAID), Money),
    **dict.fromkeys(
        (
            _P.AGREEMENT_ON,
            _P.ANSWERED_ON,
            _P.AS_OF,
            _P.ASKED_ON,
            _P.CHANGE_FROM,
            _P.COMPLAINED_ON,
            _P.DEADLINE,
            _P.DUE_ON,
            _P.HOLD_UNTIL,
            _P.PAID_OFF_ON,
            _P.PAY_ON,
            _P.PROPOSAL_BY,
            _P.REPLY_BY,
            _P.TALKED_ON,
        ),
        date,
    ),
    _P.ACCEPTED: bool,
    _P.CHANNEL: Channel,
}
# Texts of several lines, in the user's own words; each line is printed as a paragraph.
LONG = frozenset({_P.AGREED, _P.ANSWER, _P.DOUBTS, _P.EVENTS, _P.REASON, _P.TRIED, _P.WANTED})

Fact = LetterPlace | LetterBlock
Value = Money | date | Channel | str | bool


def says(value: Value) -> bool:
    """Whether there is anything to print, or to go by."""
    return value is not False and bool(str(value).strip())


_TO_LENDER = frozenset({_R.LENDER})
_TO_BOTH = frozenset({_R.LENDER, _R.COLLECTOR})


@dataclass(frozen=True, slots=True)
class Needs:
    """``needed``: of each group one fact at least. ``optional``: what else may be typed.

    ``to``: who may be written to; ``hardship``: whether it says why the payments cannot be kept.
    """

    needed: tuple[tuple[Fact, ...], ...]
    optional: tuple[LetterPlace, ...]
    to: frozenset[RecipientRole] = _TO_LENDER
    hardship: bool = False

    @property
    def places(self) -> tuple[LetterPlace, ...]:
        """What may be typed, the needed first."""
        needed = [fact for group in self.needed for fact in group if isinstance(fact, LetterPlace)]
        return (*needed, *self.optional)

    @property
    def sure(self) -> frozenset[LetterPlace]:
        """The places that have a value in every letter of the kind."""
        alone = {group[0] for group in self.needed if len(group) == 1}
        told = {_P.BECAUSE} if self.hardship else set()
        return frozenset({*ALWAYS, *told, *(fact for fact in alone if isinstance(fact, _P))})


NEEDS: dict[LetterKind, Needs] = {
    LetterKind.HOLD: Needs(
        (),
        (_P.HOLD_UNTIL, _P.PROPOSAL_BY, _P.TOKEN, _P.TICKET, _P.REPLY_BY),
        _TO_BOTH,
        hardship=True,
    ),
    LetterKind.BALANCE: Needs((), (_P.AS_OF, _P.DOUBTS, _P.TICKET, _P.REPLY_BY), _TO_BOTH),
    LetterKind.EVIDENCE: Needs(
        ((_B.MATERIALS, _B.ENCLOSURES),),
        (_P.ASKED_ON, _P.WHO, _P.TICKET, _P.REASON, _P.REPLY_BY),
        _TO_BOTH,
    ),
    LetterKind.REPLY: Needs(
        ((_P.ANSWERED_ON,), (_B.OUR_OFFER, _P.ACCEPTED, _P.WANTED)),
        (_P.ANSWER, _P.TICKET, _P.REPLY_BY),
        _TO_BOTH,
    ),
    LetterKind.CONFIRMATION: Needs(
        ((_P.TALKED_ON,), (_P.AGREED, _B.THEIR_OFFER, _B.PROMISES)),
        (
            _P.TALKED_AT,
            _P.CHANNEL,
            _P.WHO,
            _P.STAFF,
            _P.TICKET,
            _P.RECORDING,
            _P.REPLY_BY,
        ),
        _TO_BOTH,
    ),
    LetterKind.LATE: Needs(
        ((_P.DUE_ON,), (_P.AMOUNT,), (_P.PAY_ON,)),
        (_P.REASON, _P.AGREEMENT_ON, _P.ALREADY_PAID, _P.REPLY_BY),
        _TO_BOTH,
    ),
    LetterKind.CHANGE: Needs(
        ((_P.AGREEMENT_ON,), (_P.REASON,), (_B.OUR_OFFER, _P.WANTED)),
        (_P.CHANGE_FROM, _P.REPLY_BY),
        _TO_BOTH,
    ),
    LetterKind.SETTLEMENT: Needs(
        ((_P.PAID_OFF_ON,),), (_P.TOTAL_PAID, _P.AGREEMENT_ON, _P.TICKET, _P.REPLY_BY)
    ),
    LetterKind.COMPLAINT: Needs(
        ((_P.EVENTS, _B.CHRONOLOGY), (_P.WANTED,)), (_P.TICKET, _P.REPLY_BY)
    ),
    LetterKind.REGULATOR: Needs(
        ((_P.EVENTS, _B.CHRONOLOGY), (_P.WANTED,)),
        (_P.COMPLAINED_ON, _P.TICKET, _P.ANSWERED_ON, _P.ANSWER),
        frozenset({_R.REGULATOR}),
    ),
    LetterKind.REFERRAL: Needs(
        ((_P.WANTED,),),
        (_P.TRIED, _P.DEADLINE_WHAT, _P.DEADLINE),
        frozenset({_R.HELPER}),
    ),
    LetterKind.CHRONOLOGY: Needs(((_B.CHRONOLOGY,),), (), frozenset(RecipientRole)),
}


def check_facts(kind: LetterKind, known: frozenset[Fact], role: RecipientRole) -> None:
    """Hold what is known against what the kind needs. Errors: LetterRecipientWrong,
    LetterFactMissing (with the first fact of the group of which none is known).
    """
    if role not in NEEDS[kind].to:
        raise LetterRecipientWrong(kind=kind, role=role)
    for fact in facts_missing(kind, known):
        raise LetterFactMissing(kind=kind, place=fact)


def facts_missing(kind: LetterKind, known: frozenset[Fact]) -> tuple[Fact, ...]:
    """The first fact of each group of which none is known."""
    return tuple(group[0] for group in NEEDS[kind].needed if known.isdisjoint(group))
