from __future__ import annotations

import itertools
import os
import random
import stat
from datetime import date, timedelta

import pytest

from debt_desk.domain.job import JobCancelled
from debt_desk.store import backup as backups
from debt_desk.store.backup import BackupNotValid, BackupOverItself, automatic, backup, days_kept
from debt_desk.store.safe_write import DestinationExists, DestinationNotWritable
from tests.store import samples
from tests.store.samples import Work
from tests.store.stores import create_store, open_store

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize("passphrase", [None, "海棠花未眠"])
def test_a_backup_of_an_open_file_is_a_whole_desk_file(path, tmp_path, passphrase):
    destination = tmp_path / "U盘 备份.debtdesk"
    with create_store(path, passphrase) as store:
        samples.fill(store)
        backup(store.access, destination, Work())
        rows = samples.dump(store)
        assert destination.read_bytes().startswith(b"SQLite") is (passphrase is None)
    if os.name != "nt":
        assert stat.S_IMODE(destination.stat().st_mode) == 0o600
    with open_store(destination, passphrase) as copy:
        assert samples.dump(copy) == rows
        assert copy.encrypted is (passphrase is not None)
        with copy.read() as uow:
            sha256 = uow.evidence.get(1).content.sha256
        assert b"".join(copy.contents.read(sha256)) == b"%PDF-1.7 proof " * 1000
        with copy.write("case.add") as uow:
            assert uow.cases.add(samples.CASE).number == 3
            uow.commit()
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == [destination.name]


def test_a_backup_does_not_hold_up_who_is_writing(store, tmp_path):
    samples.fill(store)
    with store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
        backup(store.access, tmp_path / "b.debtdesk", Work())
        uow.commit()
    with open_store(tmp_path / "b.debtdesk") as copy, copy.read() as uow:
        assert len(uow.cases.all()) == 2, "what was not committed yet is not in it"


def test_a_backup_overwrites_only_when_it_may_and_never_the_file_itself(store, tmp_path):
    destination = tmp_path / "b.debtdesk"
    destination.write_bytes(b"older")
    with pytest.raises(DestinationExists):
        backup(store.access, destination, Work(), overwrite=False)
    assert destination.read_bytes() == b"older"
    backup(store.access, destination, Work())
    assert destination.read_bytes().startswith(b"SQLite")
    with pytest.raises(BackupOverItself):
        backup(store.access, store.path, Work())
    hard_link = tmp_path / "same.debtdesk"
    hard_link.hardlink_to(store.path)
    with pytest.raises(BackupOverItself):
        backup(store.access, hard_link, Work())
    with pytest.raises(DestinationNotWritable):
        backup(store.access, tmp_path / "nowhere" / "b.debtdesk", Work())


def test_a_damaged_file_never_takes_the_place_of_a_good_backup(store, tmp_path):
    samples.attach(store, os.urandom(200_000))
    destination = tmp_path / "b.debtdesk"
    backup(store.access, destination, Work())
    good = destination.read_bytes()
    connection = store.access.connect()
    connection.execute("UPDATE chunks SET bytes = zeroblob(10)")
    connection.close()
    with pytest.raises(BackupNotValid) as refused:
        backup(store.access, destination, Work())
    assert refused.value.data == {"name": "b.debtdesk"}
    assert destination.read_bytes() == good
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == ["b.debtdesk"]


def test_a_copy_that_lacks_rows_is_not_valid(store, tmp_path, monkeypatch):
    samples.fill(store)
    whole = backups.copy_database

    def forgetful(connection, destination, job):
        whole(connection, destination, job)
        copy = store.access.connect_to(destination)
        copy.close()
        from debt_desk.store import driver

        copy = driver.connect(destination, "rw")
        copy.execute("DELETE FROM payments")
        copy.close()

    monkeypatch.setattr(backups, "copy_database", forgetful)
    with pytest.raises(BackupNotValid):
        backup(store.access, tmp_path / "b.debtdesk", Work())
    assert not (tmp_path / "b.debtdesk").exists()


def test_a_cancelled_backup_leaves_nothing(store, tmp_path):
    samples.attach(store, os.urandom(3_000_000))
    with pytest.raises(JobCancelled):
        backup(store.access, tmp_path / "b.debtdesk", Work(stop_after=0, told=[(0, 0)]))
    assert [entry.name for entry in tmp_path.iterdir() if entry.is_file()] == []


def test_automatic_backups_are_thinned_and_strangers_are_left_alone(store, tmp_path):
    folder = tmp_path / "backups" / "家"
    samples.fill(store)
    strangers = ["notes.txt", "家.2026-99-99.debtdesk", "别家.2020-01-01.debtdesk"]
    folder.mkdir(parents=True)
    for name in strangers:
        (folder / name).write_text("mine")
    for back in (100, 60, 20, 19, 6):
        (folder / f"家.{TODAY - timedelta(days=back)}.debtdesk").write_bytes(b"old copy")
    first = automatic(store.access, folder, TODAY, Work())
    assert first == folder / "家.2026-11-23.debtdesk"
    with store.write("case.remove") as uow:
        uow.cases.remove(2)
        uow.commit()
    assert automatic(store.access, folder, TODAY, Work()) == first
    assert sorted(entry.name for entry in folder.iterdir()) == sorted(
        [
            *strangers,
            "家.2026-11-23.debtdesk",
            "家.2026-11-17.debtdesk",
            "家.2026-11-04.debtdesk",
            "家.2026-11-03.debtdesk",
        ][:-1]
    )
    with open_store(first) as copy, copy.read() as uow:
        assert len(uow.cases.all()) == 2, "the day's first copy stays"


def test_what_stays_after_a_year_of_days():
    days: set[date] = set()
    for n in range(365):
        today = TODAY + timedelta(days=n)
        days = days_kept(days | {today}, today)
    ages = sorted((today - day).days for day in days)
    assert ages[:7] == list(range(7))
    assert 13 <= len(ages) <= 15
    assert max(ages) <= 56
    assert all(later - earlier <= 7 for earlier, later in itertools.pairwise(ages))


def test_no_folder_can_be_made(store, tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(DestinationNotWritable):
        automatic(store.access, tmp_path / "file", TODAY, Work())


def test_todays_copy_always_stays():
    chance = random.Random(3)
    for _ in range(200):
        days = {TODAY - timedelta(days=chance.randrange(200)) for _ in range(chance.randrange(30))}
        kept = days_kept(days | {TODAY}, TODAY)
        assert TODAY in kept
        assert kept <= days | {TODAY}
        assert {day for day in days if (TODAY - day).days < 7} <= kept
