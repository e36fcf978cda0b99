"""The plan over all cases, from a real file and back into it as drafts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.changes import Area, Changes
from debt_desk.app.plans import NothingToPlan
from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.calendar import Month
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, CreditorKind, Debt
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.household import LineKind
from debt_desk.domain.missing import CaseMissing
from debt_desk.domain.money import Money
from debt_desk.domain.offer import CapacityUnknown, OfferState
from debt_desk.domain.plan_wish import OverrideNeedsReason, PlanWish
from debt_desk.domain.repayment import Payment
from debt_desk.domain.solver import Goal
from tests.app.builders import household, line, started, yuan

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk
    from debt_desk.domain.plan import Plan

ON = date(2026, 11, 20)
DECEMBER = Month(2026, 12)


def owing(desk: Desk, text: str, on: date | None = ON, *, secured: bool = False) -> int:
    """A further case; its number."""
    debt = Debt(Balance(yuan(text), on=on), secured=secured)
    number = desk.cases.add(Case("示例小贷", CreditorKind.MICROLOAN, debt=debt)).number
    assert number is not None
    return number


def agree(desk: Desk, case: int, *dues: tuple[date, str]) -> Agreement:
    numbered = tuple(Due(n, day, yuan(text)) for n, (day, text) in enumerate(dues, 1))
    return desk.agreements.record(Agreement(case, date(2026, 11, 1), numbered))


def planned(desk: Desk, goal: Goal = Goal.FAIR) -> Plan:
    return desk.plans.plan(desk.plans.inputs(), goal)


def pot_of(desk: Desk, month: Month) -> str:
    return next(pot.amount.plain() for pot in desk.plans.inputs().pots if pot.month == month)


# --- what goes in -----------------------------------------------------------------------------


def test_only_open_cases_are_planned_and_those_without_a_dated_balance_are_named(desk: Desk):
    card = started(desk)
    agreed = owing(desk, "900")
    agree(desk, agreed, (date(2026, 12, 5), "450"), (date(2027, 1, 5), "450"))
    undated, empty = owing(desk, "500", on=None), owing(desk, "0")
    inputs = desk.plans.inputs()
    assert [case.number for case in inputs.cases] == [card]
    assert inputs.undated == (undated, empty)


def test_a_debt_in_another_currency_is_named_and_left_out(desk: Desk):
    card = started(desk)
    none = Money.zero("EUR")
    debt = Debt(Balance(Money(1_000_00, "EUR"), none, none, none, ON, none))
    euro = desk.cases.add(Case("Sparkasse", CreditorKind.BANK_LOAN, debt=debt)).number
    inputs = desk.plans.inputs()
    assert inputs.foreign == (euro,)
    assert [line.case.number for line in planned(desk).lines] == [card]


def test_what_is_paid_off_is_not_planned_again(desk: Desk):
    started(desk)
    paid = owing(desk, "300")
    agreement = agree(desk, paid, (date(2026, 11, 10), "300"))
    assert agreement.id is not None
    desk.payments.record(Payment(agreement.id, date(2026, 11, 9), yuan("300")))
    assert [case.number for case in desk.plans.inputs().cases] == [1]


def test_without_an_open_case_there_is_nothing_to_plan(desk: Desk):
    household(desk)
    owing(desk, "500", on=None)
    inputs = desk.plans.inputs()
    assert (inputs.cases, inputs.undated) == ((), (1,))
    with pytest.raises(NothingToPlan):
        desk.plans.plan(inputs, Goal.FAIR)


def test_without_income_and_costs_nobody_knows_what_there_is(desk: Desk):
    owing(desk, "500")
    with pytest.raises(CapacityUnknown):
        planned(desk)


# --- the pot ----------------------------------------------------------------------------------


def test_the_pot_is_what_a_month_leaves(desk: Desk):
    started(desk)
    pot = desk.plans.inputs().pots[0]
    assert pot.month == DECEMBER
    assert (pot.income, pot.essential) == (yuan("6000"), yuan("4500"))
    assert pot.amount == yuan("1500")


def test_instalments_agreed_lower_the_pot_of_their_months(desk: Desk):
    started(desk)
    agree(desk, owing(desk, "900"), (date(2026, 12, 5), "450"), (date(2027, 1, 5), "450"))
    months = [pot_of(desk, DECEMBER.plus(n)) for n in range(3)]
    assert months == ["1050.00", "1050.00", "1500.00"]


def test_what_ranks_first_lowers_the_pot(desk: Desk):
    started(desk)
    desk.household.save_line(line(LineKind.FIRST_RANKING, "300", "房租欠款"))
    assert pot_of(desk, DECEMBER) == "1200.00"


def test_an_income_that_ends_no_longer_fills_the_pot(desk: Desk):
    started(desk)
    wages = desk.household.get().of_kind(LineKind.INCOME)[0]
    desk.household.save_line(replace(wages, end=date(2027, 3, 31)))
    assert pot_of(desk, Month(2027, 3)) == "1500.00"
    assert pot_of(desk, Month(2027, 4)) == "-4500.00"


# --- the plan ---------------------------------------------------------------------------------


@pytest.mark.parametrize("goal", list(Goal))
def test_no_month_takes_more_than_it_holds(desk: Desk, goal: Goal):
    started(desk)
    owing(desk, "5000")
    agree(desk, owing(desk, "900"), (date(2026, 12, 5), "450"), (date(2027, 1, 5), "450"))
    plan = planned(desk, goal)
    for pot in plan.pots:
        assert plan.due_in(pot.month) <= max(pot.amount, yuan("0"))
    assert plan.payable == yuan("33765.43")


def test_what_is_secured_comes_first(desk: Desk):
    started(desk)
    house = owing(desk, "3000", secured=True)
    plan = planned(desk, Goal.SHORTEST)
    card, secured = plan.lines
    assert secured.case.number == house
    assert (secured.option.grace, secured.option.parts) == (0, 2)
    assert card.option.grace == 2


def test_wishes_are_kept_in_the_file_and_respected(desk: Desk):
    case = started(desk)
    desk.plans.wish(PlanWish(case, most_parts=36, most_grace=1, due_day=31))
    desk.plans.wish(PlanWish(case, 24, 1, Decimal("3.6"), 31))
    wish = desk.plans.inputs().wish(case)
    assert (wish.most_parts, wish.annual_rate, wish.due_day) == (24, Decimal("3.6"), 31)
    (line,) = planned(desk).lines
    assert line.terms.count <= 24
    assert line.terms.first_due.day == 31
    assert line.terms.annual_rate == Decimal("3.6")


def test_an_override_needs_its_reason_and_then_holds(desk: Desk):
    case = started(desk)
    with pytest.raises(OverrideNeedsReason):
        PlanWish(case, parts=30, grace=2)
    desk.plans.wish(PlanWish(case, parts=30, grace=2, reason="电话里谈好了"))
    (line,) = planned(desk).lines
    assert (line.terms.count, line.option.grace) == (30, 2)
    other = owing(desk, "800")
    desk.plans.wish(PlanWish(other, left_out=True, reason="亲戚不急"))
    assert [line.case.number for line in planned(desk).lines] == [case]


def test_a_wish_is_one_step_back(desk: Desk):
    case = started(desk)
    desk.plans.wish(PlanWish(case, most_parts=12))
    assert desk.history.undo_label == "plan.wish"
    desk.plans.wish(PlanWish(case, most_parts=12))  # the same again is no step
    desk.history.undo()
    assert desk.plans.inputs().wish(case) == PlanWish(case)
    desk.history.redo()
    assert desk.plans.inputs().wish(case).most_parts == 12


def test_a_wish_for_a_case_that_is_not_there(desk: Desk):
    with pytest.raises(CaseMissing):
        desk.plans.wish(PlanWish(7, most_parts=12))


# --- the drafts -------------------------------------------------------------------------------


def test_the_plan_becomes_a_draft_for_each_case_in_one_step(desk: Desk):
    card = started(desk)
    loan = owing(desk, "5000")
    plan = planned(desk)
    rung: list[Changes] = []
    desk.subscribe(rung.append)
    drafts = desk.plans.draft(plan, {card: "首期占当月可用金额的一部分。"})
    assert [(draft.case, draft.number, draft.state) for draft in drafts] == [
        (card, 1, OfferState.DRAFT),
        (loan, 1, OfferState.DRAFT),
    ]
    assert rung == [Changes(frozenset({Area.OFFERS}))]
    kept = desk.offers.get(card, 1)
    assert kept.terms == plan.lines[0].terms
    assert kept.note == "首期占当月可用金额的一部分。"
    assert desk.offers.get(loan, 1).note == ""
    assert desk.history.undo() == "plan.draft"
    assert [desk.cases.overview(case).offers for case in (card, loan)] == [(), ()]
    desk.history.redo()
    assert desk.offers.get(loan, 1).terms == plan.lines[1].terms


def test_a_draft_goes_beside_what_is_there_already(desk: Desk):
    card = started(desk)
    desk.plans.draft(planned(desk), {})
    desk.plans.draft(planned(desk, Goal.SHORTEST), {})
    assert [offer.number for offer in desk.cases.overview(card).offers] == [1, 2]


def test_a_plan_of_a_case_that_is_gone_is_refused_as_a_whole(desk: Desk):
    card = started(desk)
    loan = owing(desk, "5000")
    plan = planned(desk)
    desk.cases.remove(loan)
    with pytest.raises(CaseMissing):
        desk.plans.draft(plan, {})
    assert desk.cases.overview(card).offers == ()


def test_a_plan_covers_what_is_still_owed_after_the_payments(desk: Desk):
    card = started(desk)
    paid_off = owing(desk, "300")
    desk.debts.record(DebtPayment(card, date(2026, 11, 21), yuan("1000")))
    desk.debts.record(DebtPayment(paid_off, ON, yuan("300")))
    inputs = desk.plans.inputs()
    assert [case.number for case in inputs.cases] == [card]
    (line,) = planned(desk).lines
    assert line.terms.covered.total == yuan("27765.43")
    assert line.terms.cut_off == ON
