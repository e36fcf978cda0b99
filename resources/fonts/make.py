"""Make the two static fonts of this folder from the variable font of Noto Sans SC.

    python make.py "NotoSansSC[wght].ttf"

Needs fontTools, at build time only. The same source gives the same bytes.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

WEIGHTS = {"Regular": 400, "Bold": 700}
# What a renderer and a PDF need. Layout tables, hints and vertical metrics go: paper and window set
# horizontal text at any size, and the files shrink by a third. Every glyph stays, so that a rare
# character in a name prints.
KEPT_TABLES = {"head", "hhea", "maxp", "OS/2", "hmtx", "cmap", "loca", "glyf", "name", "post"}
NAMELESS_GLYPHS = 3.0
WINDOWS, UNICODE_BMP, ENGLISH = 3, 1, 0x409
FAMILY, STYLE, UNIQUE_ID, FULL_NAME, POSTSCRIPT_NAME = 1, 2, 3, 4, 6


def make(variable_font: Path, style: str, folder: Path) -> Path:
    """Write the static font of one weight into ``folder``."""
    font = TTFont(variable_font, recalcTimestamp=False)
    instantiateVariableFont(font, {"wght": WEIGHTS[style]}, inplace=True)
    font["OS/2"].usWeightClass = WEIGHTS[style]
    _rename(font, style)
    _drop(font)
    target = folder / f"NotoSansSC-{style}.ttf"
    font.save(target)
    return target


def _rename(font: TTFont, style: str) -> None:
    names = font["name"]
    # Only the plain names of a regular and bold pair; those of the variable font's axes go.
    names.names = [name for name in names.names if name.nameID < 16]
    wanted = {
        FAMILY: "Noto Sans SC",
        STYLE: style,
        UNIQUE_ID: f"2.004;ADBO;NotoSansSC-{style};static",
        FULL_NAME: f"Noto Sans SC {style}",
        POSTSCRIPT_NAME: f"NotoSansSC-{style}",
    }
    for number, text in wanted.items():
        names.setName(text, number, WINDOWS, UNICODE_BMP, ENGLISH)
    bold = style == "Bold"
    font["head"].macStyle = 0b1 if bold else 0
    font["OS/2"].fsSelection = 0b100000 if bold else 0b1000000


def _drop(font: TTFont) -> None:
    for glyph in font["glyf"].glyphs.values():
        glyph.removeHinting()
    font["post"].formatType = NAMELESS_GLYPHS
    for table in set(font.keys()) - KEPT_TABLES - {"GlyphOrder"}:
        del font[table]


if __name__ == "__main__":
    for weight in WEIGHTS:
        print(make(Path(sys.argv[1]), weight, Path(__file__).parent))  # noqa: T201
