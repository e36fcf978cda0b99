"""Refunds that two files tell: the payment's row says it was returned, a row elsewhere returns it.

Within one file its reader has seen to it. Across files the row that returns the money counts, as it
does there, and is taken out of what the payment says of itself.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from debt_desk.domain.money import Money
from debt_desk.domain.pairing import LineIndex, bank_text, by_a_card, may_be_of
from debt_desk.domain.same_lines import sound
from debt_desk.domain.statement import LineClass, StatementKind, direction

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from debt_desk.domain.statement import Statement, StatementLine

_LATEST = timedelta(days=366)  # goods are not taken back after a year
_TRIED = 20  # payments that fit one refund; there is one
_RETURNED = "退"  # 已全额退款, 对方已退还
_BEHIND_A_NUMBER = re.compile(r"[_*]")  # a refund's is often its payment's and something more
_SHORTEST_NUMBER = 6  # less is what is left of one that was blacked out

_PAID = (LineClass.SPENDING, LineClass.VOID)


@dataclass(slots=True)
class _Payment:
    """A wallet's payment of which money came back.

    ``told``: for each statement that has it, the cents that came back by its word and that no row
    has told yet. ``at``: its line that counts.
    """

    at: LineIndex
    line: StatementLine
    told: dict[int, int] = field(default_factory=dict)
    numbers: set[str] = field(default_factory=set)
    says_so: bool = False

    @property
    def cents(self) -> int:
        """What no row tells, by the file that knows of most: any may be the one made last."""
        return max(self.told.values())

    def may_be_returned(self, refund: _Refund) -> bool:
        """Whether a row of this day and amount may return some of it."""
        days = refund.line.day - self.line.day
        return timedelta() <= days <= _LATEST and any(
            cents >= refund.cents for _, cents in self._not_in(refund.files)
        )

    def take(self, refund: _Refund) -> None:
        """Take out what a row tells; of a file that has both rows its reader has done so."""
        for statement, cents in self._not_in(refund.files):
            if cents >= refund.cents:
                self.told[statement] = cents - refund.cents

    def _not_in(self, files: Collection[int]) -> list[tuple[int, int]]:
        return [one for one in self.told.items() if one[0] not in files]


class _Refund(NamedTuple):
    """A row that returns money; ``files``: the statements that have it."""

    line: StatementLine
    files: Collection[int]

    @property
    def cents(self) -> int:
        return self.line.amount.cents


class _Payments:
    """The payments of one wallet by cents and other side, the earliest first."""

    def __init__(self, payments: Iterable[_Payment]) -> None:
        self._waiting: dict[tuple[int, str], list[_Payment]] = defaultdict(list)
        for one in sorted(payments, key=lambda one: _when(one.line)):
            for cents in set(one.told.values()) - {0} if one.says_so else ():
                for party in {one.line.counterparty, ""}:
                    self._waiting[cents, party].append(one)

    def over(
        self, refund: _Refund, party: str, fits: Callable[[_Payment], bool]
    ) -> _Payment | None:
        """The last payment before it of which just its amount came back; ``party`` "": any."""
        queue = self._waiting.get((refund.cents, party), [])
        place = bisect_right(queue, refund.line.day, key=lambda one: one.line.day)
        tried = 0
        while place and tried < _TRIED:
            place -= 1
            one = queue[place]
            if refund.cents not in one.told.values():
                del queue[place]
            elif one.may_be_returned(refund) and fits(one):
                return one
            else:
                tried += 1
        return None


def told_by_other_files(
    statements: Sequence[Statement], again: Mapping[LineIndex, LineIndex]
) -> tuple[Statement, ...]:
    """The statements, refunds that rows of the wallet's other files tell taken out of payments.

    ``again``: lines that stand elsewhere again, and where; they do not count, but a payment knows
    what each file says came back of it. One that was returned in full, and so void, is spending
    again: it was paid, and came back. A refund's numbers find its payment; where no payment has
    them, amount and other side find the last one, or several refunds in a row come to its sum.
    """
    wallets: dict[tuple[str, str], list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        if statement.kind is StatementKind.WALLET:
            wallets[statement.institution, statement.currency].append(number)
    paid: list[_Payment] = []
    for numbers in wallets.values():
        if len(numbers) > 1:
            payments = list(_with_twins(statements, numbers, again))
            _take_what_rows_tell(payments, statements, numbers, again)
            paid += payments
    return _as_left(statements, paid)


def told_by_banks(
    statements: Sequence[Statement],
    wallets: Mapping[str, re.Pattern[str]],
    purse: re.Pattern[str],
    without: Collection[LineIndex],
) -> tuple[Statement, ...]:
    """The statements, refunds that rows of banks tell taken out of the wallets' payments.

    ``without``: lines that repeat others. A row of a bank means the last payment before it through
    the wallet that it names, and by its card, of which just this amount came back.
    """
    paid: dict[str, list[_Payment]] = defaultdict(list)
    banks = []
    for number, statement in enumerate(statements):
        if statement.kind is not StatementKind.WALLET:
            banks.append(number)
            continue
        paid[statement.institution] += (
            payment
            for payment in _returned(statements, (number,))
            if payment.at not in without
            and payment.line.refunded
            and by_a_card(payment.line, purse)
        )
    known = {name: _Payments(payments) for name, payments in paid.items() if payments}
    rows = _refunds(statements, banks if known else (), without)
    for at, line in sorted(rows, key=lambda one: _when(one[1])):
        fits = partial(_is_by_card_of, statements=statements, bank=at.statement)
        for name in filter(known.__contains__, wallets):
            if wallets[name].search(bank_text(line)):
                refund = _Refund(line, ())
                payment = known[name].over(refund, "", fits)
                if payment is not None:
                    payment.take(refund)
                    break
    return _as_left(statements, [one for payments in paid.values() for one in payments])


def _take_what_rows_tell(
    payments: Collection[_Payment],
    statements: Sequence[Statement],
    numbers: Iterable[int],
    again: Mapping[LineIndex, LineIndex],
) -> None:
    rows = sorted(_refunds(statements, numbers, again), key=lambda one: _when(one[1]))
    if not payments or not rows:
        return
    files: dict[LineIndex, set[int]] = {at: {at.statement} for at, _ in rows}
    for at, later in again.items():
        if later in files:
            files[later].add(at.statement)
    refunds = [_Refund(line, files[at]) for at, line in rows]
    by_party: dict[str, list[_Refund]] = defaultdict(list)
    loose = list(_not_numbered(refunds, payments, _spent(statements, numbers, refunds)))
    known = _Payments(payments)
    for refund in loose:
        payment = known.over(refund, refund.line.counterparty, lambda _: True)
        if payment is not None:
            payment.take(refund)
        elif refund.line.counterparty:
            by_party[refund.line.counterparty].append(refund)
    for payment in payments:
        if payment.says_so and payment.cents:
            _take_run(payment, by_party[payment.line.counterparty])


def _not_numbered(
    refunds: Iterable[_Refund], payments: Iterable[_Payment], spent: Collection[str]
) -> Iterator[_Refund]:
    """Take out what refunds with a payment's number tell; those whose number nobody has are left.

    ``spent``: the numbers of all that was spent.
    """
    by_number: dict[str, list[_Payment]] = defaultdict(list)
    for payment in payments:
        for number in payment.numbers:
            by_number[number].append(payment)
    for refund in refunds:
        own = _numbers_of(refund.line)
        numbered = [one for number in own for one in by_number.get(number, ())[:_TRIED]]
        fitting = [one for one in numbered if one.may_be_returned(refund)]
        if fitting:  # a shop may give one number to several
            max(fitting, key=lambda one: (refund.cents in one.told.values(), _when(one.line))).take(
                refund
            )
        elif not numbered and own.isdisjoint(spent):
            yield refund


def _spent(
    statements: Sequence[Statement], numbers: Iterable[int], refunds: Iterable[_Refund]
) -> set[str]:
    """Which of the refunds' numbers something spent has."""
    sought = {number for refund in refunds for number in _numbers_of(refund.line)}
    return {
        known
        for number in numbers
        for line in statements[number].lines
        if line.line_class is LineClass.SPENDING
        for known in (line.reference, line.merchant)
        if known in sought
    }


