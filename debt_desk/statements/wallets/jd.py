"""JD (京东): the CSV of its app. A row's sum may say what came back: ``131.77(已退款89.84)``."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from debt_desk.statements.wallets import wallet
from debt_desk.statements.wallets.refunds import claimed_cents
from debt_desk.statements.wallets.wallet import Cells, Wallet

if TYPE_CHECKING:
    from debt_desk.domain.statement import StatementLine

_SUM_AND_REFUND = re.compile(r"([^(（]+)([(（]已[^()（）]*退款[^()（）]*[)）])")
_PAY_LATER = "先享后付"


def _cells(cells: Cells) -> Cells:
    when, kind, party, what, label, sum_, method, status, number, merchant, remark = cells
    told = _SUM_AND_REFUND.fullmatch(sum_)
    if told:
        sum_, status = told[1], f"{status}{told[2]}"
    if method == _PAY_LATER:
        status = f"{_PAY_LATER} · {status}"
    return when, kind, party, what, label, sum_, method, status, number, merchant, remark


def _not_in_totals(line: StatementLine) -> int:
    """Its totals are net of refunds, and without what is not paid yet."""
    if line.method == _PAY_LATER and line.label != "支出":
        return line.amount.cents
    return claimed_cents(line)


JD = Wallet(
    format="jd_csv",
    institution="jd",
    marker="京东账号名",
    needed=frozenset(("交易时间", "商户名称", "交易说明", "金额", "交易状态", "收/支")),
    columns=(
        "交易时间",
        "交易分类",
        "商户名称",
        "交易说明",
        "收/支",
        "金额",
        "收/付款方式",
        "交易状态",
        "交易订单号",
        "商家订单号",
        "备注",
    ),
    rules="jd",
    arrange=_cells,
    not_in_totals=_not_in_totals,
)

read = partial(wallet.read, wallet=JD)
