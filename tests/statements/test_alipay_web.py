from __future__ import annotations

from datetime import date, time

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind
from debt_desk.statements import detect
from tests.statements.wallet_files import WEB_HEAD, WEB_HEADER, web, web_row


def read(*rows: str, **parts) -> Statement:
    (statement,) = detect.read_bytes(web(rows, **parts), "alipay_record.txt")
    return statement


def classes(*rows: str) -> list[str]:
    return [line.line_class.value for line in read(*rows).lines]


def spent(*rows: str) -> Money:
    (month,) = read(*rows).months()
    return month.spending


def test_a_row_is_read_with_everything_it_says() -> None:
    row = web_row(
        "支出", "1049.74", paid="2021-02-04 00:01:00", number="20210203", merchant="T200P"
    )
    statement = read(row, foot=("共1笔记录", "已收入:0笔,0.00元", "已支出:1笔,1049.74元"))
    (line,) = statement.lines
    assert (line.day, line.clock) == (date(2021, 2, 4), time(0, 1))  # when it was paid
    assert (line.label, line.amount) == ("支出", Money(104974))
    assert (line.counterparty, line.description) == ("淘宝商家", "担保交易 · 两件装")
    assert (line.status, line.reference) == ("交易成功 · 已支出", "20210203")
    assert line.place.row == len(WEB_HEAD) + 2
    assert (statement.format, statement.institution) == ("alipay_web_csv", "alipay")
    assert (statement.kind, statement.account) == (StatementKind.WALLET, "x***@example.com")
    assert (statement.declared_from, statement.declared_to) == (date(2021, 1, 1), date(2021, 3, 31))
    assert (statement.set_aside, statement.warnings) == ((), ())


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (web_row("", "556.39", paid="", status="交易关闭", funds=""), "void"),
        (web_row("", "20.00", paid="", status="等待买家付款", funds="待支出"), "void"),
        (web_row("", "20.00", what="自动还款", funds="资金转移"), "debt_repayment"),
        (web_row("", "20.00", what="余额宝-自动转入", funds="资金转移"), "own_transfer"),
        (web_row("", "20.00", what="转到银行卡", funds="资金转移"), "own_transfer"),
        (web_row("支出", "20.00", what="转到银行卡", funds="资金转移"), "own_transfer"),
        (web_row("支出", "20.00", what="信用卡还款", funds="资金转移"), "debt_repayment"),
        (web_row("", "20.00", what="话费", funds="已支出"), "spending"),
        (web_row("", "20.00", what="分账", funds="已收入"), "neutral"),
        (web_row("不计收支", "0.95", what="余额宝-收益发放", funds="已收入"), "income"),
        (
            web_row("不计收支", "5.00", party="花呗", what="花呗主动还款", status="还款成功"),
            "debt_repayment",
        ),
        (
            web_row("不计收支", "5.00", what="退款-两件装", status="退款成功", funds="已收入"),
            "refund",
        ),
        (web_row("不计收支", "5.00", what="充值-普通充值", funds="资金转移"), "own_transfer"),
        (web_row("不计收支", "5.00", what="借呗放款至余额", funds="已收入"), "loan_drawn"),
        (web_row("支出", "5.00", party="App Store", what="充值"), "spending"),
        (web_row("收入", "5.00", what="转账", funds="已收入"), "income"),
        (
            web_row("收入", "5.00", what="旧手机", status="等待对方确认收货", funds="待收入"),
            "neutral",
        ),
        (web_row("支出", "0.00", what="红包抵扣"), "neutral"),
    ],
)
def test_each_row_has_its_class(row: str, expected: str) -> None:
    assert classes(row) == [expected]


def test_an_unpaid_order_has_the_day_it_was_made_and_counts_under_no_label() -> None:
    statement = read(web_row("", "9.90", paid=" ", status="交易关闭", funds=""))
    assert statement.first == date(2021, 2, 3)
    assert statement.sums_by_label() == {"": (1, Money(990))}


