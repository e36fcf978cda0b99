"""The one signal back up: which areas of which case a command has changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum


class Area(StrEnum):
    """A part of the file that pages show."""

    HOUSEHOLD = "household"
    CASES = "cases"
    EVIDENCE = "evidence"
    OFFERS = "offers"
    LETTERS = "letters"
    AGREEMENTS = "agreements"
    PAYMENTS = "payments"
    LAW = "law"
    CONTACTS = "contacts"


EVERY_AREA = frozenset(Area)


@dataclass(frozen=True, slots=True)
class Changes:
    """What a command changed. ``case`` None: it may concern every case."""

    areas: frozenset[Area]
    case: int | None = None


Listener = Callable[[Changes], None]


class Bell:
    """Rings every listener once after each committed command."""

    def __init__(self) -> None:
        self._listeners: list[Listener] = []

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call ``listener`` after each change; the answer unsubscribes it."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)

    def ring(self, *areas: Area, case: int | None = None) -> None:
        """Tell every listener."""
        changes = Changes(frozenset(areas) or EVERY_AREA, case)
        for listener in tuple(self._listeners):
            listener(changes)
