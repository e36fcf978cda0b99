"""The household, its lines, and the capacity that follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.household import LineKind, Source, SourceKind
from debt_desk.domain.repayment import Payment
from tests.app.builders import card_case, household, line, started, yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk


def test_a_line_is_added_changed_removed_and_each_step_can_be_undone(desk: Desk) -> None:
    saved = desk.household.save_line(line(LineKind.INCOME, "5000"))
    assert saved.id is not None
    desk.household.save_line(replace(saved, amount=yuan("4800")))
    desk.household.remove_line(saved.id)
    assert desk.household.get().lines == ()
    desk.history.undo()
    assert [x.amount for x in desk.household.get().lines] == [yuan("4800")]
    desk.history.undo()
    assert [x.amount for x in desk.household.get().lines] == [yuan("5000")]
    desk.history.undo()
    assert desk.household.get().lines == ()
    desk.history.redo()
    assert [x.amount for x in desk.household.get().lines] == [yuan("5000")]


def test_saving_the_same_household_is_no_step(desk: Desk) -> None:
    household(desk)
    label = desk.history.undo_label
    desk.household.change(desk.household.get(), "household.other")
    assert desk.history.undo_label == label


def test_agreements_in_force_are_taken_off_the_free_capacity(desk: Desk) -> None:
    number = started(desk)
    before = desk.household.capacity()
    assert before.free == before.surplus == yuan("1500")
    dues = (Due(1, date(2026, 12, 10), yuan("400")), Due(2, date(2027, 1, 10), yuan("600")))
    desk.agreements.record(Agreement(number, TODAY, dues))
    after = desk.household.capacity()
    assert after.agreed == yuan("600"), "the heaviest month to come counts"
    assert after.free == yuan("900")


def test_an_offer_is_not_held_against_its_own_cases_agreement(desk: Desk) -> None:
    number = started(desk)
    other = desk.cases.add(card_case()).number
    assert other is not None
    desk.agreements.record(Agreement(number, TODAY, (Due(1, date(2026, 12, 10), yuan("400")),)))
    terms = desk.offers.suggestion(number)
    assert desk.offers.view(number, terms).capacity.free == yuan("1500")
    assert desk.offers.view(other, terms).capacity.free == yuan("1100")


def test_what_is_paid_burdens_nobody_and_what_is_overdue_does(desk: Desk) -> None:
    number = started(desk)
    dues = (Due(1, date(2026, 10, 10), yuan("400")), Due(2, date(2026, 12, 10), yuan("300")))
    agreement = desk.agreements.record(Agreement(number, date(2026, 9, 1), dues))
    assert desk.household.capacity().agreed == yuan("400")
    assert agreement.id is not None
    desk.payments.record(Payment(agreement.id, TODAY, yuan("400")))
    assert desk.household.capacity().agreed == yuan("300")
    desk.payments.record(Payment(agreement.id, TODAY, yuan("300")))
    assert desk.household.capacity().agreed == yuan("0")


def test_a_single_payment_is_spread_over_the_months_until_it_is_due(desk: Desk) -> None:
    number = started(desk)
    due = Due(1, date(2027, 11, 23), yuan("6000"))
    desk.agreements.record(Agreement(number, TODAY, (due,)))
    assert desk.household.capacity().agreed == yuan("500")


def test_income_from_statements_may_be_lowered_but_raised_it_is_self_declared(desk: Desk) -> None:
    source = Source(SourceKind.STATEMENT, (1,), payer="新公司")
    wage = replace(line(LineKind.INCOME, "5000"), source=source)
    saved = desk.household.save_line(wage)
    assert desk.household.save_line(replace(saved, amount=yuan("4000"))).source == source
    raised = desk.household.save_line(replace(saved, amount=yuan("9999")))
    assert raised.source.kind is SourceKind.SELF_DECLARED
