from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from debt_desk.store.access import FileMoved
from debt_desk.store.backup import backup
from debt_desk.store.lock import FileInUse, FileInUseElsewhere, FileReplaced, free_name
from tests.store import children, samples
from tests.store.stores import create_store, open_store

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store


@pytest.fixture
def closed(store):
    store.close()
    return store.path


@pytest.fixture
def held(closed):
    """The path of a file that another process has open, with one case in it."""
    child = children.start("hold", closed)
    assert child.stdout.readline() == "open\n"
    yield closed
    child.communicate("\n", timeout=30)


@pytest.fixture
def crashed(closed):
    """A file whose writer was killed: its only case is still in the write-ahead log."""
    child = children.start("write_once", closed)
    assert child.stdout.readline() == "added\n"
    child.kill()
    child.communicate()
    assert closed.with_name(closed.name + "-wal").stat().st_size > 0
    return closed


def cases(store: Store) -> int:
    with store.read() as uow:
        return len(uow.cases.all())


def names(path) -> list[str]:
    return sorted(entry.name for entry in path.parent.iterdir())


def test_a_second_instance_learns_who_has_the_file_and_may_read_it(held):
    with pytest.raises(FileInUse) as refused:
        open_store(held)
    assert type(refused.value) is FileInUse
    data = refused.value.data
    assert data["host"] == os.uname().nodename
    assert data["pid"] != os.getpid()
    assert abs((datetime.now(UTC) - data["since"]).total_seconds()) < 60
    with open_store(held, read_only=True) as store:
        assert store.read_only
        assert store.access.mode == "ro"
        assert cases(store) == 1
    with pytest.raises(FileInUse):
        open_store(held)


def test_after_the_first_has_closed_the_second_may_write(held):
    with pytest.raises(FileInUse):
        open_store(held)


def test_closing_leaves_no_lock_behind(closed):
    child = children.start("hold", closed)
    assert child.stdout.readline() == "open\n"
    child.communicate("\n", timeout=30)
    assert names(closed) == [closed.name]
    with open_store(closed) as store:
        assert cases(store) == 1


def test_a_reader_does_not_hinder_a_writer_and_sees_what_was_written(closed):
    with open_store(closed, read_only=True) as reading:
        assert cases(reading) == 0
        child = children.start("use", closed)
        said = child.communicate(timeout=30)[0].splitlines()
        assert said == ["cases 0", "read_only False", "written"]
        assert cases(reading) == 1
    assert names(closed) == [closed.name]


def test_the_record_holds_nothing_personal(store):
    record = json.loads(store.path.with_name(store.path.name + ".lock-owner").read_text("utf-8"))
    assert set(record) == {"host", "pid", "device", "inode", "path"}
    assert "家" not in record["path"]
    assert len(record["path"]) == 16
    assert store.path.with_name(store.path.name + ".lock").read_bytes() == b""


def test_a_crash_loses_nothing_that_was_committed(crashed):
    with open_store(crashed) as store:
        assert cases(store) == 1
    assert names(crashed) == [crashed.name]


def test_a_crashed_file_can_be_read_without_being_written(crashed):
    with open_store(crashed, read_only=True) as store:
        assert cases(store) == 1


def test_a_crashed_file_moved_elsewhere_with_its_log_is_whole(crashed, tmp_path):
    elsewhere = tmp_path / "moved"
    shutil.copytree(crashed.parent, elsewhere)
    with open_store(elsewhere / crashed.name) as store:
        assert cases(store) == 1


def test_a_log_of_another_file_is_set_aside_and_not_mixed_in(closed, tmp_path):
    # A synchronising program brings the version of another computer, after a crash of ours.
    theirs = tmp_path / "theirs.debtdesk"
    with open_store(closed) as store:
        with store.write("case.add") as uow:
            for _ in range(3):
                uow.cases.add(samples.CASE)
            uow.commit()
        backup(store.access, theirs, samples.Work())
    child = children.start("write_once", closed)
    assert child.stdout.readline() == "added\n"
    child.kill()
    child.communicate()
    log = closed.with_name(closed.name + "-wal").read_bytes()
    theirs.replace(closed)
    with open_store(closed) as store:
        assert cases(store) == 3
        with store.write("case.add") as uow:
            uow.cases.add(samples.OTHER_CASE)
            uow.commit()
    assert names(closed) == [closed.name, "家.stale.debtdesk-wal"]
    assert closed.with_name("家.stale.debtdesk-wal").read_bytes() == log


