from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import DateOutOfReach, Month
from debt_desk.domain.debt import Balance, Debt, Part, RateOutOfReach
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import (
    CountOutOfReach,
    CutOffMissing,
    DueDayDiffers,
    FirstDueTooEarly,
    Method,
    NothingToPay,
    OfferKind,
    Terms,
    Waiver,
    WaiverAboveBalance,
    annuity,
    figures,
    months_to_save,
    spread,
)
from tests.domain.strategies import CUT_OFF, amounts, balance, counts, days, rates, terms

FIRST_DUE = date(2026, 12, 15)

with_interest = terms(
    st.sampled_from([Method.EQUAL_INSTALMENTS, Method.EQUAL_PRINCIPAL]), percent=rates
)
interest_free = terms(percent=st.just(Decimal(0)))


def nearest(value: Fraction) -> int:
    """Half up, for what is not negative."""
    return (value + Fraction(1, 2)).__floor__()


def test_sixty_equal_parts_of_the_worked_example():
    plan = Terms(balance("25000.00", "2000.00", "1500.00", "265.43"), FIRST_DUE, 60).schedule()
    assert [part.amount.plain() for part in plan] == ["479.42"] * 59 + ["479.65"]
    assert plan[-1].due == date(2031, 11, 15)


@given(terms())
def test_every_schedule_sums_exactly(plan: Terms):
    schedule = plan.schedule()
    kept = plan.covered.total - plan.waived.total - plan.covered.principal
    assert len(schedule) == plan.count
    assert [part.number for part in schedule] == list(range(1, plan.count + 1))
    assert total(part.principal for part in schedule) == plan.covered.principal
    assert total(part.others for part in schedule) == kept == plan.others
    for part in schedule:
        assert part.amount == part.principal + part.interest + part.others
        assert part.amount.cents > 0
        assert min(part.principal.cents, part.interest.cents, part.others.cents) >= 0


@given(interest_free)
def test_without_interest_all_parts_but_the_last_are_equal(plan: Terms):
    schedule = plan.schedule()
    assert tuple(part.amount for part in schedule) == plan.to_pay.parts(plan.count)
    assert not any(part.interest for part in schedule)


def test_equal_parts_of_a_few_cents_repay_no_more_principal_than_there_is():
    plan = Terms(balance("0.02", "0.08"), FIRST_DUE, 4).schedule()
    assert [part.amount.cents for part in plan] == [3, 3, 3, 1]
    assert [part.principal.cents for part in plan] == [1, 1, 0, 0]
    assert [part.others.cents for part in plan] == [2, 2, 3, 1]


@given(with_interest)
def test_interest_is_a_months_share_of_the_principal_that_is_left(plan: Terms):
    left = Fraction(plan.covered.principal.cents)
    for part in plan.schedule():
        assert part.interest.cents == nearest(left * Fraction(plan.annual_rate) / 1200)
        left -= part.principal.cents


@given(terms(st.just(Method.EQUAL_PRINCIPAL), percent=rates))
def test_equal_principal_repays_the_same_each_month(plan: Terms):
    schedule = plan.schedule()
    principal = [part.principal for part in schedule]
    assert tuple(principal) == spread(plan.covered.principal, plan.count)
    interest = [part.interest for part in schedule]
    assert interest == sorted(interest, key=lambda money: money.cents, reverse=True)


@given(st.integers(100_000, 10**8), st.integers(2, 60), st.integers(1, 3600), st.integers(0, 10**6))
def test_level_payments_are_equal_but_for_the_rounding_of_the_last(
    principal: int, count: int, rate: int, fees: int
):
    covered = Balance(Money(principal), fees=Money(fees), on=CUT_OFF)
    plan = Terms(covered, FIRST_DUE, count, annual_rate=Decimal(rate) / 100).schedule()
    level = [part.principal + part.interest for part in plan]
    monthly = Fraction(rate, 120_000)
    assert len(set(level[:-1])) == 1
    assert abs(level[0].cents - principal * annuity(monthly, count)) <= Fraction(1, 2)
    # Half a cent of the payment and half a cent of interest a month, with interest on them.
    assert abs(level[-1].cents - level[0].cents) <= count * (1 + monthly) ** count


