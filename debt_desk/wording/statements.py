"""What a statement's reader noticed, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.books import came_back
from debt_desk.wording import formats

if TYPE_CHECKING:
    from debt_desk.domain.calendar import Month
    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import SetAside, StatementLine, StatementWarning
    from debt_desk.wording.catalogue import Wording


def warning(noticed: StatementWarning, words: Wording) -> str:
    """The sentence for a warning; it names its row itself."""
    data = {name: _worded(name, value, words) for name, value in noticed.data.items()}
    return words.text(f"statement_warning.{noticed.what}", row=noticed.row, **data)


def why_set_aside(row: SetAside, words: Wording) -> str:
    """Why a row of the table is no payment line."""
    return words.text(f"set_aside.{row.why}")


def more_came_back(
    month: Month, living: Money, line: StatementLine, title: str, words: Wording
) -> str:
    """Why a month's ``living`` costs are below zero: its largest refund, and where it stands."""
    return words.text(
        "statement.more_came_back",
        month=words.month(month),
        amount=formats.money(-living),
        day=line.day,
        payee=line.counterparty or line.description,
        refund=formats.money(came_back(line)),
        title=title,
        row=line.place.row,
    )


def _worded(name: str, value: object, words: Wording) -> object:
    """Codes become words; a file's own words stay as they are."""
    table = {"why": "set_aside", "label": "direction"}.get(name)
    key = f"{table}.{value}"
    return words.text(key) if table and words.has(key) else value
