"""The exact search behind the solver: one option a case, so that no month exceeds its pot.

A depth-first search with Lagrangian bounds proves the optimum, or says that it has not. What it
looks at is counted, not its seconds, so the answer is the same on every machine.
"""

from __future__ import annotations

from copy import copy
from dataclasses import dataclass, field
from itertools import accumulate
from math import ceil
from operator import add, lt, mul, sub
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.domain.plan_menu import Option

MOST_LOOKS = 150_000
_ROUNDS = 20
# A bound is a sum of floats: what lies closer than this to the next whole number is that number.
_SLACK = 1e-6


@dataclass(slots=True)
class Task:
    """Menus, one a case, and what each month holds; options that fit no month are left out.

    ``tight``: the months that are looked at on the way. Once every grace is over the load hardly
    rises any more, so of the later months only those count that hold less than all before them.
    Every month is looked at in the end, and one that proves too full is watched from then on.
    """

    menus: list[list[Option]]
    pot: list[int]
    tight: list[int] = field(init=False)
    loads: list[list[tuple[int, ...]]] = field(init=False)

    def __post_init__(self) -> None:
        self.menus = [[o for o in options if _fits(o, self.pot)] for options in self.menus]
        latest = max((o.grace for options in self.menus for o in options), default=0)
        lowest = list(accumulate(self.pot[latest:], min))
        self.tight = list(range(min(latest + 1, len(self.pot)))) + [
            latest + i for i in range(1, len(lowest)) if lowest[i] < lowest[i - 1]
        ]
        self._load()

    def watch(self, month: int) -> None:
        """Look at one more month on the way."""
        self.tight.append(month)
        self._load()

    def _load(self) -> None:
        self.loads = [
            [tuple(option.due(month) for month in self.tight) for option in options]
            for options in self.menus
        ]

    @property
    def room(self) -> tuple[int, ...]:
        """What the tight months hold."""
        return tuple(self.pot[month] for month in self.tight)

    @property
    def hopeless(self) -> bool:
        """Whether some case has no option left."""
        return not all(self.menus)

    def copy(self) -> Task:
        """The same, which watches its own months from now on."""
        other = copy(self)
        other.tight = list(self.tight)
        return other

    def keeping(self, wanted: Callable[[int, Option], bool]) -> Task:
        """The same with only the options that are wanted, told by the case's place."""
        kept = self.copy()
        both = [
            [pair for pair in zip(options, loads, strict=True) if wanted(i, pair[0])]
            for i, (options, loads) in enumerate(zip(self.menus, self.loads, strict=True))
        ]
        kept.menus = [[option for option, _ in of_case] for of_case in both]
        kept.loads = [[load for _, load in of_case] for of_case in both]
        return kept

    def overfull(self, chosen: Sequence[Option]) -> int | None:
        """The first month, of all months, that exceeds its pot."""
        load = [0] * len(self.pot)
        for option in chosen:
            for month in range(option.grace, option.end - 1):
                load[month] += option.amount
            load[option.end - 1] += option.last
        return next((month for month, due in enumerate(load) if due > self.pot[month]), None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search has found, if anything; ``proven``: it went to its end."""

    chosen: list[Option] | None
    proven: bool


# What a search knows of one option: its reduced weight, its weight, its load, itself.
_Choice = tuple[float, int, tuple[int, ...], "Option"]


@dataclass(slots=True)
class _Search:
    """``choices``: by depth; ``ahead``: by depth, what the cases still to come weigh and take."""

    task: Task
    order: Sequence[int]
    choices: list[list[_Choice]]
    ahead: list[tuple[float, int, tuple[int, ...]]]
    best: int
    sorted: bool
    first: bool = False
    looks: int = MOST_LOOKS
    picked: list[Option] = field(default_factory=list)
    chosen: list[Option] | None = None
    overfull: int | None = None

    def descend(self, depth: int, weight: int, reduced: float, room: tuple[int, ...]) -> bool:
        """Whether the search is over."""
        if depth == len(self.choices):
            return self._take(weight)
        reduced_ahead, weight_ahead, needed = self.ahead[depth + 1]
        for its_reduced, its_weight, load, option in self.choices[depth]:
            self.looks -= 1
            if self.looks < 0:
                return True
            if ceil(reduced + its_reduced + reduced_ahead - _SLACK) >= self.best:
                if self.sorted:
                    break
                continue
            if weight + its_weight + weight_ahead >= self.best:
                continue
            left = tuple(map(sub, room, load))
            if any(map(lt, left, needed)):
                continue
            self.picked.append(option)
            over = self.descend(depth + 1, weight + its_weight, reduced + its_reduced, left)
            self.picked.pop()
            if over:
                return True
        return False

    def _take(self, weight: int) -> bool:
        by_case = dict(zip(self.order, self.picked, strict=True))
        chosen = [by_case[i] for i in range(len(by_case))]
        self.overfull = self.task.overfull(chosen)
        if self.overfull is not None:
            return True
        self.chosen, self.best = chosen, weight
        return self.first


def search(
    task: Task,
    weights: Sequence[Sequence[int]],
    below: int,
    *,
    first: bool = False,
    in_order: bool = False,
    looks: int = MOST_LOOKS,
) -> Answer:
    """The lightest choice that weighs less than ``below``, or with ``first`` any such choice.

    ``weights``: what every option weighs, in the order of the menus. ``in_order``: go through the
    cases and their menus as they stand, so that the first answer is the one of the tie rule.
    """
    if task.hopeless:
        return Answer(None, proven=True)
    chosen = None
    while True:
        run = _prepared(task, weights, below, in_order=in_order)
        run.first, run.looks = first, looks
        run.descend(0, 0, 0.0, task.room)
        chosen, below, looks = run.chosen or chosen, run.best, run.looks
        if run.overfull is None:
            return Answer(chosen, proven=looks >= 0)
        task.watch(run.overfull)


def _prepared(
    task: Task, weights: Sequence[Sequence[int]], below: int, *, in_order: bool
) -> _Search:
    of = prices(task, weights)
    order = list(range(len(task.menus)))
    if not in_order:
        order.sort(key=lambda i: -max(option.payable for option in task.menus[i]))
    choices = [
        [
            (weight + sum(map(mul, of, load)), weight, load, option)
            for weight, load, option in zip(weights[i], task.loads[i], task.menus[i], strict=True)
        ]
        for i in order
    ]
    if not in_order:
        for of_case in choices:
            of_case.sort(key=lambda choice: choice[0])
    ahead = _ahead(choices, -sum(map(mul, of, task.room)), len(task.tight))
    return _Search(task, order, choices, ahead, below, sorted=not in_order)


def _ahead(
    choices: Sequence[Sequence[_Choice]], reduced: float, months: int
) -> list[tuple[float, int, tuple[int, ...]]]:
    """What the cases from each depth on weigh and take at the least; ``reduced``: of none."""
    weight = 0
    load: tuple[int, ...] = (0,) * months
    ahead = [(reduced, weight, load)]
    for of_case in reversed(choices):
        reduced += min(choice[0] for choice in of_case)
        weight += min(choice[1] for choice in of_case)
        loads = zip(*(choice[2] for choice in of_case), strict=True)
        load = tuple(map(add, load, map(min, loads)))
        ahead.append((reduced, weight, load))
    return ahead[::-1]


def prices(task: Task, weights: Sequence[Sequence[int]]) -> tuple[float, ...]:
    """What a cent of each tight month is worth: the better, the sharper is the bound it proves.

    Found by subgradient steps; any prices of zero and more are valid.
    """
    room = task.room
    cases = [
        list(zip(ws, loads, strict=True)) for ws, loads in zip(weights, task.loads, strict=True)
    ]
    lightest = sum(min(ws) for ws in weights)
    of = tuple(max(lightest, 1) / max(sum(room), 1) for _ in room)
    best, bound = (0.0,) * len(room), float(lightest)
    step = 1.0
    for _ in range(_ROUNDS):
        reached = -sum(map(mul, of, room))
        over = [-held for held in room]
        for choices in cases:
            price, load = min(
                ((weight + sum(map(mul, of, load)), load) for weight, load in choices),
                key=lambda choice: choice[0],
            )
            reached += price
            over = list(map(add, over, load))
        if reached > bound:
            best, bound = of, reached
        else:
            step *= 0.8
        length = sum(map(mul, over, over))
        if not length:
            break
        stride = max(abs(bound) * 0.05, 1.0) * step / length
        of = tuple(max(0.0, price + stride * more) for price, more in zip(of, over, strict=True))
    return best


def _fits(option: Option, pot: Sequence[int]) -> bool:
    if option.end > len(pot) or pot[option.end - 1] < option.last:
        return False
    return all(pot[month] >= option.amount for month in range(option.grace, option.end - 1))
