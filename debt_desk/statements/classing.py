"""From a row's words to its class, by rules that are plain data: the first that fits decides."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from debt_desk.domain.statement import LineClass


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


def classifier(
    rules: tuple[Rule, ...], otherwise: LineClass
) -> Callable[[str, str, str], LineClass]:
    """A function of a row's label, status and text that gives its class.

    A file repeats few labels and statuses, so the rules that these leave are sought once.
    """

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
