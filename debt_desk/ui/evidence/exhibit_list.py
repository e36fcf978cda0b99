"""Documents to be ticked and put in order: by mouse, or with Space and Alt+Up and Alt+Down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.evidence.exhibits_model import (
    BELOW_ROLE,
    CANDIDATE_ROLE,
    CAUTION_ROLE,
    ExhibitsModel,
)
from debt_desk.ui.icons import draw
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.edit_cells import EditCells, EditKeys
from debt_desk.ui.widgets.tables import set_up_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QDropEvent, QKeyEvent

    from debt_desk.app.bundles import Candidate
    from debt_desk.ui.case_page import PageContext

    Index = QModelIndex | QPersistentModelIndex

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_LEAST_ROWS = 3


class ExhibitList(QTableView):
    """Every document that could go along, the chosen ones first; ``rows``: the model.

    ``ordered`` when the rows stand in another order, ``chosen`` when another row is current.
    """

    ordered = Signal()
    chosen = Signal()

    def __init__(self, name: str, context: PageContext) -> None:
        super().__init__()
        self.rows = ExhibitsModel(context.wording, self)
        EditKeys(self)
        self.setModel(self.rows)
        self.horizontalHeader().setResizeContentsPrecision(0)  # one column, as wide as the list
        label = self.tr("Documents for the lender")
        set_up_table(self, name, label, context.state, stretch=0, sortable=False)
        self.horizontalHeader().hide()
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        trigger = QAbstractItemView.EditTrigger
        self.setEditTriggers(trigger.EditKeyPressed | trigger.DoubleClicked)
        self.setItemDelegate(_Cells(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragDropOverwriteMode(False)
        self.selectionModel().currentRowChanged.connect(lambda *_: self.chosen.emit())
        self._fit()

    def show_candidates(self, candidates: Sequence[Candidate], *, editable: bool) -> None:
        """Show these; the row that was current stays so."""
        current = self.current()
        self.rows.show_candidates(candidates, editable=editable)
        if current is not None:
            self.choose_row(current)
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self.rows.index(0, 0))

    def current(self) -> int | None:
        """The number of the document in the current row."""
        index = self.currentIndex()
        return self.rows.at(index.row()).number if index.isValid() else None

    def current_remark(self) -> str:
        """What is remarked about the document in the current row."""
        index = self.currentIndex()
        return self.rows.remark(index.row()) if index.isValid() else ""

    def choose_row(self, number: int) -> None:
        """Make a document's row the current one."""
        row = self.rows.row_of(number)
        if row is not None and row != self.currentIndex().row():
            self.setCurrentIndex(self.rows.index(row, 0))

    def move_current(self, by: int) -> None:
        """Take the current row up (-1) or down (1)."""
        at = self.currentIndex().row()
        if at >= 0:
            self._move(at, at + by if by < 0 else at + by + 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.move_current(_STEPS[Qt.Key(event.key())])
            return
        super().keyPressEvent(event)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        place = event.position().toPoint()
        at = self.indexAt(place)
        below = place.y() > self.visualRect(at).center().y()
        self._move(self.currentIndex().row(), at.row() + below if at.isValid() else -1)
        event.acceptProposedAction()
        self.setState(QAbstractItemView.State.NoState)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _move(self, row: int, to: int) -> None:
        """Put a row before another; behind all for -1."""
        if row >= 0 and self.rows.move(row, self.rows.rowCount() if to < 0 else to):
            self.ordered.emit()

    def _fit(self) -> None:
        """Rows as tall as two lines of the text size of the day."""
        height = sum(QFontMetrics(font).height() for font in _fonts(self.font())) + HALF
        self.verticalHeader().setDefaultSectionSize(height + 2 * STEP)
        self.setMinimumHeight(_LEAST_ROWS * self.verticalHeader().defaultSectionSize())


class _Cells(EditCells):
    """The tick and the title; below them what it is, as a symbol and in words."""

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        upper, lower = _fonts(shown.font)
        title, place = _title_place(shown)
        text, shown.text = shown.text, ""
        _style(shown.widget).drawControl(
            QStyle.ControlElement.CE_ItemViewItem, shown, painter, shown.widget
        )
        colours = colours_of(option.palette)
        painter.save()
        painter.setFont(upper)
        painter.setPen(shown.palette.color(shown.palette.ColorRole.Text))
        _write(painter, title, text)
        if index.data(CAUTION_ROLE):
            side = QFontMetrics(lower).height()
            mark = QRect(place.right() - side, place.top(), side, side)
            draw(painter, "caution", colours.of(Tone.CAUTION), QRectF(mark))
            place.setRight(mark.left() - HALF)
        copied = index.data(CANDIDATE_ROLE).document.redacted_from is not None
        symbol = QRectF(place.left(), place.top(), place.height(), place.height())
        tone = Tone.PLAIN if copied else Tone.MUTED
        draw(painter, "redacted" if copied else "document", colours.of(tone), symbol)
        place.setLeft(int(symbol.right()) + HALF)
        painter.setFont(lower)
        painter.setPen(colours.of(Tone.MUTED))
        _write(painter, place, index.data(BELOW_ROLE))
        painter.restore()

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        shown = QStyleOptionViewItem(option)
        self.initStyleOption(shown, index)
        left = _title_place(shown)[0].left()
        editor.setGeometry(option.rect.adjusted(left - option.rect.left() - HALF, 0, 0, 0))


def _title_place(option: QStyleOptionViewItem) -> tuple[QRect, QRect]:
    """Where the title stands, and what is said below it: behind the tick."""
    element = QStyle.SubElement.SE_ItemViewItemText
    text = _style(option.widget).subElementRect(element, option, option.widget)
    upper, lower = (QFontMetrics(font).height() for font in _fonts(option.font))
    top = option.rect.top() + (option.rect.height() - upper - lower - HALF) // 2
    left = text.left() + HALF
    width = option.rect.right() - STEP - left
    title = QRect(left, top, width, upper)
    return title, QRect(left, top + upper + HALF, width, lower)


def _style(widget: QWidget | None) -> QStyle:
    assert widget is not None  # a cell of a table
    return widget.style()


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """The title's and that of the line below it."""
    lower = QFont(font)
    lower.setPointSizeF(font.pointSizeF() * 0.92)
    return QFont(font), lower


def _write(painter: QPainter, place: QRect, text: str) -> None:
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(place, int(flags | Qt.TextFlag.TextSingleLine), shown)
