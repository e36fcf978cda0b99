"""Copies of an open desk file: by the user's wish, every day, and before the schema changes.

SQLite itself writes the copy (``VACUUM INTO``), so work may go on meanwhile; an encrypted file
gives an encrypted copy with the same key. A copy counts only after it was opened and checked.
"""

from __future__ import annotations

import re
from contextlib import closing, contextmanager, suppress
from datetime import date, timedelta
from typing import TYPE_CHECKING

from debt_desk.domain.job import JobCancelled, Part
from debt_desk.errors import FileError
from debt_desk.store import driver
from debt_desk.store.contents import verify_contents
from debt_desk.store.failures import explaining
from debt_desk.store.inspection import APPLICATION_ID
from debt_desk.store.migrations import version_of
from debt_desk.store.safe_write import DestinationNotWritable, written_beside

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from debt_desk.domain.job import Job
    from debt_desk.store.access import Access
    from debt_desk.store.driver import Connection

DAYS_KEPT = 7
WEEKS_KEPT = 8
# A row of a stored video is 1 MiB: thousands of steps would take seconds.
_STEPS_BETWEEN_LOOKS = 200
_INTERRUPTED = 9


class BackupOverItself(FileError):
    """A backup must not take the place of the file that it is a backup of."""


class BackupNotValid(FileError):
    """The copy did not pass its check and was thrown away; older copies stand. data: name."""


def backup(access: Access, destination: Path, job: Job, *, overwrite: bool = True) -> None:
    """A checked copy of the open file at ``destination``; runs in any thread.

    Errors: BackupOverItself, BackupNotValid, JobCancelled, DestinationExists,
    DestinationNotWritable, DiskFull.
    """
    if destination.exists() and destination.samefile(access.path):
        raise BackupOverItself
    with written_beside(destination, overwrite=overwrite) as temporary:
        with explaining(), closing(access.connect()) as connection:
            before = _state(connection)
            copy_database(connection, temporary, Part(job, 0, 2))
            after = _state(connection)
        checking = Part(job, 1, 2)
        with explaining(), closing(access.connect_to(temporary)) as copy, _stoppable(copy, job):
            if not _is_sound(copy, checking, before[1:] if before == after else None):
                raise BackupNotValid(name=destination.name)


def automatic(access: Access, folder: Path, today: date, job: Job) -> Path:
    """Today's copy in ``folder``, which is made if need be and should hold this file's copies only.

    The day's first one stays: it is the file before today's mistakes. Of older ones those of the
    last seven days stay, and the newest of each of eight weeks.
    Errors: those of ``backup``.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DestinationNotWritable(name=folder.name) from error
    stem, ending = access.path.stem, access.path.suffix
    newest = folder / f"{stem}.{today.isoformat()}{ending}"
    if newest.exists():
        return newest
    backup(access, newest, job)
    dated = _copies_by_day(folder, stem, ending)
    for day in set(dated) - days_kept(set(dated), today):
        dated[day].unlink(missing_ok=True)
    return newest


def days_kept(days: set[date], today: date) -> set[date]:
    """Which copies stay: the last seven days, and the newest of each of eight weeks."""
    kept = {day for day in days if day > today - timedelta(days=DAYS_KEPT)}
    newest_of_week = {day.isocalendar()[:2]: day for day in sorted(days)}
    oldest = today - timedelta(weeks=WEEKS_KEPT)
    return kept | {day for day in newest_of_week.values() if day > oldest}


def _copies_by_day(folder: Path, stem: str, ending: str) -> dict[date, Path]:
    pattern = re.compile(re.escape(stem) + r"\.(\d{4}-\d\d-\d\d)" + re.escape(ending))
    dated = {}
    for path in folder.iterdir():
        match = pattern.fullmatch(path.name)
        with suppress(ValueError):  # somebody's own file that only looks like ours
            if match:
                dated[date.fromisoformat(match[1])] = path
    return dated


def copy_database(connection: Connection, destination: Path, job: Job | None = None) -> None:
    """Write the whole file as it is now into an empty one. Errors: JobCancelled; the driver's."""
    copying = "VACUUM INTO ?", (driver.uri(destination),)
    if job is None:
        connection.execute(*copying)
        return
    pages, free, size = (
        int(connection.execute(f"PRAGMA {which}").fetchone()[0])
        for which in ("page_count", "freelist_count", "page_size")
    )
    whole = (pages - free) * size

    def tell() -> None:
        job.progress(min(destination.stat().st_size, whole), whole)

    with _stoppable(connection, job, tell):
        connection.execute(*copying)


def _state(connection: Connection) -> tuple[int, int, dict[str, int]]:
    """What the connection sees change, the schema's version, and the rows by table."""
    seen = int(connection.execute("PRAGMA data_version").fetchone()[0])
    return seen, version_of(connection), _row_counts(connection)


def _is_sound(copy: Connection, job: Job, expected: tuple[int, dict[str, int]] | None) -> bool:
    """``expected``: version and rows; None where the file changed while it was copied."""
    if copy.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
        return False
    if int(copy.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
        return False
    if expected is not None and (version_of(copy), _row_counts(copy)) != expected:
        return False
    return not verify_contents(copy, job)


def _row_counts(connection: Connection) -> dict[str, int]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in names
    }


@contextmanager
def _stoppable(
    connection: Connection, job: Job, tell: Callable[[], None] | None = None
) -> Iterator[None]:
    """Stop SQLite in the middle of a statement when the job is cancelled. Errors: JobCancelled."""

    def look() -> bool:
        if tell is not None:
            tell()
        return job.cancelled

    connection.set_progress_handler(look, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    except driver.Error as error:
        if driver.code_of(error) == _INTERRUPTED:
            raise JobCancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
