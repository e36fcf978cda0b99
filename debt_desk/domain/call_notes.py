"""What is noted while one speaks: how long it lasts, what is heard and when, numbers and names.

Lengths are counted from the clock between two moments, so a machine that sleeps loses no time.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.channel import Channel
from debt_desk.domain.contact import MOST_SECONDS, Contact, Recording, Stance
from debt_desk.domain.contact_route import RouteResult, channel_of
from debt_desk.domain.material_request import MaterialRequest
from debt_desk.domain.offer import Side
from debt_desk.domain.working_days import is_working_day

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from debt_desk.domain.contact import Promise
    from debt_desk.domain.contact_route import RouteWay
    from debt_desk.domain.offer import Offer

_SATURDAY = 5


class Heard(StrEnum):
    """What the other side says, as far as one press can tell it."""

    REFUSED = "refused"
    ASKED_MATERIALS = "asked_materials"
    OFFERED = "offered"
    PROMISED = "promised"
    AGREED = "agreed"
    CALL_BACK = "call_back"
    OTHER = "other"
    NOT_REACHED = "not_reached"


_STANCES = {
    Heard.REFUSED: Stance.REFUSED,
    Heard.ASKED_MATERIALS: Stance.ASKED_MATERIALS,
    Heard.OFFERED: Stance.OFFERED,
    Heard.PROMISED: Stance.PROMISED,
    Heard.AGREED: Stance.AGREED,
    Heard.CALL_BACK: Stance.PROMISED,
    Heard.OTHER: Stance.LISTENED,
}
# Working days until one asks again, where nothing that was said gives a day; the first that fits.
_ASK_AGAIN = (
    (Heard.CALL_BACK, 2),
    (Heard.AGREED, 3),
    (Heard.PROMISED, 3),
    (Heard.OFFERED, 3),
    (Heard.NOT_REACHED, 1),
)
_ELSE = 5


@dataclass(frozen=True, slots=True)
class Mark:
    """One press: what was heard, and when."""

    heard: Heard
    at: datetime


@dataclass(frozen=True, slots=True)
class CallNotes:
    """What is known of a call that is not over, or not kept yet. Its texts are as they were typed.

    Moments are local. ``began``: when the timer was first started; ``counted``: seconds up to its
    last stop; ``running``: since when it runs again, None while it stands. ``materials``: what they
    asked for, one a line, wanted by ``wanted_by``. ``offer``: theirs. ``follow_up``: the day that
    the user chose, None for the one that follows from all else.
    """

    case: int
    way: RouteWay | None = None
    began: datetime | None = None
    counted: int = 0
    running: datetime | None = None
    marks: tuple[Mark, ...] = ()
    who: str = ""
    staff: str = ""
    ticket: str = ""
    recording: Recording = Recording.UNKNOWN
    recording_number: str = ""
    text: str = ""
    promises: tuple[Promise, ...] = ()
    materials: str = ""
    wanted_by: date | None = None
    offer: Offer | None = None
    follow_up: date | None = None

    @property
    def empty(self) -> bool:
        """Whether nothing would be lost with them."""
        return self == CallNotes(self.case, self.way)

    @property
    def heard(self) -> frozenset[Heard]:
        """What was pressed; who was reached after all was reached."""
        found = frozenset(mark.heard for mark in self.marks)
        return found if found == {Heard.NOT_REACHED} else found - {Heard.NOT_REACHED}

    @property
    def stances(self) -> frozenset[Stance]:
        """What it comes to in the log."""
        if self.heard == {Heard.NOT_REACHED}:
            return frozenset({Stance.NOT_REACHED})
        found = frozenset(_STANCES[heard] for heard in self.heard)
        # Whoever took a stance was more than a listener.
        return found if found == {Stance.LISTENED} else found - {Stance.LISTENED}

    def seconds(self, now: datetime) -> int:
        """How long the call has lasted; no talk lasts longer than a day."""
        since = 0 if self.running is None else int((now - self.running).total_seconds())
        # A clock that was set back counts nothing.
        return min(self.counted + max(0, since), MOST_SECONDS)

    def start(self, now: datetime) -> CallNotes:
        """The timer runs; one that runs already runs on."""
        if self.running is not None:
            return self
        return replace(self, began=self.began or now, running=now)

    def stop(self, now: datetime) -> CallNotes:
        """The timer stands."""
        return replace(self, counted=self.seconds(now), running=None)

    def press(self, heard: Heard, now: datetime) -> CallNotes:
        """Something is heard now."""
        return replace(self, marks=(*self.marks, Mark(heard, now)))

    def take_back(self, index: int) -> CallNotes:
        """Forget a press."""
        return replace(self, marks=self.marks[:index] + self.marks[index + 1 :])

    def at(self, now: datetime) -> datetime:
        """When the call began, to the minute and without a zone: the timer's start, else the first
        press, else now.
        """
        first = self.began or (self.marks[0].at if self.marks else now)
        return min(first, now).replace(second=0, microsecond=0, tzinfo=None)

    def next_day(self, now: datetime) -> date:
        """The day on which to ask again."""
        valid_until = None if self.offer is None else self.offer.valid_until
        on = self.at(now).date()
        return self.follow_up or ask_again(on, self.heard, self.promises, valid_until)

    def contact(self, now: datetime, summary: str) -> Contact:
        """What goes into the log. Errors: those of ``Contact``."""
        return Contact(
            self.case,
            self.at(now),
            channel=channel_of(self.way) if self.way else Channel.PHONE,
            way=self.way,
            who=self.who.strip(),
            staff=self.staff.strip(),
            ticket=self.ticket.strip(),
            summary=summary.strip(),
            stances=self.stances,
            seconds=self.seconds(now) or None,
            recording=self.recording,
            recording_number=self.recording_number.strip(),
            follow_up=self.next_day(now),
            promises=self.promises,
        )

    def requests(self, now: datetime) -> tuple[MaterialRequest, ...]:
        """What they asked for. Errors: those of ``MaterialRequest``."""
        on = self.at(now).date()
        wanted = [line.strip() for line in self.materials.splitlines()]
        return tuple(
            MaterialRequest(self.case, what, on, self.wanted_by, who=self.who.strip())
            for what in wanted
            if what
        )

    @property
    def result(self) -> RouteResult | None:
        """What came of the way that was used."""
        if self.way is None or not self.marks:
            return None
        missed = self.heard == {Heard.NOT_REACHED}
        return RouteResult.NO_ANSWER if missed else RouteResult.REACHED


def working_day_from(day: date, *, days: int = 0) -> date:
    """The working day ``days`` working days after ``day``; with none, ``day`` or the next one.

    In a year whose holidays are not published yet, Monday to Friday count as working days.
    """
    while not _works(day):
        day += timedelta(days=1)
    for _ in range(days):
        day += timedelta(days=1)
        while not _works(day):
            day += timedelta(days=1)
    return day


def ask_again(
    on: date, heard: frozenset[Heard], promises: Iterable[Promise], valid_until: date | None = None
) -> date:
    """The day on which to ask again after a call on ``on``: a working day.

    The first working day after the earliest day that they promised something by; else some working
    days later, sooner the more was said. Never after the last working day on which an offer of
    theirs, valid until ``valid_until``, still stands, as long as that lies ahead.
    """
    theirs = [p.due_on for p in promises if p.by is Side.LENDER and p.due_on is not None]
    ahead = [day for day in theirs if day >= on]
    if ahead:
        day = working_day_from(min(ahead) + timedelta(days=1))
    else:
        wait = next((days for said, days in _ASK_AGAIN if said in heard), _ELSE)
        day = working_day_from(on + timedelta(days=1), days=wait - 1)
    if valid_until is not None and on < valid_until < day:
        last = valid_until
        while not _works(last):
            last -= timedelta(days=1)
        return last if last > on else valid_until
    return day


def _works(day: date) -> bool:
    known = is_working_day(day)
    return day.weekday() < _SATURDAY if known is None else known
