"""Offers: a first sensible draft, what any terms come to, and the way of an offer to its answer."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.domain.calendar import add_months
from debt_desk.domain.offer import Offer, OfferNotDraft, OfferState
from debt_desk.domain.terms import (
    CutOffMissing,
    Figures,
    Instalment,
    NothingToPay,
    OfferKind,
    Terms,
    Waiver,
    figures,
)
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.capacity import Capacity, Share
    from debt_desk.domain.money import Money
    from debt_desk.store.desk_store import Store

# A first draft asks for five years at most: longer than that no rule or practice supports.
LONGEST_DRAFT = 60
# A plan without any room breaks at the first forgotten fee: a first draft leaves a tenth free.
LARGEST_SHARE = Fraction(9, 10)
SHORTEST_DRAFT = 3


class NoOfferYet(RuleError):
    """There is no offer to print yet. data: case."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """What terms come to, held against the household."""

    terms: Terms
    schedule: tuple[Instalment, ...]
    figures: Figures
    kinds: tuple[OfferKind, ...]
    share: Fraction | None
    judgement: Share
    capacity: Capacity


class OffersDesk:
    """What one can do with offers."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def of_case(self, case: int) -> tuple[Offer, ...]:
        """Every offer of the case, by number."""
        with self._store.read() as uow:
            return uow.offers.of_case(case)

    def get(self, case: int, number: int) -> Offer:
        """One offer. Errors: OfferMissing."""
        with self._store.read() as uow:
            return uow.offers.get(case, number)

    def latest(self, case: int) -> Offer:
        """The case's newest offer that is not withdrawn. Errors: NoOfferYet, CaseMissing."""
        with self._store.read() as uow:
            uow.cases.get(case)
            offers = uow.offers.of_case(case)
        standing = [offer for offer in offers if offer.state is not OfferState.WITHDRAWN]
        if not standing:
            raise NoOfferYet(case=case)
        return standing[-1]

    def suggestion(self, case: int) -> Terms:
        """A first draft: penalty waived, no interest, equal instalments that fit the free capacity.

        Where nothing is free, or the sum needs longer, it plans five years, and the window shows
        that the household cannot keep it. Errors: CutOffMissing, NothingToPay.
        """
        today = self._clock.today()
        with self._store.read() as uow:
            balance = uow.cases.get(case).debt.balance
            free = capacity_of(uow, today, without=case).free
        if balance.on is None:
            raise CutOffMissing
        to_pay = balance.total - balance.penalty
        if to_pay.cents <= 0:
            raise NothingToPay
        return Terms(
            covered=balance,
            first_due=_first_due(max(today, balance.on)),
            count=_count(to_pay, free.times(LARGEST_SHARE)),
            waived=Waiver(penalty=balance.penalty),
        )

    def capacity(self, case: int) -> Capacity:
        """What the household and its other cases leave for this one."""
        with self._store.read() as uow:
            return capacity_of(uow, self._clock.today(), without=case)

    def view(self, case: int, terms: Terms, capacity: Capacity | None = None) -> OfferView:
        """Everything that is shown of terms, before or after they are saved.

        ``capacity``: that of ``capacity(case)``, where it is known already.
        """
        capacity = capacity or self.capacity(case)
        with self._store.read() as uow:
            debt = uow.cases.get(case).debt
        sums = figures(terms, self._clock.today())
        return OfferView(
            terms=terms,
            schedule=terms.schedule(),
            figures=sums,
            kinds=terms.kinds(debt),
            share=capacity.share_of(sums.monthly),
            judgement=capacity.judge(sums.monthly),
            capacity=capacity,
        )

    def draft(self, case: int, terms: Terms, reason: str = "", note: str = "") -> Offer:
        """Keep terms as a new draft."""
        offer = Offer(case, terms, self._clock.today(), reason=reason, note=note)
        with self._store.write("offer.draft") as uow:
            added = uow.offers.add(offer)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)
        return added

    def revise(self, case: int, number: int, terms: Terms, reason: str, note: str) -> Offer:
        """Change a draft. Errors: OfferNotDraft, OfferMissing."""
        with self._store.write("offer.revise") as uow:
            revised = uow.offers.get(case, number).revised(terms, reason, note)
            uow.offers.save(revised)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)
        return revised

    def remove(self, case: int, number: int) -> None:
        """Throw a draft away; what was sent stays. Errors: OfferNotDraft, OfferMissing."""
        with self._store.write("offer.remove") as uow:
            offer = uow.offers.get(case, number)
            if offer.state is not OfferState.DRAFT:
                raise OfferNotDraft(number=number, state=offer.state)
            uow.offers.remove(case, number)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)

    def answer(self, case: int, number: int, state: OfferState) -> Offer:
        """Record the answer, or withdraw. Errors: OfferStepImpossible, OfferMissing."""
        with self._store.write("offer.answer") as uow:
            answered = uow.offers.get(case, number).answered(state)
            uow.offers.save(answered)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)
        return answered


def _first_due(after: date) -> date:
    """The same day next month, so that a wage comes in between."""
    return add_months(after, 1)


def _count(to_pay: Money, free: Money) -> int:
    """The fewest equal parts of which none exceeds ``free``; the last carries the remainder too."""
    most = min(LONGEST_DRAFT, to_pay.cents)
    if free.cents <= 0:
        return most
    needed = -(-to_pay.cents // free.cents)
    counts = range(min(max(SHORTEST_DRAFT, needed), most), most)
    return next((n for n in counts if max(to_pay.parts(n)) <= free), most)
