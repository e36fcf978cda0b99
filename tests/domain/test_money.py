from __future__ import annotations

import statistics
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.money import (
    MOST_CENTS,
    AmountTooLarge,
    CurrenciesDiffer,
    Money,
    MorePartsThanCents,
    NotAnAmount,
    TooManyDecimals,
    median,
    round_half_up,
    total,
)
from tests.domain.strategies import cents

any_cents = st.integers(-MOST_CENTS, MOST_CENTS)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1234.5", 123450),
        ("1,234.5", 123450),
        ("12，345，678.90", 1234567890),
        ("¥ 12.00", 1200),
        ("￥-12.00", -1200),
        ("-¥12.00", -1200),
        ("－３．５０", -350),
        ("−3.50", -350),
        ("+7", 700),
        (".5", 50),
        ("5.", 500),
        ("100 元", 10000),
        ("人民币 88.8 元", 8880),
        ("rmb 20", 2000),
        ("CNY 1 234.50", 123450),
        ("12.3400000000000000000000000000000000000000", 1234),
        ("0", 0),
        ("-0.00", 0),
        ("100,000,000,000", MOST_CENTS),
    ],
)
def test_reads_what_people_and_banks_write(text: str, expected: int):
    assert Money.parse(text) == Money(expected)


@pytest.mark.parametrize(
    "text",
    ["", " ", "abc", "1.2.3", "--5", "1e3", "元", "¥", ".", "US$ 12", "12-", "0x10", "NaN", "一百"],
)
def test_refuses_what_is_no_amount(text: str):
    with pytest.raises(NotAnAmount) as refused:
        Money.parse(text)
    assert refused.value.data["text"] == text


@pytest.mark.parametrize("text", ["12,50", "1,23,456.00", "1,2345", ",5", "1,", "12元50", "3元5角"])
def test_a_comma_or_a_yuan_sign_inside_a_number_is_never_guessed_away(text: str):
    with pytest.raises(NotAnAmount):
        Money.parse(text)


@pytest.mark.parametrize("text", ["1.234", "0.001", "1.0000000000000000000000000000000000000001"])
def test_refuses_a_part_of_a_cent(text: str):
    with pytest.raises(TooManyDecimals):
        Money.parse(text)


@pytest.mark.parametrize("text", ["100000000000.01", "-100000000000.01", "9" * 5000])
def test_refuses_more_than_a_person_can_owe_and_keeps_only_the_start_of_the_text(text: str):
    with pytest.raises(AmountTooLarge) as refused:
        Money.parse(text)
    assert refused.value.data["text"] == text[:40]


@given(any_cents)
def test_what_is_written_plainly_is_read_back(number: int):
    money = Money(number)
    assert Money.parse(money.plain()) == money
    assert Money.parse(f"{Decimal(number) / 100:,.2f}") == money


@given(st.text(max_size=12))
def test_any_text_is_an_amount_or_an_input_error(text: str):
    try:
        money = Money.parse(text)
    except (NotAnAmount, TooManyDecimals, AmountTooLarge):
        return
    assert abs(money.cents) <= MOST_CENTS


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (12.0, 1200),
        (0.1 + 0.2, 30),
        (1.005, 101),
        (-1.005, -101),
        (5e-324, 0),
        (7, 700),
        (Decimal("2.675"), 268),
        (Decimal("0.00499999999999999999999999999999"), 0),
    ],
)
def test_a_number_of_a_spreadsheet_is_rounded_half_up(number: float | Decimal, expected: int):
    assert Money.from_number(number) == Money(expected)


@given(any_cents)
def test_a_spreadsheets_float_gives_the_cents_back(number: int):
    assert Money.from_number(number / 100) == Money(number)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), Decimal("-Infinity")])
def test_no_number_is_no_amount(number: float | Decimal):
    with pytest.raises(NotAnAmount):
        Money.from_number(number)


@pytest.mark.parametrize("number", [1e300, -1e12, Decimal("1E+999999")])
def test_a_number_beyond_reach_is_refused(number: float | Decimal):
    with pytest.raises(AmountTooLarge):
        Money.from_number(number)


@given(st.decimals(-(10**9), 10**9, places=6))
def test_halves_go_away_from_zero(value: Decimal):
    expected = int(value.quantize(Decimal(1), ROUND_HALF_UP))
    assert round_half_up(Fraction(value)) == expected


@given(any_cents, any_cents)
def test_sums_and_comparisons_are_those_of_the_cents(left: int, right: int):
    a, b = Money(left), Money(right)
    assert (a + b).cents == left + right
    assert (a - b).cents == left - right
    assert (-a).cents == -left
    assert abs(a).cents == abs(left)
    assert bool(a) == bool(left)
    assert (a < b, a <= b, a > b, a >= b) == (
        left < right,
        left <= right,
        left > right,
        left >= right,
    )


def test_two_currencies_are_never_added_or_compared():
    yuan, dollar = Money(100), Money(100, "USD")
    for mixed in (
        lambda: yuan + dollar,
        lambda: yuan - dollar,
        lambda: yuan < dollar,
        lambda: yuan <= dollar,
        lambda: yuan > dollar,
        lambda: yuan >= dollar,
        lambda: total([dollar]),
    ):
        with pytest.raises(CurrenciesDiffer) as refused:
            mixed()
        assert refused.value.data == {"left": "CNY", "right": "USD"}
    assert yuan != dollar
    assert total([dollar], "USD") == dollar


def test_a_deficit_is_written_with_its_sign():
    assert Money(-5).plain() == "-0.05"
    assert Money(-123456).plain() == "-1234.56"
    assert Money(7).plain() == "0.07"


def test_sixty_parts_of_the_worked_example():
    parts = Money.parse("28765.43").parts(60)
    assert parts == (*[Money.parse("479.42")] * 59, Money.parse("479.65"))


def test_parts_of_a_few_cents_never_leave_the_last_one_empty():
    assert [part.cents for part in Money(8).parts(5)] == [1, 1, 1, 1, 4]
    assert [part.cents for part in Money(3).parts(3)] == [1, 1, 1]


@given(cents, st.integers(1, 400))
def test_parts_sum_to_the_whole_and_only_the_last_differs(number: int, count: int):
    whole = Money(number, "HKD")
    if number < count:
        with pytest.raises(MorePartsThanCents) as refused:
            whole.parts(count)
        assert refused.value.data == {"total": whole, "parts": count}
        return
    parts = whole.parts(count)
    assert len(parts) == count
    assert total(parts, "HKD") == whole
    assert len(set(parts[:-1])) <= 1
    assert all(part.cents > 0 for part in parts)
    assert abs(parts[0].cents - number / count) < 1


@pytest.mark.parametrize("count", [0, -1])
def test_no_parts_is_no_way_to_cut(count: int):
    with pytest.raises(MorePartsThanCents):
        Money(100).parts(count)


def test_a_negative_sum_cannot_be_cut():
    with pytest.raises(MorePartsThanCents):
        Money(-100).parts(2)


@given(any_cents, st.fractions(-5, 5))
def test_a_multiple_is_within_half_a_cent(number: int, factor: Fraction):
    assert abs(Money(number).times(factor).cents - number * factor) <= Fraction(1, 2)


@given(st.lists(any_cents, min_size=1))
def test_the_median_is_the_middle_or_the_rounded_mean_of_the_two(numbers: list[int]):
    expected = round_half_up(Fraction(statistics.median(map(Fraction, numbers))))
    assert median(map(Money, numbers)) == Money(expected)


def test_the_sum_of_nothing_is_zero():
    assert total([]) == Money.zero()
