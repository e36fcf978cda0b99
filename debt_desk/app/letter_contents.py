"""What a letter is made of: what the program draws, what goes along, and what is still missing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from debt_desk.app.chronologies import chronology, collecting, inconsistencies
from debt_desk.app.letters import EnclosureNotOffered, enclosures_of
from debt_desk.domain.exhibit import in_order, without_originals
from debt_desk.domain.letter import LetterKind
from debt_desk.domain.letter_facts import NEEDS, LetterBlock, LetterPlace, facts_missing
from debt_desk.domain.letter_form import Missing
from debt_desk.letters.plain_letter import PaymentMade
from debt_desk.letters.proposal import named_causes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.app.letter_prefill import Known
    from debt_desk.domain.contact import Promise
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.letter_facts import Fact
    from debt_desk.domain.letter_form import LetterFacts
    from debt_desk.store.unit_of_work import Snapshot

# What goes along unless the user says otherwise: elsewhere papers tell more than the letter asks.
_ENCLOSE = frozenset(
    {
        LetterKind.HOLD,
        LetterKind.EVIDENCE,
        LetterKind.REPLY,
        LetterKind.CHANGE,
        LetterKind.REFERRAL,
    }
)
# What each kind may draw of the file; what a letter is not told it cannot print.
_WITH_FINDINGS = frozenset({LetterKind.COMPLAINT, LetterKind.REGULATOR, LetterKind.CHRONOLOGY})
_WITH_BUDGET = frozenset({LetterKind.REPLY, LetterKind.CHANGE, LetterKind.REFERRAL})
_WHOLE_STORY = frozenset({LetterKind.REFERRAL, LetterKind.CHRONOLOGY})


def told(uow: Snapshot, facts: LetterFacts, known: Known) -> dict[LetterBlock, Any]:
    """What of the file the letter may draw, whatever of it is left out; only what there is."""
    kind, words, case = facts.kind, known.words, known.facts.case
    offers = {
        LetterBlock.THEIR_OFFER: facts.theirs,
        LetterBlock.OUR_OFFER: facts.ours,
    }
    found: dict[LetterBlock, Any] = {
        block: uow.offers.get(facts.case, number)
        for block, number in offers.items()
        if number is not None
    }
    if kind in _WITH_BUDGET and known.capacity.known:
        found[LetterBlock.BUDGET] = known.capacity
    if kind is LetterKind.EVIDENCE:
        found[LetterBlock.MATERIALS] = known.wanted
    if kind is LetterKind.SETTLEMENT:
        found[LetterBlock.PAYMENTS] = _payments(uow, known)
    if kind is LetterKind.CONFIRMATION and known.talk is not None:
        found[LetterBlock.PROMISES] = known.talk.promises
    if kind in _WHOLE_STORY:
        found[LetterBlock.PROMISES] = _open_promises(known)
        found[LetterBlock.CHRONOLOGY] = chronology(uow, case, words)
    elif kind in _WITH_FINDINGS:
        found[LetterBlock.CHRONOLOGY] = collecting(known.facts.contacts, words)
    if kind in _WITH_FINDINGS:
        found[LetterBlock.FINDINGS] = inconsistencies(uow, case, words)
    return {block: part for block, part in found.items() if part}


def missing(uow: Snapshot, facts: LetterFacts, known: Known) -> tuple[Missing, ...]:
    household = known.household
    lacks: list[Fact] = []
    if not household.person.name.strip():
        lacks.append(LetterPlace.NAME)
    if facts.recipient is None:
        lacks.append(LetterPlace.RECIPIENT)
    story = household.hardship.story.strip()
    if NEEDS[facts.kind].hardship and not (named_causes(household.hardship) or story):
        lacks.append(LetterPlace.BECAUSE)
    drawn = frozenset(told(uow, facts, known)) - facts.left_out
    if LetterBlock.OUR_OFFER in drawn and not known.capacity.known:
        lacks.append(LetterPlace.FREE)
    has: set[Fact] = {*facts.typed, *drawn}
    if facts.enclosed:
        has.add(LetterBlock.ENCLOSURES)
    lacks += facts_missing(facts.kind, frozenset(has))
    return tuple(Missing(fact) for fact in lacks)


def _payments(uow: Snapshot, known: Known) -> tuple[PaymentMade, ...]:
    agreement = known.facts.agreement
    if agreement is None:
        return ()
    made = uow.payments.of_agreement(agreement.id or 0)
    return tuple(PaymentMade(paid.day, paid.amount, paid.proof) for paid in made)


def _open_promises(known: Known) -> tuple[Promise, ...]:
    said = (promise for talk in known.facts.contacts for promise in talk.promises)
    return tuple(promise for promise in said if promise.open)


def offered(uow: Snapshot, known: Known) -> tuple[EvidenceDocument, ...]:
    """What goes to the lender anyway, then what talks, requests and payments are proven by."""
    case = known.facts.case.number or 0
    usual = enclosures_of(uow, case)
    cited = {document for talk in known.facts.contacts for document in talk.documents}
    cited |= {request.document for request in known.facts.requests if request.document}
    cited |= {paid.document for paid in _payments(uow, known) if paid.document}
    there = {*numbers(usual), *(document.redacted_from for document in usual)}
    more = [
        document
        for document in uow.evidence.all()
        if document.case in {None, case}
        and (document.number in cited or document.redacted_from in cited)
        and document.number not in there
    ]
    return (*usual, *in_order(without_originals(more)))


def goes_along(uow: Snapshot, facts: LetterFacts, known: Known) -> tuple[int, ...]:
    """What is enclosed by default: what was asked for, else what goes to the lender anyway."""
    if facts.kind not in _ENCLOSE:
        return ()
    usual = numbers(enclosures_of(uow, facts.case))
    if facts.kind is not LetterKind.EVIDENCE:
        return usual
    wanted = {request.document for request in known.wanted if request.document}
    asked = [d for d in offered(uow, known) if d.number in wanted or d.redacted_from in wanted]
    return numbers(asked) or usual


def enclosed(uow: Snapshot, facts: LetterFacts) -> tuple[EvidenceDocument, ...]:
    known = {document.number: document for document in uow.evidence.all()}
    agreed = set(numbers(enclosures_of(uow, facts.case)))
    for number in facts.enclosed:
        document = known.get(number)
        if document is None or (document.case not in {None, facts.case} and number not in agreed):
            raise EnclosureNotOffered(number=number)
    return tuple(known[number] for number in facts.enclosed)


def numbers(documents: Iterable[EvidenceDocument]) -> tuple[int, ...]:
    return tuple(document.number for document in documents if document.number is not None)
