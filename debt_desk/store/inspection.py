"""A look at a file before SQLite opens it: is it a desk file at all?

Only before: reading and closing the file while SQLite holds it in the same process would drop
SQLite's locks.
"""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.errors import FileError
from debt_desk.store.failures import DiskFailed, FileDamaged
from debt_desk.store.vault import SALT_BYTES

if TYPE_CHECKING:
    from pathlib import Path

# "DDsk" in ASCII: SQLite keeps it at byte 68 of the file, where the ``file`` command reads it too.
APPLICATION_ID = 0x4444736B

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100
_SAMPLE_BYTES = 4096
_LEAST_BYTES = 512
# 4096 random bytes lack hardly one of the 256 values; documents and archives lack many.
_LEAST_RANDOM_VALUES = 230


class FileMissing(FileError):
    """There is no such file. data: name."""


class NotARegularFile(FileError):
    """A folder, a device or a pipe where a file was expected. data: name."""


class FileNotReadable(FileError):
    """The system does not let this user read the file. data: name."""


class NotADeskFile(FileError):
    """Some other program's file, or an empty one. data: name."""


@dataclass(frozen=True, slots=True)
class Header:
    """``salt`` is there for encrypted files only."""

    encrypted: bool
    salt: bytes = b""


def check_kind(path: Path) -> None:
    """Without opening it. Errors: FileMissing, NotARegularFile, FileNotReadable."""
    try:
        kind = path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissing(name=path.name) from None
    except PermissionError:
        raise FileNotReadable(name=path.name) from None
    except (OSError, ValueError):  # loops of links, names that no system takes
        raise FileMissing(name=path.name) from None
    if not stat.S_ISREG(kind):
        raise NotARegularFile(name=path.name)
    if not os.access(path, os.R_OK):
        raise FileNotReadable(name=path.name)


def look(path: Path) -> Header:
    """What the first bytes say. Errors: NotADeskFile, FileDamaged, FileNotReadable, DiskFailed."""
    try:
        with path.open("rb") as file:
            start = file.read(_SAMPLE_BYTES)
            size = os.fstat(file.fileno()).st_size
    except PermissionError:
        raise FileNotReadable(name=path.name) from None
    except OSError as error:
        raise DiskFailed from error
    if start.startswith(_MAGIC):
        _check_plain(path, start, size)
        return Header(encrypted=False)
    if start[68:72] == APPLICATION_ID.to_bytes(4):
        raise FileDamaged  # ours, but its first bytes were hit
    if size < _LEAST_BYTES or not _looks_random(start):
        raise NotADeskFile(name=path.name)
    return Header(encrypted=True, salt=start[:SALT_BYTES])


def _check_plain(path: Path, start: bytes, size: int) -> None:
    if len(start) < _HEADER_BYTES:
        raise FileDamaged
    if int.from_bytes(start[68:72]) != APPLICATION_ID:
        raise NotADeskFile(name=path.name)
    if path.with_name(path.name + "-wal").exists():
        return  # the newest pages lie beside it, so the counts below may lag behind
    page_size = int.from_bytes(start[16:18])
    page_size = 65536 if page_size == 1 else page_size  # as the format writes what needs 17 bits
    if size < int.from_bytes(start[28:32]) * page_size:
        raise FileDamaged  # cut short


def _looks_random(start: bytes) -> bool:
    wanted = _LEAST_RANDOM_VALUES * len(start) // _SAMPLE_BYTES
    return len(set(start)) >= wanted
