"""All pages of a PDF statement as one table, its rows counted over the pages."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from debt_desk.domain.statement import Place
from debt_desk.statements.pdf import pages, ruled, titles, unruled, vocabulary
from debt_desk.statements.pdf.parts import DAY, MONEY
from debt_desk.statements.refusals import TooManyRows
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from debt_desk.statements.pdf.pages import Page
    from debt_desk.statements.pdf.parts import BodyRow, PageTable
    from debt_desk.statements.pdf.titles import Title
    from debt_desk.statements.table import Row

# Rows of a table that carry a sum or a balance over the page's edge.
_CARRIED = re.compile("本页|小计|承前|过次|上页|上期|期初|期末")
_NOTHING_READABLE = re.compile(r"(?:\(cid:\d+\)|[\s�])*")
# A page whose title is further back is no statement's.
TITLE_WITHIN = 3


@dataclass(slots=True)
class Document:
    """``notes``: what stands around the table, by page. ``header`` is that of the first table."""

    title: Title | None = None
    header: tuple[str, ...] = ()
    rows: list[Row] = field(default_factory=list)
    notes: dict[int, list[str]] = field(default_factory=dict)
    readable: bool = False

    def all_notes(self) -> list[str]:
        """The notes of all pages."""
        return [note for notes in self.notes.values() for note in notes]


def document(
    data: bytes, name: str, password: str, headers: frozenset[tuple[str, ...]] = frozenset()
) -> Document:
    """Read page after page; without a title on the first of them the rest is left alone.

    Unless its table's header is one of ``headers``, for which no title is needed.

    Errors: those of ``pages.pages``.
    """
    found = Document()
    last: PageTable | None = None
    for page in pages.pages(data, name, password):
        table = ruled.table(page, last) or unruled.table(page, last)
        last = table or last
        _add(found, page, table)
        if len(found.rows) > ROWS_MOST:
            raise TooManyRows(name=name, limit=ROWS_MOST)
        known = found.title is not None or found.header in headers
        if not known and page.number >= TITLE_WITHIN:
            break
    return found


def _add(found: Document, page: Page, table: PageTable | None) -> None:
    text = "".join(glyph.text for glyph in page.glyphs)
    found.readable = found.readable or not _NOTHING_READABLE.fullmatch(text)
    notes = found.notes.setdefault(page.number, [])
    if table is None:
        above, below = unruled.margin(page), []
    else:
        above, below = table.above, table.below
    notes += above
    found.title = found.title or titles.find(above, below)
    if table:
        found.header = found.header or table.header
        for index, row in enumerate(table.rows):
            _add_row(found, page.number, row, _in_order(found.header, table.header, row), index)
    notes += below


def _in_order(header: tuple[str, ...], own: tuple[str, ...], row: BodyRow) -> list[str]:
    """A row's cells under the first page's header."""
    if own == header:
        return row.cells
    by_name = dict(zip(own, row.cells, strict=False))
    return [by_name.get(name, "") for name in header]


def _add_row(found: Document, page: int, row: BodyRow, cells: list[str], index: int) -> None:
    filled = [cell for cell in cells if cell]
    parts = vocabulary.columns(found.header)
    has_day = any(DAY.match(cell) for cell in filled)
    if not filled or tuple(map(vocabulary.name, cells)) == found.header:
        return
    if not has_day and any(_CARRIED.match(cell) for cell in filled):
        found.notes[page].append(" ".join(filled))
    elif (
        index == 0
        and found.rows
        and parts
        and not has_day
        and not any(MONEY.fullmatch(cell) for cell in filled)
    ):
        # The rest of a row that the page's edge cut through.
        before = found.rows[-1][1]
        before[:] = [one + other for one, other in zip(before, cells, strict=False)]
    else:
        found.rows.append((Place(len(found.rows) + 1, page=page, box=row.box), list(cells)))
