"""The rows about talks: ways to a lender, who collects, what was said, courts' papers."""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column, relationship

from debt_desk.store.tables import Row


class ContactRouteRow(Row):
    """What is known of one way to a case's lender."""

    __tablename__ = "contact_routes"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    way: Mapped[str]
    address: Mapped[str]
    tried_on: Mapped[str | None]
    result: Mapped[str | None]
    screenshot: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    note: Mapped[str]


class CollectorRow(Row):
    """Who collects, or says that the debt is its own."""

    __tablename__ = "collectors"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    name: Mapped[str]
    role: Mapped[str]
    told_on: Mapped[str | None]
    authority: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    reached_at: Mapped[str]
    note: Mapped[str]


class ContactRow(Row):
    """One talk; ``collecting`` 0: the columns after it say nothing."""

    __tablename__ = "contacts"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    at: Mapped[str]
    channel: Mapped[str]
    direction: Mapped[str]
    way: Mapped[str | None]
    who: Mapped[str]
    staff: Mapped[str]
    ticket: Mapped[str]
    summary: Mapped[str]
    stances: Mapped[str]
    seconds: Mapped[int | None]
    recording: Mapped[str]
    recording_number: Mapped[str]
    follow_up: Mapped[str | None]
    offer: Mapped[int | None]
    collecting: Mapped[int]
    collector: Mapped[int | None] = mapped_column(ForeignKey("collectors.id"))
    caller: Mapped[str]
    caller_number: Mapped[str]
    answered: Mapped[int]
    others: Mapped[str]
    words: Mapped[str]
    conduct: Mapped[str]
    promises: Mapped[list[PromiseRow]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="PromiseRow.position"
    )
    documents: Mapped[list[ContactDocumentRow]] = relationship(
        lazy="raise", cascade="all, delete-orphan", order_by="ContactDocumentRow.position"
    )


class PromiseRow(Row):
    """What one side said it would do."""

    __tablename__ = "promises"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    position: Mapped[int]
    side: Mapped[str]
    what: Mapped[str]
    due_on: Mapped[str | None]
    kept_on: Mapped[str | None]


class ContactDocumentRow(Row):
    """A screenshot, recording or chat that belongs to a talk."""

    __tablename__ = "contact_documents"

    id: Mapped[int] = mapped_column(primary_key=True)
    contact_id: Mapped[int] = mapped_column(ForeignKey("contacts.id"))
    position: Mapped[int]
    document: Mapped[int] = mapped_column(ForeignKey("documents.number"))


class CourtPaperRow(Row):
    """A paper of a court, or a lawyer's letter."""

    __tablename__ = "court_papers"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    kind: Mapped[str]
    received_on: Mapped[str]
    acts_on: Mapped[str | None]
    sender: Mapped[str]
    reference: Mapped[str]
    document: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    done_on: Mapped[str | None]
    note: Mapped[str]


class LetterWordingRow(Row):
    """A letter's words as the user changed them."""

    __tablename__ = "letter_wordings"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str]
    language: Mapped[str]
    text: Mapped[str]


class JournalRow(Row):
    """One entry of the journal."""

    __tablename__ = "journal"

    number: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    deed: Mapped[str]
    case_number: Mapped[int | None]
    facts: Mapped[str]
    previous: Mapped[str]
    hash: Mapped[str]
