"""Accounts and cards of each bank: columns, directions, dates, currencies, classes."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind, StatementLine
from debt_desk.statements import detect
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language
from tests.statements import bank_files as files

if TYPE_CHECKING:
    from collections.abc import Sequence


def read(data: bytes) -> Statement:
    (statement,) = detect.read_bytes(data, "file")
    return statement


def one(header: str, *row: str, head: Sequence[str] = ()) -> tuple[Statement, StatementLine]:
    statement = read(files.table(header, [row], head=head))
    (line,) = statement.lines
    return statement, line


def told(line: StatementLine) -> tuple[object, ...]:
    return line.day, line.clock, line.label, line.amount.plain(), line.line_class.value


# Of each layout: its format's code, its header, lines above it, a row, and what it says.
FORMATS: list[tuple[str, str, Sequence[str], Sequence[str], tuple[object, ...]]] = [
    (
        "ccb_account",
        files.CCB,
        files.CCB_HEAD,
        [
            "20250203",
            "20250202",
            "18:53:19",
            "67",
            "",
            "2176.91",
            "人民币",
            "消费",
            "",
            "某店",
            "x",
        ],
        (date(2025, 2, 2), time(18, 53, 19), "out", "67.00", "spending"),
    ),
    (
        "ccb_account",
        files.CCB_SIGNED,
        (),
        ["1", "代发工资", "人民币元", "钞", "20250210", "8,335.00", "9,000.00", "", "6217/某公司"],
        (date(2025, 2, 10), None, "in", "8335.00", "income"),
    ),
    (
        "ccb_account",
        files.CCB_SIGNED.replace("交易金额", "交易金额(±)"),
        (),
        ["2", "消费", "人民币元", "钞", "20250210", "-35.00", "9,000.00", "财付通", "x/某店"],
        (date(2025, 2, 10), None, "out", "35.00", "spending"),
    ),
    (
        "ccb_card",
        files.CCB_CARD,
        ("中国建设银行",),
        [
            "20250210",
            "20250211",
            "'6259********1234",
            "存入",
            "人民币",
            "-23.10",
            "手机银行 转账还款",
        ],
        (date(2025, 2, 10), None, "credit", "23.10", "debt_repayment"),
    ),
    (
        "cmb_csv",
        files.CMB,
        files.CMB_HEAD,
        ["\t20250225", "\t20:00:00", "", "10.00", "90.00", "网联协议支付", "\t财付通-微信支付"],
        (date(2025, 2, 25), time(20), "out", "10.00", "spending"),
    ),
    (
        "cmb_account",
        files.CMB_OF_PDF,
        (),
        ["2025-01-27", "CNY", "1,234.00", "1,271.66", "代发工资", "某公司 111", ""],
        (date(2025, 1, 27), None, "in", "1234.00", "income"),
    ),
    (
        "cmb_card",
        files.CMB_CARD,
        ("招商银行信用卡对账单（个人消费卡账户 2024年01月）（补）",),
        ["", "12/29", "掌上生活还款", "-1.23", "1234", "-1.23"],
        (date(2023, 12, 29), None, "credit", "1.23", "debt_repayment"),
    ),
    (
        "spdb_account",
        files.SPDB,
        (),
        ["1", "2025-02-03  09:15:30", "转账", "500.00", "", "1,500.00", "李四", "62**", "房租"],
        (date(2025, 2, 3), time(9, 15, 30), "in", "500.00", "income"),
    ),
    (
        "spdb_card",
        files.SPDB_CARD,
        (),
        ["20250203", "20250204", "支付宝-某店", "1234", "主卡", "人民币", "12.30"],
        (date(2025, 2, 3), None, "charge", "12.30", "spending"),
    ),
    (
        "citic_card",
        files.CITIC,
        ("本期账单明细(人民币)",),
        ["2025-02-03", "2025-02-04", "财付通还款", "6688", "日元", "人民币", "-30", "-1.21"],
        (date(2025, 2, 3), None, "credit", "1.21", "debt_repayment"),
    ),
    (
        "boc_account",
        files.BOC,
        (),
        [
            "2025-08-22",
            "17:57:17",
            "人民币",
            "-71.89",
            "3,240.28",
            "无卡支付",
            "网上",
            "-----------",
            *("----------", "张三", "6226******5669", "-------------------", "3167"),
        ],
        (date(2025, 8, 22), time(17, 57, 17), "out", "71.89", "spending"),
    ),
    (
        "boc_card",
        files.BOC_CARD,
        ("中国银行信用卡账单(2025年01月)",),
        ["2024-12-20", "2024-12-20", "2875", "曾三", "361.19", "", "CNY"],
        (date(2024, 12, 20), None, "credit", "361.19", "debt_repayment"),
    ),
    (
        "abc_account",
        files.ABC,
        (),
        ["20250102", "132324", "财付通", "-10.00", "11000.00", "微信支付", "369333999", "电子商务"],
        (date(2025, 1, 2), time(13, 23, 24), "out", "10.00", "spending"),
    ),
    (
        "bocom_account",
        files.BOCOM,
        (),
        [
            "2",
            "2025-02-02",
            "13:15:12",
            "信用卡转账还款",
            "借 Dr",
            "3.21",
            "2334.62",
            "",
            "哈哈",
            "",
            "",
        ],
        (date(2025, 2, 2), time(13, 15, 12), "out", "3.21", "debt_repayment"),
    ),
    (
        "bocom_card",
        files.BOCOM_CARD,
        (),
        ["2025-01-18", "2025-01-18", "消费 Suica Charge", "JPY 1000.00", "CNY49.85"],
        (date(2025, 1, 18), None, "charge", "49.85", "spending"),
    ),
    (
        "cgb_card",
        files.CGB,
        (),
        ["2024/12/25", "2024/12/26", "（还款）云闪付", "-1130.68", "人民币", "-1130.68", "人民币"],
        (date(2024, 12, 25), None, "credit", "1130.68", "debt_repayment"),
    ),
    (
        "hsbc_account",
        files.HSBC,
        (),
        ["02/03/2025", "SALARY  PAYMENT", "12,500.00\t", "HKD", "3,612.17", "HKD"],
        (date(2025, 3, 2), None, "in", "12500.00", "income"),
    ),
    (
        "hsbc_card",
        files.HSBC_CARD,
        (),
        ["24/03/2025", "25/03/2025", "PAYMENT - THANK YOU", "3,266.16", "CNY", "POSTED"],
        (date(2025, 3, 24), None, "credit", "3266.16", "debt_repayment"),
    ),
]


@pytest.mark.parametrize(("code", "header", "head", "row", "expected"), FORMATS)
@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_each_layout(
    code: str,
    header: str,
    head: Sequence[str],
    row: Sequence[str],
    expected: tuple[object, ...],
    encoding: str,
) -> None:
    statement = read(files.table(header, [row], head=head, encoding=encoding))
    (line,) = statement.lines
    assert (statement.format, told(line)) == (code, expected)
    assert statement.kind is (
        StatementKind.CARD if code.endswith("card") else StatementKind.ACCOUNT
    )
    assert (statement.set_aside, statement.warnings) == ((), ())


@pytest.mark.parametrize("language", list(Language))
def test_every_layout_and_its_bank_have_names(language: Language) -> None:
    words = Wording(language)
    for layout in detect.LAYOUTS:
        assert words.text(f"format.{layout.format}")
        assert words.text(f"institution.{layout.institution}")


@pytest.mark.parametrize("delimiter", ["\t", "|"])
def test_a_text_file_may_be_divided_by_tabs_or_bars(delimiter: str) -> None:
    row = ccb("消费", "1,067.00", "0", "10.00", "某店")
    data = files.table(files.CCB, [row], encoding="gb18030", delimiter=delimiter)
    assert told(read(data).lines[0])[3] == "1067.00"


def test_remarks_above_and_below_are_no_rows() -> None:
    foot = ("", '"# 收入合计: 0 笔，共 0.00 元"', '"# 支出合计: 1 笔，共 10.00 元"')
    row = ["20250225", "20:00:00", "", "10.00", "90.00", "消费", "午饭"]
    statement = read(files.table(files.CMB, [row], head=files.CMB_HEAD, foot=foot))
    assert (statement.account, statement.set_aside, statement.warnings) == ("****5555", (), ())
    assert (statement.declared_from, statement.declared_to) == (
        date(2025, 2, 1),
        date(2025, 2, 28),
    )


def test_the_file_s_own_totals_and_period_are_held_against_its_rows() -> None:
    foot = ('"# 收入合计: 1 笔，共 70.00 元"', '"# 支出合计: 1 笔，共 10.00 元"')
    row = ["20250325", "20:00:00", "", "10.00", "90.00", "消费", "午饭"]
    statement = read(files.table(files.CMB, [row], head=files.CMB_HEAD, foot=foot))
    assert [(one.what, one.data.get("label")) for one in statement.warnings] == [
        ("totals_differ", "收入"),
        ("outside_period", None),
    ]


def test_a_missing_title_is_noticed() -> None:
    row = ["20250225", "20:00:00", "", "10.00", "90.00", "消费", "午饭"]
    (warning,) = read(files.table(files.CMB, [row])).warnings
    assert (warning.what, warning.data) == ("marker_missing", {"marker": "招商银行交易记录"})


def test_the_currency_may_stand_above_the_table() -> None:
    head = [line.replace("人民币", "美元") for line in files.CMB_HEAD]
    row = ["20250225", "20:00:00", "", "10.00", "90.00", "消费", ""]
    assert read(files.table(files.CMB, [row], head=head)).currency == "USD"
    odd = [line.replace("人民币", "贝壳") for line in files.CMB_HEAD]
    assert read(files.table(files.CMB, [row], head=odd)).currency == "CNY"


def ccb(summary: str, out: str, into: str, balance: str, place: str = "") -> list[str]:
    return [
        "20250203",
        "20250203",
        "10:00:00",
        out,
        into,
        balance,
        "人民币",
        summary,
        "",
        "",
        place,
    ]


def test_a_deleted_row_is_pointed_at_by_the_balances() -> None:
    rows = [ccb("消费", "10.00", "", "90.00"), ccb("消费", "5.00", "", "39.00")]
    data = files.table(files.CCB, rows, head=files.CCB_HEAD, foot=files.CCB_FOOT)
    statement = read(data)
    (warning,) = statement.warnings
    assert (warning.what, warning.row) == ("balance_break", 7)
    assert warning.data == {"expected": Money(8500), "stated": Money(3900)}
    assert (statement.opening, statement.closing) == (Money(10000), Money(3900))
    assert statement.account == "****1234"


def ccb_text(*lines: str) -> Statement:
    return read("\n".join([files.CCB, *lines]).encode())


def test_commas_in_the_last_column_need_no_quotes() -> None:
    statement = ccb_text("20250203,20250203,10:00:00,5,,85,人民币,消费,,,某店,三楼,左手,,")
    assert (statement.lines[0].description, statement.set_aside) == ("消费 · 某店,三楼,左手", ())


@pytest.mark.parametrize(
    "row",
    [
        "20250203,20250203,10:00:00,1,234.00,,85.00,人民币,消费,,,某店",
        "20250203,20250203,10:00:00,,1,234.00,85.00,人民币,工资,,,某店",
        "20250203,20250203,10:00:00,5,,1,085.00,人民币,消费,,,某店",
    ],
)
def test_a_comma_within_an_amount_is_never_read_as_a_smaller_one(row: str) -> None:
    statement = ccb_text("20250203,20250203,10:00:00,5,,85,人民币,消费,,,x", row)
    assert len(statement.lines) == 1
    assert [aside.place.row for aside in statement.set_aside] == [3]


def test_two_rows_that_are_the_same_are_two_payments() -> None:
    row = ["2025/01/05", "2025/01/06", "（消费）地铁", "3.00", "人民币", "3.00", "人民币"]
    statement = read(files.table(files.CGB, [row, row]))
    assert statement.sums_by_label() == {"charge": (2, Money(600))}


def test_a_time_that_cannot_be_read_does_not_lose_the_payment() -> None:
    _, line = one(files.ABC, "20250102", "992324", "财付通", "-10.00", "1.00")
    assert (line.day, line.clock) == (date(2025, 1, 2), None)


def test_cells_that_keep_excel_from_making_numbers_of_them() -> None:
    _, line = one(files.ABC, '="20250102"', '="132324"', "财付通", '="-10.00"', "1.00")
    assert told(line)[:4] == (date(2025, 1, 2), time(13, 23, 24), "out", "10.00")


def test_english_names_under_the_chinese_ones_are_no_payment() -> None:
    rows = [
        ["Date", "Currency", "Amount", "Balance", "Type", "Counter Party", ""],
        ["2025-01-27", "CNY", "-3.00", "81.22", "快捷支付", "", ""],
    ]
    statement = read(files.table(files.CMB_OF_PDF, rows))
    assert [aside.why for aside in statement.set_aside] == ["header_again"]
    assert len(statement.lines) == 1


class TestYearsOfCmbCards:
    TITLE = "招商银行信用卡对账单（个人消费卡账户 2024年02月）"

    @pytest.mark.parametrize(
        ("day", "expected"),
        [
            ("02/29", date(2024, 2, 29)),
            ("01/31", date(2024, 1, 31)),
            ("12/31", date(2023, 12, 31)),
            ("2月1日", date(2024, 2, 1)),
            ("2026-02-03", date(2024, 2, 3)),
            ("2024-12-31", date(2023, 12, 31)),
        ],
    )
    def test_the_title_tells_the_year(self, day: str, expected: date) -> None:
        row = (day, "02/29", "某店", "5.00", "1234", "5.00(CN)")
        statement, line = one(files.CMB_CARD, *row, head=[self.TITLE])
        assert (line.day, statement.account) == (expected, "****1234")

    def test_without_a_title_no_year_is_made_up(self) -> None:
        row = ["01/02", "01/03", "某店", "5.00", "1234", "5.00"]
        (aside,) = read(files.table(files.CMB_CARD, [row])).set_aside
        assert aside.why == "no_year"

    def test_the_bills_of_several_months_in_one_file(self) -> None:
        first = ["12/30", "12/31", "某店", "5.00", "1234", "5.00"]
        after = [["招商银行信用卡对账单（个人消费卡账户 2024年03月）"], files.CMB_CARD.split(",")]
        second = ["03/01", "03/02", "某店", "6.00", "1234", "6.00"]
        rows = [first, *after, second]
        statement = read(files.table(files.CMB_CARD, rows, head=[self.TITLE]))
        assert [line.day for line in statement.lines] == [date(2023, 12, 30), date(2024, 3, 1)]
        assert [aside.why for aside in statement.set_aside] == ["header_again"]
        assert statement.warnings == ()

    def test_a_day_that_the_month_does_not_have(self) -> None:
        row = ["02/30", "02/30", "某店", "5.00", "1234", "5.00"]
        (aside,) = read(files.table(files.CMB_CARD, [row], head=[self.TITLE])).set_aside
        assert aside.why == "no_date"


class TestDirectionByAWord:
    @pytest.mark.parametrize(
        ("text", "amount", "label", "expected"),
        [
            ("消费 美团", "CNY 2.99", "charge", "spending"),
            ("退货 支付宝-利息宝", "CNY 2.99", "credit", "refund"),
            ("退货 美团", "CNY -2.99", "credit", "refund"),
            ("信用卡还款 跨行", "CNY2.99", "credit", "debt_repayment"),
            ("红包还款", "CNY 2.99", "credit", "debt_repayment"),
            ("刷卡金返还", "CNY 2.99", "credit", "refund"),
            ("刷卡金扣回", "CNY 2.99", "charge", "spending"),
            ("分期扣款 1/12", "CNY 2.99", "charge", "spending"),
            ("年费返还", "CNY 2.99", "credit", "refund"),
            ("预借现金", "CNY 2.99", "charge", "loan_drawn"),
            ("循环利息", "CNY 2.99", "charge", "neutral"),
            ("消费 利息宝", "CNY 2.99", "charge", "spending"),
            ("自动购汇还款", "USD 2.99", "credit", "own_transfer"),
            ("自动购汇扣款", "CNY 2.99", "charge", "own_transfer"),
        ],
    )
    def test_bocom(self, text: str, amount: str, label: str, expected: str) -> None:
        statement, line = one(files.BOCOM_CARD, "2025-01-11", "2025-01-12", text, amount, amount)
        assert (line.label, line.amount.cents, line.line_class.value) == (label, 299, expected)
        assert statement.currency == amount[:3]

    def test_what_bocom_does_not_say_is_set_aside(self) -> None:
        row = ["2025-01-11", "2025-01-12", "积分", "CNY 2.99", "CNY 2.99"]
        (aside,) = read(files.table(files.BOCOM_CARD, [row])).set_aside
        assert aside.why == "no_direction"

    @pytest.mark.parametrize(
        ("text", "amount", "label"),
        [
            ("（消费）某店", "15.90", "charge"),
            ("(分期)银联分期/10/12期", "15.90", "charge"),
            ("（还款）云闪付", "15.90", "credit"),
            ("（退款）某店", "-15.90", "credit"),
            ("还款 云闪付", "15.90", "credit"),
            ("（退款）某店", "15.90-", "credit"),
            ("某店", "15.90", "charge"),
            ("某店", "-15.90", "credit"),
        ],
    )
    def test_cgb_with_and_without_signs(self, text: str, amount: str, label: str) -> None:
        row = ("2025/01/05", "2025/01/06", text, amount, "人民币", amount, "人民币")
        _, line = one(files.CGB, *row)
        assert (line.label, line.amount) == (label, Money(1590))

    def test_an_account_s_red_figure_goes_the_other_way(self) -> None:
        row = ["2", "2025-02-02", "13:15:12", "消费冲正", "借", "-3.21", "5.00", "", "", "", ""]
        statement = read(files.table(files.BOCOM, [row]))
        assert (statement.lines[0].label, statement.warnings[0].what) == ("in", "negative_amount")


def test_two_currencies_are_a_statement_each() -> None:
    rows = [
        ["24/03/2025", "ATM WITHDRAWAL", "-100.00", "HKD", "900.00", "HKD"],
        ["23/03/2025", "TRANSFER", "5.00", "CNY", "5.00", "CNY"],
        ["22/03/2025", "BILL PAYMENT", "-50.00", "HKD", "1,000.00", "HKD"],
        ["2025-13-01", "ODD", "-50.00", "HKD", "1,000.00", "HKD"],
    ]
    dollars, yuan = detect.read_bytes(files.table(files.HSBC, rows), "file")
    assert (dollars.currency, dollars.closing) == ("HKD", Money(90000, "HKD"))
    assert (yuan.currency, yuan.closing) == ("CNY", Money(500))
    assert [one.what for one in dollars.warnings] == ["row_not_read"]
    assert [(one.place.row, one.why) for one in dollars.set_aside] == [(5, "no_date")]


@pytest.mark.parametrize(
    ("party", "summary", "amount", "expected"),
    [
        ("王小明", "跨行转入", "500.00", "own_transfer"),
        ("王小明", "跨行转账", "-500.00", "own_transfer"),
        ("王小明", "信用卡还款", "-500.00", "debt_repayment"),
        ("王大明", "跨行转账", "-500.00", "spending"),
        ("王大明", "跨行转入", "500.00", "income"),
        ("某某银行信用卡中心", "转账", "-500.00", "debt_repayment"),
        ("支付宝", "余额宝转入", "-500.00", "own_transfer"),
        ("某某消费金融有限公司", "代扣", "-500.00", "debt_repayment"),
        ("支付宝（中国）网络技术有限公司", "快捷支付", "-500.00", "spending"),
        ("支付宝（中国）网络技术有限公司", "提现", "500.00", "own_transfer"),
    ],
)
def test_what_goes_between_own_accounts_is_neither_income_nor_spent(
    party: str, summary: str, amount: str, expected: str
) -> None:
    row = ["2025-01-27", "CNY", amount, "1,000.00", summary, party, ""]
    _, line = one(files.CMB_OF_PDF, *row, head=["户名：王小明    账号：6214********5555"])
    assert line.line_class.value == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("曾三", "debt_repayment"),
        ("曾*三", "debt_repayment"),
        ("网银在线CHN", "refund"),
        ("存款利息", "neutral"),
        ("手机银行饭票", "refund"),
        ("某某商行", "neutral"),
    ],
)
def test_what_comes_onto_a_card_without_a_word_for_it(text: str, expected: str) -> None:
    row = ("2024-12-20", "2024-12-20", "2875", text, "361.19", "", "CNY")
    _, line = one(files.BOC_CARD, *row)
    assert line.line_class.value == expected


def test_several_cards_on_one_bill_leave_the_account_open() -> None:
    rows = [
        ["2024-12-20", "2024-12-20", card, "某店CHN", "", "5.00", "CNY"]
        for card in ("4260", "2875")
    ]
    assert read(files.table(files.BOC_CARD, rows)).account == ""
    assert read(files.table(files.BOC_CARD, rows[:1])).account == "****4260"


def test_a_total_below_that_does_not_fit_the_columns_does_no_harm() -> None:
    rows = [
        ["2024-12-20", "2024-12-20", "4260", "某店CHN", "", "5.00", "CNY"],
        ["合计", *["1"] * 20],
    ]
    statement = read(files.table(files.BOC_CARD, rows))
    assert (len(statement.lines), statement.warnings) == (1, ())
