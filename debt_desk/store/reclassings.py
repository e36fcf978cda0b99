"""The user's word on what lines of statements mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.meaning import LineRef, Payee, Reclassing
from debt_desk.domain.statement import LineClass
from debt_desk.store.columns import reading
from debt_desk.store.evidence_tables import ReclassingRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ReclassingRepository:
    """One word for each line and each payee."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[Reclassing, ...]:
        """Every word, the oldest first. Errors: FileDamaged."""
        rows = self._session.scalars(select(ReclassingRow).order_by(ReclassingRow.id))
        with reading():
            return tuple(reclassing_of(row) for row in rows)

    def save(self, word: Reclassing) -> None:
        """Keep a word in the place of an earlier one on the same line or payee."""
        self.remove(word.of)
        row = ReclassingRow(sheet="", line_class=word.line_class)
        match word.of:
            case LineRef(sha256, sheet, number):
                row.sha256, row.sheet, row.row = sha256, sheet, number
            case Payee(name, comes_in):
                row.payee, row.comes_in = name, int(comes_in)
        self._session.add(row)
        self._session.flush()

    def remove(self, of: LineRef | Payee) -> None:
        """Take the word back, if there is one: the rules decide again."""
        match of:
            case LineRef(sha256, sheet, number):
                same = (
                    (ReclassingRow.sha256 == sha256)
                    & (ReclassingRow.sheet == sheet)
                    & (ReclassingRow.row == number)
                )
            case Payee(name, comes_in):
                same = (ReclassingRow.payee == name) & (ReclassingRow.comes_in == int(comes_in))
        self._session.execute(delete(ReclassingRow).where(same))


def reclassing_of(row: ReclassingRow) -> Reclassing:
    """The user's word as it stands in a row."""
    of: LineRef | Payee
    if row.payee is None:
        assert row.sha256 is not None
        assert row.row is not None
        of = LineRef(row.sha256, row.sheet, row.row)
    else:
        of = Payee(row.payee, bool(row.comes_in))
    return Reclassing(of, LineClass(row.line_class), row.id)
