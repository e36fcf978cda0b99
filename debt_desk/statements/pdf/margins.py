"""What a PDF statement says around its table: account, period, currency, totals and balances."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY, Money
from debt_desk.errors import InputError
from debt_desk.statements import currencies
from debt_desk.statements.cells import amount
from debt_desk.statements.refusals import UnknownStatement

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_NUMBER = r"[A-Za-z/ .]*[:：]?\s*([\dxX*]{4,30})"
_ACCOUNTS = tuple(
    re.compile(pattern)
    for pattern in (
        r"微信号\s*[:：]\s*([A-Za-z0-9_\-*@.]{3,60})",
        r"支付宝账[号户]\s*[:：]?\s*([A-Za-z0-9_\-*@.]{3,60})",
        rf"卡号{_NUMBER}",
        rf"客户账号{_NUMBER}",
        rf"[账帐][号户]{_NUMBER}",
    )
)
_A_DAY = r"(\d{4}(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{4}))"
_CLOCK = r"(?:\s*\d{1,2}:\d\d(?::\d\d)?)?"
_PERIODS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_A_DAY}{_CLOCK}\s*(?:-{{1,3}}|—{{1,2}}|–|~|～|至|到)\s*{_A_DAY}",
        rf"(?:查询起日|开始日期|起始日期)[^\d\n]{{0,30}}{_A_DAY}[\s\S]{{0,40}}?"
        rf"(?:查询止日|结束日期|终止日期|截止日期)[^\d\n]{{0,30}}{_A_DAY}",
    )
)
_CURRENCY = re.compile(r"币\s*[种别]\s*(?:Currency)?\s*[:：]\s*([一-鿿]+|[A-Z]{3})")
# Yuan, or whatever the account holds.
_HOME = re.compile("人民币|本币|本外币|全部|所有|全币种|多币种|综合|不限")

_MONEY = r"[^\d\n-]{0,8}(-?[\d,]{1,20}\.\d\d)"
_OUT = "(?:总支出|支出总额|支出合计|支出金额合计|合计支出|借方发生数|借方发生额合计|借方合计)"
_IN = "(?:总收入|收入总额|收入合计|收入金额合计|合计收入|贷方发生数|贷方发生额合计|贷方合计)"
_WHOLE = {
    "out": re.compile(f"(?<!本页){_OUT}{_MONEY}"),
    "in": re.compile(f"(?<!本页){_IN}{_MONEY}"),
}
_PAGE = {
    "out": re.compile(rf"本页支出\S{{0,6}}?合计{_MONEY}"),
    "in": re.compile(rf"本页收入\S{{0,6}}?合计{_MONEY}"),
}
_ROWS = re.compile(
    r"(?<!本页)(?:行数|总笔数|总条数|总记录数|(?<!本页)交易笔数)\s*[:：]\s*(\d{1,9})"
)
_PAGE_ROWS = re.compile(r"本页(?:交易)?笔数\s*[:：]\s*(\d{1,9})")
_PAGES = re.compile(
    r"第\s*\d+\s*页\s*[,，/]?\s*共\s*(\d{1,5})\s*页|(?:页数|页码)\s*[:：]\s*\d+\s*/\s*(\d{1,5})"
    r"|第\s*\d+\s*/\s*(\d{1,5})\s*页|^\s*\d{1,5}\s*/\s*(\d{1,5})\s*$",
    re.MULTILINE,
)
_OPENING = re.compile(f"(?:期初余额|上期余额|承前余额){_MONEY}")
_CLOSING = re.compile(f"(?:期末余额|本期余额){_MONEY}")


@dataclass(slots=True)
class Totals:
    """What is stated of payments: sums by label and their count, None where it is not."""

    sums: dict[str, Money] = field(default_factory=dict)
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Stated:
    """What a file states of all of it."""

    totals: Totals
    opening: Money | None
    closing: Money | None


def plain(notes: Sequence[str]) -> tuple[str, ...]:
    """The notes, with account and period before them as exports of text write them."""
    text = "\n".join(notes)
    first = []
    account = next(filter(None, (pattern.search(text) for pattern in _ACCOUNTS)), None)
    if account:
        first.append(f"账号：{account[1]}")
    period = next(filter(None, (pattern.search(text) for pattern in _PERIODS)), None)
    if period:
        first.append(f"起始日期：{_dashed(period[1])} 终止日期：{_dashed(period[2])}")
    return (*first, *notes)


def currency(notes: Iterable[str], name: str) -> str:
    """The currency of rows that do not name one. Errors: UnknownStatement."""
    found = _CURRENCY.search("\n".join(notes))
    if not found or _HOME.match(found[1]):
        return CNY
    try:
        return currencies.code(found[1])
    except InputError:
        raise UnknownStatement(name=name, kind="PDF") from None


def stated(notes: Iterable[str], in_: str) -> Stated:
    """What the notes of all pages state of the whole file, in the currency ``in_``."""
    text = "\n".join(notes)
    rows = _ROWS.search(text)
    return Stated(
        Totals(_sums(_WHOLE, text, in_), int(rows[1]) if rows else None),
        _money(_OPENING, text, in_),
        _money(_CLOSING, text, in_),
    )


def pages_stated(notes: Iterable[str]) -> int:
    """How many pages the document says it has; 0 where it does not."""
    found = _PAGES.findall("\n".join(notes))
    return max((int(count) for counts in found for count in counts if count), default=0)


def of_page(notes: Iterable[str], in_: str) -> Totals:
    """What a page's notes state of the rows on it."""
    text = "\n".join(notes)
    rows = _PAGE_ROWS.search(text)
    return Totals(_sums(_PAGE, text, in_), int(rows[1]) if rows else None)


def _sums(patterns: dict[str, re.Pattern[str]], text: str, in_: str) -> dict[str, Money]:
    found = {label: _money(pattern, text, in_) for label, pattern in patterns.items()}
    return {label: abs(money) for label, money in found.items() if money is not None}


def _money(pattern: re.Pattern[str], text: str, in_: str) -> Money | None:
    found = pattern.search(text)
    try:
        return amount(found[1], in_) if found else None
    except InputError:
        return None


def _dashed(day: str) -> str:
    return f"{day[:4]}-{day[4:6]}-{day[6:]}" if day.isdigit() else day
