"""The certificates of WeChat Pay and Alipay."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from debt_desk.domain.money import Money
from debt_desk.domain.statement import LineClass, StatementKind
from debt_desk.statements import detect
from debt_desk.statements.refusals import StatementDamaged
from tests.statements.pdf_files import Print, ruled

WECHAT = Print(
    "微信支付交易明细证明",
    (
        *("交易单号", "交易时间", "交易类型", "收/支/其他", "交易方式", "金额(元)"),
        *("交易对方", "商户单号"),
    ),
    (110, 60, 80, 55, 80, 60, 110, 110),
    (
        "编号:2025080112345678901234",
        "兹证明：张三（居民身份证：3205**********0017），在其微信号：wx_test_0001中的交易明细信息如下：",
        "交易明细对应时间段：2025-01-01 00:00:00至2025-01-31 23:59:59",
        "具体交易明细：",
    ),
    ("说明：1. 充值/提现/理财通购买/零钱通存取/信用卡还款等交易，将计入其他。",),
    title_again=False,
)
WECHAT_ROWS = [
    ["420000310620250000000000000" + number, f"2025-01-0{number}\n12:26:02", *rest]
    for number, *rest in (
        ("1", "商户消费", "支出", "招商银行(8759)", "10.00", "财付通-微信支付", "1000001"),
        ("2", "商户消费", "支出", "招商银行(8759)", "10.00", "财付通-微信支付", "1000002"),
        ("3", "转账", "收入", "/", "8057.00", "某某精密制造（苏州）有限公司", "/"),
        ("4", "京东商城平台商户-退款", "收入", "零钱", "5.00", "京东商城平台商户", "/"),
        ("5", "信用卡还款", "其他", "零钱", "200.00", "/", "/"),
        ("6", "零钱提现", "其他", "工商银行(1338)", "300.00", "/", "/"),
    )
]
ALIPAY = Print(
    "支付宝支付科技有限公司 交易流水证明",
    (
        *("收/支", "交易对方", "商品说明", "收/付款方式", "金额", "交易订单号"),
        *("商家订单号", "交易时间"),
    ),
    (45, 90, 110, 90, 60, 120, 120, 60),
    (
        "编号: 2026052000085004132820654681680069189554",
        "兹证明:张三(证件号码:3205**********0017)在其支付宝账号zhangsan@example.com中明细信息如下:",
        "交易时间段：2026-03-01 00:00:00 至 2026-03-31 23:59:59",
    ),
    ("支付宝支付科技有限公司", "业务凭证专用章"),
)
ALIPAY_ROWS = [
    [label, party, what, "招商银行信用卡(1755)", sum_, number, "M" + number, f"{day}\n21:53:45"]
    for label, party, what, sum_, number, day in (
        ("支出", "高德打车", "高德打车订单", "14.49", "20260324220014662214274", "2026-03-24"),
        (
            "不计收支",
            "某某科技",
            "退款-北京丰台",
            "317.50",
            "20260311230014662214193",
            "2026-03-11",
        ),
        ("收入", "某某", "转账", "1,000.00", "20260310230014662214193", "2026-03-10"),
        ("不计收支", "花呗", "花呗自动还款", "88.00", "20260309230014662214193", "2026-03-09"),
    )
]


@pytest.mark.parametrize("rows_a_page", [2, 12])
@pytest.mark.parametrize("header_again", [True, False])
def test_a_wechat_certificate(rows_a_page: int, header_again: bool) -> None:
    how = replace(WECHAT, rows_a_page=rows_a_page, header_again=header_again)
    (statement,) = detect.read_bytes(ruled(how, WECHAT_ROWS), "证明.pdf")
    assert (statement.format, statement.kind) == ("wechat_pdf", StatementKind.WALLET)
    assert statement.sums_by_label() == {
        "支出": (2, Money(2000)),
        "收入": (2, Money(806200)),
        "其他": (2, Money(50000)),
    }
    assert [line.line_class for line in statement.lines] == [
        *(LineClass.SPENDING, LineClass.SPENDING, LineClass.INCOME),
        *(LineClass.REFUND, LineClass.DEBT_REPAYMENT, LineClass.OWN_TRANSFER),
    ]
    assert statement.set_aside == ()
    assert statement.warnings == ()
    assert statement.account == "w***1"
    assert (statement.declared_from, statement.declared_to) == (
        date(2025, 1, 1),
        date(2025, 1, 31),
    )
    line = statement.lines[3]
    assert line.reference == "4200003106202500000000000004"
    assert (line.clock, line.method) == (time(12, 26, 2), "零钱")
    assert line.description == "京东商城平台商户-退款"


@pytest.mark.parametrize("rows_a_page", [1, 12])
def test_an_alipay_certificate(rows_a_page: int) -> None:
    how = replace(ALIPAY, rows_a_page=rows_a_page)
    (statement,) = detect.read_bytes(ruled(how, ALIPAY_ROWS), "证明.pdf")
    assert (statement.format, statement.institution) == ("alipay_pdf", "alipay")
    assert statement.sums_by_label() == {
        "支出": (1, Money(1449)),
        "不计收支": (2, Money(40550)),
        "收入": (1, Money(100000)),
    }
    assert [line.line_class for line in statement.lines] == [
        *(LineClass.SPENDING, LineClass.REFUND, LineClass.INCOME, LineClass.DEBT_REPAYMENT),
    ]
    assert statement.set_aside == ()
    assert statement.warnings == ()
    assert statement.account == "z***@example.com"
    assert statement.declared_to == date(2026, 3, 31)
    assert statement.lines[0].counterparty == "高德打车"


def test_a_certificate_with_other_columns_is_damaged() -> None:
    how = replace(WECHAT, header=(*WECHAT.header[:3], "甲", *WECHAT.header[4:]))
    with pytest.raises(StatementDamaged):
        detect.read_bytes(ruled(how, WECHAT_ROWS), "证明.pdf")
