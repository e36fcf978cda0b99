"""One talk as it was noted: who, the words, the promises with "kept", its files and its offer."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.channel import Channel
from debt_desk.domain.contact import Conduct, Recording
from debt_desk.domain.offer import Side
from debt_desk.errors import DeskError
from debt_desk.ui.contacts.entry_row import clear
from debt_desk.ui.contacts.recording_part import OralAdvice
from debt_desk.ui.contacts.talk_form import OFFERING, SETTLING
from debt_desk.ui.theme import STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from debt_desk.domain.contact import Contact, Promise
    from debt_desk.ui.case_page import PageContext


class TalkView(QWidget):
    """``edit_wanted``, ``removed``, ``offer_wanted``; ``kept(index, whether)`` of a promise."""

    edit_wanted = Signal()
    removed = Signal()
    offer_wanted = Signal()
    kept = Signal(int, bool)

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName("contacts.talk")
        self._context = context
        self._wording = context.wording
        self.facts = plain_label(name="contacts.talk.facts", look="strong")
        self.summary = plain_label(name="contacts.talk.summary")
        self.more = plain_label(name="contacts.talk.more", look="small")
        self._promises = QVBoxLayout()
        self._promises.setSpacing(STEP)
        self.advice = OralAdvice("contacts.talk", context)
        self.edit = self._button("edit", self.tr("Chan&ge…"))
        self.remove = self._button("remove", self.tr("Remove"))
        self.offer = self._button("offer", self.tr("Write down their offer…"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        for label in (self.facts, self.summary):
            column.addWidget(label)
        column.addLayout(self._promises)
        column.addWidget(self.more)
        column.addWidget(self.advice)
        self.buttons = button_row(self.edit, self.offer, self.remove)
        column.addWidget(self.buttons)
        self.edit.clicked.connect(self.edit_wanted)
        self.remove.clicked.connect(self.removed)
        self.offer.clicked.connect(self.offer_wanted)

    def show_contact(self, contact: Contact | None) -> None:
        """Show a talk; None: nothing."""
        self.setVisible(contact is not None)
        if contact is None:
            return
        writing = not self._context.desk.read_only
        self.facts.setText(self._facts(contact))
        self.summary.setText(contact.summary)
        self.summary.setVisible(bool(contact.summary))
        self._show_promises(contact.promises, writing=writing)
        more = self._more(contact)
        self.more.setText("\n".join(more))
        self.more.setVisible(bool(more))
        self.buttons.setVisible(writing)
        self.offer.setVisible(bool(contact.stances & OFFERING) and contact.offer is None)
        kind = self._context.desk.cases.get(contact.case).kind
        self.advice.show_for(kind if _advised(contact) else None)

    def _facts(self, contact: Contact) -> str:
        staff = self.tr("staff number {number}").format(number=contact.staff)
        ticket = self.tr("ticket {number}").format(number=contact.ticket)
        facts = (
            f"{self._wording.day(contact.at.date())} {contact.at:%H:%M}",
            self._wording.label(contact.channel),
            self._wording.label(contact.direction),
            contact.who,
            staff if contact.staff else "",
            ticket if contact.ticket else "",
        )
        return " · ".join(fact for fact in facts if fact)

    def _more(self, contact: Contact) -> list[str]:
        """Length, recording, files, offer and what belongs to collecting, a line each."""
        lines = []
        if contact.recording_number:
            said = self.tr("Recording: {state}, number {number}")
            state = self._wording.label(contact.recording)
            lines.append(said.format(state=state, number=contact.recording_number))
        if contact.offer is not None:
            lines.append(self.tr("Their offer is number {number}.").format(number=contact.offer))
        titles = [self._title(number) for number in contact.documents]
        if titles:
            lines.append(self.tr("Files: {titles}").format(titles=" · ".join(titles)))
        if contact.collection is not None:
            part = contact.collection
            conduct = [self._wording.label(c) for c in Conduct if c in part.conduct]
            facts = (part.caller, part.number, part.others, *conduct)
            said = " · ".join(fact for fact in facts if fact)
            lines.append(self.tr("Collecting: {facts}").format(facts=said))
            if part.words:
                lines.append(self.tr("“{words}”").format(words=part.words))
        return lines

    def _title(self, number: int) -> str:
        try:
            return self._context.desk.evidence.get(number).title
        except DeskError:
            return str(number)

    def _show_promises(self, promises: tuple[Promise, ...], *, writing: bool) -> None:
        clear(self._promises)
        for index, promise in enumerate(promises):
            self._promises.addWidget(self._promise(index, promise, writing=writing))

    def _promise(self, index: int, promise: Promise, *, writing: bool) -> QWidget:
        lender = promise.by is Side.LENDER
        said = self.tr("They promised: {what}") if lender else self.tr("I promised: {what}")
        text = said.format(what=promise.what)
        if promise.kept_on is not None:
            text = self.tr("{text} (done on {day})").format(
                text=text, day=self._wording.day(promise.kept_on)
            )
        elif promise.due_on is not None:
            text = self.tr("{text} (by {day})").format(
                text=text, day=self._wording.day(promise.due_on)
            )
        button = QPushButton(self.tr("Done") if promise.open else self.tr("Not yet done"))
        button.setObjectName(f"contacts.talk.kept.{index}")
        button.setAccessibleName(f"{button.text()}: {text}")
        button.clicked.connect(partial(self.kept.emit, index, promise.open))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(STEP)
        line.addWidget(plain_label(text, "contacts.talk.promise"), 1)
        line.addWidget(button)
        button.setVisible(writing)
        return row

    def _button(self, what: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"contacts.talk.{what}")
        return button


def _advised(contact: Contact) -> bool:
    """Whether something was settled in a call of which no recording is asked for yet."""
    settled = bool(contact.stances & SETTLING) or bool(contact.promises)
    unasked = contact.recording is Recording.UNKNOWN and not contact.recording_number
    return contact.channel is Channel.PHONE and settled and unasked
