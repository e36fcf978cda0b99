"""The one place that asks the machine what day it is; everything else is handed a clock."""

from __future__ import annotations

from datetime import date, datetime


class Clock:
    """The machine's own clock."""

    def today(self) -> date:
        """Today, where the user is."""
        return self.now().date()

    def now(self) -> datetime:
        """This moment, with the machine's zone."""
        return datetime.now().astimezone()


class FixedClock(Clock):
    """A clock that stands on ``day`` until set to another: for the example file and for tests."""

    def __init__(self, day: date) -> None:
        self.day = day

    def now(self) -> datetime:
        """Noon of that day."""
        return datetime(self.day.year, self.day.month, self.day.day, 12).astimezone()
