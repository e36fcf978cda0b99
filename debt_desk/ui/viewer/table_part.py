"""A table file as it is: its rows under the numbers that they have in the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from decimal import Decimal
from html import escape
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QComboBox,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.theme import HALF
from debt_desk.ui.viewer.searching import Searching
from debt_desk.ui.widgets.tables import fit_rows, set_up_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.app.raw_tables import RawTable
    from debt_desk.domain.money import Money
    from debt_desk.ui.window_state import WindowState

    Index = QModelIndex | QPersistentModelIndex

_ROWS_A_PART = 2000
_ROWS_MEASURED = 60
_WIDEST = 32  # letters
_SMALLEST, _LARGEST = 6.0, 40.0  # points of the font
_FIGURE = re.compile(r"[-+]?\s*[¥$]?\s*[-+]?(\d[\d,]*(?:\.\d+)?)(?:元|\s*\(.*\))?")


@dataclass(frozen=True, slots=True)
class CellHit:
    """Where the words stand: row and column of the table, from 0."""

    row: int
    column: int


class RawTableModel(QAbstractTableModel):
    """One sheet's rows. ``marked``: the cell that was asked for, with its row, from 0."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._table: RawTable | None = None
        self._columns = 0
        self.marked: CellHit | None = None

    def show_table(self, table: RawTable | None) -> None:
        """Show another sheet, or none."""
        self.beginResetModel()
        self._table = table
        self._columns = max(map(len, table.rows), default=0) if table else 0
        self.marked = None
        self.endResetModel()

    def mark(self, number: int, amount: Money | None) -> CellHit | None:
        """Mark the row with this number in the file, or the next; where its ``amount`` stands."""
        if self._table is None or not self._table.numbers:
            return None
        row = min(bisect_left(self._table.numbers, number), self.rowCount() - 1)
        self.marked = CellHit(row, _column_of(amount, self._table.rows[row]))
        self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, self.rowCount() - 1)
        return self.marked

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() or self._table is None else len(self._table.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else self._columns

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
        if not index.isValid() or self._table is None or role not in shown:
            return None
        cells = self._table.rows[index.row()]
        text = cells[index.column()] if index.column() < len(cells) else ""
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(text)}</span>" if text else None
        return text

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self._table is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return _column_letters(section)
        number = str(self._table.numbers[section])
        return f"▶ {number}" if self.marked and section == self.marked.row else number


