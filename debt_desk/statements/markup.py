"""Tables in HTML and in Excel's XML of 2003, as which some banks write a file called .xls.

The tags are only searched for: nothing is ever resolved, loaded or executed.
"""

from __future__ import annotations

import html
import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from debt_desk.domain.statement import Place
from debt_desk.statements.refusals import TooManyRows
from debt_desk.statements.text import ROWS_MOST
from debt_desk.statements.workbook import COLUMNS_MOST

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.statements.table import Row

TAGS_MOST = 4 * COLUMNS_MOST  # of a row

_LOOKS_LIKE = re.compile(r"<(?:\w{1,9}:)?(?:table|worksheet)\b", re.IGNORECASE)
_TAG = re.compile(r"<(/?)(?:ss:)?(tr|td|th|row|cell)\b([^<>]*)>", re.IGNORECASE)
_OTHER_TAG = re.compile(r"<[^<>]*>")
_INDEX = re.compile(r"\bss:index\s*=\s*[\"']?(\d{1,5})", re.IGNORECASE)
_CELLS = frozenset(("td", "th", "cell"))


def is_markup(text: str) -> bool:
    """Whether the text is a page or an XML workbook with a table in it."""
    return text.lstrip("\ufeff \t\r\n").startswith("<") and _LOOKS_LIKE.search(text) is not None


def rows(text: str, name: str) -> Iterator[Row]:
    """Every row of every table that is not blank, its cells as text. Errors: TooManyRows."""
    number, begun = 0, 0
    for tag in _TAG.finditer(text):
        if tag[1] or tag[2].lower() in _CELLS:
            continue
        if begun and any(cells := _cells(text[begun : tag.start()])):
            yield Place(number), cells
        number, begun = _further(number + 1, tag[3]), tag.end()
        if number > ROWS_MOST:
            raise TooManyRows(name=name, limit=ROWS_MOST)
    if begun and any(cells := _cells(text[begun:])):
        yield Place(number), cells


def _cells(held: str) -> list[str]:
    """The cells between a row's tag and the next row's."""
    cells: list[str] = []
    for tag, after in pairwise((*islice(_TAG.finditer(held), TAGS_MOST), None)):
        if tag is None or tag[1]:
            continue
        place = min(_further(len(cells) + 1, tag[3]), COLUMNS_MOST)
        cells += [""] * (place - 1 - len(cells))
        end = after.start() if after else len(held)
        cells.append("" if tag[3].endswith("/") else _plain(held[tag.end() : end]))
    return cells


def _further(number: int, about: str) -> int:
    """The number of a row or cell, which XML may set ahead where what is between is empty."""
    ahead = _INDEX.search(about)
    return max(number, int(ahead[1])) if ahead else number


def _plain(held: str) -> str:
    return html.unescape(_OTHER_TAG.sub("", held)).replace("\xa0", " ").strip()
