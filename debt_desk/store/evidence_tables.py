"""The rows about evidence: what it means in the user's word, what is asked for, what is sent.

What is derived from stored bytes has no class here: ``readings`` writes and reads it by SQL.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from debt_desk.store.tables import Row


class ReclassingRow(Row):
    """The user's word on a line (``sha256``, ``sheet``, ``row``) or on all lines of a payee."""

    __tablename__ = "reclassings"

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str | None]
    sheet: Mapped[str]
    row: Mapped[int | None]
    payee: Mapped[str | None]
    comes_in: Mapped[int | None]
    line_class: Mapped[str]


class TableLayoutRow(Row):
    """What the columns of a table mean, by its header; both JSON."""

    __tablename__ = "table_layouts"

    id: Mapped[int] = mapped_column(primary_key=True)
    header: Mapped[str]
    layout: Mapped[str]


class MaterialRequestRow(Row):
    """What a lender asked for."""

    __tablename__ = "material_requests"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    what: Mapped[str]
    asked_on: Mapped[str]
    due_on: Mapped[str | None]
    channel: Mapped[str | None]
    who: Mapped[str]
    document: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    given_on: Mapped[str | None]
    note: Mapped[str]
    contact: Mapped[int | None] = mapped_column(ForeignKey("contacts.id"))


class ChecklistAnswerRow(Row):
    """The user's answer to an item of a checklist."""

    __tablename__ = "checklist_answers"

    id: Mapped[int] = mapped_column(primary_key=True)
    item: Mapped[str]
    document: Mapped[int | None] = mapped_column(ForeignKey("documents.number"))
    not_applicable: Mapped[int]
    reason: Mapped[str]


class ExhibitRow(Row):
    """A document in its place among what goes to a case's lender."""

    __tablename__ = "exhibits"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_number: Mapped[int] = mapped_column(ForeignKey("cases.number"))
    position: Mapped[int]
    document: Mapped[int] = mapped_column(ForeignKey("documents.number"))
    agreed: Mapped[int]
