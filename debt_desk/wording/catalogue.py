"""Every sentence that is not a window's own: errors, names of things, reasons; in both languages.

The texts lie in ``resources/i18n/wording.<language>.toml``. What belongs to one window only is
translated there, by Qt's own means.
"""

from __future__ import annotations

import string
import tomllib
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.domain.calendar import Month
from debt_desk.domain.letter_facts import LetterPlace
from debt_desk.domain.letter_form import Missing, Where
from debt_desk.domain.money import Money
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.errors import DeskError
    from debt_desk.wording.languages import Language


@cache
def _texts(language: Language) -> Mapping[str, Any]:
    file = paths.resources() / "i18n" / f"wording.{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


class Wording:
    """Words things in one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._texts = _texts(language)

    def label(self, member: Enum) -> str:
        """What an enumeration's member is called on screen and paper."""
        return str(self._texts["labels"][type(member).__name__][member.value])

    def sentence(self, error: DeskError) -> str:
        """The one sentence that explains an error."""
        return self._filled(self._texts["errors"][type(error).__name__], error.data)

    def text(self, key: str, **data: object) -> str:
        """A text by its dotted key, with its named places filled in."""
        found: Any = self._texts["texts"]
        for part in key.split("."):
            found = found[part]
        return self._filled(str(found), data)

    def has(self, key: str) -> bool:
        """Whether there is a text of that key."""
        found: Any = self._texts["texts"]
        for part in key.split("."):
            if not isinstance(found, dict) or part not in found:
                return False
            found = found[part]
        return True

    def day(self, value: date) -> str:
        """A date in this language."""
        return formats.day(value, self.language)

    def month(self, value: Month) -> str:
        """A month in this language."""
        return formats.month(value, self.language)

    def value(self, value: object) -> str:
        """Any value that an error or a text carries, as its reader writes it."""
        if isinstance(value, Enum):
            return self.label(value)
        if isinstance(value, Money):
            return formats.money(value)
        if isinstance(value, Month):
            return self.month(value)
        if isinstance(value, date):
            return self.day(value)
        if isinstance(value, Decimal):
            return formats.rate(value)
        if isinstance(value, Missing):
            return self._missing(value)
        if isinstance(value, tuple):
            return self.text("letter_facts.list").join(map(self.value, value))
        return str(value)

    def _missing(self, missing: Missing) -> str:
        """What a letter lacks, and where that is entered."""
        if missing.where is not Where.LETTER:
            return self.text("letter_facts.missing", what=missing.what, where=missing.where)
        recipient = missing.what is LetterPlace.RECIPIENT
        key = "missing_recipient" if recipient else "missing_here"
        return self.text(f"letter_facts.{key}", what=missing.what, name=missing.what.value)

    def _filled(self, template: str, data: Mapping[str, object]) -> str:
        return template.format(**{name: self.value(value) for name, value in data.items()})


def places(template: str) -> frozenset[str]:
    """The named places of a template."""
    return frozenset(name for _, name, _, _ in string.Formatter().parse(template) if name)
