"""Letters: gathered on the window's thread, printed on any, kept as the very bytes sent."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.app.jobs import QuietJob
from debt_desk.app.output import check_destination
from debt_desk.domain.accrual import taken_off
from debt_desk.domain.evidence import serves_every_case
from debt_desk.domain.exhibit import offered
from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.missing import LetterMissing
from debt_desk.domain.offer import Answer, OfferState, Side, check_printable
from debt_desk.errors import RuleError
from debt_desk.letters.proposal import ProposalLetter, check_ours

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable
    from datetime import date
    from pathlib import Path

    from debt_desk.app.clock import Clock
    from debt_desk.domain.channel import Channel
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.offer import Offer
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot, UnitOfWork


class SentInOtherLanguage(RuleError):
    """What was sent is given back as it was sent. data: number, language (that it was sent in)."""


class EnclosureNotOffered(RuleError):
    """Another lender's paper never goes along. data: number."""


class SentInFuture(RuleError):
    """Nothing is sent before its day has come. data: day, today."""


class LettersDesk:
    """What one can do with letters."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def enclosures(self, case: int) -> tuple[EvidenceDocument, ...]:
        """What a letter of the case encloses unless the user chooses: its own documents, and those
        of the household that speak of the household; never another lender's papers.

        Where the user has chosen what goes to the lender: that, numbered as in the bundle.
        """
        with self._store.read() as uow:
            return enclosures_of(uow, case)

    def proposal(
        self,
        case: int,
        number: int,
        language: LetterLanguage,
        enclosed: Collection[int] | None = None,
    ) -> Callable[[], bytes]:
        """Gather a proposal letter; the answer prints it and may run in a worker thread.

        ``enclosed``: numbers out of ``enclosures``; None: all of them. An offer that was sent gives
        the very bytes that were sent, and in no other language.
        Errors: OfferMissing, OfferNotOurs, OfferIsFallback, CapacityUnknown, OfferAboveCapacity,
        SentInOtherLanguage; the printing itself: what is missing in the facts, or a character that
        no font has.
        """
        today = self._clock.today()
        with self._store.read() as uow:
            offer = uow.offers.get(case, number)
            check_ours(offer)
            if offer.sent_on is not None:
                return self._as_sent(uow.letters.of_case(case), offer, language)
            capacity = capacity_of(uow, today, without=case)
            check_printable(offer, capacity, today)
            wanted = enclosures_of(uow, case)
            found, payments = uow.cases.get(case), uow.debt_payments.of_case(case)
            letter = ProposalLetter(
                household=uow.household.get(),
                case=found,
                offer=offer,
                capacity=capacity,
                enclosures=tuple(d for d in wanted if enclosed is None or d.number in enclosed),
                written_on=today,
                language=language,
                counters=None if offer.counters is None else uow.offers.get(case, offer.counters),
                kept=shown_on_demand(uow, case),
                paid=taken_off(offer.terms.covered, found.debt, found.kind, payments),
            )

        def printed() -> bytes:
            # reportlab is slow to import, and most starts of the program print nothing.
            from debt_desk.letters.printing import print_proposal

            return print_proposal(letter)

        return printed

    def send(
        self,
        case: int,
        number: int,
        language: LetterLanguage,
        pdf: bytes,
        on: date,
        reply_due: date | None,
        channel: Channel | None = None,
    ) -> Letter:
        """Mark an offer as sent with the letter that carried it: from now on both stay as they are.

        What went out cannot be undone, so the history of steps ends here.
        Errors: OfferStepImpossible, OfferIsFallback, ReplyDueTooEarly, SentInFuture.
        """
        today = self._clock.today()
        if on > today:
            raise SentInFuture(day=on, today=today)
        with self._store.read() as uow:
            sent = uow.offers.get(case, number).sent(on, reply_due, channel)
        content = self._store.contents.stage(io.BytesIO(pdf), len(pdf), QuietJob())
        with self._store.write("letter.send") as uow:
            uow.offers.save(sent)
            counter(uow, sent, today)
            letter = Letter(case, LetterKind.PROPOSAL, language, content, today, offer=number)
            kept = uow.letters.add(letter.sent(on))
            uow.tell(case, letter=kept.id, offer=number, on=on.isoformat(), sha256=content.sha256)
            uow.commit()
        self._store.undo_log.barrier()
        self._bell.ring(Area.LETTERS, Area.OFFERS, case=case)
        return kept

    def of_case(self, case: int) -> tuple[Letter, ...]:
        """The letters that were sent in a case, earliest first."""
        with self._store.read() as uow:
            return uow.letters.of_case(case)

    def content(self, letter: Letter) -> bytes:
        """The very bytes that were sent."""
        return b"".join(self._store.contents.read(letter.content.sha256))

    def export(self, letter: Letter, destination: Path) -> None:
        """Write the very bytes that were sent to ``destination``."""
        check_destination(destination, self._store.path)
        self._store.contents.export(letter.content.sha256, destination, overwrite=True)

    def _as_sent(
        self, letters: Iterable[Letter], offer: Offer, language: LetterLanguage
    ) -> Callable[[], bytes]:
        of_offer = [letter for letter in letters if letter.offer == offer.number]
        same = [letter for letter in of_offer if letter.language is language]
        if same:
            return lambda: self.content(same[-1])
        if not of_offer:
            raise LetterMissing
        raise SentInOtherLanguage(number=offer.number, language=of_offer[-1].language)


def counter(uow: UnitOfWork, ours: Offer, today: date) -> None:
    """The lender's offer that ours answers is countered by it, late or not."""
    if ours.counters is None or ours.sent_on is None:
        return
    theirs = uow.offers.get(ours.case, ours.counters).seen_on(today)
    if theirs.side is Side.LENDER and theirs.state in {OfferState.SENT, OfferState.EXPIRED}:
        answer = Answer(ours.sent_on, ours.channel)
        uow.offers.save(theirs.answered(OfferState.COUNTERED, answer))


def shown_on_demand(uow: Snapshot, case: int) -> frozenset[int]:
    """The documents that this lender may be shown on demand: never those of another case."""
    found = [document for document in uow.evidence.all() if document.case in (None, case)]
    return frozenset(document.number for document in found if document.number is not None)


def enclosures_of(uow: Snapshot, case: int) -> tuple[EvidenceDocument, ...]:
    """What a letter of the case encloses unless the user chooses; see ``enclosures``."""
    documents = uow.evidence.all()
    chosen = uow.exhibits.of_case(case)
    if not chosen:
        return offered(document for document in documents if _belongs(document, case))
    known = {document.number: document for document in documents}
    # Chosen for this lender, and if it is another debt's, agreed to: so the user was asked.
    listed = ((known[e.document], e.agreed) for e in chosen if e.document in known)
    return tuple(document for document, agreed in listed if agreed or _belongs(document, case))


def _belongs(document: EvidenceDocument, case: int) -> bool:
    return document.case == case or (document.case is None and serves_every_case(document.kind))
