"""CITIC (中信银行): the XLS of its credit cards (本期账单明细)."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

LAYOUTS = (
    Layout(
        format="citic_card",
        institution="citic",
        kind=StatementKind.CARD,
        needed=frozenset(("交易日期", "入账日期", "交易描述", "结算币种", "结算金额")),
        columns={
            Column.DAY: ("交易日期", "入账日期"),
            Column.AMOUNT: ("结算金额",),
            Column.CURRENCY: ("结算币种",),
            Column.DESCRIPTION: ("交易描述",),
            Column.ACCOUNT: ("卡末四位",),
        },
        positive_leaves=True,
    ),
)
