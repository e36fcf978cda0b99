"""Noting a talk in under a minute: what is known stands there, the rest is Tab and Enter."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFormLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from debt_desk.app.contacts import Came
from debt_desk.domain.channel import Channel
from debt_desk.domain.contact import Contact, ContactInFuture, Direction, Stance
from debt_desk.domain.contact_route import RouteResult
from debt_desk.domain.material_request import WantedBeforeAsked
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.contacts.attached_files import AttachedFiles
from debt_desk.ui.contacts.collecting_part import CollectingPart
from debt_desk.ui.contacts.materials_part import MaterialsPart
from debt_desk.ui.contacts.moment_edit import MomentEdit
from debt_desk.ui.contacts.offer_part import OfferPart
from debt_desk.ui.contacts.promise_rows import PromiseRows
from debt_desk.ui.contacts.recording_part import RecordingPart
from debt_desk.ui.contacts.stance_buttons import StanceButtons
from debt_desk.ui.contacts.way_box import WayBox
from debt_desk.ui.plan.limits_model import NotAWholeNumber
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.situation.forms import SideBySide
from debt_desk.ui.theme import GAP, STEP, letters
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.fields import TextField
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from debt_desk.domain.collector import Collector
    from debt_desk.ui.case_page import PageContext

_NAME = "contacts.form"
_WRITTEN = frozenset({Channel.EMAIL, Channel.POST})
_SOON, _WEEK = 3, 7
_LINES = 3
# What a talk settles by word of mouth, and what of it is an offer.
OFFERING = frozenset({Stance.OFFERED, Stance.AGREED})
SETTLING = OFFERING | {Stance.PROMISED}


class TalkForm(QWidget):
    """``confirmed(Contact, Came)``; ``put_off`` on Escape or when the user thinks again.

    ``offer_wanted``: what the lender offered is to be written down, and told to ``offer``.
    """

    confirmed = Signal(object, object)
    offer_wanted = Signal()
    put_off = Signal()

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.setObjectName(_NAME)
        self._context = context
        self._wording = context.wording
        self._before: Contact | None = None
        self._case = 0
        self._make_fields()
        self._make_more()
        self._lay_out()
        self._connect()

    def ask(
        self, case: int, collectors: Sequence[Collector], contact: Contact | None = None
    ) -> None:
        """Ask for a new talk of a case, or show one to be changed."""
        now = self._now()
        shown = contact or Contact(case, now)
        self._case, self._before = case, contact
        self.at.show_value(shown.at)
        self.direction.set_member(shown.direction)
        self.channel.set_member(shown.channel)
        self.stances.show_stances(shown.stances)
        self.who.show_value(shown.who)
        self.staff.show_value(shown.staff)
        self.ticket.show_value(shown.ticket)
        self.summary.setPlainText(shown.summary)
        self.promises.show_promises(shown.promises)
        self.materials.clear()
        self.offer.show_offer(None)
        self.follow_up.set_day(shown.follow_up)
        self.files.show_numbers(case, shown.documents)
        self.minutes.show_value("" if shown.seconds is None else str(round(shown.seconds / 60)))
        self.way.show_way(shown.way)
        self.recording.show_contact(shown, self._context.desk.cases.get(case).kind)
        self.collecting.show_collection(shown.collection, collectors)
        more = shown.collection is not None or shown.seconds is not None
        self.more.show_filled(more, fresh=True)
        self._complain("")
        self._show_parts()
        self.show()
        self.stances.setFocus()

    def complain(self, error: DeskError) -> None:
        """Why the talk was not kept."""
        self._complain(self._wording.sentence(error))

    @property
    def began_with(self) -> Contact:
        """When, how and with whom the talk was, as far as it is typed."""
        at = self.at.moment() or self._now()
        return Contact(self._case, at, self.channel.member(), who=self.who.text())

    def _make_fields(self) -> None:
        words = self._wording
        self.at = MomentEdit(f"{_NAME}.at", self.tr("Day and time"), words)
        self.direction = EnumCombo(f"{_NAME}.direction", self.tr("Who began"), Direction, words)
        self.channel = EnumCombo(f"{_NAME}.channel", self.tr("How"), Channel, words)
        self.stances = StanceButtons(f"{_NAME}.stances", words)
        self.who = TextField(f"{_NAME}.who", self.tr("Who it was"), words)
        self.staff = TextField(f"{_NAME}.staff", self.tr("Staff number"), words)
        self.ticket = TextField(f"{_NAME}.ticket", self.tr("Ticket number"), words)
        self.summary = LinesEdit(f"{_NAME}.summary", self.tr("What was said"), _LINES)
        self.promises = PromiseRows(f"{_NAME}.promises", words)
        self.materials = MaterialsPart(f"{_NAME}.materials", words)
        self.offer = OfferPart(f"{_NAME}.offer")
        self.recording = RecordingPart(f"{_NAME}.recording", self._context)
        self.follow_up = DateEdit(f"{_NAME}.follow_up", self.tr("Ask again on"), words)
        self.soon = self._in_days("soon", self.tr("in 3 days"), _SOON)
        self.week = self._in_days("week", self.tr("in a week"), _WEEK)
        self.files = AttachedFiles(f"{_NAME}.files", self._context)
        self.problem = plain_label(name=f"{_NAME}.problem", tone=Tone.ERROR)
        self.save = QPushButton(self.tr("&Keep this talk"))
        self.save.setObjectName(f"{_NAME}.save")
        self.save.setProperty("look", "primary")
        self.not_yet = QPushButton(self.tr("Not yet"))
        self.not_yet.setObjectName(f"{_NAME}.not_yet")

    def _make_more(self) -> None:
        words = self._wording
        self.more = Fold(
            f"{_NAME}.more", self.tr("More: length, way, collecting"), self._context.state
        )
        self.minutes = TextField(
            f"{_NAME}.minutes", self.tr("How many minutes"), words, check=_check_minutes
        )
        self.way = WayBox(f"{_NAME}.way", self.tr("Through which way"), words)
        self.collecting = CollectingPart(f"{_NAME}.collecting", words)
        form = _form()
        form.addRow(self.tr("How many minutes"), self.minutes)
        form.addRow(self.tr("Through which way"), self.way)
        self.more.body.addLayout(form)
        self.more.body.addWidget(self.collecting)

    def _lay_out(self) -> None:
        self.at.line.setMinimumWidth(letters(self, 18))
        first = _side_by_side(self.at, self.direction, self.channel)
        people = _side_by_side(self.who, self.staff, self.ticket)
        again = _side_by_side(self.follow_up)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(first)
        column.addWidget(plain_label(self.tr("What did they do? Alt and a figure, or Space.")))
        column.addWidget(self.stances)
        column.addWidget(self.materials)
        column.addWidget(self.offer)
        column.addWidget(people)
        column.addWidget(plain_label(self.tr("What was said")))
        column.addWidget(self.summary)
        column.addWidget(self.promises)
        column.addWidget(self.recording)
        column.addWidget(again)
        column.addWidget(button_row(self.soon, self.week))
        column.addWidget(self.files)
        column.addWidget(self.more)
        column.addWidget(self.problem)
        column.addWidget(button_row(self.save, self.not_yet))

    def _connect(self) -> None:
        self.stances.changed.connect(self._show_parts)
        self.promises.changed.connect(self._show_parts)
        self.promises.entered.connect(self._on_save)
        self.channel.chosen.connect(lambda _: self._show_parts())
        self.way.chosen.connect(self._on_way)
        self.offer.wanted.connect(self.offer_wanted)
        self.save.clicked.connect(self._on_save)
        self.not_yet.clicked.connect(self.put_off)
        wanted_by, number = self.materials.wanted_by, self.recording.number
        people = (self.who, self.staff, self.ticket)
        for field in (self.at, *people, wanted_by, number, self.follow_up):
            field.line.returnPressed.connect(self._on_save)
        for key, slot in (("Ctrl+Return", self._on_save), ("Esc", self.put_off.emit)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _in_days(self, what: str, text: str, days: int) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"{_NAME}.{what}")
        button.setAccessibleName(self.tr("Ask again {when}").format(when=text))
        button.clicked.connect(lambda: self._ask_again_in(days))
        return button

    def _ask_again_in(self, days: int) -> None:
        self.follow_up.set_day(self._context.desk.clock.today() + timedelta(days=days))

    def _now(self) -> datetime:
        return self._context.desk.clock.now().replace(tzinfo=None, second=0, microsecond=0)

    def _on_way(self, channel: Channel) -> None:
        self.channel.set_member(channel)
        self._show_parts()

    def _show_parts(self) -> None:
        """What was asked for and offered is written down with a new talk; later it has its own."""
        stances, new = self.stances.stances(), self._before is None
        self.materials.setVisible(new and Stance.ASKED_MATERIALS in stances)
        self.offer.setVisible(new and bool(stances & OFFERING))
        deal = bool(stances & SETTLING) or self.promises.any()
        self.recording.show_deal(by_phone=self.channel.member() is Channel.PHONE, deal=deal)

    def _complain(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))

    def _on_save(self) -> None:
        self._complain("")
        days = (self.materials.wanted_by, self.follow_up, self.minutes)
        # What was typed is taken now; leaving the line later must not take a sentence away again.
        for field in (self.at, *days, *self.promises.fields()):
            field.line.setModified(False)
        at = self.at.moment()
        if at is None:
            if not self.at.text():
                self.at.complain(self.tr("Enter the day and the time."))
            self.at.setFocus()
        elif at > self._now():
            error = ContactInFuture(at=at, now=self._now())
            self.at.complain(self._wording.sentence(error))
            self.at.setFocus()
        elif all(map(_good, days)) and self.promises.is_good():
            self._confirm(at)

    def _confirm(self, at: datetime) -> None:
        try:
            contact = self._contact(at)
            came = self._came(contact)
        except WantedBeforeAsked as error:
            self.materials.wanted_by.complain(self._wording.sentence(error))
            self.materials.wanted_by.setFocus()
        except DeskError as error:
            self.complain(error)
        else:
            self.confirmed.emit(contact, came)

    def _contact(self, at: datetime) -> Contact:
        minutes = self.minutes.text()
        return replace(
            self._before or Contact(self._case, at),
            at=at,
            channel=self.channel.member(),
            direction=self.direction.member(),
            way=self.way.way(),
            who=self.who.text(),
            staff=self.staff.text(),
            ticket=self.ticket.text(),
            summary=self.summary.toPlainText().strip(),
            stances=self.stances.stances(),
            seconds=int(minutes) * 60 if minutes else None,
            recording=self.recording.state.member(),
            recording_number=self.recording.number.text(),
            follow_up=self.follow_up.day(),
            promises=self.promises.promises(),
            documents=self.files.numbers(),
            collection=self.collecting.collection(),
        )

    def _came(self, contact: Contact) -> Came:
        asked, offered = not self.materials.isHidden(), not self.offer.isHidden()
        return Came(
            self.materials.requests(contact) if asked else (),
            self.offer.offer if offered else None,
            self._result(contact),
        )

    def _result(self, contact: Contact) -> RouteResult | None:
        """What the talk says of the way that was used; a talk that they began says nothing."""
        if contact.way is None or contact.direction is Direction.INCOMING:
            return None
        if contact.channel in _WRITTEN:
            return RouteResult.SENT
        return RouteResult.REACHED if contact.spoke else RouteResult.NO_ANSWER


def _good(field: TextField) -> bool:
    return field.is_good()


def _check_minutes(text: str) -> None:
    if text and not (text.isascii() and text.isdigit()):
        raise NotAWholeNumber(text=text[:40])


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setHorizontalSpacing(GAP)
    form.setVerticalSpacing(STEP)
    return form


def _side_by_side(*fields: QWidget) -> SideBySide:
    """Each with its name before it; below each other where the window is narrow."""
    forms = []
    for field in fields:
        form = QFormLayout()
        named = field.line if isinstance(field, TextField) else field
        form.addRow(named.accessibleName(), field)
        forms.append(form)
    return SideBySide(*forms)
