"""How a table reads by what was said of its columns: first lines, sums, what is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget

from debt_desk.domain.money import total
from debt_desk.domain.statement import direction
from debt_desk.ui.colours import Tone
from debt_desk.ui.evidence.facts_model import Fact, FactsModel
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.labels import plain_label, set_tone
from debt_desk.ui.widgets.tables import set_up_table
from debt_desk.wording import formats
from debt_desk.wording.statements import why_set_aside

if TYPE_CHECKING:
    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import Statement, StatementLine
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_ASIDE_MOST = 6


class MappingPreview(QWidget):
    """Says it all anew with every change."""

    def __init__(self, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self._wording = wording
        self.sums = plain_label(name="mapping.sums", look="strong")
        self.chain = plain_label(name="mapping.chain")
        self.aside = plain_label(name="mapping.aside", tone=Tone.CAUTION)
        headings = [self.tr("Row"), self.tr("Date"), self.tr("In"), self.tr("Out")]
        headings += [self.tr("Balance"), self.tr("Other side"), self.tr("Description")]
        self.lines = FactsModel(headings, self)
        self.table = QTableView()
        self.table.setModel(self.lines)
        label = self.tr("The first lines as they are read")
        set_up_table(self.table, "mapping.lines", label, state, money=(0, 2, 3, 4), sortable=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(plain_label(label, look="strong"))
        column.addWidget(self.table, 1)
        for said in (self.sums, self.chain, self.aside):
            column.addWidget(said)

    def show_problem(self, sentence: str) -> None:
        """Nothing can be read yet: say why."""
        self.lines.fill([])
        self.sums.setText(sentence)
        self.chain.hide()
        self.aside.hide()

    def show_statements(self, statements: tuple[Statement, ...]) -> None:
        """Show what was read, all currencies together."""
        rows = [(line, statement) for statement in statements for line in statement.lines]
        rows.sort(key=lambda pair: pair[0].place.row)
        self.lines.fill([self._row(line) for line, _ in rows])
        self.table.resizeColumnsToContents()
        self.sums.setText("\n".join(map(self._sums, statements)))
        self._show_chain(statements)
        self._show_aside(statements)

    def _row(self, line: StatementLine) -> tuple[Fact, ...]:
        comes_in, nothing = direction(line) > 0, ("", 0)
        money = (formats.grouped(line.amount), line.amount.cents)
        return (
            (str(line.place.row), line.place.row),
            line.day.isoformat(),
            money if comes_in else nothing,
            nothing if comes_in else money,
            nothing if line.balance is None else _written(line.balance),
            line.counterparty,
            line.description,
        )

    def _sums(self, statement: Statement) -> str:
        said = [(direction(line) > 0, line.amount) for line in statement.lines if line.label]
        comes_in = [amount for into, amount in said if into]
        goes_out = [amount for into, amount in said if not into]
        sums = [formats.grouped(total(some, statement.currency)) for some in (comes_in, goes_out)]
        return self.tr("{currency}: in {count_in} ({sum_in}), out {count_out} ({sum_out})").format(
            currency=statement.currency,
            count_in=len(comes_in),
            sum_in=sums[0],
            count_out=len(goes_out),
            sum_out=sums[1],
        )

    def _show_chain(self, statements: tuple[Statement, ...]) -> None:
        breaks = [w for s in statements for w in s.warnings if w.what == "balance_break"]
        known = sum(line.balance is not None for s in statements for line in s.lines)
        self.chain.setVisible(known > 1)
        if breaks:
            self.chain.setText(
                self.tr("⚠ The balance does not go on at {count} rows, first at row {row}.").format(
                    count=len(breaks), row=breaks[0].row
                )
            )
        else:
            self.chain.setText(self.tr("✓ Each balance follows from the one before it."))
        set_tone(self.chain, Tone.CAUTION if breaks else Tone.POSITIVE)

    def _show_aside(self, statements: tuple[Statement, ...]) -> None:
        rows = [row for statement in statements for row in statement.set_aside]
        said = [
            self.tr("Row {row}: {why}").format(
                row=row.place.row, why=why_set_aside(row, self._wording)
            )
            for row in rows[:_ASIDE_MOST]
        ]
        if len(rows) > _ASIDE_MOST:
            said.append(self.tr("and {count} more").format(count=len(rows) - _ASIDE_MOST))
        heading = self.tr("Rows that are no payments: {count}").format(count=len(rows))
        self.aside.setText("\n".join((heading, *said)))
        self.aside.setVisible(bool(rows))


def _written(money: Money) -> tuple[str, int]:
    return formats.grouped(money), money.cents
