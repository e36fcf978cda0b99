"""One plan over real cases: what is asked of whom, within every month, to the cent."""

from __future__ import annotations

import random
from datetime import date
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debt_desk.domain import plan as plan_module
from debt_desk.domain.calendar import Month
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, Debt, Part
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.money import Money, total
from debt_desk.domain.plan import Plan, PlanInputs, make_plan, waiver_of
from debt_desk.domain.plan_menu import Claim, menu
from debt_desk.domain.plan_waiver import lowered, smallest_waiver
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.domain.pot import MonthPot
from debt_desk.domain.solver import Goal, nothing_fits
from debt_desk.domain.terms import Method

TODAY = date(2026, 11, 23)
CUT_OFF = date(2026, 11, 20)
FIRST = Month(2026, 12)
each_goal = pytest.mark.parametrize("goal", list(Goal))


def owing(
    number: int,
    principal: int,
    interest: int = 0,
    penalty: int = 0,
    fees: int = 0,
    costs: int = 0,
    *,
    secured: bool = False,
) -> Case:
    """A case; all sums in cents."""
    parts = (Money(cents) for cents in (principal, interest, penalty, fees))
    debt = Debt(Balance(*parts, CUT_OFF, Money(costs)), secured=secured)
    return Case("示例银行", debt=debt, number=number)


def holding(*cents: int) -> tuple[MonthPot, ...]:
    """Months that leave so much; the last one's sum stays for all that follow."""
    nothing = Money(0)
    sums = [cents[min(place, len(cents) - 1)] for place in range(66)]
    return tuple(
        MonthPot(FIRST.plus(place), Money(left), *(nothing,) * 5) for place, left in enumerate(sums)
    )


def planning(
    cases: list[Case], pots: tuple[MonthPot, ...], *wishes: PlanWish, today: date = TODAY
) -> PlanInputs:
    return PlanInputs(tuple(cases), {wish.case: wish for wish in wishes}, pots, today)


def check(plan: Plan) -> None:
    """No month takes more than it holds, and every case's parts make its total."""
    months: dict[Month, Money] = {}
    for line in plan.lines:
        schedule = line.terms.schedule()
        amounts = [instalment.amount for instalment in schedule]
        assert [a.cents for a in amounts] == [
            line.option.due(month) for month in range(line.option.grace, line.option.end)
        ]
        if not line.terms.annual_rate:
            waived = line.terms.waived.total
            assert total(amounts) == line.case.debt.balance.total - waived
        for instalment in schedule:
            month = Month.of(instalment.due)
            months[month] = months.get(month, Money(0)) + instalment.amount
    held = {pot.month: pot.amount for pot in plan.pots}
    for month, due in months.items():
        assert due <= held[month]
        assert plan.due_in(month) == due
    assert plan.payable == total(months.values())


amounts = st.integers(0, 300_000)


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 3_000_000), amounts, amounts, amounts, st.booleans()),
        min_size=1,
        max_size=4,
    ),
    st.lists(st.integers(-100_000, 300_000), min_size=1, max_size=12),
    st.sampled_from(list(Goal)),
    st.sampled_from(["0", "12"]),
    st.integers(1, 31),
)
def test_every_plan_can_be_kept_and_waives_no_principal(
    owed: list[tuple[int, int, int, int, bool]],
    pots: list[int],
    goal: Goal,
    rate: str,
    due_day: int,
):
    cases = [
        owing(number, *sums, secured=secured) for number, (*sums, secured) in enumerate(owed, 1)
    ]
    wishes = [
        PlanWish(1, most_parts=24, annual_rate=Decimal(rate), due_day=due_day),
        PlanWish(2, most_parts=12, most_grace=2),
    ]
    plan = make_plan(planning(cases, holding(*pots), *wishes), goal)
    check(plan)
    waived = total(line.terms.waived.total for line in plan.lines)
    assert all(not line.terms.waived.principal for line in plan.lines)
    assert all(0 < line.share <= 1 for line in plan.lines)
    if plan.shortfall is None:
        assert not waived
        assert len(plan.lines) == len(cases)
    elif plan.shortfall.waiver is None:
        assert not plan.lines
        assert plan.last_due is None
        assert plan.payable == Money(0)
    else:
        assert waived == plan.shortfall.waiver > Money(0)
        assert len(plan.lines) == len(cases)


