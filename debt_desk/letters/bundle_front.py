"""A bundle's own pages: the cover, the index, and a page for what is handed over beside it."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4
from reportlab.platypus import BaseDocTemplate, Frame, PageBreak, PageTemplate, Spacer

from debt_desk.letters import fonts
from debt_desk.letters.layout import FOOT, PRODUCER, SIDE, TEXT_HEIGHT, TEXT_WIDTH
from debt_desk.letters.prose import Prose
from debt_desk.letters.tables import Grid, facts
from debt_desk.wording.formats import size

if TYPE_CHECKING:
    from collections.abc import Sequence

    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.exhibit import Span
    from debt_desk.letters.bundle import Bundle
    from debt_desk.letters.styles import Styles
    from debt_desk.letters.wording import LetterWording

LABEL_WIDTH = 92
COVER_SPACE = 120
_NUMBER, _SHOWS, _PERIOD, _PAGES = 34, 112, 88, 56
_WIDTHS = (_NUMBER, TEXT_WIDTH - _NUMBER - _SHOWS - _PERIOD - _PAGES, _SHOWS, _PERIOD, _PAGES)


@dataclass(frozen=True, slots=True)
class Front:
    """Cover and index as a PDF of so many pages; ``index``: the index's first, from 0."""

    pdf: bytes
    pages: int
    index: int


class _Here(Spacer):  # type: ignore[misc]  # reportlab has no types
    """Takes no room and remembers on which page it stands, from 0."""

    page = 0

    def __init__(self) -> None:
        super().__init__(1, 0)

    def draw(self) -> None:
        self.page = self.canv.getPageNumber() - 1


def front(
    bundle: Bundle,
    words: LetterWording,
    styles: Styles,
    placed: Sequence[Span],
    apart: Sequence[bool],
) -> Front:
    """Cover and index. Errors: GlyphMissing."""
    index = _Here()
    story = [
        *_cover(bundle, words, styles, placed, apart),
        PageBreak(),
        Prose(words.text("bundle.index"), styles.title),
        index,
        *_index(bundle, words, styles, placed, apart),
    ]
    pdf, pages = _printed(story)
    return Front(pdf, pages, index.page)


def apart(document: EvidenceDocument, title: str, words: LetterWording, styles: Styles) -> bytes:
    """The page of a document that has none: it is named, and is handed over separately."""
    content = document.content
    rows = [
        (words.text("bundle.apart.size"), f"{size(content.size)} ({content.size:,} B)"),
        (words.text("bundle.apart.hash"), content.sha256),
    ]
    story = [
        Prose(fonts.printable_or_box(title), styles.title),
        Spacer(1, 12),
        facts(styles, rows, LABEL_WIDTH),
        Prose(words.text("bundle.apart.why"), styles.plain),
    ]
    return _printed(story)[0]


def _printed(story: list[Any]) -> tuple[bytes, int]:
    fonts.register()
    out = io.BytesIO()
    document = BaseDocTemplate(
        out,
        pagesize=A4,
        producer=PRODUCER,
        invariant=1,
        initialFontName=fonts.REGULAR,
    )
    frame = Frame(SIDE, FOOT, TEXT_WIDTH, TEXT_HEIGHT, 0, 0, 0, 0)
    document.addPageTemplates(PageTemplate("sheet", [frame]))
    document.build(story)
    return out.getvalue(), document.page


def _cover(
    bundle: Bundle,
    words: LetterWording,
    styles: Styles,
    placed: Sequence[Span],
    apart: Sequence[bool],
) -> list[Any]:
    case = bundle.case
    rows = [
        (words.text("bundle.to"), case.creditor),
        (words.text("bundle.from"), bundle.person),
        (words.text("bundle.about"), _about(bundle, words)),
        (words.text("bundle.day"), words.text("bundle.day_value", day=bundle.made_on)),
        (words.text("bundle.holds"), _holds(placed, apart, words)),
    ]
    told = [(label, fonts.printable(value)) for label, value in rows if value]
    titles = [words.title(exhibit.document, exhibit.account) for exhibit in bundle.exhibits]
    return [
        Spacer(1, COVER_SPACE),
        Prose(words.text("bundle.title"), styles.title),
        Spacer(1, 24),
        facts(styles, told, LABEL_WIDTH),
        Spacer(1, 10),
        Prose(words.text("bundle.enclosed"), styles.heading),
        *[
            Prose(title, styles.enclosure, words.text("enclosures.number", number=number))
            for number, title in enumerate(titles, 1)
        ],
        Spacer(1, 14),
        Prose(words.text("bundle.purpose"), styles.note),
    ]


def _about(bundle: Bundle, words: LetterWording) -> str:
    case = bundle.case
    told = [case.product]
    if case.account_tail:
        told.append(words.text("bundle.tail", tail=case.account_tail))
    if case.contract:
        told.append(words.text("bundle.contract", number=case.contract))
    return words.text("enclosures.comma").join(filter(None, told))


def _holds(placed: Sequence[Span], apart: Sequence[bool], words: LetterWording) -> str:
    pages = sum(span.last - span.first + 1 for span in placed)
    told = words.text("bundle.count", count=len(placed), pages=pages)
    return told + (words.text("bundle.count_apart", count=sum(apart)) if any(apart) else "")


def _index(
    bundle: Bundle,
    words: LetterWording,
    styles: Styles,
    placed: Sequence[Span],
    apart: Sequence[bool],
) -> list[Any]:
    grid = Grid(styles, _WIDTHS, frozenset({4}))
    heads = ("number", "name", "shows", "period", "pages")
    grid.head(*(words.text(f"bundle.heads.{head}") for head in heads))
    rows = zip(bundle.exhibits, placed, apart, strict=True)
    for number, (exhibit, span, beside) in enumerate(rows, 1):
        document = exhibit.document
        shows = words.text(f"bundle.shows.{document.kind.value}")
        if beside:
            shows += words.text("bundle.handed_separately")
        grid.row(
            str(number),
            words.title(document, exhibit.account),
            shows,
            _period(document, words),
            _pages(span, words),
        )
    return [
        Spacer(1, 8),
        grid.table(),
        Prose(words.text("bundle.index_note"), styles.note),
    ]


def _period(document: EvidenceDocument, words: LetterWording) -> str:
    if document.covers_from and document.covers_to:
        span = {"first": document.covers_from, "last": document.covers_to}
        return words.text("bundle.period", **span)
    return words.text("bundle.dated", day=document.document_date) if document.document_date else ""


def _pages(span: Span, words: LetterWording) -> str:
    if span.first == span.last:
        return str(span.first)
    return words.text("bundle.from_to", first=span.first, last=span.last)
