"""What goes wrong in PDF statements: titles in rows, scans, cut rows, totals that differ."""

from __future__ import annotations

import io
import zlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import NameObject, RectangleObject

from debt_desk.domain.money import Money
from debt_desk.statements import detect
from debt_desk.statements.pdf import margins, pages
from debt_desk.statements.pdf import unruled as unruled_tables
from debt_desk.statements.pdf.glyphs import Glyph, joined, lines, words
from debt_desk.statements.refusals import (
    EmptyStatement,
    PasswordNeeded,
    PasswordWrong,
    ScannedStatement,
    StatementDamaged,
    UnknownStatement,
    UnknownTable,
)
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.statements import warning, why_set_aside
from tests.statements.pdf_files import Print, blank_pages, locked, ruled, unruled

if TYPE_CHECKING:
    from debt_desk.domain.statement import Statement

ICBC = Print(
    "中国工商银行借记账户历史明细（电子版）",
    ("交易日期", "币种", "摘要", "收入/支出金额", "余额", "对方户名", "渠道"),
    (70, 50, 90, 90, 90, 160, 80),
    ("卡号 6212260000000001338 户名：张三 起止日期：2025-01-01 — 2025-01-31",),
)
CMB = Print(
    "招商银行交易流水",
    ("记账日期", "货币", "交易金额", "联机余额", "交易摘要", "对手信息"),
    (70, 45, 90, 90, 100, 180),
    ("2025-01-01 -- 2025-01-31", "账号： 6214830000001234"),
    title_again=False,
)
TWO_COLUMNS = Print(
    "中国邮政储蓄银行借记账户历史明细",
    ("交易日期", "摘要", "收入金额", "支出金额", "余额", "对方户名"),
    (80, 90, 90, 90, 90, 160),
)


def icbc(
    day: str, amount: str, balance: str, *, what: str = "消费", party: str = "小店"
) -> list[str]:
    return [f"2025-01-{day}\n10:00:00" if day else "", "人民币", what, amount, balance, party, ""]


def cmb(day: str, amount: str, balance: str, *, party: str = "小店 62178801") -> list[str]:
    return [f"2025-01-{day}" if day else "", "CNY", amount, balance, "快捷支付", party]


THREE = [
    icbc("02", "+100.00", "1,100.00", what="工资"),
    icbc("03", "-30.00", "1,070.00"),
    icbc("04", "-70.00", "1,000.00"),
]


def read(data: bytes, password: str | None = None) -> Statement:
    (statement,) = detect.read_bytes(data, "流水.pdf", password)
    return statement


def warned(statement: Statement) -> list[tuple[str, int | None]]:
    return [(one.what, one.row) for one in statement.warnings]


def test_a_title_in_a_row_is_no_title() -> None:
    rows = [icbc("02", "-1.00", "9.00", party="招商银行交易流水 微信支付交易明细证明"), *THREE]
    assert read(ruled(ICBC, rows)).format == "icbc_pdf"
    for how, draw in ((ICBC, ruled), (CMB, unruled)):
        nameless = replace(how, title="某某银行流水")
        row = [
            cell.replace("小店", "招商银行交易流水")
            for cell in (THREE if how is ICBC else [cmb("02", "-1.00", "9.00")])[0]
        ]
        with pytest.raises(UnknownTable):
            detect.read_bytes(draw(nameless, [row]), "流水.pdf")


def test_a_title_with_blanks_between_its_letters() -> None:
    assert read(ruled(replace(ICBC, title=" ".join(ICBC.title)), THREE)).format == "icbc_pdf"


def test_a_scan_is_refused_in_words() -> None:
    with pytest.raises(ScannedStatement) as caught:
        detect.read_bytes(blank_pages(), "扫描.pdf")
    assert "扫描" in Wording("zh_CN").sentence(caught.value)
    assert "scan" in Wording("en").sentence(caught.value)


def test_pages_with_nothing_but_a_watermark_are_a_scan() -> None:
    with pytest.raises(ScannedStatement):
        detect.read_bytes(blank_pages(watermark="招商银行交易流水"), "扫描.pdf")


def test_a_title_without_a_table_is_damaged() -> None:
    with pytest.raises(StatementDamaged):
        detect.read_bytes(unruled(replace(CMB, header=("甲",) * 6), []), "流水.pdf")


def test_a_table_without_rows_is_empty() -> None:
    for data in (ruled(ICBC, []), unruled(CMB, [])):
        with pytest.raises(EmptyStatement):
            detect.read_bytes(data, "流水.pdf")


