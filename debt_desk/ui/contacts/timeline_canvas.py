"""The drawing: three lanes over one axis of days, a shape for each event, a line for today."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from debt_desk.domain.calendar import add_months
from debt_desk.ui.colours import Colours, Tone, colours_of
from debt_desk.ui.contacts.timeline_events import Lane
from debt_desk.ui.theme import HALF, STEP

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent

    from debt_desk.ui.contacts.timeline_events import Event

_LANE_LINES = 1.9
_RADIUS = 0.36
_STEPS = (1, 2, 3, 6, 12, 24)
_TONES = {Lane.TALK: Tone.ACCENT, Lane.PROMISE: Tone.POSITIVE, Lane.DEADLINE: Tone.CAUTION}


class TimelineCanvas(QWidget):
    """``pointed(Event | None)`` by mouse or arrow keys; ``opened(Event)`` by a click or Enter."""

    pointed = Signal(object)
    opened = Signal(object)

    def __init__(self, name: str, lanes: Mapping[Lane, str], today_name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._lanes = lanes
        self._today_name = today_name
        self._events: Sequence[Event] = ()
        self._today = date.min
        self._at: int | None = None

    def show_events(self, events: Sequence[Event], today: date) -> None:
        """Draw these; what was pointed at stays, if it is still among them."""
        before = self.event_at
        self._events, self._today = events, today
        self._at = events.index(before) if before in events else None
        self.update()

    @property
    def event_at(self) -> Event | None:
        """The event that is pointed at."""
        return None if self._at is None else self._events[self._at]

    @override
    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(line * 24, round(line * (len(Lane) * _LANE_LINES + 2)) + STEP)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self.fontMetrics().height() * 14, self.sizeHint().height())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._events) - 1
        at = self._at
        walked = {
            Qt.Key.Key_Right: 0 if at is None else min(at + 1, last),
            Qt.Key.Key_Left: last if at is None else max(at - 1, 0),
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        if walked is not None and self._events:
            self._point(walked)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and at is not None:
            self.opened.emit(self._events[at])
        else:
            super().keyPressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point(self._near(event.position()))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        near = self._near(event.position())
        if near is not None:
            self._point(near)
            self.opened.emit(self._events[near])

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if not self.hasFocus():
            self._point(None)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._at is None and self._events:
            past = [n for n, known in enumerate(self._events) if known.day <= self._today]
            self._point(past[-1] if past else 0)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._point(None)

    def place(self, number: int) -> QPointF:
        """Where the event of that number is drawn."""
        return self._places()[number]

    def _point(self, number: int | None) -> None:
        self._at = number
        self.update()
        self.pointed.emit(self.event_at)

    def _near(self, where: QPointF) -> int | None:
        reach = 2 * self._radius()
        distances = [
            (abs(place.x() - where.x()) + abs(place.y() - where.y()), number)
            for number, place in enumerate(self._places())
        ]
        nearest = min(distances, default=None)
        return nearest[1] if nearest is not None and nearest[0] <= reach else None

    def _radius(self) -> float:
        return self.fontMetrics().height() * _RADIUS

    def _plot(self) -> QRectF:
        """Right of the lanes' names, above the months."""
        metrics = self.fontMetrics()
        names = max(metrics.horizontalAdvance(name) for name in self._lanes.values())
        whole = QRectF(self.rect()).adjusted(
            names + 4 * STEP, metrics.height() + HALF, -2 * STEP, 0
        )
        whole.setBottom(whole.bottom() - metrics.height() - HALF)
        return whole

    def _span(self) -> tuple[date, date]:
        days = [self._today, *(event.day for event in self._events)]
        # A single day, too, has a line to stand on.
        return min(days), max(max(days), min(days) + timedelta(days=14))

    def _x(self, day: date, plot: QRectF) -> float:
        first, last = self._span()
        return plot.left() + plot.width() * (day - first).days / (last - first).days

    def _y(self, lane: Lane, plot: QRectF) -> float:
        return plot.top() + plot.height() * (lane + 0.5) / len(Lane)

    def _places(self) -> list[QPointF]:
        """One each; what would cover its neighbour in the lane is moved up or down a little."""
        plot, radius = self._plot(), self._radius()
        shift = plot.height() / len(Lane) / 4
        last: dict[Lane, tuple[float, int]] = {}
        places = []
        for event in self._events:
            x = self._x(event.day, plot)
            before, level = last.get(event.lane, (-10 * radius, 0))
            level = (level + 1) % 3 if x - before < 2 * radius else 0
            last[event.lane] = x, level
            offset = (0.0, -shift, shift)[level]
            places.append(QPointF(x, self._y(event.lane, plot) + offset))
        return places

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, plot = colours_of(self.palette()), self._plot()
        self._draw_ground(painter, colours, plot)
        self._draw_months(painter, colours, plot)
        self._draw_today(painter, colours, plot)
        for number, (known, place) in enumerate(zip(self._events, self._places(), strict=True)):
            if number == self._at:
                painter.setPen(QPen(colours.of(Tone.PLAIN), 2))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(place, 1.7 * self._radius(), 1.7 * self._radius())
            draw_event(painter, colours, known, place, self._radius())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.of(Tone.ACCENT), 1))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), HALF, HALF)
        painter.end()

    def _draw_ground(self, painter: QPainter, colours: Colours, plot: QRectF) -> None:
        height = plot.height() / len(Lane)
        for lane, name in self._lanes.items():
            y = self._y(lane, plot)
            painter.setPen(QPen(QColor(colours.line), 1))
            painter.drawLine(QPointF(plot.left() - STEP, y), QPointF(plot.right() + STEP, y))
            painter.setPen(colours.of(Tone.MUTED))
            place = QRectF(STEP, y - height / 2, plot.left() - 2 * STEP, height)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, name)

    def _draw_months(self, painter: QPainter, colours: Colours, plot: QRectF) -> None:
        """The first of as many months as have room for their names."""
        metrics = self.fontMetrics()
        first, last = self._span()
        width = metrics.horizontalAdvance("0000-00") + STEP
        months = (last.year - first.year) * 12 + last.month - first.month
        room = max(1, int(plot.width() // width))
        step = next((n for n in _STEPS if months <= n * room), _STEPS[-1])
        month = add_months(first.replace(day=1), 1)
        while month <= last:
            x = self._x(month, plot)
            painter.setPen(QPen(QColor(colours.line), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
            painter.setPen(colours.of(Tone.MUTED))
            left = min(max(x - width / 2, 0), self.width() - width)
            place = QRectF(left, plot.bottom() + HALF, width, metrics.height())
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, f"{month:%Y-%m}")
            month = add_months(month, step)

    def _draw_today(self, painter: QPainter, colours: Colours, plot: QRectF) -> None:
        metrics = self.fontMetrics()
        x = self._x(self._today, plot)
        painter.setPen(QPen(colours.of(Tone.PLAIN), 1))
        painter.drawLine(QPointF(x, plot.top() - HALF), QPointF(x, plot.bottom()))
        width = metrics.horizontalAdvance(self._today_name)
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.drawText(QPointF(left, metrics.ascent()), self._today_name)


def draw_event(
    painter: QPainter, colours: Colours, event: Event, middle: QPointF, radius: float
) -> None:
    """A talk is a circle, a promise a diamond, a deadline a triangle; what is settled is hollow."""
    colour = colours.of(_TONES[event.lane])
    painter.setPen(QPen(colour, 2))
    painter.setBrush(QBrush(QColor(colours.base)) if event.settled else QBrush(colour))
    x, y, r = middle.x(), middle.y(), radius
    if event.lane is Lane.TALK:
        painter.drawEllipse(middle, r, r)
        return
    top, right = QPointF(x, y - r), QPointF(x + r, y)
    around = [top, right, QPointF(x, y + r), QPointF(x - r, y)]
    if event.lane is Lane.DEADLINE:
        around = [QPointF(x - r, y - r), QPointF(x + r, y - r), QPointF(x, y + r)]
    painter.drawPolygon(QPolygonF(around))
