"""Small worlds for the use cases."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from debt_desk.domain.case import Case
from debt_desk.domain.debt import Balance, CreditorKind, Debt
from debt_desk.domain.household import Cause, Hardship, HouseholdLine, LineKind, Person, Topic
from debt_desk.domain.money import Money

if TYPE_CHECKING:
    from debt_desk.app.desk import Desk


def yuan(text: str) -> Money:
    return Money.parse(text)


def card_case(on: date = date(2026, 11, 20)) -> Case:
    """28,765.43 owed on a card, in all four parts."""
    balance = Balance(yuan("24300"), yuan("2890.43"), yuan("1275"), yuan("300"), on)
    return Case(
        "招商银行", CreditorKind.CARD, "信用卡", "8841", debt=Debt(balance, Decimal("18.25"))
    )


def line(kind: LineKind, text: str, title: str = "") -> HouseholdLine:
    topic = {LineKind.INCOME: Topic.WAGES}.get(kind, Topic.OTHER)
    return HouseholdLine(kind, topic, title, yuan(text))


def household(desk: Desk, income: str = "6000", essential: str = "4500") -> None:
    """One person with one income and one cost."""
    lines = (line(LineKind.INCOME, income, "工资"), line(LineKind.ESSENTIAL, essential, "生活"))
    hardship = Hardship(frozenset({Cause.UNEMPLOYMENT}), date(2026, 4, 20), None, "公司裁员。")
    desk.household.change(
        replace(
            desk.household.get(),
            person=Person(name="林晓禾", phone="13800000000"),
            hardship=hardship,
            lines=lines,
        )
    )


def started(desk: Desk, **household_sums: str) -> int:
    """A household and one card case; the case's number."""
    household(desk, **household_sums)
    number = desk.cases.add(card_case()).number
    assert number is not None
    return number
