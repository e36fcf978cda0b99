"""What holds for every debt, every payment and every day."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from debt_desk.domain.accrual import Accrual, balance_on
from debt_desk.domain.debt import Balance, Compounding, Debt, Part, PaymentOrder
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.money import Money, total
from tests.domain.debts import CARD, LOAN, START, after

cents = st.one_of(st.integers(0, 400), st.integers(0, 10**8)).map(Money)
rates = st.decimals(0, 400, places=2)
orders = st.sampled_from([None, *PaymentOrder])
offsets = st.integers(-30, 800)


any_compounding = st.sampled_from(Compounding)
no_compounding = st.just(Compounding.NONE)


@st.composite
def debts(draw, compounding=any_compounding):
    return Debt(
        balance=Balance(*(draw(cents) for _ in range(4)), START, draw(cents)),
        annual_rate=draw(st.one_of(st.none(), rates)),
        overdue_since=draw(st.one_of(st.none(), offsets.map(after))),
        penalty_rate=draw(st.one_of(st.none(), rates)),
        day_basis=draw(st.sampled_from((360, 365))),
        compounding=draw(compounding),
        contract_order=draw(orders),
        agreed_order=draw(orders),
    )


kinds = st.sampled_from((CARD, LOAN))
payments = st.lists(
    st.builds(
        lambda day, money: DebtPayment(1, after(day), Money(money.cents + 1)), offsets, cents
    ),
    max_size=8,
)
days = st.integers(0, 900).map(after)


@given(debts(), kinds, payments, days)
def test_no_part_is_ever_negative_and_no_cent_is_lost(debt, kind, made, day):
    there = balance_on(debt, kind, made, day)
    assert all(amount.cents >= 0 for amount in there.balance.parts.values())
    assert there.over.cents >= 0
    start, end = there.start.total, there.balance.total
    assert start + there.accrued - there.paid + there.over == end
    counted = [p for p in made if START <= p.day <= day]
    assert there.paid == total(p.amount for p in counted)
    for part, amount in there.balance.parts.items():
        changed = total(change for _, change in there.changes(part))
        assert debt.balance.parts[part] + changed == amount


@given(debts(), kinds, payments, days)
def test_events_follow_one_another_and_every_day_counts_once(debt, kind, made, day):
    events = balance_on(debt, kind, made, day).events
    assert [e.day for e in events] == sorted(e.day for e in events)
    stretches = [e for e in events if isinstance(e, Accrual)]
    if debt.annual_rate is not None:
        assert sum(s.days for s in stretches) == (day - START).days
    assert all(s.base >= s.principal for s in stretches)


@given(debts(no_compounding), kinds, days)
def test_without_payments_it_is_the_plain_formula(debt, kind, day):
    debt = replace(debt, penalty_rate=None)
    years = Fraction((day - START).days, debt.day_basis)
    plain = debt.balance.principal.times(Fraction(debt.annual_rate or 0) / 100 * years)
    there = balance_on(debt, kind, [], day)
    assert there.balance.interest == debt.balance.interest + plain
    assert there.balance.penalty == debt.balance.penalty


@given(debts(no_compounding), kinds, st.lists(st.integers(1, 899), max_size=6), days)
def test_splitting_a_period_changes_at_most_a_cent_a_stretch(debt, kind, cuts, day):
    stops = sorted({after(cut) for cut in cuts if after(cut) < day})
    whole = balance_on(debt, kind, [], day).balance
    walked = debt
    for stop in [*stops, day]:
        walked = replace(walked, balance=balance_on(walked, kind, [], stop).balance)
    for part in (Part.INTEREST, Part.PENALTY):
        gap = abs(walked.balance.parts[part].cents - whole.parts[part].cents)
        assert gap <= len(stops)


@given(debts(), kinds, payments, days, st.data())
def test_whoever_pays_more_on_the_same_days_never_owes_more(debt, kind, made, day, data):
    more = [replace(p, amount=p.amount + data.draw(cents)) for p in made]
    before, then = (balance_on(debt, kind, paid, day) for paid in (made, more))
    for part, amount in then.balance.parts.items():
        assert amount <= before.balance.parts[part]


# Cutting a stretch in two can round interest and penalty up by a cent each: two cents always help.
@given(
    debts(no_compounding),
    kinds,
    payments,
    days,
    st.integers(0, 900).map(after),
    st.integers(2, 10**6),
)
def test_a_further_payment_never_makes_the_debt_larger(debt, kind, made, day, on, amount):
    further = [*made, DebtPayment(1, on, Money(amount))]
    before, then = (balance_on(debt, kind, paid, day) for paid in (made, further))
    assert then.balance.total <= before.balance.total
