from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from debt_desk.domain.money import Money
from debt_desk.store import undo_log
from debt_desk.store.failures import explaining
from tests.store import samples
from tests.store.stores import open_store

if TYPE_CHECKING:
    from debt_desk.store.desk_store import Store


def add_case(store: Store, creditor: str) -> None:
    with store.write("case.add") as uow:
        uow.cases.add(replace(samples.CASE, creditor=creditor))
        uow.commit()


def creditors(store: Store) -> list[str]:
    with store.read() as uow:
        return [case.creditor for case in uow.cases.all()]


def test_a_command_is_taken_back_and_done_again_by_its_label(store):
    log = store.undo_log
    assert (log.can_undo, log.can_redo, log.undo_label, log.redo_label) == (
        False,
        False,
        None,
        None,
    )
    assert log.undo() is None
    assert log.redo() is None
    add_case(store, "招商银行")
    assert (log.undo_label, log.redo_label) == ("case.add", None)
    assert log.undo() == "case.add"
    assert creditors(store) == []
    assert (log.undo_label, log.redo_label) == (None, "case.add")
    assert log.redo() == "case.add"
    assert creditors(store) == ["招商银行"]
    assert (log.can_undo, log.can_redo) == (True, False)


def test_removing_a_whole_case_is_taken_back_to_the_last_row(store):
    samples.fill(store)
    full = samples.dump(store)
    with store.write("case.remove") as uow:
        uow.cases.remove(1)
        uow.commit()
    emptied = samples.dump(store)
    assert store.undo_log.undo() == "case.remove"
    assert samples.dump(store) == full
    assert store.undo_log.redo() == "case.remove"
    assert samples.dump(store) == emptied


def test_removing_a_document_is_taken_back_with_its_bytes_and_what_it_proved(store):
    samples.fill(store)
    full = samples.dump(store)
    with store.write("evidence.remove") as uow:
        sha256 = uow.evidence.get(1).content.sha256
        uow.evidence.remove(1)
        uow.commit()
    store.undo_log.undo()
    assert samples.dump(store) == full
    assert b"".join(store.contents.read(sha256)) == b"%PDF-1.7 proof " * 1000


def test_texts_of_every_sort_come_back(store):
    with store.write("household") as uow:
        uow.household.save(
            replace(
                samples.HOUSEHOLD,
                hardship=replace(
                    samples.HOUSEHOLD.hardship, story='it\'s "quoted"; -- 100% :x ?\n'
                ),
            )
        )
        uow.commit()
    before = samples.dump(store)
    with store.write("household") as uow:
        uow.household.save(replace(samples.HOUSEHOLD, lines=()))
        uow.commit()
    store.undo_log.undo()
    assert samples.dump(store) == before


def test_replacing_an_agreement_is_taken_back(store):
    samples.fill(store)
    full = samples.dump(store)
    with store.write("agreement.replace") as uow:
        uow.agreements.save(uow.agreements.in_force(1).replaced())
        uow.agreements.add(samples.agreement())
        uow.commit()
    replaced = samples.dump(store)
    store.undo_log.undo()
    assert samples.dump(store) == full
    store.undo_log.redo()
    assert samples.dump(store) == replaced


def test_a_new_command_ends_what_could_be_done_again(store):
    add_case(store, "甲")
    store.undo_log.undo()
    add_case(store, "乙")
    assert store.undo_log.redo() is None
    assert creditors(store) == ["乙"]


def test_a_command_that_changes_nothing_leaves_the_history_alone(store):
    add_case(store, "甲")
    store.undo_log.undo()
    with store.write("nothing") as uow:
        uow.household.save(uow.household.get())
        uow.commit()
    assert store.undo_log.redo_label == "case.add"
    assert not store.undo_log.can_undo


def test_what_was_printed_or_imported_is_not_taken_back(store):
    add_case(store, "甲")
    add_case(store, "乙")
    store.undo_log.undo()
    store.undo_log.barrier()
    assert (store.undo_log.undo(), store.undo_log.redo()) == (None, None)
    assert creditors(store) == ["甲"]


def test_the_history_ends_on_close_and_the_file_holds_no_trigger(store):
    add_case(store, "甲")
    connection = store.access.connect()
    kinds = {row[0] for row in connection.execute("SELECT type FROM sqlite_master")}
    connection.close()
    assert kinds == {"table", "index"}
    store.close()
    with open_store(store.path) as again:
        assert not again.undo_log.can_undo


def test_bytes_are_never_written_into_the_history(store):
    samples.attach(store, b"\x00\xff" * 600_000)
    (step,) = store.undo_log._done
    assert sum(len(statement) for statement in step.statements) < 2000


def test_the_oldest_steps_are_forgotten(store, monkeypatch):
    for number in range(undo_log.MOST_STEPS + 5):
        with store.write("household") as uow:
            uow.household.save(replace(samples.HOUSEHOLD, reserve=Money(number), lines=()))
            uow.commit()
    while store.undo_log.undo():
        pass
    with store.read() as uow:
        assert uow.household.get().reserve == Money(4)


def test_undo_that_fails_leaves_everything_as_it_was(store):
    add_case(store, "甲")
    before = samples.dump(store)
    step = store.undo_log._done[-1]
    store.undo_log._done[-1] = replace(step, statements=(*step.statements, "DELETE FROM nowhere"))
    with pytest.raises(Exception, match="nowhere"), explaining():
        store.undo_log.undo()
    assert samples.dump(store) == before
    store.undo_log._done[-1] = step
    assert store.undo_log.undo() == "case.add"
    assert creditors(store) == []
