"""Which rows of banks only repeat rows of wallets: a purchase paid by card through a wallet.

Both statements show such a payment. The wallet's row names who was paid, so it is kept; the bank's
is matched to it by amount, direction and day, and where the wallet says which card it was, by that.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from debt_desk.domain.statement import LineClass, StatementKind, direction

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

# A bank books a wallet's payment the same day, or the next one where it was late at night.
DAYS_APART = 1

# A wallet, a day, an amount in cents, its direction.
_Key = tuple[str, "date", int, int]

# Money moved: what is void never reached the bank.
_MOVED = frozenset(LineClass) - {LineClass.VOID}
_TAIL = re.compile(r"[(（](\d{4})[)）]")
# 招商银行储蓄卡(1234)&红包: the card paid what the coupon left.
_TOGETHER = re.compile("[&＆+]")
# The card pays half of it or more. A coupon worth more than what it is spent with is rarer than a
# stray row of the bank, and what is then counted twice is less than what would be lost.
_LEAST_BY_CARD = 2
_TRIED = 20  # bank's lines of a day for one coupon; there is one


class LineIndex(NamedTuple):
    """A line by its statement's place among those given, and its place in it; both from 0."""

    statement: int
    line: int


class _BankLine(NamedTuple):
    """A bank's or card's line, and the wallets that it names."""

    at: LineIndex
    line: StatementLine
    wallets: tuple[str, ...]
    way: int


def repeated_lines(
    statements: Sequence[Statement],
    wallets: Mapping[str, re.Pattern[str]],
    purse: re.Pattern[str],
    without: Collection[LineIndex] = (),
) -> dict[LineIndex, LineIndex]:
    """Each line of a bank or card that repeats a wallet's line, and that line.

    ``wallets``: for each wallet's institution how banks name it. ``purse``: what a wallet calls its
    own money, which no bank sees. ``without``: lines to leave alone. Every line of a wallet is
    repeated once at most, and as many as can be. Of several that fit, the nearest day goes first,
    then the order of the file. A wallet's line that tells no direction (零钱提现, /) may be either.
    """
    told = _of_wallets(statements, purse, without)
    banks = tuple(_of_banks(statements, wallets, without))
    every = {key: tuple(queue) for key, queue in told.items()}
    found: dict[LineIndex, LineIndex] = {}
    for apart in _distances():
        for bank in banks:
            if bank.at not in found and (match := _partner(bank, apart, told, statements)):
                found[bank.at] = match
    _make_room(found, every, statements, banks)
    _add_shared(found, every, statements, banks)
    return found


def _partner(
    bank: _BankLine,
    apart: timedelta,
    told: Mapping[_Key, list[LineIndex]],
    statements: Sequence[Statement],
) -> LineIndex | None:
    """The wallet's line that a bank's repeats, taken out of ``told``."""
    for key in _keys(bank, apart):
        queue = told.get(key, [])
        match = next((w for w in queue if may_be_of(w, statements, bank.at.statement)), None)
        if match is not None:
            queue.remove(match)
            return match
    return None


def _keys(bank: _BankLine, apart: timedelta) -> Iterable[_Key]:
    """Where a wallet's line that many days apart would be."""
    day, cents = bank.line.day + apart, bank.line.amount.cents
    return [(name, day, cents, either) for name in bank.wallets for either in (bank.way, 0)]


def _make_room(
    found: dict[LineIndex, LineIndex],
    every: Mapping[_Key, Sequence[LineIndex]],
    statements: Sequence[Statement],
    banks: Iterable[_BankLine],
) -> None:
    """Find partners for lines left over by giving others, that fit as well, another partner.

    The same sum every day, booked the next: the nearest day first leaves the last of them alone.
    Breadth first along alternating paths, so that as many find a partner as can. What a search in
    vain has passed leads nowhere for any later one.
    """
    left = [
        bank for bank in banks if bank.at not in found and any(_fitting(bank, every, statements))
    ]
    by_place = {bank.at: bank for bank in banks} if left else {}
    holders = {wallet: by_place[at] for at, wallet in found.items()} if left else {}
    in_vain: set[object] = set()
    for bank in left:
        end, asked_by = _search(
            bank, holders, in_vain, partial(_fitting, every=every, statements=statements)
        )
        while end is not None:
            taker = asked_by[end]
            before = found.get(taker.at)
            found[taker.at], holders[end] = end, taker
            end = before


def _search(
    bank: _BankLine,
    holders: Mapping[LineIndex, _BankLine],
    in_vain: set[object],
    fitting: Callable[[_BankLine], Iterable[LineIndex]],
) -> tuple[LineIndex | None, dict[LineIndex, _BankLine]]:
    """A free line of a wallet that a bank's can have if others move, and who asked for each."""
    passed: set[object] = set()
    asked_by: dict[LineIndex, _BankLine] = {}
    line_up = [bank]
    for one in line_up:
        like = (one.at.statement, one.line.day, one.line.amount, one.wallets, one.way)
        if like in passed or like in in_vain:
            continue
        passed.add(like)
        for wallet in fitting(one):
            if wallet not in asked_by and wallet not in in_vain:
                asked_by[wallet] = one
                if wallet not in holders:
                    return wallet, asked_by
                line_up.append(holders[wallet])
    in_vain |= passed | asked_by.keys()
    return None, asked_by


