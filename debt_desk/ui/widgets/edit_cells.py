"""Cells that are edited in place: choices, lines, and a mark where a text cannot be taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QStyledItemDelegate, QTableView
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.theme import STEP, tabular

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    Index = QModelIndex | QPersistentModelIndex

# A model answers PROBLEM_ROLE with the sentence that says why a cell's text cannot be taken (empty:
# it can), and CHOICES_ROLE with the cell's Choices (None: it is a line to type in).
PROBLEM_ROLE = int(Qt.ItemDataRole.UserRole) + 2
CHOICES_ROLE = int(Qt.ItemDataRole.UserRole) + 3

_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Choices:
    """What a cell can be: words and value each, and the value that it has."""

    options: tuple[tuple[str, object], ...]
    current: object


class ChoiceEditor(QComboBox):
    """A choice in a cell. ``taken`` when one was picked from the open list: the cell is done."""

    taken = Signal()

    def __init__(self, choices: Choices, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = [value for _, value in choices.options]
        self._before = choices.current
        self._was_open = False
        self.addItems([text for text, _ in choices.options])
        if choices.current in self._values:
            self.setCurrentIndex(self._values.index(choices.current))
        self.activated.connect(self._on_activated)

    def value(self) -> object:
        """What is chosen."""
        return self._values[self.currentIndex()]

    def is_changed(self) -> bool:
        """Whether it is another one than at first."""
        return self.value() != self._before

    @override
    def showPopup(self) -> None:
        self._was_open = True
        super().showPopup()

    def _on_activated(self) -> None:
        # Arrow keys without the list only pass by; Tab or Enter takes what they stop at.
        if self._was_open:
            self.taken.emit()


def open_cell(view: QTableView) -> bool:
    """Begin to edit the current cell; whether it can be edited.

    The Enter that ends an editor comes to the view as well, and must not open it again.
    """
    index = view.currentIndex()
    if not index.isValid() or not view.model().flags(index) & Qt.ItemFlag.ItemIsEditable:
        return False
    if view.state() is not QTableView.State.EditingState:
        view.edit(index)
    return True


class EditKeys(QObject):
    """F2 edits the cell while the table has the focus, whatever the window uses it for."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return False
        if event.key() == Qt.Key.Key_F2:
            event.accept()
            return True
        return False


class EditCells(QStyledItemDelegate):
    """``sums``: columns of money, to the right; ``days``: columns of dates."""

    def __init__(
        self, view: QTableView, sums: Iterable[int] = (), days: Iterable[int] = ()
    ) -> None:
        super().__init__(view)
        self._sums = frozenset(sums)
        self._days = frozenset(days)

    @override
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.column() in self._sums:
            option.displayAlignment = _TO_THE_RIGHT
            option.font = tabular(option.font)
        if index.data(PROBLEM_ROLE):
            colour = colours_of(option.palette).of(Tone.ERROR)
            for role in (option.palette.ColorRole.Text, option.palette.ColorRole.HighlightedText):
                option.palette.setColor(role, colour)
            option.icon = icon("error", colour)
            option.features |= option.ViewItemFeature.HasDecoration

    @override
    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        choices = index.data(CHOICES_ROLE)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        if isinstance(choices, Choices):
            choice = ChoiceEditor(choices, parent)
            choice.taken.connect(lambda: self._take(choice))
            choice.setAccessibleName(str(heading))
            return choice
        line = QLineEdit(parent)
        line.setAccessibleName(str(heading))
        if index.column() in self._sums:
            line.setAlignment(_TO_THE_RIGHT)
        if index.column() in self._days:
            line.setPlaceholderText(self.tr("YYYY-MM-DD"))
        return line

    @override
    def setEditorData(self, editor: QWidget, index: Index) -> None:
        # A refresh in the middle of a word leaves the word alone.
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))

    @override
    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, ChoiceEditor) and editor.is_changed():
            model.setData(index, editor.value())
        elif isinstance(editor, QLineEdit) and editor.isModified():
            editor.setModified(False)
            model.setData(index, editor.text())

    @override
    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        # A choice's words, or a date, may need more room than the cell has.
        place = option.rect
        needed = editor.fontMetrics().horizontalAdvance("0000-00-00") + 3 * STEP
        if isinstance(editor, ChoiceEditor):
            needed = editor.sizeHint().width()
        view = editor.parentWidget()
        room = view.width() - place.left() if view is not None else place.width()
        place.setWidth(max(place.width(), min(needed, room)))
        editor.setGeometry(place)

    def _take(self, editor: ChoiceEditor) -> None:
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, self.EndEditHint.NoHint)
