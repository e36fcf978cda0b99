"""Rates against worked numbers, against themselves, and against another program's."""

from __future__ import annotations

import math
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import DateOutOfReach, add_months
from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.money import MOST_CENTS, CurrenciesDiffer, Money
from debt_desk.domain.rates import (
    MOST_PAYMENTS,
    Flow,
    NoRate,
    PaymentNotAfterStart,
    PaymentsOutOfReach,
    RateAmbiguous,
    Rates,
    above,
    dated_rates,
    force_of_interest,
    monthly_rates,
    one_a_month,
)

DRAWN = date(2026, 1, 15)
yuan = Money.parse


def level(amount: str, count: int = 12) -> list[Money]:
    return [yuan(amount)] * count


def rounded(rates: Rates) -> tuple[float | None, ...]:
    values = (rates.periodic, rates.nominal, rates.effective, rates.xirr, rates.simple)
    return tuple(None if value is None else round(value, 6) for value in values)


# --- worked numbers ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("received", "instalment", "nominal", "effective"),
    [
        ("12000", "1072", 0.130342, 0.138418),
        ("10000", "888.49", 0.120005, 0.126830),
        ("9000", "888.49", 0.325003, 0.378064),
        ("10000", "916.80", 0.180000, 0.195618),
        ("10000", "946.80", 0.242487, 0.271338),
        ("10000", "976.80", 0.303919, 0.350040),
        ("10000", "945.60", 0.240008, 0.268252),
    ],
)
def test_level_instalments(received: str, instalment: str, nominal: float, effective: float):
    rates = monthly_rates(yuan(received), level(instalment))
    assert rounded(rates)[1:3] == (nominal, effective)
    assert rates.xirr is None, "without dates there are no actual days"


def test_the_fee_trap_in_full():
    rates = monthly_rates(yuan("12000"), level("1072"), DRAWN)
    assert rounded(rates) == (0.010862, 0.130342, 0.138418, 0.139030, 0.072)


def test_the_boundary_by_actual_days():
    assert rounded(monthly_rates(yuan("10000"), level("945.60"), DRAWN))[3] == 0.269536


def test_irregular_dates_have_the_xirr_only():
    payments = [
        (date(2026, 5, 10), yuan("3000")),
        (date(2026, 2, 10), yuan("1800")),
        (date(2026, 8, 10), yuan("4000")),
        (date(2026, 3, 12), yuan("1800")),
    ]
    rates = dated_rates(yuan("9700"), date(2026, 1, 10), payments)
    assert rounded(rates)[:4] == (None, None, None, 0.288318)


def test_seven_days_have_the_simple_rate_only():
    rates = dated_rates(yuan("1400"), date(2026, 3, 1), [(date(2026, 3, 8), yuan("2000"))])
    assert rounded(rates) == (None, None, None, None, 22.346939)


def test_interest_only():
    rates = monthly_rates(yuan("10000"), [*level("150", 11), yuan("10150")])
    assert rounded(rates)[:3] == (0.015, 0.18, 0.195618)


def test_a_published_xirr():
    days = [date(2008, 3, 1), date(2008, 10, 30), date(2009, 2, 15), date(2009, 4, 1)]
    sums = [yuan(text) for text in ("2750", "4250", "3250", "2750")]
    rates = dated_rates(yuan("10000"), date(2008, 1, 1), list(zip(days, sums, strict=True)))
    assert rounded(rates)[3] == 0.373363


def test_a_published_irr():
    rates = monthly_rates(yuan("100"), [yuan(text) for text in ("39", "59", "55", "20")])
    assert rounded(rates)[0] == 0.280948


# --- clearly above ----------------------------------------------------------------------------


def test_a_cent_decides_at_the_boundary():
    """At exactly 24% the instalment would be 945.5960: cut by a cent, 945.60 is below it."""
    exact = 10000 * Fraction(2, 100) / (1 - Fraction(100, 102) ** 12)
    assert 945.595 < exact < 945.597
    assert not above(yuan("10000"), level("945.60"))
    assert above(yuan("10000"), level("945.61")), "cut by a cent it is still more than 945.5960"


def test_the_line_itself_is_not_above_it():
    at_24 = [*level("200", 11), yuan("10200")]
    a_cent_more = [paid + Money(1) for paid in at_24]
    assert not above(yuan("10000"), at_24)
    assert not above(yuan("10000"), a_cent_more), "cut by a cent it is the line itself"
    assert above(yuan("10000"), [*a_cent_more[:-1], a_cent_more[-1] + Money(1)])


