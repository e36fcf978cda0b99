from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.household import (
    TOPICS,
    AmountNegative,
    Cause,
    Dependants,
    DependantsOutOfReach,
    EndBeforeStart,
    Hardship,
    Household,
    HouseholdLine,
    IdentityTailTooLong,
    LineKind,
    Period,
    Person,
    Source,
    SourceKind,
    SourcePlace,
    TextNotPrintable,
    TextTooLong,
    Topic,
    check_text,
)
from debt_desk.domain.money import Money
from tests.domain.strategies import amounts, days


def cost(yuan: str, period: Period = Period.MONTH, **facts: object) -> HouseholdLine:
    return HouseholdLine(LineKind.ESSENTIAL, Topic.FOOD, "", Money.parse(yuan), period, **facts)


@pytest.mark.parametrize(
    ("period", "monthly"),
    [
        (Period.WEEK, "433.33"),
        (Period.TWO_WEEKS, "216.67"),
        (Period.MONTH, "100.00"),
        (Period.QUARTER, "33.33"),
        (Period.YEAR, "8.33"),
        (Period.ONCE, "8.33"),
    ],
)
def test_every_period_is_turned_into_a_months_share(period: Period, monthly: str):
    assert cost("100", period).monthly().plain() == monthly


@given(amounts, st.sampled_from(Period), st.sampled_from(LineKind))
def test_a_months_share_is_a_twelfth_of_the_year(amount: Money, period: Period, kind: LineKind):
    times = {"week": 52, "two_weeks": 26, "month": 12, "quarter": 4, "year": 1, "once": 1}
    line = HouseholdLine(kind, Topic.OTHER, "", amount, period)
    if kind is LineKind.INCOME and period is Period.ONCE:
        assert line.monthly() == Money.zero()
    else:
        assert abs(line.monthly().cents * 12 - amount.cents * times[period]) <= 6


@given(days, st.none() | days, st.none() | st.integers(0, 900), st.sampled_from(list(Period)[:-1]))
def test_a_line_counts_from_its_start_to_its_end(
    day: date, start: date | None, length: int | None, period: Period
):
    end = (start or day) + timedelta(days=length) if length is not None else None
    line = cost("1", period, start=start, end=end)
    assert line.runs_on(day) == ((start or day) <= day <= (end or day))


def test_a_single_cost_counts_for_the_twelve_months_that_it_is_spread_over():
    operation = cost("12000", Period.ONCE, start=date(2026, 3, 15))
    counted = [operation.runs_on(day) for day in (date(2026, 3, 14), date(2026, 3, 15))]
    assert counted == [False, True]
    assert operation.runs_on(date(2027, 3, 14))
    assert not operation.runs_on(date(2027, 3, 15))


def test_a_single_cost_with_an_end_counts_until_its_end():
    repair = cost("600", Period.ONCE, start=date(2026, 3, 1), end=date(2027, 12, 31))
    assert repair.runs_on(date(2027, 12, 31))
    assert not repair.runs_on(date(2028, 1, 1))


def test_a_single_cost_without_any_day_counts():
    assert cost("600", Period.ONCE).runs_on(date(2026, 3, 1))


def test_a_line_is_held_against_its_rules():
    with pytest.raises(AmountNegative):
        cost("-0.01")
    with pytest.raises(DateOutOfReach):
        cost("1", start=date(1989, 1, 1))
    with pytest.raises(DateOutOfReach):
        cost("1", end=date(2100, 1, 1))
    with pytest.raises(EndBeforeStart):
        cost("1", start=date(2026, 2, 2), end=date(2026, 2, 1))
    with pytest.raises(TextTooLong):
        HouseholdLine(LineKind.INCOME, Topic.OTHER, "长" * 201, Money(1))
    assert cost("0", start=date(2026, 2, 2), end=date(2026, 2, 2)).runs_on(date(2026, 2, 2))


def test_every_kind_of_line_offers_topics_and_other_comes_last():
    assert set(TOPICS) == set(LineKind)
    assert all(topics[-1] is Topic.OTHER for topics in TOPICS.values())
    assert {topic for topics in TOPICS.values() for topic in topics} == set(Topic)


def test_only_the_tail_of_an_identity_number_is_kept():
    assert Person(name="林晓", identity_tail="041X").identity_tail == "041X"
    with pytest.raises(IdentityTailTooLong) as refused:
        Person(identity_tail="3041X")
    assert refused.value.data == {"limit": 4}
    with pytest.raises(TextTooLong):
        Person(address="长" * 201)


def test_dependants_are_counted_and_bounded():
    assert Dependants(children=2, parents=1, partners=1, others=1).count == 5
    for wrong in (-1, 31):
        with pytest.raises(DependantsOutOfReach) as refused:
            Dependants(parents=wrong)
        assert refused.value.data == {"count": wrong}


def test_a_hardship_runs_forwards_and_is_told_in_the_users_words():
    story = "三月被裁员。\n\t还在找工作。"
    told = Hardship(frozenset({Cause.UNEMPLOYMENT}), date(2026, 3, 1), date(2026, 3, 1), story)
    assert told.story == story
    with pytest.raises(EndBeforeStart):
        Hardship(since=date(2026, 3, 2), expected_end=date(2026, 3, 1))
    with pytest.raises(DateOutOfReach):
        Hardship(since=date(1900, 1, 1))
    with pytest.raises(TextTooLong) as refused:
        Hardship(story="字" * 20_001)
    assert refused.value.data == {"limit": 20_000}


@pytest.mark.parametrize("text", ["a\x00", "a\x7f", "a\x85", "a\nb", "a\tb", "a\rb", "a\ud800"])
def test_a_name_holds_no_control_character(text: str):
    with pytest.raises(TextNotPrintable) as refused:
        check_text(text, 10)
    assert refused.value.data == {}


@given(st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20))
def test_any_printable_text_up_to_the_limit_passes(text: str):
    check_text(text, 20)
    check_text(f"{text}\n", 21, lines=True)


def test_reserve_and_savings_are_never_negative():
    for wrong in ("reserve", "savings"):
        with pytest.raises(AmountNegative):
            Household(**{wrong: Money(-1)})


def test_a_line_is_added_or_takes_the_place_of_the_one_with_its_id():
    rent, food = cost("2000", id=1), cost("1500", id=2)
    pay = HouseholdLine(LineKind.INCOME, Topic.WAGES, "", Money(600_000))
    household = Household(lines=(rent, food)).with_line(pay)
    assert household.lines == (rent, food, pay)
    cheaper = cost("1800", id=1)
    assert household.with_line(cheaper).lines == (cheaper, food, pay)
    assert household.of_kind(LineKind.ESSENTIAL) == (rent, food)
    assert household.of_kind(LineKind.IRREGULAR) == ()


def test_places_of_one_document_stand_from_its_beginning():
    late, early = SourcePlace(3, 2, 40), SourcePlace(3, 1, 9)
    other, whole = SourcePlace(4, None, 1), SourcePlace(3)
    source = Source(SourceKind.STATEMENT, (3, 4), places=(late, other, early, whole))
    assert source.places_in(3) == (whole, early, late)
    assert source.places_in(4) == (other,)
    assert source.places_in(5) == ()
