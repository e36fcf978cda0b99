"""CAMT.053 in its versions, and XML that wants to do harm."""

from __future__ import annotations

import time
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.money import Money
from debt_desk.statements import detect
from debt_desk.statements.exchange import camt as reader
from debt_desk.statements.refusals import EmptyStatement, StatementDamaged
from tests.statements.exchange_files import camt, camt_balance, camt_entry, camt_statement

if TYPE_CHECKING:
    from debt_desk.domain.statement import Statement

BALANCES = camt_balance("OPBD", "100.00") + camt_balance("CLBD", "90.00")


def only(data: bytes) -> Statement:
    (statement,) = detect.read_bytes(data, "bank.xml")
    return statement


def eur(cents: int) -> Money:
    return Money(cents, "EUR")


def party(side: str, name: str, text: str, *, nested: bool = False) -> str:
    told = f"<Pty><Nm>{name}</Nm></Pty>" if nested else f"<Nm>{name}</Nm>"
    return f"<RltdPties><{side}>{told}</{side}></RltdPties><RmtInf><Ustrd>{text}</Ustrd></RmtInf>"


@pytest.mark.parametrize("version", ["02", "04", "08", "13"])
def test_an_account_is_read_with_its_balances(version: str) -> None:
    nested = version != "02"
    status = "<Sts><Cd>BOOK</Cd></Sts>" if nested else "<Sts>BOOK</Sts>"
    data = camt(
        camt_statement(
            camt_entry(
                "10.00",
                details=[party("Cdtr", "Corner shop", "Bread", nested=nested)],
                status=status,
                more="<NtryRef>R1</NtryRef>",
            ),
            balances=BALANCES,
        ),
        version=version,
    )
    statement = only(data.replace(b"BIC>", b"BICFI>") if nested else data)
    assert (statement.format, statement.institution) == ("camt053", "Example Bank")
    assert (statement.account, statement.currency) == ("****6890", "EUR")
    assert (statement.opening, statement.closing) == (eur(10000), eur(9000))
    assert (statement.declared_from, statement.declared_to) == (date(2025, 2, 1), date(2025, 2, 28))
    assert statement.warnings == ()
    (line,) = statement.lines
    assert (line.place.row, line.day, line.label) == (8, date(2025, 2, 3), "out")
    assert (line.counterparty, line.description, line.reference) == ("Corner shop", "Bread", "R1")
    assert data.decode().split("\n")[line.place.row - 1] == "<Ntry>"


def test_a_batch_is_one_booking_that_names_its_parts() -> None:
    details = [party("Dbtr", f"Person {n}", "Rent") for n in range(5)]
    (line,) = only(camt(camt_statement(camt_entry("50.00", "CRDT", details=details)))).lines
    assert line.amount == eur(5000)
    assert line.counterparty == "Person 0 · Person 1 · Person 2 · +2"
    assert line.description == "Rent"


def test_a_reversal_moves_the_balance_as_it_says() -> None:
    reversal = "<RvslInd>true</RvslInd>"
    entries = (
        camt_entry("10.00"),
        camt_entry("10.00", "CRDT", more=reversal),
        camt_entry("5.00", "DBIT", more=reversal),
        camt_entry("5.00", "CRDT", more="<RvslInd>false</RvslInd>"),
        camt_entry("5.00", "DBIT", more=reversal),
        camt_entry("5.00", "CRDT"),
    )
    statement = only(camt(camt_statement(*entries)))
    assert [line.label for line in statement.lines] == ["out", "in", "out", "in", "out", "in"]
    assert [line.line_class for line in statement.lines] == [
        "spending",
        "refund",
        "neutral",
        "void",
        "void",
        "income",
    ]


@pytest.mark.parametrize(
    ("code", "way", "line_class"),
    [
        ("<Purp><Cd>SALA</Cd></Purp>", "CRDT", "income"),
        ("<Purp><Cd>INTC</Cd></Purp>", "DBIT", "own_transfer"),
        ("<Purp><Cd>LOAN</Cd></Purp>", "CRDT", "loan_drawn"),
        ("<Purp><Cd>LOAN</Cd></Purp>", "DBIT", "debt_repayment"),
    ],
)
def test_the_purpose_decides_the_class(code: str, way: str, line_class: str) -> None:
    more = (
        "<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>RCDT</Cd><SubFmlyCd>ESCT</SubFmlyCd></Fmly></Domn>"
        "</BkTxCd>"
    )
    line = only(camt(camt_statement(camt_entry("1.00", way, more=more, details=[code])))).lines[0]
    assert line.line_class == line_class
    assert line.method.startswith("PMNT-RCDT-ESCT ")


