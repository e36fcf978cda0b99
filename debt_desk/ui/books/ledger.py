"""All lines as they are to be counted: narrowed, put in order, summed, a hundred thousand at once.

Nothing here knows a window; a ledger is made in a worker thread.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, replace
from itertools import compress
from operator import is_, is_not
from typing import TYPE_CHECKING
from unicodedata import normalize

from debt_desk.domain.books import AccountName, account_of, income_and_living, moved
from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.meaning import Why
from debt_desk.domain.money import CNY, Money
from debt_desk.domain.statement import LineClass
from debt_desk.ui.books.shown import Shown, Sums
from debt_desk.ui.books.written import Column, Written, month_number, month_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.meanings import Account, Books
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Statement

CLASSES = tuple(LineClass)
_NUMBERS = {line_class: number for number, line_class in enumerate(CLASSES)}


@dataclass(frozen=True, slots=True)
class Scope:
    """Whose lines: of one document, of one account (all its files), or of all in a currency.

    Over more than one document a line that a later one tells again is left out; over more than one
    account money that a bank's row repeats of a wallet's is counted once.
    """

    currency: str
    account: AccountName | None = None
    document: int | None = None

    @property
    def is_together(self) -> bool:
        """Whether several accounts may be in it."""
        return self.account is None and self.document is None

    def holds(self, account: Account) -> bool:
        """Whether a statement belongs to it."""
        name = account_of(account.read)
        return (
            name.currency == self.currency
            and self.account in (None, name)
            and self.document in (None, account.document.number)
        )


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which lines to show. ``months``: first and last; ``changed``: those the user has reclassed.

    ``text``: words that must all stand in payee, description, amount or day.
    """

    scope: Scope
    text: str = ""
    line_class: LineClass | None = None
    changed: bool = False
    months: tuple[Month, Month] | None = None


@dataclass(frozen=True, slots=True)
class MonthBar:
    """A month's figures. ``missing``: the accounts of which no file covers it wholly.

    ``refund``: where more came back than was spent, the line by which most did.
    """

    month: Month
    income: Money
    living: Money
    missing: tuple[AccountName, ...]
    refund: int | None = None


