"""ICBC (工商银行): the CSV of its online banking (明细查询文件下载), of debit and credit cards."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    SetAside,
    Statement,
    StatementKind,
    StatementLine,
)
from debt_desk.errors import InputError
from debt_desk.statements.balances import chain
from debt_desk.statements.cells import BLANKS, amount, masked, moment, said
from debt_desk.statements.classing import Rule, classifier
from debt_desk.statements.table import Reading, why_not_read

if TYPE_CHECKING:
    from debt_desk.statements.table import Table

FORMAT = "icbc_csv"
MARKER = "明细查询文件下载"
COLUMNS = frozenset(("交易日期", "摘要", "记账金额(收入)", "记账金额(支出)", "记账币种"))

_CELLS = (
    "交易日期",
    "摘要",
    "交易详情",
    "交易场所",
    "记账金额(收入)",
    "记账金额(支出)",
    "记账币种",
    "余额",
    "对方户名",
)
_CREDIT_CARD_ONLY = "记账日期"
_CARD_NUMBER = re.compile(r"卡号\s*[:：]\s*([\d*]{4,30})")
_TOTAL_ROW = re.compile(r"^(\S{0,10}?)合计(?:金额)?$")

CURRENCIES = {
    "人民币": "CNY",
    "美元": "USD",
    "港币": "HKD",
    "港元": "HKD",
    "欧元": "EUR",
    "日元": "JPY",
    "英镑": "GBP",
    "澳大利亚元": "AUD",
    "澳元": "AUD",
    "加拿大元": "CAD",
    "加元": "CAD",
    "新加坡元": "SGD",
    "瑞士法郎": "CHF",
    "新西兰元": "NZD",
    "澳门元": "MOP",
}

IN, OUT, CREDIT, CHARGE = ("in",), ("out",), ("credit",), ("charge",)
WALLETS = "支付宝|蚂蚁|财付通|微信|京东|网银在线|美团"
LENDERS = "消费金融|小额贷款|微粒贷|借呗|网商贷"
RULES = (
    Rule(LineClass.REFUND, IN, text="退款|退货|冲正|撤销"),
    Rule(LineClass.INCOME, IN, text="工资|薪|代发|奖金|养老|公积金|失业|结息|利息"),
    Rule(LineClass.LOAN_DRAWN, IN, text=f"放款|贷款|借款|{LENDERS}"),
    Rule(LineClass.OWN_TRANSFER, IN, text=f"赎回|理财|基金(?!会)|定期|卡内互转|{WALLETS}"),
    Rule(LineClass.INCOME, IN),
    Rule(LineClass.DEBT_REPAYMENT, OUT, text=f"还款|还贷|还本|贷款|{LENDERS}"),
    Rule(LineClass.OWN_TRANSFER, OUT, text="理财|基金(?!会)|定期|转存|卡内互转|购汇"),
    Rule(LineClass.SPENDING, OUT),
    Rule(LineClass.LOAN_DRAWN, CHARGE, text="取现|预借现金"),
    Rule(LineClass.SPENDING, CHARGE),
    Rule(LineClass.REFUND, CREDIT, text="退款|退货|冲正|撤销|返现|立减|奖励"),
    Rule(LineClass.DEBT_REPAYMENT, CREDIT, text="还款|存入|转入|转账|转帐|汇入"),
)

_classify = classifier(RULES, LineClass.NEUTRAL)


class UnknownCurrency(InputError):
    """A currency that this reader has no code for. data: text."""


class BothDirections(InputError):
    """A row with money coming in and going out. data: none."""


_REASONS = {UnknownCurrency: "unknown_currency", BothDirections: "both_directions"}


def read(table: Table) -> tuple[Statement, ...]:
    """A statement for each currency in the file, the one with the earliest row first."""
    kind = StatementKind.CARD if _CREDIT_CARD_ONLY in table.header else StatementKind.ACCOUNT
    labels = ("credit", "charge") if kind is StatementKind.CARD else ("in", "out")
    picked = table.picker(*_CELLS)
    readings: dict[str, Reading] = defaultdict(Reading)
    totals, odd = [], Reading()
    for row, cells in table.rows:
        place = Place(row, table.sheet)
        try:
            line = _line(place, picked(cells), labels, odd)
            readings[line.amount.currency].lines.append(line)
        except InputError as problem:
            if _TOTAL_ROW.match(next(filter(None, cells))):
                totals.append(picked(cells))
            elif table.repeats_header(cells):
                odd.set_aside.append(SetAside(place, "header_again"))
            else:
                odd.refuse(place, _REASONS.get(type(problem)) or why_not_read(problem))
    main = readings[next(iter(readings), "CNY")]
    main.set_aside += odd.set_aside
    main.warnings += odd.warnings
    if not any(MARKER in note for note in table.notes):
        main.warn("marker_missing", marker=MARKER)
    number = _CARD_NUMBER.search("\n".join(table.notes))
    account = masked(number[1]) if number else ""
    for cells_of_total in totals:
        _compare(cells_of_total, readings, labels)
    return tuple(
        _statement(reading, currency, account, kind) for currency, reading in readings.items()
    )


def _line(
    place: Place, cells: tuple[str, ...], labels: tuple[str, str], odd: Reading
) -> StatementLine:
    when, summary, detail, venue, income, expense, currency_name, balance, party = cells
    day, clock = moment(when)
    currency = CURRENCIES.get(currency_name)
    if currency is None:
        raise UnknownCurrency(text=currency_name[:40])
    label, money = _direction(income, expense, currency, labels)
    if money.cents < 0:
        # Red figures take back an earlier row: the money goes the other way.
        label, money = labels[label == labels[0]], -money
        odd.warn("negative_amount", place.row)
    said_in_full = " ".join((summary, detail, venue, party))
    return StatementLine(
        place,
        day,
        label,
        money,
        _classify(label, "", said_in_full) if money else LineClass.NEUTRAL,
        clock,
        said(party) or said(venue),
        " · ".join(filter(None, (said(summary), said(detail), said(venue)))),
        balance=_balance(balance, currency),
    )


def _direction(
    income: str, expense: str, currency: str, labels: tuple[str, str]
) -> tuple[str, Money]:
    """Which of the two columns holds an amount; ``""`` with zero where both say 0.00."""
    into = Money.zero(currency) if income in BLANKS else amount(income, currency)
    out_of = Money.zero(currency) if expense in BLANKS else amount(expense, currency)
    if into and out_of:
        raise BothDirections
    if into:
        return labels[0], into
    if out_of:
        return labels[1], out_of
    if income in BLANKS and expense in BLANKS:
        amount("", currency)  # NotAnAmount: the row says nothing about money
    return "", Money.zero(currency)


def _balance(text: str, currency: str) -> Money | None:
    """The balance; None where it is blank or blacked out."""
    try:
        return amount(text, currency)
    except InputError:
        return None


def _compare(cells: tuple[str, ...], readings: dict[str, Reading], labels: tuple[str, str]) -> None:
    """Hold a 合计 row against the rows of its currency.

    One that names no currency is held against the rows where the file has a single currency.
    """
    found = _TOTAL_ROW.match(cells[0])
    currency = CURRENCIES.get(found[1]) if found else None
    if currency is None and len(readings) == 1:
        currency = next(iter(readings))
    if currency not in readings:
        return
    reading = readings[currency]
    for label, text in zip(labels, cells[4:6], strict=True):
        try:
            stated = amount(text, currency)
        except InputError:
            continue
        counted = Money(
            sum(line.amount.cents for line in reading.lines if line.label == label), currency
        )
        if counted != stated:
            reading.warn("totals_differ", label=label, stated=stated, counted=counted)


def _statement(reading: Reading, currency: str, account: str, kind: StatementKind) -> Statement:
    balances = chain(reading.lines)
    return Statement(
        format=FORMAT,
        institution="icbc",
        account=account,
        currency=currency,
        kind=kind,
        lines=tuple(reading.lines),
        set_aside=tuple(reading.set_aside),
        opening=balances.opening,
        closing=balances.closing,
        warnings=(*reading.warnings, *balances.breaks),
    )
