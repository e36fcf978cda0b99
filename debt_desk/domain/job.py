"""Work that takes longer than a moment: it tells how far it is, and stops when it is asked to."""

from __future__ import annotations

from typing import Protocol

from debt_desk.errors import DeskError


class JobCancelled(DeskError):
    """The user stopped the work; nothing of it was kept."""


class Job(Protocol):
    """What long work is handed; it must be safe to call from any thread."""

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""

    def progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps (bytes, pages); ``total`` 0: not known."""


def stop_if_cancelled(job: Job) -> None:
    """Errors: JobCancelled."""
    if job.cancelled:
        raise JobCancelled
