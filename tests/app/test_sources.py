"""The places behind a figure, looked up again in the documents as they are now."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.example_statement import example_statement
from debt_desk.app.jobs import QuietJob
from debt_desk.app.sources import FoundPlace, found_places, places_of
from debt_desk.domain.household import Hardship, Source, SourceKind, SourcePlace
from debt_desk.domain.statement import Place
from tests.app.builders import yuan
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk

NAMES = {"before": "旧公司", "now": "新公司", "summary": "工资", "shop": "超市"}
SINCE = date(2026, 4, 20)


@pytest.fixture
def statement(desk: Desk, tmp_path: Path) -> int:
    """The number of an attached statement."""
    path = tmp_path / "hisdetail.csv"
    path.write_bytes(example_statement(NAMES, SINCE, TODAY))
    desk.household.change(replace(desk.household.get(), hardship=Hardship(since=SINCE)))
    number = desk.evidence.attach(path).number
    assert number is not None
    return number


def found(desk: Desk, source: Source) -> tuple[FoundPlace, ...]:
    documents = {d.number: d for d in desk.evidence.of_case(None) if d.number is not None}
    return found_places(source, documents, desk.evidence, QuietJob())


def test_every_payment_counted_is_found_again(desk: Desk, statement: int) -> None:
    source, *_ = desk.incomes.sources()
    desk.incomes.take([(source, source.reliable)])
    (line,) = desk.household.get().lines
    places = found(desk, line.source)
    assert [one.line.amount for one in places if one.line] == [
        amount for _, amount in reversed(source.months)
    ]
    assert all(one.line and one.line.counterparty == "新公司" for one in places)
    assert [one.at.row for one in places] == [one.place.row for one in places]


def test_what_is_gone_is_told_apart(desk: Desk, statement: int, tmp_path: Path) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 not really")
    picture = desk.evidence.attach(photo).number
    assert picture is not None
    missing, at_page = SourcePlace(statement, None, 9_999), SourcePlace(picture, 2)
    no_table, removed = SourcePlace(picture, None, 3), SourcePlace(77, 1)
    source = Source(SourceKind.DOCUMENT, places=(missing, at_page, no_table, removed))
    first, page, table, last = found(desk, source)
    assert (first.gone, first.at) == (True, Place(0))
    assert (page.gone, page.at) == (False, Place(0, page=2))
    assert (table.gone, table.line) == (True, None)
    assert last.document is None


def test_a_document_without_a_place_stands_for_itself() -> None:
    source = Source(SourceKind.DOCUMENT, (5, 6), places=(SourcePlace(6, 2),))
    assert places_of(source) == (SourcePlace(6, 2), SourcePlace(5))
    assert places_of(Source()) == ()
    whole = FoundPlace(SourcePlace(5), None)
    assert whole.at == Place(0)


def test_a_source_given_by_hand_can_be_undone(desk: Desk, statement: int) -> None:
    source, *_ = desk.incomes.sources()
    desk.incomes.take([(source, source.reliable)])
    (line,) = desk.household.get().lines
    given = Source(
        SourceKind.DOCUMENT, (statement,), payer="新公司", places=(SourcePlace(statement, None, 8),)
    )
    desk.household.save_line(replace(line, source=given))
    assert desk.household.get().lines[0].source == given
    # Read from statements anew, it is still that payer's line and none is added.
    desk.incomes.take([(source, yuan("4000"))])
    (line,) = desk.household.get().lines
    assert line.source.kind is SourceKind.STATEMENT
    desk.history.undo()
    desk.history.undo()
    assert desk.household.get().lines[0].source.kind is SourceKind.STATEMENT


ONE_LINE = (
    "<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>CNY</CURDEF><BANKACCTFROM><BANKID>1</BANKID>"
    "<ACCTID>2</ACCTID><ACCTTYPE>CHECKING</ACCTTYPE></BANKACCTFROM><BANKTRANLIST>"
    "<DTSTART>20261001</DTSTART><DTEND>20261031</DTEND>{entries}</BANKTRANLIST>"
    "</STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>"
)
ENTRY = (
    "<STMTTRN><TRNTYPE>CREDIT</TRNTYPE><DTPOSTED>20261010</DTPOSTED><TRNAMT>{n}.00</TRNAMT>"
    "<FITID>{n}</FITID><NAME>P{n}</NAME></STMTTRN>"
)


def test_payments_of_a_file_of_one_long_line_are_told_apart(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "one.ofx"
    head = '<?xml version="1.0"?><?OFX OFXHEADER="200" VERSION="211"?>'
    path.write_text(head + ONE_LINE.format(entries="".join(ENTRY.format(n=n) for n in (5, 6))))
    number = desk.evidence.attach(path).number
    assert number is not None
    (statement,) = desk.evidence.statements(desk.evidence.get(number))
    rows = [line.place.row for line in statement.lines]
    places = tuple(SourcePlace(number, None, row) for row in rows)
    both = found(desk, Source(SourceKind.DOCUMENT, places=places))
    assert [one.line for one in both] == list(statement.lines)
