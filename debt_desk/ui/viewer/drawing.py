"""What is drawn on a page beside the page itself. Paper is white in either theme."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from debt_desk.ui.colours import LIGHT, Tone

if TYPE_CHECKING:
    from collections.abc import Iterable

_AROUND = 4.0
_ARROW = 18.0


def draw_place(painter: QPainter, place: QRectF) -> None:
    """A frame round a place, and an arrow that points at it: shape, not colour alone."""
    frame = place.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    colour = LIGHT.of(Tone.ERROR)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(LIGHT.base), 6))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(QPen(colour, 2.5))
    painter.drawRoundedRect(frame, 3, 3)
    painter.setPen(QPen(QColor(LIGHT.base), 1.5))
    painter.setBrush(colour)
    painter.drawPolygon(_arrow(frame))


def draw_pointer(painter: QPainter, tip: QPointF, colour: QColor) -> None:
    """A small arrow in a margin whose tip is here."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    back, half = QPointF(-10, 0), QPointF(0, 5)
    painter.drawPolygon(QPolygonF([tip, tip + back - half, tip + back + half]))


def draw_hits(painter: QPainter, places: Iterable[QRectF]) -> None:
    """Marker ink over every hit, underlined."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for place in places:
        painter.fillRect(place, QColor("#FFE08A"))
        line = QRectF(place.left(), place.bottom(), place.width(), 1.5)
        painter.fillRect(line, LIGHT.of(Tone.CAUTION))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def draw_current_hit(painter: QPainter, places: Iterable[QRectF]) -> None:
    """The hit that was gone to, framed."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(LIGHT.of(Tone.ACCENT), 2))
    for place in places:
        painter.drawRect(place.adjusted(-2, -2, 2, 2))


def draw_selection(painter: QPainter, places: Iterable[QRectF]) -> None:
    """Selected letters."""
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    for place in places:
        painter.fillRect(place, QColor("#A9D5D6"))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def draw_box(painter: QPainter, place: QRectF, number: int, *, chosen: bool) -> None:
    """A box as it will be in the copy; the chosen one with handles at its corners."""
    painter.fillRect(place, Qt.GlobalColor.black)
    if chosen:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(LIGHT.of(Tone.ACCENT), 2, Qt.PenStyle.DashLine))
        painter.drawRect(place.adjusted(-2, -2, 2, 2))
        for corner in (place.topLeft(), place.topRight(), place.bottomLeft(), place.bottomRight()):
            square = QRectF(corner - QPointF(3.5, 3.5), corner + QPointF(3.5, 3.5))
            painter.fillRect(square, QColor(LIGHT.base))
            painter.fillRect(square.adjusted(1.2, 1.2, -1.2, -1.2), LIGHT.of(Tone.ACCENT))
    if place.height() >= painter.fontMetrics().height() * 0.8:
        painter.setPen(QColor("white"))
        painter.drawText(place.adjusted(3, 0, -3, 0), Qt.AlignmentFlag.AlignVCenter, str(number))


def _arrow(frame: QRectF) -> QPolygonF:
    """Beside the frame, to its left; above it where there is no room."""
    tip = QPointF(frame.left() - 3, frame.center().y())
    if tip.x() - _ARROW >= 0:
        back, half = QPointF(-_ARROW, 0), QPointF(0, _ARROW / 2)
    else:
        tip = QPointF(frame.left() + _ARROW, frame.top() - 3)
        back, half = QPointF(0, -_ARROW), QPointF(_ARROW / 2, 0)
    return QPolygonF([tip, tip + back - half, tip + back * 0.7, tip + back + half])
