"""The door to the PDF library: a document's pages one by one, as characters and ruled cells."""

from __future__ import annotations

import io
import logging
import re
import warnings
import zlib
from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from pdfminer import cmapdb, pdfdocument, pdffont, pdftypes
from pdfminer.pdfdocument import PDFPasswordIncorrect
from pdfminer.pdfpage import PDFPage
from pdfminer.utils import apply_png_predictor
from pdfplumber.page import Page as PlumberPage
from pdfplumber.pdf import PDF
from pdfplumber.table import TableFinder

from debt_desk.errors import InputError
from debt_desk.statements.intake import MIB
from debt_desk.statements.pdf.glyphs import Glyph
from debt_desk.statements.refusals import (
    PasswordNeeded,
    PasswordWrong,
    StatementDamaged,
    StatementTooLarge,
    TooManyRows,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.statements.pdf.glyphs import Box

PAGES_MOST = 2_000
GLYPHS_MOST = 40_000  # of one page; a dense statement has 5,000
GLYPHS_MOST_IN_ALL = 8_000_000
EDGES_MOST = 6_000  # of one page, four a cell; finding cells takes the square of it
CROSSINGS_MOST = 20_000
GRIDS_MOST = 40
RANGE_MOST = 1_000_000  # of numbers that a file states as first and last; letters have 65,536
UNPACKED_MOST = 64 * MIB  # what the streams of a document may unpack to

# A watermark stands aslant; what slants by less than this is upright.
_SLANT = 1e-3
_STREAM = re.compile(rb"stream\r?\n(?=[\x08\x18\x28\x38\x48\x58\x68\x78])")

logging.getLogger("pdfminer").setLevel(logging.CRITICAL + 1)  # it quotes what it stumbles on
logging.getLogger("pdfplumber").setLevel(logging.CRITICAL + 1)


def _unpacked(data: bytes) -> bytes:
    """What a packed stream holds; its checksum may be wrong or missing.

    Errors: ValueError (damaged or cut off), MemoryError (a mountain).
    """
    unpacking = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = unpacking.decompress(data[2:], UNPACKED_MOST)
    except zlib.error:
        raise ValueError from None
    if unpacking.unconsumed_tail:
        raise MemoryError
    if not unpacking.eof:
        raise ValueError
    return found


def _short_range(*bounds: int) -> range:
    """A range that can be walked. Errors: ValueError, OverflowError."""
    found = range(*bounds)
    if len(found) > RANGE_MOST:
        raise ValueError
    return found


def _unfiltered(predictor: int, colors: int, columns: int, bits: int, data: bytes) -> bytes:
    """What a stream holds whose rows were stored as differences. Errors: ValueError."""
    if columns > RANGE_MOST:
        raise ValueError
    return apply_png_predictor(predictor, colors, columns, bits, data)


# The library believes every number of a file: it unpacks without a limit (also what is encrypted
# or packed twice, which nobody can see before) and walks ranges of widths, letters and objects of
# any length. And it takes a damaged stream for an empty one, so that a page's rows would be lost
# without a word.
_CAREFUL_ZLIB = SimpleNamespace(
    decompress=_unpacked, decompressobj=zlib.decompressobj, error=zlib.error
)
vars(pdftypes).update(zlib=_CAREFUL_ZLIB, apply_png_predictor=_unfiltered)
for _module in (cmapdb, pdfdocument, pdffont):
    vars(_module)["range"] = _short_range


@dataclass(frozen=True, slots=True)
class Grid:
    """A ruled table: its rows from the top, of each the boxes of its cells, None for none."""

    rows: tuple[tuple[Box | None, ...], ...]


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed upright on a page, and its ruled tables. ``number`` counts from 1."""

    number: int
    glyphs: tuple[Glyph, ...]
    grids: tuple[Grid, ...]


def pages(data: bytes, name: str, password: str = "") -> Iterator[Page]:
    """The pages of a document, each forgotten before the next is read.

    Errors: PasswordNeeded, PasswordWrong, StatementDamaged, StatementTooLarge, TooManyRows.
    """
    walk = _pages(data, name, password)
    while True:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # old ciphers, odd fonts
                page = next(walk, None)
        except InputError:
            raise
        except Exception:
            # Damage surfaces as whatever the library stumbles on, from KeyError to RecursionError.
            raise StatementDamaged(name=name) from None
        if page is None:
            return
        yield page


def _pages(data: bytes, name: str, password: str) -> Iterator[Page]:
    _look_over(data, name)
    document = _opened(data, name, password)
    glyphs = 0
    for number, source in enumerate(PDFPage.create_pages(document.doc), start=1):
        if number > PAGES_MOST:
            raise TooManyRows(name=name, limit=PAGES_MOST)
        plumber = PlumberPage(document, source, page_number=number)
        page = _page(plumber, name)
        plumber.close()
        glyphs += len(page.glyphs)
        if glyphs > GLYPHS_MOST_IN_ALL:
            raise StatementTooLarge(name=name, limit=UNPACKED_MOST // MIB)
        yield page


def _opened(data: bytes, name: str, password: str) -> PDF:
    try:
        return PDF(io.BytesIO(data), password=password)
    except Exception as problem:
        if any(isinstance(cause, PDFPasswordIncorrect) for cause in problem.args):
            wrong = PasswordWrong if password else PasswordNeeded
            raise wrong(name=name) from None
        raise


def _look_over(data: bytes, name: str) -> None:
    """Unpack every packed stream piece by piece, to see that they come to no mountain."""
    unpacked = 0
    for found in _STREAM.finditer(data):
        unpacking, at = zlib.decompressobj(), found.end()
        try:
            piece = unpacking.decompress(data[at : at + MIB], MIB)
            while piece:
                unpacked += len(piece)
                if unpacked > UNPACKED_MOST:
                    raise StatementTooLarge(name=name, limit=UNPACKED_MOST // MIB)
                piece = unpacking.decompress(unpacking.unconsumed_tail, MIB)
        except zlib.error:
            continue  # encrypted, or packed in another way


def _page(plumber: PlumberPage, name: str) -> Page:
    chars: list[dict[str, Any]] = plumber.chars
    if len(chars) > GLYPHS_MOST:
        raise StatementTooLarge(name=name, limit=UNPACKED_MOST // MIB)
    # A page is shown from the corner of its crop box.
    left, top = plumber.cropbox[0], plumber.cropbox[1]
    upright = tuple(
        Glyph(
            char["text"],
            char["x0"] - left,
            char["top"] - top,
            char["x1"] - left,
            char["bottom"] - top,
        )
        for char in chars
        if abs(char["matrix"][1]) < _SLANT
    )
    return Page(plumber.page_number, upright, _grids(plumber, left, top))


def _grids(plumber: PlumberPage, left: float, top: float) -> tuple[Grid, ...]:
    """The page's ruled tables; none where it has more lines than a statement, as a drawing has."""
    edges = plumber.edges
    across = {round(edge["top"]) for edge in edges if edge["orientation"] == "h"}
    down = {round(edge["x0"]) for edge in edges if edge["orientation"] == "v"}
    if len(edges) > EDGES_MOST or not 0 < len(across) * len(down) <= CROSSINGS_MOST:
        return ()

    def shown(cell: Box | None) -> Box | None:
        if cell is None:
            return None
        return (cell[0] - left, cell[1] - top, cell[2] - left, cell[3] - top)

    tables = TableFinder(plumber).tables
    if len(tables) > GRIDS_MOST:
        return ()
    return tuple(
        Grid(tuple(tuple(map(shown, row.cells)) for row in table.rows)) for table in tables
    )
