"""What a lender asked for before it decides: a paper, with the day by which it wants it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import (
    MOST_LETTERS_OF_A_NAME,
    EndBeforeStart,
    TextMissing,
    check_text,
)
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.channel import Channel


class MaterialRequestMissing(RuleError):
    """The request is no longer in the file."""


@dataclass(frozen=True, slots=True)
class MaterialRequest:
    """``what`` a lender asked for on ``asked_on``, wanted by ``due_on``; ``who`` asked.

    ``document``: the number of what answers it; ``given_on``: when that went to the lender.
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
        for end in (self.due_on, self.given_on):
            if end is not None and end < self.asked_on:
                raise EndBeforeStart(start=self.asked_on, end=end)

    @property
    def open(self) -> bool:
        """Whether the lender still waits for it."""
        return self.given_on is None
