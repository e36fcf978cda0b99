"""Statements: months as bars, every line in a table, sums of what is chosen, what was noticed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from debt_desk.app.changes import Area
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.statement import Place
from debt_desk.ui.books.filter_bar import FilterBar
from debt_desk.ui.books.ledger import Ledger, Scope, ledger_of
from debt_desk.ui.books.lines_table import LinesTable
from debt_desk.ui.books.meaning_menu import MeaningMenu
from debt_desk.ui.books.months_part import MonthsPart
from debt_desk.ui.books.notices import Notice, NoticesTable, noticed, set_aside
from debt_desk.ui.books.shown import Sums
from debt_desk.ui.books.sums_line import SumsLine
from debt_desk.ui.books.written import Column
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.flow_layout import FlowLayout
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from debt_desk.app.changes import Changes
    from debt_desk.domain.calendar import Month
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.errors import DeskError
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.tasks import TaskJob

_SPLITTER = "books"
_MOST_HEIGHT = 10_000


class StatementView(QWidget):
    """All attached statements (``show_all``), or those of one document (``show_document``).

    It reads in a worker thread and is fresh whenever it is seen. ``found(count)``: so many
    statements were read. ``compact``: the months are a part beside the lines, not above them.
    """

    found = Signal(int)

    def __init__(self, context: PageContext, *, compact: bool = False) -> None:
        super().__init__()
        self.setObjectName("books")
        self._context = context
        self._wording = context.wording
        self._document: int | None = None
        self._wants_something = False
        self._stale = False
        self._job: TaskJob | None = None
        self._ledger: Ledger | None = None
        self.months = MonthsPart(context)
        self.bar = FilterBar(context.wording, self.months.as_table)
        self.rows_read = plain_label(name="books.rows", look="small", wrap=False)
        self.table = LinesTable(context)
        self.sums = SumsLine()
        self.meaning = QPushButton(self.tr("&Meaning…"))
        self.meaning.setObjectName("books.meaning")
        self.page = QPushButton(self.tr("Sho&w in the file"))
        self.page.setObjectName("books.page")
        words, state = context.wording, context.state
        self.notices = NoticesTable("books.notices", self.tr("Noticed"), words, state)
        self.aside = NoticesTable("books.aside", self.tr("Set aside"), words, state)
        self.parts = QTabWidget()
        self.menus = MeaningMenu(context, self)
        self.message = plain_label(name="books.message", tone=Tone.MUTED)
        self.message.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.stack = QStackedWidget()
        self._lay_out(compact=compact)
        self._connect()

    def show_all(self) -> None:
        """Show every attached statement."""
        self._show(None)

    def show_document(self, document: EvidenceDocument) -> None:
        """Show the statements of one document only."""
        self._show(document.number)

    def choose_line(self, notice: Notice) -> None:
        """Show the row that a notice is about: in the table, or else in its file."""
        ledger = self._ledger
        if ledger is None:
            return
        if notice.account is None or notice.account not in ledger.accounts:
            return
        row, number = notice.row, notice.account.document.number or 0
        line = None if row is None else ledger.line_at(notice.account, row)
        if line is not None:
            if not self.table.choose(line):
                self.bar.want_all()
            if self.table.choose(line):
                self.parts.setCurrentWidget(self._lines)
                self.table.setFocus()
                return
        self._context.go_to_place(number, _place(notice))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._read()

    def _show(self, document: int | None) -> None:
        if self._wants_something and document == self._document:
            return  # it hears of changes itself
        self._ledger = None
        self._document = document
        self._wants_something = True
        self._mark_stale()

    def _mark_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._read()

    def _on_changes(self, changes: Changes) -> None:
        if self._wants_something and Area.EVIDENCE in changes.areas:
            self._mark_stale()

    def _read(self) -> None:
        self._stale = False
        if self._job is not None:
            self._job.cancel()
        if self._ledger is None:
            self._say(self.tr("Reading the statements…"))
        meanings = self._context.desk.meanings
        inputs, document, before = meanings.inputs(), self._document, self._ledger
        self._job = self._context.tasks.run_task(
            self,
            lambda job: ledger_of(meanings.read(inputs, job), document, job, before),
            self._on_read,
            self._on_error,
            title=self.tr("Reading the statements…"),
        )

    def _on_read(self, ledger: Ledger) -> None:
        self._job = None
        before, self._ledger = self._ledger, ledger
        scopes = ledger.scopes(self._document)
        self.found.emit(len(scopes))
        if not scopes:
            self._say(self.tr("There is no line of a statement here."))
            return
        same = before is not None and before.written is ledger.written
        chosen = self.bar.accounts.choice() if before is not None and before.lines else None
        self.bar.offer_scopes(scopes, chosen)
        self._show_scope()
        self._show_lines(again=same)
        self.stack.setCurrentWidget(self._filled)

    def _on_error(self, error: DeskError) -> None:
        self._job = None
        if isinstance(error, JobCancelled):
            self._say(self.tr("Reading was stopped. It starts again when you come back."))
            self._stale = True
        else:
            self._say(self._wording.sentence(error))

    def _say(self, sentence: str) -> None:
        self.message.setText(sentence)
        self.stack.setCurrentWidget(self.message)

    def _show_scope(self) -> None:
        """What changes with the account: months, notices, how many rows were read."""
        ledger = self._ledger
        if ledger is None:
            return
        scope = self.bar.accounts.choice()
        self.bar.offer_months(ledger.months(scope))
        self.months.show_bars(ledger, scope, self.bar.months.choice())
        for table, rows, words in (
            (self.notices, noticed(ledger, scope), self.tr("N&oticed ({count})")),
            (self.aside, set_aside(ledger, scope), self.tr("Set a&side ({count})")),
        ):
            table.rows.fill(rows)
            index = self.parts.indexOf(table)
            self.parts.setTabText(index, words.format(count=f"{len(rows):,}"))
        self.rows_read.setText(self._rows_words(ledger, scope))

    def _show_lines(self, *, again: bool = True) -> None:
        ledger = self._ledger
        if ledger is None:
            return
        wanted = self.bar.wanted()
        column, descending = self.table.order
        shown = ledger.shown(wanted, column, descending=descending)
        self.table.setColumnHidden(Column.ACCOUNT, not wanted.scope.is_together)
        self.table.show_lines(ledger, wanted.scope, shown, again=again)
        left_out = ledger.left_out(wanted.scope)
        self.sums.show_shown(shown.whole, wanted.scope.currency, left_out)

    def _on_filter(self) -> None:
        if self._ledger is not None:
            scope = self.bar.accounts.choice()
            self.months.show_bars(self._ledger, scope, self.bar.months.choice())
        self._show_lines()

    def _on_months(self, months: tuple[Month, Month] | None) -> None:
        self.bar.choose_months(months)
        self.parts.setCurrentWidget(self._lines)
        self._on_filter()

    def _on_chosen(self) -> None:
        """Sums follow what is chosen, however much it is; a single line says why it means that."""
        shown, sums = self.table.lines.shown, Sums()
        for top, bottom in self.table.ranges():
            sums = sums.plus(shown.between(top, bottom))
        words, why = self.table.lines.words, ""
        if words is not None:
            if sums.count == 1:
                (line,) = self.table.chosen_lines()
                why = f"{words.meaning(line)} – {words.why(line)}"
            self.sums.show_chosen(sums, words.scope.currency, why)
        self.page.setEnabled(bool(sums.count))
        self.meaning.setEnabled(bool(sums.count) and not self._context.desk.read_only)

    def _on_opened(self) -> None:
        line = self.table.current()
        if self._ledger is not None and line is not None:
            document = self._ledger.account(line).document
            self._context.go_to_place(document.number or 0, self._ledger.lines[line].place)

    def _meaning_menu(self) -> QMenu | None:
        lines = self.table.chosen_lines()
        if self._ledger is None or not lines or self._context.desk.read_only:
            return None
        menu = QMenu(self.tr("M&eaning"), self)
        menu.setObjectName("books.meaning.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.menus.fill(menu, self._ledger, lines)
        return menu

    def _on_meaning(self) -> None:
        menu = self._meaning_menu()
        if menu is not None:
            place = self.table.visualRect(self.table.currentIndex()).bottomLeft()
            menu.popup(self.table.viewport().mapToGlobal(place))

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        menu.setObjectName("books.menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.table.current() is not None:
            menu.addAction(self.tr("Sho&w in the file"), self._on_opened)
            meaning = self._meaning_menu()
            if meaning is not None:
                menu.addMenu(meaning)
            menu.addAction(self.tr("&Copy"), self.table.copy)
            menu.addSeparator()
        menu.addAction(self.tr("Select &all"), self.table.selectAll)
        sort = menu.addMenu(self.tr("&Sort by"))
        for column in Column:
            heading = self.table.lines.headerData(column, Qt.Orientation.Horizontal)
            sort.addAction(str(heading), partial(self._sort_by, column))
        menu.popup(self.table.viewport().mapToGlobal(place))

    def _sort_by(self, column: Column) -> None:
        before, descending = self.table.order
        order = Qt.SortOrder.AscendingOrder
        if column is before and not descending:
            order = Qt.SortOrder.DescendingOrder
        self.table.horizontalHeader().setSortIndicator(column, order)

    def _rows_words(self, ledger: Ledger, scope: Scope) -> str:
        reads = [account.read for account in ledger.accounts if scope.holds(account)]
        lines = sum(len(read.lines) for read in reads)
        aside = sum(len(read.set_aside) for read in reads)
        words = self._wording
        return words.text(
            "books.rows", lines=f"{lines:,}", set_aside=f"{aside:,}", total=f"{lines + aside:,}"
        )

    def _lay_out(self, *, compact: bool) -> None:
        self._lines = QWidget()
        lines = QVBoxLayout(self._lines)
        lines.setContentsMargins(0, STEP, 0, 0)
        lines.setSpacing(HALF)
        lines.addWidget(self.table, 1)
        lines.addWidget(self.sums)
        self.parts.setObjectName("books.parts")
        self.parts.setDocumentMode(True)
        if compact:
            self.parts.addTab(self.months, self.tr("Months"))
            self.page.hide()  # what stands around it shows the file
        for widget, title in (
            (self._lines, self.tr("&Lines")),
            (self.notices, self.tr("N&oticed ({count})")),
            (self.aside, self.tr("Set a&side ({count})")),
        ):
            self.parts.addTab(widget, title)
        self.parts.setCornerWidget(self._buttons())
        self._filled = QWidget()
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(GAP, STEP, GAP, STEP)
        column.setSpacing(HALF)
        column.addWidget(self.bar)
        column.addWidget(self._about())
        column.addWidget(self.parts if compact else self._both(), 1)
        self.stack.addWidget(self.message)
        self.stack.addWidget(self._filled)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)

    def _both(self) -> QSplitter:
        """The months above the lines."""
        splitter, state = QSplitter(Qt.Orientation.Vertical), self._context.state
        splitter.setObjectName("books.splitter")
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.months)
        splitter.addWidget(self.parts)
        splitter.setStretchFactor(0, 0)
        splitter.setStretchFactor(1, 1)
        # The lines are what one reads; the bars take what they need.
        splitter.setSizes([self.months.minimumSizeHint().height(), _MOST_HEIGHT])
        splitter.restoreState(state.geometry(_SPLITTER))
        splitter.splitterMoved.connect(
            lambda *_: state.keep_geometry(_SPLITTER, splitter.saveState())
        )
        return splitter

    def _buttons(self) -> QWidget:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, HALF)
        row.setSpacing(STEP)
        row.addWidget(self.page)
        row.addWidget(self.meaning)
        return buttons

    def _about(self) -> QWidget:
        """How many rows were read, and what the bars mean."""
        about = QWidget()
        flow = FlowLayout(about, STEP)
        for widget in (self.rows_read, *self.months.legend()):
            flow.addWidget(widget)
        return about

    def _connect(self) -> None:
        self.bar.scope_changed.connect(self._show_scope)
        self.bar.changed.connect(self._on_filter)
        self.months.chosen.connect(self._on_months)
        self.table.order_changed.connect(self._show_lines)
        self.table.chosen.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.table.meaning_wanted.connect(self._on_meaning)
        self.table.customContextMenuRequested.connect(self._on_menu)
        self.page.clicked.connect(self._on_opened)
        self.meaning.clicked.connect(self._on_meaning)
        self.notices.wanted.connect(self.choose_line)
        self.aside.wanted.connect(self.choose_line)
        self._context.signals.changed.connect(self._on_changes)


def _place(notice: Notice) -> Place:
    """Where in its file a notice points; the first row for what is about the whole of it."""
    place = getattr(notice.what, "place", None)
    return place if isinstance(place, Place) else Place(notice.row or 1)
