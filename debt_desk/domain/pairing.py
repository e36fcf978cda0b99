"""Which rows of banks only repeat rows of wallets: a purchase paid by card through a wallet.

Both statements show such a payment. The wallet's row names who was paid, so it is kept; the bank's
is matched to it by amount, direction and day, and where the wallet says which card it was, by that.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from debt_desk.domain.statement import LineClass, StatementKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

# A bank books a wallet's payment the same day, or the next one where it was late at night.
DAYS_APART = 1

# Money moved: what is void never reached the bank.
_MOVED = frozenset(LineClass) - {LineClass.VOID}
_IN_LABELS = frozenset(("收入", "in", "credit"))
_TAIL = re.compile(r"[(（](\d{4})[)）]")


@dataclass(frozen=True, slots=True)
class LineIndex:
    """A line by its statement's place among those given, and its place in it; both from 0."""

    statement: int
    line: int


def repeated_lines(
    statements: Sequence[Statement], wallets: Mapping[str, re.Pattern[str]], purse: re.Pattern[str]
) -> dict[LineIndex, LineIndex]:
    """Each line of a bank or card that repeats a wallet's line, and that line.

    ``wallets``: for each wallet's institution how banks name it. ``purse``: what a wallet calls its
    own money, which no bank sees. Every line of a wallet is repeated once at most. Of several that
    fit, the nearest day goes first, then the order of the file.
    """
    told = _of_wallets(statements, purse)
    found: dict[LineIndex, LineIndex] = {}
    for apart in _distances():
        for at, line in _of_banks(statements, wallets):
            if at in found:
                continue
            names = [name for name, words in wallets.items() if words.search(_text(line))]
            for name in names:
                queue = told.get((name, line.day + apart, line.amount.cents, _comes_in(line)), [])
                match = next((w for w in queue if _may_be_of(w, statements, at.statement)), None)
                if match is not None:
                    queue.remove(match)
                    found[at] = match
                    break
    return found


def _distances() -> Iterable[timedelta]:
    yield timedelta()
    for days in range(1, DAYS_APART + 1):
        yield from (timedelta(-days), timedelta(days))


_Key = tuple[str, "date", int, bool]


def _of_wallets(
    statements: Sequence[Statement], purse: re.Pattern[str]
) -> dict[_Key, list[LineIndex]]:
    told: dict[_Key, list[LineIndex]] = defaultdict(list)
    for number, statement in enumerate(statements):
        if statement.kind is not StatementKind.WALLET:
            continue
        for index, line in enumerate(statement.lines):
            if line.line_class in _MOVED and line.amount and not purse.search(line.method):
                key = (statement.institution, line.day, line.amount.cents, _comes_in(line))
                told[key].append(LineIndex(number, index))
    return told


def _of_banks(
    statements: Sequence[Statement], wallets: Mapping[str, re.Pattern[str]]
) -> Iterable[tuple[LineIndex, StatementLine]]:
    any_wallet = re.compile("|".join(words.pattern for words in wallets.values()) or r"(?!)")
    for number, statement in enumerate(statements):
        if statement.kind is StatementKind.WALLET:
            continue
        for index, line in enumerate(statement.lines):
            if line.amount and any_wallet.search(_text(line)):
                yield LineIndex(number, index), line


def _may_be_of(at: LineIndex, statements: Sequence[Statement], bank: int) -> bool:
    """Whether a wallet's line may have been paid by that bank: unless it names another card."""
    tail = _TAIL.search(statements[at.statement].lines[at.line].method)
    account = statements[bank].account
    return tail is None or not account[-4:].isdigit() or account.endswith(tail[1])


def _comes_in(line: StatementLine) -> bool:
    """Refunds of a wallet come in whatever the label: 不计收支 says nothing of the way."""
    return line.label in _IN_LABELS or line.line_class is LineClass.REFUND


def _text(line: StatementLine) -> str:
    return f"{line.counterparty} {line.description}"
