"""Offers: a first sensible draft, what any terms come to, and the way of an offer to its answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from debt_desk.app.cases import facts_of_all
from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.app.suggestions import FirstDraft, Outlook, Preset, first_draft
from debt_desk.domain.accrual import (
    DebtOn,
    less_payments,
    remaining_under_contract,
    taken_off,
)
from debt_desk.domain.calendar import Month
from debt_desk.domain.figures import Figures, figures
from debt_desk.domain.income import beside_the_counted
from debt_desk.domain.missing import OfferMissing
from debt_desk.domain.offer import Answer, Offer, OfferNotDraft, OfferState, Side
from debt_desk.domain.pot import pots
from debt_desk.domain.rates import NoRate, RateAmbiguous, Rates, dated_rates
from debt_desk.domain.stress import Setting, setting
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from fractions import Fraction

    from debt_desk.app.clock import Clock
    from debt_desk.domain.capacity import Capacity, Share
    from debt_desk.domain.case import Case
    from debt_desk.domain.debt import CreditorKind, Debt
    from debt_desk.domain.debt_payment import DebtPayment
    from debt_desk.domain.money import Money
    from debt_desk.domain.schedule import Instalment
    from debt_desk.domain.terms import OfferKind, Terms
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import UnitOfWork


# Ten years: as far ahead as a payment over more months is looked for.
MOST_MONTHS_TO_TEST = 120


class AnswerInFuture(RuleError):
    """What the lender said lies behind us. data: day, today."""


class NoOfferYet(RuleError):
    """There is no offer to print yet. data: case."""


@dataclass(frozen=True, slots=True)
class OfferView:
    """What terms come to, held against the household.

    ``cost``: the plan's real annual cost, None where no rate makes sense. ``under_contract``: what
    would still be owed after the same payments if the contract simply ran on; None where its rate
    is not known. ``paid``: what payments since have been taken off the lender's balance, of which
    the covered one is what is left.
    """

    terms: Terms
    schedule: tuple[Instalment, ...]
    figures: Figures
    kinds: tuple[OfferKind, ...]
    share: Fraction | None
    judgement: Share
    capacity: Capacity
    cost: Rates | None
    under_contract: DebtOn | None
    paid: Money


class OffersDesk:
    """What one can do with offers."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def of_case(self, case: int) -> tuple[Offer, ...]:
        """Every offer of the case, by number."""
        with self._store.read() as uow:
            return self._seen(uow.offers.of_case(case))

    def get(self, case: int, number: int) -> Offer:
        """One offer. Errors: OfferMissing."""
        with self._store.read() as uow:
            return uow.offers.get(case, number).seen_on(self._clock.today())

    def latest(self, case: int) -> Offer:
        """The debtor's newest offer that is neither withdrawn nor a private fallback.

        Errors: NoOfferYet, CaseMissing.
        """
        with self._store.read() as uow:
            uow.cases.get(case)
            offers = self._seen(uow.offers.of_case(case))
        standing = [
            offer
            for offer in offers
            if offer.side is Side.DEBTOR
            and offer.rank is None
            and offer.state is not OfferState.WITHDRAWN
        ]
        if not standing:
            raise NoOfferYet(case=case)
        return standing[-1]

    def suggestion(self, case: int, preset: Preset = Preset.INSTALMENTS) -> Terms:
        """The terms of a first draft alone. Errors: those of ``first_draft``."""
        return self.first_draft(case, preset).terms

    def first_draft(self, case: int, preset: Preset = Preset.INSTALMENTS) -> FirstDraft:
        """A first draft that fits the free capacity, if any does.

        It covers the lender's balance less the payments recorded since: what is paid already is not
        offered again, while interest since is left to the lender to state.
        Errors: CutOffMissing, NothingToPay, CaseMissing and others of ``suggestions.first_draft``.
        """
        today = self._clock.today()
        where = self.setting(case)
        with self._store.read() as uow:
            found, payments = uow.cases.get(case), uow.debt_payments.of_case(case)
            has = capacity_of(uow, today, without=case)
            hardship = uow.household.get().hardship
        debt = found.debt
        if debt.balance.on is not None:
            owed = less_payments(debt, found.kind, payments, max(today, debt.balance.on))
            debt = replace(debt, balance=owed.balance)
        outlook = Outlook(
            known=has.known,
            pots={pot.month: pot.amount for pot in where.pots} if where.known else None,
            hardship_ends=hardship.expected_end,
        )
        return first_draft(preset, debt, has.free, today, outlook)

    def capacity(self, case: int) -> Capacity:
        """What the household and its other cases leave for this one."""
        with self._store.read() as uow:
            return capacity_of(uow, self._clock.today(), without=case)

    def view(
        self,
        case: int,
        terms: Terms,
        capacity: Capacity | None = None,
        known: tuple[Case, Sequence[DebtPayment]] | None = None,
    ) -> OfferView:
        """Everything that is shown of terms, before or after they are saved.

        ``capacity``: what is left for the case; ``known``: the case and what was paid of its debt.
        Where both were read already, as for a slider that is dragged, nothing is read anew.
        """
        capacity = capacity or self.capacity(case)
        if known is None:
            with self._store.read() as uow:
                known = uow.cases.get(case), uow.debt_payments.of_case(case)
        its_case, payments = known
        debt = its_case.debt
        sums = figures(terms, self._clock.today())
        schedule = terms.schedule()
        return OfferView(
            terms=terms,
            schedule=schedule,
            figures=sums,
            kinds=terms.kinds(debt),
            share=capacity.share_of(sums.monthly),
            judgement=capacity.judge(sums.monthly),
            capacity=capacity,
            cost=_cost(terms, schedule),
            under_contract=_under_contract(terms, schedule, debt, its_case.kind),
            paid=taken_off(terms.covered, debt, its_case.kind, payments),
        )

    def setting(self, case: int) -> Setting:
        """What the survival test of a plan for this case is held in; it may be used in a worker."""
        today = self._clock.today()
        with self._store.read() as uow:
            household = uow.household.get()
            facts = facts_of_all(uow, today)
        repayments = [
            known.repayment
            for known in facts
            if known.repayment is not None and known.case.number != case
        ]
        months = pots(household, repayments, Month.of(today).plus(1), MOST_MONTHS_TO_TEST)
        return setting(household, months, beside_the_counted(household))

    def draft(
        self,
        case: int,
        terms: Terms,
        reason: str = "",
        note: str = "",
        counters: int | None = None,
    ) -> Offer:
        """Keep terms as a new draft; ``counters``: the lender's offer that it answers."""
        today = self._clock.today()
        offer = Offer(case, terms, today, reason=reason, note=note, counters=counters)
        with self._store.write("offer.draft") as uow:
            added = uow.offers.add(offer)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)
        return added

    def revise(self, case: int, number: int, terms: Terms, reason: str, note: str) -> Offer:
        """Change a draft. Errors: GraceBeforeCutOff, OfferNotDraft, OfferMissing."""
        terms.check_grace()
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
            _rank(uow, _fallbacks(uow.offers.of_case(case)))
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)

    def answer(
        self, case: int, number: int, state: OfferState, answer: Answer | None = None
    ) -> Offer:
        """Record the answer, or withdraw.

        Errors: OfferStepImpossible, AnswerBeforeSending, AnswerInFuture, OfferMissing.
        """
        self._check_past(answer.on if answer else None)
        with self._store.write("offer.answer") as uow:
            offer = uow.offers.get(case, number).seen_on(self._clock.today())
            answered = offer.answered(state, answer)
            uow.offers.save(answered)
            uow.tell(case, offer=number, state=answered.state)
            _rank(uow, _fallbacks(uow.offers.of_case(case)))
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)
        return answered

    def receive(self, offer: Offer) -> Offer:
        """Record the lender's offer; the one that it counters is countered in the same step.

        ``offer``: of Side.LENDER, with ``sent_on``: the day on which it came.
        Errors: AnswerInFuture, OfferMissing, OfferStepImpossible, AnswerBeforeSending.
        """
        with self._store.write("offer.receive") as uow:
            received = take_received(uow, offer, self._clock.today())
            uow.tell(offer.case, offer=received.number)
            uow.commit()
        self._bell.ring(Area.OFFERS, case=offer.case)
        return received

    def keep_as_fallback(self, case: int, number: int) -> None:
        """Keep a draft to oneself, behind the fallbacks that there are. Errors: OfferNotDraft."""
        with self._store.write("offer.fallback") as uow:
            offers = uow.offers.of_case(case)
            others = [offer for offer in _fallbacks(offers) if offer.number != number]
            _rank(uow, [*others, uow.offers.get(case, number)])
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)

    def use_fallback(self, case: int, number: int) -> None:
        """Make a fallback a draft to send again; those behind it move up. Errors: OfferMissing."""
        with self._store.write("offer.use_fallback") as uow:
            offer = uow.offers.get(case, number)
            uow.offers.save(offer.ranked(None))
            kept = _fallbacks(uow.offers.of_case(case))
            _rank(uow, [other for other in kept if other.number != number])
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)

    def move_fallback(self, case: int, number: int, places: int) -> None:
        """Rank a fallback so many places later (earlier, if negative); at the ends it stays.

        Errors: OfferMissing.
        """
        with self._store.write("offer.rank_fallback") as uow:
            order = [offer.number for offer in _fallbacks(uow.offers.of_case(case))]
            if number not in order:
                raise OfferMissing(case=case, number=number)
            here = order.index(number)
            order.insert(max(0, min(len(order) - 1, here + places)), order.pop(here))
            _rank(uow, [uow.offers.get(case, other or 0) for other in order])
            uow.commit()
        self._bell.ring(Area.OFFERS, case=case)

    def _seen(self, offers: Iterable[Offer]) -> tuple[Offer, ...]:
        today = self._clock.today()
        return tuple(offer.seen_on(today) for offer in offers)

    def _check_past(self, day: date | None) -> None:
        today = self._clock.today()
        if day is not None and day > today:
            raise AnswerInFuture(day=day, today=today)


