"""``attach`` and ``evidence``."""

from __future__ import annotations

import hashlib
import os


def test_the_bytes_come_back(say, example, tmp_path) -> None:
    data = os.urandom(2_000_003)
    scan = tmp_path / "工资流水 2026.pdf"
    scan.write_bytes(data)
    attached = say("attach", example, scan, "--case", "1", "--kind", "income_proof")
    assert attached.code == 0
    listed = say("evidence", example, "--json").json[-1]
    assert listed == {
        "number": 4,
        "title": "工资流水 2026",
        "kind": "income_proof",
        "file_name": "工资流水 2026.pdf",
        "size": len(data),
        "sha256": hashlib.sha256(data).hexdigest(),
        "case": 1,
        "date": None,
        "from": None,
        "to": None,
    }
    out = tmp_path / "out.pdf"
    assert say("evidence", example, "--save", 4, out).code == 0
    assert out.read_bytes() == data


def test_a_statement_brings_its_period_and_kind(say, example) -> None:
    first = say("evidence", example, "--json").json[0]
    assert (first["kind"], first["from"], first["to"]) == (
        "bank_statement",
        "2026-03-01",
        "2026-10-31",
    )


def test_several_at_once_and_the_table(say, example, tmp_path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text(name)
    answer = say("attach", example, tmp_path / "a.txt", tmp_path / "b.txt")
    assert answer.out.count("\n") == 2
    table = say("evidence", example).out
    assert "离职证明" in table
    assert table.count("\n") == 6


def test_slips_are_explained_and_lose_nothing(say, example, tmp_path) -> None:
    before = say("evidence", example, "--json").json
    for words in (
        ("attach", example, tmp_path / "nowhere.pdf"),
        ("attach", example, tmp_path),
        ("attach", example, example, "--case", "99"),
        ("evidence", example, "--save", "99", tmp_path / "x"),
        ("evidence", example, "--save", "one", tmp_path / "x"),
        ("evidence", example, "--save", "1", example),
        ("evidence", example, "--save", "1", tmp_path / "no folder" / "x"),
    ):
        answer = say(*words)
        assert answer.code == 1, words
        assert answer.err.count("\n") == 1
    assert say("attach", example, tmp_path / "x", "--kind", "poem").code == 2
    assert say("evidence", example, "--json").json == before
    assert not (tmp_path / "x").exists()