def test_a_small_loan_that_rounding_would_clear_early_keeps_a_cent_for_every_part():
    plan = Terms(balance("50.50"), FIRST_DUE, 240, annual_rate=Decimal(12)).schedule()
    assert all(part.amount.cents > 0 for part in plan)
    assert total(part.principal for part in plan).plain() == "50.50"


@given(st.fractions(Fraction(1, 10_000), 1, max_denominator=10_000), counts)
def test_the_present_value_of_level_payments_is_the_loan(rate: Fraction, count: int):
    payment = annuity(rate, count)
    factor = 1 / (1 + rate)
    assert payment * factor * (1 - factor**count) / (1 - factor) == 1


def test_the_level_payment_of_numpy_financials_documentation():
    payment = annuity(Fraction("0.075") / 12, 12 * 15) * 200_000
    assert round(payment, 6) == Fraction("1854.024720")


def test_a_level_payment_plan_of_two_months_worked_by_hand():
    # 1000.00 at 1% a month: 1000 × 0.01 / (1 − 1.01⁻²) = 507.5124…; interest 10.00, then 5.02.
    plan = Terms(balance("1000"), FIRST_DUE, 2, annual_rate=Decimal(12)).schedule()
    assert [part.interest.plain() for part in plan] == ["10.00", "5.02"]
    assert [part.principal.plain() for part in plan] == ["497.51", "502.49"]
    assert [part.amount.plain() for part in plan] == ["507.51", "507.51"]


def test_old_interest_and_fees_bear_no_interest():
    plan = Terms(balance("1000", "100", fees="20"), FIRST_DUE, 2, annual_rate=Decimal(12))
    assert [part.others.plain() for part in plan.schedule()] == ["60.00", "60.00"]
    assert figures(plan).interest.plain() == "15.02"


def test_a_debt_of_which_only_interest_is_left_can_be_cut_at_any_rate():
    for rate in (Decimal(0), Decimal(6)):
        plan = Terms(balance(interest="300"), FIRST_DUE, 3, annual_rate=rate).schedule()
        assert [part.amount.plain() for part in plan] == ["100.00"] * 3


@given(terms(st.just(Method.LUMP_SUM)))
def test_a_lump_sum_bears_interest_by_actual_days(plan: Terms):
    (part,) = plan.schedule()
    assert plan.covered.on is not None
    elapsed = (plan.first_due - plan.covered.on).days
    yearly = Fraction(plan.covered.principal.cents) * Fraction(plan.annual_rate) / 100
    assert part.interest.cents == nearest(yearly * elapsed / 365)
    assert part.due == plan.first_due


def test_a_lump_sum_worked_by_hand():
    plan = Terms(
        balance("10000"), date(2027, 1, 19), method=Method.LUMP_SUM, annual_rate=Decimal("7.3")
    )
    assert figures(plan).interest.plain() == "120.00"


def test_due_days_return_after_a_short_month():
    plan = Terms(balance("900"), date(2026, 12, 31), 4)
    assert [part.due for part in plan.schedule()] == [
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
        date(2027, 3, 31),
    ]


def test_a_plan_that_starts_on_a_shortened_day_returns_to_its_due_day():
    plan = Terms(balance("900"), date(2027, 2, 28), 3, due_day=31)
    assert [part.due.day for part in plan.schedule()] == [28, 31, 30]


@pytest.mark.parametrize("due_day", [31, 14, 40])
def test_the_first_due_date_is_the_months_due_day(due_day: int):
    with pytest.raises(DueDayDiffers) as refused:
        Terms(balance("900"), date(2026, 12, 15), 3, due_day=due_day)
    assert refused.value.data == {"first_due": date(2026, 12, 15), "due_day": due_day}


