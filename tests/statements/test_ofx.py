"""OFX and QFX: what banks write, and what a careless reader would make of it."""

from __future__ import annotations

from datetime import date

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind
from debt_desk.statements import detect
from debt_desk.statements.refusals import EmptyStatement, StatementDamaged
from tests.statements.exchange_files import OFX_HEAD, OFX_XML_HEAD, ofx, ofx_row


def only(data: bytes) -> Statement:
    (statement,) = detect.read_bytes(data, "bank.ofx")
    return statement


def usd(cents: int) -> Money:
    return Money(cents, "USD")


def test_an_account_is_read_with_its_balance_period_and_places() -> None:
    statement = only(ofx(ofx_row(), ofx_row("25.50", sort="DIRECTDEP", name="ACME PAYROLL")))
    assert (statement.format, statement.institution) == ("ofx", "First Bank")
    assert (statement.account, statement.currency) == ("****3456", "USD")
    assert statement.kind is StatementKind.ACCOUNT
    assert (statement.opening, statement.closing) == (None, usd(9000))
    assert (statement.declared_from, statement.declared_to) == (date(2025, 2, 1), date(2025, 2, 28))
    assert statement.warnings == statement.set_aside == ()
    spent, earned = statement.lines
    assert (spent.place.row, earned.place.row) == (31, 39)
    assert (spent.label, spent.amount, spent.day) == ("out", usd(1000), date(2025, 2, 3))
    assert (spent.counterparty, spent.reference, spent.method) == ("CORNER SHOP", "T1", "DEBIT")
    assert (spent.line_class, earned.line_class) == ("spending", "income")


def test_the_row_is_the_line_of_the_payment_in_the_file() -> None:
    data = ofx(ofx_row(), ofx_row())
    lines = data.decode().split("\n")
    assert all(lines[line.place.row - 1] == "<STMTTRN>" for line in only(data).lines)


def test_a_card_has_charges_and_credits() -> None:
    rows = (
        ofx_row("-30.00"),
        ofx_row("12.00", sort="CREDIT", name="SHOP REFUND"),
        ofx_row("100.00", sort="PAYMENT", name="THANK YOU"),
        ofx_row("-50.00", sort="CASH"),
    )
    statement = only(ofx(*rows, card=True, balance="-332.10"))
    assert statement.kind is StatementKind.CARD
    assert statement.sums_by_label() == {"charge": (2, usd(8000)), "credit": (2, usd(11200))}
    assert statement.sums_by_class() == {
        "spending": (1, usd(3000)),
        "refund": (1, usd(1200)),
        "debt_repayment": (1, usd(10000)),
        "loan_drawn": (1, usd(5000)),
    }
    assert statement.closing == usd(-33210)


@pytest.mark.parametrize(
    "head",
    [
        "\n\n" + OFX_HEAD,
        OFX_HEAD.replace("\n", "") + "\n",
        OFX_HEAD.replace("\n\n", "\n"),
        OFX_HEAD.replace("OFXHEADER:100\n", ""),
        OFX_HEAD.replace("\n", "\r\n"),
        OFX_HEAD.replace(":", ": "),
        "",
        "\ufeff".encode().decode("cp1252") + OFX_XML_HEAD,
        OFX_XML_HEAD,
    ],
    ids=["blank first", "one line", "no blank", "cut", "crlf", "spaces", "none", "bom", "xml"],
)
def test_the_header_may_be_malformed(head: str) -> None:
    assert only(ofx(ofx_row(), head=head)).sums_by_label() == {"out": (1, usd(1000))}


def test_closing_tags_may_be_missing() -> None:
    data = ofx(ofx_row(), ofx_row("-2.00"))
    for tag in (b"</STMTTRN>", b"</BANKTRANLIST>", b"</STATUS>", b"</LEDGERBAL>", b"</FI>"):
        data = data.replace(tag + b"\n", b"")
    statement = only(data)
    assert statement.sums_by_label() == {"out": (2, usd(1200))}
    assert statement.closing == usd(9000)
    assert statement.institution == "First Bank"


