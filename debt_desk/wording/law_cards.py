"""The words of the law cards; what was only reported says so, whatever its text holds."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.domain.debt import CreditorKind
from debt_desk.domain.law import Confidence

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from debt_desk.domain.law_card import Citation, LawCard
    from debt_desk.wording.catalogue import Wording
    from debt_desk.wording.languages import Language


@dataclass(frozen=True, slots=True)
class LawCardText:
    """A card as it is read: what is written, what it does not say, what one can do, and whence.

    ``scope``: for which debts; ``source``: article, day, how surely it is known, when looked up.
    """

    title: str
    fact: str
    limits: str
    steps: str
    source: str
    scope: str

    @property
    def whole(self) -> str:
        """All of it, a part a line, as it is copied."""
        parts = (self.title, self.fact, self.limits, self.steps, self.scope, self.source)
        return "\n".join(parts)


@cache
def _texts(language: Language) -> Mapping[str, Any]:
    file = paths.resources() / "law" / f"cards.{language}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def told(card: LawCard, words: Wording) -> LawCardText:
    """A card in the language of ``words``."""
    texts = _texts(words.language)["cards"][card.key]
    reported = card.confidence is Confidence.REPORTED
    fact = _shown(words)["reported" if reported else "fact"].format(
        fact=texts["fact"], as_of=words.month(card.as_of)
    )
    return LawCardText(
        texts["title"],
        fact,
        texts["limits"],
        texts["steps"],
        dated_source(card, words),
        _scope(card, words),
    )


def dated_source(card: LawCard, words: Wording) -> str:
    """Where it is written, since when, how surely that is known and when it was looked up."""
    shown = _shown(words)
    key = {Confidence.REPORTED: "reported_source"}.get(card.confidence, str(card.confidence))
    cites = shown["semicolon"].join(_cited(cite, words) for cite in card.cites)
    return str(shown[key].format(cites=cites, as_of=words.month(card.as_of)))


def _scope(card: LawCard, words: Wording) -> str:
    """The kinds of debt that a card is written for, in the order in which they are listed."""
    shown = _shown(words)
    if card.kinds == frozenset(CreditorKind):
        return str(shown["scope_all"])
    kinds = shown["comma"].join(words.label(kind) for kind in CreditorKind if kind in card.kinds)
    return str(shown["scope"].format(kinds=kinds))


def _cited(cite: Citation, words: Wording) -> str:
    shown = _shown(words)
    cited = str(_texts(words.language)["laws"][cite.law.key])
    if cite.articles:
        several = len(cite.articles) > 1 or "–" in cite.articles[0]
        articles = _listed(cite.articles, shown)
        template = shown["articles" if several else "article"]
        cited = template.format(law=cited, articles=articles)
    if cite.law.in_force is None:
        return cited
    return str(shown["in_force"].format(cited=cited, day=words.day(cite.law.in_force)))


def _listed(articles: Sequence[str], shown: Mapping[str, str]) -> str:
    *first, last = articles
    return shown["last"].join(filter(None, [shown["comma"].join(first), last]))


def _shown(words: Wording) -> Mapping[str, str]:
    found: Mapping[str, str] = _texts(words.language)["shown"]
    return found
