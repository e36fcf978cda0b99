"""A real desk file, on a fixed day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from debt_desk.app.clock import FixedClock
from debt_desk.app.desk import Desk

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

TODAY = date(2026, 11, 23)


@pytest.fixture(autouse=True)
def _read_here(read_here: None) -> None:
    """No process is started for a document."""


@pytest.fixture
def desk(tmp_path: Path, lay_empty_file: Callable[[Path], Path]) -> Iterator[Desk]:
    """An empty desk file."""
    desk = Desk.open(lay_empty_file(tmp_path / "desk.debtdesk"), FixedClock(TODAY))
    yield desk
    desk.close()
