"""CMB (招商银行): its online banking's CSV, and tables taken out of its PDF statements."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Dates, Layout

_ONLINE = Layout(
    format="cmb_csv",
    institution="cmb",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("交易日期", "收入", "支出", "余额", "交易类型", "交易备注")),
    columns={
        Column.DAY: ("交易日期",),
        Column.CLOCK: ("交易时间",),
        Column.INCOME: ("收入",),
        Column.EXPENSE: ("支出",),
        Column.BALANCE: ("余额",),
        Column.DESCRIPTION: ("交易类型", "交易备注"),
    },
    marker="招商银行交易记录",
)
_OF_PDF = Layout(
    format="cmb_account",
    institution="cmb",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("记账日期", "货币", "交易金额", "交易摘要")),
    columns={
        Column.DAY: ("记账日期",),
        Column.AMOUNT: ("交易金额",),
        Column.BALANCE: ("联机余额",),
        Column.CURRENCY: ("货币",),
        Column.COUNTERPARTY: ("对手信息",),
        Column.DESCRIPTION: ("交易摘要", "客户摘要"),
    },
)
_CARD = Layout(
    format="cmb_card",
    institution="cmb",
    kind=StatementKind.CARD,
    needed=frozenset(("交易日", "记账日", "交易摘要", "人民币金额")),
    columns={
        Column.DAY: ("交易日", "记账日"),
        Column.AMOUNT: ("人民币金额",),
        Column.DESCRIPTION: ("交易摘要",),
        Column.ACCOUNT: ("卡号末四位",),
    },
    positive_leaves=True,
    dates=Dates.NO_YEAR,
)
LAYOUTS = (_ONLINE, _OF_PDF, _CARD)
