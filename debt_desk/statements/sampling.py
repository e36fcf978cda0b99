"""The beginning of a table that no reader knows, for the user to say what its columns mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.errors import InputError
from debt_desk.statements import detect, sheets
from debt_desk.statements.refusals import NotAStatement, PasswordNeeded, PasswordWrong
from debt_desk.statements.text import decoded
from debt_desk.statements.unknown import sample_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from debt_desk.domain.own_layout import TableSample
    from debt_desk.statements.table import Row


def sample(data: bytes, name: str, password: str | None = None) -> TableSample:
    """The first table in a file that looks like one of payments.

    Errors: NotAStatement where there is none; the other refusals of the readers.
    """
    detect.check_container(data, name)
    if sheets.is_archive(data):
        return _of_archive(data, name, password)
    for rows in _ways(data, name, password):
        if found := sample_of(rows):
            return found
    raise NotAStatement(name=name)


def _ways(data: bytes, name: str, password: str | None) -> Iterator[Iterable[Row]]:
    if not data.startswith(b"PK") and b"%PDF-" in data[: detect.PDF_HEADER_WITHIN]:
        from debt_desk.statements.pdf import reading as pdf  # slow to load, and few are PDFs

        yield pdf.rows(data, name, password or "")
    elif (found := sheets.of_workbook(data, name)) is not None:
        yield from found
    else:
        yield from sheets.of_text(decoded(data, name), name)


def _of_archive(data: bytes, name: str, password: str | None) -> TableSample:
    for member, content in sheets.members(data, name, password):
        try:
            return sample(content, member, password)
        except (PasswordNeeded, PasswordWrong):
            raise
        except InputError:
            continue  # a letter beside the table
    raise NotAStatement(name=name)
