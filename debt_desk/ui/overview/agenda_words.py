"""How far off a date is, in plain words and without reproach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from datetime import date


class AgendaWords(QObject):
    """In the window's language."""

    def when(self, day: date, today: date) -> str:
        """``today``, ``in 5 days``, ``its date passed 3 days ago``."""
        days = (day - today).days
        if days < -1:
            return self.tr("its date passed {days} days ago").format(days=-days)
        if days == -1:
            return self.tr("its date was yesterday")
        if days == 0:
            return self.tr("today")
        if days == 1:
            return self.tr("tomorrow")
        return self.tr("in {days} days").format(days=days)
