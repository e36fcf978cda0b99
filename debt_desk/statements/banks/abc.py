"""ABC (农业银行): the table taken out of its debit card statement."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

LAYOUTS = (
    Layout(
        format="abc_account",
        institution="abc",
        kind=StatementKind.ACCOUNT,
        needed=frozenset(("交易日期", "交易摘要", "交易金额", "本次余额")),
        columns={
            Column.DAY: ("交易日期",),
            Column.CLOCK: ("交易时间",),
            Column.AMOUNT: ("交易金额",),
            Column.BALANCE: ("本次余额",),
            Column.COUNTERPARTY: ("对手信息",),
            Column.DESCRIPTION: ("交易摘要", "交易附言"),
            Column.METHOD: ("交易渠道",),
            Column.REFERENCE: ("日志号",),
        },
    ),
)
