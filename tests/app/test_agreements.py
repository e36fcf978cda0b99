"""Agreements and payments: what was confirmed, what replaced it, what was paid."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.agreement import (
    Agreement,
    AgreementReplaced,
    AgreementState,
    ConfirmedInFuture,
    Due,
)
from debt_desk.domain.missing import AgreementMissing, DocumentMissing
from debt_desk.domain.repayment import DueState, Payment, PaymentInFuture
from tests.app.builders import started, yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk


def dues(*amounts: str) -> tuple[Due, ...]:
    first = TODAY + timedelta(days=10)
    return tuple(Due(n, first + timedelta(days=30 * n), yuan(a)) for n, a in enumerate(amounts, 1))


def test_a_new_agreement_makes_the_old_one_history_in_one_step(desk: Desk) -> None:
    number = started(desk)
    desk.agreements.record(Agreement(number, TODAY, dues("100", "100")))
    desk.agreements.record(Agreement(number, TODAY, dues("50", "50", "100")))
    old, new = desk.agreements.of_case(number)
    assert (old.state, new.state) == (AgreementState.REPLACED, AgreementState.IN_FORCE)
    desk.history.undo()
    assert desk.agreements.in_force(number) == replace(old, state=AgreementState.IN_FORCE)


def test_what_has_not_happened_is_not_recorded(desk: Desk) -> None:
    number = started(desk)
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(ConfirmedInFuture):
        desk.agreements.record(Agreement(number, tomorrow, dues("100")))
    agreement = desk.agreements.record(Agreement(number, TODAY, dues("100")))
    assert agreement.id is not None
    with pytest.raises(PaymentInFuture):
        desk.payments.record(Payment(agreement.id, tomorrow, yuan("1")))
    with pytest.raises(AgreementMissing):
        desk.payments.record(Payment(99, TODAY, yuan("1")))
    with pytest.raises(DocumentMissing):
        desk.agreements.attach_copy(agreement.id, 99)


def test_payments_are_counted_to_the_cent_and_taken_back(desk: Desk) -> None:
    number = started(desk)
    agreement = desk.agreements.record(Agreement(number, TODAY, dues("100", "100")))
    assert agreement.id is not None
    desk.payments.record(Payment(agreement.id, TODAY, yuan("60")))
    extra = desk.payments.record(Payment(agreement.id, TODAY, yuan("150")))
    progress = desk.payments.progress(number)
    assert progress is not None
    assert progress.settled
    assert progress.over == yuan("10")
    assert extra.id is not None
    desk.payments.remove(extra.id)
    progress = desk.payments.progress(number)
    assert progress is not None
    assert [line.state for line in progress.dues] == [DueState.PARTIAL, DueState.UPCOMING]
    assert progress.left == yuan("140")
    assert len(desk.payments.of_agreement(agreement.id)) == 1


def test_what_was_recorded_wrongly_is_mended_but_history_is_not(desk: Desk) -> None:
    number = started(desk)
    first = desk.agreements.record(Agreement(number, TODAY, dues("100", "100")))
    mended = replace(first, dues=dues("120", "80"), payee="招商银行股份有限公司")
    desk.agreements.correct(mended)
    assert desk.agreements.in_force(number) == mended
    with pytest.raises(ConfirmedInFuture):
        desk.agreements.correct(replace(mended, confirmed_on=TODAY + timedelta(days=1)))
    desk.agreements.record(Agreement(number, TODAY, dues("50")))
    with pytest.raises(AgreementReplaced):
        desk.agreements.correct(mended)
