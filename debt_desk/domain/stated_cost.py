"""What a contract's own words for its cost come to: a fee a month, a rate a day, a rate a year."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR
from debt_desk.domain.money import Money, total
from debt_desk.domain.rates import fee_plan, on_received
from debt_desk.domain.typed_rate import RatePeriod

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal


class CostWords(StrEnum):
    """How a contract or an advertisement states what a loan costs."""

    INSTALMENT = "instalment"
    FEE = "fee"
    DAILY = "daily"
    YEARLY = "yearly"


PERIOD_OF = {
    CostWords.INSTALMENT: RatePeriod.YEAR,
    CostWords.FEE: RatePeriod.MONTH,
    CostWords.DAILY: RatePeriod.DAY,
    CostWords.YEARLY: RatePeriod.YEAR,
}


def stated_instalment(words: CostWords, face: Money, count: int, annual_rate: Decimal) -> Money:
    """One monthly instalment of ``count``, as the contract's words make it.

    A fee is taken each month on the whole of ``face``, however much is already paid back; a daily
    or yearly rate on what is left, in level instalments. ``annual_rate``: percent a year, for a fee
    twelve times the month's. Cents that do not divide are left to the last instalment. Errors:
    PaymentsOutOfReach, MorePartsThanCents, RateOutOfReach, AmountNotPositive.
    """
    if words is CostWords.FEE:
        _, payments = fee_plan(face, count, fee_rate_a_month=annual_rate / MONTHS_OF_A_YEAR)
        return payments[0]
    return on_received(face, annual_rate, count)


def flat_fee(received: Money, payments: Sequence[Money]) -> Fraction:
    """The whole cost as a fee a month on all that was received: what an advertisement may name.

    As a fraction of one. Such a figure is far lower than the real rate, because it ignores what is
    paid back meanwhile. ``received`` is above zero, and there is a payment. Errors:
    CurrenciesDiffer.
    """
    cost = total(payments, received.currency) - received
    return Fraction(cost.cents, received.cents * len(payments))
