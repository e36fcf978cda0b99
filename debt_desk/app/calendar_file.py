"""The agenda as an iCalendar file that any calendar program takes."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from icalendar import Calendar, Event

from debt_desk.wording import formats
from debt_desk.wording.agenda import title

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.wording.catalogue import Wording


def calendar_file(
    items: Iterable[AgendaItem], words: Wording, made: datetime, *, details: bool
) -> bytes:
    """One whole-day event an item. An item keeps its UID, so importing again updates it.

    Calendars sync and people look over shoulders: lender and amount stay out unless ``details``.
    """
    calendar = Calendar()
    calendar.add("prodid", "-//debt_desk//agenda//")
    calendar.add("version", "2.0")
    for item in items:
        event = Event()
        event.add("uid", _uid(item))
        event.add("dtstamp", made)
        event.add("dtstart", item.day)
        event.add("dtend", item.day + timedelta(days=1))
        event.add("summary", _summary(item, words, details=details))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _uid(item: AgendaItem) -> str:
    what = item.part or item.offer or item.document or item.request or 0
    return f"{item.kind}-{item.case or 0}-{what}@debt-desk.invalid"


def _summary(item: AgendaItem, words: Wording, *, details: bool) -> str:
    if not details:
        return words.text(f"ics.{item.kind}")
    amount = formats.money(item.amount) if item.amount else ""
    return " ".join(part for part in (item.creditor, title(item, words), amount) if part)
