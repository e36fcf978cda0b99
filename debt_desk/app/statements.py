"""Reading statement files that are not (yet) evidence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.statements import intake, sandbox
from debt_desk.statements.classing import is_wage as line_is_wage

if TYPE_CHECKING:
    from pathlib import Path

    from debt_desk.domain.statement import Statement, StatementLine


def read_statement(path: Path, password: str | None = None) -> tuple[Statement, ...]:
    """What a file says, one statement an account and currency; nothing is stored.

    ``password``: of a locked archive or PDF. Errors: the refusals of the statement readers.
    """
    return sandbox.read_bytes(intake.contents(path), path.name, password)


def is_wage(line: StatementLine) -> bool:
    """Whether a line is an income that is paid for work, by the words of the row itself."""
    return line_is_wage(line)
