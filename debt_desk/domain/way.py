"""A case's way in seven steps: what of it is done, and the one thing to do next.

Both follow from what is in the file; nobody ticks anything. A paper of a court comes before all.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.offer import OfferState, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.agenda import CaseFacts
    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.contact_route import ContactRoute
    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.repayment import Progress

# After so many refusals of one's own proposals, others are asked to help.
_STUCK_AFTER = 2


class WayStep(StrEnum):
    """The steps from the first call to the last instalment; others are asked only if needed."""

    ROUTE = "route"
    SITUATION = "situation"
    CONTACT = "contact"
    PROPOSAL = "proposal"
    AGREEMENT = "agreement"
    REPAYMENT = "repayment"
    THIRD_PARTY = "third_party"


class WayState(StrEnum):
    """How a step stands."""

    DONE = "done"
    NOW = "now"
    AHEAD = "ahead"
    IF_NEEDED = "if_needed"


class NextStep(StrEnum):
    """The one thing to do next in a case."""

    COURT_PAPER = "court_paper"
    FIND_ROUTE = "find_route"
    ENTER_BALANCE = "enter_balance"
    ENTER_HOUSEHOLD = "enter_household"
    ATTACH_EVIDENCE = "attach_evidence"
    TALK_FIRST = "talk_first"
    DRAFT_OFFER = "draft_offer"
    SEND_OFFER = "send_offer"
    HAND_IN_PAPERS = "hand_in_papers"
    ANSWER_OFFER = "answer_offer"
    WAIT_FOR_REPLY = "wait_for_reply"
    ASK_AGAIN = "ask_again"
    RECORD_AGREEMENT = "record_agreement"
    ATTACH_COPY = "attach_copy"
    CATCH_UP = "catch_up"
    PAY_NEXT = "pay_next"
    SETTLED = "settled"
    ASK_OTHERS = "ask_others"


# All others belong to the proposal.
_STEPS: dict[NextStep, WayStep | None] = {
    NextStep.COURT_PAPER: WayStep.THIRD_PARTY,
    NextStep.FIND_ROUTE: WayStep.ROUTE,
    NextStep.ENTER_BALANCE: WayStep.SITUATION,
    NextStep.ENTER_HOUSEHOLD: WayStep.SITUATION,
    NextStep.ATTACH_EVIDENCE: WayStep.SITUATION,
    NextStep.TALK_FIRST: WayStep.CONTACT,
    NextStep.RECORD_AGREEMENT: WayStep.AGREEMENT,
    NextStep.ATTACH_COPY: WayStep.AGREEMENT,
    NextStep.CATCH_UP: WayStep.REPAYMENT,
    NextStep.PAY_NEXT: WayStep.REPAYMENT,
    NextStep.SETTLED: None,
    NextStep.ASK_OTHERS: WayStep.THIRD_PARTY,
}


@dataclass(frozen=True, slots=True)
class Known:
    """What a case's way follows from: its facts, and whether the rest is there at all."""

    facts: CaseFacts
    today: date
    routes: Sequence[ContactRoute] = ()
    household: bool = False
    evidence: bool = False


@dataclass(frozen=True, slots=True)
class StepState:
    """A step on the way and how it stands."""

    step: WayStep
    state: WayState


def way(known: Known) -> tuple[StepState, ...]:
    """The seven steps in their order, with the one that the next step belongs to."""
    now = _STEPS.get(next_step(known), WayStep.PROPOSAL)
    done = _done(known)
    return tuple(StepState(step, _state(step, now, done)) for step in WayStep)


def next_step(known: Known) -> NextStep:
    """The one thing to do next: courts, then what was agreed, then the talks, then preparing."""
    if open_papers(known.facts.papers):
        return NextStep.COURT_PAPER
    if known.facts.agreement is not None:
        return _under(known.facts.agreement, known.facts.repayment)
    return _talking(known) or _preparing(known)


def open_papers(papers: Iterable[CourtPaper]) -> tuple[CourtPaper, ...]:
    """The papers that still have to be acted on, the nearest day first.

    One that names no day comes before all: nobody knows how much time is left.
    """
    waiting = (paper for paper in papers if paper.open)
    return tuple(sorted(waiting, key=lambda paper: (paper.deadline or date.min, paper.id or 0)))


