"""A household and its debts, as the tabs of proposals, agreement and repayment find them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from debt_desk.domain.agreement import Agreement
from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, CreditorKind, Debt
from debt_desk.domain.household import (
    Cause,
    Hardship,
    HouseholdLine,
    LineKind,
    Person,
    Topic,
)
from debt_desk.domain.letter import LetterLanguage
from debt_desk.domain.money import Money
from debt_desk.domain.terms import Terms
from debt_desk.domain.waiver import Waiver

CUT_OFF = date(2026, 11, 20)
CARD = Balance(Money(24_300_00), Money(2_890_43), Money(1_275_00), Money(300_00), CUT_OFF)
LOAN = Balance(Money(11_400_00), Money(600_00), Money(184_20), on=date(2026, 8, 20))


def settle_household(desk, income=4_800_00):
    """Income and costs; with the usual income 1,200.00 a month is free."""
    lines = (
        HouseholdLine(LineKind.INCOME, Topic.WAGES, "工资", Money(income)),
        HouseholdLine(LineKind.ESSENTIAL, Topic.HOUSING, "房租", Money(1_500_00)),
        HouseholdLine(LineKind.ESSENTIAL, Topic.FOOD, "伙食", Money(1_900_00)),
    )
    desk.household.change(
        replace(
            desk.household.get(),
            person=Person(name="林晓禾", phone="13800000000", address="示例市和平路 18 号"),
            hardship=Hardship(frozenset({Cause.UNEMPLOYMENT}), date(2026, 4, 20), None, "离职。"),
            reserve=Money(200_00),
            lines=lines,
        )
    )


def add_card(desk, overdue_since=date(2026, 7, 25), balance=CARD):
    """A card debt of 28,765.43; the answer is the case's number."""
    debt = Debt(balance, Decimal("18.25"), None, overdue_since)
    return desk.cases.add(Case("招商银行", CreditorKind.CARD, "信用卡", "8841", debt=debt)).number


def card_terms(count=60, **more):
    """Terms for the card debt: the penalty waived, from 10 January 2027."""
    return Terms(CARD, date(2027, 1, 10), count, waived=Waiver(penalty=CARD.penalty), **more)


def send(desk, case, number=1, on=None):
    """Print and send an offer's letter."""
    pdf = desk.letters.proposal(case, number, LetterLanguage.CHINESE)()
    on = on or desk.clock.today()
    return desk.letters.send(case, number, LetterLanguage.CHINESE, pdf, on, on + timedelta(days=15))


def add_loan(desk, clock):
    """A loan whose offer of 24 × 500.00 from 10 September was sent on 25 August."""
    today = clock.day
    clock.day = date(2026, 8, 25)
    debt = Debt(LOAN)
    case = desk.cases.add(Case("示例消费金融", CreditorKind.CONSUMER_FINANCE, "借呗", debt=debt))
    waived = Waiver(penalty=LOAN.penalty)
    desk.offers.draft(case.number, Terms(LOAN, date(2026, 9, 10), 24, waived=waived))
    send(desk, case.number)
    clock.day = today
    return case.number


def agree(desk, case):
    """Record the loan's offer as agreed."""
    dues = desk.agreements.dues_of_offer(case, 1)
    return desk.agreements.record(Agreement(case, date(2026, 8, 30), dues, offer=1))


def shown(qtbot, page, case):
    """A tab on screen that shows a case."""
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show_case(case)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page
