"""From the accounts that a file speaks of, block by block, to one statement each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from debt_desk.domain.money import total
from debt_desk.domain.statement import (
    LineClass,
    Place,
    Statement,
    StatementKind,
    StatementLine,
    change,
    direction,
)
from debt_desk.statements.cells import masked
from debt_desk.statements.classing import classifier
from debt_desk.statements.declared import Declared, compare
from debt_desk.statements.table import Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.domain.money import Money

REVERSAL = "reversal"  # the code of a payment that takes an earlier one back


@dataclass(slots=True)
class Block:
    """One account's payments in a stretch of the file, with the balances around them."""

    account: str = ""
    institution: str = ""
    currency: str = ""
    kind: StatementKind = StatementKind.ACCOUNT
    reading: Reading = field(default_factory=Reading)
    start: date | None = None
    end: date | None = None
    opening: Money | None = None
    closing: Money | None = None
    opening_row: int | None = None
    closing_row: int | None = None


def payment(
    place: Place,
    day: date,
    money: Money,
    kind: StatementKind,
    *,
    code: str = "",
    party: str = "",
    text: str = "",
    reference: str = "",
) -> StatementLine:
    """A line of what ``money`` adds to the account; ``code`` is what the file calls its sort."""
    gains, leaves = ("credit", "charge") if kind is StatementKind.CARD else ("in", "out")
    label, line_class = "", LineClass.NEUTRAL
    if money:
        label = gains if money.cents > 0 else leaves
        classify = classifier(f"exchange_{kind}")
        line_class = classify(label, code, f"{text} {party}")
    return StatementLine(
        place,
        day,
        label,
        abs(money),
        line_class,
        counterparty=party,
        description=text,
        method=code,
        reference=reference,
    )


def joined(blocks: Iterable[Block], format_code: str) -> tuple[Statement, ...]:
    """One statement for each account and currency, in the order of the file.

    Warned of: balances that do not fit, within a block or from one to the next.
    """
    groups: dict[tuple[str, str, StatementKind], list[Block]] = defaultdict(list)
    for block in blocks:
        for one in _by_currency(block):
            groups[one.account, one.currency, one.kind].append(one)
    return tuple(_statement(group, format_code) for group in groups.values())


def _by_currency(block: Block) -> list[Block]:
    """The block, and one more for each other currency that its lines have."""
    lines: dict[str, list[StatementLine]] = defaultdict(list)
    for line in block.reading.lines:
        lines[line.amount.currency].append(line)
    others = [
        replace(
            block,
            currency=currency,
            reading=Reading(lines=own),
            opening=None,
            closing=None,
        )
        for currency, own in lines.items()
        if currency != block.currency
    ]
    block.reading.lines = lines[block.currency]
    # A block of nothing but another currency's lines is that currency's.
    if others and not block.reading.lines and block.opening is None and block.closing is None:
        others[0].reading.set_aside = block.reading.set_aside
        others[0].reading.warnings = block.reading.warnings
        return others
    return [block, *others]


def _statement(blocks: Sequence[Block], format_code: str) -> Statement:
    reading, before = Reading(), None
    for block in blocks:
        _check_balances(block, before)
        before = block.closing
        reading.lines += block.reading.lines
        reading.set_aside += block.reading.set_aside
        reading.warnings += block.reading.warnings
    start = min((block.start for block in blocks if block.start), default=None)
    end = max((block.end for block in blocks if block.end), default=None)
    compare(reading, Declared("", start, end, None, {}))
    first, last = blocks[0], blocks[-1]
    return Statement(
        format=format_code,
        institution=next((block.institution for block in blocks if block.institution), ""),
        account=masked(first.account),
        currency=first.currency,
        kind=first.kind,
        lines=tuple(_without_taken_back(reading.lines)),
        set_aside=tuple(reading.set_aside),
        declared_from=start,
        declared_to=end,
        opening=first.opening,
        closing=last.closing,
        warnings=tuple(reading.warnings),
    )


def _check_balances(block: Block, before: Money | None) -> None:
    if before is not None and block.opening is not None and before != block.opening:
        block.reading.warn(
            "balance_break", block.opening_row, expected=before, stated=block.opening
        )
    if block.opening is None or block.closing is None:
        return
    expected = block.opening + total(map(change, block.reading.lines), block.currency)
    if expected != block.closing:
        block.reading.warn(
            "closing_differs", block.closing_row, expected=expected, stated=block.closing
        )


def _without_taken_back(lines: Sequence[StatementLine]) -> Sequence[StatementLine]:
    """The lines; money that came in and was taken back again is void, both times.

    A reversal takes back the latest earlier payment of its sum.
    """
    found = list(lines)
    came: dict[int, list[int]] = defaultdict(list)
    for index, line in enumerate(lines):
        if line.method != REVERSAL:
            if direction(line) > 0:
                came[line.amount.cents].append(index)
        elif direction(line) < 0 and came[line.amount.cents]:
            for one in (came[line.amount.cents].pop(), index):
                found[one] = replace(found[one], line_class=LineClass.VOID)
    return found