class TablePart(QWidget):
    """The sheets of a table file, one at a time."""

    def __init__(self, name: str, state: WindowState) -> None:
        super().__init__()
        self.setObjectName(name)
        self._tables: tuple[RawTable, ...] = ()
        self.searching = Searching(self)
        self.sheets = QComboBox()
        self.sheets.setObjectName(f"{name}.sheet")
        self.sheets.setAccessibleName(self.tr("Sheet"))
        self.model = RawTableModel(self)
        self.view = QTableView()
        self.view.setModel(self.model)
        set_up_table(self.view, f"{name}.table", self.tr("Rows of the file"), state)
        self.view.verticalHeader().show()
        self.view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.view.setShowGrid(True)
        self.view.setItemDelegate(_Marked(self.view, self.model, self.searching))
        self.view.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.sheets)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self.sheets.activated.connect(self._show)
        self.searching.changed.connect(self.view.viewport().update)
        self.searching.came_to.connect(self._on_came_to)

    def show_tables(self, tables: tuple[RawTable, ...]) -> None:
        """Show a file's sheets, the first of them at first."""
        self._tables = tables
        self.sheets.clear()
        self.sheets.addItems([table.sheet for table in tables])
        self.sheets.setVisible(len(tables) > 1)
        self._show(0)

    def show_row(self, number: int, sheet: str = "", amount: Money | None = None) -> None:
        """Go to the row with this number in the file, to its ``amount``, and mark it."""
        named = (n for n, table in enumerate(self._tables) if table.sheet == sheet)
        which = next(named, 0)
        if which != self.sheets.currentIndex():
            self.sheets.setCurrentIndex(which)
            self._show(which)
        cell = self.model.mark(number, amount)
        if cell is None:
            return
        index = self.model.index(cell.row, cell.column)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index, QTableView.ScrollHint.PositionAtCenter)
        said = self.tr("Row {number} is marked with an arrow and a frame.").format(number=number)
        self.view.setAccessibleDescription(said)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.view, said))

    def seek(self, sought: str) -> None:
        """Mark every cell with the words and go to the first from the current row on."""
        wanted = " ".join(sought.casefold().split())
        which = self.sheets.currentIndex()
        if not wanted or not 0 <= which < len(self._tables):
            self.searching.stop()
            return
        rows = self._tables[which].rows

        def in_rows(part: int) -> Sequence[CellHit]:
            start = part * _ROWS_A_PART
            return [
                CellHit(number, column)
                for number, row in enumerate(rows[start : start + _ROWS_A_PART], start)
                for column, cell in enumerate(row)
                if wanted in cell.casefold()
            ]

        seen = max(0, self.view.currentIndex().row())
        parts = -(-len(rows) // _ROWS_A_PART)
        self.searching.start(in_rows, parts, lambda hit: hit.row >= seen)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if not isinstance(event, QKeyEvent) or event.type() not in (
            kinds.KeyPress,
            kinds.ShortcutOverride,
        ):
            return False
        steps = zoom_steps(event)
        if steps is None:
            return False
        if event.type() == kinds.KeyPress:
            self._zoom(steps)
        event.accept()
        return True

    def _show(self, which: int) -> None:
        self.searching.stop()
        self.view.setAccessibleDescription("")
        self.model.show_table(self._tables[which] if self._tables else None)
        self._size_columns()

    def _size_columns(self) -> None:
        """By what the first rows need: measuring a hundred thousand would take seconds."""
        metrics, header = self.view.fontMetrics(), self.view.horizontalHeader()
        most = _WIDEST * metrics.horizontalAdvance("0")
        for column in range(self.model.columnCount()):
            texts = (
                self.model.index(row, column).data() or ""
                for row in range(min(_ROWS_MEASURED, self.model.rowCount()))
            )
            needed = max((metrics.horizontalAdvance(text) for text in texts), default=0)
            header.resizeSection(column, min(most, needed) + 4 * HALF + metrics.averageCharWidth())

    def _zoom(self, steps: int) -> None:
        font = self.view.font()
        size = self.font().pointSizeF() if steps == 0 else font.pointSizeF() * 1.15**steps
        font.setPointSizeF(max(_SMALLEST, min(_LARGEST, size)))
        self.view.setFont(font)
        fit_rows(self.view)
        self._size_columns()

    def _on_came_to(self, hit: CellHit) -> None:
        index = self.model.index(hit.row, hit.column)
        self.view.setCurrentIndex(index)
        self.view.scrollTo(index)


class _Marked(QStyledItemDelegate):
    """Draws a frame round the marked row, and lines under what was found."""

    def __init__(self, view: QTableView, model: RawTableModel, searching: Searching) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._searching = searching
        self._found: tuple[int, frozenset[CellHit]] = (0, frozenset())

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        colours = colours_of(option.palette)
        hits = self._hits()
        painter.save()
        if CellHit(index.row(), index.column()) in hits:
            painter.setPen(QPen(colours.of(Tone.CAUTION), 2, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(option.rect).adjusted(2, 2, -2, -2))
        marked = self._model.marked
        if marked and index.row() == marked.row:
            painter.setPen(QPen(colours.of(Tone.ERROR), 2))
            amount = 0 < index.column() == marked.column
            first, last = amount or not index.column(), amount or self._is_last(index)
            _draw_frame(painter, option.rect, first=first, last=last)
        painter.restore()

    def _hits(self) -> frozenset[CellHit]:
        hits = self._searching.hits
        if self._found[0] != len(hits):
            self._found = (len(hits), frozenset(hits))
        return self._found[1]

    def _is_last(self, index: Index) -> bool:
        return index.column() == self._model.columnCount() - 1


def _draw_frame(painter: QPainter, cell: QRect, *, first: bool, last: bool) -> None:
    edge = cell.adjusted(1, 1, -1, -1)
    painter.drawLine(edge.topLeft(), edge.topRight())
    painter.drawLine(edge.bottomLeft(), edge.bottomRight())
    if first:
        painter.drawLine(edge.topLeft(), edge.bottomLeft())
    if last:
        painter.drawLine(edge.topRight(), edge.bottomRight())


def _column_of(amount: Money | None, cells: Sequence[str]) -> int:
    """The first cell in which the amount stands alone, with or without a sign; 0 if none."""
    if amount is None:
        return 0
    figures = (_FIGURE.fullmatch(normalize("NFKC", cell).strip()) for cell in cells)
    found = (
        column
        for column, figure in enumerate(figures)
        if figure and Decimal(figure[1].replace(",", "")).scaleb(2) == amount.cents
    )
    return next(found, 0)


def zoom_steps(event: QKeyEvent) -> int | None:
    """Ctrl with plus (1), minus (−1) or 0; None: another key."""
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    keys = Qt.Key
    return {keys.Key_Plus: 1, keys.Key_Equal: 1, keys.Key_Minus: -1, keys.Key_0: 0}.get(
        keys(event.key())
    )


def _column_letters(section: int) -> str:
    """A, B, … Z, AA, as spreadsheets name columns."""
    letters = ""
    section += 1
    while section:
        section, rest = divmod(section - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
