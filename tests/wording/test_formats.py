"""Money, days, shares and sizes as their readers write them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.money import Money
from debt_desk.wording import formats
from debt_desk.wording.languages import Language


@pytest.mark.parametrize(
    ("cents", "currency", "text"),
    [
        (2876543, "CNY", "¥28,765.43"),
        (-12000, "CNY", "−¥120.00"),
        (5, "CNY", "¥0.05"),
        (-5, "HKD", "−HKD 0.05"),
        (0, "CNY", "¥0.00"),
    ],
)
def test_money(cents: int, currency: str, text: str) -> None:
    assert formats.money(Money(cents, currency)) == text


@given(st.integers(-(10**12), 10**12))
def test_money_reads_back(cents: int) -> None:
    assert Money.parse(formats.money(Money(cents)).replace("−¥", "-")) == Money(cents)


def test_days() -> None:
    assert formats.day(date(2026, 1, 5), Language.CHINESE) == "2026年1月5日"
    assert formats.day(date(2026, 12, 31), Language.ENGLISH) == "31 December 2026"


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(1, 3), "33.3%"),
        (Fraction(1, 2000), "0.1%"),
        (Fraction(5, 4), "125.0%"),
        (Fraction(-1, 8), "−12.5%"),
    ],
)
def test_percent(share: Fraction, text: str) -> None:
    assert formats.percent(share) == text


@pytest.mark.parametrize(
    ("value", "text"), [("18.250", "18.25%"), ("10", "10%"), ("0", "0%"), ("0.050", "0.05%")]
)
def test_rate(value: str, text: str) -> None:
    assert formats.rate(Decimal(value)) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (0, "0 B"),
        (999, "999 B"),
        (1000, "1.0 KB"),
        (1_234_567, "1.2 MB"),
        (5 * 10**12, "5000.0 GB"),
    ],
)
def test_size(count: int, text: str) -> None:
    assert formats.size(count) == text