def test_another_line_months_without_payment_and_a_payment_of_one_cent():
    loan = [*level("0", 5), yuan("11200")]
    assert above(yuan("10000"), loan, Decimal("22.8"))
    assert not above(yuan("10000"), loan, Decimal("22.9"))
    assert not above(Money(5), [Money(1)] * 3), "cut by a cent nothing is paid at all"


cents = st.one_of(st.integers(1, 500), st.integers(1, 10**7), st.integers(1, MOST_CENTS))
loans = st.tuples(cents, st.lists(st.integers(0, 10**7), min_size=1, max_size=60)).filter(
    lambda loan: any(loan[1])
)


@given(loans, st.sampled_from([Decimal(24), Decimal("12.4"), Decimal(36), Decimal("0.01")]))
def test_above_agrees_with_the_rate(loan: tuple[int, list[int]], percent: Decimal):
    received, payments = Money(loan[0]), [Money(paid) for paid in loan[1]]
    cut = [Money(max(0, paid.cents - 1)) for paid in payments]
    found = above(received, payments, percent)
    if not any(cut):
        assert not found
        return
    nominal = monthly_rates(received, cut).nominal
    assert nominal is not None
    if not math.isclose(nominal, percent / 100, rel_tol=1e-9, abs_tol=1e-9):
        assert found is (nominal > percent / 100)


# --- the solver -------------------------------------------------------------------------------


