"""合计 rows: what a table says that its rows come to, held against them."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import change

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from debt_desk.domain.statement import Place, StatementLine
    from debt_desk.statements.table import Reading

_WORD = re.compile(r"(\S{0,10}?)(?:合计|总计|小计)(?:金额)?[:：]?")
_EVERY, _BALANCE, _LESS = ("every",), ("balance",), "less"

_Sums = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class TotalRow:
    """``above``: how many of the lines stand above it.

    ``sums``: what it states, by the label of the rows meant; ``""``: of all of them.
    """

    place: Place
    above: int
    sums: Mapping[str, Money]


def word_of_total(cells: Sequence[str]) -> str | None:
    """What stands before 合计 (``人民币``) where a row begins with it; None where none does."""
    found = _WORD.fullmatch(next(filter(None, cells), ""))
    return found[1] if found else None


def compare_totals(
    reading: Reading,
    totals: Sequence[TotalRow],
    left_out: Callable[[StatementLine], int] | None = None,
) -> None:
    """Warn where a total row fits neither all rows, nor those above it, nor those since the last.

    ``left_out``: the cents of a line that totals may leave out. A sum of both directions may be
    what they come to together or what one leaves of the other.
    """
    if not totals:
        return
    whole, running, before = _sums(reading.lines, left_out), _Sums(), 0
    for row in totals:
        since = _sums(reading.lines[before : row.above], left_out)
        running.update(since)
        before = row.above
        for label, stated in row.sums.items():
            known = [_EVERY, _BALANCE] if not label else [("label", label), (_LESS, label)]
            fitting = [abs(sums[key]) for sums in (whole, running, since) for key in known]
            if abs(stated.cents) not in fitting:
                nearest = min(fitting, key=lambda cents: abs(cents - abs(stated.cents)))
                reading.warn(
                    "totals_differ",
                    row.place.row,
                    label=label or "all",
                    stated=stated,
                    counted=Money(nearest, stated.currency),
                )


def _sums(lines: Sequence[StatementLine], left_out: Callable[[StatementLine], int] | None) -> _Sums:
    sums = _Sums()
    for line in lines:
        cents = line.amount.cents
        sums["label", line.label] += cents
        sums[_LESS, line.label] += cents - (left_out(line) if left_out else 0)
        sums[_EVERY] += cents
        sums[_BALANCE] += change(line).cents
    return sums
