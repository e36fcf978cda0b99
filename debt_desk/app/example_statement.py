"""The example's bank statement: wages before and after the job loss, as a bank lays them out."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, months_between
from debt_desk.domain.money import Money, total

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_HEADS = [
    "交易日期",
    "摘要",
    "交易详情",
    "交易场所",
    "交易国家或地区简称",
    "钞/汇",
    "交易金额(收入)",
    "交易金额(支出)",
    "交易币种",
    "记账金额(收入)",
    "记账金额(支出)",
    "记账币种",
    "余额",
    "对方户名",
    "对方账户",
]
_OPENING = Money(6_420_18)
_WAGE_BEFORE = Money(9_150_00)
# What short contracts pay: never twice the same.
_WAGES_NOW = tuple(Money(cents) for cents in (4_870_00, 5_230_00, 5_105_00, 5_320_00, 4_960_00))


def example_statement(names: Mapping[str, str], since: date, on: date) -> bytes:
    """A year's half of movements up to the last complete month before ``on``."""
    balance = _OPENING
    rows = []
    for day, summary, payee, amount in _movements(names, since, on):
        balance = balance + amount
        received, paid = (amount, None) if amount.cents > 0 else (None, abs(amount))
        cells = [day.isoformat(), summary, "", "", "CHN", "钞", "-", "-", "-"]
        cells += [received.plain() if received else "", paid.plain() if paid else ""]
        rows.append((*cells, "人民币", balance.plain(), payee, ""))
    text = io.StringIO()
    text.write('明细查询文件下载\n\n卡号: 6222****0315,"卡别名: "\n\n')
    text.write("子账户序号: 00000,子账户类别: 活期\n\n")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(_HEADS)
    writer.writerows(reversed(rows))
    received = total(m[3] for m in _movements(names, since, on) if m[3].cents > 0)
    paid = total(-m[3] for m in _movements(names, since, on) if m[3].cents < 0)
    text.write(f'\n人民币合计,,,,,,,,,"{received.plain()}","{paid.plain()}",\n')
    return text.getvalue().encode("utf-8-sig")


def _movements(
    names: Mapping[str, str], since: date, on: date
) -> list[tuple[date, str, str, Money]]:
    """Day, summary, other side and signed amount, earliest first."""
    movements: list[tuple[date, str, str, Money]] = []
    for index, month in enumerate(months_between(Month.of(since).plus(-1), Month.of(on).plus(-1))):
        after = month > Month.of(since)
        payer = names["now"] if after else names["before"]
        wage = _WAGES_NOW[index % len(_WAGES_NOW)] if after else _WAGE_BEFORE
        movements += [
            (month.first, "消费", names["shop"], Money(-(212_40 + 31 * index))),
            (month.day(5), "转账", "房东", Money(-1_500_00)),
            (month.day(10), names["summary"], payer, wage),
            (month.day(18), "消费", names["shop"], Money(-(486_15 + 57 * index))),
            (month.last, "消费", names["shop"], Money(-(355_60 + 23 * index))),
        ]
    return movements
