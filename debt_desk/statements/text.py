"""From bytes to rows of cells: the encodings of exports, and CSV that was mangled on its way."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING

from debt_desk.domain.statement import Place
from debt_desk.statements.refusals import (
    NotAStatement,
    NothingInFile,
    StatementDamaged,
    TooManyRows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.statements.table import Row

ROWS_MOST = 300_000
LINE_MOST = 65_536  # characters; it bounds the cells of a row too

# A line that looks like a row: a date or a header's first word, and four commas after it.
_ROW_WITHIN = re.compile(r'\n["\']?(?:\d{4}[-/.年]?\d|交易时间|交易日期|收/支)(?:[^,\n]*,){4}')


def decoded(data: bytes, name: str) -> str:
    """The text, which is UTF-8 or else GB 18030, without byte order marks: files joined have some.

    Errors: NothingInFile, NotAStatement, StatementDamaged.
    """
    if not data.strip():
        raise NothingInFile(name=name)
    if b"\0" in data:
        raise NotAStatement(name=name)
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding).replace("\ufeff", "")
        except UnicodeDecodeError:
            continue
    raise StatementDamaged(name=name)


def csv_rows(text: str, name: str, delimiter: str = ",") -> Iterator[Row]:
    """Every row that is not blank, numbered by its first line, its cells stripped.

    A quote that is opened and never closed would swallow the rows after it. So where a cell that
    spans lines holds what looks like a row, its lines are read one by one.
    Errors: TooManyRows, StatementDamaged.
    """
    lines = _lines(text, name)
    source = iter(lines)
    done = 0
    while done < len(lines):
        reader, base = csv.reader(source, delimiter=delimiter), done
        try:
            for record in reader:
                first, done = done, base + reader.line_num
                if done > first + 1 and _ROW_WITHIN.search("\n".join(lines[first:done])):
                    yield from _one_by_one(lines, first, done, delimiter)
                    continue
                cells = list(map(str.strip, record))
                if any(cells):
                    yield Place(first + 1), cells
        except csv.Error:  # a cell beyond the csv module's limit: only a quote left open makes one
            first, done = done, base + reader.line_num
            yield from _one_by_one(lines, first, done, delimiter)


def _lines(text: str, name: str) -> list[str]:
    if max(text.count("\n"), text.count("\r")) > ROWS_MOST:
        raise TooManyRows(name=name, limit=ROWS_MOST)
    # Not splitlines: it also splits at characters which exports carry inside a cell.
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if max(map(len, lines)) > LINE_MOST:
        raise StatementDamaged(name=name)
    return lines


def _one_by_one(lines: list[str], first: int, end: int, delimiter: str) -> Iterator[Row]:
    for index in range(first, end):
        for record in csv.reader(lines[index : index + 1], delimiter=delimiter):
            cells = list(map(str.strip, record))
            if any(cells):
                yield Place(index + 1), cells
