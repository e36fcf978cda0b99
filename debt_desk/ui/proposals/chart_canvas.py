"""The drawing itself: steps or bars over months, a line of what is free, hatching above it."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR, Month, months_between
from debt_desk.domain.money import Money
from debt_desk.ui.colours import colours_of
from debt_desk.ui.proposals.chart_drawing import Drawing, Plan
from debt_desk.ui.proposals.chart_scale import Span, spans
from debt_desk.ui.widgets.chart_ground import marks, plot_within

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

_NARROWEST_STEP = 3
_LINES_TALL = 11
_MOST_MARKS = 5
# The highest step does not touch the upper edge.
_ROOM_ABOVE = Fraction(105, 100)


class ChartCanvas(QWidget):
    """``pointed(Span | None)``: the months that the mouse or the arrow keys point at."""

    pointed = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._plans: Sequence[Plan] = ()
        self._capacity: Mapping[Month, Money] | Money | None = None
        self._months: tuple[Month, ...] = ()
        self._at: Month | None = None

    def show_plans(
        self, plans: Sequence[Plan], capacity: Mapping[Month, Money] | Money | None
    ) -> None:
        """Draw these; the month that was pointed at stays, if it is still among them."""
        self._plans = plans
        self._capacity = capacity
        self._months = ()
        if plans:
            first = min(min(plan.dues) for plan in plans)
            last = max(max(plan.dues) for plan in plans)
            self._months = months_between(first, last)
        if self._at not in self._months:
            self._at = self._months[0] if self._months and self.hasFocus() else None
        self.update()

    @property
    def span(self) -> Span | None:
        """The months that are pointed at."""
        return next((span for span in self._spans() if self._at in span.months), None)

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 24, height * _LINES_TALL)

    @override
    def minimumSizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 12, height * _LINES_TALL)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        walked = {
            Qt.Key.Key_Right: 1,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_PageDown: MONTHS_OF_A_YEAR,
            Qt.Key.Key_PageUp: -MONTHS_OF_A_YEAR,
            Qt.Key.Key_Home: -len(self._months),
            Qt.Key.Key_End: len(self._months),
        }.get(Qt.Key(event.key()))
        if walked is None or not self._months:
            super().keyPressEvent(event)
            return
        at = self._months.index(self._at) if self._at is not None else 0
        span = self.span
        if span is not None and abs(walked) == 1:
            walked *= len(span.months)
        self._point(self._months[max(0, min(at + walked, len(self._months) - 1))])

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        if not self._months or not plot.left() <= event.position().x() < plot.right():
            return
        share = (event.position().x() - plot.left()) / plot.width()
        self._point(self._months[min(int(share * len(self._months)), len(self._months) - 1)])

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None and self._months:
            self._point(self._months[0])

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def _point(self, month: Month | None) -> None:
        self._at = month
        self.update()
        self.pointed.emit(self.span)

    def _spans(self) -> tuple[Span, ...]:
        if not self._months:
            return ()
        most = max(1, int(self._plot().width()) // _NARROWEST_STEP)
        return spans(self._months[0], self._months[-1], most)

    def _marks(self) -> tuple[Money, ...]:
        heights = [max(plan.dues.values()) for plan in self._plans]
        if isinstance(self._capacity, Money):
            heights.append(self._capacity)
        elif self._capacity is not None:
            heights += [Span((month,)).scarcest(self._capacity) for month in self._months]
        # A deficit is drawn as deep as it is: what is missing reaches down to it.
        bottom = min(0, *(height.cents for height in heights))
        return marks(max(heights).times(_ROOM_ABOVE), _MOST_MARKS, bottom)

    def _plot(self) -> QRectF:
        """Where the steps are: beside the sums, above the years."""
        if not self._plans:
            return QRectF()
        return plot_within(self.rect(), self.fontMetrics(), self._marks())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._plans:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = colours_of(self.palette())
        drawing = Drawing(painter, colours, self._plot(), self._marks(), self._months)
        found = self._spans()
        capacity = self._capacity
        free = [] if capacity is None else [span.scarcest(capacity) for span in found]
        drawing.sums()
        drawing.years()
        if len(self._plans) == 1:
            drawing.bars(self._plans[0], found, free)
        else:
            if free:
                drawing.hatching(found, free)
            for plan in self._plans:
                drawing.steps(plan, found)
        if free:
            drawing.capacity(found, free)
        if (here := self.span) is not None:
            drawing.pointer(here)
        if self.hasFocus():
            drawing.focus(QRectF(self.rect()))
        painter.end()
