"""What a loan really costs a year, from the money that came and the payments that went.

Amounts are exact; only a rate is a float. The monthly rate m is the internal rate of return of
payments one month apart, nominal is 12 m, effective (1 + m)^12 - 1. XIRR counts actual days of a
365-day year, as spreadsheets do. A rate is found by bisection between two points that provably
enclose it, so it cannot fail to converge: where there is none, or where several might fit, an error
says so.
"""

from __future__ import annotations

import math
from collections import defaultdict
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.amortisation import annuity
from debt_desk.domain.calendar import DAYS_OF_A_YEAR, MONTHS_OF_A_YEAR, add_months, checked
from debt_desk.domain.debt import check_rate
from debt_desk.domain.household import AmountNegative, AmountNotPositive
from debt_desk.domain.money import Money, total
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

MOST_PAYMENTS = 1200
# exp(709.8) is the largest float, and a rate beyond exp(700) is none that anybody could read.
_MOST_EXPONENT = 700.0
_CLOSE_ENOUGH = 1e-16
# Civil Procedure Law, article 264, with the interpretation of 2014: 0.0175% a day.
_JUDGMENT_DELAY_A_DAY = Fraction(175, 1_000_000)


class NoRate(RuleError):
    """Nothing is paid back, so no rate makes payments equal to the money received."""


class RateAmbiguous(RuleError):
    """Money comes and goes in turns, so that more than one rate might fit."""


class PaymentsOutOfReach(RuleError):
    """No payment at all, or more than any loan has. data: count, most."""


class PaymentNotAfterStart(RuleError):
    """A payment does not lie after the day on which the money came. data: day, start."""


class DelayNegative(RuleError):
    """A delay has no fewer than zero days. data: days."""


@dataclass(frozen=True, slots=True)
class Flow:
    """``cents`` that come (above zero) or go (below zero), ``time`` units after the start."""

    time: int
    cents: int


@dataclass(frozen=True, slots=True)
class Rates:
    """A loan's rates, as fractions of one; None where one has no meaning or cannot be computed.

    ``periodic`` is a month's, all others are a year's. ``simple`` ignores that money is paid back
    meanwhile, so it can be compared with other simple rates only.
    """

    periodic: float | None = None
    nominal: float | None = None
    effective: float | None = None
    xirr: float | None = None
    simple: float | None = None


@dataclass(frozen=True, slots=True)
class Daily:
    """What a daily rate comes to in 365 days, without and with interest on interest."""

    simple: float
    compounded: float


def monthly_rates(received: Money, payments: Sequence[Money], on: date | None = None) -> Rates:
    """The rates of ``received`` against one payment a month, the first a month later.

    A payment of zero is a month without one; one below zero is more money that came. With ``on``,
    the day on which the money came, also the XIRR, every payment being made on that day of the
    month. Errors: NoRate, RateAmbiguous, PaymentsOutOfReach, AmountNotPositive, CurrenciesDiffer,
    DateOutOfReach.
    """
    _check(received, payments)
    if on is not None:
        due = [(add_months(on, number), paid) for number, paid in enumerate(payments, 1)]
        return dated_rates(received, on, due)
    last = max(number for number, paid in enumerate(payments, 1) if paid)
    periodic, nominal, effective = _of_months(received, payments)
    simple = _simple(received, payments, Fraction(last, MONTHS_OF_A_YEAR))
    return Rates(periodic, nominal, effective, None, simple)


def dated_rates(received: Money, on: date, payments: Sequence[tuple[date, Money]]) -> Rates:
    """The rates of ``received`` on the day ``on`` against ``payments`` on theirs, in any order.

    The monthly rate and what follows from it need dates exactly one month apart from ``on``. A loan
    that is over within a month has only the simple rate: carried on for a year, seven days become
    millions of percent. Errors: those of ``monthly_rates``, PaymentNotAfterStart.
    """
    checked(on)
    amounts = [paid for _, paid in payments]
    _check(received, amounts)
    earliest = min(day for day, _ in payments)
    if earliest <= on:
        raise PaymentNotAfterStart(day=earliest, start=on)
    last = max(day for day, paid in payments if paid)
    simple = _simple(received, amounts, Fraction((last - on).days, DAYS_OF_A_YEAR))
    if last < add_months(on, 1):
        return Rates(simple=simple)
    flows = [Flow(0, received.cents)]
    flows.extend(Flow((day - on).days, -paid.cents) for day, paid in payments)
    xirr = _grown(force_of_interest(flows), DAYS_OF_A_YEAR)
    monthly = one_a_month(on, payments)
    periodic, nominal, effective = _of_months(received, monthly) if monthly else (None, None, None)
    return Rates(periodic, nominal, effective, xirr, simple)


