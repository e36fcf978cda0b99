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
from itertools import accumulate
from math import lcm
from typing import TYPE_CHECKING

from debt_desk.domain.bisection import first
from debt_desk.domain.plan_menu import menu
from debt_desk.domain.plan_packing import annealed, packed, shaken_in
from debt_desk.domain.plan_search import Task, search

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.domain.money import Money
    from debt_desk.domain.plan_menu import Claim, Option

_MOST_EARLY = 14
_ROUNDS = 15_000
_ROUNDS_TO_FIT = 30_000
_TRIES_TO_FIT = 3
_LOOKS_TO_FIT, _MORE_LOOKS_TO_FIT = 30_000, 300_000
_LOOKS_AT_ONCE = 20_000
# With so few options a longer look may still find or prove something.
_MOST_OPTIONS_TO_LOOK_LONGER = 400
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
    fair: _Lowest | None = None
    if goal is Goal.FAIR:
        gaps = fair_gaps(claims, task)
        steps = sorted({gap for of_case in gaps for gap in of_case.values()})

        def within(step: int) -> Task:
            return task.keeping(lambda i, o: gaps[i][o] <= steps[step])

        fair = _lowest(len(steps), within, lambda plan: _widest(gaps, steps, plan))
        if fair is None:
            return None
        task = within(fair.place)
    elif goal is Goal.CHEAPEST and any(claim.annual_rate for claim in claims):
        return _cheapest(task)
    return _shortest(task, goal, fair)


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


def _widest(gaps: Sequence[dict[Option, int]], steps: list[int], plan: Sequence[Option]) -> int:
    """Which of the steps is a plan's largest gap."""
    return steps.index(max(of_case[o] for of_case, o in zip(gaps, plan, strict=True)))


def nothing_fits(claims: Sequence[Claim], pot: Sequence[Money]) -> bool:
    """Whether no plan fits for sure; not being found by a rule of thumb is no proof."""
    task = Task([list(menu(claim)) for claim in claims], [max(0, month.cents) for month in pot])
    plan, known = feasible(task)
    return plan is None and known


def _shortest(task: Task, goal: Goal, fair: _Lowest | None) -> Solution | None:
    """``fair``: what was found for the gaps, where they come first."""
    last = max((o.end for options in task.menus for o in options), default=0)
    plan = None if fair is None else fair.plan
    found = _lowest(last + 1, lambda end: _ending(task, end), _end, plan)
    if found is None:
        return None
    surely = found.surely and (fair is None or fair.surely)
    return _of_equals(_ending(task, found.place), goal, _ends, found.plan, proven=surely)


def _cheapest(task: Task) -> Solution | None:
    plan, known = feasible(task)
    if plan is None:
        return None
    plan, lightest = _lightest(task, _payables(task), plan)
    cost, end = sum(o.payable for o in plan), _end(plan)
    while lightest:
        sooner = _ending(task, end - 1)
        answer = search(sooner, _payables(sooner), cost + 1, first=True)
        lightest = answer.proven
        if answer.chosen is None:
            break
        plan, end = answer.chosen, _end(answer.chosen)
    # So heavy that no sum of end months outweighs a cent.
    cent = len(task.pot) * len(task.menus) + 1

    def weights(of: Task) -> list[list[int]]:
        return [[o.payable * cent + o.end for o in options] for options in of.menus]

    return _of_equals(_ending(task, end), Goal.CHEAPEST, weights, plan, proven=lightest and known)


def _of_equals(
    task: Task,
    goal: Goal,
    weights: Callable[[Task], list[list[int]]],
    plan: Sequence[Option],
    *,
    proven: bool,
) -> Solution:
    """The lightest choice, and of several the one that the tie rule names. ``plan``: one of all."""
    its_weights = weights(task)
    chosen, lightest = _lightest(task, its_weights, plan)
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


def _end(plan: Sequence[Option]) -> int:
    return max(option.end for option in plan)


@dataclass(frozen=True, slots=True)
class _Lowest:
    """The lowest step at which a plan was found, it, and whether surely none fits at a lower."""

    place: int
    plan: list[Option]
    surely: bool


