"""From a path to bytes: never more than a statement can have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.intake import FileCannotBeRead, open_regular
from debt_desk.statements.refusals import StatementTooLarge

if TYPE_CHECKING:
    from pathlib import Path

MIB = 1024 * 1024
BYTES_MOST = 64 * MIB


def contents(path: Path, most: int = BYTES_MOST) -> bytes:
    """The bytes of a regular file of at most ``most`` bytes.

    Errors: FileCannotBeRead, NoRegularFile, StatementTooLarge.
    """
    with open_regular(path) as (file, _):
        try:
            data = file.read(most + 1)
        except OSError:
            raise FileCannotBeRead(name=path.name) from None
    if len(data) > most:
        raise StatementTooLarge(name=path.name, limit=most // MIB)
    return data
