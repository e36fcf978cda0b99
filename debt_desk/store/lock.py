"""One writer a file: ``<file>.lock`` is locked while it is open, a record beside it says by whom.

The record holds host, process, device and inode, and a hash of the path: no personal data. It
outlives a crash, so that the next start can tell a write-ahead log that belongs to this file from
one whose file a synchronising program has replaced meanwhile.
"""

from __future__ import annotations

import hashlib
import json
import os
import socket
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import chain, count
from typing import TYPE_CHECKING

from filelock import FileLock, Timeout

from debt_desk.errors import FileError
from debt_desk.store.access import Identity

if TYPE_CHECKING:
    from pathlib import Path


class FileInUse(FileError):
    """Another window has the file open.

    data: host, pid, since (a datetime with its zone); each may be None.
    """


class FileInUseElsewhere(FileInUse):
    """A record says that another computer has the file open. data: host, pid, since."""


class FileReplaced(FileError):
    """Another program put another file in its place while it was open; ours was saved.

    data: copy (the name of the file it was saved in).
    """


@dataclass(frozen=True, slots=True)
class Record:
    """Who has, or had, the file open."""

    host: str
    pid: int
    device: int
    inode: int
    path: str


class DeskLock:
    """The lock on one desk file, held from ``acquire`` to ``release``."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lock_path = path.with_name(path.name + ".lock")
        self._record_path = path.with_name(path.name + ".lock-owner")
        # Taken by the worker that opens the file, let go of by the window's thread.
        self._lock = FileLock(self._lock_path, timeout=0, thread_local=False)

    def acquire(self, *, take_over: bool) -> None:
        """Take the lock.

        A record of another computer counts too, because locks do not travel through every network
        drive; ``take_over`` ignores it. Errors: FileInUse; OSError where no lock file can be made.
        """
        try:
            self._lock.acquire()
        except Timeout:
            raise FileInUse(**self._holder()) from None
        left = self._record()
        if left and left.host != _host() and self._identifies(left) and not take_over:
            holder = self._holder()
            self.leave()
            raise FileInUseElsewhere(**holder)

    def set_stale_log_aside(self) -> None:
        """After a crash: rename a write-ahead log that belongs to another file of this name."""
        left = self._record()
        if left and left.path == _hash(self._path) and not self._identifies(left):
            set_log_aside(self._path)

    def write_record(self) -> None:
        """Say who has the file open. Once the lock is held and the file is known to be ours."""
        identity = Identity.of(self._path)
        assert identity is not None
        record = Record(_host(), os.getpid(), identity.device, identity.inode, _hash(self._path))
        with suppress(OSError):  # a full disk; the lock itself holds all the same
            self._record_path.write_text(json.dumps(asdict(record)), "utf-8")

    def release(self) -> None:
        """Let go of the lock and remove both files."""
        with suppress(OSError):
            self._record_path.unlink(missing_ok=True)
        self.leave()

    def leave(self) -> None:
        """Let go of the lock but leave the record of a crash as it was found: opening failed."""
        # Unlinked while held, so that a waiter notices. On Windows the release removes it.
        if os.name != "nt":
            with suppress(OSError):
                self._lock_path.unlink(missing_ok=True)
        self._lock.release()

    def _identifies(self, record: Record) -> bool:
        found = Identity.of(self._path)
        if found is None or found.inode != record.inode:
            return False
        # Another computer numbers its devices otherwise, but a shared file has one inode number.
        return found.device == record.device or record.host != _host()

    def _record(self) -> Record | None:
        try:
            return Record(**json.loads(self._record_path.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def _holder(self) -> dict[str, object]:
        record = self._record()
        if record is None:
            return {"host": None, "pid": None, "since": None}
        try:
            since = datetime.fromtimestamp(self._record_path.stat().st_mtime, UTC)
        except OSError:
            since = None
        return {"host": record.host, "pid": record.pid, "since": since}


def set_log_aside(path: Path) -> None:
    """Rename the write-ahead log beside ``path``, so that nothing takes it for its own."""
    log = path.with_name(path.name + "-wal")
    if log.exists():
        log.rename(free_name(log, "stale"))
    path.with_name(path.name + "-shm").unlink(missing_ok=True)


def free_name(path: Path, what: str) -> Path:
    """``file.what.ending`` beside ``path``; where that is taken ``file.what-2.ending``, …"""
    names = chain([what], (f"{what}-{number}" for number in count(2)))
    candidates = (path.with_name(f"{path.stem}.{name}{path.suffix}") for name in names)
    return next(candidate for candidate in candidates if not candidate.exists())


def _host() -> str:
    return socket.gethostname()


def _hash(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
