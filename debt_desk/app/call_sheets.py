"""The page for a call, gathered on the window's thread and printed on any; what is noted in it."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of_all
from debt_desk.app.contacts import Came
from debt_desk.app.household import capacity_of
from debt_desk.app.law import known_cards
from debt_desk.domain.call_notes import CallNotes
from debt_desk.domain.call_request import BeforeCall
from debt_desk.domain.call_sheet import CallSheet, call_sheet
from debt_desk.domain.contact import MOST_LETTERS_OF_A_SUMMARY
from debt_desk.domain.rehearsal import Reply, rehearsal
from debt_desk.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.app.clock import Clock
    from debt_desk.app.contacts import ContactsDesk
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.letter import LetterLanguage
    from debt_desk.domain.money import Money
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot


class CallSheetsDesk:
    """What one can do before, during and after a call.

    Notes that are not kept in the log yet outlive the window in which they were made; when the file
    is closed, they go into the log as they are.
    """

    def __init__(self, store: Store, clock: Clock, contacts: ContactsDesk) -> None:
        self._store = store
        self._clock = clock
        self._contacts = contacts
        self._notes: dict[int, tuple[CallNotes, str]] = {}

    def sheet(self, case: int) -> CallSheet:
        """The page for a call about a case today. Errors: CaseMissing."""
        today = self._clock.today()
        with self._store.read() as uow:
            known = BeforeCall(
                household=uow.household.get(),
                case=uow.cases.get(case),
                capacity=capacity_of(uow, today, without=case),
                on=today,
                offers=tuple(offer.seen_on(today) for offer in uow.offers.of_case(case)),
                contacts=uow.contacts.all(case),
                requests=tuple(r for r in uow.material_requests.all() if r.case == case),
                others=self._others(uow, case),
            )
        return call_sheet(known)

    def rehearsal(self, sheet: CallSheet) -> tuple[Reply, ...]:
        """What may be answered to what is often heard."""
        return rehearsal(sheet, known_cards())

    def printed(self, case: int, language: LetterLanguage) -> Callable[[], bytes]:
        """Gather the page; the answer prints it and may run in a worker thread.

        Errors: CaseMissing.
        """
        sheet = self.sheet(case)
        replies = self.rehearsal(sheet)

        def printed() -> bytes:
            # reportlab is slow to import, and most starts of the program print nothing.
            from debt_desk.letters.call_sheet import print_call_sheet

            return print_call_sheet(sheet, replies, language)

        return printed

    def notes(self, case: int) -> CallNotes:
        """What was noted of a call about a case and is not in the log yet."""
        return self._notes.get(case, (CallNotes(case), ""))[0]

    def note(self, notes: CallNotes, summary: str) -> None:
        """Remember notes; ``summary``: what was said in them, in the user's language."""
        self._notes.pop(notes.case, None)
        if not notes.empty:
            self._notes[notes.case] = (notes, summary)

    def keep(self, notes: CallNotes, summary: str) -> Contact:
        """Put a call into the log with all that came of it: one step.

        Errors: those of ``Contact``, ``MaterialRequest`` and ``ContactsDesk.log``.
        """
        now = self._clock.now()
        came = Came(notes.requests(now), notes.offer, notes.result)
        kept = self._contacts.log(notes.contact(now, summary), came)
        self._notes.pop(notes.case, None)
        return kept

    def keep_unfinished(self) -> None:
        """Before the file is closed: nothing that was noted is lost. Never fails."""
        for notes, summary in tuple(self._notes.values()):
            printed = "".join(c for c in summary if c.isprintable() or c == "\n")
            with contextlib.suppress(DeskError):
                self.keep(notes, printed[:MOST_LETTERS_OF_A_SUMMARY])

    def _others(self, uow: Snapshot, case: int) -> tuple[Money, ...]:
        """What is owed elsewhere and still waits for an agreement."""
        owed = (
            facts.case.debt.balance.total
            for facts in facts_of_all(uow, self._clock.today())
            if facts.case.number != case and facts.agreement is None
        )
        return tuple(balance for balance in owed if balance)
