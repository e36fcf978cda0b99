"""Who collects for a lender, or holds the debt now, and what it has shown of its authority."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME, TextMissing, check_text
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date


class CollectorMissing(RuleError):
    """The collector is no longer in the file."""


class CollectorRole(StrEnum):
    """In whose name it acts: it was asked to collect, or says that the debt is its own now."""

    AGENT = "agent"
    ASSIGNEE = "assignee"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Collector:
    """``told_on``: when the lender itself said that this one acts for it, or has the debt now.

    ``authority``: the number of the document that shows it (a mandate, a notice of assignment).
    ``reached_at``: its telephone number or address, as it gave it.
    """

    case: int
    name: str
    role: CollectorRole = CollectorRole.UNCLEAR
    told_on: date | None = None
    authority: int | None = None
    reached_at: str = ""
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        if not self.name.strip():
            raise TextMissing
        check_text(self.name, MOST_LETTERS_OF_A_NAME)
        check_text(self.reached_at, MOST_LETTERS_OF_A_NAME)
        check_text(self.note, 2000, lines=True)
        if self.told_on is not None:
            checked(self.told_on)
