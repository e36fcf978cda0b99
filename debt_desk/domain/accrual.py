"""What a debt has come to on a day: interest by the day, payments where they fall, each step kept.

Interest runs on the principal for the actual days between two events, on the debt's day basis. It
is rounded half up to the cent once a stretch, at the stretch's end: a payment, the first overdue
day, a month's end where the contract compounds, or the day that was asked for. A day's payments
are taken after the interest up to that day.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.allocation import allocate, allocation
from debt_desk.domain.calendar import add_months, checked
from debt_desk.domain.debt import Compounding, Part
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import CutOffMissing
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from debt_desk.domain.allocation import Allocation, AllocationRule
    from debt_desk.domain.debt import Balance, Bill, CreditorKind, Debt
    from debt_desk.domain.debt_payment import DebtPayment


class DayBeforeBalance(RuleError):
    """Nothing is known of a day before that of the lender's figures. data: day, on."""


@dataclass(frozen=True, slots=True)
class Accrual:
    """What a stretch of days added, from ``start`` (not counted itself) to ``day``.

    ``base`` bore interest: ``principal``, and where the contract compounds, the interest on top of
    it. ``penalty_rate`` bore on the principal alone; None where no payment was overdue or no such
    rate is known. Rates are percent a year of ``day_basis`` days.
    """

    start: date
    day: date
    principal: Money
    base: Money
    annual_rate: Decimal
    penalty_rate: Decimal | None
    day_basis: int
    interest: Money
    penalty: Money

    @property
    def days(self) -> int:
        """The days that were counted."""
        return (self.day - self.start).days

    def change(self, part: Part) -> Money:
        """What it added to a part."""
        added = {Part.INTEREST: self.interest, Part.PENALTY: self.penalty}
        return added.get(part, Money.zero(self.principal.currency))


@dataclass(frozen=True, slots=True)
class Clearing:
    """A payment and what it cleared, by which rule. ``payment``: its id, where it is recorded."""

    day: date
    amount: Money
    allocation: Allocation
    rule: AllocationRule
    payment: int | None = None

    def change(self, part: Part) -> Money:
        """What it took off a part: zero or less."""
        return -self.allocation.cleared.parts[part]


@dataclass(frozen=True, slots=True)
class Compounded:
    """From ``day`` on, ``interest`` that was still unpaid bears interest itself."""

    day: date
    interest: Money


@dataclass(frozen=True, slots=True)
class AlreadyCounted:
    """A payment from before the lender's figures: they hold it, so it is not taken off again."""

    day: date
    amount: Money
    payment: int | None = None


Event = Accrual | Clearing | Compounded | AlreadyCounted


@dataclass(frozen=True, slots=True)
class DebtOn:
    """A debt on the day ``balance.on``, reckoned from the lender's figures ``start``.

    ``events`` in the order in which they happened; ``over`` was paid beyond all that was owed.
    ``rate_known`` False: the contract's rate is not known, so nothing was added to the figures.
    """

    start: Balance
    balance: Balance
    events: tuple[Event, ...]
    over: Money
    rate_known: bool

    @property
    def accrued(self) -> Money:
        """Interest and penalty that were added."""
        added = (e.interest + e.penalty for e in self.events if isinstance(e, Accrual))
        return total(added, self.start.currency)

    @property
    def paid(self) -> Money:
        """What was paid since the lender's figures, all of it."""
        paid = (event.amount for event in self.events if isinstance(event, Clearing))
        return total(paid, self.start.currency)

    def changes(self, part: Part) -> tuple[tuple[Accrual | Clearing, Money], ...]:
        """What made the part what it is: each event that changed it, and by how much (signed)."""
        steps = (event for event in self.events if isinstance(event, Accrual | Clearing))
        return tuple((step, change) for step in steps if (change := step.change(part)))


@dataclass(frozen=True, slots=True)
class BillDifference:
    """A later figure of the lender's own beside the computed one of its day; neither gives way."""

    bill: Bill
    computed: DebtOn

    @property
    def difference(self) -> Money:
        """What the bill asks beyond the computed figure; negative where it asks less."""
        return self.bill.total - self.computed.balance.total


def balance_on(
    debt: Debt, kind: CreditorKind, payments: Iterable[DebtPayment], day: date
) -> DebtOn:
    """The debt at the end of ``day``, with every step that led there.

    Payments from before the lender's figures are in them already; one of their very day is taken as
    made after them. Payments after ``day`` are left out. Where the contract compounds, unpaid
    interest begins to bear interest each month after the day of the figures, and stays interest.
    Penalty bears on the principal from the first overdue day. Errors: CutOffMissing,
    DayBeforeBalance, DateOutOfReach, CurrenciesDiffer.
    """
    made = [(payment.day, payment.amount, payment.id) for payment in payments]
    return _replay(debt, kind, made, day)


def bill_difference(
    debt: Debt, kind: CreditorKind, payments: Iterable[DebtPayment]
) -> BillDifference | None:
    """The lender's later bill beside the computed balance of its day; None without a bill.

    Errors: those of ``balance_on``.
    """
    if debt.bill is None:
        return None
    return BillDifference(debt.bill, balance_on(debt, kind, payments, debt.bill.on))


def remaining_under_contract(
    debt: Debt, kind: CreditorKind, payments: Sequence[tuple[date, Money]], day: date
) -> DebtOn | None:
    """What would still be owed on ``day`` if these payments were made and the contract ran on.

    Its interest, and while overdue its penalty, are added; None where the rate is not known.
    Errors: those of ``balance_on``, AmountNegative.
    """
    if debt.annual_rate is None:
        return None
    return _replay(debt, kind, [(paid_on, amount, None) for paid_on, amount in payments], day)


