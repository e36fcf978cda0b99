"""An agreement: what both sides confirmed, and the instalments that fall due under it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import Month, add_months, checked
from debt_desk.domain.channel import Channel
from debt_desk.domain.household import AmountNotPositive, check_text
from debt_desk.domain.money import Money, total
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.domain.terms import Terms

MOST_DUES = 360


class NoInstalments(RuleError):
    """An agreement without any date of payment."""


class TooManyInstalments(RuleError):
    """More dates of payment than the program plans. data: most."""


class DuesOutOfOrder(RuleError):
    """Instalments must follow one another in time. data: number, due."""


class AgreementReplaced(RuleError):
    """A replaced agreement is history and takes no changes."""


class ConfirmedInFuture(RuleError):
    """Nothing is agreed before the day has come. data: confirmed_on."""


class AgreementState(StrEnum):
    """Whether the agreement counts."""

    IN_FORCE = "in_force"
    REPLACED = "replaced"


@dataclass(frozen=True, slots=True)
class Due:
    """One instalment of an agreement."""

    number: int
    day: date
    amount: Money


@dataclass(frozen=True, slots=True)
class Agreement:
    """What both sides confirmed. ``confirmed_with``: the lender's person or staff number.

    ``offer``: the number of the offer that it came from. ``written_copy``: the number of the
    evidence document that holds the lender's text.
    """

    case: int
    confirmed_on: date
    dues: tuple[Due, ...]
    channel: Channel = Channel.PHONE
    confirmed_with: str = ""
    offer: int | None = None
    written_copy: int | None = None
    payee: str = ""
    note: str = ""
    state: AgreementState = AgreementState.IN_FORCE
    id: int | None = None

    def __post_init__(self) -> None:
        checked(self.confirmed_on)
        check_text(self.confirmed_with, 200)
        check_text(self.payee, 200)
        check_text(self.note, 2000, lines=True)
        check_dues(self.dues)

    @property
    def total(self) -> Money:
        """All that is to be paid under it."""
        return total((due.amount for due in self.dues), self.dues[0].amount.currency)

    def replaced(self) -> Agreement:
        """The agreement as history. Errors: AgreementReplaced."""
        if self.state is AgreementState.REPLACED:
            raise AgreementReplaced
        return replace(self, state=AgreementState.REPLACED)

    def monthly(self, month: Month) -> Money:
        """What falls due in one month."""
        amounts = (due.amount for due in self.dues if Month.of(due.day) == month)
        return total(amounts, self.dues[0].amount.currency)


def check_dues(dues: Sequence[Due]) -> None:
    """Hold the dates of payment against the rules of an agreement.

    Errors: NoInstalments, TooManyInstalments, AmountNotPositive, DuesOutOfOrder, DateOutOfReach.
    """
    if not dues:
        raise NoInstalments
    if len(dues) > MOST_DUES:
        raise TooManyInstalments(most=MOST_DUES)
    before: date | None = None
    for due in dues:
        checked(due.day)
        if due.amount.cents <= 0:
            raise AmountNotPositive(amount=due.amount)
        if before is not None and due.day <= before:
            raise DuesOutOfOrder(number=due.number, due=due.day)
        before = due.day


def dues_of(terms: Terms) -> tuple[Due, ...]:
    """The instalments of an offer's terms as dates of payment."""
    return tuple(Due(i.number, i.due, i.amount) for i in terms.schedule())


def equal_dues(whole: Money, count: int, first_due: date) -> tuple[Due, ...]:
    """``whole`` in ``count`` monthly parts; the last takes the remainder.

    Errors: MorePartsThanCents, DateOutOfReach.
    """
    days = (checked(add_months(first_due, n)) for n in range(count))
    parts = whole.parts(count)
    return tuple(
        Due(n, day, amount) for n, (day, amount) in enumerate(zip(days, parts, strict=True), 1)
    )
