"""From the table of an account or a card, whatever its layout, to one statement a currency."""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    SetAside,
    Statement,
    StatementKind,
    StatementLine,
)
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.errors import InputError
from debt_desk.statements.banks import dates
from debt_desk.statements.banks.balances import chain
from debt_desk.statements.cells import BLANKS, amount, moment
from debt_desk.statements.classing import classifier
from debt_desk.statements.currencies import UnknownCurrency, code
from debt_desk.statements.declared import Declared, compare, declared, is_remark
from debt_desk.statements.table import Reading, why_not_read

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.table_layout import Layout
    from debt_desk.statements.table import Table

_TOTAL_ROW = re.compile(r"^(\S{0,10}?)合计(?:金额)?$")
_NOTHING = "-—–/"  # what stands for an empty cell, in any length
_WITH_CURRENCY = re.compile(r"([A-Z]{3})\s*([-+\d.].*)", re.ASCII)
_CURRENCY_NOTED = re.compile(r"币\s*[种别]\s*[:：]\s*\[?\s*([^\s\[\]，,;；|]{2,6})")
_HOLDER = re.compile(r"(?:户\s*名|姓\s*名|客户名称)\s*[:：]\s*\[?\s*([^\s\[\]，,;；|]{2,40})")
_SAME_NAME = "同名"  # the word for a transfer between accounts of one holder
_TOTALS_NOTED = {"收入": "in", "支出": "out"}


class BothDirections(InputError):
    """A row with money coming in and going out. data: none."""


class NoDirection(InputError):
    """A row that does not say which way its money went. data: text."""


_REASONS = {
    dates.NoYear: "no_year",
    UnknownCurrency: "unknown_currency",
    BothDirections: "both_directions",
    NoDirection: "no_direction",
}


def read(table: Table, layout: Layout) -> tuple[Statement, ...]:
    """A statement for each currency in the table, the one with the earliest row first."""
    cells_of, line_of = _picker(table, layout), _line_maker(layout, table.notes)
    readings: dict[str, Reading] = defaultdict(Reading)
    odd, totals, remarks, accounts = Reading(), [], list(table.notes), set()
    for place, cells in table.rows:
        try:
            line = line_of(place, told := cells_of(cells), odd)
            readings[line.amount.currency].lines.append(line)
            accounts.add(told[Column.ACCOUNT])
        except InputError as problem:
            if _TOTAL_ROW.match(next(filter(None, cells), "")):
                with suppress(InputError):
                    totals.append(cells_of(cells))
            elif table.repeats_header(cells) or _is_header(cells):
                odd.set_aside.append(SetAside(place, "header_again"))
            elif is_remark(cells) or _begins_next_bill(cells, layout):
                remarks.append(" ".join(filter(None, cells)))
                if layout.dates is Dates.NO_YEAR:
                    line_of = _line_maker(layout, (remarks[-1], *table.notes))
            else:
                odd.refuse(place, _REASONS.get(type(problem)) or why_not_read(problem))
    main = readings[next(iter(readings), layout.currency)]
    main.set_aside += odd.set_aside
    main.warnings += odd.warnings
    for cells_of_total in totals:
        _compare(cells_of_total, readings, layout.labels)
    says = _said_around(remarks, accounts)
    if layout.marker and not any(layout.marker in remark for remark in remarks):
        main.warn("marker_missing", marker=layout.marker)
    if len(readings) == 1 and layout.labels == tuple(_TOTALS_NOTED.values()):
        compare(main, says, _TOTALS_NOTED)
    return tuple(
        _statement(reading, currency, says, layout) for currency, reading in readings.items()
    )


def _said_around(remarks: list[str], accounts: set[str]) -> Declared:
    """What the file says of itself; its account may stand in the rows, the same in each."""
    says = declared(remarks)
    if not says.account and len(accounts) == 1:
        says = replace(says, account=_last_four(*accounts))
    return says


_Cells = dict[Column, str]
_BLANK: _Cells = dict.fromkeys(Column, "")


