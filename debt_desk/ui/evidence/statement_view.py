"""A statement that was read: its months and sums, what was noticed, and every line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel
from PySide6.QtWidgets import QComboBox, QScrollArea, QTableView, QTabWidget, QVBoxLayout, QWidget

from debt_desk.domain.statement import LineClass
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.facts_model import Fact, FactsModel
from debt_desk.ui.theme import GAP, HALF, STEP
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.tables import set_up_table, sorted_by
from debt_desk.ui.widgets.tall_table import TallTable
from debt_desk.wording import formats
from debt_desk.wording.statements import warning

if TYPE_CHECKING:
    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import MonthFigures, Statement, StatementLine
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

MOST_WARNINGS = 20


class StatementView(QTabWidget):
    """Monthly figures, and the lines that they come from; of one account at a time."""

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self.setObjectName("evidence.statement")
        self.setDocumentMode(True)
        self._wording = wording
        self._statements: tuple[Statement, ...] = ()
        self.accounts = QComboBox()
        self.accounts.setObjectName("evidence.account")
        self.accounts.setAccessibleName(self.tr("Account"))
        self._account = plain_label(name="evidence.account_name", look="strong")
        self._summary = plain_label(name="evidence.summary", tone=Tone.MUTED)
        self._warnings = plain_label(name="evidence.warnings", tone=Tone.CAUTION)
        income, spending = self.tr("Income"), self.tr("Spending")
        self.months = FactsModel([self.tr("Month"), income, spending, self.tr("Coverage")], self)
        self.classes = FactsModel([self.tr("Class"), self.tr("Lines"), self.tr("Sum")], self)
        self.rows = FactsModel(
            [
                self.tr("Date"),
                self.tr("Other side"),
                self.tr("Description"),
                self.tr("Class"),
                self.tr("Amount"),
                self.tr("Row"),
            ],
            self,
        )
        self.addTab(self._figures(state), self.tr("&Monthly figures"))
        self.addTab(self._lines(state), self.tr("&Lines"))
        self.accounts.activated.connect(self._show)

    def show_statements(self, statements: tuple[Statement, ...]) -> None:
        """Show what a file says, an account at a time."""
        self._statements = statements
        self.accounts.clear()
        self.accounts.addItems([self._named(statement) for statement in statements])
        self.accounts.setVisible(len(statements) > 1)
        self._account.setVisible(len(statements) == 1)
        self._show(0)

    def _figures(self, state: WindowState) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.setSpacing(STEP)
        for widget in (self.accounts, self._account, self._summary, self._warnings):
            column.addWidget(widget)
        self._tables: list[TallTable] = []
        for name, model, label, money in (
            ("evidence.months", self.months, self.tr("Monthly figures"), (1, 2)),
            ("evidence.classes", self.classes, self.tr("Sums by class"), (1, 2)),
        ):
            table = TallTable()
            table.setModel(model)
            set_up_table(table, name, label, state, money=money, sortable=False)
            column.addSpacing(HALF)
            column.addWidget(table)
            self._tables.append(table)
        explained = self.tr(
            "Transfers between own accounts, loans and debt repayments are neither income nor"
            " spending. Only complete months count for the reliable income."
        )
        column.addWidget(plain_label(explained, look="small"))
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("evidence.figures")
        area.setWidgetResizable(True)
        area.setWidget(inside)
        return area

    def _lines(self, state: WindowState) -> QWidget:
        proxy = sorted_by(QSortFilterProxyModel(self))
        proxy.setSourceModel(self.rows)
        self.lines = QTableView()
        self.lines.setModel(proxy)
        set_up_table(
            self.lines, "evidence.lines", self.tr("Lines of the statement"), state, money=(4, 5)
        )
        return self.lines

    def _show(self, which: int) -> None:
        statement = self._statements[which]
        words = self._wording
        self._account.setText(self._named(statement))
        if statement.first and statement.last:
            self._summary.setText(
                words.text(
                    "statement.rows",
                    rows=len(statement.lines),
                    set_aside=len(statement.set_aside),
                    first=statement.first,
                    last=statement.last,
                )
            )
        noticed = [warning(one, words) for one in statement.warnings[:MOST_WARNINGS]]
        more = len(statement.warnings) - len(noticed)
        if more > 0:
            noticed.append(self.tr("and {count} more").format(count=more))
        self._warnings.setText("\n".join(f"⚠ {sentence}" for sentence in noticed))
        self._warnings.setVisible(bool(noticed))
        self.months.show([self._month(figures) for figures in statement.months()])
        sums = statement.sums_by_class().items()
        self.classes.show([self._class(name, count, amount) for name, (count, amount) in sums])
        self.rows.show([self._row(line) for line in statement.lines])
        for table in self._tables:
            table.resizeColumnsToContents()
            table.updateGeometry()
        self._size_lines()

    def _month(self, figures: MonthFigures) -> tuple[Fact, ...]:
        whole = self._wording.text("statement.whole" if figures.complete else "statement.part")
        return (
            str(figures.month),
            (formats.grouped(figures.income), figures.income.cents),
            (formats.grouped(figures.spending), figures.spending.cents),
            whole,
        )

    def _class(self, name: str, count: int, amount: Money) -> tuple[Fact, ...]:
        label = self._wording.label(LineClass(name))
        return (label, (str(count), count), (formats.grouped(amount), amount.cents))

    def _row(self, line: StatementLine) -> tuple[Fact, ...]:
        return (
            line.day.isoformat(),
            line.counterparty,
            line.description,
            self._wording.label(line.line_class),
            (formats.grouped(line.amount), line.amount.cents),
            (str(line.place.row), line.place.row),
        )

    def _size_lines(self) -> None:
        metrics, header = self.lines.fontMetrics(), self.lines.horizontalHeader()
        for column, letters in enumerate((11, 16, 18, 12, 12, 5)):
            header.resizeSection(column, letters * metrics.horizontalAdvance("0") + 2 * STEP)

    def _named(self, statement: Statement) -> str:
        words, key = self._wording, f"institution.{statement.institution}"
        institution = words.text(key) if words.has(key) else statement.institution
        parts = (institution, statement.account, statement.currency)
        return " · ".join(part for part in parts if part)
