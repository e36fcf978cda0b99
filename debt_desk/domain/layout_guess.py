"""A first guess at what the columns of an unknown table mean; the user confirms or mends it.

Names come first, then what the cells hold: days, sums with and without a sign, two columns of
which one is always empty, balances that go on by the amounts beside them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FORMS = {
    Dates.YEAR_FIRST: re.compile(
        r"(?:19|20)\d\d(?:[-/.年]\d{1,2}[-/.月]\d{1,2}|[01]\d[0-3]\d)(?:\D.*|\d{6})?"
    ),
    Dates.DAY_FIRST: re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](?:19|20)\d\d\b.*"),
    Dates.NO_YEAR: re.compile(r"\d{1,2}[-/月]\d{1,2}日?"),
}
_MONTHS = 12
_MOST_OF = 0.8  # of a column's cells
_CHAIN = 0.6  # of the steps from one balance to the next
_DIRECTIONS_MOST = 8  # different words in a column of directions
_BY_NAME = (
    *(Column.CLOCK, Column.CURRENCY, Column.COUNTERPARTY, Column.DESCRIPTION),
    *(Column.METHOD, Column.STATUS, Column.REFERENCE, Column.ACCOUNT),
)
_SIGN_BEHIND = re.compile(r"([^-+]+)([-+])")


@dataclass(frozen=True, slots=True)
class Words:
    """What tables call things: ``names`` of columns by part; how rows and cards are told."""

    names: Mapping[Column, tuple[str, ...]]
    going_out: tuple[str, ...]
    coming_in: tuple[str, ...]
    card: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Guess:
    """What ``own_layout.OwnLayout`` asks for, as far as it can be seen.

    ``dates_unsure``: each day could be read with its month first, too.
    """

    parts: tuple[Column | None, ...]
    kind: StatementKind
    dates: Dates
    dates_unsure: bool
    positive_leaves: bool
    out_words: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """A table by its columns: cells, and their sums in cents where they are some."""

    names: list[str]
    cells: list[list[str]]
    sums: list[list[int | None]]

    def is_money(self, at: int) -> bool:
        """Whether most of what stands there are sums."""
        filled = [cents for cell, cents in zip(self.cells[at], self.sums[at], strict=True) if cell]
        return bool(filled) and sum(one is not None for one in filled) >= _MOST_OF * len(filled)


def is_day(cell: str) -> bool:
    """Whether a cell looks like a day, in any of the ways in which tables write them."""
    return any(form.fullmatch(cell) for form in _FORMS.values())


def payments(rows: Iterable[Sequence[str]]) -> list[Sequence[str]]:
    """The rows without remarks, which fill one cell only: a few must not hide what a column is."""
    return [row for row in rows if sum(map(bool, row)) > 1]


def way(word: str, words: Words) -> Column | None:
    """INCOME or EXPENSE, as a word of a column of directions most likely means; None: neither."""
    if word.lower().startswith(words.going_out):
        return Column.EXPENSE
    return Column.INCOME if word.lower().startswith(words.coming_in) else None


def dates_of(cells: Sequence[str]) -> tuple[Dates, bool]:
    """How a column writes its days, and whether each could be read with its month first, too."""
    filled = list(filter(None, cells))
    for dates, form in _FORMS.items():
        if filled and sum(map(bool, map(form.fullmatch, filled))) >= _MOST_OF * len(filled):
            return _order(filled) if dates is Dates.DAY_FIRST else (dates, False)
    return Dates.YEAR_FIRST, False


def guess(
    header: Sequence[str], rows: Sequence[Sequence[str]], words: Words, title: str = ""
) -> Guess:
    """What the columns under ``header`` most likely mean.

    ``title``: what stands above the table; it may say that it is of a card.
    """
    seen = _seen(header, payments(rows))
    parts: list[Column | None] = [None] * len(header)
    dates, unsure = _day(seen, parts, words)
    directions = _direction(seen, parts, words)
    positive_leaves = _money(seen, parts, words, directions[0] if any(directions) else None)
    for part in _BY_NAME:
        _by_name(seen, parts, words, part)
    told = " ".join((title, *header)).lower()
    is_card = any(word in told for word in words.card)
    kind = StatementKind.CARD if is_card else StatementKind.ACCOUNT
    if positive_leaves is None:
        # Without a balance to tell: on a bill of a card what was bought has no sign.
        positive_leaves = is_card
    return Guess(tuple(parts), kind, dates, unsure, positive_leaves, *directions)


def _seen(header: Sequence[str], rows: Sequence[Sequence[str]]) -> _Seen:
    cells = [
        [row[at].strip() if at < len(row) else "" for row in rows] for at in range(len(header))
    ]
    return _Seen(
        [name.lower() for name in header], cells, [list(map(_cents, column)) for column in cells]
    )


def _cents(cell: str) -> int | None:
    behind = _SIGN_BEHIND.fullmatch(cell)
    try:
        return Money.parse(behind[2] + behind[1] if behind else cell).cents
    except InputError:
        return None


def _score(name: str, known: Sequence[str]) -> int:
    """How well a column's name is one of these: the place in the list breaks ties."""
    for place, word in enumerate(known):
        if name == word:
            return 2000 - place
    for place, word in enumerate(known):
        if word in name:
            return 1000 - place
    return 0


