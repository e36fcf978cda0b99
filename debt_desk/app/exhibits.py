"""What an exhibit's pages are made from: a document's bytes, as far as they can go on paper."""

from __future__ import annotations

import zlib
from contextlib import closing
from typing import TYPE_CHECKING

from debt_desk.app.image_pdf import Coding, PageImage, image_pdf
from debt_desk.app.pdfium import PdfCheck, PdfNeedsPassword, PdfNotReadable, flattened
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.redaction import PageSize
from debt_desk.errors import InputError
from debt_desk.letters.bundle import Made, Material
from debt_desk.letters.bundle_rows import Sheet
from debt_desk.letters.pdf_pages import can_be_merged
from debt_desk.letters.picture_pages import is_picture
from debt_desk.statements import markup, old_workbook, workbook
from debt_desk.statements.text import csv_rows, decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from debt_desk.app.pdfium import Seen
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.statements.table import Row
    from debt_desk.store.contents import Contents

# What is larger is handed over beside the bundle.
MOST_BYTES = 256 * 2**20
MOST_BYTES_OF_ROWS = 16 * 2**20
_PDF_HEADER_WITHIN = 1024
_DOTS_AN_INCH = 200
_POINTS_AN_INCH = 72
_MOST_DOTS_WIDE = 4000
_FEWEST_COLUMNS = 3
_ROWS_LOOKED_AT = 60

APART = Material(Made.APART)


def material(contents: Contents, document: EvidenceDocument, job: Job) -> Material:
    """A document's material. Errors: JobCancelled, those of the store."""
    content = document.content
    with closing(contents.read(content.sha256)) as read:
        head = next(read, b"")
    is_pdf = b"%PDF-" in head[:_PDF_HEADER_WITHIN]
    if content.size > (MOST_BYTES if is_pdf or is_picture(head) else MOST_BYTES_OF_ROWS):
        # A picture's first MiB does not always tell it; then it is none of the large ones.
        return APART
    stop_if_cancelled(job)
    data = b"".join(contents.read(content.sha256))
    if is_pdf:
        return _pdf(data, job)
    if is_picture(data):
        return Material(Made.PICTURE, data)
    sheets = _sheets(data, document.file_name)
    return Material(Made.ROWS, sheets=sheets) if sheets else APART


def text_of(found: Material, job: Job) -> Iterator[str]:
    """The text that can be taken out of a material: page by page, row by row."""
    for sheet in found.sheets:
        for _, cells in sheet.rows:
            yield " ".join(cells)
    if found.made is not Made.PDF or found.locked:
        return
    try:
        pdf = PdfCheck(found.data)
    except PdfNotReadable:
        return
    with closing(pdf):
        for number in range(1, pdf.page_count + 1):
            stop_if_cancelled(job)
            yield pdf.text(number)


def _pdf(data: bytes, job: Job) -> Material:
    """As it is where that loses nothing; else with its seals drawn in; else as pictures of it."""
    if can_be_merged(data):
        return Material(Made.PDF, data)
    try:
        flat = flattened(data)
        if can_be_merged(flat, flattened=True):
            return Material(Made.PDF, flat)
        return Material(Made.PDF, b"".join(image_pdf(_pictured(flat, job))))
    except PdfNeedsPassword:
        return Material(Made.PDF, locked=True)
    except PdfNotReadable:
        return APART


def _pictured(data: bytes, job: Job) -> Iterator[PageImage]:
    with closing(PdfCheck(data)) as pdf:
        for number in range(1, pdf.page_count + 1):
            stop_if_cancelled(job)
            width, height = pdf.size(number)
            dots = min(_MOST_DOTS_WIDE, round(width * _DOTS_AN_INCH / _POINTS_AN_INCH))
            seen = pdf.render(number, max(1, dots))
            packed = zlib.compress(_rows_of_colours(seen))
            size = PageSize(width, height)
            yield PageImage(size, seen.width, seen.height, 3, Coding.DEFLATE, packed)


def _rows_of_colours(seen: Seen) -> bytes:
    """Red, green, blue without gaps; pdfium gives blue first, and may fill up each row."""
    rows = bytearray()
    for number in range(seen.height):
        row = seen.row(number, 0, seen.width)
        turned = bytearray(3 * seen.width)
        for colour in range(3):
            turned[colour::3] = row[2 - colour :: seen.channels]
        rows += turned
    return bytes(rows)


def _sheets(data: bytes, name: str) -> tuple[Sheet, ...]:
    """The tables of a workbook or a CSV file, or the lines of a text; none: it is none of these."""
    try:
        if data.startswith(b"PK"):
            return _of_workbook(workbook.sheets(data, name))
        if data.startswith(old_workbook.MAGIC):
            return _of_workbook(old_workbook.sheets(data, name))
        text = decoded(data, name)
        if markup.is_markup(text):
            return (_sheet(markup.rows(text, name)),)
        for delimiter in ",\t|":
            table = _sheet(csv_rows(text, name, delimiter))
            if _is_table(table):
                return (table,)
    except InputError:
        return ()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return (Sheet("", tuple((n, (line.rstrip(),)) for n, line in enumerate(lines, 1))),)


def _of_workbook(sheets: Iterable[list[Row]]) -> tuple[Sheet, ...]:
    return tuple(_sheet(rows) for rows in sheets if rows)


def _sheet(rows: Iterable[Row]) -> Sheet:
    listed = [(place, cells) for place, cells in rows]
    title = listed[0][0].sheet if listed else ""
    return Sheet(title, tuple((place.row or 0, tuple(cells)) for place, cells in listed))


def _is_table(sheet: Sheet) -> bool:
    first = [cells for _, cells in sheet.rows[:_ROWS_LOOKED_AT]]
    return 2 * sum(len(cells) >= _FEWEST_COLUMNS for cells in first) > len(first)
