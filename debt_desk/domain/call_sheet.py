"""The page for a call: who calls, what happened, what is asked and why so much, what to note.

Facts and keys only, no sentences.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.call_request import Ask, asked_of, fits, own_offer, stands
from debt_desk.domain.capacity import gap
from debt_desk.domain.contact import Direction
from debt_desk.domain.debt import CreditorKind, may_be_time_barred
from debt_desk.domain.figures import figures
from debt_desk.domain.household import Cause, SourceKind
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from debt_desk.domain.call_request import Asked, BeforeCall
    from debt_desk.domain.capacity import Capacity, CountedLine
    from debt_desk.domain.contact import Promise
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.terms import Terms

Value = Money | date | int | Fraction


class FigureKind(StrEnum):
    """The figures of the capacity formula, in its order."""

    INCOME = "income"
    ESSENTIAL = "essential"
    IRREGULAR = "irregular"
    RESERVE = "reserve"
    AGREED = "agreed"
    FIRST_RANKING = "first_ranking"
    FREE = "free"


class Question(StrEnum):
    """What to ask the other side."""

    BALANCE = "balance"
    BASIS = "basis"
    STOP_ACCRUAL = "stop_accrual"
    WHO_DECIDES = "who_decides"
    THEIR_TERMS = "their_terms"
    COLLECTOR = "collector"
    WRITTEN = "written"
    RECORDING = "recording"
    TICKET = "ticket"
    STAFF = "staff"


class CautionKind(StrEnum):
    """What not to promise, the gravest first."""

    OLD_DEBT = "old_debt"
    DISPUTED = "disputed"
    DEFICIT = "deficit"
    NOTHING_LEFT = "nothing_left"
    ABOVE_FREE = "above_free"
    NO_FIGURE = "no_figure"
    OWN_ABOVE = "own_above"
    OWN_PAST = "own_past"
    OTHERS = "others"
    LEFT_OUT = "left_out"
    UNSURE_DATE = "unsure_date"
    BORROW = "borrow"


class Jotting(StrEnum):
    """What to write down while one speaks, besides the answers to the questions."""

    TIME = "time"
    PERSON = "person"
    SAID = "said"
    THEY_PROMISE = "they_promise"
    I_PROMISE = "i_promise"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the formula: the documents behind it, and whether some of it is ``declared``
    by the caller alone.
    """

    kind: FigureKind
    amount: Money
    documents: tuple[int, ...] = ()
    declared: bool = False


@dataclass(frozen=True, slots=True)
class TheirOffer:
    """The lender's offer that waits for an answer. ``gap``: what it takes beyond what is free."""

    number: int | None
    monthly: Money
    total: Money
    count: int
    gap: Money | None
    valid_until: date | None


@dataclass(frozen=True, slots=True)
class LastTalk:
    """The talk before, to refer to."""

    on: date
    who: str
    ticket: str


@dataclass(frozen=True, slots=True)
class Caution:
    """Something not to promise, with the figures that say why."""

    kind: CautionKind
    figures: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CallSheet:
    """All that the page states. ``free``, ``income``: None while nothing is known of them.

    ``share``: what is asked, of the free capacity. ``asking_since``: the first talk that the caller
    began and somebody answered.
    """

    on: date
    name: str
    creditor: str
    kind: CreditorKind
    product: str
    account_tail: str
    balance: Money
    balance_on: date | None
    term_end: date | None
    causes: tuple[Cause, ...]
    since: date | None
    expected_end: date | None
    asked: Asked
    figures: tuple[Figure, ...]
    income: Money | None
    free: Money | None
    share: Fraction | None
    theirs: TheirOffer | None
    last: LastTalk | None
    asking_since: date | None
    questions: tuple[Question, ...]
    cautions: tuple[Caution, ...]
    promises: tuple[Promise, ...]
    requests: tuple[MaterialRequest, ...]
    jottings: tuple[Jotting, ...]

    @property
    def documents(self) -> tuple[int, ...]:
        """The documents behind any figure."""
        return tuple(sorted({number for figure in self.figures for number in figure.documents}))


def call_sheet(known: BeforeCall) -> CallSheet:
    """The page for a call about a case on the day ``known.on``."""
    case, hardship, capacity = known.case, known.household.hardship, known.capacity
    asked = asked_of(known)
    theirs = _theirs(known)
    talks = [contact for contact in known.contacts if contact.spoke]
    last = max(talks, key=lambda contact: contact.at, default=None)
    began = [contact.at.date() for contact in talks if contact.direction is Direction.OUTGOING]
    return CallSheet(
        on=known.on,
        name=known.household.person.name,
        creditor=case.creditor,
        kind=case.kind,
        product=case.product,
        account_tail=case.account_tail,
        balance=case.debt.balance.total,
        balance_on=case.debt.balance.on,
        term_end=case.debt.term_end,
        causes=tuple(c for c in Cause if c in hardship.causes and c is not Cause.OTHER),
        since=hardship.since,
        expected_end=hardship.expected_end,
        asked=asked,
        figures=_formula(capacity) if capacity.known else (),
        income=capacity.income if capacity.known else None,
        free=capacity.free if capacity.known else None,
        share=None if asked.monthly is None else capacity.share_of(asked.monthly),
        theirs=theirs,
        last=None if last is None else LastTalk(last.at.date(), last.who, last.ticket),
        asking_since=min(began, default=None),
        questions=_questions(known, asked, theirs),
        cautions=_cautions(known, asked),
        promises=tuple(p for contact in known.contacts for p in contact.promises if p.open),
        requests=tuple(request for request in known.requests if request.open),
        jottings=tuple(Jotting),
    )


