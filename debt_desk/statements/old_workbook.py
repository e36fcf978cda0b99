"""From an XLS file to rows of cells as text, by xlrd.

xlrd is pure Python: what a damaged file makes it stumble on is an exception. Readers that are not
were seen to end the whole process on some such files.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import xlrd
from xlrd.biffh import XLRDError

from debt_desk.domain.statement import Place
from debt_desk.errors import InputError
from debt_desk.statements.refusals import (
    LockedWorkbook,
    StatementDamaged,
    TooManyRows,
    UnknownStatement,
)
from debt_desk.statements.workbook import COLUMNS_MOST, cell_text, serial_text

if TYPE_CHECKING:
    from debt_desk.statements.table import Row

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SHEETS_MOST = 60
CELLS_MOST = 1_200_000  # the 65,536 rows of a sheet, with eighteen cells each

# Names in the directory of a compound file: what it is that is no workbook.
_LOCKED, _WORD = ("EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le"))


def sheets(data: bytes, name: str) -> list[list[Row]]:
    """Each sheet's rows that are not blank; numbers and dates as text.

    Errors: LockedWorkbook, UnknownStatement (a compound file, but no workbook), TooManyRows,
    StatementDamaged.
    """
    try:
        book = xlrd.open_workbook(
            file_contents=data, logfile=io.StringIO(), on_demand=True, ragged_rows=True
        )
        if book.nsheets > SHEETS_MOST:
            raise TooManyRows(name=name, limit=SHEETS_MOST)
        return _all_rows(book, name)
    except InputError:
        raise
    except XLRDError as error:
        raise _why_not(data, str(error), name) from None
    except Exception:
        # Damage surfaces as whatever xlrd stumbles on, from AssertionError to struct.error.
        raise StatementDamaged(name=name) from None


def _why_not(data: bytes, said: str, name: str) -> InputError:
    if "encrypted" in said or _LOCKED in data:
        return LockedWorkbook(name=name)
    if "Can't find workbook" in said:
        return UnknownStatement(name=name, kind="DOC" if _WORD in data else "OLE2")
    return StatementDamaged(name=name)


def _all_rows(book: xlrd.Book, name: str) -> list[list[Row]]:
    found, counted = [], 0
    for index in range(book.nsheets):
        sheet = book.sheet_by_index(index)
        rows: list[Row] = []
        for row in range(sheet.nrows):
            width = min(sheet.row_len(row), COLUMNS_MOST)
            counted += width
            if counted > CELLS_MOST:
                raise TooManyRows(name=name, limit=CELLS_MOST // COLUMNS_MOST)
            cells = [
                _text(kind, value, book.datemode)
                for kind, value in zip(
                    sheet.row_types(row, 0, width), sheet.row_values(row, 0, width), strict=True
                )
            ]
            while cells and not cells[-1]:
                cells.pop()
            if cells:
                rows.append((Place(row + 1, sheet.name), cells))
        found.append(rows)
        book.unload_sheet(index)
    return found


def _text(kind: int, value: object, datemode: int) -> str:
    if kind == xlrd.XL_CELL_TEXT:
        return str(value).strip()
    if kind == xlrd.XL_CELL_NUMBER:
        return cell_text(value)
    if kind == xlrd.XL_CELL_DATE:
        assert isinstance(value, float)
        return serial_text(value, since_1904=bool(datemode))
    return "" if kind != xlrd.XL_CELL_BOOLEAN else str(bool(value))
