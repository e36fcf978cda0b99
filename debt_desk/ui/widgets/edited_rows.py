"""Rows that are edited in place; what a cell cannot take stays in it, marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from debt_desk.errors import DeskError
from debt_desk.ui.widgets.edit_cells import CHOICES_ROLE, PROBLEM_ROLE, Choices

if TYPE_CHECKING:
    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

Row = TypeVar("Row")

_TO_THE_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class EditedRows(QAbstractTableModel, Generic[Row]):
    """``edited(row)``: the user wants it saved. ``troubled`` when a cell becomes wrong or right.

    A table of its own says what a row is known by (``_key``), what its cells say (``_text``), what
    they can be (``_choices``), and what a row becomes (``_changed``).
    """

    edited = Signal(object)
    troubled = Signal()

    # One for every column; those that nobody edits; those whose headings stand to the right.
    _headings: tuple[str, ...] = ()
    _fixed: frozenset[int] = frozenset()
    _figures: frozenset[int] = frozenset()

    def __init__(self, wording: Wording, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wording = wording
        self._rows: list[Row] = []
        self._drafts: dict[tuple[int | None, int], tuple[str, str]] = {}
        self._editable = True

    def show_rows(self, rows: list[Row], *, editable: bool) -> None:
        """Show rows; those that stay keep their place, so that typing in one goes on."""
        self._editable = editable
        self._follow(rows)
        kept = {self._key(row) for row in rows}
        self._drafts = {cell: draft for cell, draft in self._drafts.items() if cell[0] in kept}
        if rows:
            last = self.index(len(rows) - 1, len(self._headings) - 1)
            self.dataChanged.emit(self.index(0, 0), last)
        self.troubled.emit()

    def at(self, row: int) -> Row:
        """What stands in a row."""
        return self._rows[row]

    def row_of(self, key: int | None) -> int | None:
        """Where something stands."""
        return next((n for n, row in enumerate(self._rows) if self._key(row) == key), None)

    def problem(self) -> str:
        """The sentence of the first wrong cell; empty if all is well."""
        return next((sentence for _, sentence in self._drafts.values()), "")

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._editable and index.isValid() and index.column() not in self._fixed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._figures:
            return _TO_THE_RIGHT
        return self._headings[section] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        draft, sentence = self._drafts.get((self._key(row), column), (None, ""))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return draft if draft is not None else self._text(row, column)
        if role == PROBLEM_ROLE:
            return sentence
        if role == CHOICES_ROLE:
            return self._choices(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            tip = sentence or self._text(row, column)
            return f"<span>{escape(tip)}</span>" if tip else None
        return None

    @override
    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed (a text) or chosen (one of the cell's Choices)."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        row = changed = self._rows[index.row()]
        cell = (self._key(row), index.column())
        try:
            changed = self._changed(row, index.column(), value)
        except DeskError as error:
            self._drafts[cell] = (str(value), self._wording.sentence(error))
        else:
            self._drafts.pop(cell, None)
        self.dataChanged.emit(index, index)
        self.troubled.emit()
        if changed != row:
            self.edited.emit(changed)
        return True

    def _key(self, row: Row) -> int | None:
        raise NotImplementedError

    def _text(self, row: Row, column: int) -> str:
        raise NotImplementedError

    def _choices(self, row: Row, column: int) -> Choices | None:
        """What the cell can be; None: it is a line to type in."""
        raise NotImplementedError

    def _changed(self, row: Row, column: int, value: Any) -> Row:
        """The row with one cell changed. Errors: those of the value and of the row."""
        raise NotImplementedError

    def _follow(self, rows: list[Row]) -> None:
        """Add and remove rows as ``rows`` asks; the rest of the rows stays put."""
        keys = [self._key(row) for row in rows]
        kept = set(keys)
        for place in reversed(range(len(self._rows))):
            if self._key(self._rows[place]) not in kept:
                self.beginRemoveRows(QModelIndex(), place, place)
                del self._rows[place]
                self.endRemoveRows()
        before = [self._key(row) for row in self._rows]
        if before != keys[: len(before)]:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
        elif len(keys) > len(before):
            self.beginInsertRows(QModelIndex(), len(before), len(keys) - 1)
            self._rows = rows
            self.endInsertRows()
        else:
            self._rows = rows
