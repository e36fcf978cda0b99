"""During the call: the timer, what is heard by the press of a button, numbers and names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from debt_desk.domain.contact import Recording
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME
from debt_desk.domain.law_card import LawPlace
from debt_desk.ui.calls.press_buttons import PressButtons
from debt_desk.ui.calls.sheet_view import SheetView
from debt_desk.ui.colours import Tone
from debt_desk.ui.law.law_cards import LawFold
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.situation.fold import Fold
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.enum_combo import EnumCombo
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.ui.widgets.notes import Banner
from debt_desk.wording.call_sheet import parts

if TYPE_CHECKING:
    from debt_desk.ui.calls.book import CallBook
    from debt_desk.ui.case_page import PageContext

_GLANCE = frozenset({"ask", "cautions"})
_HOUR, _MINUTE = 3600, 60
_LINES = 5


class DuringPage(QWidget):
    """Writes into the book while one types; ``tick`` shows how long the call has lasted.

    ``clock``, ``timer``: for the window's head, where they are seen however far one has scrolled.
    """

    def __init__(self, context: PageContext, book: CallBook) -> None:
        super().__init__()
        self._context = context
        self._book = book
        self._make_timer()
        self._make_fields()
        self.presses = PressButtons(context.wording, book)
        self.glance = Fold(
            "call.glance", self.tr("What I ask, what not to pro&mise"), context.state
        )
        self.glance_sheet = SheetView("call.glance.sheet")
        self.glance.body.addWidget(self.glance_sheet)
        self.reminder = Banner("call.reminder")
        self.law = LawFold("call.law", context.wording, context.state)
        self._lay_out()
        self._connect()
        self.show_notes()

    def refresh(self) -> None:
        """Read what stands on the page for the call again. Errors: CaseMissing."""
        desk, case = self._context.desk, self._book.notes.case
        told = parts(desk.call_sheets.sheet(case), self._context.wording)
        self.glance_sheet.show_parts(part for part in told if part.key in _GLANCE)
        self.glance.show_filled(filled=True, fresh=True)
        self.law.show_places((LawPlace.ORAL_DEAL,), desk.cases.get(case).kind)

    def show_notes(self) -> None:
        """Show what the book holds."""
        notes = self._book.notes
        for line, value in (
            (self.who, notes.who),
            (self.staff, notes.staff),
            (self.ticket, notes.ticket),
            (self.recording_number, notes.recording_number),
        ):
            if line.text() != value:
                line.setText(value)
        self.text.show_text(notes.text)
        self.recording.set_member(notes.recording)
        self.presses.show_marks()
        self._remind()
        self.tick()

    def tick(self) -> None:
        """Show the time that has passed, by the clock."""
        seconds = self._book.seconds()
        hours, rest = divmod(seconds, _HOUR)
        minutes = f"{rest // _MINUTE:02d}:{rest % _MINUTE:02d}"
        self.clock.setText(f"{hours}:{minutes}" if hours else minutes)
        running = self._book.notes.running is not None
        self.timer.setText(self.tr("&Stop the timer") if running else self.tr("&Start the timer"))

    def _make_timer(self) -> None:
        self.clock = plain_label("00:00", "call.clock", look="large", wrap=False)
        self.clock.setAccessibleName(self.tr("How long the call has lasted"))
        self.timer = QPushButton()
        self.timer.setObjectName("call.timer")

    def _make_fields(self) -> None:
        self.who = _line("call.who", self.tr("Who it is"))
        self.staff = _line("call.staff", self.tr("Staff number"))
        self.ticket = _line("call.ticket", self.tr("Ticket number"))
        self.recording: EnumCombo[Recording] = EnumCombo(
            "call.recording", self.tr("Recording"), Recording, self._context.wording
        )
        self.recording_number = _line("call.recording_number", self.tr("Number of the recording"))
        self.text = LinesEdit("call.text", self.tr("What they say, in their words"), _LINES)

    def _lay_out(self) -> None:
        heard = _card("call.heard", self.tr("Press what you hear"))
        heard.body.addWidget(self.presses)
        noted = _card("call.noted", self.tr("Write down"))
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setHorizontalSpacing(GAP)
        form.setVerticalSpacing(STEP)
        form.addRow(self.tr("Wh&o it is"), self.who)
        form.addRow(self.tr("Staff n&umber"), self.staff)
        form.addRow(self.tr("Tic&ket number"), self.ticket)
        form.addRow(self.tr("&Recording"), self.recording)
        form.addRow(self.tr("&Number of the recording"), self.recording_number)
        noted.body.addLayout(form)
        label = plain_label(self.tr("What they say, &in their words"), selectable=False)
        label.setBuddy(self.text)
        noted.body.addWidget(label)
        noted.body.addWidget(self.text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.reminder, heard, noted, self.glance, self.law):
            column.addWidget(widget)

    def _connect(self) -> None:
        book = self._book
        self.timer.clicked.connect(self._on_timer)
        self.who.textEdited.connect(lambda text: book.put(who=text))
        self.staff.textEdited.connect(lambda text: book.put(staff=text))
        self.ticket.textEdited.connect(lambda text: book.put(ticket=text))
        self.recording_number.textEdited.connect(self._on_recording_number)
        self.recording.chosen.connect(lambda known: book.put(recording=known))
        self.text.textChanged.connect(lambda: book.put(text=self.text.text()))
        self.reminder.acted.connect(self._on_asked)
        book.changed.connect(self.show_notes)

    def _remind(self) -> None:
        """To ask for the recording and its number, until both are known or refused."""
        notes = self._book.notes
        known = notes.recording in (Recording.CONFIRMED, Recording.DECLINED)
        if known and (notes.recording_number or notes.recording is Recording.DECLINED):
            self.reminder.hide()
            return
        text = self.tr(
            "Ask: “Please record this call and keep the recording. What is its number?” What is "
            "only said is hard to show later."
        )
        action = self.tr("&Asked") if notes.recording is Recording.UNKNOWN else ""
        self.reminder.say(text, Tone.CAUTION, action, dismissable=False)

    def _on_asked(self) -> None:
        self._book.put(recording=Recording.ASKED)
        self.recording_number.setFocus()

    def _on_recording_number(self, text: str) -> None:
        """Whoever names a number has a recording."""
        self._book.put(recording_number=text)
        if text and self._book.notes.recording in (Recording.UNKNOWN, Recording.ASKED):
            self._book.put(recording=Recording.CONFIRMED)

    def _on_timer(self) -> None:
        if self._book.notes.running is None:
            self._book.start()
        else:
            self._book.stop()


def _line(name: str, label: str) -> QLineEdit:
    line = QLineEdit()
    line.setObjectName(name)
    line.setAccessibleName(label)
    line.setMaxLength(MOST_LETTERS_OF_A_NAME)
    return line


def _card(name: str, title: str) -> SectionCard:
    card = SectionCard("", name)
    card.title.setText(title)
    card.title.show()
    return card
