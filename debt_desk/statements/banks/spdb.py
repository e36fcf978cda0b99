"""SPDB (浦发银行): the XLS of its online banking, and of its credit cards."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

_ACCOUNT = Layout(
    format="spdb_account",
    institution="spdb",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("交易日期", "交易类型", "存入金额", "取出金额", "余额")),
    columns={
        Column.DAY: ("交易日期",),
        Column.CLOCK: ("交易时间",),
        Column.INCOME: ("存入金额",),
        Column.EXPENSE: ("取出金额",),
        Column.BALANCE: ("余额",),
        Column.CURRENCY: ("币种",),
        Column.COUNTERPARTY: ("交易对手名称", "交易对手账号"),
        Column.DESCRIPTION: ("交易类型", "附言"),
    },
)
_CARD = Layout(
    format="spdb_card",
    institution="spdb",
    kind=StatementKind.CARD,
    needed=frozenset(("交易日期", "记账日期", "交易摘要", "卡片类型", "交易币种", "交易金额")),
    columns={
        Column.DAY: ("交易日期", "记账日期"),
        Column.AMOUNT: ("交易金额",),
        Column.CURRENCY: ("交易币种",),
        Column.DESCRIPTION: ("交易摘要",),
        Column.ACCOUNT: ("卡号末四位",),
    },
    positive_leaves=True,
)
LAYOUTS = (_ACCOUNT, _CARD)
