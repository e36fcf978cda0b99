"""How a sum is cut into instalments, with or without interest: arithmetic alone, exact in cents."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money, round_half_up
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence


class PaymentBelowInterest(RuleError):
    """An instalment does not even cover its interest: that is no progress. data: number."""


def annuity(rate: Fraction, count: int) -> Fraction:
    """The level payment, per unit lent, that clears a loan in ``count`` periods.

    ``rate``: a period's, as a fraction of one, more than zero.
    """
    return rate / (1 - 1 / (1 + rate) ** count)


def spread(amount: Money, count: int) -> tuple[Money, ...]:
    """``amount`` over ``count`` instalments; fewer cents than instalments fall on the last."""
    if amount.cents < count:
        return (*(Money.zero(amount.currency) for _ in range(count - 1)), amount)
    return amount.parts(count)


def weighted(amount: Money, weights: Sequence[int]) -> tuple[Money, ...]:
    """``amount`` cut in proportion to ``weights`` (each above zero); the last takes the remainder.

    Where rounding up would leave nothing for the last, every part is rounded down instead. Equal
    weights give what ``Money.parts`` gives.
    """
    whole = sum(weights)
    exact = [Fraction(amount.cents * weight, whole) for weight in weights[:-1]]
    cents = [round_half_up(part) for part in exact]
    if amount.cents - sum(cents) <= 0:
        cents = [int(part) for part in exact]
    cents.append(amount.cents - sum(cents))
    return tuple(Money(part, amount.currency) for part in cents)


def along(amount: Money, payments: Sequence[Money]) -> tuple[Money, ...]:
    """``amount`` spread along ``payments`` in their proportion, never more than a payment holds.

    ``amount`` is no more than all payments together.
    """
    whole = sum(payment.cents for payment in payments)
    paid = taken = 0
    parts = []
    for payment in payments:
        paid += payment.cents
        reached = amount.cents * paid // whole
        parts.append(Money(reached - taken, amount.currency))
        taken = reached
    return tuple(parts)


def level(
    principal: Money, rates: Sequence[Fraction], weights: Sequence[int]
) -> tuple[tuple[Money, Money], ...]:
    """Payments in proportion to ``weights`` that clear ``principal``: (principal, interest) each.

    ``rates``: each period's, as a fraction of one. Where a weight is zero only interest is paid;
    the last one is above zero and takes what rounding left. Interest is rounded to the cent every
    period. Errors: PaymentBelowInterest.
    """
    payment = principal.cents * _per_unit(rates, weights)
    left = principal
    to_come = sum(1 for weight in weights if weight)
    parts = []
    for number, (rate, weight) in enumerate(zip(rates, weights, strict=True), 1):
        interest = left.times(rate)
        repaid = Money.zero(principal.currency)
        if weight:
            to_come -= 1
            wanted = round_half_up(payment * weight) - interest.cents
            if wanted < 0:
                raise PaymentBelowInterest(number=number)
            # Each later payment keeps a cent: rounding can clear a small loan early, and an
            # instalment of nothing is none.
            cents = min(wanted, max(0, left.cents - to_come)) if to_come else left.cents
            repaid = Money(cents, principal.currency)
        left = left - repaid
        parts.append((repaid, interest))
    return tuple(parts)


def _per_unit(rates: Sequence[Fraction], weights: Sequence[int]) -> Fraction:
    """What one weight pays, per unit lent: one over the value today of all weights.

    Numerator and denominator are kept apart and never reduced on the way: reducing hundreds of
    growing fractions takes longer than everything else.
    """
    above, below = 0, 1
    for rate, weight in zip(reversed(rates), reversed(weights), strict=True):
        if not weight:
            continue  # its interest is paid as it falls due, so the debt does not grow meanwhile
        above = (above + weight * below) * rate.denominator
        below *= rate.denominator + rate.numerator
    return Fraction(below, above)