class Ledger:
    """All lines of ``accounts`` as they are to be counted; a line is its number in ``lines``.

    ``books``: what the accounts are taken from. ``before``: a ledger of the same files.
    """

    def __init__(
        self,
        books: Books,
        accounts: Sequence[Account],
        written: Written,
        before: Ledger | None = None,
    ) -> None:
        self.books = books
        self.accounts = tuple(accounts)
        self.written = written
        self.lines = [line for account in accounts for line in account.told.statement.lines]
        if before is not None:
            self._take_from(before)
        else:
            self._count()
        self.changed = bytes(
            why is Why.LINE or why is Why.PAYEE for a in accounts for why in a.told.why
        )
        self._came_in_once, self._went_out_once = self.came_in[:], self.went_out[:]
        for account, start in zip(accounts, written.starts, strict=False):
            for index in account.repeats:
                self._came_in_once[start + index] = self._went_out_once[start + index] = 0
        self._orders: dict[Column, array[int]] = {}
        self._bars: dict[Scope, tuple[MonthBar, ...]] = {}
        self._whole_before: tuple[Wanted | None, Sums | None] = (None, None)
        self._narrowed_before: tuple[object, str, array[int]] = (None, "", array("l"))

    def account(self, row: int) -> Account:
        """The statement that a line stands in."""
        return self.accounts[self.written.of[row]]

    def index(self, row: int) -> int:
        """A line's place in its statement."""
        return row - self.written.starts[self.written.of[row]]

    def why(self, row: int) -> Why:
        """What decided its class."""
        return self.account(row).told.why[self.index(row)]

    def way(self, row: int, scope: Scope) -> int:
        """1 where a line counts as money that came in, -1: that went out, 0: neither."""
        ins, outs = self._moved(scope)
        return bool(ins[row]) - bool(outs[row])

    def line_at(self, account: Account, row: int) -> int | None:
        """The line that stands in a row of the account's file; None: that row is no line."""
        number = self.accounts.index(account)
        start, end = self.written.starts[number : number + 2]
        found = (line for line in range(start, end) if self.lines[line].place.row == row)
        return next(found, None)

    def scopes(self, document: int | None = None) -> tuple[Scope, ...]:
        """What can be chosen: all accounts of a currency, yuan first, then each account."""
        names = sorted(
            {
                account_of(account.read)
                for account in self.accounts
                if document in (None, account.document.number)
            }
        )
        currencies = [name.currency for name in names]
        several = sorted(
            {one for one in currencies if currencies.count(one) > 1},
            key=lambda one: (one != CNY, one),
        )
        return (
            *(Scope(currency, document=document) for currency in several),
            *(Scope(name.currency, name, document) for name in names),
        )

    def shown(self, wanted: Wanted, column: Column, *, descending: bool) -> Shown:
        """The lines that are wanted, in the order of a column."""
        look = (column, descending, replace(wanted, text=""))
        before, text, rows = self._narrowed_before
        if look != before or not wanted.text.startswith(text):
            order = self.order(column)
            rows = array("l", reversed(order)) if descending else order
            rows = self._narrowed(rows, wanted)
        # Who types on looks only through what was left of the letters before.
        rows = self._with_words(rows, wanted.text)
        self._narrowed_before = (look, wanted.text, rows)
        columns = (*self._moved(wanted.scope), self.income, self.living)
        # In another order the same lines come to the same.
        same, whole = self._whole_before
        shown = Shown(rows, columns, whole if same == wanted else None)
        self._whole_before = (wanted, shown.whole)
        return shown

    def order(self, column: Column) -> array[int]:
        """All lines by what a column shows, the smallest first; equal ones by their time."""
        if column in self.written.orders:
            return self.written.orders[column]
        if column not in self._orders:
            keys: Sequence[int] = self.classes
            if column is Column.IN:
                keys = self.came_in
            elif column is Column.OUT:  # with what stands there in brackets
                each = zip(self.lines, self.came_in, strict=True)
                keys = [0 if came_in else line.amount.cents for line, came_in in each]
            self._orders[column] = self.written.ordered(keys)
        return self._orders[column]

    def months(self, scope: Scope) -> tuple[MonthBar, ...]:
        """Every month from the first to the last that a line of the scope stands in."""
        if scope not in self._bars:
            self._bars[scope] = self._months(scope)
        return self._bars[scope]

    def _months(self, scope: Scope) -> tuple[MonthBar, ...]:
        names = {account_of(a.read) for a in self.accounts if scope.holds(a)}
        sums = self._by_month(scope)
        if not sums:
            return ()
        bars = []
        for month in months_between(month_of(min(sums)), month_of(max(sums))):
            number = month_number(month)
            income, living = sums.get(number, (0, 0))
            missing = sorted(n for n in names if month not in self.written.known.get(n, ()))
            bars.append(
                MonthBar(
                    month,
                    Money(income, scope.currency),
                    Money(living, scope.currency),
                    tuple(missing),
                    self._largest_refund(scope, number) if living < 0 else None,
                )
            )
        return tuple(bars)

    def _largest_refund(self, scope: Scope, month: int) -> int:
        inside = enumerate(zip(self._in_scope(scope), self.written.months, strict=True))
        rows = (row for row, (within, its_month) in inside if within and its_month == month)
        return min(rows, key=self.living.__getitem__)

    def left_out(self, scope: Scope) -> int:
        """How many lines stand elsewhere again, in a later document, and are not shown twice."""
        if scope.document is not None:
            return 0
        return sum(len(account.again) for account in self.accounts if scope.holds(account))

    def _count(self) -> None:
        cents = list(map(moved, self.lines))
        self.came_in = array("q", (c if c > 0 else 0 for c in cents))
        self.went_out = array("q", (-c if c < 0 else 0 for c in cents))
        figures = list(map(income_and_living, self.lines))
        self.income = array("q", (income for income, _ in figures))
        self.living = array("q", (living for _, living in figures))
        self.classes = bytearray(_NUMBERS[line.line_class] for line in self.lines)

    def _take_from(self, before: Ledger) -> None:
        """What did not change need not be counted again: a line that is the very same."""
        self.came_in, self.went_out = before.came_in[:], before.went_out[:]
        self.income, self.living = before.income[:], before.living[:]
        self.classes = before.classes[:]
        others = map(is_not, self.lines, before.lines)
        for row in compress(range(len(self.lines)), others):
            line = self.lines[row]
            cents = moved(line)
            self.came_in[row], self.went_out[row] = max(cents, 0), max(-cents, 0)
            self.income[row], self.living[row] = income_and_living(line)
            self.classes[row] = _NUMBERS[line.line_class]

    def _moved(self, scope: Scope) -> tuple[array[int], array[int]]:
        if scope.is_together:
            return self._came_in_once, self._went_out_once
        return self.came_in, self.went_out

    def _by_month(self, scope: Scope) -> dict[int, tuple[int, int]]:
        sums: dict[int, tuple[int, int]] = {}
        months, income, living = self.written.months, self.income, self.living
        for row in compress(range(len(self.lines)), self._in_scope(scope)):
            in_so_far, out_so_far = sums.get(months[row], (0, 0))
            sums[months[row]] = (in_so_far + income[row], out_so_far + living[row])
        return sums

    def _in_scope(self, scope: Scope) -> bytearray:
        inside = bytearray(len(self.lines))
        for number, account in enumerate(self.accounts):
            if scope.holds(account):
                start, end = self.written.starts[number : number + 2]
                inside[start:end] = b"\x01" * (end - start)
                if scope.document is None:
                    for index in account.again:
                        inside[start + index] = 0
        return inside

    def _narrowed(self, rows: array[int], wanted: Wanted) -> array[int]:
        rows = _kept(rows, self._in_scope(wanted.scope))
        if wanted.months is not None:
            (first, last), months = map(month_number, wanted.months), self.written.months
            rows = array("l", [row for row in rows if first <= months[row] <= last])
        if wanted.line_class is not None:
            number, classes = _NUMBERS[wanted.line_class], self.classes
            rows = array("l", [row for row in rows if classes[row] == number])
        if wanted.changed:
            rows = _kept(rows, self.changed)
        return rows

    def _with_words(self, rows: array[int], text: str) -> array[int]:
        said = self.written.said
        for word in normalize("NFKC", text).casefold().split():
            rows = array("l", [row for row in rows if word in said[row]])
        return rows


def ledger_of(books: Books, document: int | None, job: Job, before: Ledger | None = None) -> Ledger:
    """A ledger of one document, or of all for None. Errors: JobCancelled.

    Of the same files as ``before`` only what the user's words change is made anew.
    """
    accounts = books.accounts if document is None else books.of(document)
    reads = tuple(account.read for account in accounts)
    if before is not None and not _are_same(before.written.reads, reads):
        before = None
    written = Written(reads, job) if before is None else before.written
    stop_if_cancelled(job)
    ledger = Ledger(books, accounts, written, before)
    for scope in ledger.scopes(document):
        stop_if_cancelled(job)
        ledger.months(scope)  # remembered: whoever asks later is the window's thread
    return ledger


def _are_same(some: Sequence[Statement], others: Sequence[Statement]) -> bool:
    return len(some) == len(others) and all(map(is_, some, others))


def _kept(rows: array[int], is_kept: bytes | bytearray) -> array[int]:
    if 0 not in is_kept:
        return rows
    return array("l", compress(rows, map(is_kept.__getitem__, rows)))
