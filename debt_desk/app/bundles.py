"""The exhibit bundle of a case: what may go to its lender, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO

from debt_desk.app.changes import Area, Bell
from debt_desk.app.output import check_destination
from debt_desk.domain.evidence import serves_every_case
from debt_desk.domain.exhibit import (
    BundleEmpty,
    Exhibit,
    ExhibitNamesLender,
    ExhibitOfAnotherDebt,
    in_order,
    lenders_named,
    other_lenders,
    without_originals,
)
from debt_desk.domain.household import LineKind
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.store.safe_write import written_beside

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from debt_desk.app.clock import Clock
    from debt_desk.domain.case import Case
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.letter import LetterLanguage
    from debt_desk.domain.money import Money
    from debt_desk.letters.bundle import Material
    from debt_desk.store.desk_store import Store


@dataclass(frozen=True, slots=True)
class BundleInputs:
    """What the workers need, gathered on the window's thread.

    ``owners``: each case's creditor by its number. ``lenders``: the creditors of the file that this
    case's must not read of unasked. ``stored``: the user's choice; none yet: nothing.
    """

    case: Case
    person: str
    documents: tuple[EvidenceDocument, ...]
    owners: dict[int, str]
    lenders: tuple[str, ...]
    incomes: tuple[Money, ...]
    stored: tuple[Exhibit, ...]
    today: date


@dataclass(frozen=True, slots=True)
class Candidate:
    """A document that could go along.

    ``owner``: the creditor of the other debt that it belongs to. ``own``: it is this case's, or
    speaks of the household. ``named``: other lenders that it speaks of. ``redacted``: the newest
    copy of it with parts blacked out.
    """

    document: EvidenceDocument
    own: bool
    owner: str = ""
    named: tuple[str, ...] = ()
    redacted: EvidenceDocument | None = None

    @property
    def number(self) -> int:
        """The document's number."""
        assert self.document.number is not None
        return self.document.number

    @property
    def needs_question(self) -> bool:
        """Whether the user must have agreed before it goes along."""
        return bool(not self.own or self.named)

    def check(self, exhibit: Exhibit) -> None:
        """Errors: ExhibitOfAnotherDebt, ExhibitNamesLender."""
        if exhibit.agreed:
            return
        data = {"number": self.number, "title": self.document.title}
        if not self.own:
            raise ExhibitOfAnotherDebt(**data)
        if self.named:
            raise ExhibitNamesLender(**data, lenders="、".join(self.named))


