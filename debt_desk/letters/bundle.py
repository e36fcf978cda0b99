"""The exhibit bundle: cover, index and exhibits in one PDF, a stamp on every page.

Everything stands on A4. A page of a source is made a little smaller, so that stamp and page number
have their own white margins and cover nothing of it.
"""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING, BinaryIO

from reportlab.lib.pagesizes import A4

from debt_desk.domain.exhibit import BundleEmpty, spans
from debt_desk.domain.job import stop_if_cancelled
from debt_desk.domain.letter import LetterLanguage
from debt_desk.errors import InputError
from debt_desk.letters import bundle_front, picture_pages
from debt_desk.letters.bundle_rows import print_rows
from debt_desk.letters.bundle_stamps import Stamped, print_stamps
from debt_desk.letters.layout import PRODUCER
from debt_desk.letters.pdf_out import (
    PdfOut,
    array,
    figures,
    name,
    named,
    reference,
    stream_of,
    text_of,
    whole,
)
from debt_desk.letters.pdf_pages import PdfNotMergeable, SourcePdf, upright
from debt_desk.letters.proposal import DebtorNameMissing
from debt_desk.letters.styles import styles_of
from debt_desk.letters.wording import LetterWording

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from datetime import date

    from debt_desk.domain.case import Case
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.exhibit import Span
    from debt_desk.domain.job import Job
    from debt_desk.letters.bundle_front import Front
    from debt_desk.letters.bundle_rows import Sheet
    from debt_desk.letters.pdf_pages import Matrix

# Points that a source's page leaves free on A4: for the stamp above, the number below, the sides.
ABOVE, BELOW, BESIDE = 36.0, 32.0, 20.0
_ONE_TO_ONE: Matrix = (1, 0, 0, 1, 0, 0)


class ExhibitLocked(InputError):
    """A PDF that opens with a password only. data: exhibit, title."""


class ExhibitDamaged(InputError):
    """A picture or PDF that cannot be drawn. data: exhibit, title."""


class Made(Enum):
    """What a document's bytes are, as far as paper is concerned."""

    PDF = auto()
    DRAWN = auto()
    PICTURE = auto()
    ROWS = auto()
    APART = auto()


@dataclass(frozen=True, slots=True)
class DrawnPage:
    """A page as a colour JPEG of so many pixels; ``size``: as it is shown, in points."""

    jpeg: bytes
    width: int
    height: int
    size: tuple[float, float]


@dataclass(frozen=True, slots=True)
class Material:
    """What an exhibit's pages are made from.

    ``data``: of a PDF or a picture. ``drawn``: pages of a PDF that cannot be taken over, made one
    by one. ``sheets``: of a text or a table. ``APART``: no pages of its own; it is handed over
    beside the bundle. ``locked``: it needs a password that we do not have.
    """

    made: Made
    data: bytes = b""
    drawn: Iterable[DrawnPage] = ()
    sheets: tuple[Sheet, ...] = ()
    locked: bool = False


@dataclass(frozen=True, slots=True)
class BundleExhibit:
    """A document with what gets its material, called once, in the thread that prints.

    ``account``: of a statement, as ``Wording`` names it: "cmb 8841".
    """

    document: EvidenceDocument
    load: Callable[[], Material]
    account: str = ""


@dataclass(frozen=True, slots=True)
class Bundle:
    """All that a bundle states. Notes are never read from the documents or the case.

    Errors: DebtorNameMissing, BundleEmpty.
    """

    person: str
    case: Case
    exhibits: tuple[BundleExhibit, ...]
    made_on: date
    language: LetterLanguage

    def __post_init__(self) -> None:
        if not self.person.strip():
            raise DebtorNameMissing
        if not self.exhibits:
            raise BundleEmpty


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A page's own drawing: a form or a picture by its number, where it stands, the sheet."""

    number: int
    matrix: Matrix
    width: float = A4[0]
    height: float = A4[1]


@dataclass(frozen=True, slots=True)
class _Put:
    """An exhibit whose pages are written."""

    title: str
    pages: tuple[_Drawn, ...]
    apart: bool


