"""The agenda as an iCalendar file that any calendar program takes."""

from __future__ import annotations

from collections import Counter
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
    seen: Counter[str] = Counter()
    for item in items:
        event = Event()
        what = _what(item)
        seen[what] += 1
        again = f"-{seen[what]}" if seen[what] > 1 else ""
        event.add("uid", f"{what}{again}@debt-desk.invalid")
        event.add("dtstamp", made)
        event.add("dtstart", item.day)
        event.add("dtend", item.day + timedelta(days=1))
        event.add("summary", _summary(item, words, details=details))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _what(item: AgendaItem) -> str:
    """What an item is about. Two promises of one talk are about the same."""
    what = item.part or item.offer or item.document or item.request
    return f"{item.kind}-{item.case or 0}-{what or item.paper or item.contact or 0}"


def _summary(item: AgendaItem, words: Wording, *, details: bool) -> str:
    if not details:
        return words.text(f"ics.{item.kind}")
    amount = formats.money(item.amount) if item.amount else ""
    return " ".join(part for part in (item.creditor, title(item, words), amount) if part)