class BundlesDesk:
    """What one can do with the exhibits of a case."""

    def __init__(self, store: Store, bell: Bell, clock: Clock) -> None:
        self._store = store
        self._bell = bell
        self._clock = clock
        self._named: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}

    def inputs(self, case: int) -> BundleInputs:
        """Everything that a bundle of this case is made from. Errors: CaseMissing."""
        with self._store.read() as uow:
            ours, household = uow.cases.get(case), uow.household.get()
            owners = {c.number: c.creditor for c in uow.cases.all() if c.number is not None}
            return BundleInputs(
                case=ours,
                person=household.person.name,
                documents=uow.evidence.all(),
                owners=owners,
                lenders=other_lenders(ours.creditor, owners.values()),
                incomes=tuple(
                    line.amount for line in household.lines if line.kind is LineKind.INCOME
                ),
                stored=uow.exhibits.of_case(case),
                today=self._clock.today(),
            )

    def choose(self, case: int, exhibits: Sequence[Exhibit]) -> None:
        """Keep what goes to the lender and in which order; one step that can be undone.

        Errors: BundleEmpty, CaseMissing, DocumentMissing.
        """
        if not exhibits:
            raise BundleEmpty
        with self._store.write("exhibits.change") as uow:
            if uow.exhibits.of_case(case) == tuple(exhibits):
                return
            uow.exhibits.save(case, exhibits)
            uow.commit()
        self._bell.ring(Area.EVIDENCE, case=case)

    def candidates(self, inputs: BundleInputs, job: Job) -> tuple[Candidate, ...]:
        """Every document of the file, read for names of other lenders; for a worker thread.

        The chosen ones stand first in their order, then what else could go along, then what belongs
        to other debts. Errors: JobCancelled.
        """
        copies = {d.redacted_from: d for d in inputs.documents if d.redacted_from is not None}
        # The same file attached twice: its redacted copy stands for both.
        of_content = {
            d.content.sha256: copies[d.number] for d in inputs.documents if d.number in copies
        }
        found = []
        for done, document in enumerate(inputs.documents, 1):
            stop_if_cancelled(job)
            own = _is_own(document, inputs.case)
            owner = "" if own or document.case is None else inputs.owners[document.case]
            copy = of_content.get(document.content.sha256)
            candidate = Candidate(document, own, owner, redacted=copy)
            if candidate.own or any(e.document == document.number for e in inputs.stored):
                candidate = replace(candidate, named=self._lenders_in(document, inputs, job))
            found.append(candidate)
            job.progress(done, len(inputs.documents))
        return _ordered(found, inputs.stored)

    def write(
        self,
        inputs: BundleInputs,
        exhibits: Sequence[Exhibit] | None,
        language: LetterLanguage,
        out: BinaryIO,
        job: Job,
    ) -> int:
        """Write the bundle of these exhibits; None: of the stored ones, else of all that serve.

        The answer is how many exhibits it has.

        For a worker thread. Errors: BundleEmpty, ExhibitOfAnotherDebt, ExhibitNamesLender,
        ExhibitLocked, DebtorNameMissing, GlyphMissing, JobCancelled.
        """
        # reportlab and pypdf are slow to import, and most starts of the program print nothing.
        from debt_desk.app.exhibits import material
        from debt_desk.letters.bundle import Bundle, BundleExhibit, print_bundle

        chosen = self._chosen(inputs, exhibits, job)

        def loads(document: EvidenceDocument) -> BundleExhibit:
            return BundleExhibit(document, lambda: material(self._store.contents, document, job))

        bundle = Bundle(
            person=inputs.person,
            case=inputs.case,
            exhibits=tuple(map(loads, chosen)),
            made_on=inputs.today,
            language=language,
        )
        print_bundle(bundle, out, job)
        return len(chosen)

    def save(
        self,
        inputs: BundleInputs,
        exhibits: Sequence[Exhibit] | None,
        language: LetterLanguage,
        destination: Path,
        job: Job,
    ) -> int:
        """The same into a file, whole or not at all, never held in memory; for a worker thread.

        Errors: those of ``write``; DestinationIsDeskFile, DestinationNotWritable, DiskFull.
        """
        check_destination(destination, self._store.path)
        with (
            written_beside(destination, overwrite=True) as temporary,
            temporary.open("wb") as out,
        ):
            return self.write(inputs, exhibits, language, out, job)

    def _chosen(
        self, inputs: BundleInputs, exhibits: Sequence[Exhibit] | None, job: Job
    ) -> list[EvidenceDocument]:
        wanted = exhibits or inputs.stored or _everything(inputs)
        by_number = {document.number: document for document in inputs.documents}
        chosen = [by_number[e.document] for e in wanted if e.document in by_number]
        if not chosen:
            raise BundleEmpty
        agreed = {exhibit.document: exhibit for exhibit in wanted}
        for document in chosen:
            own = _is_own(document, inputs.case)
            exhibit = agreed[document.number or 0]
            named = () if exhibit.agreed else self._lenders_in(document, inputs, job)
            Candidate(document, own, named=named).check(exhibit)
        return chosen

    def _lenders_in(
        self, document: EvidenceDocument, inputs: BundleInputs, job: Job
    ) -> tuple[str, ...]:
        """The other lenders that a document's title, name or text speaks of; read once."""
        said = f"{document.title}\n{document.file_name}"
        in_title = lenders_named(said, inputs.lenders)
        key = (document.content.sha256, inputs.lenders)
        if key not in self._named:
            from debt_desk.app.exhibits import material, text_of

            found: Material = material(self._store.contents, document, job)
            left = dict.fromkeys(inputs.lenders)
            named = []
            for text in text_of(found, job):
                for lender in lenders_named(text, left):
                    named.append(lender)
                    del left[lender]
                if not left:
                    break
            self._named[key] = tuple(named)
        spoken_of = {*in_title, *self._named[key]}
        # A copy is pictures: whether a name in its original was blacked out, only eyes can tell.
        for original in inputs.documents:
            if original.number is not None and original.number == document.redacted_from:
                spoken_of |= {*self._lenders_in(original, inputs, job)}
        return tuple(lender for lender in inputs.lenders if lender in spoken_of)


def suggested(candidates: Sequence[Candidate]) -> tuple[Exhibit, ...]:
    """What is ticked before the user has chosen: all that needs no question, copies first."""
    fine = [c.document for c in candidates if not c.needs_question]
    numbers = (document.number for document in in_order(without_originals(fine)))
    return tuple(Exhibit(number) for number in numbers if number is not None)


def _everything(inputs: BundleInputs) -> tuple[Exhibit, ...]:
    own = [document for document in inputs.documents if _is_own(document, inputs.case)]
    numbers = (document.number for document in in_order(without_originals(own)))
    return tuple(Exhibit(number) for number in numbers if number is not None)


def _is_own(document: EvidenceDocument, case: Case) -> bool:
    if document.case is None:
        return serves_every_case(document.kind)
    return document.case == case.number


def _ordered(found: Sequence[Candidate], stored: Sequence[Exhibit]) -> tuple[Candidate, ...]:
    places = {exhibit.document: place for place, exhibit in enumerate(stored)}
    chosen = sorted((c for c in found if c.number in places), key=lambda c: places[c.number])
    rest = {c.number: c for c in found if c.number not in places}
    listed = [rest[d.number] for d in in_order(c.document for c in rest.values()) if d.number]
    return (*chosen, *(c for c in listed if c.own), *(c for c in listed if not c.own))
