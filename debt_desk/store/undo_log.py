"""Undo and redo: SQLite itself notes how every change is taken back.

Triggers write the inverse statement of each change into a table. Triggers and table are TEMP: they
live in this connection's memory, so the desk file holds none, and the history ends on close. The
bytes of documents are not noted: they stay in the file until it closes (see ``contents``).
Technique: sqlite.org/undoredo.html.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import text

from debt_desk.store.failures import explaining

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Connection, Engine

    from debt_desk.store import driver
    from debt_desk.store.journal import JournalWriter

MOST_STEPS = 200
# Stored bytes, what is derived from them, and the journal, which tells of undo itself.
UNLOGGED_TABLES = frozenset(
    {"contents", "chunks", "readings", "page_texts", "thumbnails", "search_entries", "journal"}
)
_INDEX = "search_words"  # a virtual table with tables of its own


@dataclass(frozen=True, slots=True)
class Step:
    """What one command changed: its label, and the statements that take it back, in their order."""

    label: str
    statements: tuple[str, ...]


class UndoLog:
    """The history of one open file."""

    def __init__(
        self,
        engine: Engine,
        on_commit: Callable[[], None],
        journal: JournalWriter,
    ) -> None:
        """``on_commit`` is called after each step that was taken back or done again.

        The journal is told of it within the same transaction.
        """
        self._engine = engine
        self._on_commit = on_commit
        self._journal = journal
        self._done: deque[Step] = deque(maxlen=MOST_STEPS)
        self._undone: list[Step] = []

    @property
    def undo_label(self) -> str | None:
        """What ``undo`` would take back."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What ``redo`` would do again."""
        return self._undone[-1].label if self._undone else None

    @property
    def can_undo(self) -> bool:
        """Whether there is anything to take back."""
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        """Whether there is anything to do again."""
        return bool(self._undone)

    def undo(self) -> str | None:
        """Take the last step back. Its label, or None where there is none. Errors: FileError."""
        if not self._done:
            return None
        step = self._done[-1]
        inverse = self._replay(step, "undo")
        self._done.pop()
        self._undone.append(inverse)
        self._on_commit()
        return step.label

    def redo(self) -> str | None:
        """Do the last step again that was taken back. Its label, or None. Errors: FileError."""
        if not self._undone:
            return None
        step = self._undone[-1]
        inverse = self._replay(step, "redo")
        self._undone.pop()
        self._done.append(inverse)
        self._on_commit()
        return step.label

    def barrier(self) -> None:
        """Forget the history: what was printed, sent or imported is not taken back."""
        self._done.clear()
        self._undone.clear()

    def collected(self, connection: Connection, label: str) -> Step:
        """What the open transaction changed. Call before its commit."""
        rows = connection.execute(text("SELECT sql FROM temp.undo_notes ORDER BY id DESC"))
        step = Step(label, tuple(rows.scalars()))
        connection.execute(text("DELETE FROM temp.undo_notes"))
        return step

    def remember(self, step: Step) -> None:
        """Keep a step whose transaction was committed. A new step ends what could be done again."""
        if step.statements:
            self._done.append(step)
            self._undone.clear()

    def _replay(self, step: Step, deed: str) -> Step:
        with explaining(), self._engine.begin() as connection:
            # Rows come back in an order of their own; references are checked at the end.
            connection.exec_driver_sql("PRAGMA defer_foreign_keys = on")
            for statement in step.statements:
                connection.exec_driver_sql(statement)
            self._journal.add(connection, deed, None, {"step": step.label})
            return self.collected(connection, step.label)


def note_changes(connection: driver.Connection) -> None:
    """Make the TEMP table and triggers on a connection that will write."""
    connection.execute("CREATE TEMP TABLE undo_notes (id INTEGER PRIMARY KEY, sql TEXT NOT NULL)")
    tables = connection.execute(
        "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    for (table,) in tables:
        if table not in UNLOGGED_TABLES and not table.startswith(_INDEX):
            described = connection.execute(f"PRAGMA main.table_info({table})").fetchall()
            for trigger in _triggers(table, {column[1]: column[2] for column in described}):
                connection.execute(trigger)


def _triggers(table: str, columns: dict[str, str]) -> tuple[str, str, str]:
    """``columns``: their types by name, the primary key first."""
    key = next(iter(columns))
    olds = {name: _old(name, of_type) for name, of_type in columns.items()}
    listed = ", ".join(f'"{name}"' for name in columns)
    values = " || ', ' || ".join(olds.values())
    settings = " || ', ' || ".join(f"""'"{name}" = ' || {old}""" for name, old in olds.items())
    note = "INSERT INTO undo_notes (sql) VALUES"
    return (
        f"""CREATE TEMP TRIGGER undo_insert_{table} AFTER INSERT ON main."{table}" BEGIN
            {note} ('DELETE FROM main."{table}" WHERE "{key}" = ' || new."{key}"); END""",
        f"""CREATE TEMP TRIGGER undo_update_{table} AFTER UPDATE ON main."{table}" BEGIN
            {note} ('UPDATE main."{table}" SET ' || {settings} ||
                ' WHERE "{key}" = ' || new."{key}"); END""",
        f"""CREATE TEMP TRIGGER undo_delete_{table} AFTER DELETE ON main."{table}" BEGIN
            {note} ('INSERT INTO main."{table}" ({listed}) VALUES (' || {values} || ')'); END""",
    )


def _old(name: str, of_type: str) -> str:
    """SQL that gives the column's former value as SQL."""
    if of_type != "TEXT":
        return f'quote(old."{name}")'
    # As bytes: quote() would cut a text at a zero byte.
    return f"""'CAST(' || quote(CAST(old."{name}" AS BLOB)) || ' AS TEXT)'"""
