"""What stands behind a figure, and where in a document, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from debt_desk.domain.household import SourceKind
from debt_desk.domain.income import months_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from debt_desk.domain.household import Source, SourcePlace
    from debt_desk.wording.catalogue import Wording


def source_words(source: Source, titles: Mapping[int, str], words: Wording) -> str:
    """Where a figure comes from; ``titles``: of the documents that are there, by number.

    ``流水：工行流水，2026-05 至 2026-10，共 6 笔``; ``材料 5：租房合同，第 2 页``; ``本人申报``.
    """
    if source.kind is SourceKind.SELF_DECLARED:
        return words.label(source.kind)
    if source.kind is SourceKind.STATEMENT:
        return words.text("source.comma").join(_of_statement(source, titles, words))
    named = [_of_document(source, number, titles, words) for number in source.documents]
    return words.text("source.semicolon").join(named) or words.label(source.kind)


def place_words(place: SourcePlace, words: Wording) -> str:
    """Page, sheet and row, as far as they are known; empty: the document as a whole."""
    if place.row is None:
        return words.text("source.page", page=place.page) if place.page else ""
    if place.page:
        return words.text("source.page_row", page=place.page, row=place.row)
    if place.sheet:
        return words.text("source.sheet_row", sheet=place.sheet, row=place.row)
    return words.text("source.row", row=place.row)


def _of_statement(source: Source, titles: Mapping[int, str], words: Wording) -> list[str]:
    named = [titles.get(number) or _removed(number, words) for number in source.documents]
    if not named:
        return [words.label(source.kind)]
    parts = [words.text("source.statement", documents=words.text("source.and").join(named))]
    months = sorted(months_of(source.note))
    if months:
        # As in the table of months: 2026-05, which every width has room for.
        parts.append(words.text("source.months", first=str(months[0]), last=str(months[-1])))
    if source.places:
        parts.append(words.text("source.payments", count=len(source.places)))
    return parts


def _of_document(source: Source, number: int, titles: Mapping[int, str], words: Wording) -> str:
    title = titles.get(number)
    if title is None:
        return _removed(number, words)
    parts = [words.text("source.document", number=number, title=title)]
    places = source.places_in(number)
    if places and (first := place_words(places[0], words)):
        parts.append(first)
    if len(places) > 1:
        parts.append(words.text("source.places", count=len(places)))
    return words.text("source.comma").join(parts)


def _removed(number: int, words: Wording) -> str:
    return words.text("source.removed", number=number)
