"""One way to set up every table: money to the right, keys that work, Ctrl+C, widths remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)
from typing_extensions import override

from debt_desk.ui.theme import HALF, tabular

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from debt_desk.ui.window_state import WindowState

# A model returns under this role what a column is sorted by (cents, a date's ordinal, a text).
SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class TableKeys(QObject):
    """Ctrl+C copies the selected rows as tab-separated text, Enter opens, Delete removes."""

    def __init__(
        self,
        view: QTableView,
        opened: Callable[[], None] | None,
        removed: Callable[[], None] | None,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._opened = opened
        self._removed = removed
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(selected_text(self._view))
            return True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._opened:
            self._opened()
            return True
        if event.key() == Qt.Key.Key_Delete and self._removed:
            self._removed()
            return True
        return False


def set_up_table(
    view: QTableView,
    name: str,
    label: str,
    state: WindowState,
    *,
    money: Iterable[int] = (),
    stretch: int | None = None,
    sortable: bool = True,
    opened: Callable[[], None] | None = None,
    removed: Callable[[], None] | None = None,
) -> None:
    """Make ``view`` (its model already set) behave and look like every other table here.

    ``money``: columns of sums; ``stretch``: the column that takes the room left over. ``opened`` is
    called on Enter and on a double click, ``removed`` on Delete. Sorting needs a
    QSortFilterProxyModel; see ``sorted_by``.
    """
    view.setObjectName(name)
    view.setAccessibleName(label)
    view.setAlternatingRowColors(True)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setTabKeyNavigation(False)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    view.setItemDelegate(_Cells(view, frozenset(money)))
    fit_rows(view)
    if opened is not None:
        view.doubleClicked.connect(lambda _index: opened())
    TableKeys(view, opened, removed)
    _set_up_header(view, name, state, stretch, sortable=sortable)


def sorted_by(model: QSortFilterProxyModel) -> QSortFilterProxyModel:
    """A proxy that sorts by what its source says under SORT_ROLE."""
    model.setSortRole(SORT_ROLE)
    return model


def fit_rows(view: QTableView) -> None:
    """Rows as tall as the text size of the day needs."""
    view.verticalHeader().setDefaultSectionSize(view.fontMetrics().height() + 4 * HALF)


def selected_rows(view: QTableView) -> list[int]:
    """The selected rows of the view's own source model, top to bottom."""
    model = view.model()
    indexes = sorted(view.selectionModel().selectedRows(), key=lambda index: index.row())
    if isinstance(model, QSortFilterProxyModel):
        return [model.mapToSource(index).row() for index in indexes]
    return [index.row() for index in indexes]


def selected_text(view: QTableView) -> str:
    """The selected rows as they are shown, tab-separated, one a line."""
    model = view.model()
    lines = []
    for index in sorted(view.selectionModel().selectedRows(), key=lambda index: index.row()):
        cells = (model.index(index.row(), c).data() for c in range(model.columnCount()))
        lines.append("\t".join(" ".join(str(cell or "").split()) for cell in cells))
    return "\n".join(lines)


def _set_up_header(
    view: QTableView, name: str, state: WindowState, stretch: int | None, *, sortable: bool
) -> None:
    header = view.horizontalHeader()
    header.setHighlightSections(False)
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setStretchLastSection(stretch is None)
    if isinstance(view.model(), QSortFilterProxyModel) and sortable:
        view.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
    if header.count() and header.sectionResizeMode(0) == QHeaderView.ResizeMode.Fixed:
        return  # the table itself says how wide its columns are: no hand can drag them
    widths = state.column_widths(name)
    if len(widths) == header.count():
        for column, width in enumerate(widths):
            header.resizeSection(column, width)
    else:
        _fit_columns_once(view)
    if stretch is not None:
        header.setSectionResizeMode(stretch, QHeaderView.ResizeMode.Stretch)
    header.sectionResized.connect(lambda: _keep_widths(header, name, state))


def _fit_columns_once(view: QTableView) -> None:
    """Make the columns as wide as their content, as soon as there is any."""
    model = view.model()

    def fit() -> None:
        if model.rowCount():
            view.resizeColumnsToContents()
            model.modelReset.disconnect(fit)
            model.rowsInserted.disconnect(fit)

    model.modelReset.connect(fit)
    model.rowsInserted.connect(fit)
    view.resizeColumnsToContents()
    fit()


def _keep_widths(header: QHeaderView, name: str, state: WindowState) -> None:
    # Only what a hand has dragged is worth remembering, not what the window's size did.
    if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
        widths = [header.sectionSize(column) for column in range(header.count())]
        state.keep_column_widths(name, widths)


class _Cells(QStyledItemDelegate):
    """Sums to the right in figures of equal width."""

    def __init__(self, view: QTableView, money: frozenset[int]) -> None:
        super().__init__(view)
        self._money = money

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() in self._money:
            option.displayAlignment = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            option.font = tabular(option.font)
