"""Small tables of accounts and cards, written as the banks write them."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(
    header: str,
    rows: Iterable[Sequence[str]],
    *,
    head: Sequence[str] = (),
    foot: Sequence[str] = (),
    encoding: str = "utf-8",
    delimiter: str = ",",
) -> bytes:
    """A text table; ``header``: its columns with commas between them."""
    written = io.StringIO()
    writer = csv.writer(written, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(header.split(","))
    writer.writerows(rows)
    lines = [f"{line}\r\n" for line in head], [f"{line}\r\n" for line in foot]
    return ("".join(lines[0]) + written.getvalue() + "".join(lines[1])).encode(encoding)


CCB = "记账日,交易日期,交易时间,支出,收入,账户余额,币种,摘要,对方账号,对方户名,交易地点"
CCB_HEAD = (
    "China Construction Bank",
    "开户机构：",
    "币　　种：人民币",
    "账　　号：6217********1234",
)
CCB_FOOT = ("以上数据仅供参考|具体内容请以柜台为准",)
CCB_SIGNED = "序号,摘要,币别,钞汇,交易日期,交易金额,账户余额,交易地点/附言,对方账号与户名"
CCB_CARD = " 交易日, 入账日, 信用卡卡号, 类型, 入账币种, 入账金额,交易描述"
CMB = "交易日期,交易时间,收入,支出,余额,交易类型,交易备注"
CMB_HEAD = (
    '"# 招商银行交易记录"',
    '"# 导出时间: [            2025-03-22 23:52:22]"',
    '"# 账    号: [一卡通:6214********5555   招商银行]"',
    '"# 币    种: [                         人民币]"',
    '"# 起始日期: [20250201]   终止日期: [20250228]"',
    '"# 过滤设置:  无"',
    "",
)
CMB_OF_PDF = "记账日期,货币,交易金额,联机余额,交易摘要,对手信息,客户摘要"
CMB_CARD = "交易日,记账日,交易摘要,人民币金额,卡号末四位,交易地金额"
SPDB = "顺序号,交易日期,交易类型,存入金额,取出金额,余额,交易对手名称,交易对手账号,附言"
SPDB_CARD = "交易日期,记账日期,交易摘要,卡号末四位,卡片类型,交易币种,交易金额"
CITIC = "交易日期,入账日期,交易描述,卡末四位,交易币种,结算币种,交易金额,结算金额"
BOC = (
    "记账日期,记账时间,币别,金额,余额,交易名称,渠道,网点名称,附言,对方账户名,"
    "对方卡号/账号,对方开户行,借记卡号"
)
BOC_CARD = "交易日,银行记账日,卡号后四位,交易描述,存入,支出,币种"
ABC = "交易日期,交易时间,交易摘要,交易金额,本次余额,对手信息,日 志 号,交易渠道,交易附言"
BOCOM = "序号,交易日期,交易时间,交易类型,借贷,交易金额,余额,对方账号,对方户名,交易地点,摘要"
BOCOM_CARD = "交易日期,记账日期,交易说明,交易币种/金额,入账币种/金额"
CGB = "交易日期,入账日期,交易摘要,交易金额,交易货币,入账金额,入账货币"
HSBC = "Date,Description,Billing amount,Billing currency,Balance,Balance currency"
HSBC_CARD = (
    "Transaction date,Post date,Description,Billing amount,Billing currency,Transaction status,"
    "Merchant name,Country / region,Area / district,Credit / Debit"
)
