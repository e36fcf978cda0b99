"""What the exchanged formats have in common: how they are recognised, decoded and bounded."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from debt_desk.statements import detect
from debt_desk.statements.exchange import camt as camt_reader
from debt_desk.statements.exchange import mt940 as mt940_reader
from debt_desk.statements.exchange import ofx as ofx_reader
from debt_desk.statements.exchange import qif as qif_reader
from debt_desk.statements.exchange import reader_of, source
from debt_desk.statements.refusals import (
    EmptyStatement,
    NotAStatement,
    StatementDamaged,
    StatementTooLarge,
    TooManyRows,
    UnknownStatement,
)
from tests.statements.exchange_files import (
    camt,
    camt_entry,
    camt_statement,
    mt940,
    ofx,
    ofx_row,
    qif,
)
from tests.statements.statement_files import alipay, alipay_row, wechat_cells, wechat_csv

if TYPE_CHECKING:
    from debt_desk.errors import InputError

ENTRY = ":61:250203D1,NTRFX"
FILES = {
    ofx_reader: ofx(ofx_row(), ofx_row()),
    qif_reader: qif("D25/02/2025\nT-1.00", "D25/02/2025\nT-1.00"),
    mt940_reader: mt940(ENTRY, ENTRY),
    camt_reader: camt(camt_statement(camt_entry("1.00"), camt_entry("1.00"))),
}


@pytest.mark.parametrize("reader", list(FILES))
def test_a_file_is_known_by_how_it_begins(reader: object) -> None:
    data = FILES[reader]
    assert reader_of(data) is reader.read
    assert reader_of(b"\xef\xbb\xbf" + data) is reader.read
    assert reader_of(b"\r\n\r\n" + data) is reader.read


@pytest.mark.parametrize(
    "words", ["<OFX>", "OFXHEADER:100", "!Type:Bank", ":20: :60F:C250131", "<camt.053>"]
)
def test_the_words_of_a_payment_make_no_other_format(words: str) -> None:
    bills = (
        alipay([alipay_row("支出", "1.00", what=words)]),
        wechat_csv([wechat_cells("商户消费", "支出", "1.00", what=f"{words}\n{words}")]),
    )
    for bill in bills:
        assert reader_of(bill) is None
        assert len(detect.read_bytes(bill, "file")[0].lines) == 1


@pytest.mark.parametrize("kind", ["052", "054"])
def test_a_report_or_a_notice_is_no_statement(kind: str) -> None:
    data = FILES[camt_reader].replace(b"camt.053", f"camt.{kind}".encode())
    with pytest.raises(UnknownStatement) as caught:
        detect.read_bytes(data.replace(b"BkToCstmrStmt", b"BkToCstmrAcctRpt"), "file")
    assert caught.value.data["kind"] == f"CAMT.{kind}"


@pytest.mark.parametrize("reader", list(FILES))
def test_too_many_payments_are_refused(reader: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "ROWS_MOST", 1)
    with pytest.raises(TooManyRows):
        detect.read_bytes(FILES[reader], "file")


def test_too_many_lines_or_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ofx_reader, "TAGS_MOST", 20)
    with pytest.raises(StatementTooLarge):
        detect.read_bytes(FILES[ofx_reader], "file")
    monkeypatch.setattr(source, "LINES_MOST", 5)
    with pytest.raises(TooManyRows):
        detect.read_bytes(FILES[qif_reader], "file")


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        (b"OFXHEADER:100\n\0", NotAStatement),
        (b"\xff\xfe" + "OFXHEADER:100".encode("utf-16-le") + b"\x00\xd8", StatementDamaged),
        (b" \n", EmptyStatement),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, refusal: type[InputError]) -> None:
    with pytest.raises(refusal):
        source.decoded(data, "file")
