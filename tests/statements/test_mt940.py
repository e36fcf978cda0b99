"""MT940: the signs of its entries, its balances, the three ways of its details."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.money import Money
from debt_desk.statements import detect
from tests.statements.exchange_files import mt940

if TYPE_CHECKING:
    from debt_desk.domain.statement import Statement


def only(data: bytes) -> Statement:
    (statement,) = detect.read_bytes(data, "bank.sta")
    return statement


def eur(cents: int) -> Money:
    return Money(cents, "EUR")


def entry(text: str, *details: str) -> list[str]:
    return [f":61:{text}", *(f":86:{one}" for one in details)]


def test_an_account_is_read_with_its_balances() -> None:
    rows = [*entry("2502030203D12,50NTRFREF1//B1", "CORNER SHOP"), *entry("250204C2,5NMSCNONREF")]
    statement = only(mt940(*rows))
    assert (statement.format, statement.institution) == ("mt940", "ABNANL2A")
    assert (statement.account, statement.currency) == ("****6890", "EUR")
    assert (statement.opening, statement.closing) == (eur(10000), eur(9000))
    assert (statement.declared_from, statement.declared_to) == (
        date(2025, 1, 31),
        date(2025, 2, 28),
    )
    assert statement.warnings == ()
    out, back = statement.lines
    assert (out.place.row, back.place.row) == (8, 10)
    assert (out.day, out.label, out.amount) == (date(2025, 2, 3), "out", eur(1250))
    assert (out.description, out.reference, out.method) == ("CORNER SHOP", "REF1", "NTRF")
    assert (back.label, back.amount, back.reference) == ("in", eur(250), "")


@pytest.mark.parametrize(
    ("mark", "label", "line_class"),
    [
        ("C", "in", "income"),
        ("D", "out", "spending"),
        ("RD", "in", "refund"),
        ("RC", "out", "neutral"),
        ("CR", "in", "income"),
        ("DR", "out", "spending"),
        ("d", "out", "spending"),
    ],
)
def test_a_reversal_turns_the_direction(mark: str, label: str, line_class: str) -> None:
    line = only(mt940(*entry(f"250203{mark}10,NTRFX"))).lines[0]
    assert (line.label, line.line_class, line.amount) == (label, line_class, eur(1000))


@pytest.mark.parametrize(
    ("details", "party", "text"),
    [
        (
            "166?00DIRECT DEBIT?109310?20RENT FEBRUARY?21 2025?30BANKDEFF?32EXAMPLE HOMES?33 LTD",
            "EXAMPLE HOMES LTD",
            "DIRECT DEBIT · RENT FEBRUARY 2025",
        ),
        (
            "/TRTP/SEPA/IBAN/NL1/BIC/ABNANL2A/NAME/EXAMPLE ENERGY/REMI/USTD//Invoice 7/EREF/X",
            "EXAMPLE ENERGY",
            "Invoice 7",
        ),
        ("plain words\nover lines", "", "plain words over lines"),
    ],
)
def test_details_are_read_in_each_way(details: str, party: str, text: str) -> None:
    line = only(mt940(*entry("250203D10,NTRFX", details))).lines[0]
    assert (line.counterparty, line.description) == (party, text)


def test_details_of_several_fields_and_the_entrys_own_second_line() -> None:
    data = mt940(*entry("250203D10,NTRFX", "one", "two"), *entry("250203D0,NTRFX\nsupplementary"))
    assert [line.description for line in only(data).lines] == ["one two", "supplementary"]


def test_balances_that_do_not_fit_are_warned_of() -> None:
    first = mt940(*entry("250203D10,NTRFX"), closing="C250228EUR91,00")
    second = mt940(*entry("250303D5,NTRFX"), opening="C250228EUR90,00", closing="C250331EUR85,00")
    statement = only(first + second)
    assert [(one.what, one.row) for one in statement.warnings] == [
        ("closing_differs", 9),
        ("balance_break", 17),
    ]
    assert statement.warnings[0].data == {"expected": eur(9000), "stated": eur(9100)}
    assert (statement.opening, statement.closing) == (eur(10000), eur(8500))
    assert (statement.declared_from, statement.declared_to) == (
        date(2025, 1, 31),
        date(2025, 3, 31),
    )


def test_a_debt_is_negative() -> None:
    data = mt940(*entry("250203D10,NTRFX"), opening="D250131EUR5,", closing="D250228EUR15,00")
    assert (only(data).opening, only(data).closing) == (eur(-500), eur(-1500))
    assert only(data).warnings == ()


def test_pages_of_one_account_are_one_statement_and_other_accounts_their_own() -> None:
    page = mt940(*entry("250203D10,NTRFX"), closing="C250228EUR90,00").replace(b":62F:", b":62M:")
    rest = mt940(*entry("250204D1,NTRFX"), opening="C250228EUR90,00", closing="C250228EUR89,00")
    rest = rest.replace(b":60F:", b":60M:").replace(b":25:NL26VAYB8060476890\n", b"")
    other = mt940(*entry("250204D10,NTRFX"), account="12345678").replace(b"EUR", b"USD")
    statements = detect.read_bytes(page + rest + other, "bank.sta")
    assert [(one.account, one.currency, len(one.lines)) for one in statements] == [
        ("****6890", "EUR", 2),
        ("****5678", "USD", 1),
    ]
    assert all(one.warnings == () for one in statements)


@pytest.mark.parametrize(
    ("head", "institution"),
    [
        ("{1:F01INGBNL2AXXXX0000000000}{2:I940INGBNL2AXXXXN}{4:\n", "INGBNL2A"),
        ("0000 01INGBNL2AXXXX00001\n940 00\n", "INGBNL2A"),
        ("", ""),
        ("STATEMENT\n", ""),
    ],
)
def test_the_envelope_names_the_bank(head: str, institution: str) -> None:
    statement = only(mt940(*entry("250203D10,NTRFX"), head=head))
    assert statement.institution == institution
    assert len(statement.lines) == 1


def test_the_account_may_name_the_bank() -> None:
    assert only(mt940(*entry("250203D10,NTRFX"), account="BPHKPLPK/320000546101")).institution == (
        "BPHKPLPK"
    )


def test_the_envelope_and_the_tag_may_share_a_line() -> None:
    data = mt940(*entry("250203D10,NTRFX")).split(b"ABNANL2A\n")[-1]
    data = b"{1:F01INGBNL2AXXXX0000000000}{4:" + data.replace(b"\n-\n", b"\n-}{5:}\n")
    assert only(data.replace(b"\n", b"\r\n")).sums_by_label() == {"out": (1, eur(1000))}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("250230D10,NTRFX", "no_date"),
        ("850203D10,NTRFX", "date_out_of_reach"),
        ("nonsense", "no_amount"),
        ("250203D10,005NTRFX", "no_amount"),
    ],
)
def test_what_cannot_be_read_is_set_aside(text: str, why: str) -> None:
    statement = only(mt940(*entry(text), *entry("250203D10,NTRFX")))
    assert [(one.place.row, one.why) for one in statement.set_aside] == [(8, why)]
    assert ("row_not_read", 8) in [(one.what, one.row) for one in statement.warnings]


def test_an_expected_entry_is_not_booked() -> None:
    statement = only(mt940(*entry("250203ED10,NTRFX"), *entry("250203D10,NTRFX")))
    assert [one.why for one in statement.set_aside] == ["not_booked"]
    assert statement.warnings == ()


def test_a_file_without_its_closing_balance_breaks_off() -> None:
    data = mt940(*entry("250203D10,NTRFX", "told"))
    assert [one.what for one in only(data[: data.index(b":62F")]).warnings] == ["cut_off"]


def test_balances_of_another_currency_or_of_nonsense_are_not_checked() -> None:
    statement = only(mt940(*entry("250203D10,NTRFX"), closing="C250228USD90,00"))
    assert [one.what for one in statement.warnings] == ["balance_in_other_currency"]
    statement = only(mt940(*entry("250203D10,NTRFX"), closing="C259928EUR90,00"))
    assert (statement.closing, [one.what for one in statement.warnings]) == (None, ["cut_off"])
    closing_only = mt940(*entry("250203D10,NTRFX")).replace(b":60F:C250131EUR100,00\n", b"")
    data = closing_only.replace(b":28C", b":60F:C250131\n:28C")
    assert only(data).closing == eur(9000)
