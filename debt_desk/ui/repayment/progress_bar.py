"""How far the repayment has come: a calm bar, and the same in words for those who cannot see it."""

from __future__ import annotations

from fractions import Fraction

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.wording import formats


class RepaidBar(QWidget):
    """Fills from the left; ``show_share`` takes what is paid as a share of the whole, 0 to 1."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label
        self._share = Fraction(0)
        self.setObjectName("repayment.bar")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_share(self, share: Fraction) -> None:
        """Another share."""
        self._share = min(share, Fraction(1))
        self.setAccessibleName(f"{self._label}: {formats.percent(self._share)}")
        self.update()

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 12, round(height * 0.75))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = colours_of(self.palette())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        whole = QRectF(self.rect())
        radius = whole.height() / 2
        painter.setBrush(colours.tint(Tone.MUTED))
        painter.drawRoundedRect(whole, radius, radius)
        if self._share:
            # Even a first small payment is seen: never narrower than the bar's own round ends.
            width = max(whole.height(), whole.width() * float(self._share))
            painter.setBrush(colours.of(Tone.ACCENT))
            painter.drawRoundedRect(QRectF(0, 0, width, whole.height()), radius, radius)
        painter.end()
