"""CCB (建设银行): the two tables of its online banking, XLS or text, and the card's bill."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

_TWO_COLUMNS = Layout(
    format="ccb_account",
    institution="ccb",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("记账日", "交易日期", "支出", "收入", "币种", "摘要")),
    columns={
        Column.DAY: ("交易日期", "记账日"),
        Column.CLOCK: ("交易时间",),
        Column.INCOME: ("收入",),
        Column.EXPENSE: ("支出",),
        Column.BALANCE: ("账户余额",),
        Column.CURRENCY: ("币种",),
        Column.COUNTERPARTY: ("对方户名", "对方账号"),
        Column.DESCRIPTION: ("摘要", "交易地点"),
    },
    # A moved amount would push the balance into the column of the currency.
    loose_end=True,
)
_SIGNED = Layout(
    format="ccb_account",
    institution="ccb",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("摘要", "交易日期", "账户余额", "交易地点/附言", "对方账号与户名")),
    columns={
        Column.DAY: ("交易日期",),
        Column.AMOUNT: ("交易金额", "交易金额(±)"),
        Column.BALANCE: ("账户余额",),
        Column.CURRENCY: ("币别",),
        Column.COUNTERPARTY: ("对方账号与户名",),
        Column.DESCRIPTION: ("摘要", "交易地点/附言"),
    },
)
_CARD = Layout(
    format="ccb_card",
    institution="ccb",
    kind=StatementKind.CARD,
    needed=frozenset(("交易日", "入账日", "入账币种", "入账金额", "交易描述")),
    columns={
        Column.DAY: ("交易日", "入账日"),
        Column.AMOUNT: ("入账金额",),
        Column.CURRENCY: ("入账币种",),
        Column.DESCRIPTION: ("类型", "交易描述"),
        Column.ACCOUNT: ("信用卡卡号",),
    },
    positive_leaves=True,
)
LAYOUTS = (_TWO_COLUMNS, _SIGNED, _CARD)
