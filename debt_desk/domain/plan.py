"""One plan for all open debts: what is asked of each lender, and why just that."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR, Month
from debt_desk.domain.debt import Part
from debt_desk.domain.money import Money, total
from debt_desk.domain.plan_menu import Claim
from debt_desk.domain.plan_waiver import lowered, smallest_waiver
from debt_desk.domain.plan_wish import PlanWish
from debt_desk.domain.solver import Goal, Solution, nothing_fits, solve
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from decimal import Decimal

    from debt_desk.domain.case import Case
    from debt_desk.domain.debt import Balance
    from debt_desk.domain.job import Job
    from debt_desk.domain.plan_menu import Option
    from debt_desk.domain.pot import MonthPot

# What a lender is asked for first, if the pots are too small: never principal.
WAIVED_FIRST = (Part.PENALTY, Part.FEES, Part.INTEREST)


@dataclass(frozen=True, slots=True)
class PlanInputs:
    """All that a plan is made of. ``pots``: from the first month that can be planned.

    ``cases``: the open ones with a dated balance in yuan, by number. The numbers of those that
    cannot be planned: ``undated``, whose balance has no day or nothing in it, and ``foreign``, in
    another currency. ``household_known``: whether any income or cost was entered.
    """

    cases: tuple[Case, ...]
    wishes: dict[int, PlanWish]
    pots: tuple[MonthPot, ...]
    today: date
    undated: tuple[int, ...] = ()
    foreign: tuple[int, ...] = ()
    household_known: bool = True

    def wish(self, case: int) -> PlanWish:
        """What is wanted of a case."""
        return self.wishes.get(case) or PlanWish(case)

    @property
    def included(self) -> tuple[Case, ...]:
        """The cases that the user has not left out."""
        return tuple(c for c in self.cases if not self.wish(c.number or 0).left_out)

    @property
    def left_out(self) -> tuple[Case, ...]:
        """The cases that the user has left out."""
        return tuple(c for c in self.cases if self.wish(c.number or 0).left_out)


@dataclass(frozen=True, slots=True)
class PlanLine:
    """What the plan says of one case.

    ``pot``: what the month of its first instalment holds for it and those it was planned with;
    ``all_principal``: the principal of all of these.
    """

    case: Case
    terms: Terms
    option: Option
    wish: PlanWish
    pot: Money
    all_principal: Money

    @property
    def share(self) -> Fraction:
        """Its first instalment as a share of that month's pot."""
        return Fraction(self.option.due(self.option.grace), self.pot.cents)

    @property
    def principal_share(self) -> Fraction:
        """Its principal as a share of the principal of all that it was planned with."""
        principal = self.case.debt.balance.principal
        return Fraction(principal.cents, self.all_principal.cents or 1)


@dataclass(frozen=True, slots=True)
class Shortfall:
    """No plan fits without a waiver. ``waiver``: the smallest in all; None: none is enough.

    ``pot``: the largest month; ``owed``: all that would have to be planned. ``overridden``: a plan
    would fit if the user had fixed nothing.
    """

    waiver: Money | None
    pot: Money
    owed: Money
    overridden: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """The answer. ``proven``: no plan is better by its goal; without lines, that there is none."""

    goal: Goal
    lines: tuple[PlanLine, ...]
    pots: tuple[MonthPot, ...]
    shortfall: Shortfall | None
    proven: bool

    @property
    def last_due(self) -> date | None:
        """When the last of the planned debts is paid."""
        return max((line.terms.last_due for line in self.lines), default=None)

    @property
    def payable(self) -> Money:
        """All that is paid under the plan."""
        return total(total(i.amount for i in line.terms.schedule()) for line in self.lines)

    def due_in(self, month: Month) -> Money:
        """What falls due in a month over all cases."""
        number = self.place_of(month)
        return Money(sum(line.option.due(number) for line in self.lines))

    def place_of(self, month: Month) -> int:
        """How many months after the plan's first one a month lies."""
        first = self.pots[0].month
        return (month.year - first.year) * MONTHS_OF_A_YEAR + month.number - first.number


@dataclass(frozen=True, slots=True)
class _Rank:
    """Debts that were planned with one another, by their places; ``held``: by month, for them."""

    places: Sequence[int]
    held: Sequence[Money]
    solution: Solution


