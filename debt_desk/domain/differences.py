"""Where an agreement differs from the offer it came from: to the cent and to the day."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import zip_longest
from typing import TYPE_CHECKING

from debt_desk.domain.money import CNY, Money, total

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.agreement import Due


@dataclass(frozen=True, slots=True)
class Difference:
    """One instalment that is not as offered; one of the two is None where only one has it."""

    number: int
    offered: Due | None
    agreed: Due | None

    @property
    def days(self) -> int | None:
        """How many days later it falls due (negative: earlier)."""
        if self.offered is None or self.agreed is None:
            return None
        return (self.agreed.day - self.offered.day).days

    @property
    def amount(self) -> Money:
        """How much more is to be paid (negative: less)."""
        if self.agreed is None:
            return -self.offered.amount if self.offered else Money(0)
        return self.agreed.amount - self.offered.amount if self.offered else self.agreed.amount


def differences(offered: Sequence[Due], agreed: Sequence[Due]) -> tuple[Difference, ...]:
    """Every instalment, by its number, whose day or amount differs; none if all is as offered."""
    found = []
    for number, (before, now) in enumerate(zip_longest(offered, agreed), 1):
        same = before and now and (before.day, before.amount) == (now.day, now.amount)
        if not same:
            found.append(Difference(number, before, now))
    return tuple(found)


def total_difference(offered: Sequence[Due], agreed: Sequence[Due]) -> Money:
    """How much more the agreement comes to than the offer, in all (negative: less)."""
    currency = next((due.amount.currency for due in (*agreed, *offered)), CNY)
    new, old = ((due.amount for due in dues) for dues in (agreed, offered))
    return total(new, currency) - total(old, currency)
