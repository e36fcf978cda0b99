"""A lender's published service number, and how it is found by what the user typed.

A wrong number is worse than none: a name must not be found inside another institution's. Whatever
is found is a suggestion, to be checked in the app, in the contract or on the back of the card.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from debt_desk.domain.debt import CreditorKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.calendar import Month

# Houses that carry a bank's name without being that bank: its number does not answer for them.
_OTHER_HOUSES = (
    "香港",
    "澳门",
    "亚洲",
    "永隆",
    "村镇",
    "消费金融",
    "金融租赁",
    "信托",
    "证券",
    "基金",
    "保险",
    "人寿",
    "理财子",
    "普惠",
    "行业协会",
    "hong kong",
    "macau",
    "asia",
    "international",
    "consumer finance",
)
_CHINESE = "\u3400-\u9fff"
# 工行, 招行: as part of another word such short names mean something else.
_SHORT = 2


@dataclass(frozen=True, slots=True)
class LenderEntry:
    """One number of one lender, as its own page publishes it.

    ``aliases``: other names that people write. ``kinds``: the debts that the number serves;
    ``serves``, ``serves_en``: the same in words. ``source``: the page's address. ``as_of``: the
    month that the page bears, if ``dated``, else the month in which it was looked up.
    """

    key: str
    name: str
    name_en: str
    aliases: tuple[str, ...]
    kinds: frozenset[CreditorKind]
    number: str
    serves: str
    serves_en: str
    source: str
    as_of: Month
    dated: bool

    @property
    def names(self) -> tuple[str, ...]:
        """Every name that it goes by."""
        return (self.name, self.name_en, *self.aliases)


def matching(
    entries: Iterable[LenderEntry], creditor: str, kind: CreditorKind | None = None
) -> tuple[LenderEntry, ...]:
    """The entries whose name stands in ``creditor``, best first; none is a valid answer.

    The longest name wins, then what serves debts of ``kind``, most of all what serves no others,
    then the directory's order. A private person has no hotline, whatever the name.
    """
    if kind is CreditorKind.PERSON:
        return ()
    typed = _plain(creditor)
    found = [(length, entry) for entry in entries if (length := _best(entry, typed))]
    found.sort(key=lambda pair: (-pair[0], *_distance(pair[1], kind)))
    return tuple(entry for _, entry in found)


def _distance(entry: LenderEntry, kind: CreditorKind | None) -> tuple[bool, int]:
    if kind is None:
        return False, 0
    return kind not in entry.kinds, len(entry.kinds)


def _best(entry: LenderEntry, typed: str) -> int:
    """How many letters of ``typed`` the entry's longest fitting name covers; 0: none fits."""
    fitting = [
        len(plain)
        for plain in map(_plain, entry.names)
        if _pattern(plain).search(typed)
        and not any(other in typed and other not in plain for other in _OTHER_HOUSES)
    ]
    return max(fitting, default=0)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """Where ``name`` may stand.

    A Latin name is no part of a longer one, neither CMB of CMBC, nor Bank of China of Agricultural
    Bank of China, nor Industrial Bank of Industrial Bank of Korea; a short Chinese one begins a
    word.
    """
    escaped = re.escape(name)
    if name.isascii():
        return re.compile(rf"(?:^|[^a-z0-9\s])\s*{escaped}(?![a-z0-9]|\s+of\s)")
    if len(name) <= _SHORT:
        return re.compile(rf"(?<![{_CHINESE}]){escaped}")
    return re.compile(escaped)


def _plain(text: str) -> str:
    """Full-width letters, capitals and doubled blanks as one plain writing."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join(folded.split())
