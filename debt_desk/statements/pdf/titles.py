"""Whose statement a PDF is, by its title."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.statements.pdf import certificates

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.statements.wallets.wallet import Wallet


@dataclass(frozen=True, slots=True)
class Title:
    """``text`` as it stands in the head or foot of a page, blanks taken out.

    ``own_name``: of a title that others use too; where the page names a bank or a wallet, it must
    be this. ``wallet``: how the table of a wallet's certificate is read; None for a bank's.
    """

    text: str
    format: str
    institution: str
    own_name: str = ""
    wallet: Wallet | None = None

    def fits(self, text: str) -> bool:
        """Whether it stands in the text of a page's head or foot."""
        return self.text in text and (
            self.own_name in text or not ("银行" in text or "支付" in text)
        )


TITLES = (
    Title("招商银行交易流水", "cmb_pdf", "cmb"),
    Title("中国工商银行借记账户历史明细", "icbc_pdf", "icbc"),
    Title("中国建设银行个人活期账户全部交易明细", "ccb_pdf", "ccb"),
    Title("中国银行交易流水明细清单", "boc_pdf", "boc"),
    Title("中国农业银行账户活期交易明细清单", "abc_pdf", "abc"),
    Title("交通银行个人客户交易清单", "bocom_pdf", "bocom"),
    Title("中国邮政储蓄银行借记账户历史明细", "psbc_pdf", "psbc"),
    Title("上海浦东发展银行个人客户交易流水专用回单", "spdb_pdf", "spdb"),
    Title("平安银行个人账户交易明细清单", "pingan_pdf", "pingan"),
    Title("个人账户对账单", "cmbc_pdf", "cmbc", "民生银行"),
    Title("微信支付交易明细证明", "wechat_pdf", "wechat", wallet=certificates.WECHAT),
    Title("交易流水证明", "alipay_pdf", "alipay", "支付宝", certificates.ALIPAY),
)


def find(above: Iterable[str], below: Iterable[str]) -> Title | None:
    """The title above a page's table or, where there is none, below it."""
    for margin in (above, below):
        text = "".join("".join(margin).split())
        found = [title for title in TITLES if title.fits(text)]
        if found:
            return min(found, key=lambda title: text.index(title.text))
    return None
