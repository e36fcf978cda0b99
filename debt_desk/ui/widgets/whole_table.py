"""A table of ready texts, as tall as its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
)
from PySide6.QtWidgets import (
    QHeaderView,
    QScrollArea,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import STEP, tabular
from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.ui.widgets.tables import set_up_table
from debt_desk.ui.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtGui import QFont

    from debt_desk.ui.window_state import WindowState

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with a tone; ``symbol``: the icon before it; ``strong``: it is a sum or a heading."""

    text: str
    tone: Tone = Tone.PLAIN
    symbol: str = ""
    strong: bool = False


class CellsModel(RowsModel[list[Cell]]):
    """Rows of cells as they are shown."""

    def __init__(self, headers: Sequence[str], money: Iterable[int]) -> None:
        super().__init__()
        self._headings = tuple(headers)
        self._figures = frozenset(money)
        self._rows = []

    def show_rows(self, rows: Iterable[Sequence[str | Cell]]) -> None:
        """Other rows; as many as before keep the selection and the place on the page."""
        shown = [[c if isinstance(c, Cell) else Cell(c) for c in row] for row in rows]
        if shown == self._rows:
            return
        if len(shown) == len(self._rows):
            self._rows = shown
            last = self.index(len(shown) - 1, len(self._headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.fill(shown)

    def show_header(self, column: int, text: str) -> None:
        """Another heading of a column."""
        before = self._headings
        if text == before[column]:
            return
        self._headings = (*before[:column], text, *before[column + 1 :])
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        return cell if role == _CELL_ROLE else None


class WholeTable(TallTable):
    """Shows ready texts, every row of them.

    ``money``: columns of figures, to the right; ``stretch``: the column that takes the room left.
    ``opened`` on Enter or double click, ``removed`` on Delete.
    """

    def __init__(
        self,
        name: str,
        label: str,
        state: WindowState,
        headers: Sequence[str],
        *,
        money: Iterable[int] = (),
        stretch: int = 0,
        opened: Callable[[], None] | None = None,
        removed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._stretch = stretch
        self._widths: tuple[int, ...] = ()
        self._measured: tuple[QFont, QFont] | None = None
        money = frozenset(money)
        self.cells = CellsModel(headers, money)
        self.cells.setParent(self)
        self.setModel(self.cells)
        header = self.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        set_up_table(self, name, label, state, sortable=False, opened=opened, removed=removed)
        header.setStretchLastSection(False)
        self.setItemDelegate(_Painted(self, money))
        self.setAlternatingRowColors(False)
        for changed in (
            self.cells.modelReset,
            self.cells.dataChanged,
            self.cells.headerDataChanged,
        ):
            changed.connect(self._measure_anew)

    def show_rows(self, rows: Iterable[Sequence[str | Cell]]) -> None:
        """Show these rows."""
        self.cells.show_rows(rows)

    def row(self) -> int:
        """The row that the user is on; −1 for none."""
        chosen = self.selectionModel().selectedRows()
        return chosen[0].row() if chosen else -1

    def whole_text(self) -> str:
        """Headings and all rows, tab-separated, one a line."""
        columns = range(self.cells.columnCount())
        lines = [[str(self.cells.headerData(c, Qt.Orientation.Horizontal)) for c in columns]]
        rows = range(self.cells.rowCount())
        lines += [[str(self.cells.index(r, c).data()) for c in columns] for r in rows]
        return "\n".join("\t".join(line) for line in lines)

    def hidden(self, widths: Sequence[int], room: int) -> frozenset[int]:
        """Which columns of these ``widths`` are not shown where there is this ``room``: none."""
        return frozenset()

    @override
    def updateGeometries(self) -> None:
        self._give_room()
        super().updateGeometries()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        page = self._page()
        # Only a row that the user walks to: a refresh must not move what is being read.
        inside = None if page is None else page.widget()
        if page is not None and inside is not None and self.hasFocus() and current.isValid():
            middle = self.viewport().mapTo(inside, self.visualRect(current).center())
            page.ensureVisible(0, middle.y(), 0, 2 * self.rowHeight(current.row()))

    def _measure_anew(self) -> None:
        self._measured = None
        self.scheduleDelayedItemsLayout()

    def _give_room(self) -> None:
        """Every column is as wide as its texts; room left over goes to one of them."""
        header, room = self.horizontalHeader(), self.viewport().width()
        # Measuring asks every cell: that is done once for what is shown, not at every resize.
        fonts = (self.font(), header.font())
        if self._measured != fonts:
            self._measured, self._widths = fonts, self._wanted()
        hidden = self.hidden(self._widths, room)
        left = room - sum(w for c, w in enumerate(self._widths) if c not in hidden)
        for column, width in enumerate(self._widths):
            self.setColumnHidden(column, column in hidden)
            if column not in hidden:
                more = max(left, 0) if column == self._stretch else 0
                header.resizeSection(column, width + more)

    def _wanted(self) -> tuple[int, ...]:
        """The width that each column's texts and heading need, shown or not, in pixels."""
        header = self.horizontalHeader()
        columns = range(self.cells.columnCount())
        for column in columns:
            self.setColumnHidden(column, False)  # a hidden heading says that it needs nothing
        return tuple(max(self.sizeHintForColumn(c), header.sectionSizeHint(c)) for c in columns)

    def _page(self) -> QScrollArea | None:
        around: QWidget | None = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        return around


class _Painted(QStyledItemDelegate):
    """Figures to the right, sums strong, states with their symbol."""

    def __init__(self, view: QTableView, money: frozenset[int]) -> None:
        super().__init__(view)
        self._money = money

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        cell = index.data(_CELL_ROLE)
        if not isinstance(cell, Cell):
            return
        if index.column() in self._money:
            option.displayAlignment = _RIGHT
            option.font = tabular(option.font)
        if cell.strong:
            option.font.setBold(True)
        if cell.symbol:
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            colour = colours_of(option.palette).of(cell.tone)
            side = option.fontMetrics.height()
            option.icon = icon(cell.symbol, colour, side)
            option.decorationSize = QSize(side, side)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width() + STEP, size.height())
