"""Long work: how far it has come, and whether its user has had enough of it."""

from __future__ import annotations

from threading import Event


class QuietJob:
    """A job that nobody watches: for the command line and for tests."""

    def __init__(self) -> None:
        self._cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Whether the work should stop at its next chance."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._cancelled.set()

    def progress(self, done: int, total: int) -> None:
        """Nobody watches."""
