"""The figures that the program came with, and the user's own later ones."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from debt_desk.app import law
from debt_desk.app.changes import Area
from debt_desk.domain.case import Case
from debt_desk.domain.debt import CreditorKind, Debt, LoanContract
from debt_desk.domain.law import (
    Confidence,
    LineKey,
    LprChange,
    LprEntryExists,
    LprEntryMissing,
    LprEntryTooEarly,
    lines_for,
)
from debt_desk.domain.missing import CaseMissing
from debt_desk.domain.money import Money

SEPTEMBER = LprChange(date(2026, 9, 21), Decimal("2.90"), Decimal("3.40"), note="公告截图 2026-09")


@pytest.mark.parametrize(
    ("day", "one_year", "five_years"),
    [
        (date(2019, 8, 20), "4.25", "4.85"),
        (date(2020, 8, 20), "3.85", "4.65"),
        (date(2022, 8, 21), "3.70", "4.45"),
        (date(2022, 8, 22), "3.65", "4.30"),
        (date(2024, 10, 20), "3.35", "3.85"),
        (date(2026, 8, 20), "3.00", "3.50"),
    ],
)
def test_the_rates_that_the_program_came_with(day, one_year, five_years) -> None:
    known = law.shipped_lpr().at(day)
    assert (known.one_year, known.five_years) == (Decimal(one_year), Decimal(five_years))


def test_they_are_in_order_and_vouched_for_up_to_their_day() -> None:
    table = law.shipped_lpr()
    starts = [change.start for change in table.changes]
    assert starts == sorted(set(starts))
    assert len(starts) == 15
    assert table.confirmed_until == date(2026, 8, 20)


def test_every_lender_has_its_line_and_no_other() -> None:
    def keys(kind: CreditorKind) -> list[LineKey]:
        found = lines_for(kind, date(2026, 1, 5), law.shipped_lpr(), law.known_lines())
        return [line.key for line in found]

    assert {kind: keys(kind) for kind in CreditorKind} == {
        CreditorKind.CARD: [LineKey.FINANCIAL],
        CreditorKind.BANK_LOAN: [LineKey.FINANCIAL],
        CreditorKind.CONSUMER_FINANCE: [LineKey.FINANCIAL],
        CreditorKind.MICROLOAN: [LineKey.FINANCIAL],
        CreditorKind.ASSISTED_PLATFORM: [LineKey.FINANCIAL],
        CreditorKind.PERSON: [LineKey.PRIVATE],
        CreditorKind.OTHER: [],
    }


def test_what_was_not_read_in_the_original_says_so() -> None:
    line = law.financial_line()
    assert (line.percent, line.confidence) == (Decimal(24), Confidence.REPORTED)
    assert str(line.as_of) == "2026-11"
    assert "法发〔2017〕22号" in line.source


def test_an_entry_of_ones_own_is_kept_undone_and_removed(desk) -> None:
    rung = []
    desk.subscribe(rung.append)
    added = desk.law.add_lpr(SEPTEMBER)
    assert desk.law.lpr().at(date(2026, 10, 1)) == added
    assert (added.one_year, added.note) == (Decimal("2.90"), "公告截图 2026-09")
    assert desk.history.undo() == "lpr.add"
    assert desk.law.lpr().entries == ()
    desk.history.redo()
    desk.law.remove_lpr(added.id)
    assert desk.law.lpr().entries == ()
    assert desk.history.undo() == "lpr.remove"
    assert desk.law.lpr().entries == (added,)
    assert Area.LAW in rung[0].areas


def test_an_entry_that_cannot_be_kept(desk) -> None:
    desk.law.add_lpr(SEPTEMBER)
    with pytest.raises(LprEntryExists):
        desk.law.add_lpr(SEPTEMBER)
    with pytest.raises(LprEntryTooEarly):
        desk.law.add_lpr(LprChange(date(2026, 8, 20), Decimal(3), Decimal(4)))
    with pytest.raises(LprEntryMissing):
        desk.law.remove_lpr(99)
    assert len(desk.law.lpr().entries) == 1


def test_the_lines_of_a_case(desk) -> None:
    contract = LoanContract(face=Money.parse("5000"), drawn_on=date(2026, 9, 25))
    friend = Case("王某", CreditorKind.PERSON, debt=Debt(contract=contract))
    person = desk.cases.add(friend).number
    card = desk.cases.add(Case("某银行", CreditorKind.CARD)).number
    assert [line.percent for line in desk.law.lines(card)] == [Decimal(24)]
    (cap,) = desk.law.lines(person)
    assert (cap.percent, cap.confirmed) == (Decimal("12.00"), False)
    desk.law.add_lpr(SEPTEMBER)
    (cap,) = desk.law.lines(person)
    assert (cap.percent, cap.confirmed) == (Decimal("11.60"), True)
    (earlier,) = desk.law.lines(person, formed_on=date(2020, 1, 1))
    assert earlier.key is LineKey.PRIVATE_EARLIER
    with pytest.raises(CaseMissing):
        desk.law.lines(99)
