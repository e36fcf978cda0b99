from __future__ import annotations

import hashlib
import io
import os
import random
import stat
import threading
import tracemalloc
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.evidence import Content
from debt_desk.domain.job import JobCancelled
from debt_desk.store import contents
from debt_desk.store.checking import check
from debt_desk.store.contents import CHUNK_BYTES, ContentDamaged
from debt_desk.store.references import ContentMissing
from debt_desk.store.safe_write import DestinationExists, DestinationNotWritable
from tests.store import samples
from tests.store.samples import Work
from tests.store.stores import open_store

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store

MIB = 1024 * 1024


class Endless(io.RawIOBase):
    """``size`` bytes that nobody keeps; gives less than it is asked for, as a pipe does."""

    def __init__(self, size: int) -> None:
        self.left = size
        self.block = random.Random(size).randbytes(700_001)
        self.digest = hashlib.sha256()

    def read(self, wanted: int = -1) -> bytes:
        piece = self.block[: min(wanted, self.left)]
        self.left -= len(piece)
        self.digest.update(piece)
        return piece


def query(store: Store, sql: str) -> list[tuple[object, ...]]:
    connection = store.access.connect()
    try:
        return connection.execute(sql).fetchall()
    finally:
        connection.close()


def rows(store: Store) -> tuple[int, int]:
    return tuple(
        query(store, f"SELECT count(*) FROM {table}")[0][0] for table in ("contents", "chunks")
    )


@pytest.mark.parametrize(
    "size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 9 * CHUNK_BYTES + 5]
)
def test_bytes_come_back_as_they_were(store, size):
    data = random.Random(size).randbytes(size)
    stored = samples.stage(store, data)
    assert stored == samples.content(data)
    assert b"".join(store.contents.read(stored.sha256)) == data
    assert all(len(piece) <= CHUNK_BYTES for piece in store.contents.read(stored.sha256))


def test_sixty_four_mebibytes_take_flat_memory_in_a_worker_thread(store):
    source = Endless(64 * MIB)
    job = Work()
    staged: list[Content] = []
    thread = threading.Thread(
        target=lambda: staged.append(store.contents.stage(source, 64 * MIB, job))
    )
    tracemalloc.start()
    thread.start()
    thread.join()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 24 * MIB
    assert staged == [Content(source.digest.hexdigest(), 64 * MIB)]
    assert [done for done, _ in job.told] == [8 * MIB * n for n in range(1, 9)]
    assert job.told[-1] == (64 * MIB, 64 * MIB)
    with store.write("evidence.attach") as uow:
        uow.evidence.add(samples.document(staged[0]))
        uow.commit()
    log = store.path.with_name(store.path.name + "-wal")
    assert log.stat().st_size < MIB, "the log was moved into the file"


