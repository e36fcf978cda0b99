"""The agenda: everything with a date, derived from the cases' facts and never typed twice."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import add_months, pay_by
from debt_desk.domain.checklist import issued, last_whole_month, statements_fresh_until
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.offer import OfferState, Side
from debt_desk.domain.terms import OfferKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.case import Case
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.letter import Letter
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.money import Money
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.repayment import Progress

INCOME_PROOF_FRESH_MONTHS = 3
WRITTEN_COPY_DAYS = 7
_NEVER_REACHED_THE_LENDER = frozenset({OfferState.DRAFT, OfferState.WITHDRAWN})


class AgendaKind(StrEnum):
    """What an item is."""

    COURT_PAPER = "court_paper"
    INSTALMENT = "instalment"
    REPLY_DUE = "reply_due"
    OFFER_ENDS = "offer_ends"
    TERM_END = "term_end"
    WRITTEN_COPY = "written_copy"
    INCOME_PROOF = "income_proof"
    MATERIALS = "materials"
    BANK_STATEMENT = "bank_statement"
    WALLET_STATEMENT = "wallet_statement"
    FOLLOW_UP = "follow_up"
    OUR_PROMISE = "our_promise"
    THEIR_PROMISE = "their_promise"


_STATEMENTS = {
    EvidenceKind.BANK_STATEMENT: AgendaKind.BANK_STATEMENT,
    EvidenceKind.WALLET_STATEMENT: AgendaKind.WALLET_STATEMENT,
}


class Certainty(StrEnum):
    """How sure the date is."""

    FIXED = "fixed"
    EXPECTED = "expected"
    SUGGESTED = "suggested"


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """One dated thing to do.

    ``what``: what a lender asked for, in ``request``. ``part`` of ``parts``: which instalment.
    ``pay_by``: the last working day for it, None where the year's holidays are not published or
    nothing is paid. ``document``: what went stale; ``offer``: which one awaits its reply;
    ``contact``: the id of the talk it was said in; ``paper``: the id of the court's paper.
    """

    day: date
    kind: AgendaKind
    certainty: Certainty
    case: int | None = None
    creditor: str = ""
    amount: Money | None = None
    part: int | None = None
    parts: int | None = None
    pay_by: date | None = None
    document: int | None = None
    offer: int | None = None
    request: int | None = None
    contact: int | None = None
    paper: int | None = None
    what: str = ""

    def stale_since(self, today: date) -> date | None:
        """Since when statements do not reach the last complete month; None for all else."""
        return self.day if self.kind in _STATEMENTS.values() and self.day <= today else None

    def overdue_days(self, today: date) -> int:
        """How many days the item is late; zero if it is not."""
        return max(0, (today - self.day).days)


@dataclass(frozen=True, slots=True)
class CaseFacts:
    """What the agenda needs to know of a case."""

    case: Case
    offers: Sequence[Offer]
    agreement: Agreement | None
    repayment: Progress | None
    requests: Sequence[MaterialRequest] = ()
    letters: Sequence[Letter] = ()
    contacts: Sequence[Contact] = ()
    papers: Sequence[CourtPaper] = ()


def agenda(
    cases: Iterable[CaseFacts], documents: Iterable[EvidenceDocument], until: date
) -> tuple[AgendaItem, ...]:
    """Every open item up to ``until``, the overdue ones included, earliest first."""
    known, attached = tuple(cases), tuple(documents)
    items = [item for facts in known for item in _of_case(facts)]
    items += _stale_income_proof(attached)
    if any(facts.agreement is None for facts in known):
        items += _short_statements(attached)
    wanted = (item for item in items if item.day <= until)
    return tuple(sorted(wanted, key=_order))


def _order(item: AgendaItem) -> tuple[date, bool, int, AgendaKind]:
    """By day; on one day a court's deadline before all else."""
    return item.day, item.kind is not AgendaKind.COURT_PAPER, item.case or 0, item.kind


def _of_case(facts: CaseFacts) -> list[AgendaItem]:
    case, agreement = facts.case, facts.agreement
    items = [*_materials(case, facts.requests), *_said(facts), *_written(facts)]
    items += [
        AgendaItem(day, kind, certainty, case.number, case.creditor, offer=offer.number)
        for offer in facts.offers
        if offer.state is OfferState.SENT
        for day, kind, certainty in (
            (offer.reply_due, AgendaKind.REPLY_DUE, Certainty.EXPECTED),
            (offer.valid_until, AgendaKind.OFFER_ENDS, Certainty.FIXED),
        )
        if day is not None
    ]
    if agreement is None:
        return items + _term_end(case, facts.offers)
    settled = facts.repayment is not None and facts.repayment.settled
    if agreement.written_copy is None and not settled:
        items.append(_written_copy(case, agreement))
    return items + _instalments(case, facts.repayment)


