"""Letters' words as the user changed them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.letter import LetterKind, LetterLanguage
from debt_desk.store.contact_tables import LetterWordingRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class LetterWordingRepository:
    """One text at most of each kind and language."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, kind: LetterKind, language: LetterLanguage) -> str | None:
        """The user's text; None where the program's own holds."""
        row = self._row(kind, language)
        return None if row is None else row.text

    def put(self, kind: LetterKind, language: LetterLanguage, text: str) -> None:
        """Keep a text in place of what was."""
        row = self._row(kind, language) or LetterWordingRow(kind=kind, language=language)
        row.text = text
        self._session.add(row)
        self._session.flush()

    def remove(self, kind: LetterKind, language: LetterLanguage) -> None:
        """Back to the program's own words; fine where there is nothing."""
        self._session.execute(
            delete(LetterWordingRow).where(
                LetterWordingRow.kind == kind, LetterWordingRow.language == language
            )
        )

    def _row(self, kind: LetterKind, language: LetterLanguage) -> LetterWordingRow | None:
        wanted = select(LetterWordingRow).where(
            LetterWordingRow.kind == kind, LetterWordingRow.language == language
        )
        return self._session.scalar(wanted)


def wording_key_of(row: LetterWordingRow) -> tuple[LetterKind, LetterLanguage]:
    """Of which letter a row holds the words."""
    return LetterKind(row.kind), LetterLanguage(row.language)