def _under(agreement: Agreement, repayment: Progress | None) -> NextStep:
    if repayment is not None and repayment.settled:
        return NextStep.SETTLED
    if repayment is not None and repayment.overdue:
        return NextStep.CATCH_UP
    return NextStep.ATTACH_COPY if agreement.written_copy is None else NextStep.PAY_NEXT


def _talking(known: Known) -> NextStep | None:
    """What offers and requests ask for; None while nothing waits for either side."""
    facts = known.facts
    if any(offer.state is OfferState.ACCEPTED for offer in facts.offers):
        return NextStep.RECORD_AGREEMENT
    standing = [offer for offer in facts.offers if offer.state is OfferState.SENT]
    if any(offer.side is Side.LENDER for offer in standing):
        return NextStep.ANSWER_OFFER
    if any(request.open for request in facts.requests):
        return NextStep.HAND_IN_PAPERS
    if not standing:
        return None
    due = [offer.reply_due for offer in standing if offer.reply_due is not None]
    return NextStep.ASK_AGAIN if due and max(due) < known.today else NextStep.WAIT_FOR_REPLY


def _preparing(known: Known) -> NextStep:
    facts = known.facts
    drafted = any(o.state is OfferState.DRAFT and o.rank is None for o in facts.offers)
    lacking = _lacking(known)
    if drafted and lacking in (None, NextStep.ATTACH_EVIDENCE):
        return NextStep.SEND_OFFER
    if not drafted and _refusals(facts.offers) >= _STUCK_AFTER:
        return NextStep.ASK_OTHERS
    if not _reachable(known):
        return NextStep.FIND_ROUTE
    if lacking is not None:
        return lacking
    return NextStep.DRAFT_OFFER if _heard(facts) else NextStep.TALK_FIRST


def _lacking(known: Known) -> NextStep | None:
    """What of the situation is not there yet."""
    balance = known.facts.case.debt.balance
    if not balance.total or balance.on is None:
        return NextStep.ENTER_BALANCE
    if not known.household:
        return NextStep.ENTER_HOUSEHOLD
    return None if known.evidence else NextStep.ATTACH_EVIDENCE


def _reachable(known: Known) -> bool:
    """Whether a way to the lender is known on which somebody was reached, or a letter went."""
    return any(route.works for route in known.routes) or _heard(known.facts)


def _heard(facts: CaseFacts) -> bool:
    """Whether the two sides have spoken, or one has written to the other."""
    written = any(letter.sent_on is not None for letter in facts.letters)
    return written or any(c.spoke for c in facts.contacts) or any(map(_went_out, facts.offers))


def _went_out(offer: Offer) -> bool:
    return offer.state not in (OfferState.DRAFT, OfferState.WITHDRAWN)


def _refusals(offers: Iterable[Offer]) -> int:
    """How many of one's own proposals were refused."""
    return sum(o.side is Side.DEBTOR and o.state is OfferState.REFUSED for o in offers)


def _done(known: Known) -> frozenset[WayStep]:
    facts = known.facts
    agreed = facts.agreement is not None
    settled = facts.repayment is not None and facts.repayment.settled
    accepted = any(offer.state is OfferState.ACCEPTED for offer in facts.offers)
    written = facts.agreement is not None and facts.agreement.written_copy is not None
    found = {
        WayStep.ROUTE: agreed or _reachable(known),
        WayStep.SITUATION: agreed or _lacking(known) is None,
        WayStep.CONTACT: agreed or _heard(facts),
        WayStep.PROPOSAL: agreed or accepted,
        WayStep.AGREEMENT: written or settled,
        WayStep.REPAYMENT: settled,
    }
    return frozenset(step for step, done in found.items() if done)


def _state(step: WayStep, now: WayStep | None, done: frozenset[WayStep]) -> WayState:
    if step is now:
        return WayState.NOW
    if step in done:
        return WayState.DONE
    return WayState.IF_NEEDED if step is WayStep.THIRD_PARTY else WayState.AHEAD
