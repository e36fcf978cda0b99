"""Debts as the tests of their arithmetic write them: in yuan, days counted from one day."""

from __future__ import annotations

from datetime import date, timedelta

from debt_desk.domain.debt import Balance, CreditorKind, PaymentOrder
from debt_desk.domain.debt_payment import DebtPayment
from debt_desk.domain.money import Money

START = date(2026, 11, 20)
CARD, LOAN = CreditorKind.CARD, CreditorKind.CONSUMER_FINANCE
INTEREST, PRINCIPAL = PaymentOrder.INTEREST_FIRST, PaymentOrder.PRINCIPAL_FIRST


def yuan(text):
    return Money.parse(text)


def after(days):
    return START + timedelta(days=days)


def paid(days, text, number=None):
    return DebtPayment(1, after(days), yuan(text), id=number)


def owed(principal="0", interest="0", penalty="0", fees="0", costs="0", on=START):
    parts = (yuan(text) for text in (principal, interest, penalty, fees))
    return Balance(*parts, on, yuan(costs))
