"""Redaction: which places of a document's pages are blacked out in a copy of it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite
from typing import TYPE_CHECKING

from debt_desk.errors import RuleError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    """A number in a text: ``start`` to ``end`` is to be hidden, its last four digits stay.

    ``number``: its digits without what stands between them.
    """

    kind: NumberKind
    start: int
    end: int
    number: str


# Full-width digits and letters, and the blanks and dashes of typesetters, each as one of ASCII.
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_PLAIN = _WIDE | dict.fromkeys((0xA0, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), 0x20)
_PLAIN |= dict.fromkeys((*range(0x2010, 0x2016), 0x2212), 0x2D)

_MONTH_DAY = r"(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
# GB 11643: six digits of the place, the birthday, three digits and a check digit or X. In groups
# only with the birthday of a grown person: six digits, a day and a number may be a payment's cells.
_IDENTITY = (
    rf"[1-9]\d{{5}}(?:18|19|20)\d\d{_MONTH_DAY}\d{{3}}[\dXx]"
    rf"|[1-9]\d{{5}}[ -]?(?:19\d\d|200\d|201[0-5])[ -]?{_MONTH_DAY}[ -]?\d{{3}}[\dXx]"
)
# ISO/IEC 7812 cards have 13 to 19 digits, accounts 12 too, on paper often in groups of four; in
# the boxes of a form each digit stands alone.
_ACCOUNT = r"\d{12,19}|\d{4}(?:[ .-]\d{4}){2,3}(?:[ .-]\d{1,4})?|\d(?: \d){14,18}"
_MOBILE = r"1[3-9]\d{9}|1[3-9]\d(?P<gap>[ .-])\d{4}(?P=gap)\d{4}"
_NUMBER = rf"(?P<identity>{_IDENTITY})|(?P<mobile>{_MOBILE})|(?P<account>{_ACCOUNT})"
_ONE = re.compile(_NUMBER, re.ASCII)
# Longer runs are the numbers of orders and payments, which lead to nobody's account.
_FREE_BEFORE = r"(?<!\d)(?<!\d\.)"
_FREE_AFTER = r"(?!\d)(?!\.\d)"
_NUMBERS = re.compile(f"{_FREE_BEFORE}(?:{_NUMBER}){_FREE_AFTER}", re.ASCII)
_MIXED = re.compile(r"\d[A-Za-z]+$", re.ASCII)
_LETTER = re.compile("[A-Za-z]")
_LAST_GROUP = re.compile(r"[ .-]\d+$", re.ASCII)
_SUM_BEFORE = re.compile(r"(?:[¥￥$€£]|CNY|RMB|USD|HKD|EUR)[ -]?$")
_SUM_AFTER = re.compile("[ ]?[万亿]?元")
_STAMP = re.compile(rf"20\d\d{_MONTH_DAY}(?:[01]\d|2[0-3])[0-5]\d(?:[0-5]\d)?", re.ASCII)

# A number that goes on in the next line: what ends the one and what begins the other.
_ENDS = re.compile(r"\d[\d -]*$", re.ASCII)
_BEGINS = re.compile(r"[ \t]*(\d[\d -]*[Xx]?)", re.ASCII)
_DAY = re.compile(rf"20\d\d-?{_MONTH_DAY}", re.ASCII)
_ENDS_HERE = re.compile(_FREE_AFTER + r"(?![A-Za-z年])(?![,:/-]\d)", re.ASCII)
_GOES_ON = re.compile(r"\d[.,]?-?$", re.ASCII)
_FEWEST = 3  # digits of a mobile number's part
_CARD = 15  # digits of the shortest card number in use, and more than any sum has
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)  # GB 11643, of 17 digits
_CHECK_DIGITS = "10X98765432"
_LONGEST = 26  # letters of one part, its gaps included
_NAMED = re.compile(
    r"(?:[卡账帐][号户]|证件?号?码?|手机|电话|联系|(?:card|acc(?:oun)?t|a/c|phone|mobile|tel|id)\b)"
    r"[^\d\n]{0,12}$",
    re.IGNORECASE,
)


def numbers_to_hide(text: str) -> tuple[NumberFound, ...]:
    """Identity, mobile, and card or account numbers in a text, in its order.

    Written in any width, in groups, after letters, or over two lines.
    """
    plain = text.translate(_PLAIN)
    found = list(_over_two_lines(plain))
    taken = [(one.start, one.end) for one in found]
    for start, end, kind in _within_lines(plain):
        if not any(a < end and start < b for a, b in taken):
            found.append(_found(plain, start, end, kind))
    return tuple(sorted(found, key=lambda one: one.start))


def _within_lines(plain: str) -> Iterator[tuple[int, int, NumberKind]]:
    """Where the numbers begin and end that no line's end cuts."""
    at = 0
    while match := _NUMBERS.search(plain, at):
        at, end = match.start() + 1, _end(plain, match)
        if end:
            at = end
            yield match.start(), end, _kind(match)