def _materials(case: Case, requests: Sequence[MaterialRequest]) -> list[AgendaItem]:
    """What the lender asked for by a day and still waits for."""
    return [
        AgendaItem(
            request.due_on,
            AgendaKind.MATERIALS,
            Certainty.FIXED,
            case.number,
            case.creditor,
            request=request.id,
            what=request.what,
        )
        for request in requests
        if request.open and request.due_on is not None
    ]


def _said(facts: CaseFacts) -> list[AgendaItem]:
    """When to ask again after the newest talk, and what either side promised by a day."""
    case = facts.case
    newest = max(facts.contacts, key=lambda contact: (contact.at, contact.id or 0), default=None)
    items = []
    if newest is not None and newest.follow_up is not None:
        kind = AgendaKind.FOLLOW_UP
        items.append(
            AgendaItem(
                newest.follow_up,
                kind,
                Certainty.SUGGESTED,
                case.number,
                case.creditor,
                contact=newest.id,
            )
        )
    promises = [(contact.id, promise) for contact in facts.contacts for promise in contact.promises]
    for contact, promise in promises:
        if promise.open and promise.due_on is not None:
            ours = promise.by is Side.DEBTOR
            kind = AgendaKind.OUR_PROMISE if ours else AgendaKind.THEIR_PROMISE
            sure = Certainty.FIXED if ours else Certainty.EXPECTED
            items.append(
                AgendaItem(
                    promise.due_on,
                    kind,
                    sure,
                    case.number,
                    case.creditor,
                    contact=contact,
                    what=promise.what,
                )
            )
    return items


def _written(facts: CaseFacts) -> list[AgendaItem]:
    """Courts' deadlines, and letters that wait for an answer; an offer's letter waits as it."""
    case = facts.case
    courts = [
        AgendaItem(
            paper.deadline,
            AgendaKind.COURT_PAPER,
            Certainty.FIXED,
            case.number,
            case.creditor,
            paper=paper.id,
        )
        for paper in facts.papers
        if paper.open and paper.deadline is not None
    ]
    return courts + [
        AgendaItem(
            letter.reply_due, AgendaKind.REPLY_DUE, Certainty.EXPECTED, case.number, case.creditor
        )
        for letter in facts.letters
        if letter.waits and letter.reply_due is not None and letter.offer is None
    ]


def _term_end(case: Case, offers: Sequence[Offer]) -> list[AgendaItem]:
    """The day before which an extension is asked for, until an offer that asks for one was sent."""
    term_end = case.debt.term_end
    asked = any(
        offer.side is Side.DEBTOR
        and offer.state not in _NEVER_REACHED_THE_LENDER
        and OfferKind.EXTENSION in offer.terms.kinds(case.debt)
        for offer in offers
    )
    if term_end is None or asked:
        return []
    return [AgendaItem(term_end, AgendaKind.TERM_END, Certainty.FIXED, case.number, case.creditor)]


def _written_copy(case: Case, agreement: Agreement) -> AgendaItem:
    day = agreement.confirmed_on + timedelta(days=WRITTEN_COPY_DAYS)
    return AgendaItem(day, AgendaKind.WRITTEN_COPY, Certainty.SUGGESTED, case.number, case.creditor)


def _instalments(case: Case, repayment: Progress | None) -> list[AgendaItem]:
    if repayment is None:
        return []
    return [
        AgendaItem(
            line.due.day,
            AgendaKind.INSTALMENT,
            Certainty.FIXED,
            case.number,
            case.creditor,
            amount=line.left,
            part=line.due.number,
            parts=len(repayment.dues),
            pay_by=pay_by(line.due.day),
        )
        for line in repayment.dues
        if line.left
    ]


def _stale_income_proof(documents: Iterable[EvidenceDocument]) -> list[AgendaItem]:
    """The newest income proof goes stale three months after its day; older ones are superseded."""
    dated = [
        (day, document.number)
        for document in documents
        if document.kind is EvidenceKind.INCOME_PROOF and (day := issued(document)) is not None
    ]
    if not dated:
        return []
    newest, number = max(dated, key=lambda pair: pair[0])
    day = add_months(newest, INCOME_PROOF_FRESH_MONTHS)
    return [AgendaItem(day, AgendaKind.INCOME_PROOF, Certainty.SUGGESTED, document=number)]


def _short_statements(documents: Iterable[EvidenceDocument]) -> list[AgendaItem]:
    """From this day on the newest statements do not reach the last complete month any more.

    They are held against it by the period that their document speaks of; only while something is
    still negotiated, for nobody asks for them every month of a plan.
    """
    items = []
    for kind, wanted in _STATEMENTS.items():
        shown = [
            (document.covers_to, document.number)
            for document in documents
            if document.kind is kind
            and document.covers_to is not None
            and document.redacted_from is None
        ]
        if shown:
            last, number = max(shown, key=lambda pair: pair[0])
            day = statements_fresh_until(last_whole_month(last)) + timedelta(days=1)
            items.append(AgendaItem(day, wanted, Certainty.SUGGESTED, document=number))
    return items
