"""One kind of household lines: its table, what it comes to in a month, and a button to add one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QPushButton,
    QTableView,
)
from typing_extensions import override

from debt_desk.domain.household import TOPICS, Period, SourceKind
from debt_desk.domain.money import total
from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.situation.lines_model import Column, LinesModel
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.edit_cells import EditCells, EditKeys, open_cell
from debt_desk.ui.widgets.labels import money_label, plain_label
from debt_desk.ui.widgets.tables import selected_rows, set_up_table
from debt_desk.ui.widgets.tall_table import TallTable
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from debt_desk.domain.household import HouseholdLine, LineKind
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

# What must fit before the user chooses other widths; the description takes what is left over.
_SAMPLES = {
    Column.TOPIC: "0000000000",
    Column.TITLE: "0000000000000",
    Column.AMOUNT: "00,000.00",
    Column.PERIOD: "00000000000",
    Column.START: "0000-00-00",
    Column.END: "0000-00-00",
    Column.SOURCE: "000000000000000",
    Column.MONTHLY: "00,000.00",
}
_NARROWEST = "0000000"
_BESIDE_TEXT = 22


class LinesTable(TallTable):
    """Sources have the room for their words, the description what is left over.

    ``add_wanted`` on the Insert key. ``keeps_source``: the user chose how wide sources are.
    ``source_wanted(row)`` where a row's source is clicked, or on F4 anywhere in the row.
    """

    add_wanted = Signal()
    source_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.setMouseTracking(True)
        self.keeps_source = False

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fill()

    def fill(self) -> None:
        """Give the description what the other columns leave, but never less than it needs."""
        header = self.horizontalHeader()
        others = header.length() - header.sectionSize(Column.TITLE)
        least = _width(self, Column.TITLE)
        if not self.keeps_source:
            others -= header.sectionSize(Column.SOURCE)
            titles = max(least, self.sizeHintForColumn(Column.TITLE) + _BESIDE_TEXT)
            room = self.viewport().width() - others - titles
            wanted = self.sizeHintForColumn(Column.SOURCE) + _BESIDE_TEXT
            source = max(_width(self, Column.SOURCE), min(wanted, room))
            if source != header.sectionSize(Column.SOURCE):
                header.resizeSection(Column.SOURCE, source)
            others += source
        header.resizeSection(Column.TITLE, max(least, self.viewport().width() - others))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        at = self.currentIndex()
        on_source = at.column() == Column.SOURCE and event.key() == Qt.Key.Key_F2
        if event.key() == Qt.Key.Key_Insert:
            self.add_wanted.emit()
        elif at.isValid() and (event.key() == Qt.Key.Key_F4 or on_source):
            self.source_wanted.emit(at.row())
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = self.indexAt(event.position().toPoint()).column() == Column.SOURCE
        shape = Qt.CursorShape
        self.viewport().setCursor(shape.PointingHandCursor if over else shape.ArrowCursor)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self.indexAt(event.position().toPoint())
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        left = event.button() is Qt.MouseButton.LeftButton
        if left and plain and at.column() == Column.SOURCE and at == self.currentIndex():
            self.source_wanted.emit(at.row())


class LineCells(EditCells):
    """A source looks like what it is: a link."""

    @override
    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().initStyleOption(option, index)
        if index.column() == Column.SOURCE:
            option.font.setUnderline(True)
            colour = colours_of(option.palette).of(Tone.ACCENT)
            option.palette.setColor(option.palette.ColorRole.Text, colour)


class LinesCard(SectionCard):
    """``add_wanted(LineKind)``, ``saved(HouseholdLine)`` and ``removed(list of lines)`` are wishes:
    whoever owns the card fulfils them and then shows the lines anew.

    So are, each with a line, ``source_wanted`` (to see it), ``change_wanted`` (to give another) and
    ``declare_wanted`` (to rest it on the user's word).
    """

    add_wanted = Signal(object)
    saved = Signal(object)
    removed = Signal(object)
    source_wanted = Signal(object)
    change_wanted = Signal(object)
    declare_wanted = Signal(object)

    def __init__(
        self,
        kind: LineKind,
        about: str,
        add: str,
        wording: Wording,
        state: WindowState,
    ) -> None:
        name = f"situation.{kind.value}"
        super().__init__(wording.label(kind), name, about)
        self.kind = kind
        self._name = name
        self._wording = wording
        self._dated: tuple[bool, bool] | None = None
        self.model = LinesModel(kind, wording, self)
        self.table = LinesTable()
        self.sum = money_label(name=f"{name}.sum", look="strong")
        self.add = QPushButton(add)
        self.add.setObjectName(f"{name}.add")
        self.problem = plain_label(name=f"{name}.problem", look="small", tone=Tone.ERROR)
        self.problem.hide()
        self.header.addWidget(self.add)
        self.body.addWidget(self.table)
        self.body.addWidget(self.sum)
        self.body.addWidget(self.problem)
        self._set_up(state)
        self.add.clicked.connect(self._on_add)
        self.table.add_wanted.connect(self._on_add)
        self.table.source_wanted.connect(self._on_source)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.model.edited.connect(self.saved)
        self.model.troubled.connect(self._on_troubled)

    def show_lines(
        self, lines: Sequence[HouseholdLine], titles: Mapping[int, str], *, editable: bool
    ) -> None:
        """Show the lines of this kind; ``titles``: documents by number."""
        self.model.show(lines, titles, editable=editable)
        if lines:
            self._size_columns(lines)
        self.add.setEnabled(editable)
        self.table.setVisible(bool(lines))
        self.sum.setVisible(bool(lines))
        a_month = formats.money(total(line.monthly() for line in lines))
        self.sum.setText(self.tr("{amount} a month").format(amount=a_month))
        self.table.updateGeometry()

    def edit_line(self, line_id: int | None) -> None:
        """Begin to fill in a line that was just added."""
        row = self.model.row_of(line_id)
        if row is not None:
            index = self.model.index(row, Column.TOPIC)
            self.table.setFocus()
            self.table.setCurrentIndex(index)
            open_cell(self.table)

    def _set_up(self, state: WindowState) -> None:
        view = self.table
        EditKeys(view)
        self._sized = bool(state.column_widths(f"{self._name}.table"))
        view.keeps_source = self._sized
        view.setModel(self.model)
        set_up_table(
            view,
            f"{self._name}.table",
            self._wording.label(self.kind),
            state,
            sortable=False,
            opened=self._on_opened,
            removed=self._on_removed,
        )
        trigger = QAbstractItemView.EditTrigger
        view.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.SelectedClicked
        )
        sums, days = (Column.AMOUNT, Column.MONTHLY), (Column.START, Column.END)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.setItemDelegate(LineCells(view, sums, days))
        header = view.horizontalHeader()
        header.setMinimumSectionSize(view.fontMetrics().horizontalAdvance(_NARROWEST))
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.TITLE, QHeaderView.ResizeMode.Fixed)
        header.sectionResized.connect(self._on_resized)

    def _size_columns(self, lines: Sequence[HouseholdLine]) -> None:
        """Most lines have no dates: those columns are narrow until one has."""
        header = self.table.horizontalHeader()
        if not self._sized:
            self._sized = True
            for column in _SAMPLES:
                header.resizeSection(column, _width(self.table, column))
            metrics, label = self.table.fontMetrics(), self._wording.label
            for column, members in ((Column.TOPIC, TOPICS[self.kind]), (Column.PERIOD, Period)):
                words = max(metrics.horizontalAdvance(label(member)) for member in members)
                needed = max(words + _BESIDE_TEXT, header.sectionSizeHint(column))
                header.resizeSection(column, needed)
        dated = (any(line.start for line in lines), any(line.end for line in lines))
        self.table.fill()
        if dated != self._dated:
            self._dated = dated
            for column, has_day in zip((Column.START, Column.END), dated, strict=True):
                least = header.sectionSizeHint(column)
                header.resizeSection(column, _width(self.table, column) if has_day else least)

    def _on_resized(self, column: int, _before: int, _after: int) -> None:
        by_hand = QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if column == Column.SOURCE and by_hand:
            self.table.keeps_source = True
        if column != Column.TITLE:
            self.table.fill()

    def _on_add(self) -> None:
        if self.add.isEnabled():
            self.add_wanted.emit(self.kind)

    def _on_opened(self) -> None:
        at = self.table.currentIndex()
        if at.column() == Column.SOURCE:
            self._on_source(at.row())
        else:
            open_cell(self.table)

    def _on_source(self, row: int) -> None:
        self.source_wanted.emit(self.model.at(row))

    def _on_menu(self, place: QPoint) -> None:
        at = self.table.indexAt(place)
        row = at.row() if at.isValid() else self.table.currentIndex().row()
        if row < 0:
            return
        line = self.model.at(row)
        declared = line.source.kind is SourceKind.SELF_DECLARED
        menu = QMenu(self)
        menu.setObjectName(f"{self._name}.menu")
        show = menu.addAction(self.tr("&Show the source"), lambda: self.source_wanted.emit(line))
        give = menu.addAction(self.tr("&Give a source…"), lambda: self.change_wanted.emit(line))
        none = menu.addAction(
            self.tr("No &document: self-declared"), lambda: self.declare_wanted.emit(line)
        )
        menu.addSeparator()
        remove = menu.addAction(self.tr("&Remove the line"), lambda: self.removed.emit([line]))
        show.setEnabled(not declared)
        for action in (give, none, remove):
            action.setEnabled(self.add.isEnabled())
        none.setVisible(not declared)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _on_removed(self) -> None:
        lines = [self.model.at(row) for row in selected_rows(self.table)]
        if lines and self.add.isEnabled():
            self.removed.emit(lines)

    def _on_troubled(self) -> None:
        self.problem.setText(self.model.problem())
        self.problem.setVisible(bool(self.model.problem()))


def _width(view: QTableView, column: Column) -> int:
    needed = view.fontMetrics().horizontalAdvance(_SAMPLES[column]) + _BESIDE_TEXT
    return max(needed, view.horizontalHeader().sectionSizeHint(column))
