"""First drafts: for each thing one can ask a lender for, terms that the household can keep."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import add_months
from debt_desk.domain.debt import Part
from debt_desk.domain.figures import figures
from debt_desk.domain.terms import CutOffMissing, Method, NothingToPay, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from debt_desk.domain.debt import Balance, Debt
    from debt_desk.domain.money import Money

# A first draft asks for five years at most: longer than that no rule or practice supports.
LONGEST_DRAFT = 60
# A plan without any room breaks at the first forgotten fee: a first draft leaves a tenth free.
LARGEST_SHARE = Fraction(9, 10)
SHORTEST_DRAFT = 3
EXTENSION_MONTHS = 12
MOST_INTEREST_ONLY = 6
# A tenth more each year: steeper steps over years would end at several times the first instalment.
STEP = Step(12, Decimal(10))


class ContractRateMissing(RuleError):
    """To pay interest first one must know its rate; the contract's is not entered. No data."""


class Preset(StrEnum):
    """What a first draft asks for."""

    INSTALMENTS = "instalments"
    STEP_UP = "step_up"
    INTEREST_ONLY = "interest_only"
    EXTENSION = "extension"
    LUMP_SUM = "lump_sum"


def suggestion(preset: Preset, debt: Debt, free: Money, today: date) -> Terms:
    """Terms to begin with; ``free``: what the household has for them a month.

    Penalty is always asked to be waived, and nothing that is not stated in the balance. Where
    nothing is free, or the sum needs longer, five years are planned, and the window shows that the
    household cannot keep it. Steps and a time of interest only need more than a few cents and more
    than a few months; without them equal parts are asked for.
    Errors: CutOffMissing, NothingToPay, ContractRateMissing, CurrenciesDiffer, DateOutOfReach.
    """
    balance = debt.balance
    if balance.on is None:
        raise CutOffMissing
    if balance.total == balance.penalty:
        raise NothingToPay
    if preset is Preset.INTEREST_ONLY and debt.annual_rate is None:
        raise ContractRateMissing
    begins = max(today, balance.on)
    room = free.times(LARGEST_SHARE)
    if preset is Preset.EXTENSION:
        return _extension(debt, begins)
    if preset is Preset.LUMP_SUM:
        return _lump_sum(balance, room, begins)
    plain = _shortest(lambda count: _plain(balance, count, begins), _counts(balance, room), room)
    longer = range(max(plain.count, 2), LONGEST_DRAFT + 1)
    try:
        if preset is Preset.STEP_UP and plain.count > STEP.every:
            return _shortest(lambda count: _in_steps(plain, count), longer, room)
        if preset is Preset.INTEREST_ONLY and debt.annual_rate and balance.principal:
            rate = debt.annual_rate
            return _shortest(lambda count: _interest_first(plain, count, rate), longer, room)
    except NothingToPay:
        return plain
    return plain


def _plain(balance: Balance, count: int, begins: date) -> Terms:
    first_due = add_months(begins, 1)
    return Terms(
        balance,
        first_due,
        count,
        Method.INTEREST_FREE,
        waived=_without_penalty(balance),
        due_day=begins.day,  # begun on the 31st, it returns to it after a short month
    )


def _in_steps(plain: Terms, count: int) -> Terms:
    return replace(plain, count=count, method=Method.STEP_UP, step=STEP)


def _interest_first(plain: Terms, count: int, rate: Decimal) -> Terms:
    months = min(MOST_INTEREST_ONLY, count - 1)
    return replace(
        plain,
        count=count,
        method=Method.INTEREST_ONLY,
        annual_rate=rate,
        interest_only=months,
    )


def _shortest(plan: Callable[[int], Terms], counts: range, room: Money) -> Terms:
    """The plan of the fewest instalments of which no month exceeds ``room``, or the longest."""
    if room.cents > 0:
        for count in counts:
            terms = plan(count)
            if figures(terms).monthly <= room:
                return terms
    return plan(counts[-1])


def _counts(balance: Balance, room: Money) -> range:
    """How many equal parts there may be; fewer than these cannot each be within ``room``."""
    to_pay = (balance.total - balance.penalty).cents
    most = min(LONGEST_DRAFT, to_pay)
    needed = -(-to_pay // room.cents) if room.cents > 0 else most
    return range(min(max(SHORTEST_DRAFT, needed), most), most + 1)


def _extension(debt: Debt, begins: date) -> Terms:
    """The whole a year later than the contract says, at the contract's rate where it is known."""
    first_due = add_months(begins, 1)
    end = max(debt.term_end or first_due, first_due)
    return Terms(
        debt.balance,
        add_months(end, EXTENSION_MONTHS),
        method=Method.LUMP_SUM,
        annual_rate=debt.annual_rate or Decimal(0),
        waived=_without_penalty(debt.balance),
    )


def _lump_sum(balance: Balance, room: Money, begins: date) -> Terms:
    """One payment of the principal; interest, penalty and fees asked to be waived.

    It falls due when the household can have saved it, within a year.
    """
    waived = Waiver.of(
        balance, {part: balance.parts[part] for part in (Part.INTEREST, Part.PENALTY, Part.FEES)}
    )
    if waived.total == balance.total:
        waived = _without_penalty(balance)
    whole = balance.total - waived.total
    months = -(-whole.cents // room.cents) if room.cents > 0 else EXTENSION_MONTHS
    due = add_months(begins, min(months, EXTENSION_MONTHS))
    return Terms(balance, due, method=Method.LUMP_SUM, waived=waived)


def _without_penalty(balance: Balance) -> Waiver:
    return Waiver.of(balance, {Part.PENALTY: balance.penalty})
