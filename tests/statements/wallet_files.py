"""Small files of Alipay's website, JD and Meituan, and archives, written as the exports are."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

import pyzipper

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

WEB_HEADER = (
    "交易号                     ,商家订单号               ,交易创建时间              ,"
    "付款时间                ,最近修改时间              ,交易来源地         ,类型              ,"
    "交易对方                ,商品名称                    ,金额（元）   ,收/支    ,交易状态    ,"
    "服务费（元）  ,成功退款（元） ,备注                  ,资金状态    ,"
)
WEB_HEAD = (
    "支付宝交易记录明细查询",
    "账号:[xiaoming@example.com]",
    "起始日期:[2021-01-01 00:00:00]    终止日期:[2021-03-31 23:59:59]",
    "---------------------------------交易记录明细列表------------------------------------",
)
WEB_FOOT_LINE = "-" * 84


def web_row(
    label: str,
    amount: str,
    *,
    day: str = "2021-02-03 10:00:00",
    paid: str | None = None,
    party: str = "淘宝商家",
    what: str = "两件装",
    status: str = "交易成功",
    funds: str = "已支出",
    back: str = "0.00",
    number: str = "",
    merchant: str = "",
) -> str:
    """One padded row of Alipay's website."""
    paid = day if paid is None else paid
    cells = (day, paid, day, "淘宝", "担保交易", party, what, amount, label, status, "0.00", back)
    padded = [f"{cell:<12} " for cell in (*cells, "", funds)]
    return ",".join([f"{number}\t", f"{merchant}\t ", *padded, ""])


def web(
    rows: Iterable[str],
    *,
    head: Sequence[str] = WEB_HEAD,
    header: str = WEB_HEADER,
    foot: Sequence[str] = (),
) -> bytes:
    """The website's download: GB 18030, CRLF, remarks below a line of dashes."""
    lines = [*head, header, *rows, WEB_FOOT_LINE, *foot]
    return ("\r\n".join(lines) + "\r\n").encode("gb18030")


JD_HEADER = (
    "交易时间,商户名称,交易说明,金额,收/付款方式,交易状态,收/支,交易分类,交易订单号,商家订单号,备注"
)
JD_HEAD = (
    "导出信息：",
    "京东账号名：jd_7788990011",
    "申请时间：2025-04-01 11:32:42",
    "日期区间：2025-01-01 至 2025-03-31",
    "导出交易类型：全部",
    "",
    "特别提示",
    "1.本明细为每笔订单支付的明细，不包括已删除的记录；",
    "",
)


def jd_row(
    label: str,
    amount: str,
    *,
    day: str = "2025-02-03 10:00:00",
    party: str = "京东平台商户",
    what: str = "电热毯",
    method: str = "招商银行信用卡(1875)",
    status: str = "交易成功",
    category: str = "网购",
    number: str = "",
) -> str:
    """One row of JD's export; the first cell and the numbers end with a tab."""
    cells = (f"{day}\t", party, what, amount, method, status, label, category)
    return ",".join([*cells, f"{number}\t", "1000345\t", " ", ""])


def jd(rows: Iterable[str], head: Sequence[str] = JD_HEAD, header: str = JD_HEADER) -> bytes:
    """JD's export: UTF-8 with a byte order mark."""
    return ("\n".join([*head, header, *rows]) + "\n").encode("utf-8-sig")


MEITUAN_HEADER = (
    "交易创建时间,交易成功时间,交易类型,订单标题,收/支,支付方式,"
    "订单金额,实付金额,交易单号,商家单号,备注"
)
MEITUAN_HEAD = (
    "美团交易账单明细",
    "美团用户名：[小明明]",
    "起始时间：[2025-01-01] 终止时间：[2025-03-31]",
    "导出交易类型：[全部]",
    '""',
    "特别提示：",
    "1. 本明细与实际交易结果不符时，以实际交易情况为准",
    "【美团交易账单明细列表】",
)


def meituan_row(
    kind: str,
    label: str,
    paid: str,
    *,
    price: str = "¥99.00",
    day: str = "2025-02-03 10:00:00",
    done: str = "2025-02-03 10:00:05",
    title: str = "黄焖鸡米饭 订单详情",
    method: str = "美团月付",
) -> str:
    """One row of Meituan's export."""
    numbers = '"25032000001\t","m1\t"'
    return ",".join((day, done, kind, title, label, method, price, paid, numbers, "/"))


def meituan(rows: Iterable[str], head: Sequence[str] = MEITUAN_HEAD) -> bytes:
    """Meituan's export: UTF-8 with a byte order mark."""
    return ("\n".join([*head, MEITUAN_HEADER, *rows]) + "\n").encode("utf-8-sig")


def packed(
    files: Mapping[str, bytes],
    password: str | bytes | None = None,
    *,
    stored: bool = False,
    encoding: str = "utf-8",
) -> bytes:
    """An archive; with a password in the old encryption. Names in GBK do not say so."""
    body, directory = b"", b""
    for name, content in files.items():
        named = name.encode(encoding)
        flags = 0x800 if encoding == "utf-8" else 0
        squeeze = zlib.compressobj(9, zlib.DEFLATED, -15)
        data = content if stored else squeeze.compress(content) + squeeze.flush()
        check = zlib.crc32(content)
        if password is not None:
            key = password.encode() if isinstance(password, str) else password
            data, flags = locked(data, key, check), flags | 1
        facts = struct.pack(
            "<HHHHHIIIHH",
            *(20, flags, 0 if stored else 8, 0x6000, 0x5A61),
            *(check, len(data), len(content), len(named), 0),
        )
        entry = b"PK\x01\x02\x14\x00" + facts + struct.pack("<HHHII", 0, 0, 0, 0, len(body))
        directory += entry + named
        body += b"PK\x03\x04" + facts + named + data
    end = (0, 0, len(files), len(files), len(directory), len(body), 0)
    return body + directory + b"PK\x05\x06" + struct.pack("<HHHHIIH", *end)


def locked(data: bytes, password: bytes, check: int) -> bytes:
    """The old encryption of archives (PKWARE's APPNOTE, section 6.1), written anew."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def crc(byte: int, old: int) -> int:
        # One step of the check sum: zlib inverts before and after.
        return zlib.crc32(bytes([byte]), old ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    def stir(byte: int) -> None:
        keys[0] = crc(byte, keys[0])
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = crc(keys[1] >> 24, keys[2])

    for byte in password:
        stir(byte)
    out = bytearray()
    for byte in b"debt desk.." + bytes([check >> 24]) + data:
        mask = (keys[2] | 2) & 0xFFFF
        out.append(byte ^ ((mask * (mask ^ 1)) >> 8 & 0xFF))
        stir(byte)
    return bytes(out)


def packed_aes(files: Mapping[str, bytes], password: str) -> bytes:
    """An archive locked with AES-256, as current archivers write it."""
    file = io.BytesIO()
    with pyzipper.AESZipFile(file, "w", compression=pyzipper.ZIP_DEFLATED) as archive:
        archive.setpassword(password.encode())
        archive.setencryption(pyzipper.WZ_AES, nbits=256)
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()
