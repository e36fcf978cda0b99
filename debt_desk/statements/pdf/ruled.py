"""A table between ruled lines: every character belongs to the cell that it stands in."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from debt_desk.statements.pdf import vocabulary
from debt_desk.statements.pdf.glyphs import joined, lines, words
from debt_desk.statements.pdf.parts import DAY, BodyRow, PageTable, cell

if TYPE_CHECKING:
    from debt_desk.domain.table_layout import Column
    from debt_desk.statements.pdf.glyphs import Box, Glyph
    from debt_desk.statements.pdf.pages import Grid, Page

_Cells = dict[tuple[int, int, int], list["Glyph"]]


def table(page: Page, last: PageTable | None) -> PageTable | None:
    """The payments of a page's ruled tables; None where it has none of them.

    ``last``: the table of the page before, for pages that do not repeat its header.
    """
    if not page.grids:
        return None
    inside, outside = _sorted(page)
    header = last.header if last else ()
    rows: list[BodyRow] = []
    above: list[str] = []
    top = float("inf")
    for which, grid in enumerate(page.grids):
        texts = [
            [
                joined(map(words, lines(inside.get((which, row, column), ()))))
                for column in range(len(boxes))
            ]
            for row, boxes in enumerate(grid.rows)
        ]
        start = next((at for at, row in enumerate(texts) if _names(row)), None)
        if start is not None:
            header = _names(texts[start])
        elif not header or len(texts[0]) != len(header):
            above += [" ".join(filter(None, row)) for row in texts]
            continue
        above += [" ".join(filter(None, row)) for row in texts[: start or 0]]
        boxes = [_around(row) for row in grid.rows]
        top = min(top, boxes[0][1])
        first = 0 if start is None else start + 1
        rows += (
            BodyRow(box, [cell(text) for text in row])
            for box, row in zip(boxes[first:], texts[first:], strict=True)
        )
    if top == float("inf") or _is_unruled_within(rows, header):
        return None
    margins = lines(outside)
    return PageTable(
        header,
        rows,
        [joined([words(line)]) for line in margins if line[0].top < top] + above,
        [joined([words(line)]) for line in margins if line[0].top >= top],
    )


def _names(row: list[str]) -> tuple[str, ...]:
    """The header that a row is; ``()`` where it is none."""
    header = tuple(map(vocabulary.name, row))
    return header if vocabulary.columns(header) else ()


def _is_unruled_within(rows: list[BodyRow], header: tuple[str, ...]) -> bool:
    """Whether only the columns are ruled: then a cell holds the days of many rows."""
    at = _day_column(header)
    return any(len(DAY.findall(row.cells[at])) > 1 for row in rows if at < len(row.cells))


def _day_column(header: tuple[str, ...]) -> int:
    parts: dict[Column, tuple[str, ...]] = vocabulary.columns(header)
    return header.index(next(iter(parts.values()))[0])


def _sorted(page: Page) -> tuple[_Cells, list[Glyph]]:
    """The glyphs by table, row and column; and those that stand in no cell."""
    inside: _Cells = {}
    outside: list[Glyph] = []
    tops = [[_around(row)[1] for row in grid.rows] for grid in page.grids]
    for glyph in page.glyphs:
        x, y = (glyph.left + glyph.right) / 2, (glyph.top + glyph.bottom) / 2
        for which, grid in enumerate(page.grids):
            place = _cell_at(grid, tops[which], x, y)
            if place:
                inside.setdefault((which, *place), []).append(glyph)
                break
        else:
            outside.append(glyph)
    return inside, outside


def _cell_at(grid: Grid, tops: list[float], x: float, y: float) -> tuple[int, int] | None:
    """Row and column of the cell at a point; a cell may reach down over several rows."""
    row = bisect_right(tops, y) - 1
    while row >= 0:
        for column, found in enumerate(grid.rows[row]):
            if found and found[0] <= x < found[2] and found[1] <= y < found[3]:
                return row, column
        row -= 1
        if row >= 0 and not _reaches(grid.rows[row], y):
            return None
    return None


def _reaches(row: tuple[Box | None, ...], y: float) -> bool:
    return any(found and found[3] > y for found in row)


def _around(row: tuple[Box | None, ...]) -> Box:
    boxes = [found for found in row if found]
    return (
        min(found[0] for found in boxes),
        min(found[1] for found in boxes),
        max(found[2] for found in boxes),
        min(found[3] for found in boxes),
    )
