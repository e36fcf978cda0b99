"""``demo``, ``check``, ``backup``, and what is said about files that cannot be opened."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.store.checking import Table
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

PIPES = ["a pipe"] if os.name != "nt" else []
ROOT = Path(__file__).resolve().parents[2]


def test_demo_writes_a_file_once(say, tmp_path) -> None:
    path = tmp_path / "ex.debtdesk"
    assert say("demo", path, "--on", "2026-11-23").code == 0
    assert path.is_file()
    assert [p.name for p in tmp_path.iterdir()] == ["ex.debtdesk"], "one file and nothing beside it"
    again = say("demo", path)
    assert again.code == 1
    assert "ex.debtdesk" in again.err


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("on", ["2024-02-29", "2026-08-31", "2027-01-31", "2026-12-01"])
def test_the_example_works_on_any_day(say, tmp_path, language, on) -> None:
    path = tmp_path / "ex.debtdesk"
    assert say("demo", path, "--lang", language, "--on", on).code == 0
    desk = Desk.open(path, FixedClock(date.fromisoformat(on)))
    stages = [str(row.stage) for row in desk.cases.rows()]
    desk.close()
    assert stages == ["propose", "repay", "settled", "propose"]


def test_check_passes_and_finds_a_changed_byte(say, example) -> None:
    assert say("check", example).code == 0
    with closing(sqlite3.connect(example)) as connection, connection:
        connection.execute("UPDATE chunks SET bytes = zeroblob(length(bytes)) WHERE id = 1")
    found = say("check", example)
    assert found.code == 1
    assert "损坏" in found.err


def test_backup_is_a_desk_file_and_never_takes_the_original(say, example, tmp_path) -> None:
    copy = tmp_path / "copy.debtdesk"
    assert say("backup", example, copy).code == 0
    assert say("cases", copy, "--json").json == say("cases", example, "--json").json
    assert say("backup", example, example).code == 1
    assert say("check", example).code == 0


def unusable(kind: str, folder: Path) -> Path:
    path = folder / "x.debtdesk"
    if kind == "a folder":
        path.mkdir()
    elif kind == "empty":
        path.touch()
    elif kind == "text":
        path.write_text("not a database, but long enough to look at " * 100)
    elif kind == "another program's":
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("CREATE TABLE notes (id INTEGER)")
    elif kind == "a pipe":
        os.mkfifo(path)
    return path


@pytest.mark.parametrize(
    "kind", ["missing", "a folder", "empty", "text", "another program's", *PIPES]
)
@pytest.mark.parametrize("command", ["due", "cases", "evidence", "check"])
def test_an_unusable_file_gets_one_sentence(say, tmp_path, kind, command) -> None:
    path = unusable(kind, tmp_path)
    before = path.read_bytes() if path.is_file() else None
    answer = say(command, path)
    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.count("\n") == 1
    assert "Traceback" not in answer.err
    assert (path.read_bytes() if path.is_file() else None) == before


def test_a_newer_and_a_damaged_file_get_their_own_sentences(say, example) -> None:
    with closing(sqlite3.connect(example)) as connection:
        connection.execute("PRAGMA user_version = 999")
    newer = say("cases", example)
    assert newer.code == 1
    with closing(sqlite3.connect(example)) as connection:
        connection.execute("PRAGMA user_version = 1")
    data = example.read_bytes()
    example.write_bytes(data[: len(data) // 2])
    damaged = say("cases", example)
    assert damaged.code == 1
    assert newer.err != damaged.err


def test_usage_is_two(say, example) -> None:
    assert say().code == 2
    assert say("nonsense").code == 2
    assert say("due", example, "--days", "soon").code == 2
    assert say("demo", "x", "--on", "2026-13-01").code == 2
    assert say("demo", "x", "--on", "9999-12-31").code == 2
    assert say("letter", example, "--case", 10**30, "-o", "x.pdf").code == 2
    assert say("due", example, "--json", "--ics", "x").code == 2


def test_help_is_in_the_users_language(say, monkeypatch) -> None:
    assert "案卷文件" in say("--help").out
    monkeypatch.setenv("LANG", "en_GB.UTF-8")
    english = say("--help").out
    assert "desk file" in english
    assert not any("一" <= letter <= "鿿" for letter in english)


@pytest.mark.skipif(os.name == "nt", reason="needs a shell with pipes")
def test_a_reader_that_goes_away_is_no_error(example) -> None:
    command = f'"{sys.executable}" -m debt_desk evidence "{example}" --json | head -c 1'
    done = subprocess.run(
        ["bash", "-c", command], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert done.stderr == ""
    assert done.stdout == "["


def test_a_failed_example_leaves_nothing_behind(say, tmp_path) -> None:
    path = tmp_path / "ex.debtdesk"
    assert say("demo", path, "--on", "2099-12-31").code == 1
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_an_answer_never_takes_the_place_of_a_device_or_a_folder(say, example, tmp_path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    for place in (pipe, tmp_path):
        for words in (
            ("evidence", example, "--save", "1", place),
            ("letter", example, "--case", "1", "-o", place),
            ("due", example, "--ics", place),
            ("backup", example, place),
        ):
            answer = say(*words)
            assert answer.code == 1, words
            assert answer.err.count("\n") == 1
    assert pipe.is_fifo()


def test_looking_ahead_has_bounds(say, example) -> None:
    for days in (-1, 36_501, 10**30):
        assert say("due", example, "--days", days).code == 1


@pytest.mark.parametrize(
    ("change", "table"),
    [
        ("UPDATE cases SET annual_rate = '2000' WHERE number = 2", "“案件”的第 2 条"),
        ("UPDATE cases SET balance_on = '2026-02-30' WHERE number = 1", "“案件”的第 1 条"),
        ("UPDATE household_lines SET topic = 'moon' WHERE id = 1", "“收支明细”的第 1 条"),
        ("UPDATE household SET causes = '[\"moon\"]'", "“家庭情况”的第 1 条"),
        ("UPDATE offers SET annual_rate = 'x' WHERE id = 1", "“方案”的第 1 条"),
        ("UPDATE agreements SET channel = 'moon' WHERE id = 1", "“还款协议”的第 1 条"),
        ("UPDATE payments SET cents = 0 WHERE id = 1", "“实还记录”的第 1 条"),
        ("UPDATE documents SET kind = 'moon' WHERE number = 1", "“证据材料”的第 1 条"),
        ("UPDATE letters SET language = 'tlh' WHERE id = 1", "“信函”的第 1 条"),
    ],
    ids=lambda text: text[:40],
)
def test_check_names_the_row_that_no_rule_allows(say, example, change, table) -> None:
    with closing(sqlite3.connect(example)) as connection, connection:
        connection.execute("PRAGMA ignore_check_constraints = on")
        assert connection.execute(change).rowcount >= 1
    found = say("check", example)
    assert found.code == 1
    assert table in found.err
    assert found.err.count("\n") == 1
    assert found.out == ""


@pytest.mark.parametrize("language", list(Language))
def test_every_table_that_check_may_name_has_its_name(language) -> None:
    for table in Table:
        assert Wording(language).label(table).strip()
