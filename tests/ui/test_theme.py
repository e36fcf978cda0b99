"""Both palettes can be read by tired eyes."""

import pytest
from PySide6.QtGui import QColor

from debt_desk.ui.colours import DARK, LIGHT, Tone, colours_of, palette_of


def luminance(colour: QColor) -> float:
    parts = [
        part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("tone", list(Tone))
def test_every_text_stands_out_from_every_ground(colours, tone):
    text = colours.of(tone)
    for ground in (QColor(colours.window), QColor(colours.base), colours.tint(tone)):
        assert contrast(text, ground) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_buttons_and_selections_stand_out(colours):
    assert contrast(QColor(colours.on_accent), QColor(colours.accent)) >= 4.5
    assert contrast(QColor(colours.on_accent), QColor(colours.accent_hover)) >= 4.5
    assert contrast(QColor(colours.text), QColor(colours.accent_tint)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_a_palette_says_which_colours_it_has(qapp, colours):
    assert colours_of(palette_of(colours)) is colours
