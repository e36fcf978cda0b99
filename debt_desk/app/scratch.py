"""A file without a name: for what is too large for memory and must not be left lying about."""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from typing import TYPE_CHECKING

from typing_extensions import override

from debt_desk.app.output import check_destination
from debt_desk.app.pdfium import LOCK
from debt_desk.store.safe_write import written_beside

if TYPE_CHECKING:
    from pathlib import Path


class Scratch(io.RawIOBase):
    """Bytes on the disk that nobody else can open, gone with their last reader.

    pdfium reads from it wherever it needs, and holds ``LOCK`` meanwhile; so does ``save``.
    """

    def __init__(self) -> None:
        super().__init__()
        # A bare handle: whoever holds this last need not remember to close it.
        with tempfile.TemporaryFile(buffering=0) as made:
            self._handle = os.dup(made.fileno())

    def save(self, destination: Path, desk_file: Path) -> None:
        """Copy it, whole or not at all.

        Errors: DestinationIsDeskFile, DestinationNotWritable, DiskFull.
        """
        check_destination(destination, desk_file)
        with (
            written_beside(destination, overwrite=True) as temporary,
            temporary.open("wb") as out,
            LOCK,
        ):
            self.seek(0)
            shutil.copyfileobj(self, out)

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
        found = os.read(self._handle, len(buffer))
        buffer[: len(found)] = found
        return len(found)

    @override
    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        return os.write(self._handle, data)

    @override
    def seek(self, offset: int, whence: int = 0, /) -> int:
        return os.lseek(self._handle, offset, whence)

    @override
    def close(self) -> None:
        if not self.closed:
            super().close()
            os.close(self._handle)
