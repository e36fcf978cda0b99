"""Talks with lenders: ways to them, who collects, what was said and promised, courts' papers."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from debt_desk.app.cases import FactsInFuture
from debt_desk.app.changes import Area, Bell
from debt_desk.app.offers import take_received
from debt_desk.domain.conduct import findings
from debt_desk.domain.contact import ContactInFuture
from debt_desk.domain.contact_route import ContactRoute, RouteWay

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.collector import Collector
    from debt_desk.domain.conduct import Finding
    from debt_desk.domain.contact import Contact
    from debt_desk.domain.contact_route import RouteResult
    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.offer import Offer
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Came:
    """What came of a talk besides the talk itself.

    ``requests``: the materials asked for; they get the talk's case, day and way. ``offer``: what
    the lender offered, as ``OffersDesk.receive`` takes it. ``result``: what came of the way that
    was used; None where none was.
    """

    requests: Sequence[MaterialRequest] = ()
    offer: Offer | None = None
    result: RouteResult | None = None


class ContactsDesk:
    """What one can do with talks."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def of_case(self, case: int | None = None) -> tuple[Contact, ...]:
        """The talks of a case, earliest first; None: of every case."""
        with self._store.read() as uow:
            return uow.contacts.all(case)

    def log(self, contact: Contact, came: Came | None = None) -> Contact:
        """Keep a talk with all that came of it: one step.

        Errors: ContactInFuture, CaseMissing, DocumentMissing, CollectorMissing; of the offer those
        of ``OffersDesk.receive``.
        """
        self._check_past(contact)
        came = came or Came()
        with self._store.write("contact.log") as uow:
            if came.offer is not None:
                offer = take_received(uow, came.offer, self._clock.today())
                contact = replace(contact, offer=offer.number)
            added = uow.contacts.add(contact)
            for request in came.requests:
                uow.material_requests.add(_of_talk(request, added))
            if contact.way is not None and came.result is not None:
                _note_try(uow, added, came.result)
            uow.tell(
                added.case,
                contact=added.id,
                at=added.at.isoformat(timespec="minutes"),
                channel=added.channel,
                direction=added.direction,
                promises=len(added.promises),
                requests=len(came.requests),
                offer=added.offer,
            )
            uow.commit()
        self._bell.ring(Area.CONTACTS, Area.OFFERS, Area.EVIDENCE, case=added.case)
        return added

    def change(self, contact: Contact) -> None:
        """Save a talk that was changed. Errors: those of ``log``, ContactMissing."""
        self._check_past(contact)
        with self._store.write("contact.change") as uow:
            uow.contacts.save(contact)
            uow.tell(contact.case, contact=contact.id)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=contact.case)

    def take_offer(self, contact: Contact, offer: Offer) -> Offer:
        """Keep what the lender offered in a talk that is kept already: one step.

        Errors: ContactMissing, those of ``OffersDesk.receive``.
        """
        with self._store.write("offer.receive") as uow:
            taken = take_received(uow, offer, self._clock.today())
            uow.contacts.save(replace(contact, offer=taken.number))
            uow.tell(contact.case, contact=contact.id, offer=taken.number)
            uow.commit()
        self._bell.ring(Area.CONTACTS, Area.OFFERS, case=contact.case)
        return taken

    def keep_promise(self, contact: Contact, index: int, on: date | None) -> None:
        """Note that a promise was kept on a day; None: that it was not yet. FactsInFuture."""
        if on is not None and on > self._clock.today():
            raise FactsInFuture(day=on)
        kept = tuple(
            replace(promise, kept_on=on) if number == index else promise
            for number, promise in enumerate(contact.promises)
        )
        self.change(replace(contact, promises=kept))

    def remove(self, contact: Contact) -> None:
        """Forget a talk; what was asked for in it stays. Errors: ContactMissing."""
        with self._store.write("contact.remove") as uow:
            uow.contacts.remove(contact.id or 0)
            uow.tell(contact.case, contact=contact.id)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=contact.case)

    def routes(self, case: int) -> tuple[ContactRoute, ...]:
        """Every way to the case's lender, with what is known of it."""
        with self._store.read() as uow:
            known = {route.way: route for route in uow.contact_routes.all(case)}
        return tuple(known.get(way, ContactRoute(case, way)) for way in RouteWay)

    def put_route(self, route: ContactRoute) -> None:
        """Keep what is known of a way. Errors: FactsInFuture, CaseMissing, DocumentMissing."""
        if route.tried_on is not None and route.tried_on > self._clock.today():
            raise FactsInFuture(day=route.tried_on)
        with self._store.write("route.change") as uow:
            uow.contact_routes.put(route)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=route.case)

    def collectors(self, case: int) -> tuple[Collector, ...]:
        """Who collects, in the order in which they were entered."""
        with self._store.read() as uow:
            return uow.collectors.all(case)

    def put_collector(self, collector: Collector) -> Collector:
        """Keep a collector, new or changed. Errors: FactsInFuture, CollectorMissing, …Missing."""
        if collector.told_on is not None and collector.told_on > self._clock.today():
            raise FactsInFuture(day=collector.told_on)
        with self._store.write("collector.change") as uow:
            if collector.id is None:
                collector = uow.collectors.add(collector)
            else:
                uow.collectors.save(collector)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=collector.case)
        return collector

    def remove_collector(self, collector: Collector) -> None:
        """Forget a collector; the talks with it stay. Errors: CollectorMissing."""
        with self._store.write("collector.remove") as uow:
            uow.collectors.remove(collector.id or 0)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=collector.case)

    def findings(self, case: int) -> tuple[Finding, ...]:
        """What the collecting talks of a case appear inconsistent with."""
        with self._store.read() as uow:
            return findings(uow.contacts.all(case), uow.collectors.all(case))

    def court_papers(self, case: int | None = None) -> tuple[CourtPaper, ...]:
        """Courts' papers by the day of receipt; None: of every case."""
        with self._store.read() as uow:
            return uow.court_papers.all(case)

    def put_court_paper(self, paper: CourtPaper) -> CourtPaper:
        """Keep a court's paper, new or changed. Errors: FactsInFuture, CourtPaperMissing."""
        for day in (paper.received_on, paper.done_on):
            if day is not None and day > self._clock.today():
                raise FactsInFuture(day=day)
        with self._store.write("court_paper.change") as uow:
            if paper.id is None:
                paper = uow.court_papers.add(paper)
            else:
                uow.court_papers.save(paper)
            uow.tell(paper.case, paper=paper.id, kind=paper.kind)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=paper.case)
        return paper

    def remove_court_paper(self, paper: CourtPaper) -> None:
        """Forget a court's paper. Errors: CourtPaperMissing."""
        with self._store.write("court_paper.remove") as uow:
            uow.court_papers.remove(paper.id or 0)
            uow.tell(paper.case, paper=paper.id)
            uow.commit()
        self._bell.ring(Area.CONTACTS, case=paper.case)

    def _check_past(self, contact: Contact) -> None:
        now = self._clock.now().replace(tzinfo=None)
        if contact.at > now:
            raise ContactInFuture(at=contact.at, now=now)


def _of_talk(request: MaterialRequest, contact: Contact) -> MaterialRequest:
    return replace(
        request,
        case=contact.case,
        asked_on=contact.at.date(),
        channel=contact.channel,
        who=request.who or contact.who,
        contact=contact.id,
    )


def _note_try(uow: UnitOfWork, contact: Contact, result: RouteResult) -> None:
    """The way that a talk went was tried on its day, unless a later try is known."""
    assert contact.way is not None
    known = {route.way: route for route in uow.contact_routes.all(contact.case)}
    route = known.get(contact.way, ContactRoute(contact.case, contact.way))
    day = contact.at.date()
    if route.tried_on is None or route.tried_on <= day:
        uow.contact_routes.put(replace(route, tried_on=day, result=result))
