"""What a call asks for: what is known before it, and the request that this allows.

No figure is more than the free capacity: an own offer that takes more is not put forward, and in a
deficit a pause is asked for. Of an old or a disputed debt only the details are asked for, because
agreeing to pay may give up a defence.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.domain.capacity import Share
from debt_desk.domain.debt import may_be_time_barred
from debt_desk.domain.figures import figures
from debt_desk.domain.money import Money
from debt_desk.domain.offer import OfferState, Side

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.capacity import Capacity
    from debt_desk.domain.case import Case
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.household import Household
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.waiver import Waiver

# What is said on the telephone leaves a tenth free, as a first draft does.
ROOM = Fraction(9, 10)
# Longer than five years no number of instalments is named: there is no support for it.
MOST_MONTHS = 60
YUAN = 100


class Ask(StrEnum):
    """What the caller asks for."""

    OFFER = "offer"
    INSTALMENTS = "instalments"
    PAUSE = "pause"
    HOLD = "hold"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class BeforeCall:
    """All that a call can rest on. ``contacts``, ``offers``, ``requests``: of this case.

    ``capacity``: without this case's own agreement. ``others``: the balances of the other debts
    that still wait for an agreement, and want their part of the same free capacity.
    """

    household: Household
    case: Case
    capacity: Capacity
    on: date
    offers: tuple[Offer, ...] = ()
    contacts: tuple[Contact, ...] = ()
    requests: tuple[MaterialRequest, ...] = ()
    others: tuple[Money, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; everything else only where it holds for that.

    ``monthly``: what it takes in its heaviest month; ``count`` of instalments, None where they
    would be too many to name; ``total``: what is paid in all. ``until``: when a pause would end.
    """

    what: Ask
    offer: int | None = None
    sent_on: date | None = None
    monthly: Money | None = None
    count: int | None = None
    first_due: date | None = None
    total: Money | None = None
    waived: Waiver | None = None
    until: date | None = None


def own_offer(known: BeforeCall) -> Offer | None:
    """The debtor's newest offer that still stands; a private fallback is never spoken of."""
    standing = {OfferState.DRAFT, OfferState.SENT, OfferState.COUNTERED}
    own = [
        offer
        for offer in known.offers
        if offer.side is Side.DEBTOR and offer.rank is None and offer.state in standing
    ]
    return own[-1] if own else None


def _only_details(known: BeforeCall) -> bool:
    """Whether an old or disputed debt should not be spoken of as owed: what was sent has already
    done so.
    """
    own = own_offer(known)
    unclear = may_be_time_barred(known.case.debt, known.on) or known.case.disputed.strip()
    return bool(unclear) and (own is None or own.sent_on is None)


def asked_of(known: BeforeCall) -> Asked:
    """What the facts allow to ask for."""
    capacity, own = known.capacity, own_offer(known)
    if _only_details(known):
        return Asked(Ask.DETAILS)
    if not capacity.known:
        return Asked(Ask.HOLD)
    if capacity.free.cents <= 0:
        return _pause(known, own)
    if own is not None and stands(own, known) and fits(own, known):
        return _offered(own, known.on)
    balance = known.case.debt.balance
    if balance.on is None or not balance.total or balance.currency != capacity.currency:
        return Asked(Ask.HOLD)
    return _instalments(known, own)


def stands(offer: Offer, known: BeforeCall) -> bool:
    """Whether its first payment still lies ahead."""
    return offer.terms.first_due > known.on


def fits(offer: Offer, known: BeforeCall) -> bool:
    """Whether the household can keep it."""
    return known.capacity.judge(figures(offer.terms, known.on).monthly) is Share.FITS


def _pause(known: BeforeCall, own: Offer | None) -> Asked:
    """A pause until the own offer's months of grace are over, else until things should be better.

    Nothing else is known of its end, and none is made up.
    """
    until = known.household.hardship.expected_end
    if own is not None and own.terms.grace:
        until = own.terms.first_due
    return Asked(Ask.PAUSE, until=until if until is not None and until > known.on else None)


def _offered(offer: Offer, on: date) -> Asked:
    terms = offer.terms
    comes_to = figures(terms, on)
    return Asked(
        Ask.OFFER,
        offer=offer.number,
        sent_on=offer.sent_on,
        monthly=comes_to.monthly,
        count=terms.count,
        first_due=terms.first_due,
        total=comes_to.total,
        waived=terms.waived if terms.waived.total else None,
    )


def _instalments(known: BeforeCall, own: Offer | None) -> Asked:
    """What this debt may take of the free capacity beside the others, in whole yuan."""
    owed = known.case.debt.balance.total
    beside = sum(other.cents for other in known.others if other.currency == owed.currency)
    room = int(known.capacity.free.cents * ROOM * Fraction(owed.cents, owed.cents + beside))
    monthly = min(room - room % YUAN, owed.cents)
    if not monthly:
        return _pause(known, own)
    count = -(-owed.cents // monthly)
    return Asked(
        Ask.INSTALMENTS,
        monthly=Money(monthly, owed.currency),
        count=count if count <= MOST_MONTHS else None,
        total=owed,
    )