def _formula(capacity: Capacity) -> tuple[Figure, ...]:
    lines = [
        _summed(FigureKind.INCOME, capacity.income, capacity.incomes),
        _summed(FigureKind.ESSENTIAL, capacity.essential, capacity.essentials),
        _summed(FigureKind.IRREGULAR, capacity.irregular, capacity.irregulars),
        Figure(FigureKind.RESERVE, capacity.reserve, declared=True),
        Figure(FigureKind.AGREED, capacity.agreed),
        _summed(FigureKind.FIRST_RANKING, capacity.ranking_first, capacity.first_ranking),
    ]
    always = {FigureKind.INCOME, FigureKind.ESSENTIAL}
    shown = [figure for figure in lines if figure.amount or figure.kind in always]
    return (*shown, Figure(FigureKind.FREE, capacity.free))


def _summed(kind: FigureKind, amount: Money, lines: Iterable[CountedLine]) -> Figure:
    sources = [counted.line.source for counted in lines]
    documents = {number for source in sources for number in source.documents}
    declared = any(source.kind is SourceKind.SELF_DECLARED for source in sources)
    return Figure(kind, amount, tuple(sorted(documents)), declared)


def _theirs(known: BeforeCall) -> TheirOffer | None:
    waiting = [
        offer
        for offer in known.offers
        if offer.side is Side.LENDER and offer.seen_on(known.on).state is OfferState.SENT
    ]
    if not waiting:
        return None
    offer, capacity = waiting[-1], known.capacity
    terms: Terms = offer.terms
    comes_to = figures(terms, known.on)
    over = None
    if capacity.known and comes_to.monthly.currency == capacity.currency:
        over = gap(comes_to.monthly, capacity.free)
    return TheirOffer(
        offer.number,
        comes_to.monthly,
        comes_to.total,
        terms.count,
        over or None,
        offer.valid_until,
    )


def _questions(known: BeforeCall, asked: Asked, theirs: TheirOffer | None) -> tuple[Question, ...]:
    details = asked.what is Ask.DETAILS
    lender = known.case.kind is not CreditorKind.PERSON
    wanted = {
        Question.BASIS: details,
        Question.STOP_ACCRUAL: not details,
        Question.WHO_DECIDES: lender and not details,
        Question.THEIR_TERMS: theirs is not None and not details,
        Question.COLLECTOR: any(contact.collection is not None for contact in known.contacts),
        Question.RECORDING: lender,
        Question.TICKET: lender,
        Question.STAFF: lender,
    }
    return tuple(question for question in Question if wanted.get(question, True))


def _cautions(known: BeforeCall, asked: Asked) -> tuple[Caution, ...]:
    case, capacity = known.case, known.capacity
    found: dict[CautionKind, Mapping[str, Value]] = {
        CautionKind.UNSURE_DATE: {},
        CautionKind.BORROW: {},
    }
    if may_be_time_barred(case.debt, known.on):
        found[CautionKind.OLD_DEBT] = {}
    if case.disputed.strip():
        found[CautionKind.DISPUTED] = {}
    if asked.what is not Ask.DETAILS:
        found |= _limits(capacity) | _own_offer(known)
        if known.others:
            found[CautionKind.OTHERS] = {"count": len(known.others)}
        if capacity.left_out:
            found[CautionKind.LEFT_OUT] = {"count": sum(left.count for left in capacity.left_out)}
    return tuple(Caution(kind, found[kind]) for kind in CautionKind if kind in found)


def _limits(capacity: Capacity) -> dict[CautionKind, Mapping[str, Value]]:
    if not capacity.known:
        return {CautionKind.NO_FIGURE: {}}
    if capacity.free.cents < 0:
        return {CautionKind.DEFICIT: {"deficit": -capacity.free}}
    if not capacity.free:
        return {CautionKind.NOTHING_LEFT: {}}
    return {CautionKind.ABOVE_FREE: {"free": capacity.free}}


def _own_offer(known: BeforeCall) -> dict[CautionKind, Mapping[str, Value]]:
    """Where the own offer is not put forward: why."""
    own = own_offer(known)
    if own is None or own.number is None:
        return {}
    if not stands(own, known):
        return {CautionKind.OWN_PAST: {"offer": own.number, "day": own.terms.first_due}}
    if known.capacity.known and not fits(own, known):
        monthly = figures(own.terms, known.on).monthly
        return {CautionKind.OWN_ABOVE: {"offer": own.number, "monthly": monthly}}
    return {}
