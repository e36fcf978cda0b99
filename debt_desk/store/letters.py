"""Printed letters; their bytes are in ``contents``."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from debt_desk.domain.letter import Letter, LetterKind, LetterLanguage
from debt_desk.domain.missing import LetterMissing
from debt_desk.store.columns import as_day, as_text, reading
from debt_desk.store.references import admit, check_case, content_of
from debt_desk.store.tables import LetterRow


class LetterRepository:
    """Letters by id."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, id: int) -> Letter:
        """Errors: LetterMissing, FileDamaged."""
        row = self._row(id)
        with reading():
            return letter_of(row)

    def of_case(self, case: int) -> tuple[Letter, ...]:
        """The case's letters, oldest first."""
        rows = self._session.scalars(
            select(LetterRow)
            .options(joinedload(LetterRow.content))
            .where(LetterRow.case_number == case)
            .order_by(LetterRow.id)
        )
        with reading():
            return tuple(letter_of(row) for row in rows)

    def all(self) -> tuple[Letter, ...]:
        """Every case's letters, oldest first."""
        wanted = select(LetterRow).options(joinedload(LetterRow.content)).order_by(LetterRow.id)
        with reading():
            return tuple(letter_of(row) for row in self._session.scalars(wanted))

    def add(self, letter: Letter) -> Letter:
        """Store a new letter, whose bytes were staged. Errors: CaseMissing, ContentMissing."""
        check_case(self._session, letter.case)
        content = admit(self._session, letter.content)
        row = LetterRow(case_number=letter.case, content=content)
        fill_letter(row, letter, content.id)
        self._session.add(row)
        self._session.flush()
        return letter_of(row)

    def save(self, letter: Letter) -> Letter:
        """Errors: LetterMissing, ContentMissing."""
        row = self._row(letter.id)
        row.content = admit(self._session, letter.content)
        fill_letter(row, letter, row.content.id)
        self._session.flush()
        return letter_of(row)

    def _row(self, id: int | None) -> LetterRow:
        wanted = select(LetterRow).options(joinedload(LetterRow.content))
        row = self._session.scalar(wanted.where(LetterRow.id == id))
        if row is None:
            raise LetterMissing
        return row


def fill_letter(row: LetterRow, letter: Letter, content_id: int) -> None:
    """All but the case."""
    row.kind = letter.kind
    row.language = letter.language
    row.content_id = content_id
    row.written_on = letter.written_on.isoformat()
    row.offer = letter.offer
    row.sent_on = as_text(letter.sent_on)
    row.reply_due = as_text(letter.reply_due)
    row.answered_on = as_text(letter.answered_on)
    row.contact = letter.contact


def letter_of(row: LetterRow) -> Letter:
    """A printed letter; its content's row must be loaded."""
    return Letter(
        case=row.case_number,
        kind=LetterKind(row.kind),
        language=LetterLanguage(row.language),
        content=content_of(row.content),
        written_on=date.fromisoformat(row.written_on),
        offer=row.offer,
        sent_on=as_day(row.sent_on),
        reply_due=as_day(row.reply_due),
        answered_on=as_day(row.answered_on),
        contact=row.contact,
        id=row.id,
    )
