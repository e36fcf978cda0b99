"""From a PDF to its statements: the title says whose it is, the header's words what is where."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY, total
from debt_desk.domain.statement import Place, StatementWarning
from debt_desk.domain.table_layout import Column
from debt_desk.statements import unknown
from debt_desk.statements.banks import ledger
from debt_desk.statements.pdf import margins, vocabulary
from debt_desk.statements.pdf.document import document
from debt_desk.statements.refusals import (
    ScannedStatement,
    StatementDamaged,
    UnknownStatement,
    UnknownTable,
)
from debt_desk.statements.table import Table, payments_told
from debt_desk.statements.wallets import wallet

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.own_layout import OwnLayout
    from debt_desk.domain.statement import Statement, StatementLine
    from debt_desk.statements.pdf.document import Document
    from debt_desk.statements.pdf.margins import Stated, Totals
    from debt_desk.statements.pdf.titles import Title
    from debt_desk.statements.table import Row
    from debt_desk.statements.wallets.wallet import Wallet

# A cell that holds the counterparty's name and number, in either order.
_PARTY_COLUMNS = frozenset(("对方账号与户名", "对方户名/账号", "对手信息", "交易对手信息"))
_NOTES_SHOWN = 50
_NUMBER = r"(?=(?:[A-Za-z]{0,10}[0-9*]){3})[0-9A-Za-z*]{3,40}"
_NUMBER_FIRST = re.compile(rf"^{_NUMBER}[/／](?=\D)")
_NUMBER_LAST = re.compile(rf"(?:[/／\s]{{1,3}}{_NUMBER}|(?<=[一-鿿）)])[0-9*]{{6,40}})$")


def read(
    data: bytes, name: str, password: str = "", layouts: Sequence[OwnLayout] = ()
) -> tuple[Statement, ...]:
    """Every currency of the statement, one each; ``layouts``: the user's, for untitled tables.

    Errors: PasswordNeeded, PasswordWrong, ScannedStatement, UnknownStatement, UnknownTable,
    StatementDamaged and the limits of ``pages.pages``.
    """
    found = document(data, name, password, frozenset(layout.header for layout in layouts))
    title = found.title
    if title is None:
        if own := unknown.read_own(_rows(found), layouts, name):
            return own
        if unknown.sample_of(_rows(found)):
            raise UnknownTable(name=name)
        if found.readable:
            raise UnknownStatement(name=name, kind="PDF")
        raise ScannedStatement(name=name)
    if not found.header:
        raise StatementDamaged(name=name)
    if title.wallet:
        statements = _of_wallet(found, title.wallet, name)
    else:
        statements = _of_account(found, title, name)
    says, counted = margins.pages_stated(found.all_notes()), len(found.notes)
    if says > counted:
        missing = StatementWarning("pages_missing", None, {"stated": says, "counted": counted})
        first = replace(statements[0], warnings=(*statements[0].warnings, missing))
        return (first, *statements[1:])
    return statements


def rows(data: bytes, name: str, password: str) -> list[Row]:
    """The first pages' rows as they stand, after what is around the table. Errors: as ``read``."""
    return _rows(document(data, name, password))


def _rows(found: Document) -> list[Row]:
    notes = [(Place(1, page=1), [note]) for note in found.notes.get(1, ())[:_NOTES_SHOWN]]
    return [*notes, (Place(1, page=1), list(found.header)), *found.rows]


def _of_wallet(found: Document, certificate: Wallet, name: str) -> tuple[Statement, ...]:
    if not certificate.needed.issubset(found.header):
        raise StatementDamaged(name=name)
    notes = (certificate.marker, *margins.plain(found.all_notes()))
    return wallet.read(Table(name, notes, found.header, iter(found.rows)), certificate)


def _of_account(found: Document, title: Title, name: str) -> tuple[Statement, ...]:
    notes = found.all_notes()
    for index, column in enumerate(found.header):
        if column in _PARTY_COLUMNS:
            for _, cells in found.rows:
                cells[index] = _party(cells[index])
    named = Column.CURRENCY in vocabulary.columns(found.header)
    currency = CNY if named else margins.currency(notes, name)
    layout = vocabulary.layout(title.format, title.institution, found.header, currency)
    table = Table(name, margins.plain(notes), found.header, iter(found.rows))
    statements = ledger.read(table, layout)
    if len(statements) != 1:
        return statements  # totals of several currencies say nothing of one
    return (_compared(statements[0], found),)


def _party(cell: str) -> str:
    name = _NUMBER_LAST.sub("", _NUMBER_FIRST.sub("", cell))
    return name.strip() or cell


def _compared(statement: Statement, found: Document) -> Statement:
    """With a warning wherever the file or one of its pages states something else than its rows."""
    stated = margins.stated(found.all_notes(), statement.currency)
    rows = payments_told(statement.lines, statement.set_aside)
    warnings = list(_differing(stated.totals, statement.lines, rows, None))
    by_page: dict[int | None, list[StatementLine]] = defaultdict(list)
    for line in statement.lines:
        by_page[line.place.page].append(line)
    aside = [place.page for place in (one.place for one in statement.set_aside)]
    for page, notes in found.notes.items():
        lines = by_page[page]
        warnings += _differing(
            margins.of_page(notes, statement.currency), lines, len(lines) + aside.count(page), page
        )
    warnings += _ends_differing(statement, stated)
    return replace(
        statement,
        opening=statement.opening if statement.opening is not None else stated.opening,
        closing=statement.closing if statement.closing is not None else stated.closing,
        warnings=(*statement.warnings, *warnings),
    )


def _ends_differing(statement: Statement, stated: Stated) -> Iterable[StatementWarning]:
    """Warnings where opening and closing balance are stated otherwise than the rows have them."""
    oldest, newest = statement.lines[:1], statement.lines[-1:]
    if oldest and oldest[0].day > newest[0].day:
        oldest, newest = newest, oldest
    for what, lines, says, counted in (
        ("opening_differs", oldest, stated.opening, statement.opening),
        ("closing_differs", newest, stated.closing, statement.closing),
    ):
        if says is not None and counted is not None and says != counted:
            data: dict[str, object] = {"stated": says, "expected": counted}
            yield StatementWarning(what, lines[0].place.row, data)


def _differing(
    totals: Totals, lines: Sequence[StatementLine], rows: int, page: int | None
) -> Iterable[StatementWarning]:
    """Warnings where sums and count differ; a page's point at its last row."""
    where: dict[str, object] = {} if page is None else {"page": page}
    prefix = "" if page is None else "page_"
    row = lines[-1].place.row if lines and page is not None else None
    if totals.rows is not None and totals.rows != rows:
        data: dict[str, object] = {"stated": totals.rows, "counted": rows, **where}
        yield StatementWarning(f"{prefix}rows_differ", row, data)
    for label, says in totals.sums.items():
        counted = total((line.amount for line in lines if line.label == label), says.currency)
        if counted != says:
            data = {"label": label, "stated": says, "counted": counted, **where}
            yield StatementWarning(f"{prefix}totals_differ", row, data)
