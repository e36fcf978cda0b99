"""Work that takes longer than a moment: it tells how far it is, and stops when it is asked to."""

from __future__ import annotations

from typing import Protocol

from debt_desk.errors import DeskError


class JobCancelled(DeskError):
    """The user stopped the work; nothing of it was kept."""


class WorkFailed(DeskError):
    """The program itself made a mistake; where, is in its report, and nothing of it was kept."""


class Job(Protocol):
    """What long work is handed; it must be safe to call from any thread."""

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""

    def progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps (bytes, pages); ``total`` 0: not known."""


class Part:
    """One of ``of`` equal parts of a job, the ``number``-th from 0: each counts from nothing."""

    def __init__(self, job: Job, number: int, of: int) -> None:
        self._job = job
        self._number = number
        self._of = of

    @property
    def cancelled(self) -> bool:
        """Whether the user asked to stop."""
        return self._job.cancelled

    def progress(self, done: int, total: int) -> None:
        """``done`` of ``total`` steps of this part."""
        self._job.progress(self._number * total + done, self._of * total)


def stop_if_cancelled(job: Job) -> None:
    """Errors: JobCancelled."""
    if job.cancelled:
        raise JobCancelled