def test_business_goes_on_while_a_slow_source_is_read(store):
    began, go_on = threading.Event(), threading.Event()

    class Slow(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            began.set()
            assert go_on.wait(10)
            return super().read(size)

    thread = threading.Thread(target=lambda: store.contents.stage(Slow(b"x" * MIB), MIB, Work()))
    thread.start()
    assert began.wait(10)
    with store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
        uow.commit()
    go_on.set()
    thread.join()
    assert rows(store) == (1, 1)


def test_the_same_file_is_stored_once(store):
    first = samples.attach(store, b"payslip" * MIB)
    second = samples.attach(store, b"payslip" * MIB)
    assert first.content == second.content
    assert (first.number, second.number) == (1, 2)
    assert rows(store) == (1, 7)


def test_bytes_belong_to_the_file_with_the_commit_that_names_them(store):
    stored = samples.stage(store, b"x")
    assert query(store, "SELECT state FROM contents") == [("staging",)]
    with store.write("evidence.attach") as uow:
        uow.evidence.add(samples.document(stored))
    assert query(store, "SELECT state FROM contents") == [("staging",)]
    with store.write("evidence.attach") as uow:
        uow.evidence.add(samples.document(stored))
        uow.commit()
    assert query(store, "SELECT state FROM contents") == [("ok",)]


def test_a_cancelled_attach_leaves_nothing(store):
    samples.attach(store, b"kept")
    job = Work(stop_after=8 * MIB)
    with pytest.raises(JobCancelled):
        store.contents.stage(Endless(40 * MIB), 40 * MIB, job)
    assert [done for done, _ in job.told] == [8 * MIB]
    assert rows(store) == (1, 1)


def test_a_source_that_fails_leaves_nothing(store):
    class Pulled(Endless):
        def read(self, wanted: int = -1) -> bytes:
            if self.left < 10 * MIB:
                raise OSError(5, "the stick was pulled")
            return super().read(wanted)

    with pytest.raises(OSError, match="pulled"):
        store.contents.stage(Pulled(30 * MIB), 30 * MIB, Work())
    assert rows(store) == (0, 0)


def test_what_nobody_names_is_purged_on_close_and_its_room_given_back(store):
    samples.attach(store, os.urandom(5 * MIB))
    kept = samples.attach(store, b"kept")
    samples.stage(store, b"never added")
    with store.write("evidence.remove") as uow:
        uow.evidence.remove(1)
        uow.commit()
    assert rows(store) == (3, 7)
    store.close()
    assert store.path.stat().st_size < MIB
    with open_store(store.path) as again:
        assert rows(again) == (1, 1)
        assert b"".join(again.contents.read(kept.content.sha256)) == b"kept"


def test_a_removed_document_comes_back_by_undo_until_the_file_is_closed(store):
    attached = samples.attach(store, b"here again")
    with store.write("evidence.remove") as uow:
        uow.evidence.remove(attached.number)
        uow.commit()
    store.undo_log.undo()
    store.close()
    with open_store(store.path) as again:
        assert b"".join(again.contents.read(attached.content.sha256)) == b"here again"


def test_removed_bytes_are_nowhere_in_the_file(store):
    samples.attach(store, b"MARKER-OF-A-SECRET" * 10_000)
    samples.attach(store, b"other" * 100_000)
    with store.write("evidence.remove") as uow:
        uow.evidence.remove(1)
        uow.commit()
    store.close()
    assert b"MARKER-OF-A-SECRET" not in store.path.read_bytes()


def test_export_gives_back_the_very_bytes_to_their_owner_only(store, tmp_path):
    data = os.urandom(3 * MIB)
    stored = samples.attach(store, data).content
    out = tmp_path / "给法院 (1).pdf"
    store.contents.export(stored.sha256, out)
    assert out.read_bytes() == data
    if os.name != "nt":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [out.name]


def test_export_overwrites_only_when_it_is_told_to(store, tmp_path):
    stored = samples.attach(store, b"new").content
    out = tmp_path / "a.pdf"
    out.write_bytes(b"old")
    with pytest.raises(DestinationExists):
        store.contents.export(stored.sha256, out)
    assert out.read_bytes() == b"old"
    store.contents.export(stored.sha256, out, overwrite=True)
    assert out.read_bytes() == b"new"
    with pytest.raises(DestinationNotWritable):
        store.contents.export(stored.sha256, tmp_path / "nowhere" / "a.pdf")


def test_missing_bytes_are_said_to_be_missing(store, tmp_path):
    with pytest.raises(ContentMissing):
        next(store.contents.read("0" * 64))
    with pytest.raises(ContentMissing):
        store.contents.export("0" * 64, tmp_path / "a")
    assert not (tmp_path / "a").exists()


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE chunks SET bytes = zeroblob(length(bytes)) WHERE id = 2",
        "UPDATE chunks SET seq = 9 WHERE id = 1",
        "DELETE FROM chunks WHERE id = 3",
    ],
)
def test_damaged_bytes_are_found_refused_and_healed_by_attaching_again(store, tmp_path, spoil):
    data = os.urandom(3 * MIB)
    stored = samples.attach(store, data).content
    samples.attach(store, b"sound")
    assert check(store.access, Work()).nothing_found
    query(store, spoil)
    assert store.contents.verify_all(Work()) == (stored,)
    findings = check(store.access, Work())
    assert (findings.sound, findings.damaged, findings.nothing_found) == (True, (stored,), False)
    with pytest.raises(ContentDamaged) as refused:
        store.contents.export(stored.sha256, tmp_path / "out")
    assert refused.value.data == {"sha256": stored.sha256}
    assert not (tmp_path / "out").exists()
    samples.attach(store, data)
    assert store.contents.verify_all(Work()) == ()
    assert b"".join(store.contents.read(stored.sha256)) == data


def test_checking_says_how_far_it_is_and_can_be_stopped(store):
    for n in range(3):
        samples.attach(store, bytes([n]) * 1000)
    job = Work()
    store.contents.verify_all(job)
    assert job.told == [(1000, 3000), (2000, 3000), (3000, 3000)]
    with pytest.raises(JobCancelled):
        store.contents.verify_all(Work(stop_after=2000))


def test_checking_finds_a_reference_that_leads_nowhere(store):
    samples.fill(store)
    connection = store.access.connect()
    connection.execute("PRAGMA foreign_keys = off")
    connection.execute("DELETE FROM cases WHERE number = 1")
    connection.close()
    assert check(store.access, Work()).sound is False


def test_every_flipped_bit_in_stored_bytes_is_found(store):
    chance = random.Random(7)
    data = chance.randbytes(2 * MIB)
    stored = samples.attach(store, data).content
    store.close()
    whole = store.path.read_bytes()
    tried = 0
    for _ in range(10):
        at = chance.randrange(len(data) - 8)
        place = whole.find(data[at : at + 8])
        if place < 0:  # across the edge of a page
            continue
        tried += 1
        spoilt = bytearray(whole)
        spoilt[place] ^= 1 << chance.randrange(8)
        store.path.write_bytes(spoilt)
        with open_store(store.path) as again:
            assert check(again.access, Work()).damaged == (stored,)
    assert tried > 5


def test_purging_takes_chunks_a_few_at_a_time(store, monkeypatch):
    monkeypatch.setattr(contents, "CHUNKS_A_TRANSACTION", 2)
    samples.stage(store, os.urandom(5 * MIB))
    store.close()
    with open_store(store.path) as again:
        assert rows(again) == (0, 0)
