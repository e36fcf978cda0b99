"""Where things lie: the program's resources, and its own folders on this machine."""

from __future__ import annotations

from pathlib import Path

import platformdirs

_APP = "debt_desk"
_HERE = Path(__file__).resolve().parent


def resources() -> Path:
    """The folder of fonts, icons, catalogues and letters.

    Decided by this very file's place: in a checkout it lies beside the package, in an installed
    program inside it. A checkout comes first: an editable install may leave a stale copy.
    """
    beside = _HERE.parent / "resources"
    if (_HERE.parent / "pyproject.toml").is_file() and beside.is_dir():
        return beside
    return _HERE / "resources"


def settings_file() -> Path:
    """The program's own settings: nothing of a desk file is ever kept there but its path."""
    return Path(platformdirs.user_config_dir(_APP, appauthor=False)) / "settings.ini"


def log_file() -> Path:
    """Where a crash is noted, without personal data."""
    return Path(platformdirs.user_log_dir(_APP, appauthor=False)) / "debt_desk.log"


def backups_folder() -> Path:
    """Where automatic backups of desk files go."""
    return Path(platformdirs.user_data_dir(_APP, appauthor=False)) / "backups"


def documents_folder() -> Path:
    """Where the user's own documents lie: the place that a new desk file is suggested in."""
    return Path(platformdirs.user_documents_dir())
