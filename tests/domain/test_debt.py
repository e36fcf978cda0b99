from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt import (
    Balance,
    Bill,
    ContractCountOutOfReach,
    DayBasisUnknown,
    Debt,
    LoanContract,
    Part,
    RateOutOfReach,
    ReceivedAboveFace,
    may_be_time_barred,
)
from debt_desk.domain.household import AmountNegative, AmountNotPositive
from debt_desk.domain.money import CurrenciesDiffer, Money
from tests.domain.strategies import balance, balances

if TYPE_CHECKING:
    from collections.abc import Callable

BILLED_ON = date(2026, 11, 20)


@given(balances())
def test_a_balance_is_the_sum_of_its_five_parts(owed: Balance):
    assert owed.total.cents == sum(part.cents for part in owed.parts.values())
    assert list(owed.parts) == list(Part)
    for part, amount in owed.parts.items():
        assert getattr(owed, part.value) == amount


def test_enforcement_costs_are_shown_only_where_there_are_any():
    usual = balance("100", fees="0.01")
    assert list(usual.shown) == [Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES]
    enforced = balance("100", costs="0.01")
    assert enforced.shown == enforced.parts
    assert enforced.total.plain() == "100.01"


def test_a_balance_speaks_its_principals_currency():
    euros = Balance(*(Money(5, "EUR") for _ in range(4)), BILLED_ON, Money(0, "EUR"))
    assert (euros.currency, euros.total) == ("EUR", Money(20, "EUR"))
    with pytest.raises(CurrenciesDiffer):
        _ = replace(euros, costs=Money(1)).total


@pytest.mark.parametrize("part", list(Part))
def test_no_part_of_a_balance_is_negative(part: Part):
    with pytest.raises(AmountNegative) as refused:
        Balance(**{part.value: Money(-1)})
    assert refused.value.data == {"amount": Money(-1)}


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: Balance(on=date(1989, 12, 31)),
        lambda: Debt(term_end=date(2100, 1, 1)),
        lambda: Debt(overdue_since=date(1900, 1, 1)),
        lambda: Bill(Money(1), date(2100, 1, 1)),
        lambda: LoanContract(Money(1), drawn_on=date(1989, 12, 31)),
    ],
)
def test_days_beyond_reach_are_refused(wrong: Callable[[], object]):
    with pytest.raises(DateOutOfReach):
        wrong()


@pytest.mark.parametrize("field", ["annual_rate", "penalty_rate"])
@pytest.mark.parametrize("percent", ["-0.01", "1000.01", "NaN", "Infinity", "-Infinity"])
def test_a_rate_beyond_reach_is_refused(field: str, percent: str):
    with pytest.raises(RateOutOfReach):
        Debt(**{field: Decimal(percent)})


@pytest.mark.parametrize("percent", [None, Decimal(0), Decimal("18.25"), Decimal(1000)])
def test_a_rate_may_be_unknown_or_anything_that_a_contract_states(percent: Decimal | None):
    debt = Debt(annual_rate=percent, penalty_rate=percent)
    assert (debt.annual_rate, debt.penalty_rate) == (percent, percent)


@pytest.mark.parametrize("days", [0, 364, 366, 252])
def test_a_year_of_interest_has_360_or_365_days(days: int):
    with pytest.raises(DayBasisUnknown) as refused:
        Debt(day_basis=days)
    assert refused.value.data == {"days": days}
    assert [Debt(day_basis=known).day_basis for known in (360, 365)] == [360, 365]


def test_a_bill_may_be_of_nothing_but_not_of_less():
    assert Bill(Money(0), BILLED_ON).total == Money(0)
    with pytest.raises(AmountNegative):
        Bill(Money(-1), BILLED_ON)


CONTRACT = LoanContract(Money(10_000_00), Money(9_000_00), BILLED_ON, Money(888_49), 12)


def test_what_was_deducted_in_advance_never_arrived():
    assert (CONTRACT.arrived, CONTRACT.deducted) == (Money(9_000_00), Money(1_000_00))
    whole = replace(CONTRACT, received=None)
    assert (whole.arrived, whole.deducted) == (Money(10_000_00), Money(0))
    assert LoanContract(Money(1)).count is None


@pytest.mark.parametrize("field", ["face", "received", "instalment"])
@pytest.mark.parametrize("cents", [0, -1])
def test_the_sums_of_a_contract_are_more_than_nothing(field: str, cents: int):
    changes: dict[str, Any] = {field: Money(cents)}
    with pytest.raises(AmountNotPositive) as refused:
        replace(CONTRACT, **changes)
    assert refused.value.data == {"amount": Money(cents)}


def test_no_more_arrives_than_was_lent():
    assert replace(CONTRACT, received=CONTRACT.face).deducted == Money(0)
    with pytest.raises(ReceivedAboveFace) as refused:
        replace(CONTRACT, received=Money(10_000_01))
    assert refused.value.data == {"received": Money(10_000_01), "face": Money(10_000_00)}


@pytest.mark.parametrize("count", [0, -1, 601])
def test_a_contract_has_one_to_six_hundred_payments(count: int):
    with pytest.raises(ContractCountOutOfReach) as refused:
        replace(CONTRACT, count=count)
    assert refused.value.data == {"count": count, "most": 600}
    assert [replace(CONTRACT, count=known).count for known in (1, 600)] == [1, 600]


@pytest.mark.parametrize(
    ("since", "today", "expected"),
    [
        (None, date(2026, 11, 23), False),
        (date(2023, 11, 23), date(2026, 11, 23), False),
        (date(2023, 11, 22), date(2026, 11, 23), True),
        (date(2024, 2, 29), date(2027, 2, 28), False),
        (date(2024, 2, 29), date(2027, 3, 1), True),
    ],
)
def test_a_debt_may_be_time_barred_once_three_years_are_over(
    since: date | None, today: date, *, expected: bool
):
    assert may_be_time_barred(Debt(overdue_since=since), today) is expected
