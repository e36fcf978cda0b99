"""Twenty debts × sixty months: the solver's time and its plan beside those of HiGHS.

``python -m tests.benchmarks.solver [--limit SECONDS]`` prints one line a case. HiGHS gets the same
model, goal after goal, and a time limit; where it stops there, its best plan so far stands.
"""

from __future__ import annotations

import argparse
import random
import time

from debt_desk.domain.money import Money
from debt_desk.domain.plan_menu import Claim, menu
from debt_desk.domain.plan_search import Task
from debt_desk.domain.solver import Goal, fair_gaps, solve
from tests.domain.milp import TimeIsUp, optimum

MONTHS = 60
GRACE = 6


def debts(seed: int, count: int = 20, swing: float = 0.0) -> tuple[list[Claim], list[Money]]:
    """Debts of a thousand to sixty thousand, a pot that pays them in about three years.

    ``swing``: by how large a share a month may differ from that.
    """
    draw = random.Random(seed)
    claims = [
        Claim(number, Money(draw.randint(100_000, 6_000_000)), Money(draw.randint(0, 200_000)))
        for number in range(1, count + 1)
    ]
    pot = sum(claim.total.cents for claim in claims) // 38
    months = [int(pot * draw.uniform(1 - swing, 1 + swing)) for _ in range(MONTHS + GRACE)]
    return claims, [Money(cents) for cents in months]


def main() -> None:
    """Print a line for each goal and seed."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--limit", type=float, default=20.0)
    parser.add_argument("--seeds", type=int, default=3)
    options = parser.parse_args()
    print("goal      debts  pots  seed  debt_desk  plan (last month, sum of ends)    HiGHS  plan")
    models = [(goal, 20, 0.0) for goal in (Goal.FAIR, Goal.SHORTEST)]
    models += [(Goal.SHORTEST, count, 0.2) for count in (5, 8, 20)]
    for goal, count, swing in models:
        for seed in range(1, options.seeds + 1):
            claims, pot = debts(seed, count, swing)
            started = time.perf_counter()
            solution = solve(claims, pot, goal)
            ours = time.perf_counter() - started
            assert solution is not None
            ends = [option.end for option in solution.options]
            cents = [month.cents for month in pot]
            gaps = fair_gaps(claims, Task([list(menu(claim)) for claim in claims], cents))
            started = time.perf_counter()
            try:
                found = optimum(claims, cents, goal, gaps, limit=options.limit)
                theirs = str(None if found is None else found.values[-2:])
            except TimeIsUp as up:
                theirs = f"out of time, so far {up.values[-2:]}"
            highs = time.perf_counter() - started
            print(
                f"{goal.value:9} {count:5} {swing:5.0%} {seed:5} {ours:9.2f}s"
                f"  {max(ends)}, {sum(ends)}"
                f"{' (proven)' if solution.proven else '':20} {highs:8.2f}s  {theirs}",
                flush=True,
            )


if __name__ == "__main__":
    main()
