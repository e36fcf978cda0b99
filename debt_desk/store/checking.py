"""Is what lies in the file what was written? Every page, reference, row and stored byte."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import Select, create_engine, inspect, select
from sqlalchemy.orm import Session, joinedload, selectinload
from sqlalchemy.pool import NullPool

from debt_desk.errors import FileError
from debt_desk.store import driver
from debt_desk.store.agreements import agreement_of
from debt_desk.store.cases import case_of
from debt_desk.store.checklist_answers import answer_of
from debt_desk.store.collectors import collector_of
from debt_desk.store.columns import reading
from debt_desk.store.contact_routes import contact_route_of
from debt_desk.store.contact_tables import (
    CollectorRow,
    ContactRouteRow,
    ContactRow,
    CourtPaperRow,
    LetterWordingRow,
)
from debt_desk.store.contacts import contact_of, with_parts
from debt_desk.store.contents import verify_contents
from debt_desk.store.court_papers import court_paper_of
from debt_desk.store.debt_payments import debt_payment_of
from debt_desk.store.evidence import document_of
from debt_desk.store.evidence_tables import (
    ChecklistAnswerRow,
    ExhibitRow,
    MaterialRequestRow,
    ReclassingRow,
    TableLayoutRow,
)
from debt_desk.store.exhibits import exhibit_of
from debt_desk.store.failures import FileDamaged, explained, explaining
from debt_desk.store.household import household_of, line_of
from debt_desk.store.journal import JournalRepository
from debt_desk.store.law import entry_of
from debt_desk.store.letter_wordings import wording_key_of
from debt_desk.store.letters import letter_of
from debt_desk.store.material_requests import request_of
from debt_desk.store.offers import offer_of
from debt_desk.store.payments import payment_of
from debt_desk.store.plan_wishes import plan_wish_of
from debt_desk.store.reclassings import reclassing_of
from debt_desk.store.table_layouts import layout_of
from debt_desk.store.tables import (
    AgreementRow,
    CaseRow,
    DebtPaymentRow,
    DocumentRow,
    HouseholdLineRow,
    HouseholdRow,
    LetterRow,
    LprEntryRow,
    OfferRow,
    PaymentRow,
    PlanWishRow,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.evidence import Content
    from debt_desk.domain.job import Job
    from debt_desk.store.access import Access
    from debt_desk.store.driver import Connection


class Table(StrEnum):
    """The tables whose rows the domain reads, by their names in the file."""

    HOUSEHOLD_LINES = "household_lines"
    HOUSEHOLD = "household"
    CASES = "cases"
    DEBT_PAYMENTS = "debt_payments"
    PLAN_WISHES = "plan_wishes"
    LPR_ENTRIES = "lpr_entries"
    DOCUMENTS = "documents"
    OFFERS = "offers"
    AGREEMENTS = "agreements"
    PAYMENTS = "payments"
    LETTERS = "letters"
    RECLASSINGS = "reclassings"
    TABLE_LAYOUTS = "table_layouts"
    MATERIAL_REQUESTS = "material_requests"
    CHECKLIST_ANSWERS = "checklist_answers"
    EXHIBITS = "exhibits"
    CONTACT_ROUTES = "contact_routes"
    COLLECTORS = "collectors"
    CONTACTS = "contacts"
    COURT_PAPERS = "court_papers"
    LETTER_WORDINGS = "letter_wordings"


class RowBroken(FileError):
    """A row is not what the program could have written. data: table, row (its key)."""


class JournalBroken(FileError):
    """The journal was changed after it was written. data: number (the first such entry)."""


@dataclass(frozen=True, slots=True)
class Findings:
    """``sound``: pages and references are whole. ``damaged``: contents whose bytes are not.

    ``broken``: the first row that the domain's rules refuse. ``chain``: where the journal is not
    what was written.
    """

    sound: bool
    damaged: tuple[Content, ...]
    broken: RowBroken | None = None
    chain: JournalBroken | None = None

    @property
    def nothing_found(self) -> bool:
        """Whether all is well."""
        return self.sound and not (self.damaged or self.broken or self.chain)


# Every table with how its rows are fetched and what makes an entity of one.
_READERS: dict[Table, tuple[Select[Any], Callable[[Any], object]]] = {
    Table.HOUSEHOLD_LINES: (select(HouseholdLineRow), line_of),
    Table.HOUSEHOLD: (select(HouseholdRow).options(selectinload(HouseholdRow.lines)), household_of),
    Table.CASES: (select(CaseRow), case_of),
    Table.DEBT_PAYMENTS: (select(DebtPaymentRow), debt_payment_of),
    Table.PLAN_WISHES: (select(PlanWishRow), plan_wish_of),
    Table.LPR_ENTRIES: (select(LprEntryRow), entry_of),
    Table.DOCUMENTS: (select(DocumentRow).options(joinedload(DocumentRow.content)), document_of),
    Table.OFFERS: (select(OfferRow), offer_of),
    Table.AGREEMENTS: (select(AgreementRow).options(selectinload(AgreementRow.dues)), agreement_of),
    Table.PAYMENTS: (select(PaymentRow), payment_of),
    Table.LETTERS: (select(LetterRow).options(joinedload(LetterRow.content)), letter_of),
    Table.RECLASSINGS: (select(ReclassingRow), reclassing_of),
    Table.TABLE_LAYOUTS: (select(TableLayoutRow), layout_of),
    Table.MATERIAL_REQUESTS: (select(MaterialRequestRow), request_of),
    Table.CHECKLIST_ANSWERS: (select(ChecklistAnswerRow), answer_of),
    Table.EXHIBITS: (select(ExhibitRow), exhibit_of),
    Table.CONTACT_ROUTES: (select(ContactRouteRow), contact_route_of),
    Table.COLLECTORS: (select(CollectorRow), collector_of),
    Table.CONTACTS: (with_parts(select(ContactRow)), contact_of),
    Table.COURT_PAPERS: (select(CourtPaperRow), court_paper_of),
    Table.LETTER_WORDINGS: (select(LetterWordingRow), wording_key_of),
}


def check(access: Access, job: Job) -> Findings:
    """Read everything in the open file; runs in any thread. Changes nothing.

    SQLite's own check finds few flipped bits inside stored bytes; their hashes find every one.
    Errors: JobCancelled, DiskFailed.
    """
    with explaining(), closing(access.connect()) as connection:
        if not _is_sound(connection):
            return Findings(sound=False, damaged=())
        damaged = verify_contents(connection, job)
    engine = create_engine(
        "sqlite://", module=driver.MODULE, creator=access.connect, poolclass=NullPool
    )
    with explaining(), Session(engine) as session:
        return Findings(
            sound=True, damaged=damaged, broken=_first_broken(session), chain=_broken_chain(session)
        )


def _first_broken(session: Session) -> RowBroken | None:
    """Loads all rows as the program does, so that every entity's own rules see them."""
    for table, (wanted, entity_of) in _READERS.items():
        for row in session.scalars(wanted):
            try:
                with reading():
                    entity_of(row)
            except FileDamaged as damage:
                broken = RowBroken(table=table, row=inspect(row).identity[0])
                broken.__cause__ = damage.__cause__
                return broken
    return None


def _broken_chain(session: Session) -> JournalBroken | None:
    """The journal's first entry that is not what was written."""
    number = JournalRepository(session).first_broken()
    return None if number is None else JournalBroken(number=number)


def _is_sound(connection: Connection) -> bool:
    try:
        pages = connection.execute("PRAGMA integrity_check").fetchone()[0]
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    except driver.Error as error:
        if isinstance(explained(error), FileDamaged):
            return False
        raise
    return bool(pages == "ok" and lost is None)
