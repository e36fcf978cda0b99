"""The limits of each case's plan, edited in place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from typing_extensions import override

from debt_desk.domain.calendar import add_months
from debt_desk.domain.plan_wish import MOST_GRACE, MOST_PARTS, PlanWish
from debt_desk.domain.typed_rate import annual_rate
from debt_desk.errors import InputError
from debt_desk.ui.cases.case_names import case_name
from debt_desk.ui.widgets.edited_rows import EditedRows
from debt_desk.wording import formats

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from debt_desk.domain.plan import PlanInputs
    from debt_desk.ui.widgets.edit_cells import Choices
    from debt_desk.wording.catalogue import Wording

NAME, PARTS, GRACE, DUE_DAY, RATE, EXCEPTION = range(6)


class NotAWholeNumber(InputError):
    """The text is no whole number. data: text."""


@dataclass(frozen=True, slots=True)
class Limits:
    """One case with what is wanted of it; ``usual_day``: the pay day where none was chosen."""

    name: str
    wish: PlanWish
    usual_day: int


def limits_of(inputs: PlanInputs) -> list[Limits]:
    """Those of every case that can be planned, the ones that are left out included."""
    day = add_months(inputs.today, 1).day
    return [Limits(case_name(c), inputs.wish(c.number or 0), day) for c in inputs.cases]


class LimitsModel(EditedRows[Limits]):
    """An emptied cell goes back to what the program reckons with by itself."""

    _fixed = frozenset({NAME, EXCEPTION})
    _figures = frozenset({PARTS, GRACE, DUE_DAY, RATE})

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(wording, parent)
        self._headings = (
            self.tr("Case"),
            self.tr("Most instalments"),
            self.tr("Most months of grace"),
            self.tr("Pay day"),
            self.tr("Rate a year"),
            self.tr("Exception"),
        )

    @override
    def _key(self, row: Limits) -> int:
        return row.wish.case

    @override
    def _text(self, row: Limits, column: int) -> str:
        wish = row.wish
        texts = {
            NAME: row.name,
            PARTS: str(wish.most_parts),
            GRACE: str(wish.most_grace),
            DUE_DAY: str(wish.due_day or row.usual_day),
            RATE: formats.rate(wish.annual_rate),
            EXCEPTION: self._exception(wish),
        }
        return texts[column]

    @override
    def _choices(self, row: Limits, column: int) -> Choices | None:
        return None

    @override
    def _changed(self, row: Limits, column: int, value: Any) -> Limits:
        text = normalize("NFKC", str(value)).strip()
        wish = row.wish
        if column == PARTS:
            wish = replace(wish, most_parts=_whole(text) if text else MOST_PARTS)
        elif column == GRACE:
            wish = replace(wish, most_grace=_whole(text) if text else MOST_GRACE)
        elif column == DUE_DAY:
            wish = replace(wish, due_day=_whole(text) if text else None)
        elif column == RATE:
            wish = replace(wish, annual_rate=annual_rate(text) if text else Decimal(0))
        return replace(row, wish=wish)

    def _exception(self, wish: PlanWish) -> str:
        if wish.left_out:
            return self.tr("left out")
        if wish.parts is None:
            return "—"
        if wish.grace:
            fixed = self.tr("{parts} instalments after {grace} months of grace")
            return fixed.format(parts=wish.parts, grace=wish.grace)
        return self.tr("{parts} instalments").format(parts=wish.parts)


def _whole(text: str) -> int:
    if not (text.isdecimal() and len(text) <= 4):
        raise NotAWholeNumber(text=text[:40])
    return int(text)
