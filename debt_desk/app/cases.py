"""Cases: the list at the left, each case's way, and its one next step."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.domain.agenda import AgendaItem, CaseFacts, agenda
from debt_desk.domain.calendar import LATEST
from debt_desk.domain.case import Case, Stage, stage
from debt_desk.domain.journal import sum_of
from debt_desk.domain.repayment import progress
from debt_desk.domain.way import Known, next_step, open_papers, way
from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.domain.agreement import Agreement
    from debt_desk.domain.court_paper import CourtPaper
    from debt_desk.domain.debt import CreditorKind
    from debt_desk.domain.money import Money
    from debt_desk.domain.offer import Offer
    from debt_desk.domain.repayment import Progress
    from debt_desk.domain.way import NextStep, StepState
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot


class FactsInFuture(RuleError):
    """What the lender stated, or what was missed, lies behind us. data: day."""


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A case as the list shows it. ``balance``: what is left of the agreement, or what is owed."""

    number: int
    creditor: str
    product: str
    account_tail: str
    kind: CreditorKind
    balance: Money
    stage: Stage
    next_item: AgendaItem | None


@dataclass(frozen=True, slots=True)
class CaseOverview:
    """Everything that a case's first page shows. ``papers``: a court's that wait for an answer."""

    case: Case
    stage: Stage
    steps: tuple[StepState, ...]
    next_step: NextStep
    offers: tuple[Offer, ...]
    agreement: Agreement | None
    progress: Progress | None
    items: tuple[AgendaItem, ...]
    papers: tuple[CourtPaper, ...] = ()


class CasesDesk:
    """What one can do with cases."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock

    def rows(self) -> tuple[CaseRow, ...]:
        """Every case, in the order of their numbers."""
        with self._store.read() as uow:
            return tuple(self._row(facts) for facts in facts_of_all(uow, self._today))

    def get(self, number: int) -> Case:
        """One case. Errors: CaseMissing."""
        with self._store.read() as uow:
            return uow.cases.get(number)

    def add(self, case: Case) -> Case:
        """Take up a new case; the answer carries its number. Errors: FactsInFuture."""
        self._check_days(case)
        with self._store.write("case.add") as uow:
            added = uow.cases.add(case)
            uow.commit()
        self._bell.ring(Area.CASES, case=added.number)
        return added

    def change(self, case: Case) -> None:
        """Save a changed case; nothing happens if nothing is different. Errors: FactsInFuture."""
        assert case.number is not None
        self._check_days(case)
        with self._store.write("case.change") as uow:
            if uow.cases.get(case.number) == case:
                return
            uow.cases.save(case)
            uow.tell(case.number, balance=sum_of(case.debt.balance.total))
            uow.commit()
        self._bell.ring(Area.CASES, case=case.number)

    def remove(self, number: int) -> None:
        """Remove a case with all that was done in it; its documents stay, as the household's."""
        with self._store.write("case.remove") as uow:
            uow.cases.remove(number)
            uow.tell(number)
            uow.commit()
        self._bell.ring()

    def overview(self, number: int) -> CaseOverview:
        """A case's way so far, what is due, and the one next step."""
        with self._store.read() as uow:
            facts = facts_of(uow, uow.cases.get(number), self._today)
            known = Known(
                facts,
                self._today,
                uow.contact_routes.all(number),
                household=capacity_of(uow, self._today).known,
                evidence=not uow.evidence.is_empty(),
            )
        return CaseOverview(
            case=facts.case,
            stage=stage(facts.offers, facts.agreement, facts.repayment),
            steps=way(known),
            next_step=next_step(known),
            offers=tuple(facts.offers),
            agreement=facts.agreement,
            progress=facts.repayment,
            items=agenda([facts], [], LATEST),
            papers=open_papers(facts.papers),
        )

    @property
    def _today(self) -> date:
        return self._clock.today()

    def _check_days(self, case: Case) -> None:
        debt = case.debt
        billed = debt.bill.on if debt.bill else None
        drawn = debt.contract.drawn_on if debt.contract else None
        for day in (debt.balance.on, debt.overdue_since, billed, drawn):
            if day is not None and day > self._today:
                raise FactsInFuture(day=day)

    def _row(self, facts: CaseFacts) -> CaseRow:
        case = facts.case
        assert case.number is not None
        left = facts.repayment.left if facts.repayment else case.debt.balance.total
        return CaseRow(
            number=case.number,
            creditor=case.creditor,
            product=case.product,
            account_tail=case.account_tail,
            kind=case.kind,
            balance=left,
            stage=stage(facts.offers, facts.agreement, facts.repayment),
            next_item=next(iter(agenda([facts], [], LATEST)), None),
        )


def facts_of(uow: Snapshot, case: Case, today: date) -> CaseFacts:
    """What stage and agenda of a case follow from."""
    assert case.number is not None
    agreement = uow.agreements.in_force(case.number)
    repayment = None
    if agreement is not None and agreement.id is not None:
        payments = uow.payments.of_agreement(agreement.id)
        repayment = progress(agreement.dues, payments, today)
    offers = tuple(offer.seen_on(today) for offer in uow.offers.of_case(case.number))
    requests = uow.material_requests.all(case.number)
    number = case.number
    return CaseFacts(
        case,
        offers,
        agreement,
        repayment,
        requests,
        uow.letters.of_case(number),
        uow.contacts.all(number),
        uow.court_papers.all(number),
    )


def facts_of_all(uow: Snapshot, today: date) -> list[CaseFacts]:
    """The same for every case, in a handful of queries however many there are."""
    offers = uow.offers.by_case()
    agreements = uow.agreements.all_in_force()
    payments = uow.payments.by_agreement()
    requests = uow.material_requests.all()
    letters, contacts = uow.letters.all(), uow.contacts.all()
    papers = uow.court_papers.all()
    facts = []
    for case in uow.cases.all():
        assert case.number is not None
        agreement = agreements.get(case.number)
        repayment = None
        if agreement is not None:
            repayment = progress(agreement.dues, payments.get(agreement.id or 0, ()), today)
        seen = tuple(offer.seen_on(today) for offer in offers.get(case.number, ()))
        asked = tuple(request for request in requests if request.case == case.number)
        sent = tuple(letter for letter in letters if letter.case == case.number)
        said = tuple(contact for contact in contacts if contact.case == case.number)
        came = tuple(paper for paper in papers if paper.case == case.number)
        facts.append(CaseFacts(case, seen, agreement, repayment, asked, sent, said, came))
    return facts
