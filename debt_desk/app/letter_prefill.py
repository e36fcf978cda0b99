"""What the file already knows for a letter, place by place, with where it stands in the file.

Nothing is made up here: what is not in the file stays out, and what is only our own wording of a
request is marked as suggested.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.contact import Stance
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.household import LineKind
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import NEEDS, LetterPlace, Recipient, RecipientRole
from debt_desk.domain.letter_form import Filled, Origin
from debt_desk.domain.offer import OfferState, Side, check_printable
from debt_desk.errors import RuleError
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date

    from debt_desk.domain.agenda import CaseFacts
    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.collector import Collector
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.household import Household, HouseholdLine
    from debt_desk.domain.letter_facts import Value
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.offer import Offer
    from debt_desk.wording.catalogue import Wording

_P = LetterPlace
# Banks and consumer finance companies answer to the national regulator, the local kinds to local
# ones; whom an assisted platform or a person answers to has to be found out.
_REGULATORS = {
    CreditorKind.CARD: "regulator_bank",
    CreditorKind.BANK_LOAN: "regulator_bank",
    CreditorKind.CONSUMER_FINANCE: "regulator_bank",
    CreditorKind.MICROLOAN: "regulator_local",
}
_DONE = frozenset({Stance.AGREED, Stance.OFFERED, Stance.PROMISED})
_OWN = frozenset({OfferState.DRAFT, OfferState.SENT, OfferState.COUNTERED, OfferState.REFUSED})
_GONE = frozenset({OfferState.DRAFT, OfferState.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Known:
    """All that a letter of a case can be filled from. ``talk``: the one that it is about."""

    facts: CaseFacts
    household: Household
    capacity: Capacity
    collectors: tuple[Collector, ...]
    today: date
    words: Wording
    talk: Contact | None = None

    @property
    def spoken(self) -> tuple[Contact, ...]:
        """The talks in which somebody was reached, earliest first."""
        return tuple(contact for contact in self.facts.contacts if contact.spoke)

    @property
    def wanted(self) -> tuple[MaterialRequest, ...]:
        """What the lender asked for and still waits for."""
        return tuple(request for request in self.facts.requests if request.open)


def filled(known: Known, kind: LetterKind) -> dict[LetterPlace, Filled]:
    """What the file gives for a letter of the kind; only places that it has."""
    read: dict[LetterKind, Callable[[Known], dict[LetterPlace, Filled]]] = {
        LetterKind.BALANCE: _balance,
        LetterKind.EVIDENCE: _evidence,
        LetterKind.REPLY: _reply,
        LetterKind.CONFIRMATION: _confirmation,
        LetterKind.LATE: _late,
        LetterKind.CHANGE: _change,
        LetterKind.SETTLEMENT: _settlement,
        LetterKind.COMPLAINT: _complaint,
        LetterKind.REGULATOR: _regulator,
        LetterKind.REFERRAL: _referral,
    }
    found = {**_ticket(known), **(read[kind](known) if kind in read else {})}
    places = NEEDS[kind].places
    return {place: found[place] for place in places if place in found and found[place].value != ""}


def recipients(known: Known, kind: LetterKind) -> tuple[Recipient, ...]:
    """Who may be written to, the likeliest first."""
    case = known.facts.case
    found = [Recipient(case.creditor)]
    found += [Recipient(c.name, RecipientRole.COLLECTOR) for c in known.collectors]
    if case.kind in _REGULATORS:
        name = known.words.text(f"letter_facts.{_REGULATORS[case.kind]}")
        found.append(Recipient(name, RecipientRole.REGULATOR))
    found.append(Recipient(known.words.text("letter_facts.helper"), RecipientRole.HELPER))
    fitting = [recipient for recipient in found if recipient.role in NEEDS[kind].to]
    spoke_with = _collector_of(known) if kind is LetterKind.CONFIRMATION else None
    return tuple(sorted(fitting, key=lambda recipient: recipient.name != spoke_with))


def theirs(known: Known, kind: LetterKind) -> Offer | None:
    """The lender's offer that the letter is about."""
    offers = [o for o in known.facts.offers if o.side is Side.LENDER and o.state not in _GONE]
    if kind is LetterKind.CONFIRMATION:
        made = None if known.talk is None else known.talk.offer
        return next((offer for offer in offers if offer.number == made), None)
    if kind not in {LetterKind.REPLY, LetterKind.REFERRAL}:
        return None
    return max(offers, key=lambda offer: offer.number or 0, default=None)


