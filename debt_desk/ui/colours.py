"""The two palettes: every colour by its role, every text colour at 4.5 : 1 or better."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QColor, QPalette


class Tone(StrEnum):
    """What a colour says; never alone, always beside a symbol and a word."""

    PLAIN = "plain"
    MUTED = "muted"
    ACCENT = "accent"
    POSITIVE = "positive"
    CAUTION = "caution"
    ERROR = "error"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Colours:
    """One palette. ``…_tint``: the quiet ground behind a text of that tone."""

    window: str
    base: str
    text: str
    line: str
    muted: str
    muted_tint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    positive: str
    positive_tint: str
    caution: str
    caution_tint: str
    error: str
    error_tint: str
    info: str
    info_tint: str

    def of(self, tone: Tone) -> QColor:
        """The text colour of a tone."""
        return QColor(self.text if tone is Tone.PLAIN else getattr(self, tone.value))

    def tint(self, tone: Tone) -> QColor:
        """The ground of a tone."""
        return QColor(self.base if tone is Tone.PLAIN else getattr(self, f"{tone.value}_tint"))


LIGHT = Colours(
    window="#F4F6F7",
    base="#FFFFFF",
    text="#1F272D",
    line="#D9DFE3",
    muted="#56626B",
    muted_tint="#EAEEF0",
    accent="#0E6E73",
    accent_hover="#0B5A5E",
    on_accent="#FFFFFF",
    accent_tint="#E2F0F0",
    positive="#226B45",
    positive_tint="#E4F2EA",
    caution="#7F5300",
    caution_tint="#FBF1DC",
    error="#9C3D2A",
    error_tint="#FAE9E4",
    info="#285F8A",
    info_tint="#E5EFF7",
)
DARK = Colours(
    window="#1A1E22",
    base="#22272C",
    text="#E4E8EB",
    line="#3A424A",
    muted="#A4AFB7",
    muted_tint="#2D343A",
    accent="#6CC3BF",
    accent_hover="#86D3CF",
    on_accent="#0E2526",
    accent_tint="#1F3A3B",
    positive="#84CFA2",
    positive_tint="#20382B",
    caution="#E2BC74",
    caution_tint="#3B3120",
    error="#EBA08C",
    error_tint="#412822",
    info="#8FC0E6",
    info_tint="#22364A",
)


def colours_of(palette: QPalette) -> Colours:
    """The colours that go with a widget's or a style option's palette."""
    # The style sheet bends most roles of a widget's palette; that of links it leaves alone.
    return DARK if palette.color(QPalette.ColorRole.Link) == QColor(DARK.accent) else LIGHT


def palette_of(colours: Colours) -> QPalette:
    """Fusion's palette in these colours."""
    role = QPalette.ColorRole
    palette = QPalette()
    for name, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.base),
        (role.AlternateBase, colours.window),
        (role.Text, colours.text),
        (role.Button, colours.base),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.on_accent),
        (role.ToolTipBase, colours.base),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.Accent, colours.accent),
        (role.Light, colours.base),
        (role.Midlight, colours.window),
        (role.Mid, colours.line),
        (role.Dark, colours.muted),
        (role.Shadow, colours.line),
    ):
        palette.setColor(name, QColor(colour))
    for dimmed in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, dimmed, QColor(colours.muted))
    return palette
