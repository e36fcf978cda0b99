"""The rows of a table file as they stand in it, numbered as a spreadsheet numbers them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.statements import archive, markup, old_workbook, workbook
from debt_desk.statements.text import csv_rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.statements.table import Row

_OTHER_DELIMITERS = "\t|;"


def of_workbook(data: bytes, name: str) -> list[list[Row]] | None:
    """Each sheet of an XLSX or XLS file; None where it is neither.

    Errors: those of ``workbook.sheets`` and ``old_workbook.sheets``.
    """
    if data.startswith(b"PK"):
        return workbook.sheets(data, name)
    if data.startswith(old_workbook.MAGIC):
        return old_workbook.sheets(data, name)
    return None


def of_text(text: str, name: str) -> Iterator[Iterator[Row]]:
    """The rows of the text as each form of table that it may be: banks call all of them .xls."""
    if markup.is_markup(text):
        yield markup.rows(text, name)
        return
    yield csv_rows(text, name)
    for delimiter in _OTHER_DELIMITERS:
        if delimiter in text:
            yield csv_rows(text, name, delimiter)


def is_archive(data: bytes) -> bool:
    """Whether it is an archive of files, and no workbook, which is one too."""
    return data.startswith(archive.SIGNATURES) and not archive.is_workbook(data)


def members(data: bytes, name: str, password: str | None) -> Iterator[tuple[str, bytes]]:
    """The files in an archive, other archives left out. Errors: those of ``archive.members``."""
    for member, content in archive.members(data, name, password, archive.Allowance()):
        if not is_archive(content):
            yield member, content