@pytest.mark.parametrize("algorithm", ["RC4-128", "AES-128", "AES-256"])
def test_passwords(algorithm: str) -> None:
    data = locked(ruled(ICBC, THREE), "a1B2", algorithm)
    with pytest.raises(PasswordNeeded):
        detect.read_bytes(data, "流水.pdf")
    with pytest.raises(PasswordWrong):
        detect.read_bytes(data, "流水.pdf", "a1b2")
    assert len(read(data, "a1B2").lines) == 3
    assert len(read(ruled(ICBC, THREE), "not asked for").lines) == 3


def test_a_deleted_row_breaks_the_chain() -> None:
    rows = [*THREE, icbc("05", "-1.00", "999.00")]
    assert warned(read(ruled(ICBC, rows))) == []
    assert warned(read(ruled(ICBC, [rows[0], *rows[2:]]))) == [("balance_break", 2)]


def test_sums_of_a_page_are_held_against_its_rows() -> None:
    right = "本页支出算术合计：{} 本页收入算术合计：{} 本页交易笔数：{}"
    how = replace(ICBC, rows_a_page=2)
    good = replace(how, sums=(right.format("30.00", "100.00", 2), right.format("70.00", "0.00", 1)))
    assert warned(read(ruled(good, THREE))) == []
    bad = replace(how, sums=(right.format("30.00", "100.00", 2), right.format("70.01", "0.00", 2)))
    statement = read(ruled(bad, THREE))
    assert warned(statement) == [("page_rows_differ", 3), ("page_totals_differ", 3)]
    for language in ("zh_CN", "en"):
        for one in statement.warnings:
            assert "70.0" in warning(one, Wording(language)) or "2" in warning(
                one, Wording(language)
            )


def test_sums_of_the_file_are_held_against_all_rows() -> None:
    notes = "借方发生数： {} 贷方发生数： {} 行数: {} 期初余额：{} 期末余额：{}"
    good = replace(
        ICBC, rows_a_page=1, notes=(notes.format("100.00", "100.00", 3, "1,000.00", "1,000.00"),)
    )
    assert warned(read(ruled(good, THREE))) == []
    bad = replace(good, notes=(notes.format("100.00", "99.00", 4, "1,000.50", "999.00"),))
    statement = read(ruled(bad, THREE))
    assert warned(statement) == [
        *(("rows_differ", None), ("totals_differ", None)),
        *(("opening_differs", 1), ("closing_differs", 3)),
    ]
    for language in ("zh_CN", "en"):
        assert all(warning(one, Wording(language)) for one in statement.warnings)


@pytest.mark.parametrize("how", [ICBC, CMB], ids=["ruled", "unruled"])
def test_a_row_without_a_day_is_set_aside_not_lost(how: Print) -> None:
    make, draw = (icbc, ruled) if how is ICBC else (cmb, unruled)
    rows = [make("02", "-1.00", "9.00"), make("", "-2.00", "7.00"), make("04", "-3.00", "4.00")]
    statement = read(draw(how, rows))
    assert [line.place.row for line in statement.lines] == [1, 3]
    (aside,) = statement.set_aside
    assert (aside.place.row, aside.why) == (2, "no_date")
    assert aside.place.page == 1
    assert aside.place.box is not None
    assert why_set_aside(aside, Wording("zh_CN"))


@pytest.mark.parametrize("how", [ICBC, CMB], ids=["ruled", "unruled"])
def test_a_row_without_an_amount_is_set_aside(how: Print) -> None:
    make, draw = (icbc, ruled) if how is ICBC else (cmb, unruled)
    rows = [make("02", "-1.00", "9.00"), make("03", "", "9.00"), make("04", "-3.00", "6.00")]
    statement = read(draw(how, rows))
    assert [one.why for one in statement.set_aside] == ["no_amount"]
    assert len(statement.lines) == 2


def test_red_figures_in_two_columns_go_the_other_way() -> None:
    rows = [
        ["2025-01-02", "转账", "100.00", "", "1,100.00", "甲"],
        ["2025-01-03", "消费", "", "30.00", "1,070.00", "乙"],
        ["2025-01-04", "冲正", "", "-30.00", "1,100.00", "乙"],
    ]
    statement = read(ruled(TWO_COLUMNS, rows))
    assert [(line.label, line.amount) for line in statement.lines] == [
        ("in", Money(10000)),
        ("out", Money(3000)),
        ("in", Money(3000)),
    ]
    assert warned(statement) == [("negative_amount", 3)]
    assert statement.closing == Money(110000)


@pytest.mark.parametrize("how", [ICBC, CMB], ids=["ruled", "unruled"])
def test_rows_that_carry_sums_over_the_page_are_no_payments(how: Print) -> None:
    make, draw = (icbc, ruled) if how is ICBC else (cmb, unruled)
    carried = make("", "", "1,000.00")
    carried[4 if how is CMB else 2] = "承前页余额"
    total = make("", "70.00", "")
    total[4 if how is CMB else 2] = "本页合计"
    rows = [carried, make("02", "-70.00", "930.00"), total]
    statement = read(draw(how, rows))
    assert (len(statement.lines), statement.set_aside, statement.warnings) == (1, (), ())


