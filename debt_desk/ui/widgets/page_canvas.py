"""Pages below each other, drawn as they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import (
    QEvent,
    QObject,
    QRect,
    QRectF,
    QRunnable,
    QSizeF,
    Qt,
    QThreadPool,
    Signal,
)
from PySide6.QtGui import QImage, QKeyEvent, QPainter, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from debt_desk.errors import InputError
from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.theme import GAP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

# At zoom 1 a page is as large as on paper, by the 96 dots an inch that desktops reckon with.
PIXELS_A_POINT = 96 / 72
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)
_MOST_KEPT_PIXELS = 60_000_000


class Pages(Protocol):
    """What can be shown: a PDF, or one picture. Its methods may be called in any thread."""

    @property
    def page_count(self) -> int:
        """How many pages, one at least."""

    def size(self, number: int) -> QSizeF:
        """A page's size in points."""

    def image(self, number: int, scale: float) -> QImage:
        """A page's picture, ``scale`` pixels a point."""


class _Drawing(QRunnable):
    """One page being drawn in its thread."""

    class Ends(QObject):
        """Carries pages, number, scale and picture to the window's thread."""

        ended = Signal(object, int, float, object)

    def __init__(self, pages: Pages, number: int, scale: float) -> None:
        super().__init__()
        self.setAutoDelete(False)
        self.ends = self.Ends()
        self._pages = pages
        self._number = number
        self._scale = scale

    @override
    def run(self) -> None:
        try:
            image = self._pages.image(self._number, self._scale)
        except InputError:
            image = QImage()  # one broken page leaves the others readable
        self.ends.ended.emit(self._pages, self._number, self._scale, image)


