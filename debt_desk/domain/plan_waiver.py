"""The smallest waiver with which some plan over all debts fits, where none does without."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from debt_desk.domain.bisection import first
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.money import Money, total
from debt_desk.domain.plan_menu import menu
from debt_desk.domain.plan_search import Task
from debt_desk.domain.solver import feasible

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.domain.job import Job
    from debt_desk.domain.plan_menu import Claim

# With more claims than so many a waiver is asked in one order only, and less is tried after it.
_MOST_TO_TURN = 4
# With more than so many, whether a plan fits is decided by rules of thumb: else it takes minutes.
_MOST_TO_PROVE = 3

# By claim, what it gives up.
Waived = tuple[Money, ...]


def smallest_waiver(
    claims: Sequence[Claim], pot: Sequence[Money], job: Job | None = None
) -> Waived | None:
    """What must be given up of each claim so that some plan fits; None: all is not enough.

    It is asked first where it relieves the months most: of claims with fewer parts, then of the
    lower case number. With few claims each of them is tried as the first, since pots that rise and
    fall can turn that round; the smallest sum that was found is taken. No claim gives up what the
    others make up for. Errors: JobCancelled.
    """
    held = [max(0, month.cents) for month in pot]

    def fits(given: Waived) -> bool:
        if job is not None:
            stop_if_cancelled(job)
        asked = lowered(claims, given)
        task = Task([list(menu(claim)) for claim in asked], held)
        return feasible(task, quickly=len(claims) > _MOST_TO_PROVE)[0] is not None

    if len(claims) == 1:
        return _of_one(claims[0], held, fits)
    usual = _usual_order(claims)
    best: Waived | None = None
    for turn in range(len(claims) if len(claims) <= _MOST_TO_TURN else 1):
        order = usual[turn:] + usual[:turn]
        most = total(best or (claim.waivable for claim in claims)).cents - (best is not None)
        given = _along(claims, order, most, fits)
        if given is not None:
            best = _needed(given, order, fits)
        elif best is None:
            return None
    return best


def _of_one(claim: Claim, held: list[int], fits: Callable[[Waived], bool]) -> Waived | None:
    """The smallest waiver of a single claim, to the cent.

    Whether a plan fits does not simply follow the sum: a smaller one can have a larger last part,
    by up to half a cent for each part. So first the sum is found at which the level parts fit,
    which does follow it, and from there on every cent is tried.
    """

    def of(cents: int) -> Waived:
        return (Money(cents, claim.total.currency),)

    def level_parts_fit(cents: int) -> bool:
        (asked,) = lowered([claim], of(cents))
        options = [replace(o, last=min(o.last, o.amount)) for o in menu(asked)]
        return feasible(Task([options], held))[0] is not None

    most = claim.waivable.cents
    if not level_parts_fit(most):
        return None
    low = first(0, most, level_parts_fit)
    return next((of(cents) for cents in range(low, most + 1) if fits(of(cents))), None)


def _usual_order(claims: Sequence[Claim]) -> list[int]:
    """Places of the claims: those with fewer parts first, then the lower case number."""
    return sorted(range(len(claims)), key=lambda i: (claims[i].most_parts, claims[i].case))


def _along(
    claims: Sequence[Claim], order: Sequence[int], most: int, fits: Callable[[Waived], bool]
) -> Waived | None:
    """The least to be given up along an order, at most ``most`` cents; None: that is not enough."""
    if most < 0 or not fits(given_up(claims, most, order)):
        return None
    return given_up(claims, first(0, most, lambda n: fits(given_up(claims, n, order))), order)


def _needed(given: Waived, order: Sequence[int], fits: Callable[[Waived], bool]) -> Waived:
    """``given`` without what can be left away, claim by claim; of many claims all or nothing."""
    for i in order:
        instead = partial(_instead, given, i)
        if not given[i]:
            continue
        if fits(instead(0)):
            given = instead(0)
        # Mostly not a cent can be left away: that takes one look.
        elif len(given) <= _MOST_TO_TURN and fits(instead(given[i].cents - 1)):
            given = instead(first(0, given[i].cents - 1, lambda n, of=instead: fits(of(n))))  # type: ignore[misc]
    return given


def _instead(given: Waived, i: int, cents: int) -> Waived:
    return (*given[:i], Money(cents, given[i].currency), *given[i + 1 :])


def given_up(claims: Sequence[Claim], cents: int, order: Sequence[int] | None = None) -> Waived:
    """``cents`` of waiver over the claims, by places in ``order``; None: the usual one."""
    given = {}
    for i in order or _usual_order(claims):
        given[i] = Money(min(cents, claims[i].waivable.cents), claims[i].total.currency)
        cents -= given[i].cents
    return tuple(given[i] for i in range(len(claims)))


def lowered(claims: Sequence[Claim], given: Sequence[Money]) -> list[Claim]:
    """The claims with so much of each given up."""
    return [
        replace(claim, others=claim.others - waived)
        for claim, waived in zip(claims, given, strict=True)
    ]
