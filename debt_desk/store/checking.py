"""Is what lies in the file what was written? Every page, every reference, every stored byte."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.store import driver
from debt_desk.store.contents import verify_contents
from debt_desk.store.failures import FileDamaged, explained, explaining

if TYPE_CHECKING:
    from debt_desk.domain.evidence import Content
    from debt_desk.domain.job import Job
    from debt_desk.store.access import Access
    from debt_desk.store.driver import Connection


@dataclass(frozen=True, slots=True)
class Findings:
    """``sound``: pages and references are whole. ``damaged``: contents whose bytes are not."""

    sound: bool
    damaged: tuple[Content, ...]

    @property
    def nothing_found(self) -> bool:
        """Whether all is well."""
        return self.sound and not self.damaged


def check(access: Access, job: Job) -> Findings:
    """Read everything in the open file; runs in any thread. Changes nothing.

    SQLite's own check finds few flipped bits inside stored bytes; their hashes find every one.
    Errors: JobCancelled, DiskFailed.
    """
    with explaining(), closing(access.connect()) as connection:
        return Findings(_is_sound(connection), verify_contents(connection, job))


def _is_sound(connection: Connection) -> bool:
    try:
        pages = connection.execute("PRAGMA integrity_check").fetchone()[0]
        lost = connection.execute("PRAGMA foreign_key_check").fetchone()
    except driver.Error as error:
        if isinstance(explained(error), FileDamaged):
            return False
        raise
    return bool(pages == "ok" and lost is None)