def test_a_file_that_another_computer_has_open_is_not_written_to(crashed):
    record_path = crashed.with_name(crashed.name + ".lock-owner")
    record = json.loads(record_path.read_text("utf-8"))
    record_path.write_text(json.dumps(record | {"host": "书房的电脑", "device": 1}), "utf-8")
    with pytest.raises(FileInUseElsewhere) as refused:
        open_store(crashed)
    assert refused.value.data["host"] == "书房的电脑"
    with open_store(crashed, take_over=True) as store:
        assert cases(store) == 1
    assert names(crashed) == [crashed.name]


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"host": 1}', "\x00"])
def test_a_record_that_cannot_be_read_is_none(crashed, junk):
    crashed.with_name(crashed.name + ".lock-owner").write_text(junk, "utf-8")
    with open_store(crashed) as store:
        assert cases(store) == 1


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace an open file")
@pytest.mark.parametrize("passphrase", [None, "海棠花未眠"])
def test_a_file_replaced_while_open_leaves_both_versions_whole(path, tmp_path, passphrase):
    theirs = tmp_path / "theirs.debtdesk"
    store = create_store(path, passphrase)
    samples.fill(store)
    rows = samples.dump(store)
    backup(store.access, theirs, samples.Work())
    theirs.replace(path)
    with store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
        with pytest.raises(FileReplaced) as replaced:
            uow.commit()
    assert replaced.value.data == {"copy": "家.conflict.debtdesk"}
    with pytest.raises(FileReplaced) as again:
        store.write("case.add")
    assert again.value.data == {"copy": "家.conflict.debtdesk"}
    store.close()
    assert names(path) == ["家.conflict.debtdesk", "家.debtdesk", "家.stale.debtdesk-wal"]
    with open_store(path, passphrase) as found:
        assert cases(found) == 2
    with open_store(path.with_name("家.conflict.debtdesk"), passphrase) as copy:
        assert cases(copy) == 3
        ours = samples.dump(copy)
        assert ours.keys() == rows.keys()
        changed = {table for table in rows if ours[table] != rows[table]}
        assert changed == {"cases", "counters"}
        with copy.read() as uow:
            sha256 = uow.evidence.get(1).content.sha256
        assert b"".join(copy.contents.read(sha256)) == b"%PDF-1.7 proof " * 1000


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody remove an open file")
def test_a_file_removed_while_open_is_saved_under_another_name_even_by_undo(store):
    samples.fill(store)
    assert cases(store) == 2
    store.path.unlink()
    with pytest.raises(FileReplaced):
        store.undo_log.undo()
    with pytest.raises(FileMoved):
        samples.stage(store, b"into whose file?")
    assert cases(store) == 0, "what is on the screen can still be read"
    store.close()
    assert names(store.path) == ["家.conflict.debtdesk", "家.stale.debtdesk-wal"]
    with open_store(store.path.with_name("家.conflict.debtdesk")) as copy:
        assert cases(copy) == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows lets nobody replace an open file")
def test_what_was_committed_before_the_file_was_replaced_is_saved_on_close(store, tmp_path):
    theirs = tmp_path / "theirs.debtdesk"
    backup(store.access, theirs, samples.Work())
    samples.fill(store)
    theirs.replace(store.path)
    with pytest.raises(FileReplaced) as replaced:
        store.close()
    assert replaced.value.data == {"copy": "家.conflict.debtdesk"}
    with open_store(store.path) as found:
        assert cases(found) == 0
    with open_store(store.path.with_name("家.conflict.debtdesk")) as copy:
        assert cases(copy) == 2


def test_a_free_name_counts_on(tmp_path):
    path = tmp_path / "a.b.debtdesk"
    assert free_name(path, "conflict").name == "a.b.conflict.debtdesk"
    free_name(path, "conflict").touch()
    assert free_name(path, "conflict").name == "a.b.conflict-2.debtdesk"
    free_name(path, "conflict").touch()
    assert free_name(path, "conflict").name == "a.b.conflict-3.debtdesk"
