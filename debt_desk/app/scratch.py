"""Bytes too large to be held in memory, which nobody else may read meanwhile."""

from __future__ import annotations

import io
import os
import tempfile
from threading import Lock
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from typing_extensions import override

from debt_desk.app.output import check_destination
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import FileError
from debt_desk.store.safe_write import written_beside

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from cryptography.hazmat.primitives.ciphers import CipherContext

    from debt_desk.domain.job import Job

# So much waits in memory; most bundles never come to more.
MOST_HELD = 32 * 2**20
_KEY_BYTES, _BLOCK = 32, 16
_AT_ONCE = 2**20


class TemporaryFolderFailed(FileError):
    """The system's folder for temporary files takes or gives nothing; its disk may be full."""


class Scratch(io.RawIOBase):
    """Written from its first byte to its last, read wherever one needs; gone with its reader.

    What comes to more than ``most_held`` bytes lies on the disk in a file without a name, locked
    with a key that only this object has. Errors of reading and writing: TemporaryFolderFailed.
    """

    def __init__(self, most_held: int = MOST_HELD) -> None:
        super().__init__()
        self._most_held = most_held
        self._held = bytearray()  # what stands behind the part on the disk
        self._spill: _Spill | None = None
        self._at = 0

    @property
    def size(self) -> int:
        """How many bytes have been written."""
        return self._spilled + len(self._held)

    def save(self, destination: Path, desk_file: Path, job: Job) -> None:
        """Copy it, whole or not at all; for a worker thread.

        Errors: DestinationIsDeskFile, DestinationNotWritable, DiskFull, JobCancelled.
        """
        check_destination(destination, desk_file)
        with (
            written_beside(destination, overwrite=True) as temporary,
            temporary.open("wb") as out,
        ):
            for piece in self._pieces():
                stop_if_cancelled(job)
                out.write(piece)
                job.progress(out.tell(), self.size)

    @override
    def readable(self) -> bool:
        return True

    @override
    def writable(self) -> bool:
        return True

    @override
    def seekable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: bytearray, /) -> int:  # type: ignore[override]
        found = self._part(self._at, len(buffer))
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)

    @override
    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        self._held += data
        if len(self._held) > self._most_held:
            if self._spill is None:
                self._spill = _Spill()
            self._spill.append(self._held)
            self._held.clear()
        self._at = self.size
        return len(data)

    @override
    def seek(self, offset: int, whence: int = 0, /) -> int:
        self._at = max(0, offset + (0, self._at, self.size)[whence])
        return self._at

    @override
    def close(self) -> None:
        if not self.closed:
            super().close()
            self._held = bytearray()
            if self._spill is not None:
                self._spill.close()

    @property
    def _spilled(self) -> int:
        return 0 if self._spill is None else self._spill.size

    def _part(self, at: int, most: int) -> bytes:
        """Up to so many bytes: fewer at the end, and where the part on the disk ends."""
        if self._spill is not None and at < self._spill.size:
            return self._spill.part(at, most)
        at -= self._spilled
        return bytes(self._held[at : at + most])

    def _pieces(self) -> Iterator[bytes]:
        at = 0
        while piece := self._part(at, _AT_ONCE):
            at += len(piece)
            yield piece


class _Spill:
    """The part on the disk. Any thread may read, without the others' place being lost.

    AES in counter mode, so that one can begin to read anywhere; each byte is written once, so no
    part of the key's stream is used twice.
    """

    def __init__(self) -> None:
        self.size = 0
        self._lock = Lock()
        self._key = os.urandom(_KEY_BYTES)
        self._locking = self._stream(0)
        try:
            # A bare handle: whoever holds this last need not remember to close it.
            with tempfile.TemporaryFile(buffering=0) as made:
                self._handle = os.dup(made.fileno())
        except OSError as error:
            raise TemporaryFolderFailed from error

    def append(self, data: bytes | bytearray) -> None:
        """Errors: TemporaryFolderFailed."""
        with self._lock:
            try:
                os.lseek(self._handle, self.size, os.SEEK_SET)
                for start in range(0, len(data), _AT_ONCE):
                    left = memoryview(self._locking.update(data[start : start + _AT_ONCE]))
                    while left:
                        left = left[os.write(self._handle, left) :]
            except OSError as error:
                raise TemporaryFolderFailed from error
            self.size += len(data)

    def part(self, at: int, most: int) -> bytes:
        """Errors: TemporaryFolderFailed."""
        begin = at - at % _BLOCK
        with self._lock:
            try:
                os.lseek(self._handle, begin, os.SEEK_SET)
                locked = os.read(self._handle, min(most + at - begin, self.size - begin))
            except OSError as error:
                raise TemporaryFolderFailed from error
        return self._stream(begin // _BLOCK).update(locked)[at - begin :]

    def close(self) -> None:
        """Give the room on the disk back."""
        os.close(self._handle)

    def _stream(self, block: int) -> CipherContext:
        """What locks and unlocks from that block on."""
        counter = modes.CTR(block.to_bytes(_BLOCK, "big"))
        return Cipher(algorithms.AES(self._key), counter).encryptor()
