"""Agreements: what both sides confirmed; a new one turns the one in force into history."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.domain.agreement import (
    Agreement,
    AgreementReplaced,
    AgreementState,
    ConfirmedInFuture,
    Due,
    dues_of,
)
from debt_desk.domain.offer import Answer, OfferState

if TYPE_CHECKING:
    from debt_desk.app.clock import Clock
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import UnitOfWork


# A late yes is a yes.
_CAN_BE_ACCEPTED = frozenset({OfferState.SENT, OfferState.COUNTERED, OfferState.EXPIRED})


class AgreementsDesk:
    """What one can do with agreements."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def in_force(self, case: int) -> Agreement | None:
        """The one agreement that counts, if there is one."""
        with self._store.read() as uow:
            return uow.agreements.in_force(case)

    def of_case(self, case: int) -> tuple[Agreement, ...]:
        """All agreements of the case, replaced ones included, earliest first."""
        with self._store.read() as uow:
            return uow.agreements.of_case(case)

    def dues_of_offer(self, case: int, number: int) -> tuple[Due, ...]:
        """The instalments of an offer, ready to be recorded as agreed. Errors: OfferMissing."""
        with self._store.read() as uow:
            return dues_of(uow.offers.get(case, number).terms)

    def record(self, agreement: Agreement) -> Agreement:
        """Record what was agreed; an agreement in force before becomes history in the same step.

        Errors: ConfirmedInFuture, DocumentMissing.
        """
        self._check(agreement)
        with self._store.write("agreement.record") as uow:
            before = uow.agreements.in_force(agreement.case)
            if before is not None:
                uow.agreements.save(before.replaced())
            _accept(uow, agreement)
            recorded = uow.agreements.add(agreement)
            uow.tell(agreement.case, agreement=recorded.id, on=agreement.confirmed_on.isoformat())
            uow.commit()
        self._bell.ring(Area.AGREEMENTS, Area.PAYMENTS, Area.OFFERS, case=agreement.case)
        return recorded

    def correct(self, agreement: Agreement) -> None:
        """Mend what was recorded wrongly. Errors: AgreementReplaced, ConfirmedInFuture."""
        self._check(agreement)
        with self._store.write("agreement.correct") as uow:
            _check_counts(uow.agreements.get(agreement.id or 0))
            uow.agreements.save(agreement)
            uow.commit()
        self._bell.ring(Area.AGREEMENTS, Area.PAYMENTS, case=agreement.case)

    def attach_copy(self, agreement_id: int, document: int) -> None:
        """Name the evidence document that is the written copy. Errors: DocumentMissing."""
        with self._store.write("agreement.attach_copy") as uow:
            uow.evidence.get(document)
            before = uow.agreements.get(agreement_id)
            _check_counts(before)
            agreement = replace(before, written_copy=document)
            uow.agreements.save(agreement)
            uow.commit()
        self._bell.ring(Area.AGREEMENTS, case=agreement.case)

    def _check(self, agreement: Agreement) -> None:
        if agreement.confirmed_on > self._clock.today():
            raise ConfirmedInFuture(confirmed_on=agreement.confirmed_on)


def _check_counts(agreement: Agreement) -> None:
    if agreement.state is AgreementState.REPLACED:
        raise AgreementReplaced


def _accept(uow: UnitOfWork, agreement: Agreement) -> None:
    """The offer that an agreement was made from has been accepted by that."""
    if agreement.offer is None:
        return
    offer = uow.offers.get(agreement.case, agreement.offer)
    if offer.state in _CAN_BE_ACCEPTED:
        # Confirmed before it was written down as sent: then the agreement's own day says enough.
        known = offer.sent_on is None or offer.sent_on <= agreement.confirmed_on
        answer = Answer(agreement.confirmed_on, agreement.channel, agreement.confirmed_with)
        uow.offers.save(offer.answered(OfferState.ACCEPTED, answer if known else None))
