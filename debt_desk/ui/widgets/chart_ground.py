"""The ground of every drawing over months: round sums at the left, thin lines, the focus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from debt_desk.domain.money import Money
from debt_desk.ui.colours import Colours, Tone
from debt_desk.ui.theme import HALF, STEP
from debt_desk.wording import formats

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QRect

_ROUND = (1, 2, 5)


class ChartGround:
    """What lies below a drawing; ``sums`` from its lower to its upper edge."""

    def __init__(
        self, painter: QPainter, colours: Colours, plot: QRectF, sums: Sequence[Money]
    ) -> None:
        self._painter = painter
        self._colours = colours
        self._plot = plot
        self._sums = sums

    def sums(self) -> None:
        """Thin lines at round sums, named at the left."""
        painter, plot = self._painter, self._plot
        height = painter.fontMetrics().height()
        for mark in self._sums:
            y = self._y(mark)
            line, muted = QColor(self._colours.line), self._colours.of(Tone.MUTED)
            # Where sums go below it, the ground on which all plans stand is drawn firmer.
            painter.setPen(QPen(line if mark or not self._sums[0] else muted, 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(muted)
            place = QRectF(0, y - height / 2, plot.left() - STEP, height)
            flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(place, flags, sum_text(mark))

    def focus(self, whole: QRectF) -> None:
        """A frame that says that the arrow keys work here."""
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.setPen(QPen(self._colours.of(Tone.ACCENT), 1))
        self._painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), HALF, HALF)

    def _y(self, amount: Money) -> float:
        low, high = self._sums[0].cents, self._sums[-1].cents
        share = (amount.cents - low) / (high - low)
        return self._plot.bottom() - self._plot.height() * share


def plot_within(
    whole: QRect, metrics: QFontMetrics, sums: Sequence[Money], lines: int = 1
) -> QRectF:
    """Where the drawing is: beside the sums, above so many lines of names."""
    left = max(metrics.horizontalAdvance(sum_text(mark)) for mark in sums) + STEP + HALF
    height = metrics.height()
    return QRectF(whole).adjusted(left, height / 2, -STEP, -(lines * height + HALF))


def marks(top: Money, most: int, bottom: int = 0) -> tuple[Money, ...]:
    """Round sums from zero to at least ``top``, ``most`` steps apart at most: 0, 500, 1,000.

    ``bottom``: the largest deficit, in cents below zero; as many steps go down as it needs.
    """
    step = 100
    while step * most < top.cents - bottom:
        step = _next_round(step)
    lowest, highest = bottom // step, max(1, -(-top.cents // step))
    return tuple(Money(step * number, top.currency) for number in range(lowest, highest + 1))


def sum_text(amount: Money) -> str:
    """``¥1,500``: round sums have no cents."""
    return formats.money(amount).removesuffix(".00")


def _next_round(step: int) -> int:
    power: int = 10 ** (len(str(step)) - 1)
    return next((n * power for n in _ROUND if n * power > step), 10 * power)
