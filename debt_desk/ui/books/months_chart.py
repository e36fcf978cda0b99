"""Income and living costs of every month as bars; a month is chosen by mouse or arrow keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPainter, QPen
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from debt_desk.domain.calendar import MONTHS_OF_A_YEAR, Month
from debt_desk.domain.money import Money
from debt_desk.ui.colours import Colours, Tone, colours_of
from debt_desk.ui.theme import HALF, STEP
from debt_desk.ui.widgets.chart_ground import ChartGround, marks, plot_within

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QWheelEvent

    from debt_desk.ui.books.ledger import MonthBar

_LINES_TALL = 8
_MOST_MARKS = 3
_BAR_OF_MONTH = 0.36
_SPACE_OF_MONTH = 0.1


class MonthsChart(QWidget):
    """A year of months at a time, at first the last one; ``earlier`` leads to the years before.

    ``chosen((first, last) | None)``: the months that the user wants to see the lines of. What is
    out of sight has no part in the scale: one large sum of long ago flattens nothing.
    """

    chosen = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._bars: Sequence[MonthBar] = ()
        self._part = ""
        # Numbers of bars: where the choice began, and where the arrows are.
        self._range: tuple[int, int] | None = None
        self.earlier = QScrollBar(Qt.Orientation.Horizontal)
        self.earlier.setObjectName(f"{name}.scroll")
        self.earlier.setAccessibleName(self.tr("Earlier and later months"))
        self.earlier.setPageStep(MONTHS_OF_A_YEAR)
        self.earlier.valueChanged.connect(lambda _: self.update())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addStretch(1)
        column.addWidget(self.earlier)

    def show_bars(
        self, bars: Sequence[MonthBar], months: tuple[Month, Month] | None, part: str
    ) -> None:
        """Draw these; ``months``: the first and last that are chosen; ``part``: incomplete."""
        before, self._bars, self._part = self._bars, bars, part
        self.earlier.setRange(0, max(0, len(bars) - MONTHS_OF_A_YEAR))
        self.earlier.setVisible(self.earlier.maximum() > 0)
        if not before or (before[0].month, before[-1].month) != (bars[0].month, bars[-1].month):
            self.earlier.setValue(self.earlier.maximum())
        numbers = {bar.month: number for number, bar in enumerate(bars)}
        self._range = None
        if months is not None and months[0] in numbers and months[1] in numbers:
            self._range = numbers[months[0]], numbers[months[1]]
            self._bring_into_view(self._range[1])
        self.update()

    @property
    def shown(self) -> Sequence[MonthBar]:
        """The bars that are in sight."""
        first = self.earlier.value()
        return self._bars[first : first + MONTHS_OF_A_YEAR]

    @override
    def sizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 24, height * _LINES_TALL)

    @override
    def minimumSizeHint(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height * 10, height * (_LINES_TALL - 1))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        last = len(self._bars) - 1
        here = self._range[1] if self._range else None
        key = Qt.Key(event.key())
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        if key == Qt.Key.Key_Escape and self._range is not None:
            self._choose(None)
        elif key in steps and self._bars:
            start = last + 1 if key == Qt.Key.Key_Left else last - 1
            at = max(0, min(last, (start if here is None else here) + steps[key]))
            self._choose(at, extend=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and self._bars:
            self._choose(0 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        plot = self._plot()
        if not self._bars or not plot.left() <= event.position().x() < plot.right():
            return
        share = (event.position().x() - plot.left()) / plot.width()
        at = self.earlier.value() + int(share * len(self.shown))
        extend = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        # A second click on the only chosen month lets it go.
        self._choose(None if self._range == (at, at) and not extend else at, extend=extend)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.earlier.isVisible():
            self.earlier.event(event)

    def _bring_into_view(self, at: int) -> None:
        first = self.earlier.value()
        self.earlier.setValue(max(at - MONTHS_OF_A_YEAR + 1, min(first, at)))

    def _choose(self, at: int | None, *, extend: bool = False) -> None:
        if at is None:
            self._range = None
            self.chosen.emit(None)
        else:
            start = self._range[0] if extend and self._range else at
            self._range = start, at
            self._bring_into_view(at)
            first, last = sorted(self._range)
            self.chosen.emit((self._bars[first].month, self._bars[last].month))
        self.update()

    def _marks(self) -> tuple[Money, ...]:
        currency = self._bars[0].income.currency
        top = max(max(bar.income.cents, bar.living.cents) for bar in self.shown)
        return marks(Money(max(top, 100), currency), _MOST_MARKS)

    def _plot(self) -> QRectF:
        if not self._bars:
            return QRectF()
        bar = self.earlier.height() if self.earlier.isVisible() else 0
        room = self.rect().adjusted(0, 0, 0, -bar)
        return plot_within(room, self.fontMetrics(), self._marks(), lines=2)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bars:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, plot, sums = colours_of(self.palette()), self._plot(), self._marks()
        ground = ChartGround(painter, colours, plot, sums)
        ground.sums()
        self._draw_choice(painter, colours, plot)
        self._draw_bars(painter, colours, plot, sums[-1].cents)
        self._draw_months(painter, colours, plot)
        if self.hasFocus():
            ground.focus(QRectF(self.rect()))
        painter.end()

    def _draw_choice(self, painter: QPainter, colours: Colours, plot: QRectF) -> None:
        if self._range is None:
            return
        first, last = (number - self.earlier.value() for number in sorted(self._range))
        first, end = max(first, 0), min(last + 1, len(self.shown))
        if first >= end:
            return  # out of sight
        each = plot.width() / len(self.shown)
        chosen = QRectF(plot.left() + first * each, 0, (end - first) * each, self.height())
        painter.fillRect(chosen, colours.tint(Tone.ACCENT))
        painter.fillRect(
            QRectF(chosen.left(), chosen.bottom() - 2, chosen.width(), 2), colours.of(Tone.ACCENT)
        )

    def _draw_bars(self, painter: QPainter, colours: Colours, plot: QRectF, top: int) -> None:
        each = plot.width() / len(self.shown)
        for number, bar in enumerate(self.shown):
            left = plot.left() + (number + _SPACE_OF_MONTH) * each
            for cents, looks, offset in (
                (bar.income.cents, income_looks(colours, whole=not bar.missing), 0.0),
                (bar.living.cents, living_looks(colours, whole=not bar.missing), 1.0),
            ):
                height = max(cents, 0) / top * plot.height()
                place = QRectF(
                    left + offset * (_BAR_OF_MONTH + 0.04) * each,
                    plot.bottom() - height,
                    _BAR_OF_MONTH * each,
                    height,
                )
                draw_bar(painter, place, *looks)

    def _draw_months(self, painter: QPainter, colours: Colours, plot: QRectF) -> None:
        """As many names as fit; below a name the word that its month is not complete."""
        metrics = self.fontMetrics()
        each = plot.width() / len(self.shown)
        width = max(metrics.horizontalAdvance("0000-00"), metrics.horizontalAdvance(self._part))
        every = max(1, -(-(width + STEP) // int(max(each, 1))))
        small = painter.font()
        for number, bar in enumerate(self.shown):
            if number % every:
                continue
            left = plot.left() + (number + 0.5) * each - width / 2
            left = min(left, self.width() - width)  # the last name stays whole
            place = QRectF(left, plot.bottom() + HALF, width, metrics.height())
            painter.setFont(small)
            painter.setPen(colours.of(Tone.PLAIN))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(bar.month))
            if bar.missing:
                painter.setPen(colours.of(Tone.MUTED))
                place.translate(0, metrics.height())
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, self._part)


_Looks = tuple[QColor, QBrush]


def income_looks(colours: Colours, *, whole: bool) -> _Looks:
    """Edge and filling of an income's bar: full, or hatched where the month is not complete."""
    accent = colours.of(Tone.ACCENT)
    pattern = Qt.BrushStyle.SolidPattern if whole else Qt.BrushStyle.BDiagPattern
    return accent, QBrush(accent, pattern)


def living_looks(colours: Colours, *, whole: bool) -> _Looks:
    """Of living costs: pale with an edge, or hatched the other way."""
    edge = colours.of(Tone.CAUTION)
    if whole:
        return edge, QBrush(colours.tint(Tone.CAUTION))
    return edge, QBrush(edge, Qt.BrushStyle.FDiagPattern)


def draw_bar(painter: QPainter, place: QRectF, edge: QColor, filling: QBrush) -> None:
    """One bar; nothing where it has no height."""
    if place.height() > 0:
        painter.setPen(QPen(edge, 1))
        painter.setBrush(filling)
        painter.drawRect(place)


class BarSample(QWidget):
    """A small bar for a legend. ``living``: of living costs; ``whole``: of a complete month."""

    def __init__(self, *, living: bool, whole: bool) -> None:
        super().__init__()
        self._living, self._whole = living, whole
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = round(self.fontMetrics().height() * 0.8)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        looks = living_looks if self._living else income_looks
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -1, -1)
        draw_bar(painter, place, *looks(colours_of(self.palette()), whole=self._whole))
        painter.end()