# --- what is asked of one case ---------------------------------------------------------------


@each_goal
def test_one_case_takes_the_whole_pot(goal: Goal):
    plan = make_plan(planning([owing(1, 1_000_00)], holding(250_00)), goal)
    (line,) = plan.lines
    assert (line.terms.count, line.option.amount, line.share, line.principal_share) == (
        4,
        250_00,
        1,
        1,
    )
    assert plan.proven
    assert plan.last_due == date(2027, 3, 23)
    assert plan.payable == Money(1_000_00)


@each_goal
def test_a_debt_of_a_cent_is_one_payment_of_a_cent(goal: Goal):
    plan = make_plan(planning([owing(1, 1), owing(2, 0, fees=1)], holding(100)), goal)
    check(plan)
    assert [(line.terms.count, line.option.last) for line in plan.lines] == [(1, 1), (1, 1)]
    assert {line.principal_share for line in plan.lines} == {0, 1}


def test_without_principal_the_share_of_principal_is_nothing():
    plan = make_plan(planning([owing(1, 0, interest=500_00)], holding(100_00)), Goal.FAIR)
    assert plan.lines[0].principal_share == 0
    assert plan.lines[0].terms.count == 5


def test_interest_alone_bears_no_interest_and_can_still_be_paid_in_parts():
    wish = PlanWish(1, annual_rate=Decimal(12))
    plan = make_plan(planning([owing(1, 0, interest=600_00)], holding(100_00), wish), Goal.SHORTEST)
    check(plan)
    assert plan.lines[0].terms.count == 6
    assert plan.payable == Money(600_00)


def test_the_limits_and_the_pay_day_are_respected():
    wish = PlanWish(1, most_parts=3, most_grace=0, due_day=31, annual_rate=Decimal(12))
    plan = make_plan(planning([owing(1, 900_00)], holding(400_00), wish), Goal.SHORTEST)
    check(plan)
    terms = plan.lines[0].terms
    assert (terms.count, terms.method) == (3, Method.EQUAL_INSTALMENTS)
    assert [part.due for part in terms.schedule()] == [
        date(2026, 12, 31),
        date(2027, 1, 31),
        date(2027, 2, 28),
    ]


def test_without_a_pay_day_it_is_that_of_today_in_the_next_month():
    inputs = planning([owing(1, 100_00)], holding(100_00), today=date(2027, 1, 31))
    plan = make_plan(inputs, Goal.SHORTEST)
    # February has no 31st; from March on it is paid on it again.
    assert plan.lines[0].terms.due_day == 31


def test_what_the_user_fixes_stays_and_the_others_go_round_it():
    wishes = (
        PlanWish(1, parts=2, grace=1, reason="已经谈好"),
        PlanWish(2, left_out=True, reason="亲戚不急"),
    )
    cases = [owing(1, 1_000_00), owing(2, 5_000_00), owing(3, 600_00)]
    inputs = planning(cases, holding(600_00), *wishes)
    plan = make_plan(inputs, Goal.SHORTEST)
    check(plan)
    assert [line.case.number for line in plan.lines] == [1, 3]
    assert (plan.lines[0].option.grace, plan.lines[0].option.parts) == (1, 2)
    assert [case.number for case in inputs.left_out] == [2]


def test_with_every_case_left_out_the_plan_is_empty():
    wish = PlanWish(1, left_out=True, reason="以后再说")
    plan = make_plan(planning([owing(1, 100_00)], holding(-1), wish), Goal.FAIR)
    assert (plan.lines, plan.shortfall, plan.proven) == ((), None, True)


