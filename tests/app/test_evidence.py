"""Evidence: in byte for byte, once; out byte for byte."""

from __future__ import annotations

import hashlib
import os
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.desk import EvidenceDamaged
from debt_desk.app.evidence import ContentTooLarge, DeskFileAsEvidence, EmptyFile
from debt_desk.app.jobs import QuietJob
from debt_desk.app.output import DestinationIsDeskFile
from debt_desk.domain.evidence import EvidenceKind
from debt_desk.domain.job import JobCancelled
from debt_desk.domain.missing import CaseMissing, DocumentMissing
from debt_desk.intake import FileCannotBeRead, NoRegularFile
from tests.app.builders import started

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.app.desk import Desk
    from debt_desk.errors import InputError


def stored(desk: Desk) -> int:
    """How many files' bytes lie in the desk file."""
    with closing(desk._store.access.connect()) as connection:
        (count,) = connection.execute("SELECT count(*) FROM contents").fetchone()
    return int(count)


def test_a_file_comes_out_as_it_went_in(desk: Desk, tmp_path: Path) -> None:
    data = os.urandom(3 * 2**20 + 17)
    scan = tmp_path / "工资 流水.pdf"
    scan.write_bytes(data)
    document = desk.evidence.attach(scan)
    assert document.number == 1
    assert document.title == "工资 流水"
    assert document.kind is EvidenceKind.BANK_STATEMENT
    assert document.content.size == len(data)
    assert document.content.sha256 == hashlib.sha256(data).hexdigest()
    scan.unlink()
    out = tmp_path / "out.pdf"
    desk.evidence.export(document, out)
    assert out.read_bytes() == data
    assert desk.evidence.content(document) == data


def test_equal_bytes_are_stored_once(desk: Desk, tmp_path: Path) -> None:
    data = os.urandom(2**20)
    for name in ("一.bin", "二.bin"):
        (tmp_path / name).write_bytes(data)
        desk.evidence.attach(tmp_path / name)
    assert stored(desk) == 1
    first, second = desk.evidence.of_case(None)
    assert first.content == second.content
    assert (first.number, second.number) == (1, 2)
    assert first.number is not None
    desk.evidence.remove(first.number)
    assert desk.evidence.content(second) == data


def test_removing_and_undoing_brings_the_bytes_back(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "证明.txt"
    file.write_bytes(b"abc")
    document = desk.evidence.attach(file)
    assert document.number is not None
    desk.evidence.remove(document.number)
    with pytest.raises(DocumentMissing):
        desk.evidence.get(document.number)
    desk.history.undo()
    assert desk.evidence.content(desk.evidence.get(document.number)) == b"abc"


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such pipes")
def test_what_cannot_be_attached_is_refused_and_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    empty = tmp_path / "empty.pdf"
    empty.touch()
    link = tmp_path / "link.pdf"
    link.symlink_to(empty)
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    good = tmp_path / "good.txt"
    good.write_text("x")
    refusals: list[tuple[Path, type[InputError]]] = [
        (empty, EmptyFile),
        (link, NoRegularFile),
        (pipe, NoRegularFile),
        (tmp_path, NoRegularFile),
        (tmp_path / "nowhere.pdf", FileCannotBeRead),
    ]
    for path, refusal in refusals:
        with pytest.raises(refusal):
            desk.evidence.attach(path)
    with pytest.raises(CaseMissing):
        desk.evidence.attach(good, case=7)
    assert desk.evidence.of_case(None) == ()
    assert stored(desk) == 0


def test_cancelling_leaves_nothing(desk: Desk, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(os.urandom(12 * 2**20))

    class Impatient(QuietJob):
        def progress(self, done: int, total: int) -> None:
            if done > total // 2:
                self.cancel()

    with pytest.raises(JobCancelled):
        desk.evidence.stage(large, Impatient())
    assert stored(desk) == 0


def test_facts_about_a_document_change_but_never_its_bytes(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    file = tmp_path / "payslip.txt"
    file.write_bytes(b"abc")
    document = desk.evidence.attach(file, number)
    other = replace(document.content, sha256="0" * 64)
    changed = replace(document, title="十月工资条", document_date=date(2026, 10, 31), content=other)
    desk.evidence.change(changed)
    assert document.number is not None
    kept = desk.evidence.get(document.number)
    assert (kept.title, kept.document_date) == ("十月工资条", date(2026, 10, 31))
    assert kept.content == document.content


def test_a_case_sees_its_own_documents_and_the_households(desk: Desk, tmp_path: Path) -> None:
    number = started(desk)
    other = started(desk)
    for name, case in (("a", number), ("b", other), ("c", None)):
        (tmp_path / name).write_text(name)
        desk.evidence.attach(tmp_path / name, case)
    assert [d.title for d in desk.evidence.of_case(number)] == ["a", "c"]


def test_too_large_to_show_is_said_and_not_tried(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "video.mp4"
    file.write_bytes(b"0" * 1000)
    document = desk.evidence.attach(file)
    with pytest.raises(ContentTooLarge):
        desk.evidence.content(document, most=999)


def test_a_document_never_takes_the_place_of_the_desk_file(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a")
    document = desk.evidence.attach(file)
    with pytest.raises(DestinationIsDeskFile):
        desk.evidence.export(document, desk.path)
    assert desk.check().documents == 1


def test_damage_to_stored_bytes_is_found(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("a")
    desk.evidence.attach(file)
    with closing(desk._store.access.connect()) as connection:
        connection.execute("UPDATE chunks SET bytes = x'62'")
    with pytest.raises(EvidenceDamaged) as found:
        desk.check()
    assert found.value.data == {"count": 1}


def test_a_desk_file_cannot_be_attached_to_itself(desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "same.debtdesk"
    link.hardlink_to(desk.path)
    for path in (desk.path, link):
        with pytest.raises(DeskFileAsEvidence):
            desk.evidence.attach(path)


def test_a_cancelled_copy_gives_its_room_back_on_closing(desk: Desk, tmp_path: Path) -> None:
    large = tmp_path / "large.bin"
    large.write_bytes(os.urandom(12 * 2**20))

    class Impatient(QuietJob):
        def progress(self, done: int, total: int) -> None:
            if done > total // 2:
                self.cancel()

    with pytest.raises(JobCancelled):
        desk.evidence.stage(large, Impatient())
    desk.close()
    assert desk.path.stat().st_size < 2**20


def test_a_list_makes_anew_only_what_has_changed(desk, tmp_path):
    for name in ("a.txt", "b.txt"):
        path = tmp_path / name
        path.write_text(name, encoding="utf-8")
        desk.evidence.attach(path)
    first, second = desk.evidence.of_case(None)
    desk.evidence.change(replace(second, title="renamed"))
    again, renamed = desk.evidence.of_case(None)
    assert again is first
    assert renamed == replace(second, title="renamed")
    desk.history.undo()
    assert desk.evidence.of_case(None) == (first, second)
