from __future__ import annotations

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from debt_desk.store import driver, migrations
from debt_desk.store.failures import FileDamaged, FileIsReadOnly
from debt_desk.store.inspection import (
    APPLICATION_ID,
    FileMissing,
    FileNotReadable,
    NotADeskFile,
    NotARegularFile,
)
from debt_desk.store.lock import FileInUse
from debt_desk.store.migrations import FileNewer, SchemaForeign
from debt_desk.store.safe_write import DestinationExists, DestinationNotWritable
from tests.store import children, samples
from tests.store.stores import create_store, open_store

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX files")


@pytest.fixture
def closed(store: Store) -> Path:
    samples.fill(store)
    store.close()
    return store.path


def altered(path: Path, *sql: str) -> Path:
    """The file after somebody's tool worked on it."""
    connection = driver.connect(path, "rw")
    for statement in sql:
        connection.execute(statement)
    connection.close()
    return path


def beside(path: Path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_the_driver_is_free_of_the_log_reset_bug():
    assert driver.SQLITE_VERSION >= (3, 51, 3)


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("checkpoint_fullfsync", 1),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("secure_delete", 1),
        ("auto_vacuum", 2),
        ("application_id", APPLICATION_ID),
        ("user_version", len(migrations.steps())),
    ],
)
def test_every_connection_has_the_pragmas_that_keep_the_file_safe(store, pragma, value):
    with store.write("x") as writing, store.read() as reading:
        for session in (writing._session, reading._session):
            asked = session.connection().exec_driver_sql(f"PRAGMA {pragma}")
            assert asked.scalar() == value
    connection = store.access.connect()
    assert connection.execute(f"PRAGMA {pragma}").fetchone()[0] == value
    connection.close()


def test_a_closed_file_is_one_file_at_rest_and_its_owners_only(store):
    samples.fill(store)
    assert beside(store.path) == [
        store.path.name + ending for ending in ("", "-shm", "-wal", ".lock", ".lock-owner")
    ]
    store.close()
    assert beside(store.path) == [store.path.name]
    header = store.path.read_bytes()[:100]
    assert header.startswith(b"SQLite format 3\0")
    assert header[18:20] == b"\1\1", "no write-ahead log is expected beside it"
    assert header[68:72] == b"DDsk"
    if os.name != "nt":
        assert stat.S_IMODE(store.path.stat().st_mode) == 0o600


def test_what_was_written_is_there_after_reopening(closed):
    with open_store(closed) as store:
        assert len(samples.dump(store)["dues"]) == 6
        assert not store.read_only
        assert not store.encrypted
        assert store.path == closed.resolve()


def test_creating_never_overwrites(closed):
    before = closed.read_bytes()
    with pytest.raises(DestinationExists) as refused:
        create_store(closed)
    assert refused.value.data == {"name": closed.name}
    assert closed.read_bytes() == before


def test_creating_in_no_folder(tmp_path):
    with pytest.raises(DestinationNotWritable):
        create_store(tmp_path / "nowhere" / "a.debtdesk")


def test_missing(tmp_path):
    with pytest.raises(FileMissing) as refused:
        open_store(tmp_path / "没有.debtdesk")
    assert refused.value.data == {"name": "没有.debtdesk"}
    with pytest.raises(FileMissing):
        open_store(tmp_path / ("x" * 300))
    with pytest.raises(FileMissing):
        open_store(tmp_path / "a\0b")
    assert list(tmp_path.iterdir()) == []


@posix_only
def test_a_link_is_followed_and_a_loop_of_links_is_missing(closed, tmp_path):
    link = tmp_path / "link.debtdesk"
    link.symlink_to(closed)
    with open_store(link) as store:
        assert store.path == closed.resolve()
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    with pytest.raises(FileMissing):
        open_store(loop)


def test_a_folder_is_no_file(tmp_path):
    with pytest.raises(NotARegularFile):
        open_store(tmp_path)


@posix_only
def test_a_pipe_and_a_device_are_refused_at_once(tmp_path):
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for path in (pipe, Path("/dev/zero")):
        with pytest.raises(NotARegularFile):
            open_store(path)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"hello world " * 1000,
        b"%PDF-1.7\n" + bytes(range(200)) * 100,
        "商户单号,交易时间\n".encode("gb18030") * 500,
        b"SQLite format 3\0" + b"\x10\x00\x01\x01\x00\x40\x20\x20" + b"\0" * 4072,
    ],
)
def test_other_programs_files_are_refused_and_not_touched(tmp_path, data):
    path = tmp_path / "a.debtdesk"
    path.write_bytes(data)
    with pytest.raises(NotADeskFile) as refused:
        open_store(path)
    assert refused.value.data == {"name": "a.debtdesk"}
    assert path.read_bytes() == data
    assert beside(path) == ["a.debtdesk"]


