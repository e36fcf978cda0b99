"""The exhibit bundle of a case: what may go to its lender, and in which order."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, BinaryIO

from debt_desk.app.changes import Area, Bell
from debt_desk.app.output import check_destination
from debt_desk.domain.evidence import EvidenceKind, serves_every_case
from debt_desk.domain.exhibit import (
    BundleEmpty,
    Exhibit,
    ExhibitNamesLender,
    ExhibitOfAnotherDebt,
    in_order,
    lenders_named,
    offered,
    other_lenders,
)
from debt_desk.domain.household import LineKind
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.redaction import KEPT_DIGITS
from debt_desk.errors import InputError
from debt_desk.store.safe_write import written_beside

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from debt_desk.app.clock import Clock
    from debt_desk.app.readings import ReadingsDesk
    from debt_desk.domain.case import Case
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.letter import LetterLanguage
    from debt_desk.domain.money import Money
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
    copy of it with parts blacked out. ``prints``: it can go on paper.
    """

    document: EvidenceDocument
    own: bool
    owner: str = ""
    named: tuple[str, ...] = ()
    redacted: EvidenceDocument | None = None
    prints: bool = True

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


class WhyLeftOut(StrEnum):
    """Why a document does not go along with a bundle."""

    ANOTHER_DEBT = "another_debt"
    UNCLEAR_DEBT = "unclear_debt"
    NAMES_LENDER = "names_lender"
    COPY_GOES = "copy_goes"
    TWICE = "twice"
    NOT_PRINTABLE = "not_printable"
    KIND_UNKNOWN = "kind_unknown"
    NOT_CHOSEN = "not_chosen"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document that does not go along."""

    candidate: Candidate
    why: WhyLeftOut


_STATEMENTS = frozenset((EvidenceKind.BANK_STATEMENT, EvidenceKind.WALLET_STATEMENT))


class BundlesDesk:
    """What one can do with the exhibits of a case."""

    def __init__(self, store: Store, bell: Bell, clock: Clock, readings: ReadingsDesk) -> None:
        self._store = store
        self._readings = readings
        self._bell = bell
        self._clock = clock
        self._named: dict[tuple[str, tuple[str, ...]], tuple[str, ...] | None] = {}

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
                named = self._lenders_in(document, inputs, job)
                prints = self._looked(document, inputs, job) is not None
                candidate = replace(candidate, named=named, prints=prints)
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
        """Write the bundle of these exhibits; None: of the stored ones, else of the suggested.

        The answer is how many exhibits it has.

        For a worker thread. Errors: BundleEmpty, ExhibitOfAnotherDebt, ExhibitNamesLender,
        ExhibitLocked, DebtorNameMissing, GlyphMissing, JobCancelled.
        """
        # reportlab and pypdf are slow to import, and most starts of the program print nothing.
        from debt_desk.app.exhibits import material
        from debt_desk.letters.bundle import Bundle, BundleExhibit, Material, print_bundle

        chosen = self._chosen(inputs, exhibits, job)

        def loads(document: EvidenceDocument) -> BundleExhibit:
            def load() -> Material:
                return material(self._store.contents, document, job)

            return BundleExhibit(document, load, self._account(document, job))

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
        wanted = exhibits or inputs.stored or suggested(self.candidates(inputs, job))
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
        told = f"{document.title}\n{document.file_name}"
        spoken_of = {*lenders_named(told, inputs.lenders)}
        spoken_of |= {*(self._looked(document, inputs, job) or ())}
        # A copy is pictures: whether a name in its original was blacked out, only eyes can tell.
        for original in inputs.documents if document.redacted_from else ():
            if original.number is not None and original.number == document.redacted_from:
                spoken_of |= {*self._lenders_in(original, inputs, job)}
        return tuple(lender for lender in inputs.lenders if lender in spoken_of)

    def _account(self, document: EvidenceDocument, job: Job) -> str:
        """Of a statement, whose it is and how its account's number ends: "cmb 8841"."""
        if document.kind not in _STATEMENTS or document.redacted_from is not None:
            return ""
        try:
            found = self._readings.statements(document.file_name, document.content, job=job)
        except InputError:
            return ""
        tails = (f"{s.institution} {s.account[-KEPT_DIGITS:]}".strip() for s in found)
        accounts = [*dict.fromkeys(tails)]
        return accounts[0] if len(accounts) == 1 else ""

    def _looked(
        self, document: EvidenceDocument, inputs: BundleInputs, job: Job
    ) -> tuple[str, ...] | None:
        """The other lenders in a document's text; None: it cannot go on paper. Looked at once."""
        key = (document.content.sha256, inputs.lenders)
        if key not in self._named:
            from debt_desk.app.exhibits import said
            from debt_desk.app.pdfium import PdfNotReadable

            try:
                self._named[key] = _named_in(said(self._store.contents, document, job), inputs)
            except PdfNotReadable:
                self._named[key] = None  # a page is damaged; then none of them goes on paper
        return self._named[key]


def _named_in(texts: Iterable[str] | None, inputs: BundleInputs) -> tuple[str, ...] | None:
    if texts is None:
        return None
    left = dict.fromkeys(inputs.lenders)
    for text in texts:
        for lender in lenders_named(text, left):
            del left[lender]
        if not left:
            break
    return tuple(lender for lender in inputs.lenders if lender not in left)


def suggested(candidates: Sequence[Candidate]) -> tuple[Exhibit, ...]:
    """What goes along before the user has chosen, in the window and on the command line."""
    fine = [c.document for c in candidates if c.prints and not c.needs_question]
    return tuple(Exhibit(d.number) for d in offered(fine) if d.number is not None)


def left_out(
    candidates: Sequence[Candidate], exhibits: Sequence[Exhibit], *, by_hand: bool
) -> tuple[LeftOut, ...]:
    """What stays behind and why. ``by_hand``: the user has chosen these exhibits."""
    going = {exhibit.document for exhibit in exhibits}
    contents = {c.document.content.sha256 for c in candidates if c.number in going}
    return tuple(
        LeftOut(c, _why_not(c, going, contents, by_hand=by_hand))
        for c in candidates
        if c.number not in going
    )


def _why_not(
    candidate: Candidate, going: set[int], contents: set[str], *, by_hand: bool
) -> WhyLeftOut:
    copy, document = candidate.redacted, candidate.document
    if not candidate.own:
        return WhyLeftOut.ANOTHER_DEBT if candidate.owner else WhyLeftOut.UNCLEAR_DEBT
    if document.content.sha256 in contents:
        return WhyLeftOut.TWICE
    if copy is not None and copy.number in going:
        return WhyLeftOut.COPY_GOES
    if candidate.named:
        return WhyLeftOut.NAMES_LENDER
    if not candidate.prints:
        return WhyLeftOut.NOT_PRINTABLE
    if by_hand or document.kind is not EvidenceKind.OTHER:
        return WhyLeftOut.NOT_CHOSEN
    return WhyLeftOut.KIND_UNKNOWN


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
