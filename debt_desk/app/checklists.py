"""Checklists: what lenders ask for, held against what is attached; every answer can be undone."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.app.cases import FactsInFuture
from debt_desk.app.changes import Area, Bell
from debt_desk.app.household import capacity_of
from debt_desk.app.jobs import QuietJob
from debt_desk.domain.checklist import (
    Checklist,
    ChecklistAnswer,
    ChecklistFacts,
    ChecklistItem,
    Coverage,
    OwnPaper,
    answer_key,
    checklist,
)
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.evidence import EvidenceKind, serves_every_case
from debt_desk.domain.household import Cause
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.offer import OfferState, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from debt_desk.app.clock import Clock
    from debt_desk.app.evidence import EvidenceDesk, Staged
    from debt_desk.domain.checklist import ChecklistEntry
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.material_request import MaterialRequest
    from debt_desk.domain.statement import Statement
    from debt_desk.store.desk_store import Store
    from debt_desk.store.unit_of_work import Snapshot


@dataclass(frozen=True, slots=True)
class ChecklistInputs:
    """What ``read`` needs, gathered on the window's thread; ``statements``: what to open."""

    facts: ChecklistFacts
    statements: tuple[EvidenceDocument, ...]


class ChecklistsDesk:
    """What one can do with checklists and with what lenders asked for."""

    def __init__(self, store: Store, bell: Bell, clock: Clock, evidence: EvidenceDesk) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock
        self._evidence = evidence

    def inputs(self, case: int | None) -> ChecklistInputs:
        """What is known for a case, or for the household. Errors: CaseMissing."""
        today = self._clock.today()
        with self._store.read() as uow:
            documents = uow.evidence.all()
            answers = uow.checklist_answers.all()
            facts = ChecklistFacts(
                today=today,
                causes=uow.household.get().hardship.causes,
                case=case,
                creditor=None if case is None else uow.cases.get(case).kind,
                documents=documents,
                answers=answers,
                requests=uow.material_requests.all(case),
                own=_own_papers(uow, case, today),
            )
        wanted = [item for item in known_items() if item.least_months is not None]
        kinds = {kind for item in wanted for kind in item.kinds}
        keys = {answer_key(item, case) for item in wanted}
        chosen = {answer.document for answer in answers if answer.item in keys}
        to_read = tuple(d for d in documents if d.kind in kinds or d.number in chosen)
        return ChecklistInputs(facts, to_read)

    def read(self, inputs: ChecklistInputs, job: Job | None = None) -> Checklist:
        """The list, each account's statements looked at for itself; for a worker thread.

        Errors: JobCancelled.
        """
        job = job or QuietJob()
        shown: list[Coverage] = []
        for done, document in enumerate(inputs.statements, 1):
            stop_if_cancelled(job)
            shown += _coverages(document, self._evidence.statements_if_any(document))
            job.progress(done, len(inputs.statements))
        return checklist(known_items(), replace(inputs.facts, coverages=shown))

    def view(self, case: int | None) -> Checklist:
        """The list, at once. Errors: CaseMissing."""
        return self.read(self.inputs(case))

    def glance(self, case: int | None) -> Checklist:
        """The list as far as it is known without opening a file: no account is told from another.

        Errors: CaseMissing.
        """
        inputs = self.inputs(case)
        shown = [coverage for d in inputs.statements for coverage in _coverages(d, ())]
        return checklist(known_items(), replace(inputs.facts, coverages=shown))

    def choose(self, entry: ChecklistEntry, case: int | None, document: int) -> None:
        """Answer an item with a document that is attached. Errors: DocumentMissing."""
        self._answer(ChecklistAnswer(answer_key(entry.item, case), document))

    def set_not_applicable(self, key: str, reason: str = "") -> None:
        """Say that an entry does not apply. Errors: TextTooLong, TextNotPrintable."""
        self._answer(ChecklistAnswer(key, not_applicable=True, reason=reason.strip()))

    def take_back(self, key: str) -> None:
        """Forget the answer to an entry, if there is one."""
        with self._store.write("checklist.answer") as uow:
            uow.checklist_answers.remove(key)
            uow.commit()
        self._bell.ring(Area.EVIDENCE)

    def attach(
        self, entry: ChecklistEntry, case: int | None, staged: Sequence[Staged], title: str
    ) -> tuple[EvidenceDocument, ...]:
        """Make files that were staged the answer to an entry, with its kind: one step.

        ``title``: what the paper is called. A file that is attached already is not stored twice.
        The answer is what they are as documents; nothing if they answered the entry already.
        """
        key = answer_key(entry.item, case)
        with self._store.write("evidence.attach") as uow:
            known = {d.content.sha256: d for d in uow.evidence.all() if d.case in (None, case)}
            if all(
                arrived.content.sha256 in known
                and known[arrived.content.sha256].number in entry.documents
                for arrived in staged
            ):
                return ()
            added = []
            for number, arrived in enumerate(staged, 1):
                document = known.get(arrived.content.sha256)
                if document is None:
                    name = title if len(staged) == 1 else f"{title} {number}"
                    document = uow.evidence.add(_document(entry.item, arrived, case, name))
                    known[arrived.content.sha256] = document
                added.append(document)
            uow.checklist_answers.remove(key)
            loose = [d for d in added if not entry.item.is_answered_by(d)]
            if loose:
                uow.checklist_answers.save(ChecklistAnswer(key, loose[-1].number))
            uow.commit()
        self._bell.ring(Area.EVIDENCE)
        return tuple(added)

    def add_request(self, request: MaterialRequest) -> MaterialRequest:
        """Note what a lender asked for. Errors: CaseMissing, DocumentMissing, FactsInFuture."""
        self._check_days(request)
        with self._store.write("request.add") as uow:
            added = uow.material_requests.add(request)
            uow.commit()
        self._bell.ring(Area.EVIDENCE, case=request.case)
        return added

    def change_request(self, request: MaterialRequest) -> None:
        """Save a request that was changed, answered by a document, or given to the lender.

        Errors: MaterialRequestMissing, CaseMissing, DocumentMissing, FactsInFuture.
        """
        self._check_days(request)
        with self._store.write("request.change") as uow:
            uow.material_requests.save(request)
            uow.commit()
        self._bell.ring(Area.EVIDENCE, case=request.case)

    def remove_request(self, request: MaterialRequest) -> None:
        """Forget a request. Errors: MaterialRequestMissing."""
        with self._store.write("request.remove") as uow:
            uow.material_requests.remove(request.id or 0)
            uow.commit()
        self._bell.ring(Area.EVIDENCE, case=request.case)

    def attach_to_request(
        self, request: MaterialRequest, staged: Staged
    ) -> EvidenceDocument | None:
        """Make a file that was staged the answer to a request: one step; None if it is already."""
        with self._store.write("evidence.attach") as uow:
            known = (d for d in uow.evidence.all() if d.case in (None, request.case))
            document = next((d for d in known if d.content == staged.content), None)
            if document is not None and document.number == request.document:
                return None
            if document is None:
                case = None if serves_every_case(staged.kind) else request.case
                document = uow.evidence.add(staged.document(case))
            uow.material_requests.save(replace(request, document=document.number))
            uow.commit()
        self._bell.ring(Area.EVIDENCE)
        return document

    def _answer(self, answer: ChecklistAnswer) -> None:
        with self._store.write("checklist.answer") as uow:
            uow.checklist_answers.save(answer)
            uow.commit()
        self._bell.ring(Area.EVIDENCE)

    def _check_days(self, request: MaterialRequest) -> None:
        for day in (request.asked_on, request.given_on):
            if day is not None and day > self._clock.today():
                raise FactsInFuture(day=day)


