"""The survival test, by hand, by brute force and by its promises."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.calendar import Month
from debt_desk.domain.household import Household, HouseholdLine, LineKind, Topic
from debt_desk.domain.money import Money
from debt_desk.domain.pot import MonthPot, pots
from debt_desk.domain.stress import (
    FORGOTTEN_FEE,
    MEDICAL_BILL,
    Setting,
    Shock,
    breaking,
    outlay,
    setting,
    survival,
)
from debt_desk.domain.terms import Interval, Method, Terms
from tests.domain.strategies import balance, terms

FIRST = Month(2026, 12)


def yuan(number: int) -> Money:
    return Money(number * 100)


def pot(number: int, free: int, income: int = 5_000, reserve: int = 0) -> MonthPot:
    """The month ``number`` months after the first, with ``free`` yuan for the plan."""
    costs = yuan(income - free - reserve)
    return MonthPot(
        FIRST.plus(number), yuan(income), costs, Money(0), yuan(reserve), Money(0), Money(0)
    )


def where(
    *free: int,
    income: int = 5_000,
    reserve: int = 0,
    savings: int = 0,
    housing: int = 0,
    own: tuple[int, ...] = (),
) -> Setting:
    """Months with these pots; the last one goes on."""
    return Setting(
        tuple(pot(number, left, income, reserve) for number, left in enumerate(free)),
        yuan(savings),
        tuple(yuan(housing) for _ in free),
        tuple(yuan(month) for month in own),
    )


def dues(*amounts: int, begins: int = 0) -> dict[Month, Money]:
    """Yuan by month, the first ``begins`` months after the first pot; 0: nothing due."""
    return {FIRST.plus(begins + n): yuan(amount) for n, amount in enumerate(amounts) if amount}


def found(place: Setting, plan: dict[Month, Money], shock: Shock):
    (one,) = [strain for strain in survival(place, plan) if strain.shock is shock]
    return one


# Each shock by hand: 1,000 free a month, a plan of 800.


def test_nothing_happens_and_the_plan_gets_through():
    strain = found(where(1_000), dues(800, 800, 800), Shock.NONE)
    assert strain.survives
    assert (strain.breaks, strain.gap, strain.bearable) == (None, None, None)
    assert strain.cost == Money(0)
    assert [month.left.plain() for month in strain.course] == ["200.00"] * 3


def test_a_plan_above_the_pot_breaks_without_any_shock():
    strain = found(where(1_000), dues(1_200, 1_200), Shock.NONE)
    assert (strain.breaks, strain.gap) == (FIRST, yuan(200))
    assert not strain.even_without
    # 2,400 in three parts of 800.
    assert strain.bearable == yuan(800)


def test_a_month_without_income():
    strain = found(where(1_000, savings=3_000), dues(800, 800, 800), Shock.NO_INCOME)
    # 5,000 fall out, 200 of them were left beside the plan, 3,000 are saved.
    assert (strain.hits, strain.breaks, strain.gap) == (FIRST, FIRST, yuan(1_800))
    assert strain.cost == yuan(5_000)
    # Without the plan 1,000 would be left: still 1,000 are missing.
    assert strain.even_without
    assert strain.bearable is None


def test_a_medical_bill_is_borne_by_what_the_month_leaves_and_by_savings():
    plan = dues(800, 800, 800)
    assert found(where(1_000, savings=1_800), plan, Shock.MEDICAL_BILL).survives
    strain = found(where(1_000, savings=1_799), plan, Shock.MEDICAL_BILL)
    assert (strain.hits, strain.breaks, strain.gap) == (FIRST, FIRST, yuan(1))
    assert strain.cost == MEDICAL_BILL
    assert not strain.even_without
    # 2,400 in four parts of 600 leave 400 of the month.
    assert strain.bearable == yuan(600)


def test_a_forgotten_fee():
    plan = dues(800, 800, 800)
    strain = found(where(1_000), plan, Shock.FORGOTTEN_FEE)
    assert (strain.breaks, strain.gap, strain.cost) == (FIRST, yuan(100), FORGOTTEN_FEE)
    assert found(where(1_100), plan, Shock.FORGOTTEN_FEE).survives


def test_a_rent_rise_lasts():
    # A tenth of 3,000 are 300 a month, of which 200 are left beside the plan.
    strain = found(where(1_000, savings=250, housing=3_000), dues(*[800] * 6), Shock.RENT_RISE)
    assert (strain.hits, strain.cost) == (FIRST, yuan(300))
    assert (strain.breaks, strain.gap) == (FIRST.plus(2), yuan(50))
    cushions = [month.cushion.plain() for month in strain.course]
    assert cushions == ["150.00", "50.00", "-50.00"]


def test_months_out_of_ones_own_statements():
    # Every month that was drawn lacked 500; none was better than what is counted on.
    strain = found(where(1_000, savings=700, own=(-500,)), dues(*[800] * 6), Shock.OWN_MONTHS)
    assert strain.cost == yuan(500)
    assert (strain.breaks, strain.gap) == (FIRST.plus(2), yuan(200))
    assert strain.hits == FIRST


def test_the_reserve_of_every_month_is_a_cushion_and_grows():
    place = where(1_000, reserve=100)
    strain = found(place, dues(800, 800, 800), Shock.FORGOTTEN_FEE)
    # 200 left and 100 put aside bear the fee in the first month; all later ones have more.
    assert strain.survives
    assert [month.cushion.plain() for month in strain.course] == ["0.00", "100.00", "200.00"]
    bill = found(place, dues(800, 800, 800), Shock.MEDICAL_BILL)
    assert (bill.breaks, bill.gap) == (FIRST, yuan(1_700))


def test_what_good_months_leave_is_not_counted():
    place = where(9_000, 9_000, 1_000)
    strain = found(place, dues(800, 800, 800), Shock.MEDICAL_BILL)
    assert (strain.hits, strain.breaks, strain.gap) == (FIRST.plus(2), FIRST.plus(2), yuan(1_800))


def test_months_change():
    place = where(1_000, 300, 1_000)
    strain = found(place, dues(400, 400, 400), Shock.NONE)
    assert (strain.breaks, strain.gap) == (FIRST.plus(1), yuan(100))
    assert strain.bearable == yuan(300)


def test_a_deficit_eats_the_savings_before_the_plan_begins():
    place = where(-100, -100, 1_000, savings=150)
    strain = found(place, dues(500, 500, begins=2), Shock.NONE)
    assert (strain.breaks, strain.gap, strain.even_without) == (FIRST.plus(1), yuan(50), True)


def test_even_without_speaks_of_the_very_month():
    # The second month breaks because of the plan; only the fourth would break without it.
    place = where(1_000, 300, 1_000, -100)
    strain = found(place, dues(400, 400, 400, 400), Shock.NONE)
    assert strain.breaks == FIRST.plus(1)
    assert not strain.even_without
    # No longer plan gets past the fourth month either.
    assert strain.bearable is None


def test_a_longer_plan_is_not_always_better():
    # After eleven good months nothing is left: only within these can more payments help.
    place = where(*[400] * 11, 0, -50)
    assert found(place, dues(*[450] * 4), Shock.NONE).bearable == yuan(360)
    assert found(place, dues(*[450] * 11), Shock.NONE).bearable is None


def test_a_plan_above_the_pot_that_only_the_cushion_pays_says_what_it_draws():
    strain = found(where(1_000, reserve=200), dues(1_100, 900, 1_150), Shock.NONE)
    assert strain.survives
    assert not strain.sound
    assert strain.draws == (yuan(100), yuan(150))
    within = found(where(1_000, reserve=200), dues(1_000, 900), Shock.NONE)
    assert within.sound
    assert within.draws == ()


def test_nobody_is_told_to_pay_more_than_a_month_leaves():
    # 6,400 over eight months would be 800 a month, which only the reserve could bear.
    strain = found(where(700, reserve=200), dues(*[1_600] * 4), Shock.NONE)
    assert strain.bearable == yuan(640)


def test_payments_are_not_smaller_than_a_cent():
    place = where(0, savings=0)
    tiny = {FIRST: Money(2), FIRST.plus(1): Money(1)}
    assert found(place, tiny, Shock.NONE).bearable is None


def test_of_shocks_in_the_same_month_the_worst_is_told():
    # 1,900 bear all but 100 of a bill in the first month; in the second, nothing would be left.
    place = where(2_000, 800, savings=0)
    strain = found(place, dues(100, 900), Shock.MEDICAL_BILL)
    assert (strain.breaks, strain.gap) == (FIRST, yuan(100))
    strain = found(where(3_000, 800), dues(100, 700), Shock.MEDICAL_BILL)
    assert (strain.hits, strain.breaks, strain.gap) == (FIRST.plus(1), FIRST.plus(1), yuan(1_900))


def test_this_months_instalment_is_held_against_a_month_like_the_next():
    # Due in November and December; the pots are known from December on.
    strain = found(where(1_000), dues(800, 800, begins=-1), Shock.NONE)
    assert strain.survives
    assert [month.month for month in strain.course] == [FIRST.plus(-1), FIRST]
    # What was put aside in November lies in the savings already.
    reserves = found(where(1_000, reserve=50), dues(800, 800, begins=-1), Shock.NONE).course
    assert [month.reserve for month in reserves] == [Money(0), yuan(50)]


def test_until_the_plan_begins_all_goes_as_expected():
    place = where(100, 100, 1_000, housing=1_000, own=(-300,))
    plan = dues(900, begins=2)
    for shock in Shock:
        assert found(place, plan, shock).hits == FIRST.plus(0 if shock is Shock.NONE else 2)
        assert [m.cost for m in found(place, plan, shock).course[:2]] == [Money(0)] * 2
    bill = found(place, plan, Shock.MEDICAL_BILL)
    assert (bill.breaks, bill.gap) == (FIRST.plus(2), yuan(1_900))


def test_after_the_last_pot_months_stay_as_it_is():
    plan = dues(*[800] * 200)
    strain = found(where(1_000, 900), plan, Shock.NONE)
    assert strain.survives
    assert len(strain.course) == 200
    assert strain.course[-1].free == yuan(900)


@pytest.mark.parametrize(
    ("place", "missing"),
    [
        (where(0, income=0, housing=100), {Shock.NO_INCOME, Shock.OWN_MONTHS}),
        (where(1_000), {Shock.RENT_RISE, Shock.OWN_MONTHS}),
        (where(1_000, housing=1, own=(0, 300)), {Shock.OWN_MONTHS}),
        (where(1_000, housing=1, own=(300, -1)), set()),
    ],
)
def test_only_what_can_come_is_tested(place: Setting, missing: set[Shock]):
    assert [s.shock for s in survival(place, dues(100))] == [s for s in Shock if s not in missing]


def test_better_months_than_counted_on_help_nobody():
    place = where(700, own=(-100, 5_000, 5_000, 5_000))
    strain = found(place, dues(*[800] * 12), Shock.OWN_MONTHS)
    assert strain.breaks == FIRST
    assert strain.gap == yuan(200)


def test_draws_are_the_same_every_time_and_for_every_length():
    place = where(1_000, own=(-900, -100, 0, 0, 200), savings=500)
    short, again = (survival(place, dues(*[300] * 6)) for _ in range(2))
    assert short == again
    longer = found(place, dues(*[300] * 40), Shock.OWN_MONTHS)
    assert longer.breaks is not None
    other = found(place, dues(*[300] * (len(longer.course) + 3)), Shock.OWN_MONTHS)
    assert other.course == longer.course


def test_the_heaviest_month_before_the_break_is_the_one_that_hits():
    place = where(1_000, own=(-900, -300, 0), savings=2_000)
    strain = found(place, dues(*[800] * 60), Shock.OWN_MONTHS)
    assert strain.course[-1].month == strain.breaks
    assert strain.cost == max(month.cost for month in strain.course)
    assert strain.hits in [month.month for month in strain.course]


def test_the_worst_that_breaks_a_plan_is_named_first():
    assert breaking(survival(where(9_000, savings=9_000), dues(800))) == ()
    # All break it in the same month: the month without income leaves the largest gap.
    strains = survival(where(1_000, income=5_000), dues(800, 800))
    assert [s.shock for s in breaking(strains)] == [
        Shock.NO_INCOME,
        Shock.MEDICAL_BILL,
        Shock.FORGOTTEN_FEE,
    ]
    # What breaks it first is worse than what breaks it by more.
    strains = survival(where(1_000, housing=4_000, savings=250), dues(800, 800))
    told = breaking(strains)
    assert [s.breaks for s in told] == sorted(s.breaks for s in told)


def test_what_happens_where_nothing_does_is_no_shock():
    strains = survival(where(700), dues(800, 800))
    assert not strains[0].survives
    assert Shock.NONE not in [s.shock for s in breaking(strains)]


def test_a_shock_that_has_not_come_yet_breaks_nothing():
    strains = survival(where(-600), dues(400, begins=3))
    assert not any(strain.survives for strain in strains)
    assert breaking(strains) == ()


def test_a_month_without_income_is_not_hidden_because_nobody_could_bear_it():
    strains = survival(where(100, income=2_000, savings=200), dues(20, 20, 20))
    worst = breaking(strains)[0]
    assert (worst.shock, worst.even_without) == (Shock.NO_INCOME, True)


def test_what_is_in_another_currency_is_not_tested():
    euros = {FIRST: Money(100_00, "EUR")}
    assert not where(1_000).comparable(euros)
    assert survival(where(1_000), euros) == ()
    assert where(1_000).comparable(dues(100))
    abroad = replace(where(1_000), savings=Money(0, "EUR"))
    assert survival(abroad, euros) == (), "the shocks are assumed in yuan"


def test_the_setting_is_read_from_the_household():
    def line(kind: LineKind, topic: Topic, yuan_: int, **more) -> HouseholdLine:
        return HouseholdLine(kind, topic, "", yuan(yuan_), **more)

    household = Household(
        savings=yuan(500),
        reserve=yuan(100),
        lines=(
            line(LineKind.INCOME, Topic.WAGES, 5_000),
            line(LineKind.ESSENTIAL, Topic.HOUSING, 1_500, end=date(2027, 1, 15)),
            line(LineKind.ESSENTIAL, Topic.HOUSING, 900, start=date(2027, 1, 10)),
            line(LineKind.ESSENTIAL, Topic.FOOD, 1_000),
            line(LineKind.IRREGULAR, Topic.HOUSING, 120),
        ),
    )
    place = setting(household, pots(household, (), FIRST, 3), [yuan(-1)])
    # Both flats in January; food and what comes irregularly is no rent.
    assert place.housing == (yuan(1_500), yuan(2_400), yuan(900))
    assert (place.savings, place.own) == (yuan(500), (yuan(-1),))
    assert place.known
    nobody = Household()
    assert not setting(nobody, pots(nobody, (), FIRST, 2), ()).known


def test_a_single_payment_is_put_aside_until_it_is_due():
    plan = Terms(balance("1000"), date(2027, 5, 20), method=Method.LUMP_SUM)
    taken = outlay(plan, date(2026, 11, 23))
    assert {str(month): amount.plain() for month, amount in taken.items()} == {
        "2027-01": "200.00",
        "2027-02": "200.00",
        "2027-03": "200.00",
        "2027-04": "200.00",
        "2027-05": "200.00",
    }
    # Offered later, there are fewer months to save in.
    assert list(map(str, outlay(plan, date(2027, 4, 25)))) == ["2027-05"]


def test_a_few_cents_are_put_aside_in_the_first_months():
    plan = Terms(balance("0.05"), date(2027, 8, 20), method=Method.LUMP_SUM)
    taken = outlay(plan, date(2026, 11, 23))
    assert {str(m): a.cents for m, a in taken.items()} == {
        "2027-01": 1,
        "2027-02": 1,
        "2027-03": 1,
        "2027-04": 1,
        "2027-05": 1,
    }


def test_weekly_instalments_come_out_of_their_month():
    plan = Terms(balance("900"), date(2027, 1, 1), 9, interval=Interval.WEEK)
    taken = outlay(plan, date(2026, 11, 23))
    assert taken == {Month(2027, 1): yuan(500), Month(2027, 2): yuan(400)}


@given(terms())
def test_an_outlay_is_the_whole_plan_to_the_cent(plan: Terms):
    taken = outlay(plan, plan.cut_off)
    schedule = plan.schedule()
    assert sum(a.cents for a in taken.values()) == sum(i.amount.cents for i in schedule)
    assert list(taken) == sorted(taken)
    assert max(taken) <= Month.of(plan.last_due)
    assert all(amount.cents > 0 for amount in taken.values())


yuans = st.integers(0, 3_000)
settings_of = st.builds(
    lambda free, reserve, savings, housing, own: where(
        *free, reserve=reserve, savings=savings, housing=housing, own=tuple(own)
    ),
    st.lists(st.integers(-500, 4_000), min_size=1, max_size=12),
    st.integers(0, 300),
    st.integers(0, 6_000),
    st.integers(0, 4_000),
    st.lists(st.integers(-2_000, 2_000), max_size=6),
)
plans = st.lists(yuans, min_size=1, max_size=14).filter(any)


@given(settings_of, plans, st.data())
def test_a_smaller_plan_never_breaks_earlier(place: Setting, plan: list[int], data: st.DataObject):
    smaller = [data.draw(st.integers(0, amount)) for amount in plan]
    smaller[-1] = max(1, smaller[-1]) if plan[-1] else 0
    if not any(smaller):
        return
    large = {FIRST.plus(n): yuan(amount) for n, amount in enumerate(plan)}
    small = {FIRST.plus(n): yuan(amount) for n, amount in enumerate(smaller)}
    for before, after in zip(survival(place, large), survival(place, small), strict=True):
        assert before.shock is after.shock
        if after.breaks is not None:
            assert before.breaks is not None
            assert before.breaks <= after.breaks
            if before.breaks == after.breaks:
                assert before.gap >= after.gap


@given(settings_of, plans)
def test_a_course_adds_up_and_ends_where_it_breaks(place: Setting, plan: list[int]):
    for strain in survival(place, {FIRST.plus(n): yuan(a) for n, a in enumerate(plan)}):
        cushion = place.savings
        for month in strain.course:
            cushion = cushion + month.reserve + min(Money(0), month.left)
            assert month.cushion == cushion
        short = [month for month in strain.course if month.cushion.cents < 0]
        if strain.survives:
            assert not short
            assert len(strain.course) == len(plan)
        else:
            assert short == [strain.course[-1]]
            assert strain.breaks == short[0].month
            assert strain.gap == -short[0].cushion


@given(settings_of, plans)
def test_no_other_month_of_the_shock_is_worse(place: Setting, plan: list[int]):
    """Replayed plainly, the shock set into each month of the plan in turn."""
    for shock, costs in (
        (Shock.MEDICAL_BILL, [2_000] * len(plan)),
        (Shock.FORGOTTEN_FEE, [300] * len(plan)),
        (Shock.NO_INCOME, [5_000] * len(plan)),
    ):
        strain = found(place, {FIRST.plus(n): yuan(a) for n, a in enumerate(plan)}, shock)
        begins = next(number for number, due in enumerate(plan) if due)
        breaks = [_broken(place, plan, {hit: costs[hit]}) for hit in range(begins, len(plan))]
        worst = min((b for b in breaks if b is not None), default=None)
        told = None
        if not strain.survives:
            told = (len(strain.course) - 1, -strain.gap.cents // 100)
        assert told == worst


def _broken(
    place: Setting, plan: list[int], costs: dict[int, int], unit: int = 100
) -> tuple[int, int] | None:
    """The first month that breaks, and its cushion, both in units of so many cents."""
    cushion = place.savings.cents // unit
    for number, due in enumerate(plan):
        its_pot = place.pots[min(number, len(place.pots) - 1)]
        left = its_pot.amount.cents // unit - due - costs.get(number, 0)
        cushion += its_pot.reserve.cents // unit + min(0, left)
        if cushion < 0:
            return number, cushion
    return None


def test_nothing_beyond_ten_years_is_looked_at():
    assert found(where(10), dues(1_200), Shock.NONE).bearable == yuan(10)
    assert found(where(10), dues(1_201), Shock.NONE).bearable is None


@given(
    st.lists(st.integers(-3, 30), min_size=1, max_size=8),
    st.integers(0, 3),
    st.integers(FORGOTTEN_FEE.cents - 40, FORGOTTEN_FEE.cents + 10),
    st.lists(st.integers(1, 15), min_size=1, max_size=3),
)
def test_what_is_bearable_is_the_largest_that_gets_through(
    free: list[int], reserve: int, savings: int, plan: list[int]
):
    """Of a few cents only, so that every number of payments can be tried the slow way."""
    months = tuple(
        replace(pot(number, 0), income=Money(left + reserve), essential=Money(0))
        for number, left in enumerate(free)
    )
    months = tuple(replace(month, reserve=Money(reserve)) for month in months)
    place = Setting(months, Money(savings), (Money(0),) * len(months))
    strain = found(
        place, {FIRST.plus(n): Money(a) for n, a in enumerate(plan)}, Shock.FORGOTTEN_FEE
    )
    if strain.survives:
        return
    whole = Money(sum(plan))
    through = []
    for count in range(len(plan) + 1, whole.cents + 1):
        parts = [part.cents for part in whole.parts(count)]
        hits = range(count)
        within = all(due <= free[min(n, len(free) - 1)] for n, due in enumerate(parts))
        gets_through = all(
            _broken(place, parts, {hit: FORGOTTEN_FEE.cents}, 1) is None for hit in hits
        )
        if within and gets_through:
            through.append(Money(parts[0]))
    assert strain.bearable == max(through, default=None)


@given(settings_of, plans)
def test_even_without_is_what_no_plan_at_all_would_change(place: Setting, plan: list[int]):
    for strain in survival(place, {FIRST.plus(n): yuan(a) for n, a in enumerate(plan)}):
        if strain.survives:
            continue
        left = place.savings.cents + sum(
            month.reserve.cents + min(0, month.free.cents - month.cost.cents)
            for month in strain.course
        )
        assert strain.even_without is (left < 0)


def test_a_plan_of_sixty_months_is_tested_while_one_types(benchmark_seconds):
    place = replace(
        where(*[1_000] * 120, savings=900, reserve=50, housing=3_000, own=(-900, 0, 300)),
    )
    plan = dues(*[990] * 60)
    assert benchmark_seconds(lambda: survival(place, plan)) < 1


@pytest.fixture
def benchmark_seconds():
    from time import process_time

    def seconds(work) -> float:
        before = process_time()
        work()
        return process_time() - before

    return seconds
