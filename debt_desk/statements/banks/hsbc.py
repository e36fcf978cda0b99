"""HSBC (汇丰银行): the English tables of its accounts and cards; days first, currencies mixed."""

from __future__ import annotations

from debt_desk.domain.statement import StatementKind
from debt_desk.domain.table_layout import Column, Dates, Layout

_CARD = Layout(
    format="hsbc_card",
    institution="hsbc",
    kind=StatementKind.CARD,
    needed=frozenset(("Transactiondate", "Description", "Billingamount", "Billingcurrency")),
    columns={
        Column.DAY: ("Transactiondate", "Postdate"),
        Column.AMOUNT: ("Billingamount",),
        Column.CURRENCY: ("Billingcurrency",),
        Column.COUNTERPARTY: ("Merchantname",),
        Column.DESCRIPTION: ("Description",),
        Column.STATUS: ("Transactionstatus",),
    },
    dates=Dates.DAY_FIRST,
)
_ACCOUNT = Layout(
    format="hsbc_account",
    institution="hsbc",
    kind=StatementKind.ACCOUNT,
    needed=frozenset(("Date", "Description", "Billingamount", "Billingcurrency")),
    columns={
        Column.DAY: ("Date",),
        Column.AMOUNT: ("Billingamount",),
        Column.CURRENCY: ("Billingcurrency",),
        Column.BALANCE: ("Balance",),
        Column.DESCRIPTION: ("Description",),
    },
    dates=Dates.DAY_FIRST,
)
LAYOUTS = (_CARD, _ACCOUNT)
