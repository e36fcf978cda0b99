"""Letters: gathered on the window's thread, printed on any, kept as the very bytes sent."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.app.jobs import QuietJob
from debt_desk.app.output import check_destination
from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.offer import check_printable
from debt_desk.letters.proposal import ProposalLetter

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from debt_desk.app.clock import Clock
    from debt_desk.store.desk_store import Store


class LettersDesk:
    """What one can do with letters."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def proposal(self, case: int, number: int, language: LetterLanguage) -> Callable[[], bytes]:
        """Gather a proposal letter; the answer prints it and may run in a worker thread.

        Errors: OfferMissing, CapacityUnknown, OfferAboveCapacity; the printing itself: what is
        missing in the facts, or a character that no font has.
        """
        today = self._clock.today()
        with self._store.read() as uow:
            offer = uow.offers.get(case, number)
            capacity = capacity_of(uow, today, without=case)
            check_printable(offer, capacity)
            documents = uow.evidence.all()
            letter = ProposalLetter(
                household=uow.household.get(),
                case=uow.cases.get(case),
                offer=offer,
                capacity=capacity,
                enclosures=tuple(d for d in documents if d.case in (None, case)),
                written_on=today,
                language=language,
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
    ) -> Letter:
        """Mark an offer as sent with the letter that carried it: from now on both stay as they are.

        What went out cannot be undone, so the history of steps ends here.
        Errors: OfferStepImpossible, ReplyDueTooEarly.
        """
        with self._store.read() as uow:
            uow.offers.get(case, number).sent(on, reply_due)
        content = self._store.contents.stage(io.BytesIO(pdf), len(pdf), QuietJob())
        with self._store.write("letter.send") as uow:
            uow.offers.save(uow.offers.get(case, number).sent(on, reply_due))
            letter = Letter(
                case, LetterKind.PROPOSAL, language, content, self._clock.today(), offer=number
            )
            kept = uow.letters.add(letter.sent(on))
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
