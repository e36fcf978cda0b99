"""Beside which field it is said that a sketch makes no terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.amortisation import PaymentBelowInterest
from debt_desk.domain.calendar import DateOutOfReach
from debt_desk.domain.debt import Part, RateOutOfReach
from debt_desk.domain.household import AmountNotPositive
from debt_desk.domain.terms import (
    CountOutOfReach,
    CureDaysOutOfReach,
    DatesAndCountDiffer,
    DatesOutOfOrder,
    DueDayDiffers,
    FirstDueTooEarly,
    GraceBeforeCutOff,
    GraceOutOfReach,
    InterestOnlyNeedsRate,
    InterestOnlyOutOfReach,
    Method,
    StatedBelowBalance,
    StepOutOfReach,
)
from debt_desk.domain.waiver import WaiverAboveBalance, WaiverShareOutOfReach
from debt_desk.ui.proposals.sketch import Lack, TermsIncomplete

if TYPE_CHECKING:
    from debt_desk.errors import DeskError
    from debt_desk.ui.proposals.sketch import Sketch

_FIELDS: dict[type[DeskError], str] = {
    FirstDueTooEarly: "first_due",
    DueDayDiffers: "first_due",
    DateOutOfReach: "first_due",
    CountOutOfReach: "count",
    RateOutOfReach: "rate",
    InterestOnlyNeedsRate: "rate",
    InterestOnlyOutOfReach: "interest_only",
    StepOutOfReach: "step_percent",
    GraceOutOfReach: "grace",
    GraceBeforeCutOff: "grace",
    CureDaysOutOfReach: "cure",
    DatesOutOfOrder: "rows",
    DatesAndCountDiffer: "rows",
    StatedBelowBalance: "rows",
    AmountNotPositive: "rows",
}
_LACKS = {Lack.DATES: "rows", Lack.AMOUNTS: "rows"}


def place_of(error: DeskError, sketch: Sketch) -> str:
    """The field's name; empty where the error belongs to no single field."""
    if isinstance(error, TermsIncomplete):
        what = Lack(str(error.data["what"]))
        return _LACKS.get(what, what.value)
    if isinstance(error, (WaiverAboveBalance, WaiverShareOutOfReach)):
        return Part(str(error.data["part"])).value
    if isinstance(error, PaymentBelowInterest):
        return "step_percent" if sketch.method is Method.STEP_UP else "rate"
    place = _FIELDS.get(type(error), "")
    shown_in_rows = sketch.has_rows and place == "count"
    return "rows" if shown_in_rows or (sketch.states_dates and place == "first_due") else place
