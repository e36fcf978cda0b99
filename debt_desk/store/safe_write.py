"""Files that we write: whole or not at all, readable by their owner only."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.errors import FileError
from debt_desk.store.failures import DiskFull

if TYPE_CHECKING:
    from collections.abc import Iterator

_FULL = {28, 27, 122}  # ENOSPC, EFBIG, EDQUOT


class DestinationExists(FileError):
    """There is a file of that name already. data: name."""


class DestinationIsNoFile(FileError):
    """A folder, a pipe or a device: nothing may take its place. data: name."""


class DestinationNotWritable(FileError):
    """Nothing can be written in that folder. data: name (of the folder)."""


@contextmanager
def written_beside(destination: Path, *, overwrite: bool) -> Iterator[Path]:
    """An empty temporary file (0600) in the destination's folder, to write and close in the block.

    After the block it is flushed to the disk and takes the destination's name; after an error it
    is gone and the destination is as it was.
    Errors: DestinationIsNoFile, DestinationExists, DestinationNotWritable, DiskFull.
    """
    if destination.exists() and not destination.is_file():
        raise DestinationIsNoFile(name=destination.name)
    if not overwrite and destination.exists():
        raise DestinationExists(name=destination.name)
    try:
        handle, name = tempfile.mkstemp(".tmp", f".{destination.name[:80]}.", destination.parent)
        os.close(handle)
    except OSError as error:
        raise _told(error, destination) from error
    temporary = Path(name)
    try:
        yield temporary
        flush(temporary)
        if not overwrite and destination.exists():
            raise DestinationExists(name=destination.name)
        temporary.replace(destination)
        flush_folder(destination.parent)
    except OSError as error:
        raise _told(error, destination) from error
    finally:
        temporary.unlink(missing_ok=True)


def flush(path: Path) -> None:
    """Have the system write the file to the disk itself."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def flush_folder(folder: Path) -> None:
    """The same for a folder's list of names; Windows does it by itself."""
    if os.name == "nt":
        return
    with suppress(OSError):  # some network drives cannot; the file itself is there
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _told(error: OSError, destination: Path) -> FileError:
    if error.errno in _FULL:
        return DiskFull()
    return DestinationNotWritable(name=destination.parent.name)
