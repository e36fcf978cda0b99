"""What files say in columns: what no word of the user changes, made once and kept.

Nothing here knows a window; it is made in a worker thread.
"""

from __future__ import annotations

from array import array
from enum import IntEnum
from itertools import accumulate
from typing import TYPE_CHECKING
from unicodedata import is_normalized, normalize

from debt_desk.domain.books import gaps, known_months
from debt_desk.domain.calendar import MONTHS_OF_A_YEAR, Month
from debt_desk.domain.job import stop_if_cancelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Statement, StatementLine

_DAY_SECONDS = 86_400
_ROWS_A_DAY = 1 << 21
_BETWEEN_LOOKS = 10_000
_FIRST_OF_FOUR_DIGITS = 1000_00


class Column(IntEnum):
    """What is told of a line."""

    DAY = 0
    PAYEE = 1
    DESCRIPTION = 2
    IN = 3
    OUT = 4
    BALANCE = 5
    MEANING = 6
    ACCOUNT = 7


class Written:
    """The lines of ``reads``, one statement after the other; a line is its number in them.

    ``starts``: where each statement begins, and the end; ``of``: each line's statement; ``months``:
    each line's month (``month_number``); ``said``: what it can be found by; ``orders``: all lines
    by what a column shows, the smallest first, equal ones by their time. Errors: JobCancelled.
    """

    def __init__(self, reads: Sequence[Statement], job: Job) -> None:
        self.reads = tuple(reads)
        self.starts = [0, *accumulate(len(read.lines) for read in reads)]
        self.lines = [line for read in reads for line in read.lines]
        self.known = known_months(reads)
        self.gaps = gaps(reads)
        self.of = array("l")
        for number, read in enumerate(reads):
            self.of.extend([number] * len(read.lines))
        self.months = array("l")
        self.said: list[str] = []
        for start in range(0, len(self.lines), _BETWEEN_LOOKS):
            stop_if_cancelled(job)
            piece = self.lines[start : start + _BETWEEN_LOOKS]
            self.months.extend(line.day.year * MONTHS_OF_A_YEAR + line.day.month for line in piece)
            self.said += map(_said, piece)
        times = self._times()
        by_time = sorted(range(len(self.lines)), key=times.__getitem__)
        self.orders = {Column.DAY: array("l", by_time)}
        for column, key in (
            (Column.PAYEE, _ranked([line.counterparty for line in self.lines])),
            (Column.DESCRIPTION, _ranked([line.description for line in self.lines])),
            (Column.BALANCE, [line.balance.cents if line.balance else 0 for line in self.lines]),
            (Column.ACCOUNT, self.of),
        ):
            stop_if_cancelled(job)
            self.orders[column] = self.ordered(key)

    def ordered(self, key: Sequence[int]) -> array[int]:
        """All lines by ``key``, which has a number for each."""
        return array("l", sorted(self.orders[Column.DAY], key=key.__getitem__))

    def _times(self) -> array[int]:
        """When each line was, the file's own order within a second; newest first is turned."""
        times = array("q")
        for read in self.reads:
            turn = -1 if read.lines and read.lines[0].day > read.lines[-1].day else 1
            for number, line in enumerate(read.lines):
                clock = line.clock
                second = clock.hour * 3600 + clock.minute * 60 + clock.second if clock else 0
                at = line.day.toordinal() * _DAY_SECONDS + second
                times.append(at * _ROWS_A_DAY + turn * number)
        return times


def month_number(month: Month) -> int:
    """Months as they are counted in ``Written.months``."""
    return month.year * MONTHS_OF_A_YEAR + month.number


def month_of(number: int) -> Month:
    """The month of such a number."""
    year, before = divmod(number - 1, MONTHS_OF_A_YEAR)
    return Month(year, before + 1)


def _said(line: StatementLine) -> str:
    """What a line can be found by."""
    cents = line.amount.cents
    plain = f"{cents // 100}.{cents % 100:02d}"
    grouped = f" {cents // 100:,}.{cents % 100:02d}" if cents >= _FIRST_OF_FOUR_DIGITS else ""
    text = f"{line.counterparty} {line.description} {plain}{grouped} {line.day.isoformat()}"
    return (text if is_normalized("NFKC", text) else normalize("NFKC", text)).casefold()


def _ranked(texts: list[str]) -> list[int]:
    """Each text's place among all, so that sorting compares numbers only."""
    places = {text: place for place, text in enumerate(sorted(set(texts), key=str.casefold))}
    return [places[text] for text in texts]
