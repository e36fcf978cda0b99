"""The one entry: which kind of file this is, by its own bytes and words, never by its name."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import chain
from typing import TYPE_CHECKING

from debt_desk.domain.statement import SetAside, StatementWarning
from debt_desk.errors import InputError
from debt_desk.statements import (
    archive,
    exchange,
    intake,
    markup,
    sheets,
    unknown,
)
from debt_desk.statements.banks import (
    abc,
    boc,
    bocom,
    ccb,
    cgb,
    citic,
    cmb,
    hsbc,
    icbc,
    ledger,
    spdb,
)
from debt_desk.statements.refusals import (
    CashBookIsNoEvidence,
    EmptyStatement,
    NotAStatement,
    NothingInFile,
    OrdersAreNoPayments,
    StatementDamaged,
    StatementTooLarge,
    UnknownStatement,
    UnknownTable,
)
from debt_desk.statements.table import Table, find_table, is_payment, same_columns
from debt_desk.statements.text import decoded
from debt_desk.statements.wallets import alipay, jd, meituan, wechat

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from debt_desk.domain.own_layout import OwnLayout
    from debt_desk.domain.statement import Statement
    from debt_desk.statements.table import Row

    _Reader = Callable[[Table], tuple[Statement, ...]]

PDF_HEADER_WITHIN = 1024  # readers of PDF accept junk before it

# What the first bytes say.
CONTAINERS = (
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
    (b"\x1f\x8b", "GZ"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
)

# Words of statements that are not read yet: they make a better sentence where nothing else fits.
UNREAD_MARKERS = (
    ("camt.052", "CAMT.052"),
    ("camt.054", "CAMT.054"),
    ("交易日期", "CSV"),
    ("交易时间", "CSV"),
    ("记账日", "CSV"),
)


def _refuse_cash_book(table: Table) -> tuple[Statement, ...]:
    raise CashBookIsNoEvidence(name=table.name)


def _refuse_orders(table: Table) -> tuple[Statement, ...]:
    raise OrdersAreNoPayments(name=table.name)


_BANKS = (icbc, ccb, cmb, spdb, citic, boc, abc, bocom, cgb, hsbc)
LAYOUTS = tuple(layout for bank in _BANKS for layout in bank.LAYOUTS)

# A table is known by its header: the columns that it must have, and who reads it. The first of
# several that fit counts.
TABLES: tuple[tuple[frozenset[str], _Reader], ...] = (
    (alipay.MOBILE.needed, alipay.read_mobile),
    (alipay.WEB.needed, alipay.read_web),
    (wechat.CSV.needed, wechat.read_csv),
    (jd.JD.needed, jd.read),
    (meituan.MEITUAN.needed, meituan.read),
    *((layout.needed, partial(ledger.read, layout=layout)) for layout in LAYOUTS),
    (alipay.CASH_BOOK_COLUMNS, _refuse_cash_book),
    (frozenset(("订单编号", "订单金额", "店铺", "订单状态")), _refuse_orders),
)
_COLUMNS = tuple(columns for columns, _ in TABLES)
_CELLS_LEAST = 3  # rows with fewer are notes, unless they hold a day and a sum
OWN_MARKERS = (
    *(wallet.marker for wallet in (alipay.MOBILE, alipay.WEB, wechat.CSV, jd.JD, meituan.MEITUAN)),
    *(layout.marker for layout in LAYOUTS if layout.marker),
)


def read(path: Path, password: str | None = None) -> tuple[Statement, ...]:
    """Every account and currency in the file at ``path``, a statement each.

    ``password`` opens an archive or a PDF that is locked; it is kept nowhere.
    Errors: those of statements.refusals.
    """
    return read_bytes(intake.contents(path), path.name, password)


def read_bytes(
    data: bytes, name: str, password: str | None = None, layouts: Sequence[OwnLayout] = ()
) -> tuple[Statement, ...]:
    """The same for bytes that are at hand; ``name`` is what the errors call the file.

    ``layouts``: what the user said of tables that are not known here.
    """
    if not data:
        raise NothingInFile(name=name)
    if len(data) > intake.BYTES_MOST:
        raise StatementTooLarge(name=name, limit=intake.BYTES_MOST // intake.MIB)
    check_container(data, name)
    # Archives first: one that only stores a PDF has its first words near the start.
    if data.startswith(b"PK") and not archive.is_workbook(data):
        statements = _of_archive(data, name, password, layouts)
    elif not data.startswith(b"PK") and b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        from debt_desk.statements.pdf import reading as pdf  # slow to load, and few are PDFs

        statements = pdf.read(data, name, password or "", layouts)
    elif (found := sheets.of_workbook(data, name)) is not None:
        kind = "XLSX" if data.startswith(b"PK") else "XLS"
        statements = _of_sheets(found, name, kind, layouts)
    else:
        statements = _of_text(data, name, layouts)
    if not any(statement.lines or statement.set_aside for statement in statements):
        raise EmptyStatement(name=name)
    return statements


def check_container(head: bytes, name: str) -> None:
    """Refuse what the first bytes rule out. Errors: UnknownStatement."""
    for first_bytes, kind in CONTAINERS:
        if head.startswith(first_bytes):
            raise UnknownStatement(name=name, kind=kind)
    if head[4:8] == b"ftyp":
        raise UnknownStatement(name=name, kind="MP4")


def _of_text(data: bytes, name: str, layouts: Sequence[OwnLayout]) -> tuple[Statement, ...]:
    if exchanged := exchange.reader_of(data):
        return exchanged(data, name)
    text = decoded(data, name)
    for rows in sheets.of_text(text, name):
        if found := find_table(rows, _COLUMNS, name):
            which, table = found
            return TABLES[which][1](table)
    for rows in sheets.of_text(text, name):
        if own := unknown.read_own(rows, layouts, name):
            return own
    raise _why_unread(text, name)


def _why_unread(text: str, name: str) -> InputError:
    if any(marker in text for marker in OWN_MARKERS) and not markup.is_markup(text):
        return StatementDamaged(name=name)
    if any(map(unknown.sample_of, sheets.of_text(text, name))):
        return UnknownTable(name=name)
    if markup.is_markup(text):
        return UnknownStatement(name=name, kind="HTML")
    for marker, kind in UNREAD_MARKERS:
        if marker in text:
            return UnknownStatement(name=name, kind=kind)
    return NotAStatement(name=name)


def _of_archive(
    data: bytes,
    name: str,
    password: str | None,
    layouts: Sequence[OwnLayout],
    left: archive.Allowance | None = None,
) -> tuple[Statement, ...]:
    """Every statement in an archive; of one inside it too, but no deeper.

    What is no statement is passed over with a warning.
    """
    allowance = left or archive.Allowance()
    found: list[tuple[str, tuple[Statement, ...]]] = []
    refused: list[tuple[str, InputError]] = []
    for member, content in archive.members(data, name, password, allowance):
        try:
            if not sheets.is_archive(content):
                found.append((member, read_bytes(content, member, password, layouts)))
            elif left is None:
                found.append((member, _of_archive(content, member, password, layouts, allowance)))
            else:
                raise UnknownStatement(name=member, kind="ZIP")
        except InputError as refusal:
            refused.append((member, refusal))
    if not found:
        raise archive.reason(name, [refusal for _, refusal in refused])
    return archive.joined(found, [member for member, _ in refused])


def _of_sheets(
    listed: Sequence[Sequence[Row]], name: str, kind: str, layouts: Sequence[OwnLayout]
) -> tuple[Statement, ...]:
    """Every table of a workbook; the sheets of a WeChat bill may repeat each other.

    A sheet without a header goes on with the table before it, or its rows are set aside.
    """
    found: list[tuple[_Reader, Table]] = []
    sheet_of_table: Sequence[Row] = ()
    unread: list[Sequence[Row]] = []
    for rows in listed:
        if one := _table_in(rows, name, layouts):
            found.append(one)
            sheet_of_table = rows
        elif same_columns(rows, sheet_of_table):
            reader, table = found[-1]
            if reader is wechat.read_csv:
                found.append((reader, replace(table, notes=(), above=(), rows=iter(rows))))
            else:
                found[-1] = reader, replace(table, rows=chain(table.rows, rows))
        else:
            unread.append(rows)
    if not found:
        if any(map(unknown.sample_of, listed)):
            raise UnknownTable(name=name)
        raise UnknownStatement(name=name, kind=kind)
    bills = [table for reader, table in found if reader is wechat.read_csv]
    read = list(wechat.read_sheets(bills)) if bills else []
    for reader, table in found:
        if reader is not wechat.read_csv:
            read += reader(table)
    read[0] = _with_unread(read[0], unread)
    return tuple(statement for statement in read if statement.lines or statement.set_aside)


def _table_in(
    rows: Sequence[Row], name: str, layouts: Sequence[OwnLayout]
) -> tuple[_Reader, Table] | None:
    if found := find_table(rows, _COLUMNS, name):
        which, table = found
        return TABLES[which][1], table
    if own := unknown.own_table(rows, layouts, name):
        return partial(unknown.read_table, own=own[1]), own[0]
    return None


def _with_unread(statement: Statement, sheets_unread: Sequence[Sequence[Row]]) -> Statement:
    """The statement, with the rows set aside of sheets that no reader knows."""
    aside, warnings = list(statement.set_aside), list(statement.warnings)
    for rows in sheets_unread:
        places = [
            place
            for place, cells in rows
            if sum(map(bool, cells)) >= _CELLS_LEAST or is_payment(cells)
        ]
        if places:
            aside += (SetAside(place, "sheet_without_header") for place in places)
            told = {"sheet": places[0].sheet, "rows": len(places)}
            warnings.append(StatementWarning("sheet_not_read", places[0].row, told))
    return replace(statement, set_aside=tuple(aside), warnings=tuple(warnings))