def one_a_month(on: date, payments: Iterable[tuple[date, Money]]) -> tuple[Money, ...] | None:
    """What is paid each month, if all of it is paid exactly one month apart from ``on``; else None.

    Payments of one day count as one. Errors: CurrenciesDiffer.
    """
    by_day: dict[date, list[Money]] = defaultdict(list)
    for day, paid in payments:
        by_day[day].append(paid)
    days = sorted(by_day)
    if any(day != add_months(on, number) for number, day in enumerate(days, 1)):
        return None
    return tuple(total(by_day[day], by_day[day][0].currency) for day in days)


def above(received: Money, payments: Sequence[Money], percent: Decimal = Decimal(24)) -> bool:
    """Whether monthly ``payments`` cost clearly more than nominal ``percent`` a year.

    Clearly: still more when every payment is a cent less, so that no rounding decides. Nothing is
    solved: the loan is carried on at just this rate, in exact fractions, and whoever has paid too
    much at its end has paid a higher one. Errors: those of ``monthly_rates``.
    """
    _check(received, payments)
    _check_one_rate([received.cents, *(-paid.cents for paid in payments)])
    less = [paid.cents - (paid.cents > 0) for paid in payments]
    growth = 1 + Fraction(percent) / (100 * MONTHS_OF_A_YEAR)
    owed = Fraction(received.cents)
    for cents in less:
        owed = owed * growth - cents
    return owed < 0


def force_of_interest(flows: Iterable[Flow]) -> float:
    """The one growth per unit of time at which money that came equals money that went.

    As a logarithm: the rate of a period of n units is exp(n · force) - 1. The first flow that is
    not zero comes in. Errors: NoRate, RateAmbiguous.
    """
    by_time: dict[int, int] = defaultdict(int)
    for flow in flows:
        by_time[flow.time] += flow.cents
    nets = [Flow(time, by_time[time]) for time in sorted(by_time) if by_time[time]]
    _check_one_rate([net.cents for net in nets])
    balance = sum(net.cents for net in nets)
    if balance == 0:
        return 0.0
    # Who pays back more than he got pays a rate above zero. Far enough out on that side, only the
    # first flow (or on the other, the last) still weighs anything, and the sign has turned.
    near, far = 0.0, math.copysign(1.0, -balance)
    while _worth(nets, far) * balance > 0:
        near, far = far, far * 2
    while abs(far - near) > _CLOSE_ENOUGH and near != (middle := (near + far) / 2) != far:
        if _worth(nets, middle) * balance > 0:
            near = middle
        else:
            far = middle
    return far


def from_daily(percent: Decimal) -> Daily:
    """What ``percent`` a day comes to in a year. Errors: RateOutOfReach (of 365 times it)."""
    check_rate(percent * DAYS_OF_A_YEAR)
    simple = float(percent * DAYS_OF_A_YEAR / 100)
    return Daily(simple, (1 + float(percent) / 100) ** DAYS_OF_A_YEAR - 1)


def fee_plan(
    principal: Money,
    count: int,
    *,
    fee_rate_a_month: Decimal | None = None,
    fee_per_instalment: Money | None = None,
    upfront_fee: Money | None = None,
) -> tuple[Money, tuple[Money, ...]]:
    """Money received and ``count`` payments of a plan that charges fees instead of interest.

    ``principal`` is cut into equal parts; the fee of each, ``fee_rate_a_month`` percent, is taken
    on the whole of it however much is already paid back. ``upfront_fee`` is held back when the
    money comes. Errors: PaymentsOutOfReach, MorePartsThanCents, RateOutOfReach, AmountNegative,
    AmountNotPositive (nothing would be received), CurrenciesDiffer.
    """
    _check_count(count)
    check_rate(fee_rate_a_month)
    nothing = Money.zero(principal.currency)
    for fee in (fee_per_instalment or nothing, upfront_fee or nothing):
        if fee.cents < 0:
            raise AmountNegative(amount=fee)
    received = principal - (upfront_fee or nothing)
    if received.cents <= 0:
        raise AmountNotPositive(amount=received)
    fee = principal.times(Fraction(fee_rate_a_month or 0) / 100) + (fee_per_instalment or nothing)
    return received, tuple(part + fee for part in principal.parts(count))


