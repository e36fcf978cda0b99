"""Mutated files of the exchanged formats: a statement or a sentence, never a traceback."""

from __future__ import annotations

import random

import pytest

from debt_desk.errors import InputError
from debt_desk.statements import detect
from tests.statements.exchange_files import (
    OFX_XML_HEAD,
    camt,
    camt_balance,
    camt_entry,
    camt_statement,
    mt940,
    ofx,
    ofx_row,
    qif,
)

ENTRY = camt_entry("1.00", details=["<Purp><Cd>SALA</Cd></Purp>"])
FILES = {
    "ofx": ofx(ofx_row(), ofx_row("1.234,50", more="<CURRENCY><CURSYM>EUR</CURRENCY>\n")),
    "ofx 2": ofx(ofx_row(), ofx_row("+5.00"), head=OFX_XML_HEAD, card=True),
    "qif": qif("D25/02/2025\nT-1.00\nPShop\nSFood\n$-1.00", "D1/ 3'25\nT2,000.00\nL[Saver]"),
    "mt940": mt940(":61:2502030203RD10,NTRFX//Y", ":86:166?00DEBIT?20RENT?32HOMES", ":61:nothing"),
    "camt": camt(camt_statement(ENTRY, ENTRY, balances=camt_balance("OPBD", "1.00"))),
}
PIECES = (
    b"<",
    b">",
    b"/",
    b"\n",
    b"^",
    b":61:",
    b"<STMTTRN>",
    b"</Ntry>",
    b"&#0;",
    b"9" * 40,
    b"\xff",
)


def mutated(valid: bytes, draw: random.Random) -> bytes:
    """``valid`` with one to six changes."""
    data = bytearray(valid)
    for _ in range(draw.randint(1, 6)):
        at = draw.randrange(len(data) + 1)
        change = draw.randrange(5)
        if change == 0 and at < len(data):
            data[at] ^= draw.randint(1, 255)
        elif change == 1:
            del data[at : at + draw.randint(1, 80)]
        elif change == 2:
            data[at:at] = draw.choice(PIECES)
        elif change == 3:
            data[at:at] = data[at : at + draw.randint(1, 400)]
        else:
            data[at : at + 1] = str(draw.randrange(10**6)).encode()
    return bytes(data)


def check(data: bytes) -> bool:
    """Whether these bytes are read; they may as well be refused with a sentence."""
    try:
        statements = detect.read_bytes(data, "file")
    except InputError as refusal:
        return refusal.data["name"] != "file"
    for statement in statements:
        assert all(line.amount.cents >= 0 for line in statement.lines)
        assert all(line.amount.currency == statement.currency for line in statement.lines)
        rows = [one.place.row for one in (*statement.lines, *statement.set_aside)]
        assert len(set(rows)) == len(rows)
        assert statement.sums_by_class() is not None
        assert statement.months() is not None
    return True


@pytest.mark.parametrize("name", list(FILES))
def test_a_mutated_file_gives_a_statement_or_a_sentence(name: str) -> None:
    draw = random.Random(name)
    read = sum(check(mutated(FILES[name], draw)) for _ in range(400))
    assert 5 < read < 400  # XML forgives least
