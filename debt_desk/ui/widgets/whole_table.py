"""A table of ready texts, as tall as its rows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractTableModel,
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
from debt_desk.ui.widgets.tables import set_up_table
from debt_desk.ui.widgets.tall_table import TallTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from debt_desk.ui.window_state import WindowState

Index = QModelIndex | QPersistentModelIndex

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_CELL_ROLE = int(Qt.ItemDataRole.UserRole) + 2


@dataclass(frozen=True, slots=True)
class Cell:
    """A text with a tone; ``symbol``: the icon before it; ``strong``: it is a sum or a heading."""

    text: str
    tone: Tone = Tone.PLAIN
    symbol: str = ""
    strong: bool = False


class CellsModel(QAbstractTableModel):
    """Rows of cells as they are shown."""

    def __init__(self, headers: Sequence[str], money: Iterable[int]) -> None:
        super().__init__()
        self._headers = list(headers)
        self._money = frozenset(money)
        self._rows: list[list[Cell]] = []

    def show_rows(self, rows: Iterable[Sequence[str | Cell]]) -> None:
        """Other rows; as many as before keep the selection and the place on the page."""
        shown = [[c if isinstance(c, Cell) else Cell(c) for c in row] for row in rows]
        if len(shown) == len(self._rows):
            self._rows = shown
            if shown:
                last = self.index(len(shown) - 1, len(self._headers) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._rows = shown
        self.endResetModel()

    def show_header(self, column: int, text: str) -> None:
        """Another heading of a column."""
        self._headers[column] = text
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, column, column)

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        cell = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return cell.text
        return cell if role == _CELL_ROLE else None

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in self._money else _LEFT
        return None


class WholeTable(TallTable):
    """Shows ready texts, every row of them.

    ``money``: columns of figures, to the right; ``stretch``: the column that takes the room left.
    ``removed`` on Delete.
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
        removed: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self._stretch = stretch
        money = frozenset(money)
        self.cells = CellsModel(headers, money)
        self.cells.setParent(self)
        self.setModel(self.cells)
        set_up_table(self, name, label, state, sortable=False, removed=removed)
        self.setItemDelegate(_Painted(self, money))
        self.setAlternatingRowColors(False)
        header = self.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Fixed)

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

    @override
    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._give_room()

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        page = self._page()
        # Only a row that the user walks to: a refresh must not move what is being read.
        inside = None if page is None else page.widget()
        if page is not None and inside is not None and self.hasFocus() and current.isValid():
            middle = self.viewport().mapTo(inside, self.visualRect(current).center())
            page.ensureVisible(0, middle.y(), 0, 2 * self.rowHeight(current.row()))

    def _give_room(self) -> None:
        """Room left over goes to one column, which never becomes too narrow for its own texts."""
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(self._stretch)
        wanted = max(self.sizeHintForColumn(self._stretch), header.sectionSizeHint(self._stretch))
        width = max(wanted, self.viewport().width() - others)
        if width != header.sectionSize(self._stretch):
            header.resizeSection(self._stretch, width)

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
