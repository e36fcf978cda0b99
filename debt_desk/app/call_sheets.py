"""The page for a call: gathered on the window's thread, printed on any."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of_all
from debt_desk.app.household import capacity_of
from debt_desk.app.law import known_cards
from debt_desk.domain.call_request import BeforeCall
from debt_desk.domain.call_sheet import CallSheet, call_sheet
from debt_desk.domain.rehearsal import Reply, rehearsal

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.app.clock import Clock
    from debt_desk.domain.letter import LetterLanguage
    from debt_desk.domain.money import Money
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot


class CallSheetsDesk:
    """What one can do before a call."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

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

    def _others(self, uow: Snapshot, case: int) -> tuple[Money, ...]:
        """What is owed elsewhere and still waits for an agreement."""
        owed = (
            facts.case.debt.balance.total
            for facts in facts_of_all(uow, self._clock.today())
            if facts.case.number != case and facts.agreement is None
        )
        return tuple(balance for balance in owed if balance)
