"""A plain page: a title and paragraphs, for the papers of the example file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reportlab.platypus import Spacer

from debt_desk.domain.letter import LetterLanguage
from debt_desk.letters.layout import Sheet
from debt_desk.letters.prose import Prose
from debt_desk.letters.styles import styles_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

GAP = 8


def print_paper(
    title: str, paragraphs: Sequence[str], language: LetterLanguage, day: date
) -> bytes:
    """The page as a PDF; the same words give the same bytes. Errors: GlyphMissing."""
    styles = styles_of(language)

    def story() -> list[Any]:
        body = [[Prose(text, styles.body), Spacer(1, GAP)] for text in paragraphs]
        return [
            Prose(title, styles.title),
            Spacer(1, GAP),
            *(part for pair in body for part in pair),
        ]

    def page_of(page: int, pages: int) -> str:
        return f"{page} / {pages}"

    tag = "zh-CN" if language is LetterLanguage.CHINESE else "en"
    sheet = Sheet(title=title, footer=title, page_of=page_of, language_tag=tag, day=day)
    return sheet.printed(story)
