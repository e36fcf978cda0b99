"""What terms must be, part by part; their schedules are in test_schedule."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.amortisation import PaymentBelowInterest
from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt import Balance, Debt, Part, RateOutOfReach
from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.money import CurrenciesDiffer, Money
from debt_desk.domain.terms import (
    CountOutOfReach,
    CureDaysOutOfReach,
    CutOffMissing,
    DatesAndCountDiffer,
    DatesOutOfOrder,
    DueDayDiffers,
    FirstDueTooEarly,
    GraceBeforeCutOff,
    GraceOutOfReach,
    InterestOnlyNeedsRate,
    InterestOnlyOutOfReach,
    Interval,
    Method,
    NothingToPay,
    OfferKind,
    RateNotWanted,
    StatedBelowBalance,
    Step,
    StepOutOfReach,
    Terms,
)
from debt_desk.domain.waiver import Waiver, WaiverAboveBalance
from tests.domain.strategies import CUT_OFF, balance, terms

if TYPE_CHECKING:
    from debt_desk.errors import RuleError

FIRST_DUE = date(2026, 12, 15)
THREE = Terms(balance("900"), FIRST_DUE, 3)
DATES = (FIRST_DUE, date(2027, 1, 4), date(2027, 3, 1))
DATED = Terms(balance("900"), FIRST_DUE, 3, interval=Interval.STATED, dates=DATES)
STATED = Terms(balance("900"), FIRST_DUE, 3, Method.STATED, amounts=(Money(300_00),) * 3)
STEPS = Terms(balance("900"), FIRST_DUE, 3, Method.STEP_UP, step=Step(1, Decimal(10)))
RESTING = Terms(balance("900"), FIRST_DUE, 3, Method.INTEREST_ONLY, Decimal(12), interest_only=1)
LUMP = Terms(balance("900"), FIRST_DUE, method=Method.LUMP_SUM)


def refused(plan: Terms, error: type[RuleError], **changes: Any) -> dict[str, Any]:
    """What the refusal of changed terms says."""
    with pytest.raises(error) as caught:
        replace(plan, **changes)
    assert type(caught.value) is error
    return caught.value.data


@given(terms())
def test_what_is_paid_is_what_is_covered_without_what_is_waived(plan: Terms):
    assert plan.to_pay + plan.waived.total == plan.covered.total
    assert plan.principal + plan.others == plan.to_pay
    assert plan.principal == plan.covered.principal - plan.waived.principal
    assert plan.cut_off == plan.covered.on < plan.first_due <= plan.last_due


@pytest.mark.parametrize("due_day", [31, 14, 40, 0, -1, -30])
def test_the_first_due_date_is_the_months_due_day(due_day: int):
    assert refused(THREE, DueDayDiffers, due_day=due_day) == {
        "first_due": FIRST_DUE,
        "due_day": due_day,
    }


@pytest.mark.parametrize("due_day", [32, 0])
def test_no_month_has_such_a_day_even_where_the_first_is_its_last(due_day: int):
    first_due = date(2027, 2, 28)
    assert refused(THREE, DueDayDiffers, first_due=first_due, due_day=due_day) == {
        "first_due": first_due,
        "due_day": due_day,
    }


@pytest.mark.parametrize(
    ("plan", "count", "most"), [(THREE, 0, 360), (THREE, 361, 360), (THREE, -1, 360), (LUMP, 2, 1)]
)
def test_a_count_beyond_reach_is_refused(plan: Terms, count: int, most: int):
    assert refused(plan, CountOutOfReach, count=count) == {"count": count, "most": most}
    assert replace(THREE, count=360).count == 360


def test_a_balance_without_its_day_cannot_be_covered():
    refused(THREE, CutOffMissing, covered=Balance(Money(100)))


@pytest.mark.parametrize("first_due", [CUT_OFF, CUT_OFF - timedelta(days=1)])
def test_the_first_instalment_comes_after_the_cut_off_day(first_due: date):
    assert refused(THREE, FirstDueTooEarly, first_due=first_due) == {
        "first_due": first_due,
        "cut_off": CUT_OFF,
    }


@pytest.mark.parametrize(
    ("first_due", "count", "interval"),
    [
        (date(2100, 1, 1), 1, Interval.MONTH),
        (date(2099, 12, 1), 2, Interval.MONTH),
        (date(2099, 12, 25), 2, Interval.WEEK),
        (date(2099, 12, 18), 2, Interval.TWO_WEEKS),
        (date(9999, 12, 31), 360, Interval.WEEK),
    ],
)
def test_a_schedule_ends_within_reach(first_due: date, count: int, interval: Interval):
    refused(THREE, DateOutOfReach, first_due=first_due, count=count, interval=interval)


@pytest.mark.parametrize(
    ("first_due", "interval"),
    [
        (date(2099, 11, 30), Interval.MONTH),
        (date(2099, 12, 24), Interval.WEEK),
        (date(2099, 12, 17), Interval.TWO_WEEKS),
    ],
)
def test_the_last_day_within_reach_is_within_reach(first_due: date, interval: Interval):
    plan = replace(THREE, first_due=first_due, count=2, interval=interval, due_day=None)
    assert plan.last_due <= date(2099, 12, 31)


def test_a_stated_date_beyond_reach_is_refused():
    refused(DATED, DateOutOfReach, dates=(*DATES[:2], date(2100, 1, 1)))


@pytest.mark.parametrize(("stated", "count"), [(DATES[:2], 3), (DATES, 2), ((), 1)])
def test_as_many_dates_are_stated_as_there_are_instalments(stated: tuple[date, ...], count: int):
    assert refused(DATED, DatesAndCountDiffer, dates=stated, count=count) == {
        "stated": len(stated),
        "count": count,
    }


@pytest.mark.parametrize(
    ("changes", "number", "day"),
    [
        ({"first_due": date(2026, 12, 14)}, 1, FIRST_DUE),
        ({"dates": (FIRST_DUE, FIRST_DUE, DATES[2])}, 2, FIRST_DUE),
        ({"dates": (FIRST_DUE, DATES[2], DATES[1])}, 3, DATES[1]),
    ],
)
def test_stated_dates_begin_with_the_first_and_follow_one_another(
    changes: dict[str, Any], number: int, day: date
):
    assert refused(DATED, DatesOutOfOrder, **changes) == {"number": number, "day": day}


@pytest.mark.parametrize("amounts", [(Money(450_00),) * 2, (Money(300_00),) * 4, ()])
def test_as_many_amounts_are_stated_as_there_are_instalments(amounts: tuple[Money, ...]):
    assert refused(STATED, DatesAndCountDiffer, amounts=amounts) == {
        "stated": len(amounts),
        "count": 3,
    }


def test_dates_and_amounts_that_nothing_needs_are_refused():
    assert refused(THREE, DatesAndCountDiffer, dates=DATES) == {"stated": 3, "count": 0}
    assert refused(THREE, DatesAndCountDiffer, amounts=STATED.amounts) == {"stated": 3, "count": 0}


@pytest.mark.parametrize("cents", [0, -1])
def test_a_stated_amount_is_more_than_nothing(cents: int):
    amounts = (Money(900_00), Money(cents), Money(1))
    assert refused(STATED, AmountNotPositive, amounts=amounts) == {"amount": Money(cents)}


def test_stated_amounts_of_less_than_the_balance_need_a_waiver():
    amounts = (Money(299_99), Money(300_00), Money(300_00))
    assert refused(STATED, StatedBelowBalance, amounts=amounts) == {
        "stated": Money(899_99),
        "to_pay": Money(900_00),
        "gap": Money(1),
    }
    waived = Waiver(principal=Money(1))
    assert replace(STATED, amounts=amounts, waived=waived).schedule()[0].amount == amounts[0]


def test_stated_amounts_are_in_the_currency_of_the_balance():
    refused(STATED, CurrenciesDiffer, amounts=(Money(300_00, "USD"),) * 3)


@pytest.mark.parametrize("plan", [replace(THREE, method=Method.INTEREST_FREE), STATED])
def test_a_plan_without_interest_has_no_rate(plan: Terms):
    assert refused(plan, RateNotWanted, annual_rate=Decimal("0.01")) == {
        "method": plan.method,
        "percent": Decimal("0.01"),
    }


@pytest.mark.parametrize("percent", ["-1", "1000.01", "NaN", "Infinity"])
def test_a_rate_beyond_reach_is_refused(percent: str):
    refused(THREE, RateOutOfReach, annual_rate=Decimal(percent))


@pytest.mark.parametrize(
    ("every", "percent"),
    [(0, "10"), (-1, "10"), (360, "10"), (1, "0"), (1, "-5"), (1, "100.01"), (1, "NaN")],
)
def test_a_step_beyond_reach_is_refused(every: int, percent: str):
    with pytest.raises(StepOutOfReach) as caught:
        Step(every, Decimal(percent))
    assert caught.value.data["every"] == every
    assert str(caught.value.data["percent"]) == percent


def test_only_a_plan_in_steps_has_a_step():
    refused(STEPS, StepOutOfReach, step=None)
    refused(THREE, StepOutOfReach, step=Step(1, Decimal(10)))


def test_interest_only_needs_interest():
    refused(RESTING, InterestOnlyNeedsRate, annual_rate=Decimal(0))


@pytest.mark.parametrize("months", [0, -1, 3, 4])
def test_interest_only_leaves_an_instalment_to_repay(months: int):
    assert refused(RESTING, InterestOnlyOutOfReach, interest_only=months) == {
        "wanted": months,
        "most": 2,
    }


def test_only_its_own_method_has_a_time_of_interest_only():
    assert refused(THREE, InterestOnlyOutOfReach, interest_only=1) == {"wanted": 1, "most": 0}


@pytest.mark.parametrize(
    ("plan", "months", "most"),
    [(THREE, -1, 24), (THREE, 25, 24), (DATED, 1, 0), (LUMP, 1, 0)],
)
def test_grace_beyond_reach_is_refused(plan: Terms, months: int, most: int):
    assert refused(plan, GraceOutOfReach, grace=months) == {"months": months, "most": most}
    assert replace(THREE, grace=24).grace == 24


@pytest.mark.parametrize("days", [0, -1, 91])
def test_days_to_make_good_a_missed_payment_are_one_to_ninety(days: int):
    assert refused(THREE, CureDaysOutOfReach, cure=days) == {"days": days, "most": 90}
    assert [replace(THREE, cure=d).cure for d in (None, 1, 90)] == [None, 1, 90]


@pytest.mark.parametrize("part", list(Part))
def test_no_more_is_waived_than_there_is(part: Part):
    covered = balance("5", "5", "5", "5", costs="5")
    exact = Waiver(**{part.value: Money.parse("5")})
    assert Terms(covered, FIRST_DUE, waived=exact).to_pay.plain() == "20.00"
    with pytest.raises(WaiverAboveBalance) as caught:
        Terms(covered, FIRST_DUE, waived=Waiver(**{part.value: Money.parse("5.01")}))
    assert caught.value.data == {
        "part": part,
        "waived": Money.parse("5.01"),
        "balance": Money.parse("5"),
    }


@pytest.mark.parametrize(
    ("covered", "waived", "count", "rate"),
    [
        (balance(), Waiver(), 1, 0),
        (balance(fees="5"), Waiver(fees=Money(500)), 1, 0),
        (balance("5"), Waiver(principal=Money(500)), 1, 12),
        (balance("0.02"), Waiver(), 3, 0),
        (balance("0.05", "0.05"), Waiver(), 10, 12),
    ],
)
def test_every_instalment_has_at_least_a_cent_to_pay(
    covered: Balance, waived: Waiver, count: int, rate: int
):
    with pytest.raises(NothingToPay):
        Terms(covered, FIRST_DUE, count, waived=waived, annual_rate=Decimal(rate))


def test_everything_may_be_waived_but_a_cent():
    covered = balance("100", "5", "5", "5", costs="5")
    everything = Waiver.of(covered, dict.fromkeys(Part, Decimal(100)))
    with pytest.raises(NothingToPay):
        Terms(covered, FIRST_DUE, waived=everything)
    shares = tuple((part, share) for part, share in everything.shares if part is not Part.FEES)
    but_one = replace(everything, fees=Money(499), shares=shares)
    assert Terms(covered, FIRST_DUE, waived=but_one).to_pay == Money(1)


def test_steps_and_interest_that_leave_an_instalment_of_nothing_are_refused():
    refused(STEPS, NothingToPay, covered=balance("0.03"), step=Step(1, Decimal(100)))
    refused(RESTING, NothingToPay, covered=balance("0.05"), annual_rate=Decimal("0.01"))
    fees = balance("0.05", fees="0.03")
    plan = replace(RESTING, covered=fees, annual_rate=Decimal("0.01"))
    assert [part.amount.cents for part in plan.schedule()] == [1, 4, 3]


def test_a_plan_whose_instalments_stay_below_their_interest_is_none():
    steep = Step(1, Decimal(100))
    assert refused(STEPS, PaymentBelowInterest, annual_rate=Decimal(1000), step=steep) == {
        "number": 1
    }
    far = (date(2046, 12, 15), date(2047, 1, 15), date(2047, 2, 15))
    assert refused(
        DATED, PaymentBelowInterest, first_due=far[0], dates=far, annual_rate=Decimal(18)
    ) == {"number": 1}


TERM_END = date(2027, 6, 30)
INSIDE, BEYOND = date(2027, 6, 30), date(2027, 7, 1)
AT_18 = Debt(annual_rate=Decimal(18))
WAIVED = Waiver(interest=Money(1))
NOT_YET = Debt(term_end=TERM_END)


@pytest.mark.parametrize(
    ("plan", "debt", "kinds"),
    [
        (Terms(balance("100"), INSIDE), Debt(term_end=TERM_END), (OfferKind.LUMP_SUM,)),
        (
            Terms(balance("100"), BEYOND),
            Debt(term_end=TERM_END),
            (OfferKind.LUMP_SUM, OfferKind.EXTENSION),
        ),
        (Terms(balance("100"), INSIDE, method=Method.LUMP_SUM), NOT_YET, (OfferKind.LUMP_SUM,)),
        (Terms(balance("100"), INSIDE, method=Method.LUMP_SUM), Debt(), (OfferKind.LUMP_SUM,)),
        (THREE, Debt(), (OfferKind.INSTALMENTS,)),
        (
            Terms(balance("100"), INSIDE, 2),
            Debt(term_end=TERM_END),
            (OfferKind.INSTALMENTS, OfferKind.EXTENSION),
        ),
        (
            Terms(balance("100", "1"), FIRST_DUE, waived=WAIVED),
            Debt(),
            (OfferKind.LUMP_SUM, OfferKind.REDUCTION),
        ),
        (
            Terms(balance("100"), FIRST_DUE, annual_rate=Decimal(10)),
            AT_18,
            (OfferKind.LUMP_SUM, OfferKind.REDUCTION),
        ),
        (Terms(balance("100"), FIRST_DUE, annual_rate=Decimal(18)), AT_18, (OfferKind.LUMP_SUM,)),
        (STATED, AT_18, (OfferKind.INSTALMENTS, OfferKind.REDUCTION)),
        (
            replace(STATED, amounts=(Money(300_01), Money(300_00), Money(300_00))),
            AT_18,
            (OfferKind.INSTALMENTS,),
        ),
    ],
)
def test_the_kinds_of_an_offer_follow_from_its_terms(
    plan: Terms, debt: Debt, kinds: tuple[OfferKind, ...]
):
    assert plan.kinds(debt) == kinds


@given(st.integers(1, 360))
def test_each_instalment_knows_its_day(number: int):
    plan = replace(THREE, count=360)
    assert plan.due(number) == plan.schedule()[number - 1].due


@pytest.mark.parametrize(("grace", "obeys"), [(0, True), (2, True), (3, False)])
def test_grace_lies_after_the_day_of_the_balance(grace: int, obeys: bool):
    plan = Terms(balance("100"), date(2027, 2, 10), 3, grace=grace)
    with nullcontext() if obeys else pytest.raises(GraceBeforeCutOff):
        plan.check_grace()