@cache
def known_items() -> tuple[ChecklistItem, ...]:
    """Every item, in the order in which it is shown."""
    file = paths.resources() / "checklists" / "items.toml"
    read = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(_item(item) for item in read["items"])


def _item(read: dict[str, Any]) -> ChecklistItem:
    return ChecklistItem(
        key=read["key"],
        causes=frozenset(map(Cause, read.get("causes", ()))),
        kinds=tuple(map(EvidenceKind, read.get("kinds", ()))),
        words=tuple(read.get("words", ())),
        creditors=frozenset(map(CreditorKind, read.get("creditors", ()))),
        of_case=read.get("of_case", False),
        own=OwnPaper(read["own"]) if "own" in read else None,
        fresh_months=read.get("fresh_months"),
        least_months=read.get("least_months"),
        optional=read.get("optional", False),
    )


def _document(
    item: ChecklistItem, staged: Staged, case: int | None, title: str
) -> EvidenceDocument:
    """What a file becomes that is attached for an item; the program's own papers have no kind."""
    fits = not item.kinds or staged.kind in item.kinds
    kind = staged.kind if fits else item.kinds[0]
    belongs_to = None if serves_every_case(kind) and not item.of_case else case
    named = replace(staged.document(belongs_to), kind=kind)
    if item.least_months or (item.words and item.is_answered_by(named)):
        return named  # its own name says as much and more
    return replace(named, title=title)


def _coverages(document: EvidenceDocument, statements: Iterable[Statement]) -> list[Coverage]:
    """What a document shows of each account; the user's own word on its period comes first."""
    assert document.number is not None
    read = list(statements)
    start, end = document.covers_from, document.covers_to
    if not read:
        return [Coverage(document.number, start, end)] if start and end else []
    found = []
    for statement in read:
        # The document's period is that of all its accounts together.
        own = (start, end) if len(read) == 1 else (None, None)
        covered = statement.period
        first, last = own[0] or covered[0], own[1] or covered[1]
        if first is None or last is None:
            continue
        by_lines = (first, last) == (statement.first, statement.last)
        declared = not by_lines or statement.declared_from is not None
        account = f"{statement.institution} {statement.account}".strip()
        found.append(Coverage(document.number, first, last, account, declared))
    return found


def _own_papers(uow: Snapshot, case: int | None, today: date) -> frozenset[OwnPaper]:
    found = set()
    balances = [known.debt.balance for known in uow.cases.all()]
    if balances and all(balance.total and balance.on for balance in balances):
        found.add(OwnPaper.DEBTS)
    if capacity_of(uow, today).known:
        found.add(OwnPaper.BUDGET)
    if uow.household.get().hardship.story.strip():
        found.add(OwnPaper.STORY)
    offers = () if case is None else uow.offers.of_case(case)
    if any(o.side is Side.DEBTOR and o.state is not OfferState.WITHDRAWN for o in offers):
        found.add(OwnPaper.PLAN)
    return frozenset(found)
