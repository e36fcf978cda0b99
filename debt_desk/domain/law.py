"""Rates that courts look at, dated and with their sources: what a loan's rate can be held against.

A line is a reference, no judgment on a contract: nothing here says that a loan is void or that
money comes back. The lines and the loan prime rate (LPR) are data; here is how they are used.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, checked
from debt_desk.domain.debt import CreditorKind, check_rate
from debt_desk.domain.household import MOST_LETTERS_OF_A_NAME, check_text
from debt_desk.domain.rates import above
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from decimal import Decimal

    from debt_desk.domain.money import Money
    from debt_desk.domain.rates import Rates

# The LPR is published monthly on this day, or on the first working day after it.
_DAY_OF_PUBLICATION = 20


class LprUnknown(RuleError):
    """The day lies before the first LPR of today's kind. data: day, first."""


class LprEntryTooEarly(RuleError):
    """What the program came with already holds the LPR of that day. data: day, confirmed_until."""


class LprEntryExists(RuleError):
    """There is an entry of that day already. data: day."""


class LprEntryMissing(RuleError):
    """The entry is no longer in the file."""


class Confidence(StrEnum):
    """How sure the program's makers are of a fact's words."""

    STATUTE = "statute"
    OFFICIAL = "official"
    REPORTED = "reported"


class LineKey(StrEnum):
    """A reference line's name."""

    FINANCIAL = "financial"
    PRIVATE = "private"
    PRIVATE_EARLIER = "private_earlier"


class Verdict(StrEnum):
    """How a loan's rate stands to a line. ABOVE is said only where no rounding could change it."""

    BELOW = "below"
    ABOVE = "above"
    NOT_SURE = "not_sure"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class LprChange:
    """From ``start`` the LPR is ``one_year`` and ``five_years`` percent a year, until it changes.

    ``id`` and ``note`` belong to entries of the user's own. Errors: RateOutOfReach, DateOutOfReach,
    TextTooLong, TextNotPrintable.
    """

    start: date
    one_year: Decimal
    five_years: Decimal
    note: str = ""
    id: int | None = None

    def __post_init__(self) -> None:
        checked(self.start)
        check_rate(self.one_year)
        check_rate(self.five_years)
        check_text(self.note, MOST_LETTERS_OF_A_NAME, lines=True)


@dataclass(frozen=True, slots=True)
class LprTable:
    """The LPR by its changes, earliest first; vouched for up to ``confirmed_until``.

    ``entries`` are the user's own later ones. There is at least one change.
    """

    changes: tuple[LprChange, ...]
    confirmed_until: date
    entries: tuple[LprChange, ...] = ()

    def at(self, day: date) -> LprChange:
        """The LPR as far as it is known to hold on ``day``. Errors: LprUnknown."""
        known = [change for change in (*self.changes, *self.entries) if change.start <= day]
        if not known:
            raise LprUnknown(day=day, first=self.changes[0].start)
        return known[-1]

    def confirmed(self, day: date) -> bool:
        """Whether somebody vouches for ``at(day)``.

        An entry of the user's vouches until the next monthly publication, not for ever.
        """
        if day <= self.confirmed_until:
            return True
        known = self.at(day)
        return known in self.entries and day < _next_publication(known.start)

    def with_entries(self, entries: Iterable[LprChange]) -> LprTable:
        """With the user's own entries on top; one that the table itself vouches for is left out."""
        later = (entry for entry in entries if entry.start > self.confirmed_until)
        return replace(self, entries=tuple(sorted(later, key=lambda entry: entry.start)))

    def check_entry(self, entry: LprChange) -> None:
        """Whether ``entry`` may be added. Errors: LprEntryTooEarly, LprEntryExists."""
        if entry.start <= self.confirmed_until:
            raise LprEntryTooEarly(day=entry.start, confirmed_until=self.confirmed_until)
        if any(known.start == entry.start for known in self.entries):
            raise LprEntryExists(day=entry.start)


@dataclass(frozen=True, slots=True)
class ReferenceLine:
    """A yearly rate that is looked at for lenders of some ``kinds``.

    ``percent`` None: the program does not say. ``lpr_times``: the line is that many times the
    one-year LPR on the day on which the contract was formed. It concerns contracts formed from
    ``formed_from`` and before ``formed_before``, where given. ``source`` is the document's own
    name, ``as_of`` the month in which it was last looked up. ``confirmed``: whether the LPR that
    the line was reckoned with is vouched for.
    """

    key: LineKey
    percent: Decimal | None
    kinds: frozenset[CreditorKind]
    source: str
    as_of: Month
    confidence: Confidence
    lpr_times: int | None = None
    formed_from: date | None = None
    formed_before: date | None = None
    confirmed: bool = True

    def concerns(self, kind: CreditorKind, formed_on: date | None) -> bool:
        """Whether it may be looked at for such a contract; an unknown day rules nothing out."""
        if kind not in self.kinds:
            return False
        if formed_on is None:
            return True
        begun = self.formed_from is None or self.formed_from <= formed_on
        return begun and (self.formed_before is None or formed_on < self.formed_before)


def lines_for(
    kind: CreditorKind, formed_on: date | None, lpr: LprTable, known: Iterable[ReferenceLine]
) -> tuple[ReferenceLine, ...]:
    """The lines that are looked at for a contract; none where it depends on what nobody told us.

    A line that hangs on the LPR has a percentage only if the day of the contract is known.
    """
    return tuple(
        _reckoned(line, formed_on, lpr) for line in known if line.concerns(kind, formed_on)
    )


def judge(
    line: ReferenceLine, rates: Rates, received: Money, payments: Sequence[Money] | None
) -> Verdict:
    """How a loan stands to ``line``.

    ``payments``: one a month, or None if they are not. No source fixes which rate the 24% means:
    ABOVE needs the nominal rate to exceed it by more than a cent an instalment (``rates.above``),
    BELOW needs every compounded rate to stay under it; between them, and for lines other than that
    of financial lenders, nobody is told more than NOT_SURE. Errors: those of ``rates.above``.
    """
    if line.percent is None:
        return Verdict.NOT_APPLICABLE
    if line.key is LineKey.FINANCIAL and payments and above(received, payments, line.percent):
        return Verdict.ABOVE
    compounded = [rate for rate in (rates.effective, rates.xirr) if rate is not None]
    if compounded and max(compounded) < float(line.percent) / 100:
        return Verdict.BELOW
    return Verdict.NOT_SURE


def _reckoned(line: ReferenceLine, formed_on: date | None, lpr: LprTable) -> ReferenceLine:
    if line.lpr_times is None or formed_on is None:
        return line
    percent = lpr.at(formed_on).one_year * line.lpr_times
    return replace(line, percent=percent, confirmed=lpr.confirmed(formed_on))


def _next_publication(start: date) -> date:
    return Month.of(start).plus(1).day(_DAY_OF_PUBLICATION)
