"""The lines as a table: a cell's text is made when it is looked at, and not before."""

from __future__ import annotations

from array import array
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from debt_desk.domain.meaning import Why
from debt_desk.ui.books.line_words import LineWords
from debt_desk.ui.books.shown import Shown
from debt_desk.ui.books.written import Column
from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from debt_desk.ui.books.ledger import Ledger, Scope
    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

MONEY = (Column.IN, Column.OUT, Column.BALANCE)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_NOTHING = Shown(array("l"), ())


class LinesModel(QAbstractTableModel):
    """What ``shown`` holds of a ledger's lines."""

    def __init__(self, wording: Wording, owner: QWidget) -> None:
        super().__init__(owner)
        self._wording = wording
        self._owner = owner
        self.words: LineWords | None = None
        self.shown = _NOTHING
        self._headings = {
            Column.DAY: self.tr("Date"),
            Column.PAYEE: self.tr("Other side"),
            Column.DESCRIPTION: self.tr("Description"),
            Column.IN: self.tr("In"),
            Column.OUT: self.tr("Out"),
            Column.BALANCE: self.tr("Balance"),
            Column.MEANING: self.tr("Meaning"),
            Column.ACCOUNT: self.tr("Account"),
        }

    def show(self, ledger: Ledger, scope: Scope, shown: Shown) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.words = LineWords(ledger, scope, self._wording)
        self.shown = shown
        self.endResetModel()

    def at(self, row: int) -> int:
        """The line in a row of the table, as the ledger counts them."""
        return self.shown.rows[row]

    @override
    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.shown.rows)

    @override
    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(Column)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section in MONEY else _LEFT
        return self._headings[Column(section)] if role == Qt.ItemDataRole.DisplayRole else None

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or self.words is None:
            return None
        line, column, words = self.at(index.row()), index.column(), self.words
        if role == Qt.ItemDataRole.DisplayRole:
            return words.text(line, column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.MEANING:
            return self._sign(words, line)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = words.why(line) if column == Column.MEANING else words.text(line, column)
            return f"<span>{escape(told)}</span>" if told else None
        if role == Qt.ItemDataRole.ForegroundRole and column in (Column.IN, Column.OUT):
            counts = words.ledger.way(line, words.scope)
            return None if counts else colours_of(self._owner.palette()).of(Tone.MUTED)
        return None

    def _sign(self, words: LineWords, row: int) -> object:
        name = {Why.LINE: "pencil", Why.PAYEE: "pencil", Why.REPEATS: "document"}
        sign = name.get(words.ledger.why(row))
        return (
            _icon(sign, colours_of(self._owner.palette()).of(Tone.MUTED).name()) if sign else None
        )


@cache
def _icon(name: str, colour: str) -> QIcon:
    return icon(name, QColor(colour))
