"""Rows read and rows set aside are all rows of the file, whatever stands between them."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from debt_desk.domain.money import Money
from debt_desk.statements import detect
from debt_desk.statements.table import payments_told
from tests.statements import bank_files as files
from tests.statements import wallet_files as wallets
from tests.statements.exchange_files import camt, camt_entry, camt_statement, mt940, ofx, ofx_row
from tests.statements.exchange_files import qif as qif_file
from tests.statements.statement_files import (
    ALIPAY_HEAD,
    ALIPAY_HEADER,
    ALIPAY_MARK,
    WECHAT_HEAD,
    WECHAT_HEADER,
    alipay_row,
    wechat_cells,
)
from tests.statements.test_banks import FORMATS
from tests.statements.xls_files import xls

MANY = settings().max_examples  # of the profile: ten times as many when thorough

WALLETS = (
    (ALIPAY_HEADER, (*ALIPAY_HEAD, ALIPAY_MARK), alipay_row("支出", "5.00")),
    (wallets.WEB_HEADER, wallets.WEB_HEAD, wallets.web_row("支出", "5.00")),
    (
        WECHAT_HEADER,
        WECHAT_HEAD,
        ",".join(map(str, wechat_cells("商户消费", "支出", "¥5.00"))),
    ),
    (wallets.JD_HEADER, wallets.JD_HEAD, wallets.jd_row("支出", "5.00")),
    (
        wallets.MEITUAN_HEADER,
        wallets.MEITUAN_HEAD,
        wallets.meituan_row("支付", "支出", "¥5.00"),
    ),
)
TABLES = [
    *((header.split(","), head, row.split(",")) for header, head, row in WALLETS),
    *((header.split(","), head, list(row)) for _, header, head, row, _ in FORMATS),
]
BETWEEN = {
    "numbered": ["1.微信转账", "88.00"],
    "wallet": ["支付宝", ""],
    "user": ["用户甲"],
    "total": ["合计"],
    "broken": ["坏", "坏", "坏"],
    "long": ["x"] * 70,
    "blank": ["", ""],
}
REMARKS = ("numbered", "wallet", "user")
KINDS = st.sampled_from((*BETWEEN, "payment", "header", "turned"))


def written(head, rows) -> bytes:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return ("\n".join([*head, ""]) + text.getvalue()).encode()


def put_together(header, row, kinds):
    """The rows of a table of these kinds; ``turned``: its columns from here on the other way."""
    turned = False
    for kind in kinds:
        if kind in BETWEEN:
            yield BETWEEN[kind]
            continue
        turned = turned if kind == "payment" else kind == "turned"
        cells = row if kind == "payment" else header
        yield cells[::-1] if turned else cells


def counted(kinds) -> int:
    """All but blank rows, and but remarks with a header below them."""
    rows, remarks = 0, 0
    for kind in kinds:
        if kind in REMARKS:
            remarks += 1
        elif kind in ("header", "turned"):
            rows, remarks = rows + 1, 0
        elif kind == "payment":
            rows, remarks = rows + 1 + remarks, 0
        else:
            rows += kind != "blank"
    return rows


@given(st.sampled_from(TABLES), st.lists(KINDS, max_size=12))
@settings(max_examples=6 * MANY)
def test_of_every_table(table, between) -> None:
    header, head, row = table
    width = max(len(header), len(row))
    header, row = ([*cells, *[""] * (width - len(cells))] for cells in (header, row))
    kinds = ["payment", *between, "payment"]
    data = written(head, [header, *put_together(header, row, kinds)])
    (statement,) = detect.read_bytes(data, "a.csv")
    assert len(statement.lines) == kinds.count("payment")
    assert len(statement.lines) + len(statement.set_aside) == counted(kinds)
    first = statement.lines[0]
    assert {(line.day, line.label, line.amount) for line in statement.lines} == {
        (first.day, first.label, first.amount)
    }


SHEETS = st.lists(st.sampled_from(("rows", "table", "rows and table", "other")), max_size=3)
OTHER = [["日期", "对方", "金额"], ["2025-02-03", "某", "5"], ["余款", "2025-02-04", "6", "7"]]


# A bill that names the currency beside each sum.
NAMED_CURRENCY = next(table for table in TABLES if table[2][-1] == "CNY49.85")


@given(st.sampled_from([table for table in TABLES if table[1] is not WECHAT_HEAD]), SHEETS)
@example(NAMED_CURRENCY, ["rows and table"])
@example(NAMED_CURRENCY, ["rows"])
@settings(max_examples=2 * MANY)
def test_of_every_sheet(table, kinds) -> None:
    header, head, row = table
    row = [cell[2:-1] if cell.startswith('="') else cell for cell in row]
    top = [[line] for line in head if line]
    made = {
        "rows": [row, row],
        "table": [*top, header, row],
        "rows and table": [*top, row, header, row],
        "other": OTHER,
    }
    kinds = ["table", *kinds]
    read = detect.read_bytes(xls({str(at): made[kind] for at, kind in enumerate(kinds)}), "a.xls")
    lines = [line for one in read for line in one.lines]
    aside = [one for statement in read for one in statement.set_aside]
    sizes = {"rows": 2, "table": 1, "rows and table": 2, "other": 3}
    assert len(lines) + len(aside) == sum(sizes[kind] for kind in kinds)
    assert len({(line.day, line.label, line.amount) for line in lines}) == 1
    assert {one.why for one in aside} <= {"sheet_without_header", "above_header"}
    warned = [one.what for statement in read for one in statement.warnings]
    assert warned.count("row_not_read") == kinds.count("rows and table")
    assert warned.count("sheet_not_read") == len(
        {one.place.sheet for one in aside if one.why == "sheet_without_header"}
    )


def workbook(*sheets) -> bytes:
    book, file = Workbook(), io.BytesIO()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for cells in rows:
            sheet.append(cells)
    book.save(file)
    return file.getvalue()


def test_a_sheet_without_a_header_goes_on_with_the_table_before_it() -> None:
    header = files.CMB.split(",")
    first, *others = (
        [f"2025020{n}", "20:00:00", "", "1.00", "", "消费", "饭"] for n in range(1, 5)
    )
    top = [[line] for line in files.CMB_HEAD if line]
    (read,) = detect.read_bytes(workbook([*top, header, first], others, OTHER), "a.xlsx")
    assert [(line.place.sheet, line.place.row) for line in read.lines] == [
        ("Sheet", 8),
        *(("Sheet1", row) for row in (1, 2, 3)),
    ]
    assert [(one.place.sheet, one.why) for one in read.set_aside] == [
        ("Sheet2", "sheet_without_header")
    ] * 3
    (warning,) = read.warnings
    assert (warning.what, warning.row, warning.data) == (
        "sheet_not_read",
        1,
        {"sheet": "Sheet2", "rows": 3},
    )


def test_a_wechat_sheet_without_a_header_is_held_against_the_one_before() -> None:
    header, head, row = TABLES[2]
    new = [*row[:5], "¥6.00", *row[6:]]
    first = [*([line] for line in head if line), header, row]
    (read,) = detect.read_bytes(workbook(first, [row, new]), "a.xlsx")
    assert sorted(line.amount.cents for line in read.lines) == [500, 600]
    assert [one.why for one in read.set_aside] == ["on_another_sheet"]


HIDDEN = (
    "XXXXXXXX,,XX.XX,,XX,代发工资,某公司",
    "****,****,,***,***,消费,午饭",
    "xxxx,xx,xxx,,xxx,XX,xxx",
    "■■■■,,■■■,,■■■,消费,午饭",
)


@pytest.mark.parametrize("hidden", HIDDEN)
@pytest.mark.parametrize("first", [True, False])
def test_a_payment_that_is_blacked_out_is_no_header(hidden: str, *, first: bool) -> None:
    row = "20250201,20:00:00,,10.00,,消费,午饭"
    rows = [hidden, row] if first else [row, hidden, row]
    data = "\n".join([*files.CMB_HEAD, "共9笔记录", files.CMB, *rows]).encode()
    (read,) = detect.read_bytes(data, "a.csv")
    (aside,) = read.set_aside
    assert aside.why == "no_date"
    assert ("row_not_read", aside.place.row) in [(one.what, one.row) for one in read.warnings]
    assert payments_told(read.lines, read.set_aside) == len(rows)


def test_columns_are_taken_anew_from_a_second_header() -> None:
    first = ["交易日期", "交易时间", "收入", "支出", "余额", "交易类型", "交易备注"]
    second = ["交易日期", "交易时间", "支出", "收入", "余额", "交易类型", "交易备注"]
    rows = [
        first,
        ["20250225", "20:00:00", "", "10.00", "90.00", "消费", "午饭"],
        second,
        ["20250226", "20:00:00", "", "30.00", "120.00", "代发工资", "某公司"],
    ]
    (statement,) = detect.read_bytes(written(files.CMB_HEAD, rows), "a.csv")
    assert statement.sums_by_label() == {"out": (1, Money(1000)), "in": (1, Money(3000))}
    assert [one.why for one in statement.set_aside] == ["header_again"]
    assert statement.warnings == ()


def test_a_remark_between_payments_is_pointed_at_and_one_below_them_is_none() -> None:
    header, head, row = TABLES[2]
    rows = [header, row, ["微信转账", "50.00"], row, ["1. 以上数据仅供参考"]]
    (statement,) = detect.read_bytes(written(head, rows), "a.csv")
    (aside,) = statement.set_aside
    (warning,) = statement.warnings
    assert (aside.place.row, aside.why) == (len(head) + 3, "remark")
    assert (warning.what, warning.row) == ("row_not_read", len(head) + 3)


@pytest.mark.parametrize(
    ("cells", "fits"),
    [
        (["合计", "", "", "", "支出", "¥10.00"], True),
        (["合计", "", "", "", "", "10.00"], True),
        (["总计：", "", "", "", "支出", "¥12.00"], False),
        (["小计", "", "", "", "支出", "¥7.00"], False),
    ],
)
def test_a_total_row_has_its_own_reason_and_is_held_against_the_rows(cells, *, fits: bool) -> None:
    header, head, row = TABLES[2]
    (statement,) = detect.read_bytes(written(head, [header, row, row, cells]), "a.csv")
    assert [(one.place.row, one.why) for one in statement.set_aside] == [
        (len(head) + 4, "total_row")
    ]
    assert [(one.what, one.row) for one in statement.warnings] == (
        [] if fits else [("totals_differ", len(head) + 4)]
    )


def test_totals_of_parts_and_of_one_signed_column() -> None:
    rows = [
        files.CCB_SIGNED.split(","),
        ["1", "消费", "人民币元", "钞", "20250210", "-35.00", "9,000.00", "", "x/某店"],
        ["小计", "", "", "", "", "-35.00"],
        ["2", "利息", "人民币元", "钞", "20250211", "5.00", "9,005.00", "", ""],
        ["小计", "", "", "", "", "5.00"],
        ["合计", "", "", "", "", "-30.00"],
        ["合计", "", "", "", "", "-31.00"],
    ]
    (statement,) = detect.read_bytes(written((), rows), "a.csv")
    (warning,) = [one for one in statement.warnings if one.what == "totals_differ"]
    assert (warning.row, warning.data["stated"], warning.data["counted"]) == (
        7,
        Money(-3100),
        Money(3000),
    )


def test_an_own_count_of_payments_leaves_totals_out() -> None:
    header, _, row = TABLES[2]
    head = ["微信支付账单明细", "共2笔记录"]
    data = written(head, [header, row, row, ["合计", "", "", "", "支出", "10.00"]])
    (statement,) = detect.read_bytes(data, "a.csv")
    assert statement.warnings == ()


GOOD_AND_BAD = {
    "ofx": (ofx, (ofx_row(), ofx_row(amount="?"), ofx_row(day="?"))),
    "qif": (qif_file, ("D2025-02-03\nT-10.00\nPa", "D?\nT-1.00", "D2025-02-03\nT?")),
    "mt940": (
        lambda *rows: mt940(*rows, account="1"),
        (":61:2502030203D12,50NTRFREF1", ":61:?", ":61:2502030203D?NTRF"),
    ),
    "camt": (
        lambda *rows: camt(camt_statement(*rows)),
        (
            camt_entry("10.00"),
            camt_entry("?"),
            camt_entry("10.00", way=""),
            camt_entry("10.00").replace("<CdtDbtInd>DBIT</CdtDbtInd>\n", ""),
        ),
    ),
}


@given(st.sampled_from(sorted(GOOD_AND_BAD)), st.lists(st.integers(0, 3), max_size=8))
@settings(max_examples=2 * MANY)
def test_of_every_exchanged_format(kind, which) -> None:
    made, records = GOOD_AND_BAD[kind]
    chosen = [records[0], *(records[number % len(records)] for number in which)]
    (statement,) = detect.read_bytes(made(*chosen), "a")
    assert len(statement.lines) == chosen.count(records[0])
    assert len(statement.lines) + len(statement.set_aside) == len(chosen)


def test_an_entry_without_a_direction_is_no_income() -> None:
    entry = camt_entry("10.00").replace("<CdtDbtInd>DBIT</CdtDbtInd>\n", "")
    (statement,) = detect.read_bytes(camt(camt_statement(camt_entry("3.00"), entry)), "a.xml")
    assert statement.sums_by_label() == {"out": (1, Money(300, "EUR"))}
    assert [one.why for one in statement.set_aside] == ["no_direction"]


@pytest.mark.parametrize("name", [".bill.csv", "./bill.csv", "a/.b/bill.csv", "._bill.csv"])
def test_hidden_members_of_an_archive_are_read_like_others(name: str) -> None:
    header, head, row = TABLES[2]
    data = wallets.packed({name: written(head, [header, row]), "读我.txt": b"hello"})
    (statement,) = detect.read_bytes(data, "a.zip")
    assert len(statement.lines) == 1
    assert [one.data for one in statement.warnings] == [{"member": "读我.txt"}]


def test_a_hidden_member_that_is_no_statement_is_named() -> None:
    header, head, row = TABLES[2]
    data = wallets.packed({".note": b"hello", "a.csv": written(head, [header, row])})
    (statement,) = detect.read_bytes(data, "a.zip")
    assert [one.data for one in statement.warnings] == [{"member": ".note"}]
