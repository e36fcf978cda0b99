"""From an XLSX file to rows of cells as text; every limit is checked before anything is parsed."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from debt_desk.domain.statement import Place
from debt_desk.errors import InputError
from debt_desk.statements.intake import MIB
from debt_desk.statements.refusals import (
    StatementDamaged,
    StatementTooLarge,
    TooManyRows,
    UnknownStatement,
)
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from debt_desk.statements.table import Row

PARTS_MOST = 500
UNPACKED_MOST = 96 * MIB
RATIO_MOST = 250  # real payments pack to a tenth
TAGS_MOST = 1_500_000  # some 30,000 payments; a parser needs time and memory for each tag
COLUMNS_MOST = 60
LAST_ROW = 1_048_576  # of any spreadsheet

_WORKBOOK = "xl/workbook.xml"
_EXACT_UP_TO = 2**53
_FEW_DECIMALS = re.compile(r"-?\d+\.\d{1,8}", re.ASCII)
_ZERO, _ZERO_1904 = datetime(1899, 12, 30), datetime(1904, 1, 1)  # noqa: DTZ001
_LAST_SERIAL = 2_958_466  # the first day of the year 10000


def sheets(data: bytes, name: str) -> list[list[Row]]:
    """Each sheet's rows that are not blank; numbers and dates as text.

    Errors: UnknownStatement (an archive, but no workbook), StatementTooLarge, TooManyRows,
    StatementDamaged.
    """
    try:
        _look_over(data, name)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl remarks on styles and extensions
            from openpyxl import load_workbook  # half a second that only workbooks need

            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
            return _all_rows(book, name)
    except InputError:
        raise
    except Exception:
        # Damage surfaces as whatever zipfile and openpyxl stumble on, from KeyError to zlib.error.
        raise StatementDamaged(name=name) from None


def _look_over(data: bytes, name: str) -> None:
    """Check the archive's directory, then every part for what would choke or trick the parser."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = archive.infolist()
        if _WORKBOOK not in archive.namelist():
            raise UnknownStatement(name=name, kind="ZIP")
        unpacked = sum(part.file_size for part in parts)
        most = min(UNPACKED_MOST, RATIO_MOST * len(data))
        if len(parts) > PARTS_MOST or unpacked > most:
            raise StatementTooLarge(name=name, limit=UNPACKED_MOST // MIB)
        if sum(_tags(archive, part, name) for part in parts) > TAGS_MOST:
            raise StatementTooLarge(name=name, limit=UNPACKED_MOST // MIB)


def _tags(archive: zipfile.ZipFile, part: zipfile.ZipInfo, name: str) -> int:
    """How many tags a part has. It cannot unpack to more than the directory says: reading stops."""
    tags, tail = 0, b""
    with archive.open(part) as unpacking:
        while piece := unpacking.read(MIB):
            tags += piece.count(b"<")
            if b"<!DOCTYPE" in tail + piece:
                raise StatementDamaged(name=name)
            tail = piece[-9:]
    return tags


def _all_rows(book: Any, name: str) -> list[list[Row]]:
    found, walked = [], 0
    for sheet in book.worksheets:
        # A size that the sheet states wrongly must neither hide rows nor make empty ones.
        sheet.reset_dimensions()
        rows: list[Row] = []
        for number, values in enumerate(
            sheet.iter_rows(max_row=LAST_ROW, max_col=COLUMNS_MOST, values_only=True), start=1
        ):
            walked += 1
            if any(values) and any(cells := [cell_text(value) for value in values]):
                rows.append((Place(number, sheet.title), _without_blank_end(cells)))
        # A stray cell in the last row of one sheet is let pass.
        if len(rows) > ROWS_MOST or walked > LAST_ROW + ROWS_MOST:
            raise TooManyRows(name=name, limit=ROWS_MOST)
        found.append(rows)
    return found


def _without_blank_end(cells: list[str]) -> list[str]:
    while not cells[-1]:
        cells.pop()
    return cells


def cell_text(value: object) -> str:
    """A value as its sheet shows it: ``28.16``, ``2025-01-31 08:00:00``, without binary noise."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.replace(microsecond=0, tzinfo=None).isoformat(" ")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float):
        if value.is_integer() and abs(value) < _EXACT_UP_TO:
            return str(int(value))
        return _decimal_text(value)
    return str(value).strip()


def serial_text(serial: float, *, since_1904: bool = False) -> str:
    """A spreadsheet's count of days as text: a date, a time, or both."""
    if not 0 <= serial < _LAST_SERIAL:
        return cell_text(serial)
    stamp = (_ZERO_1904 if since_1904 else _ZERO) + timedelta(seconds=round(serial * 86400))
    if serial < 1:
        return stamp.time().isoformat()
    return stamp.date().isoformat() if float(serial).is_integer() else stamp.isoformat(" ")


def _decimal_text(value: float) -> str:
    shortest = repr(value)
    if _FEW_DECIMALS.fullmatch(shortest):
        return shortest
    exact = Decimal(shortest)
    if not exact.is_finite() or abs(exact) >= _EXACT_UP_TO:
        return shortest
    return f"{round(exact, 8).normalize():f}"
