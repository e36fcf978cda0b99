"""ICBC (工商银行): the CSV of its online banking (明细查询文件下载), of debit and credit cards."""

from __future__ import annotations

from dataclasses import replace

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

_DEBIT = Layout(
    format="icbc_csv",
    institution="icbc",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("交易日期", "摘要", "记账金额(收入)", "记账金额(支出)", "记账币种")),
    columns={
        Column.DAY: ("交易日期",),
        Column.INCOME: ("记账金额(收入)",),
        Column.EXPENSE: ("记账金额(支出)",),
        Column.CURRENCY: ("记账币种",),
        Column.BALANCE: ("余额",),
        Column.COUNTERPARTY: ("对方户名", "交易场所"),
        Column.DESCRIPTION: ("摘要", "交易详情", "交易场所"),
    },
    marker="明细查询文件下载",
)
_CREDIT = replace(_DEBIT, kind=StatementKind.CARD, needed=_DEBIT.needed | {"记账日期"})

# The card's header has every column of the account's, so it is looked for first.
LAYOUTS = (_CREDIT, _DEBIT)
