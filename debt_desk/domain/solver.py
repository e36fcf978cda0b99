"""The whole pot: one plan for every open debt that the household can really keep, month by month.

The model: each case chooses from its menu (equal parts after some months of grace); in every month
all that falls due fits into that month's pot. Goals:

- shortest: the earliest last month, then the smallest sum of end months;
- cheapest: the smallest total payable, then shortest;
- fair: the smallest largest gap between a case's share of the pot and its share of principal, then
  shortest. A case's share of the pot is its instalment over the pot of its first month.

Ties go to the lower case number: of equally good plans the one whose first case ends (then begins)
earliest, then its second, and so on. So the answer is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import lcm
from typing import TYPE_CHECKING

from debt_desk.domain.plan_menu import menu
from debt_desk.domain.plan_packing import annealed, packed, shaken_in
from debt_desk.domain.plan_search import Task, search

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.domain.money import Money
    from debt_desk.domain.plan_menu import Claim, Option

_MOST_EARLY = 14
_ROUNDS = 40_000
_ROUNDS_TO_FIT = 12_000
# Beyond so many options a search could not prove anything in the time that a person waits.
_MOST_OPTIONS_TO_PROVE = 4_000


class Goal(StrEnum):
    """What the plan is best at."""

    FAIR = "fair"
    SHORTEST = "shortest"
    CHEAPEST = "cheapest"


@dataclass(frozen=True, slots=True)
class Solution:
    """One option for each claim, in their order. ``proven``: no plan is better by its goal.

    Where that could not be proven in time, the plan fits every month all the same.
    """

    goal: Goal
    options: tuple[Option, ...]
    proven: bool


def solve(claims: Sequence[Claim], pot: Sequence[Money], goal: Goal) -> Solution | None:
    """The best plan, or None where no plan fits. ``claims``: by case number.

    ``pot``: what each month from the plan's first holds for these claims; it must reach as far as
    the longest plan. A negative month holds nothing.
    """
    held = [max(0, month.cents) for month in pot]
    task = Task([list(menu(claim)) for claim in claims], held)
    if not claims:
        return Solution(goal, (), proven=True)
    proven = True
    if goal is Goal.FAIR:
        gaps = fair_gaps(claims, task)
        steps = sorted({gap for of_case in gaps for gap in of_case.values()})
        found = _lowest(len(steps), lambda n: task.keeping(lambda i, o: gaps[i][o] <= steps[n]))
        if found is None:
            return None
        place, proven = found
        task = task.keeping(lambda i, o: gaps[i][o] <= steps[place])
    elif goal is Goal.CHEAPEST and any(claim.annual_rate for claim in claims):
        return _cheapest(task)
    return _shortest(task, goal, proven=proven)


def fair_gaps(claims: Sequence[Claim], task: Task) -> list[dict[Option, int]]:
    """For each option, how far its share of the pot lies from the case's share of principal.

    All in the same unit, which is so small that they are whole numbers: only their order counts.
    """
    whole = sum(claim.principal.cents for claim in claims)
    begins = {option.grace for options in task.menus for option in options}
    unit = lcm(whole or len(claims), *(task.pot[month] for month in begins))
    gaps = []
    for claim, options in zip(claims, task.menus, strict=True):
        fair = claim.principal.cents * unit // whole if whole else unit // len(claims)
        gaps.append({o: abs(o.due(o.grace) * (unit // task.pot[o.grace]) - fair) for o in options})
    return gaps


def nothing_fits(claims: Sequence[Claim], pot: Sequence[Money]) -> bool:
    """Whether no plan fits for sure; not being found by a rule of thumb is no proof."""
    task = Task([list(menu(claim)) for claim in claims], [max(0, month.cents) for month in pot])
    plan, known = feasible(task)
    return plan is None and known


def _shortest(task: Task, goal: Goal, *, proven: bool) -> Solution | None:
    last = max((o.end for options in task.menus for o in options), default=0)
    found = _lowest(last + 1, lambda end: _ending(task, end))
    if found is None:
        return None
    end, surely = found
    return _of_equals(_ending(task, end), goal, _ends, proven=proven and surely)


def _cheapest(task: Task) -> Solution | None:
    plan, known = feasible(task)
    if plan is None:
        return None
    plan, lightest = _lightest(task, _payables(task))
    cost, end = sum(o.payable for o in plan), max(o.end for o in plan)
    while lightest:
        sooner = _ending(task, end - 1)
        answer = search(sooner, _payables(sooner), cost + 1, first=True)
        lightest = answer.proven
        if answer.chosen is None:
            break
        end = max(option.end for option in answer.chosen)
    # So heavy that no sum of end months outweighs a cent.
    cent = len(task.pot) * len(task.menus) + 1

    def weights(of: Task) -> list[list[int]]:
        return [[o.payable * cent + o.end for o in options] for options in of.menus]

    return _of_equals(_ending(task, end), Goal.CHEAPEST, weights, proven=lightest and known)


def _of_equals(
    task: Task, goal: Goal, weights: Callable[[Task], list[list[int]]], *, proven: bool
) -> Solution:
    """The lightest choice, and of several the one that the tie rule names."""
    its_weights = weights(task)
    chosen, lightest = _lightest(task, its_weights)
    if lightest:
        weight = _weight(task, its_weights, chosen)
        answer = search(task, its_weights, weight + 1, first=True, in_order=True)
        chosen, lightest = answer.chosen or chosen, answer.proven
    return Solution(goal, tuple(chosen), proven and lightest)


def _ends(task: Task) -> list[list[int]]:
    return [[option.end for option in options] for options in task.menus]


def _payables(task: Task) -> list[list[int]]:
    return [[option.payable for option in options] for options in task.menus]


def _ending(task: Task, end: int) -> Task:
    return task.keeping(lambda _, option: option.end <= end)


def _lowest(count: int, narrowed: Callable[[int], Task]) -> tuple[int, bool] | None:
    """The lowest of ``count`` steps at which some plan fits, and whether none lower surely can.

    With every step options are added, so what fits at one fits at all that follow.
    """
    low, high, surely = 0, count, True
    while low < high:
        middle = (low + high) // 2
        plan, known = feasible(narrowed(middle))
        if plan is not None:
            high = middle
        else:
            low = middle + 1
            surely = surely and known
    return None if high == count else (high, surely)


def feasible(task: Task) -> tuple[list[Option] | None, bool]:
    """Some plan that fits, or None; and whether that is sure."""
    if task.hopeless or _too_much(task):
        return None, True
    for early in range(min(_MOST_EARLY, len(task.menus)) + 1):
        plan = packed(task, early)
        if plan is not None:
            return plan, True
    if _provable(task):
        # Nothing weighs anything: what the prices prove above nothing cannot fit at all.
        nothing = [[0] * len(options) for options in task.menus]
        answer = search(task, nothing, 1, first=True)
        if answer.proven or answer.chosen is not None:
            return answer.chosen, answer.proven
    plan = shaken_in(task, _ROUNDS_TO_FIT)
    return plan, plan is not None


def _too_much(task: Task) -> bool:
    """Whether all months together, up to the latest end, hold less than all is at the least."""
    end = max(option.end for options in task.menus for option in options)
    least = sum(min(option.payable for option in options) for options in task.menus)
    return least > sum(task.pot[:end])


def _provable(task: Task) -> bool:
    return sum(map(len, task.menus)) <= _MOST_OPTIONS_TO_PROVE


def _weight(task: Task, weights: Sequence[Sequence[int]], plan: Sequence[Option]) -> int:
    return sum(
        its_weights[options.index(option)]
        for options, its_weights, option in zip(task.menus, weights, plan, strict=True)
    )


def _lightest(task: Task, weights: list[list[int]]) -> tuple[list[Option], bool]:
    """The lightest choice, and whether it surely is; some choice is known to fit."""
    plans = (packed(task, early) for early in range(min(_MOST_EARLY, len(task.menus)) + 1))
    known = [plan for plan in plans if plan is not None]
    if not known:
        some, _ = feasible(task)
        assert some is not None
        known = [some]
    best = min(known, key=lambda plan: _weight(task, weights, plan))
    if _provable(task):
        answer = search(task, weights, _weight(task, weights, best))
        best = answer.chosen or best
        if answer.proven:
            return best, True
    return annealed(task, weights, best, _ROUNDS), False
