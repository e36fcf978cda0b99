"""A printed letter: its bytes are stored with their hash, and frozen once it is marked as sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import EndBeforeStart
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.evidence import Content


class LetterAlreadySent(RuleError):
    """What was sent stays as it is. data: sent_on."""


class LetterLanguage(StrEnum):
    """The recipient's language, whatever the window speaks."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


class LetterKind(StrEnum):
    """What the letter is, in the order in which a case comes to need them."""

    PROPOSAL = "proposal"
    HOLD = "hold"
    BALANCE = "balance"
    EVIDENCE = "evidence"
    REPLY = "reply"
    CONFIRMATION = "confirmation"
    LATE = "late"
    CHANGE = "change"
    SETTLEMENT = "settlement"
    COMPLAINT = "complaint"
    REGULATOR = "regulator"
    REFERRAL = "referral"
    CHRONOLOGY = "chronology"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter kept as the very bytes that were printed.

    ``offer``: the number of its offer; ``contact``: the id of the talk that it confirms.
    ``reply_due``, ``answered_on``: when an answer is expected, and when one came.
    """

    case: int
    kind: LetterKind
    language: LetterLanguage
    content: Content
    written_on: date
    offer: int | None = None
    sent_on: date | None = None
    reply_due: date | None = None
    answered_on: date | None = None
    contact: int | None = None
    id: int | None = None

    def sent(self, on: date, reply_due: date | None = None) -> Letter:
        """The letter as sent. Errors: LetterAlreadySent, EndBeforeStart."""
        if self.sent_on is not None:
            raise LetterAlreadySent(sent_on=self.sent_on)
        return replace(self, sent_on=checked(on), reply_due=_after(on, reply_due))

    def answered(self, on: date) -> Letter:
        """The letter with the day of its answer. Errors: EndBeforeStart."""
        return replace(self, answered_on=_after(self.sent_on or self.written_on, on))

    @property
    def waits(self) -> bool:
        """Whether an answer is expected that has not come."""
        return self.reply_due is not None and self.answered_on is None


def _after(start: date, end: date | None) -> date | None:
    if end is not None and checked(end) < start:
        raise EndBeforeStart(start=start, end=end)
    return end
