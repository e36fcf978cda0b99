"""Halving a range of whole numbers: one place for every "the first that will do"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def first(low: int, high: int, holds: Callable[[int], bool]) -> int:
    """The first of ``low`` … ``high`` that holds, where all after it do; ``high`` if none before.

    ``high`` itself is never asked.
    """
    return low + bisect_left(range(low, high), x=True, key=holds)