def _fitting(
    bank: _BankLine, every: Mapping[_Key, Sequence[LineIndex]], statements: Sequence[Statement]
) -> Iterable[LineIndex]:
    """The wallets' lines that a bank's may repeat, the nearest day first."""
    for apart in _distances():
        for key in _keys(bank, apart):
            for wallet in every.get(key, ()):
                if may_be_of(wallet, statements, bank.at.statement):
                    yield wallet


def _add_shared(
    found: dict[LineIndex, LineIndex],
    every: Mapping[_Key, Sequence[LineIndex]],
    statements: Sequence[Statement],
    banks: Iterable[_BankLine],
) -> None:
    """Add the banks' lines over what a coupon left of a wallet's: less, by the card it names.

    Those first of which the coupon has paid the least, then those nearest in days.
    """
    left: dict[tuple[str, date], list[_BankLine]] = defaultdict(list)
    for bank in banks:
        if bank.at not in found and bank.way < 0:
            for name in bank.wallets:
                left[name, bank.line.day].append(bank)
    for queue in left.values():
        queue.sort(key=lambda bank: bank.line.amount.cents)
    taken = set(found.values())
    for _, _, at, wallet in sorted(_shared(every, left, statements)) if left else ():
        if at not in found and wallet not in taken:
            found[at] = wallet
            taken.add(wallet)


def _shared(
    every: Mapping[_Key, Sequence[LineIndex]],
    banks: Mapping[tuple[str, date], Sequence[_BankLine]],
    statements: Sequence[Statement],
) -> Iterable[tuple[int, timedelta, LineIndex, LineIndex]]:
    """What a coupon may have paid in cents, the days apart, the bank's line and the wallet's."""
    for (name, day, cents, way), wallets in every.items():
        for wallet in wallets if way < 0 else ():
            method = statements[wallet.statement].lines[wallet.line].method
            if not (_TOGETHER.search(method) and _TAIL.search(method)):
                continue
            for apart in _distances():
                for bank in _less(banks.get((name, day + apart), ()), cents):
                    if may_be_of(wallet, statements, bank.at.statement):
                        missing = cents - bank.line.amount.cents
                        yield missing, abs(apart), bank.at, wallet


def _less(banks: Sequence[_BankLine], cents: int) -> Iterable[_BankLine]:
    """Of lines by amount those that the card may have paid of a sum, the nearest to it first."""
    place = bisect_left(banks, cents, key=lambda bank: bank.line.amount.cents)
    for bank in reversed(banks[max(0, place - _TRIED) : place]):
        if bank.line.amount.cents * _LEAST_BY_CARD < cents:
            return
        yield bank


def _distances() -> Iterable[timedelta]:
    yield timedelta()
    for days in range(1, DAYS_APART + 1):
        yield from (timedelta(-days), timedelta(days))


def _of_wallets(
    statements: Sequence[Statement], purse: re.Pattern[str], without: Collection[LineIndex]
) -> dict[_Key, list[LineIndex]]:
    told: dict[_Key, list[LineIndex]] = defaultdict(list)
    for number, statement in enumerate(statements):
        if statement.kind is not StatementKind.WALLET:
            continue
        for index, line in enumerate(statement.lines):
            if line.line_class in _MOVED and line.amount and by_a_card(line, purse):
                at = LineIndex(number, index)
                if at not in without:
                    key = (statement.institution, line.day, line.amount.cents, direction(line))
                    told[key].append(at)
    return told


def by_a_card(line: StatementLine, purse: re.Pattern[str]) -> bool:
    """Whether a bank may have paid of it: not where all that paid was the wallet's own."""
    return not all(purse.search(part) for part in _TOGETHER.split(line.method))


def _of_banks(
    statements: Sequence[Statement],
    wallets: Mapping[str, re.Pattern[str]],
    without: Collection[LineIndex],
) -> Iterable[_BankLine]:
    any_wallet = re.compile("|".join(words.pattern for words in wallets.values()) or r"(?!)")
    for number, statement in enumerate(statements):
        if statement.kind is StatementKind.WALLET:
            continue
        for index, line in enumerate(statement.lines):
            if line.amount and any_wallet.search(bank_text(line)):
                at = LineIndex(number, index)
                if at not in without:
                    text = bank_text(line)
                    names = tuple(name for name, words in wallets.items() if words.search(text))
                    yield _BankLine(at, line, names, direction(line))


def may_be_of(at: LineIndex, statements: Sequence[Statement], bank: int) -> bool:
    """Whether a wallet's line may have been paid by that bank: unless it names another card."""
    tail = _TAIL.search(statements[at.statement].lines[at.line].method)
    account = statements[bank].account
    return tail is None or not account[-4:].isdigit() or account.endswith(tail[1])


def bank_text(line: StatementLine) -> str:
    """Where a bank's line names a wallet."""
    return f"{line.counterparty} {line.description}"
