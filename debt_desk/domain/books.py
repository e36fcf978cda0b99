"""Several statements together: whose they are, which months are known, what a line counts for.

A year of one account stands beside three months of another. What more than one of them tells is
found by ``same_lines``.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, complete_months
from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass, direction

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

_DAY = timedelta(days=1)


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


def moved(line: StatementLine) -> int:
    """What came in, negative what went out, in cents; nothing of a void line."""
    return 0 if line.line_class is LineClass.VOID else line.amount.cents * direction(line)


def income_and_living(line: StatementLine) -> tuple[int, int]:
    """What a line adds to income and to living costs (spending less refunds), both in cents."""
    cents = line.amount.cents
    income = cents if line.line_class is LineClass.INCOME else 0
    spent = (line.line_class is LineClass.SPENDING) - (line.line_class is LineClass.REFUND)
    return income, spent * cents - (line.refunded.cents if line.refunded else 0)


def came_back(line: StatementLine) -> Money:
    """By how much a line lowers living costs; nothing where it raises them or leaves them alone."""
    return Money(max(-income_and_living(line)[1], 0), line.amount.currency)


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
        start, end = statement.period
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