@pytest.mark.parametrize("status", ["<Sts>PDNG</Sts>", "<Sts><Cd>INFO</Cd></Sts>"])
def test_what_is_not_booked_is_set_aside(status: str) -> None:
    data = camt(camt_statement(camt_entry("1.00", status=status), camt_entry("2.00")))
    statement = only(data)
    assert [(one.place.row, one.why) for one in statement.set_aside] == [(6, "not_booked")]
    assert statement.sums_by_label() == {"out": (1, eur(200))}


def test_several_statements_of_a_file_are_joined_by_account() -> None:
    first = camt_statement(camt_entry("10.00"), balances=BALANCES)
    second = camt_statement(
        camt_entry("1.00"),
        balances=camt_balance("PRCD", "90.00") + camt_balance("CLBD", "88.00"),
    )
    other = camt_statement(camt_entry("1.00"), account="DE02120300000000202051")
    statements = detect.read_bytes(camt(first, second, other), "bank.xml")
    assert [one.account for one in statements] == ["****6890", "****2051"]
    assert [len(one.lines) for one in statements] == [2, 1]
    assert [one.what for one in statements[0].warnings] == ["closing_differs"]
    assert statements[0].closing == eur(8800)


def test_balances_may_be_owed_or_of_another_currency() -> None:
    balances = camt_balance("OPBD", "5.00", "DBIT") + camt_balance("CLBD", "1.00", currency="USD")
    statement = only(camt(camt_statement(camt_entry("1.00"), balances=balances)))
    assert (statement.opening, statement.closing) == (eur(-500), None)
    assert [one.what for one in statement.warnings] == ["balance_in_other_currency"]


@pytest.mark.parametrize(
    ("entry", "why"),
    [
        (camt_entry("abc"), "no_amount"),
        (camt_entry("1.005"), "no_amount"),
        (camt_entry("1.00", day="yesterday"), "no_date"),
        (camt_entry("1.00", day="2025-02-31"), "no_date"),
        (camt_entry("1.00", day="1850-01-01"), "date_out_of_reach"),
    ],
)
def test_what_cannot_be_read_is_set_aside(entry: str, why: str) -> None:
    statement = only(camt(camt_statement(entry, camt_entry("2.00"))))
    assert [(one.place.row, one.why) for one in statement.set_aside] == [(6, why)]
    assert statement.warnings[0].row == 6


def test_a_file_without_line_breaks_or_currency() -> None:
    data = camt(camt_statement(camt_entry("1.00"), camt_entry("2.00"))).replace(b"\n", b"")
    assert [line.place.row for line in only(data).lines] == [1, 2]
    bare = data.replace(b' Ccy="EUR"', b"").replace(b"<Ccy>EUR</Ccy>", b"")
    assert [one.what for one in only(bare).warnings] == ["currency_assumed"]


def test_an_entry_in_another_currency_is_a_statement_of_its_own() -> None:
    entries = (camt_entry("1.00"), camt_entry("2.00", currency="USD"))
    statements = detect.read_bytes(camt(camt_statement(*entries)), "bank.xml")
    assert [(one.currency, len(one.lines)) for one in statements] == [("EUR", 1), ("USD", 1)]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig", "latin-1"])
def test_the_declared_encoding_need_not_be_true(encoding: str) -> None:
    entry = camt_entry("1.00", details=[party("Cdtr", "Café", "x")])
    data = camt(camt_statement(entry)).decode().encode(encoding)
    assert only(data).lines[0].counterparty == "Café"


BILLION_LAUGHS = (
    '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa">'
    + "".join(
        f'<!ENTITY {after} "{f"&{before};" * 10}">'
        for before, after in zip("abcdefgh", "bcdefghi", strict=True)
    )
    + "]>"
)


@pytest.mark.parametrize(
    "data",
    [
        camt(camt_statement(camt_entry("&i;")), head=BILLION_LAUGHS),
        camt(camt_statement(camt_entry("1.00")), head='<!DOCTYPE a SYSTEM "file:///etc/passwd">'),
        camt(camt_statement(camt_entry("1.00")))[:-40],
        camt(camt_statement(camt_entry("&nbsp;"))),
        camt(),
        camt(f"{'<a>' * 100_000}{'</a>' * 100_000}"),
        b"<Document>camt.053</Document>",
    ],
    ids=["entities", "external", "cut off", "no entity", "empty", "deep", "other"],
)
def test_hostile_or_damaged_xml_is_refused_at_once(data: bytes) -> None:
    started = time.perf_counter()
    with pytest.raises(StatementDamaged):
        only(data)
    assert time.perf_counter() - started < 2


def test_too_many_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "TAGS_MOST", 20)
    with pytest.raises(StatementDamaged):
        only(camt(camt_statement(camt_entry("1.00"))))


def test_a_statement_without_an_entry_is_empty() -> None:
    with pytest.raises(EmptyStatement):
        only(camt(camt_statement(balances=BALANCES)))