def _is_header(cells: list[str]) -> bool:
    """Whether these are column names, as the English ones under the Chinese: not one digit."""
    return sum(map(bool, cells)) > 2 and not any(map(str.isdigit, "".join(cells)))


def _begins_next_bill(cells: list[str], layout: Layout) -> bool:
    """Whether these are a title, as where the bills of several months were put into one file."""
    said = list(filter(None, cells))
    return (
        layout.dates is Dates.NO_YEAR
        and len(said) == 1
        and dates.month_of_title(said[0]) is not None
    )


def _picker(table: Table, layout: Layout) -> Callable[[list[str]], _Cells]:
    """A function that gives what a row says for each part; ``""`` where it says nothing."""
    known = [
        (part, name)
        for part, names in layout.columns.items()
        for name in names
        if name in table.header
    ]
    # Two columns at least, which is what a picker needs.
    picked = table.picker(*(name for _, name in known), table.header[0], table.header[0])
    last = len(table.header) - 1

    def cells_of(cells: list[str]) -> _Cells:
        if layout.loose_end and len(cells) > last + 1:
            cells = [*cells[:last], ",".join(cells[last:]).rstrip(",")]
        found = _BLANK.copy()
        for (part, _), cell in zip(known, picked(cells), strict=False):
            text = _text(cell)
            if part is Column.DESCRIPTION and found[part] and text:
                found[part] += f" · {text}"
            else:
                found[part] = found[part] or text
        return found

    return cells_of


def _text(cell: str) -> str:
    if cell.startswith('="') and cell.endswith('"'):
        cell = cell[2:-1]  # so an export keeps Excel from making a number of it
    return " ".join(cell.split()) if cell.strip(_NOTHING) else ""


def _line_maker(
    layout: Layout, notes: tuple[str, ...]
) -> Callable[[Place, _Cells, Reading], StatementLine]:
    classify, money_of = classifier(layout.rules), _money_reader(layout)
    day_of, usual = dates.reader(layout.dates, notes), _usual_currency(layout, notes)
    named = _HOLDER.search("\n".join(notes))
    holder = named[1] if named else ""

    def line_of(place: Place, cells: _Cells, odd: Reading) -> StatementLine:
        day, clock = day_of(cells[Column.DAY])
        # A time that cannot be read is no reason to lose the payment.
        if cells[Column.CLOCK]:
            with suppress(InputError):
                clock = moment(f"2000-01-01 {_clock(cells[Column.CLOCK])}")[1] or clock
        before = _WITH_CURRENCY.fullmatch(cells[Column.AMOUNT])
        if before:
            cells[Column.CURRENCY], cells[Column.AMOUNT] = before[1], before[2]
        currency = code(cells[Column.CURRENCY]) if cells[Column.CURRENCY] else usual
        label, money = money_of(cells, currency)
        if money.cents < 0:
            # Red figures take back an earlier row: the money goes the other way.
            label, money = layout.labels[label == layout.labels[0]], -money
            odd.warn("negative_amount", place.row)
        party, text = cells[Column.COUNTERPARTY], cells[Column.DESCRIPTION]
        line_class = LineClass.NEUTRAL
        if money.cents:
            own = f" {_SAME_NAME}" if party and party == holder else ""
            line_class = classify(label, cells[Column.STATUS], f"{text} {party}{own}")
        return StatementLine(
            place,
            day,
            label,
            money,
            line_class,
            clock,
            party,
            text,
            cells[Column.METHOD],
            cells[Column.STATUS],
            cells[Column.REFERENCE],
            _balance(cells[Column.BALANCE], currency),
        )

    return line_of


def _last_four(account: str) -> str:
    digits = re.sub(r"[^0-9A-Za-z]", "", account)
    return f"****{digits[-4:]}" if digits else ""


def _usual_currency(layout: Layout, notes: tuple[str, ...]) -> str:
    """The currency of rows that name none: what stands above the table, else the layout's."""
    noted = _CURRENCY_NOTED.search("\n".join(notes))
    with suppress(UnknownCurrency):
        return code(noted[1]) if noted else layout.currency
    return layout.currency