def _best(seen: _Seen, among: Sequence[int], known: Sequence[str]) -> int | None:
    """The column of these whose name fits best; None where no name fits."""
    scores = {at: _score(seen.names[at], known) for at in among}
    best = max(scores, key=lambda at: scores[at], default=None)
    return best if best is not None and scores[best] else None


def _day(seen: _Seen, parts: list[Column | None], words: Words) -> tuple[Dates, bool]:
    """Mark the column of days. How it writes them, and whether that is open."""
    for form in _FORMS.values():
        among = [
            at
            for at, cells in enumerate(seen.cells)
            if (filled := list(filter(None, cells)))
            and sum(form.fullmatch(cell) is not None for cell in filled) >= _MOST_OF * len(filled)
        ]
        if among:
            at = _best(seen, among, words.names[Column.DAY])
            at = among[0] if at is None else at
            parts[at] = Column.DAY
            return dates_of(seen.cells[at])
    return Dates.YEAR_FIRST, False


def _order(cells: Sequence[str]) -> tuple[Dates, bool]:
    found = filter(None, map(_FORMS[Dates.DAY_FIRST].fullmatch, cells))
    pairs = [(int(one[1]), int(one[2])) for one in found]
    if any(first > _MONTHS for first, _ in pairs):
        return Dates.DAY_FIRST, False
    if any(second > _MONTHS for _, second in pairs):
        return Dates.MONTH_FIRST, False
    return Dates.DAY_FIRST, any(first != second for first, second in pairs)


