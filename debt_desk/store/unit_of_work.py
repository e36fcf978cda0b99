"""One transaction and the repositories that work in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from sqlalchemy.orm import Session

from debt_desk.store.agreements import AgreementRepository
from debt_desk.store.cases import CaseRepository
from debt_desk.store.checklist_answers import ChecklistAnswerRepository
from debt_desk.store.collectors import CollectorRepository
from debt_desk.store.contact_routes import ContactRouteRepository
from debt_desk.store.contacts import ContactRepository
from debt_desk.store.court_papers import CourtPaperRepository
from debt_desk.store.debt_payments import DebtPaymentRepository
from debt_desk.store.evidence import EvidenceRepository
from debt_desk.store.exhibits import ExhibitRepository
from debt_desk.store.failures import explained, explaining
from debt_desk.store.household import HouseholdRepository
from debt_desk.store.journal import JournalRepository
from debt_desk.store.law import LprRepository
from debt_desk.store.letter_wordings import LetterWordingRepository
from debt_desk.store.letters import LetterRepository
from debt_desk.store.material_requests import MaterialRequestRepository
from debt_desk.store.offers import OfferRepository
from debt_desk.store.payments import PaymentRepository
from debt_desk.store.plan_wishes import PlanWishRepository
from debt_desk.store.reclassings import ReclassingRepository
from debt_desk.store.table_layouts import TableLayoutRepository

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from sqlalchemy import Engine

    from debt_desk.domain.journal import Fact
    from debt_desk.store.evidence import KnownDocuments
    from debt_desk.store.journal import JournalWriter
    from debt_desk.store.undo_log import UndoLog


class Snapshot:
    """The file as it is at one moment, to read from; writers that come later do not change it."""

    def __init__(self, engine: Engine, known: KnownDocuments, *, keeps: bool) -> None:
        """``known``, ``keeps``: of documents that were read before, see ``EvidenceRepository``."""
        session = Session(engine, expire_on_commit=False, autoflush=False)
        self._session = session
        self.household = HouseholdRepository(session)
        self.cases = CaseRepository(session)
        self.evidence = EvidenceRepository(session, known, keeps=keeps)
        self.offers = OfferRepository(session)
        self.agreements = AgreementRepository(session)
        self.payments = PaymentRepository(session)
        self.letters = LetterRepository(session)
        self.debt_payments = DebtPaymentRepository(session)
        self.plan_wishes = PlanWishRepository(session)
        self.lpr = LprRepository(session)
        self.reclassings = ReclassingRepository(session)
        self.table_layouts = TableLayoutRepository(session)
        self.material_requests = MaterialRequestRepository(session)
        self.checklist_answers = ChecklistAnswerRepository(session)
        self.exhibits = ExhibitRepository(session)
        self.contact_routes = ContactRouteRepository(session)
        self.collectors = CollectorRepository(session)
        self.contacts = ContactRepository(session)
        self.court_papers = CourtPaperRepository(session)
        self.letter_wordings = LetterWordingRepository(session)
        self.journal = JournalRepository(session)

    def __enter__(self) -> Self:
        try:
            with explaining():
                self._session.connection()  # begins now, so that the moment is this one
        except BaseException:
            self._session.close()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._session.close()  # rolls back whatever was not committed
        told = explained(error) if error is not None else None
        if told is not None:
            raise told from error


class UnitOfWork(Snapshot):
    """A command: what it changes is kept by ``commit`` as a whole, or not at all."""

    def __init__(
        self,
        engine: Engine,
        known: KnownDocuments,
        label: str,
        undo_log: UndoLog,
        journal: JournalWriter,
        on_commit: Callable[[], None],
    ) -> None:
        """``on_commit`` is called once the change is in the file."""
        super().__init__(engine, known, keeps=False)
        self.label = label
        self._journal = journal
        self._told: list[tuple[int | None, dict[str, Fact]]] = []
        self._undo_log = undo_log
        self._on_commit = on_commit

    def tell(self, case: int | None = None, **facts: Fact) -> None:
        """What the journal is told of this command; each call makes an entry.

        ``facts``: numbers, dates, sums and hashes, never a text of the user's: an entry cannot be
        taken out again.
        """
        self._told.append((case, facts))

    def commit(self) -> None:
        """Keep the changes, and note under ``label`` how to take them back. Once a unit of work.

        The journal gets what it was told, or else that something was done.

        Errors: FileError (DiskFull, DiskFailed: nothing was kept; FileReplaced: see there).
        """
        with explaining():
            connection = self._session.connection()
            step = self._undo_log.collected(connection, self.label)
            # What changed nothing is no deed; stored bytes that nobody may undo are one.
            for case, facts in self._told or [(None, {})] * bool(step.statements):
                self._journal.add(connection, self.label, case, facts)
            self._session.commit()
        self._undo_log.remember(step)
        self._on_commit()