def _take_run(payment: _Payment, refunds: list[_Refund]) -> None:
    """Take out refunds of its party that follow each other and come to just what came back."""
    first = summed = 0
    for place, refund in enumerate(refunds):
        if not payment.may_be_returned(refund):
            first, summed = place + 1, 0
            continue
        summed += refund.cents
        while summed > payment.cents:
            summed -= refunds[first].cents
            first += 1
        if summed == payment.cents:
            for one in refunds[first : place + 1]:
                payment.take(one)
            del refunds[first : place + 1]
            return


def _is_by_card_of(payment: _Payment, statements: Sequence[Statement], bank: int) -> bool:
    return may_be_of(payment.at, statements, bank)


def _with_twins(
    statements: Sequence[Statement], numbers: Iterable[int], again: Mapping[LineIndex, LineIndex]
) -> Iterable[_Payment]:
    """The payments of which any file says that money came back; their lines are those that count.

    A file that covers less may be the one made last; and a number be sound in one file only.
    """
    found: dict[LineIndex, _Payment] = {}
    for one in _returned(statements, numbers):
        at = again.get(one.at, one.at)
        line = statements[at.statement].lines[at.line]
        if at == one.at or (one.says_so and line.line_class in _PAID):
            payment = found.setdefault(at, _Payment(at, line, numbers=_numbers_of(line)))
            payment.told |= one.told
            payment.says_so |= one.says_so
    for twin, later in again.items():
        if later in found:
            found[later].numbers |= _numbers_of(statements[twin.statement].lines[twin.line])
    return found.values()


