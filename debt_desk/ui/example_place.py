"""Where the example lies: in a folder of its own, thrown away when the program ends."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

_PREFIX = "debt_desk-example-"
_LEFT_OVER_AFTER = timedelta(days=1)


def new_folder() -> Path:
    """An empty folder for one example."""
    folder = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=_temporary()))
    # By then the window has closed the file; who wants to keep the example saves a copy.
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return folder


def is_example(file: Path) -> bool:
    """Whether a desk file is the example."""
    return file.parent.parent == _temporary() and file.parent.name.startswith(_PREFIX)


def is_passing(file: Path) -> bool:
    """Whether a file lies where the machine itself throws things away, as the example does."""
    return file.is_relative_to(_temporary())


def left_over(now: datetime) -> list[Path]:
    """Folders of examples older than a day: whoever made them did not come to its end."""
    before = (now - _LEFT_OVER_AFTER).timestamp()
    try:
        folders = [path for path in _temporary().glob(f"{_PREFIX}*") if not path.is_symlink()]
        return [path for path in folders if path.is_dir() and path.stat().st_mtime < before]
    except OSError:
        return []  # another program sweeps at the same moment; there is a next time


def throw_away(folder: Path) -> None:
    """Remove a folder that ``left_over`` has named."""
    shutil.rmtree(folder, ignore_errors=True)


def _temporary() -> Path:
    # An open file's path has its links resolved; on macOS the temporary folder is behind one.
    return Path(tempfile.gettempdir()).resolve()
