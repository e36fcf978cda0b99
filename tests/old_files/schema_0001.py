"""What ``schema_0001.debtdesk`` holds: the first release knew nothing of what came later."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from debt_desk.domain.debt import Balance, Debt
from debt_desk.domain.money import Money
from debt_desk.domain.offer import Offer
from debt_desk.domain.terms import Method, Terms
from debt_desk.domain.waiver import Waiver
from tests.store import samples

BALANCE = Balance(
    Money(2_500_000), Money(213_011), Money(153_532), Money(10_000), date(2026, 11, 20)
)
CASE = replace(
    samples.CASE,
    debt=Debt(
        balance=BALANCE,
        annual_rate=Decimal("18.25"),
        term_end=date(2027, 12, 31),
        overdue_since=date(2026, 8, 5),
    ),
)
OFFERS = (
    Offer(
        case=1,
        terms=Terms(
            covered=BALANCE,
            first_due=date(2026, 12, 31),
            count=24,
            method=Method.EQUAL_PRINCIPAL,
            annual_rate=Decimal("3.65"),
            waived=Waiver(Money(100_000), Money(153_532), Money(0)),
            due_day=31,
        ),
        made_on=date(2026, 11, 21),
        reason="孩子学费已付清",
        note="",
    ),
)
