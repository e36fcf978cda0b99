"""Every instalment of an offer's terms, one road for each method; all sums are exact."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.amortisation import along, level, spread, weighted
from debt_desk.domain.calendar import DAYS_OF_A_YEAR
from debt_desk.domain.money import Money, total

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from debt_desk.domain.terms import Terms


@dataclass(frozen=True, slots=True)
class Instalment:
    """One payment due: ``amount`` = ``principal`` + ``interest`` + ``others``.

    ``interest`` is that of the plan; ``others`` is what is kept of old interest, penalty, fees and
    costs.
    """

    number: int
    due: date
    amount: Money
    principal: Money
    interest: Money
    others: Money


def interest_free(terms: Terms) -> tuple[Instalment, ...]:
    """The whole is cut, not principal and rest apart: equal parts is what was asked for."""
    amounts = weighted(terms.to_pay, terms.weights)
    if terms.step is not None:
        return _instalments(terms, _without_interest(amounts, along(terms.others, amounts)))
    left = terms.principal
    parts = []
    for number, (amount, others) in enumerate(
        zip(amounts, spread(terms.others, terms.count), strict=True), 1
    ):
        principal = left if number == terms.count else min(left, amount - others)
        left = left - principal
        parts.append((principal, Money.zero(left.currency), amount - principal))
    return _instalments(terms, parts)


def levelled(terms: Terms) -> tuple[Instalment, ...]:
    """Level payments, all alike or in steps, after a time of interest only where that is so."""
    return _with_others(terms, level(terms.principal, terms.rates, terms.weights))


def equal_principal(terms: Terms) -> tuple[Instalment, ...]:
    """Equal parts of the principal, each with its period's interest on what is still owed."""
    left = terms.principal
    parts = []
    for share, rate in zip(spread(left, terms.count), terms.rates, strict=True):
        parts.append((share, left.times(rate)))
        left = left - share
    return _with_others(terms, parts)


def stated(terms: Terms) -> tuple[Instalment, ...]:
    """The amounts as the lender stated them; what they come to beyond the balance is interest."""
    asked = total(terms.amounts, terms.covered.currency)
    interest = along(asked - terms.to_pay, terms.amounts)
    kept = [amount - extra for amount, extra in zip(terms.amounts, interest, strict=True)]
    others = along(terms.others, kept)
    return _instalments(
        terms,
        (
            (amount - rest, extra, rest)
            for amount, rest, extra in zip(kept, others, interest, strict=True)
        ),
    )


def lump_sum(terms: Terms) -> tuple[Instalment, ...]:
    """All of it once; interest by actual days since the cut-off day."""
    days = (terms.first_due - terms.cut_off).days
    yearly = Fraction(terms.annual_rate) / 100
    interest = terms.principal.times(yearly * Fraction(days, DAYS_OF_A_YEAR))
    return _instalments(terms, [(terms.principal, interest, terms.others)])


def _with_others(terms: Terms, parts: Iterable[tuple[Money, Money]]) -> tuple[Instalment, ...]:
    """Old charges and the interest of the grace months are spread beside the rest."""
    spread_others = spread(terms.others, terms.count)
    spread_grace = spread(terms.grace_interest, terms.count)
    return _instalments(
        terms,
        (
            (principal, interest + grace, others)
            for (principal, interest), others, grace in zip(
                parts, spread_others, spread_grace, strict=True
            )
        ),
    )


def _without_interest(
    amounts: Iterable[Money], others: Iterable[Money]
) -> Iterable[tuple[Money, Money, Money]]:
    for amount, rest in zip(amounts, others, strict=True):
        yield amount - rest, Money.zero(amount.currency), rest


def _instalments(
    terms: Terms, parts: Iterable[tuple[Money, Money, Money]]
) -> tuple[Instalment, ...]:
    """From principal, interest and others of each."""
    return tuple(
        Instalment(number, terms.due(number), sum_of, principal, interest, others)
        for number, (principal, interest, others) in enumerate(parts, 1)
        for sum_of in (principal + interest + others,)
    )
