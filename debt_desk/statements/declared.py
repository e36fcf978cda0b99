"""What a file says about itself around its table: account, period, count and totals."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.errors import InputError
from debt_desk.statements.cells import amount, masked, moment
from debt_desk.statements.table import payments_told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from debt_desk.domain.statement import StatementLine
    from debt_desk.statements.table import Reading

_PERIOD = r"%s(?:时间|日期)?\s*[:：]\s*\[?\s*([\d年月日/.-]{8,11}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?)"
_FROM = re.compile(_PERIOD % "起始")
_TO = re.compile(_PERIOD % "终止")
_COUNT = re.compile(r"共\s*[:：]?\s*(\d{1,9})\s*笔")
_TOTAL = re.compile(
    r"^[#\s]*(已?收入|已?支出|不计收支|中性交易)(?:合计)?\s*[:：]\s*\d{1,9}\s*笔"
    r"(?:[(（][^)）\n]{0,40}[)）])?[^\d\n]{0,3}([\d,.]{1,20})\s*元",
    re.MULTILINE,
)
_SPAN = re.compile(
    r"(\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2})日?\s*(?:-{1,3}|—{1,2}|–|~|至|到)\s*(\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2})"
)
_ACCOUNT = re.compile(
    r"(?:支付宝账户|微信昵称|京东账号名|美团用户名|账号)\s*[:：]\s*\[?([^\]\n]{1,100}?)\]?\s*(?:\n|$)"
)

_CARD = re.compile(r"(?:卡号|[账帐]\s*[号户])\s*[:：]\s*\[?(?:一卡通\s*[:：]\s*)?([\dx*]{4,30})")
_DAY = timedelta(days=1)
_ABOUT_THE_FILE = re.compile(
    r"-{4,}|#|温馨提示|导出|以上数据|姓名|支付宝|微信|京东账号|美团|【|账号|账户|起始|终止|共\s*[:：]?\s*\d+\s*笔|(?:[已待]?(?:收入|支出)|不计收支|中性交易)\s*[:：]"
    r"|特别提示|注\s*[:：]|用户|\d{1,2}\s*[.、．]\s*\D"
)


@dataclass(frozen=True, slots=True)
class Declared:
    """What the file says about itself around its table; None and ``{}`` where it does not."""

    account: str
    start: date | None
    end: date | None
    count: int | None
    totals: dict[str, Money]


def is_remark(cells: list[str]) -> bool:
    """Whether a row of few cells is one of the remarks that stand above or below a table."""
    return sum(map(bool, cells)) <= 2 and bool(_ABOUT_THE_FILE.match(next(filter(None, cells), "")))


def declared(notes: Iterable[str]) -> Declared:
    """Read the remarks above and below the table, one string each.

    Where several exports were put into one file, what they say is taken together; the period, as
    long as no day lies between theirs.
    """
    text = "\n".join(notes)
    begins = [found.start() for found in _FROM.finditer(text)][1:]
    cuts = pairwise((0, *begins, len(text)))
    first, *others = (_of_one_export(text[start:end]) for start, end in cuts)
    for other in others:
        first = _with(first, other)
    return first


def _of_one_export(text: str) -> Declared:
    account, count = _ACCOUNT.search(text) or _CARD.search(text), _COUNT.search(text)
    span = _SPAN.search(text)
    totals = {}
    for label, stated in _TOTAL.findall(text):
        try:
            totals[label] = amount(stated)
        except InputError:
            continue
    return Declared(
        masked(account[1]) if account else "",
        _day(_FROM.search(text)) or _day(span),
        _day(_TO.search(text)) or _day(span, 2),
        int(count[1]) if count else None,
        totals,
    )


def _with(one: Declared, other: Declared) -> Declared:
    start, end = one.start, one.end
    if start and end and other.start and other.end:
        near = other.start <= end + _DAY and start <= other.end + _DAY
        start, end = (min(start, other.start), max(end, other.end)) if near else (start, end)
    totals = dict(one.totals)
    for label, stated in other.totals.items():
        totals[label] = totals[label] + stated if label in totals else stated
    counts = [count for count in (one.count, other.count) if count is not None]
    return Declared(
        one.account or other.account, start, end, sum(counts) if counts else None, totals
    )


def _day(found: re.Match[str] | None, group: int = 1) -> date | None:
    try:
        return moment(found[group].strip())[0] if found else None
    except InputError:
        return None


def compare(
    reading: Reading,
    says: Declared,
    labels: Mapping[str, str] | None = None,
    left_out: Callable[[StatementLine], int] | None = None,
) -> None:
    """Warn where the file's own count, totals or period do not fit its rows.

    ``labels`` gives the label that its totals call by another word; ``left_out`` the cents of a
    line that they may leave out.
    """
    rows = payments_told(reading.lines, reading.set_aside)
    if says.count is not None and says.count != rows:
        reading.warn("rows_differ", stated=says.count, counted=rows)
    for word, stated in says.totals.items():
        label = (labels or {}).get(word, word)
        lines = [line for line in reading.lines if line.label == label]
        every = sum(line.amount.cents for line in lines)
        most = every - sum(map(left_out, lines)) if left_out else every
        if stated.cents not in (every, most):
            reading.warn("totals_differ", label=word, stated=stated, counted=Money(most))
    if any(_outside(day, says) for day in {line.day for line in reading.lines}):
        outside = [line for line in reading.lines if _outside(line.day, says)]
        reading.warn(
            "outside_period",
            outside[0].place.row,
            count=len(outside),
            start=says.start,
            end=says.end,
        )


def _outside(day: date, says: Declared) -> bool:
    return (says.start is not None and day < says.start) or (
        says.end is not None and day > says.end
    )
