"""Small files of each format, written as the exports write them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from openpyxl import Workbook

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

ALIPAY_HEADER = (
    "交易时间            ,交易分类                ,交易对方                ,对方账号          ,"
    "商品说明                ,收/支                 ,金额                  ,收/付款方式        ,"
    "交易状态                ,交易订单号     ,商家订单号           ,备注                  ,"
)
ALIPAY_HEAD = (
    "------------------------------------------------------------------------------------",
    "导出信息：",
    "姓名：王小明",
    "支付宝账户：xiaoming@example.com",
    "起始时间：[2025-01-01 00:00:00]    终止时间：[2025-03-31 23:59:59]",
    "导出交易类型：[全部]",
    "导出时间：[2025-04-01 09:12:52]",
)
ALIPAY_MARK = (
    "------------------------支付宝（中国）网络技术有限公司  电子客户回单------------------------"
)


def alipay_row(
    label: str,
    amount: str,
    *,
    day: str = "2025-02-03 10:00:00",
    category: str = "日用百货",
    party: str = "街角便利店",
    what: str = "日用品",
    status: str = "交易成功",
    number: str = "",
    merchant: str = "",
) -> str:
    """One padded row, as the app writes it."""
    cells = (day + " ", category, party, "/", what, label, amount, "余额宝", status)
    padded = [cell.ljust(16) for cell in cells]
    return ",".join([*padded, number + "\t", merchant + "\t", " " * 20, ""])


def alipay(
    rows: Iterable[str],
    *,
    head: Sequence[str] = ALIPAY_HEAD,
    mark: str = ALIPAY_MARK,
    header: str = ALIPAY_HEADER,
    foot: Sequence[str] = (),
) -> bytes:
    """The app's export: GB 18030, CRLF."""
    lines = [*head, "", *([mark] if mark else []), header, *rows, *foot]
    return ("\r\n".join(lines) + "\r\n").encode("gb18030")


WECHAT_HEADER = (
    "交易时间,交易类型,交易对方,商品,收/支,金额(元),支付方式,当前状态,交易单号,商户单号,备注"
)
WECHAT_HEAD = (
    "微信支付账单明细,,,,,,,,,,",
    "微信昵称：[晓明同学],,,,,,,,,,",
    "起始时间：[2025-01-01 00:00:00] 终止时间：[2025-03-31 23:59:59],,,,,,,,,,",
    "导出类型：[全部],,,,,,,,,,",
    ",,,,,,,,,,",
    "----------------------微信支付账单明细列表--------------------,,,,,,,,,,",
)


def wechat_cells(
    kind: str,
    label: str,
    amount: object,
    *,
    day: object = "2025-02-03 10:00:00",
    party: str = "小面馆",
    what: str = "/",
    status: str = "支付成功",
    number: object = "",
    merchant: object = "",
    remark: str = "/",
) -> list[object]:
    """The eleven cells of a row; in a workbook dates and amounts may be numbers."""
    return [day, kind, party, what, label, amount, "零钱", status, number, merchant, remark]


def wechat_csv(rows: Iterable[Sequence[object]], head: Sequence[str] = WECHAT_HEAD) -> bytes:
    """The CSV bill: UTF-8, numbers with a tab after them."""
    body = [
        ",".join(
            f'"{cell}"\t' if index in (8, 9) else f'"{cell}"' for index, cell in enumerate(row)
        )
        for row in rows
    ]
    return ("\n".join([*head, WECHAT_HEADER, *body]) + "\n").encode()


def wechat_xlsx(*sheets: Iterable[Sequence[object]], head: Sequence[str] = WECHAT_HEAD) -> bytes:
    """The XLSX bill, one sheet for each sequence of rows."""
    book = Workbook()
    book.remove(book.active)
    for rows in sheets:
        sheet = book.create_sheet()
        for line in [*head, WECHAT_HEADER]:
            sheet.append(line.split(","))
        for row in rows:
            sheet.append(list(row))
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


ICBC_DEBIT_HEADER = (
    "交易日期,摘要,交易场所,交易国家或地区简称,钞/汇,交易金额(收入),交易金额(支出),交易币种,"
    "记账金额(收入),记账金额(支出),记账币种,余额,对方户名"
)
ICBC_DEBIT_V2_HEADER = ICBC_DEBIT_HEADER.replace("摘要,", "摘要,交易详情,") + ",对方账户"
ICBC_CARD_HEADER = (
    "交易日期,记账日期,摘要,交易场所,交易国家或地区简称,交易金额(收入),交易金额(支出),交易币种,"
    "记账金额(收入),记账金额(支出),记账币种,余额,对方户名"
)


def icbc_row(
    header: str,
    summary: str,
    *,
    income: str = "",
    expense: str = "",
    day: str = "2025-02-03",
    balance: str = "xx,yyyy.zz",
    party: str = "",
    venue: str = "",
    currency: str = "人民币",
) -> str:
    """One row in the columns of ``header``: quoted, padded, a tab before the closing quote."""
    cells = {
        "交易日期": day,
        "记账日期": day,
        "摘要": summary,
        "交易场所": venue,
        "记账金额(收入)": income,
        "记账金额(支出)": expense,
        "记账币种": currency,
        "余额": balance,
        "对方户名": party,
        "交易金额(收入)": "-",
        "交易金额(支出)": "-",
    }
    return ",".join(f'"{cells.get(name, ""):<20}\t"' for name in header.split(",")) + ","


def icbc(header: str, rows: Iterable[str], total: str = "") -> bytes:
    """The download of the online bank: UTF-8 with a byte order mark."""
    lines = ["明细查询文件下载", "", '卡号: 6222****9876,"卡别名: "', "", "子账户类别: 活期", ""]
    return "\n".join([*lines, header, *rows, " ", total, ""]).encode("utf-8-sig")
