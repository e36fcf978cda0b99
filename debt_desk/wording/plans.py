"""What a plan asks of each lender, and why just that, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.solver import Goal
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.plan import Plan, PlanInputs, PlanLine, Shortfall
    from debt_desk.wording.catalogue import Wording


def concession(line: PlanLine, words: Wording) -> str:
    """What the lender is asked for."""
    terms = line.terms
    rate = "plan.at_rate" if terms.annual_rate else "plan.interest_free"
    parts = [words.text(rate, count=terms.count, rate=terms.annual_rate)]
    if line.option.grace:
        parts.append(words.text("plan.grace", months=line.option.grace))
    if terms.waived.total:
        parts.append(words.text("plan.waiver", amount=terms.waived.total))
    return words.text("plan.comma").join(parts)


def reason(line: PlanLine, plan: Plan, words: Wording) -> str:
    """Why the plan says just that of this case."""
    if line.wish.parts is not None:
        return words.text("plan.because_you", reason=line.wish.reason)
    if line.case.debt.secured:
        return words.text("plan.because_secured")
    if plan.goal is Goal.FAIR:
        return words.text(
            "plan.because_fair",
            share=formats.percent(line.share),
            principal=formats.percent(line.principal_share),
        )
    if plan.goal is Goal.CHEAPEST and line.terms.annual_rate:
        return words.text("plan.because_cheapest", rate=line.terms.annual_rate)
    if line.terms.last_due == plan.last_due:
        return words.text("plan.because_last", last=line.terms.last_due)
    return words.text("plan.because_short", last=line.terms.last_due)


def shortfall(found: Shortfall, words: Wording) -> str:
    """Why no plan fits as it is, and what would make one fit."""
    if found.pot.cents <= 0:
        return words.text("plan.nothing_left", pot=found.pot)
    if found.overridden:
        return words.text("plan.overridden")
    if found.waiver is None:
        return words.text("plan.no_waiver_enough", pot=found.pot, owed=found.owed)
    return words.text("plan.waiver_needed", owed=found.owed, waiver=found.waiver)


def unproven(plan: Plan, words: Wording) -> str:
    """That the answer is not proven; empty where it is."""
    if plan.proven:
        return ""
    return words.text("plan.unproven" if plan.lines else "plan.no_plan_unproven")


def unplanned(inputs: PlanInputs, words: Wording) -> dict[int, str]:
    """The cases that are not in the plan, by number, and why."""
    reasons = dict.fromkeys(inputs.undated, words.text("plan.undated"))
    reasons |= dict.fromkeys(inputs.foreign, words.text("plan.foreign"))
    for case in inputs.left_out:
        number = case.number or 0
        reasons[number] = words.text("plan.left_out", reason=inputs.wish(number).reason)
    return dict(sorted(reasons.items()))
