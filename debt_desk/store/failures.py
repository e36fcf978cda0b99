"""What the driver says, turned into what the user is told.

SQLite names its errors by number; SQLAlchemy wraps the driver's error and keeps it as ``orig``.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy.exc import DBAPIError

from debt_desk.errors import FileError
from debt_desk.store import driver

if TYPE_CHECKING:
    from collections.abc import Iterator


class FileDamaged(FileError):
    """The file is a desk file, but bytes in it are not what was written."""


class DiskFull(FileError):
    """There is no room left for what was to be written; the former state stands."""


class DiskFailed(FileError):
    """The disk or the network drive refused to read or write; a quota does so too."""


class FileBusy(FileError):
    """Another program holds the file at this moment."""


class FileIsReadOnly(FileError):
    """The file was opened for reading only, so nothing can be changed in it."""


_BY_CODE: dict[int, type[FileError]] = {
    5: FileBusy,  # SQLITE_BUSY
    6: FileBusy,  # SQLITE_LOCKED
    8: FileIsReadOnly,  # SQLITE_READONLY
    10: DiskFailed,  # SQLITE_IOERR
    11: FileDamaged,  # SQLITE_CORRUPT
    13: DiskFull,  # SQLITE_FULL
    14: DiskFailed,  # SQLITE_CANTOPEN
    26: FileDamaged,  # SQLITE_NOTADB
}


def explained(error: BaseException) -> FileError | None:
    """The error that the user is told instead of ``error``; None if it is our own mistake."""
    if isinstance(error, UnicodeDecodeError):
        return FileDamaged()  # a flipped bit inside a text
    cause = error.orig if isinstance(error, DBAPIError) else error
    if isinstance(cause, UnicodeDecodeError):
        return FileDamaged()
    if not isinstance(cause, driver.Error):
        return None
    if "decode to UTF-8" in str(cause):
        return FileDamaged()
    kind = _BY_CODE.get(driver.code_of(cause))
    return kind() if kind else None


@contextmanager
def explaining() -> Iterator[None]:
    """Raise what ``explained`` makes of the driver's errors in the block; let all else pass."""
    try:
        yield
    except Exception as error:
        told = explained(error)
        if told is None:
            raise
        raise told from error
