"""What the user wants of each case when all debts are planned together; one row a case."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sqlalchemy import select

from debt_desk.domain.plan_wish import PlanWish
from debt_desk.store.columns import reading
from debt_desk.store.references import check_case
from debt_desk.store.tables import PlanWishRow

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


class PlanWishRepository:
    """Wishes by case."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def by_case(self) -> dict[int, PlanWish]:
        """Every wish that was written down, by its case."""
        rows = self._session.scalars(select(PlanWishRow).order_by(PlanWishRow.case_number))
        with reading():
            return {row.case_number: plan_wish_of(row) for row in rows}

    def save(self, wish: PlanWish) -> None:
        """Write it down in the place of the case's former one. Errors: CaseMissing."""
        check_case(self._session, wish.case)
        row = self._session.scalar(select(PlanWishRow).where(PlanWishRow.case_number == wish.case))
        if row is None:
            row = PlanWishRow(case_number=wish.case)
            self._session.add(row)
        row.most_parts = wish.most_parts
        row.most_grace = wish.most_grace
        row.annual_rate = str(wish.annual_rate)
        row.due_day = wish.due_day
        row.parts = wish.parts
        row.grace = wish.grace
        row.left_out = int(wish.left_out)
        row.reason = wish.reason
        self._session.flush()


def plan_wish_of(row: PlanWishRow) -> PlanWish:
    """The limits and overrides of one case."""
    return PlanWish(
        case=row.case_number,
        most_parts=row.most_parts,
        most_grace=row.most_grace,
        annual_rate=Decimal(row.annual_rate),
        due_day=row.due_day,
        parts=row.parts,
        grace=row.grace,
        left_out=bool(row.left_out),
        reason=row.reason,
    )