def _clock(text: str) -> str:
    """``132324`` and ``13.23.24`` as ``13:23:24``."""
    digits = re.sub(r"[.:：]", "", text)
    return f"{digits[:-4]}:{digits[-4:-2]}:{digits[-2:]}" if len(digits) >= 5 else text


def _money_reader(layout: Layout) -> Callable[[_Cells, str], tuple[str, Money]]:
    """A function that gives a row's label and amount; ``""`` with zero.

    An amount that comes out negative is a red figure.
    """
    if Column.INCOME in layout.columns:
        return lambda cells, currency: _of_two_columns(cells, currency, layout.labels)
    going_out, coming_in = re.compile(layout.going_out), re.compile(layout.coming_in)
    gains, leaves = layout.labels
    plain, signed = (leaves, gains) if layout.positive_leaves else (gains, leaves)

    def of_one_column(cells: _Cells, currency: str) -> tuple[str, Money]:
        money = amount(cells[Column.AMOUNT], currency)
        if not money:
            return "", money
        told = cells[Column.DIRECTION] if Column.DIRECTION in layout.columns else ""
        by_sign = layout.positive_leaves or Column.DIRECTION not in layout.columns
        if by_sign and money.cents < 0:
            return signed, -money
        if told and going_out.match(told):
            return leaves, money
        if told and coming_in.match(told):
            # On a bill the sign only repeats the word; on an account it takes an entry back.
            return gains, abs(money) if layout.kind is StatementKind.CARD else money
        if not by_sign:
            raise NoDirection(text=told[:40])
        return plain, money

    return of_one_column


def _of_two_columns(cells: _Cells, currency: str, labels: tuple[str, str]) -> tuple[str, Money]:
    income, expense = cells[Column.INCOME], cells[Column.EXPENSE]
    into = Money.zero(currency) if income in BLANKS else amount(income, currency)
    out_of = Money.zero(currency) if expense in BLANKS else amount(expense, currency)
    if into and out_of:
        raise BothDirections
    if into:
        return labels[0], into
    if out_of:
        return labels[1], out_of
    if income in BLANKS and expense in BLANKS:
        amount("", currency)  # NotAnAmount: the row says nothing about money
    return "", Money.zero(currency)


def _balance(text: str, currency: str) -> Money | None:
    """The balance; None where it is blank or blacked out."""
    try:
        return amount(text, currency)
    except InputError:
        return None


def _compare(cells: _Cells, readings: dict[str, Reading], labels: tuple[str, str]) -> None:
    """Hold a 合计 row against the rows of its currency.

    One that names no currency is held against the rows where the file has a single currency.
    """
    found = _TOTAL_ROW.match(cells[Column.DAY])
    currency = None
    with suppress(UnknownCurrency):
        currency = code(found[1]) if found else None
    if currency is None and len(readings) == 1:
        currency = next(iter(readings))
    if currency not in readings:
        return
    reading = readings[currency]
    for label, part in zip(labels, (Column.INCOME, Column.EXPENSE), strict=True):
        try:
            stated = amount(cells[part], currency)
        except InputError:
            continue
        counted = Money(
            sum(line.amount.cents for line in reading.lines if line.label == label), currency
        )
        if counted != stated:
            reading.warn("totals_differ", label=label, stated=stated, counted=counted)


def _statement(reading: Reading, currency: str, says: Declared, layout: Layout) -> Statement:
    balances = chain(reading.lines)
    return Statement(
        format=layout.format,
        institution=layout.institution,
        account=says.account,
        currency=currency,
        kind=layout.kind,
        lines=tuple(reading.lines),
        set_aside=tuple(reading.set_aside),
        declared_from=says.start,
        declared_to=says.end,
        opening=balances.opening,
        closing=balances.closing,
        warnings=(*reading.warnings, *balances.breaks),
    )