def test_a_row_that_the_edge_of_a_page_cuts_is_put_together() -> None:
    rest = ["", "", "", "", "", "有限公司某某分公司", ""]
    rows = [THREE[0], icbc("03", "-30.00", "1,070.00", party="某某科技"), rest, THREE[2]]
    statement = read(ruled(replace(ICBC, rows_a_page=2), rows))
    assert [line.counterparty for line in statement.lines] == [
        *("小店", "某某科技有限公司某某分公司", "小店"),
    ]
    assert statement.set_aside == ()


def test_many_lines_in_a_cell_stay_in_their_row() -> None:
    long = "某某" * 45
    rows = [
        cmb(f"{day:02}", "-1.00", f"{100 - day}.00", party=f"{day}号{long}") for day in range(1, 9)
    ]
    for straddles in (True, False):
        statement = read(unruled(replace(CMB, straddles=straddles), rows))
        assert [line.counterparty for line in statement.lines] == [row[-1] for row in rows]


def test_columns_may_stand_in_another_order_on_a_later_table() -> None:
    first, second = (
        ruled(ICBC, THREE[:1]),
        replace(ICBC, header=(*ICBC.header[:5], "渠道", "对方户名")),
    )
    other = ruled(second, [[*THREE[1][:5], "网银", "小店"]])
    writer = PdfWriter()
    for data in (first, other):
        writer.append(io.BytesIO(data))
    file = io.BytesIO()
    writer.write(file)
    statement = read(file.getvalue())
    assert [(line.counterparty, line.method) for line in statement.lines] == [
        ("小店", ""),
        ("小店", "网银"),
    ]


def test_the_newest_row_may_come_first() -> None:
    statement = read(ruled(ICBC, THREE[::-1]))
    assert (statement.opening, statement.closing) == (Money(100000), Money(100000))
    assert statement.warnings == ()


def test_each_currency_is_a_statement() -> None:
    dollars = [*cmb("03", "5.00", "5.00")[:1], "USD", *cmb("03", "5.00", "5.00")[2:]]
    found = detect.read_bytes(unruled(CMB, [cmb("02", "-1.00", "9.00"), dollars]), "流水.pdf")
    assert [(one.currency, len(one.lines)) for one in found] == [("CNY", 1), ("USD", 1)]


@pytest.mark.parametrize(
    ("said", "currency"), [("美元", "USD"), ("人民币元", "CNY"), ("HKD", "HKD")]
)
def test_the_currency_may_stand_above_the_table(said: str, currency: str) -> None:
    how = replace(TWO_COLUMNS, notes=(f"币种：{said}",))
    rows = [["2025-01-02", "转账", "100.00", "", "1,100.00", "甲"]]
    assert read(ruled(how, rows)).currency == currency


def test_an_unknown_currency_above_the_table_is_not_taken_for_yuan() -> None:
    how = replace(TWO_COLUMNS, notes=("币种：比索",))
    with pytest.raises(UnknownStatement):
        detect.read_bytes(ruled(how, [["2025-01-02", "转", "1.00", "", "1.00", "甲"]]), "x.pdf")


@pytest.mark.parametrize("how", [ICBC, CMB], ids=["ruled", "unruled"])
def test_the_box_of_a_row_holds_its_words(how: Print) -> None:
    rows = THREE if how is ICBC else [cmb("02", "-1.00", "9.00"), cmb("03", "-3.00", "6.00")]
    data = (ruled if how is ICBC else unruled)(how, rows)
    statement = read(data)
    (page,) = pages.pages(data, "x")
    for line in statement.lines:
        left, top, right, bottom = line.place.box or (0, 0, 0, 0)
        inside = [
            glyph.text
            for glyph in page.glyphs
            if left - 1 <= glyph.left and glyph.right <= right + 1
            if top - 1 <= glyph.top and glyph.bottom <= bottom + 2
        ]
        text = "".join(inside)
        assert line.day.isoformat() in text
        assert line.amount.plain() in text
        assert text.count("2025-") == 1