def _lowest(
    count: int,
    narrowed: Callable[[int], Task],
    place_of: Callable[[list[Option]], int],
    plan: list[Option] | None = None,
) -> _Lowest | None:
    """The lowest of ``count`` steps at which some plan fits.

    With every step options are added, so what fits at one fits at all that follow. ``place_of``:
    the lowest step that has all options of a plan. ``plan``: one that is known to fit.
    """
    best = plan
    place, surely = count if plan is None else place_of(plan), True

    def fits(step: int) -> bool:
        nonlocal best, place, surely
        if step >= place:
            return True
        other, known = feasible(narrowed(step))
        if other is None:
            surely = surely and known
            return False
        best, place = other, place_of(other)
        return True

    first(0, place, fits)
    return None if best is None else _Lowest(place, best, surely)


def feasible(task: Task, *, quickly: bool = False) -> tuple[list[Option] | None, bool]:
    """Some plan that fits, or None; and whether that is sure. ``quickly``: with rules of thumb."""
    if task.hopeless or _too_much(task):
        return None, True
    for early in range(min(_MOST_EARLY, len(task.menus)) + 1):
        plan = packed(task, early)
        if plan is not None:
            return plan, True
    if quickly or not _provable(task):
        plan = shaken_in(task, _ROUNDS_TO_FIT)
        return plan, plan is not None
    # The search watches more months; as it stands now, what is found quickly is found below too.
    shaken = task.copy()
    for looks, tries in ((_LOOKS_TO_FIT, _TRIES_TO_FIT), (_MORE_LOOKS_TO_FIT, 0)):
        # Nothing weighs anything: what the prices prove above nothing cannot fit at all.
        nothing = [[0] * len(options) for options in task.menus]
        answer = search(task, nothing, 1, first=True, looks=looks)
        if answer.proven or answer.chosen is not None:
            return answer.chosen, True
        plan = shaken_in(shaken, _ROUNDS_TO_FIT, tries)
        if plan is not None:
            return plan, True
        if sum(map(len, task.menus)) > _MOST_OPTIONS_TO_LOOK_LONGER:
            break
    return None, False


def _too_much(task: Task) -> bool:
    """Whether the cases take more, at the least, than all months can hold.

    Once every grace is over nobody begins any more, so what is due only falls, but for the cents
    that last parts are larger by: a month then holds no more than the ones before it.
    """
    options = [option for of_case in task.menus for option in of_case]
    end, latest = max(o.end for o in options), max(o.grace for o in options)
    held = sum(task.pot[:latest]) + sum(accumulate(task.pot[latest:end], min))
    least = sum(
        min(o.payable - max(0, o.last - o.amount) for o in of_case) for of_case in task.menus
    )
    return least > held


def _provable(task: Task) -> bool:
    return sum(map(len, task.menus)) <= _MOST_OPTIONS_TO_PROVE


def _weight(task: Task, weights: Sequence[Sequence[int]], plan: Sequence[Option]) -> int:
    return sum(
        its_weights[options.index(option)]
        for options, its_weights, option in zip(task.menus, weights, plan, strict=True)
    )


def _lightest(
    task: Task, weights: list[list[int]], plan: Sequence[Option]
) -> tuple[list[Option], bool]:
    """The lightest choice, and whether it surely is; ``plan`` is known to fit."""
    plans = (packed(task, early) for early in range(min(_MOST_EARLY, len(task.menus)) + 1))
    known = [list(plan), *(packed_one for packed_one in plans if packed_one is not None)]
    best = min(known, key=lambda one: _weight(task, weights, one))
    if not _provable(task):
        return annealed(task, weights, best, _ROUNDS), False
    # What can be proven at all mostly is so at once; else a lighter plan lets more be passed over.
    answer = search(task, weights, _weight(task, weights, best), looks=_LOOKS_AT_ONCE)
    best = answer.chosen or best
    if answer.proven:
        return best, True
    best = annealed(task, weights, best, _ROUNDS)
    answer = search(task, weights, _weight(task, weights, best))
    return answer.chosen or best, answer.proven
