"""Good plans quickly: small debts early in the months of grace, large ones long and late.

What the exact search cannot prove in its time, this finds well: a choice is packed by a rule, then
shaken by simulated annealing. The seed is fixed: the same debts always give the same plan.
"""

from __future__ import annotations

import random
from math import exp
from operator import add, ge, sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from debt_desk.domain.plan_menu import Option
    from debt_desk.domain.plan_search import Task

_SEED = 20
# How much heavier a choice may become: at first and in the end, as shares of the weights' range.
_HOT, _COLD = 0.03, 0.003
# What it costs at first that months lack something, shaking after shaking: all there is costs so
# many ranges. Cheap lets a plan leave the narrow place where it was found, dear settles it.
_PRICES = (10.0, 10.0, 40.0)
# How much more months may lack while a first choice is looked for, as shares of a month's pot.
_LOOSE, _FINE = 0.1, 0.001
_ADJUST_AFTER = 400


def packed(task: Task, early: int) -> list[Option] | None:
    """The ``early`` smallest debts as soon as they fit, the others as late as they can be."""
    if task.hopeless:
        return None
    while True:
        plan = _packed(task, early)
        overfull = None if plan is None else task.overfull(plan)
        if overfull is None:
            return plan
        task.watch(overfull)


def _packed(task: Task, early: int) -> list[Option] | None:
    order = sorted(range(len(task.menus)), key=lambda i: max(o.payable for o in task.menus[i]))
    late = {i: _longest(task.menus[i]) for i in order[early:]}
    chosen = {i: places[0] for i, places in late.items()}
    room = list(task.room)
    for i, j in chosen.items():
        room = list(map(sub, room, task.loads[i][j]))
    if not _begin_earlier(task, chosen, late, room):
        return None
    for i in order[:early]:
        found = next((j for j, load in enumerate(task.loads[i]) if all(map(ge, room, load))), None)
        if found is None:
            return None
        chosen[i] = found
        room = list(map(sub, room, task.loads[i][found]))
    return [task.menus[i][chosen[i]] for i in range(len(task.menus))]


def _longest(options: Sequence[Option]) -> list[int]:
    """The places of the options that end last, the latest to begin first."""
    end = max(option.end for option in options)
    places = [j for j, option in enumerate(options) if option.end == end]
    return sorted(places, key=lambda j: -options[j].grace)


def _begin_earlier(
    task: Task, chosen: dict[int, int], late: dict[int, list[int]], room: list[int]
) -> bool:
    """Let late debts begin earlier, and so pay less a month, until no month is too full.

    ``chosen`` and ``room`` are changed. Whether that was possible.
    """
    lacking = _lacking(room)
    while lacking:
        best: tuple[float, int, int, list[int]] | None = None
        for i, places in late.items():
            now = task.menus[i][chosen[i]]
            freed = list(map(add, room, task.loads[i][chosen[i]]))
            for j in places[places.index(chosen[i]) + 1 :]:
                option = task.menus[i][j]
                left = list(map(sub, freed, task.loads[i][j]))
                gain = lacking - _lacking(left)
                price = gain / (1 + option.amount * (now.grace - option.grace))
                if gain > 0 and (best is None or price > best[0]):
                    best = (price, i, j, left)
        if best is None:
            return False
        _, i, chosen[i], room[:] = best
        lacking = _lacking(room)
    return True


def _lacking(room: Sequence[int]) -> int:
    if min(room) >= 0:
        return 0
    return -sum([left for left in room if left < 0])


def annealed(
    task: Task, weights: Sequence[Sequence[int]], start: Sequence[Option], rounds: int
) -> list[Option]:
    """A choice at least as light as ``start``, which fits. ``rounds``: for each of the prices."""
    best = list(start)
    spread = max(max(ws) - min(ws) for ws in weights) or 1
    for number, price in enumerate(_PRICES):
        shaking = _Shaking(task, weights, best, _SEED + number)
        shaking.price = price * spread / (sum(task.room) or 1)
        for heat in _cooling(_HOT * spread, _COLD * spread, rounds):
            shaking.adjust()
            shaking.shake(heat)
        best = shaking.best
    return best


