"""How a table of an account or a card is laid out: which columns play which part."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import StatementKind

if TYPE_CHECKING:
    from collections.abc import Mapping


class Column(StrEnum):
    """What a column tells of a row; ACCOUNT: which of its owner's own accounts or cards it is."""

    DAY = "day"
    CLOCK = "clock"
    INCOME = "income"
    EXPENSE = "expense"
    AMOUNT = "amount"
    DIRECTION = "direction"
    BALANCE = "balance"
    CURRENCY = "currency"
    COUNTERPARTY = "counterparty"
    DESCRIPTION = "description"
    METHOD = "method"
    STATUS = "status"
    REFERENCE = "reference"
    ACCOUNT = "account"


class Dates(StrEnum):
    """How a column writes its days."""

    YEAR_FIRST = "year_first"  # 2025-01-31, 20250131, a spreadsheet's day count
    DAY_FIRST = "day_first"  # 31/01/2025
    MONTH_FIRST = "month_first"  # 01/31/2025
    NO_YEAR = "no_year"  # 01/31, of the month that the title names or of the year before it


@dataclass(frozen=True, slots=True)
class Layout:
    """One format's table.

    ``columns``: for each part the names of its columns, as ``table.column_name`` gives them. Of
    several the first that says something counts; descriptions are joined. The money stands in
    INCOME and EXPENSE, or in AMOUNT: with its sign, or without one where DIRECTION tells by
    ``going_out`` and ``coming_in`` (patterns at the start of its text). An amount may have its
    currency before it. ``positive_leaves``: a plain amount leaves the account (adds to the card's
    debt); with it the sign decides where DIRECTION says neither.
    ``needed``: the header's columns that tell this layout from others. ``marker``: words above the
    table that a whole file has; their absence is warned of. ``loose_end``: the last column is free
    text whose commas are not quoted; only for tables where a moved amount would show.
    """

    format: str
    institution: str
    kind: StatementKind
    needed: frozenset[str]
    columns: Mapping[Column, tuple[str, ...]]
    marker: str = ""
    currency: str = CNY
    positive_leaves: bool = False
    going_out: str = ""
    coming_in: str = ""
    dates: Dates = Dates.YEAR_FIRST
    loose_end: bool = False

    @property
    def labels(self) -> tuple[str, str]:
        """What a row is called that brings money or lessens the debt, and one that does not."""
        return ("credit", "charge") if self.kind is StatementKind.CARD else ("in", "out")

    @property
    def rules(self) -> str:
        """The name of the classing rules for it."""
        return "card" if self.kind is StatementKind.CARD else "account"
