from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from debt_desk.domain.agreement import Agreement, Due
from debt_desk.domain.case import Case, FullCardNumber, Stage, stage
from debt_desk.domain.household import TextMissing, TextNotPrintable, TextTooLong
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer, OfferState
from debt_desk.domain.repayment import Payment, Progress, progress
from debt_desk.domain.terms import Terms
from tests.domain.strategies import balance

DAY = date(2026, 12, 15)
AGREEMENT = Agreement(1, date(2026, 11, 20), (Due(1, DAY, Money(500)),))
ON_PAPER = replace(AGREEMENT, written_copy=4)


def offers(*states: OfferState) -> list[Offer]:
    terms = Terms(balance("5"), DAY)
    return [Offer(1, terms, date(2026, 11, 20), state=state) for state in states]


def after_paying(cents: int) -> Progress:
    payments = [Payment(1, DAY, Money(cents))] if cents else []
    return progress(AGREEMENT.dues, payments, DAY)


@pytest.mark.parametrize(
    ("states", "expected"),
    [
        ([], Stage.PREPARE),
        ([OfferState.WITHDRAWN], Stage.PREPARE),
        ([OfferState.DRAFT], Stage.PROPOSE),
        ([OfferState.SENT], Stage.PROPOSE),
        ([OfferState.REFUSED], Stage.PROPOSE),
        ([OfferState.WITHDRAWN, OfferState.REFUSED], Stage.PROPOSE),
        ([OfferState.REFUSED, OfferState.ACCEPTED], Stage.AGREE),
    ],
)
def test_without_an_agreement_the_offers_tell_the_stage(states: list[OfferState], expected: Stage):
    assert stage(offers(*states), None, None) is expected


@pytest.mark.parametrize(
    ("agreement", "repayment", "expected"),
    [
        (AGREEMENT, None, Stage.AGREE),
        (AGREEMENT, after_paying(0), Stage.AGREE),
        (AGREEMENT, after_paying(1), Stage.REPAY),
        (AGREEMENT, after_paying(500), Stage.SETTLED),
        (ON_PAPER, None, Stage.REPAY),
        (ON_PAPER, after_paying(0), Stage.REPAY),
        (ON_PAPER, after_paying(499), Stage.REPAY),
        (ON_PAPER, after_paying(501), Stage.SETTLED),
    ],
)
def test_an_agreement_and_its_payments_tell_the_stage(
    agreement: Agreement, repayment: Progress | None, expected: Stage
):
    assert stage(offers(OfferState.REFUSED), agreement, repayment) is expected


def test_a_case_names_its_creditor():
    assert Case("招商银行", account_tail="8841").creditor == "招商银行"
    for nobody in ("", " \u3000"):
        with pytest.raises(TextMissing):
            Case(nobody)


@pytest.mark.parametrize(
    "facts",
    [
        {"account_tail": "68841"},
        {"account_tail": "6225880138468841"},
        {"product": "信用卡 6225 8801 3846 8841"},
        {"product": "6225-8801-3846-8841"},
        {"creditor": "招行６２２５８８０１３８４６８８４１"},
    ],
)
def test_a_whole_card_number_does_not_belong_in_the_file(facts: dict[str, str]):
    with pytest.raises(FullCardNumber):
        Case(**{"creditor": "招商银行", **facts})


def test_a_contracts_number_may_be_long():
    assert Case("某消费金融", contract="20250101000000123456").contract


def test_texts_fit_on_a_letter():
    for facts in ({"product": "长" * 201}, {"contract": "1" * 201}, {"note": "长" * 5001}):
        with pytest.raises(TextTooLong):
            Case("招商银行", **facts)
    for facts in ({"product": "两\n行"}, {"account_tail": "8\n1"}, {"note": "\x00"}):
        with pytest.raises(TextNotPrintable):
            Case("招商银行", **facts)
    assert Case("招商银行", note="两\n行").note == "两\n行"