def _direction(
    seen: _Seen, parts: list[Column | None], words: Words
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Mark the column that says which way the money went. Its words for out and for in."""
    for at, cells in enumerate(seen.cells):
        found = list(dict.fromkeys(" ".join(cell.split()) for cell in cells if cell))
        if parts[at] is not None or not 0 < len(found) <= _DIRECTIONS_MOST:
            continue
        out = tuple(word for word in found if way(word, words) is Column.EXPENSE)
        into = tuple(word for word in found if way(word, words) is Column.INCOME)
        told = sum(" ".join(cell.split()) in (*out, *into) for cell in cells if cell)
        # One that only calls every row 收入 is not told from a column of kinds by its cells.
        named = _score(seen.names[at], words.names[Column.DIRECTION])
        if told >= _MOST_OF * len(list(filter(None, cells))) and ((out and into) or named):
            parts[at] = Column.DIRECTION
            return out, into
    return (), ()


def _money(
    seen: _Seen, parts: list[Column | None], words: Words, out_words: Sequence[str] | None
) -> bool | None:
    """Mark amounts and balance. Whether an amount without a sign leaves; None: not to be seen.

    ``out_words``: None where no column says which way the money went.
    """
    free = [at for at, part in enumerate(parts) if part is None and seen.is_money(at)]
    others = [name for part in _BY_NAME for name in words.names[part]]
    money_names = [
        name
        for part in (Column.AMOUNT, Column.BALANCE, Column.INCOME, Column.EXPENSE)
        for name in words.names[part]
    ]
    free = [
        at
        for at in free
        if _score(seen.names[at], money_names) or not _score(seen.names[at], others)
    ]
    named = _best(seen, free, words.names[Column.BALANCE])
    among = [at for at in free if at != named]
    pair = _pair(seen, among, words) if out_words is None else None
    if pair:
        balance, sign = _chained(
            seen, [at for at in free if at not in pair.columns], pair.change(seen)
        )
        into, out = pair.columns
        if sign < 0 and not pair.named:
            into, out = out, into
        parts[into], parts[out] = Column.INCOME, Column.EXPENSE
        _mark_balance(parts, balance, named)
        return False
    return _mark_one(seen, parts, free, among, words, named, out_words)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Money in and money out. ``named``: their names say which is which."""

    columns: tuple[int, int]
    named: bool

    def change(self, seen: _Seen) -> list[int]:
        """What each row adds to a balance."""
        into, out = (seen.sums[at] for at in self.columns)
        return [abs(a or 0) - abs(b or 0) for a, b in zip(into, out, strict=True)]


def _pair(seen: _Seen, free: Sequence[int], words: Words) -> _Pair | None:
    """Two columns of which never both hold a sum in one row."""
    into = _best(seen, free, words.names[Column.INCOME])
    out = _best(seen, [at for at in free if at != into], words.names[Column.EXPENSE])
    if into is not None and out is not None:
        return _Pair((into, out), named=True)
    for one, other in combinations(free, 2):
        both = list(zip(seen.sums[one], seen.sums[other], strict=True))
        apart = not any(a and b for a, b in both)
        if apart and any(a for a, _ in both) and any(b for _, b in both):
            return _Pair((one, other), named=False)
    return None


def _mark_one(
    seen: _Seen,
    parts: list[Column | None],
    free: Sequence[int],
    among: Sequence[int],
    words: Words,
    named: int | None,
    out_words: Sequence[str] | None,
) -> bool | None:
    if not among:
        return None
    best = _best(seen, among, words.names[Column.AMOUNT])
    # The one by name first, then whichever a balance follows.
    tried = sorted(among, key=lambda at: at != best)
    for at in tried:
        change = _change(seen, parts, seen.sums[at], out_words)
        balance, sign = _chained(seen, [other for other in free if other != at], change)
        if balance is not None:
            parts[at] = Column.AMOUNT
            _mark_balance(parts, balance, named)
            return sign < 0
    parts[tried[0]] = Column.AMOUNT
    _mark_balance(parts, None, named)
    return None


def _change(
    seen: _Seen,
    parts: Sequence[Column | None],
    sums: Sequence[int | None],
    out_words: Sequence[str] | None,
) -> list[int]:
    change = [cents or 0 for cents in sums]
    if out_words is None:
        return change
    told = seen.cells[parts.index(Column.DIRECTION)]
    return [-one if cell in out_words else one for one, cell in zip(change, told, strict=True)]


def _mark_balance(parts: list[Column | None], chained: int | None, named: int | None) -> None:
    at = named if chained is None else chained
    if at is not None and parts[at] is None:
        parts[at] = Column.BALANCE


def _chained(seen: _Seen, among: Sequence[int], change: Sequence[int]) -> tuple[int | None, int]:
    """The column whose sums go on by ``change``, and 1; or -1 where they go on by its opposite.

    In the order of the rows, or against it. (None, 0) where there is none.
    """
    found: tuple[float, int | None, int] = (0.0, None, 0)
    for at in among:
        steps = list(pairwise(zip(seen.sums[at], change, strict=True)))
        known = [(a, x, b, y) for (a, x), (b, y) in steps if a is not None and b is not None]
        for sign in (1, -1):
            onward = sum(b - a == sign * y != 0 for a, x, b, y in known)
            back = sum(a - b == sign * x != 0 for a, x, b, y in known)
            share = max(onward, back) / max(1, len(known))
            if share >= _CHAIN and share > found[0]:
                found = (share, at, sign)
    return found[1], found[2]


def _by_name(seen: _Seen, parts: list[Column | None], words: Words, part: Column) -> None:
    free = [at for at, known in enumerate(parts) if known is None and any(seen.cells[at])]
    while (at := _best(seen, free, words.names[part])) is not None:
        parts[at] = part
        free.remove(at)
        if part is not Column.DESCRIPTION:
            return
