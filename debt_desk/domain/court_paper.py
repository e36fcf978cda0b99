"""Papers of a court, and the days that they set: these come before every letter to a lender."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from debt_desk.domain.calendar import checked
from debt_desk.domain.household import (
    MOST_LETTERS_OF_A_NAME,
    EndBeforeStart,
    check_text,
)
from debt_desk.errors import RuleError

# Civil Procedure Law, article 227: a payment order is objected to in writing within fifteen days
# of its receipt.
OBJECTION_DAYS = 15


class CourtPaperMissing(RuleError):
    """The paper is no longer in the file."""


class CourtPaperKind(StrEnum):
    """What came."""

    SUMMONS = "summons"
    PAYMENT_ORDER = "payment_order"
    JUDGMENT = "judgment"
    ENFORCEMENT = "enforcement"
    LAWYERS_LETTER = "lawyers_letter"


@dataclass(frozen=True, slots=True)
class CourtPaper:
    """``received_on``: when it was received; ``acts_on``: the day that the paper itself names.

    ``sender``: the court, or the law firm. ``done_on``: when it was answered or attended.
    """

    case: int
    kind: CourtPaperKind
    received_on: date
    acts_on: date | None = None
    sender: str = ""
    reference: str = ""
    document: int | None = None
    done_on: date | None = None
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        checked(self.received_on)
        for text in (self.sender, self.reference):
            check_text(text, MOST_LETTERS_OF_A_NAME)
        check_text(self.note, 2000, lines=True)
        for day in (self.acts_on, self.done_on):
            if day is not None and checked(day) < self.received_on:
                raise EndBeforeStart(start=self.received_on, end=day)

    @property
    def open(self) -> bool:
        """Whether it still has to be acted on."""
        return self.done_on is None

    @property
    def deadline(self) -> date | None:
        """The day named in the paper; a payment order's fifteen days where it names none.

        The day of receipt does not count. A last day that is no working day is not moved: early
        is safe.
        """
        if self.acts_on is not None or self.kind is not CourtPaperKind.PAYMENT_ORDER:
            return self.acts_on
        return self.received_on + timedelta(days=OBJECTION_DAYS)
