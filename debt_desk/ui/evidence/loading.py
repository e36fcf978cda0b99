"""What a document looks like inside the window; everything here may run in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

from debt_desk.app.raw_tables import raw_tables
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.statement import StatementLine
from debt_desk.errors import InputError
from debt_desk.ui.viewer.file_viewer import FileShown
from debt_desk.ui.widgets.pages import open_pages
from debt_desk.ui.widgets.pdfium import PdfLocked

if TYPE_CHECKING:
    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.money import Money
    from debt_desk.domain.statement import Place, SetAside, Statement

MOST_LETTERS = 1_000_000
_NOTHING = FileShown()


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found to show: the file as it is, or a statement's lines. Neither: no preview.

    ``is_cut``: the text is the beginning only. ``place``: what is to be marked, with its box;
    ``amount``: what its row is about.
    """

    file: FileShown = _NOTHING
    statements: tuple[Statement, ...] = ()
    is_cut: bool = False
    place: Place | None = None
    amount: Money | None = None


def load(
    evidence: EvidenceDesk,
    document: EvidenceDocument,
    job: Job,
    *,
    as_file: bool = False,
    place: Place | None = None,
    password: str | None = None,
) -> Loaded:
    """Find out how a document can be shown.

    ``as_file``: as the file that it is, also where it is a statement. ``place`` wants that too.
    ``password`` opens a locked PDF.
    Errors: ContentTooLarge, PdfDamaged, PdfLocked, PictureDamaged, JobCancelled, and those of the
    store.
    """
    data = evidence.content(document)
    stop_if_cancelled(job)
    try:
        pages = open_pages(data, password)
    except PdfLocked:
        # Its password was asked for once and is gone; what was read with it is kept.
        if as_file or place is not None:
            raise
        return Loaded(statements=_statements_of_locked(evidence, document))
    if pages is not None:
        box = None if place is None or place.box else _read_at(evidence, document, place)
        return Loaded(FileShown(pages=pages), place=box.place if box else place)
    if place is None and not as_file:
        try:
            return Loaded(statements=evidence.statements(document))
        except InputError:
            pass  # no statement: perhaps another table, or a plain text
    stop_if_cancelled(job)
    if tables := raw_tables(data, document.file_name):
        line = _read_at(evidence, document, place)
        amount = line.amount if isinstance(line, StatementLine) else None
        return Loaded(FileShown(tables=tables), place=place, amount=amount)
    text = plain_text(data)
    shown = FileShown(text=text[:MOST_LETTERS])
    return Loaded(shown, is_cut=len(text) > MOST_LETTERS, place=place)


def _statements_of_locked(
    evidence: EvidenceDesk, document: EvidenceDocument
) -> tuple[Statement, ...]:
    try:
        return evidence.statements(document)
    except InputError:
        raise PdfLocked from None


def _read_at(
    evidence: EvidenceDesk, document: EvidenceDocument, place: Place | None
) -> StatementLine | SetAside | None:
    """What the reader knows of a row: its amount in a table, its box on a page."""
    if place is None or not place.row:
        return None
    try:
        statements = evidence.statements(document)
    except InputError:
        return None
    for statement in statements:
        rows: tuple[StatementLine | SetAside, ...] = (*statement.lines, *statement.set_aside)
        for row in rows:
            at = row.place
            if (at.row, at.sheet) == (place.row, place.sheet) and place.page in (None, at.page):
                return row
    return None


def plain_text(data: bytes) -> str:
    """The bytes as a text, in the ways Chinese files are written; empty if they are no text."""
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        odd = sum(category(letter) == "Cc" and letter not in "\n\r\t\f" for letter in text[:4096])
        return "" if odd else text
    return ""
