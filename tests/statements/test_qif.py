"""QIF: dates in every order, splits, lists that are no payments."""

from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind
from debt_desk.statements import detect
from debt_desk.statements.refusals import EmptyStatement, StatementDamaged
from tests.statements.exchange_files import qif


def only(data: bytes) -> Statement:
    (statement,) = detect.read_bytes(data, "bank.qif")
    return statement


def whats(statement: Statement) -> list[str]:
    return [one.what for one in statement.warnings]


def days(*texts: str) -> list[date]:
    return [line.day for line in only(qif(*(f"D{text}\nT-1.00" for text in texts))).lines]


def test_an_account_is_read() -> None:
    statement = only(qif("D25/02/2025\nT-1,234.56\nPCorner shop\nMBread\nN101\nLFood\nCX"))
    assert (statement.format, statement.kind) == ("qif", StatementKind.ACCOUNT)
    (line,) = statement.lines
    assert (line.place.row, line.day, line.label) == (2, date(2025, 2, 25), "out")
    assert (line.amount, line.line_class) == (Money(123456), "spending")
    assert (line.counterparty, line.description) == ("Corner shop", "Bread")
    assert (line.method, line.reference) == ("Food", "101")
    # A QIF file names no currency.
    assert whats(statement) == ["currency_assumed"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("25/02/2025", "03/03/2025"), [(2, 25), (3, 3)]),
        (("02/25/2025", "03/04/2025"), [(2, 25), (3, 4)]),
        (("2025-02-03", "2025-03-04"), [(2, 3), (3, 4)]),
        (("2025/2/3",), [(2, 3)]),
        (("25.2.2025", "3.3.2025"), [(2, 25), (3, 3)]),
        (("2/25'25", "3/ 4'25"), [(2, 25), (3, 4)]),
        (("02/25/25",), [(2, 25)]),
        (("20250203",), [(2, 3)]),
    ],
)
def test_the_order_of_a_date_is_the_files_own(
    texts: tuple[str, ...], expected: list[tuple[int, int]]
) -> None:
    assert [(day.month, day.day) for day in days(*texts)] == expected
    assert {day.year for day in days(*texts)} == {2025}
    assert whats(only(qif(*(f"D{text}\nT-1.00" for text in texts)))) == ["currency_assumed"]


def test_an_order_that_stays_open_is_warned_of_with_its_row() -> None:
    statement = only(qif("D05/05/2025\nT1", "D06/05/2025\nT-1.00", "D07/05/2025\nT-1.00"))
    warning = statement.warnings[0]
    assert (warning.what, warning.row) == ("date_order_assumed", 5)
    assert warning.data == {"text": "06/05/2025", "day": statement.lines[1].day}
    # Upwards either way, but three days are closer together than three months.
    assert [line.day for line in statement.lines] == [date(2025, 5, day) for day in (5, 6, 7)]


def test_the_rows_order_decides_between_orders() -> None:
    rows = ("05/01/2025", "04/02/2025", "06/02/2025")
    assert [day.month for day in days(*rows)] == [1, 2, 2]
    assert [day.month for day in days(*reversed(rows))] == [2, 2, 1]
    monthly = ("01/12/2025", "02/11/2025", "04/10/2025")
    assert [day.month for day in days(*monthly)] == [1, 2, 4]


def test_centuries_of_two_digits() -> None:
    assert [day.year for day in days("1/31/95", "1/31'05", "1/31/05")] == [1995, 2005, 2005]


def test_splits_are_parts_of_their_payment() -> None:
    record = "D25/02/2025\nU-30.00\nT-30.00\nPShop\nSFood\n$-20.00\nEbread\nSHome\n$-10.00"
    statement = only(qif(record))
    assert statement.sums_by_label() == {"out": (1, Money(3000))}


def test_the_last_record_may_lack_its_end() -> None:
    assert (
        len(only(b"!Type:Bank\r\nD25/02/2025\r\nT-1.00\r\n^\r\nD26/02/2025\r\nU-2,50").lines) == 2
    )


def test_meaning_comes_from_category_and_words() -> None:
    rows = (
        ("T-50.00\nL[Savings]", "own_transfer"),
        ("T1000.00\nPOpening Balance\nL[Current]", "neutral"),
        ("T3000.00\nPACME Payroll\nLSalary", "income"),
        ("T-200.00\nPCar loan", "debt_repayment"),
        ("T0.00\nPNothing", "neutral"),
        ("T9.00\nPShop refund", "refund"),
    )
    statement = only(qif(*(f"D25/02/2025\n{text}" for text, _ in rows)))
    assert [line.line_class for line in statement.lines] == [line_class for _, line_class in rows]


def test_a_card_and_named_accounts() -> None:
    card = only(qif("D25/02/2025\nT-5.00", "D26/02/2025\nT50.00\nPPAYMENT", sort="CCard"))
    assert card.kind is StatementKind.CARD
    assert [line.label for line in card.lines] == ["charge", "credit"]
    assert card.lines[1].line_class == "debt_repayment"
    listed = (
        b"!Option:AutoSwitch\n!Account\nNCurrent\nTBank\n^\nNSaver\nTBank\n^\n!Clear:AutoSwitch\n"
    )
    both = b"".join(
        f"!Account\nN{name}\nTBank\n^\n".encode() + qif(f"D25/02/2025\nT-{n}.00", sort="Bank ")
        for name, n in (("Current", 1), ("Saver", 2), ("Current", 3))
    )
    statements = detect.read_bytes(listed + both, "bank.qif")
    assert [one.sums_by_label()["out"] for one in statements] == [(2, Money(400)), (1, Money(200))]
    assert [one.account for one in statements] == ["C***t", "S***r"]


def test_lists_are_no_rows_and_investments_are_set_aside() -> None:
    data = (
        qif("NFood\nDdescription\nE", sort="Cat")
        + qif("D25/02/2025\nNBuy\nYShares\nT100.00", sort="Invst")
        + qif("D25/02/2025\nT-1.00")
    )
    statement = only(data)
    assert [(one.place.row, one.why) for one in statement.set_aside] == [(7, "investment")]
    assert len(statement.lines) == 1


@pytest.mark.parametrize(
    ("record", "why"),
    [
        ("D25/02/2025\nTabc", "no_amount"),
        ("D25/02/2025\nPno sum", "no_amount"),
        ("T-1.00", "no_date"),
        ("Dyesterday\nT-1.00", "no_date"),
        ("D31/02/2025\nT-1.00", "no_date"),
        ("D25/02/025\nT-1.00", "no_date"),
        ("D25/02/1850\nT-1.00", "date_out_of_reach"),
    ],
)
def test_what_cannot_be_read_is_set_aside(record: str, why: str) -> None:
    statement = only(qif("D26/02/2025\nT-1.00", record))
    assert [(one.place.row, one.why) for one in statement.set_aside] == [(5, why)]
    assert statement.warnings[0].row == 5


def test_nothing_but_lists_is_no_statement() -> None:
    with pytest.raises(StatementDamaged):
        only(qif("NFood", sort="Cat"))
    with pytest.raises(EmptyStatement):
        detect.read_bytes(b"", "bank.qif")
