"""The way into a desk file: kind, lock, header, key, version, schema, in this order.

Nothing is written to a file before it is known to be ours, and a refusal leaves no trace beside it.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.store import driver, migrations
from debt_desk.store.access import Access, Identity
from debt_desk.store.backup import copy_database
from debt_desk.store.contents import purge
from debt_desk.store.failures import FileDamaged, explaining
from debt_desk.store.inspection import check_kind, look
from debt_desk.store.lock import DeskLock, FileInUse, free_name, set_log_aside
from debt_desk.store.safe_write import written_beside
from debt_desk.store.vault import PassphraseNeeded, PassphraseWrong, derive_key

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.domain.job import Job
    from debt_desk.store.driver import Connection
    from debt_desk.store.inspection import Header
    from debt_desk.store.vault import Key

# What this process has open: to read such a file's header again would drop SQLite's locks on it.
_open_here: set[Identity] = set()


@dataclass(frozen=True, slots=True)
class OpenFile:
    """``lock`` None: open for reading only."""

    access: Access
    connection: Connection
    lock: DeskLock | None

    def close(self) -> None:
        """Close the connection and let go of the lock."""
        self.connection.close()
        _open_here.discard(self.access.identity)
        if self.lock is None:
            return
        if not self.access.in_place:
            with suppress(OSError):
                set_log_aside(self.access.path)
        self.lock.release()


def open_file(
    path: Path,
    passphrase: str | None = None,
    job: Job | None = None,
    *,
    read_only: bool = False,
    take_over: bool = False,
) -> OpenFile:
    """The long part of opening, in any thread; ``Store`` takes it from there, or ``close`` it.

    A job that is cancelled while an older file is copied leaves file and folder as they were.
    Errors: those of ``Store.open``; JobCancelled.
    """
    check_kind(path)
    path = path.resolve()
    identity = Identity.of(path)
    if identity is None or identity in _open_here:
        raise FileInUse(host=None, pid=os.getpid(), since=None)
    with ExitStack() as on_failure, explaining():
        _open_here.add(identity)
        on_failure.callback(_open_here.discard, identity)
        lock = None if read_only else _lock(path, take_over=take_over)
        if lock is not None:
            on_failure.callback(lock.leave)
            lock.set_stale_log_aside()
        header = look(path)
        access = Access(path, identity, _mode(path, lock), _key(header, passphrase))
        connection = _unlocked(access)
        on_failure.callback(connection.close)
        _check(access, connection, job, migrate=lock is not None)
        if lock is not None:
            connection.execute("PRAGMA journal_mode = WAL")
            with suppress(driver.Error):  # a full disk must not keep anybody from reading
                purge(connection)
            lock.write_record()
        on_failure.pop_all()
    return OpenFile(access, connection, lock)


def _lock(path: Path, *, take_over: bool) -> DeskLock | None:
    """None where nothing can be written: in the file, or beside it."""
    if not (os.access(path, os.W_OK) and os.access(path.parent, os.W_OK)):
        return None
    lock = DeskLock(path)
    try:
        lock.acquire(take_over=take_over)
    except OSError:  # a read-only disk, whatever its permissions say
        return None
    return lock


def _mode(path: Path, lock: DeskLock | None) -> driver.Mode:
    if lock is not None:
        return "rw"
    log = path.with_name(path.name + "-wal")
    # Where SQLite can make no file beside it, only a file at rest can be read.
    return "ro" if os.access(path.parent, os.W_OK) or log.exists() else "immutable"


def _key(header: Header, passphrase: str | None) -> Key | None:
    if not header.encrypted:
        return None
    if passphrase is None:
        raise PassphraseNeeded
    return derive_key(passphrase, header.salt)


def _unlocked(access: Access) -> Connection:
    try:
        with explaining():
            return access.connect()
    except FileDamaged:
        if access.key is not None:
            raise PassphraseWrong from None  # a wrong key and a spoilt first page look the same
        raise


def _check(access: Access, connection: Connection, job: Job | None, *, migrate: bool) -> None:
    steps = migrations.steps()
    version = migrations.check_version(connection, access.path.name, len(steps))
    # Before a step runs: a hostile trigger would run with it.
    migrations.check_schema(connection, steps[:version])
    if version == len(steps):
        return
    if not migrate:
        raise migrations.FileNeedsUpgrade(version=version, known=len(steps))
    keep = free_name(access.path, f"schema-{version}")
    with written_beside(keep, overwrite=False) as temporary:
        copy_database(connection, temporary, job)
        with closing(access.connect_to(temporary)) as copy:
            migrations.check_schema(copy, steps[:version])
        if job is not None:
            stop_if_cancelled(job)
    migrations.migrate(connection, steps)