def _kind(match: re.Match[str]) -> NumberKind:
    return next(kind for kind in NumberKind if match[kind.value] is not None)


def _found(plain: str, start: int, end: int, kind: NumberKind) -> NumberFound:
    number = "".join(filter(str.isalnum, plain[start:end]))
    shown = 0
    while shown < KEPT_DIGITS:
        end -= 1
        shown += plain[end].isalnum()
    return NumberFound(kind, start, end, number)


def _end(plain: str, match: re.Match[str]) -> int:
    """Where the number ends; 0 where it is a code's part, cells, a sum or a moment."""
    start, end = match.span()
    before = plain[max(0, start - _LONGEST) : start]
    known = _is_known(match[0])
    if _MIXED.search(before) or _LETTER.match(plain, end):
        return end if known else 0
    if match["account"] and not match[0].isdigit():
        # Four cells of a table look the same, and a cell may follow a card's number.
        less = _LAST_GROUP.sub("", match[0])
        if _is_known(less) and not known:
            return start + len(less)
        return end if known or _NAMED.search(before) else 0
    return 0 if _is_sum_or_moment(plain, match, before) else end


def _is_sum_or_moment(plain: str, match: re.Match[str], before: str) -> bool:
    """Whether a number without gaps is a sum of money, or a moment without its marks."""
    if match["identity"] or not match[0].isdigit() or len(match[0]) >= _CARD:
        return False
    if _STAMP.fullmatch(match[0]) or _SUM_BEFORE.search(before):
        return True
    return bool(_SUM_AFTER.match(plain, match.end())) and not _NAMED.search(before)


def _over_two_lines(plain: str) -> Iterator[NumberFound]:
    """The numbers that a line's end cuts in two, as far as they can be told from two numbers."""
    done = 0
    for line in re.finditer(r"[ \t]*\r?\n", plain):
        ends = _ENDS.search(plain, max(done, line.start() - _LONGEST), line.start())
        begins = _BEGINS.match(plain, line.end(), line.end() + _LONGEST)
        if ends and begins:
            one = next(_joined(plain, ends.span(), begins.span(1)), None)
            if one:
                done = begins.end()
                yield one


def _joined(plain: str, above: tuple[int, int], below: tuple[int, int]) -> Iterator[NumberFound]:
    """The number of a part of what ends a line and of what begins the next, the longest first."""
    starts = [at for at in range(*above) if at == above[0] or plain[at - 1] in " -"]
    ends = [at for at in range(below[1], below[0], -1) if plain[at - 1].isalnum()]
    for start in starts:
        for end in ends:
            if not _ENDS_HERE.match(plain, end):
                continue
            parts = plain[start : above[1]], plain[below[0] : end]
            for gap in ("", " ", "-"):
                match = _ONE.fullmatch(gap.join(parts))
                if match and _is_one(plain, start, parts, _kind(match)):
                    yield _found(plain, start, end, _kind(match))


def _is_one(plain: str, start: int, parts: tuple[str, str], kind: NumberKind) -> bool:
    """Whether two parts are one number, and not two cells of a table one below the other."""
    before = plain[max(0, start - _LONGEST) : start]
    if _GOES_ON.search(before) or _MIXED.search(before):
        return False
    whole = any((own := _ONE.fullmatch(part)) and not own["account"] for part in parts)
    if whole or any(map(_DAY.fullmatch, parts)):
        return False
    if kind is NumberKind.MOBILE:
        return min(sum(map(str.isdigit, part)) for part in parts) >= _FEWEST
    if kind is NumberKind.IDENTITY or _NAMED.search(before):
        return True
    return _is_card("".join(filter(str.isdigit, "".join(parts))))


def _is_known(written: str) -> bool:
    """Whether a number is a card's or an identity's by its own digits."""
    number = "".join(filter(str.isalnum, written)).upper()
    return _is_identity(number) or _is_card(number)


def _is_identity(number: str) -> bool:
    """Whether its last is the check digit of GB 11643."""
    if len(number) != len(_WEIGHTS) + 1:
        return False
    weighed = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return number[-1] == _CHECK_DIGITS[weighed % 11]


def _is_card(number: str) -> bool:
    """Whether it begins as cards do, and is China UnionPay's or has its check digit."""
    return (
        number.isdigit()
        and len(number) >= _CARD
        and number[0] in "34569"
        and (number.startswith("62") or _checks(number))
    )


def _checks(number: str) -> bool:
    """Whether its last digit is the check digit of ISO/IEC 7812 (Luhn)."""
    doubled = (int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(number)))
    return sum(digit // 10 + digit % 10 for digit in doubled) % 10 == 0
