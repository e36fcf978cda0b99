"""A printed letter: its bytes are stored with their hash, and frozen once it is marked as sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
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
    """What the letter is."""

    PROPOSAL = "proposal"


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter kept as the very bytes that were printed. ``offer``: the number of its offer."""

    case: int
    kind: LetterKind
    language: LetterLanguage
    content: Content
    written_on: date
    offer: int | None = None
    sent_on: date | None = None
    id: int | None = None

    def sent(self, on: date) -> Letter:
        """The letter as sent. Errors: LetterAlreadySent."""
        if self.sent_on is not None:
            raise LetterAlreadySent(sent_on=self.sent_on)
        return replace(self, sent_on=checked(on))
