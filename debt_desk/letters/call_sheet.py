"""The page for a call as paper: in front what is asked, behind it the rehearsal.

Nothing on it is smaller than can be read while one speaks: what does not fit goes on to the next
page. It is the caller's own, so it cites documents by their numbers in the desk file, and other
people's words as far as they print.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from reportlab.lib.colors import HexColor
from reportlab.platypus import KeepTogether, PageBreak, Table

from debt_desk.domain.letter import LetterLanguage
from debt_desk.letters.fonts import BOLD, REGULAR, printable_or_box
from debt_desk.letters.layout import TEXT_WIDTH, Sheet
from debt_desk.letters.prose import Prose
from debt_desk.letters.styles import ACCENT, INK, QUIET, Align, Styles, TextStyle, styles_of
from debt_desk.letters.tables import THIN, Grid
from debt_desk.wording.call_sheet import exchanges, one_line, parts
from debt_desk.wording.catalogue import Wording
from debt_desk.wording.languages import Language

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from debt_desk.domain.call_sheet import CallSheet
    from debt_desk.domain.rehearsal import Reply
    from debt_desk.wording.call_sheet import CallPart, FigureLine

TAGS = {LetterLanguage.CHINESE: "zh-CN", LetterLanguage.ENGLISH: "en"}
TICK = "□"
AMOUNT_WIDTH, SOURCE_WIDTH = 84, 168
LEAST_RULE = 90

# The smallest letters that are read easily at arm's length, with a telephone in the other hand.
SIZE, LEADING = 10.5, 14
TITLE = TextStyle(BOLD, 17, 23, after=2)
HEADING = TextStyle(BOLD, 12, 17, colour=ACCENT, before=6, after=1)
BODY = TextStyle(size=SIZE, leading=LEADING)
POINT = replace(BODY, hang=18)
ANSWER = replace(BODY, after=1)
QUIETLY = replace(BODY, colour=QUIET)
SAID = replace(BODY, font=BOLD, before=6)


def print_call_sheet(
    sheet: CallSheet, rehearsal: Sequence[Reply], language: LetterLanguage
) -> bytes:
    """The page as a PDF, A4, the rehearsal behind it; the same facts give the same bytes."""
    words = Wording(Language(language.value))
    styles = _readable(styles_of(language))

    def story() -> list[Any]:
        front = _front(sheet, words, styles)
        return [*front, PageBreak(), *_back(rehearsal, words)] if rehearsal else front

    def page_of(number: int, pages: int) -> str:
        return words.text("call.page_of", page=number, pages=pages)

    return Sheet(
        title=words.text("call.title"),
        footer=words.text("call.footer", day=sheet.on),
        page_of=page_of,
        language_tag=TAGS[language],
        day=sheet.on,
    ).printed(story)


def _readable(styles: Styles) -> Styles:
    """A letter's tables are set smaller than what is read while one speaks."""
    cell = replace(styles.cell, size=SIZE, leading=LEADING)
    head = replace(styles.head, size=SIZE, leading=LEADING)
    strong = replace(cell, font=BOLD)
    return replace(
        styles,
        cell=cell,
        figure=replace(cell, align=Align.RIGHT),
        head=head,
        figure_head=replace(head, align=Align.RIGHT),
        strong=strong,
        strong_figure=replace(strong, align=Align.RIGHT),
    )


def _front(sheet: CallSheet, words: Wording, styles: Styles) -> list[Any]:
    to = words.text("call.to", creditor=one_line(sheet.creditor))
    return [
        Prose(words.text("call.title"), TITLE),
        _prose(to, BODY),
        Prose(words.text("call.truth"), QUIETLY),
        *(KeepTogether(_part(part, words, styles)) for part in parts(sheet, words)),
    ]


def _part(part: CallPart, words: Wording, styles: Styles) -> list[Any]:
    story: list[Any] = [Prose(part.title, HEADING)]
    if part.figures:
        story.append(_reckoning(part.figures, words, styles))
    story += [_prose(text, BODY) for text in part.said]
    story += [_prose(text, POINT, TICK) for text in part.points]
    if part.more:
        story.append(Prose(part.more, QUIETLY))
    if part.blanks:
        story.append(_ruled(part.blanks))
    return story


def _back(rehearsal: Sequence[Reply], words: Wording) -> list[Any]:
    story: list[Any] = [
        Prose(words.text("rehearsal.title"), TITLE),
        Prose(words.text("rehearsal.intro"), QUIETLY),
        Prose(words.text("rehearsal.note"), QUIETLY),
    ]
    for told in exchanges(rehearsal, words):
        shown = [Prose(told.said, SAID), Prose(told.answer, ANSWER)]
        if told.cards:
            shown.append(Prose(told.cards, QUIETLY))
        story.append(KeepTogether(shown))
    return story


def _reckoning(figures: Iterable[FigureLine], words: Wording, styles: Styles) -> Table:
    widths = (TEXT_WIDTH - AMOUNT_WIDTH - SOURCE_WIDTH, AMOUNT_WIDTH, SOURCE_WIDTH)
    grid = Grid(styles, widths, frozenset({1}))
    grid.head(*[words.text(f"call.why.{key}") for key in ("item", "amount", "source")])
    for line in figures:
        add = grid.total if line.total else grid.row
        add(line.label, line.amount, line.source)
    return grid.table()


def _ruled(labels: Iterable[str]) -> Table:
    """Things to tick, each with a line to write on beside it."""
    rows = [[Prose(label, POINT, TICK), Prose("", BODY)] for label in labels]
    widest = max(row[0].natural_width() + POINT.hang + 8 for row in rows)
    left = min(widest, TEXT_WIDTH - LEAST_RULE)
    return Table(
        rows,
        colWidths=(left, TEXT_WIDTH - left),
        style=[
            ("FONTNAME", (0, 0), (-1, -1), REGULAR),
            ("LEFTPADDING", (0, 0), (-1, -1), 0),
            ("RIGHTPADDING", (0, 0), (0, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("LINEBELOW", (1, 0), (1, -1), THIN, HexColor(INK)),
        ],
        hAlign="LEFT",
    )


def _prose(text: str, style: TextStyle, marker: str = "") -> Prose:
    """With others' words in it, as far as they print."""
    return Prose(printable_or_box(text), style, marker)
