"""Reading statement files that are not (yet) evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.statements import detect

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.domain.statement import Statement


def read_statement(path: Path) -> tuple[Statement, ...]:
    """What a file says, one statement an account and currency; nothing is stored.

    Errors: the refusals of the statement readers.
    """
    return detect.read(path)
