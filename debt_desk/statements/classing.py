"""From a row's words to its class, by rules that are data: resources/statements/classes.toml."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from debt_desk import paths
from debt_desk.domain.statement import LineClass

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.statement import StatementLine


@dataclass(frozen=True, slots=True)
class Rule:
    """``line_class`` for rows with one of ``labels`` in which the two patterns are found.

    ``status`` is sought in the row's status, ``text`` in its type, counterparty and description
    together. What is left empty fits every row.
    """

    line_class: LineClass
    labels: tuple[str, ...] = ()
    status: str = ""
    text: str = ""


@cache
def classifier(name: str) -> Callable[[str, str, str], LineClass]:
    """A function of a row's label, status and text that gives its class by the rules of ``name``.

    A file repeats few labels and statuses, so the rules that these leave are sought once.
    """
    rules, otherwise = _rules(name)

    @lru_cache(maxsize=1024)
    def left_to_seek(label: str, status: str) -> tuple[tuple[re.Pattern[str], LineClass], ...]:
        return tuple(
            (re.compile(rule.text), rule.line_class)
            for rule in rules
            if (not rule.labels or label in rule.labels) and re.search(rule.status, status)
        )

    def classify(label: str, status: str, text: str) -> LineClass:
        for pattern, line_class in left_to_seek(label, status):
            if pattern.search(text):
                return line_class
        return otherwise

    return classify


@cache
def _data() -> dict[str, Any]:
    file = paths.resources() / "statements" / "classes.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _rules(name: str) -> tuple[list[Rule], LineClass]:
    words: dict[str, str] = _data()["words"]

    def pattern(text: str) -> str:
        # Not str.format: a pattern has braces of its own.
        return re.sub(r"\{(\w+)\}", lambda place: words.get(place[1], place[0]), text)

    table = _data()[name]
    rules = [
        Rule(
            LineClass(rule["class"]),
            tuple(rule.get("labels", ())),
            pattern(rule.get("status", "")),
            pattern(rule.get("text", "")),
        )
        for rule in table["rules"]
    ]
    return rules, LineClass(table["otherwise"])


@cache
def wallet_names() -> dict[str, re.Pattern[str]]:
    """For each wallet's institution how banks name it in their rows."""
    return {name: re.compile(text) for name, text in _data()["pairing"]["wallets"].items()}


@cache
def purse() -> re.Pattern[str]:
    """What a wallet calls its own money in the column of how a payment was made."""
    return re.compile(_data()["pairing"]["purse"])


def is_wage(line: StatementLine) -> bool:
    """Whether an income is paid for work, as the row itself says."""
    return line.line_class is LineClass.INCOME and bool(
        _wage().search(f"{line.counterparty} {line.description} {line.status}")
    )


@cache
def _wage() -> re.Pattern[str]:
    return re.compile(_data()["wage"]["text"])
