"""First drafts: whatever the debt, terms that are valid, within the means if any are."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from debt_desk.app.suggestions import (
    LARGEST_SHARE,
    LONGEST_DRAFT,
    LONGEST_EXTENSION,
    LONGEST_PAUSE,
    TOKEN,
    Basis,
    ContractRateMissing,
    Outlook,
    Preset,
    first_draft,
    suggestion,
)
from debt_desk.domain.calendar import Month, add_months
from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.figures import figures
from debt_desk.domain.money import CurrenciesDiffer, Money
from debt_desk.domain.terms import CutOffMissing, Method, NothingToPay, Step, Terms
from debt_desk.domain.waiver import Waiver
from tests.domain.strategies import balance

TODAY = date(2026, 11, 23)
CARD = Debt(balance("24300", "2890.43", "1275", "300"), Decimal("18.25"))

cents = st.one_of(st.integers(0, 300), st.integers(0, 10**7), st.integers(0, 10**13))
sums = cents.map(Money)
debts = st.builds(
    Debt,
    st.builds(
        Balance, sums, sums, sums, sums, st.dates(date(2024, 1, 1), TODAY), st.just(Money(0)) | sums
    ),
    st.none() | st.integers(0, 100_000).map(lambda number: Decimal(number) / 100),
    st.none() | st.dates(date(2020, 1, 1), date(2040, 12, 31)),
)
free_sums = st.integers(-(10**6), 10**7).map(Money)
any_day = st.dates(date(2026, 1, 1), date(2028, 12, 31))


def monthly(terms: Terms, today: date = TODAY) -> Money:
    return figures(terms, today).monthly


@settings(suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("preset", Preset)
@given(debt=debts, free=free_sums, today=any_day)
def test_every_preset_gives_terms_for_every_debt(
    preset: Preset, debt: Debt, free: Money, today: date
) -> None:
    owed = debt.balance
    assume(owed.total != owed.penalty)
    assume(preset is not Preset.INTEREST_ONLY or debt.annual_rate is not None)
    terms = suggestion(preset, debt, free, today)
    schedule = terms.schedule()
    assert sum(part.principal.cents for part in schedule) == owed.principal.cents
    assert all(part.amount.cents > 0 for part in schedule)
    assert terms.covered == owed
    assert terms.count <= LONGEST_DRAFT
    assert terms.first_due > max(today, owed.on or today)
    # Nothing is invented: no rate but the contract's, no waiver but of what is stated.
    assert terms.annual_rate in {0, debt.annual_rate}
    assert terms.waived.penalty == owed.penalty
    assert terms.waived.principal == terms.waived.costs == Money(0)
    if preset is not Preset.LUMP_SUM:
        assert terms.waived == Waiver(penalty=owed.penalty)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(debt=debts, free=free_sums, today=any_day)
def test_equal_parts_are_the_fewest_that_leave_a_tenth_free(
    debt: Debt, free: Money, today: date
) -> None:
    owed = debt.balance
    to_pay = owed.total - owed.penalty
    assume(to_pay)
    room = free.times(LARGEST_SHARE)
    terms = suggestion(Preset.INSTALMENTS, debt, free, today)
    assert terms.method is Method.INTEREST_FREE
    fits = [
        n for n in range(1, LONGEST_DRAFT + 1) if n <= to_pay.cents and max(to_pay.parts(n)) <= room
    ]
    assert (monthly(terms, today) <= room) is bool(fits) or terms.count == 1
    if any(n >= 3 for n in fits):
        assert terms.count == min(n for n in fits if n >= 3)
    elif not fits:
        assert terms.count == min(LONGEST_DRAFT, to_pay.cents)


@settings(suppress_health_check=[HealthCheck.too_slow])
@pytest.mark.parametrize("preset", [Preset.STEP_UP, Preset.INTEREST_ONLY])
@given(debt=debts, free=free_sums)
def test_steps_and_interest_first_fit_where_any_number_of_parts_does(
    preset: Preset, debt: Debt, free: Money
) -> None:
    assume(debt.balance.total != debt.balance.penalty)
    assume(preset is not Preset.INTEREST_ONLY or debt.annual_rate is not None)
    room = free.times(LARGEST_SHARE)
    terms = suggestion(preset, debt, free, TODAY)
    if terms.method is Method.INTEREST_FREE or monthly(terms) <= room:
        return
    assert terms.count == LONGEST_DRAFT
    if room.cents > 0:
        needed = -(-terms.to_pay.cents // room.cents)
        for count in range(max(needed, 1 + max(terms.interest_only, 1)), LONGEST_DRAFT):
            with suppress(NothingToPay):
                assert monthly(replace(terms, count=count)) > room


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(debt=debts, free=free_sums, today=any_day)
def test_a_lump_sum_is_due_when_it_can_have_been_saved(
    debt: Debt, free: Money, today: date
) -> None:
    assume(debt.balance.total != debt.balance.penalty)
    room = free.times(LARGEST_SHARE)
    terms = suggestion(Preset.LUMP_SUM, debt, free, today)
    assert (terms.method, terms.count, terms.annual_rate) == (Method.LUMP_SUM, 1, 0)
    begins = max(today, terms.cut_off)
    if terms.to_pay.cents <= LONGEST_EXTENSION * room.cents:
        assert monthly(terms, today) <= room
    else:
        assert terms.first_due == add_months(begins, LONGEST_EXTENSION)


def test_the_presets_of_one_debt() -> None:
    free = Money(1000_00)
    plain = suggestion(Preset.INSTALMENTS, CARD, free, TODAY)
    assert (plain.method, plain.count) == (Method.INTEREST_FREE, 31)
    assert plain.first_due == date(2026, 12, 23)
    steps = suggestion(Preset.STEP_UP, CARD, free, TODAY)
    assert steps.method is Method.STEP_UP
    assert steps.count > plain.count
    assert monthly(steps) <= Money(900_00)
    first = steps.schedule()[0].amount
    assert first < plain.schedule()[0].amount, "the first year is easier than with equal parts"
    assert steps.step == Step(12, Decimal(10))
    rest = suggestion(Preset.INTEREST_ONLY, CARD, free, TODAY)
    assert (rest.method, rest.annual_rate) == (Method.INTEREST_ONLY, Decimal("18.25"))
    assert rest.interest_only == 6
    assert monthly(rest) <= Money(900_00)
    later = suggestion(Preset.EXTENSION, CARD, free, TODAY)
    assert (later.method, later.annual_rate) == (Method.LUMP_SUM, Decimal("18.25"))
    assert later.first_due == date(2027, 12, 23)
    once = suggestion(Preset.LUMP_SUM, CARD, Money(3000_00), TODAY)
    assert once.to_pay == Money(24_300_00), "interest, penalty and fees are asked to be waived"
    assert once.first_due == date(2027, 8, 23), "nine months at 2700.00"


def test_an_extension_is_counted_from_the_end_of_the_contract() -> None:
    inside = replace(CARD, term_end=date(2027, 5, 31))
    assert suggestion(Preset.EXTENSION, inside, Money(0), TODAY).first_due == date(2028, 5, 31)
    over = replace(CARD, term_end=date(2020, 5, 31))
    assert suggestion(Preset.EXTENSION, over, Money(0), TODAY).first_due == date(2027, 12, 23)
    no_rate = suggestion(Preset.EXTENSION, replace(CARD, annual_rate=None), Money(0), TODAY)
    assert no_rate.annual_rate == 0


def test_a_sum_saved_from_a_months_last_day_on_is_due_after_whole_months() -> None:
    last_day = date(2027, 1, 31)
    terms = suggestion(Preset.LUMP_SUM, CARD, Money(13_500_00), last_day)
    assert terms.first_due == date(2027, 3, 31)
    assert monthly(terms, last_day) == Money(12_150_00)


def test_without_interest_or_principal_nothing_is_paid_for_interest_only() -> None:
    for debt in (
        replace(CARD, annual_rate=Decimal(0)),
        replace(CARD, balance=balance(interest="900")),
    ):
        terms = suggestion(Preset.INTEREST_ONLY, debt, Money(100_00), TODAY)
        assert terms.method is Method.INTEREST_FREE


def test_a_rate_that_is_not_known_is_asked_for() -> None:
    with pytest.raises(ContractRateMissing):
        suggestion(Preset.INTEREST_ONLY, replace(CARD, annual_rate=None), Money(100_00), TODAY)


def test_a_debt_of_a_few_months_or_a_few_cents_takes_no_steps() -> None:
    soon = suggestion(Preset.STEP_UP, CARD, Money(10_000_00), TODAY)
    assert (soon.method, soon.count) == (Method.INTEREST_FREE, 4)
    tiny = replace(CARD, balance=balance("0.08"))
    for preset in (Preset.STEP_UP, Preset.INTEREST_ONLY):
        terms = suggestion(preset, tiny, Money(1), TODAY)
        assert (terms.method, terms.count) == (Method.INTEREST_FREE, 8)


@pytest.mark.parametrize("preset", Preset)
def test_what_is_missing_is_asked_for(preset: Preset) -> None:
    undated = replace(CARD, balance=replace(CARD.balance, on=None))
    with pytest.raises(CutOffMissing):
        suggestion(preset, undated, Money(100), TODAY)
    for nothing in (balance(), balance(penalty="500")):
        with pytest.raises(NothingToPay):
            suggestion(preset, replace(CARD, balance=nothing), Money(100), TODAY)


@pytest.mark.parametrize("preset", [Preset.EXTENSION, Preset.LUMP_SUM])
def test_a_debt_in_euros_is_planned_in_euros(preset: Preset) -> None:
    owed = Balance(*(Money(100_00, "EUR") for _ in range(4)), TODAY, Money(0, "EUR"))
    terms = suggestion(preset, Debt(owed), Money(50_00, "EUR"), TODAY)
    assert terms.to_pay.currency == "EUR"


def test_euros_are_never_held_against_yuan() -> None:
    owed = Balance(*(Money(100_00, "EUR") for _ in range(4)), TODAY, Money(0, "EUR"))
    with pytest.raises(CurrenciesDiffer):
        suggestion(Preset.INSTALMENTS, Debt(owed), Money(50_00), TODAY)
    in_euros = suggestion(Preset.INSTALMENTS, Debt(owed), Money(50_00, "EUR"), TODAY)
    assert in_euros.count == 7


# --- a household in deficit -------------------------------------------------------------------

DEFICIT = Money(-600_00)


def months(*yuan: int) -> dict[Month, Money]:
    return {Month(2026, 12).plus(number): Money(amount * 100) for number, amount in enumerate(yuan)}


def test_where_nothing_is_left_the_first_draft_asks_for_a_pause() -> None:
    draft = first_draft(Preset.INSTALMENTS, CARD, DEFICIT, TODAY)
    assert (draft.basis, draft.months, draft.nothing_left) == (Basis.LONGEST, LONGEST_PAUSE, True)
    assert draft.terms.grace == 6
    assert draft.terms.first_due == date(2027, 6, 23), "nothing is due for half a year"
    assert draft.terms.annual_rate == 0
    assert draft.terms.count == LONGEST_DRAFT
    # A household that nobody has entered is not one without money.
    unknown = first_draft(Preset.INSTALMENTS, CARD, Money(0), TODAY, Outlook(known=False))
    assert (unknown.terms.grace, unknown.basis) == (0, None)


def test_a_pause_ends_when_the_hardship_is_expected_to() -> None:
    ends = Outlook(hardship_ends=date(2027, 2, 28))
    draft = first_draft(Preset.INSTALMENTS, CARD, DEFICIT, TODAY, ends)
    assert (draft.basis, draft.months) == (Basis.HARDSHIP_ENDS, 3)
    assert draft.terms.first_due == date(2027, 3, 23)
    far = Outlook(hardship_ends=date(2029, 1, 1))
    assert first_draft(Preset.INSTALMENTS, CARD, DEFICIT, TODAY, far).basis is Basis.LONGEST


def test_a_pause_ends_when_months_leave_something_again_and_fits_them() -> None:
    pots = months(-600, -600, *[1_000] * 12)
    outlook = Outlook(pots=pots, hardship_ends=date(2027, 9, 1))
    draft = first_draft(Preset.INSTALMENTS, CARD, DEFICIT, TODAY, outlook)
    assert (draft.basis, draft.months) == (Basis.MONEY_RETURNS, 2)
    assert draft.terms.first_due == date(2027, 2, 23)
    assert draft.terms.count == 31, "the fewest that leave a tenth of those months free"
    # One good month is no end of the bad ones.
    once = Outlook(pots=months(-600, -600, 1_000, -600))
    assert first_draft(Preset.INSTALMENTS, CARD, DEFICIT, TODAY, once).basis is Basis.LONGEST


def test_small_payments_come_first_where_they_are_wanted() -> None:
    ends = Outlook(hardship_ends=date(2027, 2, 28))
    draft = first_draft(Preset.TOKEN, CARD, DEFICIT, TODAY, ends)
    amounts = draft.terms.amounts
    assert amounts[:3] == (TOKEN,) * 3
    assert len(amounts) == LONGEST_DRAFT
    assert sum(amount.cents for amount in amounts) == draft.terms.to_pay.cents
    assert draft.months == 3
    small = first_draft(Preset.TOKEN, Debt(balance("120")), DEFICIT, TODAY, ends)
    assert (small.terms.amounts, small.basis) == ((), None)


def test_a_pause_can_be_asked_for_while_something_is_left() -> None:
    draft = first_draft(Preset.PAUSE, CARD, Money(1_000_00), TODAY)
    assert (draft.terms.grace, draft.terms.count) == (6, 31)
    assert not draft.nothing_left


# --- more time --------------------------------------------------------------------------------


def test_an_extension_is_the_shortest_that_can_be_saved_for() -> None:
    draft = first_draft(Preset.EXTENSION, CARD, Money(10_000_00), TODAY)
    assert draft.basis is Basis.SAVED_BY_THEN
    assert monthly(draft.terms) <= Money(9_000_00)
    sooner = replace(draft.terms, first_due=add_months(draft.terms.first_due, -1))
    assert monthly(sooner) > Money(9_000_00)
    assert draft.months == 3, "a month until the first due date, three more to save in"


def test_an_extension_lasts_until_the_hardship_is_over() -> None:
    outlook = Outlook(hardship_ends=date(2027, 6, 30))
    draft = first_draft(Preset.EXTENSION, CARD, Money(10_000_00), TODAY, outlook)
    assert (draft.basis, draft.terms.first_due) == (Basis.HARDSHIP_ENDS, date(2027, 7, 23))
    far = Outlook(hardship_ends=date(2029, 6, 30))
    assert first_draft(Preset.EXTENSION, CARD, Money(10_000_00), TODAY, far).months == 12