def test_what_came_back_of_a_payment_is_subtracted() -> None:
    statement = read(web_row("支出", "62.51", back="31.26"))
    (line,) = statement.lines
    assert (line.amount, line.refunded) == (Money(6251), Money(3126))
    assert line.status == "交易成功 · 已支出（已退款31.26）"
    assert statement.sums_by_label() == {"支出": (1, Money(6251))}
    assert statement.sums_by_class() == {"spending": (1, Money(6251)), "refund": (1, Money(3126))}


def test_a_refund_that_a_row_tells_of_too_is_subtracted_once() -> None:
    paid = web_row("支出", "62.51", back="31.26", number="2021020322001", merchant="T200P77777")
    later = {"day": "2021-02-05 09:00:00", "status": "退款成功", "funds": "已收入"}
    refund = web_row("不计收支", "31.26", what="退款-两件装", merchant="T200P77777", **later)
    assert spent(refund, paid) == Money(3125)
    stranger = web_row("不计收支", "31.26", what="退款-书", party="别家", **later)
    assert spent(stranger, paid) == Money(6251 - 3126 - 3126)


def test_a_payment_that_came_back_whole_is_void() -> None:
    assert classes(web_row("支出", "62.51", back="62.51")) == ["void"]
    closed = web_row("支出", "62.51", back="62.51", status="交易关闭")
    assert classes(closed) == ["void"]


def test_a_closed_payment_with_its_refund_row_was_paid() -> None:
    closed = web_row("支出", "50.00", back="50.00", status="交易关闭", number="2021020322001")
    refund = web_row("不计收支", "50.00", status="退款成功", number="2021020322001_1", party="别名")
    assert classes(refund, closed) == ["refund", "spending"]
    assert spent(refund, closed) == Money(0)


def test_something_earned_that_went_back_whole_is_no_income() -> None:
    sold = {"what": "旧手机", "funds": "已收入"}
    assert classes(web_row("收入", "80.00", back="80.00", **sold)) == ["void"]
    assert classes(web_row("收入", "80.00", back="30.00", **sold)) == ["income"]


def test_a_refund_in_no_form_of_an_amount_sets_the_row_aside() -> None:
    statement = read(web_row("支出", "62.51", back="部分"))
    assert [aside.why for aside in statement.set_aside] == ["no_amount"]


def test_the_short_form_of_its_table() -> None:
    header = "交易创建时间 ,商品名称 ,金额（元）,收/支 ,交易状态 ,"
    statement = read("2021-02-01 01:23:45 ,午饭 ,12.30 ,支出 ,交易成功 ,", header=header)
    assert statement.sums_by_class() == {"spending": (1, Money(1230))}
    assert statement.lines[0].status == "交易成功"


def test_the_file_s_own_figures_are_held_against_its_rows() -> None:
    foot = (
        "共3笔记录",
        "已收入:1笔,2.00元",
        "待收入:0笔,0.00元",
        "已支出:1笔,5.00元",
        "导出时间:[x]",
    )
    statement = read(web_row("支出", "5.00"), foot=foot)
    assert [(noticed.what, noticed.data) for noticed in statement.warnings] == [
        ("rows_differ", {"stated": 3, "counted": 1}),
        ("totals_differ", {"label": "已收入", "stated": Money(200), "counted": Money(0)}),
    ]
    assert statement.set_aside == ()


def test_tabs_between_the_columns_as_a_spreadsheet_saves_text() -> None:
    text = web([web_row("支出", "5.00")], head=WEB_HEAD).decode("gb18030")
    data = text.replace("\t", "").replace(",", "\t").encode("gb18030")
    (statement,) = detect.read_bytes(data, "alipay.txt")
    assert statement.sums_by_label() == {"支出": (1, Money(500))}


def test_the_header_alone_tells_it_but_its_mark_is_missed() -> None:
    (statement,) = detect.read_bytes(web([web_row("支出", "5.00")], head=()), "a.csv")
    assert [noticed.what for noticed in statement.warnings] == ["marker_missing"]
    assert WEB_HEADER.count(",") == 16
