"""What stands behind a figure, as a letter says it: enclosure, page and row, or the debtor's word.

A document that does not go along is never cited: its reader could not look it up.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.household import SourceKind
from debt_desk.letters.fonts import GlyphMissing, printable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from debt_desk.domain.household import Source, SourcePlace
    from debt_desk.letters.enclosed import Budget, Citation
    from debt_desk.letters.wording import LetterWording


def basis(source: Source, budget: Budget, words: LetterWording) -> str:
    """What a figure rests on."""
    parts = [_citation(cited, source, words) for cited in budget.cited(source)]
    if budget.keeps_more(source):
        parts.append(words.text("budget.kept_too" if parts else "budget.kept"))
    return words.text("budget.semicolon").join(parts) or words.text("budget.self_declared")


def cites_rows_of_pages(sources: Iterable[Source], budget: Budget) -> bool:
    """Whether a row is cited that its reader could look for on its page alone."""
    cited = (one for source in sources for one in budget.cited(source))
    return any(place.page and place.row for one in cited for place in one.places)


def _citation(cited: Citation, source: Source, words: LetterWording) -> str:
    named = words.text("budget.enclosure", number=cited.enclosure)
    if not cited.places:
        return named
    first, count = _place(cited.places[0], words), len(cited.places)
    if count == 1:
        return words.text("budget.cited", enclosure=named, place=first)
    key = "cited_payments" if source.kind is SourceKind.STATEMENT else "cited_places"
    return words.text(f"budget.{key}", enclosure=named, place=first, count=count)


def _place(place: SourcePlace, words: LetterWording) -> str:
    if place.row is None:
        return words.text("budget.page", page=place.page)
    if place.page is not None:
        return words.text("budget.page_row", page=place.page, row=place.row)
    if _prints(place.sheet):
        return words.text("budget.sheet_row", sheet=place.sheet.strip(), row=place.row)
    return words.text("budget.row", row=place.row)


def _prints(sheet: str) -> bool:
    """Whether a sheet has a name that paper can show: an odd one is no reason for no letter."""
    try:
        return bool(printable(sheet).strip())
    except GlyphMissing:
        return False
