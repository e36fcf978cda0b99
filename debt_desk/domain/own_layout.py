"""What the user said about the columns of a table that no reader knows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Self

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Dates, Layout
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from debt_desk.domain.statement import Place

OWN_TABLE = "own_table"  # the format of statements that are read by such a word

COLUMNS_MOST = 60
WORDS_MOST = 20
LETTERS_MOST = 200

_NEVER = "(?!)"  # a pattern that fits nothing; an empty one would fit everything
_ONCE = frozenset(Column) - {Column.COUNTERPARTY, Column.DESCRIPTION}


class DayColumnMissing(RuleError):
    """No column says on which day a payment was. data: none."""


class AmountColumnMissing(RuleError):
    """Neither an amount nor both money in and money out. data: none."""


class AmountColumnsMixed(RuleError):
    """One column for all amounts, and others for money in or out. data: none."""


class DirectionWordsMissing(RuleError):
    """A column of directions, but not one of its words has a meaning. data: none."""


class ColumnTwice(RuleError):
    """Two columns play a part that only one can play. data: part."""


class LayoutUnfit(RuleError):
    """More, or other, than anybody could have said in the window. data: none."""


@dataclass(frozen=True, slots=True)
class TableSample:
    """The beginning of an unknown table, each row with its place in the file.

    ``headers``: which of ``rows`` (from 0) may hold the columns' names, the likeliest first.
    """

    rows: tuple[tuple[Place, tuple[str, ...]], ...]
    headers: tuple[int, ...]

    def title(self, header: int) -> str:
        """What stands above a header."""
        return "\n".join(" ".join(filter(None, cells)) for _, cells in self.rows[:header])

    def body(self, header: int) -> tuple[tuple[str, ...], ...]:
        """The cells of the rows below a header."""
        return tuple(cells for _, cells in self.rows[header + 1 :])


@dataclass(frozen=True, slots=True)
class OwnLayout:
    """``header``: the columns' names, each once. ``parts``: what each tells, None: nothing needed.

    ``out_words``, ``in_words``: what the direction column says, word for word.
    ``positive_leaves``: an amount without a sign leaves the account (adds to the card's debt).
    ``account``: for tables that do not say it themselves.
    Errors: one for each thing that is missing or that cannot be.
    """

    header: tuple[str, ...]
    parts: tuple[Column | None, ...]
    kind: StatementKind
    institution: str
    account: str = ""
    currency: str = CNY
    positive_leaves: bool = False
    out_words: tuple[str, ...] = ()
    in_words: tuple[str, ...] = ()
    dates: Dates = Dates.YEAR_FIRST

    def __post_init__(self) -> None:
        self._check_sizes()
        told = [part for part in self.parts if part is not None]
        for part in told:
            if part in _ONCE and told.count(part) > 1:
                raise ColumnTwice(part=part)
        if Column.DAY not in told:
            raise DayColumnMissing
        in_and_out = {Column.INCOME, Column.EXPENSE}.intersection(told)
        if Column.AMOUNT in told and in_and_out:
            raise AmountColumnsMixed
        if Column.AMOUNT not in told and len(in_and_out) < 2:
            raise AmountColumnMissing
        if Column.DIRECTION in told and not (self.out_words or self.in_words):
            raise DirectionWordsMissing

    def _check_sizes(self) -> None:
        words = (*self.out_words, *self.in_words)
        texts = (*self.header, *words, self.institution, self.account, self.currency)
        if not (
            len(self.parts) == len(self.header) <= COLUMNS_MOST
            and len(words) <= 2 * WORDS_MOST
            and max(map(len, texts)) <= LETTERS_MOST
            and len(set(filter(None, self.header))) == sum(map(bool, self.header))
            and all(
                name or part is None for name, part in zip(self.header, self.parts, strict=True)
            )
            and re.fullmatch("[A-Z]{3}", self.currency)
            and self.kind in (StatementKind.ACCOUNT, StatementKind.CARD)
        ):
            raise LayoutUnfit

    def layout(self) -> Layout:
        """What the readers read by."""
        columns: dict[Column, tuple[str, ...]] = {}
        for name, part in zip(self.header, self.parts, strict=True):
            if part is not None:
                columns[part] = (*columns.get(part, ()), name)
        return Layout(
            format=OWN_TABLE,
            institution=self.institution,
            kind=self.kind,
            needed=frozenset(filter(None, self.header)),
            columns=columns,
            currency=self.currency,
            positive_leaves=self.positive_leaves and Column.DIRECTION not in columns,
            going_out=_pattern(self.out_words),
            coming_in=_pattern(self.in_words),
            dates=self.dates,
        )

    def as_data(self) -> dict[str, Any]:
        """All but the header as texts, to be kept or sent."""
        return {
            "parts": [None if part is None else part.value for part in self.parts],
            "kind": self.kind.value,
            "institution": self.institution,
            "account": self.account,
            "currency": self.currency,
            "positive_leaves": self.positive_leaves,
            "out_words": list(self.out_words),
            "in_words": list(self.in_words),
            "dates": self.dates.value,
        }

    @classmethod
    def of_data(cls, header: Any, data: Any) -> Self:
        """What ``as_data`` gave, read without trust.

        Errors: LayoutUnfit and the others of a layout; ValueError, TypeError, KeyError.
        """
        if not isinstance(data["positive_leaves"], bool):
            raise LayoutUnfit
        return cls(
            _texts(header),
            tuple(None if part is None else Column(part) for part in data["parts"]),
            StatementKind(data["kind"]),
            _text(data["institution"]),
            _text(data["account"]),
            _text(data["currency"]),
            data["positive_leaves"],
            _texts(data["out_words"]),
            _texts(data["in_words"]),
            Dates(data["dates"]),
        )


def _pattern(words: tuple[str, ...]) -> str:
    return rf"(?:{'|'.join(map(re.escape, words))})\Z" if words else _NEVER


def _texts(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise LayoutUnfit
    return tuple(map(_text, value))


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise LayoutUnfit
    return value
