from __future__ import annotations

from datetime import date, time

import pytest

from debt_desk.domain.calendar import Month
from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass, Statement, StatementKind
from debt_desk.statements import detect
from tests.statements.statement_files import (
    ALIPAY_HEAD,
    ALIPAY_HEADER,
    ALIPAY_MARK,
    alipay,
    alipay_row,
)


def read(*rows: str, **parts) -> Statement:
    (statement,) = detect.read_bytes(alipay(rows, **parts), "alipay.csv")
    return statement


def classes(*rows: str) -> list[str]:
    return [line.line_class.value for line in read(*rows).lines]


def test_a_row_is_read_with_everything_it_says() -> None:
    statement = read(alipay_row("支出", '"1,049.74"', number="2025020322001", merchant="T200P1"))
    (line,) = statement.lines
    assert (line.day, line.clock) == (date(2025, 2, 3), time(10))
    assert (line.label, line.amount) == ("支出", Money(104974))
    assert (line.counterparty, line.description) == ("街角便利店", "日用百货 · 日用品")
    assert (line.method, line.status, line.reference) == ("余额宝", "交易成功", "2025020322001")
    assert line.line_class is LineClass.SPENDING
    assert line.place.row == len(ALIPAY_HEAD) + 4  # a blank line, the mark, the header
    assert (statement.format, statement.institution) == ("alipay_mobile_csv", "alipay")
    assert statement.kind is StatementKind.WALLET
    assert statement.account == "x***@example.com"
    assert statement.declared_from == date(2025, 1, 1)
    assert statement.declared_to == date(2025, 3, 31)
    assert statement.warnings == ()


def test_the_older_order_of_columns_with_its_remarks_below_the_table() -> None:
    header = (
        "收/支,交易对方,对方账号,商品说明,收/付款方式,金额,"
        "交易状态,交易分类,交易订单号,商家订单号,交易时间,"
    )
    row = (
        "支出,咖啡店,/,拿铁,余额,28.00,交易成功,餐饮美食,2022010122001\t,M1\t,2022-01-05 08:00:00,"
    )
    foot = (
        "------------------------------------------------------------------------------------",
        "支付宝账户：13812345678",
        "起始时间：[2022-01-01 00:00:00]    终止时间：[2022-01-31 23:59:59]",
        "共1笔记录",
        "支出：1笔 28.00元",
    )
    statement = read(row, head=(), mark=ALIPAY_MARK, header=header, foot=foot)
    assert [line.amount for line in statement.lines] == [Money(2800)]
    assert statement.account == "****5678"
    assert statement.declared_to == date(2022, 1, 31)
    assert (statement.set_aside, statement.warnings) == ((), ())


def test_the_short_form_of_its_table() -> None:
    header = "交易时间,商品说明,收/支,金额,收/付款方式,交易状态,"
    row = "2025-02-03 12:34:56,午饭,支出,123.45,花呗,交易成功,"
    assert read(row, header=header).sums_by_class() == {"spending": (1, Money(12345))}


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (alipay_row("不计收支", "16.03", category="退款", status="退款成功"), "refund"),
        (alipay_row("不计收支", "0.95", what="余额宝-2025.02.01-收益发放"), "income"),
        (alipay_row("不计收支", "5.00", category="投资理财", what="基金-买入"), "own_transfer"),
        (alipay_row("不计收支", "5.00", category="账户存取", what="提现-实时提现"), "own_transfer"),
        (alipay_row("不计收支", "5.00", what="余额宝-单次转入"), "own_transfer"),
        (
            alipay_row("不计收支", "5.00", category="信用借还", what="自动还款-花呗2025年02月账单"),
            "debt_repayment",
        ),
        (alipay_row("不计收支", "5.00", what="信用卡还款", status="还款成功"), "debt_repayment"),
        (alipay_row("不计收支", "5.00", what="信用卡还款", status="还款失败"), "void"),
        (alipay_row("支出", "5.00", what="借呗还款"), "debt_repayment"),
        (alipay_row("不计收支", "5.00", party="借呗", what="借呗放款至余额"), "loan_drawn"),
        (alipay_row("收入", "5.00", what="网商贷借款到账"), "loan_drawn"),
        (alipay_row("收入", "5.00", what="转账"), "income"),
        (alipay_row("收入", "5.00", what="闲置转卖", status="等待发货"), "neutral"),
        (alipay_row("支出", "5.00", status="等待确认收货"), "spending"),
        (alipay_row("支出", "5.00", status="等待付款"), "void"),
        (alipay_row("不计收支", "5.00", what="亲情卡额度"), "neutral"),
        (alipay_row("支出", "0.00"), "neutral"),
    ],
)
def test_each_row_has_its_class(row: str, expected: str) -> None:
    assert classes(row) == [expected]


