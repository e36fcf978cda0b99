"""Rows that are edited in place; what a cell cannot take stays in it, marked."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from debt_desk.errors import DeskError
from debt_desk.ui.widgets.edit_cells import CHOICES_ROLE, PROBLEM_ROLE, Choices
from debt_desk.ui.widgets.rows_model import Row, RowsModel

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

# More removals and insertions than this cost more than showing all rows anew.
_MOST_STEPS = 20


class EditedRows(RowsModel[Row]):
    """``edited(row)``: the user wants it saved. ``troubled`` when a cell becomes wrong or right.

    A table of its own says what a row is known by (``_key``), what its cells say (``_text``), what
    they can be (``_choices``), and what a row becomes (``_changed``).
    """

    edited = Signal(object)
    troubled = Signal()

    # The columns that nobody edits.
    _fixed: frozenset[int] = frozenset()

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

    def row_of(self, key: int | None) -> int | None:
        """Where something stands."""
        return next((n for n, row in enumerate(self._rows) if self._key(row) == key), None)

    def problem(self) -> str:
        """The sentence of the first wrong cell; empty if all is well."""
        return next((sentence for _, sentence in self._drafts.values()), "")

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if self._editable and index.isValid() and index.column() not in self._fixed:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

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
        """Remove, put in order and add rows as ``rows`` asks; the rest of the rows stays put.

        Whatever is chosen or typed in stays so, unless nearly everything is another.
        """
        keys = [self._key(row) for row in rows]
        before = [self._key(row) for row in self._rows]
        kept, known = set(keys), set(before)
        gone = _spans(place for place, key in enumerate(before) if key not in kept)
        new = _spans(place for place, key in enumerate(keys) if key not in known)
        if len(gone) + len(new) > _MOST_STEPS:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for first, last in reversed(gone):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        self._put_in_order([row for row, key in zip(rows, keys, strict=True) if key in known])
        for first, last in new:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def _put_in_order(self, rows: list[Row]) -> None:
        """Show ``rows``, which are those that are shown, in their new order."""
        before, keys = ([self._key(row) for row in of] for of in (self._rows, rows))
        if before == keys:
            self._rows = rows
            return
        self.layoutAboutToBeChanged.emit()
        places = {key: place for place, key in enumerate(keys)}
        self._rows = rows
        for index in self.persistentIndexList():
            moved = self.index(places[before[index.row()]], index.column())
            self.changePersistentIndex(index, moved)
        self.layoutChanged.emit()


def _spans(places: Iterable[int]) -> list[tuple[int, int]]:
    """Ascending numbers as spans without a gap, first and last of each."""
    spans: list[tuple[int, int]] = []
    for place in places:
        if spans and spans[-1][1] == place - 1:
            spans[-1] = (spans[-1][0], place)
        else:
            spans.append((place, place))
    return spans
