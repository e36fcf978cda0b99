"""The day by which to pay, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from debt_desk.domain.calendar import pay_by

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.wording.catalogue import Wording


def pay_by_text(due: date, wording: Wording) -> str:
    """The last working day up to ``due``, or that its year's holidays are not known yet."""
    day = pay_by(due)
    return wording.day(day) if day else QCoreApplication.translate("PayBy", "not published yet")
