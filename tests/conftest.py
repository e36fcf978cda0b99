"""No test needs a screen, and none touches what is the user's own."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from hypothesis import settings

# A slow machine is no failing rule: no deadline for a single example. DEBT_DESK_THOROUGH=1 asks
# every property ten times as often, as before a release.
settings.register_profile("quick", deadline=None, max_examples=25)
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
