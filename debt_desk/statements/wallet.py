"""What the exports of wallets share: rows, remarks, and the period, count and totals declared."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import Place, SetAside
from debt_desk.errors import InputError
from debt_desk.statements.cells import amount, masked, moment
from debt_desk.statements.table import why_not_read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date

    from debt_desk.domain.statement import StatementLine
    from debt_desk.statements.table import Reading, Table

_PERIOD = r"%s(?:时间|日期)?\s*[:：]\s*\[?\s*([\d年月日/.-]{8,11}(?:\s+\d{1,2}:\d\d(?::\d\d)?)?)"
_FROM = re.compile(_PERIOD % "起始")
_TO = re.compile(_PERIOD % "终止")
_COUNT = re.compile(r"共\s*[:：]?\s*(\d{1,9})\s*笔")
_TOTAL = re.compile(
    r"^(收入|支出|不计收支|中性交易)\s*[:：]\s*\d{1,9}\s*笔[^\d]{0,3}([\d,.]{1,20})\s*元",
    re.MULTILINE,
)
_ACCOUNT = re.compile(r"(?:支付宝账户|微信昵称|账号)\s*[:：]\s*\[?([^\]\n]{1,100}?)\]?\s*(?:\n|$)")
_ABOUT_THE_FILE = re.compile(
    r"-{4,}|导出|姓名|支付宝|微信|账号|账户|起始|终止|共\s*[:：]?\s*\d+\s*笔|(?:[已待]?(?:收入|支出)|不计收支|中性交易)\s*[:：]"
    r"|特别提示|注\s*[:：]|用户|\d{1,2}\s*[.、．]\s*\D"
)


def read_rows(
    table: Table,
    reading: Reading,
    columns: tuple[str, ...],
    line_of: Callable[[Place, tuple[str, ...]], StatementLine],
) -> list[str]:
    """Read the rows into ``reading``; gives back the remarks that older exports have below them.

    ``line_of`` makes a line of a row's cells of ``columns``, or raises the InputError for which the
    row is set aside.
    """
    picked, remember = table.picker(*columns), reading.lines.append
    sheet, remarks = table.sheet, []
    for row, cells in table.rows:
        place = Place(row, sheet)
        try:
            remember(line_of(place, picked(cells)))
        except InputError as problem:
            if _is_about_the_file(cells):
                remarks.append(" ".join(filter(None, cells)))
            elif table.repeats_header(cells):
                reading.set_aside.append(SetAside(place, "header_again"))
            else:
                reading.refuse(place, why_not_read(problem))
    return remarks


@dataclass(frozen=True, slots=True)
class Declared:
    """What the file says about itself around its table; None and ``{}`` where it does not."""

    account: str
    start: date | None
    end: date | None
    count: int | None
    totals: dict[str, Money]


def _is_about_the_file(cells: list[str]) -> bool:
    """Whether a row of few cells is one of the remarks that stand above or below a table."""
    return sum(map(bool, cells)) <= 2 and bool(_ABOUT_THE_FILE.match(next(filter(None, cells), "")))


def declared(notes: Iterable[str]) -> Declared:
    """Read the remarks above and below the table, one string each."""
    text = "\n".join(notes)
    account, count = _ACCOUNT.search(text), _COUNT.search(text)
    totals = {}
    for label, stated in _TOTAL.findall(text):
        try:
            totals[label] = amount(stated)
        except InputError:
            continue
    return Declared(
        masked(account[1]) if account else "",
        _day(_FROM.search(text)),
        _day(_TO.search(text)),
        int(count[1]) if count else None,
        totals,
    )


def _day(found: re.Match[str] | None) -> date | None:
    try:
        return moment(found[1].strip())[0] if found else None
    except InputError:
        return None


def compare(reading: Reading, says: Declared, labels: Mapping[str, str] | None = None) -> None:
    """Warn where the file's own count, totals or period do not fit its rows.

    ``labels`` gives the label that its totals call by another word.
    """
    rows = len(reading.lines) + len(reading.set_aside)
    if says.count is not None and says.count != rows:
        reading.warn("rows_differ", stated=says.count, counted=rows)
    cents: dict[str, int] = defaultdict(int)
    for line in reading.lines:
        cents[line.label] += line.amount.cents
    for word, stated in says.totals.items():
        counted = Money(cents[(labels or {}).get(word, word)])
        if counted != stated:
            reading.warn("totals_differ", label=word, stated=stated, counted=counted)
    outside = [line for line in reading.lines if _outside(line.day, says)]
    if outside:
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


def reclass(lines: list[StatementLine], index: int, **changes: object) -> None:
    """Put a changed copy in the place of a line."""
    lines[index] = replace(lines[index], **changes)  # type: ignore[arg-type]