def print_bundle(bundle: Bundle, out: BinaryIO, job: Job) -> None:
    """Write the bundle, an exhibit at a time in memory; the same facts give the same bytes.

    Errors: ExhibitLocked, ExhibitDamaged, GlyphMissing, JobCancelled, those of ``load``.
    """
    words = LetterWording(bundle.language, bundle.case.kind)
    pdf = PdfOut(out)
    put = tuple(_put_all(bundle, pdf, words, job))
    counts = tuple(len(exhibit.pages) for exhibit in put)
    front, placed = _front(bundle, words, counts, [exhibit.apart for exhibit in put])
    first = _forms(front.pdf, pdf)
    pages = [*first, *(page for exhibit in put for page in exhibit.pages)]
    stamps = _stamps(pages, placed, len(first), words)
    stop_if_cancelled(job)
    over = _forms(print_stamps(stamps), pdf)
    tree = pdf.number()
    kids = [_page(pdf, tree, page, stamp) for page, stamp in zip(pages, over, strict=True)]
    kinds = named(
        Type=name("Pages"), Count=whole(len(kids)), Kids=array(list(map(reference, kids)))
    )
    pdf.put(kinds, tree)
    marks = [(words.text("bundle.cover"), kids[0]), (words.text("bundle.index"), kids[front.index])]
    for number, (exhibit, span) in enumerate(zip(put, placed, strict=True), 1):
        mark = words.text("bundle.mark", number=number, title=exhibit.title)
        marks.append((mark, kids[span.first - 1]))
    _finish(pdf, tree, _outline(pdf, marks), words, bundle)


def _put_all(bundle: Bundle, pdf: PdfOut, words: LetterWording, job: Job) -> Iterator[_Put]:
    whole_size = sum(exhibit.document.content.size for exhibit in bundle.exhibits)
    done = 0
    for number, exhibit in enumerate(bundle.exhibits, 1):
        stop_if_cancelled(job)
        document = exhibit.document
        title = words.title(document, exhibit.account)
        material = exhibit.load()
        if material.locked:
            raise ExhibitLocked(exhibit=number, title=title)
        drawn = _drawn(bundle, material, document, title, pdf, words, job)
        pages = []
        try:
            for page in drawn:
                stop_if_cancelled(job)
                pages.append(page)
        except (picture_pages.PictureNotReadable, PdfNotMergeable):
            raise ExhibitDamaged(exhibit=number, title=title) from None
        done += document.content.size
        job.progress(done, whole_size)
        yield _Put(title, tuple(pages), material.made is Made.APART)


def _drawn(
    bundle: Bundle,
    material: Material,
    document: EvidenceDocument,
    title: str,
    pdf: PdfOut,
    words: LetterWording,
    job: Job,
) -> Iterator[_Drawn]:
    if material.made is Made.PDF:
        yield from _pdf_pages(material.data, document, pdf)
    elif material.made is Made.DRAWN:
        yield from _drawn_pages(material.drawn, document, pdf)
    elif material.made is Made.PICTURE:
        yield from _picture_pages(material.data, document, pdf)
    elif material.made is Made.ROWS:
        yield from _forms(print_rows(title, material.sheets, words, job), pdf)
    else:
        styles = styles_of(bundle.language)
        yield from _forms(bundle_front.apart(document, title, words, styles), pdf)


def _pdf_pages(data: bytes, document: EvidenceDocument, pdf: PdfOut) -> Iterator[_Drawn]:
    with closing(SourcePdf(data)) as source:
        for page in range(source.page_count):
            form = source.put(pdf, page, document.turned)
            yield _fitted(form.number, form.width, form.height, form.matrix, most=1)


def _drawn_pages(
    pages: Iterable[DrawnPage], document: EvidenceDocument, pdf: PdfOut
) -> Iterator[_Drawn]:
    for page in pages:
        number = _picture(pdf, page.jpeg, page.width, page.height, 3)
        across, up = page.size
        width, height, (a, b, c, d, e, f) = upright((0, 0, across, up), document.turned)
        matrix = (across * a, across * b, up * c, up * d, e, f)
        yield _fitted(number, width, height, matrix, most=1)


def _picture_pages(data: bytes, document: EvidenceDocument, pdf: PdfOut) -> Iterator[_Drawn]:
    for piece in picture_pages.pieces(data, document.turned):
        number = _picture(pdf, piece.jpeg, piece.width, piece.height, piece.colours)
        matrix: Matrix = (piece.width, 0, 0, piece.height, 0, 0)
        yield _fitted(number, piece.width, piece.whole_height, matrix, filled=piece.height)


def _picture(pdf: PdfOut, jpeg: bytes, width: int, height: int, colours: int) -> int:
    return pdf.put(
        stream_of(
            jpeg,
            Type=name("XObject"),
            Subtype=name("Image"),
            Width=whole(width),
            Height=whole(height),
            ColorSpace=name("DeviceGray" if colours == 1 else "DeviceRGB"),
            BitsPerComponent=whole(8),
            Filter=name("DCTDecode"),
        )
    )


