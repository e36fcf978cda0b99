from __future__ import annotations

from datetime import date, time

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Statement, StatementKind
from debt_desk.statements import detect
from tests.statements.wallet_files import JD_HEAD, jd, jd_row

REFUND = {"status": "退款成功", "day": "2025-02-05 09:00:00"}


def read(*rows: str, **parts) -> Statement:
    (statement,) = detect.read_bytes(jd(rows, **parts), "jd.csv")
    return statement


def classes(*rows: str) -> list[str]:
    return [line.line_class.value for line in read(*rows).lines]


def spent(*rows: str) -> Money:
    (month,) = read(*rows).months()
    return month.spending


def test_a_row_is_read_with_everything_it_says() -> None:
    statement = read(jd_row("支出", "657.21", number="100000011234"))
    (line,) = statement.lines
    assert (line.day, line.clock, line.place.row) == (date(2025, 2, 3), time(10), 11)
    assert (line.label, line.amount, line.status) == ("支出", Money(65721), "交易成功")
    assert (line.counterparty, line.description) == ("京东平台商户", "网购 · 电热毯")
    assert (line.method, line.reference) == ("招商银行信用卡(1875)", "100000011234")
    assert (statement.format, statement.institution) == ("jd_csv", "jd")
    assert (statement.kind, statement.account) == (StatementKind.WALLET, "****0011")
    assert (statement.declared_from, statement.declared_to) == (date(2025, 1, 1), date(2025, 3, 31))
    assert (statement.set_aside, statement.warnings) == ((), ())


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (jd_row("支出", "5.00"), "spending"),
        (jd_row("支出", "5.00", what="手机话费充值"), "spending"),
        (jd_row("收入", "5.00", what="卖家打款"), "income"),
        (jd_row("不计收支", "5.00", what="退款-电热毯", status="退款成功"), "refund"),
        (jd_row("不计收支", "5.00", what="价保退款"), "refund"),
        (jd_row("收入", "5.00", what="退款-电热毯", status="退款成功"), "refund"),
        (jd_row("不计收支", "5.00", method="先享后付", category="先享后付"), "neutral"),
        (
            jd_row("不计收支", "5.00", what="退款-书", method="先享后付", status="退款成功"),
            "neutral",
        ),
        (
            jd_row("不计收支", "5.00", party="京东金融", what="白条主动还款", category="白条"),
            "debt_repayment",
        ),
        (jd_row("支出", "5.00", party="京东金融", what="白条还款"), "debt_repayment"),
        (jd_row("不计收支", "5.00", party="京东金融", what="金条还款"), "debt_repayment"),
        (jd_row("不计收支", "5.00", what="信用卡还款"), "debt_repayment"),
        (jd_row("不计收支", "5.00", party="京东金融", what="还款"), "debt_repayment"),
        (jd_row("支出", "5.00", what="白条自动还款-2025年02月账单"), "debt_repayment"),
        (jd_row("支出", "5.00", what="记账本 每月还款记录本 A5"), "spending"),
        (jd_row("不计收支", "5.00", party="京东金条", what="金条借款到账"), "loan_drawn"),
        (jd_row("不计收支", "5.00", what="京东钱包余额充值", category="余额"), "own_transfer"),
        (jd_row("不计收支", "5.00", what="京东余额提现", category="余额"), "own_transfer"),
        (jd_row("不计收支", "5.00", what="京东小金库-转入", category="小金库"), "own_transfer"),
        (jd_row("不计收支", "5.00", what="京东小金库收益", category="小金库"), "income"),
        (jd_row("支出", "5.00", status="交易关闭"), "void"),
        (jd_row("支出", "5.00", status="等待付款"), "void"),
        (jd_row("支出", "0.00"), "neutral"),
        (jd_row("不计收支", "5.00(已全额退款)"), "void"),
        (jd_row("支出", "5.00（已全额退款）"), "void"),
        (jd_row("不计收支", "5.00", what="别的"), "neutral"),
    ],
)
def test_each_row_has_its_class(row: str, expected: str) -> None:
    assert classes(row) == [expected]


