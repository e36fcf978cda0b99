"""What a page's table consists of, however it was found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from debt_desk.statements.pdf.glyphs import Box, Word

DAY = re.compile(r"(?:19|20)\d\d(?:[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{4})(?!\d)")
MONEY = re.compile(r"[-+−－]?[¥￥]?[\d,]*\d\.\d{1,2}-?")

_RULED_OUT = re.compile(r"-{2,}|\*{3,}|[（(]空[）)]|—+")
_SPACED_MONEY = re.compile(r"[-+−－¥￥\d,. ]+")


class BodyRow(NamedTuple):
    """A row of a table: its rectangle on the page, and its cells."""

    box: Box
    cells: list[str]


@dataclass(frozen=True, slots=True)
class PageTable:
    """A page's table and what is printed above and below it, a line each.

    ``header_words``: where the header's words stand, for a table without ruled lines.
    """

    header: tuple[str, ...]
    rows: list[BodyRow]
    above: list[str]
    below: list[str]
    header_words: tuple[Word, ...] = ()


def cell(text: str) -> str:
    """A cell's text; nothing where it only says that there is nothing."""
    if _RULED_OUT.fullmatch(text):
        return ""
    return text.replace(" ", "") if _SPACED_MONEY.fullmatch(text) and "." in text else text
