"""How text looks on paper: one size of body, one of tables, two weights, three greys."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from debt_desk.domain.letter import LetterLanguage
from debt_desk.letters.fonts import BOLD, REGULAR

INK = "#1b1f24"
QUIET = "#5a636e"
RULE = "#c9ced6"
ACCENT = "#274863"
BAND = "#f2f4f7"


class Align(Enum):
    """Where lines stand; ``BLOCK`` stretches Chinese lines to both edges."""

    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()
    BLOCK = auto()


@dataclass(frozen=True, slots=True)
class TextStyle:
    """A paragraph's look; sizes and spaces in points. ``hang``: the room of a marker before it."""

    font: str = REGULAR
    size: float = 10.5
    leading: float = 17
    align: Align = Align.LEFT
    colour: str = INK
    before: float = 0
    after: float = 0
    first_indent: float = 0
    hang: float = 0


@dataclass(frozen=True, slots=True)
class Styles:
    """The styles of one language."""

    title: TextStyle
    heading: TextStyle
    body: TextStyle
    plain: TextStyle
    item: TextStyle
    enclosure: TextStyle
    note: TextStyle
    cell: TextStyle
    figure: TextStyle
    head: TextStyle
    figure_head: TextStyle
    label: TextStyle
    strong: TextStyle
    strong_figure: TextStyle
    recipient: TextStyle


def styles_of(language: LetterLanguage) -> Styles:
    """Chinese: title centred, paragraphs indented and set in block; English: all to the left."""
    chinese = language is LetterLanguage.CHINESE
    body = TextStyle(align=Align.BLOCK if chinese else Align.LEFT, after=4)
    cell = TextStyle(size=9, leading=13.5)
    head = replace(cell, font=BOLD, size=8.5, colour=QUIET)
    strong = replace(cell, font=BOLD)
    return Styles(
        title=TextStyle(BOLD, 16, 24, Align.CENTRE if chinese else Align.LEFT, colour=INK, after=4),
        heading=TextStyle(BOLD, 11.5, 18, colour=ACCENT, before=13, after=4),
        body=replace(body, first_indent=2 * body.size if chinese else 0),
        plain=body,
        item=replace(body, hang=20 if chinese else 16),
        enclosure=replace(body, hang=48 if chinese else 74),
        note=TextStyle(size=8.5, leading=13, colour=QUIET, before=3, after=5),
        cell=cell,
        figure=replace(cell, align=Align.RIGHT),
        head=head,
        figure_head=replace(head, align=Align.RIGHT),
        label=replace(cell, colour=QUIET),
        strong=strong,
        strong_figure=replace(strong, align=Align.RIGHT),
        recipient=TextStyle(BOLD, 11, 17, after=4),
    )
