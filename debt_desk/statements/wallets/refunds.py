"""Which refund row belongs to which payment, so that what came back is subtracted once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, replace
from datetime import datetime, time
from itertools import islice
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass
from debt_desk.errors import InputError
from debt_desk.statements.cells import amount

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from debt_desk.domain.statement import StatementLine
    from debt_desk.statements.table import Reading

_SHORTEST_ID = 6  # less is no order number but what is left of one that was blacked out
_TRIED = 20  # payments under one number; a real one has one

_EARNED = "收入"
_PART_BACK = re.compile(r"已退款\s*[(（]?\s*([¥￥]?\s*[\d,.]+)")
_ALL_BACK = re.compile(r"已全额退款|已退款[)）]?$|对方已退还")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A refund, or a payment that says of itself that it was refunded or closed.

    ``index`` into the lines; ``cents`` that came back.
    """

    index: int
    ids: tuple[str, ...]
    counterparty: str
    when: datetime
    cents: int


def claimed_cents(line: StatementLine) -> int:
    """What the row says of itself that came back of it."""
    if "退" not in line.status:
        return 0
    part = _PART_BACK.search(line.status)
    if part:
        try:
            return min(amount(part[1]).cents, line.amount.cents)
        except InputError:
            return 0
    return line.amount.cents if _ALL_BACK.search(line.status) else 0


def keep_what_was_paid(reading: Reading) -> None:
    """Class a closed payment that has a refund row as spending: it was paid, and came back."""
    closed = _candidates(
        reading,
        lambda line: (
            line.amount.cents
            if line.line_class is LineClass.VOID and "关闭" in line.status and line.label != _EARNED
            else 0
        ),
    )
    if not closed:
        return
    refunds = _candidates(reading, _cents_of_refund)
    sought = frozenset(number for refund in refunds for number in refund.ids)
    spent = frozenset(
        number
        for line in reading.lines
        if line.line_class is LineClass.SPENDING
        for number in (line.reference, line.merchant)
        if number in sought
    )
    for index in told_by_rows(closed, refunds, spent):
        _reclass(reading, index, line_class=LineClass.SPENDING)


def subtract_once(reading: Reading) -> None:
    """Take from a row that tells of its own refund only what no refund row tells of.

    Both tell of the same money. What was earned and went back in full was never earned.
    """
    payments = _candidates(
        reading,
        lambda line: claimed_cents(line) if line.line_class is LineClass.SPENDING else 0,
    )
    told = told_by_rows(payments, _candidates(reading, _cents_of_refund)) if payments else {}
    for payment in payments:
        untold = payment.cents - told.get(payment.index, 0)
        if untold == reading.lines[payment.index].amount.cents:
            _reclass(reading, payment.index, line_class=LineClass.VOID)
        elif untold:
            _reclass(reading, payment.index, refunded=Money(untold))
    for index, line in enumerate(reading.lines):
        if line.line_class is LineClass.INCOME and claimed_cents(line) == line.amount.cents:
            _reclass(reading, index, line_class=LineClass.VOID)


def _cents_of_refund(line: StatementLine) -> int:
    return line.amount.cents if line.line_class is LineClass.REFUND else 0


def _candidates(reading: Reading, cents_of: Callable[[StatementLine], int]) -> list[Candidate]:
    """The lines of which some cents came back, by ``cents_of``."""
    return [
        candidate(index, line, (line.reference, line.merchant), cents)
        for index, line in enumerate(reading.lines)
        if (cents := cents_of(line))
    ]


def _reclass(reading: Reading, index: int, **changes: object) -> None:
    reading.lines[index] = replace(reading.lines[index], **changes)  # type: ignore[arg-type]


def candidate(index: int, line: StatementLine, ids: Iterable[str], cents: int) -> Candidate:
    """``line`` as one side of a pair.

    A refund's number may be the payment's own with something after ``_`` or ``*``.
    """
    every = [part for number in ids for part in (number, re.split(r"[_*]", number, maxsplit=1)[0])]
    return Candidate(
        index,
        tuple(number for number in dict.fromkeys(every) if len(number) >= _SHORTEST_ID),
        line.counterparty,
        datetime.combine(line.day, line.clock or time.min),
        cents,
    )


def told_by_rows(
    payments: list[Candidate], refunds: list[Candidate], others: frozenset[str] = frozenset()
) -> dict[int, int]:
    """For each payment's index the cents that refund rows tell of; none for payments without one.

    Numbers first; of several payments under one, the last before the refund that it returns in
    full counts before others. A refund whose numbers match no payment, nor one of ``others`` (those
    not in question), goes to the last payment before it over exactly its amount with its
    counterparty, or with any where it names none.
    """
    left = {payment.index: payment.cents for payment in payments}
    told: dict[int, int] = defaultdict(int)
    loose = []
    by_number = _by_number(payments)
    for refund in sorted(refunds, key=lambda row: row.when):
        payment = _with_number_of(refund, by_number, left)
        if payment is not None:
            left[payment.index] -= refund.cents
            told[payment.index] += refund.cents
        elif others.isdisjoint(refund.ids):
            loose.append(refund)
    unpaired = [payment for payment in payments if payment.index not in told]
    return {**told, **dict(_by_amount(unpaired, loose))}


def _by_number(payments: list[Candidate]) -> dict[str, list[Candidate]]:
    numbered: dict[str, list[Candidate]] = defaultdict(list)
    for payment in payments:
        for number in payment.ids:
            numbered[number].append(payment)
    return numbered


def _with_number_of(
    refund: Candidate, by_number: dict[str, list[Candidate]], left: dict[int, int]
) -> Candidate | None:
    for number in refund.ids:
        fitting = [
            payment
            for payment in islice(by_number.get(number, ()), _TRIED)
            if left[payment.index] >= refund.cents
        ]
        if fitting:
            return max(
                fitting,
                key=lambda payment: (
                    payment.when <= refund.when,
                    left[payment.index] == refund.cents,
                    payment.when,
                ),
            )
    return None


def _by_amount(payments: list[Candidate], refunds: list[Candidate]) -> Iterable[tuple[int, int]]:
    waiting: dict[tuple[int, str | None], list[Candidate]] = defaultdict(list)
    for payment in sorted(payments, key=lambda row: row.when):
        waiting[payment.cents, payment.counterparty].append(payment)
        waiting[payment.cents, None].append(payment)
    taken: set[int] = set()
    for refund in refunds:
        queue = waiting[refund.cents, refund.counterparty or None]
        before = bisect_right(queue, refund.when, key=lambda row: row.when)
        while before and queue[before - 1].index in taken:
            before -= 1
            del queue[before]
        if before:
            payment = queue.pop(before - 1)
            taken.add(payment.index)
            yield payment.index, refund.cents
