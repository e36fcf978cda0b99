"""The same bills in every guise: columns moved or missing, other encodings, padding and quotes."""

from __future__ import annotations

import csv
import io
import random
from collections import defaultdict
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from debt_desk.statements import detect
from debt_desk.statements.wallets import alipay, jd, meituan, wechat

if TYPE_CHECKING:
    from debt_desk.statements.wallets.wallet import Wallet

# What a table must have, and what it may have besides.
WALLETS = {
    "alipay": (alipay.MOBILE, ["交易分类", "对方账号", "收/付款方式", "商家订单号", "备注"]),
    "alipay on the web": (
        alipay.WEB,
        [
            "交易号",
            "付款时间",
            "类型",
            "交易对方",
            "服务费（元）",
            "成功退款（元）",
            "备注",
            "资金状态",
        ],
    ),
    "wechat": (wechat.CSV, ["支付方式", "商户单号", "备注"]),
    "jd": (jd.JD, ["收/付款方式", "交易分类", "交易订单号", "商家订单号", "备注"]),
    "meituan": (meituan.MEITUAN, ["交易成功时间", "支付方式", "订单金额", "交易单号", "备注"]),
}
LABELS = {"wechat": ("收入", "支出", "/")}
AMOUNTS = ("金额", "金额(元)", "实付金额")
PADS = ("", " ", "\t", "    ", "\u3000", "\xa0")


def amount(draw: random.Random, cents: int) -> str:
    whole, part = divmod(cents, 100)
    plain = f"{whole}.{part:02d}"
    ways = [plain, f"¥{plain}", f"￥{plain}", f"{whole:,}.{part:02d}", f"¥{whole:,}.{part:02d}"]
    if part == 0:
        ways.append(str(whole))
    elif part % 10 == 0:
        ways.append(plain[:-1])
    return draw.choice(ways)


def moment(draw: random.Random, stamp: datetime) -> str:
    patterns = ("%Y-%m-%d %H:%M:%S", "%Y/%m/%d %H:%M:%S", "%Y-%m-%d  %H:%M:%S", "%Y/%m/%d %H:%M")
    return stamp.strftime(draw.choice(patterns))


def cell(draw: random.Random, column: str, sums: dict[str, str], stamp: datetime) -> str:
    if column in sums:
        return sums[column]
    if column in ("交易时间", "交易创建时间", "付款时间", "交易成功时间"):
        return moment(draw, stamp)
    if column in ("交易状态", "当前状态"):
        return draw.choice(("交易成功", "支付成功", "等待确认收货", "已存入零钱", "交易关闭"))
    if column == "成功退款（元）":
        return draw.choice(("0.00", "", "0"))
    if "号" in column:
        return str(draw.getrandbits(90))
    return draw.choice(("外卖", '带"引号"的', "有,逗号", "两\n行", "/", "", "工商银行(9876)"))


def table(draw: random.Random, which: str) -> tuple[list[list[str]], dict[str, list[int]]]:
    """Header and rows, and for each label its count and sum in cents."""
    wallet, others = WALLETS[which]
    named = [
        name.replace("金额(元)", draw.choice(("金额(元)", "金额（元）"))) for name in wallet.needed
    ]
    columns = named + draw.sample(others, draw.randint(0, len(others)))
    draw.shuffle(columns)
    sums: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    rows, stamp = [columns], datetime.fromisoformat("2025-03-31 22:00:00")
    for _ in range(draw.randint(1, 12)):
        stamp -= timedelta(minutes=draw.randint(1, 5000))
        label = draw.choice(LABELS.get(which, ("收入", "支出", "不计收支", "")))
        cents = draw.choice((0, draw.randint(1, 999), draw.randint(1000, 10**9)))
        sums[label][0] += 1
        sums[label][1] += cents
        fixed = dict.fromkeys((*AMOUNTS, "金额（元）"), amount(draw, cents)) | {"收/支": label}
        rows.append([cell(draw, column, fixed, stamp) for column in columns])
    return rows, sums


def as_csv(draw: random.Random, rows: list[list[str]], wallet: Wallet) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, quoting=draw.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
    for number in range(draw.randint(0, 30)):
        writer.writerow([f"{number}.提示，以实际为准", *[""] * draw.choice((0, len(rows[0]) - 1))])
    writer.writerow([f"{wallet.marker}：[某人]"])
    comma = draw.choice(([], [""]))
    for row in rows:
        padded = [draw.choice(PADS) + one + draw.choice(PADS) for one in row]
        writer.writerow([*padded, *comma])
    if draw.random() < 0.5:
        writer.writerow(["-" * 40])
        writer.writerow([f"共{len(rows) - 1}笔记录"])
    encoding = draw.choice(("utf-8", "utf-8-sig", "gb18030"))
    content = text.getvalue().replace("\r\n", draw.choice(("\r\n", "\n", "\r")))
    return content.encode(encoding)


def as_workbook(rows: list[list[str]], wallet: Wallet) -> bytes:
    book = Workbook()
    sheet = book.active
    sheet.append([f"{wallet.marker}"])
    for row in rows:
        sheet.append(row)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def check(seed: int, which: str) -> None:
    draw = random.Random(seed)
    wallet = WALLETS[which][0]
    rows, sums = table(draw, which)
    data = as_workbook(rows, wallet) if seed % 10 == 0 else as_csv(draw, rows, wallet)
    (statement,) = detect.read_bytes(data, "a")
    assert statement.institution == wallet.institution
    assert statement.set_aside == ()
    assert [warning.what for warning in statement.warnings] == []
    found = {
        label: [count, money.cents] for label, (count, money) in statement.sums_by_label().items()
    }
    assert found == dict(sums)


@pytest.mark.parametrize("which", WALLETS)
@pytest.mark.parametrize("seed", range(40))
def test_a_bill_in_another_guise_says_the_same(seed: int, which: str) -> None:
    check(seed, which)
