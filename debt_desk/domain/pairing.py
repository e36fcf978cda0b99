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

from debt_desk.domain.statement import LineClass, StatementKind, comes_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from debt_desk.domain.statement import Statement, StatementLine

# A bank books a wallet's payment the same day, or the next one where it was late at night.
DAYS_APART = 1

# A wallet, a day, an amount in cents, whether it comes in.
_Key = tuple[str, "date", int, bool]

# Money moved: what is void never reached the bank.
_MOVED = frozenset(LineClass) - {LineClass.VOID}
_TAIL = re.compile(r"[(（](\d{4})[)）]")
# 招商银行储蓄卡(1234)&红包: the card paid what the coupon left.
_TOGETHER = re.compile("[&＆+]")


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
                queue = told.get((name, line.day + apart, line.amount.cents, comes_in(line)), [])
                match = next((w for w in queue if _may_be_of(w, statements, at.statement)), None)
                if match is not None:
                    queue.remove(match)
                    found[at] = match
                    break
    _add_shared(found, told, statements, wallets)
    return found


def _add_shared(
    found: dict[LineIndex, LineIndex],
    told: dict[_Key, list[LineIndex]],
    statements: Sequence[Statement],
    wallets: Mapping[str, re.Pattern[str]],
) -> None:
    """Add the banks' lines over what a coupon left of a wallet's: less, by the card it names."""
    shared = [
        (name, day, at)
        for (name, day, _, coming), queue in told.items()
        for at in queue
        if not coming and len(_TOGETHER.split(statements[at.statement].lines[at.line].method)) > 1
    ]
    for at, line in _of_banks(statements, wallets) if shared else ():
        if at in found or comes_in(line):
            continue
        for one in shared:
            name, day, wallet = one
            whole = statements[wallet.statement].lines[wallet.line]
            if (
                abs((line.day - day).days) <= DAYS_APART
                and line.amount.cents < whole.amount.cents
                and wallets[name].search(_text(line))
                and _TAIL.search(whole.method)
                and _may_be_of(wallet, statements, at.statement)
            ):
                shared.remove(one)
                found[at] = wallet
                break


def _distances() -> Iterable[timedelta]:
    yield timedelta()
    for days in range(1, DAYS_APART + 1):
        yield from (timedelta(-days), timedelta(days))


def _of_wallets(
    statements: Sequence[Statement], purse: re.Pattern[str]
) -> dict[_Key, list[LineIndex]]:
    told: dict[_Key, list[LineIndex]] = defaultdict(list)
    for number, statement in enumerate(statements):
        if statement.kind is not StatementKind.WALLET:
            continue
        for index, line in enumerate(statement.lines):
            if line.line_class in _MOVED and line.amount and _by_a_card(line, purse):
                key = (statement.institution, line.day, line.amount.cents, comes_in(line))
                told[key].append(LineIndex(number, index))
    return told


def _by_a_card(line: StatementLine, purse: re.Pattern[str]) -> bool:
    """Whether a bank may have paid of it: not where all that paid was the wallet's own."""
    return not all(purse.search(part) for part in _TOGETHER.split(line.method))


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


def _text(line: StatementLine) -> str:
    return f"{line.counterparty} {line.description}"