def shaken_in(task: Task, rounds: int, tries: int = 1) -> list[Option] | None:
    """Some choice that fits, shaken out of the flattest ones; None where none was met.

    Nothing weighs anything here: what counts is what the months lack, alone. ``tries``: how often
    it is begun anew, each time shaken otherwise.
    """
    flattest = [min(menu, key=lambda o: (max(o.amount, o.last), o.grace)) for menu in task.menus]
    if task.overfull(flattest) is None:
        return flattest
    nothing = [[0] * len(menu) for menu in task.menus]
    month = sum(task.room) / len(task.room)
    for number in range(tries):
        shaking = _Shaking(task, nothing, flattest, _SEED + number)
        shaking.wanted = 1
        for heat in _cooling(_LOOSE * month, _FINE * month, rounds):
            shaking.shake(heat)
            if shaking.wanted == 0:
                return shaking.best
    return None


def _cooling(hot: float, cold: float, rounds: int) -> Iterator[float]:
    return (hot * (cold / hot) ** (number / rounds) for number in range(rounds))


class _Shaking:
    """A choice by places, its weight, and what its months lack.

    ``best``: the lightest that fits, which weighs ``wanted``; only lighter ones take its place.
    Months may lack something for a while, at a ``price`` a cent: the best plans lie on the edge.
    """

    price = 1.0

    def __init__(
        self,
        task: Task,
        weights: Sequence[Sequence[int]],
        start: Sequence[Option],
        seed: int = _SEED,
    ) -> None:
        self._task = task
        self._weights = weights
        self._places = [{(o.grace, o.end): j for j, o in enumerate(m)} for m in task.menus]
        self._ends = [max(option.end for option in menu) for menu in task.menus]
        self._latest = [max(option.grace for option in menu) for menu in task.menus]
        places = zip(self._places, start, strict=True)
        self._chosen = [of[option.grace, option.end] for of, option in places]
        self._room = list(task.room)
        for loads, j in zip(task.loads, self._chosen, strict=True):
            self._room = list(map(sub, self._room, loads[j]))
        self._weight = sum(w[j] for w, j in zip(weights, self._chosen, strict=True))
        self._lacking = _lacking(self._room)
        self.best, self.wanted = list(start), self._weight
        self._rounds = self._fitting = 0
        self._draw = random.Random(seed)

    def shake(self, heat: float) -> None:
        """Try another option for one case; ``heat``: how much worse it may well be."""
        i = int(self._draw.random() * len(self._chosen))
        now, other = self._chosen[i], self._neighbour(i)
        if other is None or other == now:
            return
        loads = self._task.loads[i]
        room = list(map(sub, map(add, self._room, loads[now]), loads[other]))
        lacking = _lacking(room)
        heavier = self._weights[i][other] - self._weights[i][now]
        worse = heavier + self.price * (lacking - self._lacking)
        if worse > 0 and self._draw.random() >= exp(-worse / heat):
            return
        self._chosen[i] = other
        self._weight += heavier
        self._room, self._lacking = room, lacking
        if not lacking and self._weight < self.wanted:
            self._keep()

    def adjust(self) -> None:
        """Neither always within the pots nor always beyond: the price of lacking goes with that."""
        self._rounds += 1
        self._fitting += not self._lacking
        if self._rounds % _ADJUST_AFTER == 0:
            share = self._fitting / _ADJUST_AFTER
            self.price *= 1.12 if share < 0.35 else 0.92 if share > 0.65 else 1.0
            self._fitting = 0

    def _keep(self) -> None:
        plan = [menu[j] for menu, j in zip(self._task.menus, self._chosen, strict=True)]
        if self._task.overfull(plan) is None:
            self.best, self.wanted = plan, self._weight

    def _neighbour(self, i: int) -> int | None:
        """The place of a similar option, or of a quick one, or of the longest."""
        places, draw = self._places[i], self._draw
        option = self._task.menus[i][self._chosen[i]]
        kind = draw.random()
        if kind < 0.35:
            return places.get((option.grace, option.end + int(draw.random() * 7) - 3))
        if kind >= 0.85:
            return int(draw.random() * len(places))
        grace = int(draw.random() * (self._latest[i] + 1))
        if kind < 0.6:
            return places.get((grace, option.end))
        if kind < 0.7:
            return places.get((grace, self._ends[i]))
        return places.get((grace, grace + 1 + int(draw.random() * 7)))
