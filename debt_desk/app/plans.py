"""The plan over all cases: gathered from the file, reckoned in a worker, taken over as drafts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of_all
from debt_desk.app.changes import Area, Bell
from debt_desk.domain.accrual import less_payments
from debt_desk.domain.calendar import Month
from debt_desk.domain.money import CNY
from debt_desk.domain.offer import CapacityUnknown, Offer
from debt_desk.domain.plan import Plan, PlanInputs, make_plan
from debt_desk.domain.plan_wish import MOST_GRACE, MOST_PARTS, PlanWish
from debt_desk.domain.pot import pots
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.case import Case
    from debt_desk.domain.debt_payment import DebtPayment
    from debt_desk.domain.job import Job
    from debt_desk.domain.solver import Goal
    from debt_desk.store.desk_store import Store


class NothingToPlan(RuleError):
    """No case is open with a dated balance. No data."""


class PlansDesk:
    """What one can do with the plan over all cases."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def inputs(self) -> PlanInputs:
        """What ``plan`` needs, as it stands now: open cases, wishes, the pots from next month on.

        A case is open while no agreement is in force for it. Its balance is the lender's less the
        payments recorded since, as a first draft covers it.
        """
        today = self._clock.today()
        with self._store.read() as uow:
            facts = facts_of_all(uow, today)
            household = uow.household.get()
            wishes = uow.plan_wishes.by_case()
            payments = uow.debt_payments.by_case()
        open_cases = [
            _to_cover(known.case, payments.get(known.case.number or 0, ()), today)
            for known in facts
            if known.agreement is None
        ]
        dated = [c for c in open_cases if c.debt.balance.on is not None and c.debt.balance.total]
        cases = tuple(case for case in dated if case.debt.balance.currency == CNY)
        repayments = [known.repayment for known in facts if known.repayment is not None]
        first = Month.of(today).plus(1)
        return PlanInputs(
            cases=cases,
            wishes=wishes,
            pots=pots(household, repayments, first, MOST_PARTS + MOST_GRACE),
            today=today,
            undated=tuple(c.number or 0 for c in open_cases if c not in dated),
            foreign=tuple(c.number or 0 for c in dated if c not in cases),
            household_known=bool(household.lines),
        )

    def plan(self, inputs: PlanInputs, goal: Goal, job: Job | None = None) -> Plan:
        """The best plan by a goal; it needs nothing but ``inputs`` and may run in a worker.

        Errors: NothingToPlan, CapacityUnknown, JobCancelled.
        """
        if not inputs.cases:
            raise NothingToPlan
        if not inputs.household_known:
            raise CapacityUnknown
        return make_plan(inputs, goal, job)

    def wish(self, wish: PlanWish) -> None:
        """Write down the limits of a case, or an override with its reason. Errors: CaseMissing."""
        with self._store.write("plan.wish") as uow:
            if uow.plan_wishes.by_case().get(wish.case) == wish:
                return
            uow.plan_wishes.save(wish)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=wish.case)

    def draft(self, plan: Plan, notes: dict[int, str]) -> tuple[Offer, ...]:
        """A draft for each case of the plan, all in one step; ``notes``: why, by case."""
        today = self._clock.today()
        with self._store.write("plan.draft") as uow:
            drafts = []
            for line in plan.lines:
                number = line.case.number or 0
                note = notes.get(number, "")
                drafts.append(uow.offers.add(Offer(number, line.terms, today, note=note)))
            uow.commit()
        self._bell.ring(Area.OFFERS)
        return tuple(drafts)


def _to_cover(case: Case, payments: Iterable[DebtPayment], today: date) -> Case:
    on = case.debt.balance.on
    if on is None:
        return case
    owed = less_payments(case.debt, case.kind, payments, max(today, on))
    return replace(case, debt=replace(case.debt, balance=owed.balance))
