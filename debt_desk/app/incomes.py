"""Reliable income out of attached statements, taken into the household at the user's word."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.domain.household import HouseholdLine, LineKind, Source, SourceKind, Topic
from debt_desk.domain.income import (
    IncomeSource,
    ReadStatement,
    income_sources,
    note_of,
    payer_of,
)
from debt_desk.errors import RuleError
from debt_desk.statements.classing import is_wage

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.app.meanings import BooksInputs, MeaningsDesk
    from debt_desk.domain.household import Household
    from debt_desk.domain.job import Job
    from debt_desk.domain.money import Money
    from debt_desk.store.desk_store import Store


class IncomeAboveReliable(RuleError):
    """One may count on less than the statements show, never on more. data: wanted, reliable."""


class IncomesDesk:
    """From statement months to household lines."""

    def __init__(self, store: Store, bell: Bell, meanings: MeaningsDesk) -> None:
        self._store = store
        self._bell = bell
        self._meanings = meanings

    def inputs(self) -> tuple[BooksInputs, date | None]:
        """What ``read`` needs: the attached documents and the day the hardship began."""
        with self._store.read() as uow:
            since = uow.household.get().hardship.since
        return self._meanings.inputs(), since

    def read(
        self, books: BooksInputs, since: date | None, job: Job | None = None
    ) -> tuple[IncomeSource, ...]:
        """Every payer in the attached statements as they are to be counted; for a worker thread.

        Errors: JobCancelled.
        """
        reads = [
            ReadStatement(account.document.number or 0, account.told.statement)
            for account in self._meanings.read(books, job).accounts
        ]
        paid_for_work = {
            payer_of(line) for read in reads for line in read.statement.lines if is_wage(line)
        }
        return tuple(
            replace(source, is_wage=source.payer in paid_for_work)
            for source in income_sources(reads, since)
        )

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


def _line(household: Household, source: IncomeSource, amount: Money) -> HouseholdLine:
    line = HouseholdLine(
        kind=LineKind.INCOME,
        topic=Topic.WAGES if source.is_wage else Topic.OTHER,
        title=source.payer[:200],
        amount=amount,
        source=Source(
            SourceKind.STATEMENT, source.documents, note_of(source), source.payer, source.places
        ),
    )
    for kept in household.of_kind(LineKind.INCOME):
        if kept.source.payer == source.payer:
            return replace(line, id=kept.id, topic=kept.topic, title=kept.title)
    return line
