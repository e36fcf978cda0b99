"""XLS files: what their cells say, and what of them is refused."""

from __future__ import annotations

import struct

import pytest

from debt_desk.errors import InputError
from debt_desk.statements import detect, old_workbook
from debt_desk.statements.old_workbook import MAGIC
from debt_desk.statements.refusals import (
    LockedWorkbook,
    StatementDamaged,
    TooManyRows,
    UnknownStatement,
)
from tests.statements import bank_files as files
from tests.statements.xls_files import Cell, Dated, compound, record, stream, xls

SPDB: list[Cell | Dated] = [*files.SPDB.split(",")]
ROW: list[Cell | Dated] = [
    1,
    "2025-02-03  09:15:30",
    "转账",
    "",
    1234.5,
    66.4,
    "李四",
    "62**",
    "房租",
]


def cells(data: bytes) -> list[list[str]]:
    return [row for sheet in old_workbook.sheets(data, "file") for _, row in sheet]


def refusal(data: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        detect.read_bytes(data, "file")
    assert caught.value.data["name"] == "file"
    return caught.value


def book(*extra: bytes, **more: bytes) -> bytes:
    return compound({"Workbook": stream({"a": [["x"]]}, extra=b"".join(extra), **more)})


def test_a_statement_in_a_workbook() -> None:
    (statement,) = detect.read_bytes(xls({"明细": [["浦发银行"], SPDB, ROW]}), "file")
    (line,) = statement.lines
    assert (line.place.row, line.place.sheet, line.amount.cents) == (3, "明细", 123450)
    assert statement.institution == "spdb"


def test_each_sheet_is_a_statement_and_an_empty_table_is_none() -> None:
    head: list[Cell | Dated] = [*files.CITIC.split(",")]
    rows: list[list[Cell | Dated]] = [
        ["2025-02-03", "2025-02-04", "某店", 6688, money, money, 5.9, "5.90"]
        for money in ("人民币", "美元")
    ]
    sheets = {"人民币": [head, rows[0]], "美元": [head, rows[1]], "港币": [head]}
    statements = detect.read_bytes(xls(sheets), "file")
    assert [(one.currency, one.account, len(one.lines)) for one in statements] == [
        ("CNY", "****6688", 1),
        ("USD", "****6688", 1),
    ]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-12.34, "-12.34"),
        (66.4, "66.4"),
        (20250101, "20250101"),
        (12345678901.25, "12345678901.25"),
        (0.1 + 0.2, "0.3"),
        ("  财付通\t", "财付通"),
        ("plain", "plain"),
        (Dated(45710), "2025-02-22"),
        (Dated(45710.75), "2025-02-22 18:00:00"),
        (Dated(0.5), "12:00:00"),
        (Dated(-1), "-1"),
    ],
)
def test_a_cell_reads_as_its_sheet_shows_it(value: Cell | Dated, text: str) -> None:
    assert cells(xls({"a": [["x", value]]})) == [["x", text]]


def test_texts_that_go_over_several_records() -> None:
    rows = [[f"长{number}" * 50] for number in range(300)]
    assert cells(xls({"a": rows})) == rows


def test_a_text_that_breaks_off_goes_on_in_the_next_record() -> None:
    # "ab" in one byte each, then "中" in two: each record says anew how wide its characters are.
    table = struct.pack("<IIHB", 1, 1, 3, 0) + b"ab"
    rest = b"\1" + "中".encode("utf-16-le")
    head = record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    head += record(0xFC, table) + record(0x3C, rest)
    at = len(head) + 4 + 9 + 4
    head += record(0x85, struct.pack("<IBBBB", at, 0, 0, 1, 0) + b"a") + record(0x0A)
    sheet = record(0x809, struct.pack("<HHHHII", 0x600, 16, 0, 0, 0, 0))
    sheet += record(0xFD, struct.pack("<HHHI", 0, 0, 0, 0)) + record(0x0A)
    assert cells(compound({"Workbook": head + sheet})) == [["ab中"]]


def test_formulas_show_their_results() -> None:
    number = record(0x06, struct.pack("<HHHd", 1, 0, 0, 2.5) + bytes(8))
    text = record(0x06, struct.pack("<HHH8s", 1, 1, 0, b"\0\0\0\0\0\0\xff\xff") + bytes(8))
    result = record(0x207, struct.pack("<HB", 2, 1) + "结果".encode("utf-16-le"))
    label = record(0x204, struct.pack("<HHHHB", 1, 2, 0, 1, 0) + b"z")
    data = book(sheet_extra=number + text + result + label)
    assert cells(data) == [["x"], ["2.5", "结果", "z"]]


def test_many_small_numbers_in_one_record() -> None:
    row = struct.pack("<HHHIHIH", 1, 1, 0, 5 << 2 | 2, 0, 1234 << 2 | 3, 2)
    assert cells(book(sheet_extra=record(0xBD, row))) == [["x"], ["", "5", "12.34"]]


