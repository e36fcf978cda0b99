"""Offers of both sides, and what stands beside them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings

from debt_desk.domain.debt import Balance, Bill, Debt, LoanContract
from debt_desk.domain.missing import CaseMissing, OfferMissing
from debt_desk.domain.money import CurrenciesDiffer, Money
from debt_desk.domain.offer import OfferState
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.store.failures import FileDamaged
from tests.domain import strategies
from tests.store import samples
from tests.store.test_repositories import reopened


def test_offers_are_numbered_within_their_case_and_never_twice(store):
    samples.fill(store)
    last = len(samples.OFFERS)
    with store.write("offer") as uow:
        second = uow.offers.add(samples.OFFER)
        other = uow.offers.add(replace(samples.OFFER, case=2))
        assert (second.number, other.number) == (last + 1, 1)
        uow.offers.remove(1, last + 1)
        third = uow.offers.add(samples.OFFER)
        assert third.number == last + 2
        uow.commit()
    with store.read() as uow:
        first = uow.offers.get(1, 1)
        assert replace(first, id=None, number=None) == samples.OFFER
        assert [offer.number for offer in uow.offers.of_case(1)] == [1, 2, 3, 4, 6]
        assert uow.offers.of_case(1)[-1] == third
        assert uow.offers.by_case() == {1: list(uow.offers.of_case(1)), 2: [other]}
        with pytest.raises(OfferMissing) as missing:
            uow.offers.get(1, last + 1)
        assert missing.value.data == {"case": 1, "number": last + 1}


def test_both_sides_offers_come_back_with_every_part_of_their_terms(store):
    samples.fill(store)
    with reopened(store) as again, again.read() as uow:
        found = uow.offers.of_case(1)
        assert tuple(replace(offer, id=None, number=None) for offer in found) == samples.OFFERS
        for offer, sample in zip(found, samples.OFFERS, strict=True):
            assert offer.terms.schedule() == sample.terms.schedule()


def test_a_file_keeps_foreign_money_apart(store):
    nothing = Money(0, "EUR")
    owed = Balance(Money(90_00, "EUR"), nothing, nothing, nothing, date(2026, 11, 20), nothing)
    contract = LoanContract(Money(100_00, "EUR"), Money(99_00, "EUR"), None, Money(9_00, "EUR"))
    euros = Debt(owed, bill=Bill(Money(91_00, "EUR"), date(2026, 11, 21)), contract=contract)
    stated = Terms(
        owed,
        date(2026, 12, 31),
        2,
        Method.STATED,
        waived=Waiver.of(owed, {}),
        amounts=(Money(50_00, "EUR"), Money(60_00, "EUR")),
    )
    with store.write("foreign") as uow:
        case = uow.cases.add(replace(samples.CASE, debt=euros))
        offer = uow.offers.add(replace(samples.OFFER, terms=stated))
        uow.commit()
    with store.read() as uow:
        assert uow.cases.get(1) == case == replace(samples.CASE, debt=euros, number=1)
        assert uow.offers.get(1, 1) == offer
        assert offer.terms == stated
    yuan = Bill(Money(91_00), date(2026, 11, 21))
    for mixed in (
        replace(euros, bill=yuan),
        replace(euros, contract=LoanContract(Money(100_00))),
        replace(euros, contract=replace(contract, instalment=Money(9_00))),
        replace(euros, balance=replace(owed, costs=Money(0))),
    ):
        with store.write("foreign") as uow, pytest.raises(CurrenciesDiffer):
            uow.cases.save(replace(case, debt=mixed))


@pytest.mark.parametrize(
    "change",
    [
        "waived_shares = '[1]'",
        "waived_shares = '3'",
        'waived_shares = \'{"penalty": "many"}\'',
        'waived_shares = \'{"patience": "50"}\'',
        "stated_dates = '[\"2026-02-30\"]'",
        "stated_dates = '{\"a\": 1}'",
        "stated_amounts = '[\"1\"]'",
        "stated_amounts = 'null'",
        "interval = 'year'",
        "method = 'step_up'",
        "method = 'interest_only'",
        "step_every = 1, step_percent = '10'",
        "answered_on = '2026-99-99'",
        "channel = 'dove'",
        "grace = 25",
        "waived_principal_cents = 9999999999",
    ],
)
def test_terms_that_no_rule_lets_through_are_damage(store, change):
    samples.fill(store)
    connection = store.access.connect()
    connection.execute(f"UPDATE offers SET {change} WHERE number = 1")
    connection.close()
    with store.read() as uow, pytest.raises(FileDamaged):
        uow.offers.get(1, 1)


def test_an_offer_is_sent_and_answered(store):
    samples.fill(store)
    with store.write("offer.sent") as uow:
        sent = uow.offers.get(1, 1).sent(date(2026, 11, 22), date(2026, 12, 3))
        assert uow.offers.save(sent) == sent
        uow.commit()
    with store.write("offer.answered") as uow:
        answered = uow.offers.save(uow.offers.get(1, 1).answered(OfferState.ACCEPTED))
        uow.commit()
    with store.read() as uow:
        assert uow.offers.get(1, 1) == answered == replace(sent, state=OfferState.ACCEPTED)


def test_an_offer_needs_its_case(store):
    with store.write("offer") as uow, pytest.raises(CaseMissing):
        uow.offers.add(samples.OFFER)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(terms=strategies.terms())
def test_any_terms_come_back_with_the_same_schedule(store, terms):
    with store.write("offer") as uow:
        case = uow.cases.add(samples.CASE)
        offer = uow.offers.add(replace(samples.OFFER, case=case.number, terms=terms))
        uow.commit()
    with store.read() as uow:
        found = uow.offers.get(case.number, 1)
    assert found == offer
    assert found.terms == terms
    assert found.terms.schedule() == terms.schedule()
