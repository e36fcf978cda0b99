"""The journal: what was done when, each entry chained to the one before by its hash.

A later edit of an entry breaks the chain from there on. It does not prove that the clock was right,
and whoever rewrites every later entry can make a new chain; a printed chronology that names the
last hash is what such a new chain can be held against.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from debt_desk.domain.money import Money

# What the first entry names as the hash before it.
BEGINNING = "0" * 64
Fact = str | int | None


@dataclass(frozen=True, slots=True)
class JournalEntry:
    """``at``: with the machine's zone, to the second. ``deed``: the code of what was done.

    ``facts``: numbers, dates, sums and hashes as plain values; never a text of the user's, because
    an entry cannot be taken out again. ``previous``: the hash of the entry before.
    """

    number: int
    at: datetime
    deed: str
    case: int | None
    facts: Mapping[str, Fact] = field(default_factory=dict)
    previous: str = BEGINNING

    @property
    def hash(self) -> str:
        """SHA-256 over the entry's canonical JSON, in hex."""
        told = json.dumps(
            [
                self.number,
                self.at.isoformat(timespec="seconds"),
                self.deed,
                self.case,
                dict(self.facts),
                self.previous,
            ],
            ensure_ascii=False,
            sort_keys=True,
            separators=(",", ":"),
        )
        return hashlib.sha256(told.encode()).hexdigest()


def sum_of(money: Money) -> str:
    """A sum as a fact: "500.00 CNY"."""
    whole, cents = divmod(abs(money.cents), 100)
    return f"{'-' if money.cents < 0 else ''}{whole}.{cents:02} {money.currency}"


def first_broken(entries: Iterable[tuple[JournalEntry, str]]) -> int | None:
    """The number of the first entry that is not what was written; None where all are.

    ``entries``: each with the hash that is kept beside it, in their order.
    """
    previous = BEGINNING
    for expected, (entry, kept) in enumerate(entries, 1):
        if entry.number != expected or entry.previous != previous or entry.hash != kept:
            return expected
        previous = kept
    return None
