"""A line for a day and a time to the minute."""

from __future__ import annotations

import re
import unicodedata
from datetime import datetime, time

from typing_extensions import override

from debt_desk.errors import InputError
from debt_desk.ui.widgets.date_edit import read_date
from debt_desk.ui.widgets.fields import TextField

_WAY_TO_WRITE = re.compile(r"(.*\S)\s+(\d{1,2})\s*[:.时]\s*(\d{2})\s*分?")


class NotAMoment(InputError):
    """The text is no day with a time. data: text."""


class MomentEdit(TextField):
    """``2026-11-23 14:30``, local time, without a zone; empty is no moment."""

    def moment(self) -> datetime | None:
        """The moment; None where the line holds none (then a sentence is shown)."""
        if not self.is_good():
            return None
        value = self.value()
        return value if isinstance(value, datetime) else None

    @override
    def _parsed(self, text: str) -> datetime | None:
        plain = unicodedata.normalize("NFKC", text).strip()
        if not plain:
            return None
        found = _WAY_TO_WRITE.fullmatch(plain)
        if found is None:
            raise NotAMoment(text=plain[:40])
        day, hour, minute = found.groups()
        if int(hour) > 23 or int(minute) > 59:
            raise NotAMoment(text=plain[:40])
        return datetime.combine(read_date(day), time(int(hour), int(minute)))

    @override
    def _written(self, value: object) -> str:
        return f"{value:%Y-%m-%d %H:%M}" if isinstance(value, datetime) else ""
