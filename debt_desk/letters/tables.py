"""Tables on paper: light rules, figures to the right, heads repeated on every page."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import Table

from debt_desk.letters.fonts import REGULAR
from debt_desk.letters.layout import TEXT_WIDTH
from debt_desk.letters.prose import Prose
from debt_desk.letters.styles import BAND, INK, QUIET, RULE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.letters.styles import Styles

PADDING, TIGHT = 3, 2.5
GUTTER = 18
THIN, MEDIUM = 0.4, 0.8
# A table's head and its total never stand on a page with fewer than two of its rows.
ROWS_TOGETHER = 2
# A table of so few rows, head and total counted, stands whole on one page.
FEW_ROWS = 8


@dataclass
class Grid:
    """A table in the making. ``widths``: points; ``right``: the columns of figures."""

    styles: Styles
    widths: tuple[float, ...]
    right: frozenset[int]
    rows: list[list[Prose]] = field(default_factory=list)
    rules: list[tuple[Any, ...]] = field(default_factory=list)

    def head(self, *texts: str) -> None:
        """The head, repeated on every page."""
        self._add(texts, self.styles.head, self.styles.figure_head)
        self.rules.append(("LINEBELOW", (0, 0), (-1, 0), MEDIUM, HexColor(INK)))

    def subtotal(self, *texts: str) -> None:
        """The sum of a group: bold, kept with the row above it."""
        row = self._add(texts, self.styles.strong, self.styles.strong_figure)
        self.rules.append(("NOSPLIT", (0, row - 1), (-1, row)))
        self._rule("LINEBELOW", THIN, RULE)

    def row(self, *texts: str) -> None:
        """A plain row over a hair rule."""
        self._add(texts, self.styles.cell, self.styles.figure)
        self._rule("LINEBELOW", THIN, RULE)

    def group(self, text: str) -> None:
        """A line that names the rows under it, kept with the first of them."""
        row = self._add((text,), self.styles.head, self.styles.head)
        self.rules += [
            ("SPAN", (0, row), (-1, row)),
            ("TOPPADDING", (0, row), (-1, row), 2 * PADDING),
            ("NOSPLIT", (0, row), (-1, row + 1)),
        ]
        self._rule("LINEBELOW", THIN, RULE)

    def total(self, *texts: str) -> None:
        """A sum: bold, between two rules, kept with the rows above it."""
        row = self._add(texts, self.styles.strong, self.styles.strong_figure)
        self.rules.append(("BACKGROUND", (0, row), (-1, row), HexColor(BAND)))
        self.rules.append(("NOSPLIT", (0, max(0, row - ROWS_TOGETHER)), (-1, row)))
        self._rule("LINEABOVE", THIN, QUIET)
        self._rule("LINEBELOW", THIN, QUIET)

    def room(self) -> float:
        """Points for what of the table may not be parted from its head."""
        last = len(self.rows) - 1
        if len(self.rows) > FEW_ROWS:
            last = ROWS_TOGETHER
            for command, (_, first), (_, end), *_ in self.rules:
                if command == "NOSPLIT" and first <= last < end:
                    last = end
        return sum(self._height(row) for row in self.rows[: last + 1])

    def table(self) -> Table:
        """The finished table."""
        commands = [
            *_plain(TIGHT),
            ("NOSPLIT", (0, 0), (-1, min(ROWS_TOGETHER, len(self.rows) - 1))),
            *self._gutters(),
        ]
        return Table(
            self.rows,
            colWidths=self.widths,
            repeatRows=1,
            style=commands + self.rules,
            hAlign="LEFT",
            spaceBefore=2,
            spaceAfter=4,
        )

    def _height(self, row: Sequence[Prose]) -> float:
        # A group's name spans all columns and stands lower: half a line too many is no harm here.
        tallest = max(
            cell.wrap(width - self._left(column) - PADDING, 0)[1]
            for column, (cell, width) in enumerate(zip(row, self.widths, strict=True))
        )
        return tallest + 2 * PADDING

    def _left(self, column: int) -> float:
        # Words right behind a right-aligned figure would read as part of it.
        behind = column > 0 and column - 1 in self.right and column not in self.right
        return GUTTER if behind else PADDING

    def _add(self, texts: Sequence[str], left: Any, right: Any) -> int:
        padded = (*texts, *[""] * (len(self.widths) - len(texts)))
        self.rows.append(
            [
                Prose(text, right if column in self.right else left)
                for column, text in enumerate(padded)
            ]
        )
        return len(self.rows) - 1

    def _gutters(self) -> list[tuple[Any, ...]]:
        return [
            ("LEFTPADDING", (column, 0), (column, -1), self._left(column))
            for column in range(len(self.widths))
        ]

    def _rule(self, command: str, weight: float, colour: str) -> None:
        row = len(self.rows) - 1
        self.rules.append((command, (0, row), (-1, row), weight, HexColor(colour)))


def facts(
    styles: Styles, rows: Sequence[tuple[str, Any]], label_width: float, *, ruled: bool = True
) -> Table:
    """Names on the left, what they stand for on the right; a value may be a drawing of its own."""
    cells = [
        [
            Prose(name, styles.label),
            Prose(value, styles.cell) if isinstance(value, str) else value,
        ]
        for name, value in rows
    ]
    rules = [
        ("LINEBELOW", (0, 0), (-1, -1), THIN, HexColor(RULE)),
        ("LINEABOVE", (0, 0), (-1, 0), THIN, HexColor(RULE)),
    ]
    return Table(
        cells,
        colWidths=(label_width, TEXT_WIDTH - label_width),
        style=[*_plain(PADDING if ruled else 1), *(rules if ruled else [])],
        hAlign="LEFT",
        spaceAfter=8,
    )


def blanks(styles: Styles, cells: Sequence[tuple[str, float]], height: float) -> Table:
    """Places to write by hand: each is a label, if any, and the points of rule that follow it."""
    row: list[Prose] = []
    widths: list[float] = []
    ruled: list[tuple[Any, ...]] = []
    for label, room in cells:
        if label:
            row.append(Prose(label, styles.cell))
            widths.append(row[-1].natural_width() + 2 * PADDING)
        if room:
            row.append(Prose("", styles.cell))
            widths.append(room)
            column = len(row) - 1
            ruled.append(("LINEBELOW", (column, 0), (column, 0), THIN, HexColor(INK)))
    return Table(
        [row],
        colWidths=widths,
        rowHeights=[height],
        style=[*_plain(0), ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), *ruled],
        hAlign="LEFT",
    )


def _plain(vertical: float) -> list[tuple[Any, ...]]:
    # The font is set although every cell is a Prose: reportlab names its default one otherwise.
    everywhere = ((0, 0), (-1, -1))
    return [
        ("FONTNAME", *everywhere, REGULAR),
        ("VALIGN", *everywhere, "TOP"),
        ("LEFTPADDING", *everywhere, PADDING),
        ("RIGHTPADDING", *everywhere, PADDING),
        ("TOPPADDING", *everywhere, vertical),
        ("BOTTOMPADDING", *everywhere, vertical),
    ]
