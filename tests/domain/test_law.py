"""The loan prime rate by its days, the reference lines by lender and day, and what may be said."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import DateOutOfReach, Month
from debt_desk.domain.debt import CreditorKind, RateOutOfReach
from debt_desk.domain.household import TextNotPrintable
from debt_desk.domain.law import (
    Confidence,
    LineKey,
    LprChange,
    LprEntryExists,
    LprEntryTooEarly,
    LprTable,
    LprUnknown,
    ReferenceLine,
    Verdict,
    judge,
    lines_for,
)
from debt_desk.domain.money import Money
from debt_desk.domain.rates import dated_rates, monthly_rates

yuan = Money.parse
LAST = date(2026, 8, 20)
SPLIT = date(2020, 8, 20)


def change(start: date, one: str, five: str = "3.5") -> LprChange:
    return LprChange(start, Decimal(one), Decimal(five))


TABLE = LprTable(
    (
        change(date(2019, 8, 20), "4.25"),
        change(date(2020, 4, 20), "3.85"),
        change(date(2025, 5, 20), "3.00"),
    ),
    LAST,
)


def line(key: LineKey, kind: CreditorKind, **more: object) -> ReferenceLine:
    return ReferenceLine(
        key, more.pop("percent", None), frozenset({kind}), "…", Month(2026, 11),
        Confidence.STATUTE, **more,
    )  # fmt: skip


FINANCIAL = line(LineKey.FINANCIAL, CreditorKind.CARD, percent=Decimal(24))
PRIVATE = line(LineKey.PRIVATE, CreditorKind.PERSON, lpr_times=4, formed_from=SPLIT)
EARLIER = line(LineKey.PRIVATE_EARLIER, CreditorKind.PERSON, formed_before=SPLIT)
LINES = (FINANCIAL, PRIVATE, EARLIER)


# --- the loan prime rate ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "percent"),
    [
        (date(2019, 8, 20), "4.25"),
        (date(2020, 4, 19), "4.25"),
        (date(2020, 4, 20), "3.85"),
        (date(2025, 5, 19), "3.85"),
        (LAST, "3.00"),
        (date(2090, 1, 1), "3.00"),
    ],
)
def test_the_rate_of_a_day(day: date, percent: str):
    assert TABLE.at(day).one_year == Decimal(percent)


def test_before_the_first_there_is_none():
    with pytest.raises(LprUnknown) as told:
        TABLE.at(date(2019, 8, 19))
    assert told.value.data == {"day": date(2019, 8, 19), "first": date(2019, 8, 20)}


def test_vouched_for_up_to_the_last_checked_day():
    assert TABLE.confirmed(LAST)
    assert not TABLE.confirmed(date(2026, 8, 21))


def test_an_own_entry_vouches_until_the_next_publication():
    own = TABLE.with_entries([change(date(2026, 11, 20), "2.9"), change(date(2026, 9, 21), "2.95")])
    assert own.at(date(2026, 9, 20)).one_year == Decimal("3.00")
    assert own.at(date(2026, 9, 21)).one_year == Decimal("2.95")
    assert own.at(date(2026, 12, 1)).one_year == Decimal("2.9")
    told = {day: own.confirmed(day) for day in (date(2026, 9, 20), date(2026, 9, 21))}
    assert list(told.values()) == [False, True]
    assert own.confirmed(date(2026, 10, 19))
    assert not own.confirmed(date(2026, 10, 20)), "that month's publication was not entered"
    assert own.confirmed(date(2026, 12, 19))
    assert not own.confirmed(date(2026, 12, 20))


def test_an_entry_that_the_table_has_caught_up_with_is_left_out():
    own = TABLE.with_entries([change(LAST, "9"), change(date(2024, 1, 22), "9")])
    assert own.entries == ()
    assert own.at(LAST).one_year == Decimal("3.00")


def test_what_may_be_entered():
    own = TABLE.with_entries([change(date(2026, 9, 21), "2.95")])
    own.check_entry(change(date(2026, 8, 21), "2.95"))
    with pytest.raises(LprEntryTooEarly):
        own.check_entry(change(LAST, "2.95"))
    with pytest.raises(LprEntryExists):
        own.check_entry(change(date(2026, 9, 21), "2.9"))


def test_an_entry_has_a_rate_a_day_and_a_printable_note():
    for percent in ("-1", "1001", "NaN"):
        with pytest.raises(RateOutOfReach):
            change(LAST, percent)
        with pytest.raises(RateOutOfReach):
            change(LAST, "3", percent)
    with pytest.raises(DateOutOfReach):
        change(date(1989, 1, 1), "3")
    with pytest.raises(TextNotPrintable):
        LprChange(LAST, Decimal(3), Decimal(4), note="\0")


@given(st.dates(date(2019, 8, 20), date(2099, 1, 1)), st.lists(st.dates(LAST), unique=True))
def test_the_rate_of_a_day_is_the_last_that_began(day: date, starts: list[date]):
    starts = [start for start in starts if start.year < 2100]
    own = TABLE.with_entries(change(start, "2") for start in starts)
    begun = [known.start for known in (*own.changes, *own.entries) if known.start <= day]
    assert own.at(day).start == max(begun)


# --- the lines --------------------------------------------------------------------------------


def test_four_times_the_rate_of_the_contracts_day_for_persons():
    (found,) = lines_for(CreditorKind.PERSON, date(2020, 8, 20), TABLE, LINES)
    assert (found.key, found.percent, found.confirmed) == (LineKey.PRIVATE, Decimal("15.40"), True)


def test_a_rate_that_nobody_vouches_for_is_marked():
    (found,) = lines_for(CreditorKind.PERSON, date(2026, 9, 1), TABLE, LINES)
    assert (found.percent, found.confirmed) == (Decimal("12.00"), False)


def test_older_contracts_between_persons_are_not_judged():
    (found,) = lines_for(CreditorKind.PERSON, date(2020, 8, 19), TABLE, LINES)
    assert (found.key, found.percent) == (LineKey.PRIVATE_EARLIER, None)
    rates = monthly_rates(yuan("1000"), [yuan("2000")])
    assert judge(found, rates, yuan("1000"), [yuan("2000")]) is Verdict.NOT_APPLICABLE


def test_without_the_contracts_day_both_are_told_and_neither_has_a_figure():
    found = lines_for(CreditorKind.PERSON, None, TABLE, LINES)
    assert [(each.key, each.percent) for each in found] == [
        (LineKey.PRIVATE, None),
        (LineKey.PRIVATE_EARLIER, None),
    ]


@pytest.mark.parametrize("formed_on", [None, date(2015, 1, 1), date(2026, 1, 1)])
def test_the_cap_on_persons_never_binds_a_financial_lender(formed_on: date | None):
    found = lines_for(CreditorKind.CARD, formed_on, TABLE, LINES)
    assert [each.key for each in found] == [LineKey.FINANCIAL]
    assert lines_for(CreditorKind.OTHER, formed_on, TABLE, LINES) == ()


# --- what may be said -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("instalment", "verdict"),
    [
        ("1072", Verdict.BELOW),
        ("916.80", Verdict.BELOW),
        ("936", Verdict.NOT_SURE),
        ("945.60", Verdict.NOT_SURE),
        ("945.61", Verdict.ABOVE),
        ("976.80", Verdict.ABOVE),
    ],
)
def test_above_only_where_a_cent_cannot_change_it(instalment: str, verdict: Verdict):
    received = yuan("12000") if instalment == "1072" else yuan("10000")
    payments = [yuan(instalment)] * 12
    assert judge(FINANCIAL, monthly_rates(received, payments), received, payments) is verdict


def test_the_xirr_counts_too():
    """At 934.40 the effective rate stays under 24% and the XIRR, by actual days, does not."""
    received, payments = yuan("10000"), [yuan("934.40")] * 12
    on = date(2026, 1, 15)
    undated, dated = monthly_rates(received, payments), monthly_rates(received, payments, on)
    assert undated.effective is not None
    assert dated.xirr is not None
    assert undated.effective < 0.24 < dated.xirr
    assert judge(FINANCIAL, undated, received, payments) is Verdict.BELOW
    assert judge(FINANCIAL, dated, received, payments) is Verdict.NOT_SURE


def test_nobody_is_told_above_by_days_or_by_the_simple_rate():
    received, on = yuan("1400"), date(2026, 3, 1)
    for day in (date(2026, 3, 8), date(2026, 5, 5)):
        rates = dated_rates(received, on, [(day, yuan("9000"))])
        assert judge(FINANCIAL, rates, received, None) is Verdict.NOT_SURE
    cheap = dated_rates(received, on, [(date(2026, 5, 5), yuan("1401"))])
    assert judge(FINANCIAL, cheap, received, None) is Verdict.BELOW


def test_nobody_is_told_above_for_lending_between_persons():
    (cap,) = lines_for(CreditorKind.PERSON, date(2026, 1, 5), TABLE, LINES)
    for instalment, verdict in (("900", Verdict.NOT_SURE), ("850", Verdict.BELOW)):
        payments = [yuan(instalment)] * 12
        rates = monthly_rates(yuan("10000"), payments)
        assert judge(cap, rates, yuan("10000"), payments) is verdict