def ours(known: Known, kind: LetterKind) -> Offer | None:
    """The debtor's own newest offer that may be printed; before all, one that answers theirs."""
    if kind not in {LetterKind.REPLY, LetterKind.CHANGE, LetterKind.REFERRAL}:
        return None
    states = _OWN if kind is LetterKind.REFERRAL else {OfferState.DRAFT}
    own = [offer for offer in known.facts.offers if offer.state in states and _shown(offer, known)]
    answered = theirs(known, kind)
    number = None if answered is None else answered.number
    return max(own, key=lambda o: (o.counters == number, o.number or 0), default=None)


def last_talk(known: Known) -> Contact | None:
    """The talk that there is to confirm: the last one in which something was agreed, else said."""
    done = [talk for talk in known.spoken if talk.promises or talk.offer or _DONE & talk.stances]
    found = done or known.spoken
    return found[-1] if found else None


def _shown(offer: Offer, known: Known) -> bool:
    if offer.side is not Side.DEBTOR or offer.rank is not None:
        return False
    try:
        check_printable(offer, known.capacity, known.today)
    except RuleError:
        return False
    return True


def _ticket(known: Known) -> dict[LetterPlace, Filled]:
    named = [talk for talk in known.facts.contacts if talk.ticket.strip()]
    return _said(named[-1], {_P.TICKET: named[-1].ticket.strip()}) if named else {}


def _balance(known: Known) -> dict[LetterPlace, Filled]:
    return {_P.DOUBTS: Filled(known.facts.case.disputed.strip(), Origin.CASE)}


def _evidence(known: Known) -> dict[LetterPlace, Filled]:
    """The day and who asked, where it was all asked for at once."""
    days = {request.asked_on for request in known.wanted}
    if len(days) != 1:
        return {}
    (day,) = days
    asked = {request.who.strip() for request in known.wanted} - {""}
    found = {_P.ASKED_ON: Filled(day, Origin.MATERIALS, day)}
    if len(asked) == 1:
        found[_P.WHO] = Filled(asked.pop(), Origin.MATERIALS, day)
    return found


def _reply(known: Known) -> dict[LetterPlace, Filled]:
    """The lender's newest word on our offer: its own offer, or its answer."""
    offer = theirs(known, LetterKind.REPLY)
    if offer is not None and offer.sent_on is not None:
        return {_P.ANSWERED_ON: Filled(offer.sent_on, Origin.OFFER, offer.sent_on)}
    answers = [o.answer for o in known.facts.offers if o.side is Side.DEBTOR and o.answer]
    if not answers:
        return {}
    newest = max(answers, key=lambda answer: answer.on)
    return {
        _P.ANSWERED_ON: Filled(newest.on, Origin.OFFER, newest.on),
        _P.ANSWER: Filled(newest.words.strip(), Origin.OFFER, newest.on),
    }


def _confirmation(known: Known) -> dict[LetterPlace, Filled]:
    talk = known.talk
    if talk is None:
        return {}
    return _said(
        talk,
        {
            _P.TALKED_ON: talk.at.date(),
            _P.TALKED_AT: f"{talk.at:%H:%M}",
            _P.CHANNEL: talk.channel,
            _P.WHO: talk.who.strip(),
            _P.STAFF: talk.staff.strip(),
            _P.TICKET: talk.ticket.strip(),
            _P.RECORDING: talk.recording_number.strip(),
            _P.AGREED: talk.summary.strip(),
        },
    )


def _late(known: Known) -> dict[LetterPlace, Filled]:
    """The oldest instalment that is not paid in full, and the day that was named for it."""
    agreement, repayment = known.facts.agreement, known.facts.repayment
    line = None if repayment is None else repayment.next_due
    if agreement is None or line is None:
        return {}
    day = line.due.day
    found = {
        **_agreed(known),
        _P.DUE_ON: Filled(day, Origin.AGREEMENT, day),
        _P.AMOUNT: Filled(line.due.amount, Origin.AGREEMENT, day),
    }
    if line.paid:
        found[_P.ALREADY_PAID] = Filled(line.paid, Origin.PAYMENTS)
    for talk in known.facts.contacts:
        for promise in talk.promises:
            ahead = promise.due_on is not None and promise.due_on >= known.today
            if promise.by is Side.DEBTOR and promise.open and promise.due_on and ahead:
                found |= _said(talk, {_P.PAY_ON: promise.due_on})
    return found


