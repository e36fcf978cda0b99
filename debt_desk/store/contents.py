"""The bytes of documents and letters: stored once a hash, in chunks, so that memory stays flat.

Each call works on a connection of its own, so it may run in any thread. Bytes are first staged;
they belong to the file once a document or letter that names them is committed. What nobody names
is purged when the file closes, or opens after a crash.
"""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import closing, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

from debt_desk.domain.evidence import Content
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import FileError
from debt_desk.store import driver
from debt_desk.store.failures import explaining
from debt_desk.store.readings import forget_orphans
from debt_desk.store.references import ContentMissing
from debt_desk.store.safe_write import written_beside
from debt_desk.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator
    from pathlib import Path

    from debt_desk.domain.job import Job
    from debt_desk.store.driver import Connection

ALGORITHM = "sha256"
CHUNK_BYTES = 1024 * 1024
CHUNKS_A_TRANSACTION = 8

_ORPHANS = """
    SELECT id FROM contents
    WHERE id NOT IN (SELECT content_id FROM documents UNION SELECT content_id FROM letters)
"""


class ContentDamaged(FileError):
    """Stored bytes no longer give the hash that they were stored under. data: sha256."""


class Contents:
    """The stored bytes of one open desk file."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        """``connect`` opens another connection to the file."""
        self._connect = connect

    def stage(self, source: BinaryIO, size_hint: int, job: Job) -> Content:
        """Store what ``source`` gives, up to its end. ``size_hint``: the bytes to expect.

        Call it outside any unit of work; then add a document or letter with the content returned.
        Bytes that are there already are not stored twice. An error or a cancel leaves nothing.
        Errors: JobCancelled, DiskFull, DiskFailed, FileBusy, FileIsReadOnly; OSError of ``source``.
        """
        with explaining(), closing(self._connect()) as connection:
            with transaction(connection):
                cursor = connection.execute(
                    "INSERT INTO contents (algorithm, size, state) VALUES (?, 0, 'staging')",
                    (ALGORITHM,),
                )
            assert cursor.lastrowid is not None
            try:
                content = _write(connection, cursor.lastrowid, source, size_hint, job)
                _settle(connection, cursor.lastrowid, content, job)
            except BaseException:
                with suppress(driver.Error):  # it is purged at the next opening if not now
                    _drop(connection, cursor.lastrowid)
                raise
            shrink_log(connection)
            return content

    def read(self, sha256: str) -> Generator[bytes, None, None]:
        """The bytes in pieces of 1 MiB. Errors: ContentMissing; at the end ContentDamaged."""
        with explaining(), closing(self._connect()) as connection:
            row = connection.execute(
                "SELECT id FROM contents WHERE sha256 = ?", (sha256,)
            ).fetchone()
            if row is None:
                raise ContentMissing
            digest = hashlib.sha256()
            for piece in _pieces(connection, row[0]):
                digest.update(piece)
                yield piece
            if digest.hexdigest() != sha256:
                raise ContentDamaged(sha256=sha256)

    def export(self, sha256: str, destination: Path, *, overwrite: bool = False) -> None:
        """Write the bytes to a file (0600), which appears only when its hash is right.

        Errors: ContentMissing, ContentDamaged, DestinationExists, DestinationNotWritable, DiskFull.
        """
        with (
            written_beside(destination, overwrite=overwrite) as temporary,
            temporary.open("wb") as file,
        ):
            file.writelines(self.read(sha256))

    def size(self) -> int:
        """How many bytes all stored files have together."""
        with explaining(), closing(self._connect()) as connection:
            (size,) = connection.execute("SELECT coalesce(sum(size), 0) FROM contents").fetchone()
            return int(size)

    def verify_all(self, job: Job) -> tuple[Content, ...]:
        """Hash everything again: which are damaged? Errors: JobCancelled, DiskFailed."""
        with explaining(), closing(self._connect()) as connection:
            return verify_contents(connection, job)


def verify_contents(connection: Connection, job: Job) -> tuple[Content, ...]:
    """Hash all stored bytes that belong to somebody; those whose hash or size is wrong."""
    rows = connection.execute(
        "SELECT id, sha256, size FROM contents WHERE state = 'ok' ORDER BY id"
    ).fetchall()
    whole = sum(size for _, _, size in rows)
    before = 0
    damaged = []
    for content_id, sha256, size in rows:
        if not _intact(connection, content_id, sha256, size, _Checking(job, before, whole)):
            damaged.append(Content(sha256, size))
        before += size
    return tuple(damaged)


def purge(connection: Connection) -> None:
    """Throw away bytes that no document or letter names, and give their room back to the disk."""
    orphans = connection.execute(_ORPHANS).fetchall()
    for (content_id,) in orphans:
        _drop(connection, content_id)
    if orphans:
        forget_orphans(connection)
    # Room is free not only by what was dropped just now: a cancelled copy was dropped long ago.
    (free,) = connection.execute("PRAGMA freelist_count").fetchone()
    if free:
        connection.execute("PRAGMA incremental_vacuum").fetchall()
        shrink_log(connection)


def shrink_log(connection: Connection) -> None:
    """Move the write-ahead log into the file and empty it, unless a reader elsewhere needs it."""
    # Without waiting: SQLite would keep every writer out while it waits for a reader to finish.
    connection.execute("PRAGMA busy_timeout = 0").fetchall()
    with suppress(driver.Error):  # what stays in the log is safe there
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"PRAGMA busy_timeout = {int(driver.BUSY_SECONDS * 1000)}").fetchall()


def _write(
    connection: Connection, content_id: int, source: BinaryIO, size_hint: int, job: Job
) -> Content:
    digest = hashlib.sha256()
    size = seq = 0
    with ThreadPoolExecutor(1) as hashing:  # beside the writing, which is the slower of the two
        while pieces := _some_pieces(source, job):
            hashed = [hashing.submit(digest.update, piece) for piece in pieces]
            # Read before the transaction begins: a slow source must not keep others from writing.
            with transaction(connection):
                connection.executemany(
                    "INSERT INTO chunks (content_id, seq, bytes) VALUES (?, ?, ?)",
                    [(content_id, seq + offset, piece) for offset, piece in enumerate(pieces)],
                )
            wait(hashed)
            seq += len(pieces)
            size += sum(map(len, pieces))
            job.progress(size, max(size, size_hint))
    return Content(digest.hexdigest(), size)


def _settle(connection: Connection, content_id: int, content: Content, job: Job) -> None:
    """Name the staged bytes by their hash, unless the same bytes are there and intact."""
    found = connection.execute(
        "SELECT id, size FROM contents WHERE sha256 = ?", (content.sha256,)
    ).fetchone()
    if found and _intact(connection, found[0], content.sha256, found[1], _Checking(job)):
        _drop(connection, content_id)
        return
    with transaction(connection):
        # Somebody else may have stored the same bytes since we looked.
        found = connection.execute(
            "SELECT id, size FROM contents WHERE sha256 = ?", (content.sha256,)
        ).fetchone()
        if not found:
            connection.execute(
                "UPDATE contents SET sha256 = ?, size = ? WHERE id = ?",
                (content.sha256, content.size, content_id),
            )
            return
        # Attached again after damage: the fresh bytes take the place of the spoilt ones.
        connection.execute("DELETE FROM chunks WHERE content_id = ?", (found[0],))
        connection.execute(
            "UPDATE chunks SET content_id = ? WHERE content_id = ?", (found[0], content_id)
        )
        connection.execute("UPDATE contents SET size = ? WHERE id = ?", (content.size, found[0]))
        connection.execute("DELETE FROM contents WHERE id = ?", (content_id,))


def _drop(connection: Connection, content_id: int) -> None:
    with transaction(connection):
        connection.execute(
            "UPDATE contents SET sha256 = NULL, state = 'staging' WHERE id = ?", (content_id,)
        )
    while connection.execute(
        "SELECT 1 FROM chunks WHERE content_id = ? LIMIT 1", (content_id,)
    ).fetchone():
        with transaction(connection):
            connection.execute(
                "DELETE FROM chunks WHERE id IN"
                " (SELECT id FROM chunks WHERE content_id = ? LIMIT ?)",
                (content_id, CHUNKS_A_TRANSACTION),
            )
    with transaction(connection):
        connection.execute("DELETE FROM contents WHERE id = ?", (content_id,))


@dataclass(frozen=True, slots=True)
class _Checking:
    """The job that stored bytes are checked for; ``whole`` 0: how far it is, is not told."""

    job: Job
    before: int = 0
    whole: int = 0

    def look(self, counted: int) -> None:
        """``counted`` bytes more than ``before`` are checked. Errors: JobCancelled."""
        stop_if_cancelled(self.job)
        if self.whole:
            self.job.progress(self.before + counted, self.whole)


def _intact(
    connection: Connection, content_id: int, sha256: str, size: int, checking: _Checking
) -> bool:
    """Errors: JobCancelled, also where that stopped SQLite itself."""
    digest = hashlib.sha256()
    counted = 0
    stop_if_cancelled(checking.job)
    try:
        for piece in _pieces(connection, content_id):
            digest.update(piece)
            counted += len(piece)
            checking.look(counted)
    except driver.Error:
        stop_if_cancelled(checking.job)
        return False
    return counted == size and digest.hexdigest() == sha256


def _pieces(connection: Connection, content_id: int) -> Iterator[bytes]:
    cursor = connection.execute(
        "SELECT bytes FROM chunks WHERE content_id = ? ORDER BY seq", (content_id,)
    )
    for (piece,) in cursor:
        yield piece


def _some_pieces(source: BinaryIO, job: Job) -> list[bytes]:
    pieces: list[bytes] = []
    while len(pieces) < CHUNKS_A_TRANSACTION:
        stop_if_cancelled(job)
        piece = _full_piece(source)
        if not piece:
            break
        pieces.append(piece)
    return pieces


def _full_piece(source: BinaryIO) -> bytes:
    # A pipe or an unbuffered file may give less than was asked for before its end.
    piece = source.read(CHUNK_BYTES)
    while piece and len(piece) < CHUNK_BYTES:
        more = source.read(CHUNK_BYTES - len(piece))
        if not more:
            break
        piece += more
    return piece
