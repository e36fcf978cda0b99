"""A letter's own sentences, in its recipient's language, from ``resources/letters``."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.domain.money import CNY, Money
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.formats import grouped
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import Enum

    from debt_desk.domain.debt import CreditorKind
    from debt_desk.domain.letter import LetterLanguage


@cache
def texts(language: LetterLanguage) -> Mapping[str, Any]:
    """Every text of one language, as nested tables."""
    file = paths.resources() / "letters" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


class LetterWording:
    """Words a letter to one creditor. ``you`` is how its kind of creditor is addressed."""

    def __init__(self, language: LetterLanguage, creditor: CreditorKind) -> None:
        self._texts = texts(language)
        self._common = Wording(Language(language.value))
        self.you = str(self._texts["you"][creditor.value])

    def text(self, key: str, **data: object) -> str:
        """A text by its dotted key; every text may speak of ``{you}``."""
        found: Any = self._texts
        for part in key.split("."):
            found = found[part]
        values = {name: self._value(value) for name, value in data.items()}
        return str(found).format(you=self.you, **values)

    def _value(self, value: object) -> str:
        if isinstance(value, Money) and value.currency == CNY:
            return str(self._texts["money"]).format(amount=grouped(value))
        return self._common.value(value)

    def label(self, member: Enum) -> str:
        """What an enumeration's member is called, the same on screen and on paper."""
        return self._common.label(member)

    def listed(self, items: Sequence[str]) -> str:
        """``a、b和c`` or ``a, b and c``."""
        *others, last = items
        if not others:
            return last
        return self.text("list.comma").join(others) + self.text("list.last") + last

    def span(self, unit: str, count: int) -> str:
        """``3个月`` or ``3 months``; ``unit``: ``month`` or ``day``."""
        return self.text(f"spans.{unit}" if count == 1 else f"spans.{unit}s", count=count)

    def unit(self, currency: str) -> str:
        """What a column of amounts is counted in."""
        return self.text("unit") if currency == CNY else currency
