"""The way to the file that was opened, and to no other that took its name meanwhile."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from debt_desk.errors import FileError
from debt_desk.store import driver

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.store.driver import Connection, Mode
    from debt_desk.store.vault import Key


class FileMoved(FileError):
    """The open file was moved, removed or replaced; it will be saved when it is closed."""


@dataclass(frozen=True, slots=True)
class Identity:
    """Which file a path leads to at this moment."""

    device: int
    inode: int

    @classmethod
    def of(cls, path: Path) -> Identity | None:
        """None where nothing is there. Never opens the file."""
        try:
            found = path.stat()
        except OSError:
            return None
        return cls(found.st_dev, found.st_ino)


@dataclass(frozen=True, slots=True)
class Access:
    """How to reach one open desk file."""

    path: Path
    identity: Identity
    mode: Mode
    key: Key | None = None

    @property
    def in_place(self) -> bool:
        """Whether the path still leads to the file that was opened."""
        return Identity.of(self.path) == self.identity

    def connect(self) -> Connection:
        """Another connection to the file. Errors: FileMoved; the driver's."""
        if not self.in_place:
            # SQLite would mix our write-ahead log into whatever lies there now.
            raise FileMoved
        return driver.connect(self.path, self.mode, self.key)

    def connect_to(self, copy: Path) -> Connection:
        """A connection to a copy of the file, to read. Errors: the driver's."""
        return driver.connect(copy, "ro", self.key)
