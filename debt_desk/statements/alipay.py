"""Alipay: the CSV that its app exports (电子客户回单), in both orders of columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import LineClass, Place, Statement, StatementKind, StatementLine
from debt_desk.statements import wallet
from debt_desk.statements.cells import gross, moment, said
from debt_desk.statements.classing import Rule, classifier
from debt_desk.statements.refunds import candidate, told_by_rows
from debt_desk.statements.table import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.statements.table import Table

FORMAT = "alipay_mobile_csv"
MARKER = "电子客户回单"
COLUMNS = frozenset(("交易时间", "交易对方", "商品说明", "收/支", "金额", "交易状态", "交易订单号"))
CASH_BOOK_COLUMNS = frozenset(("记录时间", "分类", "收支类型", "金额", "账户"))

_CELLS = (
    "交易时间",
    "交易分类",
    "交易对方",
    "商品说明",
    "收/支",
    "金额",
    "收/付款方式",
    "交易状态",
    "交易订单号",
    "商家订单号",
)

SPENT, EARNED = ("支出",), ("收入",)
RULES = (
    # A closed order may have been paid and refunded: _keep_what_was_paid looks for its refund.
    Rule(LineClass.VOID, status="关闭|失败|撤销|等待付款|等待买家付款|待付款"),
    Rule(LineClass.DEBT_REPAYMENT, status="还款成功"),
    Rule(LineClass.DEBT_REPAYMENT, SPENT, text="还款|还贷"),
    Rule(LineClass.OWN_TRANSFER, SPENT, text="^账户存取|^投资理财.*(买入|转入|申购)|余额宝.*转入"),
    Rule(LineClass.SPENDING, SPENT),
    Rule(LineClass.NEUTRAL, EARNED, status="等待"),
    Rule(LineClass.REFUND, status="退款"),
    Rule(LineClass.LOAN_DRAWN, status="放款"),
    Rule(LineClass.REFUND, text="退款|退回"),
    Rule(
        LineClass.LOAN_DRAWN,
        text="放款|(贷款|借款)(发放|到账)|(借呗|网商贷|备用金|消费贷).*(借款|支用|到账)",
    ),
    Rule(LineClass.INCOME, text="收益发放|收益结转|结息"),
    Rule(LineClass.OWN_TRANSFER, EARNED, text="^账户存取|提现|转出|赎回|卖出"),
    Rule(LineClass.INCOME, EARNED),
    Rule(LineClass.DEBT_REPAYMENT, text="^信用借还|还款|还贷"),
    Rule(
        LineClass.OWN_TRANSFER,
        text="^账户存取|^投资理财|充值|提现|转入|转出|买入|卖出|申购|赎回|转存|存入|取出",
    ),
)

_classify = classifier(RULES, LineClass.NEUTRAL)


def read(table: Table) -> tuple[Statement, ...]:
    """The one statement of an Alipay export."""
    reading = Reading()
    below = wallet.read_rows(table, reading, _CELLS, _line_maker(reading.merchant_numbers))
    _keep_what_was_paid(reading)
    remarks = [*table.notes, *below]
    if not any(MARKER in remark for remark in remarks):
        reading.warn("marker_missing", marker=MARKER)
    says = wallet.declared(remarks)
    wallet.compare(reading, says)
    return (
        Statement(
            format=FORMAT,
            institution="alipay",
            account=says.account,
            currency=CNY,
            kind=StatementKind.WALLET,
            lines=tuple(reading.lines),
            set_aside=tuple(reading.set_aside),
            declared_from=says.start,
            declared_to=says.end,
            warnings=tuple(reading.warnings),
        ),
    )


def _line_maker(
    merchant_numbers: list[str],
) -> Callable[[Place, tuple[str, ...]], StatementLine]:
    def line_of(place: Place, cells: tuple[str, ...]) -> StatementLine:
        when, category, party, what, label, sum_, method, status, number, merchant = cells
        day, clock = moment(when)
        money = gross(sum_)
        # A coupon that covered everything leaves a row over 0.00.
        line_class = LineClass.NEUTRAL
        if money.cents:
            line_class = _classify(label, status, f"{category} {party} {what}")
        merchant_numbers.append(merchant)
        return StatementLine(
            place,
            day,
            label,
            money,
            line_class,
            clock,
            said(party),
            f"{category} · {what}" if category and what else category or what,
            method,
            status,
            number,
        )

    return line_of


def _keep_what_was_paid(reading: Reading) -> None:
    """Class a closed payment that has a refund row as spending: it was paid, and came back."""
    lines, merchants = reading.lines, reading.merchant_numbers
    closed = [
        candidate(index, line, (line.reference, merchants[index]), line.amount.cents)
        for index, line in enumerate(lines)
        if line.line_class is LineClass.VOID and "关闭" in line.status and line.label not in EARNED
    ]
    if not closed:
        return
    refunds = [
        candidate(index, line, (line.reference, merchants[index]), line.amount.cents)
        for index, line in enumerate(lines)
        if line.line_class is LineClass.REFUND
    ]
    spent = frozenset(
        number
        for index, line in enumerate(lines)
        if line.line_class is LineClass.SPENDING
        for number in (line.reference, merchants[index])
    )
    for index in told_by_rows(closed, refunds, spent):
        wallet.reclass(lines, index, line_class=LineClass.SPENDING)
