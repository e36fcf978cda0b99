"""Meituan (美团): the CSV of its app; what was paid is 实付金额, not the order's price."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from debt_desk.domain.statement import LineClass
from debt_desk.statements.cells import BLANKS
from debt_desk.statements.wallets import wallet
from debt_desk.statements.wallets.wallet import Cells, Wallet

if TYPE_CHECKING:
    from debt_desk.domain.statement import StatementLine


def _cells(cells: Cells) -> Cells:
    done, made, *others = cells
    return made if done in BLANKS else done, *others


def _not_in_totals(line: StatementLine) -> int:
    """Repayments are rows of 支出, but no part of its total."""
    return line.amount.cents if line.line_class is LineClass.DEBT_REPAYMENT else 0


MEITUAN = Wallet(
    format="meituan_csv",
    institution="meituan",
    marker="美团交易账单明细",
    needed=frozenset(("交易创建时间", "交易类型", "订单标题", "收/支", "实付金额")),
    columns=(
        "交易成功时间",
        "交易创建时间",
        "交易类型",
        "",
        "订单标题",
        "收/支",
        "实付金额",
        "支付方式",
        "",
        "交易单号",
        "商家单号",
        "备注",
    ),
    rules="meituan",
    arrange=_cells,
    not_in_totals=_not_in_totals,
)

read = partial(wallet.read, wallet=MEITUAN)
