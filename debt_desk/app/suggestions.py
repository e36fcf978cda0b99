"""First drafts: for each thing one can ask a lender for, terms that the household can keep."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR, Month, add_months
from debt_desk.domain.debt import Part
from debt_desk.domain.figures import by_month, figures
from debt_desk.domain.money import Money
from debt_desk.domain.plan_wish import MOST_GRACE
from debt_desk.domain.terms import CutOffMissing, Method, NothingToPay, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from debt_desk.domain.debt import Balance, Debt

# A first draft asks for five years at most: longer than that no rule or practice supports.
LONGEST_DRAFT = 60
# A plan without any room breaks at the first forgotten fee: a first draft leaves a tenth free.
LARGEST_SHARE = Fraction(9, 10)
SHORTEST_DRAFT = 3
# More time is asked for as far as a year: beyond it, instalments say more than one far date.
LONGEST_EXTENSION = 12
# Half a year is as long as the plan over all debts waits; who knows no end asks for all of it.
LONGEST_PAUSE = MOST_GRACE
# A small sum that shows the will to pay. An assumption: where nothing is left, no sum follows.
TOKEN = Money(50_00)
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
    PAUSE = "pause"
    TOKEN = "token"


class Basis(StrEnum):
    """What decided how long a draft's pause, or its extension, is."""

    MONEY_RETURNS = "money_returns"
    HARDSHIP_ENDS = "hardship_ends"
    SAVED_BY_THEN = "saved_by_then"
    LONGEST = "longest"


@dataclass(frozen=True, slots=True)
class Outlook:
    """What is known of the months to come.

    ``known``: whether any income or cost was entered at all. ``pots``: what each month leaves;
    months after the last are as that one. ``hardship_ends``: when the user expects it to be over.
    """

    known: bool = True
    pots: Mapping[Month, Money] | None = None
    hardship_ends: date | None = None

    def pot(self, month: Month) -> Money | None:
        """What a month leaves; None where that is not known."""
        if not self.pots:
            return None
        return self.pots[max(min(self.pots), min(month, max(self.pots)))]


@dataclass(frozen=True, slots=True)
class FirstDraft:
    """Terms to begin with.

    ``basis``: what their pause or extension rests on; None: they have none. ``months``: how long
    that is. ``nothing_left``: whether it is asked for because no month leaves anything now.
    """

    terms: Terms
    basis: Basis | None = None
    months: int = 0
    nothing_left: bool = False


def first_draft(
    preset: Preset, debt: Debt, free: Money, today: date, outlook: Outlook | None = None
) -> FirstDraft:
    """Terms to begin with; ``free``: what the household has for them a month.

    Penalty is always asked to be waived, and nothing that is not stated in the balance. Where the
    sum needs longer, five years are planned, and the window shows that the household cannot keep
    it. Where nothing is free, equal parts begin after a pause: five years of instalments that
    nobody can pay would be no proposal. Steps and a time of interest only need more than a few
    cents and more than a few months; without them equal parts are asked for.
    Errors: CutOffMissing, NothingToPay, ContractRateMissing, CurrenciesDiffer, DateOutOfReach.
    """
    outlook = outlook or Outlook()
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
        return _extension(debt, room, begins, outlook)
    if preset is Preset.LUMP_SUM:
        return FirstDraft(_lump_sum(balance, room, begins))
    plain = _shortest(lambda count: _plain(balance, count, begins), _counts(balance, room), room)
    nothing_left = preset is Preset.INSTALMENTS and outlook.known and room.cents <= 0
    if preset in {Preset.PAUSE, Preset.TOKEN} or nothing_left:
        return _paused(plain, room, begins, outlook, token=preset is Preset.TOKEN)
    return FirstDraft(_of_method(preset, debt, plain, room))


def suggestion(
    preset: Preset, debt: Debt, free: Money, today: date, outlook: Outlook | None = None
) -> Terms:
    """The terms of a first draft alone. Errors: those of ``first_draft``."""
    return first_draft(preset, debt, free, today, outlook).terms


def _of_method(preset: Preset, debt: Debt, plain: Terms, room: Money) -> Terms:
    longer = range(max(plain.count, 2), LONGEST_DRAFT + 1)
    try:
        if preset is Preset.STEP_UP and plain.count > STEP.every:
            return _shortest(lambda count: _in_steps(plain, count), longer, room)
        if preset is Preset.INTEREST_ONLY and debt.annual_rate and plain.covered.principal:
            rate = debt.annual_rate
            return _shortest(lambda count: _interest_first(plain, count, rate), longer, room)
    except NothingToPay:
        return plain
    return plain


