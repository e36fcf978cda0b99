"""BOC (中国银行): tables taken out of its statements, of debit and credit cards."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

_ACCOUNT = Layout(
    format="boc_account",
    institution="boc",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("记账日期", "币别", "金额", "余额", "交易名称", "对方账户名")),
    columns={
        Column.DAY: ("记账日期",),
        Column.CLOCK: ("记账时间",),
        Column.AMOUNT: ("金额",),
        Column.BALANCE: ("余额",),
        Column.CURRENCY: ("币别",),
        Column.COUNTERPARTY: ("对方账户名",),
        Column.DESCRIPTION: ("交易名称", "附言"),
        Column.METHOD: ("渠道",),
        Column.ACCOUNT: ("借记卡号",),
    },
)
_CARD = Layout(
    format="boc_card",
    institution="boc",
    kind=StatementKind.CARD,
    needed=frozenset(("交易日", "银行记账日", "交易描述", "存入", "支出")),
    columns={
        Column.DAY: ("交易日", "银行记账日"),
        Column.INCOME: ("存入",),
        Column.EXPENSE: ("支出",),
        Column.CURRENCY: ("币种",),
        Column.DESCRIPTION: ("交易描述",),
        Column.ACCOUNT: ("卡号后四位",),
    },
)
LAYOUTS = (_ACCOUNT, _CARD)
