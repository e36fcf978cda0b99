"""Which lines more than one file tells: two exports of one account overlap.

One app gives the same bills as CSV, XLSX and PDF: in one the order number is a text, in another a
spreadsheet has turned it into 2.02311E+27, in a third there is none.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from debt_desk.domain.books import account_of
from debt_desk.domain.pairing import LineIndex
from debt_desk.domain.statement import StatementKind, direction

if TYPE_CHECKING:
    from collections.abc import Collection, Hashable, Iterable, Iterator, Sequence

    from debt_desk.domain.statement import Statement, StatementLine

# What a spreadsheet leaves of a long number: 15 to 17 digits of it.
_SPOILT = re.compile(r"\d(?:\.\d+)?[eE]\+?\d+|\d{15,17}0{3,}", re.ASCII)

# Whether the money came in, the day, the cents.
_Moved = tuple[bool, date, int]
# Whether a sound number is known, whether a balance is.
_Has = tuple[bool, bool]
_Key = tuple["Hashable", _Moved, _Has | None]


class _Facts(NamedTuple):
    """What makes a line known. ``reference``: "" where it is missing or spoilt."""

    reference: str
    balance: int | None
    moment: tuple[Hashable, ...]
    moved: _Moved


class _Bill:
    """A payment with all that the files say of it; ``last``: the statement that told it last."""

    __slots__ = ("at", "facts", "last")

    def __init__(self, at: LineIndex) -> None:
        self.at = at
        self.last = at.statement
        self.facts: list[_Facts] = []

    def has(self) -> _Has:
        return (
            any(one.reference for one in self.facts),
            any(one.balance is not None for one in self.facts),
        )

    def filed_under(self) -> Iterator[_Key]:
        """Under what it is filed; what others may not contradict is part of it."""
        has = self.has()
        for one in self.facts:
            if one.reference:
                yield one.reference, one.moved, None
            if one.balance is not None:
                yield one.balance, one.moved, has
            yield one.moment, one.moved, has


def told_elsewhere(statements: Sequence[Statement]) -> dict[LineIndex, LineIndex]:
    """Lines that another file tells again, and where: in that which covers later.

    It knows best what became of them; of two that end on one day it is the one given later. The
    same are two lines of one account, or one wallet whatever the file calls the account, on one
    day, over one amount, coming in or not, with

    - the same number (banks number within an account), else
    - the same balance after them, else
    - the same time and other side; without a time the same description too

    unless their numbers or balances contradict each other. Lines that one file itself says twice
    are two lines.
    """
    owners: dict[object, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        is_wallet = statement.kind is StatementKind.WALLET
        wallet = (statement.institution, statement.currency)
        owners[wallet if is_wallet else account_of(statement)].append(number)
    found: dict[LineIndex, LineIndex] = {}
    for numbers in owners.values():
        if len(numbers) > 1:
            by_end = sorted(numbers, key=lambda number: (ends(statements[number]), number))
            found |= _told_again(statements, by_end)
    return found


def ends(statement: Statement) -> date:
    """The last day that a statement covers."""
    return statement.period[1] or date.min


def _told_again(statements: Sequence[Statement], numbers: list[int]) -> dict[LineIndex, LineIndex]:
    """Of statements of one owner, the one that covers latest being the last."""
    days = Counter(day for n in numbers for day in {line.day for line in statements[n].lines})
    shared = frozenset(day for day, files in days.items() if files > 1)
    bills = _Bills()
    found: dict[LineIndex, LineIndex] = {}
    for number in reversed(numbers):
        is_last = number == numbers[0]
        found |= bills.tell(number, statements[number], shared, file=not is_last)
    return found


class _Bills:
    """What the files so far tell."""

    def __init__(self) -> None:
        self._filed: dict[_Key, list[_Bill]] = defaultdict(list)

    def tell(
        self, number: int, statement: Statement, days: Collection[date], *, file: bool
    ) -> dict[LineIndex, LineIndex]:
        """A statement's lines of some days that are told already, and where.

        ``file``: keep what it tells for statements to come.
        """
        left = [
            (LineIndex(number, index), _facts(statement, line))
            for index, line in enumerate(statement.lines)
            if line.day in days
        ]
        told: list[tuple[_Bill, _Facts]] = []
        found: dict[LineIndex, LineIndex] = {}
        # Surer ways first, for all lines: a weaker one must not take what a surer would find.
        for sought in (_by_number, _by_balance, _by_moment):
            left, before = [], left
            passed: dict[_Key, int] = {}
            for at, facts in before:
                bill = self._untold(number, sought(facts), passed) if self._filed else None
                if bill is None:
                    left.append((at, facts))
                else:
                    bill.last, found[at] = number, bill.at
                    told.append((bill, facts))
        told += ((_Bill(at), facts) for at, facts in left)
        for bill, facts in told if file else ():
            self._file(bill, facts)
        return found

    def _untold(self, number: int, keys: Iterable[_Key], passed: dict[_Key, int]) -> _Bill | None:
        """A bill under one of the keys that this statement has not told yet.

        ``passed``: how many under each key need not be looked at again.
        """
        for key in keys:
            bills = self._filed.get(key, ())
            for place in range(passed.get(key, 0), len(bills)):
                passed[key] = place + 1
                bill = bills[place]
                if bill.last != number and key[-1] in (None, bill.has()):
                    return bill
        return None

    def _file(self, bill: _Bill, facts: _Facts) -> None:
        if facts not in bill.facts:
            before = set(bill.filed_under()) if bill.facts else ()
            bill.facts.append(facts)
            for key in bill.filed_under():
                if key not in before:
                    self._filed[key].append(bill)


def sound(number: str) -> str:
    """A payment's number; "" where a spreadsheet has spoilt it."""
    return "" if _SPOILT.fullmatch(number) else number


def _facts(statement: Statement, line: StatementLine) -> _Facts:
    said: tuple[Hashable, ...] = (line.clock, line.counterparty)
    if line.clock is None:
        said = (statement.account, line.counterparty, line.description)
    balance = None if line.balance is None else line.balance.cents
    moved = (direction(line) > 0, line.day, line.amount.cents)
    return _Facts(sound(line.reference), balance, said, moved)


def _by_number(facts: _Facts) -> Iterable[_Key]:
    return ((facts.reference, facts.moved, None),) if facts.reference else ()


def _by_balance(facts: _Facts) -> Iterable[_Key]:
    if facts.balance is None:
        return ()
    return ((facts.balance, facts.moved, (has, True)) for has in _fitting(facts.reference))


def _by_moment(facts: _Facts) -> Iterable[_Key]:
    fitting = product(_fitting(facts.reference), _fitting(facts.balance is not None))
    return ((facts.moment, facts.moved, has) for has in fitting)


def _fitting(known: object) -> tuple[bool, ...]:
    """Two numbers would have been the same before: what has one fits only what has none."""
    return (False,) if known else (True, False)
