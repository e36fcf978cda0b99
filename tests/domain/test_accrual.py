"""Interest by the day, payments where they fall: worked numbers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from debt_desk.domain.accrual import (
    Accrual,
    AlreadyCounted,
    Clearing,
    Compounded,
    DayBeforeBalance,
    balance_on,
    bill_difference,
    less_payments,
    remaining_under_contract,
    taken_off,
)
from debt_desk.domain.allocation import AllocationBasis
from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt import Balance, Bill, Compounding, Debt, Part
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.money import Money
from debt_desk.domain.terms import CutOffMissing
from tests.domain.debts import CARD, INTEREST, LOAN, PRINCIPAL, START, after, owed, paid, yuan


@pytest.mark.parametrize(
    ("basis", "days", "interest"),
    # 10000 × 18.25% × days / basis
    [(365, 1, "5.00"), (365, 30, "150.00"), (365, 365, "1825.00"), (360, 30, "152.08")],
)
def test_interest_accrues_by_the_day(basis, days, interest):
    debt = Debt(owed("10000", "12.34"), Decimal("18.25"), day_basis=basis)
    there = balance_on(debt, LOAN, [], after(days))
    assert there.balance == Balance(yuan("10000"), yuan("12.34") + yuan(interest), on=after(days))
    (step,) = there.events
    assert step == Accrual(
        START,
        after(days),
        yuan("10000"),
        yuan("10000"),
        Decimal("18.25"),
        None,
        basis,
        yuan(interest),
        Money.zero(),
    )
    assert step.days == days
    assert there.accrued == yuan(interest)
    assert there.rate_known


def test_on_its_own_day_the_balance_is_what_the_lender_said():
    there = balance_on(Debt(owed("10000", "5"), Decimal(24)), LOAN, [], START)
    assert there.balance == owed("10000", "5")
    assert there.events == ()


def test_interest_on_interest_needs_a_clause():
    debt = Debt(owed("0", "600"), Decimal(24))
    assert balance_on(debt, LOAN, [], after(365)).balance.total == yuan("600")


def test_a_clause_makes_unpaid_interest_bear_interest_each_month():
    debt = Debt(owed("10000"), Decimal(12), compounding=Compounding.MONTHLY, day_basis=360)
    there = balance_on(debt, LOAN, [], date(2027, 1, 25))
    # 30 days on 10000.00: 100.00; 31 days on 10100.00: 104.37 (104.366…); 5 days on 10204.37: 17.01
    assert [e.interest.plain() for e in there.events if isinstance(e, Accrual)] == [
        "100.00",
        "104.37",
        "17.01",
    ]
    assert [e for e in there.events if isinstance(e, Compounded)] == [
        Compounded(date(2026, 12, 20), yuan("100")),
        Compounded(date(2027, 1, 20), yuan("104.37")),
    ]
    bases = [e.base.plain() for e in there.events if isinstance(e, Accrual)]
    assert bases == ["10000.00", "10100.00", "10204.37"]
    assert there.balance.principal == yuan("10000")


def test_interest_that_bears_interest_is_paid_first():
    debt = Debt(owed("10000"), Decimal(12), compounding=Compounding.MONTHLY, day_basis=360)
    # After 30 days 100.00 bears interest; 10 days later 33.67 more has come, and 60.00 is paid.
    there = balance_on(debt, LOAN, [paid(40, "60")], after(50))
    last = there.events[-1]
    assert isinstance(last, Accrual)
    assert last.base == yuan("10040")
    paid_all = balance_on(debt, LOAN, [paid(40, "120")], after(50)).events[-1]
    assert isinstance(paid_all, Accrual)
    assert paid_all.base == yuan("10000")


def test_compounding_returns_to_its_day_after_a_short_month():
    debt = Debt(owed("100000", on=date(2026, 12, 31)), Decimal(12), compounding=Compounding.MONTHLY)
    there = balance_on(debt, LOAN, [], date(2027, 4, 1))
    days = [e.day for e in there.events if isinstance(e, Compounded)]
    assert days == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]


def test_nothing_unpaid_nothing_compounds():
    debt = Debt(owed("100"), Decimal(0), compounding=Compounding.MONTHLY)
    events = balance_on(debt, LOAN, [], after(70)).events
    assert not [e for e in events if isinstance(e, Compounded)]


@pytest.mark.parametrize(
    ("since", "days", "penalty"),
    # 10000 × 9.125% / 365 = 2.50 a day
    [
        (after(-30), 20, "50.00"),
        (START, 20, "50.00"),
        (after(5), 20, "37.50"),
        (after(20), 20, "0"),
    ],
)
def test_penalty_runs_on_top_from_the_first_overdue_day(since, days, penalty):
    debt = Debt(owed("10000"), Decimal("18.25"), overdue_since=since, penalty_rate=Decimal("9.125"))
    there = balance_on(debt, LOAN, [], after(days))
    assert there.balance.penalty == yuan(penalty)
    assert there.balance.interest == yuan("100")


def test_without_a_first_overdue_day_no_penalty_is_guessed():
    debt = Debt(owed("10000"), Decimal("18.25"), penalty_rate=Decimal("9.125"))
    there = balance_on(debt, LOAN, [], after(20))
    assert not there.balance.penalty


def test_an_unknown_rate_adds_nothing_and_says_so():
    debt = Debt(
        owed("10000", "600"),
        penalty_rate=Decimal(9),
        overdue_since=after(-9),
        compounding=Compounding.MONTHLY,
    )
    there = balance_on(debt, LOAN, [paid(10, "700")], after(100))
    assert not there.rate_known
    assert there.balance == replace(owed("9900"), on=after(100))
    assert not there.accrued


def test_a_payment_is_taken_on_its_day_after_the_interest_of_that_day():
    debt = Debt(owed("10000"), Decimal("18.25"))
    there = balance_on(debt, LOAN, [paid(10, "1050", 7), paid(30, "5")], after(20))
    first, clearing, second = there.events
    assert isinstance(first, Accrual)
    assert isinstance(second, Accrual)
    assert first.interest == yuan("50")
    assert isinstance(clearing, Clearing)
    assert clearing.payment == 7
    assert clearing.allocation.cleared.interest == yuan("50")
    assert clearing.allocation.cleared.principal == yuan("1000")
    assert clearing.rule.basis is AllocationBasis.CIVIL_CODE
    assert second.base == yuan("9000")
    assert there.balance.total == yuan("9045")
    assert there.paid == yuan("1050")


def test_a_payment_before_the_figures_is_in_them_and_one_of_their_day_is_not():
    debt = Debt(owed("1000"), Decimal(0))
    there = balance_on(debt, LOAN, [paid(0, "100", 2), paid(-1, "300", 1)], START)
    early, same_day = there.events
    assert early == AlreadyCounted(after(-1), yuan("300"), 1)
    assert isinstance(same_day, Clearing)
    assert there.balance.total == yuan("900")
    assert there.paid == yuan("100")


def test_the_card_rules_turn_round_between_two_payments():
    debt = Debt(
        owed("10000", "600", fees="200"), Decimal(0), overdue_since=START - timedelta(days=80)
    )
    there = balance_on(debt, CARD, [paid(10, "100"), paid(11, "100")], after(11))
    rules = [e.rule for e in there.events if isinstance(e, Clearing)]
    assert [(r.order, r.days_overdue) for r in rules] == [(INTEREST, 90), (PRINCIPAL, 91)]
    assert there.balance == replace(owed("9900", "500", fees="200"), on=after(11))


def test_each_part_tells_what_made_it():
    debt = Debt(
        owed("10000", "600"),
        Decimal("18.25"),
        overdue_since=START,
        penalty_rate=Decimal("9.125"),
        compounding=Compounding.MONTHLY,
    )
    there = balance_on(debt, LOAN, [paid(10, "700")], after(40))
    changes = {part: [amount.plain() for _, amount in there.changes(part)] for part in Part}
    assert changes[Part.PRINCIPAL] == ["-25.00"]
    assert changes[Part.INTEREST][:2] == ["50.00", "-650.00"]
    assert changes[Part.PENALTY][:2] == ["25.00", "-25.00"]
    assert changes[Part.FEES] == changes[Part.COSTS] == []


def test_no_day_of_the_figures_no_answer():
    with pytest.raises(CutOffMissing):
        balance_on(Debt(owed("1", on=None)), LOAN, [], START)
    with pytest.raises(DayBeforeBalance) as refused:
        balance_on(Debt(owed("1")), LOAN, [], after(-1))
    assert refused.value.data == {"day": after(-1), "on": START}
    with pytest.raises(DateOutOfReach):
        balance_on(Debt(owed("1")), LOAN, [], date(2100, 1, 1))


# The lender's later bill, and payments as the contract sees them


@pytest.mark.parametrize(
    ("bill", "difference"), [("10060", "10.00"), ("10050", "0.00"), ("10000", "-50.00")]
)
def test_the_bill_stands_beside_the_computed_figure(bill, difference):
    debt = Debt(owed("10000"), Decimal("18.25"), bill=Bill(yuan(bill), after(10)))
    found = bill_difference(debt, LOAN, [])
    assert found is not None
    assert found.computed.balance.total == yuan("10050")
    assert found.difference.plain() == difference
    assert debt.balance.total == yuan("10000")


def test_no_bill_no_difference_and_an_older_bill_is_refused():
    assert bill_difference(Debt(owed("1")), LOAN, []) is None
    with pytest.raises(DayBeforeBalance):
        bill_difference(Debt(owed("1"), bill=Bill(yuan("1"), after(-1))), LOAN, [])


def test_what_would_still_be_owed_under_the_contract():
    debt = Debt(owed("10000"), Decimal("18.25"))
    left = remaining_under_contract(debt, LOAN, [(after(10), yuan("1050"))], after(20))
    assert left is not None
    assert left.balance.total == yuan("9045")
    assert remaining_under_contract(Debt(owed("1")), LOAN, [], START) is None


# --- what an offer covers ---------------------------------------------------------------------


def test_an_offer_covers_the_lenders_figures_less_what_was_paid_since():
    debt = Debt(owed("1000", "50", "20"), Decimal(36))
    found = less_payments(debt, CARD, [paid(-1, "9"), paid(30, "100")], after(40))
    assert found.balance == owed("970")  # interest and penalty first; none was added
    assert (found.paid, found.over, found.balance.on) == (yuan("100"), yuan("0"), START)
    assert less_payments(debt, CARD, [], after(40)).balance == debt.balance


def test_a_payment_in_another_currency_is_left_out():
    euros = DebtPayment(1, after(1), Money(5_00, "EUR"))
    assert less_payments(Debt(owed("1000")), LOAN, [euros], after(2)).paid == yuan("0")


def test_what_a_covered_balance_has_taken_off_is_told_by_the_payments():
    debt = Debt(owed("1000", "50"), Decimal(36))
    made = [paid(30, "100"), paid(5, "20")]
    for count, text in ((5, "20"), (30, "120")):
        covered = less_payments(debt, CARD, made, after(count)).balance
        assert taken_off(covered, debt, CARD, made) == yuan(text)
    assert not taken_off(debt.balance, debt, CARD, made)
    assert not taken_off(owed("900"), debt, CARD, made), "no payment explains it"
    assert not taken_off(owed("900", on=after(1)), debt, CARD, made)
    assert not taken_off(owed("900", on=None), debt, CARD, made)
    everything = [paid(1, "2000")]
    covered = less_payments(debt, CARD, everything, after(2)).balance
    assert taken_off(covered, debt, CARD, everything) == yuan("1050")
