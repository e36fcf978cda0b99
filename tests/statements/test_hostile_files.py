"""Files that are no statement, or want to do harm: a sentence each, and never a traceback."""

from __future__ import annotations

import io
import os
import sys
import time
import zipfile
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from debt_desk.errors import InputError
from debt_desk.intake import FileCannotBeRead, NoRegularFile
from debt_desk.statements import detect, intake, text, workbook
from debt_desk.statements.refusals import (
    CashBookIsNoEvidence,
    EmptyStatement,
    NoStatementInArchive,
    NotAStatement,
    NothingInFile,
    OrdersAreNoPayments,
    StatementDamaged,
    StatementTooLarge,
    TooManyRows,
    UnknownStatement,
)
from tests.statements.statement_files import (
    ICBC_CARD_HEADER,
    alipay,
    alipay_row,
    icbc,
    icbc_row,
    wechat_cells,
    wechat_csv,
    wechat_xlsx,
)
from tests.statements.wallet_files import (
    jd,
    jd_row,
    meituan,
    meituan_row,
    packed,
    packed_aes,
    web,
    web_row,
)

if TYPE_CHECKING:
    from pathlib import Path

XLSX = wechat_xlsx([wechat_cells("商户消费", "支出", n) for n in (1, 2.5)])
VALID = (
    alipay([alipay_row("支出", "1.00"), alipay_row("不计收支", "2.00", status="退款成功")]),
    wechat_csv([wechat_cells("商户消费", "支出", "¥1.00", status="已退款(￥0.10)")]),
    icbc(ICBC_CARD_HEADER, [icbc_row(ICBC_CARD_HEADER, "消费", expense="1.00", balance="-1.00")]),
    XLSX,
    web([web_row("支出", "62.51", back="31.26"), web_row("不计收支", "31.26", status="退款成功")]),
    jd([jd_row("支出", "131.77(已退款89.84)"), jd_row("不计收支", "1.00(已全额退款)")]),
    meituan([meituan_row("支付", "支出", "¥5.00"), meituan_row("还款", "支出", "¥6.00")]),
    packed({"a.csv": jd([jd_row("支出", "1.00")]), "b.txt": b"b"}, stored=True),
    packed_aes({"a.csv": jd([jd_row("支出", "1.00")])}, "887766"),
)


def refusal(data: bytes) -> InputError:
    with pytest.raises(InputError) as caught:
        detect.read_bytes(data, "file")
    assert caught.value.data["name"] == "file"
    return caught.value


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"", NothingInFile),
        (b" \r\n\t\n", NothingInFile),
        (alipay([]), EmptyStatement),
        (b"hello, world", NotAStatement),
        (b"a\0b", NotAStatement),
        (b"\xff\xfe\xff\xff", StatementDamaged),
        (b"%PDF-1.7\n", StatementDamaged),
        ("支付宝（中国）网络技术有限公司  电子客户回单\n".encode("gb18030"), StatementDamaged),
        (
            "记录时间,分类,收支类型,金额,备注,账户,来源,标签\n".encode("gb18030"),
            CashBookIsNoEvidence,
        ),
        ("订单编号,订单金额,店铺,商品,订单状态,支付方式\n".encode(), OrdersAreNoPayments),
    ],
)
def test_what_is_no_statement_is_refused_with_its_reason(
    data: bytes, kind: type[InputError]
) -> None:
    assert type(refusal(data)) is kind


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x89PNG\r\n\x1a\n", "PNG"),
        ("交易日期,交易金额\n20250101,3".encode(), "CSV"),
    ],
)
def test_what_is_not_read_yet_is_named(data: bytes, kind: str) -> None:
    error = refusal(data)
    assert type(error) is UnknownStatement
    assert error.data["kind"] == kind


def archive(**parts: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name.replace("__", "/"), content)
    return file.getvalue()


