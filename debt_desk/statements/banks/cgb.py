"""CGB (广发银行): the table of its credit card bill; a word in brackets tells the direction."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Layout

LAYOUTS = (
    Layout(
        format="cgb_card",
        institution="cgb",
        kind=StatementKind.CARD,
        needed=frozenset(("交易日期", "入账日期", "交易摘要", "入账金额", "入账货币")),
        columns={
            Column.DAY: ("交易日期", "入账日期"),
            Column.AMOUNT: ("入账金额",),
            Column.CURRENCY: ("入账货币",),
            Column.DIRECTION: ("交易摘要",),
            Column.DESCRIPTION: ("交易摘要",),
            Column.ACCOUNT: ("卡号末四位", "卡末四位"),
        },
        # Some bills give repayments and refunds a sign, some do not.
        positive_leaves=True,
        going_out=r"[(（]?(?:\S{0,4}消费(?!撤销|退|冲正)|分期|取现)",
        coming_in=r"[(（]?(?:\S{0,4}消费(?:撤销|退|冲正)|还款|退款|退货|入账|返现|返还|撤销|冲正)",
    ),
)
