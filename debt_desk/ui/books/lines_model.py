"""The lines as a table: a cell's text is made when it is looked at, and not before."""

from __future__ import annotations

from array import array
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from typing_extensions import override

from debt_desk.domain.meaning import Why
from debt_desk.ui.books.line_words import LineWords
from debt_desk.ui.books.shown import Shown
from debt_desk.ui.books.written import Column
from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.icons import icon
from debt_desk.ui.widgets.rows_model import RowsModel

if TYPE_CHECKING:
    from PySide6.QtGui import QIcon
    from PySide6.QtWidgets import QWidget

    from debt_desk.ui.books.ledger import Ledger, Scope
    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

MONEY = (Column.IN, Column.OUT, Column.BALANCE)
_NOTHING = Shown(array("l"), ())


class LinesModel(RowsModel[int]):
    """What ``shown`` holds of a ledger's lines, by the numbers that the ledger gives them."""

    def __init__(self, wording: Wording, owner: QWidget) -> None:
        super().__init__(owner)
        self._wording = wording
        self._owner = owner
        self.words: LineWords | None = None
        self.shown = _NOTHING
        self._figures = frozenset(MONEY)
        headings = {
            Column.DAY: self.tr("Date"),
            Column.PAYEE: self.tr("Other side"),
            Column.DESCRIPTION: self.tr("Description"),
            Column.IN: self.tr("In"),
            Column.OUT: self.tr("Out"),
            Column.BALANCE: self.tr("Balance"),
            Column.MEANING: self.tr("Meaning"),
            Column.ACCOUNT: self.tr("Account"),
        }
        self._headings = tuple(headings[column] for column in Column)

    def show(self, ledger: Ledger, scope: Scope, shown: Shown) -> None:
        """Show these lines."""
        self.words = LineWords(ledger, scope, self._wording)
        self.shown = shown
        self.fill(shown.rows)

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
