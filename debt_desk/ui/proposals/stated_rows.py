"""Due dates and amounts, stated one by one: typed, pasted, or taken from the schedule so far."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.terms import MOST_INSTALMENTS, CountOutOfReach
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.pasted_rows import Pasted, read_rows
from debt_desk.ui.proposals.sketch import StatedRow
from debt_desk.ui.proposals.stated_model import Column, Line, StatedModel
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.edit_cells import EditCells, EditKeys, open_cell
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.tables import set_up_table
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.domain.money import Money
    from debt_desk.domain.schedule import Instalment
    from debt_desk.ui.proposals.sketch import Sketch
    from debt_desk.ui.window_state import WindowState
    from debt_desk.wording.catalogue import Wording

_ROWS_IN_SIGHT = 7
# Of lines to check; who pasted a whole table sees from a few what is meant.
_LINES_NAMED = 5


class StatedRows(QWidget):
    """``stated(tuple[StatedRow, ...])`` after each change by the user."""

    stated = Signal(object)

    def __init__(self, page: str, wording: Wording, state: WindowState) -> None:
        super().__init__()
        self._page = page
        self._wording = wording
        self._lines: list[Line] = []
        self._next_key = 1
        self._sketch: Sketch | None = None
        self._schedule: tuple[Instalment, ...] = ()
        self._editable = True
        self._make_table(state)
        self.asked = plain_label(name=f"{page}.rows_asked", look="small")
        self.problem = plain_label(name=f"{page}.rows_problem", look="small", tone=Tone.ERROR)
        self.problem.hide()
        self.sum = plain_label(name=f"{page}.rows_sum", look="strong")
        self.paste = self._button("paste", self.tr("Paste (Ctrl+V)"))
        self.fill = self._button("fill", self.tr("Use the e&xisting schedule"))
        self.remove = self._button("remove_rows", self.tr("Remove (Del)"))
        self.buttons = button_row(self.paste, self.fill, self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for widget in (self.asked, self.table, self.problem, self.sum, self.buttons):
            column.addWidget(widget)
        self.setFocusProxy(self.table)
        self.model.edited.connect(self._on_line)
        self.model.troubled.connect(lambda: self.complain(""))
        self.paste.clicked.connect(self._on_paste)
        self.fill.clicked.connect(self._on_fill)
        self.remove.clicked.connect(self._on_remove)

    def show_sketch(self, sketch: Sketch, *, read_only: bool) -> None:
        """Show its rows; no signal is sent."""
        self._editable = not read_only
        if [(row.day, row.amount) for row in sketch.rows] != self._said():
            self._take(sketch.rows)
        else:
            self._show()
        self.follow(sketch)

    def follow(self, sketch: Sketch) -> None:
        """Show the columns that are wanted, and what the amounts come to."""
        self._sketch = sketch
        self.table.setColumnHidden(Column.DAY, not sketch.states_dates)
        self.table.setColumnHidden(Column.AMOUNT, not sketch.states_amounts)
        if sketch.states_dates and sketch.states_amounts:
            asked = self.tr("Type each date and amount, or paste lines from a spreadsheet.")
        elif sketch.states_dates:
            asked = self.tr("Type each due date, or paste lines from a spreadsheet.")
        else:
            asked = self.tr("Type each amount, or paste lines from a spreadsheet.")
        self.asked.setText(asked)
        self.asked.setVisible(self._editable)
        self.buttons.setVisible(self._editable)
        self._show_sum(sketch)

    def show_schedule(self, schedule: Sequence[Instalment]) -> None:
        """The schedule so far, from which rows can be taken over."""
        if schedule:
            self._schedule = tuple(schedule)
        self.fill.setEnabled(bool(self._schedule))

    def complain(self, sentence: str) -> None:
        """Say what is wrong with the rows; a cell that cannot be read comes first."""
        said = self.model.problem() or sentence
        self.problem.setText(said)
        self.problem.setVisible(bool(said))

    def _make_table(self, state: WindowState) -> None:
        self.model = StatedModel(self._wording)
        self.model.setParent(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        set_up_table(
            self.table,
            f"{self._page}.rows",
            self.tr("Instalments as stated"),
            state,
            money=(Column.AMOUNT,),
            sortable=False,
            opened=self._on_open,
            removed=self._on_remove,
        )
        self.table.setItemDelegate(EditCells(self.table, {Column.AMOUNT}, {Column.DAY}))
        EditKeys(self.table)
        trigger = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(
            trigger.AnyKeyPressed | trigger.EditKeyPressed | trigger.SelectedClicked
        )
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.NUMBER, QHeaderView.ResizeMode.ResizeToContents)
        row = self.table.verticalHeader().defaultSectionSize()
        self.table.setMinimumHeight(row * _ROWS_IN_SIGHT)
        key = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        key.setContext(Qt.ShortcutContext.WidgetShortcut)
        key.activated.connect(self._on_paste)

    def _button(self, what: str, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setObjectName(f"{self._page}.{what}")
        button.setProperty("look", "link")
        return button

    def _said(self) -> list[tuple[date | None, Money | None]]:
        return [(line.day, line.amount) for line in self._lines if not line.blank]

    def _take(self, rows: Sequence[StatedRow]) -> None:
        self._lines = [self._line(row) for row in rows]
        self._show()

    def _line(self, row: StatedRow) -> Line:
        self._next_key += 1
        return Line(self._next_key, 0, row.day, row.amount)

    def _show(self) -> None:
        """Number the rows, and keep one blank row at the end to go on in."""
        full = len(self._lines) >= MOST_INSTALMENTS
        if self._editable and not full and not (self._lines and self._lines[-1].blank):
            self._lines.append(self._line(StatedRow()))
        self._lines = [replace(line, number=n) for n, line in enumerate(self._lines, 1)]
        self.model.show_rows(list(self._lines), editable=self._editable)

    def _show_sum(self, sketch: Sketch) -> None:
        count = len(self._said())
        if not sketch.states_amounts:
            self.sum.setText(self.tr("Instalments: {count}").format(count=count))
            return
        try:
            to_pay = sketch.covered.total - sketch.waiver.total
        except DeskError:
            to_pay = sketch.covered.total
        beyond = sketch.stated - to_pay
        text = self.tr("Instalments: {count} · together {sum} · to be paid {to_pay} · {more}")
        more = self.tr("exactly")
        if beyond.cents < 0:
            more = self.tr("{gap} missing").format(gap=formats.money(-beyond))
        elif beyond:
            more = self.tr("{more} beyond it (interest)").format(more=formats.money(beyond))
        self.sum.setText(
            text.format(
                count=count,
                sum=formats.money(sketch.stated),
                to_pay=formats.money(to_pay),
                more=more,
            )
        )

    def _on_open(self) -> None:
        open_cell(self.table)

    def _on_line(self, changed: Line) -> None:
        self._lines = [changed if line.key == changed.key else line for line in self._lines]
        self._tell()

    def _on_paste(self) -> None:
        if not self._editable or self._sketch is None:
            return
        text = QGuiApplication.clipboard().text()
        try:
            pasted = read_rows(
                text,
                days=self._sketch.states_dates,
                amounts=self._sketch.states_amounts,
            )
            place = max(0, self.table.currentIndex().row())
            rows = pasted.rows
            count = place + len(rows)
            if count > MOST_INSTALMENTS:
                raise CountOutOfReach(count=count, most=MOST_INSTALMENTS)
        except DeskError as error:
            self.complain(self._wording.sentence(error))
            return
        if not rows:
            self.complain(self.tr("The clipboard holds no lines with dates or amounts."))
            return
        # Several lines from the top on are a whole plan: what stood there is not part of it.
        whole = place == 0 and len(rows) > 1
        self._lines[place : None if whole else count] = [self._line(row) for row in rows]
        self._tell()
        self._say_what_was_read(text, pasted)

    def _say_what_was_read(self, text: str, pasted: Pasted) -> None:
        """What of the lines was left out: nothing may be lost silently."""
        assert self._sketch is not None
        said = []
        if pasted.unsure:
            few = ", ".join(map(str, pasted.unsure[:_LINES_NAMED]))
            more = self.tr("{lines} and further ones").format(lines=few)
            several = self.tr(
                "Several amounts in one line; the first was taken. Check these lines: {lines}."
            )
            lines = more if len(pasted.unsure) > _LINES_NAMED else few
            said.append(several.format(lines=lines))
        if not self._sketch.states_dates and _holds_dates(text):
            said.append(
                self.tr("The dates were left out: choose “On stated dates” above to take them too.")
            )
        if said:
            self.complain("\n".join(said))

    def _on_fill(self) -> None:
        assert self._sketch is not None
        sketch = self._sketch
        rows = [
            StatedRow(
                instalment.due if sketch.states_dates else None,
                instalment.amount if sketch.states_amounts else None,
            )
            for instalment in self._schedule
        ]
        self._lines = [self._line(row) for row in rows]
        self._tell()

    def _on_remove(self) -> None:
        if not self._editable:
            return
        gone = {index.row() for index in self.table.selectionModel().selectedIndexes()}
        self._lines = [line for place, line in enumerate(self._lines) if place not in gone]
        self._tell()

    def _tell(self) -> None:
        self.complain("")
        self._show()
        self.stated.emit(tuple(StatedRow(*row) for row in self._said()))


def _holds_dates(text: str) -> bool:
    try:
        return bool(read_rows(text, days=True, amounts=True).rows)
    except DeskError:
        return False
