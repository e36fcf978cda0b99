"""The solver against an integer programme of the same model, and against its own rules."""

from __future__ import annotations

import random
from decimal import Decimal
from itertools import accumulate, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debt_desk.domain.money import Money, total
from debt_desk.domain.plan_menu import Claim, Option, menu
from debt_desk.domain.plan_packing import annealed, packed, shaken_in
from debt_desk.domain.plan_search import Task, search
from debt_desk.domain.plan_waiver import given_up, lowered, smallest_waiver
from debt_desk.domain.solver import Goal, Solution, fair_gaps, nothing_fits, solve

RATES = (Decimal(0), Decimal(0), Decimal(12), Decimal(24))
each_goal = pytest.mark.parametrize("goal", list(Goal))


def small_case(seed: int) -> tuple[list[Claim], list[Money]]:
    """One to four debts, up to eight parts, pots that rise, fall or stay."""
    draw = random.Random(seed)
    most_parts, most_grace = draw.randint(1, 8), draw.randint(0, 3)
    claims = [
        Claim(
            number,
            Money(draw.randint(5, 3000)),
            Money(draw.choice([0, draw.randint(0, 500)])),
            draw.randint(1, most_parts),
            draw.randint(0, most_grace),
            draw.choice(RATES),
        )
        for number in range(1, draw.randint(1, 4) + 1)
    ]
    owed = sum(claim.total.cents for claim in claims)
    base = max(1, int(owed / draw.uniform(1, max(1.1, 0.6 * most_parts))))
    wild = draw.random() < 0.8
    pot = [
        Money(int(base * draw.uniform(0.5, 1.6)) if wild else base)
        for _ in range(most_parts + most_grace)
    ]
    return claims, pot


def task_of(claims: list[Claim], pot: list[Money]) -> Task:
    return Task([list(menu(claim)) for claim in claims], [month.cents for month in pot])


def values(claims: list[Claim], pot: list[Money], solution: Solution) -> tuple[int, ...]:
    """What the goal weighs, the first thing first; gaps by their rank, as whole numbers."""
    ends = [option.end for option in solution.options]
    found = [max(ends), sum(ends)]
    if solution.goal is Goal.CHEAPEST:
        found.insert(0, sum(option.payable for option in solution.options))
    if solution.goal is Goal.FAIR:
        gaps = fair_gaps(claims, task_of(claims, pot))
        known = sorted({gap for of_case in gaps for gap in of_case.values()})
        chosen = [gap[option] for gap, option in zip(gaps, solution.options, strict=True)]
        found.insert(0, known.index(max(chosen)))
    return tuple(found)


def check_fits(claims: list[Claim], pot: list[Money], solution: Solution) -> None:
    for month, held in enumerate(pot):
        assert sum(option.due(month) for option in solution.options) <= max(0, held.cents)
    for claim, option in zip(claims, solution.options, strict=True):
        assert option in menu(claim)


@each_goal
@pytest.mark.parametrize("seed", range(80))
def test_no_integer_programme_finds_a_better_plan(seed: int, goal: Goal):
    milp = pytest.importorskip("tests.domain.milp", exc_type=ImportError)
    claims, pot = small_case(seed)
    solution = solve(claims, pot, goal)
    gaps = fair_gaps(claims, task_of(claims, pot))
    optimum = milp.optimum(claims, [month.cents for month in pot], goal, gaps)
    assert (solution is None) is (optimum is None)
    if solution is not None:
        assert solution.proven
        check_fits(claims, pot, solution)
        assert values(claims, pot, solution) == optimum.values


@each_goal
@pytest.mark.parametrize("seed", range(40))
def test_of_equally_good_plans_the_lower_case_number_ends_first(seed: int, goal: Goal):
    claims, pot = small_case(seed)
    claims = claims[:3]
    solution = solve(claims, pot, goal)
    plans = [
        Solution(goal, options, proven=True)
        for options in product(*task_of(claims, pot).menus)
        if task_of(claims, pot).overfull(options) is None
    ]
    if solution is None:
        assert not plans
        return

    def order(plan: Solution) -> tuple[object, ...]:
        by_case = [(option.end, option.grace) for option in plan.options]
        return values(claims, pot, plan), by_case

    assert order(solution) == min(map(order, plans))


def uneven_case(seed: int) -> tuple[list[Claim], list[Money]]:
    """Five to eight debts of up to a year each, with pots that differ by a fifth."""
    draw = random.Random(seed)
    claims = [
        Claim(
            number, Money(draw.randint(100_000, 6_000_000)), Money(draw.randint(0, 200_000)), 12, 2
        )
        for number in range(1, 6 + seed % 4)
    ]
    base = sum(claim.total.cents for claim in claims) // draw.choice([7, 8])
    return claims, [Money(int(base * draw.uniform(0.8, 1.2))) for _ in range(14)]


