"""Repayment: what was paid, matched oldest first against what was due."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import AmountNotPositive, check_text
from debt_desk.domain.money import Money, total
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.domain.agreement import Due


class PaymentInFuture(RuleError):
    """A payment cannot be recorded before its day. data: day, today."""


@dataclass(frozen=True, slots=True)
class Payment:
    """Money paid under an agreement. ``proof``: the number of the document that shows it."""

    agreement: int
    day: date
    amount: Money
    proof: int | None = None
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        checked(self.day)
        if self.amount.cents <= 0:
            raise AmountNotPositive(amount=self.amount)
        check_text(self.note, 500)


class DueState(StrEnum):
    """How an instalment stands."""

    PAID = "paid"
    PAID_LATE = "paid_late"
    PARTIAL = "partial"
    UPCOMING = "upcoming"
    DUE_TODAY = "due_today"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class DueProgress:
    """An instalment with what was paid on it. ``settled_on``: the day it was paid in full."""

    due: Due
    paid: Money
    state: DueState
    settled_on: date | None = None

    @property
    def left(self) -> Money:
        """What of it is still to be paid."""
        return self.due.amount - self.paid


@dataclass(frozen=True, slots=True)
class Progress:
    """All instalments of an agreement with what was paid. ``over``: paid beyond the last one."""

    dues: tuple[DueProgress, ...]
    paid: Money
    over: Money

    @property
    def left(self) -> Money:
        """What is still to be paid."""
        return total((due.left for due in self.dues), self.paid.currency)

    @property
    def overdue(self) -> Money:
        """What should have been paid before today."""
        late = (due.left for due in self.dues if due.state is DueState.OVERDUE)
        return total(late, self.paid.currency)

    @property
    def settled(self) -> bool:
        """Whether every instalment is paid in full."""
        return all(not due.left for due in self.dues)

    @property
    def next_due(self) -> DueProgress | None:
        """The oldest instalment that is not paid in full."""
        return next((due for due in self.dues if due.left), None)


def progress(dues: Sequence[Due], payments: Iterable[Payment], today: date) -> Progress:
    """Match payments, in the order of their days, against the instalments, oldest first.

    What is paid beyond one instalment goes to the next; paid + left = due on every line.
    ``dues``: at least one, earliest first. Errors: CurrenciesDiffer.
    """
    currency = dues[0].amount.currency
    arrived = sorted(payments, key=_in_order)
    paid_in_all = total((payment.amount for payment in arrived), currency)
    waiting = deque((payment.day, payment.amount) for payment in arrived)
    lines = []
    for due in dues:
        left = due.amount
        settled_on = None
        while left and waiting:
            day, amount = waiting.popleft()
            taken = min(left, amount)
            left = left - taken
            if amount > taken:
                waiting.appendleft((day, amount - taken))
            if not left:
                settled_on = day
        paid = due.amount - left
        lines.append(DueProgress(due, paid, _state(due, paid, settled_on, today), settled_on))
    over = total((amount for _, amount in waiting), currency)
    return Progress(tuple(lines), paid_in_all, over)


def _in_order(payment: Payment) -> tuple[date, int]:
    return payment.day, payment.id or 0


def _state(due: Due, paid: Money, settled_on: date | None, today: date) -> DueState:
    if settled_on is not None:
        return DueState.PAID if settled_on <= due.day else DueState.PAID_LATE
    if due.day < today:
        return DueState.OVERDUE
    if due.day == today:
        return DueState.DUE_TODAY
    return DueState.PARTIAL if paid else DueState.UPCOMING
