"""Letters told by a text: filled from the file, printed in a worker, kept as they were sent."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of
from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.app.jobs import QuietJob
from debt_desk.app.letter_contents import enclosed, goes_along, missing, numbers, offered, told
from debt_desk.app.letter_prefill import Known, filled, last_talk, ours, recipients, theirs
from debt_desk.app.letters import (
    SentInFuture,
    counter,
    shown_on_demand,
)
from debt_desk.domain.debt import may_be_time_barred
from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.letter_facts import NEEDS, LetterBlock
from debt_desk.domain.letter_form import LetterFacts, LetterFactsMissing, Missing
from debt_desk.domain.offer import OfferState
from debt_desk.errors import RuleError
from debt_desk.letters.plain_letter import PlainLetter
from debt_desk.letters.template import read_template, shipped
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.channel import Channel
    from debt_desk.domain.offer import Offer
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot, UnitOfWork

_ACKNOWLEDGE_NOTHING = frozenset(
    {LetterKind.BALANCE, LetterKind.SETTLEMENT, LetterKind.REGULATOR, LetterKind.REFERRAL}
)
# Whose draft of ours is sent with it.
_CARRIES = frozenset({LetterKind.REPLY, LetterKind.CHANGE})


class LetterHasNoText(RuleError):
    """A proposal is made from its offer and has no text of its own to change. data: kind."""


@dataclass(frozen=True, slots=True)
class OwnText:
    """The text of a kind of letter; ``own``: as the user changed it."""

    text: str
    own: bool


@dataclass(frozen=True, slots=True)
class ReadyLetter:
    """A letter with all its facts and its text, to be printed on any thread."""

    letter: PlainLetter
    text: str

    def printed(self) -> bytes:
        """Its PDF. Errors: GlyphMissing."""
        # reportlab is slow to import, and most starts of the program print nothing.
        from debt_desk.letters.printing import print_plain

        return print_plain(self.letter, self.text)


class PlainLettersDesk:
    """What one can do with letters that are told by a text: every kind but the proposal."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def facts(
        self,
        case: int,
        kind: LetterKind,
        language: LetterLanguage = LetterLanguage.CHINESE,
        contact: int | None = None,
    ) -> LetterFacts:
        """What the file gives for a letter; nothing is missing that ``missing`` does not name.

        ``contact``: the id of the talk to confirm; None: the last one. Errors: CaseMissing,
        ContactMissing, LetterHasNoText.
        """
        _check_text(kind)
        with self._store.read() as uow:
            known = self._known(uow, case, language, kind, contact)
            values = filled(known, kind)
            named = recipients(known, kind)
            their, our = theirs(known, kind), ours(known, kind)
            talk = known.talk
            draft = LetterFacts(
                case,
                kind,
                recipient=named[0] if named else None,
                recipients=named,
                values={place: found.value for place, found in values.items()},
                filled=values,
                offered=numbers(offered(uow, known)),
                theirs=None if their is None else their.number,
                ours=None if our is None else our.number,
                contact=talk.id if talk else None,
            )
            return replace(
                draft,
                enclosed=goes_along(uow, draft, known),
                blocks=frozenset(told(uow, draft, known)),
            )

    def missing(self, facts: LetterFacts) -> tuple[Missing, ...]:
        """Every fact without which the letter cannot be printed; empty: it can."""
        with self._store.read() as uow:
            known = self._known(uow, facts.case, LetterLanguage.CHINESE, facts.kind, facts.contact)
            return missing(uow, facts, known)

    def letter(self, facts: LetterFacts, language: LetterLanguage) -> ReadyLetter:
        """The letter with its text, to be printed in a worker thread.

        Errors: LetterFactsMissing, EnclosureNotOffered and those of ``PlainLetter``.
        """
        _check_text(facts.kind)
        with self._store.read() as uow:
            known = self._known(uow, facts.case, language, facts.kind, facts.contact)
            if lacks := missing(uow, facts, known):
                raise LetterFactsMissing(kind=facts.kind, missing=lacks)
            letter = self._letter(uow, facts, known, language)
            own = uow.letter_wordings.get(facts.kind, language)
        return ReadyLetter(letter, shipped(facts.kind, language) if own is None else own)

    def send(
        self,
        facts: LetterFacts,
        language: LetterLanguage,
        pdf: bytes,
        on: date,
        reply_due: date | None = None,
        channel: Channel | None = None,
    ) -> Letter:
        """Mark a letter as sent with the very bytes that went out; its reply is on the agenda.

        A draft that it carries is sent with it, materials that it encloses are handed in. What went
        out cannot be undone, so the history of steps ends here.
        Errors: SentInFuture, EndBeforeStart, those of ``Offer.sent``.
        """
        today = self._clock.today()
        if on > today:
            raise SentInFuture(day=on, today=today)
        content = self._store.contents.stage(io.BytesIO(pdf), len(pdf), QuietJob())
        with self._store.write("letter.send") as uow:
            offer = _carried(uow, facts, on, reply_due, channel)
            if offer is not None:
                counter(uow, offer, today)
            letter = Letter(
                facts.case,
                facts.kind,
                language,
                content,
                today,
                offer=None if offer is None else offer.number,
                contact=facts.contact,
            )
            kept = uow.letters.add(letter.sent(on, reply_due))
            if facts.kind is LetterKind.EVIDENCE:
                _hand_in(uow, facts, on)
            uow.tell(
                facts.case,
                letter=kept.id,
                kind=facts.kind,
                on=on.isoformat(),
                reply_due=None if reply_due is None else reply_due.isoformat(),
                sha256=content.sha256,
            )
            uow.commit()
        self._store.undo_log.barrier()
        self._bell.ring(Area.LETTERS, Area.OFFERS, Area.EVIDENCE, case=facts.case)
        return kept

    def answered(self, letter: Letter, on: date) -> Letter:
        """Note the day on which an answer came. Errors: SentInFuture, EndBeforeStart."""
        today = self._clock.today()
        if on > today:
            raise SentInFuture(day=on, today=today)
        with self._store.write("letter.answered") as uow:
            kept = uow.letters.save(letter.answered(on))
            uow.tell(letter.case, letter=letter.id, on=on.isoformat())
            uow.commit()
        self._bell.ring(Area.LETTERS, case=letter.case)
        return kept

    def acknowledges(self, kind: LetterKind) -> bool:
        """Whether a letter of the kind speaks of the debt as owed."""
        return kind not in _ACKNOWLEDGE_NOTHING

    def caution(self, case: int, kind: LetterKind) -> bool:
        """Whether to warn before it is printed: it acknowledges an old or a disputed debt."""
        with self._store.read() as uow:
            found = uow.cases.get(case)
        old = may_be_time_barred(found.debt, self._clock.today())
        return self.acknowledges(kind) and (old or bool(found.disputed.strip()))

    def wording(self, kind: LetterKind, language: LetterLanguage) -> OwnText:
        """The text that letters of the kind are told by. Errors: LetterHasNoText."""
        _check_text(kind)
        with self._store.read() as uow:
            own = uow.letter_wordings.get(kind, language)
        return OwnText(shipped(kind, language) if own is None else own, own is not None)

    def set_wording(self, kind: LetterKind, language: LetterLanguage, text: str) -> None:
        """Keep the user's own text. Errors: those of ``read_template``, LetterHasNoText."""
        _check_text(kind)
        read_template(text, kind)
        with self._store.write("wording.change") as uow:
            uow.letter_wordings.put(kind, language, text)
            uow.commit()
        self._bell.ring(Area.LETTERS)

    def reset_wording(self, kind: LetterKind, language: LetterLanguage) -> None:
        """Back to the program's own text."""
        with self._store.write("wording.reset") as uow:
            uow.letter_wordings.remove(kind, language)
            uow.commit()
        self._bell.ring(Area.LETTERS)

    def _known(
        self,
        uow: Snapshot,
        case: int,
        language: LetterLanguage,
        kind: LetterKind,
        contact: int | None,
    ) -> Known:
        today = self._clock.today()
        known = Known(
            facts_of(uow, uow.cases.get(case), today),
            uow.household.get(),
            capacity_of(uow, today, without=case),
            uow.collectors.all(case),
            today,
            Wording(Language(language.value)),
        )
        if kind is not LetterKind.CONFIRMATION:
            return known
        talk = last_talk(known) if contact is None else uow.contacts.get(contact)
        return replace(known, talk=talk)

    def _letter(
        self, uow: Snapshot, facts: LetterFacts, known: Known, language: LetterLanguage
    ) -> PlainLetter:
        every = told(uow, facts, known)
        parts = {block: part for block, part in every.items() if block not in facts.left_out}
        their, our = parts.get(LetterBlock.THEIR_OFFER), parts.get(LetterBlock.OUR_OFFER)
        confirms = facts.kind is LetterKind.CONFIRMATION
        assert facts.recipient is not None
        return PlainLetter(
            facts.kind,
            language,
            known.household,
            known.facts.case,
            facts.recipient,
            known.today,
            values=facts.values,
            enclosures=enclosed(uow, facts),
            kept=shown_on_demand(uow, facts.case),
            capacity=parts.get(LetterBlock.BUDGET, known.capacity if our else None),
            theirs=their,
            ours=our,
            schedule=their.terms.schedule() if their and confirms else (),
            materials=parts.get(LetterBlock.MATERIALS, ()),
            promises=parts.get(LetterBlock.PROMISES, ()),
            payments=parts.get(LetterBlock.PAYMENTS, ()),
            findings=parts.get(LetterBlock.FINDINGS, ()),
            chronology=parts.get(LetterBlock.CHRONOLOGY, ()),
        )


def _check_text(kind: LetterKind) -> None:
    if kind not in NEEDS:
        raise LetterHasNoText(kind=kind)


def _carried(
    uow: UnitOfWork,
    facts: LetterFacts,
    on: date,
    reply_due: date | None,
    channel: Channel | None,
) -> Offer | None:
    """The draft that goes out with the letter, as sent."""
    if facts.ours is None or facts.kind not in _CARRIES or LetterBlock.OUR_OFFER in facts.left_out:
        return None
    offer = uow.offers.get(facts.case, facts.ours)
    if offer.state is not OfferState.DRAFT:
        return offer
    sent = offer.sent(on, reply_due, channel)
    uow.offers.save(sent)
    return sent


def _hand_in(uow: UnitOfWork, facts: LetterFacts, on: date) -> None:
    """What was asked for and is enclosed, or its redacted copy, was handed in."""
    documents = {document.number: document for document in uow.evidence.all()}
    gone = {n for number in facts.enclosed for n in (number, documents[number].redacted_from)}
    for request in uow.material_requests.all(facts.case):
        if request.open and request.document in gone - {None} and request.asked_on <= on:
            uow.material_requests.save(replace(request, given_on=on))
