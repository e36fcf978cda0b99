"""WeChat Pay: its bill as CSV or as XLSX (微信支付账单明细)."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY, Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    SetAside,
    Statement,
    StatementKind,
    StatementLine,
)
from debt_desk.errors import InputError
from debt_desk.statements import wallet
from debt_desk.statements.cells import amount, gross, moment, said
from debt_desk.statements.classing import Rule, classifier
from debt_desk.statements.refunds import candidate, told_by_rows
from debt_desk.statements.table import Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.statements.table import Table

CSV_FORMAT, XLSX_FORMAT = "wechat_csv", "wechat_xlsx"
MARKER = "微信支付账单明细"
COLUMNS = frozenset(
    ("交易时间", "交易类型", "交易对方", "商品", "收/支", "金额(元)", "当前状态", "交易单号")
)

_CELLS = (
    "交易时间",
    "交易类型",
    "交易对方",
    "商品",
    "收/支",
    "金额(元)",
    "支付方式",
    "当前状态",
    "交易单号",
    "商户单号",
    "备注",
)
_WORDS_OF_TOTALS = {"中性交易": "/"}
_PART_REFUNDED = re.compile(r"已退款\s*[(（]\s*([¥￥]?[\d,.]+)\s*[)）]")
_ALL_REFUNDED = re.compile("已全额退款|已退款$|对方已退还")

SPENT, EARNED, NEITHER = ("支出",), ("收入",), ("/", "")
RULES = (
    Rule(LineClass.VOID, status="失败|已取消|已撤销|已关闭|未支付|待支付"),
    Rule(LineClass.DEBT_REPAYMENT, SPENT, text="还款"),
    Rule(LineClass.OWN_TRANSFER, SPENT, text="^(零钱提现|零钱充值|转入零钱通|购买理财通)"),
    Rule(LineClass.SPENDING, SPENT),
    Rule(LineClass.NEUTRAL, NEITHER, text=r"^\S*退款"),
    Rule(LineClass.REFUND, text=r"^\S*退款"),
    Rule(LineClass.VOID, EARNED, status="已退还"),
    Rule(LineClass.LOAN_DRAWN, EARNED, text="微粒贷|借款|贷款|放款"),
    Rule(LineClass.OWN_TRANSFER, EARNED, text="^(零钱提现|零钱通转出|理财通)"),
    Rule(LineClass.INCOME, EARNED),
    Rule(LineClass.DEBT_REPAYMENT, text="还款"),
    Rule(LineClass.LOAN_DRAWN, text="微粒贷|放款"),
    Rule(LineClass.OWN_TRANSFER, text="零钱|理财通|提现|充值|转入|转出"),
)

_classify = classifier(RULES, LineClass.NEUTRAL)


def read_csv(table: Table) -> tuple[Statement, ...]:
    """The one statement of a bill as CSV."""
    return _read([table], CSV_FORMAT)


def read_sheets(tables: Sequence[Table]) -> tuple[Statement, ...]:
    """The one statement of a workbook; a row that an earlier sheet has too is counted once."""
    return _read(tables, XLSX_FORMAT)


def _read(tables: Sequence[Table], format_: str) -> tuple[Statement, ...]:
    reading, remarks = Reading(), list(tables[0].notes)
    for table in tables:
        sheet = Reading()
        below = wallet.read_rows(table, sheet, _CELLS, _line_maker(sheet.merchant_numbers))
        if table is tables[0]:
            remarks += below
        _add_what_is_new(reading, sheet, table.sheet)
    _subtract_refunds_once(reading)
    if not any(MARKER in remark for remark in remarks):
        reading.warn("marker_missing", marker=MARKER)
    says = wallet.declared(remarks)
    wallet.compare(reading, says, _WORDS_OF_TOTALS)
    return (
        Statement(
            format=format_,
            institution="wechat",
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
        when, kind, party, what, label, sum_, method, status, number, merchant, remark = cells
        day, clock = moment(when)
        money = gross(sum_)
        line_class = LineClass.NEUTRAL
        if money.cents:
            line_class = _classify(label, status, f"{kind} {party} {what}")
        merchant_numbers.append(said(merchant))
        return StatementLine(
            place,
            day,
            label,
            money,
            line_class,
            clock,
            said(party),
            " · ".join(filter(None, (said(kind), said(what), said(remark)))),
            said(method),
            status,
            said(number),
        )

    return line_of


def _content(line: StatementLine) -> tuple[object, ...]:
    """What makes two rows the same payment: no numbers or seconds, which spreadsheets spoil."""
    clock = line.clock and (line.clock.hour, line.clock.minute)
    words = (line.label, line.counterparty, line.description, line.method, line.status)
    return (line.day, clock, line.amount, *words)


def _add_what_is_new(reading: Reading, sheet: Reading, title: str) -> None:
    """Join a sheet to what is read already.

    Equal rows within one sheet are payments of their own, so each content counts as often as in the
    sheet that has it most often. A sheet that only repeats gives one warning; where one repeats in
    part, each such row is set aside too.
    """
    known = Counter(map(_content, reading.lines))
    repeated = []
    for line, number in zip(sheet.lines, sheet.merchant_numbers, strict=True):
        content = _content(line)
        if known[content]:
            known[content] -= 1
            repeated.append(line.place)
        else:
            reading.lines.append(line)
            reading.merchant_numbers.append(number)
    if repeated:
        reading.warn("sheet_repeats", sheet=title, rows=len(repeated))
    if len(repeated) < len(sheet.lines):
        reading.set_aside += (SetAside(place, "on_another_sheet") for place in repeated)
    reading.set_aside += sheet.set_aside
    reading.warnings += sheet.warnings


def _refunded_cents(line: StatementLine) -> int:
    """What the row's own status says came back of a payment."""
    part = _PART_REFUNDED.search(line.status)
    if part:
        try:
            return min(amount(part[1]).cents, line.amount.cents)
        except InputError:
            return 0
    return line.amount.cents if _ALL_REFUNDED.search(line.status) else 0


def _subtract_refunds_once(reading: Reading) -> None:
    """Take from a payment's status only what no refund row tells: both tell of the same money."""
    lines, merchants = reading.lines, reading.merchant_numbers
    payments = [
        candidate(index, line, (line.reference, merchants[index]), cents)
        for index, line in enumerate(lines)
        if line.line_class is LineClass.SPENDING and (cents := _refunded_cents(line))
    ]
    if not payments:
        return
    refunds = [
        candidate(index, line, (line.reference, merchants[index]), line.amount.cents)
        for index, line in enumerate(lines)
        if line.line_class is LineClass.REFUND
    ]
    told = told_by_rows(payments, refunds)
    for payment in payments:
        untold = payment.cents - told.get(payment.index, 0)
        if untold == lines[payment.index].amount.cents:
            wallet.reclass(lines, payment.index, line_class=LineClass.VOID)
        elif untold:
            wallet.reclass(lines, payment.index, refunded=Money(untold))
