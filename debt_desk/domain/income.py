"""Reliable income from statements: per source, only what still runs, the median of complete months.

The rule: only months that a statement covers wholly and that lie after the hardship began; of the
last six of them the median when there are three or more, else the lowest. Two rules of care beside
it: a covered month without a payment counts as zero, and a source that was silent in the last two
covered months counts as nothing until a newer statement shows it again.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month
from debt_desk.domain.household import LineKind, SourceKind, SourcePlace
from debt_desk.domain.money import CNY, Money, median, total
from debt_desk.domain.pairing import LineIndex
from debt_desk.domain.same_lines import ends, told_elsewhere
from debt_desk.domain.statement import LineClass

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.household import Household
    from debt_desk.domain.statement import Place, Statement, StatementLine

LOOK_BACK = 6
ENOUGH_FOR_A_MEDIAN = 3
SILENT_MONTHS = 2


class IncomeRule(StrEnum):
    """How the reliable figure was found."""

    MEDIAN = "median"
    LOWEST = "lowest"
    SILENT = "silent"
    NO_COMPLETE_MONTH = "no_complete_month"


@dataclass(frozen=True, slots=True)
class IncomeSource:
    """What one payer paid, in CNY.

    ``months``: the complete months looked at, earliest first, gaps as zero. ``documents``: the
    numbers of the evidence documents that show a payment from this payer; ``places``: where each
    payment of these months stands, the latest first. ``is_wage``: some payment says that it is paid
    for work.
    """

    payer: str
    documents: tuple[int, ...]
    months: tuple[tuple[Month, Money], ...]
    rule: IncomeRule
    reliable: Money
    lowest: Money
    highest: Money
    places: tuple[SourcePlace, ...] = ()
    is_wage: bool = False

    @property
    def seems_to_run(self) -> bool:
        """Whether the last complete month shows a payment: a suggestion, the user confirms it."""
        return bool(self.months) and bool(self.months[-1][1])


@dataclass(frozen=True, slots=True)
class ReadStatement:
    """A statement beside the number of the evidence document that it was read from."""

    document: int
    statement: Statement


@dataclass(slots=True)
class _Shown:
    """What the statements show of one payer; ``covered``: the months of every account paid."""

    documents: set[int] = field(default_factory=set)
    covered: set[Month] = field(default_factory=set)
    cents: dict[Month, int] = field(default_factory=lambda: defaultdict(int))
    places: list[tuple[date, SourcePlace]] = field(default_factory=list)


def income_sources(
    statements: Iterable[ReadStatement], since: date | None
) -> tuple[IncomeSource, ...]:
    """Every payer that the statements show income from, the highest reliable figure first.

    ``since``: the day on which the hardship began; its month and those before do not count.
    Nothing counts twice: each month of an account is taken from the document that covers latest of
    those that cover it wholly, and a payment that several such documents show from one of them.
    Statements in another currency than CNY are left out: they cannot be added to a budget in CNY.
    """
    by_account: dict[tuple[str, str], list[ReadStatement]] = defaultdict(list)
    for read in sorted(statements, key=lambda one: (ends(one.statement), one.document)):
        if read.statement.currency == CNY:
            by_account[read.statement.institution, read.statement.account].insert(0, read)
    payers: dict[str, _Shown] = defaultdict(_Shown)
    taken: list[ReadStatement] = []
    for reads in by_account.values():
        taken += _take_account(payers, reads)
    # Two exports may name one wallet unlike.
    again = told_elsewhere([read.statement for read in taken])
    for number, read in enumerate(taken):
        for index, line in enumerate(read.statement.lines):
            if LineIndex(number, index) not in again:
                shown = payers[payer_of(line)]
                shown.cents[Month.of(line.day)] += line.amount.cents
                shown.places.append((line.day, _place(read.document, line.place)))
    sources = (_source(payer, shown, since) for payer, shown in payers.items())
    return tuple(sorted(sources, key=lambda source: (-source.reliable.cents, source.payer)))


def _take_account(payers: dict[str, _Shown], reads: list[ReadStatement]) -> Iterable[ReadStatement]:
    """Note what the statements of one account, the latest first, show of every payer.

    Given: of each the income lines of the months that are taken from it.
    """
    covered = {month for read in reads for month in read.statement.complete_months()}
    untaken = set(covered)
    for read in reads:
        months = untaken & set(read.statement.complete_months())
        untaken -= months
        lines = [
            line
            for line in read.statement.lines
            if line.line_class is LineClass.INCOME and line.amount
        ]
        for line in lines:
            shown = payers[payer_of(line)]
            shown.documents.add(read.document)
            shown.covered |= covered
        taken = tuple(line for line in lines if Month.of(line.day) in months)
        yield ReadStatement(read.document, replace(read.statement, lines=taken))


def payer_of(line: StatementLine) -> str:
    """Who paid, as an income is known by."""
    return line.counterparty or line.description


def _place(document: int, place: Place) -> SourcePlace:
    return SourcePlace(document, place.page, place.row, place.sheet)


def _source(payer: str, shown: _Shown, since: date | None) -> IncomeSource:
    documents = tuple(sorted(shown.documents))
    counted = sorted(month for month in shown.covered if since is None or month > Month.of(since))
    months = tuple((month, Money(shown.cents.get(month, 0))) for month in counted[-LOOK_BACK:])
    amounts = [amount for _, amount in months]
    nothing = Money.zero()
    if not amounts:
        return IncomeSource(
            payer, documents, (), IncomeRule.NO_COMPLETE_MONTH, nothing, nothing, nothing
        )
    rule, reliable = _reliable(amounts)
    looked_at = {month for month, _ in months}
    shown.places.sort(key=lambda one: one[0], reverse=True)
    places = tuple(place for day, place in shown.places if Month.of(day) in looked_at)
    return IncomeSource(
        payer, documents, months, rule, reliable, min(amounts), max(amounts), places
    )


def _reliable(amounts: list[Money]) -> tuple[IncomeRule, Money]:
    last = amounts[-SILENT_MONTHS:]
    if len(last) == SILENT_MONTHS and not any(last):
        return IncomeRule.SILENT, Money.zero()
    if len(amounts) >= ENOUGH_FOR_A_MEDIAN:
        return IncomeRule.MEDIAN, median(amounts)
    return IncomeRule.LOWEST, min(amounts)


_MONTH_OF_A_NOTE = re.compile(r"(\d{4})-(\d{2}): (\d+\.\d{2})")


def note_of(source: IncomeSource) -> str:
    """How a figure was read, as it is kept with the household line: the rule, then every month."""
    months = "; ".join(f"{month}: {paid.plain()}" for month, paid in source.months)
    return f"{source.rule}; {months}"


def months_of(note: str) -> dict[Month, Money]:
    """The months that ``note_of`` has written down; none in any other text."""
    return {
        Month(int(year), int(number)): Money.parse(paid)
        for year, number, paid in _MONTH_OF_A_NOTE.findall(note)
    }


def beside_the_counted(household: Household) -> tuple[Money, ...]:
    """By how much the income of real months lay beside what is counted on, earliest month first.

    Only months that every line read from statements knows: else a new source would look like a
    bad month before it began.
    """
    lines = [
        (months_of(line.source.note), line.monthly())
        for line in household.of_kind(LineKind.INCOME)
        if line.source.kind is SourceKind.STATEMENT
        and line.amount.currency == CNY  # so are the months that are noted
    ]
    lines = [(months, counted) for months, counted in lines if months]
    if not lines:
        return ()
    shared = sorted(set.intersection(*(set(months) for months, _ in lines)))
    return tuple(total(months[month] - counted for months, counted in lines) for month in shared)
