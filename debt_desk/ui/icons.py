"""Line icons in the colour of the text around them."""

from __future__ import annotations

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from debt_desk import paths
from debt_desk.ui.colours import Tone, colours_of


@cache
def _source(name: str) -> str:
    return (paths.resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def draw(painter: QPainter, name: str, colour: QColor, place: QRectF) -> None:
    """Draw an icon in one colour."""
    svg = _source(name).replace("currentColor", colour.name())
    QSvgRenderer(QByteArray(svg.encode())).render(painter, place)


def icon(name: str, colour: QColor, size: int = 16) -> QIcon:
    """An icon for a button, at once and twice its size."""
    found = QIcon()
    for factor in (1, 2):
        found.addPixmap(QPixmap.fromImage(_image(name, colour.name(), size, factor)))
    return found


@lru_cache(maxsize=256)
def _image(name: str, colour: str, size: int, factor: int) -> QImage:
    """Kept as an image: a pixmap must not outlive the application."""
    image = QImage(size * factor, size * factor, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    draw(painter, name, QColor(colour), QRectF(image.rect()))
    painter.end()
    image.setDevicePixelRatio(factor)
    return image


def program_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(paths.resources() / "icons" / "debt_desk.svg"))


class Symbol(QWidget):
    """An icon as tall as the text beside it, in the colour of its tone."""

    def __init__(self, name: str, tone: Tone = Tone.MUTED, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = name
        self._tone = tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_symbol(self, name: str, tone: Tone) -> None:
        """Another icon or tone."""
        self._name = name
        self._tone = tone
        self.update()

    @override
    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.95)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw(painter, self._name, colours_of(self.palette()).of(self._tone), QRectF(self.rect()))
        painter.end()