def make_plan(inputs: PlanInputs, goal: Goal, job: Job | None = None) -> Plan:
    """Serve what is secured first, then the others; with the smallest waiver where it must be.

    Looking for that waiver takes longest; it stops when ``job`` is cancelled. Errors: JobCancelled.
    """
    cases = inputs.included
    claims = [_claim(case, inputs.wish(case.number or 0)) for case in cases]
    held = [max(pot.amount, Money(0)) for pot in inputs.pots]
    given: Sequence[Money] = [Money(0) for _ in claims]
    ranks = _served(cases, claims, held, goal)
    shortfall, surely = None, True
    if ranks is None:
        overridden = _fits_without_overrides(claims, held)
        surely = nothing_fits(claims, held)
        smallest = smallest_waiver(claims, held, job)
        if smallest is None:
            least = lowered(claims, [claim.waivable for claim in claims])
            surely = nothing_fits(least, held)
            return Plan(
                goal,
                (),
                inputs.pots,
                _shortfall(inputs, None, overridden=overridden),
                proven=surely,
            )
        given = smallest
        shortfall = _shortfall(inputs, total(given), overridden=overridden)
        ranks = _served(cases, lowered(claims, given), held, goal)
        assert ranks is not None, "a waiver was found with which a plan fits"
    lines = [line for rank in ranks for line in _lines(inputs, rank, given)]
    lines.sort(key=lambda line: line.case.number or 0)
    proven = surely and all(rank.solution.proven for rank in ranks)
    return Plan(goal, tuple(lines), inputs.pots, shortfall, proven)


def _served(
    cases: Sequence[Case], claims: Sequence[Claim], held: Sequence[Money], goal: Goal
) -> list[_Rank] | None:
    """What is secured first; all together where nothing would fit for the others after it."""
    everyone = range(len(cases))
    secured = [place for place in everyone if cases[place].debt.secured]
    others = [place for place in everyone if not cases[place].debt.secured]
    if secured and others:
        return _in_turn(claims, [secured, others], held, goal) or _in_turn(
            claims, [everyone], held, goal
        )
    return _in_turn(claims, [everyone], held, goal)


def _in_turn(
    claims: Sequence[Claim], ranks: Sequence[Sequence[int]], held: Sequence[Money], goal: Goal
) -> list[_Rank] | None:
    served = []
    for places in ranks:
        solution = solve([claims[place] for place in places], held, goal)
        if solution is None:
            return None
        served.append(_Rank(places, held, solution))
        held = [
            room - Money(sum(option.due(month) for option in solution.options))
            for month, room in enumerate(held)
        ]
    return served


def _claim(case: Case, wish: PlanWish) -> Claim:
    balance = case.debt.balance
    fixed = None if wish.parts is None else (wish.parts, wish.grace)
    waivable = total(balance.parts[part] for part in WAIVED_FIRST)
    return Claim(
        case=case.number or 0,
        principal=balance.principal,
        others=balance.total - balance.principal,
        # At least a cent stays, or there would be nothing to plan.
        waivable=min(waivable, balance.total - Money(1)),
        most_parts=wish.most_parts,
        most_grace=wish.most_grace,
        annual_rate=wish.annual_rate,
        fixed=fixed,
    )


def _lines(inputs: PlanInputs, rank: _Rank, given: Sequence[Money]) -> list[PlanLine]:
    cases = [inputs.included[place] for place in rank.places]
    whole = total(case.debt.balance.principal for case in cases)
    lines = []
    for case, place, option in zip(cases, rank.places, rank.solution.options, strict=True):
        wish = inputs.wish(case.number or 0)
        lines.append(
            PlanLine(
                case=case,
                terms=_terms(inputs, case.debt.balance, given[place], option, wish),
                option=option,
                wish=wish,
                pot=rank.held[option.grace],
                all_principal=whole,
            )
        )
    return lines


def _terms(
    inputs: PlanInputs, balance: Balance, waived: Money, option: Option, wish: PlanWish
) -> Terms:
    due_day = wish.due_day or inputs.today.day
    first_due = inputs.pots[0].month.plus(option.grace).day(due_day)
    return Terms(
        covered=balance,
        first_due=first_due,
        count=option.parts,
        method=Method.EQUAL_INSTALMENTS if wish.annual_rate else Method.INTEREST_FREE,
        annual_rate=wish.annual_rate,
        waived=waiver_of(balance, waived),
        due_day=due_day,
        grace=option.grace,
    )


def waiver_of(balance: Balance, amount: Money) -> Waiver:
    """``amount`` to be given up: of the penalty first, then of the fees, then of the interest."""
    left = amount
    asked: dict[Part, Money | Decimal] = {}
    for part in WAIVED_FIRST:
        given = min(left, balance.parts[part])
        asked[part] = given
        left = left - given
    assert not left, "no more is waived than there is"
    return Waiver.of(balance, asked)


def _fits_without_overrides(claims: Sequence[Claim], held: Sequence[Money]) -> bool:
    """Whether it is what the user fixed that leaves no room."""
    if all(claim.fixed is None for claim in claims):
        return False
    return solve([replace(claim, fixed=None) for claim in claims], held, Goal.SHORTEST) is not None


def _shortfall(inputs: PlanInputs, waiver: Money | None, *, overridden: bool) -> Shortfall:
    return Shortfall(
        waiver=waiver,
        pot=max(pot.amount for pot in inputs.pots),
        owed=total(case.debt.balance.total for case in inputs.included),
        overridden=overridden,
    )
