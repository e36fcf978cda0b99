"""The page for a call on screen: the same parts as on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.labels import money_label, plain_label, rule

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.wording.call_sheet import CallPart, FigureLine

_BOX = "□"


class SheetView(QWidget):
    """Shows any of the parts, one below the other."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_parts(self, parts: Iterable[CallPart]) -> None:
        """Show these instead."""
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for part in parts:
            _add(column, part)
        self._column.addWidget(self._inside)


def _add(column: QVBoxLayout, part: CallPart) -> None:
    name = f"call.part.{part.key}"
    column.addSpacing(HALF)
    column.addWidget(plain_label(part.title, look="strong", tone=Tone.ACCENT))
    if part.figures:
        column.addLayout(_reckoning(part.figures))
    for text in part.said:
        column.addWidget(plain_label(text, name))
    if part.points or part.blanks:
        column.addWidget(plain_label(_listed((*part.points, *part.blanks)), name))
    if part.more:
        column.addWidget(plain_label(part.more, look="small"))


def _listed(points: Sequence[str]) -> str:
    return "\n".join(f"{_BOX} {point}" for point in points)


def _reckoning(figures: Iterable[FigureLine]) -> QLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(GAP)
    grid.setVerticalSpacing(HALF)
    grid.setColumnStretch(0, 3)
    grid.setColumnStretch(2, 2)
    for line in figures:
        row = grid.rowCount()
        if line.total:
            grid.addWidget(rule(), row, 0, 1, 3)
            row += 1
        label = plain_label(line.label, look="strong" if line.total else "plain")
        amount = money_label(line.amount, look="strong" if line.total else "plain")
        source = plain_label(line.source, look="small")
        for place, widget in enumerate((label, amount, source)):
            grid.addWidget(widget, row, place, Qt.AlignmentFlag.AlignTop)
    return grid
