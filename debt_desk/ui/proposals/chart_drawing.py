"""How instalments over time are drawn, layer by layer, and the pieces of the legend."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from debt_desk.domain.money import Money
from debt_desk.ui.colours import Colours, Tone, colours_of
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.chart_ground import ChartGround

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QPaintEvent

    from debt_desk.domain.calendar import Month
    from debt_desk.ui.proposals.chart_scale import Span

# Each plan has its colour, its dashes and its shape: whoever sees no colours sees the others.
_TONES = (Tone.ACCENT, Tone.INFO, Tone.CAUTION, Tone.PLAIN)
_DASHES = (
    Qt.PenStyle.SolidLine,
    Qt.PenStyle.DashLine,
    Qt.PenStyle.DotLine,
    Qt.PenStyle.DashDotLine,
)
_LINE = 2.0
# Bars that are wide enough stand a fifth of a step apart.
_GAP_FROM = 6
_GAP_SHARE = 5
_FILL = 0.4
_MONTHS_BY_NAME = 14
# A shape every so many letters' heights along a line.
_SHAPES_APART = 6


@dataclass(frozen=True, slots=True)
class Plan:
    """What is drawn: its name, its place among the looks, what it takes by month."""

    name: str
    number: int
    dues: Mapping[Month, Money]


class Drawing(ChartGround):
    """One painting of the canvas, layer by layer."""

    def __init__(
        self,
        painter: QPainter,
        colours: Colours,
        plot: QRectF,
        sums: Sequence[Money],
        months: Sequence[Month],
    ) -> None:
        super().__init__(painter, colours, plot, sums)
        self._months = months

    def years(self) -> None:
        """Where a year begins; of a short plan, the months. As many names as there is room for."""
        painter, plot = self._painter, self._plot
        metrics = painter.fontMetrics()
        by_name = len(self._months) <= _MONTHS_BY_NAME
        reached = 0.0
        for number, month in enumerate(self._months):
            if not by_name and month.number != 1:
                continue
            name = str(month) if by_name else str(month.year)
            x, width = self._x(number), metrics.horizontalAdvance(name)
            painter.setPen(QPen(QColor(self._colours.line), 1))
            painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + HALF))
            if x >= reached and x + width <= plot.right() + STEP:
                painter.setPen(self._colours.of(Tone.MUTED))
                painter.drawText(QPointF(x, plot.bottom() + HALF + metrics.ascent()), name)
                reached = x + width + 2 * STEP

    def hatching(self, found: Sequence[Span], free: Sequence[Money]) -> None:
        """What lies above the line of what is free, quietly."""
        colour = self._colours.of(Tone.MUTED)
        colour.setAlphaF(_FILL)
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(QBrush(colour, Qt.BrushStyle.BDiagPattern))
        plot = self._plot
        self._painter.drawPolygon([*self._stairs(found, free), plot.topRight(), plot.topLeft()])

    def bars(self, plan: Plan, found: Sequence[Span], free: Sequence[Money]) -> None:
        """A bar a step, with a firm upper edge; what of it is not free is hatched in amber.

        The hatching reaches down to what is free, in a deficit below the ground: it is as high as
        what is missing. ``free``: none at all where it is not known.
        """
        edge = self._colours.of(_TONES[plan.number])
        fill = QColor(edge)
        fill.setAlphaF(_FILL)
        beyond = self._colours.of(Tone.CAUTION)
        for number, span in enumerate(found):
            left, right = self._ends(span)
            paid = span.heaviest(plan.dues)
            if not paid:
                continue
            gap = (right - left) / _GAP_SHARE if right - left > _GAP_FROM else 0.0
            top, bottom = self._y(paid), self._ground
            bar = QRectF(left + gap / 2, top, right - left - gap, bottom - top)
            self._painter.fillRect(bar, fill)
            if free and paid > free[number]:
                bar.setBottom(self._y(free[number]))
                self._painter.fillRect(bar, self._colours.tint(Tone.CAUTION))
                self._painter.fillRect(bar, QBrush(beyond, Qt.BrushStyle.BDiagPattern))
            self._painter.setPen(QPen(edge, _LINE, c=Qt.PenCapStyle.FlatCap))
            self._painter.drawLine(bar.topLeft(), bar.topRight())

    def steps(self, plan: Plan, found: Sequence[Span]) -> None:
        """A line that climbs and falls in steps, with the plan's shape along it."""
        heights = [span.heaviest(plan.dues) for span in found]
        paying = [number for number, height in enumerate(heights) if height]
        begins, ends = paying[0], paying[-1] + 1
        stairs = self._stairs(found[begins:ends], heights[begins:ends])
        bottom = self._ground
        colour = self._colours.of(_TONES[plan.number])
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(colour, _LINE, _DASHES[plan.number]))
        ground = QPointF(stairs[0].x(), bottom), QPointF(stairs[-1].x(), bottom)
        self._painter.drawPolyline([ground[0], *stairs, ground[1]])
        height = self._painter.fontMetrics().height()
        # Plans that are alike lie on one another: their shapes stand side by side.
        reached = self._plot.left() + plan.number * height
        for span, paid in zip(found, heights, strict=True):
            left, right = self._ends(span)
            if paid and right > reached:
                middle = QPointF(max(reached, (left + right) / 2), self._y(paid))
                draw_shape(self._painter, plan.number, middle, height / 4, self._colours)
                reached = middle.x() + _SHAPES_APART * height

    def capacity(self, found: Sequence[Span], free: Sequence[Money]) -> None:
        """The line of what is free each month."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colours.of(Tone.PLAIN), _LINE))
        self._painter.drawPolyline(self._stairs(found, free))

    def pointer(self, span: Span) -> None:
        """Where one points."""
        left, right = self._ends(span)
        middle = (left + right) / 2
        self._painter.setPen(QPen(self._colours.of(Tone.PLAIN), 1, Qt.PenStyle.DashLine))
        self._painter.drawLine(
            QPointF(middle, self._plot.top()), QPointF(middle, self._plot.bottom())
        )

    def _stairs(self, found: Sequence[Span], heights: Sequence[Money]) -> list[QPointF]:
        points = []
        for span, height in zip(found, heights, strict=True):
            left, right = self._ends(span)
            y = self._y(height)
            points += [QPointF(left, y), QPointF(right, y)]
        return points

    def _ends(self, span: Span) -> tuple[float, float]:
        first = self._months.index(span.first)
        return self._x(first), self._x(first + len(span.months))

    def _x(self, number: int) -> float:
        return self._plot.left() + self._plot.width() * number / len(self._months)

    @property
    def _ground(self) -> float:
        """Where nothing is: the plot's lower edge, or above it where there are deficits."""
        return self._y(Money.zero(self._sums[0].currency))


