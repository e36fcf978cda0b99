"""The agenda over all cases."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of_all
from debt_desk.domain.agenda import AgendaItem, agenda
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.errors import InputError

if TYPE_CHECKING:
    from debt_desk.app.clock import Clock
    from debt_desk.store.desk_store import Store


MOST_DAYS = 36_500
# What has to be renewed, with the checklist's item that says so.
_GOING_STALE = {
    EvidenceKind.INCOME_PROOF: "income_proof",
    EvidenceKind.BANK_STATEMENT: "bank_statements",
    EvidenceKind.WALLET_STATEMENT: "wallet_statements",
}


class DaysOutOfReach(InputError):
    """One can look ahead a hundred years, and not back. data: days, most."""


class AgendaDesk:
    """What is due."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def items(self, days: int = 30) -> tuple[AgendaItem, ...]:
        """Every open item up to ``days`` from today, what is overdue included, earliest first.

        Errors: DaysOutOfReach.
        """
        if not 0 <= days <= MOST_DAYS:
            raise DaysOutOfReach(days=days, most=MOST_DAYS)
        today = self._clock.today()
        with self._store.read() as uow:
            facts = facts_of_all(uow, today)
            unneeded = {a.item for a in uow.checklist_answers.all() if a.not_applicable}
            documents = [
                document
                for kind, item in _GOING_STALE.items()
                if item not in unneeded
                for document in uow.evidence.of_kind(kind)
            ]
            return agenda(facts, documents, today + timedelta(days=days))