def test_a_coupon_row_counts_under_its_label_but_in_no_class() -> None:
    statement = read(alipay_row("支出", "0.00"), alipay_row("支出", "3.00"))
    assert statement.sums_by_label() == {"支出": (2, Money(300))}
    assert statement.sums_by_class() == {"spending": (1, Money(300))}


CLOSED = {"status": "交易关闭"}
REFUNDED = {"category": "退款", "status": "退款成功", "day": "2025-02-04 10:00:00"}


@pytest.mark.parametrize(
    "refund",
    [
        alipay_row("不计收支", "50.00", number="20250203220011_20250204", party="别名", **REFUNDED),
        alipay_row("不计收支", "50.00", number="9", merchant="T200P7777", party="别名", **REFUNDED),
        alipay_row("不计收支", "50.00", **REFUNDED),
    ],
    ids=["by number", "by merchant's number", "by amount and counterparty"],
)
@pytest.mark.parametrize("label", ["支出", "不计收支"])
def test_a_closed_payment_that_was_refunded_was_paid(label: str, refund: str) -> None:
    closed = alipay_row(label, "50.00", number="20250203220011", merchant="T200P7777", **CLOSED)
    statement = read(refund, closed)
    assert [line.line_class.value for line in statement.lines] == ["refund", "spending"]
    (month,) = statement.months()
    assert (month.month, month.spending) == (Month(2025, 2), Money(0))


def test_a_closed_order_without_a_refund_was_never_paid() -> None:
    other = alipay_row("不计收支", "50.00", party="别家", **REFUNDED)
    assert classes(alipay_row("支出", "50.00", **CLOSED), other) == ["void", "refund"]


def test_a_refund_before_the_closed_order_is_not_its_refund() -> None:
    early = {**REFUNDED, "day": "2025-02-01 10:00:00"}
    rows = (alipay_row("支出", "50.00", **CLOSED), alipay_row("不计收支", "50.00", **early))
    assert classes(*rows) == ["void", "refund"]


def test_a_refund_of_a_payment_that_went_through_is_not_taken_for_a_closed_one() -> None:
    paid = alipay_row("支出", "50.00", number="20250203220022")
    refund = alipay_row("不计收支", "50.00", number="20250203220022_1", **REFUNDED)
    closed = alipay_row("支出", "50.00", number="20250203220011", **CLOSED)
    assert classes(paid, refund, closed) == ["spending", "refund", "void"]


def test_one_refund_saves_one_of_two_equal_closed_orders() -> None:
    closed = alipay_row("支出", "50.00", **CLOSED)
    refund = alipay_row("不计收支", "50.00", **REFUNDED)
    assert sorted(classes(closed, closed, refund)) == ["refund", "spending", "void"]


def test_two_refunds_save_two_of_three_equal_closed_orders() -> None:
    closed = alipay_row("支出", "50.00", **CLOSED)
    unnamed = alipay_row("不计收支", "50.00", **{**REFUNDED, "party": "/"})
    named = alipay_row("不计收支", "50.00", **{**REFUNDED, "day": "2025-02-05 10:00:00"})
    assert sorted(classes(closed, closed, closed, unnamed, named)) == [
        "refund",
        "refund",
        "spending",
        "spending",
        "void",
    ]


def test_equal_rows_of_one_day_are_payments_of_their_own() -> None:
    row = alipay_row("支出", "3.00")
    assert read(row, row).sums_by_label() == {"支出": (2, Money(600))}


