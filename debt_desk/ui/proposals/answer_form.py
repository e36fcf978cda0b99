"""An answer: its day, how it came, from whom, in which words. Only the day must be known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.offer import Answer, OfferState
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.channel_box import ChannelBox
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.wording.catalogue import Wording


class AnswerForm(QWidget):
    """``confirmed(state, Answer)``; ``put_off`` on Escape or when the user thinks again."""

    confirmed = Signal(object, object)
    put_off = Signal()

    def __init__(self, wording: Wording) -> None:
        super().__init__()
        self._wording = wording
        self.state = OfferState.ACCEPTED
        self.on = DateEdit("proposals.answer_on", self.tr("Day of the answer"), wording)
        self.channel = ChannelBox("proposals.answer_channel", self.tr("How it came"), wording)
        self.who = TextField("proposals.answer_who", self.tr("Name or staff number"), wording)
        self.words = LinesEdit("proposals.answer_said", self.tr("What was said"), 2)
        self.problem = plain_label(name="proposals.answer_problem", tone=Tone.ERROR)
        self.confirm = QPushButton()
        self.confirm.setObjectName("proposals.answer_confirm")
        self.confirm.setProperty("look", "primary")
        self.not_yet = QPushButton(self.tr("Not yet"))
        self.not_yet.setObjectName("proposals.answer_not_yet")
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.addRow(self.tr("On"), self.on)
        form.addRow(self.tr("How"), self.channel)
        form.addRow(self.tr("Who (name or staff number)"), self.who)
        form.addRow(self.tr("What was said"), self.words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addLayout(form)
        column.addWidget(self.problem)
        column.addWidget(button_row(self.confirm, self.not_yet))
        self.confirm.clicked.connect(self._on_confirm)
        self.not_yet.clicked.connect(self.put_off)
        for field in (self.on, self.who):
            field.line.returnPressed.connect(self._on_confirm)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.put_off)

    def ask(self, state: OfferState, word: str, today: date) -> None:
        """Ask for what belongs to this answer; what was typed for another choice stays.

        ``word``: what the state is called.
        """
        if self.isHidden():
            self.on.set_day(today)
            self.channel.show_channel(None)
            self.who.show_value("")
            self.words.show_text("")
        self.state = state
        self.complain("")
        self.confirm.setText(self.tr("Record: {state}").format(state=word))
        self.show()
        self.on.setFocus()
        self.on.line.selectAll()

    def complain(self, sentence: str) -> None:
        """Why it was not recorded."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_confirm(self) -> None:
        self.complain("")
        day = self.on.day()
        if day is None:
            if self.on.is_good():
                self.on.complain(self.tr("Enter the day of the answer."))
            self.on.setFocus()
            return
        try:
            answer = Answer(day, self.channel.channel(), self.who.text(), self.words.text().strip())
        except DeskError as error:
            self.complain(self._wording.sentence(error))
            return
        self.confirmed.emit(self.state, answer)
