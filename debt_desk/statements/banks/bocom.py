"""BOCOM (交通银行): tables taken out of its statements; a word tells the direction."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

_ACCOUNT = Layout(
    format="bocom_account",
    institution="bocom",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("交易日期", "交易类型", "借贷", "交易金额", "余额")),
    columns={
        Column.DAY: ("交易日期",),
        Column.CLOCK: ("交易时间",),
        Column.AMOUNT: ("交易金额",),
        Column.DIRECTION: ("借贷",),
        Column.BALANCE: ("余额",),
        Column.COUNTERPARTY: ("对方户名", "交易地点"),
        Column.DESCRIPTION: ("交易类型", "摘要"),
    },
    going_out="借|D",
    coming_in="贷|C",
)
_CARD = Layout(
    format="bocom_card",
    institution="bocom",
    kind=StatementKind.CARD,
    needed=frozenset(("交易日期", "交易说明", "入账币种/金额")),
    columns={
        Column.DAY: ("交易日期", "记账日期"),
        Column.AMOUNT: ("入账币种/金额",),
        Column.DIRECTION: ("交易说明",),
        Column.DESCRIPTION: ("交易说明",),
        Column.ACCOUNT: ("卡号末四位", "卡末四位"),
    },
    # The word stands before the first blank.
    going_out=r"\S{0,4}消费(?!撤销|退|冲正)|取现|预借现金|\S{0,4}分期|刷卡金扣回|\S{0,6}扣款|"
    r"\S{0,6}(?:手续费|利息|年费|违约金|滞纳金)(?!返|退|减)",
    coming_in=r"\S{0,4}消费(?:撤销|退|冲正)|退货|退款|撤销|冲正|入账|存入|溢缴款|\S{0,6}(?:还款|返还|返现|退还)",
)
LAYOUTS = (_ACCOUNT, _CARD)