def test_values_may_be_closed_empty_or_in_character_data() -> None:
    more = "<NAME>A &amp; B</NAME><MEMO/><CHECKNUM></CHECKNUM>"
    row = f"<STMTTRN><DTPOSTED>20250203<TRNAMT>-1.00</TRNAMT>{more}</STMTTRN>"
    assert only(ofx(row)).lines[0].counterparty == "A & B"
    row = "<stmttrn><dtposted>20250203<trnamt>-1.00<name><![CDATA[A<B]]></name></stmttrn>"
    assert only(ofx(row)).lines[0].counterparty == "A<B"


def test_an_account_of_the_other_side_is_not_our_own() -> None:
    more = "<BANKACCTTO>\n<ACCTID>999999999\n</BANKACCTTO>\n<CHECKNUM>7\n"
    statement = only(ofx(ofx_row(number="", more=more)))
    assert statement.account == "****3456"
    assert statement.lines[0].reference == "7"
    assert only(ofx(ofx_row(number="", more="<CHKNUM>7\n"))).lines[0].reference == "7"


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("-2000,00", -200_000),
        ("+1 006,60", 100_660),
        ("-1,234.50", -123_450),
        ("-1.234,50", -123_450),
        ("(3.00)", -300),
        ("4.00-", -400),
        ("-5", -500),
        (".5", 50),
        ("$1,234,567.89", 123_456_789),
    ],
)
def test_amounts_of_every_country_are_exact(text: str, cents: int) -> None:
    line = only(ofx(ofx_row(text))).lines[0]
    assert line.amount == usd(abs(cents))
    assert line.label == ("in" if cents > 0 else "out")


def test_three_digits_after_a_mark_are_read_as_the_file_does_elsewhere() -> None:
    commas = only(ofx(ofx_row("-2.000"), ofx_row("-1,50")))
    assert commas.sums_by_label() == {"out": (2, usd(200_150))}
    points = only(ofx(ofx_row("-2,000"), ofx_row("-1.50")))
    assert points.sums_by_label() == {"out": (2, usd(200_150))}


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (ofx_row("-2,000"), "no_amount"),
        (ofx_row("-1,50,20"), "no_amount"),
        (ofx_row("--5"), "no_amount"),
        (ofx_row(""), "no_amount"),
        (ofx_row("1" * 100), "no_amount"),
        (ofx_row("1.005"), "no_amount"),
        (ofx_row(day="00000000"), "no_date"),
        (ofx_row(day="030225"), "no_date"),
        (ofx_row(day=""), "no_date"),
        (ofx_row(day="18990101"), "date_out_of_reach"),
    ],
)
def test_what_leaves_a_doubt_is_set_aside_and_pointed_at(row: str, why: str) -> None:
    statement = only(ofx(row, ofx_row("-7")))
    assert statement.sums_by_label() == {"out": (1, usd(700))}
    assert [(one.place.row, one.why) for one in statement.set_aside] == [(31, why)]
    assert [(one.what, one.row) for one in statement.warnings] == [("row_not_read", 31)]


def test_a_date_with_hyphens_and_the_users_own_day_count_too() -> None:
    rows = (ofx_row(day="2025-02-03T10:00:00"), ofx_row(day="", more="<DTUSER>20250204\n"))
    assert [line.day.day for line in only(ofx(*rows)).lines] == [3, 4]


def test_pending_payments_and_investments_are_set_aside() -> None:
    pending = "<STMTTRNP><DTTRAN>20250203<TRNAMT>-1.00</STMTTRNP>\n"
    trade = "<BUYSTOCK><INVBUY><INVTRAN><FITID>3<DTTRADE>20250203</INVTRAN></INVBUY></BUYSTOCK>\n"
    statement = only(ofx(ofx_row(), pending, trade))
    assert [one.why for one in statement.set_aside] == ["not_booked", "investment"]
    assert len(statement.lines) == 1


