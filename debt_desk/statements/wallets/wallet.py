"""What the exports of all wallets share: one row, what came back of it, one statement."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import (
    LineClass,
    Place,
    Statement,
    StatementKind,
    StatementLine,
)
from debt_desk.errors import InputError
from debt_desk.statements.cells import BLANKS, gross, moment, said
from debt_desk.statements.classing import classifier
from debt_desk.statements.declared import compare, declared, is_remark
from debt_desk.statements.table import Reading, Remarks, why_not_read
from debt_desk.statements.totals import TotalRow, compare_totals, word_of_total
from debt_desk.statements.wallets import refunds

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.statements.table import Table

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Wallet:
    """One wallet's table.

    ``columns``: the names of the eleven columns when, kind, party, what, label, sum, method,
    status, number, merchant's number and remark, as ``table.column_name`` gives them; ``""`` where
    there is none. Where ``arrange`` is given, the columns are what it makes these eleven cells of.
    ``needed``: the header's columns that tell this table from others. ``marker``: words around the
    table that a whole file has. ``rules``: the name of its classing rules.
    ``words_of_totals``: the label that its totals call by another word. ``not_in_totals``: the
    cents of a line that they leave out.
    """

    format: str
    institution: str
    marker: str
    needed: frozenset[str]
    columns: tuple[str, ...]
    rules: str
    arrange: Callable[[Cells], Cells] | None = None
    words_of_totals: tuple[tuple[str, str], ...] = ()
    not_in_totals: Callable[[StatementLine], int] | None = None


def read(table: Table, wallet: Wallet) -> tuple[Statement, ...]:
    """The one statement of a wallet's export."""
    reading, below = rows(table, wallet)
    return statement(reading, [*table.notes, *below], wallet)


def rows(table: Table, wallet: Wallet) -> tuple[Reading, list[str]]:
    """The table's rows, and the remarks that some exports have below them."""
    reading, remarks, totals = Reading(), Remarks([]), []
    picked, line_of = table.picker(*wallet.columns), _line_maker(wallet)
    remember = reading.lines.append
    reading.refuse_above(table)
    for place, cells in table.rows:
        try:
            remember(line_of(place, picked(cells)))
        except InputError as problem:
            if again := table.from_header_in(cells):
                picked = again.picker(*wallet.columns)
                remarks.header_follows()
                reading.leave_out(place, "header_again")
            elif word_of_total(cells) is not None:
                reading.leave_out(place, "total_row")
                totals.append(_total(place, cells, picked, wallet, len(reading.lines)))
            elif is_remark(cells):
                remarks.add(place, cells)
            else:
                reading.refuse(place, why_not_read(problem))
        else:
            if remarks.last:
                remarks.payment_follows(reading)
    compare_totals(reading, totals, wallet.not_in_totals)
    return reading, remarks.texts


def _total(
    place: Place,
    cells: list[str],
    picked: Callable[[list[str]], Cells],
    wallet: Wallet,
    above: int,
) -> TotalRow:
    """What a 合计 row says, as far as its cells can be read."""
    sums = {}
    with suppress(InputError):
        told = picked(cells)
        told = wallet.arrange(told) if wallet.arrange else told
        sums[told[4]] = gross(told[5])
    return TotalRow(place, above, sums)


def _line_maker(wallet: Wallet) -> Callable[[Place, Cells], StatementLine]:
    classify, arrange = classifier(wallet.rules), wallet.arrange

    def line_of(place: Place, cells: Cells) -> StatementLine:
        if arrange:
            cells = arrange(cells)
        when, kind, party, what, label, sum_, method, status, number, merchant, remark = cells
        day, clock = moment(when)
        money = gross(sum_)
        # A coupon that covered everything leaves a row over 0.00.
        line_class = LineClass.NEUTRAL
        if money.cents:
            line_class = classify(label, status, f"{kind} {party} {what}")
        return StatementLine(
            place,
            day,
            label,
            money,
            line_class,
            clock,
            said(party),
            " · ".join([text for text in (kind, what, remark) if text not in BLANKS]),
            said(method),
            status,
            said(number),
            merchant=said(merchant),
        )

    return line_of


def statement(reading: Reading, remarks: Sequence[str], wallet: Wallet) -> tuple[Statement, ...]:
    """The statement of all rows; what came back is settled, what the file states is checked."""
    refunds.keep_what_was_paid(reading)
    refunds.subtract_once(reading)
    if not any(wallet.marker in remark for remark in remarks):
        reading.warn("marker_missing", marker=wallet.marker)
    says = declared(remarks)
    compare(reading, says, dict(wallet.words_of_totals), wallet.not_in_totals)
    return (
        Statement(
            format=wallet.format,
            institution=wallet.institution,
            account=says.account,
            currency=CNY,
            kind=StatementKind.WALLET,
            lines=tuple(reading.lines),
            set_aside=tuple(reading.set_aside),
            declared_from=says.start,
            declared_to=says.end,
            warnings=tuple(reading.warnings),
        ),
    )
