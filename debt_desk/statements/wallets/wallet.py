"""What the exports of all wallets share: one row, what came back of it, one statement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY
from debt_desk.domain.statement import (
    LineClass,
    Place,
    SetAside,
    Statement,
    StatementKind,
    StatementLine,
)
from debt_desk.errors import InputError
from debt_desk.statements.cells import BLANKS, gross, moment, said
from debt_desk.statements.classing import classifier
from debt_desk.statements.declared import compare, declared, is_remark
from debt_desk.statements.table import Reading, why_not_read
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
    reading, remarks = Reading(), []
    picked, line_of = table.picker(*wallet.columns), _line_maker(wallet, reading.merchant_numbers)
    remember = reading.lines.append
    for place, cells in table.rows:
        try:
            remember(line_of(place, picked(cells)))
        except InputError as problem:
            if is_remark(cells):
                remarks.append(" ".join(filter(None, cells)))
            elif table.repeats_header(cells):
                reading.set_aside.append(SetAside(place, "header_again"))
            else:
                reading.refuse(place, why_not_read(problem))
    return reading, remarks


def _line_maker(
    wallet: Wallet, merchant_numbers: list[str]
) -> Callable[[Place, Cells], StatementLine]:
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
        merchant_numbers.append(said(merchant))
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