class PageCanvas(QAbstractScrollArea):
    """The pages themselves. ``moved`` when another page, or another zoom, is in sight."""

    moved = Signal()

    def __init__(self, name: str, label: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(label)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # Were it to come and go, the fitted width would change with it, and so would its need.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.verticalScrollBar().setSingleStep(40)
        self.horizontalScrollBar().setSingleStep(40)
        self._pages: Pages | None = None
        self._zoom = 1.0
        self._fits = True
        self._sizes: Sequence[QSizeF] = ()
        self._tops: list[int] = []
        self._drawn: OrderedDict[int, tuple[float, QImage]] = OrderedDict()
        self._drawing: _Drawing | None = None
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_pages(self, pages: Pages | None) -> None:
        """Show other pages from their beginning, or none."""
        self._pages = pages
        self._sizes = [pages.size(n) for n in range(pages.page_count)] if pages else ()
        self._drawn.clear()
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self.moved.emit()

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """1 is as large as on paper."""
        return self._zoom

    @property
    def fits(self) -> bool:
        """Whether the zoom follows the window's width."""
        return self._fits

    def page(self) -> int:
        """The page that is in the middle of the sight, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(0, min(self.count, bisect_right(self._tops, middle)) - 1)

    def go_to_page(self, number: int) -> None:
        """Bring a page's head into sight."""
        if self.count:
            number = max(0, min(self.count - 1, number))
            self.verticalScrollBar().setValue(self._tops[number] - GAP // 2)

    def zoom_by(self, steps: int) -> None:
        """One step larger (1) or smaller (−1); what is in the middle stays there."""
        if steps > 0:
            larger = [zoom for zoom in ZOOMS if zoom > self._zoom * 1.01]
            self._zoom_to(larger[0] if larger else ZOOMS[-1])
        else:
            smaller = [zoom for zoom in ZOOMS if zoom < self._zoom * 0.99]
            self._zoom_to(smaller[-1] if smaller else ZOOMS[0])

    def fit_width(self) -> None:
        """As large as the width allows, now and when the window changes."""
        self._fits = True
        self._lay_out()

    @override
    def event(self, event: QEvent) -> bool:
        # Keys of our own come before the window's shortcuts while the pages have the focus.
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if self._zoom_key(event) is None:
            return super().event(event)
        event.accept()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = self._zoom_key(event)
        if steps == 0:
            self.fit_width()
        elif steps is not None:
            self.zoom_by(steps)
        elif event.key() == Qt.Key.Key_PageDown:
            self.go_to_page(self.page() + 1)
        elif event.key() == Qt.Key.Key_PageUp:
            self.go_to_page(self.page() - 1)
        elif event.key() == Qt.Key.Key_Home:
            self.go_to_page(0)
        elif event.key() == Qt.Key.Key_End:
            self.go_to_page(self.count - 1)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if event.angleDelta().y():
                self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        colours = colours_of(self.palette())
        painter.fillRect(self.viewport().rect(), colours.tint(Tone.MUTED))
        for number in self._in_sight():
            place = self._place(number)
            painter.fillRect(place, Qt.GlobalColor.white)
            if number in self._drawn:
                painter.drawImage(QRectF(place), self._drawn[number][1])
        painter.end()
        self._draw_next()

    def _zoom_key(self, event: QKeyEvent) -> int | None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return None
        keys = {
            Qt.Key.Key_Plus: 1,
            Qt.Key.Key_Equal: 1,
            Qt.Key.Key_Minus: -1,
            Qt.Key.Key_0: 0,
        }
        return keys.get(Qt.Key(event.key()))

    def _zoom_to(self, zoom: float) -> None:
        self._fits = False
        bar = self.verticalScrollBar()
        half = self.viewport().height() / 2
        before = (bar.value() + half) / max(1, bar.maximum() + 2 * half)
        self._zoom = zoom
        self._lay_out()
        bar.setValue(round(before * (bar.maximum() + 2 * half) - half))

    def _lay_out(self) -> None:
        """Where every page begins at this zoom, and how far one can scroll."""
        view = self.viewport().size()
        widest = max((size.width() for size in self._sizes), default=1.0)
        if self._fits:
            fitting = (view.width() - 2 * GAP) / (widest * PIXELS_A_POINT)
            self._zoom = max(ZOOMS[0], min(ZOOMS[-1], fitting))
        self._tops = []
        top = GAP
        for size in self._sizes:
            self._tops.append(top)
            top += self._pixels(size.height()) + GAP
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        too_wide = self._pixels(widest) + 2 * GAP - view.width()
        self.horizontalScrollBar().setRange(0, max(0, too_wide))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()
        self.moved.emit()

    def _pixels(self, points: float) -> int:
        return round(points * PIXELS_A_POINT * self._zoom)

    def _place(self, number: int) -> QRect:
        """Where a page stands in the viewport."""
        size = self._sizes[number]
        width = self._pixels(size.width())
        free = self.viewport().width() - width
        left = free // 2 if free > 2 * GAP else GAP
        x = max(left, GAP) - self.horizontalScrollBar().value()
        y = self._tops[number] - self.verticalScrollBar().value()
        return QRect(x, y, width, self._pixels(size.height()))

    def _in_sight(self) -> range:
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, bisect_right(self._tops, top + self.viewport().height()))

    def _draw_next(self) -> None:
        """Have the first page in sight drawn that is not, or not at this zoom; one at a time."""
        if self._pages is None or self._drawing is not None:
            return
        scale = PIXELS_A_POINT * self._zoom * self.devicePixelRatioF()
        for number in self._in_sight():
            if number not in self._drawn or self._drawn[number][0] != scale:
                self._drawing = _Drawing(self._pages, number, scale)
                queued = Qt.ConnectionType.QueuedConnection
                self._drawing.ends.ended.connect(self._on_drawn, queued)
                self._pool.start(self._drawing)
                return

    def _on_drawn(self, pages: Pages, number: int, scale: float, image: QImage) -> None:
        self._drawing = None
        if pages is self._pages:
            self._drawn[number] = (scale, image)
            self._drawn.move_to_end(number)
            self._forget_far_pages()
        self.viewport().update()

    def _forget_far_pages(self) -> None:
        seen = self._in_sight()
        kept = sum(i.width() * i.height() for _, i in self._drawn.values())
        for number in list(self._drawn):
            if kept <= _MOST_KEPT_PIXELS:
                return
            if number not in seen:
                _, image = self._drawn.pop(number)
                kept -= image.width() * image.height()
