"""What a lender asked for: which paper, on which day, by when, how and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.material_request import (
    GivenBeforeAsked,
    MaterialRequest,
    WantedBeforeAsked,
)
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.situation.past_day import PastDay
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.channel_box import ChannelBox
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.wording.catalogue import Wording


class RequestForm(QWidget):
    """``confirmed(MaterialRequest)``; ``put_off`` on Escape or when the user thinks again."""

    confirmed = Signal(object)
    put_off = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self.setObjectName("evidence.needed.form")
        self._wording = wording
        self._request: MaterialRequest | None = None
        self._case = 0
        name = "evidence.needed.form"
        self.what = TextField(f"{name}.what", self.tr("Which paper"), wording)
        self.asked_on = PastDay(f"{name}.asked_on", self.tr("Asked for on"), wording)
        self.due_on = DateEdit(f"{name}.due_on", self.tr("Wanted by"), wording)
        self.channel = ChannelBox(f"{name}.channel", self.tr("How it was asked for"), wording)
        self.who = TextField(f"{name}.who", self.tr("Name or staff number"), wording)
        self.note = TextField(f"{name}.note", self.tr("Note"), wording)
        self.problem = plain_label(name=f"{name}.problem", tone=Tone.ERROR)
        self.save = QPushButton(self.tr("&Save"))
        self.save.setObjectName(f"{name}.save")
        self.save.setProperty("look", "primary")
        self.not_yet = QPushButton(self.tr("Not yet"))
        self.not_yet.setObjectName(f"{name}.not_yet")
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.not_yet.clicked.connect(self.put_off)
        for field in (self.what, self.asked_on, self.due_on, self.who, self.note):
            field.line.returnPressed.connect(self._on_save)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_off)

    def ask(self, case: int, today: date, request: MaterialRequest | None = None) -> None:
        """Ask for a new request of a case, or show one to be changed."""
        self._case = case
        self._request = request
        self.what.show_value(request.what if request else "")
        self.asked_on.today = today
        self.asked_on.set_day(request.asked_on if request else today)
        self.due_on.set_day(request.due_on if request else None)
        self.channel.show_channel(request.channel if request else None)
        self.who.show_value(request.who if request else "")
        self.note.show_value(request.note if request else "")
        self._complain("")
        self.show()
        self.what.setFocus()
        self.what.line.selectAll()

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.addRow(self.tr("Which pa&per"), self.what)
        form.addRow(self.tr("Asked for &on"), self.asked_on)
        form.addRow(self.tr("Wanted &by"), self.due_on)
        form.addRow(self.tr("How it was &asked for"), self.channel)
        form.addRow(self.tr("&Who (name or staff number)"), self.who)
        form.addRow(self.tr("No&te"), self.note)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(button_row(self.save, self.not_yet))

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_save(self) -> None:
        self._complain("")
        # What was typed is taken now; leaving the line later must not take a sentence away again.
        for field in (self.what, self.asked_on, self.due_on, self.who, self.note):
            field.line.setModified(False)
        if not (self.asked_on.is_good() and self.due_on.is_good()):
            return
        asked_on = self.asked_on.day()
        if not self.what.text():
            self._point_at(self.what, self.tr("Say which paper it is."))
        elif asked_on is None:
            self._point_at(self.asked_on, self.tr("Enter the day on which it was asked for."))
        else:
            self._confirm(asked_on)

    def _confirm(self, asked_on: date) -> None:
        before = self._request
        try:
            request = MaterialRequest(
                self._case,
                self.what.text(),
                asked_on,
                self.due_on.day(),
                self.channel.channel(),
                self.who.text(),
                document=before.document if before else None,
                given_on=before.given_on if before else None,
                note=self.note.text(),
                id=before.id if before else None,
            )
        except WantedBeforeAsked as error:
            self._point_at(self.due_on, self._wording.sentence(error))
        except GivenBeforeAsked as error:
            self._point_at(self.asked_on, self._wording.sentence(error))
        except DeskError as error:
            self._complain(self._wording.sentence(error))
        else:
            self.confirmed.emit(request)

    def _point_at(self, field: TextField, sentence: str) -> None:
        field.complain(sentence)
        field.setFocus()
