"""A draft as it stands in the form, saved or not; it becomes terms if its figures allow it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import add_months
from debt_desk.domain.debt import Part
from debt_desk.domain.money import Money, total
from debt_desk.domain.terms import Interval, Method, Step, Terms
from debt_desk.domain.waiver import Waiver
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.debt import Balance
    from debt_desk.domain.offer import Offer

# What is asked of a part of the balance: an amount, or a share in percent.
Wish = Money | Decimal


class Lack(StrEnum):
    """What a method needs and nobody has said yet."""

    FIRST_DUE = "first_due"
    STEP_EVERY = "step_every"
    STEP_PERCENT = "step_percent"
    INTEREST_ONLY = "interest_only"
    DATES = "dates"
    AMOUNTS = "amounts"


class TermsIncomplete(RuleError):
    """Something that the method needs is not filled in. data: what (a Lack)."""


@dataclass(frozen=True, slots=True)
class StatedRow:
    """One instalment as it was typed; None: not said yet."""

    day: date | None = None
    amount: Money | None = None


@dataclass(frozen=True, slots=True)
class Sketch:
    """What the fields of a draft hold, those included that its method does not need just now.

    ``annual_rate``: percent a year during the plan. ``wishes``: what is to be waived, by part, in
    the order of ``Part``. ``rows``: dates, amounts or both, where they are stated one by one.
    """

    covered: Balance
    first_due: date | None
    count: int
    method: Method = Method.INTEREST_FREE
    annual_rate: Decimal = Decimal(0)
    wishes: tuple[tuple[Part, Wish], ...] = ()
    due_day: int | None = None
    interval: Interval = Interval.MONTH
    grace: int = 0
    step_every: int | None = None
    step_percent: Decimal | None = None
    interest_only: int = 0
    rows: tuple[StatedRow, ...] = ()
    cure: int | None = None
    reason: str = ""
    note: str = ""

    @classmethod
    def of(cls, offer: Offer) -> Sketch:
        """The offer as it is saved."""
        return cls.of_terms(offer.terms, offer.reason, offer.note)

    @classmethod
    def of_terms(cls, terms: Terms, reason: str = "", note: str = "") -> Sketch:
        """Terms as they would stand in the form."""
        dated = terms.interval is Interval.STATED
        return cls(
            covered=terms.covered,
            first_due=terms.first_due,
            count=terms.count,
            method=terms.method,
            annual_rate=terms.annual_rate,
            wishes=_wishes(terms.waived),
            due_day=terms.due_day,
            interval=terms.interval,
            grace=terms.grace,
            step_every=terms.step.every if terms.step else None,
            step_percent=terms.step.percent if terms.step else None,
            interest_only=terms.interest_only,
            rows=_rows(terms.dates if dated else (), terms.amounts),
            cure=terms.cure,
            reason=reason,
            note=note,
        )

    @property
    def single(self) -> bool:
        """Whether all is paid at once."""
        return self.method is Method.LUMP_SUM

    @property
    def states_dates(self) -> bool:
        """Whether every due date is stated."""
        return self.interval is Interval.STATED and not self.single

    @property
    def states_amounts(self) -> bool:
        """Whether every amount is stated."""
        return self.method is Method.STATED

    @property
    def has_rows(self) -> bool:
        """Whether its instalments are stated one by one."""
        return self.states_dates or self.states_amounts

    @property
    def bears_interest(self) -> bool:
        """Whether its method knows a rate."""
        return self.method not in {Method.INTEREST_FREE, Method.STATED}

    @property
    def has_grace(self) -> bool:
        """Whether months without a payment can come first."""
        return not (self.single or self.states_dates)

    @property
    def waiver(self) -> Waiver:
        """What is to be waived. Errors: AmountNegative, WaiverShareOutOfReach."""
        return Waiver.of(self.covered, dict(self.wishes))

    @property
    def stated(self) -> Money:
        """What the stated amounts come to."""
        return total(
            (row.amount for row in self.rows if row.amount is not None), self.covered.currency
        )

    def terms(self) -> Terms:
        """The terms that it makes. Errors: TermsIncomplete, those of Terms and Waiver."""
        needed = self.settled()
        needed.check_complete()
        assert needed.first_due is not None
        step = None
        if needed.step_every is not None and needed.step_percent is not None:
            step = Step(needed.step_every, needed.step_percent)
        return Terms(
            covered=needed.covered,
            first_due=needed.first_due,
            count=needed.count,
            method=needed.method,
            annual_rate=needed.annual_rate,
            waived=needed.waiver,
            due_day=needed.due_day,
            interval=needed.interval,
            grace=needed.grace,
            step=step,
            interest_only=needed.interest_only,
            dates=tuple(row.day for row in needed.rows if row.day is not None),
            amounts=tuple(row.amount for row in needed.rows if row.amount is not None),
            cure=needed.cure,
        )

    def settled(self) -> Sketch:
        """Without what its method does not need: two that make the same terms are the same."""
        rows = tuple(
            StatedRow(
                row.day if self.states_dates else None, row.amount if self.states_amounts else None
            )
            for row in (self.rows if self.has_rows else ())
        )
        first_due = self.first_due
        if self.states_dates:
            first_due = rows[0].day if rows else None
        steps = self.method is Method.STEP_UP
        interval = Interval.MONTH if self.single else self.interval
        return replace(
            self,
            first_due=first_due,
            count=1 if self.single else len(rows) if self.has_rows else self.count,
            annual_rate=self.annual_rate if self.bears_interest else Decimal(0),
            due_day=self.due_day if interval is Interval.MONTH else None,
            interval=interval,
            grace=self.grace if self.has_grace else 0,
            step_every=self.step_every if steps else None,
            step_percent=self.step_percent if steps else None,
            interest_only=self.interest_only if self.method is Method.INTEREST_ONLY else 0,
            rows=rows,
        )

    def check_complete(self) -> None:
        """Errors: TermsIncomplete."""
        steps = self.method is Method.STEP_UP
        lacks = {
            Lack.FIRST_DUE: not self.states_dates and self.first_due is None,
            Lack.STEP_EVERY: steps and self.step_every is None,
            Lack.STEP_PERCENT: steps and self.step_percent is None,
            Lack.INTEREST_ONLY: self.method is Method.INTEREST_ONLY and not self.interest_only,
            Lack.DATES: self.states_dates and not _all(row.day for row in self.rows),
            Lack.AMOUNTS: self.states_amounts and not _all(row.amount for row in self.rows),
        }
        for what, lacking in lacks.items():
            if lacking:
                raise TermsIncomplete(what=what)

    def without_words(self) -> Sketch:
        """Its figures alone: reason and note change nothing of what it comes to."""
        return replace(self, reason="", note="")

    def due_first_on(self, day: date) -> Sketch:
        """With another first due date, and its day of the month for all that follow."""
        return self if day == self.first_due else replace(self, first_due=day, due_day=None)

    def with_grace(self, months: int) -> Sketch:
        """With so many months of grace; the first due date moves along with them."""
        if self.first_due is None:
            return replace(self, grace=months)
        day = self.due_day or self.first_due.day
        moved = add_months(self.first_due, months - self.grace, day)
        # A month too short for the day must not shorten all that follow.
        due_day = None if moved.day == day else day
        return replace(self, grace=months, first_due=moved, due_day=due_day)

    def wish(self, part: Part) -> Wish | None:
        """What is to be waived of a part; None: nothing."""
        return dict(self.wishes).get(part)

    def wishing(self, part: Part, wish: Wish | None) -> Sketch:
        """With another wish for one part; None or zero: nothing is to be waived of it."""
        wishes = dict(self.wishes)
        wishes.pop(part, None)
        if wish:
            wishes[part] = wish
        return replace(self, wishes=tuple((p, wishes[p]) for p in Part if p in wishes))


def _wishes(waived: Waiver) -> tuple[tuple[Part, Wish], ...]:
    asked: dict[Part, Wish] = {part: amount for part, amount in waived.parts.items() if amount}
    asked |= waived.shares
    return tuple((part, asked[part]) for part in Part if part in asked)


def _rows(dates: tuple[date, ...], amounts: tuple[Money, ...]) -> tuple[StatedRow, ...]:
    count = max(len(dates), len(amounts))
    days = dates or (None,) * count
    return tuple(StatedRow(*row) for row in zip(days, amounts or (None,) * count, strict=True))


def _all(values: Iterable[object]) -> bool:
    said = list(values)
    return bool(said) and all(value is not None for value in said)
