"""The desk: one open file, and by its nouns everything that can be done with it."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.app.agenda import AgendaDesk
from debt_desk.app.agreements import AgreementsDesk
from debt_desk.app.bundles import BundlesDesk
from debt_desk.app.call_sheets import CallSheetsDesk
from debt_desk.app.cases import CasesDesk
from debt_desk.app.changes import Bell
from debt_desk.app.checklists import ChecklistsDesk
from debt_desk.app.contacts import ContactsDesk
from debt_desk.app.debts import DebtsDesk
from debt_desk.app.evidence import EvidenceDesk
from debt_desk.app.history import HistoryDesk
from debt_desk.app.household import HouseholdDesk
from debt_desk.app.incomes import IncomesDesk
from debt_desk.app.jobs import QuietJob
from debt_desk.app.law import LawDesk
from debt_desk.app.letters import LettersDesk
from debt_desk.app.meanings import MeaningsDesk
from debt_desk.app.offers import OffersDesk
from debt_desk.app.payments import PaymentsDesk
from debt_desk.app.plain_letters import PlainLettersDesk
from debt_desk.app.plans import PlansDesk
from debt_desk.app.readings import ReadingsDesk
from debt_desk.app.redactions import RedactionsDesk
from debt_desk.app.search import SearchDesk
from debt_desk.app.tables import TablesDesk
from debt_desk.errors import FileError
from debt_desk.store import backup, checking
from debt_desk.store.desk_store import Store
from debt_desk.store.failures import FileDamaged
from debt_desk.store.lock import FileInUse, FileInUseElsewhere
from debt_desk.store.migrations import FileNeedsUpgrade
from debt_desk.store.opening import OpenFile, open_file
from debt_desk.store.vault import PassphraseNeeded, PassphraseWrong

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.clock import Clock
    from debt_desk.domain.job import Job


MOST_BYTES_TO_COPY_DAILY = 256 * 2**20

# What a window or a command line answers with a question of its own, not only with a sentence.
__all__ = [
    "Desk",
    "EvidenceDamaged",
    "FileDamaged",
    "FileInUse",
    "FileInUseElsewhere",
    "FileNeedsUpgrade",
    "OpenFile",
    "PassphraseNeeded",
    "PassphraseWrong",
    "Soundness",
]


@dataclass(frozen=True, slots=True)
class Soundness:
    """What a check has found sound: every document still has the hash it came with."""

    documents: int


class EvidenceDamaged(FileError):
    """Stored files are no longer what was put in. data: count."""


class Desk:
    """An open desk file.

    Everything but what says "worker thread" belongs on the thread that opened it.
    """

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self.clock = clock
        bell = Bell()
        self.subscribe = bell.subscribe
        self.cases = CasesDesk(store, bell, clock)
        self.debts = DebtsDesk(store, bell, clock)
        self.household = HouseholdDesk(store, bell, clock)
        self.readings = ReadingsDesk(store)
        self.evidence = EvidenceDesk(store, bell, self.readings)
        self.tables = TablesDesk(store, bell, self.readings)
        self.search = SearchDesk(store, self.readings)
        self.redactions = RedactionsDesk(store, bell)
        self.meanings = MeaningsDesk(store, bell, self.evidence)
        self.checklists = ChecklistsDesk(store, bell, clock, self.evidence)
        self.incomes = IncomesDesk(store, bell, self.meanings)
        self.contacts = ContactsDesk(store, bell, clock)
        self.call_sheets = CallSheetsDesk(store, clock, self.contacts)
        self.offers = OffersDesk(store, bell, clock)
        self.plans = PlansDesk(store, bell, clock)
        self.letters = LettersDesk(store, bell, clock)
        self.plain_letters = PlainLettersDesk(store, bell, clock)
        self.bundles = BundlesDesk(store, bell, clock, self.readings)
        self.agreements = AgreementsDesk(store, bell, clock)
        self.payments = PaymentsDesk(store, bell, clock)
        self.agenda = AgendaDesk(store, clock)
        self.law = LawDesk(store, bell)
        self.history = HistoryDesk(store, bell)

    @classmethod
    def create(cls, path: Path, clock: Clock, passphrase: str | None = None) -> Desk:
        """A new, empty desk file. Errors: DestinationExists and the store's other FileErrors."""
        return cls(Store.create(path, passphrase, now=clock.now), clock)

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock,
        passphrase: str | None = None,
        *,
        read_only: bool = False,
        take_over: bool = False,
    ) -> Desk:
        """Open a desk file. Errors: the store's FileErrors, one for each thing wrong."""
        return cls.of(
            cls.fetch(path, None, passphrase, read_only=read_only, take_over=take_over), clock
        )

    @staticmethod
    def fetch(
        path: Path,
        job: Job | None,
        passphrase: str | None = None,
        *,
        read_only: bool = False,
        take_over: bool = False,
    ) -> OpenFile:
        """The long part of opening, for a worker thread: hand it to ``of``, or close it.

        Errors: as ``open``; JobCancelled, which leaves a file that was to be brought up to date as
        it was.
        """
        return open_file(path, passphrase, job, read_only=read_only, take_over=take_over)

    @classmethod
    def of(cls, file: OpenFile, clock: Clock) -> Desk:
        """The desk of a file that was fetched; from now on it belongs to this thread."""
        return cls(Store.of(file, clock.now), clock)

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return self._store.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._store.read_only

    def backup(self, destination: Path, job: Job | None = None) -> None:
        """Write a verified copy of the whole file to ``destination``; for a worker thread."""
        backup.backup(self._store.access, destination, job or QuietJob())

    def back_up_today(self, folder: Path, job: Job) -> bool:
        """Keep a copy of the day in this file's own place under ``folder``, and thin older ones.

        For a worker thread. False: the file is too large to be copied every day, which is left to
        ``backup``. Errors: those of ``backup``.
        """
        if self.read_only:
            return True
        if self._store.contents.size() > MOST_BYTES_TO_COPY_DAILY:
            return False
        mark = hashlib.sha256(os.fsencode(self.path)).hexdigest()[:8]
        own = folder / f"{self.path.stem}-{mark}"
        backup.automatic(self._store.access, own, self.clock.today(), job)
        return True

    def rest(self) -> None:
        """For idle moments: move what was written from the log into the file. Never fails."""
        self._store.rest()

    def check(self, job: Job | None = None) -> Soundness:
        """Read and hash every stored byte again, and make every entity of its row.

        Errors: FileDamaged, EvidenceDamaged, RowBroken, JournalBroken.
        """
        findings = checking.check(self._store.access, job or QuietJob())
        if not findings.sound:
            raise FileDamaged
        if findings.damaged:
            raise EvidenceDamaged(count=len(findings.damaged))
        for found in (findings.broken, findings.chain):
            if found is not None:
                raise found
        with self._store.read() as uow:
            return Soundness(documents=len(uow.evidence.all()))

    def close(self) -> None:
        """Close the file: what rests on the disk is this one file and nothing beside it."""
        self.call_sheets.keep_unfinished()
        self._store.close()
