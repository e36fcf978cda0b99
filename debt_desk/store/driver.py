"""The one door to sqlcipher3, which reads and writes plain SQLite files and encrypted ones."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any, Literal, Protocol, cast
from urllib.parse import quote_from_bytes

from sqlcipher3 import dbapi2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from debt_desk.store.vault import Key

MODULE: Any = dbapi2
Error: type[Exception] = dbapi2.Error
SQLITE_VERSION: tuple[int, int, int] = dbapi2.sqlite_version_info

Mode = Literal["rw", "rwc", "ro", "immutable"]
BUSY_SECONDS = 5.0


class Cursor(Protocol):
    """The part of a cursor that is used."""

    lastrowid: int | None

    def __iter__(self) -> Iterator[Any]: ...
    def fetchone(self) -> Any: ...
    def fetchall(self) -> list[Any]: ...


class Connection(Protocol):
    """The part of a connection that is used. Nothing begins by itself: each BEGIN is ours."""

    @property
    def in_transaction(self) -> bool: ...
    def execute(self, sql: str, values: Sequence[object] = ..., /) -> Cursor: ...
    def executemany(self, sql: str, values: Iterable[Sequence[object]], /) -> Cursor: ...
    def set_progress_handler(self, handler: Callable[[], bool] | None, steps: int, /) -> None: ...
    def close(self) -> None: ...


def connect(path: Path, mode: Mode, key: Key | None = None) -> Connection:
    """A connection in autocommit, with the pragmas that keep a desk file safe.

    It may be opened in one thread and used in another; never in two at a time.

    ``mode``: rw never creates, rwc may, ro reads beside a writer, immutable reads from media where
    nothing can change. The file is looked into at once. Errors: the driver's.
    """
    how = "immutable=1" if mode == "immutable" else f"mode={mode}"
    connection = cast(
        "Connection",
        dbapi2.connect(
            f"{uri(path)}?{how}",
            uri=True,
            isolation_level=None,
            timeout=BUSY_SECONDS,
            check_same_thread=False,
        ),
    )
    try:
        if key is not None:
            connection.execute("PRAGMA cipher_log_level = none")  # it would write to the terminal
            connection.execute(key.pragma)
        _harden(connection)
        connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def memory() -> Connection:
    """A connection to nothing on disk."""
    return cast("Connection", dbapi2.connect(":memory:", isolation_level=None))


def is_complete(sql: str) -> bool:
    """Whether ``sql`` ends with a whole statement."""
    return bool(dbapi2.complete_statement(sql))


def code_of(error: BaseException) -> int:
    """SQLite's primary result code; 1 where the driver gives none."""
    return int(getattr(error, "sqlite_errorcode", 1)) & 0xFF


def _harden(connection: Connection) -> None:
    for pragma in (
        "temp_store = memory",  # nothing of the user's leaves the file
        "synchronous = full",
        "fullfsync = on",
        "checkpoint_fullfsync = on",
        "foreign_keys = on",
        "trusted_schema = off",
        "cell_size_check = on",
        "secure_delete = on",
    ):
        connection.execute(f"PRAGMA {pragma}")


def uri(path: Path) -> str:
    """The path as SQLite takes it; by bytes, because a file name on Linux need not be UTF-8."""
    absolute = path.absolute().as_posix() if os.name == "nt" else str(path.absolute())
    prefix = "///" if os.name == "nt" else ""
    return "file:" + prefix + quote_from_bytes(os.fsencode(absolute), safe=b"/:")
