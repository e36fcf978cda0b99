from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import EARLIEST, LATEST, DateOutOfReach
from debt_desk.domain.money import MOST_CENTS, Money, NotAnAmount
from debt_desk.statements.cells import NoDateInCell, amount, gross, masked, moment
from debt_desk.statements.workbook import cell_text


@given(st.integers(-MOST_CENTS, MOST_CENTS))
def test_an_amount_reads_back_from_every_way_to_write_it(cents: int) -> None:
    money = Money(cents)
    plain = money.plain()
    sign, digits = ("-", plain[1:]) if cents < 0 else ("", plain)
    whole, part = digits.split(".")
    grouped = f"{int(whole):,}.{part}"
    behind = f"{grouped}{sign or '+'}"
    for written in (plain, behind, f"{sign}¥{grouped}", f"{sign}￥ {digits}", f"{sign}{grouped}元"):
        assert amount(written) == money


@given(st.integers(0, 10**12))
def test_a_number_of_a_workbook_is_exact_to_the_cent(cents: int) -> None:
    assert gross(cell_text(cents / 100)) == Money(cents)


@given(st.datetimes(datetime.combine(EARLIEST, time.min), datetime.combine(LATEST, time.max)))
def test_a_moment_reads_back_from_every_way_to_write_it(stamp: datetime) -> None:
    stamp = stamp.replace(microsecond=0)
    expected = (stamp.date(), stamp.time())
    for pattern in (
        "%Y-%m-%d %H:%M:%S",
        "%Y/%m/%d %H:%M:%S",
        "%Y年%m月%d日 %H:%M:%S",
        "%Y%m%d  %H:%M:%S",
        "%Y%m%d%H%M%S",
        "%Y-%m-%d  %H%M%S",
    ):
        assert moment(stamp.strftime(pattern)) == expected
    serial = (stamp - datetime.fromisoformat("1899-12-30")) / timedelta(days=1)
    assert moment(cell_text(serial))[0] == stamp.date()


@given(st.dates(EARLIEST, LATEST))
def test_a_day_without_a_time(day: date) -> None:
    assert moment(day.isoformat()) == moment(day.strftime("%Y%m%d")) == (day, None)
    assert moment(f"{day.year}/{day.month}/{day.day} 0:05") == (day, time(0, 5))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "/",
        "2025",
        "2025-13-01",
        "2025-02-30 10:00:00",
        "202521",
        "九月",
        "x20250203101010",
        "20250203250000",
    ],
)
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(NoDateInCell):
        moment(text)


@pytest.mark.parametrize("text", ["1989-12-31", "2100-01-01 00:00:00", "0001-01-01 00:00:00"])
def test_a_date_beyond_reach(text: str) -> None:
    with pytest.raises(DateOutOfReach):
        moment(text)


@pytest.mark.parametrize(
    "text", ["", "-", "nan", "inf", "1e5", "1.2.3", "--1", "-1-", "1--", "0x10"]
)
def test_what_is_no_amount(text: str) -> None:
    with pytest.raises(NotAnAmount):
        amount(text)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (None, ""),
        (" 甲\t", "甲"),
        (28.160000000000004, "28.16"),
        (1e-7, "0.0000001"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (3985734.0, "3985734"),
        (4.2e27, "4.2e+27"),
        (date(2025, 2, 3), "2025-02-03"),
        (datetime.fromisoformat("2025-02-03 04:05:06.000007"), "2025-02-03 04:05:06"),
    ],
)
def test_a_workbook_s_values_as_text(value: object, shown: str) -> None:
    assert cell_text(value) == shown


@pytest.mark.parametrize(
    ("account", "shown"),
    [
        ("xiaoming@example.com", "x***@example.com"),
        ("13812345678", "****5678"),
        ("1234****9876", "****9876"),
        ("********1234", "****1234"),
        ("a**b", "a***b"),
        ("6222 0210 0101 2345", "****2345"),
        ("晓明同学", "晓***学"),
        ("晓明", "晓***"),
        ("", ""),
    ],
)
def test_an_account_is_shown_in_part(account: str, shown: str) -> None:
    assert masked(account) == shown
