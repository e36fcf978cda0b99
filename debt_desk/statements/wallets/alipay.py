"""Alipay: the CSV that its app exports (电子客户回单) and the CSV or TXT of its website."""

from __future__ import annotations

from functools import partial

from debt_desk.statements.cells import BLANKS, gross
from debt_desk.statements.wallets import wallet
from debt_desk.statements.wallets.wallet import Cells, Wallet

# Its columns come in two orders; only their names count.
MOBILE = Wallet(
    format="alipay_mobile_csv",
    institution="alipay",
    marker="电子客户回单",
    needed=frozenset(("交易时间", "商品说明", "收/支", "金额", "交易状态")),
    columns=(
        "交易时间",
        "交易分类",
        "交易对方",
        "商品说明",
        "收/支",
        "金额",
        "收/付款方式",
        "交易状态",
        "交易订单号",
        "商家订单号",
        "备注",
    ),
    rules="alipay",
)


def _web_cells(cells: Cells) -> Cells:
    paid, made, kind, party, what, label, sum_, status, funds, back, number, merchant, remark = (
        cells
    )
    if funds not in BLANKS:
        status = f"{status} · {funds}"
    if back not in BLANKS and gross(back).cents:
        status = f"{status}（已退款{back}）"
    # An order that was never paid has only the moment at which it was made.
    when = made if paid in BLANKS else paid
    return when, kind, party, what, label, sum_, "", status, number, merchant, remark


WEB = Wallet(
    format="alipay_web_csv",
    institution="alipay",
    marker="支付宝交易记录明细查询",
    needed=frozenset(("交易创建时间", "商品名称", "金额(元)", "收/支", "交易状态")),
    columns=(
        "付款时间",
        "交易创建时间",
        "类型",
        "交易对方",
        "商品名称",
        "收/支",
        "金额(元)",
        "交易状态",
        "资金状态",
        "成功退款(元)",
        "交易号",
        "商家订单号",
        "备注",
    ),
    rules="alipay",
    arrange=_web_cells,
    words_of_totals=(("已收入", "收入"), ("已支出", "支出")),
)

CASH_BOOK_COLUMNS = frozenset(("记录时间", "分类", "收支类型", "金额", "账户"))

read_mobile = partial(wallet.read, wallet=MOBILE)
read_web = partial(wallet.read, wallet=WEB)
