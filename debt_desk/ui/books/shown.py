"""Lines in the order they are shown, and what any of them come to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

_BLOCK = 1000


@dataclass(frozen=True, slots=True)
class Sums:
    """What lines come to, in cents: gross in and out, income, and spending less refunds."""

    count: int = 0
    came_in: int = 0
    went_out: int = 0
    income: int = 0
    living: int = 0

    def plus(self, other: Sums) -> Sums:
        """Both together."""
        return Sums(
            self.count + other.count,
            self.came_in + other.came_in,
            self.went_out + other.went_out,
            self.income + other.income,
            self.living + other.living,
        )


class Shown:
    """Lines in the order they are shown, and what any of them come to without looking at each."""

    def __init__(
        self, rows: array[int], columns: Sequence[array[int]], whole: Sums | None = None
    ) -> None:
        self.rows = rows
        self._columns = columns
        self._whole = whole

    @cached_property
    def whole(self) -> Sums:
        """What all of them come to."""
        if self._whole is not None:
            return self._whole
        return Sums(len(self.rows), *(sum(blocks) for blocks in self._blocks))

    def between(self, top: int, bottom: int) -> Sums:
        """What the lines from ``top`` to ``bottom`` come to, both included, counted from 0."""
        end = bottom + 1
        if end - top == len(self.rows):
            return self.whole
        first, last = -(-top // _BLOCK), end // _BLOCK
        if first >= last:
            sums = [self._sum(column, top, end) for column in self._columns]
            return Sums(end - top, *sums)
        return Sums(
            end - top,
            *(
                self._sum(column, top, first * _BLOCK)
                + sum(blocks[first:last])
                + self._sum(column, last * _BLOCK, end)
                for column, blocks in zip(self._columns, self._blocks, strict=True)
            ),
        )

    @cached_property
    def _blocks(self) -> list[list[int]]:
        """The sum of every thousand lines: a selection then asks for few of them."""
        starts = range(0, len(self.rows), _BLOCK)
        return [
            [self._sum(column, start, start + _BLOCK) for start in starts]
            for column in self._columns
        ]

    def _sum(self, column: array[int], start: int, end: int) -> int:
        return sum(map(column.__getitem__, self.rows[start:end]))
