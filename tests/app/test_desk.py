"""The desk file as a whole: copies of it, and that it rests as one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk
from debt_desk.app.jobs import QuietJob
from tests.app.builders import card_case, started
from tests.app.conftest import TODAY

if TYPE_CHECKING:
    from pathlib import Path


def test_the_day_keeps_its_first_copy_and_files_of_one_name_keep_apart(
    desk: Desk, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    started(desk)
    desk.back_up_today(backups, QuietJob())
    desk.cases.add(card_case())
    desk.back_up_today(backups, QuietJob())
    (tmp_path / "other").mkdir()
    other = Desk.create(tmp_path / "other" / desk.path.name, FixedClock(TODAY))
    other.back_up_today(backups, QuietJob())
    other.close()
    copies = sorted(backups.glob("*/*"))
    assert [copy.name for copy in copies] == [f"desk.{TODAY}.debtdesk"] * 2
    counts = []
    for copy in copies:
        opened = Desk.open(copy, FixedClock(TODAY), read_only=True)
        counts.append(len(opened.cases.rows()))
        opened.close()
    assert sorted(counts) == [0, 1]


def test_a_file_for_reading_only_is_not_copied(desk: Desk, tmp_path: Path) -> None:
    path = desk.path
    desk.close()
    reader = Desk.open(path, FixedClock(TODAY), read_only=True)
    reader.back_up_today(tmp_path / "backups", QuietJob())
    reader.close()
    assert not (tmp_path / "backups").exists()


def test_a_closed_file_is_one_file(desk: Desk) -> None:
    started(desk)
    desk.close()
    assert [file.name for file in desk.path.parent.iterdir()] == [desk.path.name]
