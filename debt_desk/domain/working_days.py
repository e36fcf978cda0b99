"""Mainland China's working days; the one module that knows ``chinese_calendar``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import chinese_calendar

if TYPE_CHECKING:
    from datetime import date


def is_working_day(day: date) -> bool | None:
    """Whether banks work on ``day``; None for a year whose holidays are not published (yet)."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        return None
