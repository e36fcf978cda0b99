"""A slider with a mark where something is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPolygonF
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QWheelEvent


class MarkedSlider(QSlider):
    """Left and right step, Page Up and Page Down go further; the page's wheel leaves it alone."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.mark: int | None = None
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_mark(self, value: int | None, meaning: str) -> None:
        """Mark a value; None, or one beyond the slider's ends: no mark."""
        inside = value is not None and self.minimum() <= value <= self.maximum()
        self.mark = value if inside else None
        self.setAccessibleDescription(meaning if inside else "")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._room())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.mark is None:
            return
        x, side = self._place(self.mark), self._room() / 2
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours_of(self.palette()).of(Tone.POSITIVE))
        top = QPointF(x - side, 0), QPointF(x + side, 0), QPointF(x, 1.6 * side)
        painter.drawPolygon(QPolygonF(top))
        painter.end()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def _room(self) -> int:
        """The height of the mark above the groove."""
        return round(self.fontMetrics().height() / 2)

    def _place(self, value: int) -> float:
        """Where the handle's middle stands for a value."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        style, control = self.style(), QStyle.ComplexControl.CC_Slider
        groove = style.subControlRect(control, option, QStyle.SubControl.SC_SliderGroove, self)
        handle = style.subControlRect(control, option, QStyle.SubControl.SC_SliderHandle, self)
        span = groove.width() - handle.width()
        offset = QStyle.sliderPositionFromValue(self.minimum(), self.maximum(), value, span)
        return groove.left() + handle.width() / 2 + offset