def test_another_programs_database_is_refused_and_not_touched(tmp_path):
    path = tmp_path / "chrome-history.debtdesk"
    connection = driver.connect(path, "rwc")
    connection.execute("CREATE TABLE urls (url TEXT)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(NotADeskFile):
        open_store(path)
    assert path.read_bytes() == before
    assert beside(path) == [path.name]


def test_a_newer_file_is_refused_and_not_touched(closed):
    altered(closed, "PRAGMA user_version = 99")
    before = closed.read_bytes()
    for read_only in (False, True):
        with pytest.raises(FileNewer) as refused:
            open_store(closed, read_only=read_only)
        assert refused.value.data == {"version": 99, "known": len(migrations.steps())}
    assert closed.read_bytes() == before
    assert beside(closed) == [closed.name]


@pytest.mark.parametrize(
    "sql",
    [
        "CREATE TRIGGER t AFTER INSERT ON cases BEGIN DELETE FROM payments; END",
        "CREATE VIEW v AS SELECT * FROM cases",
        "CREATE TABLE extra (x)",
        "CREATE INDEX extra ON cases (note)",
        "DROP INDEX one_agreement_in_force",
        "ALTER TABLE cases ADD COLUMN extra TEXT",
        "ALTER TABLE letters RENAME COLUMN sent_on TO sent",
    ],
)
def test_a_foreign_schema_is_refused(closed, sql):
    altered(closed, sql)
    with pytest.raises(SchemaForeign):
        open_store(closed)
    assert beside(closed) == [closed.name]


def test_a_file_of_no_version_is_damaged(closed):
    altered(closed, "PRAGMA user_version = 0")
    with pytest.raises(FileDamaged):
        open_store(closed)


@pytest.mark.parametrize("kept", [99, 4096, 0.5, 0.99])
def test_a_file_cut_short_is_damaged(closed, kept):
    data = closed.read_bytes()
    closed.write_bytes(data[: int(kept * len(data)) if kept < 1 else kept])
    with pytest.raises(FileDamaged):
        open_store(closed)
    assert beside(closed) == [closed.name]


def test_flipped_header_bytes_are_damage(closed):
    data = bytearray(closed.read_bytes())
    data[3] ^= 4
    closed.write_bytes(data)
    with pytest.raises(FileDamaged):
        open_store(closed)


def test_a_seeded_flood_of_damage_never_ends_in_a_traceback(closed):
    import random

    from debt_desk.errors import FileError

    chance = random.Random(20261123)
    whole = closed.read_bytes()
    said = set()
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(chance.choice((1, 8, 200))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        closed.write_bytes(data)
        try:
            with open_store(closed) as store, store.read() as uow:
                uow.household.get()
                uow.evidence.all()
                for case in uow.cases.all():
                    uow.offers.of_case(case.number)
                    uow.letters.of_case(case.number)
                    for agreement in uow.agreements.of_case(case.number):
                        uow.payments.of_agreement(agreement.id)
            said.add("opened")
        except FileError as error:
            said.add(type(error).__name__)
    assert "FileDamaged" in said
    assert said <= {"opened", "FileDamaged", "NotADeskFile", "FileNewer", "SchemaForeign"}


@posix_only
def test_an_unreadable_file(closed):
    if os.geteuid() == 0:
        pytest.skip("nothing is unreadable for root")
    closed.chmod(0)
    with pytest.raises(FileNotReadable):
        open_store(closed)


@posix_only
def test_as_another_user_unreadable_read_only_and_writable(closed):
    if os.geteuid() != 0:
        pytest.skip("only root can become somebody else")
    folder = Path("/tmp") / f"debt_desk-{os.getpid()}"
    folder.mkdir(mode=0o755)
    path = folder / "a.debtdesk"
    try:
        shutil.copy(closed, path)
        path.chmod(0o600)
        assert said(children.start("use_as_nobody", path)) == ["FileNotReadable"]
        path.chmod(0o644)
        assert said(children.start("use_as_nobody", path)) == [
            "cases 2",
            "read_only True",
            "FileIsReadOnly",
        ]
        folder.chmod(0o777)
        assert said(children.start("use_as_nobody", path))[1:] == [
            "read_only True",
            "FileIsReadOnly",
        ]
        path.chmod(0o666)
        assert said(children.start("use_as_nobody", path)) == [
            "cases 2",
            "read_only False",
            "written",
        ]
        assert beside(path) == ["a.debtdesk"]
    finally:
        shutil.rmtree(folder)


def said(child: subprocess.Popen[str]) -> list[str]:
    return child.communicate(timeout=30)[0].splitlines()


def test_reading_only_changes_nothing_and_writes_nothing_beside(closed):
    before = closed.read_bytes()
    with open_store(closed, read_only=True) as store:
        assert store.read_only
        with store.read() as uow:
            assert len(uow.cases.all()) == 2
        with pytest.raises(FileIsReadOnly):
            store.write("x")
        with pytest.raises(FileIsReadOnly):
            samples.stage(store, b"x")
        assert store.undo_log.undo() is None
        store.rest()
    assert closed.read_bytes() == before
    assert beside(closed) == [closed.name]


def test_media_where_nothing_can_be_written_are_read_as_they_are(closed, monkeypatch):
    monkeypatch.setattr(os, "access", lambda path, mode: mode == os.R_OK)
    with open_store(closed) as store:
        assert store.access.mode == "immutable"
        assert store.read_only
        with store.read() as uow:
            assert len(uow.cases.all()) == 2
        assert beside(closed) == [closed.name]


def test_the_same_process_cannot_open_a_file_twice(store):
    for read_only in (False, True):
        with pytest.raises(FileInUse) as refused:
            open_store(store.path, read_only=read_only)
        assert refused.value.data["pid"] == os.getpid()


def test_opening_takes_tens_of_milliseconds(closed):
    # A fresh process, because the window's first opening is what is waited for.
    code = (
        "import sys, time\n"
        "from pathlib import Path\n"
        "from tests.store.stores import open_store\n"
        "began = time.perf_counter()\n"
        "with open_store(Path(sys.argv[1])) as store, store.read() as uow:\n"
        "    uow.cases.all()\n"
        "    print(time.perf_counter() - began)\n"
        "heavy = {'PySide6', 'reportlab', 'pypdfium2', 'openpyxl', 'argon2', 'sqlite3'}\n"
        "print(*sorted(heavy & set(sys.modules)))\n"
    )
    taken, heavy = min(
        subprocess.run(
            [sys.executable, "-c", code, str(closed)],
            cwd=children.ROOT,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split("\n")[:2]
        for _ in range(3)
    )
    assert heavy == ""
    assert float(taken) < 0.3
