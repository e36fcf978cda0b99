"""A day that cannot lie ahead: that of a bill, of a loan, of the first missed payment."""

from __future__ import annotations

from typing import TYPE_CHECKING

from typing_extensions import override

from debt_desk.app.cases import FactsInFuture
from debt_desk.ui.widgets.date_edit import DateEdit

if TYPE_CHECKING:
    from datetime import date


class PastDay(DateEdit):
    """A day up to ``today``, if that is known; empty is None."""

    today: date | None = None

    @override
    def _parsed(self, text: str) -> date | None:
        day = super()._parsed(text)
        if day is not None and self.today is not None and day > self.today:
            raise FactsInFuture(day=day)
        return day
