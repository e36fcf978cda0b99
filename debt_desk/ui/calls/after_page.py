"""After the call: what was noted becomes a talk, with promises, papers, their offer, a next day."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFormLayout, QPushButton, QVBoxLayout, QWidget

from debt_desk.domain.call_notes import Heard, working_day_from
from debt_desk.domain.contact import Promise
from debt_desk.domain.material_request import WantedBeforeAsked
from debt_desk.domain.offer import OfferState, Side
from debt_desk.domain.working_days import is_working_day
from debt_desk.errors import DeskError
from debt_desk.ui.colours import Tone
from debt_desk.ui.contacts.offer_part import OfferPart
from debt_desk.ui.contacts.promise_rows import PromiseRows
from debt_desk.ui.proposals.lender_offer import LenderOfferDialog
from debt_desk.ui.proposals.lines_edit import LinesEdit
from debt_desk.ui.theme import GAP, STEP
from debt_desk.ui.widgets.button_row import button_row
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.date_edit import DateEdit
from debt_desk.ui.widgets.labels import plain_label

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.offer import Offer
    from debt_desk.ui.calls.book import CallBook
    from debt_desk.ui.case_page import PageContext

_MINUTE = 60
_LINES = 3
_SOON, _WEEK = 3, 5


class AfterPage(QWidget):
    """``back_wanted``: to what was noted during the call. The book holds all that stands here."""

    back_wanted = Signal()

    def __init__(self, context: PageContext, book: CallBook) -> None:
        super().__init__()
        self._context = context
        self._words = context.wording
        self._book = book
        self._showing = False
        self._make()
        self._lay_out()
        self._connect()

    def show_notes(self) -> None:
        """Show what the book holds, with what follows from it."""
        self._showing = True
        notes = self._book.notes
        promises = notes.promises
        if not promises and Heard.CALL_BACK in notes.heard:
            promises = (Promise(Side.LENDER, self.tr("call back")),)
        self.promises.show_promises(promises)
        self.materials.show_text(notes.materials)
        self.wanted_by.set_day(notes.wanted_by)
        self.asked.setVisible(Heard.ASKED_MATERIALS in notes.heard or bool(notes.materials))
        self.offered.setVisible(Heard.OFFERED in notes.heard or notes.offer is not None)
        self._showing = False
        self._collect()
        self.told.setText(self._told())
        self.complain(None)
        self._show_what_follows()

    def take(self) -> bool:
        """Take what stands here into the book; False where something is wrong, which is said."""
        self.complain(None)
        fields = (self.wanted_by, self.follow_up, *self.promises.fields())
        for field in fields:
            # What was typed is taken now; leaving the line must not take a sentence away again.
            field.line.setModified(False)
        wrong = [field for field in fields if not field.is_good()]
        if wrong:
            wrong[0].setFocus()
            return False
        try:
            self._book.put(promises=self.promises.promises())
            self._book.notes.requests(self._book.now())
        except WantedBeforeAsked as error:
            self.wanted_by.complain(self._words.sentence(error))
            self.wanted_by.setFocus()
            return False
        except DeskError as error:
            self.complain(error)
            return False
        return True

    def complain(self, error: DeskError | None) -> None:
        """Why it was not kept; None: nothing is wrong."""
        self.problem.setText(self._words.sentence(error) if error else "")
        self.problem.setVisible(error is not None)

    def _make(self) -> None:
        words = self._words
        self.told = plain_label(name="call.told")
        self.back = QPushButton(self.tr("&Change what was noted"))
        self.back.setObjectName("call.back")
        self.promises = PromiseRows("call.promises", words)
        asked = self.tr("Papers they asked for, one a line")
        self.materials = LinesEdit("call.materials", asked, _LINES)
        self.wanted_by = DateEdit("call.wanted_by", self.tr("Papers wanted by"), words)
        self.offer = OfferPart("call.offer")
        self.drop_offer = QPushButton(self.tr("Take their offer ou&t"))
        self.drop_offer.setObjectName("call.drop_offer")
        self.follow_up = DateEdit("call.follow_up", self.tr("Ask again on"), words)
        self.soon = self._in_days("soon", self.tr("in 3 working days"), _SOON)
        self.week = self._in_days("week", self.tr("in 5 working days"), _WEEK)
        self.why = plain_label(name="call.follow_up.why", look="small")
        self.problem = plain_label(name="call.problem", tone=Tone.ERROR)

    def _lay_out(self) -> None:
        noted = _card("call.said", self.tr("What was said"))
        noted.header.addWidget(self.back)
        noted.body.addWidget(self.told)
        promised = _card("call.promised", self.tr("Who promised what, and by when"))
        promised.body.addWidget(self.promises)
        self.asked = _card("call.asked", self.tr("Papers they asked for"))
        form = _form()
        form.addRow(self.tr("&One paper a line"), self.materials)
        form.addRow(self.tr("Wanted b&y"), self.wanted_by)
        self.asked.body.addLayout(form)
        self.offered = _card("call.offered", self.tr("What they offered"))
        self.offered.body.addWidget(self.offer)
        self.offered.body.addWidget(button_row(self.drop_offer))
        again = _card("call.again", self.tr("When to ask again"))
        form = _form()
        form.addRow(self.tr("Ask a&gain on"), self.follow_up)
        again.body.addLayout(form)
        again.body.addWidget(button_row(self.soon, self.week))
        again.body.addWidget(self.why)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (noted, promised, self.asked, self.offered, again, self.problem):
            column.addWidget(widget)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.materials.textChanged.connect(self._collect)
        self.wanted_by.changed.connect(self._collect)
        self.follow_up.changed.connect(self._on_follow_up)
        self.offer.wanted.connect(self._on_write_offer)
        self.drop_offer.clicked.connect(lambda: self._put_offer(None))
        self.promises.changed.connect(self._collect)

    def _collect(self, _value: object = None) -> None:
        if self._showing:
            return
        values: dict[str, object] = {"materials": self.materials.text()}
        with contextlib.suppress(DeskError):
            values["wanted_by"] = self.wanted_by.value()
        with contextlib.suppress(DeskError):
            values["promises"] = self.promises.promises()
        self._book.put(**values)
        self._show_what_follows()

    def _show_what_follows(self) -> None:
        notes = self._book.notes
        if not self.follow_up.line.hasFocus():
            self.follow_up.set_day(notes.next_day(self._book.now()))
        self._say_why(notes.next_day(self._book.now()))
        self.offer.show_offer(notes.offer)
        self.drop_offer.setVisible(notes.offer is not None)

    def _say_why(self, day: date) -> None:
        if is_working_day(day) is None:
            text = self.tr("The holidays of that year are not published yet.")
        elif self._book.notes.follow_up is not None:
            text = ""
        else:
            text = self.tr("Suggested by what was said: a working day. Change it as you like.")
        self.why.setText(text)
        self.why.setVisible(bool(text))

    def _told(self) -> str:
        """When, how long, with whom, and what was said."""
        book, notes, words = self._book, self._book.notes, self._words
        began = notes.at(book.now())
        facts = [f"{words.day(began.date())} {began:%H:%M}"]
        if seconds := book.seconds():
            minutes = max(1, round(seconds / _MINUTE))
            facts.append(self.tr("{count} min").format(count=minutes))
        known = (
            (self.tr("with {name}"), notes.who),
            (self.tr("staff number {name}"), notes.staff),
            (self.tr("ticket {name}"), notes.ticket),
            (self.tr("recording {name}"), notes.recording_number),
        )
        facts += [text.format(name=value.strip()) for text, value in known if value.strip()]
        said = book.summary() or self.tr("Nothing was noted.")
        return " · ".join(facts) + "\n" + said

    def _in_days(self, what: str, text: str, days: int) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"call.follow_up.{what}")
        button.setAccessibleName(self.tr("Ask again {when}").format(when=text))
        button.clicked.connect(lambda: self._ask_again_in(days))
        return button

    def _ask_again_in(self, days: int) -> None:
        day = working_day_from(self._context.desk.clock.today(), days=days)
        self._book.put(follow_up=day)
        self.follow_up.set_day(day)
        self._say_why(day)

    def _on_follow_up(self, day: date | None) -> None:
        self._book.put(follow_up=day)
        self._say_why(self._book.notes.next_day(self._book.now()))

    def _on_write_offer(self) -> None:
        context, notes = self._context, self._book.notes
        offers = context.desk.offers.of_case(notes.case)
        waiting = [
            offer.number
            for offer in offers
            if offer.side is Side.DEBTOR and offer.state is OfferState.SENT
        ]
        balance = context.desk.cases.get(notes.case).debt.balance
        answering = waiting[-1] if waiting else None
        dialog = LenderOfferDialog(context, notes.case, balance, offers, answering, self)
        contact = notes.contact(self._book.now(), "")
        dialog.came_on.set_day(contact.at.date())
        dialog.channel.show_channel(contact.channel)
        dialog.who.show_value(contact.who or contact.staff)

        def take(offer: Offer) -> None:
            self._put_offer(offer)
            dialog.accept()

        dialog.wanted.connect(take)
        dialog.open()

    def _put_offer(self, offer: Offer | None) -> None:
        self._book.put(offer=offer)
        self._show_what_follows()
        self.offer.write.setFocus()


def _form() -> QFormLayout:
    form = QFormLayout()
    form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
    form.setHorizontalSpacing(GAP)
    form.setVerticalSpacing(STEP)
    return form


def _card(name: str, title: str) -> SectionCard:
    card = SectionCard("", name)
    card.title.setText(title)
    card.title.show()
    return card
