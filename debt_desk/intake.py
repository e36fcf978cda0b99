"""Opening a file that somebody hands in: only true files, never a pipe, a device or a link."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# Not every system has each of these; without O_NOFOLLOW the look before opening has to do.
_FLAGS = os.O_RDONLY
for _name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
    _FLAGS |= getattr(os, _name, 0)


class FileCannotBeRead(InputError):
    """The file is missing or may not be read. data: name."""


class NoRegularFile(InputError):
    """A folder, a link, a pipe or a device instead of a file. data: name."""


@contextmanager
def open_regular(path: Path) -> Iterator[tuple[BinaryIO, int]]:
    """The file's bytes and its size. Neither follows a link nor waits for a pipe.

    Errors: FileCannotBeRead, NoRegularFile.
    """
    try:
        # Opening a device may set it going: its kind is asked before, and after against a swap.
        _check_regular(path.lstat(), path)
        descriptor = os.open(path, _FLAGS)
    except (OSError, ValueError):
        raise FileCannotBeRead(name=path.name) from None
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(descriptor)
        _check_regular(facts, path)
        yield file, facts.st_size


def _check_regular(facts: os.stat_result, path: Path) -> None:
    if not stat.S_ISREG(facts.st_mode):
        raise NoRegularFile(name=path.name)
