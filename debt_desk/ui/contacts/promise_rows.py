"""What each side promised in a talk: who, what, by when; an empty line is no promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.contact import Promise
from debt_desk.domain.offer import Side
from debt_desk.ui.theme import STEP, letters
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QLabel

    from debt_desk.wording.catalogue import Wording


@dataclass(frozen=True, slots=True)
class _Row:
    side: Side
    name: QLabel
    what: TextField
    due_on: DateEdit
    kept_on: date | None


class PromiseRows(QWidget):
    """One line for each side at first, more where there are more.

    ``changed`` while one is typed; ``entered`` on Enter.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, wording: Wording) -> None:
        super().__init__()
        self.setObjectName(name)
        self._wording = wording
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(STEP)
        self._grid.setVerticalSpacing(STEP)
        self._grid.setColumnStretch(1, 1)
        self.more = {side: self._more(side) for side in (Side.LENDER, Side.DEBTOR)}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(self._grid)
        for button in self.more.values():
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_promises(self, promises: Iterable[Promise]) -> None:
        """Show these, and a free line for each side that has none."""
        for row in self._rows:
            for widget in (row.name, row.what, row.due_on):
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._rows = []
        promises = tuple(promises)
        for side in (Side.LENDER, Side.DEBTOR):
            made = [promise for promise in promises if promise.by is side]
            for promise in made:
                self._add(side, promise)
            if not made:
                self._add(side, None)

    def any(self) -> bool:
        """Whether anything was promised."""
        return any(row.what.text() for row in self._rows)

    def fields(self) -> tuple[TextField, ...]:
        """Every line."""
        return tuple(field for row in self._rows for field in (row.what, row.due_on))

    def is_good(self) -> bool:
        """Whether every line can be taken; if not, its sentence is shown."""
        return False not in [field.is_good() for field in self.fields()]

    def promises(self) -> tuple[Promise, ...]:
        """What stands there. Errors: those of ``Promise``."""
        return tuple(
            Promise(row.side, row.what.text(), row.due_on.day(), row.kept_on)
            for row in self._rows
            if row.what.text()
        )

    def _add(self, side: Side, promise: Promise | None) -> _Row:
        name = f"{self.objectName()}.{side}.{len(self._rows)}"
        words, by_when = self._promised(side), self.tr("{promised}, by when")
        row = _Row(
            side,
            plain_label(words, wrap=False),
            TextField(name, words, self._wording),
            DateEdit(f"{name}.due_on", by_when.format(promised=words), self._wording),
            promise.kept_on if promise else None,
        )
        row.what.line.setPlaceholderText(self.tr("nothing"))
        row.due_on.setMaximumWidth(letters(self, 26))
        if promise is not None:
            row.what.show_value(promise.what)
            row.due_on.set_day(promise.due_on)
        line = self._grid.rowCount()
        for column, widget in enumerate((row.name, row.what, row.due_on)):
            self._grid.addWidget(widget, line, column)
            if isinstance(widget, TextField):
                widget.line.returnPressed.connect(self.entered)
        for field in (row.what, row.due_on):
            field.changed.connect(lambda _: self.changed.emit())
        self._rows.append(row)
        return row

    def _promised(self, side: Side) -> str:
        return self.tr("They promised") if side is Side.LENDER else self.tr("I promised")

    def _more(self, side: Side) -> QPushButton:
        lender = side is Side.LENDER
        button = QPushButton(
            self.tr("Another promise of theirs") if lender else self.tr("Another promise of mine")
        )
        button.setObjectName(f"{self.objectName()}.more.{side}")
        button.setProperty("look", "link")
        button.clicked.connect(lambda: self._add(side, None).what.setFocus())
        return button
