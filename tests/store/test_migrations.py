from __future__ import annotations

import pytest

from debt_desk.store import driver, migrations
from debt_desk.store.failures import FileDamaged
from debt_desk.store.migrations import FileNeedsUpgrade
from tests.store import samples
from tests.store.stores import create_store, open_store

KNOWN = len(migrations.steps())
A_TABLE = "CREATE TABLE reminders (id INTEGER PRIMARY KEY, case_number INTEGER) STRICT;\n"
A_FAILURE = "ALTER TABLE cases ADD COLUMN mood TEXT; INSERT INTO nowhere VALUES (1);"


@pytest.fixture
def with_steps(monkeypatch):
    known = migrations.steps()

    def add(*more: str) -> None:
        monkeypatch.setattr(migrations, "steps", lambda: (*known, *more))

    return add


def schema_of(path):
    connection = driver.connect(path, "ro")
    rows = set(connection.execute("SELECT name, sql FROM sqlite_master"))
    version = migrations.version_of(connection)
    connection.close()
    return version, rows


def test_the_steps_are_numbered_without_a_gap():
    names = sorted(path.name for path in migrations._FOLDER.glob("*.sql"))
    assert [name[:4] for name in names] == [f"{n:04}" for n in range(1, len(names) + 1)]


def test_a_script_is_cut_into_whole_statements():
    script = (
        "-- why; not\nCREATE TABLE a (x TEXT DEFAULT ';');\n\nINSERT INTO a VALUES ('b;');\n-- end"
    )
    assert [s.strip().splitlines()[-1] for s in migrations.statements(script)] == [
        "CREATE TABLE a (x TEXT DEFAULT ';');",
        "INSERT INTO a VALUES ('b;');",
    ]
    with pytest.raises(AssertionError):
        list(migrations.statements("CREATE TABLE a (x)"))


def test_an_older_file_is_brought_up_to_date_and_kept_beside(store, with_steps):
    samples.fill(store)
    rows = samples.dump(store)
    store.close()
    old = schema_of(store.path)
    with_steps(A_TABLE, "ALTER TABLE cases ADD COLUMN mood TEXT NOT NULL DEFAULT '';")
    with open_store(store.path) as again:
        found = samples.dump(again)
    assert found["reminders"] == []
    assert [row[:-1] for row in found["cases"]] == rows["cases"]
    assert found["dues"] == rows["dues"]
    assert schema_of(store.path)[0] == KNOWN + 2
    kept = store.path.with_name(f"家.schema-{KNOWN}.debtdesk")
    assert schema_of(kept) == old
    with open_store(store.path):
        pass
    assert len(list(store.path.parent.iterdir())) == 2, "nothing to migrate, nothing to keep"


def test_a_step_that_fails_leaves_the_file_at_the_step_before(store, with_steps):
    samples.fill(store)
    rows = samples.dump(store)
    store.close()
    with_steps(A_TABLE, A_FAILURE)
    with pytest.raises(driver.Error):
        open_store(store.path)
    version, schema = schema_of(store.path)
    assert version == KNOWN + 1
    assert not any("mood" in (sql or "") for _, sql in schema)
    with_steps(A_TABLE)
    with open_store(store.path) as again:
        assert samples.dump(again) == rows | {"reminders": []}


def test_a_step_must_not_leave_references_that_lead_nowhere(store, with_steps):
    samples.fill(store)
    store.close()
    with_steps("DELETE FROM documents;")
    with pytest.raises(FileDamaged):
        open_store(store.path)
    assert schema_of(store.path)[0] == KNOWN


def test_a_table_may_be_rebuilt_without_losing_what_refers_to_it(store, with_steps):
    samples.fill(store)
    rows = samples.dump(store)
    store.close()
    _, schema = schema_of(store.path)
    sql = dict(schema)["cases"].replace("CREATE TABLE cases", "CREATE TABLE cases_new")
    with_steps(
        f"{sql}; INSERT INTO cases_new SELECT * FROM cases; DROP TABLE cases;"
        "ALTER TABLE cases_new RENAME TO cases;"
    )
    with open_store(store.path) as again:
        assert samples.dump(again) == rows


def test_an_older_file_cannot_be_read_where_it_cannot_be_migrated(store, with_steps):
    store.close()
    before = store.path.read_bytes()
    with_steps(A_TABLE)
    with pytest.raises(FileNeedsUpgrade) as refused:
        open_store(store.path, read_only=True)
    assert refused.value.data == {"version": KNOWN, "known": KNOWN + 1}
    assert store.path.read_bytes() == before


def test_an_encrypted_older_file_keeps_its_key_in_both_copies(path, with_steps):
    create_store(path, "旧口令").close()
    with_steps(A_TABLE)
    open_store(path, "旧口令").close()
    kept = path.with_name(f"家.schema-{KNOWN}.debtdesk")
    for encrypted in (path, kept):
        assert not encrypted.read_bytes().startswith(b"SQLite")
        with open_store(encrypted, "旧口令") as store:
            assert "reminders" in samples.dump(store)


def test_the_rows_know_every_table_and_column(store):
    from debt_desk.store.evidence_tables import Row
    from debt_desk.store.undo_log import UNLOGGED_TABLES

    connection = store.access.connect()
    in_file = {
        table: {
            (name, of_type, not required)
            for _, name, of_type, required, _, key in connection.execute(
                f"PRAGMA table_info({table})"
            )
            if not key
        }
        for (table,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        if table not in UNLOGGED_TABLES - {"contents", "journal"}
        and not table.startswith("search_words")
    }
    connection.close()
    types = {str: "TEXT", int: "INTEGER", bool: "INTEGER"}
    in_rows = {
        table.name: {
            (column.name, types[column.type.python_type], column.nullable)
            for column in table.columns
            if not column.primary_key
        }
        for table in Row.metadata.sorted_tables
    }
    assert in_rows == in_file


def test_every_table_has_an_integer_key_first_because_undo_relies_on_it(store):
    connection = store.access.connect()
    for (table,) in connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_words%'"
    ).fetchall():
        first = connection.execute(f"PRAGMA table_info({table})").fetchone()
        assert (first[2], first[5]) == ("INTEGER", 1), table
    connection.close()
