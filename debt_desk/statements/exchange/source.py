"""What these files are written in: their encodings, and amounts with either decimal mark."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from debt_desk.domain.money import Money, NotAnAmount
from debt_desk.statements.refusals import (
    NotAStatement,
    NothingInFile,
    StatementDamaged,
    TooManyRows,
)
from debt_desk.statements.text import ROWS_MOST

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

# A payment takes several lines in these formats.
LINES_MOST = 12 * ROWS_MOST

_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")
_AMOUNT_LENGTH_MOST = 60
_AMOUNT = re.compile(r"(?P<sign>[+-]?)(?P<number>[\d.,]*\d[.,]?)(?P<after>-?)")
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{2,3})*[.,]\d{3}")


def decoded(data: bytes, name: str, declared: str = "") -> str:
    """The text with ``\\n`` at the ends of lines.

    UTF-8, UTF-16 with its mark, Chinese, or else the encoding that the file declares, for which
    these formats have Western European. Errors: NothingInFile, NotAStatement, StatementDamaged,
    TooManyRows.
    """
    if not data.strip():
        raise NothingInFile(name=name)
    text = _text(data, name, declared).replace("\r\n", "\n").replace("\r", "\n")
    if "\0" in text:
        raise NotAStatement(name=name)
    if text.count("\n") > LINES_MOST:
        raise TooManyRows(name=name, limit=ROWS_MOST)
    return text


def _text(data: bytes, name: str, declared: str) -> str:
    for encoding in _encodings(data, declared):
        try:
            return data.decode(encoding)
        except (UnicodeError, LookupError):
            continue
    raise StatementDamaged(name=name)


def _encodings(data: bytes, declared: str) -> Iterator[str]:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        yield "utf-16"
        return
    yield "utf-8-sig"
    # Chinese in GB 2312 is pairs of high bytes throughout, which accented Latin letters never are.
    if all(len(run) % 2 == 0 and min(run) >= 0xA1 for run in _HIGH_BYTES.findall(data)):
        yield "gb18030"
    yield from filter(None, (declared,))
    yield "cp1252"
    yield "latin-1"


def decimal_mark(texts: Iterable[str]) -> str:
    """The mark before the cents, as the amounts show that leave no doubt; ``""`` if they differ."""
    marks = {mark for mark in map(_own_mark, texts) if mark}
    return marks.pop() if len(marks) == 1 else ""


def signed(text: str, currency: str, usual: str = "") -> Money:
    """An amount with its sign: ``-12,57``, ``1.234,50``, ``+1 006.60``, ``(3.00)``, ``12.00-``.

    A single mark with three digits after it may be either; then ``usual`` decides, and without one
    the amount is refused. Errors: those of Money.parse.
    """
    if len(text) > _AMOUNT_LENGTH_MOST:
        raise NotAnAmount(text=text[:40])
    plain = unicodedata.normalize("NFKC", text).replace("−", "-")
    plain = re.sub(r"[\s'$£€¥]", "", plain)
    if plain.startswith("(") and plain.endswith(")"):
        plain = f"-{plain[1:-1]}"
    found = _AMOUNT.fullmatch(plain)
    if found is None or (found["sign"] and found["after"]):
        raise NotAnAmount(text=text[:40])
    number, mark = found["number"], _own_mark(plain) or usual
    if not mark and re.search(r"[.,]", number):
        raise NotAnAmount(text=text[:40])
    whole, _, cents = number.rpartition(mark) if mark and mark in number else (number, "", "")
    if re.search(r"[.,]", whole) and not _GROUPED.fullmatch(whole):
        raise NotAnAmount(text=text[:40])
    sign = "-" if "-" in (found["sign"], found["after"]) else ""
    return Money.parse(f"{sign}{re.sub('[.,]', '', whole) or '0'}.{cents}", currency)


def _own_mark(text: str) -> str:
    """The decimal mark that an amount shows by itself."""
    marks = re.findall(r"[.,]", text[: _AMOUNT_LENGTH_MOST + 1])
    if not marks or len(text) > _AMOUNT_LENGTH_MOST:
        return ""
    last = marks[-1]
    if len(set(marks)) == 2:
        return str(last)
    if len(marks) > 1:
        return "." if last == "," else ","
    return "" if re.search(r"\d[.,]\d{3}\D*$", text) else str(last)


def rows(lines: list[int]) -> list[int]:
    """What to number payments by that begin in these lines of the file.

    The lines themselves, or 1, 2, 3 … where a file has several payments in a line, as one without
    line breaks has.
    """
    return lines if len(set(lines)) == len(lines) else list(range(1, len(lines) + 1))
