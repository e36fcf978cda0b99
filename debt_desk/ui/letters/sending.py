"""Saying that a letter went out: on which day, how, and by when an answer is expected."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QPushButton

from debt_desk.ui.colours import Tone
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.channel_box import ChannelBox
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.wording.catalogue import Wording

# Fifteen days is what lenders commonly take for an answer.
DAYS_TO_REPLY = 15


class SendingCard(SectionCard):
    """``confirmed(on, reply_due, channel)``; ``put_off`` when the user thinks again."""

    confirmed = Signal(object, object, object)
    put_off = Signal()

    def __init__(self, wording: Wording, today: date) -> None:
        super().__init__("", "letter.sending")
        self.title.setText(self.tr("Has the letter gone out?"))
        self.title.show()
        self.sent_on = DateEdit("letter.sent_on", self.tr("Sent on"), wording)
        self.sent_on.set_day(today)
        self.reply_due = DateEdit("letter.reply_due", self.tr("Reply expected by"), wording)
        self.reply_due.set_day(today + timedelta(days=DAYS_TO_REPLY))
        self.channel = ChannelBox("letter.channel", self.tr("How it was sent"), wording)
        self.confirm = QPushButton(self.tr("M&ark as sent"))
        self.confirm.setObjectName("letter.confirm_sent")
        self.confirm.setProperty("look", "primary")
        self.not_yet = QPushButton(self.tr("&Not yet"))
        self.not_yet.setObjectName("letter.not_yet")
        self.problem = plain_label(name="letter.sending_problem", tone=Tone.ERROR)
        self.problem.hide()
        form = QFormLayout()
        form.setVerticalSpacing(STEP)
        form.setHorizontalSpacing(GAP)
        form.addRow(self.tr("Sent &on"), self.sent_on)
        form.addRow(self.tr("Ho&w it was sent"), self.channel)
        form.addRow(self.tr("&Reply expected by"), self.reply_due)
        self.body.addWidget(
            plain_label(
                self.tr(
                    "The offer and these very pages are then kept as they are. This cannot be "
                    "undone, and neither can the steps before it."
                )
            )
        )
        self.body.addLayout(form)
        self.body.addWidget(self.problem)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.not_yet)
        row.addWidget(self.confirm)
        self.body.addLayout(row)
        self.confirm.clicked.connect(self._on_confirm)
        self.not_yet.clicked.connect(self.put_off)

    def complain(self, sentence: str) -> None:
        """Why it was not marked."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_confirm(self) -> None:
        self.complain("")
        on, reply_due = self.sent_on.day(), self.reply_due.day()
        if on is None:
            if self.sent_on.is_good():
                self.sent_on.complain(self.tr("Enter the day on which it was sent."))
            self.sent_on.setFocus()
        elif self.reply_due.is_good():
            self.confirmed.emit(on, reply_due, self.channel.channel())
