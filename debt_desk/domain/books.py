"""Several statements together: what more than one file tells, which months are known, what counts.

Two exports of one account overlap; a year of one account stands beside three months of another.
Here is what keeps sums over all of them honest.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, complete_months
from debt_desk.domain.pairing import LineIndex
from debt_desk.domain.statement import LineClass, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

_DAY = timedelta(days=1)
_IN = frozenset(("收入", "in", "credit"))
_OUT = frozenset(("支出", "out", "charge"))
# What a wallet calls 不计收支 (counted as neither) moved money all the same.
_CLASSES_IN = frozenset((LineClass.INCOME, LineClass.REFUND, LineClass.LOAN_DRAWN))
_CLASSES_OUT = frozenset((LineClass.SPENDING, LineClass.DEBT_REPAYMENT))


@dataclass(frozen=True, slots=True, order=True)
class AccountName:
    """One account in one currency, whichever files tell of it."""

    institution: str
    account: str
    currency: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Days of an account that no file tells of, though files before and after do."""

    account: AccountName
    first: date
    last: date


def account_of(statement: Statement) -> AccountName:
    """Whose statement it is."""
    return AccountName(statement.institution, statement.account, statement.currency)


def direction(line: StatementLine) -> int:
    """1: money came in, -1: it went out, 0: none moved, or the statement does not say which way."""
    if line.line_class is LineClass.VOID:
        return 0
    if line.label in _IN or line.label in _OUT:
        return 1 if line.label in _IN else -1
    return (line.line_class in _CLASSES_IN) - (line.line_class in _CLASSES_OUT)


def income_and_living(line: StatementLine) -> tuple[int, int]:
    """What a line adds to income and to living costs (spending less refunds), both in cents."""
    cents = line.amount.cents
    income = cents if line.line_class is LineClass.INCOME else 0
    spent = (line.line_class is LineClass.SPENDING) - (line.line_class is LineClass.REFUND)
    return income, spent * cents - (line.refunded.cents if line.refunded else 0)


def told_elsewhere(statements: Sequence[Statement]) -> dict[LineIndex, LineIndex]:
    """Lines that a later one of the statements tells again, and where: it knows best what became.

    A payment's own number makes a line known: within a wallet's institution, whatever the file
    calls the account, within the account elsewhere, since banks number within it. Without one the
    balance after it does, whatever words another kind of export has; without either, all that the
    row says must be the same. Lines that one file itself says twice are two lines.
    """
    kept: dict[tuple[object, ...], list[LineIndex]] = defaultdict(list)
    found: dict[LineIndex, LineIndex] = {}
    for number in range(len(statements) - 1, -1, -1):
        statement = statements[number]
        here: Counter[tuple[object, ...]] = Counter()
        for index, line in enumerate(statement.lines):
            key = _known_by(statement, line)
            at, before = LineIndex(number, index), kept[key]
            if here[key] < len(before):
                found[at] = before[here[key]]
            else:
                before.append(at)
            here[key] += 1
    return found


def _known_by(statement: Statement, line: StatementLine) -> tuple[object, ...]:
    moved = (line.day, line.amount.cents, statement.currency)
    account: object = account_of(statement)
    if line.reference:
        wallet = statement.kind is StatementKind.WALLET
        owner = statement.institution if wallet else account
        return (owner, line.reference, line.label, *moved)
    if line.balance is not None:
        return (account, line.label, line.balance, *moved)
    said = (line.label, line.clock, line.counterparty, line.description)
    return (account, *said, *moved)


def known_months(statements: Iterable[Statement]) -> dict[AccountName, frozenset[Month]]:
    """The months of each account that its files, taken together, cover wholly."""
    return {
        account: frozenset(
            month for first, last, _ in _joined(periods) for month in complete_months(first, last)
        )
        for account, periods in _periods(statements).items()
    }


def gaps(statements: Iterable[Statement]) -> tuple[Gap, ...]:
    """What is missing between the files of each account.

    Where a file does not say its period, quiet days at its edges are no gap: only whole months are.
    """
    found = []
    for account, periods in sorted(_periods(statements).items()):
        joined = _joined(periods)
        for (_, before, sure_before), (after, _, sure_after) in pairwise(joined):
            first, last = before + _DAY, after - _DAY
            if (sure_before and sure_after) or complete_months(first, last):
                found.append(Gap(account, first, last))
    return tuple(found)


# First and last day; whether the files say these edges themselves.
_Period = tuple["date", "date", bool]


def _periods(statements: Iterable[Statement]) -> dict[AccountName, list[_Period]]:
    periods: dict[AccountName, list[_Period]] = defaultdict(list)
    for statement in statements:
        start = statement.declared_from or statement.first
        end = statement.declared_to or statement.last
        if start and end:
            said = statement.declared_from is not None and statement.declared_to is not None
            periods[account_of(statement)].append((start, end, said))
    return periods


def _joined(periods: list[_Period]) -> list[_Period]:
    """Periods that touch made one, the earliest first."""
    joined: list[_Period] = []
    for first, last, said in sorted(periods):
        if joined and first <= joined[-1][1] + _DAY:
            start, end, before = joined[-1]
            joined[-1] = (start, max(end, last), before and said)
        else:
            joined.append((first, last, said))
    return joined
