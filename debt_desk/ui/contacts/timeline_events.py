"""What stands on the line of a case's talks: talks, what was promised in them, and deadlines."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from debt_desk.domain.agenda import AgendaKind

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.domain.contact import Contact

# Promises have a lane of their own, and instalments belong to the agreement.
_ELSEWHERE = frozenset({AgendaKind.OUR_PROMISE, AgendaKind.THEIR_PROMISE, AgendaKind.INSTALMENT})


class Lane(IntEnum):
    """One above the other, from the top."""

    TALK = 0
    PROMISE = 1
    DEADLINE = 2


@dataclass(frozen=True, slots=True)
class Event:
    """``settled``: nobody was reached, or the promise was kept: it is drawn hollow.

    ``contact``: the talk that it leads to, if it came from one; ``promise``: its number in it.
    ``item``: a deadline's item.
    """

    day: date
    lane: Lane
    settled: bool = False
    contact: Contact | None = None
    promise: int | None = None
    item: AgendaItem | None = None


def events(contacts: Iterable[Contact], items: Iterable[AgendaItem]) -> tuple[Event, ...]:
    """Everything with a day, earliest first; on one day talks before promises and deadlines."""
    known = tuple(contacts)
    found = [Event(c.at.date(), Lane.TALK, not c.spoke, c) for c in known]
    found += [
        Event(promise.due_on, Lane.PROMISE, not promise.open, contact, number)
        for contact in known
        for number, promise in enumerate(contact.promises)
        if promise.due_on is not None
    ]
    talks = {contact.id: contact for contact in known}
    found += [
        Event(item.day, Lane.DEADLINE, contact=talks.get(item.contact), item=item)
        for item in items
        if item.kind not in _ELSEWHERE
    ]
    return tuple(sorted(found, key=lambda event: (event.day, event.lane)))
