"""Pages below each other, drawn as they come into sight."""

from __future__ import annotations

from bisect import bisect_right
from enum import Enum, auto
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QTransform, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame
from typing_extensions import override

from debt_desk.ui.colours import Tone, colours_of
from debt_desk.ui.theme import GAP
from debt_desk.ui.widgets.page_drawing import PageDrawer

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from debt_desk.ui.widgets.page_drawing import Pages

# At zoom 1 a page is as large as on paper, by the 96 dots an inch that desktops reckon with.
PIXELS_A_POINT = 96 / 72
ZOOMS = (0.25, 0.33, 0.5, 0.67, 0.8, 1.0, 1.25, 1.5, 2.0, 3.0, 4.0)


class Fit(Enum):
    """What the zoom follows when the window changes."""

    NOTHING = auto()
    WIDTH = auto()
    PAGE = auto()


class Tool(Protocol):
    """What the mouse and keys do on pages. Points are in points of the page before any turn."""

    cursor: Qt.CursorShape

    def pressed(self, number: int, point: QPointF) -> None:
        """The left button went down over a page, which counts from 0."""

    def dragged(self, number: int, point: QPointF) -> None:
        """The mouse moved with the button down; the nearest page counts."""

    def released(self) -> None:
        """The button went up."""

    def takes(self, event: QKeyEvent) -> bool:
        """Whether this key is the tool's."""

    def key(self, event: QKeyEvent) -> None:
        """A key that the tool takes."""


