"""The table of lines: sorts by any column, copies whole rows, says what is chosen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QTableView
from typing_extensions import override

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.ui.books.lines_model import MONEY, LinesModel
from debt_desk.ui.books.written import Column
from debt_desk.ui.theme import STEP, letters
from debt_desk.ui.widgets.tables import set_up_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.job import Job
    from debt_desk.ui.books.ledger import Ledger, Scope
    from debt_desk.ui.books.line_words import LineWords
    from debt_desk.ui.books.shown import Shown
    from debt_desk.ui.case_page import PageContext

_NAME = "books.lines"
_LETTERS = {
    Column.DAY: 12,
    Column.PAYEE: 20,
    Column.DESCRIPTION: 24,
    Column.IN: 12,
    Column.OUT: 12,
    Column.BALANCE: 12,
    Column.MEANING: 22,
    Column.ACCOUNT: 20,
}
# More lines than this are copied in a worker thread.
_COPIED_AT_ONCE = 1000
_MOST_KEPT_CHOSEN = 500


class LinesTable(QTableView):
    """``chosen``: other lines are chosen; ``opened``: Enter or a double click on a line.

    ``meaning_wanted``: F2; ``order_changed``: sort by another column or the other way.
    """

    chosen = Signal()
    opened = Signal()
    meaning_wanted = Signal()
    order_changed = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._context = context
        self.lines = LinesModel(context.wording, self)
        self.setModel(self.lines)
        header = self.horizontalHeader()
        # What a column needs is known beforehand: no need to look at every row for it.
        header.setResizeContentsPrecision(1)
        self._sized = bool(context.state.column_widths(_NAME))
        set_up_table(
            self, _NAME, self.tr("Lines"), context.state, money=MONEY, opened=self.opened.emit
        )
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicator(Column.DAY, Qt.SortOrder.DescendingOrder)
        header.sortIndicatorChanged.connect(lambda *_: self.order_changed.emit())
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.selectionModel().selectionChanged.connect(lambda *_: self.chosen.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.chosen.emit())
        self._keys = _Keys(self)

    @property
    def order(self) -> tuple[Column, bool]:
        """The column that is sorted by, and whether the largest stands first."""
        header = self.horizontalHeader()
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return Column(header.sortIndicatorSection()), descending

    def current(self) -> int | None:
        """The line that the keyboard is on."""
        index = self.currentIndex()
        return self.lines.at(index.row()) if index.isValid() else None

    def ranges(self) -> list[tuple[int, int]]:
        """The chosen rows of the table, as first and last."""
        selection = self.selectionModel().selection()
        ranges = (selection.at(number) for number in range(selection.count()))
        return [(one.top(), one.bottom()) for one in ranges]

    def chosen_lines(self) -> list[int]:
        """The chosen lines from top to bottom."""
        rows = self.lines.shown.rows
        return [row for top, bottom in sorted(self.ranges()) for row in rows[top : bottom + 1]]

    def show_lines(self, ledger: Ledger, scope: Scope, shown: Shown, *, again: bool) -> None:
        """Show lines; ``again``: of the same files, so what is chosen stays chosen."""
        kept = self._kept() if again else ([], None, 0)
        self.lines.show(ledger, scope, shown)
        if not self._sized and shown.rows:
            self._sized = True
            for column, count in _LETTERS.items():
                width = letters(self, count) * 4 // 5 + 2 * STEP
                self.horizontalHeader().resizeSection(column, width)
        self._restore(*kept)
        self.chosen.emit()

    def choose(self, line: int) -> bool:
        """Choose a line and show it. Whether it is among those shown."""
        try:
            row = self.lines.shown.rows.index(line)
        except ValueError:
            return False
        self.selectRow(row)
        self.scrollTo(self.lines.index(row, 0), self.ScrollHint.PositionAtCenter)
        return True

    def copy(self) -> None:
        """Put the chosen lines on the clipboard: tab-separated, one a line."""
        lines, words = self.chosen_lines(), self.lines.words
        if words is None:
            return
        if len(lines) <= _COPIED_AT_ONCE:
            QGuiApplication.clipboard().setText("\n".join(map(words.cells, lines)))
            return
        self._context.tasks.run_task(
            self,
            lambda job: _copied(words, lines, job),
            lambda text: self._on_copied(text, len(lines)),
            title=self.tr("Copying {count} lines…").format(count=f"{len(lines):,}"),
        )

    def _on_copied(self, text: str, count: int) -> None:
        QGuiApplication.clipboard().setText(text)
        words = self.tr("Copied {count} lines.").format(count=f"{count:,}")
        self._context.notices.say(words)

    def _kept(self) -> tuple[list[int], int | None, int]:
        """What is chosen (if it is not much), the line in use, and how far it is scrolled."""
        count = sum(bottom - top + 1 for top, bottom in self.ranges())
        chosen = self.chosen_lines() if count <= _MOST_KEPT_CHOSEN else []
        return chosen, self.current(), self.verticalScrollBar().value()

    def _restore(self, chosen: Sequence[int], current: int | None, scrolled: int) -> None:
        rows = self.lines.shown.rows
        wanted = {*chosen, *([] if current is None else [current])}
        if not wanted:
            return
        found = {line: row for row, line in enumerate(rows) if line in wanted}
        selection, last = QItemSelection(), len(Column) - 1
        for line in chosen:
            if line in found:
                row = found[line]
                selection.select(self.lines.index(row, 0), self.lines.index(row, last))
        flags = QItemSelectionModel.SelectionFlag
        if current in found:
            index = self.lines.index(found[current], 0)
            self.selectionModel().setCurrentIndex(index, flags.NoUpdate)
        self.selectionModel().select(selection, flags.ClearAndSelect)
        self.verticalScrollBar().setValue(scrolled)
        if current in found:
            self.scrollTo(self.lines.index(found[current], 0))


class _Keys(QObject):
    """Ctrl+C and F2, before any other listener of the table."""

    def __init__(self, table: LinesTable) -> None:
        super().__init__(table)
        self._table = table
        table.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if event.matches(QKeySequence.StandardKey.Copy):
            self._table.copy()
            return True
        if event.key() == Qt.Key.Key_F2:
            self._table.meaning_wanted.emit()
            return True
        return False


def _copied(words: LineWords, lines: Sequence[int], job: Job) -> str:
    pieces = []
    for start in range(0, len(lines), _COPIED_AT_ONCE):
        stop_if_cancelled(job)
        pieces.append("\n".join(map(words.cells, lines[start : start + _COPIED_AT_ONCE])))
        job.progress(start, len(lines))
    return "\n".join(pieces)
