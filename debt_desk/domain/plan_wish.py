"""What the user knows or wants of a debt when all debts are planned together."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from debt_desk.domain.debt import check_rate
from debt_desk.domain.household import check_text
from debt_desk.errors import RuleError

MOST_PARTS = 60
MOST_GRACE = 6


class PartsOutOfReach(RuleError):
    """A plan has one to sixty parts. data: parts, most."""


class GraceTooLong(RuleError):
    """A plan begins after six months of grace at most. data: months, most."""


class DueDayOutOfReach(RuleError):
    """A day of the month lies between 1 and 31. data: day."""


class OverrideNeedsReason(RuleError):
    """What departs from the computed plan is written down with its reason. No data."""


@dataclass(frozen=True, slots=True)
class PlanWish:
    """The limits of one case's plan, and where the user overrides what is computed.

    ``most_parts``: how many instalments the lender is thought to accept. ``annual_rate``: percent a
    year that the plan reckons with. ``due_day``: the day of the month to pay on; None: the first
    month's same day as today. ``parts`` with ``grace``: fixed by the user; ``left_out``: the case
    takes no part in the plan. An override has its ``reason``.
    """

    case: int
    most_parts: int = MOST_PARTS
    most_grace: int = MOST_GRACE
    annual_rate: Decimal = Decimal(0)
    due_day: int | None = None
    parts: int | None = None
    grace: int = 0
    left_out: bool = False
    reason: str = ""

    def __post_init__(self) -> None:
        for parts in (self.most_parts, self.parts):
            if parts is not None and not 1 <= parts <= MOST_PARTS:
                raise PartsOutOfReach(parts=parts, most=MOST_PARTS)
        for months in (self.most_grace, self.grace):
            if not 0 <= months <= MOST_GRACE:
                raise GraceTooLong(months=months, most=MOST_GRACE)
        check_rate(self.annual_rate)
        if self.due_day is not None and not 1 <= self.due_day <= 31:
            raise DueDayOutOfReach(day=self.due_day)
        check_text(self.reason, 500, lines=True)
        if (self.parts is not None or self.left_out) and not self.reason.strip():
            raise OverrideNeedsReason
