"""Command lines as a person types them, against real files."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from debt_desk.app.example import write_example
from debt_desk.cli.main import main
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXAMPLE_DAY = date(2026, 11, 23)


@dataclass
class Answer:
    """What a command answered."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)


@pytest.fixture(autouse=True)
def _read_here(read_here: None) -> None:
    """No process is started for a document."""


Say = "Callable[..., Answer]"


@pytest.fixture
def say(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Answer]:
    """Run ``debt-desk …`` in a Chinese terminal."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    def said(*words: object) -> Answer:
        capsys.readouterr()
        try:
            code = main([str(word) for word in words])
        except SystemExit as stopped:
            code = int(stopped.code or 0)
        captured = capsys.readouterr()
        return Answer(code, captured.out, captured.err)

    return said


@pytest.fixture(scope="session")
def _example(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    path = tmp_path_factory.mktemp("example") / "ex.debtdesk"
    write_example(path, Language.CHINESE, EXAMPLE_DAY)
    return path.read_bytes()


@pytest.fixture
def example(tmp_path: Path, _example: bytes) -> Path:
    """The example file of 23 November 2026, fresh for each test."""
    path = tmp_path / "ex.debtdesk"
    path.write_bytes(_example)
    return path