def _fitted(
    number: int,
    width: float,
    height: float,
    matrix: Matrix,
    *,
    most: float | None = None,
    filled: float | None = None,
) -> _Drawn:
    """On an A4 sheet that lies as the page does, under the stamp, in the middle between the sides.

    ``most``: how large at most. ``filled``: how much of its height is drawn, from the top; None:
    all.
    """
    sheet = A4 if width <= height else (A4[1], A4[0])
    room = sheet[0] - 2 * BESIDE, sheet[1] - ABOVE - BELOW
    scale = min(room[0] / width, room[1] / height)
    if most is not None:
        scale = min(scale, most)
    left = BESIDE + (room[0] - scale * width) / 2
    bottom = BELOW + room[1] - scale * (height if filled is None else filled)
    a, b, c, d, e, f = (scale * part for part in matrix)
    return _Drawn(number, (a, b, c, d, e + left, f + bottom), *sheet)


def _forms(made: bytes, pdf: PdfOut) -> list[_Drawn]:
    """Pages of our own making, as they stand."""
    with closing(SourcePdf(made)) as source:
        forms = [source.put(pdf, page) for page in range(source.page_count)]
    return [_Drawn(form.number, _ONE_TO_ONE, form.width, form.height) for form in forms]


def _front(
    bundle: Bundle, words: LetterWording, counts: Sequence[int], apart: Sequence[bool]
) -> tuple[Front, tuple[Span, ...]]:
    """Cover and index. How long the index is shifts the pages that it tells of."""
    styles = styles_of(bundle.language)
    length = 2
    while True:
        placed = spans(length, counts)
        front = bundle_front.front(bundle, words, styles, placed, apart)
        if front.pages <= length:
            return front, placed
        length = front.pages


def _stamps(
    pages: Sequence[_Drawn], placed: Sequence[Span], front: int, words: LetterWording
) -> Iterator[Stamped]:
    said = [""] * front
    for number, span in enumerate(placed, 1):
        count = span.last - span.first + 1
        said += [words.text("bundle.stamp", number=number, page=p) for p in range(1, count + 1)]
    for number, (page, stamp) in enumerate(zip(pages, said, strict=True), 1):
        running = words.text("page.of", page=number, pages=len(pages))
        yield Stamped(page.width, page.height, stamp, running)


def _page(pdf: PdfOut, tree: int, page: _Drawn, stamp: _Drawn) -> int:
    matrix = " ".join(f"{part:.5f}" for part in page.matrix)
    drawing = stream_of(f"q {matrix} cm /P Do Q /S Do".encode())
    things = named(P=reference(page.number), S=reference(stamp.number))
    return pdf.put(
        named(
            Type=name("Page"),
            Parent=reference(tree),
            MediaBox=figures(0, 0, page.width, page.height),
            Resources=named(XObject=things),
            Contents=reference(pdf.put(drawing)),
        )
    )


def _outline(pdf: PdfOut, marks: Sequence[tuple[str, int]]) -> int:
    root = pdf.number()
    numbers = [pdf.number() for _ in marks]
    for at, ((title, page), number) in enumerate(zip(marks, numbers, strict=True)):
        beside = {}
        if at:
            beside["Prev"] = reference(numbers[at - 1])
        if at + 1 < len(numbers):
            beside["Next"] = reference(numbers[at + 1])
        to = array([reference(page), name("Fit")])
        pdf.put(named(Title=text_of(title), Parent=reference(root), Dest=to, **beside), number)
    ends = {"First": reference(numbers[0]), "Last": reference(numbers[-1])}
    return pdf.put(named(Type=name("Outlines"), Count=whole(len(numbers)), **ends), root)


def _finish(pdf: PdfOut, tree: int, outline: int, words: LetterWording, bundle: Bundle) -> None:
    tag = "zh-CN" if bundle.language is LetterLanguage.CHINESE else "en"
    root = pdf.put(
        named(
            Type=name("Catalog"),
            Pages=reference(tree),
            Outlines=reference(outline),
            PageMode=name("UseOutlines"),
            Lang=text_of(tag),
        )
    )
    title = text_of(words.text("bundle.title"))
    info = pdf.put(named(Title=title, Producer=text_of(PRODUCER)))
    pdf.finish(root, info)