class MarkKind(Enum):
    """What a line of the legend shows."""

    BARS = auto()
    LINE = auto()
    CAPACITY = auto()
    ABOVE = auto()


class Mark(QWidget):
    """A piece of the drawing beside its name."""

    def __init__(self, kind: MarkKind, number: int = 0) -> None:
        super().__init__()
        self._kind = kind
        self._number = number
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(2 * height, height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        whole = QRectF(self.rect())
        middle = whole.center()
        ends = QPointF(whole.left(), middle.y()), QPointF(whole.right(), middle.y())
        if self._kind is MarkKind.BARS:
            side = whole.height() / 2
            square = QRectF(middle.x() - side / 2, middle.y() - side / 2, side, side)
            painter.fillRect(square, colours.of(_TONES[self._number]))
        elif self._kind is MarkKind.LINE:
            painter.setPen(QPen(colours.of(_TONES[self._number]), _LINE, _DASHES[self._number]))
            painter.drawLine(*ends)
            draw_shape(painter, self._number, middle, whole.height() / 4, colours)
        elif self._kind is MarkKind.CAPACITY:
            painter.setPen(QPen(colours.of(Tone.PLAIN), _LINE))
            painter.drawLine(*ends)
        else:
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.setBrush(QBrush(colours.of(Tone.MUTED), Qt.BrushStyle.BDiagPattern))
            painter.drawRect(whole.adjusted(1, HALF, -1, -HALF))
        painter.end()


def draw_shape(
    painter: QPainter, number: int, middle: QPointF, radius: float, colours: Colours
) -> None:
    """The shape of a plan: circle, square, triangle, diamond."""
    painter.setPen(QPen(QColor(colours.base), 1))
    painter.setBrush(colours.of(_TONES[number]))
    x, y, r = middle.x(), middle.y(), radius
    if number == 0:
        painter.drawEllipse(middle, r, r)
    elif number == 1:
        painter.drawRect(QRectF(x - r, y - r, 2 * r, 2 * r))
    elif number == 2:
        painter.drawPolygon([QPointF(x, y - r), QPointF(x + r, y + r), QPointF(x - r, y + r)])
    else:
        around = [QPointF(x, y - r), QPointF(x + r, y), QPointF(x, y + r), QPointF(x - r, y)]
        painter.drawPolygon(around)
