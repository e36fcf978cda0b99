"""Sums, days and terms as hypothesis draws them: of real size, and of a few cents."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import accumulate, cycle, islice
from typing import Any

from hypothesis import reject
from hypothesis import strategies as st

from debt_desk.domain.amortisation import PaymentBelowInterest
from debt_desk.domain.debt import Balance, Part
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Interval, Method, NothingToPay, Step, Terms
from debt_desk.domain.waiver import Waiver

CUT_OFF = date(2026, 11, 20)

days = st.dates(date(2020, 1, 1), date(2040, 12, 31))
a_few_cents = st.integers(0, 400)
cents = st.one_of(a_few_cents, st.integers(0, 10**8))
amounts = cents.map(Money)
positive_amounts = cents.map(lambda number: Money(number + 1))
counts = st.one_of(st.integers(1, 12), st.integers(1, 360))
rates = st.one_of(
    st.integers(1, 3600).map(lambda number: Decimal(number) / 100),
    st.integers(1, 100_000).map(lambda number: Decimal(number) / 100),
    st.sampled_from([Decimal("0.0001"), Decimal(1000)]),
)
any_rate = st.one_of(st.just(Decimal(0)), rates)
any_method = st.sampled_from(Method)
any_interval = st.sampled_from(Interval)
monthly = st.just(Interval.MONTH)
shares = st.one_of(
    st.just(Decimal(100)), st.integers(1, 10**6).map(lambda number: Decimal(number) / 10**4)
)
steps = st.builds(
    Step, st.integers(1, 24), st.integers(1, 10_000).map(lambda number: Decimal(number) / 100)
)


def balance(
    principal: str = "0",
    interest: str = "0",
    penalty: str = "0",
    fees: str = "0",
    on: date = CUT_OFF,
    costs: str = "0",
) -> Balance:
    """A balance written in yuan."""
    parts = (Money.parse(text) for text in (principal, interest, penalty, fees))
    return Balance(*parts, on, Money.parse(costs))


@st.composite
def balances(draw: st.DrawFn, currency: str = "CNY") -> Balance:
    """All five parts; often some of them are nothing."""
    parts = {
        part.value: Money(draw(st.one_of(st.just(0), cents)), currency)
        for part in (Part.INTEREST, Part.PENALTY, Part.FEES, Part.COSTS)
    }
    return Balance(principal=Money(draw(cents), currency), on=draw(days), **parts)


@st.composite
def waivers(draw: st.DrawFn, covered: Balance) -> Waiver:
    """Nothing, an amount or a share of each part."""
    asked: dict[Part, Money | Decimal] = {}
    for part, owed in covered.parts.items():
        kind = draw(st.sampled_from(["nothing", "amount", "share"]))
        if kind == "amount":
            asked[part] = Money(draw(st.integers(0, owed.cents)), owed.currency)
        elif kind == "share":
            asked[part] = draw(shares)
    return Waiver.of(covered, asked)


@st.composite
def terms(
    draw: st.DrawFn,
    methods: st.SearchStrategy[Method] = any_method,
    percent: st.SearchStrategy[Decimal] = any_rate,
    intervals: st.SearchStrategy[Interval] = any_interval,
    currency: str = "CNY",
) -> Terms:
    """Any terms that the rules let through."""
    covered = draw(balances(currency))
    method = draw(methods)
    interval = draw(intervals)
    first_due = covered.on + timedelta(days=draw(st.integers(1, 400)))
    count = 1 if method is Method.LUMP_SUM else draw(counts)
    waived = draw(waivers(covered))
    asked = _asked_by(draw, method, count, percent)
    if interval is Interval.STATED:
        asked["dates"] = _dates(draw, first_due, len(asked["amounts"] or range(asked["count"])))
    elif method is not Method.LUMP_SUM:
        asked["grace"] = draw(st.sampled_from([0, 0, 1, 6, 24]))
    if asked["amounts"]:
        asked["amounts"] = _reaching(asked["amounts"], covered.total - waived.total)
    try:
        return Terms(
            covered=covered,
            first_due=first_due,
            method=method,
            waived=waived,
            interval=interval,
            **asked,
        )
    except (NothingToPay, PaymentBelowInterest):
        reject()


def _asked_by(
    draw: st.DrawFn, method: Method, count: int, percent: st.SearchStrategy[Decimal]
) -> dict[str, Any]:
    """What one method needs and another must not have."""
    no_rate = method in {Method.INTEREST_FREE, Method.STATED}
    asked = {
        "count": count,
        "annual_rate": Decimal(0) if no_rate else draw(percent),
        "amounts": (),
    }
    if method is Method.STEP_UP:
        asked["step"] = draw(steps)
    if method is Method.INTEREST_ONLY:
        asked["count"] = max(count, 2)
        asked["annual_rate"] = asked["annual_rate"] or draw(rates)
        asked["interest_only"] = draw(st.integers(1, asked["count"] - 1))
    if method is Method.STATED:
        pattern = draw(st.lists(st.integers(1, 10**6), min_size=1, max_size=6))
        asked["amounts"] = tuple(islice(cycle(pattern), count))
    return asked


def _dates(draw: st.DrawFn, first: date, count: int) -> tuple[date, ...]:
    """Distances that repeat after a while: hundreds of single draws would be too slow."""
    gaps = draw(st.lists(st.integers(1, 45), min_size=1, max_size=6))
    offsets = accumulate(islice(cycle(gaps), count - 1), initial=0)
    return tuple(first + timedelta(days=offset) for offset in offsets)


def _reaching(cents_of: tuple[int, ...], to_pay: Money) -> tuple[Money, ...]:
    """Stated amounts that come to at least what is to be paid; the last makes up for the rest."""
    *others, last = cents_of
    last = max(last, to_pay.cents - sum(others))
    return tuple(Money(number, to_pay.currency) for number in (*others, last))


def add_days(day: date, number: int) -> date:
    """``number`` days later."""
    return day + timedelta(days=number)
