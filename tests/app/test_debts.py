"""What a debt has come to, over a real file: payments recorded, removed, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.changes import Area, Changes
from debt_desk.domain.accrual import AlreadyCounted, Clearing, DayBeforeBalance
from debt_desk.domain.debt import Bill
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.missing import CaseMissing, PaymentMissing
from debt_desk.domain.repayment import PaymentInFuture
from debt_desk.domain.terms import CutOffMissing
from tests.app.builders import card_case, yuan

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk


@pytest.fixture
def case(desk: Desk) -> int:
    """28,765.43 at 18.25%, as of 20 November: 24,300.00 of it bear 12.15 a day."""
    number = desk.cases.add(card_case()).number
    assert number is not None
    return number


def test_a_debt_grows_until_today_or_any_day(desk: Desk, case: int) -> None:
    today = desk.debts.on(case)
    assert today.balance.on == date(2026, 11, 23)
    assert today.accrued == yuan("36.45")
    assert desk.debts.on(case, date(2026, 12, 20)).accrued == yuan("364.50")
    with pytest.raises(DayBeforeBalance):
        desk.debts.on(case, date(2026, 11, 19))
    with pytest.raises(CaseMissing):
        desk.debts.on(99)


def test_without_a_day_of_the_figures_it_is_asked_for(desk: Desk) -> None:
    plain = card_case()
    undated = replace(plain.debt, balance=replace(plain.debt.balance, on=None))
    number = desk.cases.add(replace(plain, debt=undated)).number
    with pytest.raises(CutOffMissing):
        desk.debts.on(number)


def test_a_payment_is_recorded_counted_and_taken_back(desk: Desk, case: int) -> None:
    rung: list[Changes] = []
    desk.subscribe(rung.append)
    recorded = desk.debts.record(DebtPayment(case, date(2026, 11, 22), yuan("500"), note="微信"))
    assert desk.debts.payments(case) == (recorded,)
    assert rung == [Changes(frozenset({Area.CASES}), case)]
    assert desk.debts.on(case).paid == yuan("500")
    assert desk.history.undo_label == "debt.pay"
    assert recorded.id is not None
    desk.debts.remove(recorded.id)
    assert rung[1] == rung[0]
    assert desk.debts.payments(case) == ()
    assert desk.history.undo_label == "debt.unpay"
    desk.history.undo()
    assert desk.debts.payments(case) == (recorded,)
    desk.history.undo()
    assert desk.debts.payments(case) == ()


def test_payments_of_other_cases_do_not_count(desk: Desk, case: int) -> None:
    other = desk.cases.add(card_case()).number
    assert other is not None
    desk.debts.record(DebtPayment(other, date(2026, 11, 22), yuan("500")))
    assert not desk.debts.on(case).paid


def test_a_payment_of_before_the_figures_is_shown_and_not_taken_off(desk: Desk, case: int) -> None:
    desk.debts.record(DebtPayment(case, date(2026, 11, 1), yuan("500")))
    desk.debts.record(DebtPayment(case, date(2026, 11, 20), yuan("100")))
    events = desk.debts.on(case).events
    assert isinstance(events[0], AlreadyCounted)
    assert isinstance(events[1], Clearing)
    assert desk.debts.on(case).paid == yuan("100")


def test_nothing_is_recorded_ahead_of_its_day_or_for_no_case(desk: Desk, case: int) -> None:
    with pytest.raises(PaymentInFuture):
        desk.debts.record(DebtPayment(case, date(2026, 11, 24), yuan("1")))
    with pytest.raises(CaseMissing):
        desk.debts.record(DebtPayment(99, date(2026, 11, 1), yuan("1")))
    with pytest.raises(PaymentMissing):
        desk.debts.remove(99)
    assert desk.history.undo_label == "case.add"


def test_the_bill_stands_beside_the_computed_figure(desk: Desk, case: int) -> None:
    assert desk.debts.bill_difference(case) is None
    stored = desk.cases.get(case)
    bill = Bill(yuan("28900"), date(2026, 11, 22))
    desk.cases.change(replace(stored, debt=replace(stored.debt, bill=bill)))
    desk.debts.record(DebtPayment(case, date(2026, 11, 22), yuan("24.30")))
    found = desk.debts.bill_difference(case)
    assert found is not None
    assert found.computed.balance.total == yuan("28765.43")
    assert found.difference == yuan("134.57")
    assert desk.cases.get(case).debt.balance.total == yuan("28765.43")
