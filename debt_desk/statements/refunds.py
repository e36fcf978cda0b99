"""Which refund row belongs to which payment, so that what came back is subtracted once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, time
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.statement import StatementLine

_SHORTEST_ID = 6  # less is no order number but what is left of one that was blacked out
_TRIED = 20  # payments under one number; a real one has one


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

    Numbers first. A refund whose numbers match no payment, nor one of ``others`` (those not in
    question), goes to the last payment before it over exactly its amount with its counterparty,
    or with any where it names none.
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
        for payment in islice(by_number.get(number, ()), _TRIED):
            if left[payment.index] >= refund.cents:
                return payment
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