def test_boxes_follow_the_page_as_it_is_shown() -> None:
    plain = read(ruled(ICBC, THREE)).lines[0].place.box
    writer = PdfWriter(clone_from=io.BytesIO(ruled(ICBC, THREE)))
    (page,) = writer.pages
    page.cropbox = RectangleObject((10, 0, 842, 575))
    file = io.BytesIO()
    writer.write(file)
    cropped = read(file.getvalue()).lines[0].place.box
    assert plain
    assert cropped
    assert [round(one - other, 3) for one, other in zip(plain, cropped, strict=True)] == [
        10,
        20,
        10,
        20,
    ]
    turned = read(ruled(replace(ICBC, rotated=True), THREE)).lines[0].place.box
    shown = PdfReader(io.BytesIO(ruled(replace(ICBC, rotated=True), THREE))).pages[0]
    assert shown.rotation == 90
    assert turned
    # A page of 842 by 595 points, turned, is 595 wide.
    assert 0 < turned[0] < turned[2] < 595
    assert 0 < turned[1] < turned[3] < 842


def test_radicals_count_as_the_letters_they_look_like() -> None:
    line = [Glyph(text, 10.0 * at, 0, 10.0 * at + 10, 10) for at, text in enumerate("⼾名⾦额⽇期")]
    assert joined([words(line)]) == "户名金额日期"


def test_lines_are_joined_as_they_were_broken() -> None:
    def text(*rows: str) -> str:
        glyphs = [
            Glyph(letter, 5.0 * at, 12.0 * line, 5.0 * at + 5, 12.0 * line + 10)
            for line, row in enumerate(rows)
            for at, letter in enumerate(row)
        ]
        return joined(map(words, lines(glyphs)))

    assert text("2025-01-02", "10:33:42") == "2025-01-02 10:33:42"
    assert text("2025/1/1", "10:33") == "2025/1/1 10:33"
    assert text("2025-01-", "02") == "2025-01-02"
    assert text("42000031", "000033") == "42000031000033"
    assert text("某某有限", "公司") == "某某有限公司"
    assert text("ALIPAY", "CO LTD") == "ALIPAY CO LTD"


def test_a_page_without_header_or_days_is_no_table() -> None:
    (first,) = pages.pages(unruled(CMB, [cmb("02", "-1.00", "9.00")]), "x")
    table = unruled_tables.table(first, None)
    (other,) = pages.pages(unruled(replace(CMB, header=("附",) * 6, notes=()), []), "x")
    assert table is not None
    assert unruled_tables.table(other, table) is None
    assert unruled_tables.table(other, None) is None


def test_the_period_is_read_from_the_head() -> None:
    statement = read(ruled(ICBC, THREE))
    assert (statement.declared_from, statement.declared_to) == (date(2025, 1, 1), date(2025, 1, 31))
    assert statement.account == "****1338"


def test_pages_that_were_taken_out_are_missed() -> None:
    data = ruled(replace(ICBC, rows_a_page=1), THREE)
    assert warned(read(data)) == []
    writer = PdfWriter()
    writer.append(io.BytesIO(data), pages=(0, 2))
    file = io.BytesIO()
    writer.write(file)
    statement = read(file.getvalue())
    assert warned(statement) == [("pages_missing", None)]
    assert statement.warnings[0].data == {"stated": 3, "counted": 2}
    for language in ("zh_CN", "en"):
        assert "3" in warning(statement.warnings[0], Wording(language))


@pytest.mark.parametrize(
    ("note", "count"),
    [
        *(("第 4 页 共 5 页", 5), ("第1页，共3页", 3), ("页数: 1 /3", 3), ("2/7", 7)),
        *(("第2/9页", 9), ("2025/01/02 1/2", 0), ("", 0)),
    ],
)
def test_how_pages_are_counted(note: str, count: int) -> None:
    assert margins.pages_stated(["卡号", note]) == count


def test_a_damaged_page_is_no_empty_page() -> None:
    data = ruled(replace(ICBC, rows_a_page=1), THREE)
    writer = PdfWriter(clone_from=io.BytesIO(data))
    content = writer.pages[1]["/Contents"].get_object()
    packed = zlib.compress(b"BT ET " * 500)
    for broken in (packed[: len(packed) // 2], packed[:10] + b"\xff" * 9 + packed[19:]):
        content._data = broken
        content[NameObject("/Filter")] = NameObject("/FlateDecode")
        file = io.BytesIO()
        writer.write(file)
        with pytest.raises(StatementDamaged):
            detect.read_bytes(file.getvalue(), "流水.pdf")


@pytest.mark.parametrize(
    ("title", "note"),
    [
        ("广发银行股份有限公司个人账户交易流水证明", ""),
        ("个人账户对账单", "开户机构：某某商业银行某某支行"),
    ],
)
def test_a_title_that_another_bank_uses_too_is_not_enough(title: str, note: str) -> None:
    with pytest.raises(UnknownTable):
        detect.read_bytes(ruled(replace(ICBC, title=title, notes=(note,)), THREE), "流水.pdf")


def test_a_currency_above_the_table_matters_only_without_its_column() -> None:
    assert read(ruled(replace(ICBC, notes=("币种：比索",)), THREE)).currency == "CNY"
