"""What agreements in force still take in a month."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.agreement import Due
from debt_desk.domain.calendar import Month
from debt_desk.domain.capacity import agreed_monthly
from debt_desk.domain.money import Money
from debt_desk.domain.repayment import Payment, Progress, progress

TODAY = date(2026, 11, 23)


def repayment(*dues: tuple[date, int], paid: int = 0) -> Progress:
    payments = [Payment(1, TODAY, Money(paid))] if paid else []
    lines = [Due(n, day, Money(cents)) for n, (day, cents) in enumerate(dues, 1)]
    return progress(lines, payments, TODAY)


def test_without_agreements_nothing_is_taken():
    assert agreed_monthly([], TODAY) == Money.zero()


def test_the_heaviest_month_counts_over_all_agreements():
    one = repayment((date(2026, 12, 5), 500_00), (date(2027, 1, 5), 500_00))
    other = repayment((date(2027, 1, 28), 200_00), (date(2027, 2, 28), 650_00))
    assert agreed_monthly([one, other], TODAY) == Money(700_00)


def test_what_is_overdue_falls_on_this_month_and_what_is_paid_on_none():
    dues = ((date(2026, 9, 5), 300_00), (date(2026, 11, 30), 300_00), (date(2026, 12, 5), 300_00))
    assert agreed_monthly([repayment(*dues)], TODAY) == Money(600_00)
    assert agreed_monthly([repayment(*dues, paid=500_00)], TODAY) == Money(300_00)
    assert agreed_monthly([repayment(*dues, paid=900_00)], TODAY) == Money.zero()


def test_a_single_payment_is_put_aside_for_month_by_month_rounded_up():
    assert agreed_monthly([repayment((date(2027, 2, 20), 1000_00))], TODAY) == Money(333_34)
    assert agreed_monthly([repayment((date(2026, 11, 30), 1000_00))], TODAY) == Money(1000_00)
    assert agreed_monthly([repayment((date(2026, 1, 1), 1000_00))], TODAY) == Money(1000_00)


@given(
    st.lists(st.integers(1, 10**7), min_size=2, max_size=36),
    st.integers(0, 10**8),
)
def test_it_never_exceeds_what_is_left_nor_falls_below_its_share(amounts, paid):
    month = Month.of(TODAY)
    dues = tuple((month.plus(n + 1).day(10), cents) for n, cents in enumerate(amounts))
    taken = repayment(*dues, paid=paid)
    monthly = agreed_monthly([taken], TODAY)
    assert monthly <= taken.left
    assert monthly.cents * len(amounts) >= taken.left.cents


def test_an_agreement_in_another_currency_takes_no_yuan():
    euros = progress([Due(1, date(2026, 12, 1), Money(100_00, "EUR"))], (), TODAY)
    assert agreed_monthly([euros], TODAY) == Money.zero()
    assert agreed_monthly([euros], TODAY, "EUR") == Money(100_00, "EUR")
