"""The two fonts on paper, and which characters they can print."""

from __future__ import annotations

import unicodedata
from functools import cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from debt_desk import paths
from debt_desk.errors import RuleError

REGULAR = "NotoSansSC-Regular"
BOLD = "NotoSansSC-Bold"

_SPACES = frozenset({"Zs"})
_LINE_ENDS = frozenset({"Zl", "Zp"})
# Zero-width marks, byte-order marks and stray controls print nothing anywhere.
_INVISIBLE = frozenset({"Cc", "Cf"})
_VARIATION_SELECTORS = range(0xFE00, 0xFE10)
# What stands for a character that cannot be printed.
BOX = "□"


class GlyphMissing(RuleError):
    """A character that the font on paper does not have. data: character, code."""


@cache
def register() -> frozenset[int]:
    """Make both fonts known to reportlab, once; the code points that both can print."""
    known = []
    for name in (REGULAR, BOLD):
        font = TTFont(name, str(paths.resources() / "fonts" / f"{name}.ttf"))
        pdfmetrics.registerFont(font)
        known.append(frozenset(font.face.charToGlyph))
    return known[0] & known[1]


def width(text: str, font: str, size: float) -> float:
    """How wide ``text`` prints, in points."""
    return float(pdfmetrics.stringWidth(text, font, size))


def printable(text: str) -> str:
    """``text`` as it will be printed: composed, every space a plain one, nothing invisible.

    Line breaks stay. A character without a glyph would print as an empty box, so there is no letter
    then. Errors: GlyphMissing.
    """
    glyphs = register()
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(_printable(character, glyphs) for character in composed)


def printable_or_box(text: str) -> str:
    """The same for what others wrote: a nickname's emoji must not keep a statement off paper."""
    glyphs = register()
    composed = unicodedata.normalize("NFC", text)
    if composed.isascii() and composed.isprintable():
        return composed
    return "".join(_printable(c if _known(c, glyphs) else BOX, glyphs) for c in composed)


def _known(character: str, glyphs: frozenset[int]) -> bool:
    category = unicodedata.category(character)
    drawn = category not in _SPACES | _LINE_ENDS | _INVISIBLE and character not in "\n\u3000"
    return not drawn or ord(character) in _VARIATION_SELECTORS or ord(character) in glyphs


def _printable(character: str, glyphs: frozenset[int]) -> str:
    if character in "\n　":
        return character
    category = unicodedata.category(character)
    if category in _LINE_ENDS:
        return "\n"
    if category in _SPACES or character == "\t":
        return " "
    if category in _INVISIBLE or ord(character) in _VARIATION_SELECTORS:
        return ""
    if ord(character) not in glyphs:
        raise GlyphMissing(character=character, code=f"U+{ord(character):04X}")
    return character
