"""Redaction: which places of a document's pages are blacked out in a copy of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING

from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable

KEPT_DIGITS = 4


class BoxEmpty(RuleError):
    """A box without width or height hides nothing."""


class BoxOutsidePage(RuleError):
    """A box that lies nowhere on its page. data: page."""


class NothingToRedact(RuleError):
    """A copy with parts blacked out needs at least one box."""


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height in points of 1/72 inch, as the page is shown."""

    width: float
    height: float

    def turned(self, degrees: int) -> PageSize:
        """The size after a turn by a multiple of 90 degrees."""
        return self if degrees % 180 == 0 else PageSize(self.height, self.width)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle that is to be black. ``page`` counts from 1.

    ``left`` … ``bottom``: in points from the top left corner of the page as it is shown.
    """

    page: int
    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        if self.page < 1:
            raise BoxOutsidePage(page=self.page)
        if not all(map(isfinite, (self.left, self.top, self.right, self.bottom))):
            raise BoxEmpty
        if self.right <= self.left or self.bottom <= self.top:
            raise BoxEmpty

    def within(self, size: PageSize) -> Box:
        """What of it lies on a page of this size. Errors: BoxOutsidePage."""
        left, right = max(0.0, self.left), min(size.width, self.right)
        top, bottom = max(0.0, self.top), min(size.height, self.bottom)
        if right <= left or bottom <= top:
            raise BoxOutsidePage(page=self.page)
        return Box(self.page, left, top, right, bottom)

    def turned(self, degrees: int, size: PageSize) -> Box:
        """Where it lies once its page, of this size before, is turned clockwise.

        ``degrees``: 0, 90, 180 or 270.
        """
        left, top, right, bottom = self.left, self.top, self.right, self.bottom
        width, height = size.width, size.height
        for _ in range(degrees // 90):
            left, top, right, bottom = height - bottom, left, height - top, right
            width, height = height, width
        return Box(self.page, left, top, right, bottom)


def checked_boxes(boxes: Iterable[Box], sizes: tuple[PageSize, ...]) -> tuple[Box, ...]:
    """The boxes as far as they lie on their pages, in the order of pages.

    Errors: NothingToRedact, BoxOutsidePage (no such page either).
    """
    found = []
    for box in boxes:
        if box.page > len(sizes):
            raise BoxOutsidePage(page=box.page)
        found.append(box.within(sizes[box.page - 1]))
    if not found:
        raise NothingToRedact
    return tuple(sorted(found, key=lambda box: box.page))


class NumberKind(StrEnum):
    """What a number seems to be that others should not read in full."""

    IDENTITY = "identity"
    ACCOUNT = "account"
    MOBILE = "mobile"


@dataclass(frozen=True, slots=True)
class NumberFound:
    """A number in a text: ``start`` to ``end`` is to be hidden, its last four digits stay."""

    kind: NumberKind
    start: int
    end: int


# GB 11643: six digits of the place, the birthday, three digits and a check digit or X.
_IDENTITY = r"[1-9]\d{5}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]"
# ISO/IEC 7812 cards have 13 to 19 digits, on paper often in groups of four.
_ACCOUNT = r"\d{13,19}|\d{4}(?:[ -]\d{4}){2,3}(?:[ -]\d{1,4})?"
_MOBILE = r"1[3-9]\d{9}|1[3-9]\d(?P<gap>[ -])\d{4}(?P=gap)\d{4}"
# Longer runs are the numbers of orders and payments, which lead to nobody's account.
_NUMBERS = re.compile(
    rf"(?<![0-9A-Za-z.])(?:(?P<identity>{_IDENTITY})|(?P<mobile>{_MOBILE})|(?P<account>{_ACCOUNT}))"
    r"(?![0-9A-Za-z])(?!\.\d)",
    re.ASCII,
)


def numbers_to_hide(text: str) -> tuple[NumberFound, ...]:
    """Identity, mobile, and card or account numbers in a text, in its order."""
    found = []
    for match in _NUMBERS.finditer(text):
        kind = next(kind for kind in NumberKind if match[kind.value] is not None)
        shown = 0
        end = match.end()
        while shown < KEPT_DIGITS:
            end -= 1
            shown += text[end] not in " -"
        found.append(NumberFound(kind, match.start(), end))
    return tuple(found)
