"""What an exhibit's pages are made from: a document's bytes, as far as they can go on paper."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from debt_desk.app.pdfium import PdfCheck, PdfNeedsPassword, PdfNotReadable, flattened
from debt_desk.app.raw_tables import raw_tables
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import InputError
from debt_desk.letters.bundle import DrawnPage, Made, Material
from debt_desk.letters.bundle_rows import Sheet
from debt_desk.letters.pdf_pages import can_be_merged
from debt_desk.letters.picture_pages import is_picture, page_jpeg
from debt_desk.statements.text import decoded

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.store.contents import Contents

# What is larger is handed over beside the bundle.
MOST_BYTES = 256 * 2**20
MOST_BYTES_OF_ROWS = 16 * 2**20
_PDF_HEADER_WITHIN = 1024
_DOTS_AN_INCH = 200
_POINTS_AN_INCH = 72
_MOST_DOTS_WIDE = 4000

APART = Material(Made.APART)


def material(contents: Contents, document: EvidenceDocument, job: Job) -> Material:
    """A document's material. Errors: JobCancelled, those of the store."""
    data = _bytes(contents, document, job)
    if _is_pdf(data):
        return _pdf(data, job)
    if is_picture(data):
        return Material(Made.PICTURE, data)
    sheets = _sheets(data, document.file_name)
    return Material(Made.ROWS, sheets=sheets) if sheets else APART


def said(contents: Contents, document: EvidenceDocument, job: Job) -> Iterator[str] | None:
    """The text of a document page by page, row by row; none of a picture.

    None: it cannot go on paper. Errors: JobCancelled, those of the store.
    """
    data = _bytes(contents, document, job)
    if _is_pdf(data):
        try:
            return _of_pages(PdfCheck(data), job)
        except PdfNotReadable:
            return None
    if is_picture(data):
        return iter(())
    sheets = _sheets(data, document.file_name)
    return (" ".join(cells) for sheet in sheets for _, cells in sheet.rows) if sheets else None


def _bytes(contents: Contents, document: EvidenceDocument, job: Job) -> bytes:
    """All of a document; nothing of one that is too large for paper."""
    content = document.content
    with closing(contents.read(content.sha256)) as read:
        head = next(read, b"")
    if len(head) == content.size:
        return head
    # A picture's first MiB does not always tell it; then it is none of the large ones.
    if content.size > (MOST_BYTES if _is_pdf(head) or is_picture(head) else MOST_BYTES_OF_ROWS):
        return b""
    stop_if_cancelled(job)
    return b"".join(contents.read(content.sha256))


def _is_pdf(data: bytes) -> bool:
    return b"%PDF-" in data[:_PDF_HEADER_WITHIN]


def _of_pages(pdf: PdfCheck, job: Job) -> Iterator[str]:
    with closing(pdf):
        for number in range(1, pdf.page_count + 1):
            stop_if_cancelled(job)
            yield pdf.text(number)


def _pdf(data: bytes, job: Job) -> Material:
    """As it is where that loses nothing; else with its seals drawn in; else as pictures of it."""
    try:
        if can_be_merged(data) and not _hides_text(data, job):
            return Material(Made.PDF, data)
        flat = flattened(data)
        if can_be_merged(flat, flattened=True) and not _hides_text(flat, job):
            return Material(Made.PDF, flat)
        if not _all_open(flat):
            return APART
        return Material(Made.DRAWN, drawn=_pictured(flat, job))
    except PdfNeedsPassword:
        return Material(Made.PDF, locked=True)
    except PdfNotReadable:
        return APART


def _all_open(data: bytes) -> bool:
    """Whether every page can be drawn: known before the first is. Errors: PdfNotReadable."""
    with closing(PdfCheck(data)) as pdf:
        return all(min(pdf.size(number)) > 0 for number in range(1, pdf.page_count + 1))


def _pictured(data: bytes, job: Job) -> Iterator[DrawnPage]:
    with closing(PdfCheck(data)) as pdf:
        for number in range(1, pdf.page_count + 1):
            stop_if_cancelled(job)
            width, height = pdf.size(number)
            dots = min(_MOST_DOTS_WIDE, round(width * _DOTS_AN_INCH / _POINTS_AN_INCH))
            seen = pdf.render(number, max(1, dots))
            order = "BGR" if seen.channels == 3 else "BGRX"
            packed = page_jpeg(seen.pixels, seen.width, seen.height, seen.stride, order)
            yield DrawnPage(packed, seen.width, seen.height, (width, height))


def _hides_text(data: bytes, job: Job) -> bool:
    """Whether a page holds words that nobody sees. Errors: PdfNotReadable, JobCancelled."""
    with closing(PdfCheck(data)) as pdf:
        for number in range(1, pdf.page_count + 1):
            stop_if_cancelled(job)
            if pdf.hides_text(number):
                return True
    return False


def _sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The tables of a file, or the lines of a text; none: it is neither."""
    tables = raw_tables(data, name)
    if tables or not data:
        return tuple(Sheet(t.sheet, tuple(zip(t.numbers, t.rows, strict=True))) for t in tables)
    try:
        text = decoded(data, name)
    except InputError:
        return ()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return (Sheet("", tuple((n, (line.rstrip(),)) for n, line in enumerate(lines, 1))),)
