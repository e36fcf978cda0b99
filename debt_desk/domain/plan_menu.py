"""What a plan over all debts can choose from: for each case equal parts after some months of grace.

Months are counted from the plan's first one, which is 0. All sums are whole cents of one currency.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.amortisation import annuity, spread
from debt_desk.domain.calendar import MONTHS_OF_A_YEAR
from debt_desk.domain.money import Money, round_half_up

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Claim:
    """One case as the plan sees it: what is to be paid, and the limits within which it can be.

    ``others``: what is kept of interest, penalty, fees and costs. ``waivable``: how much of it the
    lender could be asked to give up, if it must be. ``annual_rate``: percent a year during the
    plan, on principal. ``fixed``: (parts, grace) where the user has decided.
    """

    case: int
    principal: Money
    others: Money
    most_parts: int = 60
    most_grace: int = 6
    annual_rate: Decimal = Decimal(0)
    waivable: Money = field(default_factory=Money.zero)
    fixed: tuple[int, int] | None = None

    @property
    def total(self) -> Money:
        """What is to be paid, before interest during the plan."""
        return self.principal + self.others


@dataclass(frozen=True, slots=True)
class Option:
    """One plan for one case: ``parts`` payments of ``amount`` cents, the last of ``last`` cents.

    ``end``: how many months the plan takes, the months of grace included.
    """

    grace: int
    parts: int
    amount: int
    last: int

    @property
    def end(self) -> int:
        """The first month in which nothing is due any more."""
        return self.grace + self.parts

    @property
    def payable(self) -> int:
        """All of it, in cents."""
        return self.amount * (self.parts - 1) + self.last

    def due(self, month: int) -> int:
        """What falls due in a month, in cents."""
        if not self.grace <= month < self.end:
            return 0
        return self.last if month == self.end - 1 else self.amount


def menu(claim: Claim) -> tuple[Option, ...]:
    """Every option, by its end and its grace; the amounts are those of the same ``Terms``.

    Numbers of parts for which there are not cents enough are left out. ``claim.total`` is above
    zero.
    """
    if claim.fixed is not None:
        parts, grace = claim.fixed
        return tuple(_with_parts(claim, parts, range(grace, grace + 1)))
    graces = range(claim.most_grace + 1)
    options = [
        option
        for parts in range(1, claim.most_parts + 1)
        for option in _with_parts(claim, parts, graces)
    ]
    return tuple(sorted(options, key=lambda option: (option.end, option.grace)))


def _with_parts(claim: Claim, parts: int, graces: range) -> Iterator[Option]:
    # Interest runs on principal only: without any, whatever the rate, there is none.
    if claim.annual_rate == 0 or not claim.principal:
        if claim.total.cents >= parts:
            amounts = claim.total.parts(parts)
            for grace in graces:
                yield Option(grace, parts, amounts[0].cents, amounts[-1].cents)
        return
    if max(claim.principal, claim.others).cents < parts:
        return
    rate = Fraction(claim.annual_rate) / (100 * MONTHS_OF_A_YEAR)
    level = _level(claim.principal.cents, rate, parts)
    if level is None:
        return
    amount, last = level
    others = spread(claim.others, parts)
    for grace in graces:
        waiting = spread(claim.principal.times(rate * grace), parts)
        yield Option(
            grace,
            parts,
            amount + others[0].cents + waiting[0].cents,
            last + others[-1].cents + waiting[-1].cents,
        )


def _level(principal: int, rate: Fraction, parts: int) -> tuple[int, int] | None:
    """Level payment and last payment of ``amortisation.level``, in plain integers for speed.

    None where rounding would clear so small a sum early: such a plan is no equal one.
    """
    payment = round_half_up(principal * annuity(rate, parts))
    above, below = 2 * rate.numerator, 2 * rate.denominator
    left = principal
    for to_come in range(parts - 1, 0, -1):
        left -= payment - (left * above + rate.denominator) // below
        if left < to_come:
            return None
    return payment, left + (left * above + rate.denominator) // below
