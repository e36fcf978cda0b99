"""One talk with a lender or its collector: when, how, with whom, what was said and promised."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.channel import Channel
from debt_desk.domain.household import (
    MOST_LETTERS_OF_A_NAME,
    EndBeforeStart,
    TextMissing,
    check_text,
)
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date, datetime

    from debt_desk.domain.contact_route import RouteWay
    from debt_desk.domain.offer import Side

MOST_LETTERS_OF_A_SUMMARY = 5000
MOST_SECONDS = 24 * 60 * 60


class ContactMissing(RuleError):
    """The talk is no longer in the file."""


class ContactInFuture(RuleError):
    """What has not happened yet is no talk. data: at, now."""


class ContactTooLong(RuleError):
    """No talk lasts longer than a day. data: seconds."""


class Direction(StrEnum):
    """Who began."""

    OUTGOING = "outgoing"
    INCOMING = "incoming"


class Stance(StrEnum):
    """What the other side did in the talk; one talk may hold several."""

    NOT_REACHED = "not_reached"
    LISTENED = "listened"
    DEMANDED = "demanded"
    ASKED_MATERIALS = "asked_materials"
    REFUSED = "refused"
    OFFERED = "offered"
    PROMISED = "promised"
    AGREED = "agreed"


class Recording(StrEnum):
    """What is known of a recording of the talk."""

    UNKNOWN = "unknown"
    ASKED = "asked"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class Conduct(StrEnum):
    """What a collector did beyond asking for payment, as the user heard or saw it."""

    THREAT = "threat"
    INSULT = "insult"
    FALSE_IDENTITY = "false_identity"
    OTHERS_TOLD = "others_told"
    OTHERS_PRESSED = "others_pressed"
    MADE_PUBLIC = "made_public"
    ASKED_TO_BORROW = "asked_to_borrow"


@dataclass(frozen=True, slots=True)
class Promise:
    """``what`` one side said it would do, by ``due_on``; ``kept_on``: when it did."""

    by: Side
    what: str
    due_on: date | None = None
    kept_on: date | None = None

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise TextMissing
        check_text(self.what, MOST_LETTERS_OF_A_NAME)
        for day in (self.due_on, self.kept_on):
            if day is not None:
                checked(day)

    @property
    def open(self) -> bool:
        """Whether it is still to be kept."""
        return self.kept_on is None


@dataclass(frozen=True, slots=True)
class Collection:
    """What belongs to a talk about collecting.

    ``caller``: the name given; ``number``: the one that was shown; ``answered``: whether anybody
    spoke; ``others``: who else was called or visited, as the user was told; ``words``: what was
    said, word for word as far as remembered. ``collector``: the id of who says to act.
    """

    caller: str = ""
    number: str = ""
    answered: bool = True
    others: str = ""
    words: str = ""
    conduct: frozenset[Conduct] = frozenset()
    collector: int | None = None

    def __post_init__(self) -> None:
        for text in (self.caller, self.number, self.others):
            check_text(text, MOST_LETTERS_OF_A_NAME)
        check_text(self.words, MOST_LETTERS_OF_A_SUMMARY, lines=True)


@dataclass(frozen=True, slots=True)
class Contact:
    """``at``: local time to the minute, without a zone. ``seconds``: how long it lasted.

    ``way``: which of the lender's contact routes was used. ``staff``: the number that the other
    side's person gave; ``ticket``: that of the matter. ``recording_number``: that of the recording.
    ``follow_up``: when to ask again. ``offer``: the number of the offer that the lender made.
    ``documents``: screenshots, recordings, exported chats. ``collection``: None where nobody
    collected.
    Errors: DateOutOfReach, TextTooLong, TextNotPrintable, ContactTooLong, EndBeforeStart.
    """

    case: int
    at: datetime
    channel: Channel = Channel.PHONE
    direction: Direction = Direction.OUTGOING
    way: RouteWay | None = None
    who: str = ""
    staff: str = ""
    ticket: str = ""
    summary: str = ""
    stances: frozenset[Stance] = frozenset()
    seconds: int | None = None
    recording: Recording = Recording.UNKNOWN
    recording_number: str = ""
    follow_up: date | None = None
    promises: tuple[Promise, ...] = ()
    documents: tuple[int, ...] = ()
    offer: int | None = None
    collection: Collection | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        checked(self.at.date())
        for text in (self.who, self.staff, self.ticket, self.recording_number):
            check_text(text, MOST_LETTERS_OF_A_NAME)
        check_text(self.summary, MOST_LETTERS_OF_A_SUMMARY, lines=True)
        if self.seconds is not None and not 0 <= self.seconds <= MOST_SECONDS:
            raise ContactTooLong(seconds=self.seconds)
        if self.follow_up is not None and checked(self.follow_up) < self.at.date():
            raise EndBeforeStart(start=self.at.date(), end=self.follow_up)

    @property
    def spoke(self) -> bool:
        """Whether somebody of the other side was reached, or wrote."""
        if self.collection is not None and not self.collection.answered:
            return False
        return Stance.NOT_REACHED not in self.stances
