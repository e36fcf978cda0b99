"""Texts and tables on paper: every row of the file under its own number, the head on each page."""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.letters import fonts
from debt_desk.letters.breaking import broken
from debt_desk.letters.styles import INK, QUIET, RULE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.job import Job
    from debt_desk.letters.wording import LetterWording

SIZE, LEADING, TITLE_SIZE = 7.5, 10.5, 10
SIDE, TOP, FOOT = 34.0, 44.0, 38.0
_GAP = 6
_MOST_LINES = 12
# From so many columns on a table lies on its side.
_MANY_COLUMNS = 7
_ROWS_MEASURED = 300
_NARROWEST, _WIDEST = 22.0, 170.0
_FEWEST_COLUMNS = 3
_ROWS_BETWEEN_LOOKS = 200
_MOST_REMEMBERED = 20_000


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of a file, or a text as a table of one column: each row's number and its cells."""

    name: str
    rows: Sequence[tuple[int, Sequence[str]]]


def print_rows(title: str, sheets: Sequence[Sheet], words: LetterWording, job: Job) -> bytes:
    """The pages as a PDF; what the font has not, prints as a small box. Errors: JobCancelled."""
    fonts.register()
    out = io.BytesIO()
    canvas = Canvas(out, invariant=1, initialFontName=fonts.REGULAR)
    for sheet in sheets:
        named = f"{title} · {sheet.name}" if sheet.name and len(sheets) > 1 else title
        _Table(canvas, fonts.printable_or_box(named), sheet, words).draw(job)
    canvas.save()
    return out.getvalue()


def head_of(rows: Sequence[tuple[int, Sequence[str]]]) -> int | None:
    """Which row is the head: the first that fills about as many columns as any; None: no table."""
    filled = [sum(map(bool, cells)) for _, cells in islice(rows, _ROWS_MEASURED)]
    most = max(filled, default=0)
    if most < _FEWEST_COLUMNS:
        return None
    return next(at for at, count in enumerate(filled) if count >= max(_FEWEST_COLUMNS, 0.7 * most))