def test_a_month_of_a_deficit_gets_no_instalment():
    plan = make_plan(planning([owing(1, 300_00)], holding(-50_00, 0, 100_00)), Goal.SHORTEST)
    check(plan)
    assert plan.lines[0].option.grace == 2


# --- what is secured --------------------------------------------------------------------------


@each_goal
def test_what_is_secured_is_served_before_the_others(goal: Goal):
    cases = [owing(1, 300_00), owing(2, 300_00, secured=True)]
    plan = make_plan(planning(cases, holding(100_00)), goal)
    check(plan)
    other, secured = plan.lines
    assert (secured.option.grace, secured.option.parts, secured.pot) == (0, 3, Money(100_00))
    assert (other.option.grace, other.option.parts) == (3, 3)
    # Shares are held against those that it was planned with.
    assert (other.share, other.principal_share, secured.principal_share) == (1, 1, 1)


@each_goal
def test_a_secured_debt_does_not_make_a_plan_impossible_that_there_is(goal: Goal):
    # Served alone it would fill ten months, and nobody waits longer than six.
    cases = [owing(1, 100_00), owing(2, 1_000_00, secured=True)]
    plan = make_plan(planning(cases, holding(100_00)), goal)
    check(plan)
    assert plan.shortfall is None
    assert [line.all_principal for line in plan.lines] == [Money(1_100_00)] * 2


# --- where it does not fit --------------------------------------------------------------------


def test_a_waiver_begins_with_the_penalty_then_fees_then_interest():
    balance = Balance(Money(100), Money(30), Money(20), Money(10), CUT_OFF, Money(5))
    asked = [
        [waiver_of(balance, Money(cents)).parts[part].cents for part in Part]
        for cents in (0, 20, 25, 30, 45, 60)
    ]
    # principal, interest, penalty, fees, costs
    assert asked == [
        [0, 0, 0, 0, 0],
        [0, 0, 20, 0, 0],
        [0, 0, 20, 5, 0],
        [0, 0, 20, 10, 0],
        [0, 15, 20, 10, 0],
        [0, 30, 20, 10, 0],
    ]


@each_goal
def test_the_smallest_waiver_makes_a_plan_that_fits_to_the_cent(goal: Goal):
    wish = PlanWish(1, most_parts=10, most_grace=0)
    case = owing(1, 1_000_00, interest=80_00, penalty=60_00, fees=10_00)
    plan = make_plan(planning([case], holding(110_00), wish), goal)
    check(plan)
    assert plan.shortfall is not None
    # 1150 over ten months of 110: 50 too much; what is left is cut evenly.
    assert plan.shortfall.waiver == Money(50_00)
    assert plan.lines[0].terms.waived.penalty == Money(50_00)
    assert plan.shortfall.owed == Money(1_150_00)


def test_where_even_the_waiver_of_everything_is_not_enough_there_is_no_plan():
    case = owing(1, 1_000_00, penalty=60_00)
    wish = PlanWish(1, most_parts=10, most_grace=0)
    plan = make_plan(planning([case], holding(99_00), wish), Goal.FAIR)
    assert plan.shortfall is not None
    assert (plan.lines, plan.shortfall.waiver, plan.proven) == ((), None, True)
    assert plan.shortfall.pot == Money(99_00)


def test_no_month_with_anything_left_is_no_plan_either():
    plan = make_plan(planning([owing(1, 100)], holding(-500_00, -1)), Goal.CHEAPEST)
    assert plan.shortfall is not None
    assert plan.shortfall.waiver is None
    assert plan.shortfall.pot == Money(-1)


def test_charges_alone_are_never_waived_to_the_last_cent():
    wish = PlanWish(1, most_parts=1, most_grace=0)
    plan = make_plan(planning([owing(1, 0, penalty=500_00)], holding(1), wish), Goal.FAIR)
    check(plan)
    assert plan.shortfall is not None
    assert plan.shortfall.waiver == Money(499_99)