@given(
    rate=st.floats(-0.02, 3),
    count=st.integers(1, 360),
    principal=st.integers(10**11, MOST_CENTS),
)
def test_the_rate_of_a_schedule_comes_back(rate: float, count: int, principal: int):
    exact = Fraction(rate)
    left = principal
    payments = []
    for months in range(count, 1, -1):
        interest = round(left * exact)
        payments.append(max(0, left // months + interest))
        left += interest - payments[-1]
    payments.append(round(left * (1 + exact)))
    if not any(paid > 0 for paid in payments):
        return
    found = monthly_rates(Money(principal), [Money(paid) for paid in payments]).periodic
    assert found == pytest.approx(rate, abs=1e-7)


@given(loans)
def test_discounted_at_their_rate_payments_are_worth_what_came(loan: tuple[int, list[int]]):
    received, payments = loan
    paid = [Flow(number, -cents) for number, cents in enumerate(payments, 1)]
    force = force_of_interest([Flow(0, received), *paid])
    worth = math.fsum(-flow.cents * math.exp(-force * flow.time) for flow in paid)
    assert worth == pytest.approx(received, rel=1e-9)
    rates = monthly_rates(Money(received), [Money(cents) for cents in payments])
    assert rates.periodic == pytest.approx(math.expm1(force))


@given(
    received=st.integers(1000, 10**9),
    payments=st.lists(
        st.tuples(st.integers(40, 2000), st.integers(1000, 10**8)), min_size=1, max_size=30
    ),
)
def test_another_program_finds_the_same(received: int, payments: list[tuple[int, int]]):
    pyxirr = pytest.importorskip("pyxirr")
    dated = [(DRAWN + timedelta(days=days), Money(paid)) for days, paid in payments]
    ours = dated_rates(Money(received), DRAWN, dated).xirr
    assert ours is not None
    days = [DRAWN, *(day for day, _ in dated)]
    amounts = [received, *(-paid.cents for _, paid in dated)]
    theirs = pyxirr.xirr(days, amounts)
    if theirs is None or not math.isclose(theirs, ours, rel_tol=1e-6, abs_tol=1e-6):
        # Theirs is a guess that may fail to converge: then ours must be a rate all the same.
        force = force_of_interest(
            Flow((day - DRAWN).days, cents) for day, cents in zip(days, amounts, strict=True)
        )
        worth = math.fsum(paid * math.exp(-force * number) for number, paid in payments)
        assert worth == pytest.approx(received, rel=1e-9)
        assert ours == pytest.approx(math.expm1(force * 365))


@pytest.mark.parametrize("count", [1, 2, 12, 360, MOST_PAYMENTS])
def test_sums_at_both_ends_of_what_there_is(count: int):
    most = monthly_rates(Money(1), [Money(MOST_CENTS)] * count, DRAWN)
    assert most.periodic == pytest.approx(1e13)
    least = monthly_rates(Money(MOST_CENTS), [Money(1)] * count, DRAWN)
    assert least.periodic is not None
    assert -1 < least.periodic < 0
    even = monthly_rates(Money(count), [Money(1)] * count, DRAWN)
    assert rounded(even) == (0, 0, 0, 0, 0)


def test_thousands_of_percent():
    rates = monthly_rates(yuan("1000"), level("5000"))
    assert rates.nominal is not None
    assert 59 < rates.nominal < 60


def test_paid_within_days_a_year_is_beyond_all_numbers():
    payments = [(DRAWN + timedelta(days=1), Money(MOST_CENTS)), (add_months(DRAWN, 2), Money(1))]
    rates = dated_rates(Money(1), DRAWN, payments)
    assert rates.xirr is None
    assert rates.simple is not None


def test_a_loan_drawn_twice_has_one_rate_above_zero():
    later = monthly_rates(yuan("1000"), [yuan("-500"), yuan("100"), *level("150", 12)])
    assert later.periodic is not None
    assert later.periodic > 0
    assert above(yuan("1000"), [yuan("-500"), yuan("100"), *level("150", 12)])
    assert later.simple == pytest.approx(float(Fraction(400, 1500) / Fraction(14, 12)))


@pytest.mark.parametrize("payments", [["1600", "-600.01"], ["1600", "-600"], ["3000", "-2200"]])
def test_where_two_rates_might_fit_none_is_given(payments: list[str]):
    with pytest.raises(RateAmbiguous):
        monthly_rates(yuan("1000"), [yuan(text) for text in payments])
    with pytest.raises(RateAmbiguous):
        above(yuan("1000"), [yuan(text) for text in payments])


def test_where_money_turns_more_than_once_even_as_a_running_sum():
    payments = [yuan(text) for text in ("1500", "-1000", "1600", "-500", "500")]
    with pytest.raises(RateAmbiguous):
        monthly_rates(yuan("1000"), payments)


def test_nothing_paid_back_has_no_rate():
    for payments in (level("0"), level("-5")):
        with pytest.raises(NoRate):
            monthly_rates(yuan("1000"), payments)
        with pytest.raises(NoRate):
            monthly_rates(yuan("1000"), payments, DRAWN)
        with pytest.raises(NoRate):
            above(yuan("1000"), payments)
    with pytest.raises(NoRate):
        force_of_interest([Flow(0, 100), Flow(1, 0)])
    with pytest.raises(NoRate):
        force_of_interest([Flow(0, 100), Flow(3, -50), Flow(3, 50)])


def test_what_cannot_be_reckoned_with_is_refused():
    with pytest.raises(PaymentsOutOfReach):
        monthly_rates(yuan("1000"), [])
    with pytest.raises(PaymentsOutOfReach):
        monthly_rates(yuan("1000"), level("1", MOST_PAYMENTS + 1), DRAWN)
    for received in (Money.zero(), Money(-5)):
        with pytest.raises(AmountNotPositive):
            monthly_rates(received, level("1"))
    with pytest.raises(CurrenciesDiffer):
        monthly_rates(yuan("1000"), [Money(5, "HKD")])
    with pytest.raises(DateOutOfReach):
        monthly_rates(yuan("1000"), level("100"), date(1989, 12, 31))
    for day in (DRAWN, DRAWN - timedelta(days=1)):
        with pytest.raises(PaymentNotAfterStart):
            dated_rates(yuan("1000"), DRAWN, [(day, yuan("5")), (date(2027, 1, 1), yuan("2000"))])


# --- dates ------------------------------------------------------------------------------------


@given(
    on=st.dates(date(1990, 1, 1), date(2099, 12, 31)),
    payments=st.lists(st.integers(1, 10**6), min_size=1, max_size=36),
)
def test_dates_one_month_apart_are_monthly(on: date, payments: list[int]):
    amounts = [Money(paid) for paid in payments]
    dated = [(add_months(on, number), paid) for number, paid in enumerate(amounts, 1)]
    assert one_a_month(on, reversed(dated)) == tuple(amounts)
    undated = monthly_rates(yuan("500"), amounts)
    given_days = dated_rates(yuan("500"), on, dated[::-1])
    assert given_days == monthly_rates(yuan("500"), amounts, on)
    assert given_days.periodic == undated.periodic


def test_payments_of_one_day_count_as_one():
    dated = [(add_months(DRAWN, number), yuan("536")) for number in range(1, 13)] * 2
    assert rounded(dated_rates(yuan("12000"), DRAWN, dated))[:2] == (0.010862, 0.130342)


def test_the_month_end_is_a_month_later():
    end = date(2026, 1, 31)
    assert dated_rates(yuan("100"), end, [(date(2026, 2, 28), yuan("110"))]).periodic is not None
    assert dated_rates(yuan("100"), end, [(date(2026, 2, 27), yuan("110"))]) == Rates(
        simple=pytest.approx(0.1 / 27 * 365)
    )


def test_what_is_paid_back_less_has_a_rate_below_zero():
    rates = monthly_rates(yuan("1000"), level("50"))
    assert rates.periodic is not None
    assert rates.effective is not None
    assert -1 < rates.effective < rates.periodic < 0
    assert rates.simple == pytest.approx(-0.4)