@given(terms())
def test_instalments_fall_due_month_after_month(plan: Terms):
    first = Month.of(plan.first_due)
    for part in plan.schedule():
        assert Month.of(part.due) == first.plus(part.number - 1)
        assert part.due.day == min(plan.first_due.day, Month.of(part.due).last.day)


@pytest.mark.parametrize(
    ("count", "method"),
    [(0, Method.EQUAL_PRINCIPAL), (361, Method.EQUAL_INSTALMENTS), (2, Method.LUMP_SUM)],
)
def test_a_count_beyond_reach_is_refused(count: int, method: Method):
    with pytest.raises(CountOutOfReach) as refused:
        Terms(balance("10000"), FIRST_DUE, count, method)
    assert refused.value.data == {"count": count, "most": 1 if method is Method.LUMP_SUM else 360}


def test_a_balance_without_its_day_cannot_be_covered():
    with pytest.raises(CutOffMissing):
        Terms(Balance(Money(100)), FIRST_DUE)


@pytest.mark.parametrize("first_due", [CUT_OFF, CUT_OFF - timedelta(days=1)])
def test_the_first_instalment_comes_after_the_cut_off_day(first_due: date):
    with pytest.raises(FirstDueTooEarly) as refused:
        Terms(balance("100"), first_due)
    assert refused.value.data == {"first_due": first_due, "cut_off": CUT_OFF}


@pytest.mark.parametrize(("first_due", "count"), [(date(2100, 1, 1), 1), (date(2099, 12, 1), 2)])
def test_a_schedule_ends_within_reach(first_due: date, count: int):
    with pytest.raises(DateOutOfReach):
        Terms(balance("100"), first_due, count)


def test_a_rate_beyond_reach_is_refused():
    with pytest.raises(RateOutOfReach):
        Terms(balance("100"), FIRST_DUE, annual_rate=Decimal(-1))


@pytest.mark.parametrize("part", [Part.INTEREST, Part.PENALTY, Part.FEES])
def test_no_more_is_waived_than_there_is(part: Part):
    covered = balance("100", "5", "5", "5")
    exact = Waiver(**{part.value: Money.parse("5")})
    assert Terms(covered, FIRST_DUE, waived=exact).to_pay.plain() == "110.00"
    with pytest.raises(WaiverAboveBalance) as refused:
        Terms(covered, FIRST_DUE, waived=Waiver(**{part.value: Money.parse("5.01")}))
    assert refused.value.data == {
        "part": part,
        "waived": Money.parse("5.01"),
        "balance": Money.parse("5"),
    }


def test_a_waiver_is_never_negative():
    with pytest.raises(AmountNegative):
        Waiver(fees=Money(-1))


@pytest.mark.parametrize(
    ("covered", "waived", "count", "rate"),
    [
        (balance(), Waiver(), 1, 0),
        (balance(fees="5"), Waiver(fees=Money(500)), 1, 0),
        (balance("0.02"), Waiver(), 3, 0),
        (balance("0.05", "0.05"), Waiver(), 10, 12),
    ],
)
def test_every_instalment_has_at_least_a_cent_to_pay(
    covered: Balance, waived: Waiver, count: int, rate: int
):
    with pytest.raises(NothingToPay):
        Terms(covered, FIRST_DUE, count, waived=waived, annual_rate=Decimal(rate))


@given(amounts, counts)
def test_a_spread_sums_exactly_and_fewer_cents_than_parts_fall_on_the_last(
    amount: Money, count: int
):
    parts = spread(amount, count)
    assert len(parts) == count
    assert total(parts) == amount
    if amount.cents < count:
        assert not any(parts[:-1])


TERM_END = date(2027, 6, 30)
INSIDE, BEYOND = date(2027, 6, 30), date(2027, 7, 1)


