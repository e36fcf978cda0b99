"""What a payment clears first, who says so, and what it leaves of a balance."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from debt_desk.domain.debt import Balance, CreditorKind, Part, PaymentOrder
from debt_desk.domain.household import AmountNegative

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.debt import Debt
    from debt_desk.domain.money import Money

# Card rules (2011 No. 2), article 57: from this day overdue a payment clears principal first.
CARD_TURNING_DAY = 91

# Enforcement costs come first wherever there are any (Civil Code, article 561).
_PARTS_IN_ORDER = {
    PaymentOrder.INTEREST_FIRST: (
        Part.COSTS,
        Part.INTEREST,
        Part.PENALTY,
        Part.FEES,
        Part.PRINCIPAL,
    ),
    PaymentOrder.PRINCIPAL_FIRST: (
        Part.COSTS,
        Part.PRINCIPAL,
        Part.INTEREST,
        Part.PENALTY,
        Part.FEES,
    ),
}


class AllocationBasis(StrEnum):
    """Who says what a payment clears first; each yields to the one above it."""

    AGREEMENT = "agreement"
    CONTRACT = "contract"
    CARD_RULES = "card_rules"
    CIVIL_CODE = "civil_code"


@dataclass(frozen=True, slots=True)
class AllocationRule:
    """The order that holds on a day. ``days_overdue``: only where the card rules count them."""

    order: PaymentOrder
    basis: AllocationBasis
    days_overdue: int | None = None


@dataclass(frozen=True, slots=True)
class Allocation:
    """``cleared`` and ``left`` of each part; ``over`` was paid beyond all that was owed."""

    cleared: Balance
    left: Balance
    over: Money


def allocation(
    debt: Debt, kind: CreditorKind, on: date, agreed: PaymentOrder | None = None
) -> AllocationRule:
    """What a payment made ``on`` a day clears first.

    ``agreed`` goes before the order agreed in the debt's own facts. Then comes the contract, then
    for a card that is overdue the card rules (2011 No. 2, article 57), else the Civil Code (article
    561): enforcement costs, then interest with penalty and fees, then principal.
    """
    by_agreement = agreed or debt.agreed_order
    if by_agreement is not None:
        return AllocationRule(by_agreement, AllocationBasis.AGREEMENT)
    if debt.contract_order is not None:
        return AllocationRule(debt.contract_order, AllocationBasis.CONTRACT)
    if kind is CreditorKind.CARD and debt.overdue_since is not None and on > debt.overdue_since:
        days = (on - debt.overdue_since).days
        turned = days >= CARD_TURNING_DAY
        order = PaymentOrder.PRINCIPAL_FIRST if turned else PaymentOrder.INTEREST_FIRST
        return AllocationRule(order, AllocationBasis.CARD_RULES, days)
    return AllocationRule(PaymentOrder.INTEREST_FIRST, AllocationBasis.CIVIL_CODE)


def allocate(payment: Money, owed: Balance, order: PaymentOrder) -> Allocation:
    """Cut ``payment`` over the parts that are owed; exact, and what is left over stays visible.

    Errors: AmountNegative, CurrenciesDiffer.
    """
    if payment.cents < 0:
        raise AmountNegative(amount=payment)
    parts, rest = owed.parts, payment
    cleared = {}
    for part in _PARTS_IN_ORDER[order]:
        cleared[part] = min(rest, parts[part])
        rest = rest - cleared[part]
    left = {part: amount - cleared[part] for part, amount in parts.items()}
    return Allocation(_balance(cleared, owed.on), _balance(left, owed.on), rest)


def _balance(parts: dict[Part, Money], on: date | None) -> Balance:
    return Balance(
        principal=parts[Part.PRINCIPAL],
        interest=parts[Part.INTEREST],
        penalty=parts[Part.PENALTY],
        fees=parts[Part.FEES],
        costs=parts[Part.COSTS],
        on=on,
    )
