"""Reliable income out of attached statements, taken into the household at the user's word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.household import HouseholdLine, LineKind, Source, SourceKind, Topic
from debt_desk.domain.income import IncomeSource, ReadStatement, income_sources, note_of
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import InputError, RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.household import Household
    from debt_desk.domain.job import Job
    from debt_desk.domain.money import Money
    from debt_desk.store.desk_store import Store


class IncomeAboveReliable(RuleError):
    """One may count on less than the statements show, never on more. data: wanted, reliable."""


class IncomesDesk:
    """From statement months to household lines."""

    def __init__(self, store: Store, bell: Bell, evidence: EvidenceDesk) -> None:
        self._store = store
        self._bell = bell
        self._evidence = evidence

    def inputs(self) -> tuple[tuple[EvidenceDocument, ...], date | None]:
        """What ``read`` needs: the attached documents and the day the hardship began."""
        with self._store.read() as uow:
            return uow.evidence.all(), uow.household.get().hardship.since

    def read(
        self,
        documents: Iterable[EvidenceDocument],
        since: date | None,
        job: Job | None = None,
    ) -> tuple[IncomeSource, ...]:
        """Every payer in those of the documents that are statements; for a worker thread.

        Errors: JobCancelled.
        """
        return income_sources(tuple(self._statements(documents, job or QuietJob())), since)

    def sources(self) -> tuple[IncomeSource, ...]:
        """Every payer in all attached statements, the most reliable first."""
        return self.read(*self.inputs())

    def take(self, chosen: Sequence[tuple[IncomeSource, Money]]) -> None:
        """Put sources that the user confirmed as running into the household, in one step.

        A source taken before is replaced: nothing counts twice. Errors: IncomeAboveReliable.
        """
        for source, amount in chosen:
            if amount > source.reliable:
                raise IncomeAboveReliable(wanted=amount, reliable=source.reliable)
        with self._store.write("incomes.take") as uow:
            household = uow.household.get()
            for source, amount in chosen:
                household = household.with_line(_line(household, source, amount))
            uow.household.save(household)
            uow.commit()
        self._bell.ring(Area.HOUSEHOLD)

    def _statements(
        self, documents: Iterable[EvidenceDocument], job: Job
    ) -> Iterable[ReadStatement]:
        for document in documents:
            stop_if_cancelled(job)
            assert document.number is not None
            try:
                statements = self._evidence.statements(document)
            except InputError:
                continue  # a photo or a letter is evidence too, but has no lines
            for statement in statements:
                yield ReadStatement(document.number, statement)


def _line(household: Household, source: IncomeSource, amount: Money) -> HouseholdLine:
    line = HouseholdLine(
        kind=LineKind.INCOME,
        topic=Topic.WAGES,
        title=source.payer[:200],
        amount=amount,
        source=Source(SourceKind.STATEMENT, source.documents, note_of(source), source.payer),
    )
    for kept in household.of_kind(LineKind.INCOME):
        if kept.source.payer == source.payer:
            return replace(line, id=kept.id, topic=kept.topic, title=kept.title)
    return line
