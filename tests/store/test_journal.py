"""The journal: every command adds to it, undo too, and no later edit goes unnoticed."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from debt_desk.store import driver
from debt_desk.store.checking import JournalBroken, check
from tests.store import samples
from tests.store.stores import open_store

NOON = datetime(2026, 11, 23, 12, 0, 30, 999, UTC)


@pytest.fixture
def kept(path, lay_empty_file):
    """A file in which something was done, taken back, and done again."""
    with open_store(lay_empty_file(path), now=lambda: NOON) as store:
        samples.fill(store)
        with store.write("case.change") as uow:
            uow.cases.save(samples.CASE.__class__("甲", number=1))
            uow.tell(1, balance="500.00 CNY")
            uow.commit()
        with store.write("nothing") as uow:
            uow.commit()
        store.undo_log.undo()
        store.undo_log.redo()
    return path


def test_every_command_is_told_once_and_undo_adds_to_it(kept):
    with open_store(kept) as store, store.read() as uow:
        entries = [entry for entry, _ in uow.journal.all()]
        assert [(e.number, e.deed, e.case, dict(e.facts)) for e in entries] == [
            (1, "fill", 1, {"document": 1}),
            (2, "case.change", 1, {"balance": "500.00 CNY"}),
            (3, "undo", None, {"step": "case.change"}),
            (4, "redo", None, {"step": "case.change"}),
        ]
        assert {e.at for e in entries} == {NOON.replace(microsecond=0)}
        assert uow.journal.first_broken() is None
        assert check(store.access, samples.Work()).nothing_found


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE journal SET facts = '{\"document\":2}' WHERE number = 1", 1),
        ("UPDATE journal SET at = replace(at, '12:00:30', '12:00:31') WHERE number = 2", 2),
        ("UPDATE journal SET case_number = 2 WHERE number = 2", 2),
        ("UPDATE journal SET at = 'yesterday' WHERE number = 3", 3),
        ("UPDATE journal SET at = 'x' WHERE number = 3; DELETE FROM journal WHERE number = 1", 1),
        ("DELETE FROM journal WHERE number = 2", 2),
        ("UPDATE journal SET hash = replace(hash, substr(hash, 1, 1), 'z') WHERE number = 4", 4),
        ("UPDATE journal SET previous = hash WHERE number = 1", 1),
    ],
)
def test_a_later_edit_is_found_where_it_begins(kept, change, found):
    connection = driver.connect(kept, "rw")
    for statement in change.split("; "):
        connection.execute(statement)
    connection.commit()
    connection.close()
    with open_store(kept) as store:
        findings = check(store.access, samples.Work())
        assert findings.broken is None
        assert isinstance(findings.chain, JournalBroken)
        assert findings.chain.data == {"number": found}


def test_one_changed_byte_in_the_file_is_found(kept):
    data = kept.read_bytes()
    told = json.dumps({"balance": "500.00 CNY"}).encode()
    assert data.count(told) == 1
    kept.write_bytes(data.replace(told, told.replace(b"500", b"600")))
    with open_store(kept) as store:
        assert check(store.access, samples.Work()).chain.data == {"number": 2}
