"""The latest LPR known here, and a place to enter a newer one as it was published."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.law import LprChange
from debt_desk.errors import DeskError
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.situation.rate_field import RateField
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording import formats

if TYPE_CHECKING:
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from debt_desk.domain.law import LprTable
    from debt_desk.ui.widgets.fields import TextField
    from debt_desk.wording.catalogue import Wording

_NAME = "situation.lpr"


class LprForm(QWidget):
    """``added(LprChange)`` and ``removed(int)``, an entry's id, when the user wants that."""

    added = Signal(object)
    removed = Signal(int)

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self._editable = True
        self.setObjectName(_NAME)
        self.known = plain_label(name=f"{_NAME}.known", look="small")
        self.enter = _link(self.tr("Enter a newer LPR…"), f"{_NAME}.enter")
        self.one_year = RateField(f"{_NAME}.one_year", self.tr("1-year LPR"), wording)
        self.five_years = RateField(f"{_NAME}.five_years", self.tr("5-year LPR"), wording)
        for field, example in ((self.one_year, "3.00%"), (self.five_years, "3.50%")):
            field.line.setPlaceholderText(example)
        self.start = DateEdit(f"{_NAME}.start", self.tr("In force from"), wording)
        self.save = QPushButton(self.tr("Save LPR"))
        self.save.setObjectName(f"{_NAME}.save")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName(f"{_NAME}.cancel")
        self._entries = QVBoxLayout()
        self._rows: list[QWidget] = []
        self._lay_out()
        self.enter.clicked.connect(self._on_enter)
        self.save.clicked.connect(self._on_save)
        self.cancel.clicked.connect(self._on_cancel)
        for line in (field.line for field in self._fields):
            line.returnPressed.connect(self._on_save)

    def show_lpr(self, lpr: LprTable, today: date, *, fresh: bool) -> None:
        """Show what is known today and the user's own entries; ``fresh``: for another case."""
        self.known.setText(self._told(lpr, today))
        self._show_entries(lpr.entries)
        if fresh:
            self.close_form()

    def set_editable(self, editable: bool) -> None:
        """Whether anything may be entered or removed."""
        self._editable = editable
        for widget in (self.enter, self.form, *self.remove_buttons()):
            widget.setEnabled(editable)

    def remove_buttons(self) -> list[QPushButton]:
        """One for each of the user's own entries, the earliest first."""
        return [button for row in self._rows for button in row.findChildren(QPushButton)]

    def refuse(self, error: DeskError) -> None:
        """Say below the day why the entry could not be kept."""
        self._complain(self.start, self._wording.sentence(error))

    def close_form(self) -> None:
        """Empty the fields and put them away."""
        for field in self._fields:
            field.line.setModified(False)
            field.show_value(None)
        self.form.hide()
        self.enter.show()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.form.isVisible():
            self._on_cancel()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(STEP)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.save)
        left, right = QFormLayout(), QFormLayout()
        left.addRow(self.tr("1-year LPR"), self.one_year)
        left.addRow(self.tr("5-year LPR"), self.five_years)
        right.addRow(self.tr("In force from"), self.start)
        right.addRow(buttons)
        self.form = SideBySide(left, right)
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(self.known)
        column.addLayout(self._entries)
        column.addWidget(self.enter, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.form)

    @property
    def _fields(self) -> tuple[TextField, ...]:
        return (self.one_year, self.five_years, self.start)

    def _told(self, lpr: LprTable, today: date) -> str:
        try:
            known = lpr.at(today)
        except DeskError as error:
            return self._wording.sentence(error)
        said = self.tr("Latest LPR known here, from {day}: {one} for one year, {five} for five.")
        if not lpr.confirmed(today):
            unsure = self.tr("It may have changed since; please confirm it where it is published.")
            said = f"{said} {unsure}"
        return said.format(day=self._wording.day(known.start), **_rates(known))

    def _show_entries(self, entries: tuple[LprChange, ...]) -> None:
        for gone in self._rows:
            # Later: its button may be the one whose click is just being handled.
            self._entries.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._rows = [self._row(entry, entry.id) for entry in entries if entry.id is not None]
        for row in self._rows:
            self._entries.addWidget(row)

    def _row(self, entry: LprChange, id: int) -> QWidget:
        day = self._wording.day(entry.start)
        said = self.tr("Entered by you, from {day}: {one} and {five}")
        text = plain_label(
            said.format(day=day, **_rates(entry)), f"situation.lpr.entry.{id}", look="small"
        )
        remove = _link(self.tr("Remove"), f"situation.lpr.remove.{id}")
        remove.setAccessibleName(self.tr("Remove the LPR of {day}").format(day=day))
        remove.setEnabled(self._editable)
        remove.clicked.connect(lambda: self.removed.emit(id))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(text, 1)
        line.addWidget(remove)
        return row

    def _on_enter(self) -> None:
        self.enter.hide()
        self.form.show()
        self.one_year.setFocus()

    def _on_cancel(self) -> None:
        self.close_form()
        self.enter.setFocus()

    def _on_save(self) -> None:
        # What was typed is taken now; leaving the line later must not take a sentence away again.
        for field in self._fields:
            field.line.setModified(False)
        good = [field.is_good() for field in self._fields]  # each says what is wrong
        if not all(good):
            return
        one, five, start = self.one_year.value(), self.five_years.value(), self.start.day()
        if not isinstance(one, Decimal):
            self._complain(self.one_year, self.tr("Enter the rate."))
        elif not isinstance(five, Decimal):
            self._complain(self.five_years, self.tr("Enter the rate."))
        elif start is None:
            self._complain(self.start, self.tr("Enter the day."))
        else:
            self.added.emit(LprChange(start, one, five))

    def _complain(self, field: TextField, sentence: str) -> None:
        field.complain(sentence)
        field.setFocus()


def _rates(change: LprChange) -> dict[str, str]:
    return {"one": formats.rate(change.one_year), "five": formats.rate(change.five_years)}


def _link(text: str, name: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName(name)
    button.setProperty("look", "link")
    return button
