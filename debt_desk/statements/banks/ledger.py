"""From the table of an account or a card, whatever its layout, to one statement a currency."""

from __future__ import annotations

import re
from collections import defaultdict
from contextlib import suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money
from debt_desk.domain.statement import (
    LineClass,
    Place,
    Statement,
    StatementKind,
    StatementLine,
)
from debt_desk.domain.table_layout import Column, Dates
from debt_desk.errors import InputError
from debt_desk.statements.banks import dates
from debt_desk.statements.banks.balances import chain
from debt_desk.statements.cells import BLANKS, amount, moment, with_currency
from debt_desk.statements.classing import classifier
from debt_desk.statements.currencies import UnknownCurrency, code
from debt_desk.statements.declared import Declared, compare, declared, is_remark
from debt_desk.statements.table import NoDirection, Reading, Remarks, why_not_read
from debt_desk.statements.totals import TotalRow, compare_totals, word_of_total

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from debt_desk.domain.table_layout import Layout
    from debt_desk.statements.table import Table

_NOTHING = "-—–/"  # what stands for an empty cell, in any length
_CURRENCY_NOTED = re.compile(r"币\s*[种别]\s*[:：]\s*\[?\s*([^\s\[\]，,;；|]{2,6})")
_HOLDER = re.compile(r"(?:户\s*名|姓\s*名|客户名称)\s*[:：]\s*\[?\s*([^\s\[\]，,;；|]{2,40})")
_MONEY = (Column.AMOUNT, Column.INCOME, Column.EXPENSE)
_ENGLISH = re.compile(r"[A-Za-z][A-Za-z .,'/()&-]*", re.ASCII)
_HIDDEN = re.compile(r"[Xx]{2}")
_SAME_NAME = "同名"  # the word for a transfer between accounts of one holder
_TOTALS_NOTED = {"收入": "in", "支出": "out"}


_Cells = dict[Column, str]


@dataclass(slots=True)
class _Found:
    """What a table's rows say. ``odd``: what is no payment, and so has no currency.

    ``totals``: of each total row its place, what stands before 合计, its cells, and how many
    lines of each currency stand above it.
    """

    remarks: Remarks
    readings: dict[str, Reading] = field(default_factory=lambda: defaultdict(Reading))
    odd: Reading = field(default_factory=Reading)
    totals: list[tuple[Place, str, _Cells, dict[str, int]]] = field(default_factory=list)
    accounts: set[str] = field(default_factory=set)


class BothDirections(InputError):
    """A row with money coming in and going out. data: none."""


_REASONS = {
    dates.NoYear: "no_year",
    UnknownCurrency: "unknown_currency",
    BothDirections: "both_directions",
}


def read(table: Table, layout: Layout) -> tuple[Statement, ...]:
    """A statement for each currency in the table, the one with the earliest row first."""
    found = _rows(table, layout)
    readings = found.readings
    main = readings[next(iter(readings), layout.currency)]
    main.set_aside += found.odd.set_aside
    main.warnings += found.odd.warnings
    for currency, reading in readings.items():
        compare_totals(reading, list(_totals(found, currency, layout)))
    remarks = found.remarks.texts
    says = _said_around(remarks, found.accounts)
    if layout.marker and not any(layout.marker in remark for remark in remarks):
        main.warn("marker_missing", marker=layout.marker)
    if len(readings) == 1 and layout.labels == tuple(_TOTALS_NOTED.values()):
        compare(main, says, _TOTALS_NOTED)
    return tuple(
        _statement(reading, currency, says, layout) for currency, reading in readings.items()
    )


def _rows(table: Table, layout: Layout) -> _Found:
    cells_of, line_of = _picker(table, layout), _line_maker(layout, table.notes)
    found = _Found(Remarks(list(table.notes)))
    readings, odd, remarks = found.readings, found.odd, found.remarks
    odd.refuse_above(table)
    under_header = True
    for place, cells in table.rows:
        first, under_header = under_header, False
        try:
            line = line_of(place, told := cells_of(cells), odd)
        except InputError as problem:
            word = word_of_total(cells)
            if word is not None:
                odd.leave_out(place, "total_row")
                with suppress(InputError):
                    above = {currency: len(one.lines) for currency, one in readings.items()}
                    found.totals.append((place, word, cells_of(cells), above))
            elif again := table.from_header_in(cells):
                cells_of = _picker(again, layout)
                remarks.header_follows()
                odd.leave_out(place, "header_again")
                under_header = True
            elif first and _is_translated(cells, table.header):
                odd.leave_out(place, "header_again")
            elif is_remark(cells) or _begins_next_bill(cells, layout):
                remarks.add(place, cells)
                if layout.dates is Dates.NO_YEAR:
                    line_of = _line_maker(layout, (remarks.texts[-1], *table.notes))
            else:
                odd.refuse(place, _REASONS.get(type(problem)) or why_not_read(problem))
        else:
            readings[line.amount.currency].lines.append(line)
            found.accounts.add(told[Column.ACCOUNT])
            if remarks.last:
                remarks.payment_follows(odd)
    return found


def _said_around(remarks: list[str], accounts: set[str]) -> Declared:
    """What the file says of itself; its account may stand in the rows, the same in each."""
    says = declared(remarks)
    if not says.account and len(accounts) == 1:
        says = replace(says, account=_last_four(*accounts))
    return says


_BLANK: _Cells = dict.fromkeys(Column, "")


def _is_translated(cells: list[str], header: tuple[str, ...]) -> bool:
    """Whether these are the English column names under the Chinese: words, not one of them hidden.

    A payment that is blacked out has no digit either.
    """
    said = list(filter(None, cells))
    return (
        not "".join(header).isascii()
        and len(said) > len(header) // 2
        and all(map(_ENGLISH.fullmatch, said))
        and not any(map(_HIDDEN.search, said))
    )


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
        before, cells[Column.AMOUNT] = with_currency(cells[Column.AMOUNT])
        cells[Column.CURRENCY] = before or cells[Column.CURRENCY]
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


def _totals(found: _Found, currency: str, layout: Layout) -> Iterator[TotalRow]:
    """The total rows of a currency.

    One that names none is of the rows of a file that has a single currency.
    """
    for place, word, cells, above in found.totals:
        named = None
        with suppress(UnknownCurrency):
            named = code(cells[Column.CURRENCY] or word)
        if named == currency or (named is None and len(found.readings) == 1):
            sums = {}
            for label, part in zip(("", *layout.labels), _MONEY, strict=True):
                with suppress(InputError):
                    sums[label] = amount(cells[part], currency)
            yield TotalRow(place, above.get(currency, 0), sums)


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