@pytest.mark.parametrize("seed", range(12))
def test_uneven_pots_end_when_an_integer_programme_says(seed: int):
    milp = pytest.importorskip("tests.domain.milp", exc_type=ImportError)
    claims, pot = uneven_case(seed)
    solution = solve(claims, pot, Goal.SHORTEST)
    optimum = milp.optimum(claims, [month.cents for month in pot], Goal.SHORTEST)
    assert solution is not None
    check_fits(claims, pot, solution)
    ours = values(claims, pot, solution)
    if solution.proven:
        assert ours == optimum.values
    else:
        assert optimum.values <= ours
        assert ours[0] <= optimum.values[0] + 1


@pytest.mark.parametrize(("count", "swing"), [(5, 0.2), (20, 0.0)])
def test_a_long_plan_ends_within_two_months_of_what_the_pots_hold(count: int, swing: float):
    draw = random.Random(1)
    claims = [Claim(n, Money(draw.randint(100_000, 6_000_000)), Money(0)) for n in range(count)]
    owed = sum(claim.total.cents for claim in claims)
    pot = [Money(int(owed // 38 * draw.uniform(1 - swing, 1 + swing))) for _ in range(66)]
    solution = solve(claims, pot, Goal.SHORTEST)
    assert solution is not None
    check_fits(claims, pot, solution)
    # After six months of grace nobody begins any more: from then on no month can hold more than
    # those before it.
    held = [month.cents for month in pot]
    usable = [*held[:6], *accumulate(held[6:], min)]
    least = next(end for end in range(67) if sum(usable[:end]) >= owed)
    assert least <= values(claims, pot, solution)[0] <= least + 2


amounts = st.integers(100, 6_000_000)


def held_by(options: list[Option], draw: random.Random) -> list[Money]:
    """Each month what these options take in it, and up to a fifth more."""
    needed = [sum(option.due(month) for option in options) for month in range(66)]
    return [Money(int(cents * draw.uniform(1, 1.2)) + 1) for cents in needed]


@settings(max_examples=4, deadline=None)
@given(
    st.lists(
        st.tuples(amounts, st.integers(0, 200_000), st.sampled_from(RATES)), min_size=8, max_size=20
    ),
    st.integers(20, 60),
    st.sampled_from(list(Goal)),
    st.integers(0, 2**32),
)
def test_a_plan_over_many_debts_fits_every_month_to_the_cent(
    owed: list[tuple[int, int, Decimal]], months: int, goal: Goal, seed: int
):
    draw = random.Random(seed)
    claims = [
        Claim(number, Money(principal), Money(others), annual_rate=rate)
        for number, (principal, others, rate) in enumerate(owed, 1)
    ]
    at_once = [[o for o in menu(claim) if not o.grace and o.end <= months] for claim in claims]
    pot = held_by([options[-1] for options in at_once], draw)
    solution = solve(claims, pot, goal)
    assert solution is not None
    check_fits(claims, pot, solution)
    assert solve(claims, pot, goal) == solution  # the same on every run
    for claim, option in zip(claims, solution.options, strict=True):
        if not claim.annual_rate:
            assert option.payable == claim.total.cents


@settings(max_examples=4, deadline=None)
@given(st.lists(amounts, min_size=8, max_size=20), st.integers(20, 60), st.integers(0, 2**32))
def test_that_nothing_fits_is_never_sure_where_a_plan_is(owed: list[int], months: int, seed: int):
    """Months cut to one plan among 10^20 hide it; the search may miss it, but has to say so."""
    draw = random.Random(seed)
    claims = [Claim(number, Money(cents), Money(0)) for number, cents in enumerate(owed, 1)]
    kept = [draw.choice([o for o in menu(claim) if o.end <= months]) for claim in claims]
    pot = held_by(kept, draw)
    solution = solve(claims, pot, Goal.SHORTEST)
    if solution is None:
        assert not nothing_fits(claims, pot)
    else:
        check_fits(claims, pot, solution)


def test_the_worked_example_shares_by_principal():
    claims = [Claim(1, Money(30_000_00), Money(0)), Claim(2, Money(10_000_00), Money(0))]
    solution = solve(claims, [Money(1_000_00)] * 66, Goal.FAIR)
    assert solution == Solution(
        Goal.FAIR, (Option(0, 40, 750_00, 750_00), Option(0, 40, 250_00, 250_00)), proven=True
    )


def test_the_shortest_plan_lets_the_small_debt_go_first_where_that_costs_nobody_a_month():
    claims = [Claim(1, Money(500_00), Money(0)), Claim(2, Money(100_00), Money(0))]
    solution = solve(claims, [Money(175_00)] * 66, Goal.SHORTEST)
    assert solution is not None
    assert [option.end for option in solution.options] == [4, 1]


def test_the_cheapest_plan_pays_the_dear_debt_first():
    dear = Claim(1, Money(1_000_00), Money(0), annual_rate=Decimal(24))
    free = Claim(2, Money(1_000_00), Money(0))
    solution = solve([dear, free], [Money(600_00)] * 66, Goal.CHEAPEST)
    assert solution is not None
    assert solution.options[0].end < solution.options[1].end


def test_without_debts_there_is_nothing_to_do():
    assert solve([], [Money(1)] * 66, Goal.FAIR) == Solution(Goal.FAIR, (), proven=True)


@each_goal
def test_where_nothing_is_left_no_plan_fits(goal: Goal):
    claims = [Claim(1, Money(100_00), Money(0), annual_rate=Decimal(12))]
    assert solve(claims, [Money(-50_00)] * 66, goal) is None


def test_a_month_of_a_deficit_is_waited_for():
    pot = [Money(-10_00), Money(0)] + [Money(50_00)] * 64
    solution = solve([Claim(1, Money(100_00), Money(0))], pot, Goal.SHORTEST)
    assert solution is not None
    assert solution.options == (Option(2, 2, 50_00, 50_00),)


def test_the_smallest_waiver_is_the_smallest():
    claims = [
        Claim(1, Money(1_200_00), Money(300_00), 12, 0, waivable=Money(250_00)),
        Claim(2, Money(600_00), Money(60_00), 12, 0, waivable=Money(60_00)),
    ]
    pot = [Money(170_00)] * 12
    given_away = smallest_waiver(claims, pot)
    assert given_away is not None
    cents = total(given_away).cents
    # 2160 in twelve parts would take 180 a month; the last parts carry their remainders.
    assert 120_00 - 12 <= cents <= 120_00 + 24
    assert solve(lowered(claims, given_away), pot, Goal.FAIR) is not None
    assert solve(lowered(claims, given_up(claims, cents - 1)), pot, Goal.FAIR) is None


def test_a_waiver_is_asked_first_where_it_relieves_the_months_most():
    claims = [
        Claim(1, Money(100_00), Money(50_00), 60, waivable=Money(50_00)),
        Claim(2, Money(100_00), Money(50_00), 12, waivable=Money(20_00)),
    ]
    assert given_up(claims, 30_00) == (Money(10_00), Money(20_00))


def test_principal_is_never_waived():
    claims = [Claim(1, Money(1_000_00), Money(10_00), 2, 0, waivable=Money(10_00))]
    assert smallest_waiver(claims, [Money(100_00)] * 2) is None


def test_a_search_that_may_not_look_far_says_that_it_has_proven_nothing():
    claims, pot = small_case(3)
    task = task_of(claims, [Money(month.cents * 3) for month in pot])
    ends = [[option.end for option in options] for options in task.menus]
    answer = search(task, ends, 10**6, looks=2)
    assert not answer.proven


def test_shaking_never_makes_a_plan_worse():
    claims = [Claim(number, Money(50_000 * number), Money(0)) for number in range(1, 9)]
    task = task_of(claims, [Money(90_000)] * 66)
    ends = [[option.end for option in options] for options in task.menus]
    start = packed(task, 0)
    assert start is not None
    better = annealed(task, ends, start, 4_000)
    assert task.overfull(better) is None
    assert sum(o.end for o in better) < sum(o.end for o in start)


def test_what_fits_no_month_cannot_be_packed():
    task = task_of([Claim(1, Money(100), Money(0), 1, 0)], [Money(99)])
    assert task.hopeless
    assert packed(task, 0) is None


def test_a_last_instalment_that_is_too_large_is_seen():
    # 1.00 in seven parts is 6 × 0.14 + 0.16, in eight 7 × 0.13 + 0.09. Three times seven would
    # take 0.42 a month, but 0.48 in the last one.
    claims = [Claim(number, Money(1_00), Money(0), 8, 0) for number in (1, 2, 3)]
    pot = [Money(42)] * 8
    solution = solve(claims, pot, Goal.SHORTEST)
    assert solution is not None
    assert [option.parts for option in solution.options] == [7, 8, 8]
    task = task_of(claims, pot)
    ends = [[option.end for option in options] for options in task.menus]
    slow = [max(options, key=lambda option: option.end) for options in task.menus]
    assert sum(option.end for option in annealed(task, ends, slow, 900)) == 23


def test_a_plan_that_fits_is_shaken_in_where_packing_finds_none():
    claims = [Claim(number, Money(60_000), Money(0), 12, 2) for number in (1, 2, 3)]
    roomy = task_of(claims, [Money(15_000)] * 14)
    flattest = shaken_in(roomy, 10)
    assert flattest is not None
    assert roomy.overfull(flattest) is None
    # The first month holds one case at most: the others must wait for it.
    narrow = task_of(claims, [Money(6_000)] + [Money(20_000)] * 13)
    plan = shaken_in(narrow, 4_000)
    assert plan is not None
    assert narrow.overfull(plan) is None
    assert shaken_in(task_of(claims, [Money(5_000)] * 14), 500) is None
