"""What tables call their columns: data, in resources/statements/columns.toml."""

from __future__ import annotations

import tomllib
from functools import cache

from debt_desk import paths
from debt_desk.domain.layout_guess import Words
from debt_desk.domain.table_layout import Column


@cache
def column_words() -> Words:
    """The words for a first guess at an unknown table."""
    file = paths.resources() / "statements" / "columns.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    return Words(
        {part: tuple(data["names"][part.value]) for part in Column},
        tuple(data["rows"]["going_out"]),
        tuple(data["rows"]["coming_in"]),
        tuple(data["table"]["card"]),
    )
