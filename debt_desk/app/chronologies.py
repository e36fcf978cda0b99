"""What happened in a case in the order of its days, and what it appears inconsistent with."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING

from debt_desk.app.law import known_cards
from debt_desk.domain.conduct import Pattern, findings
from debt_desk.domain.contact import Direction
from debt_desk.domain.law_card import cards_on
from debt_desk.domain.offer import OfferState, Side
from debt_desk.letters.plain_letter import Event, Inconsistency
from debt_desk.wording import formats
from debt_desk.wording.law_cards import dated_source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from debt_desk.domain.case import Case
    from debt_desk.domain.conduct import Finding
    from debt_desk.domain.contact import Collection, Contact
    from debt_desk.domain.debt_payment import DebtPayment
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.repayment import Payment
    from debt_desk.store.unit_of_work import Snapshot
    from debt_desk.wording.catalogue import Wording

_NOT_SENT = frozenset({OfferState.DRAFT, OfferState.WITHDRAWN})


def chronology(uow: Snapshot, case: Case, words: Wording) -> tuple[Event, ...]:
    """Talks, letters, offers, payments, agreements and courts' papers of a case, earliest first.

    What has only a day comes before what has a time of that day.
    """
    number = case.number or 0
    events = [
        *collecting(uow.contacts.all(number), words),
        *(_talk(talk, words) for talk in uow.contacts.all(number) if talk.collection is None),
        *_letters(uow, number, words),
        *_offers(uow, number, words),
        *_payments(uow, number, words),
        *_papers(uow, number, words),
    ]
    return tuple(sorted(events, key=_moment))


def collecting(contacts: Iterable[Contact], words: Wording) -> tuple[Event, ...]:
    """Talks about collecting alone, earliest first: what was seen and heard, and no word on it."""
    return tuple(_talk(talk, words) for talk in contacts if talk.collection is not None)


def inconsistencies(uow: Snapshot, case: Case, words: Wording) -> tuple[Inconsistency, ...]:
    """The findings on which a law card for such a lender speaks, beside what it cites."""
    number = case.number or 0
    talks = {contact.id: contact for contact in uow.contacts.all(number)}
    found = []
    for finding in findings(talks.values(), uow.collectors.all(number)):
        cards = cards_on(finding.pattern, case.kind, known_cards())
        if cards:
            rule = "\n".join(dated_source(card, words) for card in cards)
            found.append(Inconsistency(_found(finding, talks, words), rule))
    return tuple(found)


def _found(finding: Finding, talks: dict[int | None, Contact], words: Wording) -> str:
    pattern = words.label(finding.pattern)
    if finding.count is not None:
        return words.text(
            "chronology.found_many", day=finding.day, pattern=pattern, count=finding.count
        )
    last = talks.get(finding.contacts[-1])
    if finding.pattern is Pattern.QUIET_HOURS and last is not None:
        at = f"{last.at:%H:%M}"
        return words.text("chronology.found_at", day=finding.day, time=at, pattern=pattern)
    return words.text("chronology.found", day=finding.day, pattern=pattern)


def _moment(event: Event) -> datetime:
    at = event.at
    return at if isinstance(at, datetime) else datetime.combine(at, time.min)


def _talk(contact: Contact, words: Wording) -> Event:
    """Who began, what the other side did, and the notes of the day."""
    incoming = contact.direction is Direction.INCOMING
    begun = [words.text("chronology.called" if incoming else "chronology.calling")]
    begun += [words.label(stance) for stance in sorted(contact.stances)]
    if contact.seconds:
        begun.append(words.text("chronology.minutes", count=-(-contact.seconds // 60)))
    lines = [words.text("chronology.comma").join(begun), contact.summary.strip()]
    who = contact.who.strip()
    if contact.staff.strip():
        lines.append(words.text("chronology.staff", number=contact.staff.strip()))
    if contact.collection is not None:
        who = who or contact.collection.caller.strip()
        lines += _collected(contact.collection, words)
    if contact.recording_number.strip():
        lines.append(words.text("chronology.recording", number=contact.recording_number.strip()))
    told = "\n".join(filter(None, lines))
    return Event(contact.at, told, contact.channel, who, contact.ticket.strip(), contact.documents)


def _collected(collection: Collection, words: Wording) -> list[str]:
    """What was seen and heard of a talk about collecting."""
    told = []
    if not collection.answered:
        told.append(words.text("chronology.unanswered"))
    for key, text in (
        ("shown_number", collection.number),
        ("words", collection.words),
        ("others", collection.others),
    ):
        if text.strip():
            told.append(words.text(f"chronology.{key}", said=" ".join(text.split())))
    return told


def _letters(uow: Snapshot, case: int, words: Wording) -> Iterator[Event]:
    for letter in uow.letters.of_case(case):
        kind = words.label(letter.kind)
        if letter.sent_on is not None:
            yield Event(letter.sent_on, words.text("chronology.letter", kind=kind))
        if letter.answered_on is not None:
            yield Event(letter.answered_on, words.text("chronology.answered", kind=kind))


def _offers(uow: Snapshot, case: int, words: Wording) -> Iterator[Event]:
    # One's own that went out as a letter is told by the letter; a talk tells of its own offer.
    known = {letter.offer for letter in uow.letters.of_case(case)}
    known |= {contact.offer for contact in uow.contacts.all(case)}
    for offer in uow.offers.of_case(case):
        if offer.sent_on is None or offer.state in _NOT_SENT or offer.number in known:
            continue
        theirs = offer.side is Side.LENDER
        told = _offered("chronology.theirs" if theirs else "chronology.ours", offer, words)
        yield Event(offer.sent_on, told, offer.channel, offer.who)


def _offered(key: str, offer: Offer, words: Wording) -> str:
    schedule = offer.terms.schedule()
    return words.text(key, count=len(schedule), first=schedule[0].due)


def _payments(uow: Snapshot, case: int, words: Wording) -> Iterator[Event]:
    paid: list[Payment | DebtPayment] = [*uow.debt_payments.of_case(case)]
    for agreement in uow.agreements.of_case(case):
        paid += uow.payments.of_agreement(agreement.id or 0)
    for payment in paid:
        documents = () if payment.proof is None else (payment.proof,)
        told = words.text("chronology.paid", amount=formats.money(payment.amount))
        yield Event(payment.day, told, documents=documents)


def _papers(uow: Snapshot, case: int, words: Wording) -> Iterator[Event]:
    for agreement in uow.agreements.of_case(case):
        told = words.text("chronology.agreement")
        copies = () if agreement.written_copy is None else (agreement.written_copy,)
        who = agreement.confirmed_with
        yield Event(agreement.confirmed_on, told, agreement.channel, who, documents=copies)
    for paper in uow.court_papers.all(case):
        told = words.text("chronology.court", kind=words.label(paper.kind))
        if paper.deadline is not None:
            told += words.text("chronology.court_day", day=paper.deadline)
        copies = () if paper.document is None else (paper.document,)
        yield Event(
            paper.received_on, told, who=paper.sender, ticket=paper.reference, documents=copies
        )