def _paused(
    plain: Terms, room: Money, begins: date, outlook: Outlook, *, token: bool
) -> FirstDraft:
    """Nothing, or a small sum, until money comes in again; then the fewest parts that fit."""
    months, basis = _pause(begins, outlook)
    if token:
        small = _small_first(plain, months)
        return FirstDraft(small, basis if small.amounts else None, months)
    later = replace(plain, grace=months, first_due=add_months(begins, 1 + months))
    most = min(LONGEST_DRAFT, plain.to_pay.cents)
    for count in range(min(SHORTEST_DRAFT, most), most):
        terms = replace(later, count=count)
        if _fits_after(terms, room, outlook):
            return FirstDraft(terms, basis, months, room.cents <= 0)
    return FirstDraft(replace(later, count=most), basis, months, room.cents <= 0)


def _pause(begins: date, outlook: Outlook) -> tuple[int, Basis]:
    """For how many months nothing can be paid: until the pots are filled again, else as expected.

    A pot counts as filled where the year that follows stays so: one good month is no end.
    """
    longest = range(1, LONGEST_PAUSE)
    for months in longest:
        first = Month.of(add_months(begins, 1 + months))
        pots = [outlook.pot(first.plus(number)) for number in range(MONTHS_OF_A_YEAR)]
        if all(pot is not None and pot.cents > 0 for pot in pots):
            return months, Basis.MONEY_RETURNS
    ends = outlook.hardship_ends
    if ends is not None:
        for months in longest:
            if add_months(begins, 1 + months) > ends:
                return months, Basis.HARDSHIP_ENDS
    return LONGEST_PAUSE, Basis.LONGEST


def _fits_after(terms: Terms, room: Money, outlook: Outlook) -> bool:
    """Whether each month leaves what it takes; what is not known of a month is as today."""
    for month, due in by_month(terms.schedule()).items():
        pot = outlook.pot(month)
        if due > (room if pot is None else pot.times(LARGEST_SHARE)):
            return False
    return True


def _small_first(plain: Terms, months: int) -> Terms:
    """A small sum each month of the pause, then what remains in as many parts as there may be."""
    token = Money(TOKEN.cents, plain.covered.currency)
    rest = plain.to_pay - token.times(months)
    parts = LONGEST_DRAFT - months
    if rest.cents < token.cents * parts:
        # A debt so small is cut evenly: no part of it is more than the small sum or a little more.
        return replace(plain, count=min(LONGEST_DRAFT, plain.to_pay.cents))
    amounts = (token,) * months + rest.parts(parts)
    return replace(plain, count=LONGEST_DRAFT, method=Method.STATED, amounts=amounts)


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


def _extension(debt: Debt, room: Money, begins: date, outlook: Outlook) -> FirstDraft:
    """The whole later than the contract says, at the contract's rate where it is known.

    So many months later as it takes to put the sum aside, and to be past the hardship; where a
    year does not do, a year.
    """
    first_due = add_months(begins, 1)
    end = max(debt.term_end or first_due, first_due)
    basis = Basis.SAVED_BY_THEN
    for months in range(1, LONGEST_EXTENSION + 1):
        terms = Terms(
            debt.balance,
            add_months(end, months),
            method=Method.LUMP_SUM,
            annual_rate=debt.annual_rate or Decimal(0),
            waived=_without_penalty(debt.balance),
        )
        if figures(terms, begins).monthly > room:
            continue
        if outlook.hardship_ends is None or terms.first_due > outlook.hardship_ends:
            return FirstDraft(terms, basis, months)
        basis = Basis.HARDSHIP_ENDS
    return FirstDraft(terms, Basis.LONGEST, LONGEST_EXTENSION)


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
    months = -(-whole.cents // room.cents) if room.cents > 0 else LONGEST_EXTENSION
    due = add_months(begins, min(months, LONGEST_EXTENSION))
    return Terms(balance, due, method=Method.LUMP_SUM, waived=waived)


def _without_penalty(balance: Balance) -> Waiver:
    return Waiver.of(balance, {Part.PENALTY: balance.penalty})
