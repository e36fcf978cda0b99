"""What a lender asked for before it decides: a paper, with the day by which it wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import (
    MOST_LETTERS_OF_A_NAME,
    TextMissing,
    check_text,
)
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.channel import Channel


class MaterialRequestMissing(RuleError):
    """The request is no longer in the file."""


class WantedBeforeAsked(RuleError):
    """The lender cannot want it before it asks. data: asked, wanted."""


class GivenBeforeAsked(RuleError):
    """Nothing is handed in before it is asked for. data: asked, given."""


@dataclass(frozen=True, slots=True)
class MaterialRequest:
    """``what`` a lender asked for on ``asked_on``, wanted by ``due_on``; ``who`` asked.

    ``document``: the number of what answers it; ``given_on``: when that went to the lender.
    ``contact``: the id of the talk in which it was asked for.
    """

    case: int
    what: str
    asked_on: date
    due_on: date | None = None
    channel: Channel | None = None
    who: str = ""
    document: int | None = None
    given_on: date | None = None
    note: str = ""
    contact: int | None = None
    id: int | None = None

    def __post_init__(self) -> None:
        if not self.what.strip():
            raise TextMissing
        check_text(self.what, MOST_LETTERS_OF_A_NAME)
        check_text(self.who, MOST_LETTERS_OF_A_NAME)
        check_text(self.note, 2000, lines=True)
        for day in (self.asked_on, self.due_on, self.given_on):
            if day is not None:
                checked(day)
        if self.due_on is not None and self.due_on < self.asked_on:
            raise WantedBeforeAsked(asked=self.asked_on, wanted=self.due_on)
        if self.given_on is not None and self.given_on < self.asked_on:
            raise GivenBeforeAsked(asked=self.asked_on, given=self.given_on)

    @property
    def open(self) -> bool:
        """Whether the lender still waits for it."""
        return self.given_on is None
