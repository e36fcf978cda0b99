"""What several tables write alike: days, sums, balances; and what a broken row is."""

from __future__ import annotations

from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from debt_desk.domain.debt import Balance
from debt_desk.domain.money import CurrenciesDiffer, Money
from debt_desk.errors import InputError, RuleError
from debt_desk.store.failures import FileDamaged

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from debt_desk.store.tables import CaseRow, OfferRow


@contextmanager
def reading() -> Iterator[None]:
    """What was written obeyed the domain's rules: a row that breaks them now is damage.

    Errors: FileDamaged.
    """
    try:
        yield
    except (RuleError, InputError, ValueError, TypeError, ArithmeticError, KeyError) as error:
        raise FileDamaged from error


def fill_balance(row: CaseRow | OfferRow, balance: Balance) -> None:
    """All parts, not the day. Errors: CurrenciesDiffer."""
    row.currency = one_currency(balance.parts.values())
    row.principal_cents = balance.principal.cents
    row.interest_cents = balance.interest.cents
    row.penalty_cents = balance.penalty.cents
    row.fees_cents = balance.fees.cents
    row.costs_cents = balance.costs.cents


def balance_of(row: CaseRow | OfferRow, on: date | None) -> Balance:
    """All parts, of the day ``on``."""
    return Balance(
        Money(row.principal_cents, row.currency),
        Money(row.interest_cents, row.currency),
        Money(row.penalty_cents, row.currency),
        Money(row.fees_cents, row.currency),
        on,
        Money(row.costs_cents, row.currency),
    )


def one_currency(amounts: Iterable[Money]) -> str:
    """The currency that all amounts are in. Errors: CurrenciesDiffer."""
    first, *others = amounts
    for other in others:
        if other.currency != first.currency:
            raise CurrenciesDiffer(left=first.currency, right=other.currency)
    return first.currency


def as_text(day: date | None) -> str | None:
    """A day as ISO text."""
    return None if day is None else day.isoformat()


def as_rate(percent: Decimal | None) -> str | None:
    """Percent as decimal text."""
    return None if percent is None else str(percent)


def rate_of(text: str | None) -> Decimal | None:
    """Decimal text as percent."""
    return None if text is None else Decimal(text)


def as_day(text: str | None) -> date | None:
    """ISO text as a day."""
    return None if text is None else date.fromisoformat(text)