def test_a_refund_told_only_by_the_sum_is_subtracted() -> None:
    statement = read(jd_row("支出", "131.77(已退款89.84)"))
    (line,) = statement.lines
    assert (line.amount, line.refunded) == (Money(13177), Money(8984))
    assert line.status == "交易成功(已退款89.84)"
    assert statement.sums_by_label() == {"支出": (1, Money(13177))}  # gross
    assert statement.months()[0].spending == Money(4193)


@pytest.mark.parametrize("number", ["100000011234", ""])
def test_a_refund_that_a_row_tells_of_too_is_subtracted_once(number: str) -> None:
    paid = jd_row("支出", "131.77（已退款¥89.84）", number=number)
    refund = jd_row("不计收支", "89.84", what="退款-电热毯", number=number, **REFUND)
    assert spent(refund, paid) == Money(4193)
    assert classes(refund, paid) == ["refund", "spending"]


def test_a_payment_returned_by_two_refund_rows_comes_to_nothing() -> None:
    paid = jd_row("不计收支", "468.32(已全额退款)", number="100000011234")
    refunds = [
        jd_row("不计收支", sum_, what="退款-裤子", number="100000011234", **REFUND)
        for sum_ in ("70.48", "397.84")
    ]
    assert spent(*refunds, paid) == Money(0)
    assert classes(*refunds, paid) == ["refund", "refund", "spending"]


def test_of_orders_under_one_number_a_refund_goes_to_the_one_it_returns_in_full() -> None:
    number = "100000011234"
    newer = jd_row("支出", "448.32(已退款70.48)", number=number, day="2025-02-04 10:00:00")
    older = jd_row("支出", "131.77(已退款89.84)", number=number, day="2025-02-03 10:00:00")
    refund = jd_row("不计收支", "70.48", what="退款-衣", number=number, **REFUND)
    statement = read(refund, newer, older)
    assert [line.refunded for line in statement.lines] == [None, None, Money(8984)]


def test_its_own_totals_leave_out_what_came_back_and_what_is_not_paid_yet() -> None:
    head = (
        *JD_HEAD,
        "共：4笔记录",
        "收入：0笔，0.00元",
        "支出：1笔(含1笔部分退款)，41.93元",
        "不计收支：2笔，89.84元",
    )
    rows = (
        jd_row("支出", "131.77(已退款89.84)"),
        jd_row("不计收支", "89.84", what="退款-电热毯", **REFUND),
        jd_row("不计收支", "35.61", method="先享后付", category="先享后付"),
        jd_row("不计收支", "20.00(已全额退款)"),
    )
    assert read(*rows, head=head).warnings == ()
    (noticed,) = read(*rows, head=[line.replace("41.93", "42.93") for line in head]).warnings
    assert (noticed.what, noticed.data["counted"]) == ("totals_differ", Money(4193))


def test_a_sum_with_words_that_are_unknown_is_set_aside() -> None:
    statement = read(jd_row("支出", "131.77(含运费)"), jd_row("支出", "1.00(已退款)"))
    assert [aside.why for aside in statement.set_aside] == ["no_amount"]
    assert [line.line_class.value for line in statement.lines] == ["void"]


def test_a_refund_larger_than_its_payment_never_makes_it_negative() -> None:
    assert classes(jd_row("支出", "10.00(已退款99.00)")) == ["void"]
    assert spent(jd_row("支出", "10.00(已退款1.2.3)")) == Money(1000)


def test_the_short_form_of_its_table() -> None:
    header = "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支"
    statement = read("2025-02-01 01:23:45,甲店,书,0.12,余额,交易成功,支出", header=header)
    assert statement.sums_by_class() == {"spending": (1, Money(12))}
    assert statement.lines[0].description == "书"