def with_sheet(content: str) -> bytes:
    """The valid workbook with other XML for its sheet."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(XLSX)) as old, zipfile.ZipFile(file, "w") as new:
        for part in old.namelist():
            new.writestr(part, content if "sheet1" in part else old.read(part))
    return file.getvalue()


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
END = "</sheetData></worksheet>"


def test_an_archive_without_a_bill_is_named() -> None:
    assert type(refusal(archive(**{"bill.csv": b"x", "b.txt": b"y"}))) is NoStatementInArchive


def test_a_workbook_without_a_bill_is_named() -> None:
    assert refusal(with_sheet(SHEET + END)).data["kind"] == "XLSX"


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = archive(**{"xl__workbook.xml": b" " * 20_000_000})
    started = time.perf_counter()
    assert type(refusal(bomb)) is StatementTooLarge
    assert time.perf_counter() - started < 1


def test_too_many_parts_are_refused() -> None:
    parts = {f"p{n}": b"" for n in range(workbook.PARTS_MOST)}
    assert type(refusal(archive(**{"xl__workbook.xml": b""}, **parts))) is StatementTooLarge


def test_too_many_tags_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbook, "TAGS_MOST", 1000)
    assert type(refusal(with_sheet(f"{SHEET}<row>{'<c/>' * 1000}</row>{END}"))) is StatementTooLarge


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE a [<!ENTITY b "c">]>' + SHEET + END,
        " " * (1024 * 1024 - 4) + "<!DOCTYPE a>" + SHEET + END,
        SHEET,
        f'{SHEET}<row r="5"><c r="A5"><v>{"9" * 5000}</v></c></row>{END}',
        f'{SHEET}<row r="5"><c r="A5" t="s"><v>99999</v></c></row>{END}',
    ],
    ids=["doctype", "doctype across a piece", "cut off", "endless number", "no such string"],
)
def test_a_damaged_sheet_is_refused(content: str) -> None:
    assert type(refusal(with_sheet(content))) is StatementDamaged


def test_a_row_number_beyond_every_sheet_does_not_hang() -> None:
    far = f'{SHEET}<row r="99999999999"><c t="str"><v>a</v></c></row>{END}'
    started = time.perf_counter()
    assert refusal(with_sheet(far)).data["kind"] == "XLSX"
    assert time.perf_counter() - started < 10


def test_too_many_rows_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    assert type(refusal(b"\n" * (text.ROWS_MOST + 1) + b"a")) is TooManyRows
    monkeypatch.setattr(workbook, "ROWS_MOST", 5)
    assert type(refusal(XLSX)) is TooManyRows


def test_a_line_without_end_is_refused() -> None:
    assert type(refusal(b"," * 10_000_000)) is StatementDamaged


def test_too_many_bytes_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "BYTES_MOST", intake.MIB)
    file = tmp_path / "large.csv"
    file.write_bytes(b"a" * (intake.MIB + 1))
    assert type(refusal(file.read_bytes())) is StatementTooLarge
    with pytest.raises(StatementTooLarge) as caught:
        intake.contents(file, intake.MIB)
    assert caught.value.data == {"name": "large.csv", "limit": 1}


def test_a_quote_left_open_over_a_long_file_loses_no_row() -> None:
    rows = [alipay_row("支出", "1.00", what='"'), *[alipay_row("支出", "2.00")] * 3000]
    (statement,) = detect.read_bytes(alipay(rows), "file")
    assert len(statement.lines) + len(statement.set_aside) == 3001
    assert statement.lines[-1].place.row == 10 + 3001


def test_many_refunds_under_one_number_take_no_long_time() -> None:
    rows = [
        *[alipay_row("支出", "1.00", status="交易关闭", merchant="M12345678")] * 4000,
        *[alipay_row("不计收支", "1.00", status="退款成功", merchant="M12345678")] * 4000,
    ]
    started = time.perf_counter()
    (statement,) = detect.read_bytes(alipay(rows), "file")
    assert time.perf_counter() - started < 5
    assert statement.sums_by_class()["spending"] == statement.sums_by_class()["refund"]


def test_a_file_is_read_from_its_path(tmp_path: Path) -> None:
    file = tmp_path / "账单.csv"
    file.write_bytes(VALID[0])
    assert detect.read(file) == detect.read_bytes(VALID[0], "账单.csv")


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    with pytest.raises(NoRegularFile):
        detect.read(tmp_path)
    with pytest.raises(FileCannotBeRead) as caught:
        detect.read(tmp_path / "missing.csv")
    assert caught.value.data == {"name": "missing.csv"}


@pytest.mark.skipif(sys.platform == "win32", reason="needs pipes and links of a Unix")
def test_links_pipes_and_devices_are_refused(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(VALID[0])
    (tmp_path / "link.csv").symlink_to(tmp_path / "real.csv")
    os.mkfifo(tmp_path / "pipe.csv")
    for path in (tmp_path / "link.csv", tmp_path / "pipe.csv", tmp_path.__class__("/dev/zero")):
        with pytest.raises(NoRegularFile):
            detect.read(path)


@settings(max_examples=100)
@given(st.binary(max_size=300))
def test_any_bytes_give_a_statement_or_a_sentence(data: bytes) -> None:
    with pytest.raises(InputError):
        detect.read_bytes(data, "file")


@settings(max_examples=200)
@given(st.sampled_from(VALID), st.data())
def test_a_mutated_file_gives_a_statement_or_a_sentence(
    valid: bytes, choose: st.DataObject
) -> None:
    data = bytearray(valid)
    for _ in range(choose.draw(st.integers(1, 6))):
        at = choose.draw(st.integers(0, len(data) - 1))
        change = choose.draw(st.sampled_from(("flip", "cut", "insert", "double")))
        if change == "flip":
            data[at] ^= choose.draw(st.integers(1, 255))
        elif change == "cut":
            del data[at : at + choose.draw(st.integers(1, 80))]
        elif change == "insert":
            data[at:at] = choose.draw(
                st.sampled_from((b'"', b",", b"\n", b"\r", b"9" * 30, b"\xff"))
            )
        else:
            data[at:at] = data[at : at + 200]
        if not data:
            break
    try:
        statements = detect.read_bytes(bytes(data), "file", "887766")
    except InputError:
        return
    for statement in statements:
        assert statement.lines or statement.set_aside or len(statements) > 1
        assert all(line.amount.cents >= 0 for line in statement.lines)
