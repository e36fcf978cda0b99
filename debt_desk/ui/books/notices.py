"""What the readers noticed, and the rows that they set aside: each leads to its place."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from debt_desk.domain.statement import SetAside, StatementWarning
from debt_desk.ui.books.line_words import account_name
from debt_desk.ui.widgets.rows_model import RowsModel
from debt_desk.ui.widgets.tables import selected_rows, set_up_table
from debt_desk.wording.statements import warning, why_set_aside

if TYPE_CHECKING:
    from debt_desk.app.meanings import Account
    from debt_desk.domain.books import Gap
    from debt_desk.ui.books.ledger import Ledger, Scope
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

    Index = QModelIndex | QPersistentModelIndex

_ROWS_TO_MEASURE = 50


@dataclass(frozen=True, slots=True)
class Notice:
    """One thing that was noticed; ``account`` None: between the files of one account."""

    what: StatementWarning | SetAside | Gap
    account: Account | None = None

    @property
    def row(self) -> int | None:
        """The row of the file that it is about."""
        if isinstance(self.what, StatementWarning):
            return self.what.row
        return self.what.place.row if isinstance(self.what, SetAside) else None


def noticed(ledger: Ledger, scope: Scope) -> list[Notice]:
    """What the readers warn of, and what is missing between files."""
    found = [
        Notice(one, account)
        for account in ledger.accounts
        if scope.holds(account)
        for one in account.read.warnings
    ]
    if scope.document is None:
        found += [
            Notice(gap)
            for gap in ledger.written.gaps
            if gap.account.currency == scope.currency and scope.account in (None, gap.account)
        ]
    return found


def set_aside(ledger: Ledger, scope: Scope) -> list[Notice]:
    """The rows that are no payment lines."""
    return [
        Notice(one, account)
        for account in ledger.accounts
        if scope.holds(account)
        for one in account.read.set_aside
    ]


class NoticesModel(RowsModel[Notice]):
    """A row for each; its words are made when it is looked at."""

    def __init__(self, wording: Wording, owner: QWidget) -> None:
        super().__init__(owner)
        self._wording = wording
        self._headings = (self.tr("Document"), self.tr("Row"), self.tr("What was noticed"))

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(self.at(index.row()), index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<span>{escape(self._text(self.at(index.row()), 2))}</span>"
        return None

    def _text(self, notice: Notice, column: int) -> str:
        if column == 0:
            document = notice.account.document if notice.account else None
            return f"{document.number} · {document.title}" if document else ""
        if column == 1:
            return "" if notice.row is None else str(notice.row)
        what, words = notice.what, self._wording
        if isinstance(what, StatementWarning):
            return warning(what, words)
        if isinstance(what, SetAside):
            return why_set_aside(what, words)
        name = account_name(what.account, words)
        return words.text("books.gap", account=name, first=what.first, last=what.last)


class NoticesTable(QTableView):
    """``wanted(Notice)``: a click, or Enter, on one."""

    wanted = Signal(object)

    def __init__(self, name: str, label: str, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self.rows = NoticesModel(wording, self)
        self.setModel(self.rows)
        self.horizontalHeader().setResizeContentsPrecision(_ROWS_TO_MEASURE)
        set_up_table(self, name, label, state, opened=self._on_opened)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clicked.connect(lambda _: self._on_opened())

    def _on_opened(self) -> None:
        rows = selected_rows(self)
        if rows:
            self.wanted.emit(self.rows.at(rows[0]))
