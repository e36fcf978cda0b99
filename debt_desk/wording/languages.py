"""The two languages of the program, and which of them this machine's user reads."""

from __future__ import annotations

import locale
import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Language(StrEnum):
    """A language that every sentence of the program exists in."""

    CHINESE = "zh_CN"
    ENGLISH = "en"


def first_known(names: Iterable[str]) -> Language:
    """The first of the system's languages that the program speaks; Chinese where it speaks none.

    ``names``: locale names as systems write them (``zh-Hans-CN``, ``en_GB.UTF-8``, ``C``).
    """
    for name in names:
        if name.lower().startswith("zh"):
            return Language.CHINESE
        if name.lower().startswith("en"):
            return Language.ENGLISH
    return Language.CHINESE


def of_terminal() -> Language:
    """The language that the command line answers in, from the usual variables."""
    names = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")
    spoken = [os.environ.get(name, "") for name in names]
    return first_known([*spoken, _of_windows()])


def _of_windows() -> str:
    """The user's language where no variable names one."""
    if sys.platform == "win32":
        import ctypes

        return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")
    return ""
