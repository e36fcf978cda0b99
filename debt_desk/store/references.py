"""Numbers that are given once, and references that must lead somewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.evidence import Content
from debt_desk.domain.missing import CaseMissing, DocumentMissing
from debt_desk.errors import FileError
from debt_desk.store.failures import FileDamaged
from debt_desk.store.tables import CaseRow, ContentRow, CounterRow, DocumentRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ContentMissing(FileError):
    """The bytes of a document or letter are not in the file."""


def next_number(session: Session, name: str) -> int:
    """The next number under ``name``; a number is never given twice, not even after a removal."""
    counter = session.scalar(select(CounterRow).where(CounterRow.name == name))
    if counter is None:
        raise FileDamaged
    counter.last += 1
    return counter.last


def check_case(session: Session, number: int | None) -> None:
    """None refers to the household and is fine. Errors: CaseMissing."""
    if number is not None and session.get(CaseRow, number) is None:
        raise CaseMissing(number=number)


def check_document(session: Session, number: int | None) -> None:
    """None refers to nothing and is fine. Errors: DocumentMissing."""
    if number is not None and session.get(DocumentRow, number) is None:
        raise DocumentMissing(number=number)


def admit(session: Session, content: Content) -> ContentRow:
    """The row of stored bytes, which from now on belong to somebody. Errors: ContentMissing."""
    row = session.scalar(select(ContentRow).where(ContentRow.sha256 == content.sha256))
    if row is None:
        raise ContentMissing
    row.state = "ok"
    return row


def content_of(row: ContentRow) -> Content:
    """Hash and size of stored bytes."""
    if row.sha256 is None:
        raise FileDamaged
    return Content(row.sha256, row.size)
