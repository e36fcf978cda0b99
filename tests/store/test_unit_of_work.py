from __future__ import annotations

import sqlite3
import threading
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy.exc import DBAPIError

from debt_desk.store.failures import FileBusy, FileDamaged, FileIsReadOnly
from tests.store import samples
from tests.store.stores import open_store


def test_what_was_not_committed_is_gone(store):
    with store.write("case.add") as uow:
        uow.cases.add(samples.CASE)
    with store.read() as uow:
        assert uow.cases.all() == ()
    assert not store.undo_log.can_undo


def test_an_error_rolls_back_and_is_passed_on(store):
    def command() -> None:
        with store.write("case.add") as uow:
            uow.cases.add(samples.CASE)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        command()
    with store.write("case.add") as uow:
        assert uow.cases.add(samples.CASE).number == 1
        uow.commit()


def test_a_reader_sees_one_moment_while_others_write(store):
    with store.read() as before:
        with store.write("case.add") as uow:
            uow.cases.add(samples.CASE)
            with store.read() as meanwhile:
                assert meanwhile.cases.all() == ()
            uow.commit()
        assert before.cases.all() == ()
        with store.read() as after:
            assert len(after.cases.all()) == 1


def test_the_list_of_documents_is_read_again_only_after_a_change(store):
    def listed():
        with store.read() as uow:
            return uow.evidence.all()

    first = samples.attach(store, b"one")
    was = listed()
    assert was == (first,)
    assert listed() is was
    with store.read() as before, store.write("evidence.change") as uow:
        renamed = uow.evidence.save(replace(first, title="改名"))
        assert uow.evidence.all() == (renamed,)
        assert listed() is was  # as long as nothing is committed
        uow.commit()
        assert listed() == (renamed,)
        assert before.evidence.all() == was
    assert listed() == (renamed,)
    store.undo_log.undo()
    assert listed() == was
    store.undo_log.redo()
    assert listed() == (renamed,)
    store.close()
    with open_store(store.path, read_only=True) as store:
        assert listed() == (renamed,)
        with closing(sqlite3.connect(store.path)) as another_instance, another_instance:
            another_instance.execute("UPDATE documents SET title = '别处改名'")
        assert listed()[0].title == "别处改名"


def test_a_snapshot_cannot_be_written_to(store):
    with pytest.raises(FileIsReadOnly), store.read() as uow:
        uow.cases.add(samples.CASE)


def test_committed_rows_are_in_the_file_for_everybody(store):
    samples.fill(store)
    rows = samples.dump(store)
    assert {name: len(found) for name, found in rows.items()} == {
        "household": 1,
        "household_lines": 3,
        "counters": 2,
        "cases": 2,
        "documents": 2,
        "offers": len(samples.OFFERS),
        "agreements": 1,
        "dues": 6,
        "payments": 1,
        "letters": 2,
        "debt_payments": 1,
        "plan_wishes": 1,
        "lpr_entries": 1,
        "reclassings": 2,
        "material_requests": 1,
        "checklist_answers": 1,
        "exhibits": 2,
        "table_layouts": 1,
        "contact_routes": 1,
        "collectors": 1,
        "contacts": 2,
        "promises": 2,
        "contact_documents": 2,
        "court_papers": 1,
        "letter_wordings": 1,
    }


def test_business_data_belongs_to_the_thread_that_opened_the_file(store):
    refused = []

    def elsewhere() -> None:
        for use in (store.read, lambda: store.write("x")):
            try:
                use()
            except AssertionError as error:
                refused.append(str(error))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert len(refused) == 2


def test_another_writer_in_the_file_is_a_sentence_and_no_traceback(store, monkeypatch):
    monkeypatch.setattr("debt_desk.store.driver.BUSY_SECONDS", 0.05)
    store.close()
    with open_store(store.path) as again:
        other = again.access.connect()
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(FileBusy), again.write("case.add"):
            pass
        other.execute("ROLLBACK")
        other.close()
        with again.write("case.add") as uow:
            uow.cases.add(samples.CASE)
            uow.commit()


@pytest.mark.parametrize(
    "spoil",
    [
        "UPDATE cases SET kind = 'unheard-of'",
        "UPDATE cases SET annual_rate = 'much'",
        "UPDATE cases SET annual_rate = '5000'",
        "UPDATE cases SET balance_on = '2026-13-45'",
        "UPDATE cases SET creditor = char(1) || 'x'",
        "UPDATE cases SET creditor = CAST(x'c328' AS TEXT)",
    ],
)
def test_a_row_that_breaks_the_rules_is_called_damage(store, spoil):
    samples.fill(store)
    connection = store.access.connect()
    connection.execute(spoil)
    connection.close()
    with pytest.raises(FileDamaged), store.read() as uow:
        uow.cases.get(1)
    with pytest.raises(FileDamaged), store.read() as uow:
        uow.cases.all()


def test_an_error_text_never_quotes_the_users_data(store):
    secret = "赌债两万"
    case = replace(samples.CASE, note=secret)
    connection = store.access.connect()
    connection.execute("DROP TABLE offers")
    connection.execute("ALTER TABLE cases DROP COLUMN contract")
    connection.close()
    with pytest.raises(DBAPIError) as refused, store.write("case.add") as uow:
        uow.cases.add(case)
    assert "contract" in str(refused.value)
    assert secret not in str(refused.value)


def test_closing_twice_is_closing_once(store):
    store.close()
    store.close()
    with pytest.raises(AssertionError):
        store.read()