def test_a_chart_within_a_sheet_is_passed_over() -> None:
    chart = record(0x809, struct.pack("<HHHHII", 0x600, 0x20, 0, 0, 0, 0))
    chart += record(0x203, struct.pack("<HHHd", 5, 5, 0, 1.0)) + record(0x0A)
    after = record(0x203, struct.pack("<HHHd", 1, 0, 0, 7.0))
    assert cells(book(sheet_extra=chart + after)) == [["x"], ["7"]]


def test_days_counted_since_1904_and_a_format_of_ones_own() -> None:
    own = record(0x41E, struct.pack("<HHB", 200, 4, 0) + b"yyyy")
    data = compound(
        {
            "Workbook": stream(
                {"a": [["x", Dated(45710 - 1462)]]},
                extra=record(0x22, b"\1\0") + own,
                formats=(0, 200),
            )
        }
    )
    assert cells(data) == [["x", "2025-02-22"]]


def test_a_format_with_letters_in_quotes_is_no_date() -> None:
    own = record(0x41E, struct.pack("<HHB", 200, 12, 0) + b'0.0"yd"[Red]')
    data = compound({"Workbook": stream({"a": [["x", Dated(45710)]]}, extra=own, formats=(0, 200))})
    assert cells(data) == [["x", "45710"]]


def test_an_older_book_keeps_its_texts_in_a_codepage() -> None:
    head = record(0x809, struct.pack("<HH4x", 0x500, 5)) + record(0x42, struct.pack("<H", 936))
    name = "明".encode("gbk")
    at = len(head) + 4 + 7 + len(name) + 4
    head += record(0x85, struct.pack("<IBBB", at, 0, 0, len(name)) + name) + record(0x0A)
    text = "余额".encode("gbk")
    sheet = record(0x809, struct.pack("<HH4x", 0x500, 16))
    sheet += record(0x204, struct.pack("<HHHH", 0, 0, 0, len(text)) + text) + record(0x0A)
    ((place, row),) = old_workbook.sheets(compound({"Book": head + sheet}), "file")[0]
    assert (place.sheet, row) == ("明", ["余额"])


def test_a_locked_workbook_is_named() -> None:
    assert type(refusal(book(record(0x2F, bytes(6))))) is LockedWorkbook
    assert type(refusal(compound({"EncryptedPackage": b"x", "EncryptionInfo": b"y"}))) is (
        LockedWorkbook
    )


@pytest.mark.parametrize(
    ("streams", "kind"), [({"WordDocument": b""}, "DOC"), ({"x": b""}, "OLE2")]
)
def test_another_document_in_the_same_container_is_named(
    streams: dict[str, bytes], kind: str
) -> None:
    error = refusal(compound(streams))
    assert type(error) is UnknownStatement
    assert error.data["kind"] == kind


def test_a_workbook_without_a_table_is_named() -> None:
    assert refusal(book()).data["kind"] == "XLS"


@pytest.mark.parametrize(
    "data",
    [
        MAGIC,
        MAGIC + bytes(504),
        book()[:2000],
        book(sheet_extra=record(0xFD, struct.pack("<HHHI", 1, 0, 0, 99))),
        book(sheet_extra=struct.pack("<HH", 0x203, 9999)),
        book(record(0xFC, struct.pack("<IIHB", 1, 1, 9, 0) + b"ab")),
    ],
    ids=["magic", "zeros", "cut", "no such text", "cut record", "cut text"],
)
def test_damage_is_said(data: bytes) -> None:
    assert type(refusal(data)) is StatementDamaged


def test_a_small_book_has_no_sectors_of_its_own() -> None:
    body = stream({"a": [["x", 1.5]] * 20})
    assert cells(compound({"Workbook": body}, small=True)) == [["x", "1.5"]] * 20


def test_the_sectors_of_a_large_book_are_listed_outside_its_header() -> None:
    ballast = record(0xEB, bytes(8000)) * 1000
    number = record(0x203, struct.pack("<HHHd", 1, 0, 0, 7.0))
    assert cells(book(sheet_extra=ballast + number)) == [["x"], ["7"]]


def test_a_list_of_sectors_that_is_cut_off_is_damage() -> None:
    data = bytearray(book())
    struct.pack_into("<I", data, 76, 1 << 20)
    assert type(refusal(bytes(data))) is StatementDamaged


def test_a_circle_of_sectors_ends() -> None:
    data = bytearray(book())
    table = data.index(struct.pack("<II", 1, 2))
    struct.pack_into("<I", data, table + 4, 0)
    assert type(refusal(bytes(data))) is StatementDamaged


def test_far_cells_are_passed_over() -> None:
    far = record(0x203, struct.pack("<HHHd", 65535, 255, 0, 1.0))
    wide = record(0x200, struct.pack("<IIHHH", 0, 65536, 0, 256, 0))
    assert cells(book(sheet_extra=wide + far)) == [["x"]]


def test_too_many_cells_sheets_and_records_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(old_workbook, "CELLS_MOST", 10)
    assert type(refusal(xls({"a": [[1] * 11]}))) is TooManyRows
    monkeypatch.setattr(old_workbook, "SHEETS_MOST", 2)
    assert type(refusal(xls({name: [[1]] for name in "abc"}))) is TooManyRows
