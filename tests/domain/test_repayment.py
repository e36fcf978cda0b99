from __future__ import annotations

from datetime import date, timedelta
from itertools import accumulate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.agreement import Due
from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.household import AmountNotPositive, TextNotPrintable
from debt_desk.domain.money import CurrenciesDiffer, Money
from debt_desk.domain.repayment import DueState, Payment, progress
from tests.domain.strategies import add_days, positive_amounts

FIRST = date(2026, 12, 15)
TODAY = date(2027, 1, 20)


def due(number: int, yuan: str = "500") -> Due:
    """The 15th of December, January, February, …"""
    month = 11 + number - 1
    return Due(number, date(2026 + month // 12, month % 12 + 1, 15), Money.parse(yuan))


def paid(day: date, yuan: str, **facts: object) -> Payment:
    return Payment(1, day, Money.parse(yuan), **facts)


@st.composite
def dues(draw: st.DrawFn) -> tuple[Due, ...]:
    gaps = draw(st.lists(st.integers(1, 40), min_size=1, max_size=12))
    return tuple(
        Due(number, add_days(FIRST, gap), draw(positive_amounts))
        for number, gap in enumerate(accumulate(gaps), 1)
    )


payments = st.lists(
    st.builds(
        Payment,
        st.just(1),
        st.integers(-30, 400).map(lambda number: add_days(FIRST, number)),
        positive_amounts,
    ),
    max_size=12,
)


@given(dues(), payments, st.dates(date(2026, 11, 1), date(2028, 1, 1)))
def test_no_cent_is_lost_or_counted_twice(due: tuple[Due, ...], made: list[Payment], today: date):
    found = progress(due, made, today)
    assert [line.due for line in found.dues] == list(due)
    for line in found.dues:
        assert line.paid + line.left == line.due.amount
        assert min(line.paid.cents, line.left.cents) >= 0
    in_all = sum(payment.amount.cents for payment in made)
    assert found.paid.cents == in_all
    assert sum(line.paid.cents for line in found.dues) + found.over.cents == in_all
    assert found.left.cents == sum(line.left.cents for line in found.dues)
    assert found.overdue.cents == sum(
        line.left.cents for line in found.dues if line.due.day < today
    )


@given(dues(), payments)
def test_the_oldest_instalment_is_paid_first(due: tuple[Due, ...], made: list[Payment]):
    found = progress(due, made, TODAY)
    open_lines = [line for line in found.dues if line.left]
    assert all(not line.paid for line in open_lines[1:])
    assert found.next_due == (open_lines[0] if open_lines else None)
    assert found.settled == (not open_lines)
    assert not found.over or found.settled


@given(dues(), payments)
def test_an_instalment_is_settled_on_the_day_that_covers_all_up_to_it(
    due: tuple[Due, ...], made: list[Payment]
):
    needed = accumulate(line.amount.cents for line in due)
    for line, up_to in zip(progress(due, made, TODAY).dues, needed, strict=True):
        covered_on = (
            day
            for day in sorted(payment.day for payment in made)
            if sum(other.amount.cents for other in made if other.day <= day) >= up_to
        )
        assert line.settled_on == next(covered_on, None)


@given(dues(), payments, st.randoms())
def test_the_order_in_which_payments_were_entered_changes_nothing(
    due: tuple[Due, ...], made: list[Payment], chance: object
):
    shuffled = list(made)
    chance.shuffle(shuffled)
    assert progress(due, shuffled, TODAY) == progress(due, made, TODAY)


@pytest.mark.parametrize(
    ("made", "today", "state"),
    [
        ([], FIRST - timedelta(days=1), DueState.UPCOMING),
        ([("2026-12-01", "1")], FIRST - timedelta(days=1), DueState.PARTIAL),
        ([], FIRST, DueState.DUE_TODAY),
        ([("2026-12-01", "1")], FIRST, DueState.DUE_TODAY),
        ([], FIRST + timedelta(days=1), DueState.OVERDUE),
        ([("2026-12-01", "499.99")], FIRST + timedelta(days=1), DueState.OVERDUE),
        ([("2026-12-15", "500")], TODAY, DueState.PAID),
        ([("2026-12-01", "200"), ("2026-12-16", "300")], TODAY, DueState.PAID_LATE),
    ],
)
def test_how_an_instalment_stands(made: list[tuple[str, str]], today: date, state: DueState):
    payments = [paid(date.fromisoformat(day), yuan) for day, yuan in made]
    assert progress([due(1)], payments, today).dues[0].state is state


def test_partial_and_extra_payments_are_carried_on():
    found = progress(
        [due(1), due(2), due(3)],
        [paid(date(2026, 12, 10), "300"), paid(date(2027, 1, 10), "750")],
        TODAY,
    )
    assert [line.paid.plain() for line in found.dues] == ["500.00", "500.00", "50.00"]
    assert [line.state for line in found.dues] == [
        DueState.PAID_LATE,
        DueState.PAID,
        DueState.PARTIAL,
    ]
    assert found.left.plain() == "450.00"
    assert found.over == Money.zero()


def test_what_is_paid_beyond_the_end_is_kept_apart():
    found = progress([due(1)], [paid(FIRST, "400"), paid(FIRST, "350")], TODAY)
    assert found.over.plain() == "250.00"
    assert found.paid.plain() == "750.00"
    assert found.settled


def test_a_payment_in_another_currency_never_counts_as_yuan():
    for owed in ([due(1)], [due(1, "0.01")]):
        with pytest.raises(CurrenciesDiffer):
            progress(owed, [paid(FIRST, "1"), Payment(1, FIRST, Money(100, "USD"))], TODAY)


def test_a_foreign_agreement_is_counted_in_its_currency():
    foreign = Due(1, FIRST, Money(500, "USD"))
    found = progress([foreign], [], TODAY)
    assert (found.left, found.paid) == (Money(500, "USD"), Money.zero("USD"))


def test_a_payment_is_held_against_its_rules():
    for cents in (0, -1):
        with pytest.raises(AmountNotPositive):
            Payment(1, FIRST, Money(cents))
    with pytest.raises(DateOutOfReach):
        paid(date(1900, 1, 1), "1")
    with pytest.raises(TextNotPrintable):
        paid(FIRST, "1", note="\x00")
