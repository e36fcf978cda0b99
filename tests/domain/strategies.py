"""Sums, days and terms as hypothesis draws them: of real size, and of a few cents."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from hypothesis import reject
from hypothesis import strategies as st

from debt_desk.domain.debt import Balance
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Method, NothingToPay, Terms, Waiver

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
)
any_rate = st.one_of(st.just(Decimal(0)), rates)
any_method = st.sampled_from(Method)


def balance(
    principal: str = "0",
    interest: str = "0",
    penalty: str = "0",
    fees: str = "0",
    on: date = CUT_OFF,
) -> Balance:
    """A balance written in yuan."""
    return Balance(
        Money.parse(principal), Money.parse(interest), Money.parse(penalty), Money.parse(fees), on
    )


@st.composite
def terms(
    draw: st.DrawFn,
    methods: st.SearchStrategy[Method] = any_method,
    percent: st.SearchStrategy[Decimal] = any_rate,
) -> Terms:
    """Any terms that the rules let through."""
    covered = Balance(*(draw(amounts) for _ in range(4)), on=draw(days))
    method = draw(methods)
    waived = (
        Money(draw(st.integers(0, part.cents)))
        for part in (covered.interest, covered.penalty, covered.fees)
    )
    try:
        return Terms(
            covered=covered,
            first_due=covered.on + timedelta(days=draw(st.integers(1, 400))),
            count=1 if method is Method.LUMP_SUM else draw(counts),
            method=method,
            annual_rate=draw(percent),
            waived=Waiver(*waived),
        )
    except NothingToPay:
        reject()


def add_days(day: date, number: int) -> date:
    """``number`` days later."""
    return day + timedelta(days=number)
