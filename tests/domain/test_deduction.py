"""Interest deducted in advance."""

from __future__ import annotations

from decimal import Decimal

import pytest

from debt_desk.domain.debt import Debt, LoanContract
from debt_desk.domain.deduction import ContractFact, ContractFactMissing, on_what_arrived
from tests.domain.debts import START, yuan


def test_article_670_counts_what_arrived():
    contract = LoanContract(yuan("10000"), yuan("9000"), START, yuan("888.49"), 12)
    found = on_what_arrived(Debt(annual_rate=Decimal(12), contract=contract))
    assert found is not None
    assert (found.principal, found.deducted) == (yuan("9000"), yuan("1000"))
    assert found.instalment == yuan("799.64")
    assert found.difference == yuan("88.85")
    assert found.difference_in_all == yuan("1066.20")


def test_nothing_kept_back_is_no_deduction():
    for received in (None, yuan("10000")):
        contract = LoanContract(yuan("10000"), received)
        assert on_what_arrived(Debt(contract=contract)) is None


@pytest.mark.parametrize(
    ("debt", "fact"),
    [
        (Debt(annual_rate=Decimal(12)), ContractFact.FACE),
        (Debt(contract=LoanContract(yuan("10"), yuan("9"))), ContractFact.RATE),
        (
            Debt(annual_rate=Decimal(12), contract=LoanContract(yuan("10"), yuan("9"))),
            ContractFact.INSTALMENT,
        ),
        (
            Debt(
                annual_rate=Decimal(12),
                contract=LoanContract(yuan("10"), yuan("9"), instalment=yuan("1")),
            ),
            ContractFact.COUNT,
        ),
    ],
)
def test_a_missing_fact_is_asked_for(debt, fact):
    with pytest.raises(ContractFactMissing) as refused:
        on_what_arrived(debt)
    assert refused.value.data == {"fact": fact}
