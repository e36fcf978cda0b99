"""How the program looks: Fusion in our own two palettes, one style sheet, one rhythm, one font."""

from __future__ import annotations

import sys
from enum import StrEnum
from string import Template
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

from debt_desk import paths
from debt_desk.ui.colours import DARK, LIGHT, Colours, palette_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

# The rhythm: every margin and gap is one of these.
HALF = 4
STEP = 8
GAP = 16
WIDE = 24

SMALLEST_SCALE = 80
LARGEST_SCALE = 200
SCALE_STEP = 10

_SMALLEST_POINTS = 10.0
_CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "Source Han Sans CN",
    "WenQuanYi Micro Hei",
)
_TABULAR = QFont.Tag("tnum")


class ThemeChoice(StrEnum):
    """What the user wants; SYSTEM follows the desktop as it changes."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Theme(QObject):
    """Dresses the application, and again when the system or the user changes their mind."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._choice = ThemeChoice.SYSTEM
        self._scale = 100
        application.setStyle("Fusion")
        self._font = _screen_font(application.font())
        application.styleHints().colorSchemeChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> ThemeChoice:
        """What the user chose."""
        return self._choice

    @property
    def scale(self) -> int:
        """The size of the text in percent."""
        return self._scale

    @property
    def colours(self) -> Colours:
        """The palette in use."""
        if self._choice is ThemeChoice.SYSTEM:
            scheme = self._application.styleHints().colorScheme()
            return DARK if scheme is Qt.ColorScheme.Dark else LIGHT
        return DARK if self._choice is ThemeChoice.DARK else LIGHT

    def dress(self, choice: ThemeChoice, scale: int) -> None:
        """Show everything in this theme and text size (percent, kept within 80 and 200)."""
        self._choice = choice
        self._scale = max(SMALLEST_SCALE, min(LARGEST_SCALE, scale))
        font = QFont(self._font)
        font.setPointSizeF(self._font.pointSizeF() * self._scale / 100)
        self._application.setFont(font)
        self._application.setPalette(palette_of(self.colours))
        self._application.setStyleSheet(_sheet(self.colours, font.pointSizeF()))
        self.changed.emit()

    def _on_system_changed(self) -> None:
        if self._choice is ThemeChoice.SYSTEM:
            self.dress(self._choice, self._scale)


def tabular(font: QFont) -> QFont:
    """The same font with figures of equal width, for columns of money."""
    straight = QFont(font)
    straight.setFeature(_TABULAR, 1)
    return straight


def letters(widget: QWidget, count: int) -> int:
    """The width of so many letters in a widget's font: the measure of everything made of text."""
    return widget.fontMetrics().horizontalAdvance("n") * count


def _screen_font(system: QFont) -> QFont:
    """The system's font; one that writes Chinese where the system's own does not."""
    font = QFont(system)
    # Nine points, as bare desktops offer, are too small for Chinese characters.
    font.setPointSizeF(max(_SMALLEST_POINTS, font.pointSizeF()))
    # Windows and macOS fall back to a fitting font by themselves; elsewhere two fonts in one line
    # would stand on two heights.
    if sys.platform not in ("win32", "darwin") and not _writes_chinese(QFontInfo(font).family()):
        installed = set(QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese))
        found = next((name for name in _CHINESE_FONTS if name in installed), None) or _bundled()
        if found is not None:
            font.setFamily(found)
    return tabular(font)


def _writes_chinese(family: str) -> bool:
    systems = QFontDatabase.writingSystems(family)
    return QFontDatabase.WritingSystem.SimplifiedChinese in systems


def _bundled() -> str | None:
    """Our own font, loaded in its two weights; None if it cannot be."""
    families: list[str] = []
    for weight in ("Regular", "Bold"):
        file = paths.resources() / "fonts" / f"NotoSansSC-{weight}.ttf"
        number = QFontDatabase.addApplicationFont(str(file))
        families += QFontDatabase.applicationFontFamilies(number)
    return families[0] if families else None


def _sheet(colours: Colours, point_size: float) -> str:
    file = paths.resources() / "style.qss"
    places = {name: getattr(colours, name) for name in Colours.__slots__}
    icons = (paths.resources() / "icons").as_posix()
    return Template(file.read_text(encoding="utf-8")).substitute(
        places,
        icons=icons,
        shade="dark" if colours is DARK else "light",
        box=f"{round(point_size * 1.8)}px",
        small=f"{point_size * 0.9:.2f}pt",
        heading=f"{point_size * 1.15:.2f}pt",
        title=f"{point_size * 1.5:.2f}pt",
        large=f"{point_size * 1.9:.2f}pt",
    )