@pytest.mark.parametrize(
    ("plan", "debt", "kinds"),
    [
        (Terms(balance("100"), INSIDE), Debt(term_end=TERM_END), ()),
        (Terms(balance("100"), BEYOND), Debt(term_end=TERM_END), (OfferKind.EXTENSION,)),
        (Terms(balance("100"), INSIDE, method=Method.LUMP_SUM), Debt(term_end=TERM_END), ()),
        (Terms(balance("100"), INSIDE, method=Method.LUMP_SUM), Debt(), (OfferKind.EXTENSION,)),
        (Terms(balance("100"), FIRST_DUE, 3), Debt(), (OfferKind.INSTALMENTS,)),
        (
            Terms(balance("100"), INSIDE, 2),
            Debt(term_end=TERM_END),
            (OfferKind.INSTALMENTS, OfferKind.EXTENSION),
        ),
        (
            Terms(balance("100", "1"), FIRST_DUE, waived=Waiver(interest=Money(1))),
            Debt(),
            (OfferKind.REDUCTION,),
        ),
        (
            Terms(balance("100"), FIRST_DUE, annual_rate=Decimal(10)),
            Debt(annual_rate=Decimal(18)),
            (OfferKind.REDUCTION,),
        ),
        (
            Terms(balance("100"), FIRST_DUE, annual_rate=Decimal(18)),
            Debt(annual_rate=Decimal(18)),
            (),
        ),
    ],
)
def test_the_kinds_of_an_offer_follow_from_its_terms(
    plan: Terms, debt: Debt, kinds: tuple[OfferKind, ...]
):
    assert plan.kinds(debt) == kinds


@given(terms())
def test_figures_are_the_sums_of_the_schedule(plan: Terms):
    schedule = plan.schedule()
    found = figures(plan)
    assert found.total == total(part.amount for part in schedule)
    assert found.interest == found.total - plan.to_pay
    assert found.against_today == found.interest - plan.waived.total
    assert found.last_due == max(part.due for part in schedule)
    if plan.count > 1:
        assert found.monthly == max(part.amount for part in schedule)


@given(terms(st.just(Method.LUMP_SUM)))
def test_a_single_sum_is_put_aside_over_the_months_until_it_is_due(plan: Terms):
    found = figures(plan)
    months = months_to_save(plan)
    assert found.monthly.cents * months >= found.total.cents > (found.monthly.cents - 1) * months


@pytest.mark.parametrize(
    ("cut_off", "due", "months"),
    [
        (date(2026, 11, 20), date(2026, 11, 21), 1),
        (date(2026, 11, 20), date(2026, 12, 20), 1),
        (date(2026, 11, 20), date(2027, 1, 19), 1),
        (date(2026, 11, 20), date(2027, 1, 20), 2),
        (date(2027, 1, 31), date(2027, 4, 29), 2),
        (date(2027, 1, 31), date(2027, 4, 30), 3),
    ],
)
def test_only_whole_months_count_for_saving(cut_off: date, due: date, months: int):
    plan = Terms(replace(balance("100"), on=cut_off), due)
    assert months_to_save(plan) == months


def test_nobody_saves_in_months_that_had_passed_when_the_offer_was_made():
    plan = Terms(balance("1200"), date(2027, 5, 20), method=Method.LUMP_SUM)
    assert figures(plan).monthly.plain() == "200.00"
    assert figures(plan, made_on=date(2026, 10, 1)).monthly.plain() == "200.00"
    assert figures(plan, made_on=date(2027, 2, 20)).monthly.plain() == "400.00"
    assert figures(plan, made_on=date(2027, 6, 1)).monthly.plain() == "1200.00"


@given(days, st.integers(1, 400))
def test_a_foreign_balance_stays_in_its_currency(on: date, length: int):
    nothing = Money.zero("USD")
    covered = Balance(Money(90_000, "USD"), nothing, nothing, nothing, on)
    plan = Terms(
        covered,
        on + timedelta(days=length),
        3,
        annual_rate=Decimal(12),
        waived=Waiver(nothing, nothing, nothing),
    )
    assert {part.amount.currency for part in plan.schedule()} == {"USD"}
    assert figures(plan).total.currency == "USD"