def _returned(statements: Sequence[Statement], numbers: Iterable[int]) -> Iterator[_Payment]:
    """The payments that say of themselves that money came back, or that they came to nothing."""
    for number in numbers:
        for index, line in enumerate(statements[number].lines):
            cents = _came_back(line)
            if cents:
                # A closed payment does not say that it was returned: only the refund's row does.
                says_so = bool(line.refunded) or _RETURNED in line.status
                yield _Payment(LineIndex(number, index), line, {number: cents}, says_so=says_so)


def _came_back(line: StatementLine) -> int:
    is_void = line.line_class is LineClass.VOID and direction(line) <= 0
    return (line.refunded or (line.amount if is_void else Money(0))).cents


def _refunds(
    statements: Sequence[Statement], numbers: Iterable[int], without: Collection[LineIndex]
) -> Iterator[tuple[LineIndex, StatementLine]]:
    for number in numbers:
        for index, line in enumerate(statements[number].lines):
            if line.line_class is LineClass.REFUND and line.amount:
                at = LineIndex(number, index)
                if at not in without:
                    yield at, line


def _as_left(statements: Sequence[Statement], paid: Iterable[_Payment]) -> tuple[Statement, ...]:
    """The statements with what came back of payments and no other row tells."""
    lines: dict[int, list[StatementLine]] = {}
    for payment in paid:
        at, line, cents = payment.at, payment.line, payment.cents
        if cents == _came_back(line):
            continue
        left = Money(cents, line.amount.currency) if cents and payment.says_so else None
        changed = lines.setdefault(at.statement, list(statements[at.statement].lines))
        changed[at.line] = replace(line, line_class=LineClass.SPENDING, refunded=left)
    return tuple(
        replace(statement, lines=tuple(lines[number])) if number in lines else statement
        for number, statement in enumerate(statements)
    )


def _numbers_of(line: StatementLine) -> set[str]:
    """What the payment may be known by, its own number and the shop's."""
    every = [
        part
        for number in (line.reference, line.merchant)
        for part in (number, _BEHIND_A_NUMBER.split(number, maxsplit=1)[0])
    ]
    return {number for number in every if len(sound(number)) >= _SHORTEST_NUMBER}


def _when(line: StatementLine) -> datetime:
    return datetime.combine(line.day, line.clock or time.min)