class PageCanvas(QAbstractScrollArea):
    """The pages themselves. ``moved`` when another page, or another zoom, is in sight.

    ``overlays`` draw on a page, each handed the painter, the page's number from 0, and the way from
    points of the page to pixels.
    """

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
        self._fit = Fit.WIDTH
        self._turned = 0
        self._sizes: Sequence[QSizeF] = ()
        self._tops: list[int] = []
        self._drawer = PageDrawer(self)
        self._tool: Tool | None = None
        self._pressed = False
        self.overlays: list[Callable[[QPainter, int, QTransform], None]] = []
        self._drawer.drawn.connect(self.viewport().update)
        self.verticalScrollBar().valueChanged.connect(lambda _value: self.moved.emit())

    def show_pages(self, pages: Pages | None, turned: int = 0) -> None:
        """Show other pages from their beginning, or none; ``turned`` degrees clockwise."""
        self._pages = pages
        self._turned = turned
        self._sizes = [pages.size(n) for n in range(pages.page_count)] if pages else ()
        self._drawer.show_pages(pages)
        self._lay_out()
        self.verticalScrollBar().setValue(0)
        self.viewport().update()
        self.moved.emit()

    @property
    def pages(self) -> Pages | None:
        """What is shown."""
        return self._pages

    @property
    def count(self) -> int:
        """How many pages are shown."""
        return len(self._sizes)

    @property
    def zoom(self) -> float:
        """1 is as large as on paper."""
        return self._zoom

    @property
    def turned(self) -> int:
        """How far the pages are turned, in degrees clockwise."""
        return self._turned

    @property
    def drawn(self) -> bool:
        """Whether all that is in sight has been drawn."""
        return self._drawer.idle and all(map(self._drawer.picture, self.in_sight()))

    def use(self, tool: Tool | None) -> None:
        """Let the mouse do something else; None: nothing."""
        self._tool = tool
        self._pressed = False
        self.viewport().setCursor(tool.cursor if tool else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def page(self) -> int:
        """The page that is in the middle of the sight, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return max(0, min(self.count, bisect_right(self._tops, middle)) - 1)

    def go_to_page(self, number: int) -> None:
        """Bring a page's head into sight."""
        if self.count:
            number = max(0, min(self.count - 1, number))
            self.verticalScrollBar().setValue(self._tops[number] - GAP // 2)

    def reveal(self, number: int, box: QRectF) -> None:
        """Bring a place into sight; to the middle if it was not in sight."""
        if not 0 <= number < self.count:
            return
        seen = self.viewport().rect().adjusted(GAP, GAP, -GAP, -GAP)
        place = self.transform(number).mapRect(box).toAlignedRect()
        off = place.center() - seen.center()
        if place.top() < seen.top() or place.bottom() > seen.bottom():
            self.verticalScrollBar().setValue(self.verticalScrollBar().value() + off.y())
        if place.left() < seen.left() or place.right() > seen.right():
            self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() + off.x())

    def turn(self, degrees: int) -> None:
        """Show the pages turned so far, in degrees clockwise; the page in sight stays."""
        if degrees != self._turned:
            number = self.page()
            self._turned = degrees
            self._lay_out()
            self.go_to_page(number)

    def zoom_by(self, steps: int) -> None:
        """One step larger (1) or smaller (−1); what is in the middle stays there."""
        if steps > 0:
            larger = [zoom for zoom in ZOOMS if zoom > self._zoom * 1.01]
            self._zoom_to(larger[0] if larger else ZOOMS[-1])
        else:
            smaller = [zoom for zoom in ZOOMS if zoom < self._zoom * 0.99]
            self._zoom_to(smaller[-1] if smaller else ZOOMS[0])

    def fit(self, what: Fit) -> None:
        """As large as the width or the window allows, now and when the window changes."""
        number = self.page()
        self._fit = what
        self._lay_out()
        if what is Fit.PAGE:
            self.go_to_page(number)

    def transform(self, number: int) -> QTransform:
        """From points of a page, before any turn, to pixels of the sight."""
        place, size = QRectF(self._place(number)), self._sizes[number]
        found = QTransform()
        found.translate(place.center().x(), place.center().y())
        found.rotate(self._turned)
        scale = place.width() / self._shown(size).width()
        found.scale(scale, scale)
        found.translate(-size.width() / 2, -size.height() / 2)
        return found

    def in_sight(self) -> range:
        """The pages of which something can be seen."""
        top = self.verticalScrollBar().value()
        first = max(0, bisect_right(self._tops, top) - 1)
        return range(first, bisect_right(self._tops, top + self.viewport().height()))

    # --- keys and mouse

    @override
    def event(self, event: QEvent) -> bool:
        # Keys of our own come before the window's shortcuts while the pages have the focus.
        if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
            return super().event(event)
        if _zoom_key(event) is None and not (self._tool and self._tool.takes(event)):
            return super().event(event)
        event.accept()
        return True

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _zoom_key(event)
        if steps == 0:
            self.fit(Fit.WIDTH)
        elif steps is not None:
            self.zoom_by(steps)
        elif self._tool is not None and self._tool.takes(event):
            self._tool.key(event)
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
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._tool and self.count:
            self._pressed = True
            self._tool.pressed(*self._located(event.position()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed and self._tool:
            self._tool.dragged(*self._located(event.position()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed and self._tool:
            self._pressed = False
            self._tool.released()

    # --- looks

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
        hint = QPainter.RenderHint
        painter.setRenderHints(hint.SmoothPixmapTransform | hint.Antialiasing)
        painter.fillRect(self.viewport().rect(), colours_of(self.palette()).tint(Tone.MUTED))
        for number in self.in_sight():
            self._paint_page(painter, number)
        painter.end()
        scale = PIXELS_A_POINT * self._zoom * self.devicePixelRatioF()
        self._drawer.want(self.in_sight(), scale)

    def _paint_page(self, painter: QPainter, number: int) -> None:
        place = self._place(number)
        painter.fillRect(place, Qt.GlobalColor.white)
        picture = self._drawer.picture(number)
        if picture is not None and self._turned == 0:
            painter.drawImage(QRectF(place), picture)
        transform = self.transform(number)
        if picture is not None and self._turned:
            painter.save()
            painter.setTransform(transform)
            painter.drawImage(QRectF(QPointF(), self._sizes[number]), picture)
            painter.restore()
        for overlay in self.overlays:
            painter.save()
            overlay(painter, number, transform)
            painter.restore()

    # --- where everything is

    def _zoom_to(self, zoom: float) -> None:
        self._fit = Fit.NOTHING
        bar = self.verticalScrollBar()
        half = self.viewport().height() / 2
        before = (bar.value() + half) / max(1, bar.maximum() + 2 * half)
        self._zoom = zoom
        self._lay_out()
        bar.setValue(round(before * (bar.maximum() + 2 * half) - half))

    def _lay_out(self) -> None:
        """Where every page begins at this zoom, and how far one can scroll."""
        view = self.viewport().size()
        shown = [self._shown(size) for size in self._sizes]
        widest = max((size.width() for size in shown), default=1.0)
        if self._fit is not Fit.NOTHING:
            fitting = (view.width() - 2 * GAP) / (widest * PIXELS_A_POINT)
            if self._fit is Fit.PAGE:
                tallest = max((size.height() for size in shown), default=1.0)
                fitting = min(fitting, (view.height() - GAP) / (tallest * PIXELS_A_POINT))
            self._zoom = max(ZOOMS[0], min(ZOOMS[-1], fitting))
        self._tops = []
        top = GAP
        for size in shown:
            self._tops.append(top)
            top += self._pixels(size.height()) + GAP
        self.verticalScrollBar().setRange(0, max(0, top - view.height()))
        self.verticalScrollBar().setPageStep(view.height())
        too_wide = self._pixels(widest) + 2 * GAP - view.width()
        self.horizontalScrollBar().setRange(0, max(0, too_wide))
        self.horizontalScrollBar().setPageStep(view.width())
        self.viewport().update()
        self.moved.emit()

    def _shown(self, size: QSizeF) -> QSizeF:
        return size if self._turned % 180 == 0 else size.transposed()

    def _pixels(self, points: float) -> int:
        return round(points * PIXELS_A_POINT * self._zoom)

    def _place(self, number: int) -> QRect:
        """Where a page stands in the viewport."""
        size = self._shown(self._sizes[number])
        width = self._pixels(size.width())
        free = self.viewport().width() - width
        left = free // 2 if free > 2 * GAP else GAP
        x = max(left, GAP) - self.horizontalScrollBar().value()
        y = self._tops[number] - self.verticalScrollBar().value()
        return QRect(x, y, width, self._pixels(size.height()))

    def _located(self, position: QPointF) -> tuple[int, QPointF]:
        """The nearest page in sight, and where on it (or beside it) the mouse is."""
        row = self.verticalScrollBar().value() + round(position.y())
        number = max(0, min(self.count, bisect_right(self._tops, row)) - 1)
        back, _ = self.transform(number).inverted()
        return number, back.map(position)


def _zoom_key(event: QKeyEvent) -> int | None:
    if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
        return None
    keys = {
        Qt.Key.Key_Plus: 1,
        Qt.Key.Key_Equal: 1,
        Qt.Key.Key_Minus: -1,
        Qt.Key.Key_0: 0,
    }
    return keys.get(Qt.Key(event.key()))
