"""The desk file: opened, written, read, undone, closed."""

from __future__ import annotations

import threading
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any, Self

from sqlalchemy import create_engine, event
from sqlalchemy.pool import QueuePool, StaticPool

from debt_desk.store import driver, migrations
from debt_desk.store.backup import copy_database
from debt_desk.store.contents import Contents, purge, shrink_log
from debt_desk.store.evidence import KnownDocuments
from debt_desk.store.failures import FileIsReadOnly, explaining
from debt_desk.store.journal import JournalWriter
from debt_desk.store.lock import FileReplaced, free_name
from debt_desk.store.opening import open_file
from debt_desk.store.readings import Readings
from debt_desk.store.safe_write import written_beside
from debt_desk.store.table_layouts import layouts_anywhere
from debt_desk.store.undo_log import UndoLog, note_changes
from debt_desk.store.unit_of_work import Snapshot, UnitOfWork
from debt_desk.store.vault import derive_key, new_salt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path
    from types import TracebackType

    from sqlalchemy import Connection as EngineConnection
    from sqlalchemy import Engine, Pool

    from debt_desk.domain.own_layout import OwnLayout
    from debt_desk.store.opening import OpenFile


class Store:
    """One open desk file. Business data is read and written by the thread that opened it only."""

    def __init__(self, file: OpenFile, now: Callable[[], datetime]) -> None:
        """``open`` and ``create`` are the ways in."""
        self.access = file.access
        self.contents = Contents(file.access.connect)
        self.readings = Readings(file.access.connect)
        self._file = file
        self._thread = threading.get_ident()
        self._documents = KnownDocuments()
        self._saved_as: str | None = None
        self._closed = False
        if file.lock is not None:
            note_changes(file.connection)
        self._writer = _engine(lambda: file.connection, StaticPool, "BEGIN IMMEDIATE")
        self._reader = _engine(self._reading_connection, QueuePool, "BEGIN")
        self._journal = JournalWriter(now)
        self.undo_log = UndoLog(self._writer, self._on_commit, self._journal)

    @classmethod
    def create(
        cls, path: Path, passphrase: str | None = None, *, now: Callable[[], datetime]
    ) -> Store:
        """A new file, encrypted if there is a passphrase; it appears whole or not at all.

        Errors: DestinationExists, DestinationNotWritable, DiskFull, PassphraseEmpty.
        """
        key = None if passphrase is None else derive_key(passphrase, new_salt())
        with (
            explaining(),
            written_beside(path, overwrite=False) as temporary,
            closing(driver.connect(temporary, "rw", key)) as connection,
        ):
            # So that the room of removed documents can be given back.
            connection.execute("PRAGMA auto_vacuum = incremental")
            migrations.migrate(connection, migrations.steps())
        return cls.open(path, passphrase, now=now)

    @classmethod
    def open(
        cls,
        path: Path,
        passphrase: str | None = None,
        *,
        read_only: bool = False,
        take_over: bool = False,
        now: Callable[[], datetime],
    ) -> Store:
        """An existing file; for reading only by itself where nothing can be written.

        ``take_over``: open it although a record says that another computer has it. ``now``: the
        clock of the journal.
        Errors: FileMissing, NotARegularFile, FileNotReadable, NotADeskFile, FileDamaged, FileInUse,
        FileNewer, FileNeedsUpgrade, SchemaForeign, PassphraseNeeded, PassphraseWrong,
        PassphraseEmpty, DiskFull, DiskFailed, FileBusy.
        """
        return cls.of(open_file(path, passphrase, read_only=read_only, take_over=take_over), now)

    @classmethod
    def of(cls, file: OpenFile, now: Callable[[], datetime]) -> Store:
        """Of a file that ``open_file`` has opened, in whatever thread; from now on in this one."""
        try:
            with explaining():
                return cls(file, now)
        except BaseException:
            file.close()
            raise

    @property
    def path(self) -> Path:
        """Where the file lies, links resolved."""
        return self.access.path

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed."""
        return self._file.lock is None

    @property
    def encrypted(self) -> bool:
        """Whether the file needs a passphrase."""
        return self.access.key is not None

    def write(self, label: str) -> UnitOfWork:
        """A command, to be used with ``with``. ``label`` is the code that the undo menu words.

        Errors: FileIsReadOnly, FileReplaced; on entering: FileBusy, DiskFailed.
        """
        self._check_thread()
        if self.read_only:
            raise FileIsReadOnly
        if self._saved_as is not None:
            raise FileReplaced(copy=self._saved_as)
        return UnitOfWork(
            self._writer, self._documents, label, self.undo_log, self._journal, self._on_commit
        )

    def read(self) -> Snapshot:
        """The file as it is at one moment, to be used with ``with``."""
        self._check_thread()
        # What another instance changes in a file that is only read here, nobody tells.
        return Snapshot(self._reader, self._documents, keeps=not self.read_only)

    def table_layouts(self) -> tuple[OwnLayout, ...]:
        """What the user said about unknown tables, in any thread. Errors: FileDamaged."""
        return layouts_anywhere(self.access.connect)

    def rest(self) -> None:
        """For idle moments: move what was written into the file proper. Never fails."""
        if not self.read_only:
            shrink_log(self._file.connection)

    def close(self) -> None:
        """End the history, purge what no undo can bring back, leave one file at rest.

        No work may be running in other threads. The file is closed in any case.
        Errors: FileReplaced, where that was not told before.
        """
        if self._closed:
            return
        self._closed = True
        self._reader.dispose()
        try:
            if not self.read_only and self._saved_as is None:
                self._check_place()
                _put_to_rest(self._file.connection)
        finally:
            self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _check_thread(self) -> None:
        assert threading.get_ident() == self._thread, "business data belongs to one thread"
        assert not self._closed, "the file is closed"

    def _reading_connection(self) -> driver.Connection:
        connection = self.access.connect()
        connection.execute("PRAGMA query_only = on")
        return connection

    def _on_commit(self) -> None:
        self._documents.forget_list()
        self._check_place()

    def _check_place(self) -> None:
        """Errors: FileReplaced, once our version is safe under another name."""
        if self.access.in_place:
            return
        copy = free_name(self.path, "conflict")
        with explaining(), written_beside(copy, overwrite=False) as temporary:
            copy_database(self._file.connection, temporary)
        self._saved_as = copy.name
        raise FileReplaced(copy=copy.name)


def _put_to_rest(connection: driver.Connection) -> None:
    with suppress(driver.Error):  # what is left undone is done at the next opening
        purge(connection)
        connection.execute("PRAGMA busy_timeout = 0")  # a reader elsewhere may stay
        connection.execute("PRAGMA journal_mode = DELETE").fetchall()


def _engine(connect: Callable[[], driver.Connection], pool: type[Pool], begin: str) -> Engine:
    options: dict[str, Any] = {"max_overflow": -1, "pool_size": 1} if pool is QueuePool else {}
    engine = create_engine(
        "sqlite://",
        module=driver.MODULE,
        creator=connect,
        poolclass=pool,
        hide_parameters=True,
        **options,
    )

    # The driver begins nothing by itself, so that schema and pragmas stay within our transactions.
    def on_begin(connection: EngineConnection) -> None:
        connection.exec_driver_sql(begin)
        # A deferred BEGIN takes its moment only with the first look at the file.
        connection.exec_driver_sql("SELECT 1 FROM sqlite_master LIMIT 1")

    event.listen(engine, "begin", on_begin)
    return engine
