"""The months: drawn as bars, or the same as a table; and the chosen ones in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.money import Money
from debt_desk.ui.books.line_words import account_name
from debt_desk.ui.books.months_chart import BarSample, MonthsChart
from debt_desk.ui.theme import HALF
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.tables import selected_rows, set_up_table
from debt_desk.ui.widgets.whole_table import CellsModel
from debt_desk.wording import formats
from debt_desk.wording.statements import more_came_back

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.calendar import Month
    from debt_desk.ui.books.ledger import Ledger, MonthBar, Scope
    from debt_desk.ui.case_page import PageContext

_TOLD_MOST = 2  # months of which it is said why living costs are below zero


class MonthsPart(QWidget):
    """``chosen((first, last) | None)``: the months that the user wants to see the lines of.

    ``as_table`` and ``legend`` are for whoever has room for them.
    """

    chosen = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self._wording = context.wording
        self._bars: Sequence[MonthBar] = ()
        self._months: tuple[Month, Month] | None = None
        self.reading = plain_label(name="books.months.reading", look="small")
        self.chart = MonthsChart("books.months.chart")
        self.chart.setAccessibleName(self.tr("Income and living costs of each month"))
        self.cells = CellsModel(
            [
                self.tr("Month"),
                self.tr("Income"),
                self.tr("Living costs"),
                self.tr("Complete?"),
            ],
            (1, 2),
        )
        self.cells.setParent(self)
        self.table = QTableView()
        self.table.setModel(self.cells)
        set_up_table(
            self.table,
            "books.months.table",
            self.tr("Income and living costs of each month"),
            context.state,
            money=(1, 2),
            opened=self._on_opened,
        )
        self.as_table = QPushButton(self.tr("As a &table"))
        self.as_table.setObjectName("books.months.as_table")
        self.as_table.setCheckable(True)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.chart)
        self.stack.addWidget(self.table)
        self._lay_out()
        self.as_table.toggled.connect(self.stack.setCurrentIndex)
        self.chart.chosen.connect(self.chosen)

    def show_bars(self, ledger: Ledger, scope: Scope, months: tuple[Month, Month] | None) -> None:
        """Show a scope's; ``months``: the first and the last that are chosen."""
        bars = ledger.months(scope)
        if bars is self._bars and months == self._months:
            return
        self._bars, self._months = bars, months
        self.chart.show_bars(bars, months, self._wording.text("statement.part"))
        self.cells.show_rows(
            [
                (
                    self._wording.month(bar.month),
                    formats.grouped(bar.income),
                    formats.grouped(bar.living),
                    self._coverage((bar,)),
                )
                for bar in bars
            ]
        )
        self.reading.setText("\n".join((self._reading(), *self._more_came_back(ledger))))
        self.chart.setAccessibleDescription(self.reading.text())

    def legend(self) -> list[QWidget]:
        """What each kind of bar means, to be put where there is room."""
        return [
            _entry(BarSample(living=living, whole=whole), words)
            for living, whole, words in (
                (False, True, self.tr("income")),
                (True, True, self.tr("living costs")),
                (False, False, self.tr("hatched: incomplete")),
            )
        ]

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.stack, 1)
        column.addWidget(self.reading)

    def _on_opened(self) -> None:
        rows = selected_rows(self.table)
        if rows:
            self.chosen.emit((self._bars[rows[0]].month, self._bars[rows[-1]].month))

    def _chosen_bars(self) -> tuple[MonthBar, ...]:
        if self._months is None:
            return ()
        first, last = self._months
        return tuple(bar for bar in self._bars if first <= bar.month <= last)

    def _reading(self) -> str:
        bars = self._chosen_bars()
        if not bars:
            return self.tr("Click a month, or walk with the arrow keys, to see its lines.")
        first, last = (self._wording.month(bar.month) for bar in (bars[0], bars[-1]))
        currency = bars[0].income.currency
        return self.tr("{months}: income {income} · living costs {living} · {complete}").format(
            months=first if len(bars) == 1 else f"{first} – {last}",
            income=formats.money(Money(sum(bar.income.cents for bar in bars), currency)),
            living=formats.money(Money(sum(bar.living.cents for bar in bars), currency)),
            complete=self._coverage(bars),
        )

    def _more_came_back(self, ledger: Ledger) -> list[str]:
        """Why living costs are below zero, of the months that are chosen, or else of all."""
        told = []
        for bar in self._chosen_bars() or self._bars:
            if bar.refund is not None:
                document, line = ledger.account(bar.refund).document, ledger.lines[bar.refund]
                title = f"{document.number} · {document.title}"
                told.append(more_came_back(bar.month, bar.living, line, title, self._wording))
        if len(told) > _TOLD_MOST:
            more = self.tr("{count} more months like it").format(count=len(told) - _TOLD_MOST)
            told[_TOLD_MOST:] = [more]
        return told

    def _coverage(self, bars: Sequence[MonthBar]) -> str:
        """``complete``, or of which accounts something is missing."""
        words = self._wording
        missing = sorted({name for bar in bars for name in bar.missing})
        if not missing:
            return words.text("statement.whole")
        names = [account_name(name, words) for name in missing]
        return self.tr("{incomplete}: {accounts} not wholly covered").format(
            incomplete=words.text("statement.part"), accounts=self.tr(", ").join(names)
        )


def _entry(sample: QWidget, words: str) -> QWidget:
    entry = QWidget()
    row = QHBoxLayout(entry)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(HALF + 2)
    row.addWidget(sample)
    row.addWidget(plain_label(words, wrap=False, selectable=False, look="small"))
    return entry
