"""How far off a date is and how sure, in plain words and without reproach."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from debt_desk.domain.agenda import Certainty
from debt_desk.wording.agenda import stale

if TYPE_CHECKING:
    from datetime import date

    from debt_desk.domain.agenda import AgendaItem
    from debt_desk.wording.catalogue import Wording


class AgendaWords(QObject):
    """In the window's language."""

    def __init__(self, wording: Wording, parent: QObject) -> None:
        super().__init__(parent)
        self._wording = wording

    def when(self, item: AgendaItem, today: date) -> str:
        """``today``, ``its date passed 3 days ago``, ``in 5 days (expected)``."""
        if outdated := stale(item, self._wording, today):
            return outdated
        away = self._away(item.day, today)
        if item.certainty is Certainty.FIXED:
            return away
        certainty = self._wording.label(item.certainty)
        return self.tr("{when} ({certainty})").format(when=away, certainty=certainty)

    def _away(self, day: date, today: date) -> str:
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