def test_count_and_totals_that_the_file_states_are_held_against_its_rows() -> None:
    head = (*ALIPAY_HEAD, "共66笔记录", "收入：1笔 28.50元", "支出：1笔 3.00元")
    statement = read(alipay_row("支出", "3.00"), head=head)
    assert [(warning.what, warning.data) for warning in statement.warnings] == [
        ("rows_differ", {"stated": 66, "counted": 1}),
        ("totals_differ", {"label": "收入", "stated": Money(2850), "counted": Money(0)}),
    ]


def test_rows_outside_the_declared_period_are_pointed_at() -> None:
    statement = read(
        alipay_row("支出", "3.00"), alipay_row("支出", "4.00", day="2025-04-01 00:00:00")
    )
    (warning,) = statement.warnings
    assert (warning.what, warning.row, warning.data["count"]) == ("outside_period", 12, 1)


@pytest.mark.parametrize(
    ("row", "why"),
    [
        (alipay_row("支出", "三块"), "no_amount"),
        (alipay_row("支出", ""), "no_amount"),
        (alipay_row("支出", "-3.00"), "negative_amount"),
        (alipay_row("支出", "3.001"), "no_amount"),
        (alipay_row("支出", "9" * 30), "no_amount"),
        (alipay_row("支出", "3.00", day="2025-02-30 10:00:00"), "no_date"),
        (alipay_row("支出", "3.00", day="1825-02-03 10:00:00"), "date_out_of_reach"),
        (alipay_row("支出", "3.00", day=""), "no_date"),
        (alipay_row("支出", "3.00").rstrip(",") + ",,余料", "columns_differ"),
    ],
)
def test_a_row_that_cannot_be_read_is_set_aside_with_its_place(row: str, why: str) -> None:
    statement = read(alipay_row("支出", "1.00"), row)
    assert len(statement.lines) == 1
    ((place, code),) = [(aside.place.row, aside.why) for aside in statement.set_aside]
    assert (place, code) == (12, why)
    (warning,) = statement.warnings
    assert (warning.what, warning.row, warning.data) == ("row_not_read", 12, {"why": why})


def test_a_comma_too_many_does_not_become_another_amount() -> None:
    statement = read(alipay_row("支出", "1.00", what="米线,双人餐"), alipay_row("支出", "2.00"))
    assert [line.amount for line in statement.lines] == [Money(200)]
    assert len(statement.set_aside) == 1


def test_an_unquoted_comma_in_a_sum_does_not_make_it_smaller() -> None:
    statement = read(alipay_row("支出", "1,049.74"))
    assert statement.lines == ()
    assert [aside.why for aside in statement.set_aside] == ["columns_differ"]


def test_a_header_in_the_middle_is_no_payment() -> None:
    statement = read(alipay_row("支出", "1.00"), ALIPAY_HEADER, alipay_row("支出", "2.00"))
    assert [aside.why for aside in statement.set_aside] == ["header_again"]
    assert len(statement.lines) == 2


def test_a_quote_left_open_swallows_no_row() -> None:
    rows = [alipay_row("支出", "1.00", what='"半个引号'), *[alipay_row("支出", "2.00")] * 3]
    statement = read(*rows)
    assert statement.sums_by_label()["支出"][0] + len(statement.set_aside) == 4
    assert [line.place.row for line in statement.lines][-3:] == [12, 13, 14]


def test_a_cell_over_two_lines_moves_the_row_numbers() -> None:
    broken = '2025-02-03 10:00:00,餐饮,小店,/,"米线\n双人餐",支出,1.00,余额,交易成功,1,2,,'
    statement = read(broken, alipay_row("支出", "2.00"))
    assert [(line.place.row, line.amount.cents) for line in statement.lines] == [
        (11, 100),
        (13, 200),
    ]
    assert statement.lines[0].description == "餐饮 · 米线双人餐"


def test_without_its_mark_the_file_is_read_with_a_warning() -> None:
    statement = read(alipay_row("支出", "1.00"), mark="")
    assert [warning.what for warning in statement.warnings] == ["marker_missing"]


def test_dates_that_a_spreadsheet_rewrote_are_read() -> None:
    statement = read(alipay_row("支出", "1.00", day="2025/2/3 8:05"))
    assert (statement.lines[0].day, statement.lines[0].clock) == (date(2025, 2, 3), time(8, 5))
