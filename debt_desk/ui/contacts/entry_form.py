"""A form below a card's rows: fields, what is wrong, "Save" and "Not yet", Enter and Escape."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from debt_desk.wording.catalogue import Wording


class EntryForm(QWidget):
    """``confirmed(entry)`` with what ``entered`` makes of it; its errors are said below the fields.

    ``put_off`` on Escape or when the user thinks again.
    """

    confirmed = Signal(object)
    put_off = Signal()

    def __init__(
        self,
        name: str,
        wording: Wording,
        rows: Sequence[tuple[str, QWidget]],
        entered: Callable[[], object],
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        self._wording = wording
        self._entered = entered
        self._fields = [widget for _, widget in rows if isinstance(widget, TextField)]
        self.problem = plain_label(name=f"{name}.problem", tone=Tone.ERROR)
        self.save = QPushButton(self.tr("Save"))
        self.save.setObjectName(f"{name}.save")
        self.save.setProperty("look", "primary")
        self.not_yet = QPushButton(self.tr("Not yet"))
        self.not_yet.setObjectName(f"{name}.not_yet")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        for label, widget in rows:
            form.addRow(label, widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(button_row(self.save, self.not_yet))
        self.save.clicked.connect(self._on_save)
        self.not_yet.clicked.connect(self.put_off)
        for field in self._fields:
            field.line.returnPressed.connect(self._on_save)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_off)
        self.hide()

    def begin(self, first: QWidget) -> None:
        """Show it, with the first field to fill in."""
        self._complain("")
        self.show()
        first.setFocus()

    def complain(self, error: DeskError) -> None:
        """Why it was not kept."""
        self._complain(self._wording.sentence(error))

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_save(self) -> None:
        self._complain("")
        # What was typed is taken now; leaving the line later must not take a sentence away again.
        for field in self._fields:
            field.line.setModified(False)
        if False in [field.is_good() for field in self._fields]:
            return
        try:
            entry = self._entered()
        except DeskError as error:
            self.complain(error)
            return
        self.confirmed.emit(entry)
