"""A letter's own sentences, in its recipient's language, from ``resources/letters``."""

from __future__ import annotations

import tomllib
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.domain.letter_facts import RecipientRole
from debt_desk.domain.money import CNY, Money
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.documents import document_title
from debt_desk.wording.formats import grouped
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from enum import Enum

    from debt_desk.domain.debt import CreditorKind
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.letter import LetterLanguage


@cache
def texts(language: LetterLanguage) -> Mapping[str, Any]:
    """Every text of one language, as nested tables."""
    file = paths.resources() / "letters" / f"{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


class LetterWording:
    """Words a letter. ``you`` is how the creditor's kind is addressed, or, where somebody else is
    written to, how one in that role is.
    """

    def __init__(
        self,
        language: LetterLanguage,
        creditor: CreditorKind,
        role: RecipientRole = RecipientRole.LENDER,
    ) -> None:
        self._texts = texts(language)
        self._common = Wording(Language(language.value))
        to_lender = role is RecipientRole.LENDER
        addressed = ("you", creditor.value) if to_lender else ("you_else", role.value)
        self.you = str(self._texts[addressed[0]][addressed[1]])

    def text(self, key: str, **data: object) -> str:
        """A text by its dotted key; every text may speak of ``{you}``."""
        found: Any = self._texts
        for part in key.split("."):
            found = found[part]
        values = {name: self.value(value) for name, value in data.items()}
        return str(found).format(you=self.you, **values)

    def value(self, value: object) -> str:
        """Any value as this letter writes it: sums of the country's money in full words."""
        if isinstance(value, Money) and value.currency == CNY:
            return str(self._texts["money"]).format(amount=grouped(value))
        return self._common.value(value)

    def label(self, member: Enum) -> str:
        """What an enumeration's member is called, the same on screen and on paper."""
        return self._common.label(member)

    def title(self, document: EvidenceDocument, account: str = "") -> str:
        """What a document is called on paper; ``account``: of a statement, as "cmb 8841"."""
        return document_title(document, self._common, account)

    def listed(self, items: Sequence[str]) -> str:
        """``a、b和c`` or ``a, b and c``."""
        *others, last = items
        if not others:
            return last
        return self.text("list.comma").join(others) + self.text("list.last") + last

    def numbered(self, number: int) -> str:
        """What stands before a letter's heading of that number, from 1: ``一、`` or ``1. ``."""
        written = self.text("list.numerals").split()
        numeral = written[number - 1] if number <= len(written) else str(number)
        return self.text("list.heading", number=numeral)

    def span(self, unit: str, count: int) -> str:
        """``3个月`` or ``3 months``; ``unit``: ``month`` or ``day``."""
        return self.text(f"spans.{unit}" if count == 1 else f"spans.{unit}s", count=count)

    def unit(self, currency: str) -> str:
        """What a column of amounts is counted in."""
        return self.text("unit") if currency == CNY else currency