def less_payments(
    debt: Debt, kind: CreditorKind, payments: Iterable[DebtPayment], day: date
) -> DebtOn:
    """The lender's figures less what was paid since, until ``day``, and nothing added to them.

    What an offer covers. Interest since is the lender's to state: the figures stay those of their
    day, which ``balance.on`` still names, so that balance + paid = the lender's balance + over.
    A payment in another currency is left out. Errors: CutOffMissing, DayBeforeBalance.
    """
    made = _made_in(debt.balance.currency, payments)
    found = _replay(replace(debt, annual_rate=None), kind, made, day)
    return replace(found, balance=replace(found.balance, on=debt.balance.on))


def taken_off(
    covered: Balance, debt: Debt, kind: CreditorKind, payments: Iterable[DebtPayment]
) -> Money:
    """What payments since the lender's figures a covered balance has taken off them already.

    Nothing where it is the lender's own balance, or one that such payments do not explain.
    """
    start, nothing = debt.balance, Money.zero(covered.currency)
    if covered.on is None or covered.on != start.on or covered == start:
        return nothing
    made = sorted(_made_in(start.currency, payments), key=lambda one: one[0])
    for count in range(1, len(made) + 1):
        day = max(covered.on, made[count - 1][0])
        found = _replay(replace(debt, annual_rate=None), kind, made[:count], day)
        if replace(found.balance, on=covered.on) == covered:
            return found.paid - found.over
    return nothing


_Made = tuple["date", Money, "int | None"]


def _made_in(currency: str, payments: Iterable[DebtPayment]) -> list[_Made]:
    return [(one.day, one.amount, one.id) for one in payments if one.amount.currency == currency]


def _replay(debt: Debt, kind: CreditorKind, made: Iterable[_Made], day: date) -> DebtOn:
    start = debt.balance
    if start.on is None:
        raise CutOffMissing
    if checked(day) < start.on:
        raise DayBeforeBalance(day=day, on=start.on)
    by_day: dict[date, list[_Made]] = defaultdict(list)
    for one in sorted((one for one in made if one[0] <= day), key=lambda one: one[0]):
        by_day[one[0]].append(one)
    course = _Course(debt, kind, start.on)
    for before in [paid_on for paid_on in by_day if paid_on < start.on]:
        for paid_on, amount, number in by_day.pop(before):
            course.events.append(AlreadyCounted(paid_on, amount, number))
    monthly = _month_ends(debt, start.on, day)
    for stop in sorted({*by_day, *monthly, *_first_overdue(debt, start.on, day), day}):
        course.accrue(stop)
        for paid_on, amount, number in by_day.get(stop, ()):
            course.pay(paid_on, amount, number)
        if stop in monthly:
            course.compound(stop)
    return DebtOn(
        start=start,
        balance=replace(course.balance, on=day),
        events=tuple(course.events),
        over=course.over,
        rate_known=debt.annual_rate is not None,
    )


class _Course:
    """A debt on its way from stop to stop."""

    def __init__(self, debt: Debt, kind: CreditorKind, start: date) -> None:
        self._debt = debt
        self._kind = kind
        self._reached = start
        # Interest that bears interest itself; no part of its own, it stays among the interest.
        self._bearing = Money.zero(debt.balance.currency)
        self.balance = debt.balance
        self.over = Money.zero(debt.balance.currency)
        self.events: list[Event] = []

    def accrue(self, day: date) -> None:
        start, self._reached = self._reached, day
        debt, principal = self._debt, self.balance.principal
        if debt.annual_rate is None or start == day:
            return
        overdue = debt.overdue_since is not None and debt.overdue_since <= start
        penalty_rate = debt.penalty_rate if overdue else None
        base = principal + self._bearing
        years = Fraction((day - start).days, debt.day_basis)
        interest = base.times(_share(debt.annual_rate) * years)
        penalty = principal.times(_share(penalty_rate) * years)
        self.balance = replace(
            self.balance,
            interest=self.balance.interest + interest,
            penalty=self.balance.penalty + penalty,
        )
        self.events.append(
            Accrual(
                start=start,
                day=day,
                principal=principal,
                base=base,
                annual_rate=debt.annual_rate,
                penalty_rate=penalty_rate,
                day_basis=debt.day_basis,
                interest=interest,
                penalty=penalty,
            )
        )

    def pay(self, day: date, amount: Money, number: int | None) -> None:
        rule = allocation(self._debt, self._kind, day)
        cut = allocate(amount, self.balance, rule.order)
        self.balance = cut.left
        self.over = self.over + cut.over
        # The oldest interest is paid first, so what bears interest itself shrinks first.
        self._bearing = max(Money.zero(amount.currency), self._bearing - cut.cleared.interest)
        self.events.append(Clearing(day, amount, cut, rule, number))

    def compound(self, day: date) -> None:
        unpaid = self.balance.interest - self._bearing
        if unpaid:
            self._bearing = self.balance.interest
            self.events.append(Compounded(day, unpaid))


def _month_ends(debt: Debt, start: date, day: date) -> frozenset[date]:
    """The days on which unpaid interest begins to bear interest: none without a clause."""
    if debt.compounding is Compounding.NONE or debt.annual_rate is None:
        return frozenset()
    found: list[date] = []
    while (end := add_months(start, len(found) + 1)) <= day:
        found.append(end)
    return frozenset(found)


def _first_overdue(debt: Debt, start: date, day: date) -> tuple[date, ...]:
    """The day from which penalty runs, where it lies on the way."""
    since = debt.overdue_since if debt.penalty_rate is not None else None
    return (since,) if since is not None and start < since < day else ()


def _share(percent: Decimal | None) -> Fraction:
    return Fraction(percent or 0) / 100
