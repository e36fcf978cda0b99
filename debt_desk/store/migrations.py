"""The file's schema: numbered steps in plain SQL, each applied wholly or not at all.

Step 1 makes an empty file a desk file, so a new file and an old one take the same road. A step
never changes once it was released; ``tests/old_files`` keeps a file of every schema.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from debt_desk.errors import FileError
from debt_desk.store import driver
from debt_desk.store.failures import FileDamaged
from debt_desk.store.inspection import APPLICATION_ID, NotADeskFile
from debt_desk.store.transactions import transaction

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from debt_desk.store.driver import Connection

_FOLDER = Path(__file__).with_name("sql")

# What sqlite_master says of one table, index, trigger or view: type, name, table, SQL.
Schema = frozenset[tuple[str, str, str, str | None]]


class FileNewer(FileError):
    """Written by a newer version of the program. data: version, known."""


class FileNeedsUpgrade(FileError):
    """Of an older schema, on media where it cannot be brought up to date. data: version, known."""


class SchemaForeign(FileError):
    """Tables, triggers or views were added or changed: what is in the file cannot be trusted."""


@cache
def steps() -> tuple[str, ...]:
    """The SQL of every step, in order; after all of them a file has version ``len(steps())``."""
    return tuple(path.read_text("utf-8") for path in sorted(_FOLDER.glob("[0-9]*.sql")))


def version_of(connection: Connection) -> int:
    """The schema version that the file says it has."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def check_version(connection: Connection, name: str, known: int) -> int:
    """The version of an existing file. Errors: NotADeskFile, FileDamaged, FileNewer."""
    if int(connection.execute("PRAGMA application_id").fetchone()[0]) != APPLICATION_ID:
        raise NotADeskFile(name=name)
    version = version_of(connection)
    if version < 1:
        raise FileDamaged
    if version > known:
        raise FileNewer(version=version, known=known)
    return version


def migrate(connection: Connection, sql_steps: Sequence[str]) -> None:
    """Apply the steps that the file lacks, each in one transaction together with its version.

    Nobody may be in a transaction on ``connection``. Errors: the driver's; FileDamaged where
    references lead nowhere afterwards.
    """
    for number in range(version_of(connection) + 1, len(sql_steps) + 1):
        # Rebuilding a table drops it for a moment, which must not delete what refers to it.
        connection.execute("PRAGMA foreign_keys = off")
        try:
            with transaction(connection):
                for statement in statements(sql_steps[number - 1]):
                    connection.execute(statement)
                if connection.execute("PRAGMA foreign_key_check").fetchone():
                    raise FileDamaged
                connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
                connection.execute(f"PRAGMA user_version = {number}")
        finally:
            connection.execute("PRAGMA foreign_keys = on")


def check_schema(connection: Connection, sql_steps: Sequence[str]) -> None:
    """Every table, index, trigger and view must be what the steps made. Errors: SchemaForeign."""
    if _schema(connection) != _expected(tuple(sql_steps)):
        raise SchemaForeign


def statements(script: str) -> Iterator[str]:
    """The single statements of a script: ``executescript`` would commit before it begins."""
    gathered = ""
    for piece in re.split(r"(?<=;)", script):
        gathered += piece
        if driver.is_complete(gathered):
            yield gathered
            gathered = ""
    assert not re.sub(r"--.*", "", gathered).strip(), "a step must end with a whole statement"


@cache
def _expected(sql_steps: tuple[str, ...]) -> Schema:
    connection = driver.memory()
    try:
        migrate(connection, sql_steps)
        return _schema(connection)
    finally:
        connection.close()


def _schema(connection: Connection) -> Schema:
    return frozenset(connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master"))
