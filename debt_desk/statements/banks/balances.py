"""The chain of balances: each is the one before it and the row's amount; a break betrays a gap."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import StatementWarning, change, direction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.statement import StatementLine


@dataclass(frozen=True, slots=True)
class Chain:
    """What the balances say. ``opening``, ``closing``: None where that row shows none."""

    opening: Money | None
    closing: Money | None
    breaks: tuple[StatementWarning, ...]


def chain(lines: Sequence[StatementLine]) -> Chain:
    """The chain of ``lines`` as they stand in the file, oldest or newest first, as fits better.

    Where both fit equally the dates decide. A row whose balance is blank or blacked out neither
    continues nor breaks the chain.
    """
    if not lines:
        return Chain(None, None, ())
    newest_first = lines[0].day > lines[-1].day
    ways = (
        [tuple(reversed(lines)), tuple(lines)]
        if newest_first
        else [tuple(lines), tuple(reversed(lines))]
    )
    breaks, way = _breaks(ways[0]), ways[0]
    if breaks and len(other := _breaks(ways[1])) < len(breaks):
        breaks, way = other, ways[1]
    first, last = way[0], way[-1]
    opening = None if first.balance is None else first.balance - change(first)
    return Chain(opening, last.balance, breaks)


def _breaks(lines: Sequence[StatementLine]) -> tuple[StatementWarning, ...]:
    breaks = []
    for before, line in pairwise(lines):
        if before.balance is None or line.balance is None:
            continue
        expected = before.balance.cents + line.amount.cents * direction(line)
        if expected != line.balance.cents:
            data: dict[str, object] = {
                "expected": Money(expected, line.balance.currency),
                "stated": line.balance,
            }
            breaks.append(StatementWarning("balance_break", line.place.row, data))
    return tuple(breaks)