def _change(known: Known) -> dict[LetterPlace, Filled]:
    """What has changed since the agreement that is still being paid."""
    agreement, repayment = known.facts.agreement, known.facts.repayment
    if agreement is None or repayment is None or repayment.settled:
        return {}
    found = _agreed(known)
    reason = "\n".join(_changes(known, agreement.confirmed_on))
    since = known.household.hardship.since
    if since is not None and since > agreement.confirmed_on:
        reason = "\n".join(filter(None, (known.household.hardship.story.strip(), reason)))
    found[_P.REASON] = Filled(reason, Origin.HOUSEHOLD)
    if ours(known, LetterKind.CHANGE) is None:
        found |= _suggested(known, "change")
    return found


def _changes(known: Known, after: date) -> Iterator[str]:
    """Costs that came and incomes that ended since a day."""
    for line in known.household.lines:
        if line.kind is LineKind.INCOME and line.end and after <= line.end < known.today:
            yield _changed("changed_until", line, line.end, known.words)
        began = line.start is not None and after < line.start <= known.today
        if line.kind is not LineKind.INCOME and line.start and began:
            yield _changed("changed_from", line, line.start, known.words)


def _changed(key: str, line: HouseholdLine, day: date, words: Wording) -> str:
    amount = formats.money(line.monthly())
    kind, title = words.label(line.topic), line.title.strip() or words.label(line.topic)
    return words.text(f"letter_facts.{key}", day=day, kind=kind, title=title, amount=amount)


def _settlement(known: Known) -> dict[LetterPlace, Filled]:
    repayment = known.facts.repayment
    if repayment is None or not repayment.settled:
        return {}
    last = max(line.settled_on for line in repayment.dues if line.settled_on is not None)
    return {
        **_agreed(known),
        _P.PAID_OFF_ON: Filled(last, Origin.PAYMENTS, last),
        _P.TOTAL_PAID: Filled(repayment.paid, Origin.PAYMENTS, last),
    }


def _complaint(known: Known) -> dict[LetterPlace, Filled]:
    return _suggested(known, "complaint")


def _regulator(known: Known) -> dict[LetterPlace, Filled]:
    found = _suggested(known, "regulator")
    sent = [
        letter
        for letter in known.facts.letters
        if letter.kind is LetterKind.COMPLAINT and letter.sent_on is not None
    ]
    if sent:
        day = sent[-1].sent_on
        assert day is not None
        found[_P.COMPLAINED_ON] = Filled(day, Origin.LETTER, day)
        if (answered := sent[-1].answered_on) is not None:
            found[_P.ANSWERED_ON] = Filled(answered, Origin.LETTER, answered)
    return found


def _referral(known: Known) -> dict[LetterPlace, Filled]:
    papers = [paper for paper in known.facts.papers if paper.open and _ahead(paper, known.today)]
    if not papers:
        return _suggested(known, "referral")
    nearest = min(papers, key=lambda paper: paper.deadline or known.today)
    assert nearest.deadline is not None
    what = known.words.label(nearest.kind)
    if nearest.reference.strip():
        reference = nearest.reference.strip()
        what = known.words.text("letter_facts.and_more", what=what, reference=reference)
    day = nearest.received_on
    return {
        **_suggested(known, "referral_court", "referral"),
        _P.DEADLINE: Filled(nearest.deadline, Origin.COURT_PAPER, day),
        _P.DEADLINE_WHAT: Filled(what, Origin.COURT_PAPER, day),
    }


def _ahead(paper: CourtPaper, today: date) -> bool:
    return paper.deadline is not None and paper.deadline >= today


def _agreed(known: Known) -> dict[LetterPlace, Filled]:
    assert known.facts.agreement is not None
    day = known.facts.agreement.confirmed_on
    return {_P.AGREEMENT_ON: Filled(day, Origin.AGREEMENT, day)}


def _said(talk: Contact, values: dict[LetterPlace, Value]) -> dict[LetterPlace, Filled]:
    day = talk.at.date()
    return {place: Filled(value, Origin.TALK, day) for place, value in values.items()}


def _suggested(known: Known, *keys: str) -> dict[LetterPlace, Filled]:
    texts = [known.words.text(f"letter_facts.wanted.{key}") for key in keys]
    return {_P.WANTED: Filled("\n".join(texts), Origin.SUGGESTED)}


def _collector_of(known: Known) -> str | None:
    collection = None if known.talk is None else known.talk.collection
    number = None if collection is None else collection.collector
    return next((c.name for c in known.collectors if c.id == number and number), None)
