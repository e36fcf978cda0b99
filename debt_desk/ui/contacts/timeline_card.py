"""Talks, promises and deadlines on one line: a drawing, and the same in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from debt_desk.domain.contact import Stance
from debt_desk.domain.offer import Side
from debt_desk.ui.contacts.timeline_canvas import TimelineCanvas
from debt_desk.ui.contacts.timeline_events import Lane, events
from debt_desk.ui.widgets.cards import SectionCard
from debt_desk.ui.widgets.labels import plain_label
from debt_desk.wording.agenda import title

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.domain.contact import Contact
    from debt_desk.ui.case_page import PageContext
    from debt_desk.ui.contacts.timeline_events import Event


class TimelineCard(SectionCard):
    """``opened(Event)``: what it came from is to be shown."""

    opened = Signal(object)

    def __init__(self, context: PageContext) -> None:
        super().__init__("", "contacts.timeline")
        self._context = context
        self._wording = context.wording
        self._events: Sequence[Event] = ()
        self.title.setText(self.tr("On one line"))
        self.title.show()
        lanes = {
            Lane.TALK: self.tr("Talks"),
            Lane.PROMISE: self.tr("Promises"),
            Lane.DEADLINE: self.tr("Dates"),
        }
        self.canvas = TimelineCanvas("contacts.timeline.canvas", lanes, self.tr("today"))
        self.canvas.setAccessibleName(self.tr("Talks, promises and dates, from left to right"))
        self.reading = plain_label(name="contacts.timeline.reading", look="small")
        self.body.addWidget(self.canvas)
        self.body.addWidget(self.reading)
        self.canvas.pointed.connect(self._on_pointed)
        self.canvas.opened.connect(self.opened)

    def show_case(self, contacts: Iterable[Contact], items: Iterable[AgendaItem]) -> None:
        """Draw a case's; hidden as long as there was no talk."""
        contacts = tuple(contacts)
        self._events = events(contacts, items)
        self.setVisible(bool(contacts))
        self.canvas.show_events(self._events, self._context.desk.clock.today())
        self._on_pointed(self.canvas.event_at)

    def _on_pointed(self, event: Event | None) -> None:
        text = self.tr(
            "Filled: somebody was reached, a promise is open. Hollow: nobody was reached, a "
            "promise is kept. Point at one or walk with the arrow keys; Enter shows its talk."
        )
        if event is not None:
            text = self._told(event)
        self.reading.setText(text)
        all_of_them = "\n".join(map(self._told, self._events))
        self.canvas.setAccessibleDescription(f"{text}\n{all_of_them}")

    def _told(self, event: Event) -> str:
        """``20 November 2026: they promised to call back``."""
        day = self._wording.day(event.day)
        return self.tr("{day}: {what}").format(day=day, what=self._what(event))

    def _what(self, event: Event) -> str:
        if event.item is not None:
            return title(event.item, self._wording)
        contact = event.contact
        assert contact is not None
        if event.promise is not None:
            promise = contact.promises[event.promise]
            lender = promise.by is Side.LENDER
            said = self.tr("they promised: {what}") if lender else self.tr("I promised: {what}")
            kept = self.tr("{promise} (done)") if event.settled else "{promise}"
            return kept.format(promise=said.format(what=promise.what))
        stances = [self._wording.label(s) for s in Stance if s in contact.stances]
        came = " · ".join(stances) or contact.summary.partition("\n")[0]
        facts = (f"{contact.at:%H:%M}", self._wording.label(contact.channel), contact.who, came)
        return " · ".join(fact for fact in facts if fact)
