"""What a statement file says: its lines, where in it each one stands, what they come to."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, complete_months
from debt_desk.domain.money import Money, total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, time


class StatementKind(StrEnum):
    """What sort of account the statement is of."""

    WALLET = "wallet"
    ACCOUNT = "account"
    CARD = "card"


class LineClass(StrEnum):
    """What a line means for the household.

    Only INCOME is income; SPENDING less REFUND is living cost.
    """

    INCOME = "income"
    SPENDING = "spending"
    REFUND = "refund"
    OWN_TRANSFER = "own_transfer"
    DEBT_REPAYMENT = "debt_repayment"
    LOAN_DRAWN = "loan_drawn"
    NEUTRAL = "neutral"
    VOID = "void"


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the file a line stands.

    ``row`` counts from 1, as a spreadsheet or a text editor shows it; of a PDF, over all its pages.
    ``page`` counts from 1; ``box``: left, top, right and bottom on it, in points from its top left
    corner as the page is shown.
    """

    row: int
    sheet: str = ""
    page: int | None = None
    box: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True)
class StatementLine:
    """One row. ``amount`` is gross as the row states it, never negative.

    ``label`` is the file's own direction word. For accounts without a direction column it is
    ``in`` or ``out`` (cards: ``charge`` or ``credit``), and ``""`` on a row of zero. ``merchant``:
    the shop's own number of the order, which a wallet's refund has from its payment.
    """

    place: Place
    day: date
    label: str
    amount: Money
    line_class: LineClass
    clock: time | None = None
    counterparty: str = ""
    description: str = ""
    method: str = ""
    status: str = ""
    reference: str = ""
    balance: Money | None = None
    refunded: Money | None = None
    merchant: str = ""


_WAYS_OF_LABELS = {"收入": 1, "in": 1, "credit": 1, "支出": -1, "out": -1, "charge": -1}
# What a wallet calls 不计收支 (counted as neither) moved money all the same.
_WAYS_OF_CLASSES = {
    LineClass.INCOME: 1,
    LineClass.REFUND: 1,
    LineClass.LOAN_DRAWN: 1,
    LineClass.SPENDING: -1,
    LineClass.DEBT_REPAYMENT: -1,
}


def direction(line: StatementLine) -> int:
    """1: money comes in, -1: it goes out, 0: the row tells neither.

    Its label decides, else its class. A void row has the way that its money would have gone.
    """
    return _WAYS_OF_LABELS.get(line.label) or _WAYS_OF_CLASSES.get(line.line_class, 0)


def change(line: StatementLine) -> Money:
    """What a line adds to its account, negative where it takes."""
    return Money(line.amount.cents * direction(line), line.amount.currency)


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row of the table that is no payment line, kept so that no row is silently lost.

    ``why`` is a code that ``wording`` words.
    """

    place: Place
    why: str


@dataclass(frozen=True, slots=True)
class StatementWarning:
    """Something the reader noticed; ``row`` None: about the whole file.

    ``what`` is a code that ``wording`` words with ``data``.
    """

    what: str
    row: int | None = None
    data: dict[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month's income, and its spending less refunds (negative where more came back than left)."""

    month: Month
    income: Money
    spending: Money
    complete: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """One account in one currency, as one file tells it.

    ``declared_from`` … ``declared_to``: the period that the file says it covers.
    """

    format: str
    institution: str
    account: str
    currency: str
    kind: StatementKind
    lines: tuple[StatementLine, ...]
    set_aside: tuple[SetAside, ...] = ()
    declared_from: date | None = None
    declared_to: date | None = None
    opening: Money | None = None
    closing: Money | None = None
    warnings: tuple[StatementWarning, ...] = ()

    @property
    def first(self) -> date | None:
        """The earliest line's day."""
        return min((line.day for line in self.lines), default=None)

    @property
    def last(self) -> date | None:
        """The latest line's day."""
        return max((line.day for line in self.lines), default=None)

    @property
    def period(self) -> tuple[date | None, date | None]:
        """The first and the last day that it covers: as the file says, else as its lines show.

        A declared end before the start is a slip, and the lines decide.
        """
        start, end = self.declared_from or self.first, self.declared_to or self.last
        if start and end and end < start:
            return self.first, self.last
        return start, end

    def sums_by_label(self) -> dict[str, tuple[int, Money]]:
        """Count and gross sum for each of the file's own direction words.

        Zero rows of an account without a direction column are in none.
        """
        return self._sums(
            (line.label, line.amount)
            for line in self.lines
            if line.label or self.kind is StatementKind.WALLET
        )

    def sums_by_class(self) -> dict[str, tuple[int, Money]]:
        """Count and gross sum for each class; zero rows count in none.

        The ``refunded`` part of a line counts as a refund.
        """
        classed = [(line.line_class.value, line.amount) for line in self.lines if line.amount]
        came_back = [
            (LineClass.REFUND.value, line.refunded) for line in self.lines if line.refunded
        ]
        return self._sums(classed + came_back)

    def complete_months(self) -> tuple[Month, ...]:
        """The months that the statement covers from their first to their last day.

        The declared period counts where the file states one; else the first and the last line
        bound what is known, so a month whose edge has no line is not called complete.
        """
        start, end = self.period
        return complete_months(start, end) if start and end else ()

    def months(self) -> tuple[MonthFigures, ...]:
        """Income and spending of every month that has a line, earliest first."""
        complete = set(self.complete_months())
        grouped: dict[Month, list[StatementLine]] = defaultdict(list)
        for line in self.lines:
            grouped[Month.of(line.day)].append(line)
        return tuple(
            MonthFigures(
                month, self._of(lines, LineClass.INCOME), self._spent(lines), month in complete
            )
            for month, lines in sorted(grouped.items())
        )

    def _of(self, lines: Iterable[StatementLine], line_class: LineClass) -> Money:
        return total(
            (line.amount for line in lines if line.line_class is line_class), self.currency
        )

    def _spent(self, lines: list[StatementLine]) -> Money:
        came_back = total((line.refunded for line in lines if line.refunded), self.currency)
        return self._of(lines, LineClass.SPENDING) - self._of(lines, LineClass.REFUND) - came_back

    def _sums(self, keyed: Iterable[tuple[str, Money]]) -> dict[str, tuple[int, Money]]:
        sums: dict[str, tuple[int, Money]] = {}
        for key, amount in keyed:
            count, summed = sums.get(key, (0, Money.zero(self.currency)))
            sums[key] = (count + 1, summed + amount)
        return sums
