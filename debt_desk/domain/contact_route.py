"""A way to reach a lender: where it is found, when it was last tried and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.case import refuse_card_number
from debt_desk.domain.channel import Channel
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME, check_text
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date


class ContactRouteMissing(RuleError):
    """The contact route is no longer in the file."""


class RouteNotTried(RuleError):
    """There is a result of a try, but no day on which it was made."""


class RouteWay(StrEnum):
    """The ways to a lender's customer service, the quickest to be sure of first."""

    APP_ME = "app_me"
    APP_SETTINGS = "app_settings"
    APP_HELP = "app_help"
    HOTLINE = "hotline"
    EMAIL = "email"
    POST = "post"
    COUNTER = "counter"


class RouteResult(StrEnum):
    """What came of the last try. SENT: the letter or message is out, no answer yet."""

    REACHED = "reached"
    NO_ANSWER = "no_answer"
    ROBOT_ONLY = "robot_only"
    WRONG_PLACE = "wrong_place"
    CLOSED = "closed"
    SENT = "sent"


_CHANNELS = {
    RouteWay.APP_ME: Channel.APP,
    RouteWay.APP_SETTINGS: Channel.APP,
    RouteWay.APP_HELP: Channel.APP,
    RouteWay.HOTLINE: Channel.PHONE,
    RouteWay.EMAIL: Channel.EMAIL,
    RouteWay.POST: Channel.POST,
    RouteWay.COUNTER: Channel.COUNTER,
}


@dataclass(frozen=True, slots=True)
class ContactRoute:
    """One way to the lender of ``case``.

    ``address``: what leads there, a number, a mailbox, a street or the name of the app; empty
    while unknown. ``tried_on``, ``result``: the last try; a result needs its day. ``screenshot``:
    the document's number. There is no place for a password, a code or a card number.
    Errors: TextTooLong, TextNotPrintable, FullCardNumber, DateOutOfReach, RouteNotTried.
    """

    case: int
    way: RouteWay
    address: str = ""
    note: str = ""
    tried_on: date | None = None
    result: RouteResult | None = None
    screenshot: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        check_text(self.address, MOST_LETTERS_OF_A_NAME)
        check_text(self.note, 2000, lines=True)
        refuse_card_number(self.address, self.note)
        if self.tried_on is not None:
            checked(self.tried_on)
        elif self.result is not None:
            raise RouteNotTried

    @property
    def works(self) -> bool:
        """Whether somebody was reached this way at the last try."""
        return self.result is RouteResult.REACHED


def channel_of(way: RouteWay) -> Channel:
    """The channel that a talk by ``way`` comes through."""
    return _CHANNELS[way]