def test_what_was_only_not_found_is_not_called_proven(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(plan_module, "nothing_fits", lambda _claims, _held: False)
    none = make_plan(planning([owing(1, 100)], holding(0)), Goal.FAIR)
    assert not none.proven
    wish = PlanWish(1, most_parts=1, most_grace=0)
    case = owing(1, 100, penalty=10)
    assert not make_plan(planning([case], holding(105), wish), Goal.FAIR).proven


# --- the smallest waiver over several debts ---------------------------------------------------


def fits_at_all(claims: list[Claim], pot: list[int]) -> bool:
    """By trying every choice there is."""
    menus = [[o for o in menu(claim) if o.end <= len(pot)] for claim in claims]
    return any(
        all(sum(o.due(month) for o in chosen) <= held for month, held in enumerate(pot))
        for chosen in product(*menus)
    )


@pytest.mark.parametrize("seed", [2, 13, 65, 92, 96, 103, 154, *range(200, 215)])
def test_no_smaller_waiver_of_two_debts_would_do(seed: int):
    draw = random.Random(seed)
    claims = [
        Claim(
            number,
            Money(draw.randint(5, 40)),
            Money(charges := draw.randint(0, 12)),
            draw.randint(1, 3),
            draw.randint(0, 2),
            waivable=Money(charges),
        )
        for number in (1, 2)
    ]
    pot = [draw.randint(0, 30) for _ in range(6)]
    sums = sorted(
        one + other
        for one, other in product(*(range(claim.waivable.cents + 1) for claim in claims))
        if fits_at_all(lowered(claims, [Money(one), Money(other)]), pot)
    )
    found = smallest_waiver(claims, [Money(held) for held in pot])
    assert (None if found is None else total(found).cents) == next(iter(sums), None)


def test_of_many_debts_none_gives_up_what_the_others_make_up_for():
    # The first in order has one part in a month that holds enough: its waiver would help nobody.
    idle = Claim(1, Money(10), Money(5), fixed=(1, 6), most_parts=1, waivable=Money(5))
    tight = [Claim(number, Money(60), Money(6), 6, 0, waivable=Money(6)) for number in range(2, 9)]
    pot = [Money(70)] * 6 + [Money(15)]
    found = smallest_waiver([idle, *tight], pot)
    assert found is not None
    assert found[0] == Money(0)
    assert total(found) == Money(42)


def test_where_a_plan_fits_nothing_is_waived():
    claims = [Claim(n, Money(10), Money(5), waivable=Money(5)) for n in (1, 2)]
    assert smallest_waiver(claims, [Money(100)] * 66) == (Money(0), Money(0))
    assert not nothing_fits(claims, [Money(100)] * 66)


def test_a_smaller_sum_with_a_larger_last_part_hides_no_waiver():
    # Of all sums below 29,270.00 the first whose sixty parts the pot holds is 60 × 479.50.
    claim = Claim(1, Money(28_769_55), Money(500_45), 60, 0, waivable=Money(500_45))
    assert smallest_waiver([claim], [Money(479_50)] * 66) == (Money(500_00),)


def test_what_the_user_fixed_is_named_where_it_leaves_no_room():
    cases = [owing(1, 1_000_00), owing(2, 5_000_00)]
    fixed = PlanWish(2, parts=5, reason="想快点还完")
    tight = make_plan(planning(cases, holding(600_00), fixed), Goal.SHORTEST)
    assert tight.shortfall is not None
    assert tight.shortfall.overridden
    free = make_plan(planning(cases, holding(600_00)), Goal.SHORTEST)
    assert free.shortfall is None
    poor = make_plan(planning(cases, holding(10_00), fixed), Goal.SHORTEST)
    assert poor.shortfall is not None
    assert not poor.shortfall.overridden


class Stopped:
    """A job whose user does not want to wait any longer."""

    cancelled = True

    def progress(self, done: int, total: int) -> None:
        raise AssertionError


def test_looking_for_a_waiver_stops_when_it_is_asked_to():
    inputs = planning([owing(1, 90_000_00), owing(2, 5_000_00)], holding(100_00))
    with pytest.raises(JobCancelled):
        make_plan(inputs, Goal.FAIR, Stopped())