def on_received(received: Money, annual_rate: Decimal, count: int) -> Money:
    """The level monthly instalment on the money that really came (Civil Code, article 670).

    Where interest was deducted in advance, that is the principal. ``annual_rate``: percent.
    Errors: PaymentsOutOfReach, RateOutOfReach, AmountNotPositive.
    """
    _check_count(count)
    check_rate(annual_rate)
    if received.cents <= 0:
        raise AmountNotPositive(amount=received)
    rate = Fraction(annual_rate) / (100 * MONTHS_OF_A_YEAR)
    return received.times(annuity(rate, count) if rate else Fraction(1, count))


def judgment_delay(unpaid: Money, days: int) -> Money:
    """What ``days`` of late payment of a judgment add to ``unpaid``, ordinary interest apart.

    ``unpaid`` is the judgment's money without that interest. Source: Civil Procedure Law, article
    264, and the interpretation of 2014. Errors: DelayNegative, AmountNegative.
    """
    if days < 0:
        raise DelayNegative(days=days)
    if unpaid.cents < 0:
        raise AmountNegative(amount=unpaid)
    return unpaid.times(_JUDGMENT_DELAY_A_DAY * days)


def _of_months(
    received: Money, payments: Sequence[Money]
) -> tuple[float | None, float | None, float | None]:
    """Periodic, nominal and effective."""
    flows = [Flow(0, received.cents)]
    flows.extend(Flow(number, -paid.cents) for number, paid in enumerate(payments, 1))
    force = force_of_interest(flows)
    periodic = _grown(force, 1)
    nominal = None if periodic is None else MONTHS_OF_A_YEAR * periodic
    return periodic, nominal, _grown(force, MONTHS_OF_A_YEAR)


def _simple(received: Money, payments: Sequence[Money], years: Fraction) -> float:
    lent = received.cents - sum(min(0, paid.cents) for paid in payments)
    cost = total([*payments, -received], received.currency)
    return float(cost.cents / (lent * years))


def _worth(nets: Sequence[Flow], force: float) -> float:
    """All flows' worth together, at the end of them whose view lets nothing overflow."""
    since = nets[-1].time if force < 0 else nets[0].time
    return math.fsum(net.cents * math.exp(-force * (net.time - since)) for net in nets)


def _grown(force: float, units: int) -> float | None:
    exponent = force * units
    return math.expm1(exponent) if exponent <= _MOST_EXPONENT else None


def _check(received: Money, payments: Sequence[Money]) -> None:
    _check_count(len(payments))
    if received.cents <= 0:
        raise AmountNotPositive(amount=received)
    total(payments, received.currency)  # which insists on one currency
    if not any(paid.cents > 0 for paid in payments):
        raise NoRate


def _check_count(count: int) -> None:
    if not 1 <= count <= MOST_PAYMENTS:
        raise PaymentsOutOfReach(count=count, most=MOST_PAYMENTS)


def _check_one_rate(amounts: Sequence[int]) -> None:
    """Errors: NoRate, RateAmbiguous.

    Descartes: as many rates may fit as the flows change sign. Norström: where only their running
    sum does so once, and ends below zero, a single rate above zero fits, and that one is meant.
    """
    turns = _turns(amounts)
    if turns == 0:
        raise NoRate
    if turns > 1 and (sum(amounts) >= 0 or _turns(list(accumulate(amounts))) > 1):
        raise RateAmbiguous


def _turns(amounts: Sequence[int]) -> int:
    signs = [amount > 0 for amount in amounts if amount]
    return sum(before != after for before, after in pairwise(signs))
