"""The certificates that wallets give out as PDF: the columns of their bills, some left out."""

from __future__ import annotations

from debt_desk.statements.wallets.wallet import Wallet

WECHAT = Wallet(
    format="wechat_pdf",
    institution="wechat",
    marker="微信支付交易明细证明",
    needed=frozenset(("交易时间", "交易类型", "收/支/其他", "金额(元)", "交易单号")),
    columns=(
        "交易时间",
        "交易类型",
        "交易对方",
        "",
        "收/支/其他",
        "金额(元)",
        "交易方式",
        "",
        "交易单号",
        "商户单号",
        "备注",
    ),
    rules="wechat",
)
ALIPAY = Wallet(
    format="alipay_pdf",
    institution="alipay",
    marker="交易流水证明",
    needed=frozenset(("交易时间", "交易对方", "收/支", "金额")),
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
