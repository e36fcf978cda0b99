"""What a statement's reader noticed, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from debt_desk.domain.statement import SetAside, StatementWarning
    from debt_desk.wording.catalogue import Wording


def warning(noticed: StatementWarning, words: Wording) -> str:
    """The sentence for a warning; it names its row itself."""
    data = {name: _worded(name, value, words) for name, value in noticed.data.items()}
    return words.text(f"statement_warning.{noticed.what}", row=noticed.row, **data)


def why_set_aside(row: SetAside, words: Wording) -> str:
    """Why a row of the table is no payment line."""
    return words.text(f"set_aside.{row.why}")


def _worded(name: str, value: object, words: Wording) -> object:
    """Codes become words; a file's own words stay as they are."""
    table = {"why": "set_aside", "label": "direction"}.get(name)
    key = f"{table}.{value}"
    return words.text(key) if table and words.has(key) else value
