"""The user's own answers to items of the checklists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from debt_desk.domain.checklist import ChecklistAnswer
from debt_desk.store.columns import reading
from debt_desk.store.evidence_tables import ChecklistAnswerRow
from debt_desk.store.references import check_document

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class ChecklistAnswerRepository:
    """One answer an item."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> tuple[ChecklistAnswer, ...]:
        """Every answer. Errors: FileDamaged."""
        rows = self._session.scalars(select(ChecklistAnswerRow).order_by(ChecklistAnswerRow.item))
        with reading():
            return tuple(answer_of(row) for row in rows)

    def save(self, answer: ChecklistAnswer) -> None:
        """Keep an answer in the place of an earlier one. Errors: DocumentMissing."""
        check_document(self._session, answer.document)
        self.remove(answer.item)
        row = ChecklistAnswerRow(
            item=answer.item,
            document=answer.document,
            not_applicable=int(answer.not_applicable),
            reason=answer.reason,
        )
        self._session.add(row)
        self._session.flush()

    def remove(self, item: str) -> None:
        """Take an answer back, if there is one."""
        same = ChecklistAnswerRow.item == item
        self._session.execute(delete(ChecklistAnswerRow).where(same))


def answer_of(row: ChecklistAnswerRow) -> ChecklistAnswer:
    """An answer as it stands in a row."""
    return ChecklistAnswer(row.item, row.document, bool(row.not_applicable), row.reason)
