"""The table of a comparison: an offer a column, each figure with its "how?"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.icons import Symbol
from debt_desk.ui.proposals.chart_drawing import Mark, MarkKind
from debt_desk.ui.theme import GAP, HALF, STEP, letters
from debt_desk.ui.widgets.cards import HowPopup
from debt_desk.ui.widgets.labels import money_label, plain_label, rule

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.ui.proposals.comparison_rows import ComparedCell, ComparedRow

_RIGHT = Qt.AlignmentFlag.AlignRight
_LETTERS_OF_A_COLUMN = 20


class ComparisonGrid(QWidget):
    """Shows rows; what stood there before is thrown away."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("comparison.table")
        self._names: Sequence[str] = ()
        self._rows: Sequence[ComparedRow] = ()
        self._outer = QVBoxLayout(self)
        self._outer.setContentsMargins(0, 0, 0, 0)
        self._inside = QWidget()
        self._outer.addWidget(self._inside)

    def show_rows(self, names: Sequence[str], rows: Sequence[ComparedRow]) -> None:
        """``names``: of the offers, from left to right."""
        self._names, self._rows = names, rows
        self._inside.hide()
        self._inside.deleteLater()
        self._inside = QWidget()
        grid = QGridLayout(self._inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(HALF)
        grid.setColumnMinimumWidth(0, letters(self, _LETTERS_OF_A_COLUMN))
        grid.setColumnStretch(0, 1)
        for number, name in enumerate(names):
            grid.addWidget(self._head(number, name), 0, number + 1)
            grid.setColumnStretch(number + 1, 1)
            grid.setColumnMinimumWidth(number + 1, letters(self, _LETTERS_OF_A_COLUMN))
        for row in rows:
            self._add(grid, row)
        self._outer.addWidget(self._inside)

    def text(self) -> str:
        """All of it, tab-separated, a row a line."""
        lines = [["", *self._names]]
        lines += [[row.label, *(_copied(cell) for cell in row.cells)] for row in self._rows]
        return "\n".join("\t".join(line) for line in lines)

    def _add(self, grid: QGridLayout, row: ComparedRow) -> None:
        at = grid.rowCount()
        grid.addWidget(rule(), at, 0, 1, len(self._names) + 1)
        look = "plain" if row.cells else "strong"
        label = plain_label(row.label, look=look)  # type: ignore[arg-type]
        # Level with the figures beside it, which stand as high as a button.
        label.setContentsMargins(0, HALF, 0, HALF)
        span = 1 if row.cells else len(self._names) + 1
        grid.addWidget(label, at + 1, 0, 1, span, Qt.AlignmentFlag.AlignTop)
        for number, cell in enumerate(row.cells):
            what = self.tr("{what}, {offer}").format(what=row.label, offer=self._names[number])
            grid.addWidget(Figure(what, cell), at + 1, number + 1)

    def _head(self, number: int, name: str) -> QWidget:
        """The offer's name under the sign that it has in the drawing."""
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(Mark(MarkKind.LINE, number), 0, _RIGHT)
        label = plain_label(name, look="strong")
        label.setAlignment(_RIGHT)
        column.addWidget(label)
        return head


class Figure(QWidget):
    """A cell: the figure, its "how?", and below it what is to be known of it."""

    def __init__(self, what: str, cell: ComparedCell) -> None:
        super().__init__()
        self._what = what
        self._cell = cell
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._figure())
        if cell.best:
            column.addLayout(self._best())
        if cell.note:
            note = plain_label(cell.note, look="small")
            note.setAlignment(_RIGHT)
            column.addWidget(note)
        column.addStretch(1)

    def _figure(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(HALF)
        cell = self._cell
        if not cell.wraps:
            row.addStretch(1)
        if cell.symbol:
            row.addWidget(Symbol(cell.symbol, cell.tone), 0, Qt.AlignmentFlag.AlignTop)
        value = plain_label(cell.text) if cell.wraps else money_label(cell.text)
        value.setAlignment(_RIGHT | Qt.AlignmentFlag.AlignVCenter)
        value.setAccessibleName(f"{self._what}: {' '.join((cell.text, cell.best))}".strip())
        row.addWidget(value, 1 if cell.wraps else 0)
        self.how_button = QPushButton(self.tr("how?"))
        self.how_button.setProperty("look", "link")
        self.how_button.setAccessibleName(self.tr("How {what} came about").format(what=self._what))
        self.how_button.clicked.connect(self._on_how)
        self.how_button.setAutoDefault(False)
        # Figures stand below one another whether they can be explained or not.
        policy = self.how_button.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.how_button.setSizePolicy(policy)
        self.how_button.setVisible(cell.how is not None)
        row.addWidget(self.how_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _best(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(HALF)
        row.addStretch(1)
        row.addWidget(Symbol("done", Tone.POSITIVE))
        row.addWidget(plain_label(self._cell.best, look="small", wrap=False))
        row.addSpacing(STEP)
        return row

    def _on_how(self) -> None:
        if self._cell.how is not None:
            HowPopup(self._what, self._cell.how, self).open_below(self.how_button)


def _copied(cell: ComparedCell) -> str:
    return f"{cell.text} ({cell.note})" if cell.note else cell.text