@dataclass
class _Table:
    """A sheet on its way to paper."""

    canvas: Canvas
    title: str
    sheet: Sheet
    words: LetterWording
    head: int | None = field(init=False)
    widths: list[float] = field(init=False)
    page: tuple[float, float] = field(init=False)
    y: float = field(init=False, default=0)
    _broken: dict[tuple[str, float, str], list[str]] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        rows = self.sheet.rows
        self.head = head_of(rows)
        table = (
            [cells for _, cells in islice(rows, self.head, None)] if self.head is not None else []
        )
        columns = max(map(len, table), default=1)
        self.page = (A4[1], A4[0]) if columns >= _MANY_COLUMNS else A4
        last = str(rows[-1][0]) if rows else "1"
        label = fonts.printable(self.words.text("bundle.row"))
        self.margin = max(self._wide(last), self._wide(label)) + _GAP
        self.widths = self._columns(table, columns)

    def draw(self, job: Job) -> None:
        """All rows."""
        self._begin()
        for at, (number, cells) in enumerate(self.sheet.rows):
            if at % _ROWS_BETWEEN_LOOKS == 0:
                stop_if_cancelled(job)
            if at == self.head and self._at_head():
                continue
            before = self.head is not None and at < self.head
            self._row(number, cells, spanning=before or self.head is None or _lonely(cells))
        self.canvas.showPage()

    def _at_head(self) -> bool:
        """The head stands where it stands in the file, and on every page after it."""
        self._draw_head()
        return True

    def _columns(self, table: Sequence[Sequence[str]], columns: int) -> list[float]:
        room = self.page[0] - 2 * SIDE - self.margin - _GAP * (columns - 1)
        if columns == 1:
            return [room]
        wanted = [_NARROWEST] * columns
        for cells in islice(table, _ROWS_MEASURED):
            if _lonely(cells):
                continue
            for column, cell in enumerate(cells):
                wide = self._wide(fonts.printable_or_box(cell[:60])) + 1
                wanted[column] = max(wanted[column], min(_WIDEST, wide))
        while sum(wanted) > room:
            widest = max(wanted)
            if widest <= 1:
                break
            wanted = [min(width, 0.94 * widest) for width in wanted]
        spare = (room - sum(wanted)) / columns
        return [width + max(0.0, min(spare, 12.0)) for width in wanted]

    def _row(self, number: int, cells: Sequence[str], *, spanning: bool) -> None:
        widths = self.widths
        if spanning:
            cells = ["   ".join(filter(None, cells))]
            widths = [self.page[0] - 2 * SIDE - self.margin]
        lines = [self._lines(cell, w) for cell, w in zip(cells, widths, strict=False)]
        for start in range(0, max(map(len, lines), default=1), _MOST_LINES):
            part = [column[start : start + _MOST_LINES] for column in lines]
            deep = max(1, *map(len, part)) if part else 1
            if self.y - deep * LEADING < FOOT:
                self.canvas.showPage()
                self._begin(behind=number)
            self._draw(str(number) if start == 0 else "", part, widths, fonts.REGULAR)

    def _draw(
        self, number: str, lines: Sequence[Sequence[str]], widths: Sequence[float], font: str
    ) -> None:
        canvas = self.canvas
        deep = max(1, *map(len, lines)) if lines else 1
        baseline = self.y - LEADING + 3
        canvas.setFont(fonts.REGULAR, SIZE - 1)
        canvas.setFillColor(HexColor(QUIET))
        canvas.drawRightString(SIDE + self.margin - _GAP, baseline, number)
        canvas.setFont(font, SIZE)
        canvas.setFillColor(HexColor(INK))
        left = SIDE + self.margin
        for column, width in zip(lines, widths, strict=False):
            for depth, line in enumerate(column):
                if line:
                    canvas.drawString(left, baseline - depth * LEADING, line)
            left += width + _GAP
        self.y -= deep * LEADING
        canvas.setStrokeColor(HexColor(RULE))
        canvas.setLineWidth(0.3)
        canvas.line(SIDE, self.y, self.page[0] - SIDE, self.y)

    def _begin(self, behind: int | None = None) -> None:
        """A new page; ``behind``: the row that it begins with."""
        canvas = self.canvas
        canvas.setPageSize(self.page)
        self.y = self.page[1] - TOP
        canvas.setFont(fonts.BOLD, TITLE_SIZE)
        canvas.setFillColor(HexColor(INK))
        canvas.drawString(SIDE, self.y - TITLE_SIZE, self._short(self.title))
        self.y -= 2 * TITLE_SIZE
        if behind is not None and self.head is not None and behind > self._head_row():
            self._draw_head()

    def _draw_head(self) -> None:
        assert self.head is not None
        cells = self.sheet.rows[self.head][1]
        lines = [
            self._lines(cell, w, fonts.BOLD) for cell, w in zip(cells, self.widths, strict=False)
        ]
        deep = max(map(len, lines))
        if self.y - (deep + 1) * LEADING < FOOT:
            self.canvas.showPage()
            self._begin()
        self._draw(str(self._head_row()), lines, self.widths, fonts.BOLD)
        self.canvas.setStrokeColor(HexColor(INK))
        self.canvas.setLineWidth(0.7)
        self.canvas.line(SIDE, self.y, self.page[0] - SIDE, self.y)

    def _head_row(self) -> int:
        assert self.head is not None
        return self.sheet.rows[self.head][0]

    def _short(self, title: str) -> str:
        room = self.page[0] - 2 * SIDE
        return broken(title, fonts.BOLD, TITLE_SIZE, room)[0].text if title else ""

    def _lines(self, cell: str, width: float, font: str = fonts.REGULAR) -> list[str]:
        key = (cell, width, font)
        known = self._broken.get(key)  # most cells of a statement say what others said before
        if known is not None:
            return known
        found: list[str] = []
        for text in fonts.printable_or_box(cell).split("\n"):
            if fonts.width(text, font, SIZE) <= width:
                found.append(text)
            else:
                found += [line.text for line in broken(text, font, SIZE, width)]
        if len(self._broken) < _MOST_REMEMBERED:
            self._broken[key] = found
        return found

    def _wide(self, text: str) -> float:
        return fonts.width(text, fonts.BOLD, SIZE)


def _lonely(cells: Sequence[Any]) -> bool:
    """A remark in a table: one cell filled, the first."""
    return bool(cells) and bool(cells[0]) and not any(cells[1:])
