"""Pages and XML workbooks that banks call .xls."""

from __future__ import annotations

import time

import pytest

from debt_desk.errors import InputError
from debt_desk.statements import detect, markup, workbook
from debt_desk.statements.refusals import EmptyStatement, TooManyRows, UnknownStatement
from tests.statements import bank_files as files

ROW = [
    "1",
    "2025-02-03  09:15:30",
    "转账",
    "",
    "1,234.50",
    "66.40",
    "李四 &amp; 王五",
    "62**",
    "房租",
]


def page(*rows: list[str], cell: str = "td") -> bytes:
    body = "".join(
        "<tr>"
        + "".join(f"<{cell} nowrap><b>{text}</b>&nbsp;</{cell}>" for text in row)
        + "</tr>\r\n"
        for row in rows
    )
    return f"<html><body><p>浦发银行</p><TABLE border=1>{body}</TABLE></body></html>".encode("gbk")


def test_a_page_with_a_table() -> None:
    (statement,) = detect.read_bytes(
        page(["账号：6217********1234"], files.SPDB.split(","), ROW), "f"
    )
    (line,) = statement.lines
    assert (line.place.row, line.amount.cents, line.counterparty) == (3, 123450, "李四 & 王五")
    assert statement.account == "****1234"


def test_an_xml_workbook_whose_empty_cells_are_left_out() -> None:
    head = "".join(
        f"<Cell><Data ss:Type='String'>{name}</Data></Cell>" for name in files.SPDB.split(",")
    )
    row = (
        '<Cell><Data>1</Data></Cell><Cell/><Cell ss:Index="2"><Data>2025-02-03</Data></Cell>'
        '<Cell ss:Index="5"><Data ss:Type="Number">12.5</Data></Cell>'
    ).replace("<Cell/>", "")
    data = (
        '\ufeff<?xml version="1.0"?><Workbook xmlns="urn:x"><Worksheet ss:Name="a"><Table>'
        f'<Row>{head}</Row><Row ss:Index="7">{row}</Row></Table></Worksheet></Workbook>'
    )
    (statement,) = detect.read_bytes(data.encode(), "f")
    (line,) = statement.lines
    assert (line.place.row, line.label, line.amount.cents) == (7, "out", 1250)


def test_empty_cells_and_an_unclosed_table() -> None:
    text = "<table><tr><td>a<td/><td>b</td><tr></tr><tr><td> </td></tr><tr><td>c"
    assert [(place.row, cells) for place, cells in markup.rows(text, "f")] == [
        (1, ["a", "", "b"]),
        (4, ["c"]),
    ]


def test_a_page_without_a_statement_is_named() -> None:
    with pytest.raises(UnknownStatement) as caught:
        detect.read_bytes(page(["a", "b"]), "f")
    assert caught.value.data["kind"] == "HTML"
    with pytest.raises(EmptyStatement):
        detect.read_bytes(page(files.SPDB.split(",")), "f")


def test_columns_and_rows_have_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    far = '<table><row><cell ss:index="60000">x</cell></row>'
    ((_, cells),) = markup.rows(far, "f")
    assert len(cells) == workbook.COLUMNS_MOST
    monkeypatch.setattr(markup, "ROWS_MOST", 2)
    with pytest.raises(TooManyRows):
        list(markup.rows("<table>" + "<tr><td>x</td></tr>" * 3, "f"))


@pytest.mark.parametrize(
    "piece", ["<td", "<tr>", "<td>", "<!--", "<td><!--", "<td ss:index=", "&", "<td>&#x"]
)
def test_no_text_takes_long(piece: str) -> None:
    started = time.perf_counter()
    with pytest.raises(InputError):
        detect.read_bytes(b"<table>" + piece.encode() * 200_000, "f")
    assert time.perf_counter() - started < 5
