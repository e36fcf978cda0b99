"""A letter's text: plain lines with named places, which its user may change.

One line is one paragraph. ``= `` subject, ``> `` salutation, ``## `` numbered heading, ``### ``
plain heading, ``- `` numbered item, ``@name`` what the program draws, ``#`` remark; ``[name]``
before any of them: only where the name has a value, ``[!name]``: only where it has none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from debt_desk import paths
from debt_desk.domain.letter_facts import NEEDS, LetterBlock, LetterCondition, LetterPlace
from debt_desk.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from debt_desk.domain.letter import LetterKind, LetterLanguage

Name = LetterPlace | LetterCondition | LetterBlock

_CONDITION = re.compile(r"\[(!?)\s*([^\[\]]*?)\s*\]\s*")
_PLACE = re.compile(r"\{\s*([^{}]*?)\s*\}")
SIGNATURES = frozenset({LetterBlock.SIGNATURE, LetterBlock.SIGNED})


class LetterPlaceUnknown(InputError):
    """No place or condition is called so. data: place, line."""


class LetterBlockUnknown(InputError):
    """The program draws nothing of this name. data: block, line."""


class LetterTextBroken(InputError):
    """A bracket without its other half, a mark without text, a second subject. data: line."""


class LetterPlaceUnguarded(InputError):
    """The place may have no value, and the paragraph does not say what then. data: place, line."""


class LetterPartMissing(InputError):
    """The text has no subject line or no place to sign. data: part (the line to add)."""


class LineKind(Enum):
    """What a line becomes on paper."""

    SUBJECT = auto()
    SALUTATION = auto()
    HEADING = auto()
    PLAIN_HEADING = auto()
    ITEM = auto()
    PARAGRAPH = auto()
    BLOCK = auto()


_MARK = re.compile(r"(=|>|##(?!#)|###|-(?=\s|$))\s*")
_MARKS = {
    "=": LineKind.SUBJECT,
    ">": LineKind.SALUTATION,
    "##": LineKind.HEADING,
    "###": LineKind.PLAIN_HEADING,
    "-": LineKind.ITEM,
}
_NAMES: dict[str, Name] = {
    name.value: name for names in (LetterPlace, LetterCondition, LetterBlock) for name in names
}
HEADINGS = frozenset({LineKind.HEADING, LineKind.PLAIN_HEADING})
_ONCE = frozenset({LineKind.SUBJECT, LineKind.SALUTATION})


@dataclass(frozen=True, slots=True)
class Line:
    """``pieces``: plain text and places in turn. ``when``: each name with whether it must have a
    value for the line to be printed. ``number``: where it stands in the text, from 1.
    """

    number: int
    kind: LineKind
    pieces: tuple[str | LetterPlace, ...] = ()
    when: tuple[tuple[Name, bool], ...] = ()
    block: LetterBlock | None = None

    @property
    def places(self) -> frozenset[LetterPlace]:
        """The places named in its text."""
        return frozenset(piece for piece in self.pieces if isinstance(piece, LetterPlace))


@dataclass(frozen=True, slots=True)
class Template:
    """The lines of a letter's text in their order, remarks and empty ones left out."""

    lines: tuple[Line, ...]


def shipped(kind: LetterKind, language: LetterLanguage) -> str:
    """The text that comes with the program."""
    file = paths.resources() / "letters" / str(language) / f"{kind}.txt"
    return file.read_text(encoding="utf-8")


def read_template(text: str, kind: LetterKind) -> Template:
    """Read a text and hold it against what a letter of the kind knows.

    Errors: LetterPlaceUnknown, LetterBlockUnknown, LetterTextBroken, LetterPlaceUnguarded,
    LetterPartMissing.
    """
    lines = tuple(_lines(text))
    sure = NEEDS[kind].sure
    seen: set[LineKind] = set()
    for line in lines:
        if line.kind in _ONCE & seen:
            raise LetterTextBroken(line=line.number)
        seen.add(line.kind)
        guarded = {name for name, wanted in line.when if wanted}
        for place in sorted(line.places - sure - guarded):
            raise LetterPlaceUnguarded(place=place.value, line=line.number)
    if LineKind.SUBJECT not in seen:
        raise LetterPartMissing(part="= …")
    if not any(line.block in SIGNATURES for line in lines):
        raise LetterPartMissing(part=f"@{LetterBlock.SIGNATURE}")
    return Template(lines)


def _lines(text: str) -> Iterator[Line]:
    for number, raw in enumerate(text.removeprefix("\ufeff").splitlines(), 1):
        bare = raw.strip()
        if bare and not (bare.startswith("#") and not bare.startswith("##")):
            yield _line(bare, number)


def _line(text: str, number: int) -> Line:
    when = []
    while found := _CONDITION.match(text):
        when.append((_named(found[2], number), not found[1]))
        text = text[found.end() :]
    if text.startswith("@"):
        return Line(number, LineKind.BLOCK, when=tuple(when), block=_block(text[1:], number))
    mark = _MARK.match(text)
    kind = _MARKS[mark[1]] if mark else LineKind.PARAGRAPH
    said = text[mark.end() :] if mark else text
    if not said or said.startswith("["):
        raise LetterTextBroken(line=number)
    return Line(number, kind, tuple(_pieces(said, number)), tuple(when))


def _pieces(text: str, number: int) -> Iterator[str | LetterPlace]:
    # What stands between two places, and every second one a place's name.
    for position, piece in enumerate(_PLACE.split(text)):
        if position % 2:
            place = _named(piece, number)
            if not isinstance(place, LetterPlace) or place is LetterPlace.ACCEPTED:
                raise LetterPlaceUnknown(place=piece, line=number)
            yield place
        elif "{" in piece or "}" in piece:
            raise LetterTextBroken(line=number)
        elif piece:
            yield piece


def _named(name: str, number: int) -> Name:
    if name not in _NAMES:
        raise LetterPlaceUnknown(place=name, line=number)
    return _NAMES[name]


def _block(name: str, number: int) -> LetterBlock:
    block = _NAMES.get(name.strip())
    if not isinstance(block, LetterBlock):
        raise LetterBlockUnknown(block=name.strip(), line=number)
    return block
