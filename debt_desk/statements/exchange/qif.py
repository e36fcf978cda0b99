"""QIF: Quicken's text format, in whose dates each country has its own order."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.money import CNY
from debt_desk.domain.statement import Place, SetAside, StatementKind
from debt_desk.errors import InputError
from debt_desk.statements.cells import NoDateInCell
from debt_desk.statements.exchange.blocks import Block, joined, payment
from debt_desk.statements.exchange.source import decimal_mark, decoded, signed
from debt_desk.statements.refusals import StatementDamaged, TooManyRows
from debt_desk.statements.table import why_not_read
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.statement import Statement, StatementLine

_PAYMENTS = {
    "bank": StatementKind.ACCOUNT,
    "cash": StatementKind.ACCOUNT,
    "oth a": StatementKind.ACCOUNT,
    "oth l": StatementKind.ACCOUNT,
    "ccard": StatementKind.CARD,
}
# Lists of what the program knows, with no payment in them.
_LISTS = frozenset(("account", "cat", "class", "memorized", "prices", "security", "tag", "budget"))
_DATE = re.compile(
    r"(\d{1,4})\s*[-/.']\s*(\d{1,2})\s*([-/.'])\s*(\d{1,4})|(\d{4})(\d\d)(\d\d)", re.A
)
_ORDERS = ("ymd", "mdy", "dmy")


@dataclass(slots=True)
class _Record:
    """The lines up to a ``^``. ``values``: the first of each letter; splits repeat theirs."""

    line: int
    values: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True)
class _Section:
    """Records under one ``!Type``, of the account that was named last."""

    sort: str
    account: str
    records: list[_Record] = field(default_factory=list)


def read(data: bytes, name: str) -> tuple[Statement, ...]:
    """Every account in the file. Errors: those of source.decoded, StatementDamaged, TooManyRows."""
    sections = [
        one for one in _sections(decoded(data, name)) if one.sort not in _LISTS and one.records
    ]
    records = [record for section in sections for record in section.records]
    if len(records) + len(sections) > ROWS_MOST:
        raise TooManyRows(name=name, limit=ROWS_MOST)
    order = _order([record.values.get("D", "") for record in records])
    usual = decimal_mark(map(_amount_text, records))
    blocks = [_block(section, order, usual) for section in sections]
    if not blocks:
        raise StatementDamaged(name=name)
    unsure = _unsure(records, order)
    if unsure is not None:
        blocks[0].reading.warn(
            "date_order_assumed",
            unsure.line,
            text=unsure.values["D"][:20],
            day=_day(unsure.values["D"], order),
        )
    for block in blocks:
        block.reading.warn("currency_assumed")
    return joined(blocks, "qif")


def _sections(text: str) -> list[_Section]:
    sections: list[_Section] = []
    account, record = "", None
    for number, raw in enumerate(text.split("\n"), start=1):
        line = raw.strip()
        if line.startswith("!"):
            record = None
            sort = _sort(line)
            if sort is not None:
                sections.append(_Section(sort, account))
        elif line.startswith("^"):
            if record is not None and sections[-1].sort == "account":
                account = record.values.get("N", "")
            record = None
        elif line:
            if not sections:
                sections.append(_Section("bank", ""))
            if record is None:
                record = _Record(number)
                sections[-1].records.append(record)
            record.values.setdefault(line[0].upper(), line[1:].strip())
    return sections


def _sort(line: str) -> str | None:
    """What records follow; None for an option."""
    head = line[1:].lower()
    if head.startswith("type:"):
        return head[5:].strip()
    return "account" if head.startswith("account") else None


def _block(section: _Section, order: str, usual: str) -> Block:
    kind = _PAYMENTS.get(section.sort)
    block = Block(account=section.account, currency=CNY, kind=kind or StatementKind.ACCOUNT)
    for record in section.records:
        place = Place(record.line)
        if kind is None:
            block.reading.set_aside.append(SetAside(place, "investment"))
            continue
        try:
            block.reading.lines.append(_line(place, record, kind, order, usual))
        except InputError as problem:
            block.reading.refuse(place, why_not_read(problem))
    return block


def _line(
    place: Place, record: _Record, kind: StatementKind, order: str, usual: str
) -> StatementLine:
    values = record.values
    return payment(
        place,
        _day(values.get("D", ""), order),
        signed(_amount_text(record), CNY, usual),
        kind,
        code=values.get("L", ""),
        party=values.get("P", ""),
        text=values.get("M", ""),
        reference=values.get("N", ""),
    )


def _amount_text(record: _Record) -> str:
    """The whole sum; ``$`` lines are parts of it and count no second time."""
    return record.values.get("T") or record.values.get("U") or ""


def _order(texts: Iterable[str]) -> str:
    """The order of day, month and year under which the dates of this file make sense.

    The one that reads the most of them, then the one that leaves the rows best sorted, upwards
    rather than downwards, then the one that has them closest together.
    """
    seen = list(texts)

    def fit(order: str) -> tuple[int, int, int, int]:
        days = [day for text in seen if (day := _day_or_none(text, order))]
        if not days:
            return 0, 0, 0, 0
        up = sum(after >= before for before, after in pairwise(days))
        down = sum(after <= before for before, after in pairwise(days))
        return len(days), max(up, down), up, -(max(days) - min(days)).days

    return max(_ORDERS, key=fit)


def _unsure(records: Iterable[_Record], order: str) -> _Record | None:
    """The first record whose date another order would read as another day.

    None where that order fails at any other date of the file.
    """
    others = [other for other in _ORDERS if other != order]
    found: dict[str, _Record] = {}
    for record in records:
        text = record.values.get("D", "")
        day = _day_or_none(text, order)
        if day is None:
            continue
        for other in tuple(others):
            read_so = _day_or_none(text, other)
            if read_so is None:
                others.remove(other)
            elif read_so != day:
                found.setdefault(other, record)
    return next((found[other] for other in others if other in found), None)


@lru_cache(maxsize=4096)
def _day_or_none(text: str, order: str) -> date | None:
    try:
        return _day(text, order)
    except InputError:
        return None


def _day(text: str, order: str) -> date:
    """The day that ``text`` means in this order. Errors: NoDateInCell, DateOutOfReach."""
    found = _DATE.fullmatch(text.strip())
    if not found:
        raise NoDateInCell(text=text[:40])
    if found[5]:
        parts, order = found.group(5, 6, 7), "ymd"
    else:
        parts = found.group(1, 2, 4)
    told = dict(zip(order, parts, strict=True))
    if max(len(told["m"]), len(told["d"])) > 2 or len(told["y"]) == 3:
        raise NoDateInCell(text=text[:40])
    year = int(told["y"])
    if len(told["y"]) < 4:
        # Quicken writes 1/31'05 for this century and 1/31/95 for the last.
        year += 2000 if found[3] == "'" or year < 80 else 1900
    try:
        return checked(date(year, int(told["m"]), int(told["d"])))
    except ValueError:
        raise NoDateInCell(text=text[:40]) from None
