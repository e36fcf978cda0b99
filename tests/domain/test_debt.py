from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt import Balance, Debt, Part, RateOutOfReach, may_be_time_barred
from debt_desk.domain.household import AmountNegative
from debt_desk.domain.money import Money
from tests.domain.strategies import amounts


@given(st.tuples(amounts, amounts, amounts, amounts))
def test_a_balance_is_the_sum_of_its_four_parts(parts: tuple[Money, Money, Money, Money]):
    balance = Balance(*parts)
    assert balance.total.cents == sum(part.cents for part in parts)
    assert tuple(balance.parts) == (Part.PRINCIPAL, Part.INTEREST, Part.PENALTY, Part.FEES)
    assert tuple(balance.parts.values()) == parts


def test_a_balance_speaks_its_principals_currency():
    nothing = Money.zero("USD")
    assert Balance(Money(5, "USD"), nothing, nothing, nothing).currency == "USD"


@pytest.mark.parametrize("part", list(Part))
def test_no_part_of_a_balance_is_negative(part: Part):
    with pytest.raises(AmountNegative) as refused:
        Balance(**{part.value: Money(-1)})
    assert refused.value.data == {"amount": Money(-1)}


def test_days_beyond_reach_are_refused():
    for wrong in (
        lambda: Balance(on=date(1989, 12, 31)),
        lambda: Debt(term_end=date(2100, 1, 1)),
        lambda: Debt(overdue_since=date(1900, 1, 1)),
    ):
        with pytest.raises(DateOutOfReach):
            wrong()


@pytest.mark.parametrize("percent", ["-0.01", "1000.01", "NaN", "Infinity", "-Infinity"])
def test_a_rate_beyond_reach_is_refused(percent: str):
    with pytest.raises(RateOutOfReach):
        Debt(annual_rate=Decimal(percent))


@pytest.mark.parametrize("percent", [None, Decimal(0), Decimal("18.25"), Decimal(1000)])
def test_a_rate_may_be_unknown_or_anything_that_a_contract_states(percent: Decimal | None):
    assert Debt(annual_rate=percent).annual_rate == percent


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
