"""What a payment clears first, and to the cent."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.allocation import AllocationBasis, allocate, allocation
from debt_desk.domain.debt import Balance, Debt, PaymentOrder
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import CurrenciesDiffer, Money
from tests.domain.debts import CARD, INTEREST, LOAN, PRINCIPAL, START, after, owed, yuan


def test_the_civil_code_clears_costs_then_interest_then_principal():
    cut = allocate(yuan("1000"), owed("10000", "600", costs="200"), INTEREST)
    assert cut.left == owed("9800")
    assert cut.cleared == owed("200", "600", costs="200")
    assert not cut.over


@pytest.mark.parametrize(
    ("days", "left"),
    [(1, owed("9800")), (90, owed("9800")), (91, owed("9000", "600", fees="200"))],
)
def test_a_card_turns_round_on_day_91(days, left):
    debt = Debt(owed("10000", "600", fees="200"), overdue_since=START - timedelta(days=days))
    rule = allocation(debt, CARD, START)
    assert (rule.basis, rule.days_overdue) == (AllocationBasis.CARD_RULES, days)
    assert allocate(yuan("1000"), debt.balance, rule.order).left == left


def test_costs_of_enforcement_come_first_in_every_order():
    balance = owed("10", "20", "30", "40", "50")
    for order in PaymentOrder:
        assert allocate(yuan("50"), balance, order).cleared == owed(costs="50")
    assert allocate(yuan("60"), balance, PRINCIPAL).cleared == owed("10", costs="50")
    assert allocate(yuan("95"), balance, INTEREST).cleared == owed("0", "20", "25", costs="50")


def test_what_is_paid_beyond_the_debt_stays_visible():
    cut = allocate(yuan("151"), owed("100", "50"), PRINCIPAL)
    assert cut.over == yuan("1")
    assert cut.left.total == Money.zero()


@pytest.mark.parametrize(
    ("debt", "kind", "agreed", "order", "basis"),
    [
        (Debt(), LOAN, None, INTEREST, AllocationBasis.CIVIL_CODE),
        (Debt(), CARD, None, INTEREST, AllocationBasis.CIVIL_CODE),
        (Debt(overdue_since=START), CARD, None, INTEREST, AllocationBasis.CIVIL_CODE),
        (Debt(overdue_since=after(-200)), LOAN, None, INTEREST, AllocationBasis.CIVIL_CODE),
        (Debt(overdue_since=after(-200)), CARD, None, PRINCIPAL, AllocationBasis.CARD_RULES),
        (
            Debt(overdue_since=after(-200), contract_order=INTEREST),
            CARD,
            None,
            INTEREST,
            AllocationBasis.CONTRACT,
        ),
        (
            Debt(agreed_order=PRINCIPAL, contract_order=INTEREST),
            LOAN,
            None,
            PRINCIPAL,
            AllocationBasis.AGREEMENT,
        ),
        (Debt(agreed_order=PRINCIPAL), LOAN, INTEREST, INTEREST, AllocationBasis.AGREEMENT),
    ],
)
def test_agreement_goes_before_contract_and_contract_before_the_law(
    debt, kind, agreed, order, basis
):
    rule = allocation(debt, kind, START, agreed)
    assert (rule.order, rule.basis) == (order, basis)


def test_a_negative_payment_and_another_currency_are_refused():
    with pytest.raises(AmountNegative):
        allocate(Money(-1), owed("1"), INTEREST)
    with pytest.raises(CurrenciesDiffer):
        allocate(Money(1, "USD"), owed("1"), INTEREST)


cents = st.one_of(st.integers(0, 400), st.integers(0, 10**8)).map(Money)


@given(cents, st.builds(Balance, cents, cents, cents, cents), st.sampled_from(PaymentOrder))
def test_an_allocation_is_exact(payment, balance, order):
    cut = allocate(payment, balance, order)
    assert cut.cleared.total + cut.over == payment
    assert cut.cleared.total + cut.left.total == balance.total
    assert not cut.over or not cut.left.total