def take_received(uow: UnitOfWork, offer: Offer, today: date) -> Offer:
    """Keep the lender's offer; the one that it counters is countered. Errors: see ``receive``."""
    assert offer.side is Side.LENDER
    assert offer.sent_on is not None
    if offer.sent_on > today:
        raise AnswerInFuture(day=offer.sent_on, today=today)
    if offer.counters is not None:
        ours = uow.offers.get(offer.case, offer.counters).seen_on(today)
        if ours.state is not OfferState.COUNTERED:
            answer = Answer(offer.sent_on, offer.channel, offer.who)
            uow.offers.save(ours.answered(OfferState.COUNTERED, answer))
    return uow.offers.add(replace(offer, state=OfferState.SENT))


def _cost(terms: Terms, schedule: Sequence[Instalment]) -> Rates | None:
    """Of what remains to be paid on the cut-off day, against all instalments."""
    try:
        return dated_rates(terms.to_pay, terms.cut_off, [(i.due, i.amount) for i in schedule])
    except (NoRate, RateAmbiguous):
        return None


def _under_contract(
    terms: Terms, schedule: Sequence[Instalment], debt: Debt, kind: CreditorKind
) -> DebtOn | None:
    covered = replace(debt, balance=terms.covered)
    paid = [(instalment.due, instalment.amount) for instalment in schedule]
    return remaining_under_contract(covered, kind, paid, terms.last_due)


def _fallbacks(offers: Iterable[Offer]) -> list[Offer]:
    return sorted((o for o in offers if o.rank is not None), key=lambda o: o.rank or 0)


def _rank(uow: UnitOfWork, offers: Sequence[Offer]) -> None:
    for rank, offer in enumerate(offers, 1):
        if offer.rank != rank:
            uow.offers.save(offer.ranked(rank))
