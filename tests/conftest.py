"""No test needs a screen, and none touches what is the user's own."""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests.store.stores import create_store

if TYPE_CHECKING:
    from collections.abc import Callable

# A slow machine is no failing rule: no deadline for a single example. A change is judged by the
# same examples on every run; DEBT_DESK_THOROUGH=1 hunts for new ones, ten times as many, as before
# a release.
settings.register_profile("quick", deadline=None, max_examples=25, derandomize=True)
settings.register_profile("thorough", deadline=None, max_examples=250)
settings.load_profile("thorough" if os.environ.get("DEBT_DESK_THOROUGH") else "quick")

# Before anything of Qt or platformdirs is imported: both look once and remember.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_home = Path(tempfile.mkdtemp(prefix="debt_desk-tests-"))
os.environ["HOME"] = os.environ["USERPROFILE"] = str(_home)
os.environ["APPDATA"] = os.environ["LOCALAPPDATA"] = str(_home / "appdata")
for _variable, _folder in (
    ("XDG_CONFIG_HOME", ".config"),
    ("XDG_DATA_HOME", ".local/share"),
    ("XDG_CACHE_HOME", ".cache"),
    ("XDG_STATE_HOME", ".local/state"),
):
    os.environ[_variable] = str(_home / _folder)


@pytest.fixture(scope="session")
def _empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:

    path = tmp_path_factory.mktemp("empty") / "empty.debtdesk"
    create_store(path).close()
    return path


@pytest.fixture
def lay_empty_file(_empty_file: Path) -> Callable[[Path], Path]:
    """Put a new, empty desk file at a path: a copy, since every step of the schema takes time."""

    def lay(path: Path) -> Path:
        return Path(shutil.copy(_empty_file, path))

    return lay


@pytest.fixture
def read_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Documents are read by the child's own code, but in this process.

    Starting a process takes longer than most documents. The tests of the sandbox, of
    ``debt-desk statement`` and the journeys have the real one.
    """
    from debt_desk.statements import sandbox
    from tests.read_here import run

    monkeypatch.setattr(sandbox, "_run", run)
