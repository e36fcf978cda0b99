"""What a document looks like inside the window; everything here may run in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from unicodedata import category

from debt_desk.domain.job import stop_if_cancelled
from debt_desk.errors import InputError
from debt_desk.ui.widgets.pages import open_pages

if TYPE_CHECKING:
    from debt_desk.app.evidence import EvidenceDesk
    from debt_desk.domain.evidence import EvidenceDocument
    from debt_desk.domain.job import Job
    from debt_desk.domain.statement import Statement
    from debt_desk.ui.widgets.page_canvas import Pages

MOST_LETTERS = 100_000


@dataclass(frozen=True, slots=True)
class Loaded:
    """What was found to show: pages, a statement's lines, or a text. None of it: no preview.

    ``is_cut``: the text is the beginning only.
    """

    pages: Pages | None = None
    statements: tuple[Statement, ...] = ()
    text: str = ""
    is_cut: bool = False


def load(evidence: EvidenceDesk, document: EvidenceDocument, job: Job) -> Loaded:
    """Find out how a document can be shown.

    Errors: ContentTooLarge, PdfDamaged, PdfLocked, PictureDamaged, JobCancelled, and those of the
    store.
    """
    data = evidence.content(document)
    stop_if_cancelled(job)
    pages = open_pages(data)
    if pages is not None:
        return Loaded(pages=pages)
    try:
        return Loaded(statements=evidence.statements(document))
    except InputError:
        pass  # no statement: perhaps a plain text
    stop_if_cancelled(job)
    text = plain_text(data)
    return Loaded(text=text[:MOST_LETTERS], is_cut=len(text) > MOST_LETTERS)


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
