"""Killed at any moment, or out of room: what was acknowledged is there, nothing by half."""

from __future__ import annotations

import hashlib
import os
import random
import select
import time

import pytest

from debt_desk.store import driver, migrations
from debt_desk.store.checking import check
from tests.store import children, samples
from tests.store.samples import Work
from tests.store.stores import create_store, open_store

posix_only = pytest.mark.skipif(os.name == "nt", reason="POSIX signals and limits")


def acknowledged(path, chance: random.Random) -> list[list[str]]:
    """What a writing process said before it was killed at a random moment of its work."""
    child = children.start("write_for_ever", path)
    lines = [child.stdout.readline()]
    deadline = time.monotonic() + chance.uniform(0.0, 0.25)
    while (left := deadline - time.monotonic()) > 0:
        if select.select([child.stdout], [], [], left)[0]:
            lines.append(child.stdout.readline())
    child.kill()
    lines += child.communicate()[0].splitlines()
    return [line.split() for line in lines if line.strip()]


@posix_only
def test_killed_while_attaching_writing_and_removing(store):
    store.close()
    chance = random.Random(20261123)
    known: dict[int, str] = {}
    removed: set[int] = set()
    for _ in range(10):
        last: int | None = None
        for word, *data in acknowledged(store.path, chance):
            last = int(data[0])
            if word == "added":
                known[last] = data[1]
            else:
                removed.add(last)
        with open_store(store.path) as again:
            with again.read() as uow:
                found = {case.number: case.note for case in uow.cases.all()}
                documents = {document.title: document for document in uow.evidence.all()}
                for number in found:
                    assert len(uow.letters.of_case(number)) == 1
                    assert len(uow.payments.of_agreement(uow.agreements.in_force(number).id)) == 1
            # Beyond what was acknowledged, one more step may have been kept, as a whole.
            lost = {number for number in known if number not in found and number not in removed}
            assert lost <= {last}
            assert not (removed & set(found))
            removed |= lost
            known |= found
            for number, sha256 in known.items():
                assert sha256 in documents, number
            for document in documents.values():
                digest = hashlib.sha256()
                for piece in again.contents.read(document.content.sha256):
                    digest.update(piece)
                assert digest.hexdigest() == document.title
            assert check(again.access, Work()).nothing_found
            named = {document.content.sha256 for document in documents.values()}
            connection = again.access.connect()
            stored = {row[0] for row in connection.execute("SELECT sha256 FROM contents")}
            connection.close()
            assert stored == named
    assert len(known) > 8


@posix_only
def test_killed_while_migrating(path, tmp_path):
    create_store(path).close()
    with open_store(path) as store:
        samples.fill(store)
    chance = random.Random(1)
    seen = set()
    known = len(migrations.steps())
    whole = path.read_bytes()
    takes = 0.0  # seconds of a child that nobody kills, however busy the machine
    for turn in range(10):
        for entry in path.parent.iterdir():
            entry.unlink()
        path.write_bytes(whole)
        child = children.start("migrate", path)
        assert child.stdout.readline() == "go\n"
        began = time.monotonic()
        if turn < 2:
            child.wait()
            takes = time.monotonic() - began
        else:
            time.sleep(chance.uniform(0, 1) * takes)
        child.kill()
        child.communicate()
        connection = driver.connect(path, "rw")
        version = migrations.version_of(connection)
        tables = connection.execute(
            "SELECT count(*) FROM sqlite_master WHERE name LIKE 'later%'"
        ).fetchone()[0]
        added = connection.execute("SELECT count(*) FROM cases").fetchone()[0] - 2
        connection.close()
        assert tables == added == version - known
        seen.add(version)
        if version > known:
            kept = path.with_name(f"家.schema-{known}.debtdesk")
            with open_store(kept) as store:
                assert len(samples.dump(store)["cases"]) == 2
    assert any(known < version < max(seen) for version in seen), "no kill fell into the migration"


@posix_only
@pytest.mark.parametrize("room", [200_000, 600_000, 2_500_000])
def test_a_full_disk_is_a_sentence_and_the_former_state(store, room):
    samples.attach(store, b"first " * 400_000)
    store.close()
    child = children.start("fill_up", store.path, str(room))
    said = [line.split() for line in child.communicate(timeout=60)[0].splitlines()]
    assert child.returncode == 0
    full, after, files = said[:3], said[3:6], said[6]
    # A limit on the size of files stands for a full disk; SQLite may call it a failing one.
    no_room = {"DiskFull", "DiskFailed"}
    assert full[0][1] in no_room
    assert full[1][1] in no_room | {"done"}
    assert full[2] == ["export", "DiskFull" if room < 2_400_000 else "done"]
    assert after[:2] == [["attach", "done"], ["write", "done"]]
    assert after[2][1] in {"done", "DestinationExists"}
    assert files == ["files", "out", store.path.name]
    with open_store(store.path) as again:
        with again.read() as uow:
            assert len(uow.household.get().lines) == 1000
            assert [document.number for document in uow.evidence.all()] == [1, 2]
        assert check(again.access, Work()).nothing_found
