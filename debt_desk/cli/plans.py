"""``plan``: one plan for all open debts, as a table or as JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.cli.command import add_command, add_file, opened, print_json, print_table
from debt_desk.domain.figures import figures
from debt_desk.domain.money import Money
from debt_desk.domain.solver import Goal
from debt_desk.wording import formats, plans

if TYPE_CHECKING:
    import argparse

    from debt_desk.cli.command import Commands
    from debt_desk.domain.plan import Plan, PlanLine
    from debt_desk.wording.catalogue import Wording


def add_commands(commands: Commands, words: Wording) -> None:
    """Add this noun's sub-commands."""
    plan = add_command(commands, words, "plan", _plan)
    add_file(plan, words)
    plan.add_argument(
        "--goal",
        choices=[goal.value for goal in Goal],
        default=Goal.FAIR.value,
        help=words.text("cli.goal"),
    )
    plan.add_argument("--json", action="store_true", help=words.text("cli.json"))


def _plan(options: argparse.Namespace, words: Wording) -> None:
    with opened(options, words, read_only=True) as desk:
        inputs = desk.plans.inputs()
    plan = desk.plans.plan(inputs, Goal(options.goal))
    if options.json:
        print_json(_as_json(plan, words))
        return
    _print(plan, words)
    for number, reason in plans.unplanned(inputs, words).items():
        print(f"{number}: {_in_one_line(reason)}")


def _as_json(plan: Plan, words: Wording) -> dict[str, object]:
    shortfall = plan.shortfall
    return {
        "goal": plan.goal.value,
        # A month that holds less than nothing holds nothing.
        "pot": [
            {"month": str(pot.month), "amount": max(pot.amount, Money(0)).plain()}
            for pot in plan.pots
        ],
        "cases": [_line(line, plan, words) for line in plan.lines],
        "infeasible": None
        if shortfall is None
        else {
            "reason": plans.shortfall(shortfall, words),
            "smallest_waiver": None if shortfall.waiver is None else shortfall.waiver.plain(),
        },
    }


def _line(line: PlanLine, plan: Plan, words: Wording) -> dict[str, object]:
    schedule = line.terms.schedule()
    return {
        "case": line.case.number,
        "covered": line.terms.covered.total.plain(),
        "waived": line.terms.waived.total.plain(),
        "parts": line.terms.count,
        "first_due": line.terms.first_due.isoformat(),
        "total": figures(line.terms).total.plain(),
        "instalments": [
            {"due": instalment.due.isoformat(), "amount": instalment.amount.plain()}
            for instalment in schedule
        ],
        "concession": plans.concession(line, words),
        "reason": plans.reason(line, plan, words),
    }


def _print(plan: Plan, words: Wording) -> None:
    if plan.shortfall is not None:
        print(plans.shortfall(plan.shortfall, words))
    elif not plan.lines:
        print(words.text("plan.all_left_out"))
    if plan.lines:
        _print_lines(plan, words)
    if unproven := plans.unproven(plan, words):
        print(unproven)


def _print_lines(plan: Plan, words: Wording) -> None:
    names = ("case", "parts", "monthly", "first_due", "last_due", "total", "asks")
    rows = [
        (
            f"{line.case.number} {line.case.creditor}",
            str(line.terms.count),
            formats.money(line.terms.schedule()[0].amount),
            line.terms.first_due.isoformat(),
            line.terms.last_due.isoformat(),
            formats.money(figures(line.terms).total),
            plans.concession(line, words),
        )
        for line in plan.lines
    ]
    print_table([words.text(f"plan.{name}") for name in names], rows, right=frozenset({1, 2, 5}))
    for line in plan.lines:
        print(f"{line.case.number}: {_in_one_line(plans.reason(line, plan, words))}")


def _in_one_line(text: str) -> str:
    """A reason of the user's own may have several."""
    return " ".join(text.split())
