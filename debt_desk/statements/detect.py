"""The one entry: which kind of file this is, by its own bytes and words, never by its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.statements import alipay, icbc, intake, wechat, workbook
from debt_desk.statements.refusals import (
    CashBookIsNoEvidence,
    EmptyStatement,
    NotAStatement,
    OrdersAreNoPayments,
    StatementDamaged,
    StatementTooLarge,
    UnknownStatement,
)
from debt_desk.statements.table import Table, find_table
from debt_desk.statements.text import csv_rows, decoded

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from debt_desk.domain.statement import Statement

PDF_HEADER_WITHIN = 1024  # readers of PDF accept junk before it

# What the first bytes say. An XLS or a workbook with a password is an OLE2 file.
CONTAINERS = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "XLS"),
    (b"7z\xbc\xaf\x27\x1c", "7Z"),
    (b"Rar!", "RAR"),
    (b"\x1f\x8b", "GZ"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
)

# Words of statements that are not read yet: they make a better sentence where nothing else fits.
UNREAD_MARKERS = (
    ("OFXHEADER", "OFX"),
    ("<OFX>", "OFX"),
    ("!Type:", "QIF"),
    (":20:", "MT940"),
    ("camt.053", "CAMT.053"),
    ("支付宝交易记录明细查询", "CSV"),
    ("美团交易账单明细", "CSV"),
    ("交易日期", "CSV"),
    ("交易时间", "CSV"),
    ("记账日", "CSV"),
)


def _refuse_cash_book(table: Table) -> tuple[Statement, ...]:
    raise CashBookIsNoEvidence(name=table.name)


def _refuse_orders(table: Table) -> tuple[Statement, ...]:
    raise OrdersAreNoPayments(name=table.name)


# A table is known by its header: the columns that it must have, and who reads it.
TEXT_TABLES: tuple[tuple[frozenset[str], Callable[[Table], tuple[Statement, ...]]], ...] = (
    (alipay.COLUMNS, alipay.read),
    (wechat.COLUMNS, wechat.read_csv),
    (icbc.COLUMNS, icbc.read),
    (alipay.CASH_BOOK_COLUMNS, _refuse_cash_book),
    (frozenset(("订单编号", "订单金额", "店铺", "订单状态")), _refuse_orders),
)
OWN_MARKERS = (alipay.MARKER, wechat.MARKER, icbc.MARKER)


def read(path: Path) -> tuple[Statement, ...]:
    """Every account and currency in the file at ``path``, a statement each.

    Errors: those of statements.refusals.
    """
    return read_bytes(intake.contents(path), path.name)


def read_bytes(data: bytes, name: str) -> tuple[Statement, ...]:
    """The same for bytes that are at hand; ``name`` is what the errors call the file."""
    if not data:
        raise EmptyStatement(name=name)
    if len(data) > intake.BYTES_MOST:
        raise StatementTooLarge(name=name, limit=intake.BYTES_MOST // intake.MIB)
    check_container(data, name)
    statements = _of_workbook(data, name) if data.startswith(b"PK") else _of_text(data, name)
    if not any(statement.lines or statement.set_aside for statement in statements):
        raise EmptyStatement(name=name)
    return statements


def check_container(head: bytes, name: str) -> None:
    """Refuse what the first bytes rule out. Errors: UnknownStatement."""
    if b"%PDF-" in head[:PDF_HEADER_WITHIN]:
        raise UnknownStatement(name=name, kind="PDF")
    for first_bytes, kind in CONTAINERS:
        if head.startswith(first_bytes):
            raise UnknownStatement(name=name, kind=kind)
    if head[4:8] == b"ftyp":
        raise UnknownStatement(name=name, kind="MP4")


def _of_text(data: bytes, name: str) -> tuple[Statement, ...]:
    text = decoded(data, name)
    found = find_table(csv_rows(text, name), [columns for columns, _ in TEXT_TABLES], name)
    if found:
        which, table = found
        return TEXT_TABLES[which][1](table)
    if any(marker in text for marker in OWN_MARKERS):
        raise StatementDamaged(name=name)
    for marker, kind in UNREAD_MARKERS:
        if marker in text:
            raise UnknownStatement(name=name, kind=kind)
    raise NotAStatement(name=name)


def _of_workbook(data: bytes, name: str) -> tuple[Statement, ...]:
    found = [
        find_table(rows, [wechat.COLUMNS], name, title)
        for title, rows in workbook.sheets(data, name)
    ]
    tables = [table for _, table in filter(None, found)]
    if not tables:
        raise UnknownStatement(name=name, kind="XLSX")
    return wechat.read_sheets(tables)
