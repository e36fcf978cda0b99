from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.agreement import Due
from debt_desk.domain.capacity import (
    Capacity,
    LeftOut,
    LeftOutKind,
    Share,
    capacity,
    foreign_agreements,
    gap,
)
from debt_desk.domain.household import (
    Household,
    HouseholdLine,
    LineKind,
    Period,
    Topic,
)
from debt_desk.domain.money import Money
from debt_desk.domain.repayment import progress
from tests.domain.strategies import amounts

TODAY = date(2026, 11, 23)
YESTERDAY = date(2026, 11, 22)

lines = st.builds(
    HouseholdLine,
    st.sampled_from(LineKind),
    st.just(Topic.OTHER),
    st.just(""),
    amounts,
    st.sampled_from(Period),
    end=st.sampled_from([None, TODAY, YESTERDAY]),
)
households = st.builds(
    Household, reserve=amounts, savings=amounts, lines=st.lists(lines).map(tuple)
)


def line(kind: LineKind, yuan: str, period: Period = Period.MONTH) -> HouseholdLine:
    return HouseholdLine(kind, Topic.OTHER, "", Money.parse(yuan), period)


def with_free(yuan: str) -> Capacity:
    """A household whose free capacity is ``yuan``."""
    income = line(LineKind.INCOME, "5000")
    agreed = Money.parse("5000") - Money.parse(yuan)
    return capacity(Household(lines=(income,)), agreed, TODAY)


def test_the_formula_line_by_line():
    household = Household(
        reserve=Money.parse("300"),
        savings=Money.parse("9000"),
        lines=(
            line(LineKind.INCOME, "6100"),
            line(LineKind.ESSENTIAL, "2000"),
            line(LineKind.ESSENTIAL, "350", Period.WEEK),
            line(LineKind.IRREGULAR, "1200", Period.YEAR),
            line(LineKind.FIRST_RANKING, "250"),
        ),
    )
    found = capacity(household, Money.parse("500"), TODAY)
    assert found.income.plain() == "6100.00"
    assert found.essential.plain() == "3516.67"
    assert found.irregular.plain() == "100.00"
    assert found.ranking_first.plain() == "250.00"
    assert found.surplus.plain() == "2183.33"
    assert found.free.plain() == "1433.33"


def rounded(share: Fraction) -> int:
    return int(share + Fraction(1, 2))


@given(households, amounts)
def test_capacity_is_the_sum_of_the_lines_that_run_to_the_cent(household: Household, agreed: Money):
    times = {"week": 52, "two_weeks": 26, "month": 12, "quarter": 4, "year": 1, "once": 1}
    surplus = -household.reserve.cents
    ranking_first = 0
    for entry in household.lines:
        share = rounded(Fraction(entry.amount.cents * times[entry.period], 12))
        if entry.end == YESTERDAY:
            continue
        if entry.kind is LineKind.INCOME:
            surplus += 0 if entry.period is Period.ONCE else share
        elif entry.kind is LineKind.FIRST_RANKING:
            ranking_first += share
        else:
            surplus -= share
    found = capacity(household, agreed, TODAY)
    assert found.surplus.cents == surplus
    assert found.free.cents == surplus - agreed.cents - ranking_first


@given(households, amounts)
def test_every_line_that_runs_answers_how_once(household: Household, agreed: Money):
    found = capacity(household, agreed, TODAY)
    shown = (*found.incomes, *found.essentials, *found.irregulars, *found.first_ranking)
    running = [entry for entry in household.lines if entry.runs_on(TODAY)]
    assert sorted(id(counted.line) for counted in shown) == sorted(map(id, running))
    assert all(counted.monthly == counted.line.monthly() for counted in shown)


def test_savings_are_a_stock_and_no_capacity():
    rich = Household(savings=Money.parse("100000"))
    assert capacity(rich, Money.zero(), TODAY).free == Money.zero()


def test_a_deficit_is_shown_as_one():
    assert with_free("-0.01").free == Money(-1)


@pytest.mark.parametrize(
    ("kind", "known"),
    [
        (LineKind.INCOME, True),
        (LineKind.ESSENTIAL, True),
        (LineKind.IRREGULAR, True),
        (LineKind.FIRST_RANKING, False),
    ],
)
def test_an_empty_household_is_not_known(kind: LineKind, known: bool):
    assert capacity(Household(lines=(line(kind, "1"),)), Money.zero(), TODAY).known is known
    assert not capacity(Household(), Money.zero(), TODAY).known


@pytest.mark.parametrize(
    ("free", "instalment", "share"),
    [
        ("500", "499.99", Share.FITS),
        ("500", "500", Share.FITS),
        ("500", "500.01", Share.ABOVE),
        ("0.01", "0.01", Share.FITS),
        ("0", "0.01", Share.NOTHING_LEFT),
        ("-200", "100", Share.NOTHING_LEFT),
        ("0", "0", Share.FITS),
        ("-200", "0", Share.FITS),
    ],
)
def test_an_instalment_is_held_against_what_is_free(free: str, instalment: str, share: Share):
    assert with_free(free).judge(Money.parse(instalment)) is share


def test_the_share_of_capacity_that_an_instalment_takes():
    assert with_free("800").share_of(Money.parse("200")) == Fraction(1, 4)
    assert with_free("800").share_of(Money.parse("1200")) == Fraction(3, 2)
    assert with_free("0").share_of(Money.parse("1")) is None
    assert with_free("-5").share_of(Money.parse("1")) is None


# --- what is in another currency --------------------------------------------------------------


def euro_line(kind: LineKind = LineKind.INCOME) -> HouseholdLine:
    return HouseholdLine(kind, Topic.OTHER, "", Money(900_00, "EUR"))


def test_lines_in_another_currency_are_left_out_and_said():
    lines = (line(LineKind.INCOME, "5000"), euro_line(), euro_line(LineKind.ESSENTIAL))
    over = HouseholdLine(LineKind.INCOME, Topic.OTHER, "", Money(1, "USD"), end=YESTERDAY)
    found = capacity(Household(lines=(*lines, over)), Money(0), TODAY)
    assert found.free == Money.parse("5000")
    assert found.left_out == (LeftOut(LeftOutKind.LINE, "EUR", 2),)
    assert not with_free("500").left_out


def test_agreements_in_another_currency_are_named():
    euros = progress([Due(1, TODAY, Money(100_00, "EUR"))], (), TODAY)
    yuan = progress([Due(1, TODAY, Money(100_00))], (), TODAY)
    left_out = foreign_agreements([euros, yuan])
    assert left_out == (LeftOut(LeftOutKind.AGREEMENT, "EUR", 1),)
    assert capacity(Household(), Money(0), TODAY, left_out).left_out == left_out


def test_another_currency_is_not_comparable():
    euros = Money(1, "EUR")
    for free in ("500", "0", "-5"):
        assert with_free(free).judge(euros) is Share.NOT_COMPARABLE
        assert with_free(free).share_of(euros) is None


def test_a_household_in_euros_is_reckoned_in_euros():
    abroad = Household(reserve=Money(100_00, "EUR"), savings=Money(0, "EUR"), lines=(euro_line(),))
    found = capacity(abroad, Money(0, "EUR"), TODAY)
    assert (found.free, found.currency) == (Money(800_00, "EUR"), "EUR")


@pytest.mark.parametrize(
    ("due", "free", "missing"),
    [("500", "800", "0"), ("500", "300", "200"), ("500", "0", "500"), ("500", "-200", "700")],
)
def test_what_is_missing_counts_a_deficit_whole(due: str, free: str, missing: str):
    assert gap(Money.parse(due), Money.parse(free)) == Money.parse(missing)
