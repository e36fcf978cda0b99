"""Writing an answer to a file: whole or not at all, readable by its owner only."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from debt_desk.errors import InputError
from debt_desk.intake import open_regular
from debt_desk.store.safe_write import written_beside

if TYPE_CHECKING:
    from pathlib import Path


class DestinationIsDeskFile(InputError):
    """The answer would take the place of the desk file itself. data: name."""


def check_destination(destination: Path, desk_file: Path) -> None:
    """Whoever mistypes a name must not lose everything. Errors: DestinationIsDeskFile."""
    if destination.exists() and destination.samefile(desk_file):
        raise DestinationIsDeskFile(name=destination.name)


def copy_whole(source: Path, destination: Path) -> None:
    """Copy a file byte for byte, readable by its owner only; never over another.

    Errors: FileCannotBeRead, NoRegularFile, DestinationExists, DestinationNotWritable, DiskFull.
    """
    with (
        open_regular(source) as (data, _),
        written_beside(destination, overwrite=False) as temporary,
        temporary.open("wb") as copy,
    ):
        shutil.copyfileobj(data, copy)


def write_whole(destination: Path, data: bytes, desk_file: Path) -> None:
    """Write ``data``; after an error what stood at ``destination`` before is still there.

    Errors: DestinationIsDeskFile, DestinationNotWritable, DiskFull.
    """
    check_destination(destination, desk_file)
    with written_beside(destination, overwrite=True) as temporary:
        temporary.write_bytes(data)