def test_two_accounts_are_two_statements_and_one_account_twice_is_one() -> None:
    first = ofx(ofx_row(), end="")
    second = ofx(ofx_row("-5.00"), head="", account="777777777", end="").replace(b"<OFX>", b"")
    again = ofx(ofx_row("-1.00"), head="", end="</OFX>").replace(b"<OFX>", b"")
    statements = detect.read_bytes(first + second + again, "bank.ofx")
    assert [(one.account, len(one.lines)) for one in statements] == [
        ("****3456", 2),
        ("****7777", 1),
    ]


def test_a_payment_in_another_currency_is_a_statement_of_its_own() -> None:
    foreign = ofx_row("-8.00", more="<CURRENCY><CURRATE>1<CURSYM>EUR</CURRENCY>\n")
    converted = ofx_row("-9.00", more="<ORIGCURRENCY><CURRATE>1<CURSYM>EUR</ORIGCURRENCY>\n")
    statements = detect.read_bytes(ofx(foreign, converted), "bank.ofx")
    assert [(one.currency, one.sums_by_label()["out"][1].cents) for one in statements] == [
        ("USD", 900),
        ("EUR", 800),
    ]
    assert statements[1].closing is None
    (alone,) = detect.read_bytes(ofx(foreign, balance=""), "bank.ofx")
    assert alone.currency == "EUR"


def test_a_file_without_line_breaks_numbers_its_payments() -> None:
    data = ofx(ofx_row(), ofx_row("-2.00"), ofx_row("x")).replace(b"\n", b"")
    statement = only(data)
    assert [line.place.row for line in statement.lines] == [1, 2]
    assert statement.set_aside[0].place.row == 3


def test_a_missing_currency_is_said() -> None:
    statement = only(ofx(ofx_row(), currency=""))
    assert statement.currency == "CNY"
    assert [one.what for one in statement.warnings] == ["currency_assumed"]


def test_a_file_that_breaks_off_is_said() -> None:
    data = ofx(ofx_row(), ofx_row())
    statement = only(data[: data.index(b"</STMTTRN>") + 30])
    assert [one.what for one in statement.warnings if one.row] == ["row_not_read", "cut_off"]


@pytest.mark.parametrize(
    ("encoding", "charset"),
    [("utf-8", "1252"), ("gb18030", "1252"), ("gb18030", "936"), ("utf-16", "1252")],
)
def test_chinese_is_read_whatever_the_header_says(encoding: str, charset: str) -> None:
    text = ofx(ofx_row(name="PARTY")).decode().replace("PARTY", "街角便利店")
    data = text.replace("CHARSET:1252", f"CHARSET:{charset}").encode(encoding)
    assert only(data).lines[0].counterparty == "街角便利店"


@pytest.mark.parametrize("charset", ["1252", "8859-1", "NONE", "nonsense"])
def test_accents_are_read(charset: str) -> None:
    data = ofx(ofx_row(name="CAFÉ DU COIN")).replace(b"CHARSET:1252", f"CHARSET:{charset}".encode())
    assert only(data).lines[0].counterparty == "CAFÉ DU COIN"


def test_a_document_type_is_refused() -> None:
    bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n'
    with pytest.raises(StatementDamaged):
        only(ofx(ofx_row(name="&b;"), head=OFX_XML_HEAD + bomb))
    with pytest.raises(StatementDamaged):
        only(OFX_HEAD.encode() + b"<OFX></OFX>")
    with pytest.raises(EmptyStatement):
        only(ofx())


def test_a_period_that_ends_before_it_begins_is_none() -> None:
    statement = only(ofx(ofx_row()).replace(b"<DTEND>20250228", b"<DTEND>20240228"))
    assert statement.declared_from is statement.declared_to is None
